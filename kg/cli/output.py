"""Commands that carry the graph elsewhere: into files, into a browser."""

import os
import sys
from enum import StrEnum
from importlib.resources import files
from pathlib import Path
from typing import Annotated

import pyoxigraph as ox
import typer

from kg.cli.answers import show_co_investors
from kg.cli.show import HERE, StoreFolder, err, out, progress_bar, table
from kg.errors import StoreError
from kg.exports import EXPORTS
from kg.graph import KnowledgeGraph
from kg.ingest import ingest
from kg.metrics.communities import communities
from kg.pictures import build_network, page_of
from kg.projection import tie_table
from kg.vocabulary import PREFIXES


class Format(StrEnum):
    """What a graph is written as: RDF formats hold the graph, network formats its co-investment network."""

    TURTLE = "turtle"
    NQUADS = "nquads"
    TRIG = "trig"
    JSONLD = "jsonld"
    GRAPHML = "graphml"
    GEXF = "gexf"
    CSV = "csv"
    PARQUET = "parquet"


_RDF = {
    Format.TURTLE: ox.RdfFormat.TURTLE,
    Format.NQUADS: ox.RdfFormat.N_QUADS,
    Format.TRIG: ox.RdfFormat.TRIG,
    Format.JSONLD: ox.RdfFormat.JSON_LD,
}
_SUMMARY = (
    ("documents", "?thing a ci:Document"),
    ("rounds", "?thing a ci:FundingRound"),
    ("companies that raised", "?round a ci:FundingRound ; ci:company ?thing"),
    ("investors", "?round a ci:FundingRound ; ci:investor ?thing"),
    ("countries", "?who ci:country ?thing . ?who a ?kind FILTER(?kind IN (ci:Organization, ci:Person, ci:Fund))"),
    ("themes", "?who ci:theme ?thing"),
    ("valuations", "?thing a ci:Valuation"),
    ("acquisitions", "?thing a ci:Acquisition"),
    ("conflicts", "?thing a ci:Conflict"),
)


def add_to(app: typer.Typer) -> None:
    """Hang these commands on the command line."""
    for command in (summary_command, export_command, picture_command, serve_command, demo_command):
        app.command(command.__name__.removesuffix("_command"))(command)


def summary_command(store: StoreFolder = HERE) -> None:
    """Count what the graph holds.

    Examples:
      kg summary --store funding.kg
    """
    with KnowledgeGraph(store, new=False) as graph:
        rows = []
        for name, pattern in _SUMMARY:
            prefixes = f"PREFIX ci: <{PREFIXES['ci']}>"
            (row,) = graph.store.select(f"{prefixes} SELECT (COUNT(DISTINCT ?thing) AS ?n) WHERE {{ {pattern} }}")
            rows.append((name, int(row["n"].value)))
    table("The graph holds", ["what", "how many"], rows)


def export_command(
    format_: Annotated[Format, typer.Option("--format", help="What to write.")],
    to: Annotated[Path | None, typer.Option("--out", help="The file to write; without it, standard output.")] = None,
    store: StoreFolder = HERE,
) -> None:
    """Write the graph (turtle: what is believed; nquads, trig, jsonld: with each document's claims), or its network.

    Examples:
      kg export --format trig --out graph.trig
      kg export --format gexf --out network.gexf
    """
    with KnowledgeGraph(store, new=False) as graph:
        if format_ in _RDF:
            believed_only = format_ is Format.TURTLE
            data = graph.oxigraph.dump(
                format=_RDF[format_],
                from_graph=ox.DefaultGraph() if believed_only else None,
                prefixes={name: iri for name, iri in PREFIXES.items() if name not in {"id", "document"}},
            )
        else:
            network = graph.network()
            data = EXPORTS[format_.value](network, tie_table(network), communities(network).community_of)
    if to is None:
        sys.stdout.buffer.write(data or b"")
    else:
        write(to, data or b"")


def picture_command(
    name: Annotated[str, typer.Argument(help="An investor or company.", show_default=False)],
    to: Annotated[Path, typer.Option("--out", help="The page to write.")],
    store: StoreFolder = HERE,
    limit: Annotated[int, typer.Option(min=1, help="At most this many co-investors.")] = 60,
) -> None:
    """Draw the co-investment network around an investor as a page that works offline.

    Examples:
      kg picture Nvidia --out nvidia.html
    """
    with KnowledgeGraph(store, new=False) as graph:
        center = graph.find(name)
        network = graph.around(center, limit=limit)
        title = f"Who invests with {network.nodes[center]['label']}"
        page = page_of(build_network(network, center), title, network.graph["definition"])
    write(to, page.encode())
    out.print(f"{to} is written; open it in a browser")


def serve_command(
    store: StoreFolder = HERE,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="The port to listen on.")] = 8000,
) -> None:
    """Serve the explorer, the API and the SPARQL endpoint.

    Examples:
      kg serve
      kg serve --store funding.kg --port 8080
    """
    environment = {**os.environ, "KG_STORE": str(store), "KG_HOST": host, "KG_PORT": str(port)}
    os.execve(sys.executable, [sys.executable, "-m", "api"], environment)  # noqa: S606 - our own server


def demo_command(
    store: StoreFolder = HERE,
    port: Annotated[int, typer.Option(help="The port to serve on.")] = 8000,
    serve: Annotated[bool, typer.Option(help="Serve the graph at the end.")] = True,
) -> None:
    """Build the graph of the bundled documents, show what it holds and who co-invested with Nvidia, and serve it.

    Examples:
      kg demo
      kg demo --no-serve
    """
    bundled = Path(str(files("kg"))) / "bundled"
    with progress_bar() as step:
        report = ingest(store, [bundled], progress=step)
    if not report.complete:
        err.print("some of the bundled documents were left out; kg check says which")
    summary_command(store)
    with KnowledgeGraph(store, new=False) as graph:
        show_co_investors(graph, graph.find("Nvidia"), limit=10)
    if serve:
        serve_command(store, port=port)


def write(path: Path, data: bytes) -> None:
    """Write a file, or say why that is not possible."""
    try:
        path.write_bytes(data)
    except OSError as error:
        raise StoreError(f"cannot write {path}: {error.strerror}") from error
