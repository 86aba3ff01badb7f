"""The month or quarter that a report on many companies is of: its title says so, or how it begins."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from collections.abc import Iterator, Sequence

from kg.dates import MONTH_NAMES, MONTHS, PartialDate
from kg.documents import BlockKind
from kg.extractors.analysis import Analysis
from kg.extractors.linking.records import Round
from kg.extractors.rounds.scopes import AHEAD
from kg.extractors.wording.patterns import Pattern

_SEVERAL = 4
"""From so many companies on that raised money a document is a report."""
_OPENING = 12
"""So many sentences begin a document."""

_MONTH = rf"(?P<month>{'|'.join(MONTH_NAMES)})"
#: A title that is of a month: "The biggest rounds of May", "May money: $73M for ten robot makers", "October robotics investments".
_TITLED = Pattern(
    rf"(?:(?:rounds?|deals?|raises|funding|fundings|financings|investments?|money|news|review|recap|round-?up|report|digest|missed|startups|companies|list|exits|tally)\b[^.:]{{0,40}}? (?:of|in|for|from) |^\W*(?:the )?){_MONTH}\b(?!\.? \d{{1,2}}\b(?! ?(?:rounds|deals|startups|companies)))"
    rf"(?=[^.]*?\b(?:rounds?|deals?|raises|fundings?|financings?|investments?|money|review|recap|round-?up|report|digest|startups|companies|makers|firms|lead|led|exits|tally)\b|\W*$)",
    re.I,
)
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}
#: A text that begins by saying of which months it tells.
_QUARTER = Pattern(
    r"\b(?:the |Europe's |<G\d+>'s )?(?P<nth>first|second|third|fourth|last|final) (?:quarter|three months of (?:the year|this year|20\d\d))\b|\bQ(?P<q>[1-4])\b|\bbetween (?P<from>January|April|July|October) and (?P<to>March|June|September|December)\b"
    r"|\b(?:three months|quarter) (?:to|ended|ending|through|until)(?: the end of)? (?P<end>March|June|September|December)\b",
    re.I,
)
_TALLY = Pattern(
    r"\b(?:deals?|rounds?|companies|startups|start-ups|funding|investors'? money|raised|took in|venture)\b", re.I
)


def period_of(analysis: Analysis, rounds: Sequence[Round]) -> PartialDate | None:
    """Return the month or quarter that a report on many companies is of, as its title says."""
    if not _is_report(rounds):
        return None
    published = analysis.document.published
    for sentence in analysis.sentences[:6]:
        if not sentence.is_heading:
            continue
        dates = [m.date for m in sentence.dates if m.date is not None]
        if len(dates) != 1 or len(dates[0].text) != 7 or "<M" in sentence.mask or AHEAD.search(sentence.mask):
            continue
        if published is None or dates[0].last <= published.last:
            return dates[0]
    return _titled_month(analysis)


def period_told(analysis: Analysis, rounds: Sequence[Round]) -> PartialDate | None:
    """Return the quarter just over that a report says at its beginning that it is of: what it lists is of that."""
    published = analysis.document.published
    if published is None or len(published.text) < 7 or not _is_report(rounds):
        return None
    for sentence in analysis.sentences[:_OPENING]:
        text = sentence.span.quote(analysis.document.text)
        if sentence.block.kind is BlockKind.ITEM or not _TALLY.search(text):
            continue
        for match in _QUARTER.finditer(text):
            number = _number_of(match)
            over = [q for q in _quarters_before(published) if q[1] == number]
            if over:
                return PartialDate(f"{over[0][0]}-Q{number}")
    return None


def _is_report(rounds: Sequence[Round]) -> bool:
    return len({id(item.company) for item in rounds if item.status == "closed"}) >= _SEVERAL


def _titled_month(analysis: Analysis) -> PartialDate | None:
    """Return the month that the title names without a year: that of publication, or the year the text gives it."""
    document = analysis.document
    match = _TITLED.search(document.title or "")
    if match is None or AHEAD.search((document.title or "")[: match.start("month")]):
        return None
    month = MONTHS[match["month"].lower()]
    if document.published is not None:
        first = document.published.first
        year = first.year if month <= first.month else first.year - 1
        late = (first.year - year) * 12 + first.month - month
        return PartialDate(f"{year}-{month:02}") if late <= 1 and len(document.published.text) >= 7 else None
    opening = (d.date for s in analysis.sentences[:_OPENING] for d in s.dates if d.date is not None)
    return next((d for d in opening if len(d.text) == 7 and d.text.endswith(f"-{month:02}")), None)


def _number_of(match: re.Match[str]) -> int:
    """Return which quarter of a year some words name; 0 for months that are none."""
    if match["nth"]:
        return _ORDINALS[match["nth"].lower()]
    if match["q"]:
        return int(match["q"])
    last = _quarter_of(match["to"] or match["end"])
    return last if match["from"] is None or _quarter_of(match["from"]) == last else 0


def _quarter_of(month: str) -> int:
    return (MONTHS[month.lower()] + 2) // 3


def _quarters_before(published: PartialDate) -> Iterator[tuple[int, int]]:
    """Yield the quarter that was over within the last months before a day, as year and number."""
    day = published.first
    number = (day.month - 1) // 3
    yield (day.year, number) if number else (day.year - 1, 4)
