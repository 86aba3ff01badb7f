"""The same queries against this server, rdflib-endpoint and Oxigraph's server, side by side in one run.

Usage: ``python benchmarks/service/compare.py FOLDER BIN``: FOLDER as ``data.py`` makes it, BIN with ``oxigraph`` and a
``python`` that has rdflib-endpoint, uvicorn, uvloop and httptools. The servers take turns, query by query, so that
whatever else the machine does is shared. Writes a Markdown table.
"""

import argparse
import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from urllib.request import urlopen

from load import NVIDIA, PREFIXES, SV_ANGEL, Measured, ask

HEAVY = {
    "top 20 pairs": PREFIXES
    + "SELECT ?a ?b (COUNT(DISTINCT ?r) AS ?n) WHERE { ?r ci:investor ?a , ?b FILTER(?a != ?b) } "
    "GROUP BY ?a ?b ORDER BY DESC(?n) LIMIT 20",
    "sums by year": PREFIXES + "SELECT ?year (SUM(?usd) AS ?sum) WHERE { ?r ci:year ?year ; ci:amountUSD ?usd } "
    "GROUP BY ?year ORDER BY ?year",
    "regex over names": PREFIXES
    + 'SELECT ?i ?label WHERE { ?i a ci:Investor ; rdfs:label ?label FILTER REGEX(?label, "^.*capital$", "i") }',
}
RDFLIB = """
import sys
from rdflib import Graph
from rdflib_endpoint import SparqlEndpoint
graph = Graph()
graph.parse(sys.argv[1], format="nt")
import uvicorn
app = SparqlEndpoint(graph=graph, path="/")
uvicorn.run(app, host="127.0.0.1", port=8143, log_level="error", loop="uvloop", http="httptools")
"""


@contextmanager
def running(command: list[str], environment: dict[str, str], address: str, wait: float) -> Iterator[str]:
    """Run a server until the block ends; it must answer within ``wait`` seconds."""
    process = subprocess.Popen(
        command, env=os.environ | environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        began = time.monotonic()
        while time.monotonic() - began < wait:
            answered = asyncio.run(ask(address, lambda _: "ASK {}", 1, 0.2))
            if answered.seconds:
                break
            time.sleep(0.5)
        else:
            raise SystemExit(f"{command[0]} does not answer")
        yield address
    finally:
        process.terminate()
        process.wait(30)


def until_in_memory(address: str) -> None:
    """Wait, for five minutes at most, until a server has started and has taken the graph into memory."""
    end = time.monotonic() + 300
    while time.monotonic() < end:
        try:
            if b"\nkg_graph_in_memory 0" not in urlopen(address).read():
                return
        except OSError:  # not there yet
            pass
        time.sleep(0.5)
    raise SystemExit(f"no graph in memory: {address}")


def fresh(query: str) -> Callable[[int], str]:
    """Return the query, each time with another comment: no cache knows it."""
    return lambda number: f"{query} # {number} {time.monotonic_ns()}"


def measure(address: str, query: Callable[[int], str], clients: int, seconds: float) -> Measured:
    """Ask for so long."""
    return asyncio.run(ask(address, query, clients, seconds))


def line(name: str, clients: int, server: str, runs: list[Measured]) -> str:
    """Return a line of the table: medians over the runs."""
    rate, half, most = (median(f(run) for run in runs) for f in (
        lambda run: run.per_second, lambda run: run.quantile(0.5), lambda run: run.quantile(0.99)
    ))  # fmt: skip
    failed = sum(len(run.failed) for run in runs)
    return f"| {name} | {clients} | {server} | {rate:,.1f} | {half:,.2f} | {most:,.1f} | {failed} |"


def main(folder: Path, programs: Path, seconds: float, rounds: int) -> None:
    """Start the servers, measure, print."""
    generation = max((folder / "store/generations").glob("[0-9]*"), key=lambda path: int(path.name))
    own = {"KG_STORE": str(folder / "store"), "KG_RATE_LIMIT": "0", "KG_LOG_LEVEL": "error", "KG_QUERY_SECONDS": "60"}
    api = [sys.executable, "-m", "api"]
    with ExitStack() as stack:
        start = stack.enter_context
        computed = start(
            running(api, own | {"KG_PORT": "8141", "KG_CACHE_BYTES": "0"}, "http://127.0.0.1:8141/sparql", 60)
        )
        cached = start(running(api, own | {"KG_PORT": "8142"}, "http://127.0.0.1:8142/sparql", 60))
        oxigraph = start(running(
            [str(programs / "oxigraph"), "serve-read-only", "--location", str(generation), "--bind", "127.0.0.1:8144"],
            {}, "http://127.0.0.1:8144/query", 30,
        ))  # fmt: skip
        rdflib = start(
            running(
                [str(programs / "python"), "-c", RDFLIB, str(folder / "data.nt")], {}, "http://127.0.0.1:8143/", 300
            )
        )
        for address in (computed, cached):
            until_in_memory(address.replace("/sparql", "/metrics"))
        print("| query | clients | server | answers/s | median ms | p99 ms | failed |\n|---|---|---|---|---|---|---|")
        for name, query in (("co-investors of Nvidia (7)", NVIDIA), ("co-investors of SV Angel (959)", SV_ANGEL)):
            for clients in (1, 8, 32):
                results: dict[str, list[Measured]] = {}
                for _ in range(rounds):
                    for server, address, queries in (
                        ("this, computed", computed, fresh(query)),
                        ("Oxigraph server", oxigraph, fresh(query)),
                        ("this, repeated", cached, lambda _, query=query: query),
                        ("rdflib-endpoint", rdflib, fresh(query)),
                    ):
                        slow = server == "rdflib-endpoint" and query == SV_ANGEL
                        results.setdefault(server, []).append(
                            measure(address, queries, clients, seconds * (3 if slow else 1))
                        )
                for server, runs in results.items():
                    print(line(name, clients, server, runs), flush=True)
        for name, query in HEAVY.items():
            for server, address in (("this, computed", computed), ("Oxigraph server", oxigraph)):
                print(
                    line(name, 1, server, [measure(address, fresh(query), 1, seconds) for _ in range(rounds)]),
                    flush=True,
                )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("programs", type=Path)
    parser.add_argument("--seconds", type=float, default=4.0)
    parser.add_argument("--rounds", type=int, default=2)
    arguments = parser.parse_args()
    main(arguments.folder, arguments.programs, arguments.seconds, arguments.rounds)
