"""Numbers in words before the scale of a sum: "half a (billion)", "one hundred and twenty (million)"."""

import re
from decimal import Decimal

_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {
    "a": 1,
    **{word: value for value, word in enumerate((*_UNITS, *_TEENS), 1)},
    **{word: 10 * value for value, word in enumerate(_TENS, 2)},
}

_UNIT, _TEN = "|".join(_UNITS), "|".join(_TENS)
_BELOW_HUNDRED = rf"(?:{_TEN})(?:[\s-](?:{_UNIT}))?|{'|'.join(_TEENS)}|{_UNIT}"
SPELT = (
    r"half[\s-]an?|half|(?:a[\s-]|one[\s-]|three[\s-])?quarters?(?:[\s-]of[\s-]an?)?"
    rf"|(?:a|{_UNIT})\s+hundred(?:\s+(?:and\s+)?(?:{_BELOW_HUNDRED}))?"
    rf"|(?:{_UNIT})\s+and\s+a\s+half|(?:{_BELOW_HUNDRED})|a"
)
"""An expression for numbers in words that may stand before "million" and its like."""


def value(words: str) -> Decimal:
    """Return the number that words say which ``SPELT`` matches.

    >>> [str(value(words)) for words in ("half a", "two and a half", "a hundred and twenty-five")]
    ['0.5', '2.5', '125']
    """
    parts = re.split(r"[\s-]+", words.lower())
    if "quarter" in parts or "quarters" in parts:
        return Decimal("0.75") if parts[0] == "three" else Decimal("0.25")
    if parts[0] == "half":
        return Decimal("0.5")
    if parts[-1] == "half":
        return _VALUES[parts[0]] + Decimal("0.5")
    hundreds = 0
    if "hundred" in parts:
        at = parts.index("hundred")
        hundreds, parts = 100 * _VALUES[parts[at - 1]], parts[at + 1 :]
    return Decimal(hundreds + sum(_VALUES[part] for part in parts if part != "and"))
