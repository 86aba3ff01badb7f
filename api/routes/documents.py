"""Documents: take them in and take them back, with the key; nothing is ever fetched from an address."""

import uuid
from collections import OrderedDict
from concurrent.futures import Future
from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, File, Form, Response, UploadFile

from api.catalogue import item_of
from api.dependencies import Current, Here, WithKey
from api.errors import Problem
from api.models import Item, Job
from api.shared import Shared
from api.writing import writing_half
from kg.archive import Archive
from kg.errors import KgError, UnknownNameError
from kg.vocabulary import DOCUMENT

if TYPE_CHECKING:
    from kg.ingest import Report

ROUTER = APIRouter(tags=["documents"])
_KEPT_JOBS = 1000
_QUICK = 5.0


class Jobs:
    """What became of the changes that were asked for, the last thousand of them."""

    def __init__(self) -> None:
        self._jobs: OrderedDict[str, tuple[str, Future[Report]]] = OrderedDict()

    def add(self, name: str, future: "Future[Report]") -> str:
        """Keep a change and return what it is asked for by."""
        key = uuid.uuid4().hex
        self._jobs[key] = (name, future)
        while len(self._jobs) > _KEPT_JOBS:
            self._jobs.popitem(last=False)
        return key

    def get(self, key: str) -> Job:
        """Return how far a change is; ``UnknownNameError`` for one that there is not (any more)."""
        if key not in self._jobs:
            raise UnknownNameError(f"job {key[:64]}")
        name, future = self._jobs[key]
        if not future.done():
            return Job(id=key, status="running" if future.running() else "queued", step=f"taking in {name}", of=1)
        error = future.exception()
        if error is not None:
            said = str(error) if isinstance(error, KgError) else "the server failed"
            return Job(id=key, status="failed", of=1, error=said)
        report = future.result()
        outcomes = [
            {"name": o.name, "sha256": o.sha256, "status": o.status, "claims": o.claims, "quarantined": o.quarantined,
             "reason": o.reason}
            for o in report.outcomes
        ]  # fmt: skip
        return Job(id=key, status="done", done=1, of=1, outcomes=outcomes, generation=report.generation)


def _jobs(shared: Shared) -> Jobs:
    jobs: Jobs = shared.__dict__.setdefault("jobs", Jobs())
    return jobs


def _file_name(name: str) -> str:
    """Return a name without folders and control characters: it only says how to read the bytes."""
    plain = "".join(letter for letter in PurePath(name.replace("\\", "/")).name if letter.isprintable())[:200]
    return plain or "document.txt"


@ROUTER.post("/documents", status_code=201, dependencies=[WithKey])
def add_document(
    response: Response,
    shared: Here,
    file: Annotated[UploadFile | None, File(description="The document; its ending says its format.")] = None,
    text: Annotated[str | None, Form(description="Its text, instead of a file.")] = None,
    name: Annotated[str | None, Form(max_length=200, description="File name, for a text.")] = None,
    title: Annotated[str | None, Form(max_length=500)] = None,
    published: Annotated[str | None, Form(max_length=10, pattern=r"^\d{4}(-(Q[1-4]|\d\d(-\d\d)?))?$")] = None,
    publisher: Annotated[str | None, Form(max_length=200)] = None,
    url: Annotated[str | None, Form(max_length=2000, description="Kept, never fetched.")] = None,
    background: Annotated[bool, Form(description="Answer at once with a job, whatever it takes.")] = False,
) -> Job:
    """Take a document in. The same bytes again change nothing (200). What takes long goes on as a job (202)."""
    data, called = _content(
        shared, file, text, name, {"title": title, "published": published, "publisher": publisher, "url": url}
    )
    writer = shared.writer
    assert writer is not None  # the key was right
    future = writer.submit(lambda: writing_half().ingest_bytes(shared.settings.store, called, data))
    key = _jobs(shared).add(called, future)
    if not background:
        try:
            report = future.result(_QUICK)
        except TimeoutError:
            pass
        else:
            outcome = report.outcomes[0]
            if outcome.status == "failed":
                raise Problem(422, "document-not-read", outcome.reason or "The document cannot be read.")
            response.status_code = 200 if outcome.status == "unchanged" else 201
            response.headers["Location"] = f"/document/{outcome.sha256}"
            return _jobs(shared).get(key)
    response.status_code = 202
    response.headers["Location"] = f"/jobs/{key}"
    return _jobs(shared).get(key)


def _content(
    shared: Shared, file: UploadFile | None, text: str | None, name: str | None, metadata: dict[str, str | None]
) -> tuple[bytes, str]:
    if (file is None) == (text is None):
        raise Problem(422, "wrong-parameter", "Send a file or a text, one of the two.")
    most = shared.settings.upload_bytes
    if file is not None:
        data, called = file.file.read(most + 1), _file_name(name or file.filename or "document.txt")
    else:
        said = {key: " ".join(value.split()) for key, value in metadata.items() if value}
        front = "".join(f"{key}: {_quoted(value)}\n" for key, value in said.items())
        data = (f"---\n{front}---\n\n{text}" if front else text or "").encode()
        called = _file_name(name or "document.md")
    if len(data) > most:
        raise Problem(413, "too-large", f"A document may have {most} bytes.")
    if not data.strip():
        raise Problem(422, "document-not-read", "The document is empty.")
    return data, called


def _quoted(value: str) -> str:
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


@ROUTER.get("/documents/{sha}", operation_id="get_documents")
def one_document(sha: str, snapshot: Current) -> Item:
    """What is known of a document."""
    found = item_of(snapshot, DOCUMENT + sha) if is_sha(sha) else None
    if found is None:
        raise UnknownNameError(f"document {sha[:100]}")
    return found


def is_sha(text: str) -> bool:
    """Return whether a text is a SHA-256 as we write it.

    >>> is_sha("0a" * 32), is_sha("0A" * 32), is_sha("0a")
    (True, False, False)
    """
    return len(text) == 64 and set(text) <= set("0123456789abcdef")


@ROUTER.delete("/documents/{sha}", status_code=200, dependencies=[WithKey])
def retract_document(sha: str, shared: Here) -> Job:
    """Take back all that a document ever said; ``sha`` is its SHA-256."""
    writer = shared.writer
    assert writer is not None
    if not is_sha(sha):
        raise UnknownNameError(f"document {sha[:100]}")
    folder = shared.settings.store

    def change() -> "Report":
        # Asked here, where all changes before this one are done: pages may still show the generation before them.
        if Archive(folder / "archive").find(sha) is None:
            raise UnknownNameError(f"document {sha}")
        return writing_half().retract(folder, sha)  # type: ignore[no-any-return]

    future = writer.submit(change)
    key = _jobs(shared).add(sha, future)
    future.result()
    return _jobs(shared).get(key)


@ROUTER.get("/jobs/{job}", dependencies=[WithKey])
def job_progress(job: str, shared: Here) -> Job:
    """How far a change is."""
    return _jobs(shared).get(job)
