"""The ties of a network: the strongest, what is known of each, and the rounds behind one."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import polars as pl

from kg.errors import UnknownNameError
from kg.networks import NO_DAY, Definition, Network, Participations, date_of, rounds_behind
from kg.projection.keeping import kept
from kg.projection.pairs import events_of, group_days, group_usd


@dataclass(frozen=True, slots=True)
class Tie:
    """Two investors who invest together: IRIs and labels, weight and number of times under ``definition``."""

    a: str
    a_label: str
    b: str
    b_label: str
    weight: float
    together: int


@dataclass(frozen=True, slots=True)
class RoundTogether:
    """A round behind a tie, and who of the two is in it; ``usd`` and dates are ``None`` where unknown."""

    round: str
    company: str
    company_label: str
    first: date | None
    last: date | None
    usd: float | None
    investors: tuple[str, ...]


def top_ties(network: Network, limit: int = 20, offset: int = 0) -> tuple[Tie, ...]:
    """Return the heaviest ties, then those that are oftenest together, then by IRI."""
    count = min(limit + offset, len(network))
    if not count:
        return ()
    # Only what may be among the first is sorted: at least as heavy as the count-th heaviest.
    least = -np.partition(-network.weight, count - 1)[count - 1]
    heavy = np.flatnonzero(network.weight >= least)
    order = np.lexsort((network.target[heavy], network.source[heavy], -network.together[heavy], -network.weight[heavy]))
    return ties_at(network, heavy[order][offset:count].tolist())


def ties_at(network: Network, places: list[int]) -> tuple[Tie, ...]:
    """Return the ties at these places of a network, with their names."""
    names = network.shares.investors
    return tuple(
        Tie(
            names.iris[int(network.source[e])],
            names.labels[int(network.source[e])],
            names.iris[int(network.target[e])],
            names.labels[int(network.target[e])],
            float(network.weight[e]),
            int(network.together[e]),
        )
        for e in places
    )


def tie_table(network: Network) -> pl.DataFrame:
    """Return one row for each tie, in the order of the network: source, target, weight, together, usd, first, last.

    ``usd`` is the money of all rounds that tie the two (of all counted rounds of the companies, under a same-company
    definition), in US dollars, 0 where unknown; ``first`` and ``last`` are dates or null.
    """
    shares, together = network.shares, network.definition.together
    events = events_of(shares, network.definition)
    people = np.int64(max(network.size, 1))
    order = np.argsort(events.source.astype(np.int64) * people + events.target, kind="stable")
    group = events.group[order]
    begin = np.cumsum(network.together, dtype=np.int64) - network.together
    usd, (first, last) = group_usd(shares, together), group_days(shares, together)
    far = np.iinfo(np.int32).max
    table = {
        "source": shares.investors.iris.gather(network.source),
        "target": shares.investors.iris.gather(network.target),
        "weight": network.weight,
        "together": network.together,
    }
    if not len(network):
        empty = {"usd": pl.Float64, "first": pl.Date, "last": pl.Date}
        return pl.DataFrame(table).with_columns(pl.lit(None, kind).alias(name) for name, kind in empty.items())
    firsts = np.minimum.reduceat(np.where(first == NO_DAY, far, first)[group], begin).astype(np.int32)
    lasts = np.maximum.reduceat(last[group], begin).astype(np.int32)
    return pl.DataFrame(
        {**table, "usd": np.add.reduceat(usd[group], begin), "first": firsts, "last": lasts}
    ).with_columns(
        pl.when(pl.col("first") != far).then("first").cast(pl.Date).alias("first"),
        pl.when(pl.col("last") != NO_DAY).then("last").cast(pl.Date).alias("last"),
    )


def rounds_together(
    participations: Participations, a: str, b: str, definition: Definition | None = None
) -> tuple[RoundTogether, ...]:
    """Return the rounds behind the tie of two investors (IRIs), oldest first, undated last.

    Under a same-company definition, the rounds of either in the companies that both hold.
    """
    definition = definition or Definition()
    numbers = []
    for iri in (a, b):
        number = participations.investors.number(iri)
        if number is None:
            raise UnknownNameError(iri)
        numbers.append(number)
    shares = kept(participations, definition.keep)
    of_a, of_b = (shares.rounds_of(number) for number in numbers)
    table = shares.rounds
    rounds = rounds_behind(shares, definition.together, numbers[0], numbers[1])
    found = []
    for r in rounds.tolist():
        company, usd = int(table.company[r]), float(table.usd[r])
        found.append(
            RoundTogether(
                table.iris[r],
                shares.companies.iris[company],
                shares.companies.labels[company],
                date_of(int(table.first[r])),
                date_of(int(table.last[r])),
                None if np.isnan(usd) else usd,
                tuple(iri for iri, of in zip((a, b), (of_a, of_b), strict=True) if r in of),
            )
        )
    return tuple(sorted(found, key=lambda row: (row.first is None, row.first or date.min, row.round)))
