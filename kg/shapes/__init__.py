"""Hold quads against the shapes of the ontology: the gate before every commit.

The one source is ``ontology/shapes/*.ttl``. Here they are compiled to Python checks: the part of SHACL Core that they
use, on pyoxigraph terms, some hundred times as fast as pyshacl, with which a test compares it. Graphs are taken
together, as if all quads stood in one. Classes are taken as they are stated; subclasses are not inferred.
See https://www.w3.org/TR/shacl/.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from operator import ge, gt, le, lt
from typing import Any, Final

import pyoxigraph as ox

from kg.errors import ShapeError
from kg.shapes.literals import Term, comparable, well_formed
from kg.vocabulary import PREFIXES, RDF
from ontology import path_of

Triples = Mapping[Term, Mapping[str, Mapping[Term, None]]]
"""Objects by subject and property; the innermost mapping is an ordered set."""

Check = Callable[[Triples, Term, Sequence[Term]], Iterable[Term | None]]
"""From graph, focus and values to the values that break a constraint; ``None`` stands for all of them together."""

_SH: Final = PREFIXES["sh"]
_SUBSET_OF: Final = "https://w3id.org/coinvest/shapes#subsetOf"
_LISTED = 50


@dataclass(frozen=True, slots=True)
class Violation:
    """One thing that breaks one constraint: ``focus``, ``path`` and ``value`` as in SHACL's validation results.

    ``constraint`` is the parameter of SHACL that is broken (``maxCount``); ``message`` says it in words.
    """

    focus: str
    path: str | None
    value: str | None
    constraint: str
    message: str

    def __str__(self) -> str:
        """Return the violation as a line of a report."""
        where = " ".join(short(each) for each in (self.focus, self.path) if each)
        what = "" if self.value in {None, self.focus} else f" {short(str(self.value))!r:.120}"
        return f"{where}{what}: {self.message} ({self.constraint})"


@dataclass(frozen=True, slots=True)
class Shape:
    """A compiled shape: what must hold of the values at a path, or of the node itself where there is no path."""

    path: str | None
    message: str
    constraints: tuple[tuple[str, Check], ...]
    properties: tuple["Shape", ...]


def check_shapes(quads: Iterable[ox.Quad]) -> None:
    """Return if quads keep to the shapes; else raise ``ShapeError`` with a report."""
    found = violations(quads)
    if found:
        raise ShapeError(report(found))


def violations(quads: Iterable[ox.Quad]) -> tuple[Violation, ...]:
    """Return what breaks the shapes, sorted by what it is about.

    ``quads`` hold all that a check needs: what a thing refers to (its country, its document) must be among them.

    >>> quads = ox.parse("<x:1> a <https://w3id.org/coinvest/ontology#City> .", format=ox.RdfFormat.TURTLE)
    >>> [str(each) for each in violations(quads)]
    ['x:1 rdfs:label: one label of 1 to 500 characters, without control characters (minCount)',
     'x:1 ci:country: a city lies in one country (minCount)']
    """
    triples: dict[Term, dict[str, dict[Term, None]]] = {}
    for quad in quads:
        triples.setdefault(quad.subject, {}).setdefault(quad.predicate.value, {})[quad.object] = None
    targets = _targets()
    found: set[Violation] = set()
    for focus, properties in triples.items():
        shapes = {id(shape): shape for kind in properties.get(RDF.type, ()) for shape in targets.get(kind, ())}
        for shape in shapes.values():
            found.update(_violations_of(shape, triples, focus))
    return tuple(sorted(found, key=lambda each: (each.focus, each.path or "", each.constraint, each.value or "")))


def report(found: Sequence[Violation]) -> str:
    """Return violations in words, a line for each of the first fifty."""
    lines = [f"{len(found)} violation{'s' if len(found) != 1 else ''} of the shapes of the ontology"]
    lines += [f"  {each}" for each in found[:_LISTED]]
    if len(found) > _LISTED:
        lines.append(f"  and {len(found) - _LISTED} more")
    return "\n".join(lines)


def short(iri: str) -> str:
    """Return an IRI with a prefix in place of its namespace, anything else as it is.

    >>> short("https://w3id.org/coinvest/id/round/nscale-series-c"), short("12")
    ('id:round/nscale-series-c', '12')
    """
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


def _violations_of(shape: Shape, triples: Triples, focus: Term) -> Iterator[Violation]:
    values = (focus,) if shape.path is None else tuple(triples.get(focus, {}).get(shape.path, ()))
    for name, check in shape.constraints:
        for value in check(triples, focus, values):
            yield Violation(_text(focus), shape.path, None if value is None else _text(value), name, shape.message)
    for nested in shape.properties:
        for value in values:
            yield from _violations_of(nested, triples, value)


def _conforms(shape: Shape, triples: Triples, value: Term) -> bool:
    return next(_violations_of(shape, triples, value), None) is None


def _text(term: Term) -> str:
    return str(term) if isinstance(term, ox.Triple) else term.value


@cache
def _targets() -> Mapping[Term, tuple[Shape, ...]]:
    """Return the compiled shapes by the class that they are about."""
    source: dict[Term, dict[str, list[Term]]] = {}
    for path in sorted(path_of("shapes").glob("*.ttl")):
        for triple in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
            source.setdefault(triple.subject, {}).setdefault(triple.predicate.value, []).append(triple.object)
    targets: dict[Term, tuple[Shape, ...]] = {}
    for node, stated in source.items():
        for kind in stated.get(f"{_SH}targetClass", ()):
            targets[kind] = (*targets.get(kind, ()), _compiled(node, source))
    return targets


def _compiled(node: Term, source: Mapping[Term, Mapping[str, Sequence[Term]]]) -> Shape:
    """Compile one shape; a parameter that is not known is an error in the shapes, not one to pass over."""
    path, message = None, ""
    constraints: list[tuple[str, Check]] = []
    properties: list[Shape] = []
    for predicate, arguments in source[node].items():
        name = predicate.removeprefix(_SH)
        for argument in arguments:
            if predicate in {RDF.type, f"{_SH}targetClass"}:
                continue
            if name == "path":
                path = _text(argument)
            elif name == "message":
                message = _text(argument)
            elif name == "property":
                properties.append(_compiled(argument, source))
            elif name == "not":
                constraints.append((name, _not(_compiled(argument, source))))
            elif name == "or":
                constraints.append((name, _any([_compiled(each, source) for each in _listed(argument, source)])))
            elif name == "in":
                constraints.append((name, _each(frozenset(_listed(argument, source)).__contains__)))
            else:
                constraints.append((name.rpartition("#")[2], _CHECKS[name](argument)))
    default = ", ".join(
        f"{name} {short(_text(source[node][_SH + name][0]))}" for name, _ in constraints if _SH + name in source[node]
    )
    return Shape(path, message or default, tuple(constraints), tuple(properties))


def _listed(head: Term, source: Mapping[Term, Mapping[str, Sequence[Term]]]) -> Iterator[Term]:
    while _text(head) != PREFIXES["rdf"] + "nil":
        yield source[head][PREFIXES["rdf"] + "first"][0]
        head = source[head][PREFIXES["rdf"] + "rest"][0]


# Makers of checks: from the parameter of a constraint to the check.


def _each(holds: Callable[[Term], bool]) -> Check:
    return lambda _triples, _focus, values: [value for value in values if not holds(value)]


def _not(shape: Shape) -> Check:
    return lambda triples, _focus, values: [value for value in values if _conforms(shape, triples, value)]


def _any(shapes: Sequence[Shape]) -> Check:
    def check(triples: Triples, _focus: Term, values: Sequence[Term]) -> list[Term]:
        return [value for value in values if not any(_conforms(shape, triples, value) for shape in shapes)]

    return check


def _count(holds: Callable[[int, int], bool]) -> Callable[[Term], Check]:
    def make(parameter: Term) -> Check:
        bound = int(_text(parameter))
        return lambda _triples, _focus, values: () if holds(len(values), bound) else (None,)

    return make


def _length(holds: Callable[[int, int], bool]) -> Callable[[Term], Check]:
    def make(parameter: Term) -> Check:
        bound = int(_text(parameter))
        return _each(lambda value: not isinstance(value, ox.BlankNode) and holds(len(_text(value)), bound))

    return make


def _range(holds: Callable[[Decimal, Decimal], bool]) -> Callable[[Term], Check]:
    def make(parameter: Term) -> Check:
        bound = Decimal(_text(parameter))

        def within(value: Term) -> bool:
            number = comparable(value)
            return isinstance(number, Decimal) and holds(number, bound)

        return _each(within)

    return make


def _compared(holds: Callable[[Any, Any], bool]) -> Callable[[Term], Check]:
    def make(parameter: Term) -> Check:
        other = _text(parameter)

        def check(triples: Triples, focus: Term, values: Sequence[Term]) -> Iterator[Term]:
            for value in values:
                left = comparable(value)
                for limit in triples.get(focus, {}).get(other, ()):
                    right = comparable(limit)
                    if left is None or right is None or type(left) is not type(right) or not holds(left, right):
                        yield value

        return check

    return make


def _of_class(parameter: Term) -> Check:
    def check(triples: Triples, _focus: Term, values: Sequence[Term]) -> list[Term]:
        return [value for value in values if parameter not in triples.get(value, {}).get(RDF.type, ())]

    return check


def _subset_of(parameter: Term) -> Check:
    other = _text(parameter)

    def check(triples: Triples, focus: Term, values: Sequence[Term]) -> list[Term]:
        allowed = triples.get(focus, {}).get(other, {})
        return [value for value in values if value not in allowed]

    return check


def _has_value(parameter: Term) -> Check:
    return lambda _triples, _focus, values: () if parameter in values else (None,)


def _pattern(parameter: Term) -> Check:
    found = re.compile(_text(parameter)).search
    return _each(lambda value: not isinstance(value, ox.BlankNode) and found(_text(value)) is not None)


def _node_kind(parameter: Term) -> Check:
    if _text(parameter) != f"{_SH}IRI":
        raise NotImplementedError(f"sh:nodeKind {parameter}")
    return _each(lambda value: isinstance(value, ox.NamedNode))


def _datatype(parameter: Term) -> Check:
    is_lexical = well_formed(_text(parameter))

    def has_type(value: Term) -> bool:
        return isinstance(value, ox.Literal) and value.datatype == parameter and is_lexical(value.value)

    return _each(has_type)


_CHECKS: Mapping[str, Callable[[Term], Check]] = {
    "minCount": _count(ge),
    "maxCount": _count(le),
    "minLength": _length(ge),
    "maxLength": _length(le),
    "minInclusive": _range(ge),
    "minExclusive": _range(gt),
    "maxInclusive": _range(le),
    "lessThan": _compared(lt),
    "lessThanOrEquals": _compared(le),
    "class": _of_class,
    "datatype": _datatype,
    "hasValue": _has_value,
    "nodeKind": _node_kind,
    "pattern": _pattern,
    _SUBSET_OF: _subset_of,
}
