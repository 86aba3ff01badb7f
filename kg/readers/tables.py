"""Tables as rows of cells: which rows are headings, and tables that lie on their side."""

import re
from collections.abc import Sequence

from kg.readers.layout import BOLD, PLAIN

_BEFORE = (
    "total|latest|last|new|lead|key|post-money|pre-money|deal|funding|round|company|announced?|est\\.?|main|other|co-?"
)
_NOUNS = (
    *("company", "compan(?:y|ies) name", "startup", "start-up", "name", "firm", "issuer", "amount", "amount raised"),
    *(
        "raised?",
        "size",
        "sum",
        "ticket",
        "value",
        "funding",
        "round",
        "series",
        "stage",
        "type",
        "investors?",
        "leads?",
    ),
    *(
        "backers?",
        "participants?",
        "co-leads?",
        "valuation",
        "date",
        "announced",
        "month",
        "when",
        "year",
        "closed",
        "hq",
    ),
    *("headquarters?", "head office", "location", "based", "based in", "country", "city", "region", "sector", "theme"),
    *("category", "focus", "industry", "business", "product", "what it does", "description", "activity", "acquirer"),
    *("buyer", "target", "acquired", "seller", "price", "status", "currency", "founders?", "founded", "employees"),
    *("website", "ceo", "notes?", "comment", "source", "use of (?:proceeds|funds)", "total", "to date", "post-money"),
    *("jurisdiction", "address", "filed", "filing date", "form type", "date of first sale", "type of securities"),
    *("(?:total )?offering amount", "(?:total )?(?:amount )?(?:sold|remaining)(?: to be sold)?", "number of investors"),
    *("related persons", "issuer name", "last round", "latest round", "stock", "ticker", "parent", "legal name"),
    *("pre-money", "fund", "vehicle", "deal", "transaction", "customers?"),
)
_AFTER = r"\([^)]{1,30}\)|raised|to date|name|date|size|type|investors?|amount|round|in [$€£a-z]+"
_HEADINGS = re.compile(
    rf"(?:the )?(?:(?:{_BEFORE}) ?)*(?:{'|'.join(_NOUNS)})(?: ?(?:{_AFTER}))*\s*[:#]?",
    re.IGNORECASE,
)
_EDGES = f" *_{BOLD}{PLAIN}"
_RULE = re.compile(r"[\s:|+=─━┼┃│┬┴├┤┌┐└┘_*-]*")


def is_heading(cell: str) -> bool:
    """Return whether a cell is a heading that tables of funding news use.

    >>> [is_heading(cell) for cell in ("Lead investors", "Amount raised (US$)", "HQ", "Nscale")]
    [True, True, True, False]
    """
    return len(cell) <= 60 and _HEADINGS.fullmatch(cell.strip(_EDGES)) is not None


def is_rule(line: str) -> bool:
    """Return whether a line only draws the frame of a table."""
    return len(line.strip()) >= 2 and _RULE.fullmatch(line) is not None


def upright(rows: Sequence[Sequence[str]], headers: int | None) -> tuple[list[list[str]], int]:
    """Return the rows with headings on top, and how many rows of headings there are.

    ``headers`` is how many the document marks, ``None`` where it marks nothing. A table whose first column holds the
    headings is turned, so that whoever reads rows needs to know one orientation only. Short rows are filled up.

    >>> upright([["Company", "Nscale"], ["Round", "Series C"], ["Lead", "Aker"]], None)
    ([['Company', 'Round', 'Lead'], ['Nscale', 'Series C', 'Aker']], 1)
    """
    width = max((len(row) for row in rows), default=0)
    filled = [[*row, *[""] * (width - len(row))] for row in rows]
    while filled and not any(cell.strip(_EDGES) for cell in filled[0]):
        filled, headers = filled[1:], headers if headers is None else max(headers - 1, 0)  # a heading that says nothing
    if not filled:
        return [], 0
    top = sum(is_heading(cell) for cell in filled[0][1:])
    side = sum(is_heading(row[0]) for row in filled[1:])
    corner = is_heading(filled[0][0])
    if side >= 2 and side > top and side * 2 >= len(filled) - 1:
        return [list(column) for column in zip(*filled, strict=True)], 1
    if headers is None:
        headers = int(top + corner >= 2 or (top >= 1 and width <= 2) or _looks_like_headings(filled))
    return filled, headers


def _looks_like_headings(rows: Sequence[Sequence[str]]) -> bool:
    """Tell a first row of short words without figures above rows that have some."""
    first, rest = rows[0], rows[1:]
    plain = all(cell and len(cell) <= 30 and not re.search(r"\d", cell) for cell in first[1:])
    return bool(rest) and plain and sum(any(re.search(r"\d", cell) for cell in row) for row in rest) * 2 > len(rest)
