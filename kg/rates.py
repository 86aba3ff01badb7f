"""Amounts in US dollars, by the yearly average exchange rates of ``ontology/rates.csv``."""

import csv
from collections.abc import Mapping
from decimal import ROUND_HALF_EVEN, Context, Decimal
from functools import cache

from kg.money import Money
from ontology import path_of

_FOUR_FIGURES = Context(prec=4, rounding=ROUND_HALF_EVEN)


def to_usd(money: Money, year: int | None = None) -> Decimal | None:
    """Return an amount in US dollars: as its document gives it, else converted by the average rate of a year.

    Converted amounts are rounded to four significant figures, which is more than the rates are good for. A year after
    the last of the table (or none) takes the last; before its first, or without a rate for the currency, there is no
    answer: ``None``.

    >>> to_usd(Money(Decimal("165000000"), "GBP"), 2025), to_usd(Money(Decimal(5), "XAU"), 2025)
    (Decimal('217400000'), None)
    """
    if money.usd is not None or money.currency == "USD":
        return money.amount if money.usd is None else money.usd
    by_year = _per_dollar().get(money.currency)
    if not by_year or not money.amount.is_finite():
        return None
    last = max(by_year)
    rate = by_year.get(last if year is None else min(year, last))
    return None if rate is None else Decimal(format(_FOUR_FIGURES.divide(money.amount, rate), "f"))


@cache
def _per_dollar() -> Mapping[str, Mapping[int, Decimal]]:
    """Return by currency and year how many units of it made one US dollar."""
    with path_of("rates.csv").open(encoding="utf-8", newline="") as lines:
        header, *rows = csv.reader(lines)
    years = [int(year) for year in header[1:]]
    return {row[0]: dict(zip(years, map(Decimal, row[1:]), strict=True)) for row in rows}
