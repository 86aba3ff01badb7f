"""Match the names of somebody's table with things of the graph: the Reconciliation API 0.2, which OpenRefine speaks.

Specification: W3C Entity Reconciliation Community Group, *Reconciliation Service API 0.2* (2023). One address,
``/reconcile``, serves the manifest, batches of queries, and data extension; suggestions and previews stand below it.
"""

import json
from html import escape
from typing import Annotated, Any

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse
from pydantic import TypeAdapter, ValidationError

from api.catalogue import column, label_of, local
from api.dependencies import Config, Current
from api.errors import Problem
from api.names import names_of
from api.reconciliation.matching import candidates
from api.reconciliation.messages import Extension, NameQuery
from api.reconciliation.types import PROPERTIES, TYPES, type_of, types_of
from api.reconciliation.values import said_of, shown, values_of
from api.settings import Settings
from api.snapshots import Snapshot
from kg.vocabulary import ID, PREFIXES

ROUTER = APIRouter(prefix="/reconcile", tags=["reconciliation"])
_MOST = 200
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *"

_BATCH: TypeAdapter[dict[str, NameQuery]] = TypeAdapter(dict[str, NameQuery])
Text = Annotated[str | None, Query(max_length=100_000)]
Sent = Annotated[str | None, Form(max_length=1_000_000)]


@ROUTER.get("", summary="The manifest of the reconciliation service; with queries= or extend=, the answers.")
def get(request: Request, snapshot: Current, settings: Config, queries: Text = None, extend: Text = None) -> Any:
    """Answer a batch of queries, a data extension, or (asked for nothing) say what the service can do."""
    return _answer(request, snapshot, settings, queries, extend)


@ROUTER.post("", summary="A batch of queries, or a data extension, sent as a form.")
def post(request: Request, snapshot: Current, settings: Config, queries: Sent = None, extend: Sent = None) -> Any:
    """Answer a batch of queries or a data extension."""
    return _answer(request, snapshot, settings, queries, extend)


@ROUTER.get("/suggest/entity")
def suggest_entity(
    snapshot: Current, prefix: Annotated[str, Query(max_length=200)], cursor: Annotated[int, Query(ge=0, le=200)] = 0
) -> dict[str, Any]:
    """Things whose names begin like this."""
    kinds = tuple(dict.fromkeys(kind for each in TYPES.values() for kind in each.kinds))
    hits = names_of(snapshot).search(prefix, kinds, cursor + 10)[cursor:]
    return {"result": [
        {"id": local(hit.iri), "name": hit.label, "description": said_of(snapshot, hit.iri),
         "notable": types_of(snapshot, hit.iri)} for hit in hits
    ]}  # fmt: skip


@ROUTER.get("/suggest/type")
def suggest_type(prefix: Annotated[str, Query(max_length=200)] = "") -> dict[str, Any]:
    """Types whose names begin like this."""
    found = [{"id": t.id, "name": t.name} for t in TYPES.values() if t.name.casefold().startswith(prefix.casefold())]
    return {"result": found}


@ROUTER.get("/suggest/property")
def suggest_property(prefix: Annotated[str, Query(max_length=200)] = "") -> dict[str, Any]:
    """Properties of which a word begins like this."""
    wanted = prefix.casefold()
    return {"result": [
        {"id": pid, "name": name} for pid, name in PROPERTIES.items()
        if pid.casefold().startswith(wanted) or any(word.casefold().startswith(wanted) for word in name.split())
    ]}  # fmt: skip


@ROUTER.get("/properties")
def propose(
    type_: Annotated[str, Query(alias="type", max_length=100)], limit: Annotated[int, Query(ge=1, le=100)] = 50
) -> dict[str, Any]:
    """The properties that can be fetched of things of a type."""
    known = TYPES.get(type_)
    proposed = known.properties[:limit] if known else ()
    return {"type": type_, "limit": limit, "properties": [{"id": pid, "name": PROPERTIES[pid]} for pid in proposed]}


@ROUTER.get("/preview", response_class=HTMLResponse)
def preview(snapshot: Current, id_: Annotated[str, Query(alias="id", max_length=300)]) -> HTMLResponse:
    """A small page about one thing, to be shown in a frame of the client."""
    iri = names_of(snapshot).resolve(id_)
    rows = ""
    for pid in type_of(snapshot, iri).properties:
        values = ", ".join(escape(str(shown(value))) for value in values_of(snapshot, iri, pid)[:5])
        rows += f"<tr><th>{escape(PROPERTIES[pid])}</th><td>{values}</td></tr>" if values else ""
    name = escape(label_of(snapshot, iri))
    page = (f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{name}</title>'
            "<style>body{font:13px system-ui;margin:8px} th{text-align:left;padding-right:8px}</style>"
            f"<h1 style='font-size:15px;margin:0 0 4px'>{name}</h1><table>{rows}</table></html>")  # fmt: skip
    return HTMLResponse(page, headers={"Content-Security-Policy": _POLICY})


def _answer(
    request: Request, snapshot: Snapshot, settings: Settings, queries: str | None, extend: str | None
) -> dict[str, Any]:
    try:
        if queries is not None:
            batch = _BATCH.validate_python(json.loads(queries))
            if len(batch) > _MOST:
                raise Problem(413, "batch-too-large", f"At most {_MOST} queries in one batch; send several.")
            return {key: {"result": candidates(snapshot, query)} for key, query in batch.items()}
        if extend is not None:
            return extended(snapshot, Extension.model_validate(json.loads(extend)))
    except (ValueError, RecursionError) as error:
        said = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()[:5]) if isinstance(
            error, ValidationError) else "not JSON"  # fmt: skip
        raise Problem(400, "wrong-batch", f"The Reconciliation API 0.2 says otherwise: {said}.") from error
    return manifest(settings.public_url.rstrip("/") or str(request.base_url).rstrip("/"))


def manifest(address: str) -> dict[str, Any]:
    """Return what the service can do, at which addresses."""
    service = f"{address}/reconcile"
    kinds = ("entity", "type", "property")
    suggest = {kind: {"service_url": service, "service_path": f"/suggest/{kind}"} for kind in kinds}
    return {
        "versions": ["0.2"], "name": "Coinvest", "identifierSpace": ID, "schemaSpace": PREFIXES["ci"],
        "documentation": f"{address}/ontology", "defaultTypes": [{"id": t.id, "name": t.name} for t in TYPES.values()],
        "view": {"url": f"{address}/id/{{{{id}}}}"}, "suggest": suggest,
        "preview": {"url": f"{service}/preview?id={{{{id}}}}", "width": 400, "height": 200},
        "extend": {"propose_properties": {"service_url": service, "service_path": "/properties"},
                   "property_settings": []},
    }  # fmt: skip


def extended(snapshot: Snapshot, asked: Extension) -> dict[str, Any]:
    """Return the values of properties of things; a thing or property that is not there has none."""
    rows: dict[str, dict[str, list[dict[str, Any]]]] = {}
    for name in asked.ids:
        iri = name if name.startswith(ID) else ID + name
        known = iri in column(snapshot, "label")
        rows[name] = {each.id: values_of(snapshot, iri, each.id) if known else [] for each in asked.properties}
    return {"meta": [{"id": each.id, "name": PROPERTIES.get(each.id, each.id)} for each in asked.properties],
            "rows": rows}  # fmt: skip
