"""The bytes of one result between the worker that writes them and the client that reads them, each at its own pace."""

import asyncio
from collections import deque
from tempfile import TemporaryFile
from typing import IO

IN_MEMORY = 1 << 20
CHUNK = 64 << 10


class Spool:
    """A queue of bytes, up to 1 MB in memory and beyond that in an unnamed file; for one event loop, one reader.

    The writer is never held up, so that a client that reads slowly cannot hold a worker.
    """

    def __init__(self) -> None:
        self.size = 0
        self._parts: deque[bytes] = deque()
        self._held = 0
        self._file: IO[bytes] | None = None
        self._read = self._written = 0
        self._ended = False
        self._error: Exception | None = None
        self._news: asyncio.Future[None] | None = None

    @property
    def ended(self) -> bool:
        """Return whether the whole result is here."""
        return self._ended

    def write(self, data: bytes) -> None:
        """Append bytes."""
        self.size += len(data)
        if self._file is None and self._held + len(data) > IN_MEMORY:
            self._file = TemporaryFile()  # noqa: SIM115  (closed with the spool)
        if self._file is None:
            self._parts.append(data)
            self._held += len(data)
        else:
            self._file.seek(self._written)
            self._written += self._file.write(data)
        self._wake()

    def end(self, error: Exception | None = None) -> None:
        """Say that nothing follows; with an error, that the result is not whole."""
        if not self._ended and self._error is None:
            self._ended, self._error = error is None, error
            self._wake()

    async def read(self) -> bytes:
        """Return the next bytes, ``b""`` after the last; raises the error that the result ended with."""
        while True:
            if self._parts:
                part = self._parts.popleft()
                self._held -= len(part)
                return part
            if self._file is not None and self._read < self._written:
                self._file.seek(self._read)
                part = self._file.read(CHUNK)
                self._read += len(part)
                return part
            if self._error is not None:
                raise self._error
            if self._ended:
                return b""
            self._news = asyncio.get_running_loop().create_future()
            await self._news

    def close(self) -> None:
        """Give the memory and the file back."""
        self._parts.clear()
        if self._file is not None:
            self._file.close()
            self._file = None
        self._read = self._written

    def _wake(self) -> None:
        if self._news is not None and not self._news.done():
            self._news.set_result(None)
