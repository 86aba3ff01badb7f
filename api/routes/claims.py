"""The claims of documents, one by one: what stands behind everything that is believed."""

from typing import Annotated, Any

import pyoxigraph as ox
from fastapi import APIRouter, Query, Request, Response

from api.catalogue import coverage_of, local, shown
from api.dependencies import Current
from api.errors import Problem
from api.models import Page, Thing
from api.names import names_of
from api.paging import Cursor, link_header
from api.snapshots import Term, text_of
from kg.errors import UnknownNameError
from kg.vocabulary import DOCUMENT

ROUTER = APIRouter(tags=["resources"])


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
    if cursor is not None and not cursor.startswith(DOCUMENT):
        raise Problem(400, "wrong-cursor", "The cursor is not one of ours; begin without.")
    rows = snapshot.select("claims", **bound, after=ox.Literal(cursor or ""))
    found: dict[str, dict[str, Any]] = {}
    for row in rows:
        if text_of(row["claim"]) not in found and len(found) > limit:
            break
        claim = found.setdefault(text_of(row["claim"]), {"quotes": []})
        claim |= {
            name: shown(snapshot, row[name])  # type: ignore[arg-type]
            for name in ("document", "subject", "object", "currency", "mention", "confidence", "rule")
            if name in row
        }
        claim["predicate"] = local(text_of(row["predicate"]))
        if "quote" in row:
            start, end = int(text_of(row["start"])), int(text_of(row["end"]))
            claim["quotes"].append({"start": start, "end": end, "text": text_of(row["quote"])})
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


def _said(claim: dict[str, Any]) -> str:
    sides = [value["label"] if isinstance(value, dict) else str(value) for value in (claim["subject"], claim["object"])]
    return f"{sides[0]} {claim['predicate']} {sides[1]}"
