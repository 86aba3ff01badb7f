"""Funds among the deals of a table: a row that tells of a close or a new fund."""

import re
from collections.abc import Iterator

from kg.extractors.analysis import Analysis
from kg.extractors.funds.pools import Pool
from kg.extractors.mentions.money import MoneyMention


def in_rows(analysis: Analysis) -> Iterator[Pool]:
    """Yield the funds among the deals of a table: "Acme Growth Fund | $180m | First close | Bolt Bank"."""
    text = analysis.document.text
    for block, cells in analysis.rows:
        told = [text[cell.span.start : cell.span.end] for cell in cells]
        at = next((n for n, cell in enumerate(told) if n and _DEAL_OF_A_FUND.search(cell)), 0)
        named = next((n for n, cell in enumerate(cells[:at]) if any(e.members for e in cell.elements)), None)
        sums = [e.mention for cell in cells for e in cell.elements if isinstance(e.mention, MoneyMention)]
        if named is None or not sums or block.header:
            continue
        given = [analysis.entity(m.mention) for cell in cells[at + 1 :] for e in cell.elements for m in e.members]
        backers = [entity for entity in given if entity is not None]
        yield Pool((told[named].strip(" *"),), sums[0], block.span, backers)


_DEAL_OF_A_FUND = re.compile(
    r"\b(?:(?:first|second|interim|final) close|fund (?:commitment|investment|launch|close)|new fund)\b",
    re.IGNORECASE,
)
