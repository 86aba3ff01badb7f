"""An amount of money as a document states it: how much, in which currency, how exactly."""

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
