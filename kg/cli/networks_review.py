"""Commands that put up for review what tables say and nobody has decided: names and rounds that may be one."""

from typing import Annotated

import typer

from kg.cli.show import HERE, AsJson, StoreFolder, as_json, out, table
from kg.evidence import labels_of
from kg.graph import KnowledgeGraph
from kg.tables import look_alikes, told_twice
from kg.vocabulary import ID

Limit = Annotated[int, typer.Option(min=1, help="At most this many.")]


def add_to(app: typer.Typer) -> None:
    """Hang these commands on the command line."""
    app.command("look-alikes")(look_alikes_command)
    app.command("twice")(twice_command)


def look_alikes_command(store: StoreFolder = HERE, limit: Limit = 50, json_: AsJson = False) -> None:
    """List companies and investors whose names differ only in how they are written: case, spaces, legal forms.

    Tables keep every spelling as a thing of its own; whether two are one, a person says, with kg same.

    Examples:
      kg look-alikes
      kg same company/h-farm company/h-farm-0c1d2e3f
      kg look-alikes --limit 500 --json
    """
    with KnowledgeGraph(store, new=False) as graph:
        groups = look_alikes(graph.oxigraph)
        names = labels_of(graph.oxigraph, (iri for group in groups[:limit] for iri in group))
    shown = [[(names.get(iri, iri), iri.removeprefix(ID)) for iri in group] for group in groups[:limit]]
    if json_:
        answers = [{"names": [name for name, _ in each], "iris": [ID + iri for _, iri in each]} for each in shown]
        as_json({"total": len(groups), "answers": answers})
    elif not shown:
        out.print("no two names look alike")
    else:
        rows = [(" | ".join(name for name, _ in group), " | ".join(iri for _, iri in group)) for group in shown]
        table(f"{len(groups):,} groups of names that look alike", ["names", "things"], rows)


def twice_command(store: StoreFolder = HERE, limit: Limit = 50, json_: AsJson = False) -> None:
    """List rounds that a document and a table may both tell of, the likeliest first.

    Both are counted until a person says that they are one, with kg same.

    Examples:
      kg twice
      kg same round/nscale-series-c round/nscale-2026-03-09-2000000000-usd
      kg twice --json
    """
    with KnowledgeGraph(store, new=False) as graph:
        pairs = told_twice(graph.oxigraph)
        names = labels_of(graph.oxigraph, (iri for pair in pairs[:limit] for iri in pair[:2]))
    if json_:
        answers = [{"name": names.get(pair.document, pair.document), "document": pair.document, "table": pair.table,
                    "value": float(round(pair.agreement, 2))} for pair in pairs[:limit]]  # fmt: skip
        as_json({"total": len(pairs), "answers": answers})
    elif not pairs:
        out.print("no round seems to be told twice")
    else:
        rows = [(names.get(p.document, p.document), names.get(p.table, p.table), f"{p.agreement:.1f}",
                 p.table.removeprefix(ID)) for p in pairs[:limit]]  # fmt: skip
        table(f"{len(pairs):,} pairs", ["by a document", "by a table", "agree (of 10)", "the table's round"], rows)
