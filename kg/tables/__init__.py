"""Tables of investments into the graph: each row one investor in one round, each round with its rows as evidence.

::

    read_rows ─▶ share_of ─▶ texts_of ─▶ store
    (file)       (or why not) (N-Triples)  (ten thousand rows at a time)
"""

from kg.tables.columns import PRESETS, Columns, columns_of, recognised
from kg.tables.loading import TableReport, import_table, rejected_rows, united_in
from kg.tables.rows import MEDIA_TYPES
from kg.tables.standing import difference, look_alikes
from kg.tables.twice import Twice, told_twice
from kg.tables.uniting import candidates, is_out_of_line, united

__all__ = [
    "MEDIA_TYPES",
    "PRESETS",
    "Columns",
    "TableReport",
    "Twice",
    "candidates",
    "columns_of",
    "difference",
    "import_table",
    "is_out_of_line",
    "look_alikes",
    "recognised",
    "rejected_rows",
    "told_twice",
    "united",
    "united_in",
]
