"""Rounds told in tables: columns by their headings, or one fact to a row."""

import re
from collections.abc import Sequence

from kg.extractors.acquisitions.tables import BUYERS
from kg.extractors.analysis import Analysis
from kg.extractors.layouts.cells import plain_label, sums_in, text_of
from kg.extractors.layouts.contents import kinds_by_contents, settle_columns
from kg.extractors.layouts.headings import column_kind
from kg.extractors.layouts.labelled_rows import read_pairs, read_transposed
from kg.extractors.layouts.ledgers import read_ledger
from kg.extractors.layouts.lines import cells_as_fields, read_fields
from kg.extractors.layouts.portfolios import read_portfolio
from kg.extractors.layouts.rounds_by_row import read_row
from kg.extractors.layouts.units import in_units, unit_of
from kg.extractors.linking.linker import Linker
from kg.extractors.sentences.elements import Sentence
from kg.extractors.sentences.legends import says_first_leads

Rows = list[tuple[bool, list[Sentence]]]
_TOTAL_ROW = re.compile(r"\s*(?:total|sum|all|average|median)\b", re.I)


def tables_of(analysis: Analysis) -> list[tuple[int, Rows]]:
    """Return the tables of a document with where they begin: their rows, and whether these are headings."""
    tables: dict[int | None, tuple[int, Rows]] = {}
    for block, cells in analysis.rows:
        tables.setdefault(block.table, (block.span.start, []))[1].append((block.header, cells))
    return [*tables.values()]


def read_table(analysis: Analysis, rows: Rows, linker: Linker) -> None:
    """Add what a table of a document tells."""
    header = next((cells for is_header, cells in rows if is_header and len(cells) > 1), None)
    if header and any(BUYERS.fullmatch(plain_label(text_of(c, analysis))) for c in header):
        return
    kinds = [column_kind(text_of(c, analysis)) for c in header] if header else []
    if (
        header
        and not any(kinds[1:])
        and read_transposed(analysis, linker, header, [cells for h, cells in rows if cells is not header])
    ):
        return
    body = [c for h, c in rows if not h and c is not header]
    if header is None:
        kinds = kinds_by_contents(analysis, body)
    if header and not {"amount", "stage", "total"} & {*kinds} and read_portfolio(analysis, linker, header, body):
        return
    if sum(k is not None for k in kinds) >= 2 and len(rows) > 1:
        settle_columns(analysis, kinds, header or [], body)
        around = _around(analysis, rows, header or [])
        first_leads = says_first_leads(around)
        units = [unit_of(text_of(c, analysis), around) for c in header] if header else []
        if "company" not in kinds and kinds[0] in ("investors", "lead") and "amount" in kinds:
            at = kinds.index("amount")
            lines = [c for c in body if len(c) > at and not _TOTAL_ROW.match(text_of(c[0], analysis))]
            sums = [[*sums_in(c[at]), *in_units(c[at], analysis, units[at], None)] for c in lines]
            read_ledger(analysis, linker, [(c[0], s[0] if s else None) for c, s in zip(lines, sums, strict=True)])
            return
        for is_header, cells in rows:
            named = next((c for c in cells if text_of(c, analysis).strip()), cells[0])
            if not is_header and cells is not header and not _TOTAL_ROW.match(text_of(named, analysis)):
                read_row(analysis, linker, kinds, cells, units, first_leads=first_leads)
        return
    if all(len(cells) == 2 for _, cells in rows):
        read_pairs(analysis, linker, [cells for _, cells in rows])
    elif header is None and any(e.kind in "MSD" for c in rows[0][1] for e in c.elements):
        for _, cells in rows:
            read_fields(analysis, linker, cells_as_fields([c for c in cells if c.elements]))


def _around(analysis: Analysis, rows: Rows, header: Sequence[Sentence]) -> str:
    """Return the headings of a table, with what is said right above it and right below."""
    text = analysis.document.text
    first, last = rows[0][1][0].span.start, rows[-1][1][-1].span.end
    headings = " | ".join(text_of(c, analysis) for c in header)
    return f"{text[max(0, first - 300) : first]} {headings} {text[last : last + 200]}"
