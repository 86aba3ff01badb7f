"""The routes that change a graph by documents: ingest, import, retract, rebuild."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from kg.archive import Kept
from kg.errors import DocumentError, ShapeError, StoreError
from kg.identity.ledger import EMPTY
from kg.ingest.derive import derive
from kg.ingest.reading import Progress, attempts, bytes_of, files_in, passed_over
from kg.ingest.settling import Outcome, keep, settle
from kg.ingest.tables import bring_in_line, load_table, load_tables, reload_tables
from kg.ingest.workplace import DERIVED, Workplace, open_workplace
from kg.shapes import check_shapes
from kg.tables import Columns, TableReport


@dataclass(frozen=True, slots=True)
class Report:
    """What became of each file, and which generation of the store holds the result.

    ``passed_over`` counts, by suffix, the files in folders that are no documents.
    """

    outcomes: tuple[Outcome, ...]
    generation: int
    passed_over: Mapping[str, int] = field(default_factory=dict)

    @property
    def complete(self) -> bool:
        """Return whether nothing was left out."""
        return all(outcome.status != "failed" and not outcome.quarantined for outcome in self.outcomes)


def ingest(folder: Path, paths: Iterable[Path], *, jobs: int = 1, progress: Progress | None = None) -> Report:
    """Make the graph in a folder hold what these files (and the files in these folders) say.

    A file that cannot be read is reported and left out; the others go in. The same bytes again change nothing. Raises
    ``StoreError`` if the graph cannot be written; it is then as before.
    """
    given = list(paths)
    files = [(path.name, path) for path in files_in(given)]
    return replace(_take_in(folder, files, "document", jobs, progress), passed_over=passed_over(given))


def ingest_bytes(folder: Path, name: str, data: bytes) -> Report:
    """Make the graph hold what one document says that is not a file of ours."""
    return _take_in(folder, [(name, data)], "document", 1, None)


def import_facts(folder: Path, paths: Iterable[Path], *, progress: Progress | None = None) -> Report:
    """Take files in the facts format (the interchange format) as the claims of a document each; idempotent."""
    files = [(path.name, path) for path in files_in(paths, suffixes={".json"})]
    return _take_in(folder, files, "facts", 1, progress)


def import_table(
    folder: Path,
    path: Path,
    columns: Columns | None = None,
    *,
    source: str | None = None,
    progress: Progress | None = None,
) -> TableReport:
    """Take each row of a table (CSV, TSV, Parquet, XLSX) as one investor in one round; see ``kg.tables.import_table``.

    A run that was stopped goes on where it was; the same bytes again change nothing. ``columns`` may be left out for
    the well-known exports. Raises ``DocumentError`` for what is no table or lacks a column.
    """
    options = (*(columns.as_options() if columns else ()), *((("source", source),) if source else ()))
    with open_workplace(folder) as place:
        kept = place.archive.keep_file(path, "table", options)
        try:
            report = load_table(place, kept, progress)
        except DocumentError:
            place.forget(kept.sha256)
            raise
        settle(place)
    bring_in_line(folder)
    return report


def retract(folder: Path, document: str) -> Report:
    """Take back all that a document ever said; ``document`` is its file name or (the start of) its SHA-256.

    Raises ``StoreError`` when no document, or more than one, answers to that.
    """
    with open_workplace(folder) as place:
        kept = _the_one(place, document)
        place.forget(kept.sha256)
        generation = settle(place) if kept.role != "table" else None
    generation = reload_tables(folder) if generation is None else bring_in_line(folder) or generation
    return Report((Outcome(kept.name, kept.sha256, "retracted"),), generation)


def rebuild(folder: Path, *, progress: Progress | None = None) -> int:
    """Make the same store again from archive, ledger and graphs written by hand; return its generation."""
    with open_workplace(folder, afresh=DERIVED) as place:
        load_tables(place, progress)
        return settle(place, progress=progress)


def _take_in(
    folder: Path, sources: Sequence[tuple[str, Path | bytes]], role: str, jobs: int, progress: Progress | None
) -> Report:
    outcomes: list[Outcome] = []
    with open_workplace(folder) as place:
        work: list[tuple[str, str, Path | bytes]] = []
        for name, source in sources:
            try:
                data = bytes_of(name, source)
            except DocumentError as error:
                outcomes.append(Outcome(name, None, "failed", reason=str(error)))
                continue
            sha = sha256(data).hexdigest()
            reading = place.load_reading(sha) if place.archive.find(sha) else None
            if reading is not None:
                outcomes.append(Outcome(name, sha, "unchanged", len(reading.claims)))
            else:
                work.append((role, name, source))
        for done, (found, (_, name, source)) in enumerate(zip(attempts(work, jobs), work, strict=True)):
            if progress:
                progress("reading", done + 1, len(work))
            if isinstance(found, str):
                outcomes.append(Outcome(name, None, "failed", reason=found))
                continue
            kept = place.archive.keep(name, bytes_of(name, source), role)
            outcomes.append(keep(place, kept, found))
        try:
            generation = settle(place, progress=progress)
        except ShapeError:
            outcomes = [_turned_away(place, each) or each for each in outcomes]
            generation = settle(place, progress=progress)
    return Report(tuple(outcomes), bring_in_line(folder) or generation)


def _turned_away(place: Workplace, outcome: Outcome) -> Outcome | None:
    """Forget a document if its own claims break a shape, so that one document cannot keep the others out."""
    reading = place.load_reading(outcome.sha256) if outcome.sha256 else None
    if reading is None:
        return None
    try:
        check_shapes(derive([reading], EMPTY).quads())
    except ShapeError as error:
        place.forget(reading.document.sha256)
        return replace(outcome, status="failed", reason=f"{outcome.name}: {error}")
    return None


def _the_one(place: Workplace, document: str) -> Kept:
    found = [k for k in place.archive if k.name == document or (len(document) >= 6 and k.sha256.startswith(document))]
    if len(found) == 1:
        return found[0]
    if not found:
        names = ", ".join(sorted(kept.name for kept in place.archive)[:8])
        raise StoreError(f"no document {document!r} in {place.folder}; it holds: {names or 'none'}")
    hashes = ", ".join(kept.sha256[:12] for kept in found)
    raise StoreError(f"{len(found)} documents are called {document!r}; say which by its hash: {hashes}")
