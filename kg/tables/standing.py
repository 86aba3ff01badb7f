"""What tables stand for in the default graph, so that changes to documents leave it in place."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

import pyoxigraph as ox

from kg.quads import DEFAULT
from kg.vocabulary import CI, PREFIXES, RDF, RDFS

_NAMES: Final = frozenset({RDFS.label, CI.slug, PREFIXES["skos"] + "altLabel"})


# Whatever a document states, and whatever is of another class than the things of tables (documents, conflicts,
# countries, themes ...). Found in the engine, since tables may state millions of things that are none of either.
_TOLD: Final = f"""
SELECT DISTINCT ?thing WHERE {{
  {{ ?thing <{CI.statedIn}> ?document FILTER(?document NOT IN (%s)) }}
  UNION
  {{ ?thing a ?class FILTER(?class NOT IN (%s)) FILTER(?thing NOT IN (%s)) }}
}}"""
_OF_TABLES: Final = (CI.FundingRound, CI.Company, CI.Investor, CI.Organization, CI.Person)


def told_by_documents(store: ox.Store, tables: Iterable[str]) -> Iterator[ox.Quad]:
    """Yield the quads of the default graph but those of things that only tables tell of.

    ``tables`` are the IRIs of tables. Without tables that is the whole default graph.
    """
    theirs = ", ".join(f"<{table}>" for table in tables)
    if not theirs:
        yield from store.quads_for_pattern(None, None, None, DEFAULT)
        return
    found = store.query(_TOLD % (theirs, ", ".join(f"<{each}>" for each in _OF_TABLES), theirs))
    assert isinstance(found, ox.QuerySolutions)
    for row in found:
        thing = row["thing"]
        if isinstance(thing, ox.NamedNode | ox.BlankNode):
            yield from store.quads_for_pattern(thing, None, None, DEFAULT)


def stands(store: ox.Store, tables: frozenset[str], gone: Iterable[ox.Quad], named: frozenset[str]) -> set[ox.Quad]:
    """Return those of the quads to be removed that a table stands for, too.

    Of a thing that a table names: its types, that the table states it, and, unless it is among the things ``named`` by
    documents, what it is called. Of a round that a table tells of: the investors that the table's rows give.
    """
    kept: set[ox.Quad] = set()
    stated = ox.NamedNode(CI.statedIn)
    for quad in gone:
        subject = quad.subject
        if not isinstance(subject, ox.NamedNode):
            continue
        mine = [t for t in tables if _has(store, subject, stated, ox.NamedNode(t), DEFAULT)]
        if not mine:
            continue
        predicate, value = quad.predicate.value, quad.object
        if (
            (predicate == CI.statedIn and isinstance(value, ox.NamedNode) and value.value in tables)
            or predicate == RDF.type
            or (predicate in _NAMES and subject.value not in named)
            or (predicate in {CI.investor, CI.leadInvestor} and _row_says(store, mine, quad))
        ):
            kept.add(quad)
    return kept


def look_alikes(store: ox.Store) -> tuple[tuple[str, ...], ...]:
    """Return groups of companies and investors whose names differ only in spaces and hyphens: for a person to review.

    They are never merged by that alone. IRIs, in order.
    """
    groups: dict[str, list[str]] = {}
    for kind in (CI.Organization, CI.Person):
        for quad in store.quads_for_pattern(None, ox.NamedNode(RDF.type), ox.NamedNode(kind), DEFAULT):
            thing = getattr(quad.subject, "value", "")
            groups.setdefault(re.sub(r"[-\s]", "", thing.rpartition("/")[2]), []).append(thing)
    return tuple(sorted(tuple(sorted(set(group))) for group in groups.values() if len(set(group)) > 1))


def _row_says(store: ox.Store, tables: list[str], quad: ox.Quad) -> bool:
    for table in tables:
        graph = ox.NamedNode(table)
        for claim in store.quads_for_pattern(None, ox.NamedNode(RDF.subject), quad.subject, graph):
            if isinstance(claim.subject, ox.NamedNode) and _has(
                store, claim.subject, ox.NamedNode(RDF.object), quad.object, graph
            ):
                return True
    return False


def _has(
    store: ox.Store,
    subject: ox.NamedNode,
    predicate: ox.NamedNode,
    value: "ox.NamedNode | ox.Literal | ox.BlankNode | ox.Triple",
    graph: ox.NamedNode | ox.DefaultGraph,
) -> bool:
    return next(iter(store.quads_for_pattern(subject, predicate, value, graph)), None) is not None
