"""Who put money into which round, and the network of investors that follows: the nouns of co-investment analysis.

Inside are arrays (one entry for each investor in each round, numbered names beside them); every network carries the
``Definition`` it was made by, so that no figure stands without saying what it counts. Days are whole numbers since
1970-01-01, amounts are US dollars, not thousands; unknown days are ``NO_DAY``, unknown amounts ``nan``.
"""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray
from scipy import sparse

if TYPE_CHECKING:
    import networkx as nx

Ints = NDArray[np.int32]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

NO_DAY: Final = np.iinfo(np.int32).min
_EPOCH = date(1970, 1, 1)


def day_of(when: date) -> int:
    """Return a date as the number of days since 1970-01-01.

    >>> day_of(date(1970, 1, 31))
    30
    """
    return (when - _EPOCH).days


def date_of(day: int) -> date | None:
    """Return the date of a number of days since 1970-01-01; ``None`` for ``NO_DAY``.

    >>> date_of(30)
    datetime.date(1970, 1, 31)
    """
    return None if day == NO_DAY else _EPOCH + timedelta(days=int(day))


# ---------------------------------------------------------------------------------------------------- definition
class Together(StrEnum):
    """What ties two investors."""

    SAME_ROUND = "same-round"
    SAME_COMPANY = "same-company"
    SAME_COMPANY_WITHIN_DAYS = "same-company-within-days"


class Weighting(StrEnum):
    """What one round (or company) shared by k investors adds to the weight of each of their ties.

    ``COUNT``: 1. ``NEWMAN``: 1/(k-1), so that an investor's weights add up to the number of shared rounds (Newman,
    Phys. Rev. E 64, 016132, 2001). ``AMOUNT_SHARE``: its dollars / (k (k-1)), so that an investor's weights add up to
    an equal share of the money of the shared rounds; a round of unknown amount adds 0.
    """

    COUNT = "count"
    NEWMAN = "newman"
    AMOUNT_SHARE = "amount-share"


@dataclass(frozen=True, slots=True)
class Keep:
    """Which rounds and which investors count; the empty set and ``None`` mean: no limit.

    ``since`` and ``until`` (both included) keep a round if every day that its date may stand for lies between them:
    an undated round is then left out. ``themes`` hold for narrower themes too. ``company_in`` and ``investor_in`` take
    ISO 3166-1 alpha-2 codes and identifiers of regions. Amounts are US dollars; a round of unknown amount does not
    pass a limit. ``leads_only`` keeps those who led.
    """

    since: date | None = None
    until: date | None = None
    themes: frozenset[str] = frozenset()
    company_in: frozenset[str] = frozenset()
    investor_in: frozenset[str] = frozenset()
    stages: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset({"closed"})
    at_least_usd: float | None = None
    at_most_usd: float | None = None
    leads_only: bool = False

    def __str__(self) -> str:
        """Say in words what is kept.

        >>> str(Keep(since=date(2026, 1, 1), themes=frozenset({"robotics"})))
        'closed rounds, since 2026-01-01, theme robotics or narrower'
        """
        words = [f"{' or '.join(sorted(self.statuses)) if self.statuses else 'all'} rounds"]
        words += [f"since {self.since}"] if self.since else []
        words += [f"until {self.until}"] if self.until else []
        for name, values in (
            ("theme {} or narrower", self.themes),
            ("company in {}", self.company_in),
            ("investor in {}", self.investor_in),
            ("stage {}", self.stages),
        ):
            words += [name.format(" or ".join(sorted(values)))] if values else []
        words += [f"at least {self.at_least_usd:,.0f} USD"] if self.at_least_usd is not None else []
        words += [f"at most {self.at_most_usd:,.0f} USD"] if self.at_most_usd is not None else []
        return ", ".join(words + (["lead investors only"] if self.leads_only else []))


@dataclass(frozen=True, slots=True)
class Definition:
    """What counts as co-investing: stands on every result.

    ``days`` is needed by, and only by, ``SAME_COMPANY_WITHIN_DAYS``. ``lead_to_follower`` directs each tie from an
    investor that led to one that did not, and drops ties between two leads or two followers.
    """

    together: Together = Together.SAME_ROUND
    weighting: Weighting = Weighting.COUNT
    keep: Keep = field(default_factory=Keep)
    days: int | None = None
    lead_to_follower: bool = False

    def __post_init__(self) -> None:
        """Refuse ``days`` where they mean nothing, or their absence where they are needed, with ``ValueError``."""
        if (self.together is Together.SAME_COMPANY_WITHIN_DAYS) != (self.days is not None):
            raise ValueError("a number of days goes with same-company-within-days, and only with it")
        if self.days is not None and self.days < 0:
            raise ValueError(f"not a number of days: {self.days}")

    def __str__(self) -> str:
        """Say in words what ties two investors and what the tie weighs.

        >>> str(Definition())
        'co-investors: in the same round; weight: number of rounds together; counting closed rounds'
        >>> str(Definition(Together.SAME_COMPANY_WITHIN_DAYS, Weighting.NEWMAN, days=90))
        'co-investors: in the same company within 90 days; weight: each company 1/(k-1); counting closed rounds'
        """
        event = "round" if self.together is Together.SAME_ROUND else "company"
        within = f" within {self.days} days" if self.days is not None else ""
        weight = {
            Weighting.COUNT: f"number of {'rounds' if event == 'round' else 'companies'} together",
            Weighting.NEWMAN: f"each {event} 1/(k-1)",
            Weighting.AMOUNT_SHARE: f"each {event} USD/(k(k-1))",
        }[self.weighting]
        direction = "; from lead to follower" if self.lead_to_follower else ""
        return f"co-investors: in the same {event}{within}{direction}; weight: {weight}; counting {self.keep}"


# ------------------------------------------------------------------------------------------------ participations
@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """IRIs in order, each with its label: the place of an IRI is its number in the arrays."""

    iris: pl.Series
    labels: pl.Series

    def __len__(self) -> int:
        return len(self.iris)

    def number(self, iri: str) -> int | None:
        """Return the number of an IRI, or ``None`` where it is not among them."""
        place = bisect_left(self.iris, iri)
        return place if place < len(self.iris) and self.iris[place] == iri else None


@dataclass(frozen=True, slots=True, eq=False)
class Tags:
    """Which tags (themes, countries) each thing bears: ``tags[start[i]:start[i + 1]]`` number into ``names``."""

    names: tuple[str, ...]
    start: Ints
    tags: Ints

    def any_of(self, things: Ints, wanted: frozenset[str]) -> Flags:
        """Return for each of ``things`` whether it bears one of the wanted tags."""
        good = np.fromiter((name in wanted for name in self.names), np.bool_, len(self.names))
        places, owner = gather(self.start, things)
        found = np.zeros(len(things), np.bool_)
        found[owner[good[self.tags[places]]]] = True
        return found


def gather(start: Ints, rows: NDArray[np.integer[Any]]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the places that ``rows`` of a compressed table hold, and for each place which of ``rows`` it is of.

    >>> gather(np.array([0, 2, 5], np.int32), np.array([1, 0]))
    (array([2, 3, 4, 0, 1]), array([0, 0, 0, 1, 1]))
    """
    sizes = (start[rows + 1] - start[rows]).astype(np.int64)
    owner = np.repeat(np.arange(len(rows)), sizes)
    return np.arange(len(owner)) + np.repeat(start[rows] - (np.cumsum(sizes) - sizes), sizes), owner


@dataclass(frozen=True, slots=True, eq=False)
class Rounds:
    """The funding rounds, numbered in the order of their IRIs; ``stage`` and ``status`` are -1 where unknown."""

    iris: pl.Series
    company: Ints
    first: Ints
    last: Ints
    usd: Floats
    stage: Ints
    status: Ints
    stages: tuple[str, ...]
    statuses: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Participations:
    """Every investor in every round: entry p says that ``who[p]`` put money into round ``where[p]``.

    Sorted by round, then investor, each pair once; ``round_start[r]:round_start[r + 1]`` are the entries of round r,
    ``by_investor[investor_start[i]:investor_start[i + 1]]`` those of investor i. ``own_usd`` is what this investor
    put in, where a document tells it apart. ``narrower`` maps a theme to itself and all themes below it;
    ``region_countries`` maps a region to its countries. ``by_company[company_start[c]:company_start[c + 1]]`` are the
    rounds of company c.
    """

    investors: Names
    companies: Names
    rounds: Rounds
    who: Ints
    where: Ints
    lead: Flags
    own_usd: Floats
    company_themes: Tags
    company_countries: Tags
    investor_countries: Tags
    narrower: Mapping[str, frozenset[str]]
    region_countries: Mapping[str, frozenset[str]]
    round_start: Ints
    investor_start: Ints
    by_investor: Ints
    company_start: Ints
    by_company: Ints

    def rounds_of(self, investor: int) -> Ints:
        """Return the numbers of the rounds that an investor took part in, in order."""
        return self.where[self.by_investor[self.investor_start[investor] : self.investor_start[investor + 1]]]


# ------------------------------------------------------------------------------------------------------- network
@dataclass(frozen=True, eq=False)
class Network:
    """The co-investment network: tie e joins ``source[e]`` and ``target[e]``, ``together[e]`` times.

    Undirected networks hold each tie once, with source < target; directed ones run from lead to follower. Investors
    keep their numbers of ``shares``, the participations that count under the definition; those without any tie are
    there, too.
    """

    definition: Definition
    shares: Participations
    source: Ints
    target: Ints
    together: Ints
    weight: Floats

    def __len__(self) -> int:
        """Return the number of ties."""
        return len(self.source)

    @property
    def directed(self) -> bool:
        """Return whether ties run from lead to follower."""
        return self.definition.lead_to_follower

    @property
    def size(self) -> int:
        """Return how many investors are numbered, those without a tie included."""
        return len(self.shares.investors)

    @cached_property
    def matrix(self) -> "sparse.csr_matrix[np.float64]":
        """Return the weights as a matrix, symmetric unless directed; its diagonal is empty."""
        return self.matrix_of(self.weight)

    @cached_property
    def symmetric(self) -> "sparse.csr_matrix[np.float64]":
        """Return the weights of ties in either direction, added up."""
        return sparse.csr_matrix(self.matrix + self.matrix.T) if self.directed else self.matrix

    @cached_property
    def tied(self) -> Ints:
        """Return the numbers of the investors that have a tie, in order."""
        return np.union1d(self.source, self.target)

    @cached_property
    def links(self) -> "sparse.csr_matrix[np.float64]":
        """Return who is tied to whom, in either direction, as ones."""
        forth = sparse.csr_matrix((np.ones(len(self)), (self.source, self.target)), (self.size, self.size))
        both = sparse.csr_matrix(forth + forth.T)
        both.data[:] = 1.0
        both.sort_indices()
        return both

    def matrix_of(self, values: Floats) -> "sparse.csr_matrix[np.float64]":
        """Return one value for each tie as a matrix, symmetric unless directed."""
        forth = sparse.csr_matrix((values, (self.source, self.target)), (self.size, self.size))
        both = forth if self.directed else sparse.csr_matrix(forth + forth.T)
        both.sort_indices()
        return both

    def to_networkx(self, ties: pl.DataFrame | None = None) -> "nx.Graph[str]":
        """Return a ``networkx`` graph (``DiGraph`` where directed), its nodes the IRIs of investors that have a tie.

        Nodes have ``label``; edges ``weight``, ``together`` and whatever further columns ``ties`` (one row for each
        tie, see ``kg.projection.tie_table``) brings. The graph has ``definition``.
        """
        import networkx as nx

        graph: nx.Graph[str] = nx.DiGraph() if self.directed else nx.Graph()
        graph.graph["definition"] = str(self.definition)
        iris, labels = self.shares.investors.iris, self.shares.investors.labels
        tied = self.tied
        names = dict(zip(tied.tolist(), iris.gather(tied).to_list(), strict=True))
        graph.add_nodes_from(
            (names[number], {"label": label})
            for number, label in zip(tied.tolist(), labels.gather(tied).to_list(), strict=True)
        )
        columns = {"weight": self.weight.tolist(), "together": self.together.tolist()}
        if ties is not None:
            columns |= {name: ties[name].to_list() for name in ties.columns if name not in {"source", "target"}}
        keys = tuple(columns)
        graph.add_edges_from(
            (names[a], names[b], {key: value for key, value in zip(keys, row, strict=True) if value is not None})
            for a, b, *row in zip(self.source.tolist(), self.target.tolist(), *columns.values(), strict=True)
        )
        return graph


def rounds_behind(shares: Participations, together: Together, a: int, b: int) -> Ints:
    """Return the rounds that tie two investors: those of both or, by company, those of either in companies of both."""
    of_a, of_b = shares.rounds_of(a), shares.rounds_of(b)
    if together is Together.SAME_ROUND:
        return np.intersect1d(of_a, of_b)
    company = shares.rounds.company
    either = np.union1d(of_a, of_b)
    return either[np.isin(company[either], np.intersect1d(company[of_a], company[of_b]))]
