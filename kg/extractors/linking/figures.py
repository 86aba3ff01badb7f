"""Whose a total or a valuation is: of whom its sentence says so, of who took what was told, or by evidence."""

import math
import re
from collections.abc import Iterator, Mapping

from kg.claims import Kind
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.events.telling import Told
from kg.extractors.linking.bearers import Bearers
from kg.extractors.linking.raisers import Raisers
from kg.extractors.linking.records import Figure, Round, stretch
from kg.extractors.reference.heads import entity_of
from kg.extractors.reference.subjects import Subjects
from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.sums.views import Sum
from kg.extractors.wording.patterns import Pattern

#: "Acme, which has raised <M0>": whose a sum is beyond doubt.
_ITSELF = re.compile(
    r"<[GA]\d+> , (?:which|who) (?:has |had |have )?(?:also |so far |already |now |to date |previously |reportedly )*"
    r"(?:raised|taken in|attracted|secured|banked|pulled in|collected|amassed) "
    r"(?:(?!<)[\w-]+ ){0,5}$"
)
#: From this likelihood (its logarithm) on evidence alone tells whose a figure is that the rules give to nobody.
_LIKELY_ALONE = math.log(0.75)


#: "Forbes put its valuation at <M0>": whose it is not.
_PUTS = Pattern(
    r"<G\d+> (?:(?:has|had|have|then|now|once|later|recently) )*(?:put|puts|peg(?:s|ged)|estimat(?:es|ed)) "
    r"(?:it|its|the|their|that|<A\d+>|this)\b"
)
_MANY = re.compile(r"\b(?:startups|start-ups|companies|firms|labs|players|ventures)\b")


#: "The price tag landed at <M0>", "Price: <M0>": what was paid, if the sentence before tells of a purchase.
_PRICE = Pattern(
    r"^(?:the |its )?(?:(?:purchase|sale|deal|asking|reported) )?(?:price(?: tag)?|value of the (?:deal|transaction)) "
    r"(?:(?::|at|of|is|was|landed|came|comes|ended up|said|put|to be|about|around|some|over|nearly|reportedly) )+$"
)
_BOUGHT = Pattern(
    r"\b(?:acqui\w+|takeover|taken over|takes over|took over|bought|buys|buying|purchased?|sold|belongs to|owner)\b"
)


class Owners:
    """The companies that the totals and the valuations of a document are of."""

    def __init__(self, analysis: Analysis, subjects: Subjects, bearers: Bearers, raisers: Raisers) -> None:
        """Ask a document."""
        self._analysis = analysis
        self._subjects = subjects
        self._bearers = bearers
        self._raisers = raisers

    def totals(self, told: Told, before: Sentence) -> Iterator[Figure]:
        """Yield the totals that a sentence tells, with whose they are; ``before`` is the sentence before it."""
        for element, item in told.totals:
            if element is not None and element.text == "they" and _MANY.search(before.mask):
                continue  # companies in general, of which the sentence before tells
            company = self.of_total(element, told.sentence, item)
            if company is not None:
                yield _figure(element, item, company, told.sentence)

    def valuations(
        self, told: Told, before: Sentence, current: Round | None, takers: Mapping[int, Entity]
    ) -> Iterator[Figure]:
        """Yield the valuations that a sentence tells, with whose they are; ``takers`` by the ``id`` of the event.

        ``before`` is the sentence before it: the price of a company that it tells was bought is no valuation.
        """
        for element, item in told.valuations:
            if _PRICE.search(told.sentence.mask, 0, item.position) and _BOUGHT.search(before.mask):
                continue
            setting = next((e for e in told.events if item in e.valuations), None)
            company = self.of_valuation(element, told.sentence, item, current, takers.get(id(setting)))
            if company is not None:
                yield _figure(element, item, company, told.sentence)

    def of_total(self, element: Element | None, sentence: Sentence, item: Sum) -> Entity | None:
        """Return whose a total is; ``element`` is what its sentence says of that."""
        return self._its_own(item, sentence) or self._bearer_of(element, sentence, item)

    def of_valuation(
        self, element: Element | None, sentence: Sentence, item: Sum, current: Round | None, taker: Entity | None
    ) -> Entity | None:
        """Return whose a valuation is; ``current`` is the round told last, ``taker`` who took the round that set it."""
        named = entity_of(self._analysis, element) if element is not None else None
        raises = named is not None and self._subjects.raises(named)
        its_own = self._its_own(item, sentence)
        if its_own is not None:
            return its_own
        if taker is not None and not raises:
            return taker
        puts = element is not None and _PUTS.match(sentence.mask, sentence.place_of(element)) is not None
        tells = named is not None and (self._subjects.invests(named) or named.kind is Kind.PERSON or puts)
        other = tells and not raises
        return current.company if other and current is not None else self._bearer_of(element, sentence, item)

    def _its_own(self, item: Sum, sentence: Sentence) -> Entity | None:
        """Return whose a figure is by the words beside it, be it described: "valued at <M0>, the firm"."""
        if item.into is not None and item.into.kind == "A":
            return self._raisers.of(item.into, sentence, item.position, set())[0]
        return entity_of(self._analysis, item.into) if item.into is not None else None

    def _bearer_of(self, element: Element | None, sentence: Sentence, item: Sum) -> Entity | None:
        """Return whose a total or a valuation is."""
        company, sure = self._raisers.of(element, sentence, item.position, set())
        if company is None and not sure:
            return self._by_evidence(sentence, item)
        if sure or company is None or _ITSELF.search(sentence.mask, 0, item.position):
            return company
        how = "named" if element is not None and element.kind == "G" else "linked"
        return self._bearers.weighed(sentence, item, company, how, set())

    def _by_evidence(self, sentence: Sentence, item: Sum) -> Entity | None:
        """Return whose a figure is by evidence alone, where the rules name nobody: one that raises, and is likely."""
        logs = self._bearers.by_evidence(sentence, item.element, item.position)
        best = max(logs, key=logs.__getitem__, default=None)
        if best is None or logs[best] < _LIKELY_ALONE:
            return None
        company = self._bearers.entity(best)
        return company if self._subjects.raises(company) else None


def _figure(element: Element | None, item: Sum, company: Entity, sentence: Sentence) -> Figure:
    """Return a total or a valuation of a company as its sentence tells it."""
    return Figure(company, item.mention, stretch(sentence, item.element, element), item.rule)
