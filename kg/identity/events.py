"""What rounds and other events of a document are called in the graph, once its names are known."""

from collections.abc import Mapping
from decimal import Decimal

from kg.claims import Claim, Kind, Reading, Thing
from kg.dates import PartialDate
from kg.identity import rounds
from kg.identity.names import key, slug, slug_of
from kg.identity.profiles import by_subject, is_named, things_in
from kg.money import Money
from kg.vocabulary import ID

Iris = Mapping[tuple[str, Thing], str]
"""What things of documents (by SHA-256) are called in the graph."""


def place_iri(thing: Thing) -> str:
    """Return the IRI of a country or city, which its key determines.

    >>> place_iri(Thing(Kind.CITY, "London, GB")), place_iri(Thing(Kind.COUNTRY, "GB"))
    ('https://w3id.org/coinvest/id/city/london-gb', 'https://w3id.org/coinvest/id/country/GB')
    """
    if thing.kind is Kind.COUNTRY:
        return f"{ID}country/{slug(thing.key).upper()}"
    return f"{ID}city/{slug(key(thing.key, Kind.CITY))}"


def _best(claims: Mapping[Thing, list[Claim]], thing: Thing, predicate: str) -> Claim | None:
    """Return the claim about a thing that is surest; among equals the first in a fixed order."""
    found = [claim for claim in claims.get(thing, ()) if claim.predicate == predicate]
    return min(found, key=lambda claim: (-claim.confidence, str(claim.value)), default=None)


def _text(claim: Claim | None) -> str | None:
    return claim.value if claim is not None and isinstance(claim.value, str) else None


def _money(claim: Claim | None) -> Money | None:
    return claim.value if claim is not None and isinstance(claim.value, Money) else None


def _who(sha: str, claim: Claim | None, iris: Iris) -> str:
    """Return the IRI of the thing that a claim names, or ``""``."""
    return iris.get((sha, claim.value), "") if claim is not None and isinstance(claim.value, Thing) else ""


def told_round(sha: str, thing: Thing, claims: Mapping[Thing, list[Claim]], iris: Iris) -> rounds.ToldRound:
    """Return a round as one document tells it, its names already resolved."""
    amount, when = _money(_best(claims, thing, "amount")), _best(claims, thing, "date")
    usd: Decimal | None = None
    if amount is not None:
        usd = amount.amount if amount.currency == "USD" else amount.usd
    investors = (c for c in claims.get(thing, ()) if c.predicate in {"investor", "leadInvestor"})
    return rounds.ToldRound(
        document=sha,
        number=thing.key,
        company=_who(sha, _best(claims, thing, "company"), iris),
        stage=_text(_best(claims, thing, "stage")),
        amount=amount,
        usd=usd,
        date=when.value if when is not None and isinstance(when.value, PartialDate) else None,
        investors=frozenset(_who(sha, claim, iris) for claim in investors) - {""},
    )


def name_events(reading: Reading, iris: dict[tuple[str, Thing], str]) -> None:
    """Name the shares, valuations, totals, acquisitions and nameless funds of one document, now that others are."""
    sha, claims = reading.document.sha256, by_subject(reading)
    for thing in things_in(reading):
        if thing.kind is Kind.INVESTMENT:
            number, _, investor = thing.key.partition("|")
            kind, _, name = investor.partition("|")
            who = iris.get((sha, Thing(Kind(kind), name)), "") if kind in set(Kind) else ""
            what = iris.get((sha, Thing(Kind.ROUND, number)), "")
            parts = [slug_of(what) or _numbered(sha, number), slug_of(who) or slug(key(name))]
            iris[sha, thing] = f"{ID}investment/{'--'.join(parts)}"
        elif thing.kind in {Kind.VALUATION, Kind.TOTAL}:
            amount = _money(_best(claims, thing, "amount"))
            company = slug_of(_who(sha, _best(claims, thing, "company"), iris))
            known = f"{company}-{rounds.money_slug(amount)}" if company and amount else _numbered(sha, thing.key)
            iris[sha, thing] = f"{ID}{thing.kind}/{known}"
        elif thing.kind is Kind.ACQUISITION:
            sides = [slug_of(_who(sha, _best(claims, thing, each), iris)) for each in ("acquirer", "target")]
            known = "-".join(side or "unnamed" for side in sides) if any(sides) else _numbered(sha, thing.key)
            iris[sha, thing] = f"{ID}acquisition/{known}"
        elif thing.kind is Kind.FUND and not is_named(thing, claims):
            iris[sha, thing] = f"{ID}fund/{_fund_slug(reading, thing, claims, iris)}"


def _numbered(sha: str, number: str) -> str:
    return f"unnamed-{sha[:8]}-{slug(number)}"


def _fund_slug(reading: Reading, thing: Thing, claims: Mapping[Thing, list[Claim]], iris: Iris) -> str:
    """Return backers, amount and year of a fund without a name: documents that agree on them tell of one fund."""
    sha = reading.document.sha256
    backers = {slug_of(_who(sha, claim, iris)) for claim in claims.get(thing, ()) if claim.predicate == "backer"} - {""}
    amount = _money(_best(claims, thing, "amount"))
    if not backers:
        return _numbered(sha, thing.key)
    parts = [*sorted(backers), rounds.money_slug(amount) if amount else ""]
    parts.append(str(reading.document.published.year) if reading.document.published else "")
    return slug(" ".join(part for part in parts if part))
