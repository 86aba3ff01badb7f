"""The network as a file for other programs: GraphML, GEXF (Gephi), a CSV edge list, Parquet with places.

Each function takes a network and the table of its ties (``kg.projection.tie_table``) and returns the bytes of a file.
Every format carries the definition of the network where it has room for it, and IRIs, so that each node and tie can be
traced in the graph.
"""

import io
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Final
from xml.sax.saxutils import escape, quoteattr

import numpy as np
import polars as pl
import rustworkx as rx
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from kg.networks import Floats, Ints, Network

Export = Callable[[Network, pl.DataFrame, Ints | None], bytes]
"""From a network, its ties and, if known, the community of each investor (by number, -1 for none) to a file."""

SPRING_UP_TO: Final = 1_500
"""Investors that are laid out one by one."""

_FORBIDDEN: Final = {code: None for code in range(32) if code not in {9, 10, 13}}
_COLOURS: Final = (
    (76, 120, 168), (245, 133, 24), (228, 87, 86), (114, 183, 178), (84, 162, 75), (238, 202, 59), (178, 121, 162),
    (255, 157, 166), (157, 117, 93), (186, 176, 172),
)  # fmt: skip


def positions(network: Network, community: Ints | None = None, seed: int = 1) -> Floats:
    """Return x and y of each investor, by number, within -1 and 1; ``nan`` for investors without a tie.

    Up to ``SPRING_UP_TO`` investors a seeded spring layout (Fruchterman and Reingold 1991), whose time grows with the
    square. Beyond, the springs hold whole communities (else components), and the members of each lie in a spiral
    round its strongest.
    The same network and seed give the same places.
    """
    tied = network.tied
    found = np.full((network.size, 2), np.nan)
    if not len(tied):
        return found
    matrix = sparse.csr_matrix(network.symmetric[tied][:, tied])
    if len(tied) <= SPRING_UP_TO:
        places = _springs(matrix, seed)
    else:
        parts = connected_components(matrix, directed=False)[1] if community is None else community[tied]
        places = _discs(matrix, np.unique(parts, return_inverse=True)[1], seed)
    places -= places.mean(axis=0)
    found[tied] = places / max(float(np.abs(places).max()), 1e-9)
    return found


def _springs(matrix: "sparse.csr_matrix[np.float64]", seed: int) -> Floats:
    upper = sparse.triu(matrix, 1).tocoo()
    pull = np.sqrt(upper.data / max(float(upper.data.max(initial=0)), 1e-9))
    graph: rx.PyGraph[int, float] = rx.PyGraph()
    graph.add_nodes_from(range(matrix.shape[0]))
    graph.add_edges_from(list(zip(upper.row.tolist(), upper.col.tolist(), pull.tolist(), strict=True)))
    layout = rx.spring_layout(graph, weight_fn=float, seed=seed, num_iter=50)
    return np.array([layout[place] for place in range(matrix.shape[0])])


def _discs(matrix: "sparse.csr_matrix[np.float64]", group: NDArray[np.int64], seed: int) -> Floats:
    """Lay communities out as discs, pushed apart where they overlap, with their members in a sunflower's spiral."""
    size = np.bincount(group)
    member = sparse.csr_matrix((np.ones(len(group)), (np.arange(len(group)), group)))
    between = sparse.csr_matrix(member.T @ matrix @ member)
    between.setdiag(0)
    between.eliminate_zeros()
    radius = np.sqrt(size)
    centre = _springs(between, seed) * np.sqrt(len(group)) * 1.5
    for _ in range(40):
        apart = centre[:, None] - centre[None]
        distance = np.maximum(np.hypot(apart[..., 0], apart[..., 1]), 1e-6)
        overlap = np.maximum(1.1 * (radius[:, None] + radius[None]) - distance, 0.0)
        np.fill_diagonal(overlap, 0.0)
        if not overlap.any():
            break
        # The smaller of two gives way.
        share = size[None] / (size[:, None] + size[None])
        centre += np.einsum("ij,ijk->ik", 0.5 * share * overlap / distance, apart)
    strength = np.asarray(matrix.sum(axis=1)).ravel()
    order = np.lexsort((np.arange(len(group)), -strength, group))
    rank = np.empty(len(group))
    rank[order] = np.arange(len(group)) - np.repeat(np.cumsum(size) - size, size)
    angle = rank * np.pi * (3 - np.sqrt(5))
    spiral = np.sqrt(rank)[:, None] * np.stack([np.cos(angle), np.sin(angle)], axis=1)
    return np.asarray(centre[group] + spiral)


def node_table(network: Network, community: Ints | None = None) -> pl.DataFrame:
    """Return one row for each investor with a tie: iri, label, ties, strength, and its community if known."""
    tied = network.tied
    names = network.shares.investors
    strength = np.asarray(network.symmetric.sum(axis=1)).ravel()
    table = pl.DataFrame(
        {
            "iri": names.iris.gather(tied),
            "label": names.labels.gather(tied),
            "ties": np.diff(network.links.indptr)[tied].astype(np.int64),
            "strength": strength[tied],
        }
    )
    return table if community is None else table.with_columns(community=pl.Series(community[tied]))


def _placed(network: Network, community: Ints | None) -> pl.DataFrame:
    places = positions(network, community)[network.tied]
    return node_table(network, community).with_columns(x=pl.Series(places[:, 0]), y=pl.Series(places[:, 1]))


def as_csv(network: Network, ties: pl.DataFrame, community: Ints | None = None) -> bytes:
    """Return a list of ties: labels and IRIs of both ends, weight, times together, US dollars, first and last date.

    With the communities of both ends where they are known.
    """
    names = network.shares.investors
    ends = {"source": network.source, "target": network.target}
    labels = [names.labels.gather(numbers).alias(f"{end}_label") for end, numbers in ends.items()]
    groups = [pl.Series(f"{end}_community", community[numbers]) for end, numbers in ends.items()
              if community is not None]  # fmt: skip
    return ties.select(*labels, pl.all(), *groups).write_csv().encode()


def as_parquet(network: Network, ties: pl.DataFrame, community: Ints | None = None) -> bytes:
    """Return the investors with their places (x, y), ties and communities: what a map of the network needs."""
    buffer = io.BytesIO()
    _placed(network, community).write_parquet(buffer, metadata={"definition": str(network.definition)})
    return buffer.getvalue()


def as_graphml(network: Network, ties: pl.DataFrame, community: Ints | None = None) -> bytes:
    """Return GraphML (http://graphml.graphdrawing.org/specification.html), with places (x, y) and communities."""
    nodes = _placed(network, community)
    kinds = {pl.String: "string", pl.Float64: "double", pl.Date: "string"}
    attributes = ties.drop("source", "target")
    out = [
        '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n',
        f"<!-- {_comment(network)} -->\n",
    ]
    for of, table in (("node", nodes.drop("iri")), ("edge", attributes)):
        for name, kind in table.schema.items():
            of_type = kinds.get(type(kind), "long")
            out.append(f'<key id="{of}-{name}" for="{of}" attr.name="{name}" attr.type="{of_type}"/>\n')
    out.append(f'<graph edgedefault="{"directed" if network.directed else "undirected"}">\n')
    for iri, *values in nodes.iter_rows():
        out.append(f"<node id={_attribute(iri)}>{_data('node', nodes.columns[1:], values)}</node>\n")
    for source, target, *values in ties.select("source", "target", *attributes.columns).iter_rows():
        data = _data("edge", attributes.columns, values)
        out.append(f"<edge source={_attribute(source)} target={_attribute(target)}>{data}</edge>\n")
    out.append("</graph>\n</graphml>\n")
    return "".join(out).encode()


def as_gexf(network: Network, ties: pl.DataFrame, community: Ints | None = None) -> bytes:
    """Return GEXF 1.3 (https://gexf.net), as Gephi opens it: placed, sized by strength, coloured by community."""
    nodes = node_table(network, community)
    places = positions(network, community)[network.tied]
    largest = max(float(nodes["strength"].to_numpy().max(initial=0.0)), 1e-9)
    kind = "directed" if network.directed else "undirected"
    out = [
        '<?xml version="1.0" encoding="UTF-8"?>\n',
        '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n',
        f"<meta><description>{escape(str(network.definition))}</description></meta>\n",
        f'<graph defaultedgetype="{kind}">\n',
        *_gexf_attributes(
            "node", ("ties:long", "strength:double", "community:long")[: 3 if community is not None else 2]
        ),
        *_gexf_attributes("edge", ("together:long", "usd:double", "first:string", "last:string")),
        "<nodes>\n",
    ]
    for place, row in enumerate(nodes.iter_rows(named=True)):
        x, y = (places[place] * 1000).tolist()
        size = 2 + 48 * (row["strength"] / largest) ** 0.5
        red, green, blue = _COLOURS[row.get("community", 0) % len(_COLOURS)]
        values = _gexf_values(row[name] for name in nodes.columns[2:])
        out.append(
            f"<node id={_attribute(row['iri'])} label={_attribute(row['label'])}>{values}"
            f'<viz:position x="{x:.2f}" y="{y:.2f}" z="0.0"/><viz:size value="{size:.2f}"/>'
            f'<viz:color r="{red}" g="{green}" b="{blue}"/></node>\n'
        )
    out.append("</nodes>\n<edges>\n")
    rows = ties.select("source", "target", "weight", "together", "usd", "first", "last").iter_rows()
    for number, (source, target, weight, *known) in enumerate(rows):
        out.append(
            f'<edge id="{number}" source={_attribute(source)} target={_attribute(target)} weight="{weight}">'
            f"{_gexf_values(known)}</edge>\n"
        )
    out.append("</edges>\n</graph>\n</gexf>\n")
    return "".join(out).encode()


EXPORTS: Final[Mapping[str, Export]] = MappingProxyType(
    {"csv": as_csv, "gexf": as_gexf, "graphml": as_graphml, "parquet": as_parquet}
)
"""Every format of the network by the ending of its files."""


def _gexf_attributes(of: str, named: Iterable[str]) -> list[str]:
    lines = [f'<attributes class="{of}">\n']
    for number, each in enumerate(named):
        name, _, kind = each.partition(":")
        lines.append(f'<attribute id="{number}" title="{name}" type="{kind}"/>\n')
    return [*lines, "</attributes>\n"]


def _gexf_values(values: Iterable[object]) -> str:
    found = (
        f'<attvalue for="{number}" value={_attribute(value)}/>'
        for number, value in enumerate(values)
        if value is not None
    )
    return f"<attvalues>{''.join(found)}</attvalues>"


def _data(place: str, names: Iterable[str], values: Iterable[object]) -> str:
    return "".join(
        f'<data key="{place}-{name}">{escape(_clean(value))}</data>'
        for name, value in zip(names, values, strict=True)
        if value is not None
    )


def _comment(network: Network) -> str:
    return escape(str(network.definition)).replace("--", "- -")


def _attribute(value: object) -> str:
    return quoteattr(_clean(value))


def _clean(value: object) -> str:
    """Return a value as text that XML 1.0 can hold."""
    return str(value).translate(_FORBIDDEN).replace("\ufffe", "").replace("\uffff", "")
