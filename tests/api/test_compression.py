"""Answers are compressed for those who accept it, and are the same; what must not be, is not."""

import gzip
import re

import httpx
import pytest
from conftest import WITH_KEY

LONG = "SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 200"
GZIP = {"Accept-Encoding": "br;q=1.0, gzip;q=0.8"}
PLAIN = {"Accept-Encoding": "identity"}


def sent(client: httpx.Client, path: str, headers: dict[str, str]) -> tuple[httpx.Response, bytes]:
    """Return an answer with its body as it was on the way."""
    with client.stream("GET", path, headers=headers) as response:
        return response, b"".join(response.iter_raw())


@pytest.mark.parametrize("path", [f"/sparql?query={LONG}", "/companies", "/openapi.json", "/static/page.css"])
def test_the_same_in_fewer_bytes(client: httpx.Client, path: str) -> None:
    plain, body = sent(client, path, PLAIN)
    packed, fewer = sent(client, path, GZIP)

    assert gzip.decompress(fewer) == body
    assert len(fewer) < len(body) / 2
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert int(packed.headers["content-length"]) == len(fewer)
    for response in (plain, packed):
        assert "Accept-Encoding" in re.split(", *", response.headers["vary"])
    assert packed.headers["content-type"] == plain.headers["content-type"]
    assert packed.headers.get("coinvest-generation") == plain.headers.get("coinvest-generation")


@pytest.mark.parametrize("path", [f"/sparql?query={LONG}", "/static/page.css"])
@pytest.mark.parametrize("asked", [GZIP, PLAIN])
def test_the_tag_holds_for_both(client: httpx.Client, path: str, asked: dict[str, str]) -> None:
    """Weak tags say that the content is the same, whatever its bytes."""
    tags = [client.get(path, headers=headers).headers["etag"] for headers in (PLAIN, GZIP)]

    assert tags[1].startswith("W/")
    assert len({tag.removeprefix("W/") for tag in tags}) == 1
    for tag in tags:
        again = client.get(path, headers={**asked, "If-None-Match": tag})
        assert (again.status_code, again.content) == (304, b"")
        assert "content-encoding" not in again.headers


def test_what_goes_as_it_is(client: httpx.Client, writable: httpx.Client) -> None:
    """Short answers, parts of files, what is sent as it is computed, and what is said to the holder of a key."""
    answers = {
        "short": client.get("/sparql", params={"query": "ASK {}"}, headers=GZIP),
        "part": client.get("/static/page.css", headers={**GZIP, "Range": "bytes=0-1999"}),
        "no wish": client.get("/companies", headers={"Accept-Encoding": "gzip;q=0"}),
        "key": writable.get("/companies", headers={**GZIP, **WITH_KEY}),
        "other key": client.get("/companies", headers={**GZIP, "X-API-Key": "anything"}),
    }
    everything = "SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 20000"
    streamed = client.get("/sparql", params={"query": everything}, headers=GZIP)

    assert [name for name, answer in answers.items() if "content-encoding" in answer.headers] == []
    assert answers["part"].status_code == 206
    assert streamed.headers["transfer-encoding"] == "chunked"
    assert "content-encoding" not in streamed.headers
    assert len(streamed.json()["results"]["bindings"]) == 20_000


def test_head_says_how_long_the_plain_answer_is(client: httpx.Client) -> None:
    plain = client.get("/companies", headers=PLAIN)
    head = client.head("/sparql", params={"query": LONG}, headers=GZIP)

    assert len(plain.content) == int(plain.headers["content-length"])
    assert "content-encoding" not in head.headers
    assert int(head.headers["content-length"]) > 1024
