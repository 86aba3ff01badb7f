"""What a notebook shows: networks that can be moved about, and tables; values come back apart from displays.

A network is shown in a sandboxed frame with everything inside (``srcdoc``), which works in JupyterLab, VS Code and
exported HTML without a network; under it stands the same as a table, which is what remains where frames are stripped
(a notebook that is not trusted, a viewer of repositories) and what a screen reader reads.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from html import escape
from pathlib import Path
from typing import Any, Final

import networkx as nx
import polars as pl
import pyoxigraph as ox

from kg.pictures.build import build_network
from kg.pictures.page import page_of
from kg.vocabulary import PREFIXES

EXAMPLES: Final = Path(__file__).parents[1] / "bundled"
"""The documents that come with Coinvest."""

_WHOLE = {PREFIXES["xsd"] + "integer"}
_NUMBERS = {PREFIXES["xsd"] + name for name in ("decimal", "double", "float")}


@dataclass(frozen=True)
class Shown:
    """A network as a notebook displays it: ``page`` is a whole HTML page, ``rows`` are the ties as a table."""

    title: str
    page: str = field(repr=False)
    rows: tuple[tuple[str, str, int], ...] = field(repr=False)
    height: int = 520

    def _repr_html_(self) -> str:
        cells = "".join(f"<tr><td>{escape(a)}</td><td>{escape(b)}</td><td>{n}</td></tr>" for a, b, n in self.rows)
        return (
            f'<iframe title="{escape(self.title)}" sandbox="allow-scripts" loading="lazy" '
            f'style="width:100%;height:{self.height}px;border:1px solid #8884" srcdoc="{escape(self.page)}"></iframe>'
            f"<details><summary>{escape(self.title)}, as a table ({len(self.rows)} ties)</summary>"
            f"<table><tr><th>one</th><th>the other</th><th>rounds together</th></tr>{cells}</table></details>"
        )

    def save(self, path: Path | str) -> None:
        """Write the page to a file that any browser opens, without a network."""
        Path(path).write_text(self.page, encoding="utf-8")


def show(graph: "nx.Graph[str]", title: str = "Co-investment", center: str | None = None, height: int = 520) -> Shown:
    """Return a co-investment network as a notebook displays it; ``center`` (an IRI) stands out.

    >>> ties = nx.Graph()
    >>> ties.add_node("id/company/a", label="Aker")
    >>> ties.add_node("id/company/b", label="<b>Bold</b>")
    >>> ties.add_edge("id/company/a", "id/company/b", together=2)
    >>> shown = show(ties)
    >>> shown.rows
    (('<b>Bold</b>', 'Aker', 2),)
    >>> "<b>" in shown._repr_html_()
    False
    """
    names = _names(graph)
    ties = []
    for a, b, together in graph.edges(data="together", default=1):
        one, other = sorted((names[a], names[b]))
        ties.append((one, other, int(together)))
    page = page_of(build_network(graph, center), title, str(graph.graph.get("definition", "")))
    return Shown(title, page, tuple(sorted(ties, key=lambda tie: (-tie[2], tie[0], tie[1]))), height)


def table(rows: Iterable[Any], *columns: str) -> pl.DataFrame:
    """Return rows (dataclasses) as a DataFrame, with these columns or all.

    >>> from kg.documents import Span
    >>> table([Span(0, 6), Span(7, 13)], "end")["end"].to_list()
    [6, 13]
    """
    found = pl.DataFrame([asdict(row) for row in rows], infer_schema_length=None)
    return found.select(columns) if columns and found.width else found


def select(store: ox.Store, sparql: str) -> pl.DataFrame:
    """Return what a SELECT finds as a DataFrame: numbers as numbers, the rest as text, ``null`` where unbound.

    The usual prefixes (``ci:``, ``rdfs:`` …) need not be declared.

    >>> select(ox.Store(), "SELECT (1 AS ?one) ('x' AS ?two) ?three {}").row(0)
    (1, 'x', None)
    """
    result = store.query(sparql, prefixes=dict(PREFIXES))
    if not isinstance(result, ox.QuerySolutions):
        raise ValueError("only a SELECT gives a table; ask others with graph.query")
    names = [variable.value for variable in result.variables]
    columns: dict[str, list[Any]] = {name: [] for name in names}
    for row in result:
        for name in names:
            columns[name].append(_plain(row[name]))
    return pl.DataFrame([pl.Series(name, values, strict=False) for name, values in columns.items()])


def matrix(graph: "nx.Graph[str]", order: Sequence[str] | None = None) -> tuple[list[str], list[list[int]]]:
    """Return the labels of investors and how many rounds each two share: what stays readable when a network is not.

    ``order`` lists the nodes (default: the busiest first, then by label).
    """
    names = _names(graph)
    nodes = list(order or sorted(graph, key=lambda node: (-graph.degree(node), names[node])))
    shared = [[int(graph.edges[a, b]["together"]) if graph.has_edge(a, b) else 0 for b in nodes] for a in nodes]
    return [names[node] for node in nodes], shared


def _names(graph: "nx.Graph[str]") -> dict[str, str]:
    return {node: str(known.get("label") or node) for node, known in graph.nodes(data=True)}


def _plain(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None) -> str | int | float | None:
    if term is None:
        return None
    if isinstance(term, ox.Literal):
        kind = term.datatype.value
        return int(term.value) if kind in _WHOLE else float(term.value) if kind in _NUMBERS else term.value
    return str(term) if isinstance(term, ox.Triple) else term.value
