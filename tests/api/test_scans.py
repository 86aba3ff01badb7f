"""What a snapshot takes over from the one before is what it would have read itself."""

from pathlib import Path

import polars as pl
import pyoxigraph as ox
import pytest

from api.names import names_of
from api.routes.network import shares_of
from api.scans import inherit, scan, things
from api.snapshots import Snapshot, Snapshots
from api.warming import warm
from api.writing import Writer
from kg.ingest import import_facts, ingest_bytes
from kg.stores import open_folder
from kg.vocabulary import CI, PREFIXES, RDFS, SKOS

NOTE = b"Quarzo raised $5 million from Tindra Capital in a Series B round, the companies said on Monday."
COMPANY = PREFIXES["ci"] + "Company"


@pytest.fixture
def folder(tmp_path: Path, world: list[Path]) -> Path:
    import_facts(tmp_path, world)
    return tmp_path


def rows(frame: pl.DataFrame) -> list[tuple[object, ...]]:
    return sorted(frame.rows(), key=str)


def newest(folder: Path) -> Snapshot:
    return Snapshots(folder).current()


def prepared(folder: Path) -> Snapshot:
    snapshot = newest(folder)
    warm(snapshot)
    return snapshot


def test_what_a_document_changes_is_taken_over(folder: Path) -> None:
    before = prepared(folder)
    ingest_bytes(folder, "note.md", NOTE)
    after, afresh = newest(folder), newest(folder)
    inherit(after, before)

    assert {name for name in after.derived if name.startswith(("scan ", "things "))} >= {
        f"scan {RDFS.label}", f"scan {CI.investor}", f"things {COMPANY}"
    }  # fmt: skip
    for predicate in (RDFS.label, SKOS.altLabel, CI.investor, CI.amountUSD, CI.earliest):
        assert rows(scan(after, predicate)) == rows(scan(afresh, predicate))
    assert rows(things(after, COMPANY)) == rows(things(afresh, COMPANY))
    assert len(things(after, COMPANY)) == len(things(before, COMPANY)) + 1
    assert names_of(after).resolve("Quarzo") == names_of(afresh).resolve("Quarzo")
    assert len(shares_of(after).who) == len(shares_of(afresh).who) == len(shares_of(before).who) + 1


def test_what_a_change_leaves_as_it_was_is_not_worked_out_again(folder: Path) -> None:
    """A graph by hand changes nothing that is believed."""
    before = prepared(folder)
    writer = Writer(folder)
    update = "INSERT DATA { GRAPH <urn:g> { <urn:a> <http://www.w3.org/2000/01/rdf-schema#label> 'A' } }"
    writer.on_graphs(["urn:g"], lambda store: store.oxigraph.update(update))
    writer.close()
    after = newest(folder)
    inherit(after, before)

    assert names_of(after) is names_of(before)
    assert shares_of(after) is shares_of(before)
    assert scan(after, RDFS.label) is scan(before, RDFS.label)


def test_a_change_that_does_not_tell_all_is_not_believed(folder: Path) -> None:
    """Somebody has written past the notes: the number of quads does not fit."""
    before = prepared(folder)
    store = open_folder(folder)
    label = ox.NamedNode(RDFS.label)
    store.apply([], [ox.Quad(ox.NamedNode("urn:a"), label, ox.Literal("A"))])
    store.oxigraph.add(ox.Quad(ox.NamedNode("urn:b"), label, ox.Literal("B")))
    store.publish()
    store.close()
    after = newest(folder)
    inherit(after, before)

    assert not after.derived
    assert len(scan(after, RDFS.label)) == len(scan(before, RDFS.label)) + 2
