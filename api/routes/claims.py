"""The claims of documents, one by one: what stands behind everything that is believed."""

from itertools import islice
from typing import Annotated, Any

import pyoxigraph as ox
from fastapi import APIRouter, Query, Request, Response

from api.catalogue import coverage_of, local, shown
from api.dependencies import Current
from api.errors import Problem
from api.models import Page, Thing
from api.names import names_of
from api.paging import Cursor, link_header
from api.snapshots import Snapshot, Term, text_of
from kg.errors import QuestionError, UnknownNameError
from kg.vocabulary import CI, DOCUMENT, OA, RDF

ROUTER = APIRouter(tags=["resources"])
_MOST = 5000


@ROUTER.get("/claims", summary="Claims of documents, about one thing or of one document.")
def claims(
    request: Request,
    response: Response,
    snapshot: Current,
    subject: Annotated[str | None, Query(max_length=300, examples=["Nscale"])] = None,
    document: Annotated[str | None, Query(pattern="^[0-9a-f]{64}$", description="SHA-256 of a document.")] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
    cursor: Cursor = None,
) -> Page:
    """Claims in the order of their IRIs; ``total`` counts those of this page and what is known to follow."""
    bound: dict[str, Term] = {}
    if subject is not None:
        bound["subject"] = ox.NamedNode(names_of(snapshot).resolve(subject))
    if document is not None:
        bound["document"] = graph = ox.NamedNode(DOCUMENT + document)
        if not snapshot.oxigraph.contains_named_graph(graph):
            raise UnknownNameError(f"document {document}")
    if not bound:
        raise QuestionError("there are too many claims for one list: say whose, with subject= or document=")
    if subject is None and _is_large(snapshot, bound["document"]):
        raise QuestionError(f"this document makes more than {_MOST:,} claims: say about what, with subject=")
    if cursor is not None and not cursor.startswith(DOCUMENT):
        raise Problem(400, "wrong-cursor", "The cursor is not one of ours; begin without.")
    rows = snapshot.select("claims", **bound, after=ox.Literal(cursor or ""))
    found: dict[str, dict[str, Any]] = {}
    for row in rows:
        if text_of(row["claim"]) not in found and len(found) > limit:
            break
        claim = found.setdefault(text_of(row["claim"]), {})
        claim |= {
            name: shown(snapshot, row[name])  # type: ignore[arg-type]
            for name in ("document", "subject", "object", "currency", "mention", "confidence", "rule")
            if name in row
        }
        claim["predicate"] = local(text_of(row["predicate"]))
        claim["quotes"] = _quotes(snapshot, row["claim"], row["document"])
    iris = list(found)[:limit]
    following = iris[-1] if len(found) > limit else None
    response.headers["Link"] = link_header(request, following)
    items = [
        Thing.model_validate({**found[iri], "id": local(iri), "label": _said(found[iri]), "iri": iri}) for iri in iris
    ]
    return Page(
        status="found" if items else "known-but-none", coverage=coverage_of(snapshot), total=len(found), items=items,
        next=following,
    )  # fmt: skip


def _quotes(snapshot: Snapshot, claim: Any, graph: Any) -> list[dict[str, Any]]:
    """Return the words of a document that a claim rests on, in their order; a row of a table is its own quote."""
    look = snapshot.oxigraph.quads_for_pattern
    quotes = []
    for selector in [claim, *(quad.object for quad in look(claim, ox.NamedNode(OA.hasSelector), None, graph))]:
        said: dict[str, Any] = {quad.predicate.value: quad.object for quad in look(selector, None, None, graph)}
        if OA.exact in said:
            start, text = int(said[OA.start].value), said[OA.exact].value
            quotes.append({"start": start, "end": start + len(text), "text": text})
    return sorted(quotes, key=lambda quote: (quote["start"], quote["end"]))


def _is_large(snapshot: Snapshot, document: Term) -> bool:
    """Return whether a document makes more claims than can be put in order for one answer."""
    claim = ox.NamedNode(CI.Claim)
    found = snapshot.oxigraph.quads_for_pattern(None, ox.NamedNode(RDF.type), claim, document)  # type: ignore[arg-type]
    return sum(1 for _ in islice(found, _MOST + 1)) > _MOST


def _said(claim: dict[str, Any]) -> str:
    sides = [value["label"] if isinstance(value, dict) else str(value) for value in (claim["subject"], claim["object"])]
    return f"{sides[0]} {claim['predicate']} {sides[1]}"
