"""A server's life: readers during writes, kill -9 in the middle of ingest, an orderly end."""

import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from conftest import KEY, WITH_KEY
from test_isolation import children_of

from kg.ingest import check

COUNT = (
    "PREFIX ci: <https://w3id.org/coinvest/ontology#> "
    "SELECT (COUNT(DISTINCT ?d) AS ?documents) (COUNT(DISTINCT ?g) AS ?graphs) "
    "{ { ?d a ci:Document } UNION { GRAPH ?g { ?claim a ci:Claim } } }"
)


def note(number: int) -> dict[str, str]:
    return {
        "text": f"Firm{number} raised ${number + 1} million from Tindra Capital in a seed round.",
        "name": f"note-{number}.md",
    }


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def server(folder: Path, port: int, stderr: int | None = None) -> Iterator[subprocess.Popen[bytes]]:
    """A server as people run it: ``python -m api`` with settings from the environment."""
    more = {
        "KG_STORE": str(folder),
        "KG_PORT": str(port),
        "KG_WRITE_KEY": KEY,
        "KG_RATE_LIMIT": "0",
        "KG_LOG_LEVEL": "error",
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "api"], env=os.environ | more, stdout=subprocess.DEVNULL, stderr=stderr
    )
    try:
        for _ in range(300):
            try:
                httpx.get(f"http://127.0.0.1:{port}/healthz")
                break
            except httpx.TransportError:
                time.sleep(0.05)
        yield process
    finally:
        if process.poll() is None:
            process.terminate()
        process.wait(30)


@pytest.fixture
def port() -> int:
    return free_port()


def test_readers_see_whole_commits_while_documents_are_added(folder: Path, port: int) -> None:
    """32 clients read while documents come in: each sees as many documents as graphs of claims, and never fewer."""
    stop = threading.Event()
    wrong: list[object] = []
    answered: list[int] = []

    def read() -> None:
        least = 0
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60) as client:
            while not stop.is_set():
                response = client.get("/sparql", params={"query": COUNT, "format": "csv"})
                if response.status_code != 200:
                    wrong.append(response.text)
                    continue
                documents, graphs = map(int, response.text.split()[1].split(","))
                if documents != graphs or documents < least:
                    wrong.append((documents, graphs, least))
                least = documents
                answered.append(documents)

    with (
        server(folder, port),
        httpx.Client(base_url=f"http://127.0.0.1:{port}", headers=WITH_KEY, timeout=60) as writer,
    ):
        threads = [threading.Thread(target=read) for _ in range(32)]
        for thread in threads:
            thread.start()
        statuses = [writer.post("/documents", data=note(number)).status_code for number in range(6)]
        stop.set()
        for thread in threads:
            thread.join()

    assert set(statuses) <= {201, 202}
    assert wrong == []
    assert max(answered) > min(answered)


def test_kill_in_the_middle_of_ingest(folder: Path, port: int) -> None:
    """After kill -9 the server starts again, what it acknowledged is there, and nothing is there by half."""
    acknowledged: list[str] = []
    for round_ in range(3):
        with (
            server(folder, port) as process,
            httpx.Client(base_url=f"http://127.0.0.1:{port}", headers=WITH_KEY, timeout=60) as client,
        ):
            killer = threading.Timer(0.25 + 0.13 * round_, lambda p=process: p.send_signal(signal.SIGKILL))
            killer.start()
            try:
                for number in range(100):
                    response = client.post("/documents", data=note(100 * round_ + number))
                    if response.status_code == 201:
                        acknowledged.append(response.json()["outcomes"][0]["sha256"])
            except httpx.TransportError:
                pass
            killer.join()
            process.wait(10)
    with (
        server(folder, port),
        httpx.Client(base_url=f"http://127.0.0.1:{port}", headers=WITH_KEY, timeout=60) as client,
    ):
        assert client.post("/documents", data=note(999)).status_code in {201, 202}  # a busy machine takes its time
        missing = [sha for sha in acknowledged if client.get(f"/document/{sha}").status_code != 303]

    assert missing == []
    assert check(folder) == ()


def test_the_end_is_orderly(folder: Path, port: int) -> None:
    """At SIGTERM a running request is finished, the workers end, and so does the server, with status 0."""
    query = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . FILTER(STRLEN(STR(?f)) > 3) }"
    answers: list[int] = []
    with server(folder, port) as process:
        thread = threading.Thread(
            target=lambda: answers.append(
                httpx.get(
                    f"http://127.0.0.1:{port}/sparql", params={"query": query, "timeout": 5}, timeout=30
                ).status_code
            )
        )
        thread.start()
        time.sleep(0.2)
        children = children_of(process.pid, b"")
        process.terminate()
        thread.join()
        code = process.wait(20)

    assert answers[0] in {200, 503}
    assert code in {0, -signal.SIGTERM}
    assert children
    assert not [
        pid
        for pid in children
        if Path(f"/proc/{pid}").exists() and not re.search(r"State:\s+Z", Path(f"/proc/{pid}/status").read_text())
    ]


def test_workers_die_with_their_server(folder: Path, port: int) -> None:
    """After kill -9 the server leaves no worker behind."""
    with server(folder, port) as process:
        children = children_of(process.pid, b"")
        process.kill()
        process.wait(10)
        for _ in range(100):
            left = [pid for pid in children if Path(f"/proc/{pid}").exists()]
            if not left:
                break
            time.sleep(0.05)

    assert children
    assert left == []


def test_ctrl_c_ends_the_server_without_a_traceback(tmp_path: Path, port: int) -> None:
    with server(tmp_path / "store", port, stderr=subprocess.PIPE) as process:
        process.send_signal(signal.SIGINT)
        said = process.communicate(timeout=30)[1]
    assert (process.returncode, said) == (0, b"")
