"""A table into the store: in parts, so that memory stays flat and an interrupted import goes on where it stopped."""

import csv
import hashlib
import json
import os
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict, dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple

import pyoxigraph as ox

import ontology
from kg.documents import Document
from kg.errors import DocumentError, StoreError
from kg.quads import DEFAULT, document_quads, iri
from kg.shapes import check_shapes
from kg.tables.columns import Columns, chosen, places_of
from kg.tables.lines import Known, lines_of
from kg.tables.rows import MEDIA_TYPES, Row, read_rows
from kg.tables.shares import Rejected, TableShare, share_of
from kg.vocabulary import CI, RDFS

ROWS_AT_ONCE: Final = 20_000

CHECKED: Final = 200
"""Rows of each part that are held against the shapes of the ontology before it is stored."""

LONGEST_TEXT: Final = 100_000
"""Characters of a rejected row that are listed; the file that it came from has the rest."""

Progress = Callable[[int], None]
"""Called with the number of rows done."""


@dataclass(frozen=True, slots=True)
class TableReport:
    """What became of a table.

    ``accepted`` and ``rejected`` rows add up to ``rows``. ``left_out`` counts, most first, values of accepted rows that
    no term of the ontology stands for (a stage, country or theme nobody knows). ``rejects`` is the file that lists the
    rejected rows with reasons, ``None`` if there are none. ``resumed_at`` is the number of rows that an earlier,
    interrupted run had done.
    """

    document: str
    rows: int
    accepted: int
    rejected: int
    left_out: tuple[tuple[str, int], ...]
    rejects: Path | None
    resumed_at: int = 0


@dataclass(slots=True)
class _Run:
    """How far an import has come: kept in a file after each part."""

    rows: int = 0
    accepted: int = 0
    rejects_size: int = 0
    left_out: dict[str, int] | None = None


def import_table(
    store: ox.Store,
    path: Path,
    columns: Columns | None = None,
    *,
    name: str | None = None,
    source: str | None = None,
    work: Path,
    progress: Progress | None = None,
    rows_at_once: int = ROWS_AT_ONCE,
    checked: int | None = CHECKED,
) -> TableReport:
    """Take each row of a table as one investor in one round, into the default graph and the graph of the table.

    Rows of one company, date and amount (or of one round identifier) are one round. Names are the same thing only
    where ``kg.identity.names`` gives them one IRI; nothing is merged by likeness (see ``look_alikes``). ``columns``
    may be left out for a well-known export. ``name`` is what the file is called if not as on disk, ``source`` a title
    or publisher for it. In the folder ``work`` stand how far the import has come and the rejected rows, by the hash of
    the bytes: the same bytes again go on, or change nothing.

    Every value is typed and within bounds before it is written (else its row is rejected), so that of each part
    ``checked`` rows, evenly spread, are held against the shapes of the ontology; ``None`` checks all, at twice the
    time. Raises ``DocumentError`` for what is no table or lacks a column, ``ShapeError``, and ``StoreError`` where the
    store cannot be written; what was loaded until then is whole rows.
    """
    called = name or path.name
    sha = _hash(path)
    document = Document(sha, called, MEDIA_TYPES.get(Path(called).suffix.lower(), "text/csv"), "", title=source)
    rows = read_rows(path, Path(called).suffix)
    header = next(rows).cells
    columns = chosen(columns, header, called)
    places = places_of(columns, header, called)
    work.mkdir(parents=True, exist_ok=True)
    checkpoint, rejects = work / f"{sha}.json", work / f"{sha}.rejected.csv"
    run = _resumed(checkpoint, columns)
    start = run.rows
    left_out: Counter[str] = Counter(run.left_out or {})
    if start == 0:
        store.extend([*document_quads(document), *document_quads(document, iri(document.iri))])
    with rejects.open("a+", encoding="utf-8", newline="") as file:
        file.truncate(run.rejects_size)  # rows of a part that did not come to its end
        out = csv.writer(file)
        if run.rejects_size == 0:
            out.writerow(["row", "reason", "text"])
        parts = _parts(islice(rows, start, None), rows_at_once, lambda row: share_of(row, places, columns))
        with ThreadPoolExecutor(1) as loader:  # the store loads one part while the next is read
            waiting: Future[None] | None = None
            known = Known()
            for part in parts:
                _check(part.shares, document, checked)
                known = _known(store, iri(document.iri), part.shares, known)
                text = "".join(lines_of(part.shares, document.iri, known)).encode()
                if waiting is not None:
                    _finish(waiting, checkpoint, run, columns)
                waiting = loader.submit(store.bulk_load, text, ox.RdfFormat.N_QUADS)
                out.writerows(part.rejected)
                file.flush()
                left_out.update(value for share in part.shares for value in share.left_out)
                run = _Run(run.rows + part.size, run.accepted + len(part.shares), file.tell(), dict(left_out))
                if progress:
                    progress(run.rows)
            if waiting is not None:
                _finish(waiting, checkpoint, run, columns)
    rejected = run.rows - run.accepted
    if not rejected:
        rejects.unlink(missing_ok=True)
    ranked = tuple(sorted(left_out.items(), key=lambda item: (-item[1], item[0])))
    return TableReport(document.iri, run.rows, run.accepted, rejected, ranked, rejects if rejected else None, start)


class _Part(NamedTuple):
    size: int
    shares: list[TableShare]
    rejected: list[tuple[int, str, str]]


def _parts(rows: Iterator[Row], size: int, parse: Callable[[Row], TableShare]) -> Iterator[_Part]:
    while part := list(islice(rows, size)):
        shares, rejected = [], []
        for row in part:
            try:
                shares.append(parse(row))
            except Rejected as reason:
                rejected.append((row.number, str(reason), row.text[:LONGEST_TEXT]))
        yield _Part(len(part), shares, rejected)


def _check(shares: list[TableShare], document: Document, checked: int | None) -> None:
    """Hold rows against the shapes as if the store were empty: what they say must stand on its own."""
    step = 1 if checked is None else max(len(shares) // max(checked, 1), 1)
    text = "".join(lines_of(shares[::step], document.iri, Known())).encode()
    written = ox.parse(text, format=ox.RdfFormat.N_QUADS)
    check_shapes([*_reference(), *document_quads(document), *written])


@cache
def _reference() -> tuple[ox.Quad, ...]:
    """Return what rows may refer to: countries, themes, stages, statuses."""
    return tuple(quad for name in ontology.SCHEMES for quad in ox.parse(path=str(ontology.path_of(name))))


def _finish(waiting: "Future[None]", checkpoint: Path, run: _Run, columns: Columns) -> None:
    """Wait until a part is stored, and write down that all up to it is."""
    try:
        waiting.result()
    except OSError as error:
        raise StoreError(f"the store cannot be written: {error}") from error
    part = checkpoint.with_suffix(f".{os.getpid()}.part")
    part.write_text(json.dumps({"columns": columns.as_options(), "run": asdict(run)}), "utf-8")
    part.replace(checkpoint)


def _known(store: ox.Store, table: ox.NamedNode, shares: list[TableShare], before: Known) -> Known:
    """Return what is there of the things of some rows: in the store, or in the part ``before``, which is on its way."""
    label, country, company = ox.NamedNode(RDFS.label), ox.NamedNode(CI.country), ox.NamedNode(CI.company)

    def value(thing: str, predicate: ox.NamedNode, graph: ox.NamedNode | ox.DefaultGraph = DEFAULT) -> str | None:
        found = next(iter(store.quads_for_pattern(ox.NamedNode(thing), predicate, None, graph)), None)
        return getattr(found.object, "value", "") if found is not None else None

    things = {party.iri for share in shares for party in (share.company, share.investor)}
    placed = {party.iri for share in shares for party in (share.company, share.investor) if party.country}
    rounds = {share.round for share in shares}
    held = {thing: before.labels.get(thing) or value(thing, label) for thing in things}
    # What has no label at all cannot have been named by this table either.
    named = {
        thing: before.names.get(thing) or value(thing, label, table) for thing in things if held[thing] is not None
    }
    return Known(
        {thing: name for thing, name in held.items() if name is not None},
        {thing: name for thing, name in named.items() if name is not None},
        {thing for thing in placed if thing in before.placed or value(thing, country) is not None},
        {each for each in rounds if each in before.rounds or value(each, company) is not None},
    )


def rejected_rows(report: TableReport) -> Iterator[tuple[int, str, str]]:
    """Yield the number, the reason and the text of each rejected row."""
    if report.rejects is not None:
        with report.rejects.open(encoding="utf-8", newline="") as file:
            for row in islice(csv.reader(file), 1, None):
                yield int(row[0]), row[1], row[2]


def _hash(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise DocumentError(f"{path.name}: cannot be opened: {error.strerror}") from error


def _resumed(checkpoint: Path, columns: Columns) -> _Run:
    """Return how far an earlier run with the same columns has come."""
    try:
        found = json.loads(checkpoint.read_bytes())
    except (OSError, ValueError):
        return _Run()
    return _Run(**found["run"]) if found.get("columns") == [list(o) for o in columns.as_options()] else _Run()


__all__ = ["ROWS_AT_ONCE", "Progress", "Row", "TableReport", "import_table", "rejected_rows"]
