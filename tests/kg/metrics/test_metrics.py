"""Every metric against networkx or against values worked by hand."""

import math
from datetime import date
from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import QuestionError, UnknownNameError
from kg.metrics import METRICS, betweenness, closeness, measure
from kg.metrics.assortativity import assortativity, summary
from kg.metrics.bonacich import bonacich
from kg.metrics.communities import communities
from kg.metrics.cores import core, shell_trajectory
from kg.metrics.paths import path
from kg.metrics.prediction import Predictor, evaluate, suggest
from kg.metrics.profiles import Likeness, profile, similar
from kg.metrics.significance import significance
from kg.networks import Definition, Network, Together, Weighting
from kg.projection import Share, participations_of, project, slices


def syndicates(*rounds: str, **more: object) -> Network:
    """Make a network of rounds, each a word whose letters are its investors."""
    shares = [Share(who, f"r{n:03}", f"c{n:03}") for n, word in enumerate(rounds) for who in word]
    return project(participations_of(shares), Definition(**more))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def crowd() -> Network:
    """Some 120 investors in 150 rounds of two to five, in several components."""
    rng = np.random.default_rng(7)
    shares = []
    for r in range(150):
        liked = rng.zipf(1.6, 5) % 120
        shares += [Share(f"i{who:03}", f"r{r:03}", f"c{r % 90:02}") for who in set(liked[: 2 + r % 4].tolist())]
    shares += [Share(who, "lonely", "island") for who in ("x1", "x2", "x3")]
    return project(participations_of(shares), Definition(weighting=Weighting.NEWMAN))


@pytest.fixture(scope="module")
def graph(crowd: Network) -> "nx.Graph[str]":
    return crowd.to_networkx()


def values(network: Network, metric: str) -> dict[str, float]:
    found = measure(network, metric).values
    return {network.shares.investors.iris[int(i)]: float(found[i]) for i in network.tied}


@pytest.mark.parametrize(
    ("metric", "peer"),
    [
        ("degree", lambda g: dict(g.degree())),
        ("strength", lambda g: dict(g.degree(weight="weight"))),
        ("pagerank", lambda g: nx.pagerank(g, tol=1e-14, max_iter=1000)),
        ("betweenness", nx.betweenness_centrality),
        ("closeness", nx.closeness_centrality),
        ("clustering", nx.clustering),
        ("constraint", lambda g: nx.constraint(g, weight="weight")),
        ("effective-size", nx.effective_size),
        ("core", nx.core_number),
    ],
)
def test_the_metric_agrees_with_networkx(crowd: Network, graph: "nx.Graph[str]", metric: str, peer) -> None:  # type: ignore[no-untyped-def]
    assert values(crowd, metric) == pytest.approx(peer(graph), rel=1e-8, abs=1e-12)


@given(st.lists(st.text("ABCDEFGHIJKLMNOP", min_size=1, max_size=7), max_size=30))
@settings(max_examples=100, deadline=None)
def test_shells_are_those_of_networkx_whatever_the_network(rounds: list[str]) -> None:
    network = syndicates(*("".join(sorted(set(word))) for word in rounds))
    found = {network.shares.investors.iris[who]: int(shell) for who, shell in enumerate(core(network))}
    graph = network.to_networkx()
    assert {who: shell for who, shell in found.items() if shell} == nx.core_number(graph)


def test_eigenvector_agrees_with_networkx_on_the_largest_component(crowd: Network, graph: "nx.Graph[str]") -> None:
    giant = graph.subgraph(max(nx.connected_components(graph), key=len))
    found = values(crowd, "eigenvector")
    assert {who: found[who] for who in giant} == pytest.approx(
        nx.eigenvector_centrality(giant, max_iter=10_000, tol=1e-13, weight="weight"), rel=1e-6, abs=1e-9
    )
    assert found["x1"] == 0.0


def test_bonacich_power_solves_its_equation(crowd: Network) -> None:
    tied = crowd.tied
    matrix = crowd.matrix[tied][:, tied].toarray()
    beta = -0.5 / np.linalg.eigvalsh(matrix)[-1]
    power = np.linalg.solve(np.eye(len(tied)) - beta * matrix, matrix.sum(axis=1))
    power *= math.sqrt(len(tied) / (power @ power))
    assert bonacich(crowd, -0.5)[tied] == pytest.approx(power, rel=1e-8)
    with pytest.raises(ValueError, match="between -1 and 1"):
        bonacich(crowd, 1.0)


def test_pagerank_of_a_directed_network_agrees_with_networkx() -> None:
    shares = [
        Share(w, f"r{n}", "c", lead=w == word[0]) for n, word in enumerate(["ABC", "BD", "AD", "CA"]) for w in word
    ]
    network = project(participations_of(shares), Definition(lead_to_follower=True))
    assert values(network, "pagerank") == pytest.approx(nx.pagerank(network.to_networkx(), tol=1e-14, max_iter=1000))


def test_sampled_betweenness_says_so_and_is_near(crowd: Network, monkeypatch: pytest.MonkeyPatch) -> None:
    exact = betweenness.betweenness(crowd)
    assert measure(crowd, "betweenness").note == "exact"
    monkeypatch.setattr(betweenness, "EXACT_UP_TO", 10)
    monkeypatch.setattr(betweenness, "SOURCES", 60)
    scores = measure(crowd, "betweenness")
    assert scores.note.startswith("estimated from")
    assert np.corrcoef(scores.values, exact)[0, 1] > 0.95


def test_sampled_closeness_is_near(crowd: Network, monkeypatch: pytest.MonkeyPatch) -> None:
    exact = closeness.closeness(crowd)
    monkeypatch.setattr(closeness, "EXACT_UP_TO", 10)
    monkeypatch.setattr(closeness, "SOURCES", 60)
    assert np.abs(closeness.closeness(crowd) - exact).max() < 0.1


def test_rates_by_hand() -> None:
    shares = [
        Share("A", "r1", "x", lead=True, usd=9.0),
        Share("B", "r1", "x"),
        Share("A", "r2", "x", usd=1.0),
        Share("A", "r3", "y", lead=True),
        Share("B", "r3", "y"),
        Share("C", "r3", "y"),
    ]
    network = project(participations_of(shares))
    found = {metric: measure(network, metric).of("A") for metric in METRICS}
    assert (found["rounds"], found["companies"], found["degree"], found["strength"]) == (3.0, 2.0, 2.0, 3.0)
    assert found["lead-rate"] == pytest.approx(2 / 3)
    assert found["follow-on-rate"] == 0.5
    assert found["syndicate-size"] == 2.0
    assert found["money-shared"] == 9.0  # r2 was shared with nobody
    assert found["theme-concentration"] is None


def test_concentration_by_hand() -> None:
    shares = [
        Share("A", "r1", "x", themes=("ai", "robotics"), countries=("GB",)),
        Share("A", "r2", "y", themes=("ai",), countries=("US",)),
        Share("A", "r3", "z"),
    ]
    network = project(participations_of(shares))
    assert measure(network, "theme-concentration").of("A") == pytest.approx(0.75**2 + 0.25**2)
    assert measure(network, "country-concentration").of("A") == 0.5
    found = profile(network, "A")
    assert [(p.name, p.companies, p.share) for p in found.themes] == [("ai", 1.5, 0.75), ("robotics", 0.5, 0.25)]
    assert (found.rounds, found.companies, [p.name for p in found.countries]) == (3, 3, ["GB", "US"])


def test_the_top_shares_ranks_and_leaves_out_who_has_no_value() -> None:
    network = syndicates("AB", "AC", "D")
    assert [(s.rank, s.iri, s.value) for s in measure(network, "degree").top()] == [
        (1, "A", 2.0),
        (2, "B", 1.0),
        (2, "C", 1.0),
        (4, "D", 0.0),
    ]
    assert [s.iri for s in measure(network, "constraint").top()] == ["B", "C", "A"]


def test_an_unknown_metric_is_an_error() -> None:
    with pytest.raises(QuestionError, match="no metric 'fame'; there are rounds, companies"):
        measure(syndicates("AB"), "fame")


def test_every_metric_holds_for_a_world_without_rounds() -> None:
    network = project(participations_of([]))
    assert all(len(measure(network, metric).values) == 0 for metric in METRICS)
    assert summary(network).ties == 0
    assert communities(network).members == ()


def test_two_cliques_are_two_communities() -> None:
    network = syndicates(*map("".join, combinations("ABCD", 2)), *map("".join, combinations("EFGH", 2)), "AE")
    found = communities(network)
    assert found.members == (("A", "B", "C", "D"), ("E", "F", "G", "H"))
    graph = network.to_networkx()
    assert found.modularity == pytest.approx(nx.community.modularity(graph, [set(m) for m in found.members]))
    assert communities(network).members == found.members


def test_assortativity_agrees_with_networkx(crowd: Network, graph: "nx.Graph[str]") -> None:
    assert assortativity(crowd) == pytest.approx(nx.degree_assortativity_coefficient(graph))
    found = summary(crowd)
    assert found.transitivity == pytest.approx(nx.transitivity(graph))
    assert found.mean_clustering == pytest.approx(nx.average_clustering(graph))
    assert (found.tied, found.ties) == (graph.number_of_nodes(), graph.number_of_edges())
    assert found.components == nx.number_connected_components(graph)
    assert found.density == pytest.approx(nx.density(graph))
    assert assortativity(syndicates("AB", "CD")) is None


def test_the_shell_of_an_investor_moves_through_the_years() -> None:
    days = {2024: date(2024, 5, 1), 2025: date(2025, 5, 1), 2026: date(2026, 5, 1)}
    rounds = {2024: "AB", 2025: "ABCD", 2026: "BC"}
    shares = [Share(w, str(y), str(y), first=days[y], last=days[y]) for y, word in rounds.items() for w in word]
    assert shell_trajectory(slices(participations_of(shares)), "A") == ((2024, 1), (2025, 3), (2026, 0))


def test_similar_portfolios_by_hand() -> None:
    portfolios = {"A": "wxyz", "B": "wx", "C": "wxyzuv", "D": "u"}
    shares = [Share(who, f"{company}-{who}", company) for who, companies in portfolios.items() for company in companies]
    network = project(participations_of(shares))
    assert [(s.iri, s.likeness, s.shared) for s in similar(network, "A")] == [("C", 4 / 6, 4), ("B", 0.5, 2)]
    cosine = similar(network, "A", Likeness.COSINE)
    assert [(s.iri, s.likeness) for s in cosine] == [("C", 4 / math.sqrt(24)), ("B", 2 / math.sqrt(8))]
    with pytest.raises(UnknownNameError):
        similar(network, "Z")


def test_ties_of_the_busy_are_expected_and_ties_of_the_rare_are_not() -> None:
    # A and B are in half of all rounds each, so that they meet by chance; X and Y are rare and always together.
    rounds = ["A" if n % 2 else "B" for n in range(60)] + ["AB"] * 20 + ["XY"] * 6
    network = syndicates(*rounds)
    found = significance(network, rate=0.01)
    names = network.shares.investors.iris
    ties = {
        names[int(a)] + names[int(b)]: n for n, (a, b) in enumerate(zip(network.source, network.target, strict=True))
    }
    assert dict(zip(ties, found.significant.tolist(), strict=True)) == {"AB": False, "XY": True}
    assert found.expected[ties["AB"]] > 10
    assert found.p[ties["XY"]] < 1e-3 < found.p[ties["AB"]]


def test_the_null_model_keeps_the_degrees() -> None:
    network = syndicates("AB", "ABC", "CD", "A", "DEF", "AF")
    busy = {"A": 4, "B": 2, "C": 2, "D": 2, "E": 1, "F": 2}
    from kg.metrics.significance import _chances, _degrees

    who, crowd = _degrees(network)
    assert who.tolist() == list(busy.values())
    chance = _chances(who.astype(float), np.ones(6), crowd.astype(float), np.ones(6))
    assert chance.sum(axis=1) == pytest.approx(who)
    assert chance.sum(axis=0) == pytest.approx(crowd)


def test_significance_needs_a_network_of_rounds_or_companies() -> None:
    with pytest.raises(ValueError, match="undirected"):
        significance(syndicates("AB", together=Together.SAME_COMPANY_WITHIN_DAYS, days=3))


@pytest.mark.parametrize(
    ("predictor", "peer"),
    [
        (Predictor.RESOURCE_ALLOCATION, nx.resource_allocation_index),
        (Predictor.ADAMIC_ADAR, nx.adamic_adar_index),
    ],
)
def test_suggestions_agree_with_networkx(crowd: Network, graph: "nx.Graph[str]", predictor: Predictor, peer) -> None:  # type: ignore[no-untyped-def]
    asker = max(graph, key=lambda who: (graph.degree(who), who))
    others = [(asker, who) for who in nx.non_neighbors(graph, asker)]
    expected = {who: score for _, who, score in peer(graph, others) if score > 0}
    found = suggest(crowd, asker, predictor, limit=1000)
    assert {s.iri: s.score for s in found} == pytest.approx(expected)
    assert [s.score for s in found] == sorted((s.score for s in found), reverse=True)
    assert all(s.through for s in found)


def test_a_predictor_that_is_right_has_all_of_the_area() -> None:
    # A and B share three co-investors; D to I hang in pairs, apart. The next tie is A with B.
    before = ["AX", "AY", "AZ", "BX", "BY", "BZ", "DE", "FG", "HI"]
    year = [2025] * len(before) + [2026]
    shares = [
        Share(w, f"r{n}", f"c{n}", first=date(y, 1, 1), last=date(y, 1, 1))
        for n, (word, y) in enumerate(zip([*before, "AB"], year, strict=True))
        for w in word
    ]
    old, new = (network for _, network in slices(participations_of(shares)))
    found = evaluate(old, new)
    assert (found.new_ties, found.investors) == (1, 2)
    assert found.auc > 0.9
    assert found.precision_at_20 == 1 / 20


def test_paths_by_hops_and_by_strength() -> None:
    network = syndicates("AB", "AC", "AC", "AC", "CB", "CB", "CB", "DE")
    short = path(network, "A", "B")
    assert [(s.a, s.b, s.weight, s.rounds) for s in short.steps] == [("A", "B", 1.0, ("r000",))]
    strong = path(network, "A", "B", strongest=True)
    assert [(s.a, s.b, s.weight) for s in strong.steps] == [("A", "C", 3.0), ("C", "B", 3.0)]
    assert strong.steps[0].rounds == ("r001", "r002", "r003")
    assert not path(network, "A", "E").connected
    assert path(network, "A", "A").connected
    with pytest.raises(UnknownNameError):
        path(network, "A", "Q")
