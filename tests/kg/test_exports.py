"""The network as files that other programs read: each is read again here."""

import csv
import io
from datetime import date

import networkx as nx
import numpy as np
import polars as pl
import pytest

from kg import exports
from kg.exports import EXPORTS, positions
from kg.metrics.communities import communities
from kg.networks import Definition, Network
from kg.projection import Share, participations_of, project, tie_table

DAY = date(2026, 3, 9)


def network_of(**more: object) -> Network:
    shares = [
        Share(who, f"r{n}", "x", lead=who == word[0], usd=5.0 * n or None, first=DAY, last=DAY)
        for n, word in enumerate(["AB", "AB", "BC", 'D"'])
        for who in word
    ]
    return project(participations_of(shares), Definition(**more))  # type: ignore[arg-type]


@pytest.fixture
def network() -> Network:
    return network_of()


def exported(network: Network, kind: str) -> bytes:
    return EXPORTS[kind](network, tie_table(network), communities(network).community_of)


def test_csv_lists_ties_with_money_and_dates(network: Network) -> None:
    rows = list(csv.DictReader(io.StringIO(exported(network, "csv").decode())))
    assert rows[1] == {
        "source_label": "A", "target_label": "B", "source": "A", "target": "B", "weight": "2.0", "together": "2",
        "usd": "5.0", "first": "2026-03-09", "last": "2026-03-09", "source_community": "0", "target_community": "0",
    }  # fmt: skip
    assert len(rows) == 3


def test_graphml_is_read_by_networkx(network: Network) -> None:
    graph = nx.read_graphml(io.BytesIO(exported(network, "graphml")))
    assert sorted(graph.nodes) == ['"', "A", "B", "C", "D"]
    x, y = positions(network)[network.shares.investors.iris.to_list().index("B")]
    assert graph.nodes["B"] == {"label": "B", "ties": 2, "strength": 3.0, "community": 0, "x": x, "y": y}
    assert graph.edges["A", "B"] == {
        "weight": 2.0, "together": 2, "usd": 5.0, "first": "2026-03-09", "last": "2026-03-09",
    }  # fmt: skip


def test_gexf_is_read_by_networkx_with_places_sizes_and_colours(network: Network) -> None:
    data = exported(network, "gexf")
    graph = nx.read_gexf(io.BytesIO(data), version="1.3")
    assert set(graph.nodes) == {'"', "A", "B", "C", "D"}
    assert graph.nodes["B"]["ties"] == 2
    assert set(graph.nodes["B"]["viz"]) == {"position", "size", "color"}
    assert graph.edges["A", "B"]["weight"] == 2.0
    assert b"co-investors: in the same round" in data


def test_directed_networks_stay_directed() -> None:
    network = network_of(lead_to_follower=True)
    for kind, read in (("graphml", nx.read_graphml), ("gexf", nx.read_gexf)):
        graph = read(io.BytesIO(exported(network, kind)))
        assert isinstance(graph, nx.DiGraph)
        assert ("A", "B") in graph.edges
        assert ("B", "A") not in graph.edges


def test_parquet_holds_places_and_communities(network: Network) -> None:
    table = pl.read_parquet(io.BytesIO(exported(network, "parquet")))
    assert table.columns == ["iri", "label", "ties", "strength", "community", "x", "y"]
    assert table.height == 5
    assert table.select(pl.col("x", "y").is_finite().all()).row(0) == (True, True)


def test_the_same_seed_gives_the_same_places(network: Network) -> None:
    assert np.array_equal(positions(network), positions(network))
    assert not np.array_equal(positions(network), positions(network, seed=2))


def test_large_networks_are_laid_out_by_community(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exports, "SPRING_UP_TO", 3)
    cliques = ["ABCD", "EFGH", "IJ"]
    shares = [Share(who, word, "x") for word in cliques for who in word] + [Share(who, "r", "x") for who in "AE"]
    network = project(participations_of(shares))
    group = communities(network).community_of
    places = positions(network, group)
    assert np.array_equal(places, positions(network, group))
    assert np.abs(places).max() == pytest.approx(1.0)
    centres = np.array([places[group == number].mean(axis=0) for number in range(3)])
    within = max(np.hypot(*(places[n] - centres[group[n]])) for n in range(network.size))
    assert within < min(np.hypot(*(centres[a] - centres[b])) for a, b in ((0, 1), (0, 2), (1, 2)))


def test_an_empty_network_is_a_file_too() -> None:
    network = project(participations_of([]))
    assert all(len(exported(network, kind)) > 0 for kind in EXPORTS)
