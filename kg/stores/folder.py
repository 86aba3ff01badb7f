"""A store in a folder: one writer with one lock, any number of readers on generations that never change.

::

    FOLDER/oxigraph/        the quads, open to one writer at a time
    FOLDER/generations/N/   immutable checkpoints for readers (hard links: nearly free)
    FOLDER/changes/         by what generations differ, where that is known (see ``kg.stores.changes``)
    FOLDER/current          the number of the newest generation, replaced in one step
    FOLDER/writer.lock      held by whoever writes
"""

import fcntl
import os
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pyoxigraph as ox

from kg.errors import StoreError
from kg.stores.changes import Changes, contents, effects
from kg.stores.quadstore import Quads, QuadStore

_KEPT_GENERATIONS = 3
_MOST_NOTED = 50_000


class Hold:
    """Keeps the files of a generation in place while the object lives: Oxigraph opens them as it needs them."""

    def __init__(self, generation: Path) -> None:
        """Take a shared lock on the folder; ``OSError`` where it is gone."""
        self._fd = os.open(generation, os.O_RDONLY)
        fcntl.flock(self._fd, fcntl.LOCK_SH)

    def __del__(self) -> None:
        """Let go."""
        if hasattr(self, "_fd"):
            os.close(self._fd)


def is_held(generation: Path) -> bool:
    """Return whether anybody reads a generation; true for long enough, since nobody starts to read an old one."""
    fd = os.open(generation, os.O_RDONLY)
    try:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return True
    finally:
        os.close(fd)
    return False


class FolderStore(QuadStore):
    """The writer's view of a store on disk; hold it open as briefly as possible."""

    def __init__(self, folder: Path, oxigraph: ox.Store, lock: IO[str], *, fresh: bool = False) -> None:
        """Take an open store (``fresh``: one that was not there before) and the lock that makes it ours."""
        super().__init__(oxigraph)
        self.folder = folder
        self._lock = lock
        self._changes = Changes(folder, fresh=fresh)

    def apply(self, remove: Quads, add: Quads) -> None:
        """Remove and add quads in one transaction, and note by what the next generation will differ."""
        gone, new = set(remove), list(add)
        many = len(gone) + len(new) > _MOST_NOTED
        effect = None if many else effects(self.oxigraph, gone, new)
        self._begin()
        try:
            super().apply(gone, new)
        except BaseException:
            self._changes.doubt()
            raise
        if effect is None:
            self._changes.doubt()
        else:
            self._changes.note(*effect)

    @contextmanager
    def watch(self, graphs: Collection[str] | None) -> Iterator[None]:
        """Note what is done to ``oxigraph`` itself, within a ``with`` block, to these graphs.

        They are named by their IRIs, ``""`` for the default graph; ``None``: to any.
        """
        before = None if graphs is None else contents(self.oxigraph, graphs)
        self._begin()
        try:
            yield
            after = None if graphs is None or before is None else contents(self.oxigraph, graphs)
        except BaseException:
            self._changes.doubt()
            raise
        if before is None or after is None:
            self._changes.doubt()
        else:
            self._changes.note(before - after, after - before)

    def _begin(self) -> None:
        try:
            self._changes.begin()
        except OSError as error:
            raise StoreError(f"the store cannot be written: {error}") from error

    def publish(self) -> int:
        """Make what was written visible to readers as a new generation, and return its number."""
        try:
            self.oxigraph.flush()
            generations = self.folder / "generations"
            generations.mkdir(exist_ok=True)
            number = (current_generation(self.folder) or 0) + 1
            part, done = generations / f"{number}.part", generations / str(number)
            for leftover in (part, done):
                shutil.rmtree(leftover, ignore_errors=True)
            self.oxigraph.backup(str(part))
            part.rename(done)
            self._changes.publish(generations / str(number - 1), done)
            pointer = self.folder / f"current.{os.getpid()}.part"
            with pointer.open("w") as file:
                file.write(str(number))
                file.flush()
                os.fsync(file.fileno())
            pointer.replace(self.folder / "current")
            self._changes.published(number)
        except OSError as error:
            raise StoreError(f"the store cannot be published in {self.folder}: {error}") from error
        for old in generations.iterdir():
            if old.name.isdigit() and int(old.name) <= number - _KEPT_GENERATIONS and not is_held(old):
                shutil.rmtree(old, ignore_errors=True)
        return number

    def close(self) -> None:
        """Close the store and give the lock back."""
        super().close()
        self._lock.close()


def open_folder(folder: Path) -> FolderStore:
    """Open a folder's store for writing, making it if need be; ``StoreError`` while somebody else writes."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = (folder / "writer.lock").open("w")
    except OSError as error:
        raise StoreError(f"cannot use {folder} as a store: {error.strerror}") from error
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        lock.close()
        raise StoreError(f"somebody else is writing to {folder}; try again when they are done") from None
    quads = folder / "oxigraph"
    fresh = not quads.exists()
    # A killed bulk load leaves its half-written tables behind, and nobody else removes them.
    for leftover in quads.glob("bulk-*.sst"):
        leftover.unlink(missing_ok=True)
    try:
        return FolderStore(folder, ox.Store(str(quads)), lock, fresh=fresh)
    except OSError as error:
        lock.close()
        raise StoreError(f"the store in {folder} cannot be opened: {error}") from error


def open_generation(folder: Path) -> QuadStore:
    """Open the newest generation for reading; ``StoreError`` where nothing has been published yet."""
    number = current_generation(folder)
    if number is None:
        raise StoreError(f"no graph in {folder}; make one with: kg ingest PATH --store {folder}")
    try:
        generation = folder / "generations" / str(number)
        return QuadStore(ox.Store.read_only(str(generation)), Hold(generation))
    except OSError as error:
        raise StoreError(f"the graph in {folder} cannot be opened: {error}") from error


def current_generation(folder: Path) -> int | None:
    """Return the number of the newest published generation, ``None`` before the first."""
    try:
        return int((folder / "current").read_text())
    except (FileNotFoundError, ValueError):
        return None
