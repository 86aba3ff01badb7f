"""Times: a day, a month, a quarter or a year, from one to another, since and until, and the last so many of them."""

# ruff: noqa: E501 - the patterns read better unbroken

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kg.dates import MONTHS, PartialDate
from kg.questions.constraints.found import Found
from kg.questions.constraints.numbers import NUMBER, number_of


@dataclass(frozen=True, slots=True)
class Period:
    """Days from ``first`` to ``last``, both included; ``None`` leaves an end open. ``words`` say it to a person."""

    first: date | None
    last: date | None
    words: str


MONTH: Final = r"(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b"
_MONTH = MONTH + r"\.?"
_YEAR = r"(?:19[5-9]\d|20\d\d)(?!\d)"
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}

_POINT = (
    rf"(?:(?P<iso>\d{{4}}-\d\d-\d\d)|(?P<isom>(?:19|20)\d\d-(?:0[1-9]|1[0-2]))(?!\d)"
    rf"|(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m1>{_MONTH})(?:\s*,?\s*(?:of\s+)?(?P<y1>{_YEAR}))"
    rf"|(?P<m2>{_MONTH})\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s+(?P<y2>{_YEAR})"
    rf"|(?P<m3>{_MONTH})\s*,?\s*(?:of\s+)?(?P<y3>{_YEAR})"
    rf"|(?P<m4>0?[1-9]|1[0-2])/(?P<y4>{_YEAR})"
    rf"|[qQ](?P<q5>[1-4])[\s,/-]*(?:of\s+)?(?P<y5>{_YEAR})|(?P<y6>{_YEAR})[\s-]*[qQ](?P<q6>[1-4])"
    rf"|(?P<o7>first|second|third|fourth|last|1st|2nd|3rd|4th)\s+quarter\s+(?:of\s+|in\s+)?(?P<y7>{_YEAR})"
    rf"|[hH](?P<h8>[12])[\s,/-]*(?:of\s+)?(?P<y8>{_YEAR})|(?P<o9>first|second|1st|"
    rf"2nd)\s+half\s+(?:of\s+)?(?P<y9>{_YEAR})"
    rf"|(?:the\s+)?(?:year\s+)?(?P<y0>{_YEAR}))"
)


def _interval(match: "re.Match[str]") -> tuple[date, date] | None:
    got = {key: value for key, value in match.groupdict().items() if value}
    try:
        if text := got.get("iso") or got.get("isom"):
            exact = PartialDate(text)
        elif "y1" in got or "y2" in got:
            n = "1" if "y1" in got else "2"
            exact = PartialDate(f"{got['y' + n]}-{_month(got['m' + n]):02}-{int(got['d' + n]):02}")
        elif "y3" in got:
            exact = PartialDate(f"{got['y3']}-{_month(got['m3']):02}")
        elif "y4" in got:
            exact = PartialDate(f"{got['y4']}-{int(got['m4']):02}")
        elif "y5" in got or "y6" in got or "y7" in got:
            quarter = got.get("q5") or got.get("q6") or _ORDINALS[got["o7"].lower()]
            exact = PartialDate(f"{got.get('y5') or got.get('y6') or got.get('y7')}-Q{quarter}")
        elif "y8" in got or "y9" in got:
            half = int(got.get("h8") or _ORDINALS[got["o9"].lower()])
            year = int(got.get("y8") or got["y9"])
            return (date(year, 1, 1), date(year, 6, 30)) if half == 1 else (date(year, 7, 1), date(year, 12, 31))
        else:
            exact = PartialDate(got["y0"])
    except ValueError:
        return None
    return exact.first, exact.last


def _month(text: str) -> int:
    return MONTHS[text.lower().rstrip(".")]


_POINT_PATTERN = re.compile(_POINT, re.IGNORECASE)
_ONE = re.sub(r"\(\?P<\w+>", "(?:", _POINT)
_RANGES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), how)
    for pattern, how in (
        ((
            rf"\b(?:between|from|during|in|for)\s+(?P<a>{_ONE})\s*(?:and|to|until|till|through|up to|-|"
            rf"/)\s*(?P<b>{_ONE})(?:\s+inclusive)?"
        ), "range"),
        (rf"\b(?P<a>{_YEAR})\s*(?:-|to|through)\s*(?P<b>{_YEAR})", "range"),
        (rf"\b(?:in|during|of|for)?\s*(?:either\s+)?(?P<a>{_YEAR})\s*(?:or|and|,|&)\s*(?:in\s+)?(?P<b>{_YEAR})", "either"),
        ((
            rf"\b(?:since|starting in|starting from|starting|beginning in|beginning|as of|as from|"
            rf"from(?=\s+(?:the\s+)?(?:start of|beginning of)?\s*{_ONE}\s+(?:on|onwards?|forward|on wards|and later|or later|and after)\b))\s+(?:the\s+)?(?:start of|beginning of)?\s*(?P<a>{_ONE})(?:\s+(?:on|onwards?|forward|on wards|"
            rf"and later|or later|and after))?"
        ), "since"),
        (rf"\b(?:in\s+)?(?P<a>{_ONE})\s*(?:onwards?|or later|and later|and after|and onwards?|or after|\+)", "since"),
        (rf"\b(?:not before|no earlier than)\s+(?P<a>{_ONE})", "since"),
        (rf"\b(?:after|later than|past|post)[\s-]+(?:the\s+)?(?:end of\s+)?(?P<a>{_ONE})", "after"),
        ((
            rf"\b(?:before|prior to|earlier than|pre|ahead of)[\s-]+(?:the\s+)?(?:start of\s+|beginning "
            rf"of\s+)?(?P<a>{_ONE})"
        ), "before"),
        ((
            rf"\b(?:until|till|up to|through|by|to|not after|no later than|up until|up till)\s+(?:the\s+)?(?:end "
            rf"of\s+)?(?P<a>{_ONE})"
        ), "until"),
        (rf"\b(?P<a>{_ONE})\s*(?:or earlier|and earlier|or before|and before)", "until"),
        ((
            rf"\b(?:in|during|of|on|for|throughout|within|from|dated|at|over|around|the)?\s*(?:the\s+)?(?:course "
            rf"of\s+)?(?:calendar year\s+|all of\s+)?(?P<a>{_ONE})(?:'s\b)?"
        ), "in"),
    )
)  # fmt: skip


def periods_in(text: str) -> Iterator[Found]:
    """Go through the times of a text; one may lie within another, then the one that says more is first."""
    for pattern, how in _RANGES:
        for match in pattern.finditer(text):
            one = _POINT_PATTERN.fullmatch(match["a"].strip())
            other = _POINT_PATTERN.fullmatch(match["b"].strip()) if "b" in pattern.groupindex else None
            first = _interval(one) if one else None
            last = _interval(other) if other else first
            if first is None or last is None:
                continue
            a = match["a"].strip()
            low: date | None = first[0]
            high: date | None = last[1]
            words = f"in {a}"
            if how in ("range", "either"):
                words = f"{a} to {match['b'].strip()}"
                if first[0] > last[0]:
                    low, high = last[0], first[1]
            elif how == "since":
                high, words = None, f"since {a}"
            elif how == "after":
                low, high, words = first[1] + timedelta(days=1), None, f"after {a}"
            elif how == "before":
                low, high, words = None, first[0] - timedelta(days=1), f"before {a}"
            elif how == "until":
                low, words = None, f"until {a}"
            yield Found("time", Period(low, high, words), match.start(), match.end())


_RELATIVE = re.compile(
    rf"\b(?:in|over|during|within|of|from|for|since)?\s*(?:the\s+)?(?:last|past|previous|most recent|preceding|"
    rf"recent)\s+(?:(?P<n>{NUMBER})\s+)?(?P<unit>day|week|month|quarter|year|decade)s?\b"
    rf"|\b(?:in|during|of)?\s*(?:this|the current)\s+(?P<this>month|quarter|year|decade)(?:'s)?\b|\b(?P<ytd>year to "
    rf"date|ytd)\b"
    rf"|\b(?P<last>last year's)\b|\b(?:in|during)?\s*the\s+(?P<decade>(?:19|20)\d0)'?s\b",
    re.IGNORECASE,
)


def relative_periods_in(text: str, newest: date) -> Iterator[Found]:
    """Times relative to the newest document: "the last 12 months", "this year", "last year"."""
    for match in _RELATIVE.finditer(text):
        said = re.sub(r"^(?:in|over|during|within|of|from|for|since)\s+", "", " ".join(match[0].split()))
        if match["decade"]:
            year = int(match["decade"])
            yield Found(
                "time", Period(date(year, 1, 1), date(year + 9, 12, 31), f"the {year}s"), match.start(), match.end()
            )
            continue
        words = f"{said} (to {newest.isoformat()}, the newest document)"
        if match["this"] or match["ytd"]:
            unit = match["this"] or "year"
            start = {
                "month": newest.replace(day=1),
                "quarter": date(newest.year, 3 * ((newest.month - 1) // 3) + 1, 1),
                "year": date(newest.year, 1, 1),
                "decade": date(newest.year // 10 * 10, 1, 1),
            }[unit.lower()]
            yield Found("time", Period(start, None, words), match.start(), match.end())
            continue
        unit = (match["unit"] or "year").lower()
        if match["last"] or (
            unit == "year" and match["n"] is None and re.search(r"\blast\s+year\b", match[0], re.IGNORECASE)
        ):
            year = newest.year - 1
            yield Found(
                "time",
                Period(date(year, 1, 1), date(year, 12, 31), f"{year}, the year before the newest document's"),
                match.start(),
                match.end(),
            )
            continue
        count = number_of(match["n"]) if match["n"] else 1
        start = _back(newest, count, unit)
        yield Found("time", Period(start, None, words), match.start(), match.end())


def _back(day: date, count: int, unit: str) -> date:
    if unit in ("day", "week"):
        return day - timedelta(days=count * (7 if unit == "week" else 1))
    months = count * {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit]
    total = max(day.year * 12 + day.month - 1 - months, 12)
    return date(total // 12, total % 12 + 1, min(day.day, 28))
