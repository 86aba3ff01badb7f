"""The processes in which queries run, as the server sees them: started as programs, or forked by a nursery."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryFile
from typing import Protocol, Self

import pyoxigraph as ox

from api.snapshots import Generation
from kg.stores import Change

# A thread that a library starts in a nursery would be missing in each worker.
_ENVIRONMENT = {"LC_ALL": "C", "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
_HERE = Path(__file__).parent
_NURSERY = "import sys; sys.path += sys.argv.pop(1).split(':'); from api.sparql.nursery import main; main()"


class Process(Protocol):
    """A process that can be killed, and whose end can be awaited; ``holds`` is the generation it has in memory."""

    pid: int
    holds: Generation | None

    def kill(self) -> None:
        """End it now; no error where it has ended."""

    async def ended(self) -> int:
        """Wait for its end; return its exit code, or minus the signal that ended it."""


class Program:
    """A worker started as a program of its own: ready in some 60 ms, it reads generations from disk."""

    holds: Generation | None = None

    def __init__(self, end: socket.socket, memory: int) -> None:
        """Start it, from the thread of the loop: a worker is told to die with the thread that started it."""
        program = [sys.executable, "-E", "-s", "-S", str(_HERE / "worker.py"), sysconfig.get_path("platlib")]
        self._process = _start([*program, str(memory), str(os.getpid())], end)
        self.pid = self._process.pid

    def kill(self) -> None:
        """End it now."""
        if self._process.poll() is None:
            self._process.kill()

    async def ended(self) -> int:
        """Wait for its end and return its exit code."""
        return await asyncio.get_running_loop().run_in_executor(None, self._process.wait)


class Forked:
    """A worker forked by a nursery."""

    def __init__(self, pid: int, pidfd: int, holds: Generation) -> None:
        self.pid = pid
        self.holds: Generation | None = holds
        self._pidfd = pidfd
        self._code: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    def kill(self) -> None:
        """End it now."""
        if not self._code.done():
            with suppress(ProcessLookupError):
                signal.pidfd_send_signal(self._pidfd, signal.SIGKILL)

    async def ended(self) -> int:
        """Wait for its end and return its exit code."""
        return await asyncio.shield(self._code)

    def has_ended(self, code: int) -> None:
        """Take note of its end."""
        if not self._code.done():
            self._code.set_result(code)
            os.close(self._pidfd)


class Nursery:
    """A process that holds one generation in memory and forks workers from itself; see ``api.sparql.nursery``.

    ``memory`` is what a query may take beyond the graph. Where the graph takes more than ``for_graph`` bytes the
    process dies, and ``opened`` returns ``None``.
    """

    def __init__(self, generation: Generation, for_graph: int, memory: int) -> None:
        self.generation = generation
        self.alive = True
        self.changed = 0  # quads that came or went since it was loaded; what went still takes memory
        self._changing, self._doubtful = asyncio.Lock(), False
        self._counted: asyncio.Future[int] | None = None
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._control.setblocking(False)
        paths = f"{_HERE.parents[1]}:{sysconfig.get_path('platlib')}"
        told = [str(for_graph), str(memory), str(os.getpid()), generation.path, generation.id]
        with theirs:
            self._process = _start([sys.executable, "-E", "-s", "-S", "-c", _NURSERY, paths, *told], theirs)
        self._loop = asyncio.get_running_loop()
        self._ready: asyncio.Future[bool] = self._loop.create_future()
        self._asked: list[asyncio.Future[Forked]] = []
        self._children: dict[int, Forked] = {}
        self._loop.add_reader(self._control.fileno(), self._read)

    @classmethod
    async def opened(cls, generation: Generation, for_graph: int, memory: int) -> Self | None:
        """Return a nursery whose graph is in memory, ``None`` where it cannot be."""
        nursery = cls(generation, for_graph, memory)
        try:
            return nursery if await nursery._ready else None
        except asyncio.CancelledError:
            nursery.close()
            raise

    async def fork(self, end: socket.socket) -> Forked:
        """Return a new worker at the other end of a socket; ``OSError`` where the nursery is no more."""
        async with self._changing:  # what is half-way, or not known to be right, is not forked from
            if not self.alive or self._doubtful:
                raise OSError("the nursery has ended, or nobody knows what it holds")
            news: asyncio.Future[Forked] = self._loop.create_future()
            self._asked.append(news)
            socket.send_fds(self._control, [b"F"], [end.fileno()])
        return await news

    async def follow(self, generation: Generation, changes: Sequence[Change], quads: int) -> bool:
        """Move on to a later generation of so many quads; where that fails nothing may be forked any more."""
        counted = -1
        async with self._changing:
            self._doubtful = True
            for change in changes:
                if not self.alive:
                    return False
                self._counted = self._loop.create_future()
                self._send_change(generation, change)
                counted = await self._counted
            if counted != quads:
                return False
            self.generation, self._doubtful = generation, False
            self.changed += sum(len(change.removed) + len(change.added) for change in changes)
        return True

    def _send_change(self, generation: Generation, change: Change) -> None:
        with TemporaryFile() as file:
            ox.serialize([*change.removed, *change.added], file, ox.RdfFormat.N_QUADS)
            file.seek(0)
            message = f"C {generation.id} {len(change.removed)}".encode()
            socket.send_fds(self._control, [message], [file.fileno()])

    def close(self) -> None:
        """End the process, and with it all its workers."""
        if self.alive:
            self.alive = False
            self._loop.remove_reader(self._control.fileno())
            self._control.close()
            self._process.kill()
            self._process.wait()
            for child in self._children.values():
                child.has_ended(-signal.SIGKILL)
            if self._counted is not None and not self._counted.done():
                self._counted.set_result(-1)
            for news in self._asked:
                if not news.done():
                    news.set_exception(OSError("the nursery has ended"))
            if not self._ready.done():
                self._ready.set_result(False)

    def _read(self) -> None:
        try:
            message, fds, _, _ = socket.recv_fds(self._control, 64, 1)
        except BlockingIOError:
            return
        except OSError:
            message, fds = b"", []
        kind, *numbers = message.split() or [b""]
        if kind == b"R":
            self._ready.set_result(True)
        elif kind == b"F":
            child = self._children[int(numbers[0])] = Forked(int(numbers[0]), fds[0], self.generation)
            news = self._asked.pop(0)
            if news.cancelled():
                child.kill()
            else:
                news.set_result(child)
        elif kind == b"C" and self._counted is not None:
            self._counted.set_result(int(numbers[0]))
        elif kind == b"W":
            self._children.pop(int(numbers[0])).has_ended(int(numbers[1]))
        else:
            self.close()


def _start(command: list[str], end: socket.socket) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(  # noqa: S603
        command, stdin=end.fileno(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=_ENVIRONMENT
    )
