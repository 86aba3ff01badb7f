"""The values of a property of a thing, as cells of a table: what is said of it, and what follows from its rounds."""

from collections.abc import Mapping
from typing import Any

from api.catalogue import Entry, column, entries_of, label_of, local
from api.reconciliation.types import PROPERTIES, types_of
from api.snapshots import Snapshot
from kg.vocabulary import DOCUMENT, ID, kind_of


def values_of(snapshot: Snapshot, iri: str, pid: str) -> list[dict[str, Any]]:
    """Return the values of a property as cells: ``{id, name}``, ``{str}``, ``{int}`` or ``{float}``."""
    if pid not in PROPERTIES:
        return []
    if pid in {"round", "raised", "investor", "backed", "rounds"} and kind_of(iri) != "round":
        return _derived(snapshot, iri, pid)
    cells: list[dict[str, Any]] = []
    for value in column(snapshot, pid).get(iri, ()):
        if value.startswith((ID, DOCUMENT)):
            cells.append({"id": local(value), "name": label_of(snapshot, value)})
        else:
            cells.append({"float": float(value)} if pid == "amountUSD" else {"str": value})
    return cells


def _derived(snapshot: Snapshot, iri: str, pid: str) -> list[dict[str, Any]]:
    """Return what follows from the rounds of a company, or of an investor."""
    rounds = _rounds(snapshot)
    if pid in {"backed", "rounds"}:
        own = [entry for entry in rounds if iri in entry.texts("investor")]
        if pid == "rounds":
            return [{"int": len(own)}]
        things = sorted({company for entry in own for company in entry.texts("company")})
    else:
        own = [entry for entry in rounds if iri in entry.texts("company")]
        if pid == "raised":
            sums = [entry.usd for entry in own if entry.usd is not None and _counts(entry)]
            return [{"float": sum(sums)}] if sums else []
        things = [e.iri for e in own] if pid == "round" else sorted({i for e in own for i in e.texts("investor")})
    return [{"id": local(thing), "name": label_of(snapshot, thing)} for thing in things]


def _counts(entry: Entry) -> bool:
    return not entry.texts("partOf") and any(status.endswith("/closed") for status in entry.texts("status"))


def _rounds(snapshot: Snapshot) -> list[Entry]:
    return entries_of(snapshot, "FundingRound")


def said_of(snapshot: Snapshot, iri: str) -> str:
    """Return a line that tells namesakes apart: what it is, where, and how it takes part in rounds."""
    told = [each["name"] for each in types_of(snapshot, iri)] or [kind_of(iri)]
    told += [
        str(shown(value)) for pid in ("country", "theme", "company") for value in values_of(snapshot, iri, pid)[:2]
    ]
    return ", ".join(told)


def shown(cell: Mapping[str, Any]) -> Any:
    """Return what of a cell is shown to a person."""
    return cell.get("name") or next(iter(cell.values()))
