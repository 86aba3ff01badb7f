"""Stores change whole or not at all, and readers of a folder never see half a commit."""

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import QueryError, StoreError
from kg.stores import MemoryStore, QuadStore, current_generation, open_folder, open_generation


def quad(number: int, graph: str | None = None) -> ox.Quad:
    name = ox.NamedNode(graph) if graph else ox.DefaultGraph()
    return ox.Quad(ox.NamedNode(f"urn:thing:{number}"), ox.NamedNode("urn:is"), ox.Literal("</script>\n\"'"), name)


@pytest.fixture(params=["memory", "folder"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[QuadStore]:
    opened = MemoryStore() if request.param == "memory" else open_folder(tmp_path)
    yield opened
    opened.close()


def test_a_change_removes_and_adds(store: QuadStore) -> None:
    store.apply([], [quad(1), quad(2, "urn:g")])

    store.apply([quad(1)], [quad(3), quad(4, "urn:g")])

    assert set(store.oxigraph) == {quad(3), quad(2, "urn:g"), quad(4, "urn:g")}


def test_a_large_change_is_the_same_as_a_small_one(store: QuadStore) -> None:
    many = [quad(number) for number in range(25_000)]

    store.apply([], many)
    store.apply(many[1:], [])

    assert list(store.oxigraph) == [quad(0)]


def test_blank_nodes_come_and_go(store: QuadStore) -> None:
    """What a stranger's update brought, SPARQL cannot name; it can be removed all the same."""
    name, is_ = ox.NamedNode("urn:g"), ox.NamedNode("urn:is")
    blank = ox.Quad(ox.BlankNode("x"), is_, ox.BlankNode("y"), name)
    quoted = ox.Quad(ox.NamedNode("urn:r"), is_, ox.Triple(ox.BlankNode("z"), is_, ox.Literal(1)), name)
    store.apply([], [blank, quoted, quad(1, "urn:g")])

    store.apply([blank, quad(1, "urn:g")], [quad(2)])
    assert set(store.oxigraph) == {quoted, quad(2)}

    store.apply([quoted], [])
    assert set(store.oxigraph) == {quad(2)}


def test_rows_leave_out_what_is_unbound(store: QuadStore) -> None:
    store.apply([], [quad(1)])

    rows = store.select("SELECT ?s ?none WHERE { ?s <urn:is> ?o }")

    assert rows == [{"s": ox.NamedNode("urn:thing:1")}]


@pytest.mark.parametrize("query", ["SELECT", "ASK { ?s ?p ?o }", "SELECT * { ?s unknown:p ?o }"])
def test_a_wrong_query_is_named_as_such(store: QuadStore, query: str) -> None:
    with pytest.raises(QueryError, match="not a"):
        store.select(query)


def test_a_reader_keeps_its_generation_while_the_writer_goes_on(tmp_path: Path) -> None:
    with_one, with_two = [quad(1)], [quad(1), quad(2)]
    writer = open_folder(tmp_path)
    writer.apply([], with_one)
    writer.publish()
    reader = open_generation(tmp_path)

    writer.apply([], [quad(2)])
    unpublished = open_generation(tmp_path)
    writer.publish()
    writer.close()

    assert list(reader.oxigraph) == with_one
    assert list(unpublished.oxigraph) == with_one
    assert set(open_generation(tmp_path).oxigraph) == set(with_two)
    assert current_generation(tmp_path) == 2


def test_there_is_one_writer_at_a_time(tmp_path: Path) -> None:
    writer = open_folder(tmp_path)

    with pytest.raises(StoreError, match="somebody else is writing"):
        open_folder(tmp_path)
    writer.close()
    open_folder(tmp_path).close()


def test_a_reader_of_nothing_is_told_how_to_begin(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="kg ingest PATH --store"):
        open_generation(tmp_path / "none")


def test_a_file_in_place_of_the_folder_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(StoreError, match="cannot use"):
        open_folder(tmp_path / "file" / "store")


def test_only_the_newest_generations_are_kept(tmp_path: Path) -> None:
    writer = open_folder(tmp_path)
    for number in range(5):
        writer.apply([], [quad(number)])
        writer.publish()
    writer.close()

    kept = sorted(path.name for path in (tmp_path / "generations").iterdir())

    assert kept == ["3", "4", "5"]


def test_leftovers_of_a_killed_load_are_cleared_away(tmp_path: Path) -> None:
    open_folder(tmp_path).close()
    (tmp_path / "oxigraph" / "bulk-abc.sst").write_bytes(b"half")

    open_folder(tmp_path).close()

    assert list((tmp_path / "oxigraph").glob("bulk-*.sst")) == []


def test_a_generation_that_is_read_stays(tmp_path: Path) -> None:
    """Oxigraph opens files as it needs them, so they are not taken away from a reader; later they are."""
    store = open_folder(tmp_path)
    store.apply([], [quad(1)])
    store.publish()
    reader = open_generation(tmp_path)
    for number in range(2, 8):
        store.apply([], [quad(number)])
        store.publish()

    assert sorted(int(path.name) for path in (tmp_path / "generations").iterdir()) == [1, 5, 6, 7]
    assert list(reader.graph(ox.DefaultGraph())) == [quad(1)]

    reader.close()
    store.publish()
    store.close()
    assert sorted(int(path.name) for path in (tmp_path / "generations").iterdir()) == [6, 7, 8]
