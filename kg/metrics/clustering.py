"""Local clustering (Watts and Strogatz, Nature 393, 1998): how many of one's co-investors invest with each other."""

import numpy as np
from scipy import sparse

from kg.networks import Floats, Network


def clustering(network: Network) -> Floats:
    """Return the part of the pairs of an investor's co-investors that invest with each other.

    2 t_i / (k_i (k_i - 1)) with t_i the triangles through i, k_i its degree; 0 below two co-investors.
    """
    degree = np.diff(network.links.indptr).astype(np.float64)
    pairs = degree * (degree - 1) / 2
    return np.divide(triangles(network), pairs, out=np.zeros(network.size), where=pairs > 0)


def triangles(network: Network) -> Floats:
    """Return the number of triangles through each investor.

    Ties are first directed from the lesser to the greater degree, so that no hub has many of them (Chiba and
    Nishizeki, SIAM J. Computing 14, 1985); each triangle is then found once, from its lowest corner.
    """
    links = network.links
    degree = np.diff(links.indptr)
    rank = np.empty(network.size, np.int64)
    rank[np.argsort(degree, kind="stable")] = np.arange(network.size)
    row = np.repeat(np.arange(network.size), degree)
    up = rank[row] < rank[links.indices]
    shape = (network.size, network.size)
    upward = sparse.csr_matrix((np.ones(int(up.sum())), (row[up], links.indices[up])), shape)
    closing = sparse.csr_matrix(upward.multiply(upward @ upward))
    middle = sparse.csr_matrix(upward.multiply(upward.T @ upward))
    ends = np.asarray(closing.sum(axis=1)).ravel() + np.asarray(closing.sum(axis=0)).ravel()
    return np.asarray(ends + np.asarray(middle.sum(axis=1)).ravel(), np.float64)
