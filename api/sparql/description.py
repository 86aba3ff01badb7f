"""What the endpoint says about itself: the SPARQL 1.1 Service Description, and what the graph holds, as VoID."""

from collections.abc import Callable

import pyoxigraph as ox

from api.snapshots import Snapshot, Snapshots, text_of
from api.sparql.negotiation import GRAPHS, RESULTS
from kg.errors import StoreError
from kg.vocabulary import PREFIXES

_SD = "http://www.w3.org/ns/sparql-service-description#"
_VOID = "http://rdfs.org/ns/void#"
_FORMATS = "http://www.w3.org/ns/formats/"
_RDF_TYPE = ox.NamedNode(PREFIXES["rdf"] + "type")
_FORMAT_NAMES = {
    "application/sparql-results+json": "SPARQL_Results_JSON",
    "application/sparql-results+xml": "SPARQL_Results_XML",
    "text/csv": "SPARQL_Results_CSV",
    "text/tab-separated-values": "SPARQL_Results_TSV",
    "text/turtle": "Turtle",
    "application/n-triples": "N-Triples",
    "application/rdf+xml": "RDF_XML",
    "application/ld+json": "JSON-LD",
    "application/n-quads": "N-Quads",
    "application/trig": "TriG",
    "text/n3": "N3",
}
_LICENCE = "http://www.apache.org/licenses/LICENSE-2.0"


def describe(endpoint: str, snapshots: Snapshots, media_type: str) -> bytes:
    """Return the service description in a format of ``negotiation.GRAPHS``."""
    triples = list(service_triples(endpoint))
    try:
        snapshot = snapshots.current()
    except StoreError:  # nothing is published yet; the service is there all the same
        pass
    else:
        triples += snapshot.derive("void", void_triples_of(endpoint))
    prefixes = {**PREFIXES, "sd": _SD, "void": _VOID, "formats": _FORMATS}
    return ox.serialize(triples, format=ox.RdfFormat.from_media_type(media_type), prefixes=prefixes) or b""


def service_triples(endpoint: str) -> list[ox.Triple]:
    """Return what the service can do."""
    service, dataset = ox.NamedNode(endpoint), ox.NamedNode(f"{endpoint}#dataset")
    default = ox.NamedNode(f"{endpoint}#default-graph")

    def sd(name: str) -> ox.NamedNode:
        return ox.NamedNode(_SD + name)

    triples = [
        ox.Triple(service, _RDF_TYPE, sd("Service")),
        ox.Triple(service, sd("endpoint"), service),
        ox.Triple(service, sd("supportedLanguage"), sd("SPARQL11Query")),
        ox.Triple(service, sd("supportedLanguage"), sd("SPARQL11Update")),
        ox.Triple(service, sd("defaultDataset"), dataset),
        ox.Triple(dataset, _RDF_TYPE, sd("Dataset")),
        ox.Triple(dataset, sd("defaultGraph"), default),
        ox.Triple(default, _RDF_TYPE, sd("Graph")),
        ox.Triple(service, sd("feature"), sd("EmptyGraphs")),
    ]
    for media_type in (*RESULTS, *GRAPHS):
        triples.append(ox.Triple(service, sd("resultFormat"), ox.NamedNode(_FORMATS + _FORMAT_NAMES[media_type])))
    for media_type in GRAPHS:
        triples.append(ox.Triple(service, sd("inputFormat"), ox.NamedNode(_FORMATS + _FORMAT_NAMES[media_type])))
    return triples


def void_triples_of(endpoint: str) -> Callable[[Snapshot], list[ox.Triple]]:
    """Return the function that counts a snapshot for VoID (W3C note, 2011): triples, classes, properties."""
    dataset, default = ox.NamedNode(f"{endpoint}#dataset"), ox.NamedNode(f"{endpoint}#default-graph")

    def void(name: str) -> ox.NamedNode:
        return ox.NamedNode(_VOID + name)

    def compute(snapshot: Snapshot) -> list[ox.Triple]:
        triples = [
            ox.Triple(dataset, _RDF_TYPE, void("Dataset")),
            ox.Triple(dataset, ox.NamedNode(PREFIXES["dcterms"] + "title"), ox.Literal("Coinvest")),
            ox.Triple(dataset, ox.NamedNode(PREFIXES["dcterms"] + "license"), ox.NamedNode(_LICENCE)),
            ox.Triple(dataset, void("sparqlEndpoint"), ox.NamedNode(endpoint)),
            ox.Triple(dataset, void("uriSpace"), ox.Literal(PREFIXES["id"])),
            ox.Triple(dataset, void("vocabulary"), ox.NamedNode(PREFIXES["ci"])),
        ]
        (total,) = snapshot.select("void-total")
        for name in ("triples", "properties", "distinctSubjects", "documents"):
            if name in total:
                triples.append(ox.Triple(default, void(name), total[name]))
        for kind, name in (("classPartition", "class"), ("propertyPartition", "property")):
            for row in snapshot.select(f"void-{name}"):
                part = ox.NamedNode(f"{endpoint}#{name}-{text_of(row['what']).rsplit('#')[-1].rsplit('/')[-1]}")
                count = void("entities" if name == "class" else "triples")
                triples += [
                    ox.Triple(default, void(kind), part),
                    ox.Triple(part, void(name), row["what"]),
                    ox.Triple(part, count, row["n"]),
                ]
        return triples

    return compute
