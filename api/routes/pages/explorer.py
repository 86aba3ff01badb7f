"""The explorer: one page, and the pictures and explanations that it asks for."""

import json
import re
import time
from collections.abc import Iterable
from contextlib import suppress
from itertools import islice
from threading import Thread
from typing import Annotated, Any, Final
from urllib.parse import urlencode

import numpy as np
from fastapi import APIRouter, Body, Depends, Query
from fastapi import Request as HttpRequest
from fastapi.responses import FileResponse, Response
from markupsafe import Markup

from api.catalogue import label_of, local
from api.dependencies import TEMPLATES, Config, Current, Here
from api.errors import Problem
from api.names import names_of
from api.routes.network import Defined, shares_of
from api.routes.pages.drawing import rounds_of
from api.routes.pages.failing import wants_page
from api.routes.pages.growing import more_of
from api.routes.pages.pictures import VIEWS, Request, picture_of
from api.routes.pages.telling import tell_link, tell_thing
from api.snapshots import Snapshot
from kg.errors import KgError, QuestionError, UnknownNameError
from kg.lookup import fold
from kg.networks import Definition, Tags
from kg.pictures import LIBRARY
from kg.questions import ask
from kg.themes import THEMES
from kg.vocabulary import ID, kind_of

ROUTER = APIRouter(include_in_schema=False)
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
    "font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
HEADERS = {"Content-Security-Policy": POLICY}
_JSON = "application/json"
_LONGEST = 300
_MOST_FOUND, _SHORT = 9, 2
_PATIENCE = 4.0
_FOUND = ("company", "person", "fund", "theme", "country", "region", "round")
_VIEW_WORDS = {
    "co-investment": "Co-investors",
    "portfolio": "Investors and companies",
    "topics": "Companies, themes, countries",
    "around": "Neighbourhood",
    "path": "Path between two",
    "chosen": "What was chosen",
}
SERVER_STATE = (
    "view", "center", "to", "ids", "steps", "limit", "theme", "country", "investor_in", "stage", "round_status",
    "min_usd", "max_usd", "together", "ask",
)  # fmt: skip
"""What an address asks the server for, in the order in which ``state.mjs`` writes it."""
BEGINNING: Final = Request("co-investment", Definition())
_PLAIN = re.compile(r"\w[\w .&'-]{1,40}")
Name = Annotated[str | None, Query(max_length=_LONGEST)]


def request_of(
    snapshot: Current,
    definition: Defined,
    view: Annotated[str, Query(max_length=40)] = "co-investment",
    center: Name = None,
    to: Name = None,
    ids: Annotated[str | None, Query(max_length=8000, description="Ends of IRIs, separated by commas.")] = None,
    steps: Annotated[int, Query(ge=1, le=4)] = 2,
    limit: Annotated[int, Query(ge=1, le=5000)] = 60,
) -> Request:
    """Read a view from the parameters of an address."""
    names = names_of(snapshot)
    chosen = tuple(f"{ID}{name}" for name in dict.fromkeys((ids or "").split(",")) if name)
    return Request(
        view, definition, None if not center else names.resolve(center), None if not to else names.resolve(to),
        steps if view == "around" else 1, limit, chosen,
    )  # fmt: skip


Asked = Annotated[Request, Depends(request_of)]


def patient(request: HttpRequest, shared: Here) -> None:
    """Let a browser wait for a graph that has just been opened; after some seconds tell why, and to come again."""
    if wants_page(request):
        until = time.monotonic() + _PATIENCE
        while not shared.is_warm:
            if time.monotonic() > until:
                told = "The server has just started, and is reading the graph. This page loads again by itself."
                raise Problem(503, "starting", told, {"Retry-After": "2", "Refresh": "2"})
            time.sleep(0.05)


@ROUTER.get("/", dependencies=[Depends(patient)])
def explorer(request: HttpRequest, snapshot: Current) -> Response:
    """The explorer with its first picture inside, so that it is drawn without a second request."""
    asked = {name: request.query_params[name] for name in SERVER_STATE if request.query_params.get(name)}
    first = b"null" if asked else picture_of(snapshot, BEGINNING)
    context = {
        "picture": in_page(first.decode()), "facets": in_page(json.dumps(facets_of(snapshot), ensure_ascii=False)),
        "examples": examples_of(snapshot), "views": _VIEW_WORDS, "section": "explore",
        "soon": urlencode(asked) if asked and "ask" not in asked else "",
    }  # fmt: skip
    return TEMPLATES.TemplateResponse(request, "explorer.html", context, headers=HEADERS)


@ROUTER.get("/find")
def find(snapshot: Current, q: Annotated[str, Query(min_length=1, max_length=100)]) -> list[dict[str, Any]]:
    """Find things by the beginnings of their names, for the search box: of like names the best connected first."""
    short = fold(q)
    if len(short) <= _SHORT:  # half the names begin so: look from the best connected on, and stop early
        starting = ((c, e) for c, e in _by_rounds(snapshot) if e[2].startswith(short) or f" {short}" in e[2])
        labels = names_of(snapshot).labels
        first = islice(starting, _MOST_FOUND if short else 0)
        return [_found(iri, labels.get(iri, name), name, count) for count, (iri, name, _) in first]
    hits = [(hit, rounds_of(shares_of(snapshot), hit.iri)) for hit in names_of(snapshot).search(q, _FOUND, 60)]
    hits.sort(key=lambda pair: (pair[0].rank != 3, pair[0].rank == 0, -pair[1], -pair[0].likeness, pair[0].label))
    return [_found(hit.iri, hit.label, hit.name, count) for hit, count in hits[:_MOST_FOUND]]


def _found(iri: str, label: str, name: str, count: int) -> dict[str, Any]:
    return {"id": local(iri), "label": label, "name": name, "kind": kind_of(iri), "count": count}


def _by_rounds(snapshot: Snapshot) -> list[tuple[int, tuple[str, str, str]]]:
    """Return all names with their IRIs and folded forms, the best connected first."""
    return snapshot.derive("by rounds", _order)  # type: ignore[no-any-return]


def _order(snapshot: Snapshot) -> list[tuple[int, tuple[str, str, str]]]:
    shares, starts = shares_of(snapshot), tuple(f"{ID}{kind}/" for kind in _FOUND)
    put = dict(zip(shares.investors.iris, np.diff(shares.investor_start).tolist(), strict=True))
    raised = dict(zip(shares.companies.iris, np.diff(shares.company_start).tolist(), strict=True))
    found = [
        (put.get(entry[0], 0) + raised.get(entry[0], 0), entry)
        for entry in names_of(snapshot).entries
        if entry[0].startswith(starts)
    ]
    return sorted(found, key=lambda pair: (-pair[0], pair[1]))


@ROUTER.get("/picture")
def picture(snapshot: Current, asked: Asked) -> Response:
    """The picture of a view."""
    return Response(picture_of(snapshot, asked), media_type=_JSON)


@ROUTER.post("/picture/more")
def more(
    snapshot: Current,
    definition: Defined,
    center: Annotated[str, Body(max_length=_LONGEST)],
    shown: Annotated[list[Annotated[str, Body(max_length=_LONGEST)]], Body(max_length=5000)],
    view: Annotated[str, Body(max_length=40)] = "co-investment",
    limit: Annotated[int, Body(ge=1, le=200)] = 25,
) -> Response:
    """What stands next to a node of a picture and is not yet in it."""
    if view not in VIEWS:
        raise QuestionError(f"there is no view {view!r}")
    iri = names_of(snapshot).resolve(center)
    asked = Request("co-investment" if view == "co-investment" else "portfolio", definition, iri, limit=limit)
    return Response(more_of(snapshot, asked, frozenset(shown) | {local(iri)}), media_type=_JSON)


@ROUTER.get("/panel")
def panel(
    snapshot: Current,
    settings: Config,
    definition: Defined,
    node: Name = None,
    a: Name = None,
    b: Name = None,
    kind: Annotated[str, Query(max_length=60)] = "co-investment",
) -> dict[str, Any]:
    """Why a node or a link is in a picture: facts, rounds, documents, and their words with what stands around."""
    names = names_of(snapshot)
    if node is not None:
        return tell_thing(snapshot, names.resolve(node), settings.store)
    if a is None or b is None:
        raise QuestionError("say what to explain: node=, or a= and b=")
    return tell_link(snapshot, names.resolve(a), names.resolve(b), kind, definition, settings.store)


@ROUTER.get("/static/vis/{name}")
def library(name: str) -> Response:
    """The script and style sheet of vis-network, out of the wheel of pyvis."""
    if name not in {"vis-network.min.js", "vis-network.css"}:
        raise UnknownNameError(name[:80])
    return FileResponse(LIBRARY / name, headers={"Cache-Control": "public, max-age=86400"})


def in_page(text: str) -> Markup:
    r"""Return JSON that may stand in a data block of a page whatever texts it holds.

    >>> in_page('"</script>"')
    Markup('"\\u003c/script\\u003e"')
    """
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))  # noqa: S704


def facets_of(snapshot: Snapshot) -> dict[str, Any]:
    """Return what pictures may be narrowed to: themes, places, stages, statuses, with their names."""
    return snapshot.derive("facets", _facets)  # type: ignore[no-any-return]


def _facets(snapshot: Snapshot) -> dict[str, Any]:
    shares = shares_of(snapshot)

    def named(kind: str, slugs: Iterable[str]) -> list[list[str]]:
        return sorted(([slug, label_of(snapshot, f"{ID}{kind}/{slug}")] for slug in slugs), key=lambda pair: pair[1])

    def places(countries: Tags) -> list[list[str]]:
        inside = {region for region, its in shares.region_countries.items() if its & set(countries.names)}
        return named("region", inside) + named("country", countries.names)

    themes = set(shares.company_themes.names)
    for theme in tuple(themes):
        above = THEMES.get(theme)
        while above is not None and above.broader is not None:
            themes.add(above.broader)
            above = THEMES.get(above.broader)
    return {
        "theme": named("theme", themes), "country": places(shares.company_countries),
        "investor_in": places(shares.investor_countries), "stage": named("stage", shares.rounds.stages),
        "round_status": named("status", shares.rounds.statuses),
    }  # fmt: skip


def examples_of(snapshot: Snapshot) -> list[str]:
    """Return three questions that this graph can answer, about those of whom it knows most."""
    return snapshot.derive("examples", _find_examples)  # type: ignore[no-any-return]


def _find_examples(snapshot: Snapshot) -> list[str]:
    shares = shares_of(snapshot)
    busiest = np.argsort(-np.diff(shares.investor_start), kind="stable")[:9].tolist()
    funded = np.argsort(-np.bincount(shares.rounds.company[shares.where], minlength=1), kind="stable")[:9].tolist()
    forms = (
        ("Who co-invested with {}?", shares.investors, busiest),
        ("Who invested in {}?", shares.companies, funded),
        ("What did {} invest in?", shares.investors, busiest[1:]),
    )
    found = []
    for form, names, numbers in forms:
        labels = (names.labels[number] for number in numbers if len(names))
        found += [form.format(label) for label in labels if _PLAIN.fullmatch(label)][:1]
    return found


def prepare(snapshot: Snapshot) -> None:
    """Work out what the first page and the first letter typed would wait for, and begin on the first question."""
    picture_of(snapshot, BEGINNING)
    facets_of(snapshot)
    _by_rounds(snapshot)
    Thread(target=_try_out, args=(snapshot, examples_of(snapshot)[:1]), daemon=True).start()


def _try_out(snapshot: Snapshot, questions: list[str]) -> None:
    with suppress(KgError):
        for question in questions:
            ask(snapshot, question)
