"""How many co-investors, how often, and with how much money (Freeman, Social Networks 1, 1978; Barrat et al. 2004)."""

import numpy as np

from kg.networks import Floats, Network, Together


def degree(network: Network) -> Floats:
    """Return the number of different co-investors, in either direction."""
    return np.diff(network.links.indptr).astype(np.float64)


def strength(network: Network) -> Floats:
    """Return the sum of the weights of an investor's ties: s_i = sum of w_ij."""
    return np.asarray(network.symmetric.sum(axis=1)).ravel().astype(np.float64)


def money_shared(network: Network) -> Floats:
    """Return the US dollars of the rounds (or companies) that an investor shared with others, each counted whole."""
    shares = network.shares
    usd = np.nan_to_num(shares.rounds.usd)[shares.where]
    if network.definition.together is Together.SAME_ROUND:
        company = shares.rounds.iris.len()
        group, groups = shares.where, company
    else:
        group, groups = shares.rounds.company[shares.where], len(shares.companies)
    people = np.unique(group.astype(np.int64) * network.size + shares.who)
    crowd = np.bincount(people // max(network.size, 1), minlength=groups)
    return np.bincount(shares.who, np.where(crowd[group] > 1, usd, 0.0), network.size).astype(np.float64)
