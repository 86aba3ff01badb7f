"""From a file to its reading: read, extract; in this process or in several."""

import logging
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from kg.claims import Reading
from kg.errors import DocumentError, KgError
from kg.extractors import extract_claims
from kg.facts import read_facts
from kg.readers import LARGEST, read_document
from kg.readers.media_types import SUFFIXES

_LOGGER = logging.getLogger(__name__)

_AT_ONCE = 8
"""So many documents a process is handed at a time."""

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how much is done, and how much there is."""


def read_and_extract(name: str, data: bytes) -> Reading:
    """Read one document and find its claims; ``DocumentError`` says why it cannot be read."""
    document = read_document(name, data)
    return Reading(document, extract_claims(document))


def attempts(work: Iterable[tuple[str, str, Path | bytes]], jobs: int = 1) -> Iterator[Reading | str]:
    """Read and extract (role, name, source) after one another, over several processes if asked.

    What comes back is, in the order of the work, a reading, or the message of the error that stood in its way.
    """
    if jobs == 1:
        yield from map(attempt, work)
        return
    # Handed out as results are taken, so that a hundred thousand documents need no more memory than a hundred.
    batches, waiting = iter(work), deque[Future[list[Reading | str]]]()
    context = get_context("forkserver")
    # What reads a document takes longer to load than a hundred documents to read: loaded once, for all processes.
    context.set_forkserver_preload(["kg.ingest.warm"])
    with ProcessPoolExecutor(jobs, mp_context=context) as executor:
        while batch := list(islice(batches, _AT_ONCE)):
            waiting.append(executor.submit(_attempt_all, batch))
            if len(waiting) > 4 * jobs:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def _attempt_all(batch: Iterable[tuple[str, str, Path | bytes]]) -> list[Reading | str]:
    return [attempt(work) for work in batch]


def attempt(work: tuple[str, str, Path | bytes]) -> Reading | str:
    """Read and extract one (role, name, source); an error comes back as its message."""
    role, name, source = work
    try:
        data = bytes_of(name, source)
        return read_facts(name, data) if role == "facts" else read_and_extract(name, data)
    except KgError as error:
        return str(error)
    except Exception as error:  # a fault of ours in one document must not cost the others
        _LOGGER.info("%s: a fault of the program", name, exc_info=True)
        return f"{name}: a fault of the program ({type(error).__name__}: {error}); the others go on. Please report it"


def bytes_of(name: str, source: Path | bytes) -> bytes:
    """Return the bytes of a source; ``DocumentError`` if it cannot be opened or is too large to be a document."""
    if isinstance(source, bytes):
        return source
    try:
        if source.stat().st_size > LARGEST:
            raise DocumentError(f"{name}: larger than {LARGEST // 10**6} MB; split it, or import it as a table")
        return source.read_bytes()
    except OSError as error:
        raise DocumentError(f"{name}: cannot be opened: {error.strerror}") from error


def files_in(paths: Iterable[Path], suffixes: Iterable[str] = SUFFIXES) -> Iterator[Path]:
    """Go through files, and the readable files below folders, in a fixed order; hidden files are passed over."""
    readable = set(suffixes)
    for path in paths:
        if path.is_dir():
            yield from (below for below in _below(path) if below.suffix.lower() in readable)
        else:
            yield path


def passed_over(paths: Iterable[Path], suffixes: Iterable[str] = SUFFIXES) -> dict[str, int]:
    """Count the files below folders that ``files_in`` leaves out because of their suffix, by suffix."""
    readable = set(suffixes)
    found = (below.suffix.lower() for path in paths if path.is_dir() for below in _below(path))
    return dict(sorted(Counter(suffix for suffix in found if suffix not in readable).items()))


def _below(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts):
            yield path
