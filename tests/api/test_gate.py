"""What every request passes: ids, limits, headers for safety, CORS; and that nothing makes the server fail."""

import random
import socket
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from conftest import settings_for

from api.errors import STATUS_BY_ERROR
from api.serving import in_background
from kg.errors import KgError

PATHS = [
    "/",
    "/healthz",
    "/sparql",
    "/companies",
    "/data/company/norrbatt.html",
    "/ontology",
    "/nope",
    "/static/page.css",
]


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_is_safe(client: httpx.Client, path: str) -> None:
    """A strict Content-Security-Policy and its companions stand on every answer, errors too."""
    headers = client.get(path).headers

    assert "script-src 'self'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-request-id"]
    assert "server" not in headers


def test_a_request_id_is_kept_if_it_is_one(client: httpx.Client) -> None:
    """The client's own id comes back; one that would break a log does not."""
    assert client.get("/healthz", headers={"X-Request-Id": "abc-1"}).headers["x-request-id"] == "abc-1"
    assert client.get("/healthz", headers={"X-Request-Id": "a b"}).headers["x-request-id"] != "a b"


def test_cors_is_open_for_reading(client: httpx.Client) -> None:
    """A page from elsewhere may read, and ask in advance whether it may."""
    plain = client.get("/stats", headers={"Origin": "https://example.org"})
    asked = client.options(
        "/sparql", headers={"Origin": "https://example.org", "Access-Control-Request-Method": "POST"}
    )

    assert plain.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in plain.headers
    assert asked.status_code == 204
    assert "POST" in asked.headers["access-control-allow-methods"]


def test_cors_for_some_is_not_for_others(graph_folder: Path) -> None:
    """With origins named, only they may read."""
    with in_background(settings_for(graph_folder, cors_origins="https://a.example")) as address:
        yes = httpx.get(f"{address}/healthz", headers={"Origin": "https://a.example"}, timeout=30)
        no = httpx.get(f"{address}/healthz", headers={"Origin": "https://b.example"}, timeout=30)

    assert yes.headers["access-control-allow-origin"] == "https://a.example"
    assert "access-control-allow-origin" not in no.headers


def test_the_budget_of_a_client_ends(graph_folder: Path) -> None:
    """After so many requests in a minute a client is told to wait, and how long."""
    with in_background(settings_for(graph_folder, rate_limit=3)) as address:
        answers = [httpx.get(f"{address}/healthz", timeout=30) for _ in range(7)]  # a minute may begin in between

    assert answers[0].headers["ratelimit-policy"] == '"client";q=3;w=60'
    assert answers[-1].status_code == 429
    assert 0 < int(answers[-1].headers["retry-after"]) <= 60


@pytest.mark.parametrize(
    "path",
    ["/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py", "/static//etc/passwd",
     "/data/../../etc/passwd.ttl", "/id/company/..%2f..%2f", "/document/..%2f..", "/static/page.css%00.html",
     "/data/company/x%00.ttl"],
)  # fmt: skip
def test_no_way_out_of_the_folders(address: str, path: str) -> None:
    """A path that climbs gets nothing, and no failure."""
    place = urlsplit(address)
    with socket.create_connection((place.hostname, place.port), timeout=10) as raw:
        raw.sendall(f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
        answer = b""
        while part := raw.recv(65536):
            answer += part
    status = int(answer.split()[1])

    assert 400 <= status < 500
    assert b"root:" not in answer
    assert b"create_app" not in answer


def test_every_error_has_a_status() -> None:
    """A new error of the core without a line in the table fails here."""

    def below(kind: type[KgError]) -> set[type[KgError]]:
        return {kind}.union(*(below(child) for child in kind.__subclasses__()))

    assert {kind for kind in below(KgError) if kind.__module__ == "kg.errors"} == set(STATUS_BY_ERROR)


def test_alive_ready_and_counted(client: httpx.Client, tmp_path: Path) -> None:
    """Alive without a graph, ready only with one; the numbers are Prometheus's."""
    with in_background(settings_for(tmp_path / "nothing", workers=1)) as address:
        assert httpx.get(f"{address}/healthz", timeout=30).status_code == 200
        assert httpx.get(f"{address}/readyz", timeout=30).status_code == 503
        assert httpx.get(f"{address}/companies", timeout=30).status_code == 503
        assert httpx.get(f"{address}/sparql", params={"query": "ASK {}"}, timeout=30).status_code == 503
    assert client.get("/readyz").json()["status"] == "ready"
    assert "kg_http_requests_total" in client.get("/metrics").text


def test_fuzzed_requests_never_fail_the_server(address: str) -> None:
    """Thousand strange requests: no 500, no traceback in any body, and the server lives."""
    chance = random.Random(4)
    odd = [
        "%00", "%ff%fe", "..%2f", "'", '"', "<script>", "{{7*7}}", "${x}", "\\", "%0d%0aX: y", "💥", "a" * 3000, "-1",
        "NaN", "[]", "%F0%9F", ";", "&", "=", "?", "#", " ", "null", "1e999", "https://w3id.org/coinvest/id/company/nscale",
        "<>", "%",
    ]  # fmt: skip
    paths = [
        "/companies", "/rounds", "/search", "/graph", "/path", "/why", "/shared-rounds", "/claims", "/ask",
        "/ask/suggest", "/sparql", "/rdf-graph-store", "/id/company/", "/data/", "/document/",
        "/investors/x/co-investors", "/documents", "/jobs/", "/static/",
    ]  # fmt: skip
    names = [
        "q", "query", "update", "theme", "country", "sort", "cursor", "limit", "since", "min_usd", "from", "to", "a",
        "b", "thing", "kind", "center", "default-graph-uri", "named-graph-uri", "graph", "timeout", "format",
        "document", "subject", "days", "together",
    ]  # fmt: skip
    kinds = [
        "application/sparql-query", "application/x-www-form-urlencoded", "application/json", "text/turtle", "x",
        "multipart/form-data",
    ]  # fmt: skip
    accepts = ["*/*", "text/html", "x", ";q=2", "text/turtle;q=NaN"]
    methods = ["GET", "GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "BREW"]
    statuses: dict[int, int] = {}
    with httpx.Client(base_url=address, timeout=30) as client:
        for _ in range(1000):
            path = chance.choice(paths) + (chance.choice(odd) if chance.random() < 0.3 else "")
            query = "&".join(f"{chance.choice(names)}={chance.choice(odd)}" for _ in range(chance.randrange(4)))
            body = chance.choice(odd).encode() if chance.random() < 0.3 else None
            headers = {"Content-Type": chance.choice(kinds), "Accept": chance.choice(accepts)}
            method = chance.choice(methods)
            try:
                response = client.request(method, f"{path}?{query}", content=body, headers=headers)
            except (httpx.InvalidURL, httpx.LocalProtocolError, UnicodeEncodeError):
                continue
            statuses[response.status_code] = statuses.get(response.status_code, 0) + 1
            assert response.status_code != 500, (method, path, query, headers, response.text)
            assert "Traceback" not in response.text
        assert client.get("/healthz").status_code == 200
    assert sum(statuses.values()) > 700
