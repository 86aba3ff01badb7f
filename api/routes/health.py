"""Is it alive, is it ready, what has it done: for whatever watches over the server."""

from fastapi import APIRouter, Request
from fastapi.responses import PlainTextResponse, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from api.dependencies import Here
from api.errors import Problem
from kg.errors import StoreError

ROUTER = APIRouter(tags=["operation"])


@ROUTER.get("/healthz", response_class=PlainTextResponse)
def healthz() -> str:
    """Say that the process answers."""
    return "ok\n"


@ROUTER.get("/readyz")
def readyz(shared: Here) -> dict[str, int | str]:
    """Say that there is a graph and a worker to ask it, and that what answers rest on is at hand; 503 until then."""
    try:
        generation = shared.snapshots.generation()
    except StoreError as error:
        raise Problem(503, "not-ready", str(error), {"Retry-After": "5"}) from error
    ready = sum(worker.ready for worker in list(shared.pool.workers))
    if not ready:
        raise Problem(503, "not-ready", "No worker is ready.", {"Retry-After": "1"})
    if not shared.is_warm:
        raise Problem(503, "not-ready", "Names and ties are still being gathered.", {"Retry-After": "1"})
    return {"status": "ready", "generation": generation.number, "workers": ready}


@ROUTER.get("/metrics", response_class=Response, include_in_schema=False)
def metrics(request: Request, shared: Here) -> Response:
    """Return the numbers in the format of Prometheus."""
    lines = [generate_latest(request.app.state.metrics.registry).decode()]
    now = {
        "pool_workers": len(shared.pool.workers), "pool_queued": shared.pool.queued,
        "graph_in_memory": shared.pool.memory.nursery.generation.number if shared.pool.memory.nursery else 0,
        "cache_hits": shared.cache.hits, "cache_misses": shared.cache.misses,
        **{f"pool_{name}": count for name, count in shared.pool.counts.items()},
    }  # fmt: skip
    lines += [f"# TYPE kg_{name} gauge\nkg_{name} {value}\n" for name, value in now.items()]
    return Response("".join(lines), media_type=CONTENT_TYPE_LATEST)
