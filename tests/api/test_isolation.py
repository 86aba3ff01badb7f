"""No query and no client takes the server down: bombs, killed workers, slow readers, clients that leave."""

import os
import re
import signal
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote, urlsplit

import httpx
import pytest
from bombs import BOMBS
from conftest import settings_for

from api.serving import in_background

SMALL = "SELECT ?s { ?s a <https://w3id.org/coinvest/ontology#Company> } LIMIT 1"
ENDLESS = BOMBS["cartesian product, counted"]


def ask(client: httpx.Client, query: str, **more: object) -> httpx.Response:
    return client.get("/sparql", params={"query": query, **more})


def children_of(pid: int, what: bytes) -> list[int]:
    found = []
    for path in Path(f"/proc/{pid}/task").glob("*/children"):
        children: list[str] = []
        with suppress(OSError):  # the thread has just ended
            children = path.read_text().split()
        for child in children:
            with suppress(OSError):  # it has just ended
                if what in Path(f"/proc/{child}/cmdline").read_bytes():
                    found.append(int(child))
    return found


def nurseries_of(pid: int) -> list[int]:
    return children_of(pid, b"nursery")


def workers_of(pid: int) -> list[int]:
    """Workers that were started, and those that a nursery forked."""
    forked = [child for nursery in nurseries_of(pid) for child in children_of(nursery, b"nursery")]
    return children_of(pid, b"worker.py") + forked


def until(true: Callable[[], object], seconds: float = 120) -> None:
    """Wait; what does not come at all is found out late, so that no busy machine fails a test."""
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.05)


@pytest.mark.parametrize("name", BOMBS)
def test_bomb(address: str, name: str) -> None:
    """A bomb is refused, answered, or stopped in time, always with a status; and the next query is answered."""
    with httpx.Client(base_url=address, timeout=30) as client:
        started = time.monotonic()
        status = "cut"
        try:
            with client.stream("POST", "/sparql", data={"query": BOMBS[name], "timeout": 0.6}) as response:
                status = response.status_code
                for _ in response.iter_bytes():
                    pass
        except httpx.RemoteProtocolError:
            status = "cut"  # a stream that is not whole does not look whole
        taken = time.monotonic() - started

        assert status in {200, 400, 414, 422, 503, "cut"}
        assert taken < 5
        assert ask(client, SMALL).status_code == 200


def test_timeout_is_said(client: httpx.Client) -> None:
    """A query that takes too long ends with 503 and a document that says after how many seconds."""
    response = ask(client, ENDLESS, timeout=0.3)

    assert response.status_code == 503
    assert response.json()["type"] == "/problems/query-timeout"
    assert response.json()["seconds"] == 0.3


def test_killed_workers_are_replaced_and_nobody_notices(client: httpx.Client) -> None:
    """After kill -9 of one worker after the other, and of all at once, under load: each query is answered."""
    stop = threading.Event()
    statuses: list[int] = []

    def load() -> None:
        with httpx.Client(base_url=client.base_url, timeout=30) as mine:
            number = 0
            while not stop.is_set():
                number += 1
                statuses.append(ask(mine, f"{SMALL} # {number} {threading.get_ident()}").status_code)

    threads = [threading.Thread(target=load) for _ in range(3)]
    for thread in threads:
        thread.start()
    killed = 0
    try:
        for turn in range(8):
            time.sleep(0.3)
            until(lambda: workers_of(os.getpid()))  # however long those killed before take to be replaced
            pids = workers_of(os.getpid())
            for pid in pids if turn == 4 else pids[:1]:
                with suppress(ProcessLookupError):  # gone since it was looked up
                    os.kill(pid, signal.SIGKILL)
                    killed += 1
    finally:
        stop.set()
        for thread in threads:
            thread.join()

    assert killed >= 8
    assert len(statuses) > 20
    assert set(statuses) == {200}


def test_short_queries_pass_long_ones(client: httpx.Client) -> None:
    """While more endless queries run than there are workers, short ones are answered, and quickly."""

    def bomb() -> None:
        with httpx.Client(base_url=client.base_url, timeout=30) as mine:
            ask(mine, ENDLESS, timeout=2.5)

    threads = [threading.Thread(target=bomb) for _ in range(6)]
    for thread in threads:
        thread.start()
    time.sleep(0.2)
    taken = []
    for number in range(30):
        started = time.monotonic()
        assert ask(client, f"{SMALL} # beside {number}").status_code == 200
        taken.append(time.monotonic() - started)
    for thread in threads:
        thread.join()

    assert sorted(taken)[15] < 0.5


def test_a_client_that_leaves_frees_its_worker(graph_folder: Path) -> None:
    """With one worker and no long lane, a client that goes away does not hold the next one up."""
    settings = settings_for(graph_folder, workers=1, long_queries=0, query_seconds=30.0, patience_seconds=30.0)
    with in_background(settings) as address, httpx.Client(base_url=address, timeout=20) as client:
        place = urlsplit(address)
        with socket.create_connection((place.hostname, place.port)) as leaving:
            leaving.sendall(f"GET /sparql?query={quote(ENDLESS)} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
            time.sleep(0.3)
        started = time.monotonic()
        assert ask(client, SMALL).status_code == 200
        assert time.monotonic() - started < 2


def test_a_slow_reader_holds_no_worker(graph_folder: Path) -> None:
    """With one worker, a client that stops reading a long result holds nobody up, and is cut off."""
    settings = settings_for(
        graph_folder, workers=1, long_queries=0, query_seconds=20.0, write_seconds=1.0, result_bytes=30_000_000
    )
    many = f"SELECT * {{ {'?a ?b ?c . ?d ?e ?f'} }}"
    with in_background(settings) as address, httpx.Client(base_url=address, timeout=20) as client:
        place = urlsplit(address)
        with socket.create_connection((place.hostname, place.port)) as slow:
            slow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 17)
            slow.sendall(f"GET /sparql?query={quote(many)} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
            time.sleep(0.5)
            started = time.monotonic()
            assert ask(client, SMALL).status_code == 200
            assert time.monotonic() - started < 3
            time.sleep(2.5)
            received = b""
            slow.settimeout(10)
            try:
                while part := slow.recv(1 << 16):
                    received += part
            except ConnectionResetError:
                pass

    assert b"200 OK" in received
    assert not received.endswith(b"0\r\n\r\n")  # not whole, and it does not look whole


def test_a_full_queue_is_said(graph_folder: Path) -> None:
    """With no room to wait, the next query gets 503 and is told when to come again."""
    settings = settings_for(graph_folder, workers=1, long_queries=0, queue_length=0, patience_seconds=30.0)
    with in_background(settings) as address, httpx.Client(base_url=address, timeout=20) as client:
        thread = threading.Thread(
            target=lambda: httpx.get(f"{address}/sparql", params={"query": ENDLESS, "timeout": 1})
        )
        thread.start()
        time.sleep(0.3)
        response = ask(client, SMALL)
        thread.join()

    assert (response.status_code, response.json()["type"]) == (503, "/problems/queue-full")
    assert int(response.headers["retry-after"]) >= 1


def test_workers_cannot_open_sockets_or_programs(address: str) -> None:
    """The filter of the kernel stands in each worker, whatever the lexer lets through."""
    pids = workers_of(os.getpid())

    assert pids
    for pid in pids:
        status = Path(f"/proc/{pid}/status").read_text()
        assert re.search(r"^Seccomp:\t2$", status, re.MULTILINE)
        assert re.search(r"^NoNewPrivs:\t1$", status, re.MULTILINE)


def test_memory_stays_flat_under_bombs(address: str) -> None:
    """The server's own memory does not grow with what is thrown at it."""

    def resident() -> int:
        return int(re.search(r"VmRSS:\s+(\d+)", Path("/proc/self/status").read_text())[1])

    with httpx.Client(base_url=address, timeout=30) as client:
        for name in ("5,000 nested groups", "a sum of 10,000 terms"):
            ask(client, BOMBS[name])
        before = resident()
        for _ in range(10):
            for name in ("5,000 nested groups", "a sum of 10,000 terms", "10,000 negations"):
                ask(client, BOMBS[name], timeout=0.3)
        after = resident()

    assert after - before < 60_000  # kB
