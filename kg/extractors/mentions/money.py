"""Sums of money in running text: currency, scale, hedge and the same sum given again in another currency."""

# ruff: noqa: E501 -- regular expressions and word lists are easier to read whole than broken

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from itertools import chain

from kg.documents import Span
from kg.extractors.mentions.crores import find_crores
from kg.extractors.mentions.currencies import LETTERS, NATIONAL, SIGNS, Currencies, codes, named
from kg.extractors.mentions.spelt import SPELT, value
from kg.money import Money, Qualifier

_SCALE = {
    "k": 3, "thousand": 3, "m": 6, "mm": 6, "mn": 6, "mln": 6, "mio": 6, "mil": 6, "mill": 6, "million": 6, "millions": 6,
    "b": 9, "bn": 9, "bln": 9, "bil": 9, "billion": 9, "billions": 9, "t": 12, "tn": 12, "trn": 12, "trillion": 12,
    "millones": 6, "milhões": 6, "millionen": 6, "mi": 6, "mil millones": 9, "mrd": 9, "milliarden": 9,
    "bilhões": 9, "bi": 9, "mld": 9, "milyon": 6, "milyar": 9, "milioni": 6, "miliardi": 9, "miliar": 9, "juta": 6,
    "lakh": 5, "lakhs": 5, "lac": 5, "l": 5, "cr": 7, "crs": 7, "crore": 7, "crores": 7, "lakh crore": 12,
}  # fmt: skip

_DOTTED = frozenset(
    (
        "millones",
        "mil millones",
        "milhões",
        "millionen",
        "mio",
        "mio.",
        "mrd",
        "mrd.",
        "milliarden",
        "bilhões",
        "mld",
        "mld.",
        "milyon",
        "milyar",
        "milioni",
        "miliardi",
        "miliar",
        "juta",
    )
)
"""Scales of languages that write thousands with a dot."""

_NUMBER = (
    r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:[’']\d{3})+|\d{1,3}(?:[ \u00a0\u202f]\d{3}){2,}(?!\d)"
    r"|\d*[½¼¾]|\d+[ \u00a0]1/2|\d+(?:[.,]\d+)?|\.\d+"
)
_SCALES = (
    r"lakh crores?|thousand|lakhs?|mil millones|millones|milhões|millionen|mi(?=[ ,.;:)]|$)|bilhões|bi(?=[ ,.;:)]|$)|milliarden|mrd\.?|mld\.?|milyon|milyar|milioni|miliardi|miliar|juta|millions?|billions?|trillion|crores?|crs?|lac|mln\.?|mio\.?|mill?|mm|mn|bln|"
    r"bil|bn|trn|tn"
    r"|[kKmMbBtT]"
)
_PREFIXES = "|".join((*(re.escape(p) for p in sorted(SIGNS, key=len, reverse=True)), "[A-Z]{3}"))
_UNIT = r"[€£₩]|(?:US|C|A)\$|(?:U\.S\.|[^\W\d_]\w*)(?:[ \u00a0][^\W\d_]\w*){0,2}"
_FRACTIONS = {"½": ".5", "¼": ".25", "¾": ".75", " 1/2": ".5", "\u00a01/2": ".5"}

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
    rf"(?:(?<![\w$€£])|(?<=[a-z)])(?=[$€£₹]\d)|(?<=[a-z]{{2}})(?=(?:US|[ACSR]|HK|NZ|NT)\$\d))(?P<cur>{_PREFIXES})[ \u00a0\u202f]?(?P<num>{_NUMBER})"
    rf"(?:(?:\s?[-–—]\s?|\s(?:to|or)\s(?=[^\s\d]{{1,3}}(?:{_NUMBER})[ \u00a0-]?(?:million|billion|mn|bn|m|b)\b))"
    rf"(?:(?:{_PREFIXES})\s?)?(?P<high>{_NUMBER}))?"
    rf"(?P<plus>\+)?(?:[ \u00a0\u202f\n-]?(?P<scale>(?i:{_SCALES}))(?![a-z&]|[A-Z](?![a-z])))?"
    rf"(?:(?:\s?[-–—]|(?P<to>\s(?:to|or)\s))(?:{_PREFIXES})(?P<high2>{_NUMBER})\s?(?P<scale2>{_SCALES})(?![a-zA-Z]))?"
    r"(?P<after>\+|[ -]plus\b)?(?:\s?(?P<code>USD|CAD|CDN|Cdn|AUD|SGD|NZD|HKD|US|Canadian|Australian)(?![\w$]))?",
)
_SUFFIXED = re.compile(
    rf"(?<![\w$€£₹.,])(?:(?P<num>{_NUMBER})|(?P<spelt>\b(?:{SPELT})\b(?=[\s-])))"
    rf"(?:\s?[-–—]\s?(?P<high>{_NUMBER}))?"
    rf"(?:[\s\u00a0-]?(?P<scale>{_SCALES})(?![^\W\d_]))?(?P<after>\+)?[\s\u00a0-]?(?P<unit>{_UNIT})",
    re.I,
)
_CURRENCY_WORDS = (
    *"dollar euro pound yen won yuan renminbi reminbi renmimbi remnimbi renmibi rupess rupee rupiah franc kron shekel reais peso naira shilling rand dirham "
    "riyal rial dinar crown krone cedi birr taka tenge forint koruna hryvnia sterling ringgit baht rouble ruble"
    " zloty złoty lira dong bucks quid € rmb zł lei fcfa kč".split(),
    *(" tl", " nis", " ft"),
)
_CODE = re.compile(r"(?<![A-Z])[A-Z]{3}(?![A-Z])")
_DIGITS = re.compile(r"\d[\d.,]*")
_SIGN = re.compile(rf"(?:{_PREFIXES})[ \u00a0\u202f]?$")
_SCALE_WORD = re.compile(r"(?:thousand|million|billion|trillion|crore|lakh)")
_BLANKS = "- " + "".join(filter(str.isspace, map(chr, range(0x3001))))
_SPELT_BEFORE = re.compile(rf"(?i)\b(?:{SPELT})[\s-]+$")
_BARE = re.compile(
    rf"(?<![\w$€£₹.,-])(?P<num>{_NUMBER})[ \u00a0-]?(?P<scale>millions?|billions?|mln|bln|bn|mn|m|crores?|cr|lakhs?)"
    r"(?=\s*[.,;:)]|\s+(?:from|in|at|by|of|to|and|came|comes|was|is|more|for|on|as)\b|$)"
)
_SECOND = re.compile(
    r"\s*(?:\(|\[|/|,? or |,? (?:which is )?(?:equivalent|equal) to |(?=,? that is)|[–—-] (?=(?:about|around|roughly|some|approximately|nearly|circa|or|then|that is)\b))"
    r"\s*(?:,? ?(?:or|i\.e\.|equals?|that is|this is|at the time|at that time|then|to be (?:precise|exact)|in all|exactly|precisely|meaning|read|worth|equivalent to|the equivalent of),? ){0,2}(?:about|around|"
    r"roughly|approximately|approx\.?|nearly|some|over|more than|just over|almost|circa|c\.|ca\.?|~|≈|=)?\s*$",
    re.I,
)
_CLOSING = re.compile(
    r"(?:,? (?:approximately|approx\.?|roughly|or so|or thereabouts|equivalent|then|at (?:the |that )?time"
    r"|(?:at|as (?:of|at)|as per|by|based on|using) (?:[\w’'.-]+ ){0,5}(?:rates?|values?|prices?|time|exchange|conversion)(?: [\w’'.-]+){0,4}))?"
    r"\s*[)\]]",
    re.I,
)
"""What may follow the same sum in a second currency before its bracket closes: "($17.6m approximately)"."""
_EXACT = re.compile(r"\bto be (?:precise|exact)\b")
_DASH = re.compile(r"[–—-]")
#: The same after a dash: "£8m – about $11 million at the time – from Acme".
_DASHED = re.compile(
    r"(?: equivalent| then| today|,? at (?:the |that )?time|,? at (?:current|the time|today['’]s) rates?)? ?[–—-](?= )"
)
_MEGA_UNIT = r"(?P<scale>[MTB])(?P<cur>EUR|SEK|NOK|DKK|USD|CHF|GBP|€)"
_MEGA = re.compile(rf"(?<![\w.,])(?P<num>{_NUMBER})\s?{_MEGA_UNIT}(?!\w)")
_MEGA_FIRST = re.compile(rf"(?<!\w){_MEGA_UNIT} ?(?P<num>{_NUMBER})(?!\w)")


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
    currencies = Currencies(text)
    found: list[MoneyMention] = []
    taken_to = -1
    for mention in sorted(_candidates(text, currencies), key=lambda m: (m.span.start, -m.span.end)):
        if mention.span.start < taken_to:
            continue
        taken_to = mention.span.end
        if not (found and _add_second(text, found, mention)):
            found.append(mention)
    found = _as_marked(text, found)
    for span, amount in find_crores(text):
        if not any(m.span.start < span.end and span.start < m.span.end for m in found):
            found.append(MoneyMention(span, Money(amount, currencies.of("Rs", span.start))))
    found.sort(key=lambda m: m.span)
    return found and sorted(found + list(_bare(text, found)), key=lambda m: m.span)


_DOLLARS = re.compile(r"(?:CA?|AU?|NZ|S|SG|HK|NT|US)\$|[A-Z]{3} ?\$?")


def _as_marked(text: str, found: list[MoneyMention]) -> list[MoneyMention]:
    """Take a bare "$32M" for the dollars that the text elsewhere marks the same figure with: "CA$32 million"."""
    marked: dict[Decimal, set[str]] = {}
    for each in found:
        if "$" in text[each.span.start : each.span.start + 4] and _DOLLARS.match(text, each.span.start):
            marked.setdefault(each.money.amount, set()).add(each.money.currency)
    if not marked:
        return found
    return [
        replace(each, money=replace(each.money, currency=min(only)))
        if text[each.span.start] == "$" and not each.others and len(only := marked.get(each.money.amount, set())) == 1
        else each
        for each in found
    ]


def _candidates(text: str, currencies: Currencies) -> Iterator[MoneyMention]:
    lower = text.lower()
    worded = (
        any(word in lower for word in _CURRENCY_WORDS) or not codes().isdisjoint(_CODE.findall(text)) or "$ " in text
    )
    for digits in _DIGITS.finditer(text):
        start = digits.start()
        if text[start - 1 : start] in (".", ","):
            if text[start - 2 : start] not in ("$.", "€.", "£."):
                continue
            start -= 1
        sign_at = _SIGN.search(text, max(0, start - 6), start)
        if sign_at and (match := _PREFIXED.match(text, sign_at.start())):
            yield from _prefixed(text, match, currencies)
        elif worded and (match := _SUFFIXED.match(text, start)):
            yield from _suffixed(text, match, currencies)
    if worded:
        for scale in _SCALE_WORD.finditer(text):
            low = max(0, scale.start() - 24)
            if not text[low : scale.start()].rstrip(_BLANKS)[-1:].isalpha():
                continue  # after a figure, as nearly always
            spelt = _SPELT_BEFORE.search(text, low, scale.start())
            if spelt and (match := _SUFFIXED.match(text, spelt.start())):
                yield from _suffixed(text, match, currencies)
    if "EUR" in text or "SEK" in text or "NOK" in text or "M€" in text:
        for match in chain(_MEGA.finditer(text), _MEGA_FIRST.finditer(text)):
            yield from _mention(text, match, SIGNS.get(match["cur"], match["cur"]), match["num"], match["scale"])


def _prefixed(text: str, match: re.Match[str], currencies: Currencies) -> Iterator[MoneyMention]:
    sign = match["cur"]
    if sign in LETTERS and not match["scale"]:
        return
    if match["high"] and " " in text[match.end("num") : match.start("high")]:
        low, high = _amount(match["num"], None), _amount(match["high"], None)
        if low is None or high is None or high < low:
            return  # "from $500 to $2 billion": no range in one scale
    known = SIGNS.get(sign, sign)
    if sign not in SIGNS and sign not in codes():
        return
    end = None
    if match["to"] and not _is_range(text, match):
        end = match.end("scale") if match["scale"] else match.end("num")
    code = match["code"]
    currency = (
        NATIONAL.get(code.lower(), code) if code and sign in ("$", "C$", "A$") else currencies.of(known, match.start())
    )
    yield from _mention(text, match, currency, match["num"], match["scale"] or (None if end else match["scale2"]), end)


def _is_range(text: str, match: re.Match[str]) -> bool:
    """Return whether two sums are the bounds of one: "$600 million to $800 million", and not "from $1m to $2m"."""
    low, high = _amount(match["num"], match["scale"]), _amount(match["high2"], match["scale2"])
    near = low is not None and high is not None and low < high <= 4 * low
    return near and match["scale"] is not None and not _FROM.search(text, max(0, match.start() - 24), match.start())


#: What grows from one sum to another.
_FROM = re.compile(r"\b(?:from|up|down|it|round|size|total|valuation|target|raise|offering) (?:(?!of )[a-z]+ )?$")


def _suffixed(text: str, match: re.Match[str], currencies: Currencies) -> Iterator[MoneyMention]:
    number = match["num"] or str(value(match["spelt"]))
    unit = named(match["unit"].replace("\u00a0", " "))
    if unit is None or not (match["scale"] or (match["num"] and len(match["num"]) > 3)):
        return
    name, length = unit
    end = match.start("unit") + length
    if text[end : end + 1].isalnum():
        return
    yield from _mention(text, match, currencies.of(name, match.start()), number, match["scale"], end)


def _mention(
    text: str, match: re.Match[str], currency: str, number: str, scale: str | None, end: int | None = None
) -> Iterator[MoneyMention]:
    amount = _amount(number, scale)
    if amount is None or amount <= 0:
        return
    fields = match.groupdict()
    hedge = _HEDGE.search(text, max(0, match.start() - 24), match.start())
    qualifier = Qualifier.EXACTLY
    if hedge:
        qualifier = Qualifier.OVER if hedge["over"] else Qualifier.UP_TO if hedge["upto"] else Qualifier.ABOUT
    elif fields.get("after") or fields.get("plus"):
        qualifier = Qualifier.OVER
    yield MoneyMention(Span(match.start(), end or match.end()), Money(amount, currency, qualifier))


def _amount(number: str, scale: str | None) -> Decimal | None:
    digits = number
    if re.fullmatch(r"\d{1,3}(?:(?:\.\d{3}){2,}|(?:[’' \u00a0\u202f]\d{3})+)", digits):
        digits = re.sub(r"\D", "", digits)
    if "," in digits and re.fullmatch(r"\d+,\d{1,2}", digits):
        digits = digits.replace(",", ".")
    for part, worth in _FRACTIONS.items():
        if digits.endswith(part):
            digits = digits.removesuffix(part).rstrip(" \u00a0") + worth
    if scale and scale.lower() in _DOTTED and re.fullmatch(r"\d{1,3}(?:\.\d{3})+", digits):
        digits = digits.replace(".", "")
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
        closing = _CLOSING.match(text, end)
        if not closing:
            return False
        end = closing.end()
    elif _DASH.search(between):
        closing = _DASHED.match(text, end)
        if not closing:
            return False
        end = closing.end()
    if _EXACT.search(between):  # "roughly $25 million (to be precise, 20 million euros)"
        exact = replace(mention.money, usd=first.money.amount if first.money.currency == "USD" else None)
        found[-1] = MoneyMention(Span(first.span.start, end), exact, (*first.others, first.money))
        return True
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
