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

    def __init__(self, oxigraph: ox.Store, hold: object = None) -> None:
        """Take an open Oxigraph store, and what has to live as long as it is used."""
        self.oxigraph = oxigraph
        self._hold = hold

    def apply(self, remove: Quads, add: Quads) -> None:
        """Remove and add quads in one transaction; ``StoreError`` means that nothing has changed.

        Quads with blank nodes, which no graph of ours has, are removed one by one after it: SPARQL cannot name them.
        """
        gone, blank, new = list[ox.Quad](), list[ox.Quad](), list(add)
        for quad in remove:
            (blank if has_blank(quad.triple) else gone).append(quad)
        if gone and any(has_blank(quad.triple) for quad in new):
            raise ValueError("quads with blank nodes are added by a change of their own")
        try:
            if not gone and len(new) > _BULK:
                self.oxigraph.bulk_extend(new)
            elif not gone:
                self.oxigraph.extend(new)
            else:
                operations = [_data("DELETE DATA", gone)] + ([_data("INSERT DATA", new)] if new else [])
                self.oxigraph.update(";\n".join(operations))
            for quad in blank:
                self.oxigraph.remove(quad)
        except OSError as error:
            raise StoreError(f"the store cannot be written: {error}") from error

    def graph(self, graph: ox.NamedNode | ox.DefaultGraph) -> Iterator[ox.Quad]:
        """Go through the quads of one graph."""
        return iter(self.oxigraph.quads_for_pattern(None, None, None, graph))

    def select(self, query: str) -> list[Row]:
        """Return the rows of a SELECT query, unbound variables left out; ``QueryError`` for a wrong query."""
        return select(self.oxigraph, query)

    def close(self) -> None:
        """Let go of what the store holds; closing twice is no error."""
        self.__dict__.pop("oxigraph", None)
        self._hold = None


def has_blank(triple: ox.Triple) -> bool:
    """Return whether a blank node stands in a triple, or in one that it quotes.

    >>> has_blank(ox.Triple(ox.BlankNode(), ox.NamedNode("urn:p"), ox.Literal(1)))
    True
    """
    quoted = triple.object
    return isinstance(triple.subject, ox.BlankNode) or (
        has_blank(quoted) if isinstance(quoted, ox.Triple) else isinstance(quoted, ox.BlankNode)
    )


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
