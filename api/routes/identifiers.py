"""Every IRI resolves: ``/id/KIND/SLUG``, ``/document/SHA`` and ``/ontology``, in the format that the client likes.

A thing is not a document, so its name answers 303 (W3C, *Cool URIs for the Semantic Web*) with the address of a
document about it: ``/data/KIND/SLUG.FORMAT``, where FORMAT is html, ttl, jsonld, json, nt or rdf.
"""

from collections.abc import Mapping
from typing import Annotated
from urllib.parse import quote

import pyoxigraph as ox
from fastapi import APIRouter, Path, Request
from fastapi.responses import RedirectResponse, Response

from api.catalogue import item_of
from api.dependencies import TEMPLATES, Current
from api.names import names_of
from api.snapshots import Snapshot
from api.sparql.endpoint import content_type_of
from api.sparql.negotiation import choose
from kg.errors import UnknownNameError
from kg.vocabulary import DOCUMENT, ID, PREFIXES
from ontology import path_of

ROUTER = APIRouter(tags=["identifiers"])
FORMATS: Mapping[str, str] = {
    "text/html": "html",
    "text/turtle": "ttl",
    "application/ld+json": "jsonld",
    "application/json": "json",
    "application/n-triples": "nt",
    "application/rdf+xml": "rdf",
}
_BY_SUFFIX = {suffix: media_type for media_type, suffix in FORMATS.items()}
_ONTOLOGY = {media_type: suffix for media_type, suffix in FORMATS.items() if suffix not in {"html", "json"}}
Part = Annotated[str, Path(max_length=300)]


@ROUTER.get("/id/{name:path}", status_code=303, response_class=RedirectResponse)
def identifier(name: Part, request: Request, snapshot: Current) -> Response:
    """Lead from a thing's name to a document about it, in the format that the client likes."""
    suffix = FORMATS[choose(request.headers.get("accept"), FORMATS)]
    if not _exists(snapshot, ID + name):
        raise UnknownNameError(name, names_of(snapshot).nearest(name.rpartition("/")[2]))
    return RedirectResponse(f"/data/{quote(name)}.{suffix}", 303, {"Vary": "Accept"})


@ROUTER.get("/document/{sha}", status_code=303, response_class=RedirectResponse)
def document(sha: Part, request: Request, snapshot: Current) -> Response:
    """Lead from a document's name to what is known of it."""
    suffix = FORMATS[choose(request.headers.get("accept"), FORMATS)]
    if not _exists(snapshot, DOCUMENT + sha):
        raise UnknownNameError(f"document {sha}")
    return RedirectResponse(f"/data/document/{sha}.{suffix}", 303, {"Vary": "Accept"})


@ROUTER.get("/data/{name:path}", response_class=Response)
def data(name: Part, request: Request, snapshot: Current) -> Response:
    """What is known of a thing: what is believed, and every claim about it with its document and quotes."""
    thing, _, suffix = name.rpartition(".")
    if suffix not in _BY_SUFFIX:
        raise UnknownNameError(f"a format .{suffix}; there are {', '.join(_BY_SUFFIX)}")
    iri = DOCUMENT + thing.removeprefix("document/") if thing.startswith("document/") else ID + thing
    if not _exists(snapshot, iri):
        raise UnknownNameError(thing, names_of(snapshot).nearest(thing.rpartition("/")[2]))
    if suffix in {"html", "json"}:
        item = item_of(snapshot, iri)
        assert item is not None  # it exists
        if suffix == "json":
            return Response(item.model_dump_json(), media_type="application/json")
        return TEMPLATES.TemplateResponse(request, "thing.html", {"item": item})
    media_type = _BY_SUFFIX[suffix]
    return Response(describe_thing(snapshot, iri, media_type), headers={"Content-Type": content_type_of(media_type)})


@ROUTER.get("/ontology", response_class=Response)
def ontology(request: Request) -> Response:
    """The ontology: classes and properties, in the RDF format that the client likes; terms are its fragments."""
    media_type = choose(request.headers.get("accept"), _ONTOLOGY | {"text/html": "html"})
    store = ox.Store()
    store.load(path=str(path_of("coinvest.ttl")), format=ox.RdfFormat.TURTLE)
    if media_type == "text/html":
        return TEMPLATES.TemplateResponse(request, "ontology.html", {"terms": _terms(store)})
    triples = [quad.triple for quad in store]
    return Response(
        _written(triples, media_type), headers={"Content-Type": content_type_of(media_type), "Vary": "Accept"}
    )


def _terms(store: ox.Store) -> list[dict[str, str]]:
    rows: dict[str, dict[str, str]] = {}
    for quad in store:
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode | ox.Literal):
            term = rows.setdefault(quad.subject.value, {"name": quad.subject.value.rpartition("#")[2]})
            term[quad.predicate.value.rpartition("#")[2].rpartition("/")[2]] = quad.object.value
    return sorted((term for term in rows.values() if term["name"]), key=lambda term: term["name"])


def describe_thing(snapshot: Snapshot, iri: str, media_type: str) -> bytes:
    """Return the believed triples of a thing and the claims about it, with their selectors."""
    store, node = snapshot.oxigraph, ox.NamedNode(iri)
    triples = {quad.triple for quad in store.quads_for_pattern(node, None, None, ox.DefaultGraph())}
    claims = {
        (quad.subject, quad.graph_name)
        for quad in store.quads_for_pattern(None, ox.NamedNode(PREFIXES["rdf"] + "subject"), node, None)
    }
    for claim, graph in claims:
        found = [quad.triple for quad in store.quads_for_pattern(claim, None, None, graph)]
        triples.update(found)
        for triple in found:
            if triple.predicate.value == PREFIXES["oa"] + "hasSelector":
                triples |= {quad.triple for quad in store.quads_for_pattern(triple.object, None, None, graph)}  # type: ignore[arg-type]
    return _written(sorted(triples, key=str), media_type)


def _written(triples: list[ox.Triple], media_type: str) -> bytes:
    return ox.serialize(triples, format=ox.RdfFormat.from_media_type(media_type), prefixes=dict(PREFIXES)) or b""


def _exists(snapshot: Snapshot, iri: str) -> bool:
    try:
        node = ox.NamedNode(iri)
    except ValueError:
        return False
    return any(True for _ in snapshot.oxigraph.quads_for_pattern(node, None, None, ox.DefaultGraph()))
