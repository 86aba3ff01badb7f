"""Commands with which a person decides which names are one."""

import getpass
import re
from datetime import UTC, datetime
from typing import Annotated

import typer

from kg.cli.show import HERE, AsJson, StoreFolder, as_json, out, plain, table
from kg.identity.ledger import Decision, Verdict
from kg.ingest import decisions, overrule, undo, waiting
from kg.vocabulary import ID

Side = Annotated[
    str, typer.Argument(help="A name, or company/SLUG …; NAME#SHA256 means the name as that document uses it.")
]
_SHORT = re.compile(r"(company|person|fund|round)/\S+$")
Why = Annotated[str, typer.Option("--why", help="The reason, for whoever reads the ledger.")]


def add_to(app: typer.Typer) -> None:
    """Hang these commands on the command line."""
    app.command("same")(same_command)
    app.command("different")(different_command)
    app.command("undo")(undo_command)
    app.command("review")(review_command)


def same_command(a: Side, b: Side, store: StoreFolder = HERE, why: Why = "") -> None:
    """Decide that two names, or a round of a table and one of a document, are one and the same.

    Examples:
      kg same "Bessemer" "Bessemer Venture Partners" --why "the usual short form"
      kg same company/h-farm company/h-farm-0c1d2e3f
    """
    _decide(store, Verdict.SAME, a, b, why)


def different_command(a: Side, b: Side, store: StoreFolder = HERE, why: Why = "") -> None:
    """Decide that two names are not the same, whatever a rule says.

    Examples:
      kg different "Recursive" "Ricursive"
    """
    _decide(store, Verdict.DIFFERENT, a, b, why)


def undo_command(
    decision: Annotated[str, typer.Argument(help="(The start of) the identifier that the decision was given.")],
    store: StoreFolder = HERE,
) -> None:
    """Withdraw a decision; it stays in the ledger, with its withdrawal.

    Examples:
      kg undo 3f2a91
    """
    taken = undo(store, decision, by=getpass.getuser(), when=_now())
    out.print(f"withdrawn: {plain(taken.a)} and {plain(taken.b)} {taken.verdict.name}")


def review_command(
    store: StoreFolder = HERE,
    decided: Annotated[bool, typer.Option("--decided", help="Show what people have decided, instead.")] = False,
    limit: Annotated[int, typer.Option(min=1, help="At most this many.")] = 20,
    json_: AsJson = False,
) -> None:
    """List pairs of names, and of rounds of a table and a document, that may be one, the likeliest first.

    Examples:
      kg review
      kg review --decided --json
    """
    if decided:
        rows = [{"decision": d.id, "verdict": (d.verdict.name or "").casefold(), "a": d.a, "b": d.b, "by": d.by,
                 "when": d.when, "why": d.explanation} for d in decisions(store)][:limit]  # fmt: skip
    else:
        rows = [{"a": c.a.removeprefix(ID), "b": c.b.removeprefix(ID), "score": f"{c.score:.2f}",
                 "why": c.explanation} for c in sorted(waiting(store), key=lambda c: -c.score)[:limit]]  # fmt: skip
    if json_:
        as_json({"answers": rows})
    elif rows:
        table(None, list(rows[0]), [list(row.values()) for row in rows])
    else:
        out.print("nothing has been decided yet" if decided else "nothing to review")


def _decide(store: StoreFolder, verdict: Verdict, a: str, b: str, why: str) -> None:
    line = overrule(store, Decision(verdict, _side(a), _side(b), getpass.getuser(), _now(), why))
    out.print(f"decided; to withdraw it: kg undo {line}")


def _side(text: str) -> str:
    """Return what a person names: a thing by its IRI, whole or as lists show it (``company/aker``), or else a name."""
    return ID + text if _SHORT.match(text) else text


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
