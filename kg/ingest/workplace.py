"""The folder in which a graph lives, opened for writing: archive, readings, quarantine, ledger and store.

::

    FOLDER/archive/      the original bytes and what they are called            truth
    FOLDER/ledger.jsonl  decisions on identity                                  truth
    FOLDER/graphs/       graphs written by hand (see ``kg.stores.handwritten``) truth
    FOLDER/readings/     what extraction found in each document                 derived
    FOLDER/quarantine/   claims that were left out, and why                     derived
    FOLDER/settled.json  a hash of each document's graph in the store           derived
    FOLDER/oxigraph/ …   the store (see ``kg.stores.folder``)                   derived
"""

import json
import shutil
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kg.archive import Archive, write_whole
from kg.claims import Claim, Reading
from kg.identity.ledger import Decision, Ledger, append, read_ledger
from kg.readings import dump_reading, load_reading
from kg.stores import FolderStore, current_generation, open_folder

LEDGER = "ledger.jsonl"


@dataclass(frozen=True, slots=True)
class Workplace:
    """A graph's folder, locked for one writer."""

    folder: Path
    store: FolderStore
    archive: Archive

    def reading_path(self, sha: str) -> Path:
        """Return where the reading of a document is kept."""
        return self.folder / "readings" / f"{sha}.json"

    def keep_reading(self, reading: Reading, left_out: list[tuple[Claim, str]]) -> None:
        """Keep what was found in a document, and aside what was left out of it, with the reasons."""
        for name in ("readings", "quarantine"):
            (self.folder / name).mkdir(exist_ok=True)
        sha = reading.document.sha256
        write_whole(self.reading_path(sha), [dump_reading(reading)])
        aside = self.folder / "quarantine" / f"{sha}.json"
        if left_out:
            rows = [
                {"document": reading.document.name, "subject": f"{claim.subject.kind} {claim.subject.key}"[:200],
                 "predicate": claim.predicate, "value": str(claim.value)[:200], "reason": reason}
                for claim, reason in left_out
            ]  # fmt: skip
            write_whole(aside, [json.dumps(rows, indent=1, ensure_ascii=False).encode()])
        else:
            aside.unlink(missing_ok=True)

    def load_reading(self, sha: str) -> Reading | None:
        """Return what was found in a document, ``None`` if that is not known (any more)."""
        try:
            return load_reading(self.reading_path(sha).read_bytes())
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def marks(self) -> dict[str, str] | None:
        """Return a hash for each document's graph in the store; ``None`` if the store may have changed since."""
        try:
            kept = json.loads((self.folder / "settled.json").read_bytes())
            return dict(kept["marks"]) if kept["generation"] == current_generation(self.folder) else None
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def keep_marks(self, generation: int, marks: Mapping[str, str]) -> None:
        """Note what the store holds, now that this generation of it is published."""
        write_whole(self.folder / "settled.json", [json.dumps({"generation": generation, "marks": marks}).encode()])

    def forget_marks(self) -> None:
        """Forget what the store holds: it is about to change, and must then be published."""
        (self.folder / "settled.json").unlink(missing_ok=True)

    def ledger(self) -> Ledger:
        """Return all decisions on identity so far."""
        return read_ledger(self.folder / LEDGER)

    def decide(self, decision: Decision) -> None:
        """Take down a decision on identity."""
        append(self.folder / LEDGER, [decision])

    def forget(self, sha: str) -> None:
        """Forget a document altogether."""
        self.archive.drop(sha)
        self.reading_path(sha).unlink(missing_ok=True)
        (self.folder / "quarantine" / f"{sha}.json").unlink(missing_ok=True)


DERIVED = ("oxigraph", "readings", "quarantine", "tables")
"""What can be made again, at any time, from what is not among it."""


@contextmanager
def open_workplace(folder: Path, *, afresh: Collection[str] = ()) -> Iterator[Workplace]:
    """Open a graph's folder for writing, making it if need be; ``afresh`` says which of what is derived to throw away.

    Raises ``StoreError`` if somebody else is writing or the folder cannot be used.
    """
    store = open_folder(folder)
    try:
        if afresh:
            store.close()
            (folder / "settled.json").unlink(missing_ok=True)
            for name in afresh:
                shutil.rmtree(folder / name, ignore_errors=True)
            store = open_folder(folder)
        yield Workplace(folder, store, Archive(folder / "archive"))
    finally:
        store.close()
