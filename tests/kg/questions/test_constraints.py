from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest

from kg.questions.constraints import constraints_in
from kg.questions.constraints.money import Amount
from kg.questions.constraints.times import Period

NEWEST = date(2026, 5, 29)


def only(text: str) -> object:
    (found,) = constraints_in(text, NEWEST)
    return found.value


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("in 2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("during 2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("since 2025", date(2025, 1, 1), None),
        ("from 2025 onwards", date(2025, 1, 1), None),
        ("after 2024", date(2025, 1, 1), None),
        ("before 2025", None, date(2024, 12, 31)),
        ("until 2024", None, date(2024, 12, 31)),
        ("between 2008 and 2010", date(2008, 1, 1), date(2010, 12, 31)),
        ("from March 2025 to May 2025", date(2025, 3, 1), date(2025, 5, 31)),
        ("in Q1 2026", date(2026, 1, 1), date(2026, 3, 31)),
        ("in the first quarter of 2026", date(2026, 1, 1), date(2026, 3, 31)),
        ("in H2 2025", date(2025, 7, 1), date(2025, 12, 31)),
        ("in January 2011", date(2011, 1, 1), date(2011, 1, 31)),
        ("on 12 May 2026", date(2026, 5, 12), date(2026, 5, 12)),
        ("on May 12, 2026", date(2026, 5, 12), date(2026, 5, 12)),
        ("2026-03", date(2026, 3, 1), date(2026, 3, 31)),
        ("2026-03-09", date(2026, 3, 9), date(2026, 3, 9)),
        ("in the last 12 months", date(2025, 5, 28), None),
        ("this year", date(2026, 1, 1), None),
        ("last year", date(2025, 1, 1), date(2025, 12, 31)),
    ],
)
def test_times_are_days_from_first_to_last(text: str, first: date | None, last: date | None) -> None:
    period = only(text)
    assert isinstance(period, Period)
    assert (period.first, period.last) == (first, last)


@pytest.mark.parametrize(
    ("text", "low", "high", "currency", "strict"),
    [
        ("over $100 million", 100_000_000, None, "USD", True),
        ("at least €1.5bn", 1_500_000_000, None, "EUR", False),
        ("more than half a billion dollars", 500_000_000, None, "USD", True),
        ("under 5m", None, 5_000_000, "USD", True),
        ("$1bn or more", 1_000_000_000, None, "USD", False),
        ("between $10 and $50 million", 10_000_000, 50_000_000, "USD", False),
        ("billion-dollar rounds", 1_000_000_000, None, "USD", False),
        ("36.4 billion yen", Decimal("36036000000"), Decimal("36764000000"), "JPY", False),
    ],
)
def test_amounts_are_ranges_of_one_currency(
    text: str, low: Decimal | None, high: Decimal | None, currency: str, strict: bool
) -> None:
    amount = only(text)
    assert isinstance(amount, Amount)
    assert (amount.low, amount.high, amount.currency, amount.strict) == (low, high, currency, strict)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("at least three times", "atleast", 3),
        ("more than once", "atleast", 2),
        ("two or more times", "atleast", 2),
        ("3+ times", "atleast", 3),
        ("repeatedly", "atleast", 2),
        ("the three most active", "top", 3),
        ("top 5", "top", 5),
        ("Series C", "stage", ("series-c",)),
        ("pre-seed", "stage", ("pre-seed",)),
        ("going public", "stage", ("ipo",)),
        ("rumoured", "status", ("rumoured",)),
        ("in talks to raise", "status", ("planned",)),
        ("planned or rumoured", "status", ("planned", "rumoured")),
    ],
)
def test_numbers_stages_and_status(text: str, kind: str, value: object) -> None:
    (found,) = constraints_in(text, NEWEST)
    assert (found.kind, found.value) == (kind, value)


def test_constraints_do_not_overlap() -> None:
    found = constraints_in("the 2 biggest Series B rounds over $100m in 2025, at least 3 times", NEWEST)
    assert [one.kind for one in found] == ["top", "stage", "money", "time", "atleast"]
    assert all(before.end <= after.start for before, after in pairwise(found))
