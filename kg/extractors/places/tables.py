"""Places in the cells of tables: in columns headed "HQ" or "Country", and in tables without headings."""

import re
from collections.abc import Iterator, Mapping, Sequence

from kg.claims import Kind
from kg.documents import BlockKind, Span
from kg.extractors.entities.entity import Entity
from kg.extractors.mentions.places import Place, find_places
from kg.extractors.places.findings import Finding, finding
from kg.extractors.reference.names_in_text import Occurrence
from kg.extractors.reference.occurrences import Occurrences
from kg.extractors.wording.labels import PLACE_LABEL
from kg.places import country_name

_COLUMN = re.compile(PLACE_LABEL, re.IGNORECASE)
_EVENT_COLUMN = re.compile(r"\s*(?:date|when|what|event|day|round|stage)\b", re.IGNORECASE)
_SEAT = re.compile(r"\s*(?:hq|headquarters?|head office|headquartered(?: in)?)\s*", re.IGNORECASE)
"""A column of where companies sit, whatever else a table tells of: an event has no headquarters."""
_VAGUE = re.compile(r"from|where|place|home|base|state|seat|origin|registered|home market", re.IGNORECASE)
_COMPANY_COLUMN = re.compile(
    (
        r"(?:.*\b)?(?:company|startup|start-up|firm|name|issuer|borrower|business|organi[sz]ation|recipient|target|who"
        r"|fund)\b.*|"
    ),
    re.I,
)


def in_tables(named: Occurrences) -> Iterator[Finding]:
    """Yield what columns headed "HQ" or "Country" say of the company of their row.

    In a table without headings a cell that is nothing but a place says it of the name that its row begins with, as
    does what a description ends with: "GPU cloud, San Jose". A table of one row without a company is about the subject
    of its section.
    """
    text = named.text
    columns: Mapping[int, str] = {}
    table: int | None = None
    for block in named.blocks:
        if block.kind is not BlockKind.ROW:
            continue
        cells = [text[cell.start : cell.end] for cell in block.cells]
        if block.header or block.table != table:
            table = block.table
            columns = dict(enumerate(cells)) if block.header else {}
            if block.header:
                continue
        headed = [
            n
            for n, head in columns.items()
            if n < len(cells)
            and _COLUMN.fullmatch(head.strip())
            and (_is_place(cells[n]) or not _VAGUE.fullmatch(head.strip()))
        ]
        bare = [] if columns else [n for n, cell in enumerate(cells) if n and _is_place(cell)]
        owner = _row_owner(named, block.cells, columns, headed or bare)
        for column in headed or bare:
            for here in _of_cell(text, block.cells[column], columns.get(column, "")):
                if owner is not None:
                    yield finding(owner, here, 0.95 if columns else 0.85, "column")
                elif not (
                    any(_COMPANY_COLUMN.fullmatch(head.strip()) for head in columns.values() if head.strip())
                    or (
                        any(_EVENT_COLUMN.match(head) for head in columns.values())
                        and not _SEAT.fullmatch(columns.get(column, ""))
                    )
                ):
                    subject = named.heading_of(here.start) or _only_raiser(named) or named.main
                    if subject is not None:
                        yield Finding(subject, here, Span(here.start, here.end), 0.85, "column, of the subject")
        if owner is not None and not headed and not bare:
            for cell in block.cells:
                if not named.within(cell.start, cell.end) and (ending := _ENDING.search(text, cell.start, cell.end)):
                    yield from (
                        finding(owner, here, 0.85, "end of a cell")
                        for here in _of_cell(text, Span(ending.start("place"), ending.end("place")), "")
                    )


def _only_raiser(named: Occurrences) -> Entity | None:
    """Return the one company of which a document tells what it raised or is worth, if it is one."""
    raising = named.analysis.raising
    return named.analysis.entities.of(next(iter(raising)).key) if len(raising) == 1 else None


_ENDING = re.compile(r"[a-z](?:, | \()(?P<place>[A-Z][^,()|]{2,30}(?:, [A-Z]{2})?)\)?(?=\s*$)")


def _of_cell(text: str, cell: Span, head: str) -> Iterator[Place]:
    """Yield the places that a cell lists; under "Country" a code of two letters is a country's."""
    told = text[cell.start : cell.end]
    code = told.strip()
    if (
        re.match(r"country|nation", head.strip(), re.IGNORECASE)
        and re.fullmatch(r"[A-Z]{2}", code)
        and country_name(code)
    ):
        yield Place(cell.start, cell.end, None, code, True)
        return
    for place in find_places(told):
        if not re.search(r"[^\W\d_]\w* $", told[: place.start]) or not place.weak:
            yield Place(cell.start + place.start, cell.start + place.end, place.city, place.country, True)


def _is_place(cell: str) -> bool:
    found = list(find_places(cell))
    return bool(found) and found[0].start == 0 and found[-1].end >= len(cell.rstrip(" .")) and not found[0].adjective


def _row_owner(
    named: Occurrences, cells: Sequence[Span], columns: Mapping[int, str], places: Sequence[int]
) -> Occurrence | None:
    if not columns:
        found = named.within(cells[0].start, cells[0].end)
        return found[0] if found else None
    order = sorted(
        (n for n in columns if n not in places and n < len(cells)),
        key=lambda n: (not _COMPANY_COLUMN.fullmatch(columns[n].strip()), n),
    )
    told = bool(order) and _COMPANY_COLUMN.fullmatch(columns[order[0]].strip()) is not None
    for column in order[: 1 if told else 2]:
        found = named.within(cells[column].start, cells[column].end)
        if found and (told or (found[0].start == cells[column].start and found[0].entity.kind is not Kind.PERSON)):
            return found[0]
    return None
