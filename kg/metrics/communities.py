"""Communities: investors who invest among themselves more than chance has it (Louvain, Blondel et al. 2008)."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from sknetwork.clustering import Louvain, get_modularity  # type: ignore[import-untyped]

from kg.networks import Ints, Network


@dataclass(frozen=True, slots=True, eq=False)
class Communities:
    """A division of all investors that have a tie, largest community first.

    ``modularity`` is Newman's Q, from -1/2 to 1. ``community_of[i]`` numbers into ``members``, -1 without a tie;
    members stand in the order of their strength.
    """

    definition: str
    seed: int
    modularity: float
    community_of: Ints
    members: tuple[tuple[str, ...], ...]
    labels: tuple[tuple[str, ...], ...]


def communities(network: Network, seed: int = 1, resolution: float = 1.0) -> Communities:
    """Return the communities that Louvain finds with this seed, on the weights, ignoring direction."""
    tied, people = network.tied, network.shares.investors
    community_of = np.full(network.size, -1, np.int32)
    if not len(tied):
        return Communities(str(network.definition), seed, 0.0, community_of, (), ())
    matrix = network.symmetric[tied][:, tied]
    found = Louvain(resolution=resolution, random_state=seed).fit_predict(matrix)
    modularity = float(get_modularity(matrix, found, resolution=resolution))
    sizes = np.bincount(found)
    strength = np.asarray(matrix.sum(axis=1)).ravel()
    # Largest first; among equals the one that holds the first investor.
    first = np.full(len(sizes), network.size)
    np.minimum.at(first, found, np.arange(len(tied)))
    place = np.empty(len(sizes), np.int64)
    place[np.lexsort((first, -sizes))] = np.arange(len(sizes))
    found = place[found]
    community_of[tied] = found
    order = np.lexsort((tied, -strength, found))
    ends = np.cumsum(np.bincount(found)).tolist()
    iris, labels = (names.gather(tied[order]).to_list() for names in (people.iris, people.labels))
    return Communities(
        str(network.definition),
        seed,
        modularity,
        community_of,
        tuple(tuple(iris[a:b]) for a, b in pairwise([0, *ends])),
        tuple(tuple(labels[a:b]) for a, b in pairwise([0, *ends])),
    )
