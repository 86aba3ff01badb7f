"""Commands that ask the graph."""

import sys
from collections.abc import Iterable
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import pyoxigraph as ox
import typer

from kg.cli.definitions import defines
from kg.cli.show import HERE, AsJson, StoreFolder, as_json, out, plain, table
from kg.errors import QueryError, QuestionError
from kg.evidence import Evidence, Fact, labels_of
from kg.graph import KnowledgeGraph
from kg.networks import Definition
from kg.questions import Answer, answer_file, ask
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
    app.command("ask")(ask_command)
    app.command("query")(query_command)
    app.command("co-investors")(co_investors_command)
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


def ask_command(
    question: Annotated[str | None, typer.Argument(help="A question in plain English.", show_default=False)] = None,
    store: StoreFolder = HERE,
    file: Annotated[Path | None, typer.Option("--file", help="A file of questions, one JSON object a line.")] = None,
    to: Annotated[Path | None, typer.Option("--out", help="Where to write the answers to a file of questions.")] = None,
    json_: AsJson = False,
) -> None:
    """Answer a question in plain English, with its evidence; or say what is not known, or not understood.

    Examples:
      kg ask "Who co-invested with Nvidia in UK companies in 2026?"
      kg ask "How much has Nscale raised in total?" --json
      kg ask --file questions.jsonl --out answers.jsonl
    """
    with KnowledgeGraph(store, new=False) as graph:
        if file is not None and to is not None:
            out.print(f"{answer_file(graph, file, to)} answers are in {to}")
            return
        if question is None:
            raise QuestionError("ask a question, or give --file and --out")
        answer = ask(graph, question)
    if json_:
        as_json(answer.as_json())
    else:
        _show_answer(answer)


def _show_answer(answer: Answer) -> None:
    out.print(f"[bold]{plain(answer.sentence)}[/bold]")
    if answer.says:
        out.print(f"[dim]understood as: {plain(answer.says)}[/dim]")
    for note in answer.notes:
        out.print(f"[yellow]{plain(note)}[/yellow]")
    for number, found in enumerate(answer.answers, 1):
        figure = "" if found.value is None else f"  {found.value:,} {found.unit or ''}"
        detail = f"  [dim]{plain(found.detail)}[/dim]" if found.detail else ""
        out.print(f"{number:3}. {plain(found.name)}{plain(figure)}{detail}")
        for quote in found.evidence[:2]:
            words = f"“{plain(' '.join(quote.quote.split()))}” " if quote.quote else ""
            out.print(f"     [dim]│ {words}{plain(quote.file)}[/dim]")
    for heading, lines in (("Or did you mean", [r.says for r in answer.readings]), ("You can ask", answer.examples)):
        if lines:
            out.print(f"[dim]{heading}: {plain('; '.join(lines))}[/dim]")


def explain_command(thing: Name, store: StoreFolder = HERE, json_: AsJson = False) -> None:
    """Show what is known of a thing: each fact with the documents and the words that say so, and what is disputed.

    Examples:
      kg explain nscale
      kg explain round/nscale-series-c --json
    """
    with KnowledgeGraph(store, new=False) as graph:
        iri = graph.find(thing)
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
                      f" disputed: {plain(', '.join(conflict.rejected))}")  # fmt: skip
        out.print(f"  [dim]The policy: {plain(conflicts[0].policy)}.[/dim]")


@defines
def co_investors_command(
    name: Name,
    definition: Definition,
    store: StoreFolder = HERE,
    min_rounds: Annotated[int, typer.Option(min=1, help="At least this many rounds together.")] = 1,
    limit: Annotated[int, typer.Option(min=1, help="At most this many co-investors.")] = 20,
    json_: AsJson = False,
) -> None:
    """Show who co-invested with an investor, in which rounds, and the words that say so.

    Examples:
      kg co-investors Nvidia
      kg co-investors Nvidia --since 2026 --country UK --min-rounds 2 --json
    """
    with KnowledgeGraph(store, new=False) as graph:
        investor = graph.find(name)
        show_co_investors(graph, investor, definition, min_rounds=min_rounds, limit=limit, json_=json_)


def show_co_investors(
    graph: KnowledgeGraph,
    investor: str,
    definition: Definition | None = None,
    *,
    min_rounds: int = 1,
    limit: int = 20,
    json_: bool = False,
) -> None:
    """Print the co-investors of an investor, each with the rounds and the words behind it."""
    found = graph.co_investors(investor, definition, limit=None)
    rows = [row for row in found.rows if row.together >= min_rounds]
    shown = [(row, graph.rounds_together(investor, row.iri, definition)) for row in rows[:limit]]
    rounds = {together.round for _, shared in shown for together in shared}
    words = _words_for(graph.facts(rounds), {investor, *(row.iri for row, _ in shown)})
    labels = labels_of(graph.oxigraph, rounds)
    if json_:
        as_json({"definition": found.definition, "investor": investor, "total": len(rows), "answers": [
            {"name": row.label, "iri": row.iri, "value": row.together, "unit": "rounds", "usd": row.usd,
             "rounds": [{"iri": r.round, "name": labels.get(r.round), "date": r.first, "usd": r.usd,
                         "evidence": [asdict(e) for e in words.get((r.round, row.iri), ())]} for r in shared]}
            for row, shared in shown]})  # fmt: skip
        return
    out.print(
        f"\n[bold]Co-investors of {plain(found.label)}[/bold]: {len(rows)}  [dim]({plain(found.definition)})[/dim]"
    )
    for row, shared in shown:
        times = "1 round" if row.together == 1 else f"{row.together} rounds"
        out.print(f"  [bold]{plain(row.label)}[/bold]  {times}")
        for together in shared:
            out.print(f"    {plain(labels.get(together.round, together.round))}")
            for evidence in words.get((together.round, row.iri), ())[:1]:
                _show_evidence(evidence, indent=6)
    if len(rows) > len(shown):
        out.print(f"  [dim]… and {len(rows) - len(shown)} more; kg co-investors --limit {len(rows)} shows them[/dim]")


def conflicts_command(store: StoreFolder = HERE, json_: AsJson = False) -> None:
    """List what documents disagree on, what is believed, and what else was reported.

    Examples:
      kg conflicts
      kg conflicts --json
    """
    with KnowledgeGraph(store, new=False) as graph:
        conflicts = graph.conflicts()
    if json_:
        as_json({"answers": [{"name": c.label, "iri": c.iri, "value": ", ".join(c.believed), "unit": None,
                              "rejected": list(c.rejected), "policy": c.policy} for c in conflicts]})  # fmt: skip
        return
    table("Conflicts", ["what", "believed", "disputed"],
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
        _show_evidence(evidence, indent=4)


def _show_evidence(evidence: Evidence, indent: int) -> None:
    source = ", ".join(part for part in (evidence.publisher, evidence.published, evidence.file) if part)
    for (start, end, _), sentence in zip(evidence.quotes or ((0, 0, ""),), evidence.sentences or ("",), strict=True):
        words = f"“{plain(' '.join(sentence.split()))}” [dim]{start}–{end}[/dim] " if sentence else ""
        out.print(f"{' ' * indent}[dim]│[/dim] {words}[dim]{plain(source)}[/dim]")


def _words_for(facts: Iterable[Fact], investors: set[str]) -> dict[tuple[str, str], tuple[Evidence, ...]]:
    """Return, by round and investor, what documents say of that investor's part in that round."""
    return {(f.subject, f.value): f.evidence for f in facts if f.predicate == CI.investor and f.value in investors}


def _shown(term: object) -> object:
    if isinstance(term, ox.NamedNode):
        for prefix, namespace in PREFIXES.items():
            if term.value.startswith(namespace) and term.value != namespace:
                return f"{prefix}:{term.value.removeprefix(namespace)}"
        return term.value
    return getattr(term, "value", term)
