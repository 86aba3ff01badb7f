"""Burt's measures of structural holes (Structural Holes, 1992): who stands between people that do not meet."""

from typing import Final

import numpy as np
from scipy import sparse

from kg.metrics.clustering import triangles
from kg.networks import Floats, Network

_ROWS_AT_ONCE: Final = 2_000


def constraint(network: Network) -> Floats:
    """Return Burt's constraint: how far an investor's ties lead back to the same people.

    c_i = sum over co-investors j of (p_ij + sum over q of p_iq p_qj)^2; ``nan`` without co-investors. p_ij is the
    part of i's tie weight that goes to j. High: the co-investors know each other, and i brokers little.
    """
    weights = network.symmetric
    total = np.asarray(weights.sum(axis=1)).ravel()
    parts = sparse.csr_matrix(weights, copy=True)
    parts.data /= np.repeat(total, np.diff(parts.indptr))
    links = sparse.csr_matrix(network.links)
    found = np.empty(network.size)
    for begin in range(0, network.size, _ROWS_AT_ONCE):
        rows = slice(begin, min(begin + _ROWS_AT_ONCE, network.size))
        both = parts[rows] + (parts[rows] @ parts).multiply(links[rows])
        found[rows] = np.asarray(both.multiply(both).sum(axis=1)).ravel()
    found[total == 0] = np.nan
    return found


def effective_size(network: Network) -> Floats:
    """Return the number of co-investors less their mean number of ties among each other.

    k_i - 2 t_i / k_i (Borgatti, Connections 20, 1997); ``nan`` without co-investors.
    """
    degree = np.diff(network.links.indptr).astype(np.float64)
    redundant = np.divide(2 * triangles(network), degree, out=np.full(network.size, np.nan), where=degree > 0)
    return np.asarray(degree - redundant)
