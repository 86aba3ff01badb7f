"""Currencies as news writes them: signs and codes before a figure, words after it, and which one an unclear sign means.

Codes and names are those of Unicode's CLDR (Babel). What several countries use ("$", "¥", "kr", "pesos", "dirhams") is
decided by the countries that the line, and then the whole text, speaks of.
"""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache, cached_property

from babel.core import get_global
from babel.numbers import get_currency_name, get_territory_currencies

from kg.extractors.wording.words import given_names
from kg.places import city_country, country_code, is_ambiguous_city, subdivision_country

SIGNS: Mapping[str, str] = {
    "$": "$", "US$": "USD", "USD$": "USD", "$USD": "USD", "USD $": "USD",
    "CAD $": "CAD", "AUD $": "AUD", "NZD $": "NZD", "SGD $": "SGD", "HKD $": "HKD",
    "U.S.$": "USD", "$US": "USD", "US $": "USD",
    "C$": "CAD", "CA$": "CAD", "CAD$": "CAD", "CDN$": "CAD", "Cdn$": "CAD", "A$": "AUD", "AU$": "AUD", "AUD$": "AUD",
    "NZ$": "NZD", "S$": "SGD", "SG$": "SGD", "HK$": "HKD", "NT$": "TWD", "MX$": "MXN", "R$": "BRL", "RD$": "DOP",
    "€": "EUR", "£": "GBP", "₹": "INR", "Rs": "Rs", "Rs.": "Rs", "¥": "¥", "JP¥": "JPY", "CN¥": "CNY", "RMB": "CNY",
    "元": "CNY", "₩": "KRW", "₪": "ILS", "NIS": "ILS", "₦": "NGN", "N": "NGN", "KSh": "KES", "Ksh": "KES", "R": "ZAR",
    "₽": "RUB", "Fr.": "CHF", "kr": "kr", "₺": "TRY", "RM": "MYR", "Rp": "IDR", "฿": "THB", "₱": "PHP", "₫": "VND",
    "zł": "PLN", "Kč": "CZK", "₴": "UAH", "৳": "BDT", "₵": "GHS", "GH₵": "GHS", "E£": "EGP", "LE": "EGP", "Ft": "HUF",
    "T$": "TWD", "Dh": "AED", "Dhs": "AED", "Dh.": "AED", "SR": "SAR", "QR": "QAR", "Tk": "BDT", "TSh": "TZS",
    "USh": "UGX", "TL": "TRY", "FCFA": "XOF", "CFA": "XOF", "Euro": "EUR", "Euros": "EUR",
    "$A": "AUD", "$AU": "AUD", "$C": "CAD", "$CA": "CAD", "$CDN": "CAD", "$NZ": "NZD",
    "$S": "SGD", "$SG": "SGD", "$HK": "HKD",
    "₸": "KZT", "₾": "GEL", "₼": "AZN", "S/": "PEN",
    "Rmb": "CNY", "GH¢": "GHS", "BD": "BHD", "KD": "KWD", "JD": "JOD", "DKr": "DKK", "NKr": "NOK", "SKr": "SEK", "Kr": "kr",
    "P": "PHP", "Php": "PHP", "PhP": "PHP", "Sh": "shilling", "Shs": "shilling", "Sh.": "shilling", "Kshs": "KES", "Ush": "UGX",
    "Tsh": "TZS", "DH": "dirham", "Br": "ETB", "U$S": "USD", "S/.": "PEN", "SFr": "CHF", "SFr.": "CHF", "Sfr": "CHF", "AR$": "ARS",
    "MXN$": "MXN", "COP$": "COP", "CLP$": "CLP", "VNĐ": "VND", "L.E.": "EGP",
}  # fmt: skip
"""What is written before a figure; a sign that several currencies have stands for itself."""

LETTERS = frozenset(
    "N R kr RM Rp LE Ft zł SR QR Tk TL CFA Euro Euros Rmb BD KD JD DKr NKr SKr Kr P Php PhP Sh Shs Sh. DH Br SFr Sfr VNĐ".split()
)
"""Signs that are letters: they count only before a figure with a scale."""

_SHARED: Mapping[str, tuple[str, ...]] = {
    "$": ("USD",),
    "¥": ("JPY", "CNY"),
    "Rs": ("INR", "PKR", "LKR", "NPR", "MUR"),
    "kr": ("SEK", "NOK", "DKK", "ISK"),
    "crown": ("SEK", "NOK", "DKK", "CZK"),
    "krone": ("NOK", "DKK"),
    "peso": ("PHP", "MXN", "COP", "CLP", "ARS", "DOP", "UYU"),
    "dirham": ("AED", "MAD"),
    "dinar": ("KWD", "JOD", "BHD", "TND", "RSD", "DZD", "IQD"),
    "riyal": ("SAR", "QAR", "OMR", "YER"),
    "shilling": ("KES", "UGX", "TZS"),
    "franc": ("CHF", "XOF", "XAF", "RWF"),
    "rupee": ("INR", "PKR", "LKR", "NPR", "MUR"),
    "pound": ("GBP",),
    "dollar": ("USD",),
    "leu": ("RON", "MDL"),
    "won": ("KRW",),
}
"""What several countries call their money, the likeliest first: that of no country told."""

_PLURALS: Mapping[str, str] = {
    "kroner": "krone", "kronor": "SEK", "krona": "SEK", "crowns": "crown", "rials": "riyal", "riyals": "riyal",
    "lei": "leu", "reais": "BRL", "pounds sterling": "GBP", "sterling": "GBP", "renminbi": "CNY", "yuan": "CNY",
    "reminbi": "CNY", "renmimbi": "CNY", "remnimbi": "CNY", "renmibi": "CNY", "yuans": "CNY", "rupess": "rupee",
    "yen": "JPY", "euro": "EUR", "euros": "EUR", "rand": "ZAR", "naira": "NGN", "ringgit": "MYR", "baht": "THB",
    "rupiah": "IDR", "dong": "VND", "lira": "TRY", "liras": "TRY", "shekel": "ILS", "shekels": "ILS",
    "new shekels": "ILS", "ruble": "RUB", "rubles": "RUB", "rouble": "RUB", "roubles": "RUB", "zloty": "PLN",
    "zlotys": "PLN", "złoty": "PLN", "złotych": "PLN", "zlotych": "PLN", "forint": "HUF", "forints": "HUF",
    "koruna": "CZK", "korunas": "CZK", "cedi": "GHS", "cedis": "GHS", "birr": "ETB", "taka": "BDT", "hryvnia": "UAH",
    "tenge": "KZT", "soles": "PEN", "NIS": "ILS", "RMB": "CNY", "€": "EUR", "£": "GBP", "₩": "KRW", "US$": "USD",
    "C$": "CAD", "A$": "AUD", "US dollar": "USD", "US dollars": "USD", "U.S. dollar": "USD", "U.S. dollars": "USD",
    "American dollars": "USD", "Taiwan dollars": "TWD", "NT dollars": "TWD", "British pounds": "GBP",
    "Swedish crowns": "SEK", "Norwegian crowns": "NOK", "Danish crowns": "DKK", "Czech crowns": "CZK",
    "Korean won": "KRW", "Emirati dirhams": "AED", "Saudi riyals": "SAR", "Qatari riyals": "QAR", "CFA francs": "XOF",
    "TL": "TRY", "zł": "PLN", "Ft": "HUF", "Kč": "CZK", "SEK kronor": "SEK", "Turkish lira": "TRY", "Turkish liras": "TRY",
    "CFA": "XOF", "FCFA": "XOF", "bucks": "dollar", "quid": "GBP",
}  # fmt: skip
"""Names that CLDR does not give."""

_WORDS_FIRST = frozenset(("ALL", "TOP", "CUP", "MOP", "PEN"))
"""Codes that are words as well: they count only before a figure."""

_OWN_DOLLARS: Mapping[str, str] = {"AU": "AUD", "NZ": "NZD", "CA": "CAD"}
"""Countries whose press writes of its own dollars without saying so."""

_DOLLARS_OF: Mapping[str, str] = {**_OWN_DOLLARS, "SG": "SGD", "HK": "HKD", "TW": "TWD"}
_FIGURE = r"\d[\d.,]*(?:[ -]?[a-zA-Z]+)?"
_IN_US = r"(?:US ?\$|\$US|USD ?\$?)"
_TURNED_INTO_US = re.compile(
    rf"(?<![\w$])\$ ?{_FIGURE} ?[(\[/] ?(?:about |around |approximately |roughly |some |~)?{_IN_US} ?\d"
    rf"|(?<![\w$]){_IN_US} ?{_FIGURE} ?[(\[] ?\$ ?\d"
)
"""A sum in dollars given again in those of the United States, which the first cannot be: "$62 million (US$38m)"."""
_HINTS = ("Austral", "Canad", "Zealand")
_BOARDS = ("TSX", "ASX:", "NZX:")
_MARKED_US = re.compile(r"US ?\$|\$US|\bUSD\b|\bU\.?S\.? dollars?|\((?:US|U\.S\.)\)")
_MARKED_OWN: Mapping[str, re.Pattern[str]] = {
    "AU": re.compile(r"\bAU?\$"),
    "NZ": re.compile(r"\bNZ\$"),
    "CA": re.compile(r"\b(?:CA?|CDN|Cdn)\$"),
}
_GOVERNMENTS: Mapping[str, re.Pattern[str]] = {
    "CAD": re.compile(r"(?s)\bGovernment of (?:Canada|Ontario|Qu[eé]bec|Alberta|British Columbia)\b.*\bMinister of\b"),
    "AUD": re.compile(r"(?s)\b(?:Australian|Victorian|Queensland|NSW) Government\b.*\bMinister for\b"),
    "NZD": re.compile(r"(?s)\bNew Zealand Government\b.*\bMinister (?:of|for)\b"),
}
"""What shows that a country's government made a text known, which means its own dollars."""
_BARE = re.compile(r"(?<![\w$])\$ ?\d")
_LISTED: Mapping[str, re.Pattern[str]] = {
    "CAD": re.compile(r"\(\s*(?:TSX-?V|TSX Venture|TSX|CSE|NEO|CBOE Canada)\s?:"),
    "AUD": re.compile(r"\(\s*ASX\s?:"),
    "NZD": re.compile(r"\(\s*NZX\s?:"),
}
"""Where the company that makes a text known is listed: "(TSXV: ACME)"."""
_CAPITALS = re.compile(r"(?:\b[A-Z]\.){2}|\b[A-ZÀ-Þ][\w’']*(?:[ -][A-ZÀ-Þ][\w’']*)?")


@cache
def codes() -> frozenset[str]:
    """Return the codes of the currencies that countries use now (ISO 4217).

    >>> {"MAD", "COP", "USD"} <= codes(), "DEM" in codes()
    (True, False)
    """
    used = {code for country in get_global("territory_currencies") for code in get_territory_currencies(country)}
    return frozenset(code for code in used if len(code) == 3)


@cache
def names() -> Mapping[str, str]:
    """Return what is written after a figure, and its code or, where several currencies are called so, that name.

    >>> names()["moroccan dirhams"], names()["dirhams"], names()["NIS"]
    ('MAD', 'dirham', 'ILS')
    """
    found = {unit + ending: unit for unit in _SHARED if len(unit) > 2 for ending in ("", "s")}
    for code in sorted(codes()):
        for count in (1, 5):
            found.setdefault(get_currency_name(code, count, locale="en_US").lower(), code)
    return found | {name if name.isupper() else name.lower(): code for name, code in _PLURALS.items()}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(name.split()[0] for name in names())


def named(words: str) -> tuple[str, int] | None:
    """Return the currency that words after a figure begin with, and how many characters name it; or ``None``.

    >>> named("Moroccan dirhams from"), named("COP in"), named("people")
    (('MAD', 16), ('COP', 3), None)
    """
    parts = words.split(" ")
    if parts[0] in codes() and parts[0] not in _WORDS_FIRST:
        return parts[0], len(parts[0])
    if parts[0].lower() not in _first_words() and parts[0] not in _first_words():
        return None
    for count in range(min(3, len(parts)), 0, -1):
        name = " ".join(parts[:count])
        code = names().get(name) or names().get(name.lower())
        if code:
            return code, len(name)
    return None


class Currencies:
    """What the signs and names of currencies mean in one text."""

    def __init__(self, text: str) -> None:
        """Look at a text; nothing is read of it before something unclear is met."""
        self._text = text

    def of(self, sign: str, at: int) -> str:
        """Return the code of a sign or name that stands at ``at``.

        >>> Currencies("Kenza, of Casablanca, raised 30 million dirhams.").of("dirham", 31)
        'MAD'
        """
        if sign in ("$", "dollar"):
            return self._dollar
        shared = _SHARED.get(sign)
        if shared is None:
            return sign
        if len(shared) == 1:
            return shared[0]
        start = self._text.rfind("\n", 0, at) + 1
        end = self._text.find("\n", at)
        for part in (self._text[start : end if end >= 0 else None], None):
            told = self._told if part is None else _countries(part)
            for country, _ in told.most_common():
                own = _own(country)
                if own in shared:
                    return own
        if sign == "¥" and re.search(r"\b(?:yuan|renminbi|RMB)\b", self._text) and "yen" not in self._text:
            return "CNY"
        return shared[0]

    @cached_property
    def _told(self) -> Counter[str]:
        return _countries(self._text)

    @cached_property
    def _dollar(self) -> str:
        """Tell whose dollars stand without a country: a text from Australia, New Zealand or Canada has its own.

        Such a text says which sums are in US dollars and does not mark its own, or is about its own country only.
        """
        text = self._text
        if stated := stated_dollar(text):
            return stated
        if _MARKED_US.search(text) and _TURNED_INTO_US.search(text):
            return next((_DOLLARS_OF[c] for c, _ in self._told.most_common() if c in _DOLLARS_OF), "USD")
        if not any(hint in text for hint in (*_HINTS, *_BOARDS)):
            return "USD"
        if not _MARKED_US.search(text):
            for code, speaks in _GOVERNMENTS.items():
                if speaks.search(text):
                    return code
        (country, most), *others = self._told.most_common() or [("US", 0)]
        if country not in _OWN_DOLLARS or (others and others[0][1] * 3 > most * 2):
            return "USD"
        if not _MARKED_US.search(text):
            if most > 1 and _LISTED[_OWN_DOLLARS[country]].search(text):
                return _OWN_DOLLARS[country]
            if most > 1 and not others and country != "CA" and not _MARKED_OWN[country].search(text):
                return _OWN_DOLLARS[country]
        if most < 4:
            return "USD"
        bare, own = len(_BARE.findall(text)), len(_MARKED_OWN[country].findall(text))
        foreign = len(_MARKED_US.findall(text))
        first = _MARKED_OWN[country].search(text)
        opens = country != "CA" and not foreign and first is not None and not _BARE.search(text, 0, first.start())
        if (own * 4 > bare and not (opens and own <= bare)) or foreign > 2 * bare:
            return "USD"
        return _OWN_DOLLARS[country] if foreign or country != "CA" else "USD"


def _own(country: str) -> str | None:
    return next(iter(get_territory_currencies(country)), None)


def _countries(text: str) -> Counter[str]:
    """Return how often each country is spoken of: by its name, people, states or cities."""
    found: Counter[str] = Counter()
    for match in _CAPITALS.finditer(text):
        for name in _readings(match[0]):
            ambiguous = is_ambiguous_city(name) or name.lower() in given_names()
            country = country_code(name) or subdivision_country(name) or (None if ambiguous else city_country(name))
            if country:
                found[country] += 1
                break
    return found


def _readings(name: str) -> Iterator[str]:
    yield name.removesuffix("’s").removesuffix("'s")
    if " " in name or ("-" in name and name.find("-") > 1):  # "T-Hub" is in no place called Hub
        for word in re.split("[ -]", name):
            yield word.removesuffix("’s").removesuffix("'s")


_SUMS = ("figures", "amounts", "dollars", "values", "numbers", "funding", "currency", "sums")
_DEFAULT = re.compile(
    rf"(?:{'|'.join(_SUMS)})(?:[^.\n]{{0,40}}?\b(?:in|are)\s{{1,99}}| |: ?| ?= ?)"
    r"(?P<cur>CAD|AUD|SGD|NZD|HKD|Canadian|Australian|Singapore|New Zealand|Hong Kong)\b(?: dollars?)?"
    r"(?:(?<=dollars)|(?=,? (?:unless|except))|(?=[ .,;)\]]*(?:\n|$)))",
    re.I,
)
_OTHER_DOLLARS = "cad aud sgd nzd hkd canadian australian singapore zealand kong".split()
NATIONAL: Mapping[str, str] = {
    "canadian": "CAD",
    "australian": "AUD",
    "singapore": "SGD",
    "new zealand": "NZD",
    "hong kong": "HKD",
    "cdn": "CAD",
    "us": "USD",
}


def stated_dollar(text: str) -> str | None:
    """Return whose dollars a text says that it speaks of ("All figures in Canadian dollars"), or ``None``.

    >>> stated_dollar("It has $5m. All figures are in Australian dollars unless we say otherwise.")
    'AUD'
    """
    if "$" not in text or not _may_be_stated(text.lower()) or not (stated := _DEFAULT.search(text)):
        return None
    name = stated["cur"].lower()
    return NATIONAL.get(name, name.upper())


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
