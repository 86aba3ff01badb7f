"""What an investor invests in, and who invests alike: profiles and similarity of portfolios."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from kg.errors import UnknownNameError
from kg.metrics.concentration import tag_counts
from kg.networks import NO_DAY, Network, Participations, Tags, date_of, gather


class Likeness(StrEnum):
    """Jaccard: |A and B| / |A or B| (1901); cosine: |A and B| / sqrt(|A| |B|) (Salton 1983); of sets of companies."""

    JACCARD = "jaccard"
    COSINE = "cosine"


@dataclass(frozen=True, slots=True)
class Part:
    """A theme or a country in a portfolio: companies (one with n themes counts 1/n for each), and their share."""

    name: str
    companies: float
    share: float


@dataclass(frozen=True, slots=True)
class Profile:
    """What one investor did under a definition: ``usd`` is the known money of its rounds, by all who took part."""

    definition: str
    investor: str
    label: str
    rounds: int
    companies: int
    led: int
    usd: float
    first: str | None
    last: str | None
    themes: tuple[Part, ...]
    countries: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Similar:
    """Another investor, how alike (0 to 1), and the number of companies that both hold."""

    iri: str
    label: str
    likeness: float
    shared: int


def number_of(shares: Participations, investor: str) -> int:
    """Return the number of an investor by its IRI, or raise ``UnknownNameError``."""
    number = shares.investors.number(investor)
    if number is None:
        raise UnknownNameError(investor)
    return number


def profile(network: Network, investor: str) -> Profile:
    """Return the themes, the countries and the size of what one investor (an IRI) put money into."""
    shares = network.shares
    number = number_of(shares, investor)
    rounds = shares.rounds_of(number)
    own = shares.by_investor[shares.investor_start[number] : shares.investor_start[number + 1]]
    first, last = shares.rounds.first[rounds], shares.rounds.last[rounds]
    dated = first != NO_DAY
    return Profile(
        str(network.definition),
        investor,
        shares.investors.labels[number],
        len(rounds),
        len(np.unique(shares.rounds.company[rounds])),
        int(shares.lead[own].sum()),
        float(np.nansum(shares.rounds.usd[rounds])),
        str(date_of(int(first[dated].min()))) if dated.any() else None,
        str(date_of(int(last[dated].max()))) if dated.any() else None,
        _parts(network, number, shares.company_themes),
        _parts(network, number, shares.company_countries),
    )


def similar(
    network: Network, investor: str, likeness: Likeness = Likeness.JACCARD, limit: int = 20, offset: int = 0
) -> tuple[Similar, ...]:
    """Return the investors whose portfolios of companies are most like that of one (an IRI), the likest first."""
    shares = network.shares
    number = number_of(shares, investor)
    mine = np.unique(shares.rounds.company[shares.rounds_of(number)])
    places, owner = gather(shares.company_start, mine)
    entries, inside = gather(shares.round_start, shares.by_company[places])
    # Each holder of each company once, however many rounds.
    held = np.unique(owner[inside] * network.size + shares.who[entries])
    others, shared = np.unique(held % network.size, return_counts=True)
    others, shared = others[others != number], shared[others != number]
    theirs = np.array([len(np.unique(shares.rounds.company[shares.rounds_of(int(other))])) for other in others])
    union = len(mine) + theirs - shared if likeness is Likeness.JACCARD else np.sqrt(len(mine) * theirs)
    alike = shared / union
    order = np.lexsort((others, -shared, -alike))[offset : offset + limit]
    names = shares.investors
    return tuple(
        Similar(names.iris[int(o)], names.labels[int(o)], float(a), int(s))
        for o, a, s in zip(others[order], alike[order], shared[order], strict=True)
    )


def _parts(network: Network, investor: int, tags: Tags) -> tuple[Part, ...]:
    who, tag, counts = tag_counts(network, tags)
    mine = np.flatnonzero(who == investor)
    total = float(counts[mine].sum())
    found = [Part(tags.names[int(tag[p])], float(counts[p]), float(counts[p]) / total) for p in mine]
    return tuple(sorted(found, key=lambda part: (-part.companies, part.name)))
