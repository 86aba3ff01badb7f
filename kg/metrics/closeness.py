"""Closeness (Freeman 1978), in the form that holds for networks in pieces (Wasserman and Faust 1994, p. 201)."""

from typing import Final

import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from kg.networks import Floats, Network

EXACT_UP_TO: Final = 20_000
SOURCES: Final = 2_048
_AT_ONCE: Final = 2_048


def closeness(network: Network, seed: int = 1) -> Floats:
    """Return how near an investor is to all others: 1 at one hop from everybody, 0 without a tie.

    (r/(n-1)) * (r / sum of distances in hops to the r investors within reach); direction is ignored; n counts
    investors with a tie. Above ``EXACT_UP_TO`` of them the mean distance is estimated from ``SOURCES`` seeded
    random ones (Eppstein and Wang, J. Graph Algorithms Appl. 8, 2004).
    """
    found = np.zeros(network.size)
    tied = network.tied
    size = len(tied)
    if size < 2:
        return found
    links = sparse.csr_matrix(network.links[tied][:, tied])
    _, component = connected_components(links, directed=False)
    reach = np.bincount(component)[component] - 1
    chosen = np.arange(size)
    if size > EXACT_UP_TO:
        chosen = np.sort(np.random.default_rng(seed).choice(size, SOURCES, replace=False))
    distance, met = np.zeros(size), np.zeros(size)
    for begin in range(0, len(chosen), _AT_ONCE):
        far, seen = _distances(links, chosen[begin : begin + _AT_ONCE])
        distance += far
        met += seen
    mean = np.divide(distance, met, out=np.zeros(size), where=met > 0)
    found[tied] = np.divide(reach / (size - 1), mean, out=np.zeros(size), where=mean > 0)
    return found


def is_sampled(network: Network) -> bool:
    """Return whether ``closeness`` estimates rather than counts."""
    return len(network.tied) > EXACT_UP_TO


def _distances(links: "sparse.csr_matrix[np.float64]", sources: np.ndarray) -> tuple[Floats, Floats]:
    """Return for each node the sum of its distances to the sources, and how many sources (itself aside) it reaches.

    Breadth first from all sources at once: a bit for each source says whether it has come by (Then et al., VLDB 2014).
    """
    words = (len(sources) + 63) // 64
    visited = np.zeros((links.shape[0], words), np.uint64)
    columns = np.arange(len(sources))
    visited[sources, columns // 64] = np.uint64(1) << (columns % 64).astype(np.uint64)
    front = visited.copy()
    distance, met = np.zeros(links.shape[0]), np.zeros(links.shape[0])
    level = 0
    while True:
        level += 1
        # Every node has a tie, so that no row of links is empty, as reduceat needs.
        front = np.bitwise_or.reduceat(front[links.indices], links.indptr[:-1], axis=0) & ~visited
        new = np.bitwise_count(front).sum(axis=1, dtype=np.int64)
        if not new.any():
            return distance, met
        visited |= front
        distance += level * new
        met += new
