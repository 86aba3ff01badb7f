"""Which rounds and which investors count: the filters of a definition, on all rounds or on a few."""

import numpy as np

from kg.networks import NO_DAY, Flags, Ints, Keep, Participations, day_of
from kg.projection.participations import part_of


def kept(shares: Participations, keep: Keep) -> Participations:
    """Return the participations that pass a filter, in the numbering of the whole."""
    if keep == Keep(statuses=frozenset()):
        return shares
    entries = rounds_pass(shares, keep, np.arange(len(shares.rounds.iris), dtype=np.int32))[shares.where]
    if keep.leads_only:
        entries &= shares.lead
    if keep.investor_in:
        everyone = np.arange(len(shares.investors), dtype=np.int32)
        entries &= investors_pass(shares, keep.investor_in, everyone)[shares.who]
    return shares if entries.all() else part_of(shares, entries)


def rounds_pass(shares: Participations, keep: Keep, rounds: Ints) -> Flags:
    """Return for each of ``rounds`` whether it counts."""
    table = shares.rounds
    passing = np.ones(len(rounds), np.bool_)
    if keep.statuses:
        passing &= _one_of(table.status[rounds], table.statuses, keep.statuses)
    if keep.stages:
        passing &= _one_of(table.stage[rounds], table.stages, keep.stages)
    if keep.since is not None:
        passing &= table.first[rounds] >= day_of(keep.since)
    if keep.until is not None:
        passing &= (table.last[rounds] <= day_of(keep.until)) & (table.last[rounds] != NO_DAY)
    if keep.at_least_usd is not None:
        passing &= table.usd[rounds] >= keep.at_least_usd
    if keep.at_most_usd is not None:
        passing &= table.usd[rounds] <= keep.at_most_usd
    if keep.themes:
        wanted = keep.themes.union(*(shares.narrower.get(theme, frozenset()) for theme in keep.themes))
        passing &= shares.company_themes.any_of(table.company[rounds], wanted)
    if keep.company_in:
        passing &= shares.company_countries.any_of(table.company[rounds], _countries(shares, keep.company_in))
    return passing


def investors_pass(shares: Participations, places: frozenset[str], investors: Ints) -> Flags:
    """Return for each of ``investors`` whether it is based in one of the countries or regions."""
    return shares.investor_countries.any_of(investors, _countries(shares, places))


def _countries(shares: Participations, places: frozenset[str]) -> frozenset[str]:
    return places.union(*(shares.region_countries.get(place, frozenset()) for place in places))


def _one_of(codes: Ints, names: tuple[str, ...], wanted: frozenset[str]) -> Flags:
    good = np.array([name in wanted for name in names] + [False])  # the last is that of code -1: unknown
    return np.asarray(good[codes], np.bool_)
