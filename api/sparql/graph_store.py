"""The SPARQL 1.1 Graph Store Protocol at ``/rdf-graph-store``: graphs are read by all, written with the key.

A graph is named by ``?graph=IRI`` or ``?default``, or directly by its address below this path. What is sent is
parsed in a worker, where a hostile text can only end the worker.
"""

import asyncio
import os
import tempfile
import uuid
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl

import pyoxigraph as ox
from python_multipart.multipart import parse_options_header
from starlette.datastructures import Headers, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.types import Receive, Scope, Send

from api.errors import Problem
from api.shared import Shared, shared_of
from api.sparql.endpoint import answer_query, endpoint_address, read_body, send_whole
from api.sparql.negotiation import GRAPH_ALIASES, GRAPHS
from api.sparql.protocol import Operation
from api.writing import require_key
from kg.stores import FolderStore

ALLOW = "GET, HEAD, PUT, POST, DELETE, OPTIONS"
Graph = ox.NamedNode | ox.DefaultGraph


@dataclass(frozen=True, slots=True)
class Target:
    """The graph that a request is about; ``None`` is the store itself."""

    graph: Graph | None
    base: str


class GraphStore:
    """The Graph Store Protocol as an ASGI application."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        shared, headers, method = shared_of(scope), Headers(scope=scope), scope["method"]
        if method == "OPTIONS":
            await send_whole(send, 204, {"Allow": ALLOW}, b"", "")
            return
        target = target_of(scope, headers, shared)
        if method in {"GET", "HEAD"}:
            await read_graph(target, shared, scope, headers, receive, send)
            return
        if method not in {"PUT", "POST", "DELETE"}:
            raise Problem(405, "method-not-allowed", f"{method} is no method of a graph store.", {"Allow": ALLOW})
        require_key(shared.settings.write_key, headers.get("authorization"), headers.get("x-api-key"))
        if method == "DELETE":
            status, location = await delete_graph(target, shared), ""
        else:
            triples = await read_triples(target, shared, headers, receive)
            status, location = await write_graph(target, triples, shared, replace=method == "PUT")
        more = {"Coinvest-Generation": str(shared.snapshots.generation().number)}
        await send_whole(send, status, more | ({"Location": location} if location else {}), b"", "")


def target_of(scope: Scope, headers: Headers, shared: Shared) -> Target:
    """Return which graph is meant; ``Problem`` 400 where the request does not say it properly."""
    fields = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True, errors="replace")
    graphs = [value for name, value in fields if name == "graph"]
    default = any(name == "default" for name, _ in fields)
    base = endpoint_address(scope, headers, shared)
    below = scope["path"].removeprefix("/rdf-graph-store").strip("/")
    if len(graphs) + default + bool(below) > 1:
        raise Problem(400, "graph-named-twice", "Name one graph: ?graph=IRI, ?default, or by its own address.")
    if default:
        return Target(ox.DefaultGraph(), base)
    if not graphs and not below:
        return Target(None, base)
    iri = graphs[0] if graphs else base
    try:
        if ":" not in iri.partition("/")[0]:
            raise ValueError("not absolute")
        return Target(ox.NamedNode(iri), iri)
    except ValueError as error:
        raise Problem(400, "wrong-parameter", f"The name of a graph is an absolute IRI: {iri[:200]!r}") from error


async def read_graph(
    target: Target, shared: Shared, scope: Scope, headers: Headers, receive: Receive, send: Send
) -> None:
    """Send a graph in the format that the client likes; 404 for one that is not there."""
    if target.graph is None:
        raise Problem(400, "no-graph-named", "Name a graph: ?graph=IRI or ?default.")
    if isinstance(target.graph, ox.NamedNode):
        graph = target.graph
        path = shared.snapshots.generation().path
        if not await asyncio.to_thread(lambda: ox.Store.read_only(path).contains_named_graph(graph)):
            raise Problem(404, "no-such-graph", f"There is no graph {graph.value[:500]}.")
        text = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH {graph} {{ ?s ?p ?o }} }}"
    else:
        text = "CONSTRUCT WHERE { ?s ?p ?o }"
    await answer_query(Operation("query", text), target.base, shared, scope, headers, receive, send)


async def read_triples(target: Target, shared: Shared, headers: Headers, receive: Receive) -> list[ox.Triple]:
    """Return what a client sent, parsed; ``Problem`` 400 for a broken text, 415 for a format that is not known."""
    content_type = headers.get("content-type", "")
    body = await read_body(receive, headers, shared.settings.upload_bytes)
    if content_type.lower().startswith("multipart/form-data"):
        parts = await _parts(body, headers)
    else:
        parts = [(content_type, body)]
    triples = []
    for part_type, data in parts:
        triples += await parse_apart(data, part_type, target.base, shared)
    return triples


async def _parts(body: bytes, headers: Headers) -> list[tuple[str, bytes]]:
    async def stream() -> AsyncGenerator[bytes, None]:
        yield body

    if not parse_options_header(headers["content-type"])[1].get(b"boundary"):
        raise Problem(400, "malformed-form", "The multipart body has no boundary.")
    try:
        form = await MultiPartParser(headers, stream(), max_files=100).parse()
    except MultiPartException as error:
        raise Problem(400, "malformed-form", f"The form cannot be read: {error.message}") from error
    try:
        files = [value for _, value in form.multi_items() if isinstance(value, UploadFile)]
        return [(file.content_type or "", await file.read()) for file in files]
    finally:
        await form.close()


async def parse_apart(data: bytes, content_type: str, base: str, shared: Shared) -> list[ox.Triple]:
    """Return the triples of a text, parsed in a worker process."""
    media_type = content_type.partition(";")[0].strip().lower() or "text/turtle"
    media_type = GRAPH_ALIASES.get(media_type, media_type)
    if media_type not in GRAPHS:
        raise Problem(415, "media-type", f"Send one of: {', '.join(GRAPHS)}.")
    handle, path = tempfile.mkstemp(prefix="coinvest-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        most = shared.settings.upload_bytes * 20
        request = {"path": path, "format": media_type, "base": base, "rows": most, "bytes": most}
        job = shared.pool.submit(request, "", kind=b"P")
        try:
            parts = []
            while part := await job.spool.read():
                parts.append(part)
        finally:
            shared.pool.cancel(job)
    except Problem as problem:
        if problem.kind == "malformed-query":
            raise Problem(400, "malformed-graph", problem.detail) from problem
        raise
    finally:
        Path(path).unlink()
    nquads = b"".join(parts)
    return await asyncio.to_thread(lambda: [quad.triple for quad in ox.parse(nquads, ox.RdfFormat.N_QUADS)])


async def write_graph(target: Target, triples: list[ox.Triple], shared: Shared, *, replace: bool) -> tuple[int, str]:
    """Make a graph hold these triples (instead of, or besides, its own); return the status and where it is."""
    graph, location = target.graph, ""
    if graph is None:
        if replace:
            raise Problem(400, "no-graph-named", "Name a graph: ?graph=IRI or ?default.")
        location = f"{target.base.rstrip('/')}/{uuid.uuid4()}"
        graph = ox.NamedNode(location)
    writer = shared.writer
    assert writer is not None  # the key was right, so there is one

    def change(store: FolderStore) -> bool:
        existed = isinstance(graph, ox.DefaultGraph) or store.oxigraph.contains_named_graph(graph)
        lines = "\n".join(f"{triple} ." for triple in triples)
        if isinstance(graph, ox.DefaultGraph):
            operations = ["CLEAR DEFAULT"] * replace + [f"INSERT DATA {{\n{lines}\n}}"]
        else:
            operations = [f"CLEAR SILENT GRAPH {graph}"] * replace + [f"CREATE SILENT GRAPH {graph}"]
            operations.append(f"INSERT DATA {{ GRAPH {graph} {{\n{lines}\n}} }}")
        store.oxigraph.update(";\n".join(operations))  # one transaction
        return existed

    graphs = [graph.value if isinstance(graph, ox.NamedNode) else ""]
    existed = await writer.run(lambda: writer.on_graphs(graphs, change))
    return (204 if existed else 201), location


async def delete_graph(target: Target, shared: Shared) -> int:
    """Remove a graph; return 204, or raise ``Problem`` 404 where there was none."""
    graph, writer = target.graph, shared.writer
    if graph is None:
        raise Problem(400, "no-graph-named", "Name a graph: ?graph=IRI or ?default.")
    assert writer is not None

    def change(store: FolderStore) -> bool:
        if isinstance(graph, ox.DefaultGraph):
            store.oxigraph.clear_graph(graph)
            return True
        there = store.oxigraph.contains_named_graph(graph)
        store.oxigraph.remove_graph(graph)
        return there

    graphs = [graph.value if isinstance(graph, ox.NamedNode) else ""]
    if not await writer.run(lambda: writer.on_graphs(graphs, change)):
        raise Problem(404, "no-such-graph", "There is no such graph.")
    return 204
