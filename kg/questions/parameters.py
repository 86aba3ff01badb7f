"""What a question asks, as a typed form with parameters: the one thing that passes from the sentence to the query."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from kg.errors import QuestionError

IRIS = (
    "investors",
    "companies",
    "led_by",
    "themes",
    "places",
    "investor_places",
    "stages",
    "statuses",
    "funds",
    "without",
    "rounds",
    "absent",
    "not_investors",
    "not_companies",
    "not_themes",
    "not_places",
    "not_investor_places",
    "not_stages",
)


@dataclass(frozen=True, slots=True)
class Question:
    """One form with its parameters; those that are empty, ``None`` or false do not constrain.

    ``investors`` put money in (each of them, together, where a form asks for shared rounds), ``companies`` raised it
    or are what is asked about; ``led_by`` led; ``without`` are left out. ``rounds`` are the only ones looked at.
    ``themes`` (with narrower ones) and ``places`` are the company's, ``investor_places`` the investor's own; what
    begins with ``not_`` is excluded, ``absent`` from the round only. ``first`` and ``last`` bound the date of the
    round, both included. ``low`` and ``high`` bound an amount in ``currency`` (``None``: US dollars). ``least`` is
    the fewest rounds, ``top`` the number of answers by rank, ``nth`` the one of that rank alone, ``order`` what
    ranks them. ``role`` narrows the investors: ``lead``, ``not-lead``, ``new``, ``returning``. ``measure`` is the
    figure of comparisons and sums. ``count`` asks how many there are, ``sources`` for the documents that say so.
    """

    form: str
    investors: tuple[str, ...] = ()
    companies: tuple[str, ...] = ()
    led_by: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    funds: tuple[str, ...] = ()
    rounds: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    investor_places: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    not_investors: tuple[str, ...] = ()
    not_companies: tuple[str, ...] = ()
    not_themes: tuple[str, ...] = ()
    not_places: tuple[str, ...] = ()
    not_investor_places: tuple[str, ...] = ()
    not_stages: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    strict: bool = False
    currency: str | None = None
    least: int | None = None
    exactly: int | None = None
    top: int | None = None
    nth: int | None = None
    order: str = ""
    role: str = ""
    measure: str = ""
    count: bool = False
    sources: bool = False

    def as_json(self) -> dict[str, Any]:
        """Return the parameters that say something, fit for JSON and for a link."""
        shown: dict[str, Any] = {}
        for field in fields(self):
            value = getattr(self, field.name)
            if value in ((), None, "", False):
                continue
            if isinstance(value, date | Decimal):
                value = str(value)
            shown[field.name] = list(value) if isinstance(value, tuple) else value
        return shown


def question_from(given: Mapping[str, Any]) -> Question:
    """Read what :meth:`Question.as_json` writes; ``QuestionError`` names a parameter that is unknown or wrong.

    >>> question_from({"form": "co-investors", "first": "2026-01-01"}).first
    datetime.date(2026, 1, 1)
    >>> question_from({"form": "co-investors", "first": "soon"})
    Traceback (most recent call last):
    ...
    kg.errors.QuestionError: parameter 'first' cannot be 'soon'
    """
    known = {field.name for field in fields(Question)}
    values: dict[str, Any] = {}
    for name, value in given.items():
        if name not in known:
            raise QuestionError(f"no parameter {name!r}; there are: {', '.join(sorted(known))}")
        try:
            values[name] = _typed(name, value)
        except (ValueError, TypeError, InvalidOperation, AttributeError):
            raise QuestionError(f"parameter {name!r} cannot be {value!r}") from None
    if "form" not in values:
        raise QuestionError("a question needs a form")
    return Question(**values)


def _typed(name: str, value: Any) -> Any:
    if name in IRIS:
        listed = (value,) if isinstance(value, str) else tuple(value)
        if not all(isinstance(item, str) for item in listed):
            raise ValueError
        return listed
    if name in ("first", "last"):
        return date.fromisoformat(value)
    if name in ("low", "high"):
        figure = Decimal(str(value))
        if not figure.is_finite():
            raise ValueError
        return figure
    if name in ("least", "exactly", "top", "nth"):
        number = int(value)
        if not 1 <= number <= 1000:
            raise ValueError
        return number
    if name in ("strict", "count", "sources"):
        if not isinstance(value, bool):
            raise ValueError
        return value
    if not isinstance(value, str):
        raise ValueError
    return value
