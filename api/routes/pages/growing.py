"""What a picture grows by: whoever stands next to one of its nodes and is not in it yet."""

from dataclasses import replace

import networkx as nx
import numpy as np

from api.catalogue import local
from api.routes.network import shares_of
from api.routes.pages.drawing import invested, numbers_of, people, tie_together
from api.routes.pages.pictures import Request, counted, topics
from api.routes.pages.wire import packed
from api.snapshots import Snapshot
from kg.networks import Participations
from kg.pictures import build_network
from kg.projection import co_investors
from kg.vocabulary import ID


def more_of(snapshot: Snapshot, request: Request, shown: frozenset[str]) -> bytes:
    """Return what stands next to the center and is not shown yet, best first, linked to all that is shown.

    ``remaining`` says how many more there would be. Nothing is placed: the browser opens a fan about the center.
    """
    assert request.center is not None
    shares = counted(snapshot, request.definition.keep)
    if request.view == "co-investment":
        graph, remaining = _more_people(snapshot, shares, request, shown)
    else:
        graph, remaining = _more_things(snapshot, shares, request, shown)
    nowhere = dict.fromkeys(graph, (0.0, 0.0))
    network = build_network(graph, None, nowhere, dict.fromkeys(graph, 0))
    return packed(network, remaining=remaining)


def _more_people(
    snapshot: Snapshot, shares: Participations, request: Request, shown: frozenset[str]
) -> tuple["nx.Graph[str]", int]:
    assert request.center is not None
    if shares.investors.number(request.center) is None:
        return nx.Graph(), 0
    found = co_investors(shares_of(snapshot), request.center, request.definition, limit=None)
    fresh = [row.iri for row in found.rows if local(row.iri) not in shown]
    new = {local(iri) for iri in fresh[: request.limit]}
    there = numbers_of(shares.investors, (*(ID + node for node in sorted(shown)), *fresh[: request.limit]))
    graph = people(shares, there)
    tie_together(graph, shares, there, request.definition)
    _thin_out(graph, new, local(request.center))
    return graph, len(fresh) - len(new)


def _more_things(
    snapshot: Snapshot, shares: Participations, request: Request, shown: frozenset[str]
) -> tuple["nx.Graph[str]", int]:
    assert request.center is not None
    center = local(request.center)
    if center.partition("/")[0] in {"theme", "country"}:
        whole = topics(snapshot, replace(request, limit=10_000)).graph
    else:
        who, company = (numbers_of(names, (request.center,)) for names in (shares.investors, shares.companies))
        entries = np.isin(shares.who, who) | np.isin(shares.rounds.company[shares.where], company)
        whole = invested(shares, np.flatnonzero(entries), 10_000, request.center)
    fresh = [node for node in whole.neighbors(center) if node not in shown] if center in whole else []
    new = set(fresh[: request.limit])
    graph = whole.subgraph([*new, *(node for node in whole if node in shown)]).copy()
    _thin_out(graph, new, center)
    return graph, len(fresh) - len(new)


def _thin_out(graph: "nx.Graph[str]", new: set[str], center: str) -> None:
    """Leave to each new node its link to the center and its two strongest others, and drop who is left without."""
    staying: set[tuple[str, str]] = set()
    for node in new & set(graph):
        links = sorted(graph.edges(node, data="together", default=1), key=lambda link: (-link[2], link[1]))
        near = [(a, b) for a, b, _ in links if b == center] + [(a, b) for a, b, _ in links if b != center][:2]
        staying.update((min(link), max(link)) for link in near)
    graph.remove_edges_from([link for link in list(graph.edges) if (min(link), max(link)) not in staying])
    graph.remove_nodes_from([node for node in list(graph) if node not in new and not graph.degree(node)])
