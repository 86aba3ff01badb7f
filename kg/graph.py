"""The handle that a person holds: a graph in a folder, to be filled, asked, and looked at as a network."""

import tempfile
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import oxrdflib
import pyoxigraph as ox
import rdflib

from kg.evidence import Disagreement, Fact, disagreements, facts_about
from kg.ingest import Report, ingest
from kg.stores import MemoryStore, QuadStore, current_generation, open_generation

if TYPE_CHECKING:
    import networkx as nx


class KnowledgeGraph:
    """A graph in a folder, or in a temporary one that goes when the handle is closed.

    What is read stands still: a handle reads one generation of the store, until ``ingest`` or ``refresh`` moves it on.
    """

    def __init__(self, folder: Path | None = None) -> None:
        """Open the graph of a folder; one without a graph yet is empty. Raises ``StoreError``."""
        self._temporary = None if folder else tempfile.TemporaryDirectory(prefix="coinvest-")
        self.folder = folder or Path(self._temporary.name if self._temporary else "")
        self.refresh()

    def refresh(self) -> None:
        """Move on to the newest generation of the store."""
        self.__dict__.pop("dataset", None)
        self.generation = current_generation(self.folder)
        self.store: QuadStore = MemoryStore() if self.generation is None else open_generation(self.folder)

    @property
    def oxigraph(self) -> ox.Store:
        """Return the Oxigraph store underneath, for the hot paths."""
        return self.store.oxigraph

    @cached_property
    def dataset(self) -> rdflib.Dataset:
        """Return the graph as an rdflib dataset: the default graph is what is believed, one named graph a document."""
        return rdflib.Dataset(store=oxrdflib.OxigraphStore(store=self.oxigraph))

    def query(self, sparql: str) -> rdflib.query.Result:
        """Ask in SPARQL and return rdflib's result; pass texts, not prepared queries, which are a hundred times slower."""
        return self.dataset.query(sparql)

    def ingest(self, *paths: Path | str) -> Report:
        """Take in files and folders and return what became of each."""
        report = ingest(self.folder, [Path(path) for path in paths])
        self.refresh()
        return report

    def facts(self, things: Iterable[str]) -> tuple[Fact, ...]:
        """Return what documents state about things (IRIs), each fact with its documents and quotes."""
        return facts_about(self.oxigraph, things)

    def conflicts(self, things: Iterable[str] | None = None) -> tuple[Disagreement, ...]:
        """Return what documents disagree on, about these things (IRIs) or about all."""
        return disagreements(self.oxigraph, things)

    def close(self) -> None:
        """Let go of the store, and of a temporary folder."""
        self.__dict__.pop("dataset", None)
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
