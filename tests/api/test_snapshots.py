"""Snapshots: one for each generation, and none kept for longer than it is needed."""

import gc
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.snapshots import Snapshot, Snapshots
from api.warming import warm
from kg.ingest import import_facts
from kg.stores import open_folder


@pytest.fixture
def folder(tmp_path: Path, world: list[Path]) -> Path:
    import_facts(tmp_path, world)
    return tmp_path


@pytest.fixture
def without_collection() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def publish(folder: Path) -> None:
    store = open_folder(folder)
    store.publish()
    store.close()


@pytest.mark.usefixtures("without_collection")
@pytest.mark.parametrize("relieved", [False, True])
def test_what_is_over_is_let_go(folder: Path, relieved: bool) -> None:
    """After ten generations, each of them prepared, two are left, with no help from the collector."""
    snapshots = Snapshots(folder, relieved)
    seen: list[weakref.ref[Snapshot]] = []
    for _ in range(10):
        publish(folder)
        snapshots.renew(warm)
        warm(snapshots.current())
        seen.append(weakref.ref(snapshots.current()))

    assert [each() is not None for each in seen] == [False] * 8 + [True] * 2


def test_pages_of_a_large_graph_move_on_once_they_are_prepared(folder: Path) -> None:
    """Until then they show the generation before; what asks for the newest gets it at once."""
    snapshots = Snapshots(folder)
    first = snapshots.current()
    snapshots.relieved = True
    publish(folder)

    assert snapshots.generation().number == first.generation.number + 1
    assert snapshots.current() is first
    snapshots.renew(lambda prepared: snapshots.current() is first or pytest.fail("too early"))
    assert snapshots.current().generation.number == first.generation.number + 1
