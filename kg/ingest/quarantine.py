"""Which claims are fit for the graph, and why the others are not: the gate between strangers' documents and the store.

What is left out here is kept aside with its reason. The shapes of the ontology are held against the whole graph after
this; a claim that got through here and breaks a shape is a fault of ours, and stops the commit.
"""

import unicodedata
from collections.abc import Iterable
from decimal import Decimal

from babel.core import get_global

from kg.claims import Claim, Kind, Reading, Thing
from kg.dates import PartialDate
from kg.money import Money
from kg.places import country_name
from kg.statements import CONCEPTS, parts_of_investment
from kg.themes import THEMES
from kg.vocabulary import INVESTOR_KINDS, STAGES, STATUSES

LONGEST_NAME = 200
_LARGEST_AMOUNT = Decimal(10) ** 15
_YEARS = range(1900, 2101)
_CURRENCIES = frozenset(get_global("all_currencies"))
_KNOWN = {
    "stage": frozenset(STAGES),
    "status": frozenset(STATUSES),
    "theme": frozenset(THEMES),
    "investor-kind": frozenset(INVESTOR_KINDS),
}
_WHO = frozenset({Kind.ORGANIZATION, Kind.PERSON, Kind.FUND, Kind.COUNTRY})
_KINDS = {
    **dict.fromkeys(("company", "target", "investmentArmOf"), frozenset({Kind.ORGANIZATION})),
    **dict.fromkeys(("investor", "leadInvestor", "backer", "acquirer"), _WHO),
    "country": frozenset({Kind.COUNTRY}),
    "city": frozenset({Kind.CITY}),
    "setBy": frozenset({Kind.ROUND}),
}
# Without these an event says nothing that could be asked for.
_NEEDED = {
    Kind.ROUND: {"company"},
    Kind.VALUATION: {"company", "amount"},
    Kind.TOTAL: {"company", "amount"},
    Kind.ACQUISITION: {"acquirer", "target"},
}


def fit_to_keep(reading: Reading) -> tuple[tuple[Claim, ...], list[tuple[Claim, str]]]:
    """Return the claims that may go into the graph, and those that may not with the reason of each."""
    left_out: list[tuple[Claim, str]] = []
    claims: list[Claim] = []
    for claim in reading.claims:
        reason = _fault_of(claim, reading)
        if reason:
            left_out.append((claim, f"{reading.document.name}: {reason}"))
        else:
            claims.append(claim)
    # What is left may hang in the air now: an event without its company, a lead that is no investor.
    while True:
        loose = set(_loose_ends(claims))
        if not loose:
            return tuple(claims), left_out
        left_out += [(c, f"{reading.document.name}: what it hangs on was left out") for c in claims if c in loose]
        claims = [claim for claim in claims if claim not in loose]


def _fault_of(claim: Claim, reading: Reading) -> str | None:
    for thing in (claim.subject, claim.value):
        if isinstance(thing, Thing) and (fault := _fault_of_thing(thing)):
            return fault
    match claim.value:
        case Thing(kind=kind, key=key) if kind not in _KINDS.get(claim.predicate, frozenset()):
            return f"a {kind} cannot be the {claim.predicate} of something: {key:.80}"
        case Money(amount=amount, currency=currency):
            if not 0 < amount <= _LARGEST_AMOUNT:
                return f"no believable amount: {amount:.3g} {currency}"
            if currency not in _CURRENCIES:
                return f"no currency of ISO 4217: {currency!r}"
        case PartialDate():
            if claim.value.year not in _YEARS:
                return f"no believable date: {claim.value.text}"
        case str() if claim.predicate in CONCEPTS:
            if claim.value not in _KNOWN[CONCEPTS[claim.predicate]]:
                return f"no such {claim.predicate}: {claim.value!r:.80}"
        case str():
            return _fault_of_text(claim.value)
    if any(not 0 <= span.start < span.end <= len(reading.document.text) for span in claim.spans):
        return "its quote is not in the document"
    return None


def _fault_of_thing(thing: Thing) -> str | None:
    match thing.kind:
        case Kind.INVESTMENT:
            return next((fault for part in parts_of_investment(thing) if (fault := _fault_of_thing(part))), None)
        case Kind.COUNTRY:
            return None if country_name(thing.key) else f"no country of ISO 3166: {thing.key!r:.80}"
        case _:
            return _fault_of_text(thing.key)


def _fault_of_text(text: str) -> str | None:
    if not text.strip():
        return "an empty name"
    if len(text) > LONGEST_NAME:
        return f"a name of {len(text)} characters: {text[:40]!r}…"
    if any(unicodedata.category(character) in {"Cc", "Cs", "Cn"} for character in text):
        return f"a name with control characters: {text[:40]!r}"
    return None


def _loose_ends(claims: Iterable[Claim]) -> Iterable[Claim]:
    said: dict[Thing, set[str]] = {}
    investors: set[tuple[Thing, object]] = set()
    for claim in claims:
        said.setdefault(claim.subject, set()).add(claim.predicate)
        if claim.predicate == "investor":
            investors.add((claim.subject, claim.value))
    incomplete = {thing for thing, predicates in said.items() if not _NEEDED.get(thing.kind, set()) <= predicates}
    for claim in claims:
        needed: set[tuple[Thing, object]] = set()
        if claim.predicate == "leadInvestor":
            needed = {(claim.subject, claim.value)}
        elif claim.subject.kind is Kind.INVESTMENT:
            needed = {parts_of_investment(claim.subject)}
        value_hangs = isinstance(claim.value, Thing) and claim.value in incomplete
        if claim.subject in incomplete or value_hangs or not needed <= investors:
            yield claim
