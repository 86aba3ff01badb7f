"""Which generation of the store is served: looked up for each request, opened once, never changed."""

import ctypes
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg.errors import QueryError, StoreError
from kg.stores import Hold, generation_id

QUERIES = Path(__file__).with_name("queries")
Term = ox.NamedNode | ox.Literal | ox.BlankNode | ox.Triple


@dataclass(frozen=True, slots=True)
class Generation:
    """One published state of the store; ``id`` differs wherever the content may."""

    number: int
    path: str
    id: str


class Snapshot:
    """One generation, opened read-only in this process, and what has been worked out from it so far.

    ``derived`` keeps results that are dear to compute, such as the index of names, for as long as the snapshot is used.
    """

    def __init__(self, generation: Generation) -> None:
        """Open a generation; ``StoreError`` where it is gone."""
        self.generation = generation
        try:
            self._hold = Hold(Path(generation.path))
            self.oxigraph = ox.Store.read_only(generation.path)
        except OSError as error:
            raise StoreError(f"generation {generation.number} cannot be opened: {error}") from error
        self.derived: dict[str, Any] = {}
        self.reads: dict[str, frozenset[str]] = {}  # of what the next snapshot may take over
        self._locks: defaultdict[str, threading.RLock] = defaultdict(threading.RLock)

    def derive(self, name: str, compute: Any, reads: Iterable[str] | None = None) -> Any:
        """Return ``compute(self)``, computed once for this snapshot.

        ``reads`` are the properties (IRIs), of what is believed, that all of it follows from. It must not hold the
        snapshot then: later ones take it over while those properties stay as they are.
        """
        if name in self.derived:
            return self.derived[name]
        with self._locks[name]:  # one for each name: nobody waits for what they did not ask for
            if name not in self.derived:
                self.keep(name, compute(self), reads)
            return self.derived[name]

    def keep(self, name: str, value: Any, reads: Iterable[str] | None) -> None:
        """Take a result that is known."""
        if reads is not None:
            self.reads[name] = frozenset(reads)
        self.derived[name] = value

    def select(self, query: str, **bound: Term) -> list[dict[str, Term]]:
        """Run ``api/queries/QUERY.rq`` and return its rows, unbound variables left out.

        Values are bound to the variables of their names, which the query must select too.
        """
        return rows_of(self.oxigraph, query_text(query), bound)

    def rows(self, text: str) -> list[dict[str, Term]]:
        """Run a text of our own."""
        return rows_of(self.oxigraph, text, {})

    @property
    def quads(self) -> int:
        """Return the number of quads, counted once for each generation."""
        return quads_in(self.generation)


@lru_cache(4)
def quads_in(generation: Generation) -> int:
    """Return the number of quads of a generation; ``OSError`` where it is gone."""
    hold = Hold(Path(generation.path))
    try:
        return len(ox.Store.read_only(generation.path))
    finally:
        del hold


def rows_of(store: ox.Store, text: str, bound: Mapping[str, Term]) -> list[dict[str, Term]]:
    """Return the rows of a SELECT query; ``QueryError`` for anything else."""
    try:
        found = store.query(text, substitutions={ox.Variable(name): term for name, term in bound.items()})
    except (SyntaxError, ValueError) as error:
        raise QueryError(f"not a query that can be answered: {error}") from error
    if not isinstance(found, ox.QuerySolutions):
        raise QueryError("not a SELECT query")
    names = [variable.value for variable in found.variables]
    return [{name: term for name in names if (term := row[name]) is not None} for row in found]


def text_of(term: Term) -> str:
    """Return the IRI or the text of a term."""
    return str(term) if isinstance(term, ox.Triple) else term.value


@lru_cache
def query_text(name: str) -> str:
    """Return the text of ``api/queries/NAME.rq``."""
    return (QUERIES / f"{name}.rq").read_text()


@dataclass
class Snapshots:
    """The newest generation of a folder, looked for anew at each call; costs one ``stat``.

    What pages need of a large graph takes seconds to gather. While that is done in the background (``relieved``), pages
    show the generation before; SPARQL always asks the newest.
    """

    folder: Path
    relieved: bool = False
    inherit: Callable[[Snapshot, Snapshot], object] = lambda new, before: None
    _seen: tuple[int, int] = (0, 0)
    _generation: Generation | None = None
    _open: Snapshot | None = None
    _before: Snapshot | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def generation(self) -> Generation:
        """Return the newest generation; ``StoreError`` where nothing has been published."""
        pointer = self.folder / "current"
        try:
            status = pointer.stat()
            seen = (status.st_mtime_ns, status.st_ino)
            if seen != self._seen or self._generation is None:
                number = int(pointer.read_text())
                path = self.folder / "generations" / str(number)
                self._generation = Generation(number, str(path), generation_id(path))
                self._seen = seen
        except (OSError, ValueError) as error:
            raise StoreError(f"no graph in {self.folder.name}; make one with: kg ingest PATH") from error
        return self._generation

    def current(self) -> Snapshot:
        """Return the newest generation that is at hand; one that is in use stays open until its last user lets go."""
        generation = self.generation()
        snapshot = self._open
        if snapshot is not None and self.relieved:
            return snapshot
        if snapshot is None or snapshot.generation != generation:
            with self._lock:
                snapshot = self._open
                if snapshot is None or snapshot.generation != generation:
                    snapshot = self._opened(generation)
                    self._hand_out(snapshot)
        return snapshot

    def _opened(self, generation: Generation) -> Snapshot:
        """Return a generation with what it has from the one before."""
        snapshot, before = Snapshot(generation), self._open
        if before is not None:
            self.inherit(snapshot, before)
        return snapshot

    def _hand_out(self, snapshot: Snapshot) -> None:
        """Move on; what the last but one had worked out refers to it, and would otherwise keep it for long."""
        if snapshot is not self._open:
            before, self._before, self._open = self._before, self._open, snapshot
            if before is not None:
                before.derived.clear()

    def renew(self, prepare: Callable[[Snapshot], object]) -> None:
        """Open the newest generation, prepare it, and only then hand it out."""
        snapshot = self._open
        if snapshot is None or snapshot.generation != self.generation():
            snapshot = self._opened(self.generation()) if self.relieved else self.current()
        prepare(snapshot)
        with self._lock:
            self._hand_out(snapshot)
        with suppress(OSError, AttributeError):  # glibc keeps what a generation before took, otherwise
            ctypes.CDLL(None).malloc_trim(0)
