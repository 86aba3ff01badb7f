"""Decisions of people on identity: taken down, withdrawn, and what is still open."""

from pathlib import Path

from kg.errors import StoreError
from kg.identity import Candidate, Resolution, resolve
from kg.identity.ledger import Decision, read_ledger, undo_of
from kg.ingest.settling import readings_of, settle
from kg.ingest.tables import bring_in_line
from kg.ingest.workplace import LEDGER, open_workplace
from kg.tables import candidates


def overrule(folder: Path, decision: Decision) -> str:
    """Take down a person's decision that two names are, or are not, one; return what an undo names it by.

    Where it is about things of tables, these are loaded anew, which takes as long as importing them did.
    """
    with open_workplace(folder) as place:
        place.decide(decision)
        settle(place)
    bring_in_line(folder)
    return decision.id


def undo(folder: Path, line: str, *, by: str, when: str) -> Decision:
    """Withdraw a decision, named by (the start of) its id, and return it; ``StoreError`` if there is none such."""
    with open_workplace(folder) as place:
        found = [decision for decision in place.ledger().decisions if decision.id.startswith(line)]
        if len(found) != 1:
            raise StoreError(f"{len(found) or 'no'} decisions start with {line!r}; kg review --decided lists them")
        place.decide(undo_of(found[0], by, when))
        settle(place)
    bring_in_line(folder)
    return found[0]


def waiting(folder: Path) -> tuple[Candidate, ...]:
    """Return the pairs that a person should look at: names that may be one, and what tables tell beside documents."""
    with open_workplace(folder) as place:
        ledger = place.ledger()
        return (*resolve(readings_of(place), ledger).review, *candidates(place.store.oxigraph, ledger.verdicts()))


def resolution(folder: Path) -> Resolution:
    """Return which names are one entity and why, which ones a person should look at, and what is contradictory."""
    with open_workplace(folder) as place:
        return resolve(readings_of(place), place.ledger())


def decisions(folder: Path) -> tuple[Decision, ...]:
    """Return the decisions of people on identity that stand."""
    return read_ledger(folder / LEDGER).standing()
