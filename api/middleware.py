"""What every request passes: an id, limits, headers for safety and CORS, a line in the log, a number in the metrics."""

import asyncio
import json
import re
import time
import uuid
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import structlog
from prometheus_client import CollectorRegistry, Counter, Histogram
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.compression import Compressing
from api.errors import MEDIA_TYPE, Problem, problem_of
from api.settings import Settings
from kg.errors import KgError

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
_SAFETY = [
    (b"content-security-policy", CONTENT_SECURITY_POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
]
_EXPOSED = b"ETag, Link, Location, Retry-After, RateLimit, RateLimit-Policy, X-Request-Id, Coinvest-Generation"
_METHODS = b"GET, HEAD, POST, PUT, DELETE, OPTIONS"
_REQUEST_ID = re.compile(r"[\w\-.]{1,64}")
_MOST_CLIENTS = 10_000


@dataclass
class Metrics:
    """The numbers of one server; a registry of its own, so that two servers in one process do not meet."""

    registry: CollectorRegistry

    def __post_init__(self) -> None:
        """Name the numbers."""
        labels = ["method", "path", "status"]
        self.requests = Counter("kg_http_requests", "Requests answered.", labels, registry=self.registry)
        self.seconds = Histogram(
            "kg_http_seconds", "Time from request to the last byte.", ["path"], registry=self.registry,
            buckets=(0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30),
        )  # fmt: skip


class Budget:
    """How many requests each client address has left in this minute (a fixed window)."""

    def __init__(self, per_minute: int) -> None:
        self.per_minute = per_minute
        self._minute = 0
        self._used: OrderedDict[str, int] = OrderedDict()

    def take(self, client: str, now: float) -> tuple[int, int]:
        """Count a request; return what is left (below 0: too many) and the seconds until the window ends.

        >>> Budget(2).take("10.0.0.1", now=90.0)
        (1, 30)
        """
        minute = int(now // 60)
        if minute != self._minute or len(self._used) > _MOST_CLIENTS:
            self._minute = minute
            self._used.clear()
        used = self._used[client] = self._used.get(client, 0) + 1
        return self.per_minute - used, 60 - int(now % 60)


class Gate:
    """The outermost part of the application, in plain ASGI: it costs a request some twenty microseconds."""

    def __init__(
        self, app: ASGIApp, settings: Settings, metrics: Metrics, direct: Mapping[str, ASGIApp] | None = None
    ) -> None:
        self.app, self.settings, self.metrics, self.direct = app, settings, metrics, direct or {}
        self.budget = Budget(settings.rate_limit)
        self.origins = {origin.strip() for origin in settings.cors_origins.split(",") if origin.strip()}
        self.running = 0
        self.log = structlog.get_logger("request").bind()
        self._numbers: dict[tuple[str, str, int], Any] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, unless its client has used up its budget."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers, started = Headers(scope=scope), time.perf_counter()
        given = headers.get("x-request-id", "")
        request_id = given if _REQUEST_ID.fullmatch(given) else uuid.uuid4().hex
        client = scope["client"][0] if scope.get("client") else ""
        more = [(b"x-request-id", request_id.encode()), *self._cors(headers)]
        refused = None
        if self.settings.rate_limit:
            left, seconds = self.budget.take(client, time.time())
            more.append((b"ratelimit-policy", b'"client";q=%d;w=60' % self.settings.rate_limit))
            more.append((b"ratelimit", b'"client";r=%d;t=%d' % (max(0, left), seconds)))
            if left < 0:
                refused = Problem(429, "too-many-requests", "Too many requests in this minute.")
                refused.headers["Retry-After"] = str(seconds)
        status, size = 500, 0

        async def send_more(message: Message) -> None:
            nonlocal status, size
            if message["type"] == "http.response.start":
                status = message["status"]
                names = {name for name, _ in message["headers"]}
                message["headers"] = [*message["headers"], *more, *(pair for pair in _SAFETY if pair[0] not in names)]
            else:
                size += len(message.get("body", b""))
            await send(message)

        scope.setdefault("state", {})["request_id"] = request_id
        answer = Compressing(scope, headers, send_more)
        self.running += 1
        try:
            if refused is not None:
                await send_problem(refused, scope, answer)
            elif scope["method"] == "OPTIONS" and "access-control-request-method" in headers:
                await answer({"type": "http.response.start", "status": 204, "headers": self._preflight(headers)})
                await answer({"type": "http.response.body", "body": b""})
            elif scope["path"] in self.direct:  # past the router, whose cost is that of a small query
                try:
                    await self.direct[scope["path"]](scope, receive, answer)
                except (Problem, KgError) as error:
                    await send_problem(error if isinstance(error, Problem) else problem_of(error), scope, answer)
            else:
                await self.app(scope, receive, answer)
        except asyncio.CancelledError:
            status = 499
            raise
        finally:
            self.running -= 1
            self._note(scope, client, request_id, status, size, time.perf_counter() - started)

    def _cors(self, headers: Headers) -> list[tuple[bytes, bytes]]:
        origin = headers.get("origin")
        if origin is None or not ("*" in self.origins or origin in self.origins):
            return []
        allowed = b"*" if "*" in self.origins else origin.encode("latin-1")
        vary = [] if allowed == b"*" else [(b"vary", b"Origin")]
        return [(b"access-control-allow-origin", allowed), (b"access-control-expose-headers", _EXPOSED), *vary]

    def _preflight(self, headers: Headers) -> list[tuple[bytes, bytes]]:
        if not self._cors(headers):
            return []
        asked = headers.get("access-control-request-headers", "")
        return [
            (b"access-control-allow-methods", _METHODS),
            (b"access-control-allow-headers", asked.encode("latin-1")[:1000] or b"*"),
            (b"access-control-max-age", b"86400"),
        ]

    def _note(self, scope: Scope, client: str, request_id: str, status: int, size: int, seconds: float) -> None:
        route = scope.get("route")
        path = getattr(route, "path", None) or (scope["path"] if scope["path"] in self.direct else "other")
        key = (scope["method"] if scope["method"] in _KNOWN else "other", path, status)
        if key not in self._numbers:
            self._numbers[key] = (self.metrics.requests.labels(*key), self.metrics.seconds.labels(path))
        count, histogram = self._numbers[key]
        count.inc()
        histogram.observe(seconds)
        self.log.info(
            "request", method=scope["method"], path=scope["path"][:500], status=status, bytes=size,
            ms=round(1000 * seconds, 2), client=client, request_id=request_id,
        )  # fmt: skip


_KNOWN = {"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"}


async def send_problem(problem: Problem, scope: Scope, send: Send) -> None:
    """Send a problem document."""
    body = json.dumps(problem.document(scope["path"]), ensure_ascii=True).encode()
    raw = [(name.lower().encode(), value.encode("latin-1", "replace")) for name, value in problem.headers.items()]
    raw += [(b"content-type", MEDIA_TYPE.encode()), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": problem.status, "headers": raw})
    await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})
