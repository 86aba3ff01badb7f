"""Graphs written by hand, over HTTP: kept as files beside the documents, so that the store can be made again from them.

::

    FOLDER/graphs/SHA256.nq    one graph; named by the hash of its IRI, which is its first line, as a comment
"""

import os
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

import pyoxigraph as ox

from kg.errors import StoreError
from kg.vocabulary import DOCUMENT


def is_derived(graph: str) -> bool:
    """Return whether a named graph (an IRI) follows from a document, and so is none to be written by hand.

    >>> is_derived("https://w3id.org/coinvest/document/2c26"), is_derived("https://example.org/notes")
    (True, False)
    """
    return graph.startswith(DOCUMENT)


def keep_graphs(folder: Path, store: ox.Store, graphs: Iterable[str] | None) -> None:
    """Make the files of these graphs (``None``: of all) hold what the store holds; a graph that is no more has none.

    The default graph and those that follow from documents are passed over. Raises ``StoreError`` for a full disk.
    """
    if graphs is None:
        for path in (folder / "graphs").glob("*.nq"):
            path.unlink()
        graphs = [graph.value for graph in store.named_graphs() if isinstance(graph, ox.NamedNode)]
    for graph in graphs:
        if graph and not is_derived(graph):
            _keep(folder / "graphs" / f"{sha256(graph.encode()).hexdigest()}.nq", store, ox.NamedNode(graph))


def _keep(path: Path, store: ox.Store, graph: ox.NamedNode) -> None:
    if not store.contains_named_graph(graph):
        path.unlink(missing_ok=True)
        return
    quads = store.quads_for_pattern(None, None, None, graph)
    part = path.with_suffix(".part")
    try:
        path.parent.mkdir(exist_ok=True)
        with part.open("wb") as file:
            file.write(f"# {graph.value}\n".encode())
            ox.serialize(quads, file, ox.RdfFormat.N_QUADS)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        raise StoreError(f"a graph cannot be kept in {path.parent}: {error.strerror}") from error


def load_graphs(folder: Path, store: ox.Store) -> int:
    """Put the graphs that were written by hand into a store, and return how many; ``StoreError`` for a broken file."""
    paths = sorted((folder / "graphs").glob("*.nq"))
    for path in paths:
        data = path.read_bytes()
        try:
            store.add_graph(ox.NamedNode(data.partition(b"\n")[0].removeprefix(b"# ").decode()))
            store.extend(ox.parse(data, ox.RdfFormat.N_QUADS))
        except (SyntaxError, ValueError) as error:
            raise StoreError(f"{path.name} is no graph that was kept: {error}") from error
    return len(paths)
