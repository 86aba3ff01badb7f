"""Dates that go on: of lines that are nothing else ("June 2014", then what happened), of what introduces a list.

They count while rounds are put together, and so tell them apart; those of ``scopes`` only date what has none.
"""

import re
from collections import Counter
from collections.abc import Sequence

from kg.documents import BlockKind
from kg.extractors.events.telling import Event, Told
from kg.extractors.linking.records import Round
from kg.extractors.mentions.dates import DateMention
from kg.extractors.sentences.elements import Sentence
from kg.extractors.sums.patterns import TOP_DEALS

_DATE_LINE = re.compile(r"\W*(?:in |on )?<D\d+>\W*$")
_KICKER = re.compile(
    r"\W*(?:(?:funding|financing|fundraise|fundraising|investment|investments|round|milestone|news|update|announced|closed|"
    r"company news|<G\d+>)(?: \w+)? [-–—·•|:/] )?<D\d+>(?: [-–—·•|:/] (?:funding|financing|investment|round|news))?\W*$"
)
_OF_ROUNDS = re.compile(r"\b(?:raised|rounds|deals|funding|investments)\b")
_SUMMED_UP = re.compile(r"\b(?:funding|investments?|deals?|rounds|financings?|dealmaking|money) in (?P<d><D\d+>)")
#: From so many lines of a date on a document is a history, or a diary.
_LEAST = 3


class Dates:
    """The dates that go on while the sentences of a document are read in order."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        """Find the lines of dates of a document."""
        self._line_dates = dated_by_kickers(sentences) | dated_by_lines(sentences)
        self._list_date: DateMention | None = None

    def take(self, told: Told, current: Round | None, before: Sentence) -> None:
        """Take the date of the list that a sentence begins, or of the round that it tells nothing else about.

        ``current`` is the round told last, ``before`` the sentence before.
        """
        sentence = told.sentence
        introduced = date_of_list(sentence)
        if introduced is not None or sentence.block.kind is not BlockKind.ITEM:
            self._list_date = introduced or year_summed_up(sentence, before)
        here = current is not None and current.paragraph == sentence.paragraph
        if current is not None and here and not told.events and current.date is None:
            current.date = date_of_line(sentence)

    def date(self, target: Round, event: Event) -> None:
        """Date a closed round by the line of a history or by the list that it stands in."""
        sentence = event.sentence
        if target.date is not None or event.status != "closed":
            return
        target.date = self._line_dates.get(sentence.index)
        listed = sentence.block.kind is BlockKind.ITEM or TOP_DEALS.match(sentence.mask)
        if target.date is None and self._list_date is not None and listed:
            target.date, target.by_list = self._list_date, True


def date_of_line(sentence: Sentence) -> DateMention | None:
    """Return the date of a sentence that is nothing else ("December 2025.")."""
    return sentence.first_date if _DATE_LINE.match(sentence.mask) else None


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


def dated_by_kickers(sentences: Sequence[Sentence]) -> dict[int, DateMention]:
    """Return the date that the line right above or below each heading (by index) gives to it: "Funding - Sep 2025"."""
    dated: dict[int, DateMention] = {}
    for above, heading, below in zip(sentences, sentences[1:], [*sentences[2:], *sentences[-1:]], strict=False):
        if heading.block.kind is not BlockKind.HEADING:
            continue
        for line in (above, below):
            alone = line is not heading and line.block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
            if alone and _KICKER.match(line.mask) and (found := line.first_date) is not None:
                dated.setdefault(heading.index, found)
    return dated


def date_of_list(sentence: Sentence) -> DateMention | None:
    """Return the date that a sentence gives to the list it introduces ("Five startups raised $3bn in 2026:")."""
    introduces = sentence.mask.rstrip().endswith(":") and _OF_ROUNDS.search(sentence.mask)
    return sentence.first_date if introduces else None


def year_summed_up(sentence: Sentence, before: Sentence) -> DateMention | None:
    """Return the year that the sentence before sums up: "Funding in 2026 broke records. Top deals include …"."""
    if not TOP_DEALS.match(sentence.mask) or before.paragraph != sentence.paragraph:
        return None
    summed = _SUMMED_UP.search(before.mask)
    mention = before.at(summed.start("d")).mention if summed else None
    return mention if isinstance(mention, DateMention) and mention.date else None
