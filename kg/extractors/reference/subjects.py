"""Who "it", "the company" and "the London-based startup" are."""

from bisect import bisect_left
from collections.abc import Iterable

from kg.claims import Kind
from kg.documents import BlockKind
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.events.telling import Told
from kg.extractors.reference.advisers import advisers_of
from kg.extractors.reference.assets import assets_of
from kg.extractors.reference.founders import Founders
from kg.extractors.reference.heads import Heads, entity_of, is_topic, or_their_firm
from kg.extractors.reference.outlets import publishers_of
from kg.extractors.reference.places_of_firms import places_of_firms
from kg.extractors.reference.presented import introduced, presented
from kg.extractors.reference.ranking import BESIDE, Ranking, opens_paragraph
from kg.extractors.reference.roles import Roles
from kg.extractors.reference.salience import (
    DATELINE,
    EXPLETIVE,
    FRONTED,
    Known,
    Seen,
    is_bought,
    names_one,
    only_describes,
    weight_of,
)
from kg.extractors.reference.topic import Topic
from kg.extractors.reference.traits import Traits
from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.wording.non_companies import FORMED_AS_INVESTOR, NO_COMPANY
from kg.extractors.wording.patterns import Pattern

#: A founder who gives money to another company: "Acme co-founder Ada Lind has invested too".
_GIVES = Pattern(
    r"<G\d+> (?:(?:has|have|had|is|was|also|personally|too|both|then|,) ){0,4}(?:(?:co-)?invest(?:ed|s|ing)|"
    r"participat(?:ed|es|ing)|took part|put (?:in|money|up)|chipped in|wrote|came in|backed|joined the round)\b"
)
#: How much likelier than any other a company must be.
_CLEAR = 0.5


class Subjects:
    """Who a pronoun or a description stands for: the company mentioned last that raises money or heads the passage."""

    def __init__(self, analysis: Analysis, told: Iterable[Told]) -> None:
        """Learn which entities raise money, and where they are mentioned as more than somebody's investor."""
        self._analysis = analysis
        self._traits = Traits(analysis)
        roles = Roles(analysis, told)
        self.raisers = roles.raisers
        self._founders = Founders(analysis)
        outlets, speakers = publishers_of(analysis)
        labels = (outlets | advisers_of(analysis)) - roles.investors - self.raisers.keys()
        if (voice := analysis.voice) is not None:
            own = {id(voice.entity)}
            self._founders.speakers = set() if voice.invests else own
            labels = labels | own if voice.invests else labels - own
        else:
            self._founders.speakers |= speakers
        labels = labels | places_of_firms(analysis) | (assets_of(analysis) - roles.titled.keys())
        self._heads = Heads(analysis, self.raisers.keys(), roles.investors, labels, self._founders.company_of)
        #: Who is an investor in this document and no more than that (by ``id``).
        self.investors = roles.investors - self.raisers.keys() - self._heads.headed
        self._labels = self._heads.labels
        self.headline = self._heads.headline
        self._mentions: list[Seen] = []
        self._mentioned: set[int] = set()
        self._owned: set[int] = set()
        self._topic = Topic(analysis, roles, self._heads, self._founders, self._mentions)
        self._ranking = Ranking(
            analysis, self._heads, self._topic, self._traits, self.raisers.keys(), self.investors, self._mentions
        )
        for sentence in analysis.sentences:
            self._read(sentence)

    def labels(self, entity: Entity) -> bool:
        """Return whether a name is that of the outlet or of a column of a list: nobody's who raises."""
        return id(entity) in self._labels

    def may_be_meant(self, entity: Entity) -> bool:
        """Return whether an entity is mentioned as one that a pronoun or a description may stand for."""
        return id(entity) in self._mentioned

    def raises(self, entity: Entity) -> bool:
        """Return whether an entity is known to raise money in this document."""
        return id(entity) in self.raisers

    def invests(self, entity: Entity) -> bool:
        """Return whether an entity is an investor in this document and no more than that."""
        return id(entity) in self.investors

    def _read(self, sentence: Sentence) -> None:
        if "<D" in sentence.mask and DATELINE.fullmatch(sentence.mask):
            return
        head = self._heads.of.get(sentence.paragraph)
        opened = False
        text = self._analysis.document.text
        alone = sum(len(e.members) for e, _ in sentence.mentions if e.kind == "G") == 1
        named = next((e for e, _ in sentence.mentions if e.kind == "G"), None)
        buyer = entity_of(self._analysis, named) if named is not None else None
        topic = presented(sentence) or self._introduced(sentence)
        spoken: Entity | None = None
        fronted = FRONTED.match(sentence.mask)
        fronted_to = fronted.end() if fronted is not None else 0
        for k, element in enumerate(sentence.elements):
            if sentence.starts[k] == fronted_to:
                opened = False
            if opened and element.kind != "G":
                continue
            if not opened and (element.kind == "A" or element.text in ("it", "its", "they")) and not element.possessive:
                meant = None
                if not EXPLETIVE.match(sentence.mask[sentence.starts[k] :]):
                    described = element if element.kind == "A" else None
                    noun = described is not None and opens_paragraph(self._analysis, sentence)
                    meant = self.before(element.start, set(), sentence, described, noun=noun)
                spoken = meant
                if meant is not None and (meant is self.headline or id(meant) in self._mentioned):
                    self._see(Seen(element.start, meant, 1.6 if topic is None else 0.6, sentence.index))
                opened = True
            if element.kind != "G":
                opened = opened or (element.kind == "w" and element.text not in _OPENING)
                continue
            describing = not opened and only_describes(sentence, k)
            for member in element.members:
                entity = self._analysis.entity(member.mention)
                if entity is not None and entity.kind is Kind.PERSON and member is element.members[0]:
                    self._see_founder(element, entity, sentence, opened)
                if (
                    entity is None
                    or entity.kind is not Kind.ORGANIZATION
                    or id(entity) in self._labels
                    or NO_COMPANY.search(entity.name)
                ):
                    continue
                raises = id(entity) in self.raisers
                single = self.headline is not None and self.headline.count > 2
                once = single and entity.count == 1 and not raises and entity is not head and element is not topic
                if once and is_topic(entity.name):
                    continue  # "Night and day."
                first = not opened and names_one(element) and member is element.members[0] and not describing
                if topic is not None:
                    first = element is topic and member is element.members[0]
                known = Known(entity, raises, self.invests(entity), entity is head, entity is self.headline)
                end = member.mention.span.end
                bought = buyer is not entity and not (buyer and self.raises(buyer)) and is_bought(sentence, k)
                if buyer is entity and element is named and any(e.kind == "A" for e in sentence.elements[:k]):
                    # "the group has swallowed Acme": the group is not spoken of next, unless it raises
                    bought = (spoken is None or not self.raises(spoken)) and is_bought(sentence, k)
                shown = first and topic is not None
                weight = weight_of(known, sentence, k, end, text, alone=alone, first=first, bought=bought, shown=shown)
                weight -= BESIDE * (topic is not None and element is not topic)  # who is only named to tell of another
                self._see(
                    Seen(
                        member.mention.span.start,
                        entity,
                        weight,
                        sentence.index,
                        first,
                        shown and not self.invests(entity),
                    )
                )
            opened = opened or not describing

    def _introduced(self, sentence: Sentence) -> Element | None:
        """Return whom a sentence names first in the document, alone, to tell what that company makes."""
        element = introduced(sentence)
        entity = entity_of(self._analysis, element) if element is not None else None
        if element is None or entity is None or len(element.members) > 1 or FORMED_AS_INVESTOR.search(entity.name):
            return None
        if sentence.heading and self._heads.sections.get(sentence.heading) is not None:
            return None  # what stands below a company's name is about it
        new = min(span.start for span in entity.spans.values()) >= element.start
        return element if new else None

    def _see(self, seen: Seen) -> None:
        self._mentions.append(seen)
        self._mentioned.add(id(seen.entity))

    def _see_founder(self, element: Element, person: Entity, sentence: Sentence, opened: bool) -> None:
        """Count who is named as a mention of the company that they run."""
        company = self._founders.company_of(person)
        if company is None and not opened and sentence.is_heading:  # "Ada Lind of Quellmar seeks $5m"
            firm = or_their_firm(self._analysis, element.members[0])
            company = firm if firm is not person else None
        named = company is not None and (id(company) in self._mentioned or self._named_by(company, sentence))
        after = sentence.mask[sentence.place_of(element) :]
        if company is not None and named and not self.invests(company) and not _GIVES.match(after):
            self._see(Seen(element.start, company, 0.4 if opened else 1.2, sentence.index))

    def _named_by(self, company: Entity, sentence: Sentence) -> bool:
        """Return whether a company is named in a sentence or before, be it only in an aside."""
        first = min((span.start for span in company.spans.values()), default=sentence.span.end)
        return first < sentence.span.end

    def company_of(self, person: Entity) -> Entity | None:
        """Return the company that a person runs or began, as far as the document says."""
        return self._founders.company_of(person)

    def is_run(self, entity: Entity) -> bool:
        """Return whether the document says of somebody that they run or began a company."""
        return self._founders.has_founder(entity)

    def fit(self, entity: Entity, described: Element) -> float:
        """Return how well a description agrees with what the document says of a company: plainly from 2 on."""
        return self._traits.fit(entity, described)

    def heads(self, entity: Entity, sentence: Sentence) -> bool:
        """Return whether a company is the one named in the heading that a sentence stands below."""
        return bool(sentence.heading) and self._heads.sections.get(sentence.heading or "") is entity

    def section_of(self, sentence: Sentence) -> Entity | None:
        """Return the company that the heading above a sentence names."""
        return self._heads.sections.get(sentence.heading) if sentence.heading else None

    def card_of(self, sentence: Sentence) -> tuple[Entity, int] | None:
        """Return whose card a sentence is part of, and where the card begins, if it is part of one."""
        return self._heads.cards.get(sentence.heading) if sentence.heading else None

    def own(self, paragraph: int, entity: Entity) -> None:
        """Note whom a row of a table is about."""
        self._heads.of[paragraph] = entity
        self._owned.add(paragraph)

    def owns(self, entity: Entity, paragraph: int) -> bool:
        """Return whether the layout of a page gives a paragraph to a company: a row, or a line of labels."""
        return paragraph in self._owned and self._heads.of.get(paragraph) is entity

    def head_of(self, paragraph: int) -> Entity | None:
        """Return the company that a list item or heading begins with."""
        return self._heads.of.get(paragraph)

    def before(
        self,
        position: int,
        avoid: set[int],
        sentence: Sentence | None = None,
        described: Element | None = None,
        *,
        noun: bool = False,
        clear: bool = False,
    ) -> Entity | None:
        """Return the company that is most likely spoken of at a position of the text, leaving out some.

        ``described`` is the noun phrase that stands for it, if one does ("the Leeds insurer"); with ``noun`` those who
        raise money are likelier, and with ``clear`` nobody is meant where two are about as likely.
        """
        if sentence is not None and sentence.block.kind is BlockKind.ROW:
            own = self._heads.of.get(sentence.paragraph)
            if own is not None and id(own) not in avoid:
                return own
        k = bisect_left(self._mentions, position, key=lambda seen: seen.position)
        section, begins = self._ranking.section_at(sentence)
        ranked = self._ranking.ranked(position, avoid, sentence, described, noun=noun)
        best_score, best = ranked[0] if ranked else (-2.6, None)
        if clear and len(ranked) > 1 and best_score - ranked[1][0] < _CLEAR:
            return None
        if best is None and begins:
            return section if section is not None and id(section) not in avoid else None
        if best_score < self._least(best) and section is None:
            main = self.main()
            known = main is self.headline or any(m.entity is main for m in self._mentions[:k])
            if not known and best is None and (told := self._told_before(k, avoid)) is not None:
                return told  # a company is hardly spoken of before it is named
            if main is not None and id(main) in self.raisers and id(main) not in avoid and (known or best is None):
                return main
        if best is None and section is not None and id(section) not in avoid:
            return section
        return best or self.first()

    def meant(self, element: Element, sentence: Sentence) -> Entity | None:
        """Return the company that a pronoun or a description stands for."""
        described = element if element.kind == "A" else None
        return self.before(element.start, set(), sentence, described, noun=described is not None)

    def salience(self, position: int, sentence: Sentence, described: Element | None) -> list[tuple[float, Entity]]:
        """Return the companies that may be spoken of at a position with how fit each is, the likeliest first."""
        return self._ranking.ranked(position, set(), sentence, described, noun=described is not None)

    def brought_up(self, sentence: Sentence) -> Entity | None:
        """Return the company that one of the two sentences before was made to bring up, if nobody is subject since."""
        return self._ranking.brought_up(sentence)

    def _least(self, best: Entity | None) -> float:
        """Return what a candidate must reach, or else the company is meant that the document is about."""
        main = self.main()
        sure = main is not None and main is self.headline and (best is None or not self.raises(best))
        return 1.2 if sure else 0.0

    def owner_of_list(self, sentence: Sentence) -> Entity | None:
        """Return whose rounds are listed line by line, each opening with its stage: those of the document's company."""
        main = self.main()
        if main is None or main.count < 3 or not self.raises(main) or self._heads.sections.get(sentence.heading or ""):
            return None
        first = next(s for s in self._analysis.sentences if s.paragraph == sentence.paragraph)
        return main if _STAGE_FIRST.match(first.mask) else None

    def owner_of_heading(self, sentence: Sentence) -> Entity | None:
        """Return whose round a heading tells that names nobody: of whom the headings above it, or the page, are."""
        if sentence.block.kind is not BlockKind.HEADING or not _ROUND_FIRST.match(sentence.mask):
            return None
        level = sentence.block.level
        for above in reversed(self._analysis.sentences[: sentence.index]):
            if above.block.kind is BlockKind.HEADING and above.block.level < level:
                level = above.block.level
                if (named := self._heads.sections.get(above.heading or "")) is not None:
                    return named
        main = self.main()
        return main if main is self.headline else None

    def _told_before(self, k: int, avoid: set[int]) -> Entity | None:
        """Return the company named most often, and first, among the mentions before the one at ``k``."""
        found = [m.entity for m in self._mentions[:k] if id(m.entity) not in avoid and not self.invests(m.entity)]
        return max(found, key=lambda entity: (id(entity) in self.raisers, entity.count), default=None)

    def is_asked(self, entity: Entity) -> bool:
        """Return whether a document lets the chief of a company speak: "Acme's founder on life after the round"."""
        return self._heads.asked and entity is self.headline

    def main(self) -> Entity | None:
        """Return the company that the document as a whole is about."""
        return self._topic.main()

    def first(self) -> Entity | None:
        """Return the raiser that the document mentions first, else the company that it is about."""
        return self._topic.first()

    def speaks(self, entity: Entity) -> bool:
        """Return whether a document is told by a company of itself."""
        return self._topic.speaks(entity)


_STAGE_FIRST = Pattern(r"(?:[-–—•·*>] )?(?:<S\d+> (?:[(:–—-]|, ?<D|<D)|<D\d+> [:–—|-] (?:(?!<)[\w-]+ ){0,3}<[MS])")
#: A heading that tells a round and not whose: "Series B: €60m for the next fleet", "May 2024 – $5m seed led by Acme".
_ROUND_FIRST = Pattern(
    r"(?:[^\w\s<]+ )?(?:\d+ [.)] )?(?:<D\d+> (?:[:,.–—|·-] )+)?"
    r"(?:(?:the|an?|its|their|our|first|latest|new|oversubscribed) )*"
    r"(?:<S\d+>(?: (?:round|funding|financing|raise|extension))? (?:[(:,–—|·-]|of <M|<M|led by|at <M|closes|with <M)"
    r"|<M\d+> (?:(?:in|of|an?|new) )*(?:<S\d+>|(?:funding |financing |investment )?round\b))"
)
_OPENING = frozenset(
    "in on and but the also meanwhile elsewhere at a last earlier this then separately headline or".split()
)
