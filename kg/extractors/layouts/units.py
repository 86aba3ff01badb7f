"""The units that tables state their figures in: "Amount (US$m)", or "All figures in $ million" beside them."""

import re
from dataclasses import replace

from kg.extractors.analysis import Analysis
from kg.extractors.layouts.cells import sums_in, text_of
from kg.extractors.mentions.money import MoneyMention, find_money
from kg.extractors.sentences.elements import Sentence

_SCALE = r"mn|bn|mln|bln|million|billion|m|b|k|crore|cr"
_WORDS_FOR = {
    "won": "KRW",
    "yen": "JPY",
    "yuan": "CNY",
    "rmb": "CNY",
    "rupees": "INR",
    "rs": "INR",
    "euros": "EUR",
    "dollars": "USD",
}
#: A currency with a scale or without, as a heading states them: "US$m", "in million won".
UNIT = re.compile(
    rf"(?:\b(?P<first>{_SCALE})\s?)?(?P<sign>US\$|A\$|C\$|S\$|[$€£₹¥₩]|USD|EUR|GBP|INR|JPY|CNY|KRW|SGD|AUD|CAD|CHF|"
    rf"SEK|(?<![a-z])(?:{'|'.join(_WORDS_FOR)}))(?:\s?(?:in )?(?P<scale>{_SCALE})s?)?(?!\w)",
    re.I,
)


_SCALED = re.compile(rf"[(,]\s?(?:in )?(?P<scale>{_SCALE})s?\b|\bin (?P<words>thousands|millions|billions)\b", re.I)
_FIGURE = re.compile(rf"(?P<figure>\d[\d.,]*) ?(?P<scale>{_SCALE})?", re.I)
_CURRENCY = re.compile(r"[A-Z]{3}|[A-Z]{0,2}[$€£¥₹₩]")


_SAID_UNIT = re.compile(
    r"\b(?:(?:figures|amounts|sums|numbers|values|sizes|everything|all)(?: (?:are|is|given|shown|stated))*(?: all)? in|"
    r"units?:|units? in) ",
    re.I,
)


def unit_of(heading: str, around: str) -> tuple[str, str]:
    """Return the currency and the scale that a heading states for the figures below, or else the text around.

    >>> unit_of("Amount (US$m)", ""), unit_of("Raised, m", ""), unit_of("Size", "All sums in $ million.")
    (('US$', 'm'), ('', 'm'), ('$', 'million'))
    """
    if (unit := UNIT.search(heading)) is not None:
        return _sign_of(unit), unit["scale"] or unit["first"] or ""
    if (scaled := _SCALED.search(heading)) is not None:
        return "", scaled["scale"] or scaled["words"].removesuffix("s")
    said = _SAID_UNIT.search(around)
    unit = UNIT.match(around, said.end()) if said is not None else None
    return (_sign_of(unit), unit["scale"] or unit["first"] or "") if unit is not None else ("", "")


def _sign_of(unit: re.Match[str]) -> str:
    """Return the sign of a currency that a unit names by its sign, its code or a word ("million won")."""
    word = unit["sign"].lower()
    return f"{_WORDS_FOR[word]} " if word in _WORDS_FOR else unit["sign"]


def sums_under(cell: Sentence, analysis: Analysis, unit: tuple[str, str]) -> list[MoneyMention]:
    """Return the sums of a cell, in the unit of its column if it has none: "$75" below "Valuation ($B)"."""
    sums, scale = sums_in(cell), unit[1]
    if not sums:
        return in_units(cell, analysis, unit, None)
    bare = _SIGNED.fullmatch(text_of(cell, analysis).strip(" ~c.≈*"))
    if not scale or bare is None or len(sums) > 1 or sums[0].money.amount >= _WHOLE:
        return sums
    found = find_money(f"{bare['sign']}{bare['figure']}{scale}")[:1]
    return [replace(m, span=cell.span) for m in found] or sums


#: A sum without a scale: "$75", "75 USD+".
_SIGNED = re.compile(r"(?P<sign>[A-Z]{0,3}[$€£¥₹₩]|[A-Z]{3}) ?(?P<figure>\d[\d.,]*)\+?")
_WHOLE = 100_000
"""From this amount on a sum is told in full, whatever unit its column states."""


def in_units(
    cell: Sentence, analysis: Analysis, unit: tuple[str, str], currency: Sentence | None
) -> list[MoneyMention]:
    """Return a bare figure as money in the unit that its column states ("Amount (US$m)"), or its row ("EUR")."""
    sign, scale = unit
    if currency is not None and (own := _CURRENCY.fullmatch(text_of(currency, analysis).strip())):
        sign = own[0]
    bare = _FIGURE.fullmatch(text_of(cell, analysis).strip(" ~c.≈"))
    if not sign or bare is None:
        return []
    return [replace(m, span=cell.span) for m in find_money(f"{sign}{bare['figure']}{bare['scale'] or scale}")[:1]]
