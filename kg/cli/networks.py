"""Commands about the co-investment network; what counts as co-investing stands on every answer."""

from dataclasses import asdict
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
from kg.metrics.profiles import Likeness, similar
from kg.networks import Definition

Investor = Annotated[str, typer.Argument(help="An investor: a name as people write it, or an IRI.", show_default=False)]
Top = Annotated[int, typer.Option(min=1, help="At most this many.")]


def add_to(app: typer.Typer) -> None:
    """Hang these commands on the command line."""
    for command in (
        metrics_command,
        communities_command,
        path_command,
        similar_command,
        suggest_command,
        stats_command,
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
    with KnowledgeGraph(store) as graph:
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
    with KnowledgeGraph(store) as graph:
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
    with KnowledgeGraph(store) as graph:
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
    with KnowledgeGraph(store) as graph:
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
    with KnowledgeGraph(store) as graph:
        network = graph.network(definition)
        rows = suggest(network, graph.find(name), by, top)
    _answers(
        [(r.label, r.iri, r.score, f"through {', '.join(r.through)}") for r in rows], str(network.definition), json_
    )


@defines
def stats_command(definition: Definition, store: StoreFolder = HERE, json_: AsJson = False) -> None:
    """Print the network in numbers.

    Examples:
      kg stats --since 2025
    """
    with KnowledgeGraph(store) as graph:
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
