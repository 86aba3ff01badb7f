"""What tables stand for in the default graph, so that documents come and go beside them.

What a table says of companies and investors (names, country, themes) stands in its own graph as it is, so that the
default graph can be put right whenever a document changes, without reading any table again. Its rounds have IRIs that
no document's rounds have (see ``kg.tables.shares``): they stay as they are.
"""

from collections.abc import Iterable, Iterator
from typing import Final

import pyoxigraph as ox

from kg.claims import Kind
from kg.identity.names import key
from kg.quads import DEFAULT
from kg.vocabulary import CI, ID, RDF, RDFS, SKOS

Quads = set[ox.Quad]

# Whatever a document states, and whatever is of another class than the things of tables (documents, conflicts,
# countries, themes ...). Found in the engine, since tables may state millions of things that are none of either.
_TOLD: Final = f"""
SELECT DISTINCT ?thing WHERE {{
  {{ ?thing <{CI.statedIn}> ?document FILTER(?document NOT IN (%s)) }}
  UNION
  {{ ?thing a ?class FILTER(?class NOT IN (%s)) FILTER(?thing NOT IN (%s)) }}
}}"""
_OF_TABLES: Final = (CI.FundingRound, CI.Company, CI.Investor, CI.Organization, CI.Person)


def difference(
    store: ox.Store, tables: frozenset[str], believed: Iterable[ox.Quad], united: Iterable[str] = ()
) -> tuple[Quads, Quads]:
    """Return what to remove from and what to add to the default graph, given what documents make it believe.

    ``tables`` are the IRIs of tables, ``believed`` all that follows from documents and reference data, ``united`` the
    IRIs of what people said that things of tables are. Where both say
    something, documents name a thing and give its country (the names of tables become other spellings); classes,
    and themes are united. What only tables tell of is not touched.
    """
    wanted = set(believed)
    if not tables:
        stored = set(store.quads_for_pattern(None, None, None, DEFAULT))
        return stored - wanted, wanted - stored
    by_thing: dict[ox.NamedNode, Quads] = {}
    for quad in wanted:
        if isinstance(quad.subject, ox.NamedNode):
            by_thing.setdefault(quad.subject, set()).add(quad)
    held: Quads = set()
    for thing in {*told_by_documents(store, tables), *by_thing, *map(ox.NamedNode, united)}:
        here = set(store.quads_for_pattern(thing, None, None, DEFAULT))
        held |= here
        stating = _tables_of(here, tables)
        if stating:
            wanted |= _stands(store, stating, thing, by_thing.get(thing, set()), here)
    return held - wanted, wanted - held


def told_by_documents(store: ox.Store, tables: Iterable[str]) -> Iterator[ox.NamedNode]:
    """Yield the things of the default graph but those that only tables tell of; nothing where there are no tables."""
    theirs = ", ".join(f"<{table}>" for table in tables)
    if theirs:
        found = store.query(_TOLD % (theirs, ", ".join(f"<{each}>" for each in _OF_TABLES), theirs))
        assert isinstance(found, ox.QuerySolutions)
        for row in found:
            thing = row["thing"]
            if isinstance(thing, ox.NamedNode):
                yield thing


def _tables_of(here: Quads, tables: frozenset[str]) -> list[ox.NamedNode]:
    """Return the tables that state a thing, in the order of their hashes."""
    stated = (quad.object for quad in here if quad.predicate.value == CI.statedIn)
    return sorted((each for each in stated if isinstance(each, ox.NamedNode) and each.value in tables), key=str)


def _stands(store: ox.Store, stating: list[ox.NamedNode], thing: ox.NamedNode, believed: Quads, here: Quads) -> Quads:
    """Return what tables stand for of one thing, beside what is believed of it through documents."""
    kept = {quad for quad in here if quad.predicate.value == CI.statedIn and quad.object in stating}
    if thing.value.startswith(f"{ID}round/"):
        if believed:  # a person said that it is one that documents tell of: to theirs, rows add who invested
            return kept | _taking_part(store, stating, thing)
        return kept | {quad for quad in here if quad.predicate.value != CI.statedIn}
    said: dict[str, dict[ox.NamedNode | ox.Literal | ox.BlankNode | ox.Triple, None]] = {}
    for table in stating:
        for quad in store.quads_for_pattern(thing, None, None, table):
            said.setdefault(quad.predicate.value, {})[quad.object] = None
    told = {quad.predicate.value for quad in believed}
    kept |= _quads(thing, RDF.type, _classes(store, thing, stating))
    kept |= _quads(thing, CI.theme, said.get(CI.theme, {}))
    if CI.country not in told:
        countries = _quads(thing, CI.country, said.get(CI.country, {}))
        kept |= (countries & here) or set(sorted(countries, key=str)[:1])
    names = [*said.get(RDFS.label, {}), *said.get(SKOS.altLabel, {})]
    if RDFS.label not in told:
        slug = {quad for quad in here if quad.predicate.value == CI.slug}
        return (
            kept
            | slug
            | _quads(thing, RDFS.label, names[:1])
            | _quads(thing, SKOS.altLabel, set(names[1:]) - set(names[:1]))
        )
    others = {quad.object for quad in believed if quad.predicate.value in {RDFS.label, SKOS.altLabel}}
    return kept | _quads(thing, SKOS.altLabel, set(names) - others)


def _taking_part(store: ox.Store, stating: Iterable[ox.NamedNode], thing: ox.NamedNode) -> Quads:
    """Return who invested in a round by the rows of tables."""
    subject, value, role = (ox.NamedNode(each) for each in (RDF.subject, RDF.object, RDF.predicate))
    found: Quads = set()
    for table in stating:
        for row in store.quads_for_pattern(None, subject, thing, table):
            (investor,) = store.quads_for_pattern(row.subject, value, None, table)
            (said,) = store.quads_for_pattern(row.subject, role, None, table)
            for predicate in {CI.investor, getattr(said.object, "value", "")}:
                found.add(ox.Quad(thing, ox.NamedNode(predicate), investor.object, DEFAULT))
    return found


def _classes(store: ox.Store, thing: ox.NamedNode, stating: Iterable[ox.NamedNode]) -> list[ox.NamedNode]:
    """Return what a thing is by tables: a company or an investor in one of their rounds."""
    found = [CI.Person if thing.value.startswith(f"{ID}person/") else CI.Organization]
    for role, predicate in ((CI.Company, CI.company), (CI.Investor, CI.investor)):
        rounds = store.quads_for_pattern(None, ox.NamedNode(predicate), thing, DEFAULT)
        stated = (ox.Quad(quad.subject, ox.NamedNode(CI.statedIn), each) for quad in rounds for each in stating)
        if any(quad in store for quad in stated):
            found.append(role)
    return [ox.NamedNode(each) for each in found]


def _quads(
    thing: ox.NamedNode, predicate: str, values: Iterable[ox.NamedNode | ox.Literal | ox.BlankNode | ox.Triple]
) -> Quads:
    return {ox.Quad(thing, ox.NamedNode(predicate), value, DEFAULT) for value in values}


def look_alikes(store: ox.Store) -> tuple[tuple[str, ...], ...]:
    """Return groups of companies and investors whose names differ only in how they are written.

    In case, accents, spaces, punctuation and legal forms, that is: for a person to review. They are never merged by
    that alone. IRIs, in order.
    """
    groups: dict[str, set[str]] = {}
    for kind, of in ((CI.Organization, Kind.ORGANIZATION), (CI.Person, Kind.PERSON)):
        for quad in store.quads_for_pattern(None, ox.NamedNode(RDF.type), ox.NamedNode(kind), DEFAULT):
            for label in store.quads_for_pattern(quad.subject, ox.NamedNode(RDFS.label), None, DEFAULT):
                letters = key(getattr(label.object, "value", ""), of).replace(" ", "")
                groups.setdefault(letters, set()).add(getattr(quad.subject, "value", ""))
    return tuple(sorted(tuple(sorted(group)) for group in groups.values() if len(group) > 1))
