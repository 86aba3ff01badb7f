"""From a document to what it claims: a grammar of funding news.

``extract_claims`` is the front door. Inside, ``analysis.analyse`` makes the *mention layer* once; each entry of
``EXTRACTORS`` reads that and yields claims about one kind of fact.

For writers of extractors, the mention layer gives:

- ``analysis.sentences``: every sentence, heading and list item in reading order (``Sentence``): ``span``,
  ``block`` (its layout), ``paragraph`` (number of the block), ``heading`` (the text of the heading above),
  ``elements`` and ``mask``.
- ``analysis.rows``: table rows as ``(block, [one Sentence per cell])``.
- ``Sentence.elements``: words and mentions; kinds of mention: ``G`` a list of names with their descriptions
  (its ``members[i].mention`` are the names), ``A`` "the London-based startup", ``M`` money, ``S`` stage, ``D`` date,
  ``P`` place. An element's ``span`` covers the descriptions too; its ``mention`` is the bare mention.
- ``Sentence.mask``: the sentence as one string for regular expressions, for example
  ``"<G0> , <D0> - <G1> is in advanced talks to acquire <G2> for as much as <M0> ."``;
  ``sentence.at(match.start("who"))`` is the element at a position of the mask.
- ``analysis.entity(mention)``: the bearer of a name, an ``Entity`` with ``thing`` (what claims call it), ``name``
  (the fullest), ``names`` (all) and ``kind``. Claims ``name`` are added here for every thing that any claim mentions.

From the ground up stand ``wording``, ``mentions``, ``sentences``, ``entities``, then ``analysis``; over these ``sums``
and ``events`` (one sentence), ``reference`` and ``linking`` (the whole document), ``layouts``, ``rounds``; and
``places``, ``acquisitions``, ``themes``, ``funds``. In ``evidence`` are the weights of what no rule knows.
"""

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Final

from kg.claims import Claim, Kind, Thing
from kg.documents import Document
from kg.extractors.acquisitions.reading import extract_acquisitions
from kg.extractors.analysis import Analysis, analyse
from kg.extractors.funds.reading import extract_funds
from kg.extractors.places.reading import extract_locations
from kg.extractors.rounds.doubts import TOLD
from kg.extractors.rounds.reading import read_rounds
from kg.extractors.themes.reading import extract_themes

__all__ = ["EXTRACTORS", "Analysis", "analyse", "extract_claims", "know_rounds"]

Extractor = Callable[[Analysis], Iterable[Claim]]

#: What reads which kind of fact; each takes the mention layer and gives claims. Themes come last: they are told of
#: the companies that the others found.
EXTRACTORS: Final[dict[str, Extractor]] = {
    "locations": extract_locations,
    "acquisitions": extract_acquisitions,
    "funds": extract_funds,
}


def extract_claims(document: Document, least: float = TOLD) -> tuple[Claim, ...]:
    """Return what a document claims, in a fixed order; nothing where it is unsure.

    ``least`` is how likely a round or an investor has to be to be told: with 0 all that was read is.
    """
    with _no_collection():
        return _claims(document, least)


def _claims(document: Document, least: float) -> tuple[Claim, ...]:
    analysis = analyse(document)
    rounds = [*read_rounds(analysis, least)]
    know_rounds(analysis, rounds)
    others = (claim for read in EXTRACTORS.values() for claim in read(analysis))
    claims = _without_funds([*rounds, *others])
    claims += extract_themes(analysis, _those(claims, "company", "target"))
    analysis.meant = None  # its readers hold the analysis, and it held them
    return (*_names(analysis, claims), *claims)


def know_rounds(analysis: Analysis, rounds: Iterable[Claim]) -> None:
    """Let a mention layer know who raises money and who invests, by the claims about rounds."""
    claims = [*rounds]
    analysis.raising, analysis.investing = _those(claims, "company"), _those(claims, "investor")


def _those(claims: Iterable[Claim], *predicates: str) -> frozenset[Thing]:
    """Return the things that some kinds of claims name: who raises money, who is bought, who invests."""
    told = (claim.value for claim in claims if claim.predicate in predicates)
    return frozenset(thing for thing in told if isinstance(thing, Thing))


def _without_funds(claims: list[Claim]) -> list[Claim]:
    """Return the claims without the rounds and totals whose sum is the size of a fund."""
    sizes = {claim.spans for claim in claims if claim.subject.kind is Kind.FUND and claim.predicate == "amount"}
    sums = {claim.subject for claim in claims if claim.predicate == "amount" and claim.spans in sizes}
    wrong = {thing for thing in sums if thing.kind in (Kind.ROUND, Kind.TOTAL)}
    if not wrong:
        return claims
    shares = {Thing(Kind.ROUND, claim.subject.key.partition("|")[0]) for claim in claims} & wrong
    return [
        claim
        for claim in claims
        if claim.subject not in wrong
        and claim.value not in wrong
        and not (
            claim.subject.kind is Kind.INVESTMENT and Thing(Kind.ROUND, claim.subject.key.partition("|")[0]) in shares
        )
    ]


@contextmanager
def _no_collection() -> Iterator[None]:
    """Let the garbage collector rest: one document makes thousands of objects, none of them in circles.

    By the end they should be gone, or it looks through all of them (``_claims`` sees to that).
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _names(analysis: Analysis, claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims about the names of everything that other claims mention."""
    mentioned: dict[Thing, None] = {}
    for claim in claims:
        for thing in (claim.subject, claim.value):
            if isinstance(thing, Thing) and thing.kind in (Kind.ORGANIZATION, Kind.PERSON):
                mentioned.setdefault(thing)
    found = []
    for thing in mentioned:
        entity = analysis.entities.of(thing.key)
        if entity is None:
            continue
        for name in entity.names:
            found.append(Claim(thing, "name", name, (entity.spans[name],), 0.95, "name"))
    return found
