"""Whose a sum is: every company that the document names, weighed by how it stands to the sum.

The rules of ``companies`` and ``subjects`` say which company raised a sum; where news is told in a way that they do not
know, they are wrong or silent. Here each organization of the document is a candidate; what its mentions and the sum
are to one another (words between them, distance, headings, how often it is named, what is said of it elsewhere) is
evidence, with weights from annotated documents: a conditional logit (McFadden 1974). The choice of the rules is
evidence too, and the strongest. ``benchmarks/extraction/fit_evidence.py`` makes the weights.
"""

import math
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.claims import Kind
from kg.documents import BlockKind
from kg.extractors.analysis import Analysis
from kg.extractors.entities import Entity
from kg.extractors.evidence import FUNDER, added, weights_of
from kg.extractors.sentences import Element, Sentence, bare
from kg.extractors.subjects import Subjects

_OURS = re.compile(r"(?:^| )(?:we|our|us|we've|we're|i|my)\b")

CHOSEN = {"given": 3.0, "named": -0.3, "linked": 0.8}
"""What it weighs that the rules chose a company: as whom an investor gave it to, as named, or as found elsewhere."""

CLEAR = {"given": 0.7, "named": 0.7, "linked": 0.6}
"""From this likelihood on another company than the one that the rules chose is told."""

UNCLEAR = {"given": 0.0, "named": 0.3, "linked": 0.5}
"""Below this likelihood the one that the rules chose is not told either."""

BY_EVIDENCE = 1.1
"""What the logarithm of a company's likelihood by evidence weighs beside that."""


@dataclass(frozen=True, slots=True)
class Named:
    """A mention of an organization: the element it is in, and where that stands in the mask."""

    entity: Entity
    sentence: Sentence
    element: Element
    position: int
    start: int

    def words_after(self, count: int) -> list[str]:
        """Return the words of the mask after the element."""
        return self.sentence.words_after(self.position, count, 60)

    def words_before(self, count: int) -> list[str]:
        """Return the words of the mask before the element."""
        return self.sentence.words_before(self.position, count, 40)


class Bearers:
    """The companies of a document as bearers of its sums."""

    def __init__(self, analysis: Analysis, subjects: Subjects) -> None:
        """Gather all mentions of organizations, and what each organization's mentions say of it."""
        self._subjects = subjects
        self._all = list(_mentions(analysis))
        self._starts = [each.start for each in self._all]
        self._of: dict[int, list[Named]] = {}
        for each in self._all:
            self._of.setdefault(id(each.entity), []).append(each)
        self._first = {each.sentence.paragraph: each.start for each in reversed(self._all)}
        self._opening = {each.sentence.index: each.start for each in reversed(self._all)}
        headings = (each for each in self._all if each.sentence.block.kind is BlockKind.HEADING)
        self._headings = {(each.sentence.span.quote(analysis.document.text), id(each.entity)) for each in headings}
        counts = sorted((len(mentions) for mentions in self._of.values()), reverse=True)
        self._standing = {
            key: frozenset(self._said_of(mentions, counts.index(len(mentions)))) for key, mentions in self._of.items()
        }
        self._known_as = {key: frozenset(self._known(analysis, mentions, counts)) for key, mentions in self._of.items()}

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

    def by_evidence(self, sentence: Sentence, element: Element, position: int) -> dict[int, float]:
        """Return the logarithm of each organization's likelihood by evidence alone."""
        weights = weights_of("bearers")
        evidence = self.evidence(sentence, element, position)
        return _normal({key: added(weights, found)[0] for key, found in evidence.items()})

    def evidence(self, sentence: Sentence, element: Element, position: int) -> dict[int, set[str]]:
        """Return what speaks for and against each organization as the bearer of a sum."""
        here = bisect_left(self._starts, element.start)
        found = {}
        ours = _OURS.search(sentence.mask) is not None
        for key, mentions in self._of.items():
            beside = [each for each in mentions if each.sentence is sentence]
            before = [each for each in mentions if each.start < element.start and each.sentence is not sentence]
            evidence = {*self._standing[key]}
            if beside:
                evidence.update(self._beside(beside, sentence, element, position, here))
            if before:
                evidence.update(self._before(before[-1], sentence, here, beside=bool(beside)))
            if not beside:
                evidence.add("not in the sentence" if before else "only later")
            if any(each.start == self._first.get(sentence.paragraph) for each in mentions):
                evidence.add(f"opens the {sentence.block.kind.value}")
            if sentence.heading and (sentence.heading, key) in self._headings:
                evidence.add("in the heading")
            if ours:
                evidence.update(f"ours, {each}" for each in self._known_as[key])
            found[key] = evidence
        return found

    def entity(self, key: int) -> Entity:
        """Return the organization of a key."""
        return self._of[key][0].entity

    def _known(self, analysis: Analysis, mentions: list[Named], counts: list[int]) -> Iterator[str]:
        """Yield what tells whether an organization may be the one that writes."""
        document, entity = analysis.document, mentions[0].entity
        yield f"rank {min(4, counts.index(len(mentions)))}"
        if any(each.sentence.block.kind is BlockKind.TITLE for each in mentions):
            yield "in the title"
        told = " ".join(filter(None, (document.publisher, document.url, document.name))).lower()
        if any(re.sub(r"\W+", "", name.lower()) in re.sub(r"\W+", "", told) for name in entity.names if len(name) > 3):
            yield "publishes"
        if self._subjects.raises(entity):
            yield "raises"
        if self._subjects.invests(entity):
            yield "invests"
        if any(each.words_before(1) in (["about"], ["at"]) for each in mentions):
            yield "about or at it"

    def _beside(
        self, mentions: list[Named], sentence: Sentence, element: Element, position: int, here: int
    ) -> Iterator[str]:
        """Yield how the mentions in the sum's own sentence stand to it."""
        mask = sentence.mask
        before = [each for each in mentions if each.start < element.start]
        after = [each for each in mentions if each.start > element.start]
        if before:
            near = before[-1]
            between = sum(each.sentence is sentence and each.start > near.start for each in self._all[:here][-12:])
            yield "before it"
            yield f"before it, {min(3, between)} between"
            yield from _how_named("before it", near)
            if near.start == self._opening.get(sentence.index):
                yield "opens the sentence"
            words = bare(mask[near.position : position])[1:]
            yield from (f"before it, between: {word}" for word in words)
            if len(words) <= 6:
                yield f"before it, by way of: {' '.join(words)}"
        if after:
            near = after[0]
            between = sum(each.sentence is sentence and each.start < near.start for each in self._all[here:][:12])
            yield "after it"
            yield f"after it, {min(3, between)} between"
            yield from _how_named("after it", near)
            words = bare(mask[position : near.position])[1:]
            if len(words) <= 6:
                yield f"after it, by way of: {' '.join(words)}"

    def _before(self, last: Named, sentence: Sentence, here: int, *, beside: bool) -> Iterator[str]:
        """Yield how the last mention before the sum's sentence stands to it."""
        distance = sentence.index - last.sentence.index
        yield f"{min(6, distance)} sentences before"
        yield f"{min(3, distance)} sentences before, {'and' if beside else 'not'} in it"
        if last.sentence.paragraph == sentence.paragraph:
            yield "in the paragraph"
        if not beside:
            between = {id(each.entity) for each in self._all[bisect_left(self._starts, last.start) + 1 : here]}
            yield f"earlier, {min(4, len(between))} since"
            yield from _how_named("earlier", last)
            if last.start == self._opening.get(last.sentence.index):
                yield "opens an earlier sentence"

    def _said_of(self, mentions: list[Named], rank: int) -> Iterator[str]:
        """Yield what all mentions of an organization say of it."""
        entity = mentions[0].entity
        yield f"named {min(6, len(mentions))} times"
        yield f"rank {min(4, rank)}"
        titles = [each for each in mentions if each.sentence.block.kind is BlockKind.TITLE]
        if titles:
            yield "in the title"
            if titles[0].start == self._opening.get(titles[0].sentence.index):
                yield "opens the title"
        if FUNDER.search(entity.name):
            yield "called as funders are"
        if self._subjects.raises(entity):
            yield "raises"
        if self._subjects.invests(entity):
            yield "invests"
        if self._subjects.headline is entity:
            yield "headline"
        for each in mentions:
            yield from (f"somewhere before: {word}" for word in each.words_after(1))
            yield from (f"somewhere after: {word}" for word in each.words_before(1))


def _mentions(analysis: Analysis) -> Iterator[Named]:
    for sentence in analysis.sentences:
        for element, position in zip(sentence.elements, sentence.starts, strict=True):
            for member in element.members if element.kind == "G" else ():
                entity = analysis.entity(member.mention)
                if entity is not None and entity.kind is Kind.ORGANIZATION:
                    yield Named(entity, sentence, element, position, member.mention.span.start)


def _how_named(where: str, mention: Named) -> Iterator[str]:
    after, before = mention.words_after(2), mention.words_before(2)
    yield from (f"{where}, before: {word}" for word in after)
    yield f"{where}, right before: {' '.join(after)}"
    yield f"{where}, after: {before[-1] if before else 'nothing'}"
    yield f"{where}, right after: {' '.join(before)}"
    if len(mention.element.members) > 1:
        yield f"{where}, in a list"
    if mention.element.possessive:
        yield f"{where}, possessive"


def _normal(logs: Mapping[int, float]) -> dict[int, float]:
    """Return logarithms of likelihoods that add up to 1."""
    most = max(logs.values(), default=0.0)
    whole = most + math.log(math.fsum(math.exp(log - most) for log in logs.values())) if logs else 0.0
    return {key: log - whole for key, log in logs.items()}
