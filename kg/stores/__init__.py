"""Quads at rest: in memory for tests and scratch work, in a folder for keeps.

A store hands out its Oxigraph store for reading (``oxigraph``), takes changes whole or not at all (``apply``), and
can be asked in SPARQL. A folder store has one writer at a time and publishes immutable generations for readers.
"""

from kg.stores.changes import Change, changes_between, generation_id
from kg.stores.folder import FolderStore, Hold, current_generation, open_folder, open_generation
from kg.stores.handwritten import is_derived, keep_graphs, load_graphs
from kg.stores.memory import MemoryStore
from kg.stores.quadstore import Quads, QuadStore

__all__ = [
    "Change",
    "FolderStore",
    "Hold",
    "MemoryStore",
    "QuadStore",
    "Quads",
    "changes_between",
    "current_generation",
    "generation_id",
    "is_derived",
    "keep_graphs",
    "load_graphs",
    "open_folder",
    "open_generation",
]
