"""Bringing the store in line with what the archive and the ledger say."""

import json
from collections.abc import Container
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

import pyoxigraph as ox

from kg.archive import Kept
from kg.claims import Reading
from kg.errors import StoreError
from kg.ingest.derive import Derived, derive
from kg.ingest.quarantine import fit_to_keep
from kg.ingest.reading import Progress, attempt
from kg.ingest.workplace import Workplace, open_workplace
from kg.quads import DEFAULT
from kg.shapes import check_shapes
from kg.stores import current_generation, is_derived, open_generation
from kg.tables import difference, united_in
from kg.vocabulary import DOCUMENT


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: ``status`` is ``added``, ``unchanged``, ``retracted`` or ``failed``."""

    name: str
    sha256: str | None
    status: str
    claims: int = 0
    quarantined: int = 0
    reason: str | None = None


def settle(place: Workplace, *, progress: Progress | None = None) -> int:
    """Bring the store in line with archive and ledger, in one transaction, and publish it if anything changed.

    Raises ``ShapeError``, and changes nothing, if what comes out breaks a shape of the ontology.
    """
    derived = derive(readings_of(place, progress), place.ledger())
    marks = {graph: told.mark for graph, told in derived.graphs.items()}
    known = place.marks()
    unchanged = known or {}
    gone, new = _difference(place, derived, {graph for graph, mark in marks.items() if unchanged.get(graph) == mark})
    published = current_generation(place.folder)
    if not gone and not new and published is not None and known == marks:
        return published
    # What a document claims stands on its own, so that only graphs that change need to be looked at again.
    changed = {quad.graph_name.value for quad in new if isinstance(quad.graph_name, ox.NamedNode)}
    check_shapes(chain(derived.default, *(derived.graphs[graph].quads() for graph in changed)))
    place.forget_marks()
    place.store.apply(gone, new)
    generation = place.store.publish()
    place.keep_marks(generation, marks)
    return generation


def check(folder: Path) -> tuple[str, ...]:
    """Return what is wrong with a graph, in words: originals damaged, store not what the documents say."""
    troubles: list[str] = []
    with open_workplace(folder) as place:
        for kept in place.archive:
            try:
                place.archive.load(kept.sha256)
            except StoreError as error:
                troubles.append(str(error))
        if troubles:
            return tuple(troubles)
        derived = derive(readings_of(place), place.ledger())
        gone, new = _difference(place, derived)
        if gone or new:
            troubles.append(f"the store has {len(gone)} quads too many and {len(new)} too few; kg rebuild mends it")
        published = set(open_generation(folder).graph(DEFAULT))
        if published != set(place.store.graph(DEFAULT)):
            troubles.append("what is published is not what the store holds; kg rebuild mends it")
    return tuple(troubles)


def quarantined(folder: Path) -> list[dict[str, str]]:
    """Return the claims that were left out, each with its document and the reason."""
    rows: list[dict[str, str]] = []
    for path in sorted((folder / "quarantine").glob("*.json")):
        rows.extend(json.loads(path.read_bytes()))
    return rows


def keep(place: Workplace, kept: Kept, reading: Reading) -> Outcome:
    """Keep what was read in a document, but for the claims that are not fit for the graph."""
    claims, left_out = fit_to_keep(reading)
    place.keep_reading(replace(reading, claims=claims), left_out)
    reasons = "; ".join(dict.fromkeys(reason for _, reason in left_out))
    return Outcome(kept.name, kept.sha256, "added", len(claims), len(left_out), reasons or None)


def readings_of(place: Workplace, progress: Progress | None = None) -> list[Reading]:
    """Return the readings of all documents; one that was lost is read from the archive again."""
    readings = []
    documents = [kept for kept in place.archive if kept.role != "table"]
    for done, kept in enumerate(documents):
        reading = place.load_reading(kept.sha256)
        if reading is None:
            found = attempt((kept.role, kept.name, place.archive.load(kept.sha256)))
            if isinstance(found, str):
                raise StoreError(f"a document that was read before cannot be read again: {found}")
            keep(place, kept, found)
            reading = replace(found, claims=fit_to_keep(found)[0])
        readings.append(reading)
        if progress:
            progress("collecting", done + 1, len(documents))
    return readings


def _difference(
    place: Workplace, derived: Derived, unchanged: Container[str] = ()
) -> tuple[set[ox.Quad], set[ox.Quad]]:
    """Return the quads to remove from and to add to the store; what tables stand for is left in place.

    Graphs of documents that are known to be ``unchanged`` are not looked at.
    """
    tables = frozenset(f"{DOCUMENT}{kept.sha256}" for kept in place.archive if kept.role == "table")
    gone: set[ox.Quad] = set()
    new: set[ox.Quad] = set()
    stored = {graph.value for graph in place.store.oxigraph.named_graphs() if isinstance(graph, ox.NamedNode)}
    for graph in filter(is_derived, stored - set(derived.graphs) - tables):  # those written by hand stay
        gone.update(place.store.graph(ox.NamedNode(graph)))
    for graph, told in derived.graphs.items():
        if graph in unchanged and graph in stored:
            continue
        quads = told.quads()
        held = set(place.store.graph(ox.NamedNode(graph))) if graph in stored else set()
        gone |= held - quads
        new |= quads - held
    united = united_in(place.folder / "tables").values()
    no_more, now = difference(place.store.oxigraph, tables, derived.default, united)
    return gone | no_more, new | now
