"""Claims → facts: the rounds, sums, places and themes of one reading as plain data."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from kg.claims import Claim, Kind, Reading, Thing, Value, investment_of
from kg.dates import PartialDate
from kg.money import Money

_T = TypeVar("_T", bound=Value)
_MANY = frozenset(("name", "investor", "leadInvestor", "backer", "country", "city", "theme", "setBy"))


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Claims by subject and predicate, each in the order of the reading."""

    values: Mapping[tuple[Thing, str], Sequence[Value]]
    things: Sequence[Thing]

    def of_kind(self, kind: Kind) -> Iterator[Thing]:
        return (thing for thing in self.things if thing.kind is kind)

    def all(self, thing: Thing, predicate: str) -> Sequence[Value]:
        return self.values.get((thing, predicate), ())

    def one(self, thing: Thing, predicate: str, kind: type[_T]) -> _T | None:
        return next((value for value in self.all(thing, predicate) if isinstance(value, kind)), None)

    def name(self, thing: Thing | None) -> str | None:
        """Return the names of a thing, joined; an unnamed event has none."""
        if thing is None:
            return None
        names = [value for value in self.all(thing, "name") if isinstance(value, str)]
        if thing.kind in {Kind.ORGANIZATION, Kind.PERSON} or (thing.kind is Kind.COUNTRY and not names):
            names.insert(0, thing.key)
        return "|".join(dict.fromkeys(names)) or None

    def names(self, thing: Thing, predicate: str) -> list[str]:
        named = (self.name(value) for value in self.all(thing, predicate) if isinstance(value, Thing))
        return list(dict.fromkeys(name for name in named if name))


def facts_of(reading: Reading) -> dict[str, object]:
    """Return what a document claims, as the facts JSON: plain dictionaries, lists, strings and numbers.

    Where claims about one thing differ, the surest is taken (the first among equals). Events without a company, and
    rounds that say neither amount, stage nor investor, are left out.

    >>> from kg.documents import Document
    >>> nscale, seed = Thing(Kind.ORGANIZATION, "Nscale"), Thing(Kind.ROUND, "1")
    >>> claims = [Claim(seed, "company", nscale, ()), Claim(seed, "stage", "seed", ())]
    >>> facts_of(Reading(Document("0", "n.txt", "text/plain", ""), tuple(claims)))["rounds"]
    [{'company': 'Nscale', 'stage': 'seed', 'amount': None, 'currency': None, 'date': None, 'status': 'closed',
      'leads': [], 'investors': [], 'contributions': {}, 'valuation': None}]
    """
    sheet = _sheet_of(reading.claims)
    published = reading.document.published
    facts: dict[str, object] = {
        "document": reading.document.name,
        "published": published.text if published else None,
        "rounds": [fact for thing in sheet.of_kind(Kind.ROUND) if (fact := _round_fact(sheet, thing))],
        "totals": _sums(sheet, Kind.TOTAL),
        "valuations": _sums(sheet, Kind.VALUATION),
        "locations": list(_locations(sheet)),
        "themes": [
            {"company": sheet.name(thing), "theme": theme}
            for thing in sheet.of_kind(Kind.ORGANIZATION)
            for theme in sheet.all(thing, "theme")
        ],
        "acquisitions": [
            fact for thing in sheet.of_kind(Kind.ACQUISITION) if (fact := _acquisition_fact(sheet, thing))
        ],
        "funds": [fact for thing in sheet.of_kind(Kind.FUND) if (fact := _fund_fact(sheet, thing))],
    }
    if persons := [sheet.name(thing) for thing in sheet.of_kind(Kind.PERSON)]:
        facts["persons"] = persons
    states = {sheet.name(thing): thing.key for thing in sheet.of_kind(Kind.COUNTRY) if sheet.all(thing, "name")}
    if states:
        facts["states"] = states
    return facts


def _sheet_of(claims: Sequence[Claim]) -> _Sheet:
    values: dict[tuple[Thing, str], dict[Value, float]] = {}
    things: dict[Thing, None] = {}
    for claim in claims:
        things.setdefault(claim.subject)
        if isinstance(claim.value, Thing):
            things.setdefault(claim.value)
        known = values.setdefault((claim.subject, claim.predicate), {})
        known[claim.value] = max(claim.confidence, known.get(claim.value, 0.0))
    ranked: dict[tuple[Thing, str], Sequence[Value]] = {}
    for key, known in values.items():
        ranked[key] = list(known) if key[1] in _MANY else sorted(known, key=known.__getitem__, reverse=True)
    return _Sheet(ranked, list(things))


def _number(amount: Decimal) -> int | float:
    return int(amount) if amount == amount.to_integral_value() else float(amount)


def _round_fact(sheet: _Sheet, thing: Thing) -> dict[str, object] | None:
    company = sheet.name(sheet.one(thing, "company", Thing))
    amount, date = sheet.one(thing, "amount", Money), sheet.one(thing, "date", PartialDate)
    stage = sheet.one(thing, "stage", str)
    leads = sheet.names(thing, "leadInvestor")
    investors = list(dict.fromkeys(sheet.names(thing, "investor") + leads))
    if company is None or (amount is None and stage is None and not investors):
        return None
    valuation = next((v for v in sheet.of_kind(Kind.VALUATION) if thing in sheet.all(v, "setBy")), None)
    worth = sheet.one(valuation, "amount", Money) if valuation else None
    shares = {
        name: money
        for who in dict.fromkeys((*sheet.all(thing, "investor"), *sheet.all(thing, "leadInvestor")))
        if isinstance(who, Thing)
        and (name := sheet.name(who))
        and (money := sheet.one(investment_of(who, thing), "amount", Money))
    }
    currency = next((money.currency for money in (amount, worth, *shares.values()) if money), None)
    return {
        "company": company,
        "stage": stage,
        "amount": _number(amount.amount) if amount else None,
        "currency": currency,
        "date": date.text if date else None,
        "status": sheet.one(thing, "status", str) or "closed",
        "leads": leads,
        "investors": investors,
        "contributions": {name: _number(m.amount) for name, m in shares.items() if m.currency == currency},
        "valuation": _number(worth.amount) if worth and worth.currency == currency else None,
    }


def _sums(sheet: _Sheet, kind: Kind) -> list[dict[str, object]]:
    """List the totals or valuations, each company's sum once."""
    sums: dict[tuple[object, ...], dict[str, object]] = {}
    for thing in sheet.of_kind(kind):
        company, money = sheet.name(sheet.one(thing, "company", Thing)), sheet.one(thing, "amount", Money)
        if company and money:
            fact: dict[str, object] = {"company": company, "amount": _number(money.amount), "currency": money.currency}
            sums.setdefault(tuple(fact.values()), fact)
    return list(sums.values())


def _locations(sheet: _Sheet) -> Iterator[dict[str, object]]:
    """List each city of a thing, and each country that none of its cities lies in."""
    for thing in sheet.things:
        entity = sheet.name(thing)
        cities = [city.key.rpartition(", ") for city in sheet.all(thing, "city") if isinstance(city, Thing)]
        for city, _, code in cities:
            yield {"entity": entity, "city": city, "country": code}
        for country in sheet.all(thing, "country"):
            if isinstance(country, Thing) and entity and all(country.key != code for *_, code in cities):
                yield {"entity": entity, "city": None, "country": country.key}


def _acquisition_fact(sheet: _Sheet, thing: Thing) -> dict[str, object] | None:
    acquirer, target = (sheet.name(sheet.one(thing, role, Thing)) for role in ("acquirer", "target"))
    price = sheet.one(thing, "amount", Money)
    if acquirer is None or target is None:
        return None
    return {
        "acquirer": acquirer,
        "target": target,
        "amount": _number(price.amount) if price else None,
        "currency": price.currency if price else None,
        "status": sheet.one(thing, "status", str) or "closed",
    }


def _fund_fact(sheet: _Sheet, thing: Thing) -> dict[str, object] | None:
    name, size = sheet.name(thing), sheet.one(thing, "amount", Money)
    backers = sheet.names(thing, "backer")
    if name is None and size is None:
        return None
    amount, currency = (_number(size.amount), size.currency) if size else (None, None)
    return {"name": name, "amount": amount, "currency": currency, "backers": backers}
