"""Where each node of a picture stands, and to which community it belongs."""

import math

import networkx as nx
import numpy as np
import rustworkx as rx
from numpy.typing import NDArray

SEED = 42
_LETTER_WIDTH, _LABEL_HEIGHT = 6.8, 34.0
LONGEST_LABEL = 34
_MOST_TO_SPREAD = 800

Point = tuple[float, float]


def positions_of(graph: "nx.Graph[str]") -> dict[str, Point]:
    """Return x and y of each node, in pixels about (0, 0), by a seeded spring layout without overlapping labels.

    Weights are left out: heavy hubs would pull everything into one spot. O(n squared) a round.

    >>> positions_of(nx.Graph())
    {}
    """
    nodes = sorted(graph)
    if not nodes:
        return {}
    number = {node: place for place, node in enumerate(nodes)}
    mirror: rx.PyGraph[int, float] = rx.PyGraph(multigraph=True)
    mirror.add_nodes_from(range(len(nodes)))
    mirror.add_edges_from([(number[a], number[b], 1.0) for a, b in sorted(graph.edges())])
    placed = rx.spring_layout(mirror, seed=SEED, num_iter=80 if len(nodes) <= 600 else 40)
    points = np.array([placed[place] for place in range(len(nodes))], dtype=np.float64)
    points -= points.mean(axis=0)
    reach = float(np.percentile(np.hypot(*points.T), 90)) or 1.0
    points *= 55 * math.sqrt(len(nodes)) / reach
    degree = np.array([mirror.degree(place) for place in range(len(nodes))], dtype=np.float64)
    radius = np.minimum(34.0, 8 + 2.6 * np.sqrt(degree))
    letters = [min(len(str(graph.nodes[node].get("label", ""))), LONGEST_LABEL) for node in nodes]
    points = _spread(points, radius, _LETTER_WIDTH * np.array(letters))
    return {node: (round(float(x), 1), round(float(y), 1)) for node, (x, y) in zip(nodes, points, strict=True)}


def communities_of(graph: "nx.Graph[str]") -> dict[str, int]:
    """Return the number of each node's community, 0 the largest, by Louvain (Blondel et al. 2008), seeded."""
    found = nx.community.louvain_communities(graph, seed=SEED) if graph else []
    ranked = sorted(found, key=lambda members: (-len(members), min(members)))
    return {node: number for number, members in enumerate(ranked) for node in sorted(members)}


def _spread(
    points: NDArray[np.float64], radius: NDArray[np.float64], label: NDArray[np.float64], rounds: int = 120
) -> NDArray[np.float64]:
    """Push nodes whose boxes (with the label below) overlap apart, along the axis on which they overlap least."""
    if len(points) > _MOST_TO_SPREAD:
        return points
    width, height = np.maximum(2 * radius, label), 2 * radius + _LABEL_HEIGHT
    for _ in range(rounds):
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
