"""Acquisitions told in tables: a column of buyers beside one of companies, or rows of rounds marked as a takeover."""

import re
from collections.abc import Iterator

from kg.documents import Span
from kg.extractors.acquisitions.deals import Deal
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.sentences.elements import Sentence

#: A column of those who buy whole companies: its table tells of no rounds.
BUYERS = re.compile(
    r"(?:the )?(?:buyers?|acquirers?|acquirors?|purchasers?|acquired by|bought by|sold to|new owners?|new parent|"
    r"acquiring company|bidders?|suitors?)"
)
#: What a row of rounds tells of where the company was bought.
TAKEOVER = re.compile(r"\W*(?:acqui\w+|m ?& ?a|merger|takeover|take-over|buy-?out|trade sale)\b", re.I)
_STAGES = re.compile(r"(?:(?:round|deal|funding|transaction) )?(?:stage|type|series|kind)|round|transaction|what")
_INVESTORS = re.compile(r"(?:(?:lead|key|main|other) )?(?:investors?|backers?)(?: .*)?|who|from")
_COMPANIES = re.compile(r"company(?: name)?|start-?up|name|firm|organi[sz]ation|issuer|investee")
_BOUGHT = re.compile(
    r"(?:the )?(?:targets?|acquired|acquisitions?|bought|sold|sellers?|assets?|business(?:es)?|what|whom?|exits?|"
    r"deals?|(?:target|acquired|bought|sold) (?:company|firm|business|startup|start-up|asset)|"
    r"(?:company|business|startup|firm) (?:acquired|bought|sold))"
)
_PRICE = re.compile(
    r"(?:deal |purchase |transaction |sale )?(?:price|value|consideration|sum|amount|size|terms)\b.*|\W*(?:\$|€|£).*"
)
_COMING = re.compile(r"\b(?:agreed|pending|planned|announced|signed|proposed|expected|subject to|needs|awaiting)\b")
_HEARSAY = re.compile(r"\b(?:rumou?red|reported(?:ly)?|in talks|talks|said to|mooted)\b")
_FAILED = re.compile(
    r"\b(?:called off|collapsed|abandoned|terminated|blocked|withdrawn|cancell?ed|rejected|failed|scrapped)\b"
)


def deals_in_tables(analysis: Analysis) -> Iterator[Deal]:
    """Yield the acquisitions that the tables of a document tell, row by row."""
    tables: dict[int | None, list[tuple[bool, list[Sentence]]]] = {}
    for block, cells in analysis.rows:
        tables.setdefault(block.table, []).append((block.header, cells))
    for rows in tables.values():
        header = next((cells for is_header, cells in rows if is_header and len(cells) > 1), None)
        if header is not None:
            yield from _deals(analysis, header, [cells for is_header, cells in rows if not is_header])


def _deals(analysis: Analysis, header: list[Sentence], rows: list[list[Sentence]]) -> Iterator[Deal]:
    headings = [_plain(analysis, cell) for cell in header]
    bought = _column(headings, _BOUGHT) if _column(headings, _BOUGHT) is not None else _column(headings, _COMPANIES)
    buyers, marked = _column(headings, BUYERS), None
    if buyers is None and (marked := _column(headings, _STAGES)) is not None:
        buyers = _column(headings, _INVESTORS)
    if buyers is None or bought is None or buyers == bought:
        return
    price = _column(headings, _PRICE)
    for cells in rows:
        if max(buyers, bought) >= len(cells) or (marked is not None and not _is_takeover(analysis, cells, marked)):
            continue
        targets, status = _names(analysis, cells[bought])[:1], _status(" ".join(cell.mask for cell in cells))
        money = _money(cells[price]) if price is not None and price < len(cells) else None
        for buyer in _names(analysis, cells[buyers]) if targets and status else ():
            if buyer is not targets[0] and status is not None:
                spans = [cells[bought].span, cells[buyers].span]
                span = Span(min(each.start for each in spans), max(each.end for each in spans))
                yield Deal(buyer, targets[0], [span], money, status, rule="table of acquisitions")


def _is_takeover(analysis: Analysis, cells: list[Sentence], column: int) -> bool:
    """Return whether a row of a table of rounds says in its column of stages that the company was bought."""
    return column < len(cells) and TAKEOVER.match(_plain(analysis, cells[column])) is not None


def _status(text: str) -> str | None:
    """Return how far a deal is, as its row tells; ``None`` if it came to nothing."""
    if _FAILED.search(text):
        return None
    return "rumoured" if _HEARSAY.search(text) else "planned" if _COMING.search(text) else "closed"


def _column(headings: list[str], kind: re.Pattern[str]) -> int | None:
    return next((k for k, heading in enumerate(headings) if kind.fullmatch(heading)), None)


def _plain(analysis: Analysis, cell: Sentence) -> str:
    text = cell.span.quote(analysis.document.text) if cell.span.start < cell.span.end else ""
    return " ".join(re.sub(r"\([^)]*\)|[*†:_]", " ", text.lower()).split())


def _names(analysis: Analysis, cell: Sentence) -> list[Entity]:
    found = [analysis.entity(member.mention) for e in cell.elements if e.kind == "G" for member in e.members]
    return [entity for entity in found if entity is not None]


def _money(cell: Sentence) -> MoneyMention | None:
    return next((e.mention for e in cell.elements if isinstance(e.mention, MoneyMention)), None)
