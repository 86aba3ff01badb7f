"""A store in memory: opened in microseconds, gone with the process."""

import pyoxigraph as ox

from kg.stores.quadstore import QuadStore


class MemoryStore(QuadStore):
    """Quads in memory.

    >>> store = MemoryStore()
    >>> store.apply([], [ox.Quad(ox.NamedNode("urn:a"), ox.NamedNode("urn:b"), ox.Literal("c"), ox.DefaultGraph())])
    >>> store.select("SELECT ?o WHERE { ?s ?p ?o }")[0]["o"].value
    'c'
    """

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(ox.Store())
