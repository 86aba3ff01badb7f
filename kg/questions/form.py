"""What a form of question is: how it is read from a sentence, which query answers it, how it is said."""

from collections.abc import Callable
from dataclasses import dataclass

from kg.questions.clause import Clause
from kg.questions.parameters import Question
from kg.questions.queries import counted, render
from kg.questions.snapshot import Row, Snapshot

Result = tuple[tuple[Row, ...], str]
"""The rows of an answer, best first, and the SPARQL that gives them."""

_ORDERS = {"BIG": "biggest", "SMALL": "smallest", "LATEST": "latest-first", "FIRST": "earliest-first"}
TIMELESS = frozenset("now,today,currently,current,at present,at the moment,these days,right now,presently".split(","))
"""Words for the present: they rank nothing, and the graph tells of it anyway."""


def plain(template: str) -> Callable[[Question, Snapshot], Result]:
    """Return what answers a form with one template, and with its number where that is asked for."""

    def answer(question: Question, snapshot: Snapshot) -> Result:
        query = render(template, snapshot.bindings(question))
        if question.count:
            rows = snapshot.select(query)
            distinct = len({row.iri or row.name for row in rows})
            via = tuple(dict.fromkeys(via for row in rows for via in row.via))
            return (Row("count", value=distinct, via=via),), counted(query)
        return cut(ranked(snapshot.select(query)), question.top), query

    return answer


def ranked(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Return rows that count something by their count, those that tie by name (which a store sorts slowly)."""
    if not rows or any(row.value is None or row.unit for row in rows):
        return rows
    return tuple(sorted(rows, key=lambda row: (-(row.value or 0), row.name.casefold())))


def cut(rows: tuple[Row, ...], top: int | None) -> tuple[Row, ...]:
    """Return the first ``top`` rows, and those that tie with the last of them."""
    if top is None or len(rows) <= top:
        return rows
    last = rows[top - 1].value
    more = [row for row in rows[top:] if last is not None and row.value == last]
    return (*rows[:top], *more)


def read_elsewhere(clause: Clause) -> None:
    """Read nothing: the reader of another form gives the questions of this one."""


def order_of(clause: Clause) -> str:
    """Return how a clause ranks things: ``biggest``, ``smallest``, ``latest-first``, ``earliest-first`` or ``""``."""
    for code, order in _ORDERS.items():
        for item in clause.sentence.all(code):
            if item.text.lower() not in TIMELESS | {"new"}:
                return order
    return ""


@dataclass(frozen=True, slots=True)
class Form:
    """One form of question.

    ``title`` says it in words, with ``{investors}``, ``{companies}`` … for the names; ``examples`` how it is asked.
    ``read`` returns the question if a clause asks it, else ``None``; ``answer`` runs it. ``needs`` are parameters that
    must be given; ``figure`` says what the value of an answer is; ``lists`` whether the answers are names rather than
    figures; ``grouped`` is the template that, told so, lists all rounds of each answer.
    """

    name: str
    title: str
    examples: tuple[str, ...]
    read: Callable[[Clause], Question | None]
    answer: Callable[[Question, Snapshot], Result]
    needs: tuple[str, ...] = ()
    figure: str = ""
    lists: bool = True
    grouped: str = ""
