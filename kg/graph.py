"""The handle that a person holds: a graph in a folder, to be filled, asked, and looked at as a network."""

import tempfile
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import pyoxigraph as ox

from kg.evidence import Disagreement, Fact, disagreements, facts_about
from kg.ingest import Report, ingest
from kg.lookup import find_thing
from kg.networks import Definition, Network, Participations
from kg.projection import (
    CoInvestors,
    RoundTogether,
    co_investors,
    load_participations,
    project,
    rounds_together,
    tie_table,
)
from kg.stores import MemoryStore, QuadStore, current_generation, open_generation

if TYPE_CHECKING:
    import networkx as nx
    import rdflib


class KnowledgeGraph:
    """A graph in a folder, or in a temporary one that goes when the handle is closed.

    What is read stands still: a handle reads one generation of the store, until ``ingest`` or ``refresh`` moves it on.
    """

    def __init__(self, folder: Path | None = None, *, new: bool = True) -> None:
        """Open the graph of a folder; one that holds none yet is empty if it may be ``new``, else ``StoreError``."""
        self._temporary = None if folder else tempfile.TemporaryDirectory(prefix="coinvest-")
        self.folder = folder or Path(self._temporary.name if self._temporary else "")
        if not new:
            open_generation(self.folder).close()
        self.refresh()

    def refresh(self) -> None:
        """Move on to the newest generation of the store."""
        self._forget()
        self.generation = current_generation(self.folder)
        self.store: QuadStore = MemoryStore() if self.generation is None else open_generation(self.folder)

    @property
    def oxigraph(self) -> ox.Store:
        """Return the Oxigraph store underneath, for the hot paths."""
        return self.store.oxigraph

    @cached_property
    def dataset(self) -> "rdflib.Dataset":
        """Return the graph as an rdflib dataset: the default graph is what is believed, one named graph a document."""
        import oxrdflib  # half a second that only those who want rdflib should wait for
        import rdflib

        return rdflib.Dataset(store=oxrdflib.OxigraphStore(store=self.oxigraph))

    def query(self, sparql: str) -> "rdflib.query.Result":
        """Ask in SPARQL and return rdflib's result; prepared queries would be a hundred times slower than texts."""
        return self.dataset.query(sparql)

    def ingest(self, *paths: Path | str) -> Report:
        """Take in files and folders and return what became of each."""
        report = ingest(self.folder, [Path(path) for path in paths])
        self.refresh()
        return report

    def find(self, name: str) -> str:
        """Return the IRI of the thing of this name; ``UnknownNameError`` with the nearest names if there is none."""
        return find_thing(self.oxigraph, name)

    @cached_property
    def shares(self) -> Participations:
        """Return who put money into which round, as arrays, for the co-investment analysis."""
        return load_participations(self.oxigraph)

    def co_investors(self, investor: str, definition: Definition | None = None, limit: int | None = 20) -> CoInvestors:
        """Return who co-invested with an investor (a name or IRI), the heaviest tie first, and by which definition."""
        return co_investors(self.shares, self.find(investor), definition, limit=limit)

    def rounds_together(self, a: str, b: str, definition: Definition | None = None) -> tuple[RoundTogether, ...]:
        """Return the rounds behind the tie of two investors (names or IRIs)."""
        return rounds_together(self.shares, self.find(a), self.find(b), definition or Definition())

    def network(self, definition: Definition | None = None) -> Network:
        """Return the co-investment network of all investors, as arrays."""
        return project(self.shares, definition or Definition())

    def co_investment(self, definition: Definition | None = None) -> "nx.Graph[str]":
        """Return the co-investment network for networkx: weights, rounds together, money, first and last date."""
        network = self.network(definition)
        return network.to_networkx(tie_table(network))

    def around(self, investor: str, definition: Definition | None = None, limit: int = 60) -> "nx.Graph[str]":
        """Return an investor (a name or IRI), its ``limit`` heaviest co-investors, and all ties between them."""
        found = self.co_investors(investor, definition, limit=limit)
        near = {found.investor, *(row.iri for row in found.rows)}
        return self.co_investment(definition).subgraph(near).copy()

    def facts(self, things: Iterable[str]) -> tuple[Fact, ...]:
        """Return what documents state about things (IRIs), each fact with its documents and quotes."""
        return facts_about(self.oxigraph, things)

    def conflicts(self, things: Iterable[str] | None = None) -> tuple[Disagreement, ...]:
        """Return what documents disagree on, about these things (IRIs) or about all."""
        return disagreements(self.oxigraph, things)

    def _forget(self) -> None:
        for derived in ("dataset", "shares"):
            self.__dict__.pop(derived, None)

    def close(self) -> None:
        """Let go of the store, and of a temporary folder."""
        self._forget()
        self.store.close()
        if self._temporary:
            self._temporary.cleanup()

    def __enter__(self) -> Self:
        """Hold the graph for the length of a ``with`` block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()
