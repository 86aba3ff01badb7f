"""Who buys whom: acquisitions, done, agreed, talked about; in active and passive voice, as verbs and as nouns."""

import re
from collections.abc import Iterator, Mapping

from kg.claims import Claim, Kind, Thing
from kg.documents import Span
from kg.extractors.acquisitions import patterns as deal_patterns
from kg.extractors.acquisitions.buyers import buyer_told_next, buyers_of
from kg.extractors.acquisitions.deals import PART_OF, Deal, beside
from kg.extractors.acquisitions.listed import listed_on_page
from kg.extractors.acquisitions.prices import price_beside, price_of
from kg.extractors.acquisitions.statuses import is_denied, status_of, surer
from kg.extractors.acquisitions.tables import deals_in_tables
from kg.extractors.acquisitions.targets import bought_in
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.reference.occurrences import Occurrences, occurrences_of
from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.wording.funders import is_funder
from kg.extractors.wording.patterns import Family


def extract_acquisitions(analysis: Analysis) -> Iterator[Claim]:
    """Yield the claims about acquisitions; each pair of acquirer and target is one, however often it is told."""
    named = occurrences_of(analysis)
    deals: dict[tuple[Thing, Thing], Deal] = {}
    for number, sentence in enumerate(analysis.sentences):
        following = analysis.sentences[number + 1] if number + 1 < len(analysis.sentences) else None
        for deal in _deals(analysis, named, sentence, following):
            known = deals.setdefault((deal.acquirer.thing, deal.target.thing), deal)
            if known is not deal:
                known.spans += deal.spans
                known.price = known.price or deal.price
                known.status = surer(known.status, deal.status)
    for deal in (*deals_in_tables(analysis), *listed_on_page(analysis, named)):
        deals.setdefault((deal.acquirer.thing, deal.target.thing), deal)
    for deal in beside(named):
        known = deals.setdefault((deal.acquirer.thing, deal.target.thing), deal)
        known.price = known.price or price_beside(analysis, deal.spans[0])
    for count, deal in enumerate(_settled(deals), 1):
        thing, spans = Thing(Kind.ACQUISITION, str(count)), tuple(deal.spans[:3])
        yield Claim(thing, "acquirer", deal.acquirer.thing, spans, deal.confidence, deal.rule)
        yield Claim(thing, "target", deal.target.thing, spans, deal.confidence, deal.rule)
        yield Claim(thing, "status", deal.status, spans, deal.confidence, deal.rule)
        if deal.price is not None:
            yield Claim(thing, "amount", deal.price.money, (deal.price.span,), deal.confidence - 0.05, deal.rule)


def _settled(deals: Mapping[tuple[Thing, Thing], Deal]) -> Iterator[Deal]:
    """Yield the deals; where "it" led to a company that is itself bought, its buyer is meant."""
    bought = {deal.target.thing: deal.acquirer for deal in deals.values() if not deal.guessed}
    for deal in deals.values():
        if deal.guessed and deal.acquirer.thing in bought:
            deal.acquirer = bought[deal.acquirer.thing]
        if deal.acquirer.thing != deal.target.thing:
            yield deal


def _deals(analysis: Analysis, named: Occurrences, sentence: Sentence, following: Sentence | None) -> Iterator[Deal]:
    mask = sentence.mask
    if "<G" not in mask:
        return
    asked = mask.endswith("?")
    taken: set[tuple[int, int]] = set()
    ones: set[int] = set()
    for rule, pattern in _TRIED.likely(mask):
        if asked and rule not in _TAKEN_FOR_GRANTED:
            continue
        for match in pattern.finditer(mask):
            groups = match.groupdict()
            verb = match.start("verb") if groups.get("verb") else match.start()
            at = next(
                (
                    match.start(name)
                    for name in ("t", "t0", "t1", "t2", "t4", "t5", "t6", "t7", "it", "latter")
                    if groups.get(name) is not None
                ),
                verb,
            )
            if PART_OF.search(mask, max(0, at - 90), at) or _SOMEBODY.search(mask, max(0, verb - 30), verb):
                continue
            if rule == "B is A's latest purchase":
                ones.add(verb)
            elif verb in ones:
                continue  # "Bolt is the latest purchase of Acme": nobody buys Acme
            if (verb, at) in taken or (rule != "A paid for B" and is_denied(mask, verb, match.end())):
                continue
            if match.re is deal_patterns.WAS_SOLD:
                buyers = buyer_told_next(analysis, following)
            else:
                buyers = buyers_of(analysis, named, sentence, match, groups, verb)
            for target in bought_in(analysis, named, sentence, groups, rule, verb, at):
                element = sentence.at(at)
                for buyer, confidence in buyers:
                    if buyer is target or target.kind is Kind.PERSON:
                        continue
                    if _OUT.match(mask, verb) and _owned_part(analysis, target, element):
                        continue
                    taken.add((verb, at))
                    span = Span(min(sentence.at(verb).start, element.start), max(element.end, sentence.at(verb).end))
                    deal = Deal(buyer, target, [span], confidence=abs(confidence), rule=rule, guessed=confidence < 0)
                    deal.price = price_of(sentence, match, following)
                    deal.status = status_of(
                        mask,
                        match.group(0) if rule == "passive" else mask[max(0, verb - 90) : match.end()],
                        rule,
                        groups,
                    )
                    yield deal


_PATTERNS: Mapping[str, re.Pattern[str]] = {
    "the same buyer bought B": deal_patterns.SAME_BUYER,
    "after buying B, A": deal_patterns.OPENING,
    "bought by A, B": deal_patterns.OPENING_PASSIVE,
    "B is A's latest purchase": deal_patterns.IS_ONE,
    "A's acquisition of B": deal_patterns.OWN,
    "acquisition of B by A": deal_patterns.OF_BY,
    "A paid for B": deal_patterns.PRICE_PAID,
    "A bids for B": deal_patterns.BIDS,
    "A buys B": deal_patterns.VERB,
    "A pays for B": deal_patterns.PAYS,
    "A takes B private": deal_patterns.PRIVATE,
    "A eyes B": deal_patterns.EYES,
    "the latter, bought by A": deal_patterns.LATTER,
    "A got B": deal_patterns.GOT,
    "A's bid for B": deal_patterns.OFFER,
    "B draws interest from A": deal_patterns.INTEREST,
    "A completes the B acquisition": deal_patterns.COMPOUND,
    "B acquisition by A": deal_patterns.BY,
    "B became part of A": deal_patterns.PART_OF,
    "B is part of the A family": deal_patterns.FAMILY,
    "B, a subsidiary of A since": deal_patterns.SUBSIDIARY,
    "A buys it": deal_patterns.IT,
    "it was bought by A": deal_patterns.IT_WAS,
    "bought by A": deal_patterns.BOUGHT_BY,
    "the sum A paid for B": deal_patterns.PAID,
    "A raises its stake in B": deal_patterns.STAKE,
    "acquisition of B": deal_patterns.NOMINAL,
    "B bought by A": deal_patterns.PASSIVE,
    "B sold to A": deal_patterns.SOLD,
    "B, which A bought": deal_patterns.RELATIVE,
    "A's purchase was B": deal_patterns.WAS,
    "A snaps it up": deal_patterns.IT_UP,
    "A buys all its shares": deal_patterns.IT_ALL,
    "A takes most of it": deal_patterns.MAJORITY,
    "its purchase by A": deal_patterns.ITS_BY,
    "A completed its purchase": deal_patterns.COMPLETED,
    "and A's of B": deal_patterns.LIKEWISE,
    "A bought several, B among them": deal_patterns.AMONG,
    "B was merged into A": deal_patterns.INTO,
    "B went to A": deal_patterns.WENT,
    "merger of B into A": deal_patterns.MERGER,
    "B, for which A paid": deal_patterns.FOR_WHICH,
    "A now owns B": deal_patterns.OWNS,
    "sold B to A, and another": deal_patterns.SOLD_TOO,
    "B was sold; the buyer is A": deal_patterns.WAS_SOLD,
}
_TRIED = Family(_PATTERNS.items())


#: What a question takes for granted: "Has Acme's purchase of Bolt more to do with data?"
_TAKEN_FOR_GRANTED = frozenset(("A's acquisition of B", "acquisition of B by A", "B, which A bought"))
#: "And somebody finally buys Acme": a headline that does not tell who.
_SOMEBODY = re.compile(r"\b(?:somebody|someone|nobody|everybody|everyone) (?:\w+ ){0,2}$")
_OUT = re.compile(r"(?:buy(?:s|ing)?|bought) out\b")


def _owned_part(analysis: Analysis, entity: Entity, element: Element) -> bool:
    """Return whether somebody is bought out of a company rather than bought: "buying out early backer Acme Capital"."""
    said = analysis.document.text[element.start : element.end]
    return (
        entity.thing in analysis.investing
        or is_funder(entity.name)
        or re.search(r"\b(?:backer|investor|shareholder|founder|owner|partner)s?\b", said) is not None
    )
