"""Claims once it is known which entities they are about: the same evidence, with IRIs in place of names."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.claims import Claim, Kind, Reading, Thing
from kg.dates import PartialDate
from kg.documents import Document
from kg.money import Money
from kg.vocabulary import ID

# Predicates whose value is the identifier of a concept, and the kind of concept.
CONCEPTS = {"stage": "stage", "status": "status", "theme": "theme", "investorKind": "investor-kind"}

IriOf = Callable[[str, Thing], str]
"""From the SHA-256 of a document and a thing in it to the IRI of what it is in the graph."""


class Iri(str):
    """An IRI, so that nobody takes it for a text."""

    __slots__ = ()


Object = Iri | Money | PartialDate | str


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim about entities: ``subject predicate value``, with the claim it comes from and the claim's document.

    ``predicate`` is the local name of the property. ``number`` is the claim's place in its document.
    """

    subject: Iri
    predicate: str
    value: Object
    claim: Claim
    document: Document
    number: int


def statements_of(reading: Reading, iri_of: IriOf) -> Iterator[Statement]:
    """Put IRIs for the things of a reading; ``KeyError`` if one of them was not resolved."""
    sha = reading.document.sha256
    for number, claim in enumerate(reading.claims):
        value: Object
        if isinstance(claim.value, Thing):
            value = Iri(iri_of(sha, claim.value))
        elif isinstance(claim.value, str) and claim.predicate in CONCEPTS:
            value = Iri(f"{ID}{CONCEPTS[claim.predicate]}/{claim.value}")
        else:
            value = claim.value
        yield Statement(Iri(iri_of(sha, claim.subject)), claim.predicate, value, claim, reading.document, number)


def parts_of_investment(investment: Thing) -> tuple[Thing, Thing]:
    """Return the round and the investor of an investment, the inverse of ``investment_of``.

    >>> parts_of_investment(Thing(Kind.INVESTMENT, "1|organization|Nvidia"))[1].key
    'Nvidia'
    """
    in_round, kind, name = investment.key.split("|", 2)
    return Thing(Kind.ROUND, in_round), Thing(Kind(kind), name)
