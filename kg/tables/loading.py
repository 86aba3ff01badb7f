"""A table into the store: in parts, so that memory stays flat and an interrupted import goes on where it stopped."""

import csv
import gc
import hashlib
import json
import os
from collections import Counter, deque
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from itertools import chain, islice, repeat
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple, TextIO

import pyoxigraph as ox

from kg.documents import Document
from kg.errors import DocumentError, StoreError
from kg.quads import DEFAULT, document_quads, iri
from kg.tables.cells import Rejected
from kg.tables.checking import check_sample, check_values
from kg.tables.columns import Columns, chosen, places_of
from kg.tables.lines import Elsewhere, Look, Said, texts_of
from kg.tables.rows import MEDIA_TYPES, Row, read_rows
from kg.tables.shares import UNNAMED, TableShare, reader_of
from kg.vocabulary import CI, RDF, RDFS

ROWS_AT_ONCE: Final = 40_000
"""Rows that are stored together; the first parts are smaller, so that the store has something to do at once.

The larger the parts, the less the store has to merge later, and the more memory it takes: some 15 kB a row.
"""

_FIRST: Final = (10_000, *repeat(20_000, 7))

CHECKED: Final = 100
"""One row in so many is held against all shapes of the ontology before it is stored, beside the values of every one."""

_AT_ONCE: Final = 1
"""Parts that are on their way into the store while the next is read: two loads, that of claims the longer."""

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
    interrupted run had done. Of the accepted rows, ``unnamed`` name no company or no investor.
    """

    document: str
    rows: int
    accepted: int
    rejected: int
    left_out: tuple[tuple[str, int], ...]
    rejects: Path | None
    resumed_at: int = 0
    unnamed: int = 0


@dataclass(slots=True)
class _Run:
    """How far an import has come: kept in a file after each part."""

    rows: int = 0
    accepted: int = 0
    rejects_size: int = 0
    left_out: dict[str, int] | None = None
    unnamed: int = 0
    united: dict[str, str] | None = None


def import_table(
    store: ox.Store,
    path: Path,
    columns: Columns | None = None,
    *,
    name: str | None = None,
    source: str | None = None,
    work: Path,
    united: Mapping[str, str] = MappingProxyType({}),
    progress: Progress | None = None,
    rows_at_once: int = ROWS_AT_ONCE,
    checked: int = CHECKED,
) -> TableReport:
    """Take each row of a table as one investor in one round, into the default graph and the graph of the table.

    Rows of one company, date and amount (or of one round identifier) are one round. Names that are not the same,
    character by character, are different things (``kg.tables.naming``); a name left out is an undisclosed party.
    ``columns`` may be left out for a well-known export. ``name`` is what the file is called if not as on disk,
    ``source`` a title or publisher for it, ``united`` what people said of its things (``kg.tables.uniting``). In the
    folder ``work`` stand how far the import has come and the rejected rows, by the hash of the bytes: the same bytes
    again go on, or change nothing.

    Every value of every row is held against what the shapes of the ontology demand of it, and one row in ``checked``
    against all shapes; 1 takes every row, at several times the time. Raises ``DocumentError`` for what is no table or
    lacks a column, ``ShapeError``, and ``StoreError`` where the store cannot be written; what was loaded until then is
    whole rows.
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
    if start == 0:
        store.extend([*document_quads(document), *document_quads(document, iri(document.iri))])
    read = reader_of(places, columns)
    said, look = Said(united=united), _elsewhere(store)
    # What is stored is gone through again, to know what has been said; it is not written again.
    for done in _parts(islice(rows, start), rows_at_once, read):
        texts_of(done.shares, document.iri, said, _nobody)
    with (
        _kept_open(rejects, run.rejects_size) as file,
        _no_cycles(),
        ThreadPoolExecutor(2) as loaders,  # the store loads parts while the next is read
    ):
        waiting: deque[_Loading] = deque()
        for part in _parts(rows, rows_at_once, read):
            check_sample(part.shares, document, checked)
            texts = texts_of(part.shares, document.iri, said, look)
            check_values(texts)
            csv.writer(file).writerows(part.rejected)
            file.flush()
            run = _with_part(run, part, file.tell(), said)
            while len(waiting) >= _AT_ONCE:
                _finish(waiting.popleft(), checkpoint, columns)
            waiting.append(_Loading(run, tuple(
                loaders.submit(_load, store, "".join(lines).encode(), graph)
                for lines, graph in ((texts.claimed, iri(document.iri)), (texts.believed, DEFAULT))
            )))  # fmt: skip
            del texts, part
            if progress:
                progress(run.rows)
        while waiting:
            _finish(waiting.popleft(), checkpoint, columns)
    return _report(document, run, rejects, start)


class _Part(NamedTuple):
    size: int
    shares: list[TableShare]
    rejected: list[tuple[int, str, str]]


class _Loading(NamedTuple):
    """A part on its way into the store, and how far the import has come with it."""

    run: _Run
    loads: "tuple[Future[None], ...]"


def _parts(rows: Iterator[Row], size: int, read: Callable[[Row], TableShare]) -> Iterator[_Part]:
    sizes = chain((min(first, size) for first in _FIRST), repeat(size))
    while part := list(islice(rows, next(sizes))):
        shares, rejected = [], []
        for row in part:
            try:
                shares.append(read(row))
            except Rejected as reason:
                rejected.append((row.number, str(reason), row.text[:LONGEST_TEXT]))
        yield _Part(len(part), shares, rejected)


@contextmanager
def _kept_open(rejects: Path, size: int) -> Iterator[TextIO]:
    """Open the list of rejected rows behind its first ``size`` bytes: what follows is of a part that did not end."""
    with rejects.open("a+", encoding="utf-8", newline="") as file:
        file.truncate(size)
        if size == 0:
            csv.writer(file).writerow(["row", "reason", "text"])
        yield file


def _with_part(run: _Run, part: _Part, rejects_size: int, said: Said) -> _Run:
    """Return how far the import has come with one part more."""
    left_out = Counter(run.left_out or {})
    left_out.update(value for share in part.shares for value in share.left_out)
    unnamed = run.unnamed + sum(map(_has_no_name, part.shares))
    rows, accepted = run.rows + part.size, run.accepted + len(part.shares)
    return _Run(rows, accepted, rejects_size, dict(left_out), unnamed, dict(said.used))


def _report(document: Document, run: _Run, rejects: Path, start: int) -> TableReport:
    rejected = run.rows - run.accepted
    if not rejected:
        rejects.unlink(missing_ok=True)
    ranked = tuple(sorted((run.left_out or {}).items(), key=lambda item: (-item[1], item[0])))
    listed = rejects if rejected else None
    return TableReport(document.iri, run.rows, run.accepted, rejected, ranked, listed, start, run.unnamed)


def _has_no_name(share: TableShare) -> bool:
    return share.company.name == UNNAMED["company"] or share.investor.name == UNNAMED["investor"]


def _load(store: ox.Store, text: bytes, graph: ox.NamedNode | ox.DefaultGraph) -> None:
    # Without a second look at IRIs: they are made of slugs.
    store.bulk_load(text, ox.RdfFormat.N_TRIPLES, to_graph=graph, lenient=True)


def _finish(loading: _Loading, checkpoint: Path, columns: Columns) -> None:
    """Wait until a part is stored, and write down that all up to it is."""
    try:
        for load in loading.loads:
            load.result()
    except OSError as error:
        raise StoreError(f"the store cannot be written: {error}") from error
    part = checkpoint.with_suffix(f".{os.getpid()}.part")
    part.write_text(json.dumps({"columns": columns.as_options(), "run": asdict(loading.run)}), "utf-8")
    part.replace(checkpoint)


@contextmanager
def _no_cycles() -> Iterator[None]:
    """Let Python not look for cycles of objects: a row makes none, and looking takes a quarter of the time."""
    looking = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looking:
            gc.enable()


def _nobody(_: str) -> Elsewhere:
    return Elsewhere()


def _elsewhere(store: ox.Store) -> Look:
    """Return what to ask what a store says already; nothing at all of one without companies and investors."""
    a, label, country, company = (ox.NamedNode(each) for each in (RDF.type, RDFS.label, CI.country, CI.company))
    if not any(
        next(iter(store.quads_for_pattern(None, a, ox.NamedNode(kind), DEFAULT)), None)
        for kind in (CI.Organization, CI.Person)
    ):
        return _nobody

    def look(thing: str) -> Elsewhere:
        node = ox.NamedNode(thing)
        named = next(iter(store.quads_for_pattern(node, label, None, DEFAULT)), None)
        placed = next(iter(store.quads_for_pattern(node, country, None, DEFAULT)), None)
        facts = next(iter(store.quads_for_pattern(node, company, None, DEFAULT)), None)
        name = named.object.value if named is not None and isinstance(named.object, ox.Literal) else None
        return Elsewhere(name, placed is not None, facts is not None)

    return look


def united_in(work: Path) -> dict[str, str]:
    """Return what people had said of the things of tables when these were loaded: as ``import_table`` took it."""
    found: dict[str, str] = {}
    for path in work.glob("*.json"):
        found |= json.loads(path.read_bytes())["run"].get("united") or {}
    return found


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
