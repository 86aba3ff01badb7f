"""The projection, held against hand-worked networks and against its own laws."""

import dataclasses
from collections import Counter
from datetime import date
from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import UnknownNameError
from kg.networks import Definition, Keep, Network, Participations, Together, Weighting
from kg.projection import (
    Share,
    co_investors,
    new_syndicates,
    new_ties,
    participations_of,
    project,
    rounds_together,
    tie_table,
    ties_by_year,
    top_ties,
)

DAY = {"r1": date(2025, 1, 10), "r2": date(2025, 3, 1), "r3": date(2026, 2, 1), "r4": date(2026, 6, 1)}


def share(investor: str, in_round: str, company: str, **more: object) -> Share:
    day = DAY.get(in_round)
    return Share(investor, in_round, company, **{"first": day, "last": day, **more})  # type: ignore[arg-type]


# r1: Nscale by A (lead), B, C; r2: Nscale by B, D; r3: Wayve by A, B (lead); r4: a planned round by A, D
SHARES = [
    share("A", "r1", "nscale", lead=True, usd=60.0, stage="seed", themes=("data-centers",), countries=("GB",)),
    share("B", "r1", "nscale", investor_countries=("US",)),
    share("C", "r1", "nscale", investor_countries=("NO",)),
    share("B", "r2", "nscale", usd=10.0, stage="series-a"),
    share("D", "r2", "nscale", lead=True),
    share("A", "r3", "wayve", stage="seed", themes=("robotics",), investor_countries=("US",)),
    share("B", "r3", "wayve", lead=True),
    share("A", "r4", "figure", usd=500.0, status="planned"),
    share("D", "r4", "figure"),
]


@pytest.fixture(scope="module")
def world() -> Participations:
    found = participations_of(SHARES)
    regions = {"nordics": frozenset({"NO", "SE"})}
    return dataclasses.replace(found, region_countries=regions, narrower={"ai": frozenset({"ai", "robotics"})})


def weights(network: Network) -> dict[str, float]:
    iris = network.shares.investors.iris
    ties = zip(network.source, network.target, network.weight, strict=True)
    return {iris[int(a)] + iris[int(b)]: round(float(w), 9) for a, b, w in ties}


def test_same_round_counts_closed_rounds_together(world: Participations) -> None:
    network = project(world)
    assert weights(network) == {"AB": 2.0, "AC": 1.0, "BC": 1.0, "BD": 1.0}
    assert str(network.definition).startswith("co-investors: in the same round; weight: number of rounds together")


def test_newmans_weights_add_up_to_the_number_of_shared_rounds(world: Participations) -> None:
    network = project(world, Definition(weighting=Weighting.NEWMAN))
    assert weights(network) == {"AB": 1.5, "AC": 0.5, "BC": 0.5, "BD": 1.0}
    assert network.matrix.sum(axis=1).ravel().tolist() == [[2.0, 3.0, 1.0, 1.0]]


def test_amount_shares_add_up_to_an_equal_part_of_the_money(world: Participations) -> None:
    network = project(world, Definition(weighting=Weighting.AMOUNT_SHARE))
    assert weights(network) == {"AB": 10.0, "AC": 10.0, "BC": 10.0, "BD": 5.0}  # r3 has no amount and adds 0
    assert network.matrix.sum(axis=1).ravel().tolist() == [[20.0, 25.0, 20.0, 5.0]]


def test_same_company_ties_investors_of_different_rounds(world: Participations) -> None:
    network = project(world, Definition(Together.SAME_COMPANY))
    assert weights(network) == {"AB": 2.0, "AC": 1.0, "AD": 1.0, "BC": 1.0, "BD": 1.0, "CD": 1.0}


@pytest.mark.parametrize(("days", "tied"), [(0, {"AB", "AC", "BC", "BD"}), (49, {"AB", "AC", "BC", "BD"}),
                                            (50, {"AB", "AC", "AD", "BC", "BD", "CD"})])  # fmt: skip
def test_within_days_ties_rounds_that_lie_close(world: Participations, days: int, tied: set[str]) -> None:
    assert set(weights(project(world, Definition(Together.SAME_COMPANY_WITHIN_DAYS, days=days)))) == tied


def test_leads_point_to_followers(world: Participations) -> None:
    assert weights(project(world, Definition(lead_to_follower=True))) == {"AB": 1.0, "AC": 1.0, "BA": 1.0, "DB": 1.0}


@pytest.mark.parametrize(
    ("keep", "tied"),
    [
        (Keep(since=date(2026, 1, 1)), {"AB"}),
        (Keep(until=date(2025, 1, 31)), {"AB", "AC", "BC"}),
        (Keep(statuses=frozenset({"planned"})), {"AD"}),
        (Keep(statuses=frozenset()), {"AB", "AC", "AD", "BC", "BD"}),
        (Keep(themes=frozenset({"ai"})), {"AB"}),
        (Keep(themes=frozenset({"robotics", "data-centers"})), {"AB", "AC", "BC", "BD"}),
        (Keep(company_in=frozenset({"GB"})), {"AB", "AC", "BC", "BD"}),
        (Keep(investor_in=frozenset({"nordics", "US"})), {"AB", "AC", "BC"}),
        (Keep(stages=frozenset({"series-a"})), {"BD"}),
        (Keep(at_least_usd=60), {"AB", "AC", "BC"}),
        (Keep(at_most_usd=59), {"BD"}),
        (Keep(leads_only=True), set()),
    ],
)
def test_filters_keep_what_they_say(world: Participations, keep: Keep, tied: set[str]) -> None:
    assert set(weights(project(world, Definition(keep=keep)))) == tied


def test_co_investors_are_ranked_with_money_and_dates(world: Participations) -> None:
    found = co_investors(world, "A")
    assert [(row.iri, row.together, row.usd, row.first, row.last) for row in found.rows] == [
        ("B", 2, 60.0, DAY["r1"], DAY["r3"]),
        ("C", 1, 60.0, DAY["r1"], DAY["r1"]),
    ]
    assert found.total == 2
    assert [row.iri for row in co_investors(world, "A", limit=1, offset=1).rows] == ["C"]
    assert [row.iri for row in co_investors(world, "A", partners_in=frozenset({"nordics"})).rows] == ["C"]


def test_an_investor_that_is_in_no_round_is_an_error(world: Participations) -> None:
    with pytest.raises(UnknownNameError, match="not in the graph: 'Z'"):
        co_investors(world, "Z")


def test_a_tie_opens_down_to_its_rounds(world: Participations) -> None:
    assert [(r.round, r.company, r.usd) for r in rounds_together(world, "B", "A")] == [
        ("r1", "nscale", 60.0),
        ("r3", "wayve", None),
    ]
    by_company = rounds_together(world, "D", "C", Definition(Together.SAME_COMPANY))
    assert [(r.round, r.investors) for r in by_company] == [("r1", ("C",)), ("r2", ("D",))]


def test_the_heaviest_ties_come_first(world: Participations) -> None:
    assert [(t.a, t.b, t.together) for t in top_ties(project(world), 2)] == [("A", "B", 2), ("A", "C", 1)]
    assert top_ties(project(world), 2, offset=4) == ()


def test_the_table_of_ties_has_money_and_dates(world: Participations) -> None:
    assert tie_table(project(world)).rows() == [
        ("A", "B", 2.0, 2, 60.0, DAY["r1"], DAY["r3"]),
        ("A", "C", 1.0, 1, 60.0, DAY["r1"], DAY["r1"]),
        ("B", "C", 1.0, 1, 60.0, DAY["r1"], DAY["r1"]),
        ("B", "D", 1.0, 1, 10.0, DAY["r2"], DAY["r2"]),
    ]


def test_networkx_gets_attributes_and_the_definition(world: Participations) -> None:
    network = project(world)
    graph = network.to_networkx(tie_table(network))
    assert graph.graph["definition"] == str(network.definition)
    assert graph.edges["A", "B"] == {"weight": 2.0, "together": 2, "usd": 60.0, "first": DAY["r1"], "last": DAY["r3"]}
    directed = project(world, Definition(lead_to_follower=True)).to_networkx()
    assert isinstance(directed, nx.DiGraph)
    assert sorted(directed.edges) == [("A", "B"), ("A", "C"), ("B", "A"), ("D", "B")]


def test_years_tell_first_ties_from_repeated_ones(world: Participations) -> None:
    assert [(y.year, y.ties, y.first_time, y.repeat) for y in ties_by_year(world)] == [(2025, 4, 4, 0), (2026, 1, 0, 1)]
    assert [(t.a, t.b) for t in new_ties(world, 2025)] == [("A", "B"), ("A", "C"), ("B", "C"), ("B", "D")]
    assert new_ties(world, 2026) == ()
    assert [s.investors for s in new_syndicates(world, 2025)] == [("A", "B", "C")]
    assert new_syndicates(world, 2026, at_least=2) == ()


def test_a_world_without_rounds_has_no_ties() -> None:
    network = project(participations_of([]))
    assert len(network) == 0
    assert tie_table(network).height == 0
    assert top_ties(network) == ()


# ----------------------------------------------------------------------------------------------------------- laws
CITIES = ("GB", "US")


@st.composite
def some_shares(draw: st.DrawFn) -> list[Share]:
    rounds = draw(st.lists(st.sampled_from("xyz"), min_size=1, max_size=6))
    found = []
    for number, company in enumerate(rounds):
        day = draw(st.none() | st.dates(date(2024, 1, 1), date(2026, 12, 31)))
        usd = draw(st.none() | st.integers(1, 10**9).map(float))
        status = draw(st.sampled_from(["closed", "planned"]))
        for investor in draw(st.sets(st.sampled_from("ABCDEF"), min_size=1)):
            found.append(Share(investor, f"r{number}", company, draw(st.booleans()), None, day, day, usd, None, status))
    return found


def definitions(keep: st.SearchStrategy[Keep]) -> st.SearchStrategy[Definition]:
    plain = st.builds(
        Definition, st.sampled_from([Together.SAME_ROUND, Together.SAME_COMPANY]), st.sampled_from(Weighting), keep,
        lead_to_follower=st.booleans(),
    )  # fmt: skip
    within = st.builds(
        Definition, st.just(Together.SAME_COMPANY_WITHIN_DAYS), st.sampled_from(Weighting), keep,
        st.sampled_from([0, 30, 400]), st.booleans(),
    )  # fmt: skip
    return plain | within


KEEPS = st.builds(
    Keep,
    since=st.none() | st.just(date(2025, 1, 1)),
    at_least_usd=st.none() | st.just(5e8),
    statuses=st.sampled_from([frozenset({"closed"}), frozenset()]),
    leads_only=st.booleans(),
)


@given(some_shares(), definitions(KEEPS))
@settings(max_examples=25, deadline=None)
def test_the_matrix_is_symmetric_with_an_empty_diagonal(shares: list[Share], definition: Definition) -> None:
    network = project(participations_of(shares), definition)
    assert not network.matrix.diagonal().any()
    if not network.directed:
        assert abs(network.matrix - network.matrix.T).nnz == 0
        assert (network.source < network.target).all()


@given(some_shares(), definitions(KEEPS))
@settings(max_examples=25, deadline=None)
def test_a_filter_never_adds_a_tie(shares: list[Share], definition: Definition) -> None:
    world = participations_of(shares)
    without_filter = project(world, dataclasses.replace(definition, keep=Keep(statuses=frozenset())))
    if definition.lead_to_follower and definition.together is not Together.SAME_ROUND:
        # Over a company, a filter may hide the round in which a follower led.
        without_filter = project(
            world, Definition(definition.together, keep=Keep(statuses=frozenset()), days=definition.days)
        )
        tied = set(weights(without_filter)) | {pair[::-1] for pair in weights(without_filter)}
    else:
        tied = set(weights(without_filter))
    assert set(weights(project(world, definition))) <= tied


@given(some_shares(), definitions(KEEPS))
@settings(max_examples=30, deadline=None)
def test_the_neighbours_of_one_are_a_row_of_the_whole(shares: list[Share], definition: Definition) -> None:
    world = participations_of(shares)
    network = project(world, definition)
    iris = world.investors.iris
    whole: dict[str, dict[str, float]] = {iri: {} for iri in iris}
    for pair, weight in weights(network).items():
        whole[pair[0]][pair[1]] = weight
        if not network.directed:
            whole[pair[1]][pair[0]] = weight
    for investor, row in whole.items():
        found = co_investors(world, investor, definition, limit=None)
        assert {r.iri: r.weight for r in found.rows} == pytest.approx(row)


@given(some_shares())
@settings(max_examples=25, deadline=None)
def test_the_whole_equals_a_count_in_plain_python(shares: list[Share]) -> None:
    rounds: dict[str, set[str]] = {}
    for s in shares:
        if s.status == "closed":
            rounds.setdefault(s.round, set()).add(s.investor)
    truth = Counter(a + b for who in rounds.values() for a, b in combinations(sorted(who), 2))
    assert weights(project(participations_of(shares))) == dict(truth)


@given(some_shares(), some_shares())
@settings(max_examples=25, deadline=None)
def test_adding_rounds_and_taking_them_back_changes_nothing(shares: list[Share], more: list[Share]) -> None:
    def cells(found: list[Share]) -> dict[str, float]:
        return weights(project(participations_of(found), Definition(weighting=Weighting.NEWMAN)))

    later = [dataclasses.replace(s, round="later-" + s.round) for s in more]
    before = cells(shares)
    both = cells(shares + later)
    assert all(both[pair] >= weight for pair, weight in before.items())
    assert cells([s for s in shares + later if not s.round.startswith("later-")]) == before


@given(some_shares())
@settings(max_examples=25, deadline=None)
def test_weights_add_up(shares: list[Share]) -> None:
    world = participations_of(shares)
    newman = project(world, Definition(weighting=Weighting.NEWMAN))
    shared = np.zeros(len(world.investors))
    for r in range(len(newman.shares.round_start) - 1):
        who = newman.shares.who[newman.shares.round_start[r] : newman.shares.round_start[r + 1]]
        shared[who] += len(who) > 1
    assert np.allclose(np.asarray(newman.matrix.sum(axis=1)).ravel(), shared)
