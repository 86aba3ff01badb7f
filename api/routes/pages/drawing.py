"""What pictures consist of: investors, companies and the links between them, as networkx graphs."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx
import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from api.catalogue import label_of, local
from api.snapshots import Snapshot
from kg.errors import UnknownNameError
from kg.networks import NO_DAY, Definition, Names, Participations, Tags, Together, date_of, gather
from kg.projection.pairs import events_of
from kg.projection.participations import part_of

MOST_LINKS = 12_000
"""Links of one picture."""


class Actors:
    """Investors and companies numbered together (many are both), and who is linked to whom by an investment."""

    def __init__(self, snapshot: Snapshot, shares: Participations) -> None:
        self._snapshot = snapshot
        self.iris = sorted({*shares.investors.iris, *shares.companies.iris})
        place = {iri: number for number, iri in enumerate(self.iris)}
        of_investor = np.array([place[iri] for iri in shares.investors.iris], dtype=np.int64)
        of_company = np.array([place[iri] for iri in shares.companies.iris], dtype=np.int64)
        self._place = place
        self.who = of_investor[shares.who]
        self.company = of_company[shares.rounds.company[shares.where]]
        ones = np.ones(len(self.who))
        forth = sparse.csr_matrix((ones, (self.who, self.company)), (len(place), len(place)))
        self.links = sparse.csr_matrix(forth + forth.T)

    def number(self, iri: str) -> int:
        """Return the number of an investor or company; ``UnknownNameError`` for anything else."""
        if iri not in self._place:
            raise UnknownNameError(f"{label_of(self._snapshot, iri)} as an investor or a company that raised money")
        return self._place[iri]


def shared_rounds(shares: Participations) -> NDArray[np.int64]:
    """Return the rounds of two investors and more."""
    return np.flatnonzero(np.diff(shares.round_start) > 1)


def rounds_of(shares: Participations, iri: str) -> int:
    """Return in how many rounds something raised or put in money."""
    investor, company = shares.investors.number(iri), shares.companies.number(iri)
    put = 0 if investor is None else int(shares.investor_start[investor + 1] - shares.investor_start[investor])
    return put + (0 if company is None else int(shares.company_start[company + 1] - shares.company_start[company]))


def people(shares: Participations, numbers: NDArray[np.int64]) -> "nx.Graph[str]":
    """Return the investors of these numbers, not yet linked, with what pictures filter and colour by."""
    graph: nx.Graph[str] = nx.Graph()
    for number in numbers.tolist():
        add_investor(graph, shares, number)
    return graph


def tie_together(
    graph: "nx.Graph[str]", shares: Participations, numbers: NDArray[np.int64], definition: Definition
) -> None:
    """Link investors of a graph that were together, with the year of each time (``None`` where it is not known)."""
    inside = np.zeros(len(shares.investors), np.bool_)
    inside[numbers] = True
    events = events_of(part_of(shares, inside[shares.who]), definition)
    by_round = definition.together is Together.SAME_ROUND
    iris = {number: local(shares.investors.iris[number]) for number in numbers.tolist()}
    links: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for a, b, group in zip(events.source.tolist(), events.target.tolist(), events.group.tolist(), strict=True):
        links[a, b].append(group)
    dollars = np.nan_to_num(shares.rounds.usd)
    for (a, b), groups in strongest(links):
        years = years_of(shares, groups) if by_round else [None] * len(groups)
        usd = float(sum(dollars[group] for group in groups)) if by_round else 0.0
        graph.add_edge(iris[a], iris[b], together=len(groups), years=years, usd=usd, kind="co-investment")


def invested(shares: Participations, entries: NDArray[np.int64], limit: int, center: str | None) -> "nx.Graph[str]":
    """Return the investments of these entries as links between investor and company, at most so many nodes."""
    links: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    leads: set[tuple[int, int]] = set()
    for entry in entries.tolist():
        link = (int(shares.who[entry]), int(shares.rounds.company[shares.where[entry]]))
        links[link].append(int(shares.where[entry]))
        if shares.lead[entry]:
            leads.add(link)
    dollars = {link: float(np.nansum(shares.rounds.usd[rounds])) for link, rounds in links.items()}
    graph: nx.Graph[str] = nx.Graph()
    if center is not None:
        graph.add_node(local(center))
    for link in sorted(links, key=lambda link: (-len(links[link]), -dollars[link], link)):
        who, company = link
        a, b = local(shares.investors.iris[who]), local(shares.companies.iris[company])
        if a == b or (len(graph) > limit and not (a in graph and b in graph)):
            continue
        if "label" not in graph.nodes.get(a, {}):
            add_investor(graph, shares, who, **({"kind": "investor"} if a.startswith("company/") else {}))
        if graph.nodes.get(b, {}).get("kind") != "portfolio":
            add_company(graph, shares, company)
        rounds, lead = links[link], " as lead" if link in leads else ""
        graph.add_edge(
            a, b, together=len(rounds), years=years_of(shares, rounds), kind="investment", usd=dollars[link],
            title=f"{len(rounds)} round{'s' * (len(rounds) != 1)}{lead}", investor=a,
        )  # fmt: skip
    return graph


def add_investor(graph: "nx.Graph[str]", shares: Participations, number: int, **more: str) -> None:
    """Add an investor with what pictures filter, colour and size by."""
    rounds = shares.rounds_of(number)
    graph.add_node(
        local(shares.investors.iris[number]), label=shares.investors.labels[number], count=len(rounds),
        usd=float(np.nansum(shares.rounds.usd[rounds])), country=first_of(tags_of(shares.investor_countries, number)),
        theme=commonest(shares.company_themes, shares.rounds.company[rounds]), **more,
    )  # fmt: skip


def add_company(graph: "nx.Graph[str]", shares: Participations, number: int) -> None:
    """Add a company that raised money, with what pictures filter, colour and size by."""
    rounds = shares.by_company[shares.company_start[number] : shares.company_start[number + 1]]
    graph.add_node(
        local(shares.companies.iris[number]), label=shares.companies.labels[number], kind="portfolio",
        count=len(rounds), usd=float(np.nansum(shares.rounds.usd[rounds])),
        **facets(shares.company_themes, shares.company_countries, number),
    )  # fmt: skip


def strongest(links: Mapping[tuple[int, int], list[int]]) -> list[tuple[tuple[int, int], list[int]]]:
    """Return as many links as are drawn at most: first the strongest of everybody, then the strongest of all."""
    ordered = sorted(links.items(), key=lambda link: (-len(link[1]), link[0]))
    if len(ordered) <= MOST_LINKS:
        return ordered
    linked: set[int] = set()
    first: list[tuple[tuple[int, int], list[int]]] = []
    rest: list[tuple[tuple[int, int], list[int]]] = []
    for link in ordered:
        (rest if linked.issuperset(link[0]) else first).append(link)
        linked.update(link[0])
    return (first + rest)[:MOST_LINKS]


def numbers_of(names: Names, iris: Iterable[str]) -> NDArray[np.int64]:
    """Return the numbers of those IRIs that are among the names."""
    found = (names.number(iri) for iri in iris)
    return np.array([number for number in found if number is not None], dtype=np.int64)


def years_of(shares: Participations, rounds: Iterable[int]) -> list[int | None]:
    """Return the year of each round, ``None`` where it is not known."""
    days = (int(shares.rounds.first[number]) for number in rounds)
    return [None if day == NO_DAY else date_of(day).year for day in days]  # type: ignore[union-attr]


def tags_of(tags: Tags, number: int) -> list[str]:
    """Return the tags of one thing."""
    return [tags.names[tag] for tag in tags.tags[tags.start[number] : tags.start[number + 1]].tolist()]


def first_of(values: list[str]) -> str:
    """Return the first value, or an empty text."""
    return values[0] if values else ""


def commonest(tags: Tags, things: NDArray[np.int32]) -> str:
    """Return the tag that most of some things bear, or an empty text."""
    places, _ = gather(tags.start, things)
    found = Counter(tags.tags[places].tolist())
    return tags.names[min(found, key=lambda tag: (-found[tag], tag))] if found else ""


def facets(themes: Tags, countries: Tags, number: int) -> dict[str, Any]:
    """Return the country and the theme of a company."""
    return {"country": first_of(tags_of(countries, number)), "theme": first_of(tags_of(themes, number))}
