"""How the companies of a document stand to a sum: what speaks for each of them, and against it, as its bearer.

Candidates are those named in the sum's sentence, shortly before it or in the heading above, and those that the document
names most. Names are no part of the evidence.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from kg.documents import BlockKind
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.events.telling import Told
from kg.extractors.evidence.weights import Group
from kg.extractors.linking.anaphors import anaphor_before
from kg.extractors.linking.company_mentions import Mentions, Named, company_mentions
from kg.extractors.linking.signs import BETWEEN, how_far_back, named_earlier, named_how, on_side, shape_of, spoken_of
from kg.extractors.reference.heads import entity_of
from kg.extractors.reference.subjects import Subjects
from kg.extractors.sentences.elements import Element, Sentence, bare
from kg.extractors.wording.funders import is_funder

_OURS = re.compile(r"(?:^| )(?:we|our|us|we've|we're|i|my)\b")
#: Names of those who never raise money for themselves.
_PUBLIC = re.compile(
    r"\b(?:Universit\w+|College|Institute of Technology|Polytechnic\w*|Hochschule|Ministry|Minister|Government|"
    r"Commission|Council|Court|Parliament|Senate|Department of)\b"
)
#: Where another clause begins.
_CUT = re.compile(
    r" [;:–—|] | , (?:and|but|while|though|whereas|as|which|who) | (?:and|but|while|when|after|before) <G"
)
_NEAR = 100
"""So many names before a sum, and so many companies by their number of mentions, are candidates."""

_OFTEN = 12
_SINCE = 4
"""So many companies named since are as many as more."""

_APART = (0.3, 0.8, 1.5, 2.5, 4.0)


@dataclass(slots=True)
class _Place:
    """A sum where it stands: its sentence, what stands for a company before it, the names around it.

    ``ours`` tells whether the sentence says "we"; ``left`` and ``right`` are where the nearest names of the sentence
    start, ``since`` says how many others were named after each company before the sentence (of the last few),
    and ``raised`` is who raised money last.
    """

    sentence: Sentence
    start: int
    position: int
    ours: bool
    anaphor: str
    described: Element | None
    ranks: Mapping[int, tuple[int, float]]
    headed: Collection[int]
    left: Sequence[int]
    right: Sequence[int]
    since: Mapping[int, int]
    raised: int


class Standing:
    """The companies of a document, and how they stand to its sums."""

    def __init__(self, analysis: Analysis, subjects: Subjects, told: Sequence[Told]) -> None:
        """Gather all mentions of organizations, and what each organization's mentions say of it."""
        self._subjects = subjects
        document = analysis.document
        told_by = " ".join(filter(None, (document.publisher, document.url, document.name))).lower()
        self._told_by = _letters(told_by)
        self._named: dict[tuple[str, int], Group] = {}
        self._gives = {
            each.element.start: ("leads" if each.role == "lead" else "invests") + ", weighed" * (each.rule == "weighed")
            for item in told
            for each in item.parts
        }
        self._all = [
            each
            for each in company_mentions(analysis, subjects, self._gives)
            if not subjects.labels(each.entity) and not _PUBLIC.search(each.entity.name)
        ]
        self._starts = [each.start for each in self._all]
        self.of: dict[int, Mentions] = {}
        for each in self._all:
            self.of.setdefault(id(each.entity), Mentions()).add(each)
        #: Who is named in each paragraph (by ``id``).
        self.named_in: dict[int, set[int]] = {}
        for each in self._all:
            self.named_in.setdefault(each.sentence.paragraph, set()).add(id(each.entity))
        self._first = {each.sentence.paragraph: id(each.entity) for each in reversed(self._all)}
        self._opening = {each.sentence.index: each.start for each in reversed(self._all)}
        headings = (each for each in self._all if each.sentence.block.kind is BlockKind.HEADING)
        self._headings: dict[str, list[int]] = {}
        for each in headings:
            self._headings.setdefault(each.sentence.span.quote(analysis.document.text), []).append(id(each.entity))
        self._raised = sorted(
            (event.position + event.sentence.span.start, id(who))
            for item in told
            for event in item.events
            if event.company is not None
            and not event.passing
            and (who := entity_of(analysis, event.company)) is not None
        )
        counts = sorted((len(mentions.all) for mentions in self.of.values()), reverse=True)
        for mentions in self.of.values():
            rank = min(4, counts.index(len(mentions.all)))
            mentions.said = frozenset(self._said_of(mentions.all, rank))
        self._counts = counts
        often = sorted(self.of, key=lambda key: -len(self.of[key].all))[:_OFTEN]
        self._text = document.text
        self._titles = {
            each.span.quote(document.text) for each in analysis.sentences if each.block.kind is BlockKind.TITLE
        }
        titled = [id(each.entity) for each in self._all if each.sentence.block.kind is BlockKind.TITLE]
        self._always = [*often, *titled]

    def evidence(self, sentence: Sentence, element: Element, position: int) -> dict[int, set[str]]:
        """Return what speaks for and against each candidate (by its ``id``)."""
        here = self.evidence_here(sentence, element, position)
        return {key: {*self.of[key].said, *chain.from_iterable(groups)} for key, groups in here.items()}

    def evidence_here(self, sentence: Sentence, element: Element, position: int) -> dict[int, list[Group]]:
        """Return what speaks for and against each candidate here, but for what is said of it wherever it is asked.

        Each piece comes once.
        """
        here = bisect_left(self._starts, element.start)
        end = bisect_left(self._starts, sentence.span.end)
        begin = bisect_left(self._starts, sentence.span.start)
        headed = self._headings.get(sentence.heading or "", ())
        card = self._subjects.card_of(sentence)
        first = max(0, here - _NEAR) if card is None else bisect_left(self._starts, card[1])
        keys = dict.fromkeys([id(each.entity) for each in self._all[first:end]])
        keys |= dict.fromkeys(headed)
        keys |= dict.fromkeys(self._always if card is None else ())
        anaphor, described = anaphor_before(sentence, position)
        raised = bisect_left(self._raised, (sentence.span.start, 0))
        place = _Place(
            sentence,
            element.start,
            position,
            _OURS.search(sentence.mask) is not None,
            anaphor,
            described,
            self._ranks(element, sentence, described),
            headed if sentence.heading else (),
            [each.start for each in self._all[max(0, here - 12) : here] if each.sentence is sentence],
            [each.start for each in self._all[here : here + 12] if each.sentence is sentence],
            self._since(begin),
            self._raised[raised - 1][1] if raised else 0,
        )
        return {key: self._evidence_of(key, place) for key in keys}

    def _since(self, begin: int) -> dict[int, int]:
        """Return how many other companies were named after each of those named last before a mention."""
        since: dict[int, int] = {}
        for each in reversed(self._all[:begin]):
            since.setdefault(id(each.entity), len(since))
            if len(since) == _SINCE:
                break
        return since

    def _ranks(self, element: Element, sentence: Sentence, described: Element | None) -> dict[int, tuple[int, float]]:
        """Return by company its rank among those spoken of, and how far it is from the first."""
        where = described.start if described is not None else element.start
        ranked = self._subjects.salience(where, sentence, described)
        best = ranked[0][0] if ranked else 0.0
        clear = best - ranked[1][0] if len(ranked) > 1 else 9.0
        return {id(who): (rank, best - score if rank else clear) for rank, (score, who) in enumerate(ranked)}

    def _evidence_of(self, key: int, place: _Place) -> list[Group]:
        mentions, sentence, anaphor = self.of[key], place.sentence, place.anaphor
        beside = mentions.in_sentence.get(sentence.index)
        earlier = bisect_left(mentions.starts, sentence.span.start)
        found: list[Group] = []
        if beside:
            found += self._beside(beside, place)
        else:
            found.append(("not in the sentence" if earlier else "only later",))
        if earlier:
            found += self._before(mentions.all[earlier - 1], place, beside=beside is not None)
        if self._first.get(sentence.paragraph) == key:
            opens = f"opens the {sentence.block.kind.value}"
            found.append((f"{anaphor}, opens the block",))
            if opens not in mentions.said:
                found.append((opens,))
        if key in place.headed:
            found.append(("in the heading", f"{anaphor}, in the heading"))
        rank, apart = place.ranks.get(key, (4, 9.0))
        found.append(spoken_of(anaphor, min(4, rank), bisect_left(_APART, apart)))
        if place.described is not None:
            fit = self._subjects.fit(mentions.all[0].entity, place.described)
            found.append((f"the description fits {'well' if fit >= 2 else 'not' if fit < 0 else 'so so'}",))
        if place.ours:
            if mentions.known_as is None:
                mentions.known_as = tuple(self._known(mentions.all))
            found.append(mentions.known_as)
        return found

    def entity(self, key: int) -> Entity:
        """Return the organization of a key."""
        return self.of[key].all[0].entity

    def is_title(self, sentence: Sentence) -> bool:
        """Return whether a sentence is a title or heading, or says the title once more."""
        return sentence.is_heading or sentence.span.quote(self._text) in self._titles

    def only_titles(self, entity: Entity) -> bool:
        """Return whether an organization is named in titles and headings only."""
        mentions = self.of.get(id(entity))
        return mentions is not None and all(self.is_title(each.sentence) for each in mentions.all)

    def is_named(self, key: int, sentence: Sentence) -> bool:
        """Return whether a sentence names an organization."""
        return sentence.index in self.of[key].in_sentence

    def _known(self, mentions: list[Named]) -> Iterator[str]:
        """Yield what tells whether an organization may be the one that writes."""
        entity = mentions[0].entity
        yield f"ours, rank {min(4, self._counts.index(len(mentions)))}"
        if any(each.sentence.block.kind is BlockKind.TITLE for each in mentions):
            yield "ours, in the title"
        if any(_letters(name.lower()) in self._told_by for name in entity.names if len(name) > 3):
            yield "ours, publishes"
        if self._subjects.raises(entity):
            yield "ours, raises"
        if self._subjects.invests(entity):
            yield "ours, invests"
        if any(each.words_before(1) in (["about"], ["at"]) for each in mentions):
            yield "ours, about or at it"

    def _beside(self, mentions: list[Named], place: _Place) -> Iterator[Group]:
        """Yield how the mentions in the sum's own sentence stand to it."""
        sentence, mask, position = place.sentence, place.sentence.mask, place.position
        before = [each for each in mentions if each.start < place.start]
        after = next((each for each in mentions if each.start > place.start), None)
        yield tuple({f"{self._gives[at]} here" for each in mentions if (at := each.element.start) in self._gives})
        if before:
            near = before[-1]
            between = len(place.left) - bisect_right(place.left, near.start)
            passed = mask[near.position : position]
            sums = min(2, passed.count("<M"))
            cut = "another clause" if _CUT.search(passed) else "one clause"
            yield on_side("before it", place.anaphor, min(3, between), sums, cut)
            yield self._how_named("before it", near)
            if not between:
                yield (f"before it, right before: {' '.join(near.words_after(1))}, {sums} sums between",)
            if near.start == self._opening.get(sentence.index):
                yield "opens the sentence", f"opens the sentence, {sums} sums between, {cut}"
            words = bare(passed)[1:]
            yield from map(BETWEEN.__getitem__, {*words})
            if len(words) <= 6:
                yield (f"before it, by way of: {' '.join(words)}",)
        if after is not None:
            between = bisect_left(place.right, after.start)
            passed = mask[position : after.position]
            sums = min(2, passed.count("<M") - 1)
            cut = "another clause" if _CUT.search(passed) else "one clause"
            only = "" if before else " only"
            yield on_side("after it", place.anaphor, min(3, between), sums, cut, only)
            yield self._how_named("after it", after)
            words = bare(passed)[1:]
            yield (f"after it, way ends: {' '.join(words[-2:])}",)
            if len(words) <= 6:
                yield (f"after it, by way of: {' '.join(words)}",)

    def _before(self, last: Named, place: _Place, *, beside: bool) -> Iterator[Group]:
        """Yield how the last mention before the sum's sentence stands to it."""
        sentence = place.sentence
        distance = min(6, sentence.index - last.sentence.index)
        blocks = min(3, sentence.paragraph - last.sentence.paragraph)
        yield how_far_back(distance, blocks, sentence.block.kind.value, beside)
        if last.sentence.paragraph == sentence.paragraph:
            yield ("in the paragraph",)
        if beside:
            return
        yield named_earlier(place.anaphor, min(3, distance), blocks, place.since.get(id(last.entity), _SINCE))
        yield self._how_named("earlier", last)
        if (gives := self._gives.get(last.element.start)) is not None:
            yield (f"earlier, {gives}",)
        if last.start == self._opening.get(last.sentence.index):
            yield "opens an earlier sentence", f"{place.anaphor}, opens an earlier sentence, {min(3, distance)} before"
        if place.raised == id(last.entity):
            yield "raised last", f"{place.anaphor}, raised last"

    def _how_named(self, where: str, mention: Named) -> Group:
        """Return what stands beside a mention; it is asked for by every sum near it."""
        key = (where, mention.start)
        if key not in self._named:
            self._named[key] = tuple({*named_how(where, mention)})
        return self._named[key]

    def _said_of(self, mentions: list[Named], rank: int) -> Iterator[str]:
        """Yield what all mentions of an organization say of it."""
        entity = mentions[0].entity
        yield f"named {min(6, len(mentions))} times"
        yield f"rank {rank}"
        titles = [each for each in mentions if each.sentence.block.kind is BlockKind.TITLE]
        if titles:
            yield "in the title"
            if titles[0].start == self._opening.get(titles[0].sentence.index):
                yield "opens the title"
        yield from shape_of(entity.name)
        often = "named once" if len(mentions) == 1 else "named again"
        yield f"{often}, {'by words' if ' ' in entity.name else 'by a word'}"
        if is_funder(entity.name):
            yield "called as funders are"
        if self._subjects.raises(entity):
            yield "raises"
        if self._subjects.invests(entity):
            yield "invests"
        if self._subjects.headline is entity:
            yield "headline"
        if self._subjects.main() is entity:
            yield "main"
        if self._subjects.speaks(entity):
            yield "speaks"
        for each in mentions:
            yield from (f"somewhere before: {word}" for word in each.words_after(1))
            yield from (f"somewhere after: {word}" for word in each.words_before(1))
            if (gives := self._gives.get(each.element.start)) is not None:
                yield f"somewhere {gives}"


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text)
