"""Eigenvector centrality (Bonacich, J. Math. Sociology 2, 1972): well connected to the well connected."""

import numpy as np
from scipy.sparse.linalg import eigsh

from kg.networks import Floats, Network


def eigenvector(network: Network) -> Floats:
    """Return how central an investor is through the centrality of its co-investors: the leading eigenvector.

    x_i = (1/lambda) sum of w_ij x_j, of length 1 and not negative.
    It lives on the component with the largest eigenvalue: investors elsewhere have 0. Direction is ignored.
    """
    found = np.zeros(network.size)
    tied = network.tied
    if len(tied) == 0:
        return found
    matrix = network.symmetric[tied][:, tied]
    if len(tied) < 10:  # too small for Lanczos
        vector = np.linalg.eigh(matrix.toarray())[1][:, -1]
    else:
        vector = eigsh(matrix, k=1, which="LA", v0=np.ones(len(tied)), tol=1e-12)[1][:, 0]
    vector = np.abs(vector)
    vector[vector < 1e-14] = 0.0
    found[tied] = vector / np.linalg.norm(vector)
    return found
