"""The co-investors of one investor, from their own rounds alone: the whole network is never built."""

from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kg.errors import UnknownNameError
from kg.networks import (
    NO_DAY,
    Definition,
    Floats,
    Ints,
    Names,
    Participations,
    Together,
    Weighting,
    date_of,
    gather,
)
from kg.projection.keeping import investors_pass, rounds_pass
from kg.projection.pairs import events_of, group_days, group_usd

_FAR = np.iinfo(np.int32).max


@dataclass(frozen=True, slots=True)
class CoInvestor:
    """Somebody who co-invested: how often, with what weight, how much money (US dollars) was in those rounds, when.

    ``first`` and ``last`` are ``None`` where no date is known. Under a same-company definition money and dates are
    those of all counted rounds of the shared companies.
    """

    iri: str
    label: str
    weight: float
    together: int
    usd: float
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class CoInvestors:
    """One page of the co-investors of an investor, heaviest tie first; ``total`` counts all pages."""

    definition: str
    investor: str
    label: str
    total: int
    rows: tuple[CoInvestor, ...]


class _Meetings(NamedTuple):
    """Others in the same group: who, in which group, and each group's investors, dollars and days."""

    who: Ints
    group: NDArray[np.int64]
    size: NDArray[np.int64]
    usd: Floats
    first: Ints
    last: Ints


def co_investors(
    shares: Participations,
    investor: str,
    definition: Definition | None = None,
    *,
    limit: int | None = 20,
    offset: int = 0,
    partners_in: frozenset[str] = frozenset(),
) -> CoInvestors:
    """Return who co-invested with ``investor`` (an IRI), heaviest tie first, then oftenest, then by IRI.

    With lead to follower, those who followed this investor. ``partners_in`` lists only co-investors based in these
    countries or regions, without changing what counts. ``UnknownNameError`` if the investor is in no round at all.

    >>> from kg.projection.participations import Share, participations_of
    >>> found = participations_of([Share("A", "r1", "X"), Share("B", "r1", "X"), Share("B", "r2", "Y")])
    >>> [(row.iri, row.together) for row in co_investors(found, "A").rows]
    [('B', 1)]
    """
    definition = definition or Definition()
    number = shares.investors.number(investor)
    if number is None:
        raise UnknownNameError(investor)
    met = _meetings(shares, number, definition)
    if partners_in:
        near = investors_pass(shares, partners_in, met.who)
        met = met._replace(who=met.who[near], group=met.group[near])
    names = shares.investors
    label = names.labels[number]
    if not len(met.who):
        return CoInvestors(str(definition), investor, label, 0, ())
    order = np.argsort(met.who, kind="stable")
    who, group = met.who[order], met.group[order]
    begin, together = _runs(who)
    weight = together.astype(np.float64)
    if definition.weighting is not Weighting.COUNT:
        weight = np.add.reduceat(_weights(met, definition)[group], begin)
    people = who[begin]
    page = np.lexsort((people, -together, -weight))[offset : None if limit is None else offset + limit]
    first = met.first[group]
    columns = (
        weight,
        together,
        np.add.reduceat(met.usd[group], begin),
        np.minimum.reduceat(np.where(first == NO_DAY, _FAR, first), begin),
        np.maximum.reduceat(met.last[group], begin),
    )
    shown = people[page].tolist()
    rows = tuple(
        CoInvestor(iri, name, w, n, usd, None if low == _FAR else date_of(low), date_of(high))
        for iri, name, w, n, usd, low, high in zip(
            [names.iris[person] for person in shown],  # a tenth of the time of gather(), for a page
            [names.labels[person] for person in shown],
            *(column[page].tolist() for column in columns),
            strict=True,
        )
    )
    return CoInvestors(str(definition), investor, label, len(people), rows)


def _runs(sorted_numbers: Ints) -> tuple[NDArray[np.intp], NDArray[np.int64]]:
    """Return where each run of equal numbers begins, and how long it is."""
    new = np.empty(len(sorted_numbers), np.bool_)
    new[0] = True
    np.not_equal(sorted_numbers[1:], sorted_numbers[:-1], out=new[1:])
    begin = np.flatnonzero(new)
    lengths = np.empty(len(begin), np.int64)
    lengths[:-1] = begin[1:] - begin[:-1]
    lengths[-1] = len(sorted_numbers) - begin[-1]
    return begin, lengths


def _weights(met: _Meetings, definition: Definition) -> Floats:
    """Return what one meeting in each group counts, where not all count the same."""
    each: Floats = 1.0 / np.maximum(met.size - 1.0, 1.0)  # a group of one ties nobody
    if definition.weighting is Weighting.AMOUNT_SHARE:
        each *= met.usd / met.size
    return each


def _meetings(shares: Participations, investor: int, definition: Definition) -> _Meetings:
    if definition.together is not Together.SAME_ROUND:
        return _meetings_in_companies(shares, investor, definition)
    rounds = shares.rounds_of(investor)
    rounds = rounds[rounds_pass(shares, definition.keep, rounds)]
    entries, owner = _counted(shares, rounds, definition)
    who = shares.who[entries]
    mine = who == investor
    present = np.zeros(len(rounds), np.bool_)
    present[owner[mine & shares.lead[entries]] if definition.lead_to_follower else owner[mine]] = True
    others = ~mine & present[owner]
    if definition.lead_to_follower:
        others &= ~shares.lead[entries]
    return _Meetings(
        who[others],
        owner[others],
        np.bincount(owner, minlength=len(rounds)),
        np.nan_to_num(shares.rounds.usd[rounds]),
        shares.rounds.first[rounds],
        shares.rounds.last[rounds],
    )


def _counted(
    shares: Participations, rounds: Ints, definition: Definition
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the entries of these rounds that count, and for each which of ``rounds`` it is of."""
    entries, owner = gather(shares.round_start, rounds)
    keep = definition.keep
    counted = np.ones(len(entries), np.bool_)
    if keep.leads_only:
        counted &= shares.lead[entries]
    if keep.investor_in:
        counted &= investors_pass(shares, keep.investor_in, shares.who[entries])
    return entries[counted], owner[counted]


def _meetings_in_companies(shares: Participations, investor: int, definition: Definition) -> _Meetings:
    """Cut out the companies of one investor and pair their investors as the whole projection does."""
    mine = shares.rounds_of(investor)
    mine = mine[rounds_pass(shares, definition.keep, mine)]
    companies = np.unique(shares.rounds.company[mine])
    places, owner = gather(shares.company_start, companies)
    rounds, company = shares.by_company[places], owner.astype(np.int32)
    passing = rounds_pass(shares, definition.keep, rounds)
    rounds, company = rounds[passing], company[passing]
    entries, owner = _counted(shares, rounds, definition)
    table = shares.rounds
    near = replace(
        shares,
        companies=Names(shares.companies.iris.gather(companies), shares.companies.labels.gather(companies)),
        rounds=replace(
            table, company=company, first=table.first[rounds], last=table.last[rounds], usd=table.usd[rounds]
        ),
        who=shares.who[entries],
        where=owner.astype(np.int32),
        lead=shares.lead[entries],
    )
    events = events_of(near, definition)
    forth, back = events.source == investor, events.target == investor
    if definition.lead_to_follower:
        back[:] = False
    first, last = group_days(near, definition.together)
    size = np.ones(len(companies), np.int64)
    size[events.group] = events.size
    return _Meetings(
        np.concatenate([events.target[forth], events.source[back]]),
        np.concatenate([events.group[forth], events.group[back]]).astype(np.int64),
        size,
        group_usd(near, definition.together),
        first,
        last,
    )
