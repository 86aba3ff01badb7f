"""A date known to the day, the month, the quarter or the year."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

_FORM = re.compile(r"(\d{4})(?:-(?:Q([1-4])|(\d\d)(?:-(\d\d))?))?")


MONTH_NAMES: Final = tuple(
    "january february march april may june july august september october november december".split()
)
MONTHS: Final = {name[:width]: n for n, name in enumerate(MONTH_NAMES, 1) for width in (3, 9)} | {"sept": 9}
"""The number of each month by its English name and its short forms."""


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as exactly as it is known, with the days it may stand for.

    ``text`` is ``2026``, ``2026-Q1``, ``2026-03`` or ``2026-03-09``; both ends of the interval are included.

    >>> PartialDate("2026-Q1").first, PartialDate("2026-Q1").last
    (datetime.date(2026, 1, 1), datetime.date(2026, 3, 31))
    >>> PartialDate("2026-02-30")
    Traceback (most recent call last):
    ...
    ValueError: not a date: '2026-02-30'
    """

    text: str

    def __post_init__(self) -> None:
        """Refuse what is no date, with ``ValueError``."""
        _interval(self.text)

    @property
    def first(self) -> date:
        """Return the first day that this date may stand for."""
        return _interval(self.text)[0]

    @property
    def last(self) -> date:
        """Return the last day that this date may stand for."""
        return _interval(self.text)[1]

    @property
    def year(self) -> int:
        """Return the year."""
        return int(self.text[:4])

    def agrees_with(self, other: "PartialDate") -> bool:
        """Return whether both may be the same day.

        >>> PartialDate("2026-03").agrees_with(PartialDate("2026-Q1"))
        True
        """
        return self.first <= other.last and other.first <= self.last


@lru_cache(maxsize=1 << 13)
def _interval(text: str) -> tuple[date, date]:
    match = _FORM.fullmatch(text)
    try:
        if match is None:
            raise ValueError
        year, quarter, month, day = match.groups()
        if quarter:
            low, high = 3 * int(quarter) - 2, 3 * int(quarter)
        elif month:
            low = high = int(month)
        else:
            low, high = 1, 12
        if day:
            exact = date(int(year), low, int(day))
            return exact, exact
        return date(int(year), low, 1), date(int(year), high, monthrange(int(year), high)[1])
    except (ValueError, IndexError):
        raise ValueError(f"not a date: {text!r}") from None
