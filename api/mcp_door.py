"""The door for language models: the graph as read-only tools of the Model Context Protocol (MCP).

::

    python -m api.mcp_door           over standard input and output
    python -m api.mcp_door --http    streamable HTTP on KG_HOST and KG_PORT, at /mcp

Tools answer what the HTTP API answers, from the same functions and under the same limits; strangers' SPARQL runs in the
same killable workers. Each result says how it ended (``status``: found, known-but-none, not-in-the-graph, refused) and
carries its documents with their quotes. Errors of ours are results, so that a model can act upon them.
"""

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import wraps
from inspect import iscoroutinefunction
from typing import Annotated, Any

from mcp.server.mcpserver import MCPServer
from mcp.types import ToolAnnotations
from pydantic import Field

from api.catalogue import coverage_of, entries_of, item_of, listed, reference
from api.errors import Problem, problem_of
from api.names import KINDS, names_of
from api.routes.network import co_investors_route, definition_of, shared_rounds
from api.routes.network import path as path_route
from api.routes.resources import RESOURCES
from api.routes.searching import search
from api.settings import Settings
from api.shared import Shared
from api.snapshots import Snapshot
from api.sparql.tokens import inspect
from kg.dates import PartialDate
from kg.errors import KgError, QuestionError, UnknownNameError
from kg.networks import Definition
from kg.questions import ask as ask_question
from kg.vocabulary import PREFIXES

_INSTRUCTIONS = """A knowledge graph of funding news: who invested in whom, in which round, with whom.
It knows only what its documents tell: call describe_coverage first. Cite the quotes. "known-but-none" means that the
documents tell of none, not that there is none; "not-in-the-graph" comes with the nearest names."""
_READ_ONLY = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)
_ROWS = 200
_BYTES = 200_000

Name = Annotated[str, Field(max_length=300, description="A name as people write it, or KIND/SLUG.")]
Top = Annotated[int, Field(ge=1, le=100, description="At most this many.")]
Since = Annotated[str | None, Field(description="From here on: 2025, 2025-Q3, 2025-07 or 2025-07-14.")]
Theme = Annotated[str | None, Field(description="A theme, with narrower ones, such as robotics.")]
Place = Annotated[str | None, Field(description="A country or region of the companies, such as UK or Europe.")]


def create_server(settings: Settings | None = None) -> MCPServer[Shared]:
    """Return the server with its tools for the graph of these settings (else those of the environment)."""
    shared = Shared.of(settings or Settings())

    @asynccontextmanager
    async def lifespan(_: Any) -> AsyncIterator[Shared]:
        await shared.pool.open()
        try:
            yield shared
        finally:
            await shared.pool.close()

    server: MCPServer[Shared] = MCPServer("coinvest", instructions=_INSTRUCTIONS, lifespan=lifespan, log_level="ERROR")

    def now() -> Snapshot:
        return shared.snapshots.current()

    def tool(function: Callable[..., Any]) -> None:
        server.tool(annotations=_READ_ONLY)(_told(function))

    async def sparql(
        query: Annotated[str, Field(max_length=32768, description="SELECT or ASK; ci:, rdfs: … need no PREFIX.")],
    ) -> dict[str, Any]:
        """Ask in SPARQL: the default graph holds what is believed, one named graph a document what it claims."""
        return await _sparql(shared, query)

    for function in (*_tools(now), sparql):
        tool(function)
    return server


def _tools(now: Callable[[], Snapshot]) -> tuple[Callable[..., Any], ...]:
    def describe_coverage() -> dict[str, Any]:
        """What the graph knows: its documents and their dates, how many things of each kind, what is disputed."""
        snapshot = now()
        counts = {name: len(entries_of(snapshot, resource.of)) for name, resource in RESOURCES.items()}
        return {"status": "found", "coverage": coverage_of(snapshot).model_dump(), "counts": counts,
                "documents": [_document(snapshot, entry.iri) for entry in entries_of(snapshot, "Document")[:50]],
                "kinds": list(KINDS)}  # fmt: skip

    def find(
        text: Name,
        kind: Annotated[list[str] | None, Field(description=f"Of these kinds only: {', '.join(KINDS)}.")] = None,
        limit: Top = 10,
    ) -> dict[str, Any]:
        """Find things by (the beginning of) a name, slips of the pen included; ids go into the other tools."""
        return search(now(), text, kind, limit).model_dump()

    def ask(question: Annotated[str, Field(max_length=500)]) -> dict[str, Any]:
        """Answer a question in plain English, with figures, documents and the SPARQL; or say what is not understood."""
        snapshot = now()
        answer = ask_question(snapshot, question).as_json()
        ends = {"answered": "found", "empty": "known-but-none", "unknown-entity": "not-in-the-graph"}
        status = ends.get(answer["status"], answer["status"])
        return answer | {"status": status, "coverage": coverage_of(snapshot).model_dump()}

    def co_investors(
        investor: Name, since: Since = None, theme: Theme = None, country: Place = None, limit: Top = 20
    ) -> dict[str, Any]:
        """Who co-invested with an investor, how often, in which rounds, with the words of the documents."""
        snapshot, definition = now(), _definition(now(), since, theme, country)
        found = co_investors_route(investor, snapshot, definition, limit).model_dump(mode="json")
        for row in found["items"][:10]:
            shared = shared_rounds(snapshot, definition, found["investor"]["id"], row["id"])
            row["rounds"] = [each.model_dump(mode="json")["round"] for each in shared.items]
            row["evidence"] = [_short(fact) for fact in shared.facts]
        return found

    def rounds(of: Name, limit: Top = 20) -> dict[str, Any]:
        """The rounds of a company, or those that an investor took part in, the newest first, with their documents."""
        snapshot = now()
        iri = names_of(snapshot).resolve(of)
        taken = [
            entry for entry in entries_of(snapshot, "FundingRound")
            if iri in (*entry.texts("company"), *entry.texts("investor"))
        ]  # fmt: skip
        taken.sort(key=lambda entry: (entry.first("earliest") or "", entry.label), reverse=True)
        items = [listed(snapshot, entry) for entry in taken[:limit]]
        for entry, item in zip(taken, items, strict=False):
            item["documents"] = [_document(snapshot, document) for document in entry.texts("statedIn")]
            known = item_of(snapshot, entry.iri)
            item["evidence"] = [_short(fact) for fact in known.facts] if known else []
        return {"status": "found" if items else "known-but-none", "of": reference(snapshot, iri).model_dump(),
                "total": len(taken), "items": items, "coverage": coverage_of(snapshot).model_dump()}  # fmt: skip

    def path(a: Name, b: Name, since: Since = None, theme: Theme = None, country: Place = None) -> dict[str, Any]:
        """A shortest chain from one investor to another, each of whom co-invested with the next, with the rounds."""
        snapshot, definition = now(), _definition(now(), since, theme, country)
        found = path_route(snapshot, definition, a, b).model_dump(mode="json")
        for edge in found["edges"]:
            shared = shared_rounds(snapshot, definition, edge["source"], edge["target"])
            edge["rounds"] = [each.model_dump(mode="json")["round"] for each in shared.items]
            edge["evidence"] = [_short(fact) for fact in shared.facts]
        return found

    def evidence(thing: Name) -> dict[str, Any]:
        """All that is known of a thing: each fact with its documents and quotes, believed or not, and the conflicts."""
        snapshot = now()
        item = item_of(snapshot, names_of(snapshot).resolve(thing))
        return {"status": "found"} | item.model_dump(mode="json") if item else {"status": "known-but-none"}

    return describe_coverage, find, ask, co_investors, rounds, path, evidence


def _definition(snapshot: Snapshot, since: str | None, theme: str | None, country: str | None) -> Definition:
    try:
        first = PartialDate(since).first if since else None
    except ValueError as error:
        raise QuestionError(str(error)) from error
    return definition_of(
        snapshot, since=first, theme=[theme] if theme else None, country=[country] if country else None
    )


async def _sparql(shared: Shared, text: str) -> dict[str, Any]:
    settings = shared.settings
    if len(text.encode()) > settings.query_length:
        raise Problem(413, "query-too-long", f"A query may have {settings.query_length} bytes.")
    inspection = inspect(text, settings.query_nesting)
    if inspection.form not in {"SELECT", "ASK"}:
        raise Problem(422, "query-refused", "Ask with SELECT or ASK here; the SPARQL endpoint has the other forms.")
    generation = shared.snapshots.generation()
    missing = PREFIXES.keys() - dict(inspection.prefixes).keys()
    text = "".join(f"PREFIX {name}: <{PREFIXES[name]}> " for name in sorted(missing)) + text
    request = {
        "query": text, "base": "https://w3id.org/coinvest/", "path": generation.path, "generation": generation.id,
        "format": "application/sparql-results+json", "rows": settings.result_rows, "bytes": settings.result_bytes,
        "prefixes": {}, "default": None, "named": [],
    }  # fmt: skip
    job = shared.pool.submit(request, "mcp", settings.query_seconds)
    try:
        parts, size = [], 0
        while part := await job.spool.read():
            parts.append(part)
            size += len(part)
            if size > _BYTES:
                raise Problem(422, "result-too-large", f"More than {_BYTES:,} bytes: narrow it, or add LIMIT {_ROWS}.")
    finally:
        shared.pool.cancel(job)
    result = json.loads(b"".join(parts))
    rows = result.get("results", {}).get("bindings")
    if rows is None:
        return {"status": "found", "boolean": result["boolean"]}
    return {
        "status": "found" if rows else "known-but-none", "columns": result["head"]["vars"], "total": len(rows),
        "rows": [{name: cell["value"] for name, cell in row.items()} for row in rows[:_ROWS]],
        "complete": len(rows) <= _ROWS, "coverage": coverage_of(shared.snapshots.current()).model_dump(),
    }  # fmt: skip


def _told(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a tool whose errors are told as results: what is wrong, and the nearest names."""

    @wraps(function)
    async def asynchronous(**given: Any) -> dict[str, Any]:
        try:
            if iscoroutinefunction(function):
                return await function(**given)  # type: ignore[no-any-return]
            return await asyncio.to_thread(function, **given)
        except (KgError, Problem) as error:
            problem = error if isinstance(error, Problem) else problem_of(error)
            status = "not-in-the-graph" if isinstance(error, UnknownNameError) else "refused"
            return {"status": status, "detail": problem.detail, **problem.more}

    return asynchronous


def _document(snapshot: Snapshot, iri: str) -> dict[str, Any]:
    known = next((entry for entry in entries_of(snapshot, "Document") if entry.iri == iri), None)
    told = {name: known.first(name) for name in ("identifier", "publisher", "issued", "url")} if known else {}
    return reference(snapshot, iri).model_dump() | {name: value for name, value in told.items() if value}


def _short(fact: Any) -> dict[str, Any]:
    told = [
        {"document": each.file, "title": each.title, "published": each.published,
         "quotes": [quote.model_dump() for quote in each.quotes[:2]]}
        for each in fact.evidence[:3]
    ]  # fmt: skip
    return {"predicate": fact.predicate, "value": fact.label, "believed": fact.believed, "evidence": told}


def main(arguments: list[str]) -> None:
    """Serve over standard input and output, or with ``--http`` over HTTP."""
    settings = Settings()
    server = create_server(settings)
    if "--http" in arguments:
        server.run("streamable-http", host=settings.host, port=settings.port, stateless_http=True, json_response=True)
    else:
        server.run("stdio")


if __name__ == "__main__":
    main(sys.argv[1:])
