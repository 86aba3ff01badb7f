"""k-cores (Seidman, Social Networks 5, 1983): how deep in the dense inside of the network an investor sits."""

from collections.abc import Iterable
from typing import Final

import numpy as np

from kg.networks import Floats, Network

_GONE: Final = 1 << 40  # more ties than anybody has, whatever is taken off for neighbours that go later


def core(network: Network) -> Floats:
    """Return the k-shell: the largest k such that an investor is among some who each have k co-investors among them.

    Peeled in waves, level by level (ParK: Dasari, Ranjan and Zubair, IEEE Big Data 2014): all who have at most k ties
    left go at once, then those of their neighbours who have no more than k left by that. Each tie is looked at twice
    in all, by NumPy, so that the time is linear in the number of ties but for some microseconds a wave.
    """
    links = network.links
    stop, near_all = links.indptr[1:].astype(np.int64), links.indices.astype(np.int64)
    count = np.diff(stop, prepend=0)
    shell, left, mark = np.zeros_like(count), count.copy(), np.empty_like(count)
    numbers = np.arange(max(len(near_all), len(count)))
    inside = np.flatnonzero(count)
    ties = left[inside]
    while len(inside):
        k = int(ties.min())
        going = inside[ties <= k]
        while len(going):
            shell[going], left[going] = k, _GONE
            many = count[going]
            places = (stop[going] - many.cumsum()).repeat(many)
            places += numbers[: len(places)]
            near = near_all[places]
            np.subtract.at(left, near, 1)
            going = near[left[near] <= k]
            if len(going) > 1:  # the last of the same stands for all
                mark[going] = numbers[: len(going)]
                going = going[mark[going] == numbers[: len(going)]]
        ties = left[inside]
        stays = ties <= len(count)
        inside, ties = inside[stays], ties[stays]
    return shell.astype(np.float64)


def shell_trajectory(years: Iterable[tuple[int, Network]], investor: str) -> tuple[tuple[int, int], ...]:
    """Return (year, k-shell) of one investor (an IRI) for each year, 0 where it has no tie (Li et al. 2023).

    ``years`` are the slices of ``kg.projection.slices``, all of one set of participations.
    """
    found = []
    for year, network in years:
        number = network.shares.investors.number(investor)
        found.append((year, 0 if number is None else int(core(network)[number])))
    return tuple(found)
