"""Commands about the network through the years."""

from dataclasses import asdict
from typing import Annotated

import typer

from kg.cli.definitions import defines
from kg.cli.networks import Investor, Top
from kg.cli.show import HERE, AsJson, StoreFolder, as_json, out, plain, table
from kg.graph import KnowledgeGraph
from kg.metrics.cores import shell_trajectory
from kg.metrics.prediction import Predictor, evaluate
from kg.networks import Definition
from kg.projection import before_and_in, new_syndicates, slices


def add_to(app: typer.Typer) -> None:
    """Hang these commands on the command line."""
    for command in (shells_command, syndicates_command, backtest_command):
        app.command(command.__name__.removesuffix("_command"))(command)


@defines
def shells_command(name: Investor, definition: Definition, store: StoreFolder = HERE, json_: AsJson = False) -> None:
    """Show how deep in the network an investor sat, year by year: its k-shell.

    Examples:
      kg shells "Sequoia Capital"
      kg shells Nvidia --theme robotics --json
    """
    with KnowledgeGraph(store, new=False) as graph:
        years = shell_trajectory(slices(graph.shares, definition), graph.find(name))
    if json_:
        as_json({"definition": str(definition), "answers": [{"year": year, "value": shell} for year, shell in years]})
        return
    table(None, ["year", "k-shell"], years)
    out.print(f"[dim]{plain(str(definition))}; each year on its own[/dim]")


@defines
def syndicates_command(
    definition: Definition,
    formed_in: Annotated[int, typer.Option(help="The year in which they formed.", show_default=False)],
    store: StoreFolder = HERE,
    at_least: Annotated[int, typer.Option(min=2, help="Investors that a syndicate has at least.")] = 3,
    top: Top = 20,
    json_: AsJson = False,
) -> None:
    """List the syndicates that formed in a year: rounds whose investors had never met in pairs before, largest first.

    Examples:
      kg syndicates --formed-in 2026
      kg syndicates --formed-in 2025 --at-least 4 --country GB
    """
    with KnowledgeGraph(store, new=False) as graph:
        found = new_syndicates(graph.shares, formed_in, definition, at_least)
    if json_:
        answers = [{"name": each.company, "iri": each.round, "value": len(each.investors),
                    "investors": list(each.labels)} for each in found[:top]]  # fmt: skip
        as_json({"definition": str(definition), "total": len(found), "answers": answers})
        return
    rows = [(each.company, len(each.labels), ", ".join(each.labels)) for each in found[:top]]
    table(f"{len(found):,} syndicates formed in {formed_in}", ["company", "investors", "who"], rows)
    out.print(f"[dim]{plain(str(definition))}[/dim]")


@defines
def backtest_command(
    definition: Definition,
    year: Annotated[int, typer.Option(help="The year that is held out.", show_default=False)],
    store: StoreFolder = HERE,
    by: Annotated[Predictor | None, typer.Option(help="How likely ties are scored; both if left out.")] = None,
    json_: AsJson = False,
) -> None:
    """Say how well the suggestions of co-investors would have done: new ties of a year, foreseen from all before.

    Examples:
      kg backtest --year 2025
      kg backtest --year 2013 --by adamic-adar --json
    """
    with KnowledgeGraph(store, new=False) as graph:
        before, after = before_and_in(graph.shares, year, definition)
    found = [evaluate(before, after, each) for each in ([by] if by else Predictor)]
    if json_:
        as_json({"definition": str(definition), "year": year, "answers": [asdict(each) for each in found]})
        return
    rows = [(each.predictor, f"{each.new_ties:,}", f"{each.investors:,}", f"{each.auc:.3f}",
             f"{each.precision_at_20:.1%}", f"{each.chance_precision:.2%}") for each in found]  # fmt: skip
    table(
        f"ties new in {year}, among investors that had a tie before",
        ["predictor", "new ties", "investors", "AUC", "of 20 suggestions came true", "by chance"],
        rows,
    )
    out.print(f"[dim]{plain(str(definition))}[/dim]")
