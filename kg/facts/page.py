"""A facts file under the magnifying glass: every value checked before anything is made of it."""

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NoReturn

from kg.dates import PartialDate
from kg.errors import DocumentError
from kg.money import Money

LONGEST_NAME = 300
LARGEST_AMOUNT = 10**18
YEARS = range(1900, 2101)

KEYS: Mapping[str, frozenset[str]] = {
    "rounds": frozenset(("company", "stage", "amount", "currency", "date", "status", "leads", "investors"))
    | {"contributions", "valuation"},
    "totals": frozenset(("company", "amount", "currency")),
    "valuations": frozenset(("company", "amount", "currency")),
    "locations": frozenset(("entity", "city", "country")),
    "themes": frozenset(("company", "theme")),
    "acquisitions": frozenset(("acquirer", "target", "amount", "currency", "status")),
    "funds": frozenset(("name", "amount", "currency", "backers")),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact and where it stands, as ``rounds[2]``."""

    place: str
    values: Mapping[str, object]


@dataclass(slots=True)
class Page:
    """A facts file under the magnifying glass: every getter returns a checked value or fails with its place."""

    name: str
    content: object
    facts: Mapping[str, object] = field(init=False)

    def __post_init__(self) -> None:
        if not isinstance(self.content, Mapping):
            self.fail("", f"expected an object with lists of facts, found {_kind(self.content)}")
        self.facts = self.content
        known = {*KEYS, "document", "published", "persons", "states"}
        if unknown := [key for key in self.facts if key not in known]:
            self.fail("", f"unknown key {short(unknown[0])!r}; known are {', '.join(sorted(known))}")

    def fail(self, place: str, reason: str) -> NoReturn:
        """Raise ``DocumentError`` with the file, the place and the reason."""
        raise DocumentError(": ".join(part for part in (short(self.name), place, reason) if part))

    def entries(self, key: str) -> list[Entry]:
        """Return the facts of one list, each with its place."""
        found = self.facts.get(key) or []
        if not isinstance(found, list):
            self.fail(key, f"expected a list, found {_kind(found)}")
        entries = []
        for number, values in enumerate(found):
            place = f"{key}[{number}]"
            if not isinstance(values, Mapping):
                self.fail(place, f"expected an object, found {_kind(values)}")
            elif unknown := [name for name in values if name not in KEYS[key]]:
                self.fail(place, f"unknown key {short(unknown[0])!r}; known are {', '.join(sorted(KEYS[key]))}")
            else:
                entries.append(Entry(place, values))
        return entries

    def text(self, fact: Entry, key: str, *, required: bool = False) -> str | None:
        """Return a text that is fit to be a name, or ``None`` where it is not stated."""
        value = fact.values.get(key)
        place = f"{fact.place}.{key}"
        if value is None and not required:
            return None
        if value is None:
            self.fail(place, "is missing")
        if not isinstance(value, str):
            self.fail(place, f"expected text, found {_kind(value)}")
        if len(value) > LONGEST_NAME * (1 + value.count("|")):
            self.fail(place, f"a name of {len(value):,} characters; the longest allowed has {LONGEST_NAME}")
        if any(unicodedata.category(letter) in {"Cc", "Cs", "Zl", "Zp"} for letter in value):
            self.fail(place, f"control characters or line breaks in the name {short(value)!r}")
        if not value.strip():
            self.fail(place, "is empty")
        return value

    def aliases(self, place: str, joined: str) -> list[str]:
        """Return the names joined by ``|``, each once."""
        self.text(Entry(place, {"name": joined}), "name")
        names = list(dict.fromkeys(part.strip() for part in joined.split("|")))
        if not all(names):
            self.fail(place, f"an empty name between bars: {short(joined)!r}")
        if longest := [name for name in names if len(name) > LONGEST_NAME]:
            self.fail(place, f"a name of {len(longest[0]):,} characters; the longest allowed has {LONGEST_NAME}")
        return names

    def strings(self, place: str, value: object) -> list[str]:
        """Return a list of texts; none where it is not stated."""
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self.fail(place, "expected a list of names")
        return value

    def mapping(self, fact: Entry, key: str) -> Mapping[str, object]:
        """Return an object; an empty one where it is not stated."""
        value = fact.values.get(key)
        if value is None:
            return {}
        if not isinstance(value, Mapping):
            self.fail(f"{fact.place}.{key}".lstrip("."), f"expected an object, found {_kind(value)}")
        return value

    def choice(self, fact: Entry, key: str, allowed: Collection[str]) -> str | None:
        """Return a text that is one of those allowed, or ``None``."""
        value = self.text(fact, key)
        if value is not None and value not in allowed:
            self.fail(f"{fact.place}.{key}", f"{short(value)!r} is none of {', '.join(sorted(allowed))}")
        return value

    def slug(self, fact: Entry, key: str) -> str:
        """Return the identifier of a concept."""
        value = self.text(fact, key, required=True) or ""
        if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", value):
            self.fail(f"{fact.place}.{key}", f"{short(value)!r} is no identifier like 'ai-chips'")
        return value

    def country(self, fact: Entry) -> str:
        """Return an ISO 3166-1 alpha-2 code."""
        code = self.text(fact, "country", required=True) or ""
        if not re.fullmatch(r"[A-Z]{2}", code):
            self.fail(f"{fact.place}.country", f"{short(code)!r} is no ISO 3166-1 code like 'GB'")
        return code

    def date(self, place: str, value: object) -> PartialDate | None:
        """Return a date of the years that funding news tells of."""
        if not isinstance(value, str):
            self.fail(place, f"expected a date like '2026-03-09', found {_kind(value)}")
        try:
            date = PartialDate(value)
        except ValueError:
            self.fail(place, f"{short(value)!r} is no date; write 2026-03-09, 2026-03, 2026-Q1 or 2026")
        if date.year not in YEARS:
            self.fail(place, f"{value!r} lies outside the years {YEARS[0]} to {YEARS[-1]}")
        return date

    def currency(self, fact: Entry, place: str) -> str:
        """Return the ISO 4217 code that an amount needs beside it."""
        code = self.text(fact, "currency")
        if code is None:
            self.fail(place, "an amount without a currency; add \"currency\", an ISO 4217 code like 'USD'")
        elif not re.fullmatch(r"[A-Z]{3}", code):
            self.fail(f"{fact.place}.currency", f"{short(code)!r} is no ISO 4217 code like 'USD'")
        return code or ""

    def sum(self, place: str, value: object, currency: str) -> Money:
        """Return a number and its currency as money."""
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.fail(place, f"expected a number, found {_kind(value)}")
        elif not 0 < value <= LARGEST_AMOUNT:  # also refuses nan, which compares with nothing
            shown = (
                f"{value:g}" if isinstance(value, float) or abs(value) < 10**300 else "a number of 300 digits or more"
            )
            self.fail(place, f"{shown} is no amount; allowed is more than 0, up to 10^18")
        return Money(Decimal(str(value)), currency)

    def money(self, fact: Entry, *, required: bool = False) -> Money | None:
        """Return the amount of a fact, or ``None`` where it is not stated."""
        value = fact.values.get("amount")
        place = f"{fact.place}.amount"
        if value is None and not required:
            return None
        if value is None:
            self.fail(place, "is missing")
        return self.sum(place, value, self.currency(fact, place))


def _kind(value: object) -> str:
    names = {type(None): "null", bool: "true or false", str: "text", list: "a list", dict: "an object"}
    return names.get(type(value), "a number" if isinstance(value, int | float) else type(value).__name__)


def short(text: object) -> str:
    """Return a stranger's text at a length fit for a message."""
    shown = str(text)
    return shown if len(shown) <= 60 else f"{shown[:40]}… ({len(shown):,} characters)"
