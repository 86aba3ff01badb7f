"""Sums of money in running text: currency, scale, hedge and the same sum given again in another currency."""

# ruff: noqa: E501 -- regular expressions and word lists are easier to read whole than broken

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation

from kg.documents import Span
from kg.money import Money, Qualifier

#: Signs and codes written before the figure. A bare ``$`` is read as US dollars unless the document says otherwise.
_PREFIX = {
    "$": "USD", "US$": "USD", "USD": "USD", "USD$": "USD", "U.S.$": "USD", "$US": "USD", "US $": "USD",
    "C$": "CAD", "CA$": "CAD", "CAD$": "CAD", "CAD": "CAD", "CDN$": "CAD", "Cdn$": "CAD",
    "A$": "AUD", "AU$": "AUD", "AUD": "AUD", "AUD$": "AUD", "NZ$": "NZD", "NZD": "NZD",
    "S$": "SGD", "SG$": "SGD", "SGD": "SGD", "HK$": "HKD", "HKD": "HKD", "NT$": "TWD", "TWD": "TWD", "MX$": "MXN",
    "R$": "BRL", "BRL": "BRL", "MXN": "MXN", "€": "EUR", "EUR": "EUR", "£": "GBP", "GBP": "GBP", "₹": "INR",
    "INR": "INR", "Rs": "INR", "Rs.": "INR", "¥": "JPY", "JPY": "JPY", "JP¥": "JPY", "CN¥": "CNY", "RMB": "CNY",
    "CNY": "CNY", "元": "CNY", "₩": "KRW", "KRW": "KRW", "₪": "ILS", "ILS": "ILS", "NIS": "ILS", "₦": "NGN",
    "NGN": "NGN", "N": "NGN", "KSh": "KES", "KES": "KES", "Ksh": "KES", "ZAR": "ZAR", "R": "ZAR", "₽": "RUB",
    "RUB": "RUB", "CHF": "CHF", "Fr.": "CHF", "SEK": "SEK", "NOK": "NOK", "DKK": "DKK", "kr": "SEK", "PLN": "PLN",
    "CZK": "CZK", "HUF": "HUF", "TRY": "TRY", "₺": "TRY", "AED": "AED", "SAR": "SAR", "QAR": "QAR", "EGP": "EGP",
    "RM": "MYR", "MYR": "MYR", "Rp": "IDR", "IDR": "IDR", "THB": "THB", "฿": "THB", "₱": "PHP", "PHP": "PHP",
    "VND": "VND", "₫": "VND", "PKR": "PKR", "BDT": "BDT", "LKR": "LKR", "GHS": "GHS", "COP": "COP", "CLP": "CLP",
    "ARS": "ARS",
}  # fmt: skip

#: Words and codes written after the figure.
_SUFFIX = {
    r"(?:U\.?S\.? |American )?dollars?|USD|US\$": "USD", r"Canadian dollars?|CAD|C\$": "CAD", r"Australian dollars?|AUD|A\$": "AUD",
    r"Singapore dollars?|SGD": "SGD", r"Hong Kong dollars?|HKD": "HKD", r"New Zealand dollars?|NZD": "NZD",
    r"(?:New )?Taiwan dollars?|TWD": "TWD", r"euros?|EUR|€": "EUR", r"(?:British )?pounds?(?: sterling)?|GBP|£": "GBP",
    r"(?:Indian )?rupees?|INR": "INR", r"(?:Japanese )?yen|JPY": "JPY", r"(?:Chinese )?yuan|renminbi|RMB|CNY": "CNY",
    r"(?:South )?(?:Korean )?won|KRW": "KRW", r"(?:Israeli )?(?:new )?shekels?|NIS|ILS": "ILS", r"(?:Swiss )?francs?|CHF": "CHF",
    r"Swedish (?:kronor|crowns?|krona)|kronor|SEK": "SEK", r"Norwegian (?:kroner|crowns?|krone)|NOK": "NOK",
    r"Danish (?:kroner|crowns?|krone)|kroner|DKK": "DKK", r"(?:Brazilian )?reais|BRL": "BRL", r"Mexican pesos?|MXN": "MXN",
    r"(?:Nigerian )?naira|NGN": "NGN", r"Kenyan shillings?|KES": "KES", r"(?:South African )?rand|ZAR": "ZAR",
    r"(?:UAE |Emirati )?dirhams?|AED": "AED", r"(?:Saudi )?riyals?|SAR": "SAR", r"(?:Malaysian )?ringgit|MYR": "MYR",
    r"(?:Indonesian )?rupiah|IDR": "IDR", r"(?:Thai )?baht|THB": "THB", r"(?:Russian )?roubles?|(?:Russian )?rubles?|RUB": "RUB",
    r"(?:Polish )?z[lł]oty(?:ch)?|PLN": "PLN", r"(?:Turkish )?lira|TRY": "TRY", r"(?:Vietnamese )?dong|VND": "VND",
    r"(?:Egyptian )pounds?|EGP": "EGP", r"(?:Philippine )?pesos?|PHP": "PHP",
}  # fmt: skip

_SCALE = {
    "k": 3, "thousand": 3, "m": 6, "mm": 6, "mn": 6, "mln": 6, "mio": 6, "mil": 6, "mill": 6, "million": 6, "millions": 6,
    "b": 9, "bn": 9, "bln": 9, "bil": 9, "billion": 9, "billions": 9, "t": 12, "tn": 12, "trn": 12, "trillion": 12,
    "lakh": 5, "lakhs": 5, "lac": 5, "l": 5, "cr": 7, "crs": 7, "crore": 7, "crores": 7, "lakh crore": 12,
}  # fmt: skip

_SPELT = {
    "half a": "0.5", "a quarter of a": "0.25", "three quarters of a": "0.75", "a": "1", "one": "1", "two": "2", "three": "3",
    "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10", "eleven": "11",
    "twelve": "12", "fifteen": "15", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60",
    "seventy": "70", "eighty": "80", "ninety": "90", "a hundred": "100", "one hundred": "100",
}  # fmt: skip

_NUMBER = r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:[.,]\d+)?"
_SCALES = (
    r"lakh crores?|thousand|lakhs?|millions?|billions?|trillion|crores?|crs?|lakhs?|lac|mln|mio\.?|mill?|mm|mn|bln|"
    r"bil|bn|trn|tn"
    r"|[kKmMbBtT]"
)
_PREFIXES = "|".join(re.escape(p) for p in sorted(_PREFIX, key=len, reverse=True))
_SUFFIXES = "|".join(f"(?P<s{i}>{s})" for i, s in enumerate(_SUFFIX))
_SUFFIX_CODES = tuple(_SUFFIX.values())
_UNITS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_SPELT |= {
    f"{tens}-{unit}": str(20 + 10 * i + j)
    for i, tens in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"])
    for j, unit in enumerate(_UNITS, 1)
}
_SPELT |= {f"{unit} hundred": str(100 * j) for j, unit in enumerate(_UNITS, 1)}
_SPELTS = "|".join(sorted((s.replace(" ", r"\s+") for s in _SPELT), key=len, reverse=True))

_HEDGE = re.compile(
    r"(?:(?P<over>more than|over|above|north of|upwards? of|in excess of|at least|just over|well over|a little over|"
    r"exceeding)"
    r"|(?P<upto>up to|as much as|as many as|a maximum of|no more than)"
    r"|(?P<about>nearly|almost|about|around|roughly|approximately|approx\.?|some|close to|just under|under|circa|"
    r"ca\.?|c\."
    r"|an estimated|~|≈|≥|>))\s*(?:an? |the |another |additional )*$",
    re.I,
)
_PREFIXED = re.compile(
    rf"(?<![\w$€£])(?P<cur>{_PREFIXES})[ \u00a0\u202f]?(?P<num>{_NUMBER})"
    rf"(?:\s?[-–—]\s?(?:(?:{_PREFIXES})\s?)?(?P<high>{_NUMBER}))?"
    rf"(?P<plus>\+)?(?:[ \u00a0\u202f\n-]?(?P<scale>(?i:{_SCALES}))(?![a-zA-Z&]))?"
    rf"(?:\s?[-–—](?:{_PREFIXES})(?P<high2>{_NUMBER})\s?(?P<scale2>{_SCALES})(?![a-zA-Z]))?"
    r"(?P<after>\+|[ -]plus\b)?(?:\s?(?P<code>USD|CAD|AUD|SGD|NZD|HKD|US|Canadian|Australian)(?![\w$]))?",
)
_SUFFIXED = re.compile(
    rf"(?<![\w$€£₹.,])(?:(?P<num>{_NUMBER})|(?P<spelt>\b(?:{_SPELTS})\b(?=[\s-])))"
    rf"(?:\s?[-–—]\s?(?P<high>{_NUMBER}))?"
    rf"(?:[\s\u00a0-]?(?P<scale>{_SCALES}))?(?P<after>\+)?[\s\u00a0-]?(?:{_SUFFIXES})(?![\w$])",
    re.I,
)
_CURRENCY_WORDS = tuple(
    "dollar euro pound yen won yuan renminbi rupee rupiah franc kron shekel reais peso naira shilling rand dirham "
    "riyal ringgit baht rouble ruble"
    " zloty złoty lira dong €".split()
)
_CURRENCY_CODES = tuple(sorted({s for s in _PREFIX if len(s) == 3 and s.isupper() and s.isalpha()} | {"NIS"}))
_DIGITS = re.compile(r"\d[\d.,]*")
_SIGN = re.compile(rf"(?:{_PREFIXES})[ \u00a0\u202f]?$")
_SCALE_WORD = re.compile(r"(?:thousand|million|billion|trillion|crore|lakh)")
_BLANKS = "- " + "".join(filter(str.isspace, map(chr, range(0x3001))))
_SPELT_BEFORE = re.compile(rf"(?i)\b(?:{_SPELTS})[\s-]+$")
_BARE = re.compile(
    rf"(?<![\w$€£₹.,-])(?P<num>{_NUMBER})[ \u00a0-]?(?P<scale>millions?|billions?|mln|bln|bn|mn|m|crores?|cr|lakhs?)"
    r"(?=\s*[.,;:)]|\s+(?:from|in|at|by|of|to|and|came|comes|was|is|more|for|on|as)\b|$)"
)
_SECOND = re.compile(
    r"\s*(?:\(|\[|/|,? or |,? (?:which is )?(?:equivalent|equal) to )\s*(?:or |i\.e\. |equals? )?(?:about|around|"
    r"roughly|approximately|approx\.?|nearly|some|over|more than|just over|almost|circa|c\.|ca\.?|~|≈|=)?\s*$",
    re.I,
)
_SUMS = ("figures", "amounts", "dollars", "values", "numbers", "funding", "currency", "sums")
_DEFAULT = re.compile(
    rf"(?:{'|'.join(_SUMS)})(?:[^.\n]{{0,40}}?\b(?:in|are)\s{{1,99}}| |: ?| ?= ?)"
    r"(?P<cur>CAD|AUD|SGD|NZD|HKD|Canadian|Australian|Singapore|New Zealand|Hong Kong)\b(?: dollars?)?"
    r"(?:(?<=dollars)|(?=,? (?:unless|except))|(?=[ .,;)\]]*(?:\n|$)))",
    re.I,
)
_OTHER_DOLLARS = "cad aud sgd nzd hkd canadian australian singapore zealand kong".split()
_NATIONAL = {
    "canadian": "CAD",
    "australian": "AUD",
    "singapore": "SGD",
    "new zealand": "NZD",
    "hong kong": "HKD",
    "us": "USD",
}
_CHINESE = re.compile(r"\b(?:yuan|renminbi|RMB|Chinese|Beijing|Shanghai|Shenzhen|Hangzhou)\b")
_MEGA = re.compile(rf"(?<![\w.,])(?P<num>{_NUMBER})\s?(?P<scale>[MTB])(?P<cur>EUR|SEK|NOK|DKK|USD|CHF|GBP|€)(?!\w)")


@dataclass(frozen=True, slots=True)
class MoneyMention:
    """A sum in a text: its characters (hedges left out, a bracketed second currency included) and what it says.

    ``others`` are the same sum as the text gives it in other currencies.
    """

    span: Span
    money: Money
    others: tuple[Money, ...] = ()
    bare: bool = False


def find_money(text: str) -> list[MoneyMention]:
    """Return the sums of ``text`` in reading order, without overlap.

    >>> [m] = find_money("raised nearly 1 billion yuan (~$140 million) from")
    >>> m.money.currency, int(m.money.amount), int(m.money.usd), m.money.qualifier.value
    ('CNY', 1000000000, 140000000, 'about')
    >>> [int(m.money.amount) for m in find_money("Rs 40 crore, C$180M and half a billion dollars")]
    [400000000, 180000000, 500000000]
    """
    dollar = _own_dollar(text)
    yen = "CNY" if "¥" in text and _CHINESE.search(text) and "yen" not in text else "JPY"
    found: list[MoneyMention] = []
    taken_to = -1
    for mention in sorted(_candidates(text, dollar, yen), key=lambda m: (m.span.start, -m.span.end)):
        if mention.span.start < taken_to:
            continue
        taken_to = mention.span.end
        if not (found and _add_second(text, found, mention)):
            found.append(mention)
    return found and sorted(found + list(_bare(text, found)), key=lambda m: m.span)


def _own_dollar(text: str) -> str:
    if "$" not in text or not _may_be_stated(text.lower()) or not (stated := _DEFAULT.search(text)):
        return "USD"
    name = stated["cur"].lower()
    return _NATIONAL.get(name, name.upper())


def _may_be_stated(lower: str) -> bool:
    """Return whether a text may say what its dollars are: a word for sums stands before that for a country."""
    for word in _OTHER_DOLLARS:
        at = lower.find(word)
        while at >= 0:
            before = " ".join(lower[max(0, at - 200) : at].split())[-64:]
            if any(noun in before for noun in _SUMS):
                return True
            at = lower.find(word, at + 1)
    return False


def _candidates(text: str, dollar: str, yen: str) -> Iterator[MoneyMention]:
    lower = text.lower()
    worded = (
        any(word in lower for word in _CURRENCY_WORDS) or any(code in text for code in _CURRENCY_CODES) or "$ " in text
    )
    for digits in _DIGITS.finditer(text):
        start = digits.start()
        if text[start - 1 : start] in (".", ","):
            continue
        sign_at = _SIGN.search(text, max(0, start - 6), start)
        if sign_at and (match := _PREFIXED.match(text, sign_at.start())):
            yield from _prefixed(text, match, dollar, yen)
        elif worded and (match := _SUFFIXED.match(text, start)):
            yield from _suffixed(text, match)
    if worded:
        for scale in _SCALE_WORD.finditer(text):
            low = max(0, scale.start() - 24)
            if not text[low : scale.start()].rstrip(_BLANKS)[-1:].isalpha():
                continue  # after a figure, as nearly always
            spelt = _SPELT_BEFORE.search(text, low, scale.start())
            if spelt and (match := _SUFFIXED.match(text, spelt.start())):
                yield from _suffixed(text, match)
    if "EUR" in text or "SEK" in text or "NOK" in text or "M€" in text:
        for match in _MEGA.finditer(text):
            yield from _mention(text, match, _PREFIX[match["cur"]], match["num"], match["scale"])


def _prefixed(text: str, match: re.Match[str], dollar: str, yen: str) -> Iterator[MoneyMention]:
    sign = match["cur"]
    if sign in ("N", "R", "kr", "RM", "Rp") and not match["scale"]:
        return
    code = match["code"]
    currency = yen if sign == "¥" else dollar if sign == "$" else _PREFIX[sign]
    if code and sign in ("$", "C$", "A$"):
        currency = _NATIONAL.get(code.lower(), code)
    yield from _mention(text, match, currency, match["num"], match["scale"] or match["scale2"])


def _suffixed(text: str, match: re.Match[str]) -> Iterator[MoneyMention]:
    group = next(i for i in range(len(_SUFFIX_CODES)) if match[f"s{i}"])
    number = match["num"] or _SPELT[" ".join(match["spelt"].lower().split())]
    if match["scale"] or (match["num"] and len(match["num"]) > 3):
        yield from _mention(text, match, _SUFFIX_CODES[group], number, match["scale"])


def _mention(text: str, match: re.Match[str], currency: str, number: str, scale: str | None) -> Iterator[MoneyMention]:
    amount = _amount(number, scale)
    if amount is None or amount <= 0:
        return
    end = match.end()
    fields = match.groupdict()
    hedge = _HEDGE.search(text, max(0, match.start() - 24), match.start())
    qualifier = Qualifier.EXACTLY
    if hedge:
        qualifier = Qualifier.OVER if hedge["over"] else Qualifier.UP_TO if hedge["upto"] else Qualifier.ABOUT
    elif fields.get("after") or fields.get("plus"):
        qualifier = Qualifier.OVER
    yield MoneyMention(Span(match.start(), end), Money(amount, currency, qualifier))


def _amount(number: str, scale: str | None) -> Decimal | None:
    digits = number
    if "," in digits and re.fullmatch(r"\d+,\d{1,2}", digits):
        digits = digits.replace(",", ".")
    try:
        figure = Decimal(digits.replace(",", ""))
    except InvalidOperation:
        return None
    key = " ".join((scale or "").lower().rstrip(".").split())
    return (figure * 10 ** _SCALE.get(key, 0)).normalize() + 0 if key else figure


def _add_second(text: str, found: list[MoneyMention], mention: MoneyMention) -> bool:
    """Fold ``($400 million)`` into the sum before it; return whether that was done."""
    first = found[-1]
    between = text[first.span.end : mention.span.start]
    if len(between) > 40 or not _SECOND.fullmatch(between) or first.money.currency == mention.money.currency:
        return False
    end = mention.span.end
    if "(" in between or "[" in between:
        closing = re.compile(r"\s*(?:at the time|at current exchange rates?)?[)\]]").match(text, end)
        if not closing:
            return False
        end = closing.end()
    usd = mention.money.amount if mention.money.currency == "USD" else first.money.usd
    found[-1] = MoneyMention(
        Span(first.span.start, end), replace(first.money, usd=usd), (*first.others, mention.money), first.bare
    )
    return True


def _bare(text: str, found: list[MoneyMention]) -> Iterator[MoneyMention]:
    """Yield figures with a scale but no currency ("…, the bank 30 bln") soon after a sum that has one."""
    done = 0
    for digits in _DIGITS.finditer(text):
        match = _BARE.match(text, digits.start()) if digits.start() >= done else None
        if match is None:
            continue
        done = match.end()
        before = [m for m in found if m.span.end <= match.start() and match.start() - m.span.end < 160]
        inside = any(m.span.start <= match.start() < m.span.end for m in found)
        if before and not inside and "\n\n" not in text[before[-1].span.end : match.start()]:
            amount = _amount(match["num"], match["scale"])
            if amount:
                yield MoneyMention(
                    Span(match.start(), match.end()), Money(amount, before[-1].money.currency), bare=True
                )
