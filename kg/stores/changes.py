"""What a generation has that the one before has not: whoever holds a copy of that one need not load it anew.

::

    FOLDER/changes/N.nq     the quads by which generation N differs from the one before it; with a hash of them
    FOLDER/changes/open     there while a change is under way that no file tells of yet

A change is told only where it is known for certain: made by ``apply``, or within ``watch``, since the store was last
published. Where anything is in doubt there is no file, and copies are made anew.
"""

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pyoxigraph as ox

from kg.stores.quadstore import has_blank

_MOST_QUADS = 50_000
_KEPT = 50


@dataclass(frozen=True, slots=True)
class Change:
    """What to take from, and then to add to, the generation known as ``before`` to get the one known as ``after``."""

    before: str
    after: str
    removed: tuple[ox.Quad, ...]
    added: tuple[ox.Quad, ...]


def generation_id(generation: Path) -> str:
    """Return what a generation is known by; it differs wherever the content may. ``OSError`` where it is gone."""
    made = generation.stat()
    return f"{generation.name}-{made.st_mtime_ns ^ made.st_ino:x}"


class Changes:
    """The writer's notes of what it does to a store, between two generations."""

    def __init__(self, folder: Path, *, fresh: bool) -> None:
        """Begin; what was under way before, or where the store is ``fresh``, nobody knows what it differs in."""
        self._folder = folder / "changes"
        self._certain = not fresh and not self._mark.exists()
        self._noted = False
        self._removed: set[ox.Quad] = set()
        self._added: set[ox.Quad] = set()

    @property
    def _mark(self) -> Path:
        return self._folder / "open"

    def begin(self) -> None:
        """Take down, for good, that something is about to change; ``OSError`` where that cannot be kept."""
        if not self._noted:
            self._folder.mkdir(exist_ok=True)
            with self._mark.open("w") as file:
                os.fsync(file.fileno())
            _sync(self._folder)
            self._noted = True

    def note(self, removed: Iterable[ox.Quad], added: Iterable[ox.Quad]) -> None:
        """Take down quads that were there and are no more, and then those that were not there and are."""
        for quads, undone, done in ((removed, self._added, self._removed), (added, self._removed, self._added)):
            for quad in quads if self._certain else ():
                if quad in undone:
                    undone.remove(quad)
                else:
                    done.add(quad)
        if len(self._removed) + len(self._added) > _MOST_QUADS:
            self.doubt()

    def doubt(self) -> None:
        """Take down that what has changed is not known."""
        self._certain = False
        self._removed.clear()
        self._added.clear()

    def publish(self, before: Path, after: Path) -> None:
        """Keep what was noted beside a generation that is about to be published, if it is certain."""
        path = self._folder / f"{after.name}.nq"
        path.unlink(missing_ok=True)
        quads = [*self._removed, *self._added]  # a blank node read from a file would be another one
        if not (self._certain and self._noted and before.exists()) or any(has_blank(quad.triple) for quad in quads):
            return
        body = ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""
        head = {
            "before": generation_id(before), "after": generation_id(after), "removed": len(self._removed),
            "sha256": sha256(body).hexdigest(),
        }  # fmt: skip
        part = path.with_suffix(".part")
        part.write_bytes(json.dumps(head).encode() + b"\n" + body)
        part.replace(path)

    def published(self, number: int) -> None:
        """Begin anew: what was noted is out."""
        self._mark.unlink(missing_ok=True)
        self._certain, self._noted = True, False
        self._removed.clear()
        self._added.clear()
        for path in self._folder.glob("*.nq"):
            if path.stem.isdigit() and not number - _KEPT < int(path.stem) <= number:
                path.unlink(missing_ok=True)


def changes_between(folder: Path, before: str, after: str) -> list[Change] | None:
    """Return the changes that lead from one generation to a later one (their ids); ``None`` where not all are known."""
    found: list[Change] = []
    first, last = (int(name.partition("-")[0]) for name in (before, after))
    for number in range(first + 1, last + 1):
        change = _read(folder / "changes" / f"{number}.nq")
        if change is None or change.before != (found[-1].after if found else before):
            return None
        found.append(change)
    return found if found and found[-1].after == after else None


def _read(path: Path) -> Change | None:
    try:
        head, _, body = path.read_bytes().partition(b"\n")
        told = json.loads(head)
        if sha256(body).hexdigest() != told["sha256"]:
            return None
        quads = tuple(ox.parse(body, ox.RdfFormat.N_QUADS))
        return Change(told["before"], told["after"], quads[: told["removed"]], quads[told["removed"] :])
    except (OSError, ValueError, KeyError, TypeError, SyntaxError):
        return None


def effects(
    store: ox.Store, removed: Iterable[ox.Quad], added: Iterable[ox.Quad]
) -> tuple[list[ox.Quad], list[ox.Quad]]:
    """Return which of these quads a change really removes from a store, and which it really adds."""
    gone, new = ox.Store(), ox.Store()  # which write numbers in the way of stores
    gone.extend(removed)
    new.extend(added)
    return [quad for quad in gone if quad not in new and quad in store], [quad for quad in new if quad not in store]


def contents(store: ox.Store, graphs: Iterable[str]) -> set[ox.Quad] | None:
    """Return the quads of some graphs (IRIs; ``""`` is the default graph), ``None`` where they are too many."""
    held: set[ox.Quad] = set()
    for quad in _all_of(store, graphs):
        held.add(quad)
        if len(held) > _MOST_QUADS:
            return None
    return held


def _all_of(store: ox.Store, graphs: Iterable[str]) -> Iterator[ox.Quad]:
    for name in graphs:
        yield from store.quads_for_pattern(None, None, None, ox.NamedNode(name) if name else ox.DefaultGraph())


def _sync(folder: Path) -> None:
    fd = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)
