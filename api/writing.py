"""The one thread that writes: for keys only, one change after the other, each published before it is acknowledged."""

import asyncio
import hmac
import threading
import time
from collections.abc import Callable, Collection
from concurrent.futures import Future
from importlib import import_module
from pathlib import Path
from queue import SimpleQueue
from types import ModuleType
from typing import TypeVar

from pydantic import SecretStr

from api.errors import Problem
from kg.errors import StoreError
from kg.stores import FolderStore, is_derived, keep_graphs, open_folder

T = TypeVar("T")
_STACK = 64 << 20  # a deeply nested update must not end the server
_PATIENCE = 10.0


def require_key(expected: SecretStr | None, authorization: str | None, api_key: str | None = None) -> None:
    """Pass whoever has the key; ``Problem`` 403 where writing is off, 401 for a missing or wrong key."""
    if expected is None:
        raise Problem(403, "writing-is-off", "This server takes no changes: it was started without KG_WRITE_KEY.")
    scheme, _, token = (authorization or "").partition(" ")
    given = token.strip() if scheme.lower() == "bearer" else (api_key or "")
    if not hmac.compare_digest(given.encode(), expected.get_secret_value().encode()):
        raise Problem(
            401, "key-needed", "Changes need the key: Authorization: Bearer KEY.", {"WWW-Authenticate": "Bearer"}
        )


def writing_half() -> ModuleType:
    """Return ``kg.ingest``, whose readers of all formats take seconds to import: only those who write wait for them."""
    return import_module("kg.ingest")


def has_documents(folder: Path) -> bool:
    """Return whether what is in a folder follows from documents."""
    return any((folder / "archive").glob("*"))


class Writer:
    """Runs changes in a thread with a deep stack, in the order in which they come."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._work: SimpleQueue[tuple[Callable[[], object], Future[object]] | None] = SimpleQueue()
        before = threading.stack_size(_STACK)
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()
        threading.stack_size(before)

    async def run(self, change: Callable[[], T]) -> T:
        """Run a change, and wait for its end: a client that leaves does not stop it half-way."""
        return await asyncio.shield(asyncio.wrap_future(self.submit(change)))

    def submit(self, change: Callable[[], T]) -> "Future[T]":
        """Queue a change."""
        future: Future[T] = Future()
        self._work.put((change, future))  # type: ignore[arg-type]
        return future

    def on_store(self, change: Callable[[FolderStore], T]) -> T:
        """Open the store, make one change, publish, close; waits a while for another process that writes."""
        deadline = time.monotonic() + _PATIENCE
        while True:
            try:
                store = open_folder(self.folder)
                break
            except StoreError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.05)
        try:
            done = change(store)
            store.publish()
            return done
        finally:
            store.close()

    def on_graphs(self, graphs: Collection[str] | None, change: Callable[[FolderStore], T]) -> T:
        """Make a change to these graphs (``""``: the default; ``None``: any) that lasts: keep them as files, too.

        Raises ``Problem`` 409 for graphs that follow from documents: the next one would undo what is written there.
        """
        if has_documents(self.folder):
            for graph in graphs or ():
                if graph == "" or is_derived(graph):
                    which = f"The graph {graph[:300]}" if graph else "The default graph"
                    raise Problem(
                        409,
                        "derived-graph",
                        f"{which} follows from documents. Add a document, or write to a graph of another name.",
                    )

        def kept(store: FolderStore) -> T:
            with store.watch(graphs):
                done = change(store)
            keep_graphs(self.folder, store.oxigraph, graphs)
            return done

        return self.on_store(kept)

    def close(self) -> None:
        """Finish what is queued, then end the thread."""
        self._work.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (job := self._work.get()) is not None:
            change, future = job
            try:
                future.set_result(change())
            except BaseException as error:  # whatever it is belongs to whoever waits
                future.set_exception(error)
            del job, change, future
