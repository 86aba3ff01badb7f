"""Where each node of a picture stands, to which community it belongs, and which of its links matter most."""

import math
from collections.abc import Iterable, Mapping, Sequence

import networkx as nx
import numpy as np
import rustworkx as rx
from numpy.typing import NDArray
from scipy import sparse
from sknetwork.clustering import Louvain  # type: ignore[import-untyped]

from kg.pictures.crowd import apart, crowd_points

SEED = 42
_LETTER_WIDTH, _LABEL_HEIGHT = 7.4, 34.0
LONGEST_LABEL = 34
_LINKS_THAT_PULL = 200
_CROWD = 250
"""With more nodes than that, most go without a name: they need no room for one, but must not lie over one another."""
_WEAK = 0.15  # how much a link that is not shown at first pulls in a crowd
_WIDE = 1.25  # pictures are shown on screens that are wider than high
_GAP = 60.0

Point = tuple[float, float]
Link = tuple[str, str]
Points = NDArray[np.float64]
Links = NDArray[np.int64]


def positions_of(
    graph: "nx.Graph[str]",
    communities: Mapping[str, int] | None = None,
    ranks: Mapping[tuple[str, str], int] | None = None,
) -> dict[str, Point]:
    """Return x and y of each node, in pixels about (0, 0), by a seeded spring layout without overlapping labels.

    Only the strongest links pull (those that are shown first, by ``ranks``), and the members of a community pull one
    another: a dense network drawn by all its links is a ball of wool. Weights are left out: heavy hubs would pull
    everything into one spot. Parts that are not connected are laid out each for itself and packed side by side; in a
    crowd of more than 250 nodes they stand round about. O(n squared) a round up to 250 nodes, then O(n).

    >>> positions_of(nx.Graph())
    {}
    """
    order = ranks_of(graph) if ranks is None else ranks
    most = max(_LINKS_THAT_PULL, 2 * len(graph))
    strong = {link: rank for link, rank in order.items() if rank < most and link[0] != link[1]}
    place = _place_crowd if len(graph) > _CROWD else _place_parts
    nodes, points = place(graph, strong, communities or {})
    found = zip(nodes, (points - points.mean(axis=0)).round(1).tolist(), strict=True) if nodes else ()
    return {node: (x, y) for node, (x, y) in sorted(found)}


def communities_of(graph: "nx.Graph[str]") -> dict[str, int]:
    """Return the number of each node's community, 0 the largest, by Louvain (Blondel et al. 2008), seeded."""
    nodes = sorted(graph)
    ends = _ends(graph.edges, nodes)
    if not len(ends):
        return {node: number for number, node in enumerate(nodes)}
    both = np.concatenate([ends, ends[:, ::-1]]).T
    matrix = sparse.csr_matrix((np.ones(both.shape[1]), (both[0], both[1])), (len(nodes), len(nodes)))
    found = Louvain(random_state=SEED).fit_predict(matrix)
    _, first, sizes = np.unique(found, return_index=True, return_counts=True)
    place = np.argsort(np.lexsort((first, -sizes)))
    return dict(zip(nodes, place[found].tolist(), strict=True))


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


def _ends(links: Iterable[Link], nodes: Sequence[str]) -> Links:
    """Return links as sorted pairs of the numbers of their nodes; none from a node to itself."""
    number = {node: place for place, node in enumerate(nodes)}
    pairs = sorted((number[a], number[b]) for a, b in links if a != b)
    return np.array(pairs, dtype=np.int64).reshape(-1, 2)


def _place_crowd(
    graph: "nx.Graph[str]", strong: Mapping[Link, int], group: Mapping[str, int]
) -> tuple[Sequence[str], Points]:
    """Return all nodes with their points: links that are not shown at first pull less, discs do not overlap."""
    nodes = sorted(graph)
    shown, others = (
        _ends((link for link in strong if (strong[link] < len(nodes)) is first), nodes) for first in (True, False)
    )
    pull = np.repeat((1.0, _WEAK), (len(shown), len(others)))
    groups = np.array([group.get(node, 0) for node in nodes])
    points = _to_scale(crowd_points(np.concatenate([shown, others]), pull, groups, SEED))
    ties = np.array([graph.degree(node) for node in nodes])
    # As large as the explorer draws them.
    radius = math.sqrt(min(25.0, len(nodes) / _CROWD)) * (6 + 16 * np.sqrt(ties / max(1, ties.max())))
    return nodes, apart(points, radius)


def _place_parts(
    graph: "nx.Graph[str]", strong: Mapping[Link, int], group: Mapping[str, int]
) -> tuple[Sequence[str], Points]:
    """Return all nodes with their points: what hangs together side by side, labels not over one another."""
    pulling: nx.Graph[str] = nx.Graph(list(strong))
    pulling.add_nodes_from(graph)
    parts = [sorted(part) for part in nx.connected_components(pulling)]
    parts.sort(key=lambda part: (-len(part), part[0]))
    loners = [part[0] for part in parts if len(part) == 1]
    placed = [(part, _place(graph, _ends(pulling.edges(part), part), part, group)) for part in parts if len(part) > 1]
    if loners:
        width = max(1, math.ceil(math.sqrt(len(loners) / 2)))
        placed.append((loners, np.array([(250.0 * (i % width), 70.0 * (i // width)) for i in range(len(loners))])))
    corners = _pack([points for _, points in placed])
    points = [points + corner for (_, points), corner in zip(placed, corners, strict=True)]
    return [node for part, _ in placed for node in part], np.concatenate([*points, np.empty((0, 2))])


def _place(graph: "nx.Graph[str]", ends: Links, nodes: Sequence[str], group: Mapping[str, int]) -> Points:
    """Return the points of connected nodes with room for their labels, their middle at 0 or near it."""
    _, groups = np.unique([group.get(node, 0) for node in nodes], return_inverse=True)
    points = _to_scale(_sprung(ends, groups))
    degree = np.bincount(ends.ravel(), minlength=len(nodes))
    letters = [min(len(str(graph.nodes[node].get("label", ""))), LONGEST_LABEL) for node in nodes]
    return _spread(points, np.minimum(34.0, 8 + 2.6 * np.sqrt(degree)), _LETTER_WIDTH * np.array(letters))


def _to_scale(points: Points) -> Points:
    """Return points in pixels, about their middle, wider than high."""
    points = points - points.mean(axis=0)
    reach = float(np.percentile(np.hypot(*points.T), 90)) or 1.0
    # Whoever hangs far out is drawn in, so that the many are not shown small for the sake of a few.
    far = np.hypot(*points.T) / reach
    points *= np.where(far > 1, (1 + np.log(np.maximum(far, 1)) / 2) / np.maximum(far, 1), 1)[:, None]
    return points * (44 * math.sqrt(len(points)) / reach) * (_WIDE, 1)


def _sprung(ends: Links, groups: NDArray[np.int64]) -> Points:
    """Return points by springs along the links and from every node to a hub of its community."""
    mirror: rx.PyGraph[int, float] = rx.PyGraph(multigraph=True)
    size, hubs = len(groups), int(groups.max()) + 1
    mirror.add_nodes_from(range(size + hubs * (hubs > 1)))
    mirror.add_edges_from([(a, b, 1.0) for a, b in ends.tolist()])
    if hubs > 1:
        mirror.add_edges_from([(node, size + hub, 1.0) for node, hub in enumerate(groups.tolist())])
    placed = rx.spring_layout(mirror, seed=SEED, num_iter=80)
    return np.array([placed[place] for place in range(size)], dtype=np.float64)


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
