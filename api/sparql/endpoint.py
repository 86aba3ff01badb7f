"""The SPARQL endpoint: ``/sparql`` for queries, updates and, asked for nothing, its description."""

import asyncio
import hashlib
from collections.abc import Mapping
from contextlib import suppress
from functools import lru_cache, partial

from starlette.datastructures import Headers
from starlette.types import Message, Receive, Scope, Send

from api.errors import Problem
from api.shared import Shared, shared_of
from api.sparql.description import describe
from api.sparql.jobs import Job
from api.sparql.negotiation import ALIASES, GRAPH_ALIASES, GRAPHS, RESULTS, choose
from api.sparql.protocol import ALLOW, Operation, read_operation
from api.sparql.targets import written_graphs
from api.sparql.tokens import Inspection, inspect
from api.sparql.updates import with_dataset
from api.writing import has_documents, require_key
from kg.errors import QueryError, StoreError
from kg.vocabulary import PREFIXES

_WHOLE = 256 << 10  # results up to here are sent with their length, and errors within them get a status
_CHARSET = {"text/turtle", "text/csv", "text/tab-separated-values", "text/n3"}
_FORMATS = {short: media_type for offered in (RESULTS, GRAPHS) for media_type, short in offered.items()} | {
    "turtle": "text/turtle", "ntriples": "application/n-triples", "n-triples": "application/n-triples",
    "rdf+xml": "application/rdf+xml", "json-ld": "application/ld+json", "nquads": "application/n-quads",
}  # fmt: skip


class SparqlEndpoint:
    """An ASGI application without a framework's costs: most of a small query's time would go there."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; raises ``Problem`` and ``QueryError`` before anything is sent."""
        shared, headers, method = shared_of(scope), Headers(scope=scope), scope["method"]
        if method == "OPTIONS":
            await send_whole(send, 204, {"Allow": ALLOW}, b"", "")
            return
        content_type = headers.get("content-type", "")
        body = b""
        if method == "POST":
            body = await read_body(receive, headers, _most(shared, headers))
        operation = read_operation(method, scope["query_string"].decode("latin-1"), content_type, body)
        base = endpoint_address(scope, headers, shared)
        if operation is None:
            media_type = choose(headers.get("accept"), GRAPHS, GRAPH_ALIASES)
            text = await asyncio.to_thread(describe, base, shared.snapshots, media_type)
            await send_whole(send, 200, {"Vary": "Accept"}, text, media_type, head=method == "HEAD")
        elif operation.kind == "query":
            await answer_query(operation, base, shared, scope, headers, receive, send)
        else:
            await run_update(operation, base, shared, headers)
            await send_whole(send, 204, {"Coinvest-Generation": str(shared.snapshots.generation().number)}, b"", "")


def _most(shared: Shared, headers: Headers) -> int:
    """Return how large a body may be: a query, or what a holder of the key may send."""
    with suppress(Problem):
        require_key(shared.settings.write_key, headers.get("authorization"), headers.get("x-api-key"))
        return shared.settings.upload_bytes
    return 4 * shared.settings.query_length + 16384  # each byte may be written as three


async def read_body(receive: Receive, headers: Headers, most: int) -> bytes:
    """Return the body of a request, or raise ``Problem`` 413 as soon as it is known to be too large."""
    if int(headers.get("content-length") or 0) > most:
        raise Problem(413, "too-large", f"The body may have {most} bytes.", {"Connection": "close"})
    parts, size, more = [], 0, True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Problem(400, "incomplete", "The body was not sent whole.")
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        if size > most:
            raise Problem(413, "too-large", f"The body may have {most} bytes.", {"Connection": "close"})
        more = message.get("more_body", False)
    return b"".join(parts)


def endpoint_address(scope: Scope, headers: Headers, shared: Shared) -> str:
    """Return the address by which the client reached this path, which relative IRIs are resolved against."""
    root = shared.settings.public_url.rstrip("/")
    if not root:
        host = headers.get("host", "localhost")
        root = f"{scope['scheme']}://{host if _is_host(host) else 'localhost'}"
    path: str = scope["path"]
    return root + path


def _is_host(host: str) -> bool:
    return bool(host) and all(letter.isalnum() or letter in "-.:[]_" for letter in host)


async def answer_query(
    operation: Operation, base: str, shared: Shared, scope: Scope, headers: Headers, receive: Receive, send: Send
) -> None:
    """Evaluate a query in a worker, or find its result among those kept, and send it."""
    settings = shared.settings
    if len(operation.text) > settings.query_length or len(operation.text.encode()) > settings.query_length:
        status = 414 if scope["method"] != "POST" else 413
        raise Problem(status, "query-too-long", f"A query may have {settings.query_length} bytes.")
    inspection = inspect(operation.text, settings.query_nesting)
    media_type = format_of(operation, inspection, headers)
    generation = shared.snapshots.generation()
    key = (operation.text, operation.default, operation.named, media_type, generation.id, base)
    tag = f'W/"{hashlib.blake2b(repr(key).encode(), digest_size=12).hexdigest()}"'
    more = {"Vary": "Accept", "Coinvest-Generation": str(generation.number), "Cache-Control": "no-cache"}
    head = scope["method"] == "HEAD"
    if inspection.steady:
        more["ETag"] = tag
        if matches(headers.get("if-none-match"), tag):
            await send_whole(send, 304, more, b"", "")
            return
        kept = shared.cache.get(key)
        if kept is not None:
            await send_whole(send, 200, more, kept, media_type, head=head)
            return
    else:
        more["Cache-Control"] = "no-store"
    request = {
        "query": operation.text, "base": base, "path": generation.path, "generation": generation.id,
        "format": media_type,
        "rows": settings.result_rows, "bytes": settings.result_bytes,
        "prefixes": {**PREFIXES, **dict(inspection.prefixes)} if media_type in GRAPHS else {},
        "default": list(operation.default) if operation.dataset else None, "named": list(operation.named),
        "plan": None if operation.dataset else inspection.plan,
    }  # fmt: skip
    client = scope["client"][0] if scope.get("client") else ""
    job = shared.pool.submit(request, client, operation.seconds)
    job.on_slow = partial(_watch, shared, job, receive)
    try:
        first, whole = await _first(job)
        if whole:
            if inspection.steady:
                shared.cache.put(key, first)
            await send_whole(send, 200, more, first, media_type, head=head)
        else:
            await _stream(job, first, more, media_type, scope, send, settings.write_seconds)
    finally:
        shared.pool.cancel(job)


def format_of(operation: Operation, inspection: Inspection, headers: Headers) -> str:
    """Return the media type of the answer: as ``format=`` says, else as the client accepts."""
    graph = inspection.form in {"CONSTRUCT", "DESCRIBE"}
    offered = GRAPHS if graph else RESULTS
    asked = (operation.format or "").lower()
    media_type = _FORMATS.get(asked, asked)
    if asked in {"json", "xml"}:
        media_type = (GRAPH_ALIASES if graph else ALIASES)[f"application/{asked}"]
    # Clients add names of their own (SPARQLWrapper does to each request), so an unknown one says nothing.
    return media_type if media_type in offered else _chosen(headers.get("accept"), graph)


@lru_cache(maxsize=256)
def _chosen(accept: str | None, graph: bool) -> str:
    return choose(accept, GRAPHS, GRAPH_ALIASES) if graph else choose(accept, RESULTS, ALIASES)


def matches(header: str | None, tag: str) -> bool:
    """Return whether ``If-None-Match`` names a tag (weak comparison).

    >>> matches('"x", W/"y"', 'W/"y"')
    True
    """
    if header is None:
        return False
    return header.strip() == "*" or tag.removeprefix("W/") in {
        part.strip().removeprefix("W/") for part in header.split(",")
    }


async def run_update(operation: Operation, base: str, shared: Shared, headers: Headers) -> None:
    """Run an update for a holder of the key; it is published before this returns."""
    require_key(shared.settings.write_key, headers.get("authorization"), headers.get("x-api-key"))
    text = with_dataset(operation.text, operation.default, operation.named)
    writer = shared.writer
    if writer is None:
        raise StoreError("the writer is not running")
    try:
        graphs = written_graphs(text, shared.settings.query_nesting, base)
    except Problem:
        if has_documents(shared.settings.store):
            raise
        graphs = None

    def change() -> None:
        try:
            writer.on_graphs(graphs, lambda store: store.oxigraph.update(text, base_iri=base))
        except (SyntaxError, ValueError) as error:
            raise QueryError(f"not an update that can be run: {error}") from error
        except RuntimeError as error:  # say, a graph that is to be made is there already
            raise Problem(422, "update-failed", str(error)) from error

    await writer.run(change)


async def _first(job: Job) -> tuple[bytes, bool]:
    """Return the start of a result, and whether that is all of it; errors until here get a status of their own."""
    spool = job.spool
    part = await spool.read()
    if spool.ended and spool.size == len(part):
        return part, True
    parts, size = [part], len(part)
    while size < _WHOLE:
        part = await spool.read()
        if not part:
            return b"".join(parts), True
        parts.append(part)
        size += len(part)
    return b"".join(parts), spool.ended and spool.size == size


def _watch(shared: Shared, job: Job, receive: Receive) -> None:
    """End a query whose client has gone."""

    async def wait() -> None:
        while (await receive())["type"] != "http.disconnect":
            pass
        if not job.done:
            shared.pool.cancel(job)

    task = asyncio.get_running_loop().create_task(wait())
    job.watcher = task


async def _stream(
    job: Job, first: bytes, more: Mapping[str, str], media_type: str, scope: Scope, send: Send, seconds: float
) -> None:
    """Send a long result as it comes; where it breaks off or the client stalls, the connection is cut, never ended."""
    head = scope["method"] == "HEAD"
    await send(start_message(200, {**more, "Content-Type": content_type_of(media_type)}))
    part = first
    try:
        while part:
            async with asyncio.timeout(seconds):
                await send({"type": "http.response.body", "body": b"" if head else part, "more_body": True})
            part = await job.spool.read()
    except (Problem, TimeoutError):
        abort = scope.get("extensions", {}).get("coinvest", {}).get("abort")
        if abort is not None:
            abort()
            await asyncio.sleep(0.01)  # until uvicorn has noticed; else it would complain
        return
    await send({"type": "http.response.body", "body": b"", "more_body": False})


def content_type_of(media_type: str) -> str:
    """Return the value of ``Content-Type``.

    >>> content_type_of("text/csv")
    'text/csv; charset=utf-8'
    """
    return f"{media_type}; charset=utf-8" if media_type in _CHARSET else media_type


def start_message(status: int, headers: Mapping[str, str]) -> Message:
    """Return the ASGI message that starts a response."""
    raw = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
    return {"type": "http.response.start", "status": status, "headers": raw}


async def send_whole(
    send: Send, status: int, headers: Mapping[str, str], body: bytes, media_type: str, *, head: bool = False
) -> None:
    """Send a response whose body is at hand."""
    headers = dict(headers)
    if media_type:
        headers["Content-Type"] = content_type_of(media_type)
    if status not in {204, 304}:
        headers["Content-Length"] = str(len(body))
    await send(start_message(status, headers))
    await send({"type": "http.response.body", "body": b"" if head else body})
