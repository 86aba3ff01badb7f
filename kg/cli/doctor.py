"""Commands that look after a graph: is all well with it, and dumps to be published."""

import platform
import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from kg.cli.show import HERE, AsJson, StoreFolder, as_json, err, out, plain
from kg.errors import StoreError
from kg.identity.ledger import read_ledger
from kg.stores import current_generation, open_folder, open_generation
from kg.stores.dumps import dump

_NEEDED = ("pyoxigraph", "rdflib", "oxrdflib", "networkx", "pyvis", "polars", "scipy", "pyshacl", "fastapi")
_LITTLE_SPACE = 500 << 20


class Finding(NamedTuple):
    """Something looked at: whether it is well, what was found, and what to do where it is not."""

    well: bool
    what: str
    remedy: str = ""


def add_to(app: typer.Typer) -> None:
    """Hang these commands on the command line."""
    app.command("doctor")(doctor_command)
    app.command("dump")(dump_command)


def doctor_command(store: StoreFolder = HERE, json_: AsJson = False) -> None:
    """Look at the installation, the folder of the graph and the disk; say what is wrong and what to do about it.

    Quick: the graph itself is not gone through (`kg check` does). The exit code is 1 where something is wrong.

    Examples:
      kg doctor
      kg doctor --store funding.kg --json
    """
    findings = [*of_installation(), *of_folder(store)]
    if json_:
        as_json({"well": all(f.well for f in findings), "findings": [f._asdict() for f in findings]})
    else:
        for finding in findings:
            if finding.well:
                out.print(f"  {plain(finding.what)}")
            else:
                err.print(f"[red]![/red] {plain(finding.what)}\n  [bold]{plain(finding.remedy)}[/bold]")
        if all(finding.well for finding in findings):
            out.print("all is well")
    if not all(finding.well for finding in findings):
        raise typer.Exit(1)


def dump_command(
    folder: Annotated[Path, typer.Argument(help="The folder to write to.", show_default=False)],
    store: StoreFolder = HERE,
) -> None:
    """Write a data set fit to be published: N-Quads, RDF 1.2 with reifiers, a VoID description, checksums.

    Examples:
      kg dump public/2026-11
    """
    for path in dump(open_generation(store).oxigraph, folder):
        out.print(f"{plain(path)}  {path.stat().st_size:,} bytes")


def of_installation() -> Iterator[Finding]:
    """Yield what there is to say of Python and the libraries."""
    yield Finding(sys.version_info >= (3, 11), f"Python {platform.python_version()}", "use Python 3.11 or newer")
    missing = []
    for name in _NEEDED:
        try:
            version(name)
        except PackageNotFoundError:
            missing.append(name)
    said = f"libraries missing: {', '.join(missing)}" if missing else f"libraries: {len(_NEEDED)} of {len(_NEEDED)}"
    yield Finding(not missing, said, "make setup")


def of_folder(folder: Path) -> Iterator[Finding]:
    """Yield what there is to say of a graph's folder: its newest generation, ledger, originals, lock, space."""
    number = current_generation(folder)
    if number is None:
        yield Finding(False, f"no graph in {folder}", f"kg ingest PATH --store {folder}, or name another with --store")
        return
    try:
        quads = len(open_generation(folder).oxigraph)
        yield Finding(quads > 0, f"newest generation: {number}, {quads:,} quads", "kg rebuild")
    except StoreError as error:
        yield Finding(False, str(error), f"kg rebuild --store {folder}, or kg restore a backup to a new folder")
    originals = sum(path.is_file() for path in (folder / "archive").rglob("*"))
    yield Finding(
        originals > 0, f"archive: {originals} files", "originals are gone: kg restore a backup to a new folder"
    )
    try:
        read_ledger(folder / "ledger.jsonl")
        yield Finding(True, "ledger: readable")
    except (StoreError, ValueError) as error:
        yield Finding(False, f"ledger: {error}", "take back the last change to ledger.jsonl, or kg restore a backup")
    try:
        open_folder(folder).close()
        yield Finding(True, "writing: nobody else is")
    except StoreError as error:
        yield Finding(False, str(error), "wait; where nothing runs (ps), the disk or its rights are at fault")
    free = shutil.disk_usage(folder).free
    yield Finding(free > _LITTLE_SPACE, f"space: {free / (1 << 30):,.1f} GiB free", "make room on the disk")
