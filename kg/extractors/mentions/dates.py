"""Dates in running text, absolute and relative to the day of publication."""

# ruff: noqa: E501 -- regular expressions and word lists are easier to read whole than broken

import re
from dataclasses import dataclass
from datetime import date, timedelta

from kg.dates import MONTHS, PartialDate
from kg.documents import Span
from kg.extractors.wording.openings import Openings

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
_COUNT = r"(?:(?:a )?couple of|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|several|\d{1,2})"
_SEASONS = {"spring": 5, "summer": 8, "autumn": 11, "fall": 11, "winter": 14}
_YEAR = r"(?:19[89]\d|20[0-4]\d)"
_DATE = Openings(
    r"(?:(?<![\w$€£.-])|(?<=\bmid-))(?:"
    rf"(?P<m6>{_MONTH})(?: \d{{1,2}}(?:st|nd|rd|th)?,?)?(?: of)? last year(?P<ly>)(?!\w)|"
    rf"(?P<m8>{_MONTH})(?:,| of)? this year(?!\w)|"
    rf"(?P<iso>{_YEAR}-\d\d(?:-\d\d)?)(?![\d-])"
    rf"|(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<m1>{_MONTH}),? (?P<y1>{_YEAR})"
    rf"|(?P<m2>{_MONTH}) (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<y2>{_YEAR}))?(?![\d%])"
    rf"|(?P<m3>{_MONTH})(?:(?: of|,)? (?P<y3>{_YEAR})|(?: of)? ?['’](?P<y3s>[0-2]\d)(?!\w))"
    rf"|(?P<n1>[0-3]?\d)\.(?P<n2>[01]?\d)\.(?P<n3>{_YEAR})(?!\w|\.\d)"
    r"|(?:in|late|early|of) (?:mid-)?['’](?P<y9s>[0-2]\d)(?![\w])"
    rf"|(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<m4>{_MONTH})(?!\w)"
    rf"|Q(?P<q1>[1-4])(?:[ ,]+(?:of )?(?P<qy1>{_YEAR})|['’](?P<qy1s>\d\d)|(?: of)? (?P<qly>last year))?"
    rf"|(?:the )?(?P<q2>first|second|third|fourth|last) quarter(?: of(?= {_YEAR}| last year))?(?: (?P<qy2>{_YEAR})| (?P<qly2>last year))?"
    r"|(?P<rel>(?i:today)|(?i:yesterday)|yesterday|(?i:earlier today)|(?i:this morning)|(?i:earlier |later )?(?i:this|last|the "
    r"same|that) (?:week|month|year)(?! in [A-Z])|the same day|(?i:earlier in) the (?:week|month|year)"
    r"|the (?:start|beginning|turn) of the year(?! [12])"
    rf"|(?i:half a year|{_COUNT} (?:and a half years|years? and a half)) (?:ago|earlier|later|after(?= (?:an? |the |its |their |that |[A-Z$€£]|rais|clos|collect|secur|tak|land)))"
    rf"|(?i:{_COUNT}) (?:days?|weeks?|months?|years?) (?:ago|earlier|before(?: that)?(?! (?:the|its|it|a|an|his|he|they|[A-Z$€£]))|later|after(?= (?:an? |the |its |"
    rf"their |that |[A-Z$€£]|rais|clos|collect|secur|tak|land)))|(?i:last|this past|the previous) week)"
    r"|(?P<season>(?i:last|this|in the|this past|the previous) (?:spring|summer|autumn|fall|winter)(?! of\b))"
    rf"|(?P<then>(?i:the (?:following|next|previous)) (?:year|month|spring|summer|autumn|fall|winter|{_MONTH})(?!\w)|(?i:that same|the same|that) (?:spring|summer|autumn|fall|winter|{_MONTH})(?!\w)"
    rf"|the (?:year|month|{_MONTH}) (?:before|after|earlier|later)(?! (?:the|its|it|a|an|his|he|they|last|[A-Z$€£]))"
    rf"|{_MONTH},? (?:of )?(?:that|the same|the following|the previous) year(?!\w))"
    rf"|(?:earlier |late |early |mid-|in late |in early )?(?P<relm>(?i:last|this|this past|the previous) )"
    rf"(?P<m5>{_MONTH})(?!\w)"
    r"|(?:(?:on|(?P<wdl>last)|this|this past) )?(?P<wd>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:Mon|Tues?|"
    rf"Wed|Thurs?|Fri|Sat|Sun)\b\.?(?=[,;)]))(?!,? \(?(?:{_MONTH} \d|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}))"
    rf"|(?P<m7>(?!May\b|March\b|Mar\b|Sat\b|Sun\b)(?!(?:Jan|Jun|Jul)(?:['’]s| [A-Z][a-z])){_MONTH}|(?<=[a-z,(;] )(?:May|March)(?! [A-Z(])|(?:(?<=\b[Ii]n )|(?<=\b[Ss]ince )|(?<=\blate )|(?<=\bearly )|(?<=\bof )|(?<=\bmid-))(?:May|March))(?!\w)"
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
    found: list[DateMention] = []
    for match in _DATE.finditer(text):
        before = found[-1] if found and match.start() - found[-1].span.end < _NEAR else None
        if before is not None and match[0].endswith("after") and _ENDS.search(text, before.span.end, match.start()):
            before = None
        if match["then"] and before is None and not published:
            continue
        if match["m7"] and before is not None and (month := _in_the_year_told(text, match, before)):
            found.append(DateMention(Span(match.start(), match.end()), month, True))
            continue
        text_of = _resolve(match, published, before.date if before is not None else None)
        try:
            value = PartialDate(text_of) if text_of else None
        except ValueError:
            continue
        relative = bool(match["rel"] or match["then"] or match["wd"] or match["m7"] or match["relm"] or match["season"])
        found.append(DateMention(Span(match.start(), match.end()), value, relative))
    return found


def _month(name: str) -> int:
    return MONTHS[name.lower().rstrip(".")]


def _month_among(words: str) -> int | None:
    """Return the first month that some words name, if any does."""
    return next((MONTHS[each] for word in words.lower().split() if (each := word.rstrip(".,")) in MONTHS), None)


_NEAR = 250
_ENDS = re.compile(r"[.!?]\s|\n\n")
_FROM_ANOTHER = re.compile(
    r"(?i)(?:the same|that|.* (?:earlier|before(?: that)?|later|after))(?: (?P<unit>day|week|month|year))?"
)


def _resolve(match: re.Match[str], published: PartialDate | None, before: PartialDate | None) -> str | None:
    g = match.groupdict()
    if g["rel"] and (other := _FROM_ANOTHER.fullmatch(g["rel"])):
        return _from_another(g["rel"].lower(), other["unit"], before, published)
    if g["then"]:
        return _after_another(g["then"], before) if before is not None else _without_another(g["then"], published)
    if g["iso"]:
        return g["iso"]
    if g["d1"]:
        return f"{g['y1']}-{_month(g['m1']):02}-{int(g['d1']):02}"
    if g["m3"]:
        return f"{g['y3'] or '20' + g['y3s']}-{_month(g['m3']):02}"
    if g["n1"]:
        return f"{g['n3']}-{int(g['n2']):02}-{int(g['n1']):02}"
    if g["y9s"]:
        return f"20{g['y9s']}"
    if g["y8"]:
        return g["y8"]
    if g["m2"] and g["y2"]:
        return f"{g['y2']}-{_month(g['m2']):02}-{int(g['d2']):02}"
    if g["q1"] or g["q2"]:
        quarter = _QUARTERS[g["q1"] or g["q2"]]
        year = g["qy1"] or g["qy2"] or (f"20{g['qy1s']}" if g["qy1s"] else None)
        if year is None and published is not None:
            if g["qly"] or g["qly2"]:
                year = str(published.year - 1)
            elif g["q2"] == "last":
                quarter = (published.first.month - 4) // 3 % 4 + 1
                year = str(published.year - (published.first.month <= 3))
            else:
                year = str(published.year if 3 * quarter - 2 <= published.first.month else published.year - 1)
        return f"{year}-Q{quarter}" if year else None
    return _relative(g, published) if published is not None else None


_ANOTHER_TIME = re.compile(r"\b(?:and|but|while|then|after|since|now|this|before)\b|[.!?;]")


def _in_the_year_told(text: str, match: re.Match[str], before: DateMention) -> PartialDate | None:
    """Return a month of the year that its clause told: "was crowned last year: it raised $5m in March"."""
    if before.date is None or len(before.date.text) != 4 or _ANOTHER_TIME.search(text, before.span.end, match.start()):
        return None
    return PartialDate(f"{before.date.year}-{_month(match['m7']):02}")


def _without_another(words: str, published: PartialDate | None) -> str | None:
    """Return the month that "that June" means where no date stands before it: the last one."""
    month = _month_among(words)
    if month is None or published is None or not words.lower().startswith("that "):
        return None
    return f"{published.year - (month > published.last.month)}-{month:02}"


def _after_another(words: str, before: PartialDate) -> str | None:
    """Return the date told from the one before it by name: "the following May", "October that year", "the year before"."""
    month = _month_among(words)
    known = before.first.month if len(before.text) >= 7 and "Q" not in before.text else None
    back = "before" in words or "earlier" in words or "previous" in words
    forth = any(word in words for word in ("following", "next", "after", "later"))
    season = next((_SEASONS[each] for each in words.split() if each in _SEASONS), None)
    if season is not None:
        later = known is None or season % 12 <= known
        return str(before.year + (forth and later) - (back and known is not None and season % 12 >= known))
    if month is None:
        return _shifted(before, -1 if back else 1, words)
    year = before.year
    if "year" in words or known is None:
        year += forth - back
    elif forth:
        year += month <= known
    elif back:
        year -= month >= known
    return f"{year}-{month:02}"


def _from_another(
    words: str, unit: str | None, before: PartialDate | None, published: PartialDate | None
) -> str | None:
    """Return the date that is told from the one before it: "the same month", "two months before that"."""
    if unit is not None:
        width = {"day": 10, "week": 10, "month": 7, "year": 4}[unit]
        return (
            before.text[:width] if before is not None and len(before.text) >= width and "Q" not in before.text else None
        )
    if not words.endswith("after") and "half" in words and words.endswith("ago"):
        before = published
    start = before if before is not None else published if words.endswith("after") else None
    if start is None:
        return _period(words, published.first, False) if published is not None and words == "a year earlier" else None
    sign = 1 if words.endswith("later") else -1
    return _shifted(start, sign * _count(words), words)


def _shifted(start: PartialDate, count: int, words: str) -> str | None:
    """Return the date that is so many days, weeks, months or years from another, as exactly as that can be known."""
    if "half" in words and len(start.text) >= 7 and "Q" not in start.text:
        months = 6 if words.startswith("half") else 6 + 12 * abs(count)
        return str((start.year * 12 + start.first.month - 1 + (-months if count < 0 else months)) // 12)
    if "year" in words:
        return str(start.year + count)
    if len(start.text) < 7 or "Q" in start.text:
        return None
    if "month" in words:
        index = start.year * 12 + start.first.month - 1 + count
        return f"{index // 12}-{index % 12 + 1:02}"
    if len(start.text) < 10:
        return start.text
    day = start.first + timedelta(days=count * (7 if "week" in words else 1))
    return day.isoformat() if "day" in words else day.isoformat()[:7]


def _relative(g: dict[str, str | None], published: PartialDate) -> str | None:
    day = published.first
    exact = len(published.text) == 10
    if len(published.text) < 7:
        return _in_year(g, published.year)
    for month, number in ((g["m2"], g["d2"]), (g["m4"], g["d4"])):
        if month:
            m = _month(month)
            year = day.year if (m, int(number or 1)) <= (day.month, published.last.day) else day.year - 1
            return f"{year}-{m:02}-{int(number or 1):02}"
    if g["m8"]:
        return f"{day.year}-{_month(g['m8']):02}"
    if g["m6"]:
        return f"{day.year - 1}-{_month(g['m6']):02}"
    if g["m5"]:
        m = _month(g["m5"])
        return f"{day.year if m < day.month or (m == day.month and 'this' in (g['relm'] or '').lower()) else day.year - 1}-{m:02}"
    if g["m7"]:
        m = _month(g["m7"])
        return f"{day.year if m <= day.month else day.year - 1}-{m:02}"
    if g["season"]:
        end = _SEASONS[g["season"].rsplit(maxsplit=1)[-1]]
        this = "this " in g["season"].lower() and "past" not in g["season"]
        return str(day.year if this or end <= day.month else day.year - 1)
    if g["wd"]:
        if not exact:
            return None
        back = (day.weekday() - _WEEKDAYS[g["wd"].lower().rstrip(".")]) % 7
        if not back and g["wdl"]:
            back = 7  # told on a Tuesday, "last Tuesday" is a week before
        return (day - timedelta(days=back)).isoformat()
    return _period((g["rel"] or "").lower(), day, exact)


def _in_year(g: dict[str, str | None], year: int) -> str | None:
    """Return a date without a year of a text of which no more is known than the year: its months are of that year."""
    for month, number in ((g["m2"], g["d2"]), (g["m4"], g["d4"])):
        if month:
            return f"{year}-{_month(month):02}-{int(number or 1):02}"
    month = g["m8"] or g["m7"] or (g["m5"] if "this" in (g["relm"] or "").lower() else None)
    if month or g["m6"]:
        return f"{year - 1}-{_month(g['m6']):02}" if g["m6"] else f"{year}-{_month(month or ''):02}"
    words = (g["rel"] or "").lower()
    return _period(words, date(year, 12, 31), False) if words.endswith("year") else None


def _period(words: str, day: date, exact: bool) -> str | None:
    if words in ("today", "earlier today", "this morning"):
        return day.isoformat() if exact else None
    if words == "yesterday":
        return (day - timedelta(days=1)).isoformat() if exact else None
    if words.endswith("ago"):
        if "week" not in words and "day" not in words:
            return _shifted(PartialDate(day.isoformat()[:7]), -_count(words), words)
        return _shifted(PartialDate(day.isoformat()), -_count(words), words) if exact else None
    if "week" in words:
        if "last" in words or "previous" in words:
            return (day - timedelta(days=7)).isoformat()[:7] if exact else None
        return day.isoformat()[:7]
    if "month" in words:
        back = 1 if words.startswith("last") or "previous" in words else 0
        return _shifted(PartialDate(day.isoformat()[:7]), -back, words)
    if "year" in words:
        return str(day.year - ("earlier" in words.split()[-1:] or "last" in words))
    return None


_NUMBERS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
    )
} | {"eighteen": 18, "twenty": 20, "several": 4}


def _count(words: str) -> int:
    if "couple of" in words:
        return 2
    first = words.split(maxsplit=1)[0]
    return int(first) if first.isdigit() else _NUMBERS.get(first, 1)
