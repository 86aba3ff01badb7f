"""A SPARQL endpoint spoken to over one connection that stays open."""

import csv
import http.client
import io
import socket
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

PATIENCE = 600.0


@dataclass
class Engine:
    """A server that answers SPARQL: ``name`` with its version, ``loaded`` the seconds that its load took,
    ``parameters`` what it wants to be sent with every query.
    """

    name: str
    port: int
    path: str
    loaded: float = 0.0
    parameters: tuple[tuple[str, str], ...] = ()
    connection: http.client.HTTPConnection = field(init=False)

    def __post_init__(self) -> None:
        """Connect."""
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)

    def select(self, query: str) -> list[tuple[str, ...]]:
        """Return the rows of a SELECT as text; ``RuntimeError`` with what the server says."""
        rows = csv.reader(io.StringIO(self.raw(query).decode()))
        next(rows, None)
        return [tuple(row) for row in rows]

    def raw(self, query: str, accept: str = "text/csv") -> bytes:
        """Return the bytes of an answer."""
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": accept}
        self.connection.request("POST", self.path, urlencode([("query", query), *self.parameters]), headers)
        answer = self.connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{self.name}: {answer.status} {body[:300]!r}")
        return body


def free_port() -> int:
    """Return a port on loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until(ready: Callable[[], bool], process: subprocess.Popen[bytes], log: Path) -> None:
    """Wait until a server is ready; ``RuntimeError`` with the end of its log if it is not, or has died."""
    end = time.monotonic() + PATIENCE
    while not ready():
        if process.poll() is not None or time.monotonic() > end:
            raise RuntimeError(f"the server did not come up: {log.read_text('utf-8', 'replace')[-2000:]}")
        time.sleep(0.1)


def listens(port: int) -> bool:
    """Return whether somebody answers on a port of loopback."""
    try:
        socket.create_connection(("127.0.0.1", port), 1).close()
    except OSError:
        return False
    return True


def stop(process: subprocess.Popen[bytes]) -> None:
    """End a server that we started."""
    process.terminate()
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
