"""Who invests with whom: co-investors, shared rounds, chains of acquaintance, and views to be drawn."""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from typing import Annotated, Literal

import numpy as np
import pyoxigraph as ox
from fastapi import APIRouter, Depends, Query
from scipy.sparse.csgraph import breadth_first_order

from api.catalogue import conflicts_of, coverage_of, facts_of, label_of, local, reference
from api.dependencies import Current
from api.models import CoInvestor, CoInvestors, Edge, Node, Path, SharedRound, SharedRounds, View, Why
from api.names import names_of
from api.paging import Cursor, read_cursor
from api.scans import scan
from api.snapshots import Snapshot
from kg.errors import QuestionError, UnknownNameError
from kg.evidence import disagreements, facts_about
from kg.networks import Definition, Keep, Network, Participations, Together, Weighting
from kg.projection import co_investors, load_participations, project, rounds_together
from kg.projection.stored import SCANS
from kg.projection.ties import top_ties
from kg.themes import find_theme
from kg.vocabulary import CI, DOCUMENT, ID, kind_of

ROUTER = APIRouter(tags=["network"])
INVESTORS = ("company", "person", "fund", "country")
PLACES = ("country", "region")
Name = Annotated[str, Query(max_length=300, examples=["Nvidia"], description="A name, a slug, KIND/SLUG or an IRI.")]
Limit = Annotated[int, Query(ge=1, le=500)]


def definition_of(
    snapshot: Current,
    together: Annotated[Together, Query(description="What ties two investors.")] = Together.SAME_ROUND,
    weighting: Annotated[Weighting, Query(description="What a tie weighs.")] = Weighting.COUNT,
    days: Annotated[int | None, Query(ge=0, le=36500, description="For same-company-within-days.")] = None,
    since: date | None = None,
    until: date | None = None,
    theme: Annotated[list[str] | None, Query(description="Companies of these themes or narrower ones.")] = None,
    country: Annotated[list[str] | None, Query(description="Companies in these countries or regions.")] = None,
    investor_in: Annotated[list[str] | None, Query(description="Investors in these countries or regions.")] = None,
    stage: Annotated[list[str] | None, Query(description="Rounds of these stages.")] = None,
    round_status: Annotated[list[str] | None, Query(description="closed (default), planned, rumoured.")] = None,
    min_usd: Annotated[float | None, Query(ge=0)] = None,
    max_usd: Annotated[float | None, Query(ge=0)] = None,
    leads_only: bool = False,
    lead_to_follower: bool = False,
) -> Definition:
    """Read what counts as co-investing from the parameters; it stands on every answer."""
    names = names_of(snapshot)

    def slugs(values: Iterable[str] | None, kinds: tuple[str, ...]) -> frozenset[str]:
        return frozenset(names.resolve(value, kinds).rpartition("/")[2] for value in values or ())

    themes = frozenset(
        (find_theme(value) or names.resolve(value, ("theme",)).rpartition("/")[2]) for value in theme or ()
    )
    keep = Keep(
        since=since, until=until, themes=themes, company_in=slugs(country, PLACES),
        investor_in=slugs(investor_in, PLACES), stages=slugs(stage, ("stage",)),
        statuses=slugs(round_status, ("status",)) or frozenset({"closed"}), at_least_usd=min_usd, at_most_usd=max_usd,
        leads_only=leads_only,
    )  # fmt: skip
    try:
        return Definition(together, weighting, keep, days, lead_to_follower)
    except ValueError as error:
        raise QuestionError(str(error)) from error


Defined = Annotated[Definition, Depends(definition_of)]


def shares_of(snapshot: Snapshot) -> Participations:
    """Return who put money into which round, read once for each snapshot."""
    return snapshot.derive(  # type: ignore[no-any-return]
        "shares", lambda s: load_participations(s.oxigraph, lambda iri: scan(s, iri)), reads=SCANS.values()
    )


def network_of(snapshot: Snapshot, definition: Definition) -> Network:
    """Return the co-investment network; the one of the usual definition is kept."""
    if definition == Definition():
        return snapshot.derive(  # type: ignore[no-any-return]
            "network", lambda s: project(shares_of(s), definition), reads=SCANS.values()
        )
    return project(shares_of(snapshot), definition)


@ROUTER.get("/investors/{slug}/co-investors", response_model_exclude_none=False)
def co_investors_route(
    slug: str,
    snapshot: Current,
    definition: Defined,
    limit: Limit = 50,
    cursor: Cursor = None,
    partners_in: Annotated[list[str] | None, Query(description="List only co-investors based here.")] = None,
) -> CoInvestors:
    """Who co-invested with an investor, heaviest tie first."""
    names = names_of(snapshot)
    investor = names.resolve(slug, INVESTORS)
    places = frozenset(names.resolve(place, PLACES).rpartition("/")[2] for place in partners_in or ())
    offset = read_cursor(cursor, int, 0)
    shares = shares_of(snapshot)
    empty = shares.investors.number(investor) is None
    found = None if empty else co_investors(
        shares, investor, definition, limit=limit, offset=offset, partners_in=places
    )  # fmt: skip
    items = [
        CoInvestor(id=local(row.iri), label=row.label, weight=row.weight, together=row.together, usd=row.usd,
                   first=row.first, last=row.last)
        for row in (found.rows if found else ())
    ]  # fmt: skip
    total = found.total if found else 0
    return CoInvestors(
        status="found" if total else "known-but-none", coverage=coverage_of(snapshot), definition=str(definition),
        investor=reference(snapshot, investor), total=total, items=items,
        next=str(offset + limit) if offset + limit < total else None,
    )  # fmt: skip


@ROUTER.get("/shared-rounds")
def shared_rounds(snapshot: Current, definition: Defined, a: Name, b: Name) -> SharedRounds:
    """The rounds behind the tie of two investors, with the words of the documents."""
    names = names_of(snapshot)
    first, second = names.resolve(a, INVESTORS), names.resolve(b, INVESTORS)
    try:
        rounds = rounds_together(shares_of(snapshot), first, second, definition)
    except UnknownNameError:
        rounds = ()  # known, but in no round
    facts = facts_about(snapshot.oxigraph, [row.round for row in rounds[:50]]) if rounds else ()
    about = [f for f in facts if f.predicate in {CI.investor, CI.leadInvestor} and f.value in {first, second}]
    return SharedRounds(
        status="found" if rounds else "known-but-none", coverage=coverage_of(snapshot), definition=str(definition),
        a=reference(snapshot, first), b=reference(snapshot, second), facts=facts_of(about),
        items=[
            SharedRound(round=reference(snapshot, row.round), company=reference(snapshot, row.company), first=row.first,
                        last=row.last, usd=row.usd, investors=[local(iri) for iri in row.investors])
            for row in rounds
        ],
    )  # fmt: skip


@ROUTER.get("/path")
def path(
    snapshot: Current,
    definition: Defined,
    start: Annotated[str, Query(alias="from", max_length=300, examples=["Nvidia"])],
    to: Annotated[str, Query(max_length=300, examples=["Aker ASA"])],
) -> Path:
    """A shortest chain from one investor to another, each of whom co-invested with the next."""
    names = names_of(snapshot)
    ends = [names.resolve(name, INVESTORS) for name in (start, to)]
    network = network_of(snapshot, definition)
    numbers = [network.shares.investors.number(iri) for iri in ends]
    chain: list[int] = []
    if numbers[0] is not None and numbers[1] is not None:
        chain = _chain(network, numbers[0], numbers[1])
    iris = [network.shares.investors.iris[number] for number in chain]
    edges = [
        Edge(id=f"co-investment|{local(a)}|{local(b)}", source=local(a), target=local(b), kind="co-investment")
        for a, b in pairwise(iris)
    ]
    return Path(
        status="found" if chain else "known-but-none", coverage=coverage_of(snapshot), definition=str(definition),
        nodes=[reference(snapshot, iri) for iri in iris], edges=edges,
    )  # fmt: skip


def _chain(network: Network, start: int, end: int) -> list[int]:
    if start == end:
        return [start]
    _, before = breadth_first_order(network.links, start, directed=False, return_predecessors=True)
    if before[end] < 0:
        return []
    chain = [end]
    while chain[-1] != start:
        chain.append(int(before[chain[-1]]))
    return chain[::-1]


@ROUTER.get("/graph")
def graph(
    snapshot: Current,
    definition: Defined,
    center: Annotated[str | None, Query(max_length=300, examples=["Nvidia"])] = None,
    kind: Annotated[Literal["co-investment", "neighbours"], Query()] = "co-investment",
    limit: Limit = 60,
) -> View:
    """Nodes and edges to be drawn: round one thing, or the strongest ties of all."""
    middle = None if center is None else names_of(snapshot).resolve(center)
    if kind == "neighbours":
        if middle is None:
            raise QuestionError("neighbours are somebody's: say whose with center=")
        nodes, edges, complete = _neighbours(snapshot, middle, limit)
        said = None
    else:
        nodes, edges, complete = _ties(snapshot, definition, middle, limit)
        said = str(definition)
    return View(
        status="found" if edges else "known-but-none", coverage=coverage_of(snapshot), definition=said, nodes=nodes,
        center=None if middle is None else reference(snapshot, middle), edges=edges, complete=complete,
    )  # fmt: skip


def _ties(
    snapshot: Snapshot, definition: Definition, center: str | None, limit: int
) -> tuple[list[Node], list[Edge], bool]:
    """Return the ego network of an investor (their strongest ties, and the ties among those), or the strongest ties."""
    shares = shares_of(snapshot)
    if center is None:
        network = network_of(snapshot, definition)
        iris = list(dict.fromkeys(iri for tie in top_ties(network, limit) for iri in (tie.a, tie.b)))
        complete = limit >= len(network)
    elif shares.investors.number(center) is None:
        return [_node(snapshot, center, 0)], [], True
    else:
        found = co_investors(shares, center, definition, limit=limit)
        iris = [center, *(row.iri for row in found.rows)]
        complete = found.total <= limit
        network = network_of(snapshot, definition)
    table = network.shares.investors
    numbers = np.array([number for iri in iris if (number := table.number(iri)) is not None], dtype=np.int64)
    inside = np.isin(network.source, numbers) & np.isin(network.target, numbers)
    edges = []
    for place in np.flatnonzero(inside).tolist():
        a, b = table.iris[int(network.source[place])], table.iris[int(network.target[place])]
        edges.append(Edge(
            id=f"co-investment|{local(a)}|{local(b)}", source=local(a), target=local(b), kind="co-investment",
            weight=float(network.weight[place]), together=int(network.together[place]),
        ))  # fmt: skip
    sizes = {iri: float(len(shares.rounds_of(n))) for iri in iris if (n := shares.investors.number(iri)) is not None}
    return [_node(snapshot, iri, sizes.get(iri, 0)) for iri in iris], edges, complete


def _node(snapshot: Snapshot, iri: str, size: float) -> Node:
    countries = snapshot.oxigraph.quads_for_pattern(
        ox.NamedNode(iri), ox.NamedNode(CI.country), None, ox.DefaultGraph()
    )
    country = next((local(str(quad.object.value)) for quad in countries), None)  # type: ignore[union-attr]
    kind = "document" if iri.startswith(DOCUMENT) else kind_of(iri)
    return Node(id=local(iri), label=label_of(snapshot, iri), kind=kind, size=size, country=country)


def _neighbours(snapshot: Snapshot, center: str, limit: int) -> tuple[list[Node], list[Edge], bool]:
    """Return what stands one step from a thing, in either direction."""
    here, store = ox.NamedNode(center), snapshot.oxigraph
    found: list[tuple[str, str, str]] = []
    for quad in store.quads_for_pattern(here, None, None, ox.DefaultGraph()):
        if isinstance(quad.object, ox.NamedNode) and quad.object.value.startswith(ID):
            found.append((center, quad.predicate.value, quad.object.value))
    for quad in store.quads_for_pattern(None, None, here, ox.DefaultGraph()):
        if isinstance(quad.subject, ox.NamedNode) and quad.subject.value.startswith(ID):
            found.append((quad.subject.value, quad.predicate.value, center))
    found.sort()
    kept = found[:limit]
    iris = list(dict.fromkeys([center, *(end for a, _, b in kept for end in (a, b))]))
    edges = [
        Edge(id=f"{local(p)}|{local(a)}|{local(b)}", source=local(a), target=local(b), kind=local(p))
        for a, p, b in kept
    ]
    return (
        [_node(snapshot, iri, float(sum(iri in (a, b) for a, _, b in kept))) for iri in iris],
        edges,
        len(found) <= limit,
    )


@ROUTER.get("/why")
def why(
    snapshot: Current,
    thing: Annotated[list[str] | None, Query(max_length=20, description="Things to explain: names or IRIs.")] = None,
    a: Annotated[str | None, Query(max_length=300, description="With b: the two ends of an edge.")] = None,
    b: Annotated[str | None, Query(max_length=300)] = None,
    kind: Annotated[
        str, Query(max_length=60, description="Which edge: co-investment, or a property.")
    ] = "co-investment",
) -> Why:
    """The evidence for a node (``thing=``) or an edge (``a=``, ``b=``, ``kind=``): facts, documents, their words."""
    names = names_of(snapshot)
    store = snapshot.oxigraph
    if a is not None and b is not None:
        ends = [names.resolve(name) for name in (a, b)]
        if kind == "co-investment":
            try:
                subjects = [
                    row.round
                    for row in rounds_together(
                        shares_of(snapshot), ends[0], ends[1], Definition(keep=Keep(statuses=frozenset()))
                    )
                ]
            except UnknownNameError:
                subjects = []
            facts = [
                fact for fact in facts_about(store, subjects[:50])
                if fact.predicate not in {CI.investor, CI.leadInvestor} or fact.value in ends
            ]  # fmt: skip
        else:
            subjects = ends
            facts = [f for f in facts_about(store, ends) if local(f.predicate) == kind and f.value in ends]
        about = [*ends, *subjects]
    elif thing:
        about = subjects = [names.resolve(name) for name in thing]
        facts = list(facts_about(store, subjects))
    else:
        raise QuestionError("say what to explain: thing=, or a= and b=")
    return Why(
        status="found" if facts else "known-but-none", coverage=coverage_of(snapshot), facts=facts_of(facts),
        about=[reference(snapshot, iri) for iri in dict.fromkeys(about)],
        conflicts=conflicts_of(disagreements(store, subjects)) if subjects else [],
    )  # fmt: skip
