"""Words of contracts and of facts in a table, which are written like names and name nobody."""

# ruff: noqa: E501 -- lists of words are easier to read whole than broken

from typing import Final

#: Words that contracts define with a capital, "(the "Purchase Price")".
_PARTS: Final = frozenset(
    "purchase price agreement offering rights issue tranche closing date transaction share shares warrant warrants "
    "unit units consideration proceeds placement private earn-out earnout period subscription expiry completion merger sale "
    "note notes debenture debentures effective exchange underwriting asset assets adjustment acceleration definitive "
    "convertible loan facility securities deferred initial final second third first".split()
)
#: Of these each is nobody even alone.
_ALONE: Final = frozenset(
    "agreement offering issue tranche transaction consideration proceeds warrants units shares earn-out debentures notes "
    "valuation prospectus vendor vendors purchaser seller issuer subscriber finder".split()
)
#: What ends a term of two words and more.
_HEADS: Final = _ALONE | frozenset(
    "price issue date placement period sale facility warrant debenture loan completion".split()
)
#: What a fact is called above its value, on a line of its own.
_LABELS: Final = frozenset(
    "stage valuation investors founded sector round size status amount industry founders".split()
)


def is_contract_term(name: str) -> bool:
    """Return whether what is written like a name is only a term of contracts or of funding.

    >>> is_contract_term("Purchase Price"), is_contract_term("Tranche"), is_contract_term("Unit")
    (True, True, False)
    """
    words = name.lower().split()
    if len(words) == 1:
        return words[0] in _ALONE
    return words[-1] in _HEADS and all(word in _PARTS for word in words)


def is_fact_label(line: str) -> bool:
    """Return whether a whole line is what a fact is called, its value following on the next one: "Stage"."""
    return line.lower().rstrip(" :") in _LABELS
