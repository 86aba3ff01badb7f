"""Where the text names whom: every occurrence of the document's entities, and whom a description stands for."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from kg.claims import Kind
from kg.documents import HEADINGS, Block, BlockKind, Span
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.reference.names_in_text import Occurrence, find_names
from kg.extractors.wording.funders import is_funder

_RAISES = re.compile(
    r"(?:, [^,.]{3,80},| \([^)]{1,40}\)| \w+)? ?(?:has |have |had |is |said |announced |also |today |just "
    r"|reportedly |that |it |on \w+ ){0,5}"
    r"(?:rais(?:e|es|ed|ing)|secur(?:e|es|ed|ing)|clos(?:e|es|ed|ing)|land(?:s|ed)|bag(?:s|ged)|pull(?:s|ed) in"
    r"|net(?:s|ted)|pick(?:s|ed) up|in talks"
    r"|scor(?:es|ed)|nab(?:s|bed)|took in|takes in|brought in|reopened|snag(?:s|ged)|gets|got|attract(?:s|ed)"
    r"|receiv(?:es|ed)|complet(?:es|ed)|seek(?:s|ing)?)\b"
)
_INVESTS = re.compile(
    r",? (?:also |had |has |have |all |both |each )*(?:co-?led|leads?|led|participat|join|invest|took part|declined"
    r"|did not|came in|backed|put|chipped|topped|bought in)"
)
_TARGET = re.compile(
    r"(?:\binto|\binvest(?:s|ed|ing|ment|ments)? in|\bstakes? in|\bback(?:s|ed|ing)?|\bvalu(?:es|ed|ing)|\bfunding "
    r"(?:for|of|in)|\brounds? (?:for|in|of|at)|\bbuy(?:s|ing)?|\bacquir(?:e|es|ed|ing)"
    r"|\bbought|\bbet on|\bbets on|\bshares (?:in|of)|\bcheque (?:for|to)|\bcheck (?:for|to)) (?:[a-z][\w-]* ){0,4}$"
)
_BACKING = re.compile(
    r"\b(?:led by|co-led by|joined by|backed by|participation (?:from|of)|investors? (?:include|including|such as)"
    r"|backers? (?:include|including)|money from|alongside|including|funding from|investment from) (?:the )?$"
)
_HEADED = re.compile(r"(?: ?\([^)]{1,60}\))?(?:[.:](?: |$)| [–—-] )")
_SILENT = re.compile(
    r"\b(?:declined|did not (?:reply|respond|immediately)|could not be reached|not immediately available|refused to "
    r"comment)\b"
)
_YOUNG = re.compile(
    r"(?<![a-z])(?:start-?up|company|firm|lab|maker|developer|unicorn|venture|business|outfit|rival|platform)"
)


class Occurrences:
    """All occurrences of organizations and funds in a document, in reading order."""

    def __init__(self, analysis: Analysis) -> None:
        """Find them; the longest name that fits at a place counts."""
        self.analysis = analysis
        self.text = analysis.document.text
        self.blocks: Sequence[Block] = analysis.document.blocks or (
            Block(BlockKind.PARAGRAPH, Span(0, len(self.text))),
        )
        self._block_starts = [block.span.start for block in self.blocks]
        self._raisers: set[int] | None = None
        self._actors: set[int] | None = None
        self._backers: set[int] | None = None
        self._prose: set[int] | None = None
        self._sentence_starts = [sentence.span.start for sentence in analysis.sentences]
        self.all = find_names(analysis)
        self._starts = [each.start for each in self.all]
        self._ends = [each.end for each in self.all]
        #: Where somebody is named that is told to raise money, or to be given some.
        self._raising = {each.start for each in self.all if _RAISES.match(self.text, each.end, each.end + 120)}
        self._targeted = {
            each.start for each in self.all if _TARGET.search(self.text, max(0, each.start - 60), each.start)
        }
        self.dominant = False
        self.main = self._main()

    def _main(self) -> Entity | None:
        """Return the entity that the document is about: it raises money, opens the text, and is named often."""
        weights: dict[int, int] = {}
        entities: dict[int, Entity] = {}
        opened = False
        for each in self.all:
            if each.entity.kind is not Kind.ORGANIZATION:
                continue
            entities.setdefault(id(each.entity), each.entity)
            block = self.block_at(each.start)
            weight = 1 + 2 * (block.kind in HEADINGS)
            if block.kind is BlockKind.TITLE and each.end - each.start >= block.span.end - block.span.start - 1:
                weight += 8  # a page about one company, with its name at the head
            if each.start in self._raising:
                weight += 5
            elif _INVESTS.match(self.text, each.end, min(len(self.text), each.end + 60)):
                weight -= 2
            if each.start in self._targeted:
                weight += 4
            if not opened and block.kind not in HEADINGS:
                opened, weight = True, weight + 3
            weights[id(each.entity)] = weights.get(id(each.entity), 0) + weight
        ranked = sorted(weights, key=lambda key: -weights[key])
        self.dominant = len(ranked) == 1 or (len(ranked) > 1 and weights[ranked[0]] >= 2 * weights[ranked[1]])
        return entities[ranked[0]] if ranked else None

    def heading_of(self, position: int, reach: int = 12) -> Entity | None:
        """Return the organization that the nearest heading names, if one does, at most ``reach`` blocks before."""
        index = bisect_right(self._block_starts, position) - 1
        for block in reversed(self.blocks[max(0, index - reach) : index]):
            if block.kind is BlockKind.HEADING:
                named = [o for o in self.within(block.span.start, block.span.end) if o.entity.kind is not Kind.PERSON]
                return named[0].entity if named else None
        return None

    def named_right_above(self, block: Block) -> Entity | None:
        """Return the organization that a heading right above a block names and says nothing else of."""
        index = bisect_left(self._block_starts, block.span.start)
        above = self.blocks[index - 1] if index else block
        told = above.kind in {BlockKind.HEADING, BlockKind.PARAGRAPH}
        named = self.within(above.span.start, above.span.end) if told else []
        if len(named) != 1 or named[0].entity.kind is not Kind.ORGANIZATION:
            return None
        rest = self.text[above.span.start : named[0].start] + self.text[named[0].end : above.span.end]
        return None if any(map(str.isalpha, rest)) else named[0].entity

    def in_card(self, position: int) -> bool:
        """Return whether the nearest heading before a position is that of a card."""
        index = bisect_right(self._block_starts, position) - 1
        headings = (k for k in range(index, -1, -1) if self.blocks[k].kind is BlockKind.HEADING)
        return next(headings, None) in self.analysis.cards

    def local_main(self, position: int) -> Entity | None:
        """Return whom the section around a position is about: the name in its heading, else the document's subject."""
        return self.heading_of(position) or self.main

    def block_at(self, position: int) -> Block:
        """Return the block around a position."""
        return self.blocks[max(0, bisect_right(self._block_starts, position) - 1)]

    def ending_at(self, position: int) -> Occurrence | None:
        """Return the occurrence that ends exactly at a position, the dot of "Inc." not counted."""
        for end in (position, position - 1) if self.text[position - 1 : position] == "." else (position,):
            index = bisect_left(self._ends, end)
            if index < len(self.all) and self._ends[index] == end:
                return self.all[index]
        return None

    def starting_at(self, position: int) -> Occurrence | None:
        """Return the occurrence that starts exactly at a position."""
        index = bisect_left(self._starts, position)
        return self.all[index] if index < len(self.all) and self._starts[index] == position else None

    def within(self, start: int, end: int) -> list[Occurrence]:
        """Return the occurrences that lie between two positions."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [each for each in self.all[low:high] if each.end <= end]

    def covering(self, start: int, end: int) -> Occurrence | None:
        """Return the occurrence that holds some characters, if any does."""
        index = bisect_right(self._starts, start) - 1
        return self.all[index] if index >= 0 and self._ends[index] >= end else None

    def meant_at(self, position: int, noun: str = "company") -> Entity | None:
        """Return whom a description ("the company") at a position stands for, as far as that is plain.

        The nearest name before it in its list item or sentence; for a startup or company else the one that the
        document is about, if it was named shortly before; for a group, fund or giant else the nearest name before.
        """
        block = self.block_at(position)
        before = [o for o in self.within(block.span.start, position) if o.entity.kind is Kind.ORGANIZATION]
        if block.kind in {BlockKind.ITEM, BlockKind.ROW}:
            return before[0].entity if before else self.heading_of(position)
        young = _YOUNG.search(noun) is not None
        head = self.starting_at(block.span.start)
        if head is not None and young and _HEADED.match(self.text, head.end) and head.entity.kind is Kind.ORGANIZATION:
            return head.entity
        sentence, previous = self.sentence_and_before(position)
        if self.dominant and self.text[position : position + 3].lower() == "it " and self.heading_of(position) is None:
            return self.main
        opening = self.text[sentence:position].strip(' "“(').lower() in {"the", "this", "that", "it", ""}
        subject = self._subject_of(previous, sentence) if opening or not self.within(sentence, position) else None
        if subject and opening and not (young and self._invests_in(subject, previous, sentence)):
            return subject
        main = self.local_main(position)
        recent = [o.entity for o in self.within(max(0, position - 900), position)]
        if young and main is not None and main in recent:
            return main
        if subject:
            return subject
        nearest = [o for o in self.within(sentence, position) if o.entity.kind is Kind.ORGANIZATION] or before
        return nearest[-1].entity if nearest else (recent[-1] if recent else None)

    def described_at(self, position: int, noun: str = "company") -> Entity | None:
        """Return whom a description or a line without a subject at a position is about.

        Once the rounds are read, that is known by all that the document says ("the Leeds insurer", "HQ: Leeds").
        """
        analysis = self.analysis
        index = bisect_right(self._sentence_starts, position) - 1
        sentence = analysis.sentences[index] if index >= 0 else None
        if analysis.meant is not None and sentence is not None and sentence.elements and position < sentence.span.end:
            for element in sentence.elements:
                if element.kind == "A" and element.span.start <= position < element.span.end:
                    return analysis.meant(element, sentence)
            if position <= sentence.span.start + 4 and not self.within(sentence.span.start, sentence.span.end):
                return analysis.meant(sentence.elements[0], sentence)
        return self.meant_at(position, noun)

    def in_prose(self, entity: Entity) -> bool:
        """Return whether somebody is named outside mere headings; their words are often taken for names."""
        if self._prose is None:
            self._prose = {
                id(o.entity)
                for o in self.all
                for block in (self.block_at(o.start),)
                if block.kind not in HEADINGS or re.search(r"\d|[–—(|]", self.text[block.span.start : block.span.end])
            }
        return id(entity) in self._prose

    def raises(self, entity: Entity) -> bool:
        """Return whether somebody is plainly told to raise money or to take an investment."""
        if self._raisers is None:
            told = self._raising | self._targeted
            self._raisers = {id(each.entity) for each in self.all if each.start in told}
        return id(entity) in self._raisers

    def invests(self, entity: Entity) -> bool:
        """Return whether somebody puts money in here and takes none."""
        if self._backers is None:
            self._backers = {
                id(each.entity)
                for each in self.all
                if _INVESTS.match(self.text, each.end, min(len(self.text), each.end + 60))
                or _BACKING.search(self.text, max(0, each.start - 50), each.start)
            }
        return id(entity) in self._backers and not self.raises(entity)

    def matters(self, entity: Entity) -> bool:
        """Return whether a document treats somebody as a company: it raises money, heads a passage, is the subject."""
        if self._actors is None:
            self._actors = set(self._companies())
        return id(entity) in self._actors or entity is self.main or self.raises(entity)

    def _companies(self) -> Iterator[int]:
        """Yield the identities of those that raise, are invested in, or open a sentence, item or row about money."""
        for sentence in self.analysis.sentences:
            heads = sentence.block.kind in {BlockKind.HEADING, BlockKind.ITEM}
            if heads or "<M" in sentence.mask or "<S" in sentence.mask:
                own = self.within(sentence.span.start, sentence.span.end)
                if (
                    own
                    and not _INVESTS.match(self.text, own[0].end)
                    and len(self.text[sentence.span.start : own[0].start]) < 60
                ):
                    yield id(own[0].entity)
        for block in self.blocks:
            if block.kind is BlockKind.ROW and not block.header:
                for cell in block.cells[:2]:
                    if own := self.within(cell.start, cell.end):
                        yield id(own[0].entity)
                        break

    def _invests_in(self, entity: Entity, start: int, end: int) -> bool:
        if is_funder(entity.name):
            return True
        return any(o.entity is entity and _INVESTS.match(self.text, o.end) for o in self.within(start, end))

    def subject_before(self, position: int) -> Entity | None:
        """Return whom the sentence before the one at a position is about."""
        sentence, previous = self.sentence_and_before(position)
        return self._subject_of(previous, sentence)

    def _subject_of(self, start: int, end: int) -> Entity | None:
        """Return whom a sentence is about, for the next one: its first or only organization."""
        named = [o for o in self.within(start, end) if o.entity.kind is Kind.ORGANIZATION]
        if not named or _SILENT.search(self.text, start, end) or self.block_at(start).kind in HEADINGS:
            return None
        lead = self.text[start : named[0].start]
        opens = len(lead.split()) <= 2 and not re.search(r"\b(?:per|to|with|by|at)\b", lead, re.IGNORECASE)
        only = len({id(o.entity) for o in named}) == 1 and not re.search(
            r"\b(?:per|by|with|at|told|from)\b", lead, re.IGNORECASE
        )
        return named[0].entity if opens or only else None

    def sentence_around(self, position: int) -> tuple[int, int]:
        """Return where the sentence around a position starts and ends; outside of sentences, the block."""
        index = bisect_right(self._sentence_starts, position) - 1
        span = self.analysis.sentences[index].span if index >= 0 else self.block_at(position).span
        if span.end <= position:
            span = self.block_at(position).span
        return span.start, span.end

    def sentence_and_before(self, position: int) -> tuple[int, int]:
        """Return where the sentence at a position starts, and the one before it."""
        index = bisect_right(self._sentence_starts, position) - 1
        if index < 0:
            return 0, 0
        return self._sentence_starts[index], self._sentence_starts[max(0, index - 1)]


_last: list[Occurrences] = []


def occurrences_of(analysis: Analysis) -> Occurrences:
    """Return the occurrences of a document; those of the last document are remembered, as several readers ask."""
    known = _last[0] if _last else None
    if known is None or known.analysis is not analysis:
        known = Occurrences(analysis)
        _last[:] = [known]
    return known
