"""Histories told under lines that are nothing but a date ("June 2014", then what happened): whose date goes on."""

import re
from collections import Counter
from collections.abc import Sequence

from kg.documents import BlockKind
from kg.extractors.mentions.dates import DateMention
from kg.extractors.sentences import Sentence

_DATE_LINE = re.compile(r"\W*(?:in |on )?<D\d+>\W*$")
#: From so many lines of a date on a document is a history, or a diary.
_LEAST = 3


def date_of_line(sentence: Sentence) -> DateMention | None:
    """Return the date of a sentence that is nothing else ("December 2025.")."""
    if not _DATE_LINE.match(sentence.mask):
        return None
    return next((e.mention for e in sentence.elements if isinstance(e.mention, DateMention) and e.mention.date), None)


def dated_by_lines(sentences: Sequence[Sentence]) -> dict[int, DateMention]:
    """Return the date that the line above gives to each sentence (by index) of a document told date by date."""
    count = Counter(s.paragraph for s in sentences)
    lines = {
        s.index: found
        for s in sentences
        if count[s.paragraph] == 1
        and s.block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
        and (found := date_of_line(s))
    }
    if len({found.date for found in lines.values()}) < _LEAST:
        return {}
    dated: dict[int, DateMention] = {}
    current: DateMention | None = None
    for sentence in sentences:
        if sentence.index in lines:
            current = lines[sentence.index]
        elif sentence.block.kind in (BlockKind.TITLE, BlockKind.HEADING):
            current = None
        elif current is not None:
            dated[sentence.index] = current
    return dated
