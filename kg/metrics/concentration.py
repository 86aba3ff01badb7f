"""Concentration of a portfolio: the Herfindahl-Hirschman index (Hirschman, American Economic Review 54, 1964)."""

import numpy as np

from kg.networks import Floats, Ints, Network, Tags, gather


def theme_concentration(network: Network) -> Floats:
    """Return the sum of the squared shares of themes in an investor's companies, 1 for a single theme."""
    return _concentration(network, network.shares.company_themes)


def country_concentration(network: Network) -> Floats:
    """Return the sum of the squared shares of countries in an investor's companies, 1 for a single country."""
    return _concentration(network, network.shares.company_countries)


def tag_counts(network: Network, tags: Tags) -> tuple[Ints, Ints, Floats]:
    """Return (investor, tag, companies): a company with n tags counts 1/n for each of them."""
    shares = network.shares
    companies = max(len(shares.companies), 1)
    held = np.unique(shares.who.astype(np.int64) * companies + shares.rounds.company[shares.where])
    places, owner = gather(tags.start, held % companies)
    parts = 1.0 / np.diff(tags.start)[held % companies][owner]
    cell, number = np.unique(
        (held // companies)[owner] * max(len(tags.names), 1) + tags.tags[places], return_inverse=True
    )
    counts = np.bincount(number, parts, len(cell))
    who, tag = np.divmod(cell, max(len(tags.names), 1))
    return who.astype(np.int32), tag.astype(np.int32), counts.astype(np.float64)


def _concentration(network: Network, tags: Tags) -> Floats:
    """Return the index of each investor; ``nan`` where no company of it bears a tag."""
    who, _, counts = tag_counts(network, tags)
    total = np.bincount(who, counts, network.size)
    squares = np.bincount(who, counts**2, network.size)
    return np.asarray(np.divide(squares, total**2, out=np.full(network.size, np.nan), where=total > 0), np.float64)
