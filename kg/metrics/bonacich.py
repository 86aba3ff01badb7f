"""Bonacich power (American Journal of Sociology 92, 1987): central through central, or through dependent, others."""

from typing import Final

import numpy as np
from scipy.sparse.linalg import LinearOperator, cg, eigsh

from kg.networks import Floats, Network

REACH: Final = 0.75
"""Beta as a part of its bound, 1 / largest eigenvalue."""


def bonacich(network: Network, reach: float = REACH) -> Floats:
    """Return Bonacich's power: central through central co-investors near and, less and less, far.

    c = alpha (I - beta W)^-1 W 1 with beta = ``reach`` / largest eigenvalue, -1 < reach < 1, scaled so that the
    squares add up to the number of investors with a tie. Positive ``reach``: power grows with the power of one's
    co-investors; negative: with their dependence. Direction is ignored. ``ValueError`` outside.
    """
    if not -1 < reach < 1:
        raise ValueError(f"reach lies between -1 and 1, not at {reach}")
    found = np.zeros(network.size)
    tied = network.tied
    if len(tied) == 0:
        return found
    matrix = network.symmetric[tied][:, tied]
    strengths = np.asarray(matrix.sum(axis=1)).ravel()
    small = len(tied) < 10
    largest = (
        np.linalg.eigvalsh(matrix.toarray())[-1]
        if small
        else eigsh(matrix, k=1, which="LA", v0=strengths, return_eigenvectors=False)[0]
    )
    beta = reach / float(largest)
    power, _ = cg(
        LinearOperator(matrix.shape, matvec=lambda x: x - beta * (matrix @ x), dtype=np.float64), strengths, rtol=1e-12
    )
    found[tied] = power * np.sqrt(len(tied) / (power @ power))
    return found
