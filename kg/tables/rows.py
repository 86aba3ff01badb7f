"""The rows of a table, one after another, whatever its size: CSV, TSV, Parquet, XLSX."""

import codecs
import csv
import io
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Final, NamedTuple
from zipfile import BadZipFile, ZipFile

import openpyxl
import polars as pl
from openpyxl.utils.exceptions import InvalidFileException

from kg.errors import DocumentError

LARGEST_WORKBOOK: Final = 4 * 10**9
_PARQUET_ROWS: Final = 50_000
MEDIA_TYPES: Final = {
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".parquet": "application/vnd.apache.parquet",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


class Row(NamedTuple):
    """One row below the header: ``number`` is 1 for the first, ``text`` its very characters, from ``start`` on.

    Tables that are no text are counted as if written as comma-separated values. ``broken`` says why a row has no cells.
    """

    number: int
    start: int
    text: str
    cells: list[str]
    broken: str | None = None


def read_rows(path: Path, suffix: str | None = None) -> Iterator[Row]:
    """Yield the header as row 0, then every row; only one of them (of Parquet, some) is in memory.

    ``suffix`` says the format where the file's name does not. Raises ``DocumentError`` for an unknown or broken format.
    """
    kind = (suffix or path.suffix).lower()
    if kind not in MEDIA_TYPES:
        raise DocumentError(f"{path.name}: not a table I can read; there are {', '.join(MEDIA_TYPES)}")
    try:
        if kind in {".csv", ".tsv"}:
            yield from _separated(path, "\t" if kind == ".tsv" else None)
        else:
            yield from _as_text(_parquet(path) if kind == ".parquet" else _xlsx(path))
    except OSError as error:
        raise DocumentError(f"{path.name}: cannot be opened: {error.strerror or error}") from error
    except (pl.exceptions.PolarsError, InvalidFileException, BadZipFile, SyntaxError, LookupError, ValueError) as error:
        raise DocumentError(f"{path.name}: not a {kind[1:]} file, or broken: {error}") from error


def _separated(path: Path, delimiter: str | None) -> Iterator[Row]:
    with path.open(encoding=_encoding(path), newline="") as file:
        taken: list[str] = []

        def lines() -> Iterator[str]:
            for line in file:
                taken.append(line)
                yield line

        source = lines()
        first = next(source, None)
        if first is None:
            raise DocumentError(f"{path.name}: the table is empty")
        delimiter = delimiter or max(",;\t", key=first.count)
        header = next(csv.reader([first], delimiter=delimiter))
        yield Row(0, 0, first.rstrip("\r\n"), header)
        start, number = len(first), 0
        taken.clear()
        rows = csv.reader(source, delimiter=delimiter)
        while True:
            broken: str | None = None
            cells: list[str] | None = []
            try:
                cells = next(rows, None)
            except csv.Error as error:  # the lines taken so far are set aside, and reading goes on behind them
                broken, rows = str(error), csv.reader(source, delimiter=delimiter)
            if cells is None:
                return
            text = "".join(taken)
            if cells or broken:
                number += 1
                yield Row(number, start, text.rstrip("\r\n"), cells, broken)
            start += len(text)
            taken.clear()


def _encoding(path: Path) -> str:
    """Return UTF-8 if the whole file is, else what Excel writes in the West."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as file:
        try:
            while block := file.read(1 << 20):
                decoder.decode(block)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8-sig"


def _as_text(rows: Iterator[list[str]]) -> Iterator[Row]:
    start = 0
    line = io.StringIO()
    writer = csv.writer(line, lineterminator="")
    for number, cells in enumerate(rows):
        writer.writerow(cells)
        text = line.getvalue()
        line.seek(0)
        line.truncate()
        yield Row(number, start, text, cells)
        start += len(text) + 1


def _parquet(path: Path) -> Iterator[list[str]]:
    scan = pl.scan_parquet(path)
    schema = scan.collect_schema()
    yield list(schema)
    days = [name for name, kind in schema.items() if kind == pl.Datetime]
    text = scan.with_columns(pl.col(days).dt.strftime("%Y-%m-%d")) if days else scan
    text = text.with_columns(pl.all().cast(pl.String).fill_null(""))
    offset = 0
    while True:
        part = text.slice(offset, _PARQUET_ROWS).collect()
        yield from (list(row) for row in part.iter_rows())
        offset += part.height
        if part.height < _PARQUET_ROWS:
            return


def _xlsx(path: Path) -> Iterator[list[str]]:
    with ZipFile(path) as packed:
        if sum(member.file_size for member in packed.infolist()) > LARGEST_WORKBOOK:
            raise DocumentError(f"{path.name}: more than {LARGEST_WORKBOOK // 10**9} GB when unpacked; save it as CSV")
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    try:
        for row in book.worksheets[0].iter_rows(values_only=True):
            yield [_cell(value) for value in row]
    finally:
        book.close()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
