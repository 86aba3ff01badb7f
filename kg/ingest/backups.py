"""A whole graph in one file, and back: originals, ledger, graphs written by hand, store, verified by checksums.

The file is a tar archive. Its last member, ``MANIFEST.json``, lists the SHA-256 of every other; a file that was cut
short or changed anywhere is refused whole, before anything is put in place.
"""

import hashlib
import io
import json
import os
import shutil
import tarfile
import tempfile
from pathlib import Path

from kg.errors import StoreError
from kg.ingest.workplace import open_workplace
from kg.stores import current_generation

_MANIFEST = "MANIFEST.json"
_PARTS = ("archive", "graphs", "readings", "quarantine")


def backup(folder: Path, to: Path) -> int:
    """Write the graph of a folder to one file and return how many files it holds; readers are not disturbed.

    Raises ``StoreError`` when there is no graph, somebody is writing to it, or the file cannot be written.
    """
    if current_generation(folder) is None:
        raise StoreError(f"no graph in {folder}")
    part = to.with_name(f"{to.name}.{os.getpid()}.part")
    try:
        with open_workplace(folder), tarfile.open(part, "w:gz", compresslevel=3) as tar:
            sums = {}
            for path, name in _files(folder):
                sums[name] = _sum(path)
                tar.add(path, name, recursive=False)
            manifest = json.dumps(sums, indent=1).encode()
            member = tarfile.TarInfo(_MANIFEST)
            member.size = len(manifest)
            tar.addfile(member, io.BytesIO(manifest))
        part.replace(to)
    except OSError as error:
        raise StoreError(f"cannot write {to}: {error.strerror}") from error
    finally:
        part.unlink(missing_ok=True)
    return len(sums)


def restore(file: Path, folder: Path) -> int:
    """Make the graph of a backup in a folder that holds none, and return how many files came back.

    Raises ``StoreError`` if the file is damaged or the folder is in use; the folder is then as before.
    """
    if folder.exists() and any(folder.iterdir()):
        raise StoreError(f"{folder} is not empty; restore to a new folder and move it")
    folder.parent.mkdir(parents=True, exist_ok=True)
    scratch = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        try:
            with tarfile.open(file, "r:gz") as tar:
                tar.extractall(scratch, filter="data")
            sums = json.loads((scratch / _MANIFEST).read_bytes())
        except (OSError, EOFError, tarfile.TarError, ValueError) as error:
            raise StoreError(f"{file} is no whole backup: {error}") from error
        (scratch / _MANIFEST).unlink()
        held = {path.relative_to(scratch).as_posix(): _sum(path) for path in scratch.rglob("*") if path.is_file()}
        if held != sums:
            wrong = sorted(name for name in held.keys() | sums.keys() if held.get(name) != sums.get(name))
            raise StoreError(f"{file} is damaged: {', '.join(wrong[:3])} is not what was backed up")
        if folder.exists():
            folder.rmdir()
        scratch.rename(folder)
        return len(sums)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _files(folder: Path) -> list[tuple[Path, str]]:
    """Return the files of a graph with their names in the backup; the newest generation stands for the store."""
    found = [
        (path, path.relative_to(folder).as_posix()) for part in _PARTS for path in sorted((folder / part).rglob("*"))
    ]
    for name in ("ledger.jsonl", "current"):
        found.append((folder / name, name))
    generation = folder / "generations" / str(current_generation(folder))
    for path in sorted(generation.rglob("*")):
        found.append((path, path.relative_to(folder).as_posix()))
        found.append((path, (Path("oxigraph") / path.relative_to(generation)).as_posix()))
    return [(path, name) for path, name in found if path.is_file() and not path.name.endswith(".part")]


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
