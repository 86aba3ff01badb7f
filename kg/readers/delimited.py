"""Tables in text files, comma, semicolon or tab between the cells."""

import csv
from io import StringIO

from kg.errors import DocumentError
from kg.readers.decoding import decode
from kg.readers.layout import Draft
from kg.readers.tables import upright

_MOST_ROWS = 100_000


def read_delimited(data: bytes) -> Draft:
    """Return the draft of a CSV or TSV file: one table.

    ``DocumentError`` where a quotation is never closed, or for more than 100,000 rows.
    """
    text = decode(data).strip("\n")
    head = text.split("\n", 1)[0]
    delimiter = max(",;\t|", key=head.count)
    try:
        rows = list(csv.reader(StringIO(text), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise DocumentError(f"a broken table: {error}; check its quotation marks") from None
    if len(rows) > _MOST_ROWS:
        raise DocumentError(f"a table of {len(rows):,} rows; split it, {_MOST_ROWS:,} are the most")
    draft = Draft()
    draft.layout.add_table(*upright([row for row in rows if any(cell.strip() for cell in row)], None))
    return draft
