"""A store in a folder: one writer with one lock, any number of readers on generations that never change.

::

    FOLDER/oxigraph/        the quads, open to one writer at a time
    FOLDER/generations/N/   immutable checkpoints for readers (hard links: nearly free)
    FOLDER/current          the number of the newest generation, replaced in one step
    FOLDER/writer.lock      held by whoever writes
"""

import fcntl
import os
import shutil
from pathlib import Path
from typing import IO

import pyoxigraph as ox

from kg.errors import StoreError
from kg.stores.quadstore import QuadStore

_KEPT_GENERATIONS = 3


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

    def __init__(self, folder: Path, oxigraph: ox.Store, lock: IO[str]) -> None:
        """Take an open store and the lock that makes it ours."""
        super().__init__(oxigraph)
        self.folder = folder
        self._lock = lock

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
            pointer = self.folder / f"current.{os.getpid()}.part"
            with pointer.open("w") as file:
                file.write(str(number))
                file.flush()
                os.fsync(file.fileno())
            pointer.replace(self.folder / "current")
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
    # A killed bulk load leaves its half-written tables behind, and nobody else removes them.
    for leftover in quads.glob("bulk-*.sst"):
        leftover.unlink(missing_ok=True)
    try:
        return FolderStore(folder, ox.Store(str(quads)), lock)
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
