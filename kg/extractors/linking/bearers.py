"""Whose a sum is: every company that the document names, weighed by how it stands to the sum.

The rules of ``companies`` and ``subjects`` say which company raised a sum; where news is told in a way that they do not
know, they are wrong or silent. Here each organization of the document is a candidate; what its mentions and the sum
are to one another (words between them, distance, headings, how often it is named, what is said of it elsewhere) is
evidence, with weights from annotated documents: a conditional logit (McFadden 1974). The choice of the rules is
evidence too, and the strongest. What the evidence is, ``standing`` says; ``benchmarks/extraction/fit_bearers.py`` makes
the weights.
"""

import math
from collections.abc import Mapping, Sequence
from itertools import chain

from kg.documents import BlockKind
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.events.telling import Told
from kg.extractors.evidence.weights import weights_of, weights_of_groups
from kg.extractors.linking.getters import who_gets
from kg.extractors.linking.standing import Standing
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.reference.clause_before import brought_up_before
from kg.extractors.reference.heads import entity_of
from kg.extractors.reference.subjects import Subjects
from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.sums.fronted import fronted_for
from kg.extractors.sums.rows import named_in_row
from kg.extractors.sums.views import Sum

CHOSEN = {"given": 3.5, "named": 0.7, "linked": 0.95}
"""What it weighs that the rules chose a company: as whom an investor gave it to, as named, or as found elsewhere."""

CLEAR = {"given": 0.7, "named": 0.7, "linked": 0.6}
"""From this likelihood on another company than the one that the rules chose is told."""

UNCLEAR = {"given": 0.0, "named": 0.3, "linked": 0.5}
"""Below this likelihood the one that the rules chose is not told either."""

ALONE = 0.7
"""From this likelihood on evidence tells whose a sum is of which the rules find no company."""

BY_EVIDENCE = 0.85
"""What the logarithm of a company's likelihood by evidence weighs beside that."""

GETS = 2.0
"""What it weighs that the verb says that a company gets the sum ("in May Acme announced $40m", "put $5m into Acme")."""

BESIDE = 4.0
"""What it weighs that a company stands beside the sum in a row of such pairs, or that a sum in front goes to it."""

BROUGHT_UP = 4.0
"""What it weighs that the clause before brings a company up ("July was Bolt's month: the firm raised $40m")."""

CARD = 2.0
"""What it weighs that a sum stands in the card of a company: such headings no weight was fitted to."""


class Bearers:
    """The companies of a document as bearers of its sums."""

    def __init__(self, analysis: Analysis, subjects: Subjects, told: Sequence[Told]) -> None:
        """Gather what the document says of its organizations."""
        self.standing = Standing(analysis, subjects, told)
        self._analysis = analysis
        self._card_of = subjects.card_of
        self._weights: dict[int, list[float]] = {}
        self._logs: dict[tuple[int, int], dict[int, float]] = {}

    def likelihoods(
        self, sentence: Sentence, element: Element, position: int, chosen: Entity | None, how: str
    ) -> dict[int, float]:
        """Return how likely each organization (by its ``id``) is the bearer of a sum; they add up to 1.

        ``chosen`` is whom the rules chose, and ``how`` how they did (a key of ``CHOSEN``).
        """
        logs = self.by_evidence(sentence, element, position)
        for key in logs:
            logs[key] = BY_EVIDENCE * max(logs[key], -8.0) + (CHOSEN[how] if key == id(chosen) else 0.0)
        return {key: math.exp(log) for key, log in _normal(logs).items()}

    def weighed(self, sentence: Sentence, item: Sum, company: Entity, how: str, avoid: set[int]) -> Entity | None:
        """Return whose a sum is by all evidence, the choice of the rules being the strongest; ``None`` if unclear.

        ``how`` the rules chose ``company`` is a key of ``bearers.CHOSEN``.
        """
        if sentence.block.kind is BlockKind.ROW:
            return company  # whose row it is, nothing beside it tells better
        likely = self.likelihoods(sentence, item.element, item.position, company, how)
        best = max(likely, key=likely.__getitem__, default=None)
        if best is None or best in avoid or id(company) not in likely:
            return company
        if best == id(company) or likely[best] < CLEAR[how]:
            return None if likely.get(id(company), 1) < UNCLEAR[how] else company
        return self.entity(best)

    def likeliest(self, sentence: Sentence, item: Sum, avoid: set[int], *, here: bool = False) -> Entity | None:
        """Return whose a sum is by evidence alone, where the rules find nobody; ``None`` if that is unclear.

        With ``here`` it is one of those whom the sentence names.
        """
        likely = self.by_evidence(sentence, item.element, item.position)
        if here:
            likely = _normal({key: log for key, log in likely.items() if self.standing.is_named(key, sentence)})
        best = max((key for key in likely if key not in avoid), key=likely.__getitem__, default=None)
        return self.entity(best) if best is not None and likely[best] >= math.log(ALONE) else None

    def told_below(self, sentence: Sentence, item: Sum, avoid: set[int]) -> Entity | None:
        """Return whose a sum is by evidence where the text tells it again that a title tells; ``None`` if unclear."""
        if not self.standing.is_title(sentence):
            return None
        money = item.mention.money
        for other in self._analysis.sentences[sentence.index + 1 :]:
            if "<M" not in other.mask or self.standing.is_title(other):
                continue
            for element, position in other.mentions:
                if isinstance(element.mention, MoneyMention) and element.mention.money == money:
                    told = self.likeliest(other, Sum(element, position, "round"), avoid)
                    if told is not None and not self.standing.only_titles(told):
                        return told
        return None

    def by_evidence(self, sentence: Sentence, element: Element, position: int) -> dict[int, float]:
        """Return the logarithm of each organization's likelihood by evidence alone."""
        where = (sentence.index, position)
        if where not in self._logs:
            weight = weights_of_groups("bearers").__getitem__
            evidence = self.standing.evidence_here(sentence, element, position)
            logs = {
                key: math.fsum(chain.from_iterable([self._said(key), *map(weight, groups)]))
                for key, groups in evidence.items()
            }
            front = fronted_for(sentence, position)
            beside = front[0] if front is not None else named_in_row(sentence, position)
            getter = beside or who_gets(sentence, position)
            raiser = entity_of(self._analysis, getter) if getter is not None else None
            if raiser is not None and id(raiser) in logs:
                logs[id(raiser)] += GETS if beside is None else BESIDE
            before = brought_up_before(sentence, position)
            shown = entity_of(self._analysis, before) if before is not None else None
            if shown is not None and id(shown) in logs:
                logs[id(shown)] += BROUGHT_UP
            card = self._card_of(sentence)
            if card is not None and id(card[0]) in logs:
                logs[id(card[0])] += CARD
            self._logs[where] = _normal(logs)
        return dict(self._logs[where])

    def _said(self, key: int) -> list[float]:
        """Return what weighs for and against an organization wherever it is asked for."""
        if key not in self._weights:
            weights = weights_of("bearers")
            self._weights[key] = [weights[each][0] for each in self.standing.of[key].said if each in weights]
        return self._weights[key]

    def entity(self, key: int) -> Entity:
        """Return the organization of a key."""
        return self.standing.entity(key)


def _normal(logs: Mapping[int, float]) -> dict[int, float]:
    """Return logarithms of likelihoods that add up to 1."""
    most = max(logs.values(), default=0.0)
    whole = most + math.log(math.fsum(math.exp(log - most) for log in logs.values())) if logs else 0.0
    return {key: log - whole for key, log in logs.items()}
