"""Commands that bring documents in and take them back."""

import json
import os
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from kg.archive import write_whole
from kg.cli.show import HERE, LEFT_OUT, AsJson, StoreFolder, as_json, err, out, plain, progress_bar, table
from kg.errors import DocumentError
from kg.facts import facts_of
from kg.ingest import Report, backup, check, import_facts, import_table, ingest, quarantined, rebuild, restore, retract
from kg.ingest.reading import attempts, files_in
from kg.markup import as_page, as_text
from kg.tables import Columns

Paths = Annotated[list[Path], typer.Argument(help="Files, or folders with files in them.", show_default=False)]
Jobs = Annotated[int, typer.Option(min=1, help="How many processes read and extract.")]

imports = typer.Typer(help="Bring in what is not a document: facts, tables.", no_args_is_help=True)


def add_to(app: typer.Typer) -> None:
    """Hang these commands on the command line."""
    for command in (
        *(ingest_command, extract_command, retract_command, rebuild_command),
        *(check_command, backup_command, restore_command),
    ):
        app.command(command.__name__.removesuffix("_command"))(command)
    imports.command("facts")(import_facts_command)
    imports.command("table")(import_table_command)
    app.add_typer(imports, name="import")


def ingest_command(paths: Paths, store: StoreFolder = HERE, jobs: Jobs = 1, json_: AsJson = False) -> None:
    """Read documents and take what they say into the graph.

    The same bytes again change nothing. What cannot be read is reported and left out; the exit code is then 3.

    Examples:
      kg ingest news/
      kg ingest nscale.html weekly.md --store funding.kg
    """
    with progress_bar() as step:
        report = ingest(store, paths, jobs=jobs, progress=step)
    _show(report, store, json_)


def import_facts_command(files: Paths, store: StoreFolder = HERE, json_: AsJson = False) -> None:
    """Take files of facts (the interchange format that `kg extract` writes) as the claims of a document each.

    Examples:
      kg import facts checked/*.json
    """
    with progress_bar() as step:
        report = import_facts(store, files, progress=step)
    _show(report, store, json_)


Column = Annotated[str | None, typer.Option(help="The column that holds it.", show_default=False)]


def import_table_command(
    file: Annotated[Path, typer.Argument(help="CSV, TSV, Parquet or XLSX.", show_default=False)],
    store: StoreFolder = HERE,
    company: Column = None,
    investor: Column = None,
    date: Column = None,
    amount: Column = None,
    currency: Annotated[str, typer.Option(help="ISO 4217 code of all amounts.")] = "USD",
    stage: Column = None,
    lead: Column = None,
    country: Column = None,
    theme: Column = None,
    round_: Annotated[str | None, typer.Option("--round", help="The column that identifies a round.")] = None,
    source: Annotated[str | None, typer.Option(help="Where the table comes from.", show_default=False)] = None,
    json_: AsJson = False,
) -> None:
    """Take each row of a table as one investor in one round; rows of one company, date and amount are one round.

    The columns of the public Crunchbase exports are recognised. Rejected rows are listed in a file with their reasons.

    Examples:
      kg import table investments.csv
      kg import table deals.xlsx --company Startup --investor Fund --date Announced --amount Size --currency EUR
    """
    columns = None
    if company or investor:
        if not (company and investor):
            raise DocumentError(f"{file.name}: give both --company and --investor")
        columns = Columns(
            company,
            investor,
            date,
            amount,
            currency,
            stage=stage,
            lead=lead,
            country=country,
            theme=theme,
            round=round_,
        )
    with progress_bar() as step:
        report = import_table(store, file, columns, source=source, progress=step)
    if json_:
        as_json(asdict(report))
    else:
        out.print(f"{report.accepted:,} of {report.rows:,} rows are in the graph")
        if report.unnamed:
            out.print(f"{report.unnamed:,} without a name of company or investor: it stands as undisclosed")
        if report.rejects:
            out.print(f"{report.rejected:,} rejected; {plain(report.rejects)} says why")
        for value, rows in report.left_out[:5]:
            out.print(f"no term of the ontology for {plain(value)} ({rows:,} rows)")
    if report.rejected:
        raise typer.Exit(LEFT_OUT)


def extract_command(
    paths: Paths,
    out_folder: Annotated[Path | None, typer.Option("--out", help="Write NAME.json here, one file a document.")] = None,
    jobs: Jobs = 1,
    explain: Annotated[bool, typer.Option("--explain", help="Show each document with what was read where.")] = False,
) -> None:
    """Print, or write to a folder, what each document says, as facts in JSON; no graph is touched.

    With --explain the document is shown with the words marked that facts were read from: here, or with --out as a page.

    Examples:
      kg extract article.html
      kg extract article.html --explain
      kg extract news/ --out facts/ --jobs 2
    """
    failed = 0
    files = list(files_in(paths))
    if out_folder is not None:
        out_folder.mkdir(parents=True, exist_ok=True)
    with progress_bar() as step:
        for done, (path, found) in enumerate(zip(files, attempts(_read(files), jobs), strict=True)):
            step("extracting", done + 1, len(files))
            if isinstance(found, str):
                failed += 1
                err.print(f"left out: {plain(found)}")
            elif explain and out_folder is None:
                out.print(as_text(found))
            elif explain and out_folder is not None:
                write_whole(out_folder / f"{path.stem}.html", [as_page(found).encode()])
            elif out_folder is None:
                as_json(facts_of(found))
            else:
                facts = json.dumps(facts_of(found), ensure_ascii=False, indent=1)
                write_whole(out_folder / f"{path.stem}.json", [facts.encode()])
    if not files:
        raise DocumentError("no documents there; give files, or folders with documents in them")
    if failed:
        raise typer.Exit(LEFT_OUT)


def retract_command(
    document: Annotated[str, typer.Argument(help="Its file name, or the start of its SHA-256.")],
    store: StoreFolder = HERE,
) -> None:
    """Take back all that a document ever said.

    Examples:
      kg retract nscale.html
    """
    report = retract(store, document)
    out.print(f"{plain(report.outcomes[0].name)} is taken back (generation {report.generation})")


def rebuild_command(store: StoreFolder = HERE) -> None:
    """Make the graph again from the original documents and the ledger of decisions.

    Examples:
      kg rebuild --store funding.kg
    """
    with progress_bar() as step:
        generation = rebuild(store, progress=step)
    out.print(f"rebuilt (generation {generation})")


def check_command(store: StoreFolder = HERE, json_: AsJson = False) -> None:
    """Check that originals are whole and that the graph is exactly what they say; the exit code says whether.

    Examples:
      kg check --json
    """
    troubles, aside = check(store), quarantined(store)
    if json_:
        as_json({"troubles": list(troubles), "quarantined": aside})
    else:
        for trouble in troubles:
            err.print(plain(trouble))
        if aside:
            table(
                "Left out of the graph",
                ["reason", "claim"],
                [(r["reason"], f"{r['subject']} {r['predicate']} {r['value']}") for r in aside],
            )
        if not troubles:
            out.print("the graph is what its documents say")
    if troubles:
        raise typer.Exit(1)


def backup_command(
    to: Annotated[Path, typer.Argument(help="The file to write.", show_default=False)], store: StoreFolder = HERE
) -> None:
    """Write the whole graph (originals, decisions, store) to one file; readers are not disturbed.

    Examples:
      kg backup funding-2026-11.tar.gz
    """
    out.print(f"{backup(store, to)} files are in {to}")


def restore_command(
    file: Annotated[Path, typer.Argument(help="A file that `kg backup` wrote.", show_default=False)],
    store: StoreFolder = HERE,
) -> None:
    """Bring a graph back from a backup, into a folder that holds none; a damaged file is refused whole.

    Examples:
      kg restore funding-2026-11.tar.gz --store restored.kg
    """
    out.print(f"{restore(file, store)} files are back in {store}")


def _read(files: list[Path]) -> Iterator[tuple[str, str, Path]]:
    for path in files:
        yield "document", path.name, path


def _show(report: Report, store: Path, json_: bool) -> None:
    if not report.outcomes:
        raise DocumentError("no documents there; give files, or folders with documents in them")
    if json_:
        as_json(
            {
                "store": os.fspath(store),
                "generation": report.generation,
                "documents": [asdict(o) for o in report.outcomes],
                "passed_over": dict(report.passed_over),
            }
        )
    else:
        rows = [(o.name, o.status, o.claims, o.quarantined or "", o.reason or "") for o in report.outcomes]
        table(None, ["document", "status", "claims", "left out", "reason"], rows)
        if report.passed_over:
            kinds = ", ".join(f"{count} {suffix}" for suffix, count in report.passed_over.items())
            err.print(f"passed over, being no documents: {kinds}")
    if not report.complete:
        raise typer.Exit(LEFT_OUT)
