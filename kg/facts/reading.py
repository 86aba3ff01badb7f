"""Facts → claims: plain data checked and taken in as the claims of one document."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from kg.claims import Claim, Kind, Reading, Thing, Value, investment_of
from kg.dates import PartialDate
from kg.documents import Document
from kg.errors import DocumentError
from kg.facts.page import KEYS, Entry, Page, short
from kg.money import Money
from kg.vocabulary import STAGES, STATUSES

_LONGEST_DOCUMENT_NAME = 200


def read_facts(name: str, data: bytes) -> Reading:
    """Return a facts JSON file as a reading: a document without text whose claims quote nothing.

    ``DocumentError`` names the file, the place within it and the reason; nothing is half-read.
    """
    try:
        facts = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise DocumentError(f"{short(name)}: not a JSON file ({short(str(error))}); expected a facts file") from None
    claims = claims_from(facts, name)
    published, stated = facts.get("published"), facts.get("document")
    # The facts are what somebody found in that document: it is the document that is cited, not the file of facts.
    is_name = isinstance(stated, str) and stated.isprintable() and 0 < len(stated) <= _LONGEST_DOCUMENT_NAME
    return Reading(
        Document(
            sha256=sha256(data).hexdigest(),
            name=stated if is_name else name,
            media_type="application/json",
            text="",
            published=PartialDate(published) if published else None,
        ),
        claims,
    )


def claims_from(facts: object, name: str = "facts") -> tuple[Claim, ...]:
    """Return the claims that facts state, numbered in their order, without spans.

    ``facts`` is what the JSON held. Anything out of order raises ``DocumentError``, which names the place (``name``
    first): a missing or unknown key, a wrong type, a name over 300 characters or with control characters, an amount
    that is not between 0 and 10^18, a date that is none.

    >>> for claim in claims_from({"totals": [{"company": "Nscale", "amount": 3300000000, "currency": "USD"}]}):
    ...     print(claim.subject.kind, claim.subject.key, claim.predicate)
    total 1 company
    total 1 amount
    organization Nscale name
    """
    page = Page(name, facts)
    lists = {key: page.entries(key) for key in KEYS}
    if not any(isinstance(page.facts.get(key), list) for key in KEYS):
        page.fail("", f"holds none of the lists {', '.join(KEYS)}; is it a facts file?")
    published = page.facts.get("published")
    if published is not None:
        page.date("published", published)
    names = _Names(page)
    names.learn(lists)
    claims: dict[Claim, None] = {}

    def say(subject: Thing, predicate: str, value: Value | None) -> None:
        if value is not None:
            claims.setdefault(Claim(subject, predicate, value, ()))

    valuations = _Valuations(say)
    for number, fund in enumerate(lists["funds"], 1):
        _say_fund(page, names, Thing(Kind.FUND, str(number)), fund, say)
    for number, fact in enumerate(lists["rounds"], 1):
        _say_round(page, names, valuations, Thing(Kind.ROUND, str(number)), fact, say)
    for number, fact in enumerate(lists["totals"], 1):
        total = Thing(Kind.TOTAL, str(number))
        say(total, "company", names.thing(fact, "company"))
        say(total, "amount", page.money(fact, required=True))
    for fact in lists["valuations"]:
        worth = page.money(fact, required=True)
        if worth:
            valuations.thing(names.thing(fact, "company"), worth)
    for fact in lists["locations"]:
        entity, code, city = names.thing(fact, "entity"), page.country(fact), page.text(fact, "city")
        say(entity, "city", Thing(Kind.CITY, f"{city}, {code}") if city else None)
        say(entity, "country", Thing(Kind.COUNTRY, code))
    for fact in lists["themes"]:
        say(names.thing(fact, "company"), "theme", page.slug(fact, "theme"))
    for number, fact in enumerate(lists["acquisitions"], 1):
        deal = Thing(Kind.ACQUISITION, str(number))
        say(deal, "acquirer", names.thing(fact, "acquirer"))
        say(deal, "target", names.thing(fact, "target"))
        say(deal, "amount", page.money(fact))
        say(deal, "status", page.choice(fact, "status", STATUSES) or "closed")
    names.say(say)
    return tuple(claims)


Say = Callable[[Thing, str, Value | None], None]


def _say_round(page: "Page", names: "_Names", valuations: "_Valuations", thing: Thing, fact: Entry, say: Say) -> None:
    company = names.thing(fact, "company")
    money = page.money(fact)
    say(thing, "company", company)
    say(thing, "stage", page.choice(fact, "stage", STAGES))
    say(thing, "amount", money)
    date = fact.values.get("date")
    say(thing, "date", None if date is None else page.date(f"{fact.place}.date", date))
    say(thing, "status", page.choice(fact, "status", STATUSES) or "closed")
    leads = names.things(fact, "leads")
    shares = page.mapping(fact, "contributions")
    givers = [names.named(f"{fact.place}.contributions", name) for name in shares]
    for who in dict.fromkeys((*names.things(fact, "investors"), *leads, *givers)):
        say(thing, "investor", who)
    for who in leads:
        say(thing, "leadInvestor", who)
    for who, (name, share) in zip(givers, shares.items(), strict=True):
        place = f"{fact.place}.contributions[{short(name)}]"
        say(investment_of(who, thing), "amount", page.sum(place, share, page.currency(fact, place)))
    if (worth := fact.values.get("valuation")) is not None:
        place = f"{fact.place}.valuation"
        say(valuations.thing(company, page.sum(place, worth, page.currency(fact, place))), "setBy", thing)


def _say_fund(page: "Page", names: "_Names", thing: Thing, fact: Entry, say: Say) -> None:
    joined = page.text(fact, "name")
    for name in page.aliases(f"{fact.place}.name", joined) if joined else ():
        say(thing, "name", name)
    say(thing, "amount", page.money(fact))
    for who in names.things(fact, "backers"):
        say(thing, "backer", who)


@dataclass(slots=True)
class _Valuations:
    """The valuations met so far: a company's sum is one thing, whichever list states it."""

    say: Say
    known: dict[tuple[Thing, Money], Thing] = field(default_factory=dict)

    def thing(self, company: Thing, worth: Money) -> Thing:
        thing = self.known.get((company, worth))
        if thing is None:
            thing = self.known[company, worth] = Thing(Kind.VALUATION, str(len(self.known) + 1))
            self.say(thing, "company", company)
            self.say(thing, "amount", worth)
        return thing


@dataclass(slots=True)
class _Names:
    """Which thing a name means: names once joined by ``|`` are one thing wherever they stand."""

    page: "Page"
    things_by_name: dict[str, Thing] = field(default_factory=dict)
    aliases: dict[Thing, dict[str, None]] = field(default_factory=dict)

    def learn(self, lists: Mapping[str, Sequence[Entry]]) -> None:
        """Take in people, countries, funds and every joined name, before any single name is looked up."""
        for name in self.page.strings("persons", self.page.facts.get("persons")):
            self._join("persons", name, Kind.PERSON)
        for name, code in self.page.mapping(Entry("", self.page.facts), "states").items():
            self._join("states", name, Kind.COUNTRY, self.page.country(Entry("states", {"country": code})))
        for number, fund in enumerate(lists["funds"], 1):
            if joined := self.page.text(fund, "name"):
                for alias in self.page.aliases(f"{fund.place}.name", joined):
                    self.things_by_name.setdefault(alias, Thing(Kind.FUND, str(number)))
        for key, entries in lists.items():
            for entry in entries:
                for place, joined in self._mentions(key, entry):
                    if "|" in joined:
                        self._join(place, joined, Kind.ORGANIZATION)

    def _mentions(self, key: str, entry: Entry) -> Iterator[tuple[str, str]]:
        for role in ("company", "entity", "acquirer", "target"):
            if role in KEYS[key]:
                yield f"{entry.place}.{role}", self.page.text(entry, role, required=True) or ""
        for role in ("investors", "leads", "backers"):
            for name in self.page.strings(f"{entry.place}.{role}", entry.values.get(role)):
                yield f"{entry.place}.{role}", name
        for name in self.page.mapping(entry, "contributions"):
            yield f"{entry.place}.contributions", name

    def _join(self, place: str, joined: str, kind: Kind, key: str | None = None) -> Thing:
        names = self.page.aliases(place, joined)
        known = next((self.things_by_name[name] for name in names if name in self.things_by_name), None)
        thing = known or Thing(kind, key or names[0])
        for name in names:
            self.things_by_name.setdefault(name, thing)
            self.aliases.setdefault(thing, {}).setdefault(name)
        return thing

    def named(self, place: str, joined: str) -> Thing:
        return self._join(place, joined, Kind.ORGANIZATION)

    def thing(self, fact: Entry, role: str) -> Thing:
        return self.named(f"{fact.place}.{role}", self.page.text(fact, role, required=True) or "")

    def things(self, fact: Entry, role: str) -> list[Thing]:
        place = f"{fact.place}.{role}"
        return list(dict.fromkeys(self.named(place, name) for name in self.page.strings(place, fact.values.get(role))))

    def say(self, say: Say) -> None:
        for thing, names in self.aliases.items():
            if thing.kind is not Kind.FUND:
                for name in names:
                    say(thing, "name", name)
