"""Serve: uvicorn around the application, with a way to cut a connection and an orderly end."""

from typing import Any

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from api.app import create_app
from api.settings import Settings


class CuttableProtocol(HttpToolsProtocol):
    """HTTP/1.1 whose applications may cut the connection: a result that is not whole must never look whole."""

    def on_message_begin(self) -> None:
        """Hand the application a way to cut the connection."""
        super().on_message_begin()
        self.scope.setdefault("extensions", {})["coinvest.abort"] = self._abort  # type: ignore[typeddict-item]

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


def serve(settings: Settings | None = None) -> None:
    """Serve until SIGTERM or Ctrl-C: what runs is finished (or refused after ``shutdown_seconds``), then all ends."""
    settings = settings or Settings()
    print(f"http://{settings.host}:{settings.port}/", flush=True)
    uvicorn.Server(config_of(settings)).run()
