"""Documents over HTTP: taken in once, taken back whole, and never on anybody's word."""

import time
from pathlib import Path

import httpx
import pytest
from conftest import KEY, WITH_KEY, settings_for
from starlette.testclient import TestClient

from api import shared
from api.app import create_app
from kg.ingest import import_facts

NOTE = "Hollin raised $5 million from Tindra Capital in a Series B round, the companies said on Monday."


def add(client: httpx.Client, text: str = NOTE, **more: object) -> httpx.Response:
    return client.post("/documents", data={"text": text, "name": "note.md", **more})


def test_a_document_is_taken_in_once(writable: httpx.Client) -> None:
    """The first time it is new (201); the same bytes again change nothing (200)."""
    first, again = add(writable), add(writable)

    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json()["outcomes"][0]["sha256"] == again.json()["outcomes"][0]["sha256"]
    assert writable.get("/stats").json()["counts"]["documents"] == 6


def test_a_document_is_taken_back(writable: httpx.Client) -> None:
    """After its retraction the graph is as it was."""
    before = writable.get("/stats").json()["counts"]
    where = add(writable).headers["location"]
    retracted = writable.delete(f"/documents/{where.rpartition('/')[2]}")

    assert retracted.status_code == 200
    assert writable.get("/stats").json()["counts"] == before
    assert writable.delete(f"/documents/{where.rpartition('/')[2]}").status_code == 404


def test_a_document_can_be_taken_back_at_once(
    tmp_path: Path, world: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even while pages still show the generation before it came, as those of a large graph do for some seconds."""
    import_facts(tmp_path, world)
    app = create_app(settings_for(tmp_path, write_key=KEY))
    monkeypatch.setattr(shared, "_LARGE", 0)
    snapshots = app.state.shared.snapshots
    snapshots.current()
    snapshots.relieved, snapshots.renew = True, lambda _: None  # as if what pages need were never gathered
    with TestClient(app, headers=WITH_KEY) as client:
        sha = client.post("/documents", data={"text": NOTE, "name": "note.md"}).json()["outcomes"][0]["sha256"]

        assert client.get(f"/documents/{sha}").status_code == 404
        assert client.delete(f"/documents/{sha}").status_code == 200
        assert client.delete(f"/documents/{sha}").status_code == 404


def test_a_file_and_a_job(writable: httpx.Client) -> None:
    """A file goes in as well; in the background it is a job that can be looked at."""
    response = writable.post(
        "/documents", files={"file": ("../../note.md", NOTE.encode())}, data={"background": "true"}
    )
    where = response.headers["location"]
    for _ in range(200):
        job = writable.get(where).json()
        if job["status"] in {"done", "failed"}:
            break
        time.sleep(0.1)

    assert response.status_code == 202
    assert job["status"] == "done"
    assert job["outcomes"][0]["name"] == "note.md"


def test_metadata_is_kept(writable: httpx.Client) -> None:
    """Title, publisher, date and address that come with a text are what the graph says of the document."""
    more = {
        "title": 'A "raise": Hollin',
        "published": "2026-01-05",
        "publisher": "The Note",
        "url": "https://example.org/a",
    }
    sha = add(writable, **more).headers["location"].rpartition("/")[2]
    found = writable.get(f"/data/document/{sha}.json").json()["properties"]

    assert found["title"] == ['A "raise": Hollin']
    assert found["issued"] == ["2026-01-05"]
    assert found["publisher"] == ["The Note"]


@pytest.mark.parametrize(
    ("data", "status"),
    [({"text": " "}, 422), ({}, 422), ({"text": "x", "name": "x.exe"}, 422), ({"text": "x", "published": "soon"}, 422)],
)
def test_what_cannot_be_read_is_said(writable: httpx.Client, data: dict, status: int) -> None:
    """An empty, missing or unknown document is refused, and the graph is as before."""
    response = writable.post("/documents", data=data)

    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"


def test_too_large_is_413(writable: httpx.Client) -> None:
    """A document beyond the limit is refused."""
    response = writable.post("/documents", files={"file": ("a.md", b"x" * (20 << 20) + b"x")})

    assert response.status_code == 413


def test_no_key_no_change(client: httpx.Client, writable: httpx.Client) -> None:
    """Without the key nothing is taken in or back; a server without a key takes nothing from anybody."""
    assert add(client).status_code == 403
    assert client.delete("/documents/" + "0" * 64).status_code == 403
    assert writable.post("/documents", data={"text": NOTE}, headers={"Authorization": "Bearer no"}).status_code == 401
