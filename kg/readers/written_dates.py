"""Dates as people and machines write them out: words of many languages, digits in every order, addresses."""

import re
from datetime import date

from kg.dates import PartialDate

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan enero janvier januar janeiro gennaio",
            "february feb febrero février februar fevereiro febbraio",
            "march mar marzo mars märz março",
            "april apr abril avril aprile",
            "may mayo mai maio maggio",
            "june jun junio juin juni junho giugno",
            "july jul julio juillet juli julho luglio",
            "august aug agosto août",
            "september sept sep septiembre septembre setembro settembre",
            "october oct octubre octobre oktober outubro ottobre",
            "november nov noviembre novembre novembro",
            "december dec diciembre décembre dezember dezembro dicembre",
        ),
        1,
    )
    for name in names.split()
}
_FOREIGN = {
    name: number
    for number, names in enumerate(
        (
            "januari január stycznia tammikuuta ledna ocak ianuarie января січня",
            "februari február lutego helmikuuta února şubat februarie февраля лютого",
            "maart marts március marca maaliskuuta března mart martie maret марта березня",
            "április kwietnia huhtikuuta dubna nisan aprilie апреля квітня",
            "mei maj maja május toukokuuta května mayıs мая травня",
            "június czerwca kesäkuuta června haziran iunie июня червня",
            "július lipca heinäkuuta července temmuz iulie июля липня",
            "augustus augusti augusztus sierpnia elokuuta srpna ağustos agustus августа серпня",
            "szeptember września syyskuuta září eylül septembrie сентября вересня",
            "október października lokakuuta října ekim octombrie октября жовтня",
            "listopada marraskuuta listopadu kasım noiembrie ноября листопада",
            "desember grudnia joulukuuta prosince aralık decembrie декабря грудня",
        ),
        1,
    )
    for name in names.split()
}
"""Names that are read as months only between a day and a year."""


def _any_of(names: dict[str, int]) -> str:
    return rf"(?P<month>{'|'.join(sorted(names, key=len, reverse=True))})\.?"


MONTH = _any_of(MONTHS)
DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
YEAR = r"(?P<year>(?:19|20)\d\d)"
_EVERY_MONTH = _any_of(MONTHS | _FOREIGN)
_FORMS = tuple(
    re.compile(rf"(?<![\w./])(?<![\w.]-){form}(?![\d/]|-\d)", re.IGNORECASE)
    for form in (
        r"(?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?",
        r"(?P<iso>(?:19|20)\d\d(?:/[01]?\d/|\. ?[01]?\d\. ?)[0-3]?\d)",
        r"(?P<iso>(?:19|20)\d\d[年년] ?[01]?\d[月월] ?[0-3]?\d)[日일]",
        rf"{DAY}\.?(?:\s+(?:of|de))?[\s-]+{_EVERY_MONTH},?(?:\s+del?)?[\s-]+{YEAR}",
        rf"{DAY}\s+{MONTH}\s?[’'‘](?P<short>[0-2]\d)",
        rf"{MONTH}\s+{DAY},?\s?(?:{YEAR}|[’'‘](?P<short>[0-2]\d))",
        rf"{YEAR}\.\s+{_EVERY_MONTH}\s+{DAY}",
        r"(?P<first>[0-3]?\d)(?P<sep>[/.-])(?P<second>[0-3]?\d)(?P=sep)(?P<year>(?:19|20)\d\d)",
        r"(?P<first>[0-3]?\d)(?P<sep>/)(?P<second>[0-3]?\d)/(?P<short>[0-2]\d)",
        r"(?P<first>[0-3]\d)(?P<sep>\.)(?P<second>[01]\d)\.(?P<short>[0-3]\d)(?!\.\d)",
        rf"(?<!\d\s){MONTH},?\s+{YEAR}",
    )
)
_ISO_MONTH = re.compile(r"\s*((?:19|20)\d\d-(?:0[1-9]|1[0-2]))\s*")
_ADDRESS = re.compile(
    r"(?<!\d)(20\d\d|199\d)(?:/(1[0-2]|[1-9])/([12]\d|3[01]|[1-9])(?!\d)"
    r"|[/-](0[1-9]|1[0-2])(?:[/-](0[1-9]|[12]\d|3[01]))?(?!\d))"
)
_DIGITS = re.compile(r"(?<!\d)(20[0-4]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
_SPELT = re.compile(
    rf"(?<![a-z\d])(?:(?P<y1>20\d\d)[/_-](?P<m1>{'|'.join(MONTHS)})[/_-](?P<d1>[0-3]?\d)|(?P<m2>{'|'.join(MONTHS)})"
    rf"[/_-](?P<d2>[0-3]?\d)[/_-](?P<y2>20\d\d)|(?P<d3>[0-3]?\d)[/_-](?P<m3>{'|'.join(MONTHS)}|[01]\d)[/_-]"
    r"(?P<y3>20\d\d))(?![a-z\d])",
    re.IGNORECASE,
)


def date_of(text: str, *, day_first: bool | None = None) -> PartialDate | None:
    """Return the first date that a short text writes out, else ``None``.

    ``12/03/2013`` is read by ``day_first``; where that is unknown and both readings are possible, only the year
    counts.

    >>> date_of("Mar 16, 2026 at 09:00").text, date_of("9th of March 2026").text, date_of("2026-03-09T07:00:00Z").text
    ('2026-03-16', '2026-03-09', '2026-03-09')
    """
    found = first_date(text, day_first)
    if found is None and (month := _ISO_MONTH.fullmatch(text)):
        return PartialDate(month[1])
    return found[0] if found else None


def month_number(name: str) -> int:
    """Return which month a name stands for."""
    name = name.casefold().rstrip(".")
    return MONTHS.get(name) or _FOREIGN[name]


def first_date(text: str, day_first: bool | None) -> tuple[PartialDate, int, int] | None:
    """Return the first date that a text writes out, with where it begins and ends."""
    best: tuple[PartialDate, int, int] | None = None
    for form in _FORMS:
        match = form.search(text)
        if match and (best is None or match.start() < best[1]):
            read = as_date(match.groupdict(), day_first)
            if read is not None:
                best = (read, match.start(), match.end())
    return best


def as_date(parts: dict[str, str | None], day_first: bool | None) -> PartialDate | None:
    """Return the date that the named parts of a match make, if there is such a day."""
    try:
        if iso := parts.get("iso"):
            year, month, day = (int(part) for part in re.split(r"[-/.年년月월] ?", iso))
            return PartialDate(date(year, month, day).isoformat())
        year = 2000 + int(parts["short"] or 0) if parts.get("short") else int(parts["year"] or 0)
        if first := parts.get("first"):
            one, two = int(first), int(parts["second"] or 0)
            day_first = True if parts["sep"] == "." else day_first
            if day_first is None and one <= 12 and two <= 12 and one != two:
                return PartialDate(f"{year}")
            day, month = (one, two) if two <= 12 and (day_first or one > 12) else (two, one)
            return PartialDate(date(year, month, day).isoformat())
        month = month_number(parts["month"] or "")
        if day_text := parts.get("day"):
            return PartialDate(date(year, month, int(day_text)).isoformat())
        return PartialDate(f"{year}-{month:02}")
    except ValueError:
        return None


_SPELT_PARTS = (("y1", "y2", "y3"), ("m1", "m2", "m3"), ("d1", "d2", "d3"))


def date_in_address(address: str) -> PartialDate | None:
    """Return the date that a web address or file name carries.

    >>> date_in_address("https://news.example/2026/03/09/nscale").text
    '2026-03-09'
    >>> date_in_address("/business/2019/aug/27/nscale").text, date_in_address("letter-june-21-2017.txt").text
    ('2019-08-27', '2017-06-21')
    """
    spelt = _SPELT.search(address)
    if spelt is not None:
        year, month, day = (next(part for part in spelt.group(*group) if part) for group in _SPELT_PARTS)
        parts = [year, str(MONTHS.get(month.casefold(), month)), day]
    else:
        match = _ADDRESS.search(address) or _DIGITS.search(address)
        if match is None:
            return None
        parts = [part for part in match.groups() if part]
    try:
        return PartialDate("-".join(part.zfill(2) for part in parts))
    except ValueError:
        return None
