"""Crowds: the same twice, no node over another, communities together, whoever has no links somewhere too."""

import networkx as nx
import numpy as np
import pytest
from scipy.spatial import cKDTree

from kg.pictures import communities_of, positions_of
from kg.pictures.crowd import apart, crowd_points

CROWDS = {
    "a network with hubs": nx.barabasi_albert_graph(1200, 2, seed=1),
    "many pairs": nx.disjoint_union_all([nx.path_graph(2)] * 400),
    "a star": nx.star_graph(600),
    "a chain": nx.path_graph(700),
    "nobody linked": nx.empty_graph(500),
    "everybody linked": nx.complete_graph(260),
}


@pytest.mark.parametrize("name", CROWDS)
def test_no_node_of_a_crowd_lies_over_another_and_all_stand_somewhere(name: str) -> None:
    graph = nx.relabel_nodes(CROWDS[name], str)
    places = positions_of(graph, communities_of(graph))

    nodes = sorted(graph)
    points = np.array([places[node] for node in nodes])
    ties = np.array([graph.degree(node) for node in nodes])
    radius = np.sqrt(len(nodes) / 250) * (6 + 16 * np.sqrt(ties / max(1, ties.max())))
    a, b = cKDTree(points).query_pairs(2 * radius.max(), output_type="ndarray").T
    over = radius[a] + radius[b] - np.hypot(*(points[a] - points[b]).T)
    assert np.isfinite(points).all()
    assert (over > 1).sum() <= len(nodes) / 100


def test_a_crowd_stands_the_same_every_time() -> None:
    graph = nx.relabel_nodes(CROWDS["a network with hubs"], str)

    assert positions_of(graph, communities_of(graph)) == positions_of(graph.copy(), communities_of(graph.copy()))


def test_members_of_a_community_stand_nearer_to_one_another_than_to_others() -> None:
    graph = nx.relabel_nodes(nx.planted_partition_graph(5, 80, 0.1, 0.002, seed=3), str)
    places, group = positions_of(graph, communities_of(graph)), communities_of(graph)

    points = np.array([places[node] for node in sorted(graph)])
    groups = np.array([group[node] for node in sorted(graph)])
    middles = np.array([points[groups == number].mean(axis=0) for number in range(5)])
    far = np.hypot(*(points[:, None] - middles[None]).transpose(2, 0, 1))
    assert (far.argmin(axis=1) == groups).mean() > 0.9


def test_communities_are_numbered_by_their_size() -> None:
    graph = nx.relabel_nodes(nx.disjoint_union(nx.complete_graph(3), nx.complete_graph(5)), str)

    assert communities_of(graph) == {str(n): int(n < 3) for n in range(8)}


def test_two_on_one_spot_are_pushed_apart() -> None:
    points = apart(np.zeros((2, 2)), np.array([10.0, 10.0]))

    assert np.hypot(*(points[0] - points[1])) >= 20


def test_what_is_not_shown_at_first_pulls_less() -> None:
    ring = np.stack([np.arange(300), (np.arange(300) + 1) % 300], axis=1)
    chords = np.stack([np.arange(150), np.arange(150) + 150], axis=1)
    links, group = np.concatenate([ring, chords]), np.zeros(300, np.int64)

    def across(pull: float) -> float:
        strength = np.repeat((1.0, pull), (300, 150))
        points = crowd_points(links, strength, group, seed=1)
        ends = points[chords[:, 0]] - points[chords[:, 1]]
        return float(np.hypot(*ends.T).mean() / np.hypot(*points.T).mean())

    assert across(0.05) > across(1.0)
