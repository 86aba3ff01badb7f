"""One query on its way, and the server's end of the process that evaluates it."""

import asyncio
import json
import os
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol, cast

from api.errors import Problem
from api.sparql.processes import Nursery, Process
from api.sparql.spool import Spool

HEADER = struct.Struct("!cI")
USED = struct.Struct("!d")


class Boss(Protocol):
    """Whom a worker tells what has become of it and its job."""

    def arrived(self, worker: "Worker") -> None:
        """Take note that a worker is ready for its first query."""

    def finish(self, worker: "Worker", problem: Problem | None) -> None:
        """Take note that a worker has answered."""

    def lost(self, worker: "Worker") -> None:
        """Take note that a worker is gone."""


@dataclass(eq=False, slots=True)
class Job:
    """One query on its way: who asked, how long it may take, and where its result goes."""

    payload: bytes
    client: str
    seconds: float
    spool: Spool = field(default_factory=Spool)
    worker: "Worker | None" = None
    timer: asyncio.TimerHandle | None = None
    started: float = 0.0
    on_slow: Callable[[], None] | None = None  # called once the job has run for a twentieth of a second
    done: bool = False
    overdue: bool = False
    tries: int = 0
    reason: Problem | None = None
    cpu_before: float = 0.0
    watcher: "asyncio.Task[None] | None" = None


class Worker(asyncio.Protocol):
    """One process and the server's end of its socket."""

    def __init__(self, pool: "Boss", process: Process, nursery: Nursery | None) -> None:
        self.pool, self.process, self.nursery = pool, process, nursery
        self.job: Job | None = None
        self.long = self.ready = self.killed = False
        self.buffer = bytearray()
        self.cpu = 0.0  # seconds of processor time that it had used after its last query
        self.transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the way to the process."""
        self.transport = cast(asyncio.Transport, transport)  # uvloop's is one in all but name

    def send(self, job: Job) -> None:
        """Hand a job to the process."""
        assert self.transport is not None
        self.job, job.worker = job, self
        job.cpu_before = self.cpu
        self.transport.write(job.payload)

    def data_received(self, data: bytes) -> None:
        """Take the frames that are whole."""
        buffer = self.buffer
        buffer += data
        start = 0
        while len(buffer) - start >= HEADER.size:
            kind, length = HEADER.unpack_from(buffer, start)
            if len(buffer) - start - HEADER.size < length:
                break
            start += HEADER.size + length
            self._take(kind, bytes(buffer[start - length : start]))
        del buffer[:start]

    def _take(self, kind: bytes, payload: bytes) -> None:
        if kind == b"R":
            self.ready = True
            self.pool.arrived(self)
        elif self.job is None:
            return
        elif kind == b"D":
            self.job.spool.write(payload)
        elif kind == b"E":
            (self.cpu,) = USED.unpack(payload)
            self.pool.finish(self, None)
        elif kind == b"X":
            error = json.loads(payload)
            self.cpu = error["used"]
            self.pool.finish(self, problem_of_worker(error))

    def connection_lost(self, exc: Exception | None) -> None:
        """Tell the pool that the process is gone."""
        self.pool.lost(self)

    def kill(self) -> None:
        """End the process now."""
        self.killed = True
        self.process.kill()
        if self.transport is not None:
            self.transport.abort()

    def cpu_seconds(self) -> float:
        """Return the processor time that the process has used, to a hundredth of a second."""
        try:
            fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            return float("inf")
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def demote(self) -> None:
        """Give all threads of the process a thirtieth of the weight of others; there is no way back."""
        self.long = True
        for task in Path(f"/proc/{self.process.pid}/task").glob("*"):
            try:
                os.setpriority(os.PRIO_PROCESS, int(task.name), 15)
            except OSError:  # the thread has just ended
                continue


def problem_of_worker(error: Mapping[str, Any]) -> Problem:
    """Return what to tell a client about an error that a worker reports."""
    kind, message = error["type"], error["message"]
    if kind == "SyntaxError":
        return Problem(400, "malformed-query", message)
    if kind == "Overflow":
        return Problem(422, "result-too-large", "The result has more rows or bytes than allowed; use LIMIT and OFFSET.")
    if kind == "MemoryError":
        return Problem(503, "query-too-heavy", "The query needed more memory than one query may use.")
    if kind == "PermissionError":
        return Problem(403, "query-refused", "The query calls another server, which is not allowed here.")
    if kind == "OSError" and "enerations" in message:
        return Problem(503, "store-unavailable", "The snapshot is being replaced; try again.", {"Retry-After": "1"})
    return Problem(422, "query-failed", message)
