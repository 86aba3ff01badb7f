"""Match the names of somebody's table with things of the graph: the Reconciliation API 0.2, which OpenRefine speaks.

Specification: W3C Entity Reconciliation Community Group, *Reconciliation Service API 0.2* (2023). One address,
``/reconcile``, serves the manifest, batches of queries, and data extension; suggestions and previews stand below it.

A candidate's ``score`` (0 to 100) is made of the features beside it: how alike the names are, whether it is of the
type asked for, which share of the given properties it has. ``match`` is said only of the one candidate whose name is
the same and that contradicts nothing.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Annotated, Any

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError
from rapidfuzz import fuzz

from api.catalogue import Entry, column, entries_of, label_of, local
from api.dependencies import Config, Current
from api.errors import Problem
from api.names import NameIndex, names_of
from api.settings import Settings
from api.snapshots import Snapshot
from kg.lookup import fold
from kg.vocabulary import DOCUMENT, ID, PREFIXES, kind_of

ROUTER = APIRouter(prefix="/reconcile", tags=["reconciliation"])
_MOST = 200
_WEIGHTS = (0.75, 0.25)  # of name and properties, where properties are given
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *"


@dataclass(frozen=True, slots=True)
class Type:
    """A type of thing: its class in the ontology, the kinds in IRIs, and the properties it has here."""

    id: str
    name: str
    of: str
    kinds: tuple[str, ...]
    properties: tuple[str, ...]


TYPES: Mapping[str, Type] = {
    kind.id: kind
    for kind in (
        Type("company", "Company", "Company", ("company",),
             ("country", "city", "theme", "round", "raised", "investor")),
        Type("investor", "Investor", "Investor", ("company", "person", "fund", "country"),
             ("country", "backed", "rounds")),
        Type("person", "Person", "Person", ("person",), ("backed", "rounds")),
        Type("fund", "Fund", "Fund", ("fund",), ("country", "amountUSD", "backer")),
        Type("country", "Country", "Country", ("country",), ("isoCode", "inRegion")),
        Type("theme", "Theme", "Theme", ("theme",), ("broader",)),
        Type("round", "Funding round", "FundingRound", ("round",),
             ("company", "investor", "leadInvestor", "stage", "status", "amountUSD", "date")),
    )
}  # fmt: skip
PROPERTIES: Mapping[str, str] = {
    "country": "country", "city": "city", "theme": "theme", "round": "rounds of the company", "raised": "raised (USD)",
    "investor": "investors", "backed": "companies backed", "rounds": "number of rounds", "amountUSD": "amount (USD)",
    "backer": "backers", "isoCode": "ISO 3166-1 code", "inRegion": "region", "broader": "broader theme",
    "company": "company", "leadInvestor": "lead investors", "stage": "stage", "status": "status", "date": "date",
}  # fmt: skip


class _Asked(BaseModel):
    """One value of a property, perhaps of a thing that was matched before."""

    id: str
    name: str = ""


_Value = str | int | float | bool | _Asked


class _Property(BaseModel):
    """What a candidate should have."""

    pid: str
    v: _Value | list[_Value]


class _Query(BaseModel):
    """One query of a batch."""

    model_config = ConfigDict(extra="forbid")
    query: str = Field("", max_length=500)
    type: str | list[str] = []
    limit: int = Field(5, ge=1, le=100)
    properties: list[_Property] = []
    type_strict: str = Field("should", pattern="^(any|all|should)$")


class _Wanted(BaseModel):
    """A property to be fetched."""

    id: str
    settings: dict[str, Any] = {}


class _Extension(BaseModel):
    """What is to be fetched of which things."""

    ids: list[str] = Field(max_length=2000)
    properties: list[_Wanted] = Field(max_length=50)


_BATCH: TypeAdapter[dict[str, _Query]] = TypeAdapter(dict[str, _Query])
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
        {"id": local(hit.iri), "name": hit.label, "description": _said(snapshot, hit.iri),
         "notable": _types_of(snapshot, hit.iri)} for hit in hits
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
    iri = _iri(snapshot, id_)
    rows = ""
    for pid in _type_of(snapshot, iri).properties:
        values = ", ".join(escape(str(_shown(value))) for value in _values(snapshot, iri, pid)[:5])
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
            return extended(snapshot, _Extension.model_validate(json.loads(extend)))
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


def candidates(snapshot: Snapshot, query: _Query) -> list[dict[str, Any]]:
    """Return the candidates for one query, the likeliest first."""
    asked = [query.type] if isinstance(query.type, str) else query.type
    types = [TYPES[name] for name in asked if name in TYPES] or ([] if asked else list(TYPES.values()))
    kinds = tuple(dict.fromkeys(kind for each in types for kind in each.kinds))
    found: list[dict[str, Any]] = []
    for iri, likeness in _alike(names_of(snapshot), snapshot, query, types, kinds).items():
        of_type = not asked or any(iri in _members(snapshot, each.of) for each in types)
        if query.type_strict == "all" and not all(iri in _members(snapshot, each.of) for each in types):
            continue
        if asked and not of_type and query.type_strict != "should":
            continue
        share = _share(snapshot, iri, query.properties)
        score = likeness if share is None else _WEIGHTS[0] * likeness + _WEIGHTS[1] * 100 * share
        features = [{"id": "name", "value": round(likeness, 1)}, {"id": "type", "value": of_type}]
        features += [] if share is None else [{"id": "properties", "value": round(share, 2)}]
        found.append({
            "id": local(iri), "name": label_of(snapshot, iri), "description": _said(snapshot, iri),
            "type": _types_of(snapshot, iri), "score": round(score if of_type else score * 0.7, 1),
            "features": features, "match": likeness == 100 and of_type and share in {None, 1.0},
        })  # fmt: skip
    found.sort(key=lambda candidate: (-candidate["score"], candidate["name"], candidate["id"]))
    if sum(candidate["match"] for candidate in found) > 1:  # two of one name: a person has to say
        found = [candidate | {"match": False} for candidate in found]
    return found[: query.limit]


def _alike(
    names: NameIndex, snapshot: Snapshot, query: _Query, types: Sequence[Type], kinds: tuple[str, ...]
) -> dict[str, float]:
    """Return things whose names are like the query, or (asked without a name) that have the properties."""
    if not query.query.strip():
        members = [iri for each in types for iri in _members(snapshot, each.of)]
        return {iri: 0.0 for iri in sorted(members) if _share(snapshot, iri, query.properties)}
    words, hits = query.query.split(), names.search(query.query, kinds, 50)
    while not hits and len(words) > 1:  # "Nvidia Corporation" is none of its names, "Nvidia" is
        words.pop()
        hits = names.search(" ".join(words), kinds, 50)
    wanted = fold(query.query)
    return {hit.iri: float(fuzz.ratio(wanted, fold(hit.name))) for hit in hits}


def _share(snapshot: Snapshot, iri: str, properties: Sequence[_Property]) -> float | None:
    """Return the share of the given properties that a thing has; ``None`` where none is given that is known."""
    known = [each for each in properties if each.pid in PROPERTIES]
    if not known:
        return None
    return sum(_has(snapshot, iri, each) for each in known) / len(known)


def _has(snapshot: Snapshot, iri: str, wanted: _Property) -> bool:
    there = {fold(str(text)) for value in _values(snapshot, iri, wanted.pid) for text in value.values()}
    values = wanted.v if isinstance(wanted.v, list) else [wanted.v]
    return any(fold(str(v.id if isinstance(v, _Asked) else v)) in there for v in values)


def extended(snapshot: Snapshot, asked: _Extension) -> dict[str, Any]:
    """Return the values of properties of things; a thing or property that is not there has none."""
    rows: dict[str, dict[str, list[dict[str, Any]]]] = {}
    for name in asked.ids:
        iri = name if name.startswith(ID) else ID + name
        known = iri in column(snapshot, "label")
        rows[name] = {each.id: _values(snapshot, iri, each.id) if known else [] for each in asked.properties}
    return {"meta": [{"id": each.id, "name": PROPERTIES.get(each.id, each.id)} for each in asked.properties],
            "rows": rows}  # fmt: skip


def _values(snapshot: Snapshot, iri: str, pid: str) -> list[dict[str, Any]]:
    """Return the values of a property as cells: ``{id, name}``, ``{str}``, ``{int}`` or ``{float}``."""
    if pid not in PROPERTIES:
        return []
    if pid in {"round", "raised", "investor", "backed", "rounds"} and kind_of(iri) != "round":
        return _derived(snapshot, iri, pid)
    cells: list[dict[str, Any]] = []
    for value in column(snapshot, pid).get(iri, ()):
        if value.startswith((ID, DOCUMENT)):
            cells.append({"id": local(value), "name": label_of(snapshot, value)})
        else:
            cells.append({"float": float(value)} if pid == "amountUSD" else {"str": value})
    return cells


def _derived(snapshot: Snapshot, iri: str, pid: str) -> list[dict[str, Any]]:
    """Return what follows from the rounds of a company, or of an investor."""
    rounds = _rounds(snapshot)
    if pid in {"backed", "rounds"}:
        own = [entry for entry in rounds if iri in entry.texts("investor")]
        if pid == "rounds":
            return [{"int": len(own)}]
        things = sorted({company for entry in own for company in entry.texts("company")})
    else:
        own = [entry for entry in rounds if iri in entry.texts("company")]
        if pid == "raised":
            sums = [entry.usd for entry in own if entry.usd is not None and _counts(entry)]
            return [{"float": sum(sums)}] if sums else []
        things = [e.iri for e in own] if pid == "round" else sorted({i for e in own for i in e.texts("investor")})
    return [{"id": local(thing), "name": label_of(snapshot, thing)} for thing in things]


def _counts(entry: Entry) -> bool:
    return not entry.texts("partOf") and any(status.endswith("/closed") for status in entry.texts("status"))


def _rounds(snapshot: Snapshot) -> list[Entry]:
    return entries_of(snapshot, "FundingRound")


def _members(snapshot: Snapshot, of: str) -> frozenset[str]:
    return snapshot.derive(  # type: ignore[no-any-return]
        f"members {of}", lambda s: frozenset(entry.iri for entry in entries_of(s, of))
    )


def _types_of(snapshot: Snapshot, iri: str) -> list[dict[str, str]]:
    return [{"id": each.id, "name": each.name} for each in TYPES.values() if iri in _members(snapshot, each.of)]


def _type_of(snapshot: Snapshot, iri: str) -> Type:
    return next((each for each in TYPES.values() if iri in _members(snapshot, each.of)), TYPES["company"])


def _said(snapshot: Snapshot, iri: str) -> str:
    """Return a line that tells namesakes apart: what it is, where, and how it takes part in rounds."""
    told = [each["name"] for each in _types_of(snapshot, iri)] or [kind_of(iri)]
    told += [str(_shown(value)) for pid in ("country", "theme", "company") for value in _values(snapshot, iri, pid)[:2]]
    return ", ".join(told)


def _shown(cell: Mapping[str, Any]) -> Any:
    return cell.get("name") or next(iter(cell.values()))


def _iri(snapshot: Snapshot, name: str) -> str:
    return names_of(snapshot).resolve(name)
