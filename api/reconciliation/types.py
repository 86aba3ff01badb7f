"""The types of things that names are matched with, and the properties that each has."""

from collections.abc import Mapping
from dataclasses import dataclass

from api.catalogue import entries_of
from api.snapshots import Snapshot


@dataclass(frozen=True, slots=True)
class Type:
    """A type of thing: its class in the ontology, the kinds in IRIs, and the properties it has here."""

    id: str
    name: str
    of: str
    kinds: tuple[str, ...]
    properties: tuple[str, ...]


TYPES: Mapping[str, Type] = {
    kind.id: kind
    for kind in (
        Type("company", "Company", "Company", ("company",),
             ("country", "city", "theme", "round", "raised", "investor")),
        Type("investor", "Investor", "Investor", ("company", "person", "fund", "country"),
             ("country", "backed", "rounds")),
        Type("person", "Person", "Person", ("person",), ("backed", "rounds")),
        Type("fund", "Fund", "Fund", ("fund",), ("country", "amountUSD", "backer")),
        Type("country", "Country", "Country", ("country",), ("isoCode", "inRegion")),
        Type("theme", "Theme", "Theme", ("theme",), ("broader",)),
        Type("round", "Funding round", "FundingRound", ("round",),
             ("company", "investor", "leadInvestor", "stage", "status", "amountUSD", "date")),
    )
}  # fmt: skip
PROPERTIES: Mapping[str, str] = {
    "country": "country", "city": "city", "theme": "theme", "round": "rounds of the company", "raised": "raised (USD)",
    "investor": "investors", "backed": "companies backed", "rounds": "number of rounds", "amountUSD": "amount (USD)",
    "backer": "backers", "isoCode": "ISO 3166-1 code", "inRegion": "region", "broader": "broader theme",
    "company": "company", "leadInvestor": "lead investors", "stage": "stage", "status": "status", "date": "date",
}  # fmt: skip


def members_of(snapshot: Snapshot, of: str) -> frozenset[str]:
    """Return the things of a class of the ontology; gathered once for each snapshot."""
    return snapshot.derive(  # type: ignore[no-any-return]
        f"members {of}", lambda s: frozenset(entry.iri for entry in entries_of(s, of))
    )


def types_of(snapshot: Snapshot, iri: str) -> list[dict[str, str]]:
    """Return the types that a thing is of, as the API tells them."""
    return [{"id": each.id, "name": each.name} for each in TYPES.values() if iri in members_of(snapshot, each.of)]


def type_of(snapshot: Snapshot, iri: str) -> Type:
    """Return the first type that a thing is of."""
    return next((each for each in TYPES.values() if iri in members_of(snapshot, each.of)), TYPES["company"])
