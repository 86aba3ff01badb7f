"""The application: its parts wired together, and nothing else."""

import json
import logging
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import structlog
from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from prometheus_client import CollectorRegistry
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.staticfiles import StaticFiles

from api.describing import described
from api.errors import MEDIA_TYPE, Problem, problem_of
from api.middleware import Gate, Metrics
from api.routes import ROUTERS
from api.routes.pages.failing import page_of_problem, wants_page
from api.settings import Settings
from api.shared import Shared
from api.sparql.endpoint import SparqlEndpoint
from api.sparql.graph_store import GraphStore
from api.warming import warm
from kg.errors import KgError

_LOG = structlog.get_logger("app")


def create_app(settings: Settings | None = None) -> FastAPI:
    """Return the application for these settings (else those of the environment)."""
    settings = settings or Settings()
    configure_logs(settings.log_level)
    app = FastAPI(
        title="Coinvest", version="1.0.0", lifespan=lifespan, docs_url=None, redoc_url=None,
        description="A knowledge graph of funding news: who funds whom, who funds together, and the words that say so.",
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
    )  # fmt: skip
    app.openapi = lambda: described(app)  # type: ignore[method-assign]
    app.state.settings = settings
    app.state.shared = Shared.of(settings)
    app.state.shared.warm = warm
    app.state.metrics = Metrics(CollectorRegistry())
    sparql, store = SparqlEndpoint(), GraphStore()
    app.router.routes[:0] = [
        Route("/sparql", sparql, name="sparql"),
        Route("/sparql/", sparql, name="sparql-slash"),
        Route("/rdf-graph-store", store, name="graph-store"),
        Route("/rdf-graph-store/{path:path}", store, name="graph-store-direct"),
    ]
    for router in ROUTERS:
        app.include_router(router)
    app.mount("/static", StaticFiles(directory=Path(__file__).with_name("static")), name="static")
    app.add_middleware(Gate, settings=settings, metrics=app.state.metrics, direct={"/sparql": sparql})
    app.add_exception_handler(Problem, on_error)
    app.add_exception_handler(KgError, on_error)
    app.add_exception_handler(HTTPException, on_error)
    app.add_exception_handler(RequestValidationError, on_error)
    app.add_exception_handler(Exception, on_error)
    return app


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Start the workers before the first request, and end them after the last."""
    shared: Shared = app.state.shared
    await shared.open()
    try:
        yield
    finally:
        await shared.close()


async def on_error(request: Request, error: Exception) -> Response:
    """Return the problem document for any error; one that nobody foresaw says no more than its request id."""
    if isinstance(error, Problem):
        problem = error
    elif isinstance(error, KgError):
        problem = problem_of(error)
    elif isinstance(error, RequestValidationError):
        wrong = [{"where": ".".join(map(str, item["loc"])), "what": item["msg"]} for item in error.errors()]
        problem = Problem(422, "wrong-parameter", "; ".join(f"{w['where']}: {w['what']}" for w in wrong), errors=wrong)
    elif isinstance(error, HTTPException):
        kind = {404: "not-found", 405: "method-not-allowed"}.get(error.status_code, "refused")
        problem = Problem(error.status_code, kind, str(error.detail), error.headers)
    else:
        problem = Problem(500, "internal-error", "The server failed; the request id names the entry in its log.")
    if problem.status >= 500 and not isinstance(error, Problem):
        _LOG.error("failed", request_id=request.state.request_id, error=repr(error), exc_info=error)
    if wants_page(request):
        return page_of_problem(request, problem)
    document = problem.document(request.url.path)
    body = json.dumps(document).encode()
    return Response(body, problem.status, problem.headers, MEDIA_TYPE)


def configure_logs(level: str) -> None:
    """Write structured lines (JSON) to standard error, from this level on."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level.upper()]),
        logger_factory=structlog.WriteLoggerFactory(file=sys.stderr),
        cache_logger_on_first_use=False,
    )
