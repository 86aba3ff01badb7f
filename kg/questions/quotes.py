"""The documents that answers rest on, each with the words that say so."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pyoxigraph as ox

from kg.questions.answers import Quote
from kg.questions.snapshot import Row, Snapshot
from kg.vocabulary import PREFIXES, kind_of

_PREFIXES = "".join(f"PREFIX {name}: <{PREFIXES[name]}>\n" for name in ("ci", "dcterms", "oa", "rdf"))
_STATED = """SELECT ?thing ?document ?file ?title WHERE {
  VALUES ?thing { $things }
  ?thing ci:statedIn ?document .
  OPTIONAL { ?document dcterms:identifier ?file }
  OPTIONAL { ?document dcterms:title ?title }
}"""
_QUOTED = """SELECT ?thing ?document ?object ?quote ?start WHERE {
  VALUES ?thing { $things }
  GRAPH ?document {
    ?claim rdf:subject ?thing ; rdf:object ?object ; oa:hasSelector? ?selector .
    ?selector oa:exact ?quote ; oa:start ?start }
}"""
# Two queries, for an OPTIONAL round the second pattern would make the store read every claim there is.


def evidence_for(rows: tuple[Row, ...], snapshot: Snapshot, most: int = 20) -> dict[int, tuple[Quote, ...]]:
    """Return for each of the first ``most`` rows the documents it rests on, with quotes that speak of the answer."""
    wanted = {via for row in rows[:most] for via in row.via[:3] if kind_of(via)}
    if not wanted:
        return {}
    things = " ".join(str(ox.NamedNode(iri)) for iri in sorted(wanted))
    told: dict[str, list[tuple[str, Quote]]] = {}
    known: dict[str, Quote] = {}
    stated: Any = snapshot.store.query(_PREFIXES + _STATED.replace("$things", things))
    for thing, document, file, title in stated:
        quote = Quote(document.value, file.value if file is not None else "", title.value if title is not None else "")
        known[document.value] = quote
        told.setdefault(thing.value, []).append(("", quote))
    quoted: Any = snapshot.store.query(_PREFIXES + _QUOTED.replace("$things", things))
    for thing, document, of, words, start in quoted:
        if document.value in known:
            begin, end = int(start.value), int(start.value) + len(words.value)
            where = replace(known[document.value], quote=words.value, start=begin, end=end)
            told.setdefault(thing.value, []).append((of.value, where))
    return {i: _best_quotes(row, told) for i, row in enumerate(rows[:most])}


def _best_quotes(row: Row, told: Mapping[str, list[tuple[str, Quote]]]) -> tuple[Quote, ...]:
    every = [(of, quote) for via in row.via[:3] for of, quote in told.get(via, ())]
    every.sort(key=lambda pair: (pair[0] != row.iri, not pair[1].quote, pair[1].file, pair[1].start or 0))
    chosen: dict[str, Quote] = {}
    for _, quote in every:
        chosen.setdefault(quote.document, quote)
    return tuple(chosen.values())[:5]
