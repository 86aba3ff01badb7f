"""k-cores (Seidman, Social Networks 5, 1983): how deep in the dense inside of the network an investor sits."""

from collections.abc import Iterable

import numpy as np
from sknetwork.topology import get_core_decomposition  # type: ignore[import-untyped]

from kg.networks import Floats, Network


def core(network: Network) -> Floats:
    """Return the k-shell: the largest k such that an investor is among some who each have k co-investors among them.

    Computed by Batagelj and Zaversnik's algorithm (2003), which takes time linear in the number of ties.
    """
    if not len(network):
        return np.zeros(network.size)
    return np.asarray(get_core_decomposition(network.links), np.float64)


def shell_trajectory(years: Iterable[tuple[int, Network]], investor: str) -> tuple[tuple[int, int], ...]:
    """Return (year, k-shell) of one investor (an IRI) for each year, 0 where it has no tie (Li et al. 2023).

    ``years`` are the slices of ``kg.projection.slices``, all of one set of participations.
    """
    found = []
    for year, network in years:
        number = network.shares.investors.number(investor)
        found.append((year, 0 if number is None else int(core(network)[number])))
    return tuple(found)
