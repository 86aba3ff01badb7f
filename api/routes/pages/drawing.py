"""What pictures consist of: investors, companies and the links between them, as networkx graphs."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import networkx as nx
import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from api.catalogue import label_of, local
from api.snapshots import Snapshot
from kg.errors import UnknownNameError
from kg.networks import NO_DAY, Definition, Names, Participations, Tags, Together, gather
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
    add_investors(graph, shares, numbers)
    return graph


def tie_together(
    graph: "nx.Graph[str]", shares: Participations, numbers: NDArray[np.int64], definition: Definition
) -> None:
    """Link investors of a graph that were together, with the year of each time (``None`` where it is not known)."""
    size, by_round = len(shares.investors), definition.together is Together.SAME_ROUND
    inside = np.zeros(size, np.bool_)
    inside[numbers] = True
    events = events_of(part_of(shares, inside[shares.who]), definition)
    key = events.source.astype(np.int64) * size + events.target
    order = np.argsort(key, kind="stable")
    pairs, begin, together = np.unique(key[order], return_index=True, return_counts=True)
    rounds = events.group[order]
    years = years_of(shares, rounds) if by_round else [None] * len(rounds)
    worth = np.nan_to_num(shares.rounds.usd)[rounds] if by_round else np.zeros(len(rounds))
    usd = np.bincount(np.repeat(np.arange(len(pairs)), together), worth, len(pairs))
    iris = dict(zip(numbers.tolist(), map(local, shares.investors.iris.gather(numbers)), strict=True))
    a, b = np.divmod(pairs, size)
    chosen = strongest(a, b, together)
    for one, other, first, times, dollars in zip(
        *(column[chosen].tolist() for column in (a, b, begin, together, usd)), strict=True
    ):
        graph.add_edge(
            iris[one], iris[other], together=times, years=years[first : first + times], usd=dollars,
            kind="co-investment",
        )  # fmt: skip


def invested(shares: Participations, entries: NDArray[np.int64], limit: int, center: str | None) -> "nx.Graph[str]":
    """Return the investments of these entries as links between investor and company, at most so many nodes."""
    rounds = shares.where[entries]
    columns = (shares.who[entries], shares.rounds.company[rounds], rounds, shares.lead[entries])
    links: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    leads: set[tuple[int, int]] = set()
    for who, company, number, lead in zip(*(column.tolist() for column in columns), strict=True):
        links[who, company].append(number)
        if lead:
            leads.add((who, company))
    usd = np.nan_to_num(shares.rounds.usd)
    dollars = {link: float(usd[numbers].sum()) for link, numbers in links.items()}
    graph: nx.Graph[str] = nx.Graph()
    if center is not None:
        graph.add_node(local(center))
    drawn: list[tuple[int, int]] = []
    for link in sorted(links, key=lambda link: (-len(links[link]), -dollars[link], link)):
        a, b = local(shares.investors.iris[link[0]]), local(shares.companies.iris[link[1]])
        if a == b or (len(graph) > limit and not (a in graph and b in graph)):
            continue
        drawn.append(link)
        times, lead = len(links[link]), " as lead" if link in leads else ""
        graph.add_edge(
            a, b, together=times, years=years_of(shares, np.array(links[link])), kind="investment", usd=dollars[link],
            title=f"{times} round{'s' * (times != 1)}{lead}", investor=a,
        )  # fmt: skip
    investors, companies = np.array(drawn, dtype=np.int64).reshape(-1, 2).T
    add_investors(graph, shares, np.unique(investors), "investor")
    add_companies(graph, shares, np.unique(companies))
    return graph


def add_investors(
    graph: "nx.Graph[str]", shares: Participations, numbers: NDArray[np.int64], kind: str | None = None
) -> None:
    """Add investors with what pictures filter, colour and size by; of this kind, where they are organisations."""
    places, owner = gather(shares.investor_start, numbers)
    rounds = shares.where[shares.by_investor[places]]
    themes = commonest(shares.company_themes, shares.rounds.company[rounds], owner, len(numbers))
    _add(graph, shares, shares.investors, numbers, owner, rounds, themes, shares.investor_countries)
    for node in map(local, shares.investors.iris.gather(numbers)) if kind else ():
        if node.startswith("company/"):
            graph.nodes[node]["kind"] = kind


def add_companies(graph: "nx.Graph[str]", shares: Participations, numbers: NDArray[np.int64]) -> None:
    """Add companies that raised money, with what pictures filter, colour and size by."""
    places, owner = gather(shares.company_start, numbers)
    themes = [first_of(shares.company_themes, number) for number in numbers.tolist()]
    _add(
        graph, shares, shares.companies, numbers, owner, shares.by_company[places], themes, shares.company_countries,
        kind="portfolio",
    )  # fmt: skip


def _add(
    graph: "nx.Graph[str]",
    shares: Participations,
    names: Names,
    numbers: NDArray[np.int64],
    owner: NDArray[np.int64],
    rounds: NDArray[np.int32],
    themes: Iterable[str],
    countries: Tags,
    **more: str,
) -> None:
    """Add things of these numbers; ``rounds[i]`` is a round of the one at place ``owner[i]`` of ``numbers``."""
    counts = np.bincount(owner, minlength=len(numbers)).tolist()
    dollars = np.bincount(owner, np.nan_to_num(shares.rounds.usd[rounds]), len(numbers)).tolist()
    columns = (names.iris.gather(numbers), names.labels.gather(numbers), counts, dollars, themes, numbers.tolist())
    for iri, label, count, usd, theme, number in zip(*columns, strict=True):
        country = first_of(countries, number)
        graph.add_node(local(iri), label=label, count=count, usd=usd, country=country, theme=theme, **more)


def strongest(a: NDArray[np.int64], b: NDArray[np.int64], times: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the places of as many links as are drawn at most: the strongest of everybody, then the strongest of all.

    >>> strongest(np.array([0, 0, 1]), np.array([1, 2, 2]), np.array([1, 3, 2]))
    array([1, 2, 0])
    """
    order = np.lexsort((b, a, -times))
    if len(order) <= MOST_LINKS:
        return order
    _, first = np.unique(np.stack([a[order], b[order]], axis=1), return_index=True)
    new = np.zeros(len(order), np.bool_)
    new[first // 2] = True
    return np.concatenate([order[new], order[~new]])[:MOST_LINKS]


def numbers_of(names: Names, iris: Iterable[str]) -> NDArray[np.int64]:
    """Return the numbers of those IRIs that are among the names."""
    found = (names.number(iri) for iri in iris)
    return np.array([number for number in found if number is not None], dtype=np.int64)


def years_of(shares: Participations, rounds: NDArray[np.integer[Any]]) -> list[int | None]:
    """Return the year of each round, ``None`` where it is not known."""
    days = shares.rounds.first[rounds]
    years = (days.astype("datetime64[D]").astype("datetime64[Y]").astype(np.int64) + 1970).astype(object)
    years[days == NO_DAY] = None
    return years.tolist()  # type: ignore[no-any-return]


def tags_of(tags: Tags, number: int) -> list[str]:
    """Return the tags of one thing."""
    return [tags.names[tag] for tag in tags.tags[tags.start[number] : tags.start[number + 1]].tolist()]


def first_of(tags: Tags, number: int) -> str:
    """Return the first tag of a thing, or an empty text."""
    begin, end = int(tags.start[number]), int(tags.start[number + 1])
    return tags.names[tags.tags[begin]] if begin < end else ""


def commonest(tags: Tags, things: NDArray[np.int32], owner: NDArray[np.int64], owners: int) -> list[str]:
    """Return for each owner the tag that most of its things bear (of several the first), or an empty text."""
    places, of = gather(tags.start, things)
    width = max(1, len(tags.names))
    keys, times = np.unique(owner[of] * width + tags.tags[places], return_counts=True)
    whose, tag = np.divmod(keys, width)
    found = [""] * owners
    for place in np.lexsort((-tag, times, whose)).tolist():  # the last of each owner is the one
        found[whose[place]] = tags.names[tag[place]]
    return found
