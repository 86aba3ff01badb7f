"""When a document was published: dates as bylines, datelines, front matter, meta tags and addresses write them."""

import re
from collections.abc import Sequence
from datetime import date

from kg.dates import PartialDate
from kg.readers.written_dates import DAY, MONTH, YEAR, as_date, date_of, first_date, month_number

_LABEL = re.compile(
    r"(?:this (?:article|story|post|release|text|page|item) (?:was |has been )?)?(?:first |last |originally )?"
    r"(?P<label>(?:published|posted|written|filed) by [^|\d]{3,40}?(?= on)"
    r"|published|posted|updated?|modified|verified|edited|reviewed"
    r"|release date|date|issued|released|"
    r"publication date|filed|dated)\b(?: on| at)?\s*[:|–—-]?\s*(?:on\s+)?(?:[A-Z][a-z]+day,?\s+)?",
    re.IGNORECASE,
)
_LABEL_WITHIN = re.compile(r"(?<=[.|·] )(?=(?:last )?(?:updated?|published|revised)\b[ :])", re.IGNORECASE)
"""Where a label stands in a line that begins with who wrote it: "Kept by the desk. Last update: 2 May 2025"."""
_DATELINE_END = re.compile(
    r"\s*(?:\([^)]{1,40}\)|/[^/]{1,40}/)?\s*(?:--|[—–]|-(?=\s)|\)\s*(?:--|[—–]|-(?=\s))|[.:)](?=\s+[A-Z“\"])|(?<=\))\s+(?=[A-Z“\"]))"
)
_ARTICLE = re.compile(r"\b(?:le|den|el|il) $")
_NO_MONTH = rf"(?!{re.sub(r'[?]P<month>', '?:', MONTH)}(?:\s|$))"
"""What follows a time is its zone, and not the month in "10:42, June 8, 2025"."""
_TIME = re.compile(
    r",?\s*(?:at\s+)?\b\d{1,2}(?:[:h]\d\d(?::\d\d)?|\.\d\d(?=\s*[ap]\.?m))\s*(?:[ap]\.?\s?m\.?\b\.?)?,?\s*"
    rf"(?:\(?\b{_NO_MONTH}(?:[A-Z]{{2,4}}\b|(?:Eastern|Central|Mountain|Pacific)\s(?:Standard|Daylight)?\s?Time))?\)?",
    re.IGNORECASE,
)
_WEEK = re.compile(r"\b(?:week|fortnight|month) (?P<link>of|ending|ended|to|beginning|from)\b", re.IGNORECASE)
_BYLINE_END = re.compile(r"\b(?:[Bb]y|BY) [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}(?:,? (?:on|[|·•–—]))? $")
_ISO_MONTH = re.compile(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?![\d-])")
_YEARLESS = re.compile(
    rf"(?:[A-Z][\w.’'/ ]{{1,40}}(?:, [A-Z][\w.]+)?,? )?{MONTH} {DAY} (?:\([^)]{{2,40}}\) ?)?[-–—]", re.IGNORECASE
)
_ISSUE = re.compile(rf"\b{MONTH} {YEAR} (?:issue|edition)\b", re.IGNORECASE)
_WEEK_NUMBER = re.compile(r"\bweek (?P<week>[1-5]?\d)(?:,| of)? (?P<year>20\d\d)\b", re.IGNORECASE)
_LETTER = re.compile(
    r"\b(?:(?:of the|this) (?:day|week|month)|daily|weekly|digest|brief(?:ing)?|edition|letter|round-?up)\b", re.I
)
_HEADED = re.compile(
    r"(?:[|·•:]|\b(?:Mon|Tue(?:s|sday)?|Wed(?:nesday)?|Thu(?:rs|rsday)?|Fri|Sat(?:urday)?|Sun)(?:day)?\.?,?) $"
)
"""What stands before the date in the head of a letter: "Morning lines | Wed, 19 Nov 2025"."""
_MARK = r"(?:[|·•∙⋅‧◦●/]|//)"
_PART_START = re.compile(
    rf"(?:^[\s*_(]*|{_MARK} )(?:(?:by )?[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{1,3}},? on )?(?:[a-z]+day,? |on )?$",
    re.IGNORECASE,
)
_PART_END = re.compile(rf"[\s*_)]*(?: {_MARK} |(?<=\d) in [A-Z][\w &]{{2,30}}$)")
"""What bounds a date in a line of several parts."""
_MONTH_LINE = re.compile(
    rf"\W*(?:[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){{0,2}}, )?{MONTH},? {YEAR} ?(?:--|[—–-]) ?(?=[A-Z“\"])", re.IGNORECASE
)
_PLACE = re.compile(
    r"[A-Z][\w.’'/ -]{1,40}(?:,\s*[A-Z][\w. &]{1,30}){0,3}\s*[,–—-]*\s*(?:\([^)]{1,40}\)|/[^/]{1,40}/)?[\s,:–—-]*"
)
_SENTENCE = re.compile(r"[a-z)”\"]{2}[.!?]$")


def published_in(lines: Sequence[str], *, day_first: bool | None = None) -> PartialDate | None:
    """Return the date in a byline, a date line or a dateline among some lines, else ``None``.

    A date that is told within a sentence is none of these. Where one line says when it was published and another when
    it was updated, the first counts.

    >>> published_in(["Nscale raises $2bn", "By A. Writer | 9 March 2026 | 4 min read"]).text
    '2026-03-09'
    >>> published_in(["Nscale raises $2bn", "LONDON, March 9, 2026 /Newswire/ -- Nscale today announced"]).text
    '2026-03-09'
    >>> published_in(["Nscale raises $2bn", "Nscale, founded on 9 March 2024, raised two billion dollars in Series C."])
    """
    later: PartialDate | None = None
    if yearless := _told_twice(lines[:4], day_first):
        return yearless
    for number, line in enumerate(_simple(line) for line in lines):
        if number == 0 and (week := _WEEK.search(line)) and (told := first_date(line[week.end() :], day_first)):
            return told[0] if week["link"].casefold() in {"ending", "ended", "to"} else PartialDate(told[0].text[:7])
        if number < 3 and (numbered := _week_told(line)):
            return numbered
        if number < 5 and (month := _MONTH_LINE.match(line)) and len(line.split()) > 12:
            return as_date({**month.groupdict(), "day": None}, day_first)
        if issue := _ISSUE.search(line):
            return as_date({**issue.groupdict(), "day": None}, day_first)
        label = _LABEL.match(line, within.start() if (within := _LABEL_WITHIN.search(line)) else 0)
        labelled = first_date(line[label.end() : label.end() + 40], day_first) if label else None
        if label and labelled is None and (month := _ISO_MONTH.match(line, label.end())):
            return PartialDate(month[0])
        if label and labelled and labelled[1] <= 12:
            if label["label"].casefold() not in {"update", "updated", "modified", "verified", "edited", "reviewed"}:
                return labelled[0]
            later = later or labelled[0]
            continue
        found = first_date(line[:160], day_first)
        if found is None:
            continue
        if number < 4 and _BESIDE.match(line, found[2]) and _begins(line, found, 0 if number else 10):
            return found[0]
        if number < 6 and _BYLINE_END.search(line[: found[1]]) and not line[found[2] :].strip(" .|,"):
            return found[0]
        if number < 3 and (_is_head(line, found) or _heads_letter(line, found)):
            return _day_after(found[0], lines[number + 1 : number + 4], day_first) or found[0]
        if number < 6 and _is_part(line, found):
            return found[0]
        if number == 0 and len(line.split()) > 8 and not (_is_dateline(line, found) or _alone_in_line(line, found)):
            continue
        if _is_date_line(line, found) or _is_dateline(line, found) or _alone_in_line(line, found):
            return (_day_after(found[0], lines[number + 1 : number + 4], day_first) if number < 3 else None) or found[0]
    return later


_SOON = 62
"""So many days after a month began a report on it is out."""


def _day_after(month: PartialDate, below: Sequence[str], day_first: bool | None) -> PartialDate | None:
    """Return the day on which a report on a month was published, as the byline below its title tells it."""
    day = published_in(below, day_first=day_first) if len(month.text) == 7 and below else None
    if day is None or len(day.text) < 10 or not 0 < (day.first - month.first).days <= _SOON:
        return None
    return day


_MARKS = re.compile(r" [∙⋅‧・▪] | // | / (?=[\d(]|[A-Z][a-z]{2,8}\.? \d)|(?<=\d{4}) / ")
_DOTTED = re.compile(r"\b((?:19|20)\d\d)\. (0?[1-9]|1[0-2])\. (0?[1-9]|[12]\d|3[01])(?:\.(?!\d)|(?= ?\(|$))")
"""A day as Korean papers write it: "2022. 11. 25."."""
_CHANGED = re.compile(
    r"(?<=\d)[\s|·,;.(–—-]*\b(?:last )?(?:updated|modified|edited|upd)\b.*$|^(?:last )?(?:updated|modified|edited)\b.*?"
    r"(?=\b(?:first |originally )?(?:published|posted)\b)",
    re.IGNORECASE,
)
_M, _D, _Y = (re.sub(r"\?P<\w+>", "?:", part) for part in (MONTH, DAY, YEAR))
_UNTIL = re.compile(
    rf"(?<![\d/.])(?:{_M} )?{_D}(?: {_M})?(?:,? {_Y})?\s?(?:[-–—]|to|until|through)\s?"
    rf"(?:(?P<d1>{_D}) (?P<m1>{_M})|(?P<m2>{_M}) (?P<d2>{_D})|(?P<d3>{_D})(?=,? (?:19|20))),? (?P<year>{_Y})",
    re.IGNORECASE,
)
"""Days from one to another: "19–24 August 2019", "August 30th to September 3rd, 2019"."""


def _simple(line: str) -> str:
    """Return a line without times of the day and later changes, one mark between its parts, no spans of days."""
    line = _DOTTED.sub(r"\1.\2.\3", line[:300])
    line = _CHANGED.sub("", _TIME.sub("", _MARKS.sub(" | ", line)))
    return _UNTIL.sub(_last_day, line)


def _last_day(span: re.Match[str]) -> str:
    month = span["m1"] or span["m2"] or next((m[0] for m in re.finditer(MONTH, span[0], re.IGNORECASE)), None)
    return f"{span['d1'] or span['d2'] or span['d3']} {month} {span['year']}" if month else span[0]


_HEAD_OF_LETTER = re.compile(
    r"\b(?:round-? ?up|wrap(?:-? ?up)?|recap|digest|reviews?|report|week(?:ly)?|daily|monthly|newsletter|letter|"
    r"bulletin|brief(?:ing)?|insights?|dispatch|tracker|watch|deal ?(?:s|flow|sheet)|update|edition|issue|"
    r"vol(?:ume)?|notes?|diary|log|memo|minutes|transcript|episode|recorded|aired)\b",
    re.IGNORECASE,
)
_RAISES = re.compile(
    r"[$€£¥₹]|\b(?:rais\w+|secur\w+|clos\w+|lands?|bags?|nets|series [a-h]|since|found\w+|acquir\w+|led)\b|"
    r"\b(?:from|of|by|until|before|after) $",
    re.IGNORECASE,
)
_MONTH_OF = re.compile(r"(?:(?:startup |venture |tech )?(?:funding|deals|startups|money) in |^)$", re.IGNORECASE)


def _heads_letter(line: str, found: tuple[PartialDate, int, int]) -> bool:
    """Tell the title of a letter, round-up or report with its day or month: "Robot round-up – August 2019"."""
    if len(found[0].text) < 7 or len(line.split()) > 16 or _RAISES.search(line) or _RAISES.search(line[: found[1]]):
        return False
    month = len(found[0].text) == 7 and _MONTH_OF.search(line[: found[1]]) and re.match(r" in |:", line[found[2] :])
    return bool(month) or _HEAD_OF_LETTER.search(line) is not None


#: A date in brackets or between dashes after the last sentence: "… of the year. (May 29, 2024)".
_SIGNED_OFF = re.compile(r"(?:[.!?”\"’)]|^)\s*(?:\((?P<date>[^()]{8,34})\)|[-–—] (?P<dash>[^()–—]{8,34}) [-–—])\s*$")


def signed_off(line: str) -> PartialDate | None:
    """Return the date that stands in brackets or between dashes after the last sentence of a document, else ``None``.

    >>> signed_off("The sum becomes 2.9 billion yen. (May 29, 2024)").text
    '2024-05-29'
    >>> signed_off("It was founded by two brothers (May 29, 2014)")
    """
    beside = _SIGNED_OFF.search(line)
    if beside is None:
        return None
    told = beside["date"] or beside["dash"]
    found = first_date(told, None)
    whole = found is not None and len(found[0].text) == 10 and len(told) - (found[2] - found[1]) < 12
    return found[0] if found is not None and whole else None


def published_at_end(lines: Sequence[str]) -> PartialDate | None:
    """Return the date that a document is signed off with, alone in its line or after the paper's name, else ``None``.

    >>> published_at_end(["October 16, 2012 08:30 AM Eastern Daylight Time"]).text
    '2012-10-16'
    >>> published_at_end(["The Evening Post, 15 July 2025. Tips: tips@post.example"]).text
    '2025-07-15'
    """
    for line in reversed([_TIME.sub("", line) for line in lines if len(line) <= 100]):
        found = first_date(line, None)
        if found is None or len(found[0].text) < 10 or _MONEY.search(line):
            continue
        head, rest = line[: found[1]], line[found[2] :]
        signed = re.fullmatch(r"(?:[A-Z][\w.'’&-]*(?: [A-Z][\w.'’&-]*){0,4}, )?", head)
        if signed and re.match(r"\s*(?:$|[.|·•])", rest):
            return found[0]
    return None


def _begins(line: str, found: tuple[PartialDate, int, int], least: int) -> bool:
    """Return whether a line begins with a date of some length, or with its day of the week."""
    return len(found[0].text) >= least and re.fullmatch(r"(?:[A-Z][a-z]{2,8},? )?", line[: found[1]]) is not None


def _told_twice(lines: Sequence[str], day_first: bool | None) -> PartialDate | None:
    """Return the date of a dateline without a year ("Dec 11 (Wire) -") that the title or a line beside it completes."""
    days = {(month_number(match["month"]), int(match["day"])) for line in lines if (match := _YEARLESS.match(line))}
    for line in lines if days else ():
        found = first_date(line, day_first)
        if found and len(found[0].text) == 10 and (found[0].first.month, found[0].first.day) in days:
            return found[0]
    return None


def is_dated(line: str) -> bool:
    """Return whether a line says when something was published or updated.

    >>> is_dated("Updated Mar 16, 2026"), is_dated("Posted 3 comments")
    (True, False)
    """
    label = _LABEL.match(line)
    return label is not None and date_of(line[label.end() : label.end() + 40]) is not None


_BESIDE = re.compile(r" ?[|·•∙‧⋅] | [–—] (?=[a-z])")
_AUTHOR = re.compile(r"(?:By |From )?(?:[A-Z][\w.'’-]+ ){2,4}(?:on )?,?", re.IGNORECASE)
_MONEY = re.compile(r"[$€£]|raise|round|fund(?!er)|incorporat|establish|since", re.IGNORECASE)
_ENDS_BEFORE = re.compile(r"(?:[.!?]|\b(?:No|Nr|Issue|Vol|Edition)\.? ?\d+[,.:]?|#\d+[,.:]?) $")


def _is_date_line(line: str, found: tuple[PartialDate, int, int]) -> bool:
    """Tell a line that is little more than a date: a date line or a byline."""
    if len(found[0].text) < 7:
        return False
    rest = line[: found[1]] + line[found[2] :]
    words = len(rest.split())
    if words <= 4 and len(line.split()) <= 7:
        return not re.search(r"[$€£]|raise|round|f(?:o?u)nd|incorporat|establish|since", rest, re.IGNORECASE)
    short = len(line.split()) <= 12 and len(found[0].text) == 10 and not _SENTENCE.search(line)
    if len(line.split()) <= 14 and _AUTHOR.fullmatch(line[: found[1]]) and not _MONEY.search(rest):
        return len(found[0].text) == 10
    ends = not line[found[2] :].strip(" .|") and re.search(r"(?:,|[A-Z][a-z]+day,?) $", line[: found[1]])
    if not line[found[2] :].strip(" .") and _ENDS_BEFORE.search(line[: found[1]]) and len(line.split()) <= 25:
        return len(found[0].text) == 10
    weekday = re.search(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? $", line[: found[1]])
    if short and (ends or weekday) and not re.search(r"[$€£]|raise|round|fund(?!er)", rest, re.IGNORECASE):
        return True
    marked = re.search(
        r"^(?:by|von|from)\s|[|·•—–]|\bmin(?:ute)?s? read\b|\b(?:published|posted|updated)\b", line, re.IGNORECASE
    )
    return len(found[0].text) == 10 and words <= 16 and marked is not None and not _SENTENCE.search(line)


def _alone_in_line(line: str, found: tuple[PartialDate, int, int]) -> bool:
    """Tell a date that is a sentence of its own: "Friday again! 4 November 2016. Our count for the week: …"."""
    before, after = line[: found[1]], line[found[2] :]
    whole = after.startswith(". ") and len(found[0].text) == 10
    return whole and re.search(r"[a-z][.!?] (?:[A-Z][a-z]+day,? )?$", before) is not None


def _is_head(line: str, found: tuple[PartialDate, int, int]) -> bool:
    """Tell the head of a letter or digest, which ends in its date."""
    if len(found[0].text) < 10 or line[found[2] :].strip(" .|*_") or len(line.split()) > 14:
        return False
    head = line[: found[1]]
    return _HEADED.search(head) is not None and (
        _LETTER.search(head) is not None or not re.search(r"[$€£]|raise|round|f(?:o?u)nd(?!er)", head, re.IGNORECASE)
    )


def _is_part(line: str, found: tuple[PartialDate, int, int]) -> bool:
    """Tell a date that is all of what stands between two marks of a line: "27 AUG 2023 / STARTUPS / 3 MIN"."""
    if len(found[0].text) < 10 or _MONEY.search(line):
        return False
    return _PART_START.search(line[: found[1]]) is not None and _PART_END.match(line, found[2]) is not None


def _week_told(line: str) -> PartialDate | None:
    """Return the month that the Friday of a week falls in which a title counts: "week 3, 2026"."""
    match = _WEEK_NUMBER.search(line)
    if match is None or not 1 <= int(match["week"]) <= 52:
        return None
    return PartialDate(date.fromisocalendar(int(match["year"]), int(match["week"]), 5).isoformat()[:7])


_IN_BRACKETS = re.compile(r"\) ?(?:--|[—–-])")
_SOURCE = re.compile(r"[\s,–—-]*\([A-Z][\w. ]{1,30} ?[-–—,/|:] ?$")


def _is_dateline(line: str, found: tuple[PartialDate, int, int]) -> bool:
    """Tell ``LONDON, March 9, 2026 --``: a place or nothing before the date, a dash after it."""
    before = line[: found[1]]
    if len(found[0].text) == 10 and _IN_BRACKETS.match(line, found[2]) and (source := _SOURCE.search(before)):
        return bool(_PLACE.fullmatch(before[: source.start()]))
    if len(found[0].text) < 10 or not _DATELINE_END.match(line, found[2]):
        return False
    if line[found[2]] == ")" and before.endswith(" ("):
        before = before[:-1]  # "MONTREAL, QC – (October 3, 2022) –"
    elif line[found[2]] == ")" and not before.startswith("("):
        return False
    before = _ARTICLE.sub("", before)
    return not before.strip() or bool(_PLACE.fullmatch(before.lstrip("(")))
