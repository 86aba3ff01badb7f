"""Tables with a fact to a row: a label, and the value for one company or for each of several."""

import re

from kg.extractors.analysis import Analysis
from kg.extractors.layouts.cells import add_backers, company_in, fill, first_stage, sums_in, text_of
from kg.extractors.layouts.contents import NOBODY
from kg.extractors.layouts.headings import label_kind
from kg.extractors.linking.linker import Linker
from kg.extractors.linking.records import Figure, Round, keep
from kg.extractors.sentences.elements import Sentence

#: What a label says that a company is not worth yet: "Valuation aimed at".
_AIMED_AT = re.compile(r"\b(?:aim|target|hoped|expected|sought|goal|wanted|asking)", re.IGNORECASE)


def read_transposed(analysis: Analysis, linker: Linker, header: list[Sentence], rows: list[list[Sentence]]) -> bool:
    """Read a table with a company to a column; return whether it was one."""
    companies = [company_in(analysis, cell) for cell in header[1:]]
    labels = [label_kind(text_of(cells[0], analysis)) if cells else None for cells in rows]
    if sum(c is not None for c in companies) < 2 or sum(label is not None for label in labels) < 2:
        return False
    for k, company in enumerate(companies, 1):
        if company is None:
            continue
        made = Round(company, header[k].span, "table column", "table", table=True)
        for label, cells in zip(labels, rows, strict=True):
            if label is not None and k < len(cells):
                _take(analysis, linker, made, label, cells[k])
        keep(linker.rounds, made)
    return True


def _take(analysis: Analysis, linker: Linker, made: Round, kind: str, cell: Sentence) -> None:
    """Add what a cell under a label says to a round."""
    if kind in ("amount", "stage"):
        fill(made, cell, linker, made.company)
        add_backers(analysis, made, cell, lead=False)
    elif kind == "date":
        made.date = made.date or cell.first_date
    elif kind in ("lead", "investors") and not NOBODY.match(text_of(cell, analysis)):
        add_backers(analysis, made, cell, lead=kind == "lead")
    elif kind in ("valuation", "total") and (sums := sums_in(cell)):
        figures = linker.valuations if kind == "valuation" else linker.totals
        figures.append(Figure(made.company, sums[0], sums[0].span, f"{kind} in a table"))
        if kind == "valuation":
            made.valuation = sums[0]


def read_pairs(analysis: Analysis, linker: Linker, rows: list[list[Sentence]]) -> None:
    """Read a table of labels and values: one round in all, or a stage to a row."""
    company = linker.subjects.main()
    made: Round | None = None
    labelled: list[tuple[str | None, Sentence, Sentence]] = []
    for label, value in rows:
        labelled.append((label_kind(text_of(label, analysis)), label, value))
    for kind, _, value in labelled:
        if kind == "company" and (named := company_in(analysis, value)):
            company = named
    if company is None:
        return
    for kind, label, value in labelled:
        stage = first_stage(label)
        if stage is not None and stage.stage and (sums_in(value) or value.first_date):
            row = Round(
                company, label.span, "table of rounds", "table", table=True, stage=stage.stage, stage_span=stage.span
            )
            fill(row, value, linker, company)
            add_backers(analysis, row, value, lead=False)
            keep(linker.rounds, row)
        elif kind in ("amount", "stage", "lead", "investors", "date") and (
            sums_in(value) or first_stage(value) or kind in ("lead", "investors", "date")
        ):
            made = made or Round(company, value.span, "table of labels", "table", table=True)
            if kind in ("amount", "stage"):
                fill(made, value, linker, company)
            elif kind == "date":
                made.date = made.date or value.first_date
            elif not NOBODY.match(text_of(value, analysis)):
                add_backers(analysis, made, value, lead=kind == "lead")
        elif kind in ("valuation", "total") and sums_in(value) and not _AIMED_AT.search(text_of(label, analysis)):
            money = sums_in(value)[0]
            (linker.valuations if kind == "valuation" else linker.totals).append(
                Figure(company, money, money.span, f"{kind} in a table")
            )
            if kind == "valuation" and made is not None:
                made.valuation = money
    if made is not None and (made.money or made.stage):
        keep(linker.rounds, made)
