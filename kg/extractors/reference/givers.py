"""Who "it", "we" and "the firm" are that lead a round or put money into a company: an investor told of before.

"Hafen Ventures has closed its third fund. In May it led the seed round of Quellmar": the subject is not who raises.
"""

import re
from collections.abc import Iterator

from kg.claims import Kind
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.reference.subjects import Subjects
from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.wording.funders import is_funder
from kg.extractors.wording.words import PREPOSITIONS, given_names

#: How far before a pronoun who it stands for may be named, in sentences.
_REACH = 4
_OF_PEOPLE = frozenset({"his", "her", "their"})
#: What only an investor is called.
_FUND = re.compile(
    r"\b(?:funds?|vc|investor|family office|backer|accelerator|asset manager|private equity firm|venture (?:firm|arm))$"
)
#: Another fund than the one that is told of, which goes by its firm: "the prior fund".
_OTHER_FUND = re.compile(r"\b(?:prior|previous|earlier|preceding|predecessor|last|old|older) (?:funds?|vehicle)$")
_NUMBERED = re.compile(r"\b(?:Fund|Vehicle)\b|\b(?:[IVX]+|\d+)$")
#: A sentence whose subject is a pronoun too.
_GOES_ON = re.compile(
    r"(?:(?:in|on|by|since|and|but|then|also|last|this|the|spring|summer|<D\d+>|,) )*(?:it|they|we|he|she|<A\d+>)"
)
#: "It was Acme that made its name".
_CLEFT = re.compile(r"it (?:is|was) (?:\w+ )?<G\d+> (?:that|who|which)\b")
#: A sentence that opens with a pronoun or description: "In Britain, the chipmaker …".
_OPENS_AGAIN = re.compile(
    r"(?:(?:in|on|by|at|for|since|and|but|then|also|last|this|the|spring|summer|autumn|winter|<[DP]\d+>|,) )*"
    r"(?:it|they|we|he|she|<A\d+>)(?= )"
)


class Givers:
    """The investors that pronouns and descriptions of a document stand for."""

    def __init__(self, analysis: Analysis, subjects: Subjects) -> None:
        """Find the investor that the document is about or that writes it, if there is one."""
        self._analysis = analysis
        self._subjects = subjects
        found = [e for e in analysis.entities.all() if e.kind is Kind.ORGANIZATION and self._funds(e)]
        named = max(found, key=lambda e: (e is subjects.headline or subjects.speaks(e), e.count), default=None)
        titled = analysis.document.title or ""
        known = named is not None and (subjects.speaks(named) or any(n in titled for n in named.names))
        often = named is not None and named.count > max(3, *(e.count for e in self._others(named)), 0)
        self._house = named if known or often else None
        self._writer = named if named is not None and named.count > 1 else self._house
        #: Whom the pronoun or description stood for that gave money in a sentence, by the number of the sentence.
        self._stood: dict[int, Entity] = {}

    @property
    def house(self) -> Entity | None:
        """Return the investor that writes the document or whom it is about, if it is clear who that is."""
        return self._house

    def of(
        self, element: Element, sentence: Sentence, taker: Entity | None, *, described: bool = False
    ) -> Entity | None:
        """Return the investor that an element stands for, other than who takes the money; ``None`` if unclear.

        ``described`` tells whether who takes it is told by a pronoun or description too, and so may be anybody before.
        """
        meant = self._meant(element, sentence, taker, described=described)
        if meant is not None:
            self._stood.setdefault(sentence.index, meant)
        return meant

    def _meant(self, element: Element, sentence: Sentence, taker: Entity | None, *, described: bool) -> Entity | None:
        if element.text in ("we", "i", "our"):
            return self._writer if self._writer is not taker else None
        person = element.text in ("he", "she")
        here = sentence.elements.index(element) if element in sentence.elements else len(sentence.elements)
        if element.kind == "A" or element.text in _OF_PEOPLE:
            return self._described(element, sentence, here, taker, described=described)
        subject = next(self._subjects_before(sentence, here), None)
        if subject is None:
            subject = self._person_before(sentence) if person else self._subject_of_the_paragraph(sentence)
        if subject is None or subject is taker or self._subjects.raises(subject):
            return self._house if not person and self._house is not taker else None
        return subject if (subject.kind is Kind.PERSON) is person else None

    def _described(
        self, element: Element, sentence: Sentence, here: int, taker: Entity | None, *, described: bool
    ) -> Entity | None:
        """Return the investor told of last that a description stands for: "the fund", "the Oslo group", "his firm"."""
        sentences = self._analysis.sentences[max(0, sentence.index - _REACH) : sentence.index]
        before = [(each, len(each.elements)) for each in sentences if each.paragraph == sentence.paragraph]
        places = [*reversed([*before, (sentence, here)])]
        if element.kind == "A" and _OTHER_FUND.search(element.text):
            firms = (e for each, end in places for e in self._named_before(each, end) if not _NUMBERED.search(e.name))
            return next((e for e in firms if e is not taker), None)
        if (fitting := self._fitting(element, places, taker)) is not None:
            return fitting
        for each, end in places:
            for entity in self._subjects_before(each, end):
                if entity is not taker and self._funds(entity):
                    return entity
        invests = element.kind != "A" or _FUND.search(element.text) is not None
        for each, end in places if not described else ():
            for entity in self._named_before(each, end) if invests else self._subjects_before(each, end, firms=True):
                plain = (
                    entity.kind is Kind.ORGANIZATION
                    and not self._subjects.raises(entity)
                    and (invests or not _by_first_name(entity))
                )
                if entity is not taker and plain and (invests or taker is not None):
                    return entity
        return self._house if self._house is not taker else None

    def _fitting(self, element: Element, places: list[tuple[Sentence, int]], taker: Entity | None) -> Entity | None:
        """Return who was named last of those whom a description plainly fits: "the carmaker" for "Hafen Motors"."""
        if element.kind != "A":
            return None
        for each, end in places:
            for entity in self._named_before(each, end):
                plain = entity.kind is Kind.ORGANIZATION and entity is not taker and not self._subjects.raises(entity)
                if plain and self._subjects.fit(entity, element) >= 2:
                    return entity
        return None

    def _named_before(self, sentence: Sentence, here: int) -> Iterator[Entity]:
        """Yield all who are named alone before an element of a sentence, the nearest first; for people, their firms."""
        for element in reversed(sentence.elements[:here]):
            if element.kind == "G" and not element.possessive and len(element.members) == 1:
                entity = self._analysis.entity(element.members[0].firm or element.members[0].mention)
                if entity is not None and not self._subjects.labels(entity):
                    yield entity

    def _subject_of_the_paragraph(self, sentence: Sentence) -> Entity | None:
        """Return whom the last sentence of the paragraph that names its subject opens with."""
        sentences = self._analysis.sentences
        for before in reversed(sentences[max(0, sentence.index - _REACH) : sentence.index]):
            if before.paragraph != sentence.paragraph:
                return None
            if (stood := self._stood.get(before.index)) is not None and _OPENS_AGAIN.match(before.mask):
                return stood if stood.kind is Kind.ORGANIZATION else None
            named = [*self._subjects_before(before, len(before.elements))]
            opening = before.elements[0] if before.elements else None
            if opening is not None and named and (_CLEFT.match(before.mask) or not _GOES_ON.match(before.mask)):
                return named[-1] if named[-1].kind is Kind.ORGANIZATION else None
        return None

    def _person_before(self, sentence: Sentence) -> Entity | None:
        """Return the person that the sentences before were about, if they named just one as their subject."""
        for before in reversed(self._analysis.sentences[max(0, sentence.index - 2 * _REACH) : sentence.index]):
            if before.paragraph != sentence.paragraph:
                return None
            people = {
                id(entity): entity
                for entity in self._subjects_before(before, len(before.elements))
                if entity.kind is Kind.PERSON
            }
            if people:
                return next(iter(people.values())) if len(people) == 1 else None
        return None

    def _others(self, entity: Entity) -> Iterator[Entity]:
        for other in self._analysis.entities.all():
            if other.kind is Kind.ORGANIZATION and other is not entity and not self._subjects.labels(other):
                yield other

    def _funds(self, entity: Entity) -> bool:
        """Return whether an organization is an investor, by what it does here or how it is called."""
        if self._subjects.labels(entity) or self._subjects.raises(entity):
            return False
        return self._subjects.invests(entity) or any(is_funder(name) for name in entity.names)

    def _subjects_before(self, sentence: Sentence, here: int, *, firms: bool = False) -> Iterator[Entity]:
        """Yield who may be the subject of a clause before an element, the nearest first; for people their ``firms``."""
        for k in range(here - 1, -1, -1):
            element = sentence.elements[k]
            if element.kind != "G" or element.possessive or len(element.members) != 1:
                continue
            if k and sentence.elements[k - 1].text in PREPOSITIONS and not _tells(sentence, k):
                continue
            member = element.members[0]
            entity = self._analysis.entity(member.firm if firms and member.firm is not None else member.mention)
            if entity is not None and not self._subjects.labels(entity):
                yield entity


def _by_first_name(entity: Entity) -> bool:
    """Return whether somebody is only called by a given name: no firm."""
    return all(name.lower() in given_names() for name in entity.names)


def _tells(sentence: Sentence, k: int) -> bool:
    """Return whether the name that is element ``k`` is whose word it is: "according to Acme, it" is about Acme."""
    return k > 1 and [e.text for e in sentence.elements[k - 2 : k]] == ["according", "to"]
