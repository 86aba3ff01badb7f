"""From the network to numbers: one value for each investor, by name.

Beside these, for one investor, for a pair or for the whole: ``communities``, ``paths``, ``prediction``, ``profiles``,
``significance``, ``assortativity`` (and the network in numbers), ``cores`` (k-shells through the years).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np

from kg.errors import QuestionError
from kg.metrics import betweenness, closeness
from kg.metrics.bonacich import bonacich
from kg.metrics.clustering import clustering
from kg.metrics.concentration import country_concentration, theme_concentration
from kg.metrics.cores import core
from kg.metrics.degree import degree, money_shared, strength
from kg.metrics.eigenvector import eigenvector
from kg.metrics.pagerank import pagerank
from kg.metrics.rates import company_count, follow_on_rate, lead_rate, round_count, syndicate_size
from kg.metrics.structural_holes import constraint, effective_size
from kg.networks import Floats, Network

Metric = Callable[[Network], Floats]
"""One value for each investor, by its number; ``nan`` where the value is not defined."""

METRICS: Final[Mapping[str, Metric]] = MappingProxyType(
    {
        "rounds": round_count,
        "companies": company_count,
        "degree": degree,
        "strength": strength,
        "money-shared": money_shared,
        "eigenvector": eigenvector,
        "pagerank": pagerank,
        "bonacich": bonacich,
        "betweenness": betweenness.betweenness,
        "closeness": closeness.closeness,
        "clustering": clustering,
        "constraint": constraint,
        "effective-size": effective_size,
        "core": core,
        "lead-rate": lead_rate,
        "follow-on-rate": follow_on_rate,
        "syndicate-size": syndicate_size,
        "theme-concentration": theme_concentration,
        "country-concentration": country_concentration,
    }
)

_ESTIMATES: Final = {
    "betweenness": (betweenness.is_sampled, f"estimated from {betweenness.SOURCES} random investors"),
    "closeness": (closeness.is_sampled, f"estimated from {closeness.SOURCES} random investors"),
}


@dataclass(frozen=True, slots=True)
class Score:
    """One investor's value and rank, 1 for the highest; equal values share the rank."""

    rank: int
    iri: str
    label: str
    value: float


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """A metric of every investor: ``values`` by number, what it means, by which definition, and how exact it is."""

    metric: str
    meaning: str
    definition: str
    note: str
    network: Network
    values: Floats

    def top(self, limit: int = 20, offset: int = 0) -> tuple[Score, ...]:
        """Return the investors with the highest values, then by IRI, without those that have no value or no round."""
        busy = np.diff(self.network.shares.investor_start) > 0
        people = np.flatnonzero(busy & ~np.isnan(self.values))
        order = people[np.lexsort((people, -self.values[people]))]
        values = self.values[order]
        ranks = np.searchsorted(-values, -values, "left") + 1
        names = self.network.shares.investors
        return tuple(
            Score(
                int(ranks[place]), names.iris[int(order[place])], names.labels[int(order[place])], float(values[place])
            )
            for place in range(offset, min(offset + limit, len(order)))
        )

    def of(self, investor: str) -> float | None:
        """Return the value of one investor (an IRI); ``None`` if it is unknown or has no value."""
        number = self.network.shares.investors.number(investor)
        return None if number is None or np.isnan(self.values[number]) else float(self.values[number])


def measure(network: Network, metric: str) -> Scores:
    """Return a metric of ``METRICS`` for every investor; ``QuestionError`` lists the names if there is none of it."""
    if metric not in METRICS:
        raise QuestionError(f"no metric {metric!r}; there are {', '.join(METRICS)}")
    meaning = (METRICS[metric].__doc__ or "").strip().partition("\n")[0].removeprefix("Return ")
    sampled, note = _ESTIMATES.get(metric, (None, ""))
    exact = sampled is None or not sampled(network)
    return Scores(
        metric, meaning, str(network.definition), "exact" if exact else note, network, METRICS[metric](network)
    )
