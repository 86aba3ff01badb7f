"""Whom a stretch of text is about that puts money in: the investor whose deals its sentences list without naming it.

That is the investor who is the subject of the paragraph so far, else the one of its heading, of what introduces its
list, or of the page. An investor is who is formed as one, who is told to give somewhere in the document, or whose bets,
stakes and portfolio the document speaks of.
"""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re

from kg.claims import Kind
from kg.documents import BlockKind
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.reference.heads import entity_of
from kg.extractors.reference.subjects import Subjects
from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.wording.funders import is_funder
from kg.extractors.wording.patterns import Pattern

#: How many sentences of a paragraph back its subject may be named.
_REACH = 6
_NOUNS = (
    r"(?:investments?(?! bank)|investing|bets?|wagers?|stakes?|stakeholdings|placements|cheques?|checks|portfolio|venture (?:arm|fund|unit|capital|money)|vc (?:arm|fund|unit)|"
    r"(?:corporate )?venture (?:arm|fund)|fund|funding rounds|equity (?:purchases|stakes)|investment (?:arm|vehicle|fund|unit|approach|strategy))"
)
_GIVES = (
    r"(?:(?:as|is|was) (?:an? |the )?(?:[\w-]+ ){0,2}?(?:co-)?(?:investor|backer)|invest(?:s|ed|ing)|fund(?:s|ed)|back(?:s|ed|ing)|co-?led|led|seeded|bankroll(?:s|ed|ing)|(?:put|puts|putting|pour(?:s|ed|ing)|pump(?:s|ed|ing)|plough(?:s|ed|ing)|placed?|sink(?:s|ing)|sank) (?:(?!<G)\S+ ){0,4}?(?:into|in|behind)|"
    r"(?:took|takes|taking) part in|participat(?:es|ed|ing) in|join(?:s|ed|ing) (?:(?!<)[\w-]+ ){0,4}?rounds?)"
)
#: Who is told to invest, or whose investments are spoken of.
_INVESTS = Pattern(
    rf"(?P<g><G\d+>)(?:'s (?:(?!<)[\w'’-]+ ){{0,4}}?{_NOUNS}\b| (?:, (?:(?!<[GM]|,)\S+ ){{1,10}}?, )?(?:(?!<[GM]|[;.]|from\b|by\b|received\b|secured\b|got\b|rais\w+|attract\w+|won\b|landed\b|took\b|seek\w*)\S+ ){{0,8}}?(?:(?:its|their|an?|new|more|another) (?:(?!<)[\w'’-]+ |<M\d+> ){{0,4}}?{_NOUNS}\b|(?<!been )(?<!was )(?<!is )(?<!being ){_GIVES}\b(?! by\b)|(?:of|among|amongst) (?:(?!<|its\b|their\b)[\w-]+ ){{0,4}}(?:investors|backers|vcs|venture capitalists|funders)\b))"
)
#: "A run of investments by Acme", "the first bets of Acme's fund".
_BY = Pattern(rf"\b{_NOUNS} (?:made |struck |placed )?(?:by|of) (?:(?!<)[\w'’-]+ ){{0,3}}?(?P<g><G\d+>)")

_DEALS = Pattern(
    r"\b(?:investments|bets|wagers|stakes|equity purchases|deals|portfolio|placements|holdings|cheques|checks)\b"
)
#: A fund that goes by its firm's name: "Fund II", "the Second Fund".
_NUMBERED = re.compile(r"(?:[Tt]he )?(?:\w+ )?[Ff]und(?: (?:[IVX]+|\d+|One|Two|Three|Four))?")


def has_own_name(entity: Entity) -> bool:
    """Return whether somebody is called by more than which fund of a firm it is."""
    return _NUMBERED.fullmatch(entity.name) is None


class Stretches:
    """The investors that the paragraphs, sections and the whole of a document are about."""

    def __init__(self, analysis: Analysis, subjects: Subjects, house: Entity | None, givers: set[int]) -> None:
        """Learn who invests; ``house`` is whose page it is, and ``givers`` are those told to give in a round (``id``)."""
        self._analysis, self._subjects, self._house = analysis, subjects, house
        self._givers = givers | {id(e) for s in analysis.sentences for e in self._told_to_invest(s)}

    def invests(self, entity: Entity) -> bool:
        """Return whether somebody is an investor by form, or by what the document says that it does."""
        if entity.kind is not Kind.ORGANIZATION or self._subjects.labels(entity) or not has_own_name(entity):
            return False
        return entity is self._house or id(entity) in self._givers or any(map(is_funder, entity.names))

    def of(self, sentence: Sentence, *, sure: bool = True) -> Entity | None:
        """Return the investor that a sentence which names none goes on about; of the whole page only if it is ``sure``."""
        sentences = self._analysis.sentences
        for before in reversed(sentences[max(0, sentence.index - _REACH) : sentence.index]):
            if before.is_heading:
                break
            here = before.paragraph == sentence.paragraph
            found, sure = self._about(before)
            if found is not None and (here or sure):
                return found
            if not here and self._opens_with_raiser(before):
                break
        if sentence.lead_in and (named := self._named_in(sentence.lead_in, sentence)) is not None:
            return named
        return self._of_section(sentence) or (self._house if sure else None)

    def speaks_of_deals(self, sentence: Sentence) -> bool:
        """Return whether the sentence before one, in its paragraph, speaks of what somebody has put money into."""
        before = self._analysis.sentences[sentence.index - 1] if sentence.index else None
        return before is not None and before.paragraph == sentence.paragraph and _DEALS.search(before.mask) is not None

    def _may_be_meant(self, entity: Entity) -> bool:
        """Return whether somebody may be the investor that a text is about: who raises is it only by name, or its page."""
        raises = self._subjects.raises(entity) and entity is not self._house
        return self.invests(entity) and (not raises or any(map(is_funder, entity.names)))

    def _opens_with_raiser(self, sentence: Sentence) -> bool:
        """Return whether the first name of a sentence is that of a company which raises money."""
        named = next((e for e, _ in sentence.mentions if e.kind == "G"), None)
        who = entity_of(self._analysis, named) if named is not None else None
        return who is not None and self._subjects.raises(who)

    def _about(self, sentence: Sentence) -> tuple[Entity | None, bool]:
        """Return the investor that a sentence is about, and whether that is its first name: else the only one told."""
        named = [e for e, _ in sentence.mentions if e.kind == "G" and len(e.members) == 1]
        found = [who for e in named if (who := entity_of(self._analysis, e)) is not None and self._may_be_meant(who)]
        if not found:
            return None, False
        first = entity_of(self._analysis, named[0])
        told = [*self._told_to_invest(sentence)]
        if first is not None and self._may_be_meant(first):
            return first, True
        return (told[0], False) if len(told) == 1 and self._may_be_meant(told[0]) else (None, False)

    def _of_section(self, sentence: Sentence) -> Entity | None:
        """Return the investor that a heading above names alone, and not as one that raises."""
        level = 99
        for above in reversed(self._analysis.sentences[: sentence.index]):
            if above.block.kind is BlockKind.HEADING and above.block.level < level:
                level = above.block.level
                if (found := self._heading_of(above)) is not None:
                    return found
        return None

    def _heading_of(self, sentence: Sentence) -> Entity | None:
        named = [e for e, _ in sentence.mentions if e.kind == "G"]
        who = entity_of(self._analysis, named[0]) if len(named) == 1 and len(named[0].members) == 1 else None
        return who if who is not None and self.invests(who) else None

    def _named_in(self, lead_in: str, sentence: Sentence) -> Entity | None:
        """Return the investor that what introduces a list names."""
        for before in reversed(self._analysis.sentences[: sentence.index]):
            if before.span.quote(self._analysis.document.text) == lead_in:
                return self._heading_of(before) or self._about(before)[0]
        return None

    def _told_to_invest(self, sentence: Sentence) -> list[Entity]:
        found: list[Entity] = []
        for pattern in (_INVESTS, _BY):
            for match in pattern.finditer(sentence.mask):
                element: Element = sentence.at(match.start("g"))
                who = entity_of(self._analysis, element) if len(element.members) == 1 else None
                if who is not None and who.kind is Kind.ORGANIZATION:
                    found.append(who)
        return found
