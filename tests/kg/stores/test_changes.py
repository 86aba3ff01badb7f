"""What is told of a change is the whole change, or nothing is told."""

from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.errors import StoreError
from kg.stores import Change, changes_between, folder, generation_id, open_folder

QUADS = [
    ox.Quad(ox.NamedNode(f"urn:{n}"), ox.NamedNode("urn:is"), ox.Literal(f"a\nb {n}"), graph)
    for n in range(4)
    for graph in (ox.DefaultGraph(), ox.NamedNode("urn:g"))
]
BLANK = ox.Quad(ox.BlankNode("b"), ox.NamedNode("urn:is"), ox.Literal(1), ox.NamedNode("urn:g"))


def name_of(place: Path, number: int) -> str:
    return generation_id(place / "generations" / str(number))


def told(place: Path, first: int, last: int) -> list[Change] | None:
    return changes_between(place, name_of(place, first), name_of(place, last))


@pytest.fixture(autouse=True)
def all_generations_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder, "_KEPT_GENERATIONS", 100)


def held(place: Path, number: int) -> set[ox.Quad]:
    return set(ox.Store.read_only(str(place / "generations" / str(number))))


def commit(place: Path, remove: list[ox.Quad], add: list[ox.Quad]) -> None:
    store = open_folder(place)
    store.apply(remove, add)
    store.publish()
    store.close()


some = st.lists(st.sampled_from(QUADS), max_size=6)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.tuples(some, some), min_size=1, max_size=3), min_size=1, max_size=3))
def test_a_copy_that_follows_is_the_generation(
    tmp_path_factory: pytest.TempPathFactory, sessions: list[list[tuple[list[ox.Quad], list[ox.Quad]]]]
) -> None:
    """Whatever is removed and added, in however many steps between two publications."""
    place = tmp_path_factory.mktemp("graph")
    commit(place, [], QUADS[:3])
    copy = held(place, 1)
    for steps in sessions:
        store = open_folder(place)
        for remove, add in steps:
            store.apply(remove, add)
        store.publish()
        store.close()
    last = 1 + len(sessions)

    for change in told(place, 1, last) or pytest.fail("nothing is told"):
        assert copy.issuperset(change.removed)
        assert copy.isdisjoint(change.added)
        copy = copy.difference(change.removed).union(change.added)
    assert copy == held(place, last)


def test_what_is_done_to_graphs_by_name_is_told(tmp_path: Path) -> None:
    commit(tmp_path, [], QUADS)
    store = open_folder(tmp_path)
    with store.watch(["urn:g"]):
        store.oxigraph.update("DELETE DATA { GRAPH <urn:g> { <urn:0> <urn:is> 'a\\nb 0' } }")
    store.publish()
    store.close()

    (change,) = told(tmp_path, 1, 2) or ()
    assert change.removed == (QUADS[1],)
    assert change.added == ()


def test_numbers_are_told_as_the_store_writes_them(tmp_path: Path) -> None:
    decimal = ox.NamedNode("http://www.w3.org/2001/XMLSchema#decimal")
    one, same = (
        ox.Quad(QUADS[0].subject, QUADS[0].predicate, ox.Literal(n, datatype=decimal)) for n in ("1.50", "1.5")
    )
    commit(tmp_path, [], QUADS[:1])
    commit(tmp_path, [], [one, same])

    (change,) = told(tmp_path, 1, 2) or ()
    assert change.added == (same,)


def test_the_first_generation_follows_from_none(tmp_path: Path) -> None:
    commit(tmp_path, [], QUADS)

    assert not list((tmp_path / "changes").iterdir())


def test_after_a_writer_that_never_published_nothing_is_told(tmp_path: Path) -> None:
    """What it did is in the store, and in no file."""
    commit(tmp_path, [], QUADS[:2])
    store = open_folder(tmp_path)
    store.apply([], [QUADS[2]])
    store.close()
    commit(tmp_path, [], [QUADS[3]])
    assert told(tmp_path, 1, 2) is None

    commit(tmp_path, [], [QUADS[4]])
    assert told(tmp_path, 2, 3) is not None
    assert told(tmp_path, 1, 3) is None


@pytest.mark.parametrize("graphs", [None, ["urn:g"]])
def test_a_change_that_fails_is_not_told(tmp_path: Path, graphs: list[str] | None) -> None:
    commit(tmp_path, [], QUADS[:2])
    store = open_folder(tmp_path)
    with pytest.raises(StoreError), store.watch(graphs):
        raise StoreError("half-way")
    store.publish()
    store.close()

    assert told(tmp_path, 1, 2) is None


def test_changes_that_no_file_can_tell_are_not_told(tmp_path: Path) -> None:
    """Blank nodes, any graph, more quads than it pays to keep; and what nobody took down."""
    commit(tmp_path, [], QUADS[:2])
    commit(tmp_path, [], [BLANK])
    store = open_folder(tmp_path)
    with store.watch(None):
        store.oxigraph.add(QUADS[3])
    store.publish()
    store.apply([], [ox.Quad(ox.NamedNode(f"urn:{n}"), ox.NamedNode("urn:is"), BLANK.object) for n in range(50_001)])
    store.publish()
    store.oxigraph.add(QUADS[5])
    store.publish()
    store.close()

    assert [told(tmp_path, n, n + 1) for n in (1, 2, 3, 4)] == [None] * 4


def test_a_file_that_was_touched_tells_nothing(tmp_path: Path) -> None:
    for number in range(3):
        commit(tmp_path, [], [QUADS[number]])
    names = [name_of(tmp_path, number) for number in (1, 2, 3)]
    assert changes_between(tmp_path, names[0], names[2]) is not None
    assert changes_between(tmp_path, "1-0", names[2]) is None

    path = tmp_path / "changes" / "3.nq"
    whole = path.read_bytes()
    for broken in (whole[:-1], whole.replace(b"urn:1", b"urn:x"), b"{}\n", b"", b"[]\n" + whole):
        path.write_bytes(broken)
        assert changes_between(tmp_path, names[1], names[2]) is None
    path.unlink()
    assert changes_between(tmp_path, names[0], names[2]) is None
    assert changes_between(tmp_path, names[0], names[1]) is not None
