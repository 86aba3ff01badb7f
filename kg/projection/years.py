"""The network through time: one slice for each year, and which ties are new in it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from kg.networks import NO_DAY, Definition, Network, Participations
from kg.projection.pairs import pairs_within, project
from kg.projection.ties import Tie, ties_at


@dataclass(frozen=True, slots=True)
class Year:
    """The ties of one year: ``first_time`` had none in any earlier year, ``repeat`` had; they add up to ``ties``."""

    year: int
    investors: int
    ties: int
    first_time: int
    repeat: int


@dataclass(frozen=True, slots=True)
class Syndicate:
    """Investors who came together in a round of a year, no two of them having shared one before that year."""

    round: str
    company: str
    investors: tuple[str, ...]
    labels: tuple[str, ...]


def year_of(definition: Definition, year: int) -> Definition:
    """Return the definition narrowed to one year; a window that it has already stays in force."""
    keep = definition.keep
    since, until = max(keep.since or date.min, date(year, 1, 1)), min(keep.until or date.max, date(year, 12, 31))
    return replace(definition, keep=replace(keep, since=since, until=until))


def years_of(participations: Participations) -> tuple[int, ...]:
    """Return the years in which dated rounds lie, in order."""
    first = participations.rounds.first
    return tuple(
        int(y)
        for y in np.unique(first[first != NO_DAY].astype("datetime64[D]").astype("datetime64[Y]").astype(int) + 1970)
    )


def slices(participations: Participations, definition: Definition | None = None) -> Iterator[tuple[int, Network]]:
    """Yield for each year with dated rounds its network. A round known only to span two years is in neither."""
    for year in years_of(participations):
        yield year, project(participations, year_of(definition or Definition(), year))


def ties_by_year(participations: Participations, definition: Definition | None = None) -> tuple[Year, ...]:
    """Return for each year how many ties were there for the first time, and how many were renewed."""
    seen = np.empty(0, np.int64)
    found = []
    for year, network in slices(participations, definition):
        keys = _keys(network)
        repeat = int(np.isin(keys, seen, assume_unique=True).sum())
        people = len(np.union1d(network.source, network.target))
        found.append(Year(year, people, len(keys), len(keys) - repeat, repeat))
        seen = np.union1d(seen, keys)
    return tuple(found)


def new_ties(
    participations: Participations, year: int, definition: Definition | None = None, limit: int | None = None
) -> tuple[Tie, ...]:
    """Return the ties of a year between investors that had none in any earlier year, heaviest first."""
    network = project(participations, year_of(definition or Definition(), year))
    new = np.flatnonzero(~np.isin(_keys(network), _keys(_before(participations, year, definition))))
    order = new[np.lexsort((network.target[new], network.source[new], -network.weight[new]))]
    return ties_at(network, order[:limit].tolist())


def new_syndicates(
    participations: Participations, year: int, definition: Definition | None = None, at_least: int = 3
) -> tuple[Syndicate, ...]:
    """Return the rounds of a year whose investors, ``at_least`` so many, had never met in pairs before that year."""
    network = project(participations, year_of(definition or Definition(), year))
    before = _keys(_before(participations, year, definition))
    shares = network.shares
    names, rounds = shares.investors, shares.rounds
    p, q, group = pairs_within(shares.round_start)
    met = np.isin(shares.who[p].astype(np.int64) * network.size + shares.who[q], before)
    strangers = np.diff(shares.round_start) >= at_least
    strangers[group[met]] = False
    found = []
    for r in np.flatnonzero(strangers).tolist():
        who = shares.who[shares.round_start[r] : shares.round_start[r + 1]].tolist()
        company = shares.companies.labels[int(rounds.company[r])]
        found.append(
            Syndicate(rounds.iris[r], company, tuple(names.iris[n] for n in who), tuple(names.labels[n] for n in who))
        )
    return tuple(sorted(found, key=lambda s: (-len(s.investors), s.round)))


def before_and_in(
    participations: Participations, year: int, definition: Definition | None = None
) -> tuple[Network, Network]:
    """Return the network of all years before one, and that of the year: what a prediction knows, and what it is about.

    Rounds whose date does not tell the two apart are in neither.
    """
    definition = definition or Definition()
    return _before(participations, year, definition), project(participations, year_of(definition, year))


def _before(participations: Participations, year: int, definition: Definition | None) -> Network:
    definition = definition or Definition()
    until = min(definition.keep.until or date.max, date(year - 1, 12, 31))
    return project(participations, replace(definition, keep=replace(definition.keep, until=until)))


def _keys(network: Network) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return network.source.astype(np.int64) * network.size + network.target
