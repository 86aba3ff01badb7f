"""An amount of money as a document states it: how much, in which currency, how exactly."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Qualifier(StrEnum):
    """How exactly a document states an amount."""

    EXACTLY = "exactly"
    OVER = "over"
    UP_TO = "up-to"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in the main unit of its currency (dollars, not millions of dollars).

    ``currency`` is an ISO 4217 code. ``usd`` is the amount in US dollars where the document itself gives it beside,
    else ``None``: a converted amount is never kept here.

    >>> Money(Decimal("1030000000"), "USD")
    Money(amount=Decimal('1030000000'), currency='USD', qualifier=<Qualifier.EXACTLY: 'exactly'>, usd=None)
    """

    amount: Decimal
    currency: str
    qualifier: Qualifier = Qualifier.EXACTLY
    usd: Decimal | None = None


def add_up(parts: Sequence[Money], whole: Money, fineness: int = 200) -> bool:
    """Return whether sums of one currency make up another, but for what rounding takes: one in ``fineness``.

    >>> whole, *parts = (Money(Decimal(each), "USD") for each in (38, 23, 15))
    >>> add_up(parts, whole), add_up(parts[:1], whole)
    (True, False)
    """
    same = all(part.currency == whole.currency for part in parts)
    return same and abs(sum(part.amount for part in parts) - whole.amount) * fineness <= whole.amount
