"""The pyvis network of a picture: the only place that knows how vis-network wants its nodes and edges."""

import math
from collections.abc import Mapping
from typing import Any

import networkx as nx
from pyvis.edge import Edge
from pyvis.network import Network
from pyvis.node import Node

from kg.pictures.layout import LONGEST_LABEL, Point, communities_of, positions_of, ranks_of

# Okabe and Ito's colours, which people with the common colour-vision deficiencies can tell apart.
COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#999999")
SHAPES = {
    "company": "dot", "investor": "dot", "portfolio": "square", "person": "triangle", "fund": "triangleDown",
    "country": "hexagon", "theme": "diamond",
}  # fmt: skip

OPTIONS: dict[str, Any] = {
    "layout": {"improvedLayout": False, "randomSeed": 42},
    "physics": {"enabled": False},
    "nodes": {"borderWidth": 1, "font": {"size": 13, "face": "system-ui, sans-serif", "strokeWidth": 3}},
    "edges": {"smooth": False, "color": {"inherit": False, "color": "#9aa4ad", "opacity": 0.55}},
    "interaction": {"hover": True, "hideEdgesOnDrag": True, "hideEdgesOnZoom": True, "tooltipDelay": 150},
}
_OUR_OWN = frozenset({"together", "weight", "first", "last"})


def build_network(
    graph: "nx.Graph[str]",
    center: str | None = None,
    positions: Mapping[str, Point] | None = None,
    communities: Mapping[str, int] | None = None,
) -> Network:
    """Return the picture of a network (nodes: ``label``; edges: ``together``, ``usd``), by default of co-investors.

    Colour tells the community, shape the kind of thing (its ``kind``, else that in its IRI), size the number of ties,
    width the rounds together; the ``center`` stands out. Physics is off, positions are set. ``positions`` and
    ``communities`` may be given where they are known. Further attributes of
    nodes and edges go into the picture as they are.
    """
    ranks, community = ranks_of(graph, center), communities or communities_of(graph)
    places = positions or positions_of(graph, community, ranks)
    network = Network(height="100%", width="100%", directed=True, cdn_resources="in_line")
    for node in sorted(graph):
        known = dict(graph.nodes[node])
        label, ties = str(known.pop("label", node)), graph.degree(node)
        kind = known.pop("kind", node.rpartition("/")[0].rpartition("/")[2])
        x, y = places[node]
        drawn = Node(
            node,
            "star" if node == center else SHAPES.get(kind, "dot"),
            _short(label),
            title=f"{label}\n{ties} link{'s' * (ties != 1)} here",
            color=COLOURS[min(community[node], len(COLOURS) - 1)],
            size=round(min(34.0, 8 + 2.6 * math.sqrt(ties)), 1),
            kind=kind,
            community=community[node],
            x=x,
            y=y,
            **known,
        )
        network.node_map[node] = drawn.options
    # ``add_node`` and ``add_edge`` look through all nodes each time: a second for 5,000 of them.
    network.node_ids, network.nodes = list(network.node_map), list(network.node_map.values())
    for a, b, tie in sorted(graph.edges(data=True), key=lambda edge: edge[:2]):
        rounds = int(tie.get("together", 1))
        drawn = Edge(
            a,
            b,
            id=f"{a}|{b}",
            arrows="",
            width=round(1 + 1.5 * math.log2(rounds), 2),
            rounds=rounds,
            rank=ranks[a, b],
            **{"title": f"{rounds} round{'s' * (rounds != 1)} together"}
            | {name: value for name, value in tie.items() if name not in _OUR_OWN},
        )
        network.edges.append(drawn.options)
    network.options = OPTIONS
    return network


def _short(label: str) -> str:
    """Return a label that fits under its node; vis-network refuses an empty one."""
    shown = " ".join(label.split()) or "(no name)"
    return shown if len(shown) <= LONGEST_LABEL else shown[: LONGEST_LABEL - 1] + "…"
