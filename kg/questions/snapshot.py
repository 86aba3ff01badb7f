"""One state of the graph, as questions see it: its names, its newest day, its answers to our own queries."""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, Protocol

import pyoxigraph as ox

from kg.questions.indexing import names_in
from kg.questions.names import NameIndex
from kg.questions.parameters import Question
from kg.questions.queries import Term, bindings_of
from kg.vocabulary import CI, ID, PREFIXES

_REMEMBERED: Final = 256
_ROUND_TERMS: Final = frozenset("investors led_by joined year years stage stages first last money".split())


class Graph(Protocol):
    """What questions need of a graph: the store, whose default graph holds what is believed."""

    @property
    def oxigraph(self) -> ox.Store:
        """Return the store; another object where the graph has moved on."""
        ...


@dataclass(frozen=True, slots=True)
class Row:
    """One answer: its IRI (``None`` for a figure), its name, a figure with its unit, a word more, what it rests on."""

    name: str
    iri: str | None = None
    value: float | int | None = None
    unit: str | None = None
    detail: str = ""
    via: tuple[str, ...] = ()


@dataclass(slots=True)
class Snapshot:
    """The names and answers of one state of a graph; made anew when the graph changes."""

    store: ox.Store
    names: NameIndex
    newest: date
    statuses: frozenset[str]
    memory: "OrderedDict[str, tuple[Row, ...]]" = field(default_factory=OrderedDict)
    divided: tuple[tuple[tuple[str, str], ...], ...] | None = None

    def select(self, query: str) -> tuple[Row, ...]:
        """Return the rows of one of our own queries, each with what it tells; the last few hundred are remembered."""
        known = self.memory.get(query)
        if known is None:
            known = self.memory[query] = tuple(_rows(self.store.query(query)))
            if len(self.memory) > _REMEMBERED:
                self.memory.popitem(last=False)
        return known

    def bindings(self, question: Question) -> dict[str, list[Term]]:
        """Return the parameters of a question as terms; a status that all rounds here have does not constrain."""
        terms = bindings_of(question)
        if self.statuses <= {str(term.value) for term in terms["allowed"] if isinstance(term, ox.NamedNode)}:
            terms.pop("status", None)
            terms.pop("statuses", None)
            if not terms.keys() & _ROUND_TERMS:
                terms["bare"] = terms["allowed"]
        return terms

    def label(self, iri: str) -> str:
        """Return the name of an IRI, or its last part where the graph has none."""
        named = self.names.by_iri.get(iri)
        return named.name if named else iri.rstrip("/").rsplit("/", 1)[-1]

    def communities(self) -> tuple[tuple[tuple[str, str], ...], ...]:
        """Return the communities of the network, largest first, their members (IRI, name) the strongest first."""
        if self.divided is None:
            from kg.metrics.communities import communities  # heavy, and seldom asked for
            from kg.projection import load_participations, project

            found = communities(project(load_participations(self.store)))
            self.divided = tuple(
                tuple(zip(iris, labels, strict=True)) for iris, labels in zip(found.members, found.labels, strict=True)
            )
        return self.divided

    def path(self, start: str, goal: str) -> tuple[str, ...]:
        """Return the investors on a shortest way from one to another over shared closed rounds, or ``()``.

        Both ends spread step by step, the smaller first, until they meet.
        """
        if start == goal:
            return (start,)
        near, far = [{start}], [{goal}]
        while near[-1] and far[-1]:
            spread = near if sum(map(len, near)) <= sum(map(len, far)) else far
            spread.append(self._partners(spread[-1]) - set().union(*spread))
            met = spread[-1] & set().union(*(far if spread is near else near))
            if met:
                middle = min(met)
                forth = self._back(middle, near)
                back = self._back(middle, far)
                return (*reversed(forth), middle, *back)
        return ()

    def _back(self, here: str, levels: list[set[str]]) -> list[str]:
        """Return the steps from a member of the levels to where they began, ``here`` left out."""
        at = next(i for i, level in enumerate(levels) if here in level)
        steps = []
        for level in reversed(levels[:at]):
            here = min(level if len(level) == 1 else self._partners({here}) & level)
            steps.append(here)
        return steps

    def _partners(self, of: set[str]) -> set[str]:
        values = " ".join(str(ox.NamedNode(iri)) for iri in sorted(of))
        solutions: Any = self.store.query(_PARTNERS.replace("$of", values))
        return {other.value for (other,) in solutions}


_PARTNERS: Final = f"""SELECT DISTINCT ?other WHERE {{
  VALUES ?one {{ $of }}
  ?round <{CI.investor}> ?one ; <{CI.status}> <{ID}status/closed> ; <{CI.investor}> ?other .
}}"""


def snapshot_of(store: ox.Store) -> Snapshot:
    """Read the names of a store and the day of its newest document (else of its newest round)."""
    days: list[str] = []
    for predicate in (PREFIXES["dcterms"] + "issued", CI.latest):
        solutions: Any = store.query(f"SELECT (MAX(STR(?day)) AS ?newest) WHERE {{ ?thing <{predicate}> ?day }}")
        days.extend(newest.value[:10] for (newest,) in solutions if newest is not None)
        if days and len(days[0]) == 10:
            break
    text = next((day for day in days if len(day) == 10), "")
    newest = date.fromisoformat(text) if text else date(1970, 1, 1)
    held: Any = store.query(f"SELECT DISTINCT ?status WHERE {{ ?round <{CI.status}> ?status }}")
    return Snapshot(store, names_in(store), newest, frozenset(status.value for (status,) in held))


def _rows(solutions: Any) -> Iterator[Row]:
    names = {variable.value for variable in solutions.variables}
    for solution in solutions:
        got = {name: solution[name] for name in names if solution[name] is not None}
        if not got:
            continue
        answer = got.get("answer")
        value = got.get("value")
        yield Row(
            name=got["name"].value if "name" in got else (answer.value if answer is not None else ""),
            iri=answer.value if isinstance(answer, ox.NamedNode) else None,
            value=_figure(value.value) if value is not None else None,
            unit=got["unit"].value if "unit" in got else None,
            detail=" ".join(got["detail"].value.split()) if "detail" in got else "",
            via=tuple(got["via"].value.split()) if "via" in got else (),
        )


def _figure(text: str) -> float | int:
    figure = float(text)
    return int(figure) if figure.is_integer() else figure
