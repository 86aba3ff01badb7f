"""Serve: uvicorn around the application, with a way to cut a connection and an orderly end."""

import ctypes
import gc
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from api.app import create_app
from api.settings import Settings

_M_ARENA_MAX = -8  # malloc.h


class CuttableProtocol(HttpToolsProtocol):
    """HTTP/1.1 whose applications may cut the connection: a result that is not whole must never look whole."""

    def on_message_begin(self) -> None:
        """Hand the application a way to cut the connection."""
        super().on_message_begin()
        self.scope["extensions"] = {"coinvest": {"abort": self._abort}}

    def _abort(self) -> None:
        self.transport.abort()


def config_of(settings: Settings, **more: Any) -> uvicorn.Config:
    """Return uvicorn's configuration for these settings."""
    return uvicorn.Config(
        create_app(settings), host=settings.host, port=settings.port, http=CuttableProtocol, ws="none",
        proxy_headers=bool(settings.trusted_proxies), forwarded_allow_ips=settings.trusted_proxies or None,
        access_log=False, server_header=False, timeout_keep_alive=30, log_level="warning", lifespan="on",
        timeout_graceful_shutdown=round(settings.shutdown_seconds), **more,
    )  # fmt: skip


def keep_few_heaps() -> None:
    """Let the threads share two heaps (glibc): with one for each, what every generation leaves free adds up."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).mallopt(_M_ARENA_MAX, 2)


def serve(settings: Settings | None = None) -> None:
    """Serve until SIGTERM or Ctrl-C: what runs is finished (or refused after ``shutdown_seconds``), then all ends."""
    settings = settings or Settings()
    keep_few_heaps()
    sys.setswitchinterval(0.001)  # a page that is being worked out in a thread holds short queries up for less
    gc.set_threshold(20_000, 20, 50)  # requests leave little behind in cycles; looking for it at each costs a tenth
    print(f"http://{settings.host}:{settings.port}/", flush=True)
    with suppress(KeyboardInterrupt):  # uvicorn hands Ctrl-C on when all has ended in order
        uvicorn.Server(config_of(settings)).run()


@contextmanager
def in_background(settings: Settings) -> Iterator[str]:
    """Serve in a thread for the length of a ``with`` block, which gets the address; for notebooks and tests.

    With port 0 the system chooses one. Raises ``RuntimeError`` where the server does not start.
    """
    server = uvicorn.Server(config_of(settings))
    thread = threading.Thread(target=server.run, name="server", daemon=True)
    thread.start()
    while not server.started:
        if not thread.is_alive():
            raise RuntimeError("the server did not start; its log says why")
        time.sleep(0.01)
    try:
        (port,) = {socket.getsockname()[1] for part in server.servers for socket in part.sockets}
        yield f"http://{settings.host}:{port}"
    finally:
        server.should_exit = True
        thread.join(30)
