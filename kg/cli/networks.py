"""Commands about the co-investment network; what counts as co-investing stands on every answer."""

from dataclasses import asdict
from enum import StrEnum
from typing import Annotated

import typer

from kg.cli.definitions import defines
from kg.cli.show import HERE, AsJson, StoreFolder, as_json, out, plain, table
from kg.evidence import labels_of
from kg.graph import KnowledgeGraph
from kg.metrics import METRICS, measure
from kg.metrics.assortativity import summary
from kg.metrics.communities import communities
from kg.metrics.paths import path
from kg.metrics.prediction import Predictor, suggest
from kg.metrics.profiles import Likeness, profile, similar
from kg.metrics.significance import significance
from kg.networks import Definition
from kg.projection import new_ties, top_ties
from kg.projection.ties import ties_at

Investor = Annotated[str, typer.Argument(help="An investor: a name as people write it, or an IRI.", show_default=False)]
Top = Annotated[int, typer.Option(min=1, help="At most this many.")]


class TieOrder(StrEnum):
    """Which ties come first."""

    WEIGHT = "weight"
    SIGNIFICANCE = "significance"


def add_to(app: typer.Typer) -> None:
    """Hang these commands on the command line."""
    for command in (
        *(metrics_command, communities_command, ties_command, path_command),
        *(profile_command, similar_command, suggest_command, stats_command),
    ):
        app.command(command.__name__.removesuffix("_command"))(command)


@defines
def metrics_command(
    definition: Definition,
    store: StoreFolder = HERE,
    by: Annotated[str, typer.Option(help=f"One of: {', '.join(METRICS)}.")] = "pagerank",
    top: Top = 20,
    json_: AsJson = False,
) -> None:
    """Rank investors by a metric of the network.

    Examples:
      kg metrics --top 20 --by pagerank
      kg metrics --by betweenness --since 2025 --theme robotics
    """
    with KnowledgeGraph(store, new=False) as graph:
        scores = measure(graph.network(definition), by)
    rows = scores.top(top)
    if json_:
        answers = [{"name": row.label, "iri": row.iri, "value": row.value, "rank": row.rank} for row in rows]
        as_json({"metric": by, "meaning": scores.meaning, "note": scores.note, "definition": scores.definition,
                 "answers": answers})  # fmt: skip
        return
    table(f"{by}: {scores.meaning}", ["rank", "investor", by], [(r.rank, r.label, round(r.value, 6)) for r in rows])
    _by(scores.definition, scores.note)


@defines
def communities_command(
    definition: Definition, store: StoreFolder = HERE, top: Top = 10, json_: AsJson = False
) -> None:
    """Divide the network into communities (Louvain), the largest first.

    Examples:
      kg communities --top 5
    """
    with KnowledgeGraph(store, new=False) as graph:
        found = communities(graph.network(definition))
    groups = list(zip(found.members, found.labels, strict=True))[:top]
    if json_:
        answers = [{"name": labels[0], "iri": iris[0], "value": len(iris), "unit": "investors",
                    "members": list(iris)} for iris, labels in groups]  # fmt: skip
        as_json(
            {"definition": found.definition, "modularity": found.modularity, "seed": found.seed, "answers": answers}
        )
        return
    rows = [(n, len(labels), ", ".join(labels[:8])) for n, (_, labels) in enumerate(groups, 1)]
    table(f"{len(found.members)} communities", ["", "investors", "the strongest"], rows)
    _by(found.definition, f"modularity {found.modularity:.3f}, seed {found.seed}")


@defines
def path_command(
    a: Investor,
    b: Investor,
    definition: Definition,
    store: StoreFolder = HERE,
    strongest: Annotated[bool, typer.Option("--strongest", help="Prefer heavy ties to few.")] = False,
    json_: AsJson = False,
) -> None:
    """Show how two investors are connected, with the rounds on the way.

    Examples:
      kg path Uber "Thrive Capital"
    """
    with KnowledgeGraph(store, new=False) as graph:
        way = path(graph.network(definition), graph.find(a), graph.find(b), strongest=strongest)
        names = labels_of(graph.oxigraph, (each for step in way.steps for each in step.rounds))
    if json_:
        as_json({"connected": way.connected, "definition": way.definition, "answers": [
            {"name": step.b_label, "iri": step.b, "value": step.weight, "from": step.a, "rounds": list(step.rounds)}
            for step in way.steps]})  # fmt: skip
        return
    if not way.connected:
        out.print("not connected")
    for step in way.steps:
        rounds = ", ".join(names.get(each, each) for each in step.rounds[:3])
        more = f" and {len(step.rounds) - 3} more" if len(step.rounds) > 3 else ""
        out.print(f"{plain(step.a_label)} – [bold]{plain(step.b_label)}[/bold]: {plain(rounds)}{more}")
    _by(way.definition)


@defines
def similar_command(
    name: Investor,
    definition: Definition,
    store: StoreFolder = HERE,
    by: Annotated[Likeness, typer.Option(help="How likeness is measured.")] = Likeness.JACCARD,
    top: Top = 20,
    json_: AsJson = False,
) -> None:
    """List the investors whose portfolios are most like one's.

    Examples:
      kg similar "Khosla Ventures" --by cosine
    """
    with KnowledgeGraph(store, new=False) as graph:
        network = graph.network(definition)
        rows = similar(network, graph.find(name), by, top)
    _answers(
        [(r.label, r.iri, r.likeness, f"{r.shared} shared companies") for r in rows], str(network.definition), json_
    )


@defines
def suggest_command(
    name: Investor,
    definition: Definition,
    store: StoreFolder = HERE,
    by: Annotated[Predictor, typer.Option(help="How likely ties are scored.")] = Predictor.RESOURCE_ALLOCATION,
    top: Top = 20,
    json_: AsJson = False,
) -> None:
    """List the likeliest next co-investors of an investor, and who could introduce them.

    Examples:
      kg suggest Nvidia --top 5
    """
    with KnowledgeGraph(store, new=False) as graph:
        network = graph.network(definition)
        rows = suggest(network, graph.find(name), by, top)
    _answers(
        [(r.label, r.iri, r.score, f"through {', '.join(r.through)}") for r in rows], str(network.definition), json_
    )


@defines
def ties_command(
    definition: Definition,
    store: StoreFolder = HERE,
    by: Annotated[
        TieOrder, typer.Option(help="The heaviest first, or those that activity explains least.")
    ] = TieOrder.WEIGHT,
    new_in: Annotated[int | None, typer.Option(help="Only ties that are new in this year.", show_default=False)] = None,
    top: Top = 20,
    json_: AsJson = False,
) -> None:
    """List pairs of investors: the heaviest ties, the most significant ones, or those that are new in a year.

    Examples:
      kg ties --top 20
      kg ties --by significance
      kg ties --new-in 2026
    """
    with KnowledgeGraph(store, new=False) as graph:
        if new_in is not None:
            rows = [(t.a_label, t.b_label, t.weight, "") for t in new_ties(graph.shares, new_in, definition, top)]
        elif by is TieOrder.WEIGHT:
            rows = [(t.a_label, t.b_label, t.weight, "") for t in top_ties(graph.network(definition), top)]
        else:
            network = graph.network(definition)
            found = significance(network)
            surest = sorted(range(len(network)), key=lambda tie: (float(found.p[tie]), -float(network.weight[tie])))[
                :top
            ]
            rows = [
                (t.a_label, t.b_label, t.weight, f"{found.expected[n]:.2f} expected, q = {found.q[n]:.2g}")
                for n, t in zip(surest, ties_at(network, surest), strict=True)
            ]
    if json_:
        answers = [{"name": f"{a} – {b}", "value": value, "detail": detail} for a, b, value, detail in rows]
        as_json({"definition": str(definition), "answers": answers})
        return
    table(None, ["one", "the other", "weight", ""], rows)
    _by(str(definition))


@defines
def profile_command(name: Investor, definition: Definition, store: StoreFolder = HERE, json_: AsJson = False) -> None:
    """Show what an investor puts money into: how often it leads, in which themes and countries.

    Examples:
      kg profile "Khosla Ventures"
    """
    with KnowledgeGraph(store, new=False) as graph:
        found = profile(graph.network(definition), graph.find(name))
    if json_:
        as_json(asdict(found))
        return
    out.print(
        f"[bold]{plain(found.label)}[/bold]: {found.rounds} rounds in {found.companies} companies, led {found.led}"
    )
    for title, parts in (("theme", found.themes), ("country", found.countries)):
        table(
            None, [title, "companies", "share"], [(p.name, round(p.companies, 1), f"{p.share:.0%}") for p in parts[:8]]
        )
    _by(found.definition)


@defines
def stats_command(definition: Definition, store: StoreFolder = HERE, json_: AsJson = False) -> None:
    """Print the network in numbers.

    Examples:
      kg stats --since 2025
    """
    with KnowledgeGraph(store, new=False) as graph:
        numbers = asdict(summary(graph.network(definition)))
    if json_:
        as_json(numbers)
        return
    counted = str(numbers.pop("definition"))
    shown = [
        (name.replace("_", " "), f"{value:,.4g}" if isinstance(value, float) else value)
        for name, value in numbers.items()
    ]
    table(None, ["", ""], shown)
    _by(counted)


def _answers(rows: list[tuple[str, str, float, str]], definition: str, json_: bool) -> None:
    if json_:
        answers = [dict(zip(("name", "iri", "value", "detail"), row, strict=True)) for row in rows]
        as_json({"definition": definition, "answers": answers})
        return
    table(None, ["investor", "score", ""], [(name, round(value, 4), detail) for name, _, value, detail in rows])
    _by(definition)


def _by(definition: str, note: str = "") -> None:
    out.print(f"[dim]{plain(definition)}{'; ' + plain(note) if note else ''}[/dim]")
