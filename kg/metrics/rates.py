"""How an investor invests: how much, how often in the lead, how often again, and in what company."""

import numpy as np

from kg.networks import Floats, Network


def round_count(network: Network) -> Floats:
    """Return the number of rounds that an investor took part in."""
    return np.bincount(network.shares.who, minlength=network.size).astype(np.float64)


def company_count(network: Network) -> Floats:
    """Return the number of different companies that an investor put money into."""
    return np.bincount(_holdings(network)[0], minlength=network.size).astype(np.float64)


def lead_rate(network: Network) -> Floats:
    """Return rounds led / rounds taken part in; ``nan`` for nobody's round. Sources that name no lead make it low."""
    return _ratio(np.bincount(network.shares.who, network.shares.lead, network.size), round_count(network))


def follow_on_rate(network: Network) -> Floats:
    """Return companies invested in more than once / companies invested in; ``nan`` without any."""
    who, times = _holdings(network)
    return _ratio(np.bincount(who, times > 1, network.size), company_count(network))


def syndicate_size(network: Network) -> Floats:
    """Return the mean number of investors, oneself included, of the rounds taken part in; ``nan`` without any."""
    shares = network.shares
    crowd = np.diff(shares.round_start)[shares.where]
    return _ratio(np.bincount(shares.who, crowd, network.size), round_count(network))


def _holdings(network: Network) -> tuple[np.ndarray, np.ndarray]:
    """Return each investor with each of its companies once: who, and how many rounds."""
    shares = network.shares
    companies = max(len(shares.companies), 1)
    held, times = np.unique(
        shares.who.astype(np.int64) * companies + shares.rounds.company[shares.where], return_counts=True
    )
    return held // companies, times


def _ratio(part: np.ndarray, whole: Floats) -> Floats:
    return np.asarray(np.divide(part, whole, out=np.full(len(whole), np.nan), where=whole > 0), np.float64)
