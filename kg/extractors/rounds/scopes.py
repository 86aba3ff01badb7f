"""Dates told for a whole stretch of a document: the posts of a page, the entries of a timeline, a section, a report.

A line that is but a date dates what stands below it, down to the next such line or heading; so does a heading that says
a month ("What we missed in August"), and what leads in a list ("Five of them raised money in 2026:").
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from kg.documents import BlockKind
from kg.extractors.analysis import Analysis
from kg.extractors.linking.records import Round
from kg.extractors.linking.timelines import date_of_line
from kg.extractors.mentions.dates import DateMention
from kg.extractors.sentences.elements import Sentence
from kg.extractors.wording.patterns import Pattern

#: Words beside a date by which it bounds a time or is yet to come: nothing happened on it.
AHEAD = Pattern(r"\b(?:plans?|outlook|ahead|next|until|since|by|after|before|from|what to expect|coming)\b", re.I)


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
        elif (busy := _busy_month(sentence)) is not None and busy.date is not None:
            now = busy if published is None or busy.date.last < published.first else now
        elif now is not None:
            found[place] = now
        if sentence.block.kind is not BlockKind.ITEM or sentence.mask.endswith(":"):
            dates = sentence.dates if sentence.mask.endswith(":") and not AHEAD.search(sentence.mask) else []
            led = dates[0] if len(dates) == 1 else None
        elif led is not None and led.date is not None and (published is None or led.date.first <= published.last):
            found[place] = led
    return found


#: "The last days of December brought a glut of announcements", of which the text goes on to tell.
_BUSY = Pattern(r"\b(?:announcements|deals|rounds|raises|fundraisings?|closings|funding news|cheques)\b")


def _busy_month(sentence: Sentence) -> DateMention | None:
    """Return the month of which a sentence that names nobody says that much happened in it."""
    mask = sentence.mask
    at = mask.find("<D")
    if "<G" in mask or "<M" in mask or at < 0 or not _BUSY.search(mask) or AHEAD.search(mask, max(0, at - 20), at):
        return None
    dates = sentence.dates
    return dates[0] if len(dates) == 1 and dates[0].date is not None and len(dates[0].date.text) == 7 else None


def _line_date(sentence: Sentence) -> DateMention | None:
    """Return the date that a line is, if it is nothing else."""
    return date_of_line(sentence) if sentence.span == sentence.block.span else None


def _heading_date(sentence: Sentence) -> DateMention | None:
    """Return the month that a heading says that its section is of; a year only where it begins with it."""
    dates = sentence.dates
    if len(dates) != 1 or dates[0].date is None or "<M" in sentence.mask or AHEAD.search(sentence.mask):
        return None
    return dates[0] if len(dates[0].date.text) >= 7 or sentence.mask.startswith("<D") else None
