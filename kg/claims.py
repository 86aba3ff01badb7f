"""What a document claims: small statements about the things it names and the events it tells of, with their evidence.

A claim is one statement ``subject predicate value``. Things that have a name are known by it; events (a funding round,
a valuation …) have no name and are numbered within their document. Which predicates there are, and what they take:

============  ==============================================================================================
of            predicate → value
============  ==============================================================================================
any named     ``name`` → str (one claim for each name the document uses; the key is the fullest)
organization  ``country`` → Thing(COUNTRY), ``city`` → Thing(CITY), ``theme`` → str (a theme's identifier),
              ``investorKind`` → str, ``investmentArmOf`` → Thing
round         ``company`` → Thing, ``stage`` → str, ``amount`` → Money, ``date`` → PartialDate, ``status`` → str,
              ``investor`` → Thing, ``leadInvestor`` → Thing
investment    ``amount`` → Money: what one investor put into one round; made by ``investment_of``
valuation     ``company`` → Thing, ``amount`` → Money, ``date`` → PartialDate, ``basis`` → "pre-money" | "post-money",
              ``setBy`` → Thing(ROUND)
total         ``company`` → Thing, ``amount`` → Money, ``date`` → PartialDate: money raised to date, as stated
acquisition   ``acquirer`` → Thing, ``target`` → Thing, ``amount`` → Money, ``status`` → str, ``date`` → PartialDate
fund          ``name`` → str (absent for a fund that the document does not name), ``amount`` → Money,
              ``backer`` → Thing, ``country`` → Thing(COUNTRY), ``city`` → Thing(CITY)
============  ==============================================================================================

Statuses are ``closed``, ``planned`` and ``rumoured``.
"""

from dataclasses import dataclass
from enum import StrEnum

from kg.dates import PartialDate
from kg.documents import Document, Span
from kg.money import Money


class Kind(StrEnum):
    """What sort of thing a claim is about."""

    ORGANIZATION = "organization"
    PERSON = "person"
    COUNTRY = "country"
    CITY = "city"
    FUND = "fund"
    ROUND = "round"
    INVESTMENT = "investment"
    VALUATION = "valuation"
    TOTAL = "total"
    ACQUISITION = "acquisition"


@dataclass(frozen=True, slots=True, order=True)
class Thing:
    """Something that a document names or tells of, before anybody has said what it is elsewhere.

    ``key`` is the fullest name that the document writes (organizations, persons); an ISO 3166-1 alpha-2 code
    (countries); ``NAME, CODE`` (cities: ``London, GB``); a number within the document (funds, rounds and other events).
    """

    kind: Kind
    key: str


def investment_of(investor: Thing, in_round: Thing) -> Thing:
    """Return the share of one investor in one round.

    >>> investment_of(Thing(Kind.ORGANIZATION, "Nvidia"), Thing(Kind.ROUND, "1"))
    Thing(kind=<Kind.INVESTMENT: 'investment'>, key='1|organization|Nvidia')
    """
    return Thing(Kind.INVESTMENT, f"{in_round.key}|{investor.kind}|{investor.key}")


Value = Thing | Money | PartialDate | str


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement of one document, with the characters that say so.

    ``spans`` quote the document's text (never empty for claims read from text; claims imported as bare facts quote
    nothing and have none). ``confidence`` is a probability, calibrated so that a claim at 0.9 is right nine times in
    ten. ``rule`` names what found it.
    """

    subject: Thing
    predicate: str
    value: Value
    spans: tuple[Span, ...]
    confidence: float = 1.0
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one document claims."""

    document: Document
    claims: tuple[Claim, ...]
