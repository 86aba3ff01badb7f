"""Commands that ask the graph."""

import sys
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import pyoxigraph as ox
import typer

from kg.cli.show import HERE, AsJson, StoreFolder, as_json, out, plain, table
from kg.errors import QueryError, QuestionError
from kg.evidence import Fact
from kg.graph import KnowledgeGraph
from kg.lookup import find_thing
from kg.stores import open_generation
from kg.vocabulary import CI, ID, PREFIXES, RDFS


class Format(StrEnum):
    """How the result of a query is printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    XML = "xml"
    TURTLE = "turtle"
    NT = "nt"


_RESULTS = {
    Format.JSON: ox.QueryResultsFormat.JSON,
    Format.CSV: ox.QueryResultsFormat.CSV,
    Format.TSV: ox.QueryResultsFormat.TSV,
    Format.XML: ox.QueryResultsFormat.XML,
}
_TRIPLES = {Format.TURTLE: ox.RdfFormat.TURTLE, Format.NT: ox.RdfFormat.N_TRIPLES, Format.TABLE: ox.RdfFormat.TURTLE}

Name = Annotated[str, typer.Argument(help="A name as people write it, or an IRI.", show_default=False)]


def add_to(app: typer.Typer) -> None:
    """Hang these commands on the command line."""
    app.command("query")(query_command)
    app.command("explain")(explain_command)
    app.command("conflicts")(conflicts_command)


def query_command(
    sparql: Annotated[str, typer.Argument(help="A SPARQL query, or @FILE to read it from a file.")],
    store: StoreFolder = HERE,
    format_: Annotated[Format, typer.Option("--format", help="How to print the result.")] = Format.TABLE,
) -> None:
    """Ask the graph in SPARQL; the usual prefixes (ci:, rdfs:, skos: …) need not be declared.

    Examples:
      kg query 'SELECT ?name { ?round a ci:FundingRound ; rdfs:label ?name }'
      kg query @top-investors.rq --format csv
    """
    text = Path(sparql[1:]).read_text(encoding="utf-8") if sparql.startswith("@") else sparql
    store_ = open_generation(store).oxigraph
    try:
        result = store_.query(text, prefixes=dict(PREFIXES))
    except (SyntaxError, ValueError) as error:
        raise QueryError(f"not a query that can be answered: {error}") from error
    if isinstance(result, ox.QuerySolutions) and format_ is Format.TABLE:
        names = [variable.value for variable in result.variables]
        table(None, names, [[_shown(row[name]) for name in names] for row in result])
    elif isinstance(result, ox.QueryTriples):
        if format_ not in _TRIPLES:
            raise QueryError(f"the result is triples: --format {Format.TURTLE} or {Format.NT}, not {format_}")
        result.serialize(sys.stdout.buffer, _TRIPLES[format_])
    else:
        if isinstance(result, ox.QueryBoolean) and format_ is Format.TABLE:
            out.print("yes" if result else "no")
            return
        if format_ not in _RESULTS:
            raise QueryError(f"the result is a table: --format table, json, csv, tsv or xml, not {format_}")
        result.serialize(sys.stdout.buffer, _RESULTS[format_])


def explain_command(thing: Name, store: StoreFolder = HERE, json_: AsJson = False) -> None:
    """Show what is known of a thing: each fact with the documents and the words that say so, and what is disputed.

    Examples:
      kg explain nscale
      kg explain round/nscale-series-c --json
    """
    with KnowledgeGraph(store) as graph:
        iri = find_thing(graph.oxigraph, thing)
        things = [iri, *_told_of(graph, iri)]
        facts, conflicts = graph.facts(things), graph.conflicts(things)
        labels = {row["s"].value: row["l"].value for row in graph.store.select(_labels(things))}
    if json_:
        as_json({"thing": iri, "label": labels.get(iri), "facts": [asdict(f) for f in facts],
                 "conflicts": [asdict(c) for c in conflicts]})  # fmt: skip
        return
    for one in things:
        about = [fact for fact in facts if fact.subject == one]
        if not about:
            continue
        out.print(f"\n[bold]{plain(labels.get(one, one))}[/bold]  [dim]{one}[/dim]")
        for fact in about:
            _show_fact(fact)
    if conflicts:
        out.print("\n[bold]Disputed[/bold]")
        for conflict in conflicts:
            out.print(f"  {plain(conflict.label)}: believed {plain(', '.join(conflict.believed))};"
                      f" also reported: {plain(', '.join(conflict.rejected))}")  # fmt: skip
        out.print(f"  [dim]The policy: {plain(conflicts[0].policy)}.[/dim]")


def conflicts_command(store: StoreFolder = HERE, json_: AsJson = False) -> None:
    """List what documents disagree on, what is believed, and what else was reported.

    Examples:
      kg conflicts
      kg conflicts --json
    """
    with KnowledgeGraph(store) as graph:
        conflicts = graph.conflicts()
    if json_:
        as_json({"answers": [{"name": c.label, "iri": c.iri, "value": ", ".join(c.believed), "unit": None,
                              "rejected": list(c.rejected), "policy": c.policy} for c in conflicts]})  # fmt: skip
        return
    table("Conflicts", ["what", "believed", "also reported"],
          [(c.label, ", ".join(c.believed), ", ".join(c.rejected)) for c in conflicts])  # fmt: skip
    if not conflicts:
        out.print("no conflicts: the documents agree")


def _told_of(graph: KnowledgeGraph, iri: str) -> list[str]:
    """Return the events that a company is the subject of: rounds, valuations, totals, acquisitions."""
    query = f"""SELECT DISTINCT ?e WHERE {{ VALUES ?p {{ <{CI.company}> <{CI.target}> <{CI.acquirer}> }} ?e ?p <{iri}> .
        OPTIONAL {{ ?e <{CI.earliest}> ?d }} }} ORDER BY DESC(?d) ?e"""
    return [row["e"].value for row in graph.store.select(query)]


def _labels(things: list[str]) -> str:
    values = " ".join(f"<{thing}>" for thing in things)
    return f"SELECT ?s ?l WHERE {{ VALUES ?s {{ {values} }} ?s <{RDFS.label}> ?l }}"


def _show_fact(fact: Fact) -> None:
    name = "name" if fact.predicate == RDFS.label else fact.predicate.removeprefix(CI._)
    label = f"{int(fact.label):,} {fact.currency}" if fact.currency and fact.label.isdigit() else fact.label
    mark = "" if fact.believed else "  [yellow](not believed)[/yellow]"
    out.print(f"  {name}: [bold]{plain(label.removeprefix(ID))}[/bold]{mark}")
    for evidence in fact.evidence:
        source = ", ".join(part for part in (evidence.publisher, evidence.published, evidence.file) if part)
        for start, end, quote in evidence.quotes or ((0, 0, ""),):
            words = f"“{plain(' '.join(quote.split()))}” [dim]{start}–{end}[/dim] " if quote else ""
            out.print(f"    [dim]│[/dim] {words}[dim]{plain(source)}[/dim]")


def _shown(term: object) -> object:
    if isinstance(term, ox.NamedNode):
        for prefix, namespace in PREFIXES.items():
            if term.value.startswith(namespace) and term.value != namespace:
                return f"{prefix}:{term.value.removeprefix(namespace)}"
        return term.value
    return getattr(term, "value", term)
