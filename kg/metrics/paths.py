"""How two investors hang together: the path of fewest ties, or of strongest ones, with the rounds on the way."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import dijkstra

from kg.metrics.profiles import number_of
from kg.networks import Network, rounds_behind


@dataclass(frozen=True, slots=True)
class Step:
    """One tie on the way (IRIs and labels), its weight, and the IRIs of the rounds behind it."""

    a: str
    a_label: str
    b: str
    b_label: str
    weight: float
    rounds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """A way from one investor to another; without ``steps`` where there is none (or both are the same)."""

    definition: str
    connected: bool
    steps: tuple[Step, ...]


def path(network: Network, a: str, b: str, *, strongest: bool = False) -> Path:
    """Return a shortest way between two investors (IRIs): fewest ties, or with ``strongest`` the least sum of 1/weight.

    The inverse weight is Newman's distance (Phys. Rev. E 64, 016132, 2001). Directed networks are followed from lead to
    follower. Of several equally short ways one is returned, always the same.
    """
    start, end = number_of(network.shares, a), number_of(network.shares, b)
    forth = np.ones(len(network))
    if strongest:
        usable = network.weight > 0
        forth = np.divide(1.0, network.weight, out=np.zeros(len(network)), where=usable)
    costs = sparse.csr_matrix(network.matrix_of(forth))
    costs.eliminate_zeros()
    _, before = dijkstra(costs, indices=np.array([start]), return_predecessors=True, unweighted=not strongest)
    if start != end and before[0, end] < 0:
        return Path(str(network.definition), False, ())
    way = [end]
    while way[-1] != start:
        way.append(int(before[0, way[-1]]))
    way.reverse()
    return Path(str(network.definition), True, tuple(_step(network, x, y) for x, y in pairwise(way)))


def _step(network: Network, a: int, b: int) -> Step:
    names, rounds = network.shares.investors, network.shares.rounds.iris
    behind = rounds_behind(network.shares, network.definition.together, a, b)
    return Step(
        names.iris[a],
        names.labels[a],
        names.iris[b],
        names.labels[b],
        float(network.matrix[a, b]),
        tuple(rounds.gather(behind)),
    )
