"""From participations to the network: every pair of investors in every shared round (or company), added up.

For groups of k members the k(k-1)/2 pairs of all groups of one size are written at once; sorting their keys brings
equal pairs together. That is as fast as the sparse product A A' for plain counts and, unlike it, also holds for
"within N days" and for directions.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kg.networks import NO_DAY, Definition, Flags, Floats, Ints, Network, Participations, Together, Weighting
from kg.projection.keeping import kept
from kg.projection.participations import starts


class Groups(NamedTuple):
    """What ties investors: ``who[start[g]:start[g + 1]]`` are those of round or company ``g``, sorted."""

    start: Ints
    who: Ints
    lead: Flags
    entry: Ints
    """For each member its participation (the first one in that company)."""


@dataclass(frozen=True, slots=True, eq=False)
class Events:
    """Each time that two investors were together: tie from ``source`` to ``target`` in round or company ``group``."""

    source: Ints
    target: Ints
    group: Ints
    size: Ints
    """For each event the number of investors in its group."""


def project(participations: Participations, definition: Definition | None = None) -> Network:
    """Return the co-investment network under a definition (by default: same round, counts, closed rounds).

    Undirected ties have source < target; ties are sorted. The matrix of the network is symmetric and its diagonal
    empty, since nobody invests together with themselves.
    """
    definition = definition or Definition()
    shares = kept(participations, definition.keep)
    events = events_of(shares, definition)
    people = np.int64(len(shares.investors))
    keys = events.source.astype(np.int64) * people + events.target
    if definition.weighting is Weighting.COUNT:
        keys.sort()
        begin = _begins(keys)
        together = np.diff(begin, append=len(keys))
        weight = together.astype(np.float64)
    else:
        order = np.argsort(keys)
        keys = keys[order]
        begin = _begins(keys)
        together = np.diff(begin, append=len(keys))
        each = event_weights(shares, events, definition)[order]
        weight = np.add.reduceat(each, begin) if len(begin) else np.empty(0)
    source, target = np.divmod(keys[begin], max(people, np.int64(1)))
    return Network(
        definition, shares, source.astype(np.int32), target.astype(np.int32), together.astype(np.int32), weight
    )


def events_of(shares: Participations, definition: Definition) -> Events:
    """Return every event that ties two investors, of participations that are filtered already."""
    within = definition.days
    groups = groups_of(shares, definition.together)
    p, q, group = pairs_within(groups.start)
    if within is not None:
        close = (groups.who[p] != groups.who[q]) & (_gap(shares, groups.entry[p], groups.entry[q]) <= within)
        p, q, group = p[close], q[close], group[close]
    source, target = groups.who[p], groups.who[q]
    if definition.lead_to_follower:
        forth = groups.lead[p] & ~groups.lead[q]
        back = groups.lead[q] & ~groups.lead[p]
        source, target = np.concatenate([source[forth], target[back]]), np.concatenate([target[forth], source[back]])
        group = np.concatenate([group[forth], group[back]])
    if within is not None:  # one event for each pair and company, however often they met there
        people = np.int64(len(shares.investors))
        pair = source.astype(np.int64) * people + target
        order = np.lexsort((pair, group))
        first = order[_begins(pair[order], group[order])]
        source, target, group = source[first], target[first], group[first]
        members = groups_of(shares, Together.SAME_COMPANY).start
        return Events(source, target, group, np.diff(members)[group])
    return Events(source, target, group, np.diff(groups.start)[group])


def event_weights(shares: Participations, events: Events, definition: Definition) -> Floats:
    """Return what each event adds to the weight of its tie."""
    others = (events.size - 1).astype(np.float64)
    if definition.weighting is Weighting.COUNT:
        return np.ones(len(others))
    if definition.weighting is Weighting.NEWMAN:
        return 1.0 / others
    return np.nan_to_num(group_usd(shares, definition.together))[events.group] / (others * events.size)


def group_usd(shares: Participations, together: Together) -> Floats:
    """Return the dollars of each round, or of all counted rounds of each company; 0 where none is known."""
    usd = np.nan_to_num(shares.rounds.usd)
    if together is Together.SAME_ROUND:
        return usd
    counted = np.unique(shares.where)
    return np.bincount(shares.rounds.company[counted], usd[counted], len(shares.companies)).astype(np.float64)


def group_days(shares: Participations, together: Together) -> tuple[Ints, Ints]:
    """Return the first and the last day of each round, or of the counted rounds of each company."""
    rounds = shares.rounds
    if together is Together.SAME_ROUND:
        return rounds.first, rounds.last
    counted = np.unique(shares.where)
    counted = counted[rounds.first[counted] != NO_DAY]
    first = np.full(len(shares.companies), np.iinfo(np.int32).max, np.int32)
    last = np.full(len(shares.companies), NO_DAY, np.int32)
    np.minimum.at(first, rounds.company[counted], rounds.first[counted])
    np.maximum.at(last, rounds.company[counted], rounds.last[counted])
    return np.where(last == NO_DAY, NO_DAY, first).astype(np.int32), last


def groups_of(shares: Participations, together: Together) -> Groups:
    """Return the rounds, or the companies, with their investors.

    Within days, an investor stands in a company once for each of its rounds there, otherwise once.
    """
    if together is Together.SAME_ROUND:
        return Groups(shares.round_start, shares.who, shares.lead, np.arange(len(shares.who), dtype=np.int32))
    company = shares.rounds.company[shares.where]
    order = np.lexsort((shares.who, company)).astype(np.int32)
    if together is Together.SAME_COMPANY:
        begin = _begins(shares.who[order], company[order])
        lead = np.logical_or.reduceat(shares.lead[order], begin) if len(begin) else shares.lead[order]
        order = order[begin]
    else:
        lead = shares.lead[order]
    return Groups(starts(company[order], len(shares.companies)), shares.who[order], lead, order)


def pairs_within(start: Ints) -> tuple[Ints, Ints, Ints]:
    """Return the places p < q of every two members of every group, and the group.

    >>> pairs_within(np.array([0, 3, 4], np.int32))
    (array([0, 0, 1], dtype=int32), array([1, 2, 2], dtype=int32), array([0, 0, 0], dtype=int32))
    """
    sizes = np.diff(start)
    total = int(np.sum(sizes.astype(np.int64) * (sizes - 1) // 2))
    p, q, group = (np.empty(total, np.int32) for _ in range(3))
    place = 0
    for size in np.unique(sizes[sizes > 1]).tolist():
        groups = np.flatnonzero(sizes == size).astype(np.int32)
        low, high = (side.astype(np.int32) for side in np.triu_indices(size, 1))
        end = place + len(groups) * len(low)
        shape = (len(groups), len(low))
        np.add(start[groups, None], low, out=p[place:end].reshape(shape))
        np.add(start[groups, None], high, out=q[place:end].reshape(shape))
        group[place:end].reshape(shape)[:] = groups[:, None]
        place = end
    return p, q, group


def _gap(shares: Participations, p: Ints, q: Ints) -> NDArray[np.int64]:
    """Return the fewest days that may lie between two rounds; none within one round, many where a date is unknown."""
    a, b = shares.where[p], shares.where[q]
    first, last = shares.rounds.first.astype(np.int64), shares.rounds.last.astype(np.int64)
    gap = np.maximum(np.maximum(first[a] - last[b], first[b] - last[a]), 0)
    unknown = (first[a] == NO_DAY) | (first[b] == NO_DAY)
    return np.where(a == b, 0, np.where(unknown, np.iinfo(np.int64).max, gap))


def _begins(*keys: NDArray[np.integer]) -> NDArray[np.int64]:
    """Return where, in sorted keys, another one begins."""
    if not len(keys[0]):
        return np.empty(0, np.int64)
    new = np.zeros(len(keys[0]), np.bool_)
    new[0] = True
    for key in keys:
        new[1:] |= key[1:] != key[:-1]
    return np.flatnonzero(new)
