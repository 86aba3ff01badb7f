"""Constraints that need no name of the graph, one module for each kind: times, money, stages and status, how many."""

from collections.abc import Callable, Iterator
from datetime import date

from kg.questions.constraints.counts import counts_in
from kg.questions.constraints.found import Found
from kg.questions.constraints.money import amounts_in
from kg.questions.constraints.stages import stages_in, statuses_in
from kg.questions.constraints.times import periods_in, relative_periods_in


def constraints_in(text: str, newest: date) -> tuple[Found, ...]:
    """Return the constraints of a cleaned text from left to right, none over another.

    Names of the graph must have been blanked before (``500 Startups`` is no number). Relative times end at ``newest``.

    >>> [(c.kind, c.value.words) for c in constraints_in("rounds over $100m since 2025", date(2026, 5, 1))]
    [('money', 'over $100m'), ('time', 'since 2025')]
    """
    finders: tuple[Callable[[str], Iterator[Found]], ...] = (
        amounts_in,
        lambda text: relative_periods_in(text, newest),
        counts_in,
        periods_in,
        stages_in,
        statuses_in,
    )
    taken: list[Found] = []
    for finder in finders:
        for found in finder(text):
            if all(found.end <= other.start or found.start >= other.end for other in taken):
                taken.append(found)
    return tuple(sorted(taken, key=lambda found: found.start))
