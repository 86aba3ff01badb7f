"""The original bytes of every document, kept by their SHA-256, so that the graph can always be made again.

An archive is a folder. ``SHA.bytes`` holds the bytes and ``SHA.json`` says under which name and as what they came.
The latter is written last: a document is in the archive once its description is.
"""

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from hashlib import file_digest, sha256
from pathlib import Path

from kg.errors import StoreError


@dataclass(frozen=True, slots=True)
class Kept:
    """A document in the archive: the hash of its bytes, its file name, and what it is taken for.

    ``role`` is ``document`` (to be read and extracted), ``facts`` (claims in the interchange format) or ``table``
    (rows of investments); ``options`` are what a table was imported with.
    """

    sha256: str
    name: str
    role: str = "document"
    options: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Archive:
    """A folder of original documents."""

    folder: Path

    def keep(self, name: str, data: bytes, role: str = "document", options: tuple[tuple[str, str], ...] = ()) -> Kept:
        """Keep bytes for good and return what they are known by; the same bytes again change nothing.

        Raises ``StoreError`` when the disk is full or the folder cannot be written; nothing is then half-kept.
        """
        kept = Kept(sha256(data).hexdigest(), name, role, options)
        if not self._description(kept.sha256).exists():
            try:
                self.folder.mkdir(parents=True, exist_ok=True)
                write_whole(self._bytes(kept.sha256), [data])
                write_whole(self._description(kept.sha256), [json.dumps(asdict(kept)).encode()])
            except OSError as error:
                raise StoreError(f"cannot keep {name}: {error.strerror} ({self.folder})") from error
        return self.find(kept.sha256) or kept

    def keep_file(self, path: Path, role: str, options: tuple[tuple[str, str], ...] = ()) -> Kept:
        """Keep a file as ``keep`` keeps bytes, however large it is."""
        try:
            with path.open("rb") as file:
                sha = file_digest(file, "sha256").hexdigest()
                kept = Kept(sha, path.name, role, options)
                if not self._description(sha).exists():
                    file.seek(0)
                    self.folder.mkdir(parents=True, exist_ok=True)
                    write_whole(self._bytes(sha), iter(lambda: file.read(1 << 20), b""))
                    write_whole(self._description(sha), [json.dumps(asdict(kept)).encode()])
        except OSError as error:
            raise StoreError(f"cannot keep {path.name}: {error.strerror} ({self.folder})") from error
        return self.find(sha) or kept

    def find(self, sha: str) -> Kept | None:
        """Return what is known of a document, or ``None`` if it is not here."""
        path = self._description(sha)
        if not path.exists():
            return None
        fields = json.loads(path.read_bytes())
        fields["options"] = tuple((key, value) for key, value in fields["options"])
        return Kept(**fields)

    def load(self, sha: str) -> bytes:
        """Return the bytes of a document; ``StoreError`` if they are gone or no longer what they were."""
        try:
            data = self._bytes(sha).read_bytes()
        except OSError as error:
            raise StoreError(f"the archive has lost {sha}: {error.strerror}") from error
        if sha256(data).hexdigest() != sha:
            raise StoreError(f"the archive is damaged: {self._bytes(sha)} is not what was kept")
        return data

    def path_of(self, sha: str) -> Path:
        """Return where the bytes of a document lie, for whoever must stream them."""
        return self._bytes(sha)

    def drop(self, sha: str) -> None:
        """Forget a document; forgetting what is not here is no error."""
        self._description(sha).unlink(missing_ok=True)
        self._bytes(sha).unlink(missing_ok=True)

    def __iter__(self) -> Iterator[Kept]:
        """Go through the documents in the order of their hashes."""
        for path in sorted(self.folder.glob("*.json")):
            kept = self.find(path.stem)
            if kept is not None:
                yield kept

    def _bytes(self, sha: str) -> Path:
        return self.folder / f"{sha}.bytes"

    def _description(self, sha: str) -> Path:
        return self.folder / f"{sha}.json"


def write_whole(path: Path, data: Iterable[bytes]) -> None:
    """Write a file in pieces so that it is there whole, or as before, whatever happens meanwhile."""
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.writelines(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
