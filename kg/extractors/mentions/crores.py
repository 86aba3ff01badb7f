"""Sums in crores with no currency beside them, as the press of India writes: "raised 185 cr", "a 740 cr infusion"."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from collections.abc import Iterator
from decimal import Decimal

from kg.documents import Span

_CRORES = re.compile(
    r"(?<![\w$€£₹.,-])(?P<num>\d[\d,]*(?:\.\d+)?)(?: (?P<scale>crores?|crs?|Crores?|Crs?|CR)|(?P<glued>[Cc]rs?))\+?"
    r"(?=\s*[.,;:)]|[ -](?:from|of|in|at|by|out|to|was|is|more|for|on|as|with|round|funding|fund-?rais\w+|raise|infusion|injection|investment|seed|series|Series|Seed|pre-\w+|Pre-\w+|"
    r"debt|equity(?! shares)|valuation|grant|cheque|coming|led|via|through|last|this|each|apiece)\b|$)"
)
"""Crores by themselves, which only the subcontinent counts money in; users and shares are told by their noun."""
_MONEY_VERB = re.compile(
    r"\b(?:rais\w+|get|gets|got|secur\w+|bag\w*|receiv\w+|invest\w*|put|puts|putting|pump\w*|pour\w*|infus\w+|land\w*|pick\w* up|clos\w+|net\w*|snag\w*|nab\w*|fund\w*|round|"
    r"valuation|valued?|worth|backed|led|infusion|injection|series|seed|cheque|stake|commit\w*|mop\w* up|scor\w+|bets?|took|takes?|lends?|lent|borrow\w*)\b",
    re.I,
)
_MONEY_NOUN = re.compile(
    r"[ -](?:round|funding|fund-?rais\w+|raise|infusion|injection|investment|seed|series|Series|Seed|pre-\w+|Pre-\w+|debt|equity(?! shares)|valuation|grant|cheque|(?:coming |out )?(?:from|of) [A-Z])"
)
_CRORE = 10_000_000


def find_crores(text: str) -> Iterator[tuple[Span, Decimal]]:
    """Yield figures in crores, where their sentence speaks of money, with how much they are.

    >>> [int(amount) for _, amount in find_crores("Acme raised 4.5 cr from Bolt and sold 2 crore shares.")]
    [45000000]
    """
    if "r" not in text:
        return
    for match in _CRORES.finditer(text):
        start = max(text.rfind(mark, 0, match.start()) for mark in ("\n", ". ", "; "))
        verb = _MONEY_VERB.search(text, max(0, start + 1, match.start() - 90), match.start())
        if verb is not None or _MONEY_NOUN.match(text, match.end()) is not None:
            amount = Decimal(match["num"].replace(",", "")) * _CRORE
            if amount:
                yield Span(match.start(), match.end()), amount.normalize() + 0
