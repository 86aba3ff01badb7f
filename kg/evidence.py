"""Why the graph believes what it believes: each fact of a thing with the documents and the very words that say so."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

import pyoxigraph as ox

from kg.quads import Row, Term, select
from kg.vocabulary import CI, PREFIXES, RDFS

_PREFIXES = "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in PREFIXES.items())

_CLAIMS = (
    _PREFIXES
    + """
SELECT ?claim ?subject ?predicate ?object ?currency ?mention ?confidence ?rule ?document ?title ?file ?publisher
       ?published WHERE {
  VALUES ?subject { %s }
  GRAPH ?document {
    ?claim rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object .
    OPTIONAL { ?claim ci:currency ?currency }
    OPTIONAL { ?claim ci:mention ?mention }
    OPTIONAL { ?claim ci:confidence ?confidence }
    OPTIONAL { ?claim ci:rule ?rule }
  }
  OPTIONAL { ?document dcterms:title ?title }
  OPTIONAL { ?document dcterms:identifier ?file }
  OPTIONAL { ?document dcterms:publisher ?publisher }
  OPTIONAL { ?document dcterms:issued ?published }
}"""
)
# Apart from the claims: as an OPTIONAL of theirs it would be evaluated for all the claims of the store. A claim without
# a selector is its own quote: that of a row of a table.
_QUOTES = (
    _PREFIXES
    + """
SELECT ?claim ?start ?quote WHERE {
  VALUES (?document ?claim) { %s }
  GRAPH ?document { ?claim oa:hasSelector? ?selector . ?selector oa:exact ?quote ; oa:start ?start }
}"""
)
_CONTEXTS = (
    _PREFIXES
    + """
SELECT ?claim ?start ?before ?after WHERE {
  VALUES (?document ?claim) { %s }
  GRAPH ?document {
    ?claim oa:hasSelector ?selector . ?selector oa:start ?start ; oa:prefix ?before ; oa:suffix ?after
  }
}"""
)
_CONFLICTS = (
    _PREFIXES
    + """
SELECT ?conflict ?label ?subject ?property ?believed ?rejected ?policy WHERE {
  %s
  ?conflict a ci:Conflict ; rdfs:label ?label ; ci:subject ?subject ; ci:property ?property ; ci:policy ?policy .
  { ?conflict ci:believed ?believed } UNION { ?conflict ci:rejected ?rejected }
}"""
)

_LABELS = _PREFIXES + "SELECT ?thing ?label WHERE { VALUES ?thing { %s } ?thing rdfs:label ?label }"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one document says for a fact.

    ``quotes`` are its very words, each with its first and last character; ``sentences`` are those that the quotes
    stand in, in the same order.
    """

    document: str
    file: str
    title: str
    publisher: str | None
    published: str | None
    quotes: tuple[tuple[int, int, str], ...]
    confidence: Decimal | None
    rule: str | None
    mention: str | None
    sentences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement about a thing, whether the graph believes it, and the documents that make it.

    ``label`` is the value as a person reads it; ``value`` is an IRI or a literal's text.
    """

    subject: str
    predicate: str
    value: str
    label: str
    currency: str | None
    believed: bool
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A property on which documents disagree, as a person reads it."""

    iri: str
    label: str
    subject: str
    predicate: str
    believed: tuple[str, ...]
    rejected: tuple[str, ...]
    policy: str


def facts_about(store: ox.Store, subjects: Iterable[str]) -> tuple[Fact, ...]:
    """Return every fact that documents state of these things, in the order of subject, property and value."""
    values = " ".join(str(ox.NamedNode(subject)) for subject in subjects)
    claims: defaultdict[tuple[str, str, Term], dict[str, Row]] = defaultdict(dict)
    quotes: defaultdict[str, set[tuple[int, int, str]]] = defaultdict(set)
    named: set[str] = set()
    for row in select(store, _CLAIMS % values):
        claims[row["subject"].value, row["predicate"].value, row["object"]][row["claim"].value] = row
        named.add(f"({row['document']} {row['claim']})")
    those = " ".join(sorted(named))
    for row in select(store, _QUOTES % those):
        start, quote = int(row["start"].value), row["quote"].value
        quotes[row["claim"].value].add((start, start + len(quote), quote))
    contexts = {
        (row["claim"].value, int(row["start"].value)): (row["before"].value, row["after"].value)
        for row in select(store, _CONTEXTS % those)
    }
    labels = labels_of(store, (value.value for _, _, value in claims if isinstance(value, ox.NamedNode)))
    facts = []
    for (subject, predicate, value), rows in claims.items():
        evidence = tuple(_evidence(claim, row, quotes[claim], contexts) for claim, row in sorted(rows.items()))
        currency = next((row["currency"].value for row in rows.values() if "currency" in row), None)
        believed = predicate == RDFS.label or _holds(store, subject, predicate, value)
        label = labels.get(value.value, value.value)
        facts.append(Fact(subject, predicate, value.value, label, currency, believed, evidence))
    return tuple(sorted(facts, key=lambda fact: (fact.subject, fact.predicate, not fact.believed, fact.label)))


def disagreements(store: ox.Store, subjects: Iterable[str] | None = None) -> tuple[Disagreement, ...]:
    """Return the conflicts about these things, or all of them, sorted by their labels."""
    values = ""
    if subjects is not None:
        values = "VALUES ?subject { " + " ".join(str(ox.NamedNode(subject)) for subject in subjects) + " }"
    rows = select(store, _CONFLICTS % values)
    sides = [row[side] for row in rows for side in ("believed", "rejected") if side in row]
    labels = labels_of(store, (side.value for side in sides if isinstance(side, ox.NamedNode)))
    found: dict[str, Disagreement] = {}
    for row in rows:
        name = row["conflict"].value
        said = {side: labels.get(row[side].value, row[side].value) for side in ("believed", "rejected") if side in row}
        old = found.get(name)
        found[name] = Disagreement(
            name, row["label"].value, row["subject"].value, row["property"].value.removeprefix(CI._),
            _with(old.believed if old else (), said.get("believed")),
            _with(old.rejected if old else (), said.get("rejected")),
            row["policy"].value,
        )  # fmt: skip
    return tuple(sorted(found.values(), key=lambda conflict: (conflict.label, conflict.iri)))


def labels_of(store: ox.Store, things: Iterable[str]) -> dict[str, str]:
    """Return the labels of things by their IRIs; a thing without one is left out."""
    values = " ".join(sorted({str(ox.NamedNode(thing)) for thing in things}))
    if not values:
        return {}
    return {row["thing"].value: row["label"].value for row in select(store, _LABELS % values)}


def _with(values: tuple[str, ...], value: str | None) -> tuple[str, ...]:
    return values if value is None else tuple(sorted({*values, value}))


def _evidence(
    claim: str, row: Row, quotes: set[tuple[int, int, str]], contexts: Mapping[tuple[str, int], tuple[str, str]]
) -> Evidence:
    text = {name: term.value for name, term in row.items()}
    sentences = []
    for start, _, quote in sorted(quotes):
        before, after = contexts.get((claim, start), ("", ""))
        sentences.append(f"{before}{quote}{after}".strip())
    return Evidence(
        text["document"],
        text.get("file", ""),
        text.get("title", ""),
        text.get("publisher"),
        text.get("published"),
        tuple(sorted(quotes)),
        Decimal(text["confidence"]) if "confidence" in text else None,
        text.get("rule"),
        text.get("mention"),
        tuple(sentences),
    )


def _holds(store: ox.Store, subject: str, predicate: str, value: Term) -> bool:
    triple = (ox.NamedNode(subject), ox.NamedNode(predicate), value, ox.DefaultGraph())
    return next(iter(store.quads_for_pattern(*triple)), None) is not None
