"""A graph as files fit to be published: all quads, what is believed with its evidence, a description, checksums.

::

    graph.nq       every quad, sorted: the same graph gives the same bytes
    reifiers.ttl   RDF 1.2: what is believed, and each claim as a reifier of the triple it states, with its document,
                   words, rule and confidence (``CLAIM rdf:reifies <<( s p o )>>``)
    void.ttl       what the dump holds (W3C, Describing Linked Datasets with the VoID Vocabulary, 2011)
    SHA256SUMS     to be checked with ``sha256sum --check SHA256SUMS``
"""

import hashlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg.errors import StoreError
from kg.vocabulary import CI, PREFIXES

_RDF: Final = PREFIXES["rdf"]
_VOID: Final = "http://rdfs.org/ns/void#"
_REIFIES: Final = ox.NamedNode(_RDF + "reifies")
_TYPE: Final = ox.NamedNode(_RDF + "type")
_SIDES: Final = tuple(ox.NamedNode(_RDF + side) for side in ("subject", "predicate", "object"))
_STATEMENT: Final = ox.NamedNode(_RDF + "Statement")


def dump(store: ox.Store, folder: Path) -> tuple[Path, ...]:
    """Write the files of a dump into a folder and return their paths; takes memory in proportion to the graph.

    Raises ``StoreError`` where the folder cannot be written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        quads = (store.dump(format=ox.RdfFormat.N_QUADS) or b"").splitlines(keepends=True)
        files = {
            "graph.nq": b"".join(sorted(quads)),
            "reifiers.ttl": _turtle(sorted(set(reified(store)), key=str)),
            "void.ttl": _turtle(list(described(store, len(quads)))),
        }
        sums = "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in files.items())
        for name, data in {**files, "SHA256SUMS": sums.encode()}.items():
            (folder / name).write_bytes(data)
    except OSError as error:
        raise StoreError(f"cannot write to {folder}: {error.strerror}") from error
    return tuple(folder / name for name in (*files, "SHA256SUMS"))


def reified(store: ox.Store) -> Iterator[ox.Triple]:
    """Yield what is believed, and each claim as a reifier: of the triple it states, believed or not."""
    for quad in store.quads_for_pattern(None, None, None, ox.DefaultGraph()):
        yield quad.triple
    claims = store.quads_for_pattern(None, _TYPE, ox.NamedNode(CI.Claim), None)
    for claim, graph in sorted({(quad.subject, quad.graph_name) for quad in claims}, key=str):
        stated: dict[ox.NamedNode, list[ox.Triple]] = {}
        for quad in store.quads_for_pattern(claim, None, None, graph):
            stated.setdefault(quad.predicate, []).append(quad.triple)
        subject, predicate, value = (stated.pop(side, [None])[0] for side in _SIDES)
        if subject and predicate and value:
            of = ox.Triple(subject.object, predicate.object, value.object)  # type: ignore[arg-type]
            yield ox.Triple(claim, _REIFIES, of)
        for triples in stated.values():
            for triple in triples:
                if triple.object != _STATEMENT:  # the reifier says it better
                    yield triple
                if triple.predicate.value == PREFIXES["oa"] + "hasSelector":
                    selectors = store.quads_for_pattern(triple.object, None, None, graph)  # type: ignore[arg-type]
                    yield from (quad.triple for quad in selectors)


def described(store: ox.Store, quads: int) -> Iterator[ox.Triple]:
    """Yield the description of a dump: how many quads, documents and things of each class, and where they are."""
    whole = ox.NamedNode("https://w3id.org/coinvest/dataset")
    title = ox.Literal("Coinvest: who funds whom, with the words that say so", language="en")
    yield ox.Triple(whole, _TYPE, _void("Dataset"))
    yield ox.Triple(whole, ox.NamedNode(PREFIXES["dcterms"] + "title"), title)
    yield ox.Triple(whole, _void("vocabulary"), ox.NamedNode(PREFIXES["ci"]))
    yield ox.Triple(whole, _void("uriSpace"), ox.Literal(PREFIXES["id"]))
    yield ox.Triple(whole, _void("triples"), ox.Literal(quads))
    for file in ("graph.nq", "reifiers.ttl"):
        yield ox.Triple(whole, _void("dataDump"), ox.NamedNode(f"{whole.value}/{file}"))
    classes: Counter[str] = Counter()
    for quad in store.quads_for_pattern(None, _TYPE, None, ox.DefaultGraph()):
        if isinstance(quad.object, ox.NamedNode) and quad.object.value.startswith(PREFIXES["ci"]):
            classes[quad.object.value] += 1
    for name, number in sorted(classes.items()):
        part = ox.NamedNode(f"{whole.value}#{name.removeprefix(PREFIXES['ci'])}")
        yield ox.Triple(whole, _void("classPartition"), part)
        yield ox.Triple(part, _void("class"), ox.NamedNode(name))
        yield ox.Triple(part, _void("entities"), ox.Literal(number))
    yield ox.Triple(whole, _void("documents"), ox.Literal(classes[CI.Document]))


def _void(name: str) -> ox.NamedNode:
    return ox.NamedNode(_VOID + name)


def _turtle(triples: list[ox.Triple]) -> bytes:
    prefixes = {name: iri for name, iri in PREFIXES.items() if name not in {"id", "document"}} | {"void": _VOID}
    return ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=prefixes) or b""
