"""How likely what was read of a round is right, by how it was read; what is likelier wrong is not told.

The rules and weights before this each see one step: whether a sum is a round's, whose it is, who invested. Here the
round that came of it is weighed as a whole: by which rule, with which likelihoods, told how often, with what beside. A
log-linear model like those of ``evidence``, fitted on annotated documents by ``benchmarks/extraction/fit_doubts.py``
(as in stacked generalization: Wolpert 1992). No name and no word of the document is evidence here.
"""

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from kg.extractors.analysis import Analysis
from kg.extractors.events.investor_evidence import likelihood_of_investors
from kg.extractors.evidence.weights import added, shares, weights_of
from kg.extractors.linking.linker import Linker
from kg.extractors.linking.records import Backer, Round
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.sums.evidence import role_of_sum
from kg.extractors.wording.funders import is_funder
from kg.money import Money

TOLD = 0.62
"""What is likelier wrong than this is not told; of the rest, about nine in ten are right on new documents."""

_STEPS = (0.02, 0.1, 0.25, 0.4, 0.6, 0.75, 0.9, 0.97)
_MARKS = ("weak", "headline", "strong", "single", "table", "by_list")
_NEXT_NAMED = 0.95
"""How likely who is named right after a description is the one described."""
Place = tuple[Sentence, Element, int]


def believed(analysis: Analysis, linker: Linker, rounds: list[Round], least: float = TOLD) -> list[Round]:
    """Return the rounds that are likely enough, with the investors that are, and note how likely each is."""
    doubts = Doubts(analysis, linker, rounds)
    for item in rounds:
        item.likelihood = doubts.of_round(item)
        for backer in item.backers.values():
            backer.likelihood = doubts.of_backer(item, backer)
        if item.money is None and item.stage is None and item.backers:  # all that is told is who gave: weighed once
            best = max(item.backers.values(), key=lambda backer: backer.likelihood)
            best.likelihood = item.likelihood = max(best.likelihood, item.likelihood)
    for item in rounds:
        item.backers = {key: backer for key, backer in item.backers.items() if backer.likelihood >= least}
    return [r for r in rounds if r.likelihood >= least and (r.money or r.stage or r.backers)]


class Doubts:
    """The rounds of a document, to be weighed."""

    def __init__(self, analysis: Analysis, linker: Linker, rounds: list[Round]) -> None:
        """Note where the sums and names of the document stand."""
        self._linker, self._rounds, self._title = linker, rounds, analysis.document.title or ""
        self._places: dict[int, Place] = {}
        self._told: dict[Money, list[Place]] = {}
        sums = {r.money.money for r in rounds if r.money is not None and r.told > 1}
        wanted = {r.money.span.start for r in rounds if r.money is not None}
        wanted.update(backer.named for r in rounds for backer in r.backers.values())
        for sentence in (*analysis.sentences, *(cell for _, cells in analysis.rows for cell in cells)):
            for element, position in sentence.mentions:
                if isinstance(element.mention, MoneyMention) and element.mention.money in sums:
                    self._told.setdefault(element.mention.money, []).append((sentence, element, position))
                named = (mention for member in element.members for mention in (member.mention, member.firm))
                for mention in (element.mention, *named):
                    if mention is not None and mention.span.start in wanted:
                        self._places[mention.span.start] = sentence, element, position
        self._alike = Counter(each for item in rounds for each in (item.rule, self._at(item)))

    def _at(self, item: Round) -> tuple[str, int]:
        """Return by which rule a round was read, and in which sentence its sum stands (none: -1)."""
        place = self._places.get(item.money.span.start) if item.money is not None else None
        return item.rule, -1 if place is None else place[0].index

    def of_round(self, item: Round) -> float:
        """Return how likely a round was told by the document, and of this company: between 0 and 1."""
        return _logistic(added(weights_of("rounds"), self.round_evidence(item))[0])

    def of_backer(self, item: Round, backer: Backer) -> float:
        """Return how likely the document says of an investor that it invested in the company: between 0 and 1."""
        return _logistic(added(weights_of("backers"), self.backer_evidence(item, backer))[0])

    def round_evidence(self, item: Round) -> Iterator[str]:
        """Yield how a round was read."""
        yield "intercept"
        yield f"rule: {item.rule}"
        yield f"company {_told_as(item)}"
        yield f"told {min(3, item.told)} times"
        yield f"{min(3, len(item.backers))} backers"
        if item.stage and not item.stage.startswith(("series", "seed", "pre-seed")):
            yield item.stage
        yield f"status {item.status}"
        yield from (mark for mark in _MARKS if getattr(item, mark))
        yield from (f"tense {letter}" for letter in set(item.fresh))
        for what, there in (("stage", item.stage), ("date", item.date), ("valuation", item.valuation)):
            if there:
                yield f"with a {what}"
        yield f"{min(5, sum(r.company is item.company for r in self._rounds))} rounds of its company"
        yield from self._company_evidence(item)
        beside, alike = self._alike[self._at(item)] - 1, self._alike[item.rule] - 1
        yield f"{min(3, beside)} more like it in its sentence"
        yield f"{bisect_right((1, 3, 8), alike)} of 3 steps of others like it"
        if beside > 1:
            yield f"rule: {item.rule}, one of a list"
        yield f"{bisect_right((1, 3, 8), len(self._rounds))} of 3 steps of rounds in the document"
        if item.money is None:
            yield "no sum"
            yield from self._gift_evidence(item)
            return
        others = [r for r in self._rounds if r is not item and r.money is not None]
        if any(r.money is not None and r.money.money == item.money.money for r in others):
            yield "sum of another round"
        place = self._places.get(item.money.span.start)
        if place is not None:
            yield from self._sum_evidence(item, place)

    def _company_evidence(self, item: Round) -> Iterator[str]:
        """Yield what else the document says of the company of a round."""
        company = item.company
        yield f"company, {company.kind.value}"
        yield f"company named {bisect_right((1, 3, 8), company.count)} of 3 steps of times"
        if is_funder(company.name):
            yield "company called as funders are"
        if any(id(company) in r.backers for r in self._rounds):
            yield "company backs others"
        if any(name in self._title for name in company.names):
            yield "company in the title"

    def _gift_evidence(self, item: Round) -> Iterator[str]:
        """Yield what the investors of a round without a sum say for it."""
        places = [place for b in item.backers.values() if (place := self._places.get(b.named)) is not None]
        if places:
            yield from (f"no sum, {each}" for each in self._whose(item, places[0]))
        if likely := [likelihood_of_investors(*place) for place in places if place[1].members]:
            yield f"no sum, an investor's{_step(max(likely))}"

    def _sum_evidence(self, item: Round, place: Place) -> Iterator[str]:
        role, likely = role_of_sum(*place)
        told = self._told.get(item.money.money, ()) if item.money is not None and item.told > 1 else ()
        if role != "round":  # a bare headline says less than the text that tells the sum again
            again = [likely for each in told for role, likely in [role_of_sum(*each)] if role == "round"]
            role, likely = ("round", max(again)) if again else (role, likely)
        yield f"sum of a {role}"
        yield f"sum of a {role} by rule: {item.rule}"
        yield f"sum of a {role}{_step(likely)}"
        yield from self._whose(item, place)

    def _whose(self, item: Round, place: Place) -> Iterator[str]:
        """Yield how likely, by what stands around a place, it tells of the company of a round."""
        if item.company_rule == "described":
            yield f"its company's{_step(_NEXT_NAMED)}"
            yield "its company the likeliest"
            return
        logs = self._linker.bearers.by_evidence(*place)
        given = math.fsum(math.exp(log) for key, log in logs.items() if key in item.backers)
        logs = {key: log - math.log1p(-min(given, 0.999)) for key, log in logs.items() if key not in item.backers}
        own = logs.get(id(item.company), -math.inf)
        yield f"its company's{_step(math.exp(own))}"
        likeliest = (
            "its company the likeliest" if own >= max(logs.values(), default=0.0) else "another company likelier"
        )
        yield likeliest
        yield f"{'aimed' if item.aimed else item.company_rule}, {likeliest}"

    def backer_evidence(self, item: Round, backer: Backer) -> Iterator[str]:
        """Yield how an investor was read."""
        yield "intercept"
        yield f"rule: {backer.rule}"
        yield f"company {_told_as(item)}"
        yield "leads" if backer.lead else "joins"
        yield f"{min(4, len(item.backers))} backers"
        yield f"{backer.entity.kind.value}"
        if any(r.company is backer.entity for r in self._rounds):
            yield "raises"
        yield f"backs {min(3, sum(id(backer.entity) in r.backers for r in self._rounds))}"
        place = self._places.get(backer.named)
        if place is None or not place[1].members:
            yield "no name there"
            return
        yield f"investor's{_step(likelihood_of_investors(*place))}"
        yield f"in a list of {min(4, len(place[1].members))}"
        yield f"in a {place[0].block.kind.value}"
        yield from self._whose(item, place)
        told = self._places.get(item.money.span.start) if item.money is not None else None
        if told is not None:
            yield f"{max(-2, min(3, place[0].paragraph - told[0].paragraph))} paragraphs from the sum"
        if is_funder(backer.entity.name):
            yield "called as funders are"


def _told_as(item: Round) -> str:
    return "named" if item.company_rule == "described" else item.company_rule


def _step(likelihood: float) -> str:
    return f", likelihood {bisect_right(_STEPS, likelihood)} of {len(_STEPS)}"


def _logistic(score: float) -> float:
    return shares([score, 0.0])[0]
