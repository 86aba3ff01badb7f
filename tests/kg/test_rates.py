"""Amounts become comparable, and never more exact than they are."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.money import Money
from kg.rates import to_usd

CURRENCIES = ("EUR", "GBP", "JPY", "INR", "KRW", "SEK", "AED", "NGN")


@pytest.mark.parametrize(
    ("amount", "currency", "year", "usd"),
    [
        ("2000000000", "USD", 2026, "2000000000"),
        ("100000000", "EUR", 2024, "108200000"),
        ("165000000", "GBP", 2025, "217400000"),
        ("1000000000", "CNY", 2023, "141200000"),
        ("3672500", "AED", 2010, "1000000"),
        ("0.01", "JPY", 2015, "0.00008264"),
    ],
)
def test_an_amount_is_converted_by_the_rate_of_the_year(amount: str, currency: str, year: int, usd: str) -> None:
    assert to_usd(Money(Decimal(amount), currency), year) == Decimal(usd)


def test_what_the_document_says_wins() -> None:
    assert to_usd(Money(Decimal(1000), "CNY", usd=Decimal(140)), 2025) == Decimal(140)


def test_years_after_the_table_take_its_last_year() -> None:
    euro = Money(Decimal(1000), "EUR")
    assert to_usd(euro, 2031) == to_usd(euro) == to_usd(euro, 2026) == Decimal(1163)


def test_there_is_no_answer_without_a_rate() -> None:
    assert to_usd(Money(Decimal(1), "XAU"), 2020) is None
    assert to_usd(Money(Decimal(1), "EUR"), 1999) is None
    assert to_usd(Money(Decimal("Infinity"), "EUR"), 2020) is None


@given(st.sampled_from(CURRENCIES), st.integers(2005, 2026), st.integers(1, 10**12), st.integers(2, 1000))
def test_more_money_is_never_fewer_dollars(currency: str, year: int, amount: int, factor: int) -> None:
    less, more = (to_usd(Money(Decimal(n), currency), year) for n in (amount, amount * factor))
    assert less is not None and more is not None and 0 < less <= more


@given(st.sampled_from(CURRENCIES), st.integers(1, 10**15))
def test_a_converted_amount_has_four_figures_and_no_exponent(currency: str, amount: int) -> None:
    dollars = to_usd(Money(Decimal(amount), currency), 2020)
    assert dollars is not None and "E" not in str(dollars)
    assert len(str(dollars).replace(".", "").strip("0")) <= 4
