"""The network as a whole: assortativity (Newman, Phys. Rev. Lett. 89, 2002), clustering, components, rounds."""

from dataclasses import dataclass

import numpy as np
from scipy.sparse.csgraph import connected_components

from kg.metrics.clustering import triangles
from kg.networks import Network


@dataclass(frozen=True, slots=True)
class Summary:
    """A network in numbers. ``investors`` counts those in any counted round, ``tied`` those with a co-investor.

    ``assortativity`` is the correlation of the degrees at the two ends of a tie (``None`` where all are equal),
    ``transitivity`` the part of paths of two ties that are closed by a third, ``usd`` the known money of the rounds.
    """

    definition: str
    rounds: int
    companies: int
    investors: int
    tied: int
    ties: int
    components: int
    largest_component: int
    density: float
    mean_degree: float
    mean_clustering: float
    transitivity: float
    assortativity: float | None
    mean_syndicate: float
    largest_syndicate: int
    usd: float


def assortativity(network: Network) -> float | None:
    """Return Pearson's correlation of the degrees at both ends of the ties; ``None`` where it is not defined."""
    degree = np.diff(network.links.indptr).astype(np.float64)
    row = np.repeat(np.arange(network.size), np.diff(network.links.indptr))
    x, y = degree[row], degree[network.links.indices]
    spread = float(x.std()) if len(x) else 0.0
    return float(((x - x.mean()) * (y - y.mean())).mean() / spread**2) if spread > 0 else None


def summary(network: Network) -> Summary:
    """Return the network in numbers."""
    shares, tied = network.shares, len(network.tied)
    degree = np.diff(network.links.indptr)[network.tied].astype(np.float64)
    closed = triangles(network)[network.tied]
    pairs = degree * (degree - 1) / 2
    _, component = connected_components(network.links[network.tied][:, network.tied], directed=False)
    crowd = np.diff(shares.round_start)
    rounds = np.flatnonzero(crowd)
    local = np.divide(closed, pairs, out=np.zeros(tied), where=pairs > 0)
    ties = network.links.nnz // 2
    return Summary(
        definition=str(network.definition),
        rounds=len(rounds),
        companies=len(np.unique(shares.rounds.company[rounds])),
        investors=len(np.unique(shares.who)),
        tied=tied,
        ties=len(network),
        components=int(component.max(initial=-1)) + 1,
        largest_component=int(np.bincount(component, minlength=1).max()),
        density=2 * ties / (tied * (tied - 1)) if tied > 1 else 0.0,
        mean_degree=float(degree.mean()) if tied else 0.0,
        mean_clustering=float(local.mean()) if tied else 0.0,
        transitivity=float(closed.sum() / pairs.sum()) if pairs.sum() else 0.0,
        assortativity=assortativity(network),
        mean_syndicate=float(crowd[rounds].mean()) if len(rounds) else 0.0,
        largest_syndicate=int(crowd.max(initial=0)),
        usd=float(np.nansum(shares.rounds.usd[rounds])),
    )
