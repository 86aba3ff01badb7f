"""Dates in running text, absolute and relative to the day of publication."""

# ruff: noqa: E501 -- regular expressions and word lists are easier to read whole than broken

import re
from dataclasses import dataclass
from datetime import date, timedelta

from kg.dates import PartialDate
from kg.documents import Span

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), 1)
    for name in names.split()
}  # fmt: skip
_WEEKDAYS = {
    name: number
    for number, names in enumerate(("monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thurs", "friday fri", "saturday sat", "sunday sun"))
    for name in names.split()
}  # fmt: skip
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|"
    r"Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_YEAR = r"(?:19[89]\d|20[0-4]\d)"
_DATE = re.compile(
    r"(?<![\w$€£.-])(?:"
    rf"(?P<iso>{_YEAR}-\d\d(?:-\d\d)?)(?![\d-])"
    rf"|(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<m1>{_MONTH}),? (?P<y1>{_YEAR})"
    rf"|(?P<m2>{_MONTH}) (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<y2>{_YEAR}))?(?![\d%])"
    rf"|(?P<m3>{_MONTH})(?: of|,)? (?P<y3>{_YEAR})"
    rf"|(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<m4>{_MONTH})(?!\w)"
    rf"|Q(?P<q1>[1-4])(?:[ ,]+(?:of )?(?P<qy1>{_YEAR})|['’](?P<qy1s>\d\d))?"
    rf"|(?:the )?(?P<q2>first|second|third|fourth|last) quarter(?: of)?(?: (?P<qy2>{_YEAR}))?"
    r"|(?P<rel>(?i:today)|(?i:yesterday)|yesterday|earlier today|this morning|(?:earlier |later )?(?:this|last|the "
    r"same|that) (?:week|month|year)|earlier in the (?:week|month|year)|(?:a|one) (?:week|month|year) ago|(?:two|"
    r"three|four|five|six|several|\d) (?:weeks|months|years) ago|a year earlier|(?:last|this past|the previous) week)"
    rf"|(?:earlier |late |early |mid-|in late |in early )?(?P<relm>last |this |this past |the previous "
    rf")(?P<m5>{_MONTH})(?!\w)"
    rf"|(?P<m6>{_MONTH})(?: last year(?P<ly>))(?!\w)"
    r"|(?:(?:on|last|this|this past) )?(?P<wd>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:Mon|Tues?|"
    r"Wed|Thurs?|Fri|Sat|Sun)\b\.?(?=[,;)]))"
    rf"|(?P<m7>(?!May\b|March\b|Mar\b|Sat\b|Sun\b){_MONTH}|(?<=\b[Ii]n )(?:May|March)|(?<=\b[Ss]ince )(?:May|March)|"
    rf"(?<=\blate )(?:May|March)|(?<=, )(?:May|March)(?=[.;,])|(?<=\bearly )(?:May|March)|(?<=\bin late )(?:May|"
    rf"March)|(?<=\bend of )(?:May|March)|(?<=\bmid-)(?:May|March)|(?<=\bback in )(?:May|March)|(?<=\bof )(?:May|"
    rf"March)(?=[ .,;]))(?!\w)"
    rf"|(?P<y8>{_YEAR})(?![\w%-]|\.\d|,\d| (?:Ventures|Capital|Partners|Fund|Group|Industries|Labs|Holdings|"
    rf"Investments)\b)"
    r")"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in a text. ``date`` is ``None`` where it needs a day of publication that the document does not give."""

    span: Span
    date: PartialDate | None
    relative: bool = False


def find_dates(text: str, published: PartialDate | None) -> list[DateMention]:
    """Return the dates of ``text``, relative ones resolved against the day of publication.

    >>> [str(m.date and m.date.text) for m in find_dates("on Tuesday; last September; in Q1 2026", PartialDate("2026-05-15"))]
    ['2026-05-12', '2025-09', '2026-Q1']
    """
    found = []
    for match in _DATE.finditer(text):
        text_of = _resolve(match, published)
        try:
            value = PartialDate(text_of) if text_of else None
        except ValueError:
            continue
        relative = bool(match["rel"] or match["wd"] or match["m7"] or match["relm"])
        found.append(DateMention(Span(match.start(), match.end()), value, relative))
    return found


def _month(name: str) -> int:
    return _MONTHS[name.lower().rstrip(".")]


def _resolve(match: re.Match[str], published: PartialDate | None) -> str | None:
    g = match.groupdict()
    if g["iso"]:
        return g["iso"]
    if g["d1"]:
        return f"{g['y1']}-{_month(g['m1']):02}-{int(g['d1']):02}"
    if g["m3"]:
        return f"{g['y3']}-{_month(g['m3']):02}"
    if g["y8"]:
        return g["y8"]
    if g["m2"] and g["y2"]:
        return f"{g['y2']}-{_month(g['m2']):02}-{int(g['d2']):02}"
    if g["q1"] or g["q2"]:
        quarter = _QUARTERS[g["q1"] or g["q2"]]
        year = g["qy1"] or g["qy2"] or (f"20{g['qy1s']}" if g["qy1s"] else None)
        if year is None and published is not None and g["q1"]:
            year = str(published.year if 3 * quarter - 2 <= published.first.month else published.year - 1)
        return f"{year}-Q{quarter}" if year else None
    return _relative(g, published) if published is not None else None


def _relative(g: dict[str, str | None], published: PartialDate) -> str | None:
    day = published.first
    exact = len(published.text) == 10
    if len(published.text) < 7:
        return None
    for month, number in ((g["m2"], g["d2"]), (g["m4"], g["d4"])):
        if month:
            m = _month(month)
            year = day.year if (m, int(number or 1)) <= (day.month, published.last.day) else day.year - 1
            return f"{year}-{m:02}-{int(number or 1):02}"
    if g["m6"]:
        return f"{day.year - 1}-{_month(g['m6']):02}"
    if g["m5"]:
        m = _month(g["m5"])
        return (
            f"{day.year if m < day.month or (m == day.month and 'this' in (g['relm'] or '')) else day.year - 1}-{m:02}"
        )
    if g["m7"]:
        m = _month(g["m7"])
        return f"{day.year if m <= day.month else day.year - 1}-{m:02}"
    if g["wd"]:
        if not exact:
            return None
        back = (day.weekday() - _WEEKDAYS[g["wd"].lower().rstrip(".")]) % 7
        return (day - timedelta(days=back)).isoformat()
    return _period((g["rel"] or "").lower(), day, exact)


def _period(words: str, day: date, exact: bool) -> str | None:
    if words in ("today", "earlier today", "this morning"):
        return day.isoformat() if exact else None
    if words == "yesterday":
        return (day - timedelta(days=1)).isoformat() if exact else None
    if words.endswith("week") or "week" in words:
        if "last" in words or "previous" in words or "ago" in words:
            return (day - timedelta(days=7)).isoformat()[:7] if exact else None
        return day.isoformat()[:7]
    if "month" in words:
        if "ago" in words or words.startswith("last") or "previous" in words:
            count = _count(words)
            index = day.year * 12 + day.month - 1 - count
            return f"{index // 12}-{index % 12 + 1:02}"
        return day.isoformat()[:7] if "same" not in words and "that" not in words else None
    if "year" in words:
        if "same" in words or "that" in words:
            return None
        if "ago" in words or "earlier" in words.split()[-1:] or "last" in words:
            return str(day.year - _count(words))
        return str(day.year)
    return None


def _count(words: str) -> int:
    numbers = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
    for word in words.split():
        if word in numbers:
            return numbers[word]
        if word.isdigit():
            return int(word)
    return 1
