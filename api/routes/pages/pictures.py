"""From a view that somebody asks for to its picture: who is in it, what links them, and where each stands.

A view is a name and its parameters. Each function below takes them and returns a networkx graph whose nodes are the
ends of IRIs (``company/nscale``); ``picture_of`` draws it, and keeps what it drew for as long as the snapshot is used.
"""

import threading
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import networkx as nx
import numpy as np
from scipy.sparse.csgraph import dijkstra

from api.catalogue import label_of, local
from api.routes.network import network_of, shares_of
from api.routes.pages.drawing import (
    MOST_LINKS,
    Actors,
    add_companies,
    add_investors,
    first_of,
    invested,
    numbers_of,
    people,
    shared_rounds,
    tags_of,
    tie_together,
)
from api.routes.pages.wire import packed
from api.snapshots import Snapshot
from kg.errors import QuestionError, UnknownNameError
from kg.networks import Definition, Keep, Participations
from kg.pictures import build_network
from kg.projection import co_investors, kept
from kg.vocabulary import ID

_KEPT = 64
_BROWSER_LINKS = 200


@dataclass(frozen=True, slots=True)
class Request:
    """A view as asked for; ``center``, ``to`` and ``chosen`` are IRIs."""

    view: str
    definition: Definition
    center: str | None = None
    to: str | None = None
    steps: int = 1
    limit: int = 60
    chosen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawn:
    """A view before it is placed: its graph, what it shows in words, and how many there would be without a limit."""

    graph: "nx.Graph[str]"
    title: str
    total: int
    places: Mapping[str, tuple[float, float]] | None = None


def picture_of(snapshot: Snapshot, request: Request) -> bytes:
    """Return the picture of a view as JSON: nodes, edges, options and words; kept by view and snapshot."""
    memory: OrderedDict[Request, bytes] = snapshot.derive("pictures", lambda _: OrderedDict())
    lock: threading.Lock = snapshot.derive("pictures lock", lambda _: threading.Lock())
    with lock:
        if request in memory:
            memory.move_to_end(request)
            return memory[request]
    if request.view not in VIEWS:
        raise QuestionError(f"there is no view {request.view[:40]!r}; there are {', '.join(VIEWS)}")
    view = _fitting(snapshot, request)
    drawn = VIEWS[view](snapshot, request)
    center = None if request.center is None else local(request.center)
    network = build_network(drawn.graph, center, drawn.places)
    body = packed(
        network,
        options=network.options,
        view=view,
        center=center,
        to=None if request.to is None else local(request.to),
        title=drawn.title,
        total=drawn.total,
        first=max(_BROWSER_LINKS, len(network.nodes)),
        definition=_defined(view, drawn.graph, request.definition),
    )
    with lock:
        memory[request] = body
        while len(memory) > _KEPT:
            memory.popitem(last=False)
    return body


def _defined(view: str, graph: "nx.Graph[str]", definition: Definition) -> str:
    """Say in words what stands in a picture and what its links mean."""
    if view == "topics":
        return f"companies with their themes and countries; counting {definition.keep}"
    invested_in = any(tie.get("kind") == "investment" for _, _, tie in graph.edges(data=True))
    if invested_in or view in {"portfolio", "around", "path"}:
        return f"investors and companies: who put money into whom; counting {definition.keep}"
    return str(definition)


def _fitting(snapshot: Snapshot, request: Request) -> str:
    """Return the view to draw: who never invested has no co-investors, so their investors or companies are drawn."""
    if request.view != "co-investment" or request.center is None:
        return request.view
    if local(request.center).partition("/")[0] in {"theme", "country", "region"}:
        return "topics"
    shares = shares_of(snapshot)
    if shares.investors.number(request.center) is not None or shares.companies.number(request.center) is None:
        return request.view
    return "portfolio"


def counted(snapshot: Snapshot, keep: Keep) -> Participations:
    """Return the participations that pass a filter; those of the usual filter are kept."""
    if keep == Keep():
        return snapshot.derive("counted", lambda s: kept(shares_of(s), keep))  # type: ignore[no-any-return]
    return kept(shares_of(snapshot), keep)


# ------------------------------------------------------------------------------------------------ the views
def _co_investment(snapshot: Snapshot, request: Request) -> Drawn:
    """Draw an investor with those they invested with most, or the investors with most shared rounds."""
    definition = request.definition
    shares = counted(snapshot, definition.keep)
    if request.center is None:
        network = network_of(snapshot, definition)
        met = np.bincount(shares.who[np.isin(shares.where, shared_rounds(shares))], minlength=len(shares.investors))
        ties = np.diff(network.links.indptr)
        chosen = np.lexsort((-ties, -met))[: request.limit]
        numbers = chosen[ties[chosen] > 0]
        total, title = len(network.tied), "The investors with the most shared rounds"
    else:
        number = shares.investors.number(request.center)
        label = label_of(snapshot, request.center)
        if number is None:
            raise UnknownNameError(f"{label} as an investor")
        found = co_investors(shares_of(snapshot), request.center, definition, limit=request.limit)
        near = (shares.investors.number(row.iri) for row in found.rows)
        numbers = np.array([number, *(place for place in near if place is not None)], dtype=np.int64)
        total, title = found.total, f"Who invests with {label}"
    graph = people(shares, numbers)
    tie_together(graph, shares, numbers, definition)
    if request.center is None:
        graph.remove_nodes_from(list(nx.isolates(graph)))
    return Drawn(graph, title, total)


def _portfolio(snapshot: Snapshot, request: Request) -> Drawn:
    """Draw who put money into which company, with the rounds folded into the link."""
    shares = counted(snapshot, request.definition.keep)
    who, company = shares.who, shares.rounds.company[shares.where]
    if request.center is None:
        rounds = np.bincount(who, minlength=len(shares.investors))
        top = np.argsort(-rounds, kind="stable")[: max(3, request.limit // 8)]
        entries, total, title = np.isin(who, top), len(shares.companies), "What the busiest investors put money into"
    else:
        label = label_of(snapshot, request.center)
        investor = shares.investors.number(request.center)
        raised = shares.companies.number(request.center)
        if investor is None and raised is None:
            raise UnknownNameError(f"{label} as an investor or a company that raised money")
        entries = np.zeros(len(who), np.bool_)
        if investor is not None:
            entries |= who == investor
        if raised is not None:
            entries |= company == raised
        total, title = int(entries.sum()), f"{label}: investors and companies"
    return Drawn(invested(shares, np.flatnonzero(entries), request.limit, request.center), title, total)


def topics(snapshot: Snapshot, request: Request) -> Drawn:
    """Draw companies with their themes and countries: those of one theme or country, else those that raised most."""
    shares = counted(snapshot, request.definition.keep)
    table, names = shares.rounds, shares.companies
    there = np.unique(shares.where)
    usd = np.bincount(table.company[there], np.nan_to_num(table.usd[there]), minlength=len(names))
    often = np.bincount(table.company[there], minlength=len(names))
    chosen = often > 0
    title = "The companies that raised most, with their themes and countries"
    if request.center is not None:
        kind, _, slug = local(request.center).partition("/")
        title = f"Companies, themes and countries about {label_of(snapshot, request.center)}"
        everyone = np.arange(len(names), dtype=np.int32)
        if kind == "theme":
            wanted = shares.narrower.get(slug, frozenset()) | {slug}
            chosen = shares.company_themes.any_of(everyone, frozenset(wanted))
        elif kind in {"country", "region"}:
            wanted = shares.region_countries.get(slug, frozenset()) | {slug}
            chosen = shares.company_countries.any_of(everyone, frozenset(wanted))
        else:
            number = names.number(request.center)
            if number is None:
                raise UnknownNameError(f"{label_of(snapshot, request.center)} as a company that raised money")
            mine = tags_of(shares.company_themes, number)
            chosen = shares.company_themes.any_of(everyone, frozenset(mine)) if mine else everyone == number
    numbers = np.flatnonzero(chosen)
    order = numbers[np.lexsort((-often[numbers], -usd[numbers]))][: request.limit]
    graph: nx.Graph[str] = nx.Graph()
    for number in order.tolist():
        company = local(names.iris[number])
        graph.add_node(
            company, label=names.labels[number], kind="company", usd=float(usd[number]), count=int(often[number]),
            country=first_of(shares.company_countries, number), theme=first_of(shares.company_themes, number),
        )  # fmt: skip
        for kind, tags in (("theme", shares.company_themes), ("country", shares.company_countries)):
            for slug in tags_of(tags, number):
                node = f"{kind}/{slug}"
                graph.add_node(node, label=label_of(snapshot, f"{ID}{node}"), kind=kind)
                graph.add_edge(company, node, kind=kind, title=f"{kind}")
    return Drawn(graph, title, len(numbers))


def _around(snapshot: Snapshot, request: Request) -> Drawn:
    """Draw everybody within some steps of somebody, a step being an investment either way; nearest first."""
    if request.center is None:
        raise QuestionError("choose somebody first: a neighbourhood is somebody's")
    shares = counted(snapshot, request.definition.keep)
    actors = Actors(snapshot, shares)
    start = actors.number(request.center)
    far = dijkstra(actors.links, directed=False, indices=[start], unweighted=True, limit=request.steps)[0]
    reached = np.flatnonzero(np.isfinite(far))
    degree = np.diff(actors.links.indptr)
    order = reached[np.lexsort((-degree[reached], far[reached]))]
    inside = np.zeros(len(far), np.bool_)
    inside[order[: request.limit + 1]] = True
    entries = np.flatnonzero(inside[actors.who] & inside[actors.company])
    graph = invested(shares, entries, MOST_LINKS, request.center)
    steps = f"{request.steps} step{'s' * (request.steps > 1)}"
    return Drawn(graph, f"{label_of(snapshot, request.center)}: all within {steps}", len(reached) - 1)


def _path(snapshot: Snapshot, request: Request) -> Drawn:
    """Draw the shortest ways between two, from investor to company to investor, in columns by their distance."""
    if request.center is None or request.to is None:
        raise QuestionError("a path has two ends: choose both")
    shares = counted(snapshot, request.definition.keep)
    actors = Actors(snapshot, shares)
    ends = [actors.number(request.center), actors.number(request.to)]
    forth, back = dijkstra(actors.links, directed=False, indices=ends, unweighted=True)
    names = [label_of(snapshot, iri) for iri in (request.center, request.to)]
    length = forth[ends[1]]
    if not np.isfinite(length):
        return Drawn(nx.Graph(), f"No chain of investments links {names[0]} and {names[1]}", 0)
    on = np.flatnonzero(forth + back == length)
    degree = np.diff(actors.links.indptr)
    inside = np.zeros(len(forth), np.bool_)
    for step in range(int(length) + 1):
        column = on[forth[on] == step]
        inside[column[np.argsort(-degree[column], kind="stable")][:8]] = True
    near = inside[actors.who] & inside[actors.company] & (forth[actors.who] != forth[actors.company])
    graph = invested(shares, np.flatnonzero(near), MOST_LINKS, request.center)
    rows: defaultdict[int, int] = defaultdict(int)
    columns: defaultdict[int, list[str]] = defaultdict(list)
    for number in np.flatnonzero(inside).tolist():
        if (node := local(actors.iris[number])) in graph:
            columns[int(forth[number])].append(node)
    places = {}
    for step, column in sorted(columns.items()):
        for node in sorted(column):
            places[node] = (240.0 * (step - length / 2), 90.0 * (rows[step] - (len(column) - 1) / 2))
            rows[step] += 1
    return Drawn(graph, f"From {names[0]} to {names[1]} in {int(length)} steps", len(on), places)


def _chosen(snapshot: Snapshot, request: Request) -> Drawn:
    """Draw some things that somebody chose (the answer to a question, say), linked by investments, else by rounds."""
    shares = counted(snapshot, request.definition.keep)
    investors = numbers_of(shares.investors, request.chosen)
    companies = numbers_of(shares.companies, request.chosen)
    entries = np.isin(shares.who, investors) & np.isin(shares.rounds.company[shares.where], companies)
    graph = invested(shares, np.flatnonzero(entries), MOST_LINKS, None)
    if 2 * len(graph) < len(request.chosen):  # few of them put money into others of them, so they are investors
        graph = people(shares, investors)
        tie_together(graph, shares, investors, request.definition)
    for numbers, names, add in (
        (investors, shares.investors, add_investors),
        (companies, shares.companies, add_companies),
    ):
        missing = [number for number in numbers.tolist() if local(names.iris[number]) not in graph]
        add(graph, shares, np.array(missing, dtype=np.int64))
    return Drawn(graph, "What was chosen", len(graph))


View = Callable[[Snapshot, Request], Drawn]
VIEWS: Mapping[str, View] = MappingProxyType(
    {"co-investment": _co_investment, "portfolio": _portfolio, "topics": topics, "around": _around, "path": _path,
     "chosen": _chosen}
)  # fmt: skip
