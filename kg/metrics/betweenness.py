"""Betweenness (Freeman, Sociometry 40, 1977): on how many shortest paths of others an investor lies."""

from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from kg.networks import Flags, Floats, Network

EXACT_UP_TO: Final = 2_000
SOURCES: Final = 256
_AT_ONCE: Final = 64


def betweenness(network: Network, sources: int | None = None, seed: int = 1) -> Floats:
    """Return the share of shortest paths between others that pass through an investor, counting hops.

    Direction is ignored. g_v = sum over s, t of sigma_st(v) / sigma_st, over (n-1)(n-2) ordered pairs of the n
    investors with a tie (Brandes, J. Math. Sociology 25, 2001), many sources at once as products of a sparse with a
    dense matrix. Above ``EXACT_UP_TO`` investors, from ``SOURCES`` seeded random sources, scaled up (Brandes and
    Pich 2007): an estimate.
    """
    found = np.zeros(network.size)
    tied = network.tied
    size = len(tied)
    if size < 3:
        return found
    links = sparse.csr_matrix(network.links[tied][:, tied])
    wanted = sources or (size if size <= EXACT_UP_TO else SOURCES)
    chosen = np.arange(size)
    if wanted < size:
        chosen = np.sort(np.random.default_rng(seed).choice(size, wanted, replace=False))
    total = np.zeros(size)
    for begin in range(0, len(chosen), _AT_ONCE):
        total += _dependencies(links, chosen[begin : begin + _AT_ONCE])
    found[tied] = total * (size / len(chosen)) / ((size - 1) * (size - 2))
    return found


def is_sampled(network: Network) -> bool:
    """Return whether ``betweenness`` estimates rather than counts."""
    return len(network.tied) > EXACT_UP_TO


def _dependencies(links: "sparse.csr_matrix[np.float64]", sources: NDArray[np.int64]) -> Floats:
    """Return how much all paths from the sources depend on each node: Brandes' delta, added up over the sources."""
    columns = np.arange(len(sources))
    paths = np.zeros((links.shape[0], len(sources)))
    paths[sources, columns] = 1.0
    front, unseen, levels = paths.copy(), paths == 0, [paths > 0]
    while True:
        front = _spread(links, front, levels[-1])
        front *= unseen
        level = front > 0
        if not level.any():
            break
        unseen ^= level
        levels.append(level)
        paths += front
    depends = np.zeros_like(paths)
    inverse = np.divide(1.0, paths, out=np.zeros_like(paths), where=paths > 0)
    for level, above in zip(reversed(levels[1:]), reversed(levels[:-1]), strict=True):
        share = (1.0 + depends) * inverse
        share *= level
        pulled = _spread(links, share, level)
        pulled *= paths
        pulled *= above
        depends += pulled
    depends[sources, columns] = 0.0
    return np.asarray(depends.sum(axis=1))


def _spread(links: "sparse.csr_matrix[np.float64]", values: Floats, where: Flags) -> Floats:
    """Return links @ values, with less work where few rows hold any: on the first levels and the last."""
    rows = np.flatnonzero(where.any(axis=1))
    if len(rows) > links.shape[0] // 4:
        return np.asarray(links @ values)
    return np.asarray(links[rows].T @ values[rows])
