"""The same network gives the same picture, and whatever a name holds, it is shown as text."""

import json
import re

import networkx as nx
import pytest

from kg.pictures import build_network, communities_of, page_of, positions_of, ranks_of


def network(*names: str) -> "nx.Graph[str]":
    """A ring of investors of these names, the first two twice together."""
    graph: nx.Graph[str] = nx.Graph(definition="a test")
    for number, name in enumerate(names):
        graph.add_node(f"https://w3id.org/coinvest/id/company/{number}", label=name)
    nodes = list(graph)
    for a, b in zip(nodes, nodes[1:] + nodes[:1], strict=True):
        graph.add_edge(a, b, together=2 if a == nodes[0] else 1)
    return graph


def test_a_network_is_always_drawn_the_same() -> None:
    graph = network("Tindra", "Kolvatn", "Mercator", "Ostrava")

    first, second = build_network(graph), build_network(network("Tindra", "Kolvatn", "Mercator", "Ostrava"))

    assert (first.nodes, first.edges) == (second.nodes, second.edges)


def test_each_investor_and_each_tie_is_in_the_picture_once() -> None:
    drawn = build_network(network("Tindra", "Kolvatn", "Mercator"), center="https://w3id.org/coinvest/id/company/0")

    assert [(node["label"], node["shape"]) for node in drawn.nodes] == [
        ("Tindra", "star"), ("Kolvatn", "dot"), ("Mercator", "dot"),
    ]  # fmt: skip
    assert [edge["title"] for edge in drawn.edges] == [
        "2 rounds together", "1 round together", "1 round together",
    ]  # fmt: skip


def test_labels_do_not_overlap() -> None:
    graph = network(*(f"A fund with a long name {number}" for number in range(40)))

    points = list(positions_of(graph).values())

    near = [
        (a, b)
        for place, a in enumerate(points)
        for b in points[:place]
        if abs(a[0] - b[0]) < 120 and abs(a[1] - b[1]) < 30
    ]
    assert near == []


def test_an_empty_network_has_an_empty_picture() -> None:
    assert (positions_of(nx.Graph()), communities_of(nx.Graph())) == ({}, {})
    assert "0 investors, 0 ties" in page_of(build_network(nx.Graph()), "Nobody")


@pytest.mark.parametrize(
    "name",
    [
        "</script><script>alert(1)</script>",
        '<img src=x onerror="alert(1)">',
        "href javascript:alert(1)",
        "{{ 7*7 }}",
        "x" * 5000,
        "\u202eevil",
        "",
        "🦄 & 'quotes' \"too\"",
    ],
)
def test_a_hostile_name_is_text(name: str) -> None:
    page = page_of(build_network(network(name, "Tindra", "Kolvatn")), name, name)

    data = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert data is not None
    assert json.loads(data[1])["nodes"][0]["title"].startswith(name)
    assert len(re.findall(r"<script", page.replace('<script>"', ""))) >= 3
    body = page[page.index("<body>") :]
    assert "<script>alert" not in body
    assert "<img" not in body


def test_parts_that_are_not_connected_stand_side_by_side() -> None:
    graph = nx.disjoint_union(nx.complete_graph(6), nx.complete_graph(5))
    places = positions_of(nx.relabel_nodes(graph, str))

    first, second = ([places[str(n)] for n in part] for part in (range(6), range(6, 11)))
    assert max(x for x, _ in first) < min(x for x, _ in second) or max(y for _, y in first) < min(y for _, y in second)


def test_many_nodes_are_laid_out_the_same_twice_and_not_on_one_spot() -> None:
    graph = nx.relabel_nodes(nx.barabasi_albert_graph(1200, 2, seed=1), str)
    places = positions_of(graph)

    assert places == positions_of(graph)
    assert len(set(places.values())) == 1200


def test_the_first_links_shown_hold_together_what_hangs_together() -> None:
    graph = nx.relabel_nodes(nx.barabasi_albert_graph(50, 3, seed=1), str)
    ranks = ranks_of(graph, "0")

    first = nx.Graph(link for link, rank in ranks.items() if rank < 49)
    assert nx.is_connected(first)
    assert len(first) == 50
    assert sorted(ranks.values()) == list(range(graph.number_of_edges()))
