"""What every store can do, on top of the Oxigraph store that holds its quads."""

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from kg.errors import StoreError
from kg.quads import Row, select

Quads = Iterable[ox.Quad]

# Above this many quads a change goes in by loading instead of one update text: five times as fast, still all or none.
_BULK = 20_000


class QuadStore:
    """Quads in an Oxigraph store, with changes that happen whole or not at all."""

    def __init__(self, oxigraph: ox.Store) -> None:
        """Take an open Oxigraph store."""
        self.oxigraph = oxigraph

    def apply(self, remove: Quads, add: Quads) -> None:
        """Remove and add quads in one transaction; ``StoreError`` means that nothing has changed."""
        gone, new = list(remove), list(add)
        try:
            if not gone and len(new) > _BULK:
                self.oxigraph.bulk_extend(new)
            elif not gone:
                self.oxigraph.extend(new)
            else:
                operations = [_data("DELETE DATA", gone)] + ([_data("INSERT DATA", new)] if new else [])
                self.oxigraph.update(";\n".join(operations))
        except OSError as error:
            raise StoreError(f"the store cannot be written: {error}") from error

    def replace_graph(self, graph: ox.NamedNode | ox.DefaultGraph, quads: Quads) -> None:
        """Make a graph hold exactly these quads, in one transaction."""
        old, new = set(self.graph(graph)), set(quads)
        self.apply(old - new, new - old)

    def graph(self, graph: ox.NamedNode | ox.DefaultGraph) -> Iterator[ox.Quad]:
        """Go through the quads of one graph."""
        return iter(self.oxigraph.quads_for_pattern(None, None, None, graph))

    def select(self, query: str) -> list[Row]:
        """Return the rows of a SELECT query, unbound variables left out; ``QueryError`` for a wrong query."""
        return select(self.oxigraph, query)

    def close(self) -> None:
        """Let go of what the store holds; closing twice is no error."""
        self.__dict__.pop("oxigraph", None)


def _data(operation: str, quads: list[ox.Quad]) -> str:
    by_graph: dict[str, list[str]] = {}
    for quad in quads:
        graph = "" if isinstance(quad.graph_name, ox.DefaultGraph) else str(quad.graph_name)
        by_graph.setdefault(graph, []).append(f"{quad.subject} {quad.predicate} {quad.object} .")
    blocks = [
        "\n".join(triples) if graph == "" else f"GRAPH {graph} {{\n" + "\n".join(triples) + "\n}"
        for graph, triples in by_graph.items()
    ]
    return f"{operation} {{\n" + "\n".join(blocks) + "\n}"
