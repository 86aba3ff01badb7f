"""Where each node of a picture stands, to which community it belongs, and which of its links matter most."""

import math
from collections.abc import Mapping, Sequence

import networkx as nx
import numpy as np
import rustworkx as rx
from numpy.typing import NDArray

SEED = 42
_LETTER_WIDTH, _LABEL_HEIGHT = 7.4, 34.0
LONGEST_LABEL = 34
_LINKS_THAT_PULL = 200
_MOST_TO_SPREAD = 800
_MOST_TO_SPRING = 900
_WIDE = 1.25  # pictures are shown on screens that are wider than high
_GAP = 60.0

Point = tuple[float, float]
Points = NDArray[np.float64]


def positions_of(
    graph: "nx.Graph[str]",
    communities: Mapping[str, int] | None = None,
    ranks: Mapping[tuple[str, str], int] | None = None,
) -> dict[str, Point]:
    """Return x and y of each node, in pixels about (0, 0), by a seeded spring layout without overlapping labels.

    Only the strongest links pull (those that are shown first, by ``ranks``), and the members of a community pull one
    another: a dense network drawn by all its links is a ball of wool. Weights are left out: heavy hubs would pull
    everything into one spot. Parts that are not connected are laid out each for itself and packed side by side.
    O(n squared) a round up to 900 nodes, then O(n).

    >>> positions_of(nx.Graph())
    {}
    """
    order = ranks_of(graph) if ranks is None else ranks
    most = max(_LINKS_THAT_PULL, 2 * len(graph))
    strong: nx.Graph[str] = nx.Graph(link for link, rank in order.items() if rank < most)
    strong.add_nodes_from((node, graph.nodes[node]) for node in graph)
    group = communities or {}
    parts = [sorted(part) for part in nx.connected_components(strong)]
    parts.sort(key=lambda part: (-len(part), part[0]))
    placed: list[tuple[Sequence[str], Points]] = []
    loners = [node for part in parts if len(part) == 1 for node in part]
    for part in (part for part in parts if len(part) > 1):
        placed.append((part, _place(strong, part, group)))
    if loners:
        width = max(1, math.ceil(math.sqrt(len(loners) / 2)))
        grid = [(250.0 * (i % width), 70.0 * (i // width)) for i in range(len(loners))]
        placed.append((loners, np.array(grid)))
    corners = _pack([points for _, points in placed])
    found = {
        node: (float(x), float(y))
        for (part, points), corner in zip(placed, corners, strict=True)
        for node, (x, y) in zip(part, points + corner, strict=True)
    }
    if not found:
        return {}
    middle = np.array(list(found.values())).mean(axis=0)
    return {node: (round(x - middle[0], 1), round(y - middle[1], 1)) for node, (x, y) in sorted(found.items())}


def communities_of(graph: "nx.Graph[str]") -> dict[str, int]:
    """Return the number of each node's community, 0 the largest, by Louvain (Blondel et al. 2008), seeded."""
    found = nx.community.louvain_communities(graph, seed=SEED) if graph else []
    ranked = sorted(found, key=lambda members: (-len(members), min(members)))
    return {node: number for number, members in enumerate(ranked) for node in sorted(members)}


def ranks_of(graph: "nx.Graph[str]", center: str | None = None) -> dict[tuple[str, str], int]:
    """Return the rank of each link, 0 the first to be shown: with any number of them, what hangs together stays so.

    First a spanning forest of the strongest links (those of the center before others), then the rest by strength.

    >>> graph = nx.Graph([("a", "b"), ("b", "c"), ("a", "c")])
    >>> graph.edges["b", "c"]["together"] = 3
    >>> ranks_of(graph)
    {('b', 'c'): 0, ('a', 'b'): 1, ('a', 'c'): 2}
    """

    def order(link: tuple[str, str]) -> tuple[bool, float, float, tuple[str, str]]:
        tie = graph.edges[link]
        return (center not in link, -float(tie.get("together", 1)), -float(tie.get("usd") or 0), link)

    links = sorted(graph.edges(), key=order)
    leader: dict[str, str] = {node: node for node in graph}

    def root(node: str) -> str:
        while leader[node] != node:
            leader[node] = leader[leader[node]]
            node = leader[node]
        return node

    first: list[tuple[str, str]] = []
    rest: list[tuple[str, str]] = []
    for a, b in links:
        one, other = root(a), root(b)
        leader[one] = other
        (rest if one == other else first).append((a, b))
    return {link: rank for rank, link in enumerate(first + rest)}


def _place(graph: "nx.Graph[str]", nodes: Sequence[str], group: Mapping[str, int]) -> Points:
    """Return the points of connected nodes, the leftmost and the topmost of them (with its label) at 0."""
    number = {node: place for place, node in enumerate(nodes)}
    mirror: rx.PyGraph[int, float] = rx.PyGraph(multigraph=True)
    mirror.add_nodes_from(range(len(nodes)))
    links = sorted((number[a], number[b]) for a, b in graph.edges(nodes))
    mirror.add_edges_from([(a, b, 1.0) for a, b in links])
    degree = np.array([mirror.degree(place) for place in range(len(nodes))], dtype=np.float64)
    if len(nodes) <= _MOST_TO_SPRING:
        hubs = {name: mirror.add_node(0) for name in sorted({group.get(node, 0) for node in nodes})}
        if len(hubs) > 1:
            mirror.add_edges_from([(number[node], hubs[group.get(node, 0)], 1.0) for node in nodes])
        placed = rx.spring_layout(mirror, seed=SEED, num_iter=80 if len(nodes) <= 600 else 40)
        points = np.array([placed[place] for place in range(len(nodes))], dtype=np.float64)
    else:
        points = _sampled(len(nodes), np.array(links))
    points -= points.mean(axis=0)
    reach = float(np.percentile(np.hypot(*points.T), 90)) or 1.0
    # Whoever hangs far out is drawn in, so that the many are not shown small for the sake of a few.
    far = np.hypot(*points.T) / reach
    points *= np.where(far > 1, (1 + np.log(np.maximum(far, 1)) / 2) / np.maximum(far, 1), 1)[:, None]
    points *= 44 * math.sqrt(len(nodes)) / reach
    points[:, 0] *= _WIDE
    radius = np.minimum(34.0, 8 + 2.6 * np.sqrt(degree))
    letters = [min(len(str(graph.nodes[node].get("label", ""))), LONGEST_LABEL) for node in nodes]
    return _spread(points, radius, _LETTER_WIDTH * np.array(letters))


def _sampled(size: int, links: NDArray[np.int64], rounds: int = 150, others: int = 6) -> Points:
    """Lay out many nodes: linked ones pull, a few others drawn by lot each round push (as in LargeVis and UMAP)."""
    lot = np.random.default_rng(SEED)
    points = lot.normal(size=(size, 2))
    a, b = links.T
    degree = np.maximum(np.bincount(links.ravel(), minlength=size), 1)[:, None]
    for step in range(rounds):
        heat = 0.5 * (1 - step / rounds)
        moved = np.zeros((size, 2))
        pull = points[b] - points[a]
        for axis in (0, 1):
            moved[:, axis] += np.bincount(a, pull[:, axis], size) - np.bincount(b, pull[:, axis], size)
        moved /= degree
        far = points[:, None] - points[lot.integers(0, size, (size, others))]
        moved += 0.6 * (far / (0.05 + (far**2).sum(axis=2, keepdims=True))).sum(axis=1) / others
        points = points + heat * np.clip(moved, -1, 1)
    return points


def _pack(parts: Sequence[Points]) -> list[Points]:
    """Return by how much to shift each part so that they stand in rows, the first (largest) at the start."""
    sizes = [np.ptp(points, axis=0) + np.array((200.0, 90.0)) for points in parts]
    rows = [_in_rows(parts, sizes, float(sum(size[0] + _GAP for size in sizes[:first]))) for first in range(1, 7)]
    return min(rows, key=lambda row: max(row[1], row[2] * _WIDE))[0]


def _in_rows(parts: Sequence[Points], sizes: Sequence[Points], width: float) -> tuple[list[Points], float, float]:
    """Return the shifts that put parts into rows of a width, with the width and the height of them all."""
    corners: list[Points] = []
    x = y = height = widest = 0.0
    for points, size in zip(parts, sizes, strict=True):
        if x and x + size[0] > width:
            x, y, height = 0.0, y + height + _GAP, 0.0
        corners.append(np.array((x, y)) - points.min(axis=0))
        x, height = x + float(size[0]) + _GAP, max(height, float(size[1]))
        widest = max(widest, x)
    return corners, widest, y + height


def _spread(points: Points, radius: Points, label: Points) -> Points:
    """Push nodes whose boxes (with the label below) overlap apart, along the axis on which they overlap least."""
    if len(points) > _MOST_TO_SPREAD:
        return points
    width, height = np.maximum(2 * radius, label) + 6, 2 * radius + _LABEL_HEIGHT
    for _ in range(200 if len(points) <= 150 else 60):
        apart = points[:, None] - points[None]
        over_x = (width[:, None] + width) / 2 - abs(apart[..., 0])
        over_y = (height[:, None] + height) / 2 - abs(apart[..., 1])
        hit = (over_x > 0) & (over_y > 0)
        np.fill_diagonal(hit, val=False)
        if not hit.any():
            break
        sign = np.where(apart >= 0, 1.0, -1.0)
        sideways = over_x < over_y
        push_x = (hit & sideways) * over_x * sign[..., 0]
        push_y = (hit & ~sideways) * over_y * sign[..., 1]
        points = points + 0.35 * np.stack([push_x, push_y], axis=-1).sum(axis=1)
    return points
