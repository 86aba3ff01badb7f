"""Agencies that send out releases, named in datelines: "BOSTON--(BUSINESS WIRE)--Acme has raised …"."""

import re
from collections.abc import Iterator, Sequence

from kg.documents import Block, BlockKind, Span

#: Where and perhaps when a release was sent out, and by whom, in brackets or between strokes.
_DATELINE = re.compile(
    r"(?P<place>(?:[A-Z][\w.’'-]*[ ,]{0,2}){1,6}?)"
    r"(?P<date>(?:\d{1,2},? )?(?:[A-Z][a-z]{2,8}\.? )?(?:\d{1,2},? )?(?:(?:19|20)\d\d)?)"
    r"(?P<dash> ?(?:--|[—–-]) ?| )?(?P<opens>[(/]) ?(?P<agency>[A-Z][\w.]*(?:[ -][A-Z][\w.]*){0,3}?)"
    r"(?: ?[-–—] (?P<sent>[^()/\n]{4,24})| via [A-Z][\w. ]{2,30}|\.)* ?[)/]"
    r"(?: ?[^/\n]{4,24} ?/)? ?(?:--|[—–-]|(?=[A-Z]))"
)
_WIRE = re.compile(r"(?i)wire|news|press|prweb|\bpr\b|media")
_LONGEST = 140


def agencies(text: str, blocks: Sequence[Block]) -> Iterator[Span]:
    """Yield the characters of each agency in the dateline that opens a paragraph: it has no part in the news.

    >>> line = "BOSTON, May 4, 2021 (PRESS WIRE) -- Acme raised $5m."
    >>> [each.quote(line) for each in agencies(line, [Block(BlockKind.PARAGRAPH, Span(0, len(line)))])]
    ['PRESS WIRE']
    """
    for block in blocks:
        if block.kind is not BlockKind.PARAGRAPH or not text[block.span.start : block.span.start + 1].isupper():
            continue
        head = text[block.span.start : min(block.span.end, block.span.start + _LONGEST)]
        line = _DATELINE.match(head) if "(" in head or "/" in head else None
        if line is not None and _is_sent_out(line):
            low, high = line.span("agency")
            yield Span(block.span.start + low, block.span.start + high)


def _is_sent_out(line: re.Match[str]) -> bool:
    """Return whether a dateline names who sent out a release, and not what a company is called in brackets."""
    dashed = (line["dash"] or "").strip() == "--"
    return _WIRE.search(line["agency"]) is not None or bool(line["date"] or line["sent"]) or dashed
