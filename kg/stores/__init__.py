"""Quads at rest: in memory for tests and scratch work, in a folder for keeps.

A store hands out its Oxigraph store for reading (``oxigraph``), takes changes whole or not at all (``apply``), and
can be asked in SPARQL. A folder store has one writer at a time and publishes immutable generations for readers.
"""

from pathlib import Path

from kg.stores.folder import FolderStore, current_generation, open_folder, open_generation
from kg.stores.memory import MemoryStore
from kg.stores.quadstore import Quads, QuadStore

__all__ = [
    "FolderStore",
    "MemoryStore",
    "QuadStore",
    "Quads",
    "current_generation",
    "open_folder",
    "open_generation",
    "open_store",
]


def open_store(folder: Path | None, *, write: bool = False) -> QuadStore:
    """Open the store of a folder, or a new one in memory without a folder.

    For reading, the newest published generation is opened: it never changes, and any number of readers may hold it.
    Raises ``StoreError`` when there is nothing to read, or when somebody else is writing.
    """
    if folder is None:
        return MemoryStore()
    return open_folder(folder) if write else open_generation(folder)
