"""Which company of the document an event is of: the one named, the one that "it" or "the Leeds startup" stands for.

What a sentence itself says, ``companies`` reads; here the document around it is asked. Where the rules are unsure,
``bearers`` and ``takers`` weigh the evidence.
"""

import re

from kg.claims import Kind
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.events.strangers import is_apposed, is_stranger, is_unnamed
from kg.extractors.events.telling import Event
from kg.extractors.linking.records import Backer
from kg.extractors.reference.clause_before import named_before_mark
from kg.extractors.reference.heads import entity_of, or_their_firm
from kg.extractors.reference.ordinals import one_of, ordinal_of
from kg.extractors.reference.subjects import Subjects
from kg.extractors.reference.unnamed import named_next
from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.sums.patterns import RAISE
from kg.extractors.wording.non_companies import FORMED_AS_INVESTOR, NO_COMPANY

_OURS = re.compile(r"\b(?:we|our|us|my|i)\b(?!\w)")
_WE_RAISE = re.compile(rf"(?:our|(?:we|i) (?:(?!<)[\w']+ ){{0,3}}?(?:{RAISE}|got|took|had|received|won))\b")
_SAYS = re.compile(r"<G\d+> (?:also |has |had |later |then )*(?:said|says|added|told|noted|explained)\b")
_OPENS_WITH = re.compile(
    r"(?:(?:[*•–-]|and|but|also in \w+ :|meanwhile ,?|separately ,?|elsewhere ,?) )*(?P<g><G\d+>)"
    r"(?! (?:said|says|told|confirmed|declined|:|- -|(?:and \w+ )?(?:was|were) joined))"
)
_POOL = re.compile(r"\b(?:funds?|vehicle|facility|scheme|programme|program)$")
#: "The team behind Acme": Acme itself, and not who makes it.
_MAKERS = re.compile(
    r"(?:the |this |that )?(?:[\w'’-]+ ){0,4}?"
    r"(?:team|duo|trio|pair|couple|people|founders?|minds?|brains|entrepreneurs?)$",
    re.I,
)
#: What stands between a company and its sum, in the same clause: "<G0> raised twice , with <M0> from <G1> and <M1>".
_RAISING = re.compile(
    rf" (?:(?:has|had|have|also|just|recently|then|since|now|<D\d+>|in <D\d+>) )*"
    rf"(?:{RAISE}|(?:left|leaves|exit(?:s|ed)|(?:came|comes|steps|stepped|broke) out of|emerge[sd] from) "
    r"(?:stealth|hiding|the shadows)) "
    r"(?:(?!;|while\b|whereas\b|but\b|which\b|who\b|whose\b|after\b|before\b|than\b)\S+ )*$"
)


class Raisers:
    """The companies that the events of a document are of."""

    def __init__(self, analysis: Analysis, subjects: Subjects) -> None:
        """Ask a document; ``subjects`` knows whom its sentences are about."""
        self._analysis = analysis
        self._subjects = subjects

    def of(
        self, element: Element | None, sentence: Sentence, position: int, avoid: set[int]
    ) -> tuple[Entity | None, bool]:
        """Return the company that an element means, or the context where it is ``None``; and whether that is sure.

        ``avoid`` are the ids of those that cannot be meant, such as who gives the money.
        """
        if element is not None and element.kind == "G" and len(element.members) > 1:
            own = self._run_by(element)
            if own is not None and id(own) not in avoid:
                return own, True
            element = None
        if element is not None and element.kind == "G":
            entity = entity_of(self._analysis, element)
            if (
                entity is not None
                and entity.kind is Kind.ORGANIZATION
                and id(entity) not in avoid
                and len(element.members) == 1
                and not self._subjects.labels(entity)
            ):
                return entity, False
            own = self._subjects.company_of(entity) if entity is not None and entity.kind is Kind.PERSON else None
            if own is None and entity is not None and entity.kind is Kind.PERSON and sentence.is_heading:
                firm = or_their_firm(self._analysis, element.members[0])
                own = firm if firm is not entity and firm is not None and not self._subjects.invests(firm) else None
            if own is not None and id(own) not in avoid:
                return own, True
        if element is not None and element.behind and _MAKERS.match(element.text):
            made = self._analysis.entity(element.behind[0].mention)
            if made is not None and id(made) not in avoid:
                return made, True
        if element is None and (ordinal := ordinal_of(sentence, position)) is not None:
            listed = one_of(self._analysis, sentence, ordinal, self._subjects.investors)
            return _unless(avoid, listed), True
        head = self._subjects.head_of(sentence.paragraph)
        if head is not None and id(head) not in avoid and (element is None or element.kind == "w"):
            return head, False
        if element is None and is_unnamed(sentence, position):
            return self._described_first(sentence, avoid), True
        if element is not None and element.kind == "A" and _POOL.search(element.text):
            return None, False  # "invests $9m in the fund": no company
        if is_stranger(sentence, position) if element is None else is_apposed(sentence, element):
            return None, False
        listed = self._subjects.owner_of_list(sentence) if element is None else None
        if listed is not None and id(listed) not in avoid:
            return listed, False
        return self._spoken_of(element, sentence, position, avoid)

    def in_clause_before(self, element: Element, sentence: Sentence, avoid: set[int]) -> Element | None:
        """Return the company that the clause before brings up, for a pronoun or a description that may mean it."""
        if not (element.kind == "A" or element.text in ("it", "they")):
            return None
        named = named_before_mark(sentence, element)
        entity = entity_of(self._analysis, named) if named is not None else None
        if entity is None or entity.kind is not Kind.ORGANIZATION or id(entity) in avoid:
            return None
        if self._subjects.invests(entity) or self._subjects.labels(entity) or FORMED_AS_INVESTOR.search(entity.name):
            return None
        return named if element.kind != "A" or self._subjects.fit(entity, element) >= 0 else None

    def _run_by(self, element: Element) -> Entity | None:
        """Return the company that several people run, as far as the document says: "Lind and Nagy raised"."""
        people = [self._analysis.entity(member.mention) for member in element.members]
        if any(who is None or who.kind is not Kind.PERSON for who in people):
            return None
        told = (self._subjects.company_of(who) for who in people if who is not None)
        run = {id(own): own for own in told if own is not None}
        return next(iter(run.values())) if len(run) == 1 else None

    def _spoken_of(
        self, element: Element | None, sentence: Sentence, position: int, avoid: set[int]
    ) -> tuple[Entity | None, bool]:
        """Return who speaks, or of whom is spoken last before a position; and whether that is sure."""
        for member in element.behind if element is not None else ():
            if (product := self._analysis.entity(member.mention)) is not None:
                avoid = avoid | {id(product)}
        described = element if element is not None and element.kind == "A" else None
        ours = (
            element.text in ("we", "our", "us", "i") if element is not None else _OURS.search(sentence.mask) is not None
        )
        main = self._subjects.main() if ours or element is None else None
        raising = element is not None and _WE_RAISE.match(sentence.mask, sentence.place_of(element)) is not None
        if main is not None and id(main) not in avoid:
            speaks = self._subjects.speaks(main)
            asked = ours and self._subjects.is_asked(main)
            if speaks or asked or (ours and raising and main.count > 1):
                return main, speaks or asked
        where = sentence.at(position).start
        if element is not None and (described is not None or element.text in ("it", "they")):
            later = (e.start for e in sentence.elements if e.kind == "G" and element.end <= e.start < where)
            where = next(later, where)  # who is named after it is not meant
        found = self._subjects.before(where, avoid, sentence, described, noun=described is not None, clear=True)
        voice = self._analysis.voice
        if found is None and element is None and voice is not None and voice.invests:
            found = self._subjects.headline or main  # "we led its seed": of whom the page tells
        fits = found is not None and described is not None and self._subjects.fit(found, described) >= 2
        shown = element is not None and found is not None and found is self._subjects.brought_up(sentence)
        return _unless(avoid, found), fits or shown or (found is not None and self._subjects.heads(found, sentence))

    def _described_first(self, sentence: Sentence, avoid: set[int]) -> Entity | None:
        """Return the company that a sentence describes and the next ones name, or that the headline has named."""
        opens = sentence.paragraph <= next((s.paragraph for s in self._analysis.sentences if not s.is_heading), 0) + 4
        titled = self._subjects.headline if opens and sentence.heading is None else None
        known = titled is not None and self._subjects.raises(titled)
        return _unless(avoid, titled if known else named_next(self._analysis, sentence))

    def opening(self, event: Event, avoid: set[int]) -> Entity | None:
        """Return the company that a sentence is about which tells of investors but of no round: its first name."""
        sentence = event.sentence
        match = _OPENS_WITH.match(sentence.mask)
        element = sentence.at(match.start("g")) if match is not None else None
        if element is None or len(element.members) != 1 or any(p.element is element for p in event.parts):
            return None
        entity = entity_of(self._analysis, element)
        if entity is None or entity.kind is not Kind.ORGANIZATION or id(entity) in avoid:
            return None
        return None if self._subjects.invests(entity) or NO_COMPANY.search(entity.name) else entity

    def only_tells(self, element: Element, sentence: Sentence) -> bool:
        """Return whether who is named only tells of another's round, being an investor: "the bank said the round …"."""
        entity = entity_of(self._analysis, element)
        known = entity is not None and self._subjects.invests(entity)
        return known and _SAYS.match(sentence.mask, sentence.place_of(element)) is not None

    def investing(self, element: Element) -> Backer | None:
        """Return as a backer who an event calls the owner of a round, if the document knows it as an investor only."""
        entity = entity_of(self._analysis, element)
        if entity is None or not self._subjects.invests(entity):
            return None
        return Backer(entity, False, element.span, "whose round")


def is_subject(event: Event) -> bool:
    """Return whether the company of an event is the subject of the verb of raising before its sum."""
    who, mask = event.company, event.sentence.mask
    if who is None or who.kind != "G" or who.possessive or who not in event.sentence.elements:
        return False
    at = event.sentence.place_of(who)
    return at < event.position and _RAISING.fullmatch(mask, mask.index(">", at) + 1, event.position) is not None


def _unless(avoid: set[int], found: Entity | None) -> Entity | None:
    return found if found is not None and id(found) not in avoid else None
