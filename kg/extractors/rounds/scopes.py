"""Dates told for a whole stretch of a document: the posts of a page, the entries of a timeline, a section, a report.

A line that is but a date dates what stands below it, down to the next such line or heading; so does a heading that says
a month ("What we missed in August"), and what leads in a list ("Five of them raised money in 2026:"). A report of a
month or a quarter says so in its title.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from kg.dates import PartialDate
from kg.documents import BlockKind
from kg.extractors.analysis import Analysis
from kg.extractors.linking.records import Round
from kg.extractors.linking.timelines import date_of_line
from kg.extractors.mentions.dates import DateMention
from kg.extractors.sentences.elements import Sentence
from kg.extractors.wording.patterns import Pattern

_HEADS = (BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING)
_AHEAD = Pattern(r"\b(?:plans?|outlook|ahead|next|until|since|by|after|before|from|what to expect|coming)\b", re.I)
_SEVERAL = 4
"""From so many companies on that raised money a document is a report."""


def date_by_scope(analysis: Analysis, rounds: Sequence[Round]) -> None:
    """Date the rounds without a date that stand in a stretch with one."""
    stretches = _stretches(analysis)
    if not stretches:
        return
    for item in rounds:
        if item.date is not None or item.status != "closed" or item.fresh.strip("TPS") or item.headline:
            continue
        span = item.money_span or item.span
        at = bisect_right(analysis.sentences, span.start, key=lambda s: s.span.start) - 1
        item.date = stretches.get(max(0, at))


def _stretches(analysis: Analysis) -> dict[int, DateMention]:
    """Return the dates of stretches by the places of their sentences."""
    published = analysis.document.published
    found: dict[int, DateMention] = {}
    now: DateMention | None = None
    led: DateMention | None = None
    for place, sentence in enumerate(analysis.sentences):
        heading = sentence.block.kind is BlockKind.HEADING
        told = _line_date(sentence) or (_heading_date(sentence) if heading else None)
        if told is not None and told.date is not None:
            head = place < 8 and published is not None and told.date.agrees_with(published)
            now = None if head or (published is not None and told.date.first > published.last) else told
        elif heading:
            now = None
        elif now is not None:
            found[place] = now
        if sentence.block.kind is not BlockKind.ITEM or sentence.mask.endswith(":"):
            dates = _dates(sentence) if sentence.mask.endswith(":") and not _AHEAD.search(sentence.mask) else []
            led = dates[0] if len(dates) == 1 else None
        elif led is not None and led.date is not None and (published is None or led.date.first <= published.last):
            found[place] = led
    return found


def _dates(sentence: Sentence) -> list[DateMention]:
    return [e.mention for e, _ in sentence.mentions if isinstance(e.mention, DateMention)]


def _line_date(sentence: Sentence) -> DateMention | None:
    """Return the date that a line is, if it is nothing else."""
    return date_of_line(sentence) if sentence.span == sentence.block.span else None


def _heading_date(sentence: Sentence) -> DateMention | None:
    """Return the month that a heading says that its section is of; a year only where it begins with it."""
    dates = _dates(sentence)
    if len(dates) != 1 or dates[0].date is None or "<M" in sentence.mask or _AHEAD.search(sentence.mask):
        return None
    return dates[0] if len(dates[0].date.text) >= 7 or sentence.mask.startswith("<D") else None


def period_of(analysis: Analysis, rounds: Sequence[Round]) -> PartialDate | None:
    """Return the month or quarter that a report on many companies is of, as its title says."""
    if len({id(item.company) for item in rounds if item.status == "closed"}) < _SEVERAL:
        return None
    published = analysis.document.published
    for sentence in analysis.sentences[:6]:
        if sentence.block.kind not in _HEADS:
            continue
        dates = [m.date for m in _dates(sentence) if m.date is not None]
        if len(dates) != 1 or len(dates[0].text) != 7 or "<M" in sentence.mask or _AHEAD.search(sentence.mask):
            continue
        if published is None or dates[0].last <= published.last:
            return dates[0]
    return None
