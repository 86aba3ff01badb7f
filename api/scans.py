"""Whole properties of a snapshot as frames, read once; a later snapshot takes them over, but for what has changed."""

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from os import cpu_count
from pathlib import Path

import polars as pl
import pyoxigraph as ox
import structlog

from api.snapshots import Snapshot
from kg.projection.stored import scan_of
from kg.stores import Change, changes_between
from kg.vocabulary import RDF

LOG = structlog.get_logger("scans")
_SCAN, _THINGS = "scan ", "things "
_MOST_CHUNKS = 16  # each commit adds one
_COLUMNS = {"s": pl.String, "o": pl.String}


def scan(snapshot: Snapshot, predicate: str) -> pl.DataFrame:
    """Return what is believed of a property (an IRI): subjects ``s``, objects ``o``; an empty text is null."""
    return snapshot.derive(  # type: ignore[no-any-return]
        _SCAN + predicate, lambda s: scan_of(s.oxigraph, predicate), reads=(predicate,)
    )


def things(snapshot: Snapshot, kind: str) -> pl.DataFrame:
    """Return the things of a class (an IRI), as a scan of ``rdf:type`` with that object."""
    return snapshot.derive(_THINGS + kind, lambda s: _things(s, kind), reads=(RDF.type,))  # type: ignore[no-any-return]


def _things(snapshot: Snapshot, kind: str) -> pl.DataFrame:
    found = snapshot.oxigraph.query(f"SELECT ?s {{ ?s a {ox.NamedNode(kind)} }}")
    assert isinstance(found, ox.QuerySolutions)
    lines = (found.serialize(format=ox.QueryResultsFormat.CSV) or b"").decode().splitlines()[1:]
    return pl.DataFrame({"s": lines, "o": [kind] * len(lines)}, _COLUMNS)


def read_ahead(snapshot: Snapshot, predicates: Iterable[str], kinds: Iterable[str]) -> None:
    """Read many scans on all processors: the store is read without Python's lock."""
    with ThreadPoolExecutor(cpu_count()) as threads:
        work = [threads.submit(scan, snapshot, predicate) for predicate in dict.fromkeys(predicates)]
        work += [threads.submit(things, snapshot, kind) for kind in kinds]
        for each in work:
            each.result()


def inherit(snapshot: Snapshot, before: Snapshot) -> None:
    """Give a snapshot what the one before had worked out, as far as it is known by what the two differ."""
    folder = Path(snapshot.generation.path).parents[1]
    changes = changes_between(folder, before.generation.id, snapshot.generation.id)
    if changes is None:
        return
    if before.quads + sum(len(change.added) - len(change.removed) for change in changes) != snapshot.quads:
        LOG.warning("changes do not tell all", generation=snapshot.generation.number)
        return
    take_over(snapshot, before, changes)


def take_over(snapshot: Snapshot, before: Snapshot, changes: Sequence[Change]) -> None:
    """Give a snapshot what the one before had worked out and the changes leave as it was; scans, with the changes."""
    patches = [(_believed(change.removed), _believed(change.added)) for change in changes]
    touched = frozenset(predicate for patch in patches for side in patch for predicate in side)
    for name, value in list(before.derived.items()):
        reads = before.reads.get(name)
        if reads is None:
            continue
        if touched.isdisjoint(reads):
            snapshot.keep(name, value, reads)
        elif name.startswith((_SCAN, _THINGS)):
            (predicate,) = reads
            kind = name.removeprefix(_THINGS) if name.startswith(_THINGS) else None
            frame = value
            for patch in patches:
                frame = patched(frame, *(_rows(side.get(predicate, ()), kind) for side in patch))
            snapshot.keep(name, frame, reads)


def _believed(quads: Iterable[ox.Quad]) -> Mapping[str, list[ox.Quad]]:
    """Return the quads of the default graph by their predicate."""
    found: dict[str, list[ox.Quad]] = {}
    for quad in quads:
        if isinstance(quad.graph_name, ox.DefaultGraph):
            found.setdefault(quad.predicate.value, []).append(quad)
    return found


def _rows(quads: Iterable[ox.Quad], kind: str | None) -> list[tuple[str, str | None]]:
    """Return triples as rows of a scan: as CSV writes terms, and polars reads them."""
    rows = []
    for quad in quads:
        ends = [term.value if isinstance(term, ox.NamedNode | ox.Literal) else str(term) for term in quad.triple][::2]
        if kind is None or ends[1] == kind:
            rows.append((ends[0], ends[1] or None))
    return rows


def patched(
    frame: pl.DataFrame, removed: Sequence[tuple[str, str | None]], added: Sequence[tuple[str, str | None]]
) -> pl.DataFrame:
    """Return a scan without some rows and with others.

    >>> patched(pl.DataFrame({"s": ["a", "b"], "o": ["1", None]}), [("b", None)], [("c", "2")]).rows()
    [('a', '1'), ('c', '2')]
    """
    if removed:
        gone = pl.DataFrame(removed, _COLUMNS, orient="row")
        frame = frame.join(gone, on=["s", "o"], how="anti", nulls_equal=True, maintain_order="left")
    if not added:
        return frame
    together = pl.concat([frame, pl.DataFrame(added, _COLUMNS, orient="row")])
    return together.rechunk() if together.n_chunks() > _MOST_CHUNKS else together
