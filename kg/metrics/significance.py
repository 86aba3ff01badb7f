"""Which ties say more than that both are busy: ties against a bipartite null model.

The null model is the bipartite configuration model (Saracco et al., Scientific Reports 5, 10595, 2015): investor i is
in round r with probability p_ir = x_i y_r / (1 + x_i y_r), independently, so that the expected number of rounds of
every investor and the expected size of every round are those observed. Under it the number of rounds that two share
is a sum of independent chances, here taken as Poisson with the mean mu_ij = sum over r of p_ir p_jr (Le Cam's bound on
the error is the sum of the squared chances). The p-value is the chance of at least as many. Ties are called significant
with the false discovery rate of Benjamini and Hochberg (1995) over all pairs of investors, tied or not.

The model knows how busy somebody is, not when or where: investors of one city and one decade meet more than it expects.
"""

from dataclasses import dataclass

import numpy as np
from scipy.special import pdtrc

from kg.networks import Floats, Ints, Network, Together


@dataclass(frozen=True, slots=True, eq=False)
class Significance:
    """For each tie of a network: how often the null model has the two together, p-value, and the corrected one (q)."""

    definition: str
    rate: float
    expected: Floats
    p: Floats
    q: Floats

    @property
    def significant(self) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        """Return which ties pass, at the false discovery ``rate``."""
        return np.asarray(self.q <= self.rate)


def significance(network: Network, rate: float = 0.01) -> Significance:
    """Return how far the activity of both explains each tie; needs an undirected same-round or same-company network."""
    if network.directed or network.definition.together is Together.SAME_COMPANY_WITHIN_DAYS:
        raise ValueError("significance is defined for undirected networks of rounds or of whole companies")
    busy, crowd = _degrees(network)
    expected = _expected(network, busy, crowd)
    p = pdtrc(network.together - 1.0, expected).astype(np.float64)
    people = np.count_nonzero(busy)
    order = np.argsort(p)
    stepped = p[order] * (people * (people - 1) / 2) / np.arange(1, len(p) + 1)
    q = np.empty(len(p))
    q[order] = np.minimum(np.minimum.accumulate(stepped[::-1])[::-1], 1.0)
    return Significance(str(network.definition), rate, expected, p, q)


def _degrees(network: Network) -> tuple[Ints, Ints]:
    """Return the number of rounds (companies) of each investor, and of investors of each round (company)."""
    shares = network.shares
    if network.definition.together is Together.SAME_ROUND:
        who, where, places = shares.who, shares.where, len(shares.rounds.iris)
    else:
        company = shares.rounds.company[shares.where].astype(np.int64)
        held = np.unique(company * network.size + shares.who)
        where, who = (side.astype(np.int32) for side in np.divmod(held, max(network.size, 1)))
        places = len(shares.companies)
    busy, crowd = np.bincount(who, minlength=network.size), np.bincount(where, minlength=places)
    return busy.astype(np.int32), crowd.astype(np.int32)


def _expected(network: Network, busy: Ints, crowd: Ints) -> Floats:
    """Return the mean of the null model for each tie; only the distinct degrees matter, and they are few."""
    activity, people = np.unique(busy[busy > 0].astype(np.float64), return_counts=True)
    sizes, rounds = np.unique(crowd[crowd > 0].astype(np.float64), return_counts=True)
    chance = _chances(activity, people.astype(np.float64), sizes, rounds.astype(np.float64))
    means = (chance * rounds) @ chance.T
    place = np.searchsorted(activity, busy)
    return np.asarray(means[place[network.source], place[network.target]])


def _chances(activity: Floats, people: Floats, sizes: Floats, rounds: Floats) -> Floats:
    """Return p for each activity and each size, by the fixed point of the model's equations."""
    x, y = activity / np.sqrt(activity @ people), sizes / np.sqrt(sizes @ rounds)
    for _ in range(10_000):
        after = activity / ((y / (1 + np.outer(x, y))) @ rounds)
        y = sizes / (people @ (after[:, None] / (1 + np.outer(after, y))))
        if np.max(np.abs(after / x - 1)) < 1e-10:
            break
        x = after
    product = np.outer(after, y)
    return np.asarray(product / (1 + product))
