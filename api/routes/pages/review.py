"""The review page: pairs of names that may be one, to be decided by a person with the key, who can take it back."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Request
from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict, Field

from api.catalogue import coverage_of, label_of, local
from api.dependencies import TEMPLATES, Config, Current, Here, WithKey
from api.routes.pages.explorer import HEADERS
from api.snapshots import Snapshot
from api.writing import writing_half
from kg.claims import Reading
from kg.errors import UnknownNameError
from kg.identity import resolve
from kg.identity.ledger import Decision, Verdict, read_ledger
from kg.readings import load_reading
from kg.vocabulary import ID

ROUTER = APIRouter(include_in_schema=False)
_MOST = 100


class Judgement(BaseModel):
    """What a person decides about a pair of names."""

    model_config = ConfigDict(extra="forbid")
    verdict: Annotated[str, Field(pattern="^(same|different|unsure)$")]
    a: Annotated[str, Field(min_length=1, max_length=500)]
    b: Annotated[str, Field(min_length=1, max_length=500)]
    why: Annotated[str, Field(max_length=500)] = ""
    by: Annotated[str, Field(max_length=100)] = ""


@ROUTER.get("/review")
def review(request: Request, snapshot: Current, settings: Config) -> Response:
    """The pairs that no rule is sure of, the likeliest first, and what has been decided."""
    decided = writing_half().decisions(settings.store)
    pairs = {frozenset((decision.a, decision.b)) for decision in decided}
    waiting = [pair for pair in _candidates(snapshot, settings.store) if frozenset((pair["a"], pair["b"])) not in pairs]
    context = {
        "section": "review", "coverage": coverage_of(snapshot), "waiting": waiting[:_MOST], "total": len(waiting),
        "may_write": settings.write_key is not None,
        "decided": [
            {"id": each.id, "verdict": (each.verdict.name or "").casefold(), "a": _shown(snapshot, each.a),
             "b": _shown(snapshot, each.b), "by": each.by, "when": each.when[:16].replace("T", " "),
             "why": each.explanation}
            for each in sorted(decided, key=lambda each: each.when, reverse=True)[:_MOST]
        ],
    }  # fmt: skip
    return TEMPLATES.TemplateResponse(request, "review.html", context, headers=HEADERS)


@ROUTER.post("/review", dependencies=[WithKey], status_code=201)
def decide(judgement: Judgement, shared: Here) -> dict[str, str]:
    """Take a decision down and make the graph follow it; return what it is withdrawn by."""
    writer = shared.writer
    assert writer is not None  # the key was right
    verdict = Verdict[judgement.verdict.upper()]
    decision = Decision(verdict, judgement.a, judgement.b, judgement.by or "web", _now(), judgement.why)
    return {"id": writer.submit(lambda: writing_half().overrule(shared.settings.store, decision)).result()}


@ROUTER.delete("/review/{decision}", dependencies=[WithKey])
def withdraw(decision: str, shared: Here) -> dict[str, str]:
    """Withdraw a decision; it stays in the ledger, with its withdrawal."""
    writer = shared.writer
    assert writer is not None  # the key was right
    if not any(each.id == decision for each in writing_half().decisions(shared.settings.store)):
        raise UnknownNameError(f"decision {decision[:40]}")
    taken = writer.submit(lambda: writing_half().undo(shared.settings.store, decision, by="web", when=_now())).result()
    return {"id": taken.id}


def _candidates(snapshot: Snapshot, folder: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = snapshot.derive("review", lambda s: _find(s, folder))
    return found


def _find(snapshot: Snapshot, folder: Path) -> list[dict[str, Any]]:
    """Read from the folder as it is, without its lock: readings and ledger are always whole."""
    ledger = read_ledger(folder / "ledger.jsonl")
    names = resolve(_readings(folder), ledger).review
    beside = writing_half().candidates(snapshot.oxigraph, ledger.verdicts())  # what tables tell beside documents
    return [
        {"a": pair.a, "b": pair.b, "one": _shown(snapshot, pair.a), "other": _shown(snapshot, pair.b),
         "score": pair.score, "rule": pair.rule, "why": pair.explanation}
        for pair in (*names, *beside)
    ]  # fmt: skip


def _readings(folder: Path) -> Iterator[Reading]:
    for path in sorted((folder / "readings").glob("*.json")):
        try:
            yield load_reading(path.read_bytes())
        except (OSError, ValueError, KeyError, TypeError):  # retracted just now
            continue


def _shown(snapshot: Snapshot, name: str) -> dict[str, str | None]:
    if name.startswith(ID):
        return {"id": local(name), "label": label_of(snapshot, name)}
    return {"id": None, "label": name}


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
