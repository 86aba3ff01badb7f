"""Tables of the archive into the store, and anew when people decide what their things are."""

from collections.abc import Mapping
from pathlib import Path

from kg.archive import Kept
from kg.errors import DocumentError
from kg.identity import resolve
from kg.identity.ledger import Verdict
from kg.ingest.reading import Progress
from kg.ingest.settling import readings_of, settle
from kg.ingest.workplace import Workplace, open_workplace
from kg.stores import load_graphs
from kg.tables import TableReport, columns_of, import_table, is_out_of_line, united, united_in
from kg.vocabulary import DOCUMENT


def load_table(place: Workplace, kept: Kept, progress: Progress | None = None) -> TableReport:
    """Load a table of the archive, or what of it is not in the store yet; see ``kg.tables.import_table``."""
    options = dict(kept.options)
    source = options.pop("source", None)
    path = place.archive.path_of(kept.sha256)
    place.forget_marks()
    try:
        return import_table(
            place.store.oxigraph,
            path,
            columns_of(tuple(options.items())) if options else None,
            name=kept.name,
            source=source,
            work=place.folder / "tables",
            united=_united(place),
            progress=(lambda rows: progress("rows", rows, rows)) if progress else None,
        )
    except DocumentError as error:
        raise DocumentError(str(error).replace(path.name, kept.name)) from error


def load_tables(place: Workplace, progress: Progress | None = None) -> None:
    """Load all tables of the archive, and the graphs that were written by hand."""
    for kept in place.archive:
        if kept.role == "table":
            load_table(place, kept, progress)
    load_graphs(place.folder, place.store.oxigraph)


def bring_in_line(folder: Path) -> int | None:
    """Load the tables of a folder anew if people, or what documents say, now call things of theirs otherwise.

    Takes as long as importing them did. Returns the generation of the store, ``None`` where nothing had to be done.
    """
    with open_workplace(folder) as place:
        tables = [f"{DOCUMENT}{kept.sha256}" for kept in place.archive if kept.role == "table"]
        used = united_in(place.folder / "tables") if tables else {}
        if not tables or not is_out_of_line(place.store.oxigraph, tables, _united(place), used):
            return None
    return reload_tables(folder)


def reload_tables(folder: Path) -> int:
    """Make the store anew from what was read in documents and from the tables of the archive."""
    with open_workplace(folder, afresh=("oxigraph", "tables")) as place:
        load_tables(place)
        return settle(place)


def _united(place: Workplace) -> Mapping[str, str]:
    verdicts = place.ledger().verdicts()
    if Verdict.SAME not in verdicts.values():
        return {}
    return united(verdicts, resolve(readings_of(place), place.ledger()))
