"""The routes that change a graph: ingest, import, retract, overrule, rebuild; and the check that all is well."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path

import pyoxigraph as ox

from kg.archive import Kept
from kg.claims import Reading
from kg.errors import DocumentError, KgError, ShapeError, StoreError
from kg.extractors import extract_claims
from kg.facts import read_facts
from kg.identity import Resolution, resolve
from kg.identity.ledger import EMPTY, Decision, read_ledger, undo_of
from kg.ingest.derive import Derived, derive
from kg.ingest.quarantine import fit_to_keep
from kg.ingest.workplace import LEDGER, Workplace, open_workplace
from kg.quads import DEFAULT
from kg.readers import LARGEST, read_document
from kg.readers.media_types import SUFFIXES
from kg.shapes import check_shapes
from kg.stores import open_generation

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how much is done, and how much there is."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: ``status`` is ``added``, ``unchanged``, ``retracted`` or ``failed``."""

    name: str
    sha256: str | None
    status: str
    claims: int = 0
    quarantined: int = 0
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What became of each file, and which generation of the store holds the result."""

    outcomes: tuple[Outcome, ...]
    generation: int

    @property
    def complete(self) -> bool:
        """Return whether nothing was left out."""
        return all(outcome.status != "failed" and not outcome.quarantined for outcome in self.outcomes)


def read_and_extract(name: str, data: bytes) -> Reading:
    """Read one document and find its claims; ``DocumentError`` says why it cannot be read."""
    document = read_document(name, data)
    return Reading(document, extract_claims(document))


def ingest(folder: Path, paths: Iterable[Path], *, jobs: int = 1, progress: Progress | None = None) -> Report:
    """Make the graph in a folder hold what these files (and the files in these folders) say.

    A file that cannot be read is reported and left out; the others go in. The same bytes again change nothing. Raises
    ``StoreError`` if the graph cannot be written; it is then as before.
    """
    files = list(files_in(paths))
    return _take_in(folder, [(path.name, path) for path in files], "document", jobs, progress)


def ingest_bytes(folder: Path, name: str, data: bytes) -> Report:
    """Make the graph hold what one document says that is not a file of ours."""
    return _take_in(folder, [(name, data)], "document", 1, None)


def import_facts(folder: Path, paths: Iterable[Path], *, progress: Progress | None = None) -> Report:
    """Take files in the facts format (the interchange format) as the claims of a document each; idempotent."""
    files = [(path.name, path) for path in files_in(paths, suffixes={".json"})]
    return _take_in(folder, files, "facts", 1, progress)


def retract(folder: Path, document: str) -> Report:
    """Take back all that a document ever said; ``document`` is its file name or (the start of) its SHA-256.

    Raises ``StoreError`` when no document, or more than one, answers to that.
    """
    with open_workplace(folder) as place:
        kept = _the_one(place, document)
        place.forget(kept.sha256)
        return Report((Outcome(kept.name, kept.sha256, "retracted"),), settle(place))


def overrule(folder: Path, decision: Decision) -> str:
    """Take down a person's decision that two names are, or are not, one; return what an undo names it by."""
    with open_workplace(folder) as place:
        place.decide(decision)
        settle(place)
    return decision.id


def undo(folder: Path, line: str, *, by: str, when: str) -> Decision:
    """Withdraw a decision, named by (the start of) its id, and return it; ``StoreError`` if there is none such."""
    with open_workplace(folder) as place:
        found = [decision for decision in place.ledger().decisions if decision.id.startswith(line)]
        if len(found) != 1:
            raise StoreError(f"{len(found) or 'no'} decisions start with {line!r}; kg review --decided lists them")
        place.decide(undo_of(found[0], by, when))
        settle(place)
        return found[0]


def resolution(folder: Path) -> Resolution:
    """Return which names are one entity and why, which ones a person should look at, and what is contradictory."""
    with open_workplace(folder) as place:
        return resolve(_readings(place, None), place.ledger())


def decisions(folder: Path) -> tuple[Decision, ...]:
    """Return the decisions of people on identity that stand."""
    return read_ledger(folder / LEDGER).standing()


def rebuild(folder: Path, *, progress: Progress | None = None) -> int:
    """Make the store again from archive and ledger; return its generation. The graph is the same as before."""
    with open_workplace(folder, afresh=True) as place:
        return settle(place, progress=progress)


def check(folder: Path) -> tuple[str, ...]:
    """Return what is wrong with a graph, in words: originals damaged, store not what the documents say."""
    troubles: list[str] = []
    with open_workplace(folder) as place:
        for kept in place.archive:
            try:
                place.archive.load(kept.sha256)
            except StoreError as error:
                troubles.append(str(error))
        if troubles:
            return tuple(troubles)
        derived = derive(_readings(place, None), place.ledger())
        gone, new = _difference(place, derived)
        if gone or new:
            troubles.append(f"the store has {len(gone)} quads too many and {len(new)} too few; kg rebuild mends it")
        published = set(open_generation(folder).graph(DEFAULT))
        if published != set(place.store.graph(DEFAULT)):
            troubles.append("what is published is not what the store holds; kg rebuild mends it")
    return tuple(troubles)


def settle(place: Workplace, *, progress: Progress | None = None) -> int:
    """Bring the store in line with archive and ledger, in one transaction, and publish it.

    Raises ``ShapeError``, and changes nothing, if what comes out breaks a shape of the ontology.
    """
    derived = derive(_readings(place, progress), place.ledger())
    check_shapes(derived.quads())
    gone, new = _difference(place, derived)
    place.store.apply(gone, new)
    return place.store.publish()


def files_in(paths: Iterable[Path], suffixes: Iterable[str] = SUFFIXES) -> Iterator[Path]:
    """Go through files, and the readable files below folders, in a fixed order; hidden files are passed over."""
    readable = set(suffixes)
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for below in sorted(path.rglob("*")):
            hidden = any(part.startswith(".") for part in below.relative_to(path).parts)
            if below.is_file() and not hidden and below.suffix.lower() in readable:
                yield below


def _take_in(
    folder: Path, sources: Sequence[tuple[str, Path | bytes]], role: str, jobs: int, progress: Progress | None
) -> Report:
    outcomes: list[Outcome] = []
    with open_workplace(folder) as place:
        work: list[tuple[str, str, Path | bytes]] = []
        for name, source in sources:
            try:
                data = _bytes_of(name, source)
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
            kept = place.archive.keep(name, _bytes_of(name, source), role)
            outcomes.append(_keep(place, kept, found))
        try:
            generation = settle(place, progress=progress)
        except ShapeError:
            outcomes = [_turned_away(place, each) or each for each in outcomes]
            generation = settle(place, progress=progress)
        return Report(tuple(outcomes), generation)


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


def _keep(place: Workplace, kept: Kept, reading: Reading) -> Outcome:
    claims, left_out = fit_to_keep(reading)
    place.keep_reading(replace(reading, claims=claims), left_out)
    reasons = "; ".join(dict.fromkeys(reason for _, reason in left_out))
    return Outcome(kept.name, kept.sha256, "added", len(claims), len(left_out), reasons or None)


def attempts(work: Iterable[tuple[str, str, Path | bytes]], jobs: int = 1) -> Iterator[Reading | str]:
    """Read and extract (role, name, source) after one another, over several processes if asked.

    What comes back is, in the order of the work, a reading, or the message of the error that stood in its way.
    """
    if jobs == 1:
        yield from map(_attempt, work)
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("forkserver")) as executor:
        yield from executor.map(_attempt, work, chunksize=8)


def _attempt(work: tuple[str, str, Path | bytes]) -> Reading | str:
    role, name, source = work
    try:
        data = _bytes_of(name, source)
        return read_facts(name, data) if role == "facts" else read_and_extract(name, data)
    except KgError as error:
        return str(error)


def _bytes_of(name: str, source: Path | bytes) -> bytes:
    if isinstance(source, bytes):
        return source
    try:
        if source.stat().st_size > LARGEST:
            raise DocumentError(f"{name}: larger than {LARGEST // 10**6} MB; split it, or import it as a table")
        return source.read_bytes()
    except OSError as error:
        raise DocumentError(f"{name}: cannot be opened: {error.strerror}") from error


def _readings(place: Workplace, progress: Progress | None) -> list[Reading]:
    """Return the readings of all documents; one that was lost is read from the archive again."""
    readings = []
    documents = [kept for kept in place.archive if kept.role != "table"]
    for done, kept in enumerate(documents):
        reading = place.load_reading(kept.sha256)
        if reading is None:
            found = _attempt((kept.role, kept.name, place.archive.load(kept.sha256)))
            if isinstance(found, str):
                raise StoreError(f"a document that was read before cannot be read again: {found}")
            _keep(place, kept, found)
            reading = replace(found, claims=fit_to_keep(found)[0])
        readings.append(reading)
        if progress:
            progress("collecting", done + 1, len(documents))
    return readings


def _difference(place: Workplace, derived: Derived) -> tuple[set[ox.Quad], set[ox.Quad]]:
    """Return the quads to remove from and to add to the store; the graphs of tables are not looked at."""
    tables = {f"https://w3id.org/coinvest/document/{kept.sha256}" for kept in place.archive if kept.role == "table"}
    gone: set[ox.Quad] = set()
    new: set[ox.Quad] = set()
    stored = {graph.value for graph in place.store.oxigraph.named_graphs() if isinstance(graph, ox.NamedNode)}
    for graph in stored - set(derived.graphs) - tables:
        gone.update(place.store.graph(ox.NamedNode(graph)))
    for graph, quads in derived.graphs.items():
        held = set(place.store.graph(ox.NamedNode(graph))) if graph in stored else set()
        gone |= held - quads
        new |= quads - held
    held = set(place.store.graph(DEFAULT))
    return gone | (held - derived.default), new | (derived.default - held)


def _the_one(place: Workplace, document: str) -> Kept:
    found = [k for k in place.archive if k.name == document or (len(document) >= 6 and k.sha256.startswith(document))]
    if len(found) == 1:
        return found[0]
    if not found:
        names = ", ".join(sorted(kept.name for kept in place.archive)[:8])
        raise StoreError(f"no document {document!r} in {place.folder}; it holds: {names or 'none'}")
    hashes = ", ".join(kept.sha256[:12] for kept in found)
    raise StoreError(f"{len(found)} documents are called {document!r}; say which by its hash: {hashes}")


def quarantined(folder: Path) -> list[dict[str, str]]:
    """Return the claims that were left out, each with its document and the reason."""
    rows: list[dict[str, str]] = []
    for path in sorted((folder / "quarantine").glob("*.json")):
        rows.extend(json.loads(path.read_bytes()))
    return rows
