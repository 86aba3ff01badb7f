"""Dates at the head that need the rest of a document: without a year ("Friday, June 21"), or the first of a history."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from kg.dates import PartialDate
from kg.readers.written_dates import DAY, MONTH, month_number

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = r"(?:\b(?P<weekday>Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?"
_HEAD = tuple(
    re.compile(rf"(?:^|(?:[|·•:,–—-]|\bfor|\bof) ?){_WEEKDAY}(?:the )?{day}\s*(?:$|[|·•]|--|[–—])", re.IGNORECASE)
    for day in (rf"{MONTH}\s+{DAY}", rf"{DAY}\s+(?:of )?{MONTH}")
)
_RIGHTS = re.compile(r"(?:©|\(c\)|\bcopyright)[^\d\n]{0,30}(?:(?:19|20)\d\d ?[-–—] ?)?(20\d\d)", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d.,$€£/-])20[0-3]\d(?![\d/-]|[.,]\d)")
_SO_FAR = re.compile(
    r"\b(?P<year>20[0-3]\d),? (?:so far|to date|and counting|until now|thus far)\b"
    r"|\bso far (?:in|for|during) (?P<in>20[0-3]\d)\b",
    re.IGNORECASE,
)
_ALONE = re.compile(
    rf"\W*(?:{DAY}\.? (?:of )?)?{MONTH}(?: (?P<day_after>[0-3]?\d)(?:st|nd|rd|th)?)?,? (?:19|20)\d\d\W*", re.IGNORECASE
)
_TOLD = re.compile(r"[$€£]|raise|round|fund", re.IGNORECASE)


def dated_without_year(lines: Sequence[str]) -> PartialDate | None:
    """Return the date at the head of some lines whose year others of them tell, else ``None``.

    The year is that of the rights reserved; where a day of the week stands beside the date, it must be the day of
    that year, and any year told in the lines on which it is may be meant: the last one.

    >>> dated_without_year(["Morning lines -- Wednesday, June 21", "Good morning.", "(c) 2017 Lines Media"]).text
    '2017-06-21'
    >>> dated_without_year(["Morning lines -- Wednesday, June 21", "Good morning.", "(c) 2018 Lines Media"])
    """
    for line in lines[:6]:
        match = next((m for form in _HEAD if (m := form.search(line))), None) if len(line.split()) <= 14 else None
        if match is None or _TOLD.search(line):
            continue
        rights = [int(m[1]) for each in (*lines[:6], *lines[-8:]) for m in _RIGHTS.finditer(each)]
        told = {int(m[0]) for each in lines for m in _YEAR.finditer(each)} if match["weekday"] and not rights else set()
        for year in (*rights, *sorted(told, reverse=True)):
            day = _day(year, match["month"], match["day"])
            weekday = (match["weekday"] or "").casefold()[:3]
            if day is not None and (not weekday or _WEEKDAYS[day.weekday()] == weekday):
                return PartialDate(day.isoformat())
    return None


def year_so_far(text: str) -> PartialDate | None:
    """Return the year in which a text was written that tells what it has brought so far, else ``None``.

    >>> year_so_far("Robot makers have taken in $3 billion in 2023 so far.").text
    '2023'
    >>> year_so_far("It raised $3 million in 2023.")
    """
    told = {match["year"] or match["in"] for match in _SO_FAR.finditer(text)}
    return PartialDate(told.pop()) if len(told) == 1 else None


def year_reported(lines: Sequence[str]) -> PartialDate | None:
    """Return the year that a line at the head says a report on many deals is of, if its text knows none later.

    Months without a year are of that year: "In August, …" in "The best-funded startups of 2023".

    >>> year_reported(["The best-funded startups of 2023", "In August, Acme took in $1 billion."]).text
    '2023'
    >>> year_reported(["The best-funded startups of 2023", "In 2024 things changed."])
    >>> year_reported(["Acme raises $5m", "Acme was founded in 2019."])
    """
    for line in lines[:6]:
        told = {int(match[0]) for match in _YEAR.finditer(line)}
        if len(told) != 1 or len(line) > _HEADLINE or line.rstrip().endswith(".") or not _REPORTS.search(line):
            continue
        year = told.pop()
        later = any(int(match[0]) > year for each in lines for match in _YEAR.finditer(each))
        return None if later else PartialDate(str(year))
    return None


_HEADLINE = 110
_REPORTS = re.compile(
    r"\b(?:rounds|deals|startups|start-ups|fundings?|fundraisings?|fundraises|financings|investments|raises|companies|unicorns|exits"
    r"|acquisitions|dealmaking|year|quarter|month|week|review|recap|round-?up)\b",
    re.IGNORECASE,
)


def without_dates(lines: list[str]) -> list[str]:
    """Return the lines of a document without those that are but a date, if it is told date by date, as a history is.

    >>> without_dates(["Our story", "May 2014", "We begin.", "June 2014", "Seed round.", "July 2015", "We grow."])
    ['Our story', 'We begin.', 'Seed round.', 'We grow.']
    """
    alone = [n for n, line in enumerate(lines) if _ALONE.fullmatch(line)]
    told = {lines[n].strip(" .:*") for n in alone}
    if len(told) < 3 or any(b - a < 2 for a, b in pairwise(alone)):
        return lines
    return [line for n, line in enumerate(lines) if n not in alone]


def _day(year: int, month: str, day: str) -> date | None:
    try:
        return date(year, month_number(month), int(day))
    except ValueError:
        return None
