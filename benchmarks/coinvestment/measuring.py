"""Centralities, cores and communities against networkx, igraph and rustworkx: same values, side by side."""

# ruff: noqa: B023 - each closure is run before the loop goes on

import igraph
import networkx as nx
import numpy as np
import rustworkx as rx
from data import participations_of, rows_of
from timing import Table, best

from kg.metrics import betweenness
from kg.metrics.communities import communities
from kg.metrics.cores import core
from kg.metrics.eigenvector import eigenvector
from kg.metrics.pagerank import pagerank
from kg.networks import Network
from kg.projection import project


def analytics(factors: list[int], sources: int = 200) -> Table:
    """Measure on the projection, all graphs built beforehand; networkx only on the real data."""
    table = Table("Analytics on the projection", ("data", "metric", "who", "ms", "times ours", "agreement"))
    for factor in factors:
        network = project(participations_of(rows_of(factor)))
        network.matrix, network.links, network.tied  # noqa: B018 - built once, as the peers' graphs are
        tied = network.tied
        small = factor == 1
        ig, rw, gx = _graphs_of_peers(network, small)
        giant = max(ig.connected_components(), key=len)

        def compare(metric: str, ours, peers, same) -> None:  # noqa: ANN001
            took, mine = best(ours, 5)
            table.add(f"{factor}×", metric, "**Coinvest**", f"{took:,.1f}", "1.0", "")
            for who, run in peers.items():
                theirs, found = best(run, 3)
                table.add(f"{factor}×", metric, who, f"{theirs:,.1f}", f"{theirs / took:,.2f}", same(mine, found))

        def close(mine, found) -> str:  # noqa: ANN001
            other = np.array([found[n] for n in range(len(tied))] if not isinstance(found, np.ndarray) else found)
            return f"largest relative difference {np.max(np.abs(other / mine[tied] - 1)):.0e}"

        compare(
            "PageRank",
            lambda: pagerank(network),
            {"igraph": lambda: np.array(ig.pagerank(weights="w")), "rustworkx, tol 1e-12": lambda: rx.pagerank(
                rw.to_directed(), weight_fn=float, tol=1e-12, max_iter=1000)}
            | ({"networkx, tol 1e-12": lambda: nx.pagerank(gx, tol=1e-12, max_iter=1000)} if small else {}),
            close,
        )  # fmt: skip

        def aligned(mine, found) -> str:  # noqa: ANN001
            values = np.array([found[n] for n in giant])
            own = mine[tied][giant]
            return f"cosine {values @ own / np.linalg.norm(values) / np.linalg.norm(own):.9f}"

        compare(
            "eigenvector",
            lambda: eigenvector(network),
            {
                "igraph": lambda: ig.eigenvector_centrality(weights="w"),
                "rustworkx": lambda: rx.eigenvector_centrality(rw, weight_fn=float, tol=1e-9, max_iter=5000),
            },
            aligned,
        )
        compare(
            "k-core",
            lambda: core(network),
            {"igraph": lambda: np.array(ig.coreness()), "rustworkx": lambda: rx.core_number(rw)}
            | ({"networkx": lambda: nx.core_number(gx)} if small else {}),
            close,
        )
        compare(
            "communities (Louvain)",
            lambda: communities(network),
            {"igraph": lambda: ig.community_multilevel(weights="w")}
            | ({"networkx": lambda: nx.community.louvain_communities(gx, seed=1)} if small else {}),
            lambda mine, found: f"modularity {mine.modularity:.3f} and {_modularity(found, ig):.3f}",
        )
        if factor <= 10:
            rng = np.random.default_rng(1)
            chosen = np.sort(rng.choice(len(tied), sources, replace=False)).tolist()
            compare(
                f"betweenness from {sources} sources",
                lambda: betweenness.betweenness(network, sources=sources, seed=1),
                {"igraph": lambda: np.array(ig.betweenness(directed=False, sources=chosen))},
                lambda mine, found: f"correlation {np.corrcoef(mine[tied], found)[0, 1]:.6f}",
            )
    return table


def _graphs_of_peers(network: Network, small: bool) -> tuple[igraph.Graph, rx.PyGraph, nx.Graph]:
    """The network as the peers hold it; that of networkx is empty where it is not asked."""
    tied = network.tied
    place = np.searchsorted(tied, np.stack([network.source, network.target]))
    edges = list(zip(*place.tolist(), strict=True))
    weights = network.weight.tolist()
    ig = igraph.Graph(n=len(tied), edges=edges)
    ig.es["w"] = weights
    rw = rx.PyGraph()
    rw.add_nodes_from(range(len(tied)))
    rw.add_edges_from([(a, b, w) for (a, b), w in zip(edges, weights, strict=True)])
    gx = nx.Graph()
    if small:
        gx.add_nodes_from(range(len(tied)))
        gx.add_weighted_edges_from((a, b, w) for (a, b), w in zip(edges, weights, strict=True))
    return ig, rw, gx


def _modularity(found, graph: igraph.Graph) -> float:  # noqa: ANN001
    if isinstance(found, list):
        membership = [0] * graph.vcount()
        for number, group in enumerate(found):
            for node in group:
                membership[node] = number
        return graph.modularity(membership, weights="w")
    return graph.modularity(found.membership, weights="w")
