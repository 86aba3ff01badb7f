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
from kg.extractors.reference.heads import Heads, entity_of, is_topic
from kg.extractors.reference.outlets import publishers_of
from kg.extractors.reference.places_of_firms import places_of_firms
from kg.extractors.reference.presented import presented
from kg.extractors.reference.roles import Roles
from kg.extractors.reference.salience import (
    DATELINE,
    EXPLETIVE,
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
from kg.extractors.wording.non_companies import NO_COMPANY
from kg.extractors.wording.patterns import Pattern

#: What investors do: the subject of such a clause raises nothing.
_LEADS = Pattern(
    r"[^;]*?\b(?:led|leads|backed|backs|joined|joins|invested|invests|participated|put in|came in|was back)\b"
)
#: How much likelier than any other a company must be.
#: A founder who gives money to another company: "Acme co-founder Ada Lind has invested too".
_GIVES = Pattern(
    r"<G\d+> (?:(?:has|have|had|is|was|also|personally|too|both|then|,) ){0,4}(?:(?:co-)?invest(?:ed|s|ing)|"
    r"participat(?:ed|es|ing)|took part|put (?:in|money|up)|chipped in|wrote|came in|backed|joined the round)\b"
)
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
        self._heads = Heads(analysis, self.raisers.keys(), roles.investors, labels)
        #: Who is an investor in this document and no more than that (by ``id``).
        self.investors = roles.investors - self.raisers.keys() - self._heads.headed
        self._labels = self._heads.labels
        self.headline = self._heads.headline
        self._mentions: list[Seen] = []
        self._mentioned: set[int] = set()
        self._owned: set[int] = set()
        self._topic = Topic(analysis, roles, self._heads, self._founders, self._mentions)
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
        topic = presented(sentence)
        for k, element in enumerate(sentence.elements):
            if opened and element.kind != "G":
                continue
            if not opened and (element.kind == "A" or element.text in ("it", "its", "they")) and not element.possessive:
                meant = None
                if not EXPLETIVE.match(sentence.mask[sentence.starts[k] :]):
                    described = element if element.kind == "A" else None
                    noun = described is not None and self._opens_paragraph(sentence)
                    meant = self.before(element.start, set(), sentence, described, noun=noun)
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
                if single and entity.count == 1 and not raises and entity is not head and is_topic(entity.name):
                    continue  # "Night and day."
                first = not opened and names_one(element) and member is element.members[0] and not describing
                if topic is not None:
                    first = element is topic and member is element.members[0]
                known = Known(entity, raises, self.invests(entity), entity is head, entity is self.headline)
                end = member.mention.span.end
                bought = buyer is not entity and not (buyer and self.raises(buyer)) and is_bought(sentence, k)
                shown = first and topic is not None
                weight = weight_of(known, sentence, k, end, text, alone=alone, first=first, bought=bought, shown=shown)
                weight -= _BESIDE * (topic is not None and element is not topic)  # who is only named to tell of another
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

    def _see(self, seen: Seen) -> None:
        self._mentions.append(seen)
        self._mentioned.add(id(seen.entity))

    def _see_founder(self, element: Element, person: Entity, sentence: Sentence, opened: bool) -> None:
        """Count who is named as a mention of the company that they run."""
        company = self._founders.company_of(person)
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
        section, begins = self._section_at(sentence)
        ranked = self._ranked(position, avoid, sentence, described, noun=noun)
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
        return self._ranked(position, set(), sentence, described, noun=described is not None)

    def _ranked(
        self, position: int, avoid: set[int], sentence: Sentence | None, described: Element | None, *, noun: bool
    ) -> list[tuple[float, Entity]]:
        """Return the companies that may be spoken of at a position, the likeliest first."""
        k = bisect_left(self._mentions, position, key=lambda seen: seen.position)
        index = sentence.index if sentence is not None else (self._mentions[k - 1].sentence + 1 if k else 0)
        section, begins = self._section_at(sentence)
        opens = sentence is not None and position == sentence.span.start and self._opens_paragraph(sentence)
        named = 3.0 if noun and opens else 0.8 if noun else 0.0
        own = 2.0 if sentence is None or self.card_of(sentence) is None else _OWN_CARD
        alone = self._topic.alone()
        goes_on = (
            sentence is not None and _GOES_ON.match(sentence.mask) is not None and not self._opens_paragraph(sentence)
        )
        pays = sentence is not None and _PAYS.match(sentence.mask) is not None
        shown = self.brought_up(sentence) if sentence is not None else None
        scores: dict[int, tuple[float, Entity]] = {}
        for seen in reversed(self._mentions[max(0, k - 60) : k]):
            entity = seen.entity
            if index - seen.sentence > 14:
                break
            if id(entity) in avoid or (seen.sentence < begins and entity is not alone) or self.invests(entity):
                continue
            score = self._closeness(seen, position, index, sentence)
            score += (own if section is entity else 0.0) + (1.5 if entity is alone else 0.0)
            score += named * (id(entity) in self.raisers)
            if goes_on and seen.subject and index - seen.sentence == 1 and id(entity) in self.raisers:
                score += _GONE_ON
            if pays and seen.subject and index - seen.sentence == 1:
                score += 2 * _GONE_ON
            score += _BROUGHT_UP * (entity is shown)
            if described is not None:
                score += self._traits.fit(entity, described)
            if score > scores.get(id(entity), (-2.6, entity))[0]:
                scores[id(entity)] = score, entity
        return sorted(scores.values(), key=lambda scored: -scored[0])

    def brought_up(self, sentence: Sentence) -> Entity | None:
        """Return the company that one of the two sentences before was made to bring up, if nobody is subject since."""
        k = bisect_left(self._mentions, sentence.span.start, key=lambda seen: seen.position)
        last = next((seen for seen in reversed(self._mentions[max(0, k - 12) : k]) if seen.subject), None)
        if last is None or not last.shown or sentence.index - last.sentence > _STAYS:
            return None
        return last.entity if self._analysis.sentences[last.sentence].paragraph == sentence.paragraph else None

    def _section_at(self, sentence: Sentence | None) -> tuple[Entity | None, int]:
        """Return the company of the heading above a sentence, and from which sentence on nobody is inherited."""
        if sentence is None:
            return None, 0
        section = self._heads.sections.get(sentence.heading) if sentence.heading else None
        return section, self._heads.begins.get(sentence.heading or "", 0) if self._heads.sectioned() else 0

    def _closeness(self, seen: Seen, position: int, index: int, sentence: Sentence | None) -> float:
        """Return how fit a mention is to be meant, by how far it stands and what part it has in its sentence."""
        away = index - seen.sentence
        score = seen.weight - 0.7 * min(away, 7)
        where = self._analysis.sentences[seen.sentence].paragraph
        if sentence is None:
            return score
        if where != sentence.paragraph:
            apart = self._heads.of.get(where) is seen.entity and seen.entity is not self.headline
            return score - 2.0 * apart  # each item has a company of its own
        if seen.subject and away < 2:
            leads = not away and _LEADS.match(self._analysis.document.text, seen.position, position) is not None
            score += 0.7 if away else 2.0 * (not leads)
        return score + 0.8

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

    def _opens_paragraph(self, sentence: Sentence) -> bool:
        index = sentence.index
        cell = index > len(self._analysis.sentences)
        return index == 0 or cell or self._analysis.sentences[index - 1].paragraph != sentence.paragraph

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


#: A sentence that goes on about money with the subject of the one before: "It had pulled in <M0>".
_GOES_ON = Pattern(r"(?:(?:in|last|by|<D\d+>|,|and|but|then|now|also) ){0,4}(?:it|they) (?=(?:(?!;)\S+ )*<M)")
#: What a buyer does next: "To pay for it, the company raised <M0>".
_PAYS = Pattern(r"(?:in order )?to (?:help )?(?:pay|fund|finance|bankroll)\b")
#: How much likelier that makes this one.
_GONE_ON = 3.0
#: And how much likelier one is that the sentence before was made to bring up; and less likely whom that only names.
_BROUGHT_UP, _BESIDE = 5.0, 3.0
#: For how many sentences who is brought up stays so.
_STAYS = 2
#: How much likelier the company of a card is than others that are named in it.
_OWN_CARD = 5.0
_STAGE_FIRST = Pattern(r"(?:[-–—•·*>] )?(?:<S\d+> (?:[(:–—-]|, ?<D|<D)|<D\d+> [:–—|-] (?:(?!<)[\w-]+ ){0,3}<[MS])")
_OPENING = frozenset(
    "in on and but the also meanwhile elsewhere at a last earlier this then separately headline or".split()
)
