"""Fields of web pages: cells of tables, and definition lists, which are cards of companies or records of one."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from kg.readers.layout import clean
from kg.readers.tables import is_heading


def cell_text(cell: LexborNode) -> str:
    """Return the text of a cell; lines and list items within it are parted by commas."""
    if cell.css_first("br, li, p, div") is None:
        return cell.text(deep=True)
    return ", ".join(part for part in (clean(text) for text in _cell_parts(cell)) if part)


def _cell_parts(cell: LexborNode) -> Iterator[str]:
    part: list[str] = []
    for node in cell.traverse(include_text=True):
        if node.tag in {"br", "li", "p", "div"}:
            yield "".join(part).rstrip(" ,;")
            part = []
        elif node.tag == "-text":
            part.append(node.text_content or "")
    yield "".join(part)


def card_of(node: LexborNode) -> list[list[str]]:
    """Return the terms and values of a definition list that is one of several alike below names; else nothing."""
    around = node.parent
    for _ in range(3):
        if around is None or len(around.css("dl")) > 1:
            break
        around = around.parent
    lists = around.css("dl") if around is not None else []
    if len(lists) > _MOST_CARDS:
        return []
    records = _terms(node)
    terms = {term.lower() for term, _ in records}
    shared = [len(terms & {term.lower() for term, _ in _terms(other)}) for other in lists]
    alike = sum(each >= _FEWEST_TERMS for each in shared) > 1 or sum(each > 1 for each in shared) > _FEWEST_TERMS
    named = any(_NAMES_COMPANY.fullmatch(term) for term in terms)
    return records if alike and not named else []


_NAMES_COMPANY = re.compile(r"(?:company|start-?up|name|firm|issuer)(?: name)?\W*")
_FEWEST_TERMS, _MOST_CARDS = 3, 60


def records_of(node: LexborNode) -> list[list[str]]:
    """Return the terms and values of a definition list that describes a company or a round, else nothing."""
    records = _terms(node)
    known = sum(is_heading(term) for term, _ in records)
    return records if known >= 2 and known * 2 >= len(records) else []


def _terms(node: LexborNode) -> list[list[str]]:
    """Return the terms of a definition list, each with its values."""
    records: list[list[str]] = []
    for part in node.css("dt, dd"):
        text = clean(cell_text(part))
        if part.tag == "dt":
            records.append([text, ""])
        elif records:
            records[-1][1] = f"{records[-1][1]}, {text}" if records[-1][1] else text
    return records
