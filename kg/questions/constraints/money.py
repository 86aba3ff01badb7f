"""Amounts of money: a sum, what is over or under it, between two, and what a unicorn or a mega round stands for."""

# ruff: noqa: E501 - the patterns read better unbroken

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from kg.questions.constraints.found import Found
from kg.questions.constraints.numbers import NUMBERS, UNITS


@dataclass(frozen=True, slots=True)
class Amount:
    """A range of money in ``currency``: ``low`` and ``high`` are included unless ``strict``; ``exact`` for one figure."""

    low: Decimal | None
    high: Decimal | None
    currency: str
    words: str
    strict: bool = False
    exact: bool = False


_SYMBOLS = {
    "us$": "USD", "c$": "CAD", "a$": "AUD", "s$": "SGD", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₩": "KRW", "₹": "INR",
    "dollar": "USD", "us dollar": "USD", "buck": "USD", "euro": "EUR", "pound": "GBP", "yen": "JPY", "won": "KRW", "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "rupee": "INR",
    "canadian dollar": "CAD", "australian dollar": "AUD", "singapore dollar": "SGD", "franc": "CHF", "swiss franc": "CHF", "pounds sterling": "GBP",
} | {code.lower(): code for code in "USD EUR GBP JPY KRW CNY INR AUD CAD SGD CHF SEK NOK DKK ILS AED SAR TWD HKD BRL".split()}  # fmt: skip
_SCALES = {
    "k": 10**3, "thousand": 10**3, "m": 10**6, "mn": 10**6, "mm": 10**6, "mio": 10**6, "mil": 10**6, "mln": 10**6, "million": 10**6, "millions": 10**6,
    "b": 10**9, "bn": 10**9, "bln": 10**9, "billion": 10**9, "billions": 10**9, "t": 10**12, "tn": 10**12, "trillion": 10**12,
    "lakh": 10**5, "crore": 10**7,
}  # fmt: skip
_SYM = r"(?:us\$|c\$|a\$|s\$|[$€£¥₩₹]|\b(?:usd|eur|gbp|jpy|krw|cny|inr|aud|cad|sgd|chf|sek|nok|dkk|rmb)\b)"
_CUR_WORD = (
    r"(?:us dollars?|canadian dollars?|australian dollars?|singapore dollars?|swiss francs?|pounds sterling|dollars?|"
    r"bucks|euros?|pounds?|yen|won|yuan|renminbi|rupees?|usd|eur|gbp|jpy|krw|cny|inr|aud|cad|sgd|chf|rmb)\b"
)
SCALE: Final = r"(?:k|thousand|mn|mm|mio|mil|mln|millions?|m|bn|bln|billions?|b|tn|trillion|t|lakh|crore)\b"
"""The pattern of what stands for thousands, millions and so on behind a figure."""
_WORD_FIG = (
    r"(?:half a|half|a quarter of a|a hundred|one hundred|five hundred|two hundred|" + "|".join(UNITS) + r"|a|an)"
)
_MONEY = (
    rf"(?:(?P<sym>{_SYM})\s*(?P<n1>\d[\d,]*(?:\.\d+)?)\s*-?(?P<s1>{SCALE})?(?:\s*(?:us )?dollars)?"
    rf"|\b(?P<n2>\d[\d,]*(?:\.\d+)?[\s-]*(?={SCALE})|"
    rf"{_WORD_FIG}[\s-]+(?=[a-z]{{4}}))(?P<s2>{SCALE})(?:[\s-]*(?P<c2>{_CUR_WORD}))?|"
    rf"\b(?P<n3>\d[\d,]*(?:\.\d+)?)\s*(?P<c3>{_CUR_WORD}))"
)
_MONEY_PATTERN = re.compile(_MONEY, re.IGNORECASE)
_SUM = re.sub(r"\(\?P<\w+>", "(?:", _MONEY)
_OVER = (
    r"over|more than|above|exceeding|exceeds?|exceeded|greater than|larger than|bigger than|higher than|north of|"
    r"upwards of|in excess of|beyond|past|>|"
    r"surpassing|surpass(?:es|ed)?|topping|topped|tops?|beating|of over|of more than|better than"
)
_LEAST = (
    r"at least|no less than|not less than|minimum(?: of)?|a minimum of|min\.?|>=|≥|from|starting at|not under|no "
    r"smaller than"
)
_UNDER = r"under|below|less than|smaller than|lower than|<|fewer than|beneath|south of|not exceeding|cheaper than"
_MOST = r"at most|no more than|not more than|maximum(?: of)?|a maximum of|max\.?|<=|≤|up to|not over|not above"
_ABOUT = r"about|around|roughly|approximately|approx\.?|nearly|almost|some|circa|~|close to"
_SUMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), how)
    for pattern, how in (
        (rf"(?:\b(?:between|from|of)\s+)?(?P<a>{_SUM})\s*(?:and|to|-)\s*(?P<b>{_SUM})", "between"),
        (rf"\b(?:between)\s+(?P<plain>\d[\d,.]*)\s*(?:and|to|-)\s*(?P<b>{_SUM})", "between"),
        (rf"(?:{_SYM})\s*(?P<plain>\d[\d,.]*)\s*(?:and|to|-)\s*(?P<b>{_SUM})", "between"),
        ((
            rf"(?P<a>{_SUM})\s*(?:or more|and above|and more|plus|\+|and up|or higher|or larger|upwards|or above|or "
            rf"bigger|and over|or over|and higher)"
        ), "least"),
        (rf"(?P<a>{_SUM})\s*(?:or less|and below|or below|or smaller|or under|and under|or lower|and less)", "most"),
        (rf"(?:^|(?<=\W))(?:{_LEAST})\s*(?P<a>{_SUM})", "least"),
        (rf"(?:^|(?<=\W))(?:{_MOST})\s*(?P<a>{_SUM})", "most"),
        (rf"(?:^|(?<=\W))(?:{_OVER})\s*(?P<a>{_SUM})", "over"),
        (rf"(?:^|(?<=\W))(?:{_UNDER})\s*(?P<a>{_SUM})", "under"),
        (rf"(?:^|(?<=\W))(?:{_ABOUT})\s*(?P<a>{_SUM})", "about"),
        (rf"(?P<a>{_SUM})", "exact"),
    )
)  # fmt: skip
_FIGURES = re.compile(
    r"\b(?P<n>seven|eight|nine|ten|eleven|7|8|9|10|11)[\s-]figures?\b|\b(?P<bd>billion|hundred[\s-]million|"
    r"million)[\s-](?:dollar|plus)\b|\b(?P<mega>mega[\s-]?(?=(?:round|deal|raise|financing)))|\b(?P<uni>unicorns?)\b|"
    r"\b(?P<deca>decacorns?)\b",
    re.IGNORECASE,
)


def _sum(text: str) -> tuple[Decimal, str, int] | None:
    match = _MONEY_PATTERN.fullmatch(text.strip())
    if match is None:
        return None
    figure = (match["n1"] or match["n2"] or match["n3"]).lower().strip(" -")
    words = {
        "half a": "0.5",
        "half": "0.5",
        "a quarter of a": "0.25",
        "a hundred": "100",
        "one hundred": "100",
        "two hundred": "200",
        "five hundred": "500",
        "a": "1",
        "an": "1",
    }
    number = Decimal(words.get(figure) or str(NUMBERS.get(figure, "")) or figure.replace(",", "").rstrip("."))
    scale = (match["s1"] or match["s2"] or "").lower()
    currency = (match["sym"] or match["c2"] or match["c3"] or "$").lower()
    code = _SYMBOLS.get(currency) or _SYMBOLS.get(currency.rstrip("s")) or "USD"
    return number * _SCALES.get(scale, 1), code, _SCALES.get(scale, 1)


def amounts_in(text: str) -> Iterator[Found]:
    """Go through the amounts of a text; one may lie within another, then the one that says more is first."""
    for pattern, how in _SUMS:
        for match in pattern.finditer(text):
            last = _sum(match["b"]) if "b" in pattern.groupindex else None
            first: tuple[Decimal, str, int] | None
            if "plain" in pattern.groupindex:
                first = (Decimal(match["plain"].replace(",", "").rstrip(".") or "0"), last[1] if last else "USD", 1)
            else:
                first = _sum(match["a"])
            if first is None or ("b" in pattern.groupindex and last is None):
                continue
            figure, currency, scale = first
            if last and scale == 1 and figure < 1000:  # "between 10 and 50 million": one scale for both
                figure *= last[2]
            words = " ".join(match[0].split())
            low: Decimal | None = figure
            high: Decimal | None = None
            if how == "between" and last:
                high, currency = last[0], last[1]
            elif how in ("under", "most"):
                low, high = None, figure
            elif how == "about":
                low, high = figure * Decimal("0.9"), figure * Decimal("1.1")
            elif how == "exact":
                low, high = figure * Decimal("0.99"), figure * Decimal("1.01")
            amount = Amount(low, high, currency, words, strict=how in ("over", "under"), exact=how == "exact")
            yield Found("money", amount, match.start(), match.end())
    for match in _FIGURES.finditer(text):
        if match["uni"] or match["deca"]:
            low = Decimal(10) ** (10 if match["deca"] else 9)
            yield Found("unicorn", Amount(low, None, "USD", match[0]), match.start(), match.end())
            continue
        if match["n"]:
            figures = int(match["n"]) if match["n"].isdigit() else NUMBERS[match["n"].lower()]
            low = Decimal(10) ** (figures - 1)
        elif match["mega"]:
            low = Decimal(10) ** 8
        else:
            low = Decimal({"billion": 10**9, "million": 10**6}.get(match["bd"].lower(), 10**8))
        yield Found("money", Amount(low, None, "USD", match[0].strip()), match.start(), match.end())
