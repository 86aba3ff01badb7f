"""How fast documents become claims, which stage takes longest, what two processes bring, and what memory is needed.

    python benchmarks/extraction/speed.py [--full]

Articles are made up (``articles.py``), 500 words each. Times are processor time; memory is what the process holds after
so many documents, each read, extracted and let go. ``--full`` goes on to 100,000 documents.
"""

import gc
import sys
import time
from collections import Counter
from collections.abc import Callable
from functools import wraps
from multiprocessing import get_context
from pathlib import Path
from platform import python_version
from tempfile import TemporaryDirectory
from typing import Any

from articles import article

import kg.extractors
from kg.extractors import analysis
from kg.extractors.events import reading as events
from kg.extractors.places import reading as locations
from kg.extractors.rounds import reading as rounds
from kg.extractors.themes import reading as themes
from kg.ingest.reading import attempts, read_and_extract
from kg.readers import read_document

SAMPLE = 200
STAGES: tuple[tuple[Any, str, str], ...] = (
    (analysis, "_other_mentions", "money, stages, dates"),
    (analysis, "split_sentences", "sentences"),
    (analysis, "build_sentence", "masks and groups"),
    (analysis, "NameFinder", "names: words"),
    (analysis.NameFinder, "find", "names: found"),
    (analysis, "Entities", "entities"),
    (analysis.Entities, "settle", "entities"),
    (analysis.Entities, "add", "entities"),
    (kg.extractors, "read_rounds", "rounds"),
    (rounds, "read_events", "rounds: events"),
    (events, "read_investors", "rounds: investors"),
    (events, "read_sums", "rounds: sums"),
    (rounds, "Linker", "rounds: linking"),
    (rounds, "read_table", "rounds: tables"),
    (locations, "occurrences_of", "occurrences"),
    (themes, "find_theme_words", "themes"),
)


def main() -> None:
    """Print the figures as the page beside this file shows them."""
    sizes = (1_000, 10_000, 100_000) if "--full" in sys.argv[1:] else (1_000, 10_000)
    for number in range(50):
        read_and_extract(f"{number}.md", article(10**6 + number).encode())
    print(f"Python {python_version()}; processor time, {SAMPLE} documents of 500 words\n")
    speed()
    stages()
    jobs()
    with get_context("spawn").Pool(1, maxtasksperchild=1) as pool:
        for size in sizes:
            held, seconds = pool.apply(memory, (size,))
            print(
                f"memory after {size:>7,} documents: {held:.0f} MB ({size / seconds:.0f} documents a second)",
                flush=True,
            )


def speed() -> None:
    """Print documents a second on one core: read, extracted, both; of three runs the best of each document.

    Documents that are new have words that were not seen before, which takes longer: that is the run that counts.
    """
    texts = [article(number).encode() for number in range(SAMPLE)]
    _, reading = _times([lambda data=data: read_document("a.md", data) for data in texts])
    documents = [read_document("a.md", data) for data in texts]
    extract = kg.extractors.extract_claims
    new, extracting = _times([lambda document=document: extract(document) for document in documents])
    for what, seconds in (
        ("read", reading),
        ("extracted", extracting),
        ("read and extracted", reading + extracting),
        ("extracted, when new", new),
    ):
        print(f"{what:<20} {SAMPLE / seconds:7.0f} documents a second and core {1000 * seconds / SAMPLE:7.2f} ms each")


def _times(tasks: list[Callable[[], object]]) -> tuple[float, float]:
    """Return how long tasks took the first time, and the least that each took of three times."""
    runs: list[list[float]] = []
    for _ in range(3):
        runs.append([])
        for task in tasks:
            started = time.process_time()
            task()
            runs[-1].append(time.process_time() - started)
    return sum(runs[0]), sum(map(min, zip(*runs, strict=True)))


def stages() -> None:
    """Print the share of each stage, the slowest first; what a stage calls of another counts there."""
    spent: Counter[str] = Counter()
    open_: list[list[float]] = []

    def timed(label: str, call: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(call, updated=())
        def run(*args: Any, **named: Any) -> Any:
            open_.append([0.0])
            started = time.process_time()
            try:
                found = call(*args, **named)
                return list(found) if hasattr(found, "__next__") else found
            finally:
                taken = time.process_time() - started
                spent[label] += taken - open_.pop()[0]
                if open_:
                    open_[-1][0] += taken

        return run

    documents = [read_document("a.md", article(number).encode()) for number in range(SAMPLE)]
    kept = [(owner, name, getattr(owner, name)) for owner, name, _ in STAGES]
    extractors = dict(kg.extractors.EXTRACTORS)
    for owner, name, label in STAGES:
        setattr(owner, name, timed(label, getattr(owner, name)))
    kg.extractors.EXTRACTORS.update({name: timed(name, read) for name, read in extractors.items()})
    started = time.process_time()
    for document in documents:
        kg.extractors.extract_claims(document)
    whole = time.process_time() - started
    for owner, name, call in kept:
        setattr(owner, name, call)
    kg.extractors.EXTRACTORS.update(extractors)
    spent["the rest"] = whole - sum(spent.values())
    print("\nstage                   share   (with the cost of the clocks)")
    for label, seconds in spent.most_common():
        print(f"{label:<22} {100 * seconds / whole:5.1f} %")


def jobs() -> None:
    """Print what two processes do in the time that one needs."""
    with TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number}.md" for number in range(2 * SAMPLE)]
        for number, path in enumerate(paths):
            path.write_text(article(number), encoding="utf-8")
        print()
        for count in (1, 2):
            started = time.perf_counter()
            found = sum(1 for _ in attempts((("document", path.name, path) for path in paths), count))
            print(f"--jobs {count}: {found / (time.perf_counter() - started):.0f} documents a second (by the clock)")


def memory(size: int) -> tuple[float, float]:
    """Return the megabytes held after so many documents, and the seconds of processor time."""
    started = time.process_time()
    for number in range(size):
        read_and_extract(f"{number}.md", article(number).encode())
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6, time.process_time() - started


if __name__ == "__main__":
    main()
