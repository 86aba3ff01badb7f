"""Coinvest: who funds whom, who funds together, and the sentence that says so."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.graph import KnowledgeGraph


def open(folder: Path | str | None = None) -> "KnowledgeGraph":
    """Open the graph of a folder, or a temporary one; see ``kg.graph.KnowledgeGraph``.

    >>> import kg
    >>> with kg.open() as graph:
    ...     len(graph.dataset)
    0
    """
    from kg.graph import KnowledgeGraph  # whoever needs a noun only should not wait for networks and rdflib

    return KnowledgeGraph(Path(folder) if folder else None)
