"""One state of the graph, as questions see it: its names, its newest day, its answers to our own queries."""

from collections import OrderedDict, defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, Protocol

import pyoxigraph as ox

from kg.questions.names import NameIndex, names_in
from kg.vocabulary import CI, ID, PREFIXES

_REMEMBERED: Final = 256


class Graph(Protocol):
    """What questions need of a graph: the store, whose default graph holds what is believed."""

    @property
    def oxigraph(self) -> ox.Store:
        """Return the store; another object where the graph has moved on."""
        ...


@dataclass(frozen=True, slots=True)
class Row:
    """One answer: its IRI (``None`` for a figure), its name, a figure with its unit, a word more, and what it rests on."""

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
    memory: "OrderedDict[str, tuple[Row, ...]]" = field(default_factory=OrderedDict)
    _links: tuple[dict[str, list[str]], dict[str, list[str]]] | None = None

    def select(self, query: str) -> tuple[Row, ...]:
        """Return the rows of one of our own queries, each with what it tells; the last few hundred are remembered."""
        known = self.memory.get(query)
        if known is None:
            known = self.memory[query] = tuple(_rows(self.store.query(query)))
            if len(self.memory) > _REMEMBERED:
                self.memory.popitem(last=False)
        return known

    def label(self, iri: str) -> str:
        """Return the name of an IRI, or its last part where the graph has none."""
        named = self.names.by_iri.get(iri)
        return named.name if named else iri.rstrip("/").rsplit("/", 1)[-1]

    def path(self, start: str, goal: str) -> tuple[str, ...]:
        """Return the investors on a shortest way from one to another over shared closed rounds, or ``()``."""
        rounds_of, members_of = self._sharing
        before: dict[str, str] = {start: ""}
        queue = deque([start])
        while queue and goal not in before:
            here = queue.popleft()
            for shared in rounds_of.get(here, ()):
                for other in members_of[shared]:
                    if other not in before:
                        before[other] = here
                        queue.append(other)
        if goal not in before:
            return ()
        path = [goal]
        while before[path[-1]]:
            path.append(before[path[-1]])
        return tuple(reversed(path))

    @property
    def _sharing(self) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
        if self._links is None:
            closed = {quad.subject.value for quad in self._quads(CI.status, ox.NamedNode(ID + "status/closed"))}
            rounds_of: dict[str, list[str]] = defaultdict(list)
            members_of: dict[str, list[str]] = defaultdict(list)
            for quad in self._quads(CI.investor):
                if quad.subject.value in closed:
                    rounds_of[quad.object.value].append(quad.subject.value)
                    members_of[quad.subject.value].append(quad.object.value)
            self._links = dict(rounds_of), dict(members_of)
        return self._links

    def _quads(self, predicate: str, value: ox.NamedNode | None = None) -> Iterator[ox.Quad]:
        return self.store.quads_for_pattern(None, ox.NamedNode(predicate), value, ox.DefaultGraph())


def snapshot_of(store: ox.Store) -> Snapshot:
    """Read the names of a store and the day of its newest document (else of its newest round)."""
    days = [
        max(
            (quad.object.value[:10] for quad in store.quads_for_pattern(None, ox.NamedNode(predicate), None, None)),
            default="",
        )
        for predicate in (PREFIXES["dcterms"] + "issued", CI.latest)
    ]
    text = next((day for day in days if len(day) == 10), "")
    newest = date.fromisoformat(text) if text else date(1970, 1, 1)
    return Snapshot(store, names_in(store), newest)


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
