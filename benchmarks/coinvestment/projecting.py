"""The whole projection, the co-investors of one investor, and the top pairs, against named peers."""

# ruff: noqa: B023 - each closure is run before the loop goes on

import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from pathlib import Path

import duckdb
import igraph
import networkx as nx
import numpy as np
import polars as pl
import pyoxigraph as ox
import rustworkx as rx
from data import pairs_of, participations_of, rows_of
from scipy import sparse
from timing import Clock, Table, best, percentile

from kg.networks import Definition, Keep
from kg.projection import co_investors, project, top_ties

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from peers import jena, virtuoso

_JOIN = "SELECT a.i AS x, b.i AS y, count(*) AS n FROM p a JOIN p b ON a.r = b.r AND a.i < b.i GROUP BY 1, 2"


def whole(factors: list[int]) -> Table:
    """Project everything; the same number of ties and the same total weight, or the run fails."""
    table = Table("Whole projection", ("data", "who", "ms", "times ours", "ties"))
    for factor in factors:
        rows = rows_of(factor)
        pairs, shares = pairs_of(rows), participations_of(rows)
        i, r = pairs["i"].to_numpy(), pairs["r"].to_numpy()
        people, rounds = int(i.max()) + 1, int(r.max()) + 1
        ours, network = best(lambda: project(shares))
        expected = (len(network), int(network.weight.sum()))
        table.add(f"{factor}×", "**Coinvest**", f"{ours:,.1f}", "1.0", f"{len(network):,}")

        def row(who: str, run, size, times: int = 3) -> None:  # noqa: ANN001
            took, found = best(run, times)
            assert size(found) == expected, (who, size(found), expected)
            table.add(f"{factor}×", who, f"{took:,.1f}", f"{took / ours:,.1f}", f"{expected[0]:,}")

        def scipy_product():  # noqa: ANN202
            bipartite = sparse.csr_matrix((np.ones(len(i)), (i, r)), (people, rounds))
            return sparse.triu(bipartite @ bipartite.T, 1)

        row("SciPy A·Aᵀ, upper half", scipy_product, lambda m: (m.nnz, int(m.sum())))
        row(
            "polars self-join",
            lambda: pairs.join(pairs, on="r").filter(pl.col("i") < pl.col("i_right")).group_by("i", "i_right").len(),
            lambda f: (f.height, int(f["len"].sum())),
        )
        base = duckdb.connect()
        base.register("source", {"i": i, "r": r})
        base.execute("CREATE TABLE p AS SELECT * FROM source")
        row("DuckDB self-join", lambda: base.execute(_JOIN).fetchnumpy(), lambda d: (len(d["n"]), int(d["n"].sum())))
        groups = [g.tolist() for g in np.split(i, np.flatnonzero(np.diff(r)) + 1)]
        if factor <= 10:
            bipartite = igraph.Graph(n=people + rounds, edges=list(zip(i.tolist(), (r + people).tolist(), strict=True)))
            types = [False] * people + [True] * rounds
            row(
                "igraph bipartite_projection",
                lambda: bipartite.bipartite_projection(types=types, which=0, multiplicity=True),
                lambda g: (g.ecount(), int(sum(g.es["weight"]))),
                2,
            )

            def rustworkx_graph():  # noqa: ANN202
                counts = Counter(pair for group in groups for pair in combinations(group, 2))
                graph = rx.PyGraph()
                graph.add_nodes_from(range(people))
                graph.add_edges_from([(a, b, n) for (a, b), n in counts.items()])
                return graph

            row("Counter + rustworkx", rustworkx_graph, lambda g: (g.num_edges(), sum(g.edges())), 2)
        if factor == 1:
            graph = nx.Graph(zip(i.tolist(), (r + people).tolist(), strict=True))
            row(
                "networkx weighted_projected_graph",
                lambda: nx.bipartite.weighted_projected_graph(graph, range(people)),
                lambda g: (g.number_of_edges(), sum(d for *_, d in g.edges(data="weight"))),
                2,
            )
        base.close()
    return table


def neighbours(factors: list[int], asked: int = 2000) -> Table:
    """Co-investors of single investors, ranked, first page of 20: random ones and the busiest; each the best of 3."""
    table = Table(
        "Co-investors of one investor, ranked, in process",
        ("data", "who", "p50 ms", "p99 ms", "the busiest, ms", "p99 with a filter on dates and amounts, ms"),
    )
    for factor in factors:
        rows = rows_of(factor)
        shares = participations_of(rows)
        counts = np.diff(shares.investor_start)
        names = shares.investors.iris
        sample = [names[n] for n in random.Random(1).sample(range(len(names)), min(asked, len(names)))]
        busiest = names[int(counts.argmax())]
        keep = Keep(since=date(2008, 1, 1), until=date(2013, 12, 31), at_least_usd=1e6)

        def line(who: str, plain, filtered, investors) -> None:  # noqa: ANN001
            took, sieved = _timed(plain, investors), _timed(filtered, investors)
            hub = min(_timed(plain, [busiest] * 3))
            table.add(
                f"{factor}×", who, f"{percentile(took, 0.5):.2f}", f"{percentile(took, 0.99):.2f}", f"{hub:.2f}",
                f"{percentile(sieved, 0.99):.2f}",
            )  # fmt: skip

        line(
            "**Coinvest**",
            lambda x: co_investors(shares, x),
            lambda x: co_investors(shares, x, Definition(keep=keep)),
            sample,
        )
        numbered = rows.with_columns(r=pl.struct("company", "day", "amount").rank("dense")).unique(["r", "investor"])
        base = _indexed(numbered)
        sql = (
            "SELECT b.investor, count(*) n, sum(b.usd), min(b.d), max(b.d) FROM p a JOIN p b USING (r) "
            "WHERE a.investor = ? AND b.investor <> a.investor {} GROUP BY 1 ORDER BY n DESC, 1 LIMIT 20"
        )
        where = "AND a.d BETWEEN DATE '2008-01-01' AND DATE '2013-12-31' AND a.usd >= 1e6"
        line(
            "DuckDB, indexed",
            lambda x: base.execute(sql.format(""), [x]).fetchall(),
            lambda x: base.execute(sql.format(where), [x]).fetchall(),
            sample[:200],
        )
        base.close()
        if factor <= 10:
            store = _store(numbered)
            line(
                "pyoxigraph SPARQL, in memory, the same answer",
                lambda x: list(store.query(_full(x, ""))),
                lambda x: list(store.query(_full(x, _SIEVE))),
                sample[:300],
            )
            line(
                "pyoxigraph SPARQL, in memory, names and counts alone",
                lambda x: list(store.query(_bare(x, ""))),
                lambda x: list(store.query(_bare(x, _SIEVE))),
                sample[:300],
            )
    return table


def _timed(ask, investors) -> list[float]:  # noqa: ANN001
    """Milliseconds for each investor, the best of three."""
    took = []
    for investor in investors:
        shortest = float("inf")
        for _ in range(3):
            start = Clock.now()
            ask(investor)
            shortest = min(shortest, Clock.now() - start)
        took.append(shortest * 1e3)
    return took


def _indexed(numbered: pl.DataFrame) -> duckdb.DuckDBPyConnection:
    """The participations in DuckDB, indexed by investor and round."""
    base = duckdb.connect()
    base.register("source", {c: numbered[c].to_numpy() for c in ("investor", "r", "day", "amount")})
    base.execute(
        "CREATE TABLE p AS SELECT investor, r, try_cast(day AS DATE) d, try_cast(amount AS DOUBLE) usd FROM source"
    )
    base.execute("CREATE INDEX by_investor ON p(investor)")
    base.execute("CREATE INDEX by_round ON p(r)")
    return base


def top(factors: list[int]) -> Table:
    """The twenty strongest pairs of the whole graph."""
    table = Table("Top 20 pairs", ("data", "who", "ms", "times ours", "first pair"))
    for factor in factors:
        rows = rows_of(factor)
        shares = participations_of(rows)
        ours, ties = best(lambda: top_ties(project(shares), 20))
        first = f"{ties[0].a} + {ties[0].b}: {ties[0].together}"
        weights = [tie.together for tie in ties]
        table.add(f"{factor}×", "**Coinvest**, projection included", f"{ours:,.1f}", "1.0", first)
        network = project(shares)
        kept, _ = best(lambda: top_ties(network, 20))
        table.add(
            f"{factor}×", "**Coinvest**, from the network in memory", f"{kept:,.2f}", f"{kept / ours:,.2f}", first
        )
        numbered = rows.with_columns(r=pl.struct("company", "day", "amount").rank("dense")).unique(["r", "investor"])
        pairs = numbered.select(i="investor", r="r")
        base = duckdb.connect()
        base.register("source", {"i": pairs["i"].to_numpy(), "r": pairs["r"].to_numpy()})
        base.execute("CREATE TABLE p AS SELECT * FROM source")
        took, found = best(lambda: base.execute(_JOIN + " ORDER BY n DESC, 1, 2 LIMIT 20").fetchall(), 3)
        assert [row[2] for row in found] == weights
        table.add(f"{factor}×", "DuckDB", f"{took:,.1f}", f"{took / ours:,.1f}", "same")
        base.close()
        took, frame = best(
            lambda: pairs.join(pairs, on="r").filter(pl.col("i") < pl.col("i_right")).group_by("i", "i_right").len()
            .top_k(20, by="len"),
            3,
        )  # fmt: skip
        assert sorted(frame["len"].to_list(), reverse=True) == weights
        table.add(f"{factor}×", "polars", f"{took:,.1f}", f"{took / ours:,.1f}", "same")
        if factor <= 10:
            for who, took in _by_sparql(_triples(numbered), weights, table):
                table.add(f"{factor}×", who, f"{took:,.1f}", f"{took / ours:,.1f}", "same")
    return table


_TOP = (
    "SELECT ?a ?b (COUNT(?r) AS ?n) WHERE { ?r <urn:i> ?a , ?b FILTER(STR(?a) < STR(?b)) } "
    "GROUP BY ?a ?b ORDER BY DESC(?n) LIMIT 20"
)


def _by_sparql(triples: bytes, weights: list[int], table: Table) -> Iterator[tuple[str, float]]:
    """Yield the milliseconds that SPARQL engines take for the top pairs; servers over one open connection."""
    store = ox.Store()
    store.bulk_load(triples, ox.RdfFormat.N_TRIPLES)
    took, found = best(lambda: [int(row["n"].value) for row in store.query(_TOP)], 2)
    assert found == weights
    yield "pyoxigraph SPARQL, in memory", took
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pairs.nt"
        path.write_bytes(triples)
        for peer in (virtuoso, jena):
            if (missing := peer.absent()) is not None:
                table.notes.append(f"- {peer.__name__.rpartition('.')[2].title()} was not run: {missing}.")
                continue
            with peer.serving(path) as engine:
                engine.select(_TOP)  # warm
                Clock.cpu, counted = False, Clock.cpu
                took, found = best(lambda: [int(row[2]) for row in engine.select(_TOP)], 3)
                Clock.cpu = counted
                assert found == weights
                yield f"{engine.name} SPARQL, over HTTP", took


def _store(rows: pl.DataFrame) -> ox.Store:
    store = ox.Store()
    store.bulk_load(_triples(rows), ox.RdfFormat.N_TRIPLES)
    return store


def _triples(rows: pl.DataFrame) -> bytes:
    """Return the bare minimum as triples, which is the best case for SPARQL."""
    integer, day = "http://www.w3.org/2001/XMLSchema#integer", "http://www.w3.org/2001/XMLSchema#date"
    lines = []
    for company_round, investor, when, amount in rows.select("r", "investor", "day", "amount").iter_rows():
        lines.append(f"<urn:r{company_round}> <urn:i> <{_iri(investor)}> .\n")
        lines.append(f"<urn:r{company_round}> <urn:s> <urn:closed> .\n")
        if when:
            lines.append(f'<urn:r{company_round}> <urn:d> "{when}"^^<{day}> .\n')
        if amount:
            lines.append(f'<urn:r{company_round}> <urn:a> "{amount}"^^<{integer}> .\n')
    return "".join(lines).encode()


_SIEVE = (
    "?r <urn:d> ?on ; <urn:a> ?usd "
    'FILTER(?on >= "2008-01-01"^^<http://www.w3.org/2001/XMLSchema#date> && ?on <= '
    '"2013-12-31"^^<http://www.w3.org/2001/XMLSchema#date> && ?usd >= 1000000)'
)


def _full(investor: str, more: str) -> str:
    """Return the query for what Coinvest answers: closed rounds; how often, how much money, first and last date."""
    return (
        "SELECT ?b (COUNT(?r) AS ?n) (SUM(?v) AS ?usd) (MIN(?d) AS ?first) (MAX(?d) AS ?last) WHERE { "
        f"?r <urn:i> <{_iri(investor)}> , ?b ; <urn:s> <urn:closed> . {more} "
        f"OPTIONAL {{ ?r <urn:a> ?v }} OPTIONAL {{ ?r <urn:d> ?d }} FILTER(?b != <{_iri(investor)}>) "
        "} GROUP BY ?b ORDER BY DESC(?n) LIMIT 20"
    )


def _bare(investor: str, more: str) -> str:
    return (
        f"SELECT ?b (COUNT(?r) AS ?n) WHERE {{ ?r <urn:i> <{_iri(investor)}> , ?b . {more} "
        f"FILTER(?b != <{_iri(investor)}>) }} GROUP BY ?b ORDER BY DESC(?n) LIMIT 20"
    )


def _iri(name: str) -> str:
    return "urn:n:" + "".join(c if c.isascii() and c.isalnum() else f"%{ord(c):X}" for c in name)
