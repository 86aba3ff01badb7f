"""Decisions of people on identity: taken down, withdrawn, and what is still open."""

from pathlib import Path

from kg.errors import StoreError
from kg.identity import Resolution, resolve
from kg.identity.ledger import Decision, read_ledger, undo_of
from kg.ingest.settling import readings_of, settle
from kg.ingest.workplace import LEDGER, open_workplace


def overrule(folder: Path, decision: Decision) -> str:
    """Take down a person's decision that two names are, or are not, one; return what an undo names it by."""
    with open_workplace(folder) as place:
        place.decide(decision)
        settle(place)
    return decision.id


def undo(folder: Path, line: str, *, by: str, when: str) -> Decision:
    """Withdraw a decision, named by (the start of) its id, and return it; ``StoreError`` if there is none such."""
    with open_workplace(folder) as place:
        found = [decision for decision in place.ledger().decisions if decision.id.startswith(line)]
        if len(found) != 1:
            raise StoreError(f"{len(found) or 'no'} decisions start with {line!r}; kg review --decided lists them")
        place.decide(undo_of(found[0], by, when))
        settle(place)
        return found[0]


def resolution(folder: Path) -> Resolution:
    """Return which names are one entity and why, which ones a person should look at, and what is contradictory."""
    with open_workplace(folder) as place:
        return resolve(readings_of(place), place.ledger())


def decisions(folder: Path) -> tuple[Decision, ...]:
    """Return the decisions of people on identity that stand."""
    return read_ledger(folder / LEDGER).standing()
