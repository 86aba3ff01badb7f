"""Who put money in, as an event names them: by name, as "the pair", as "it" or "the fund", with or without a sum."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from kg.documents import Span
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.events.investor_parts import Part
from kg.extractors.events.telling import Event
from kg.extractors.linking.records import Backer, stretch
from kg.extractors.reference.givers import Givers
from kg.extractors.reference.heads import entity_of
from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.wording.funders import is_funder

_ADVISER = re.compile(r"\b(?:legal|diligence|counsel|advis\w+|audit|lawyers?|bookrunner|pr|communications)\b")

#: More than two.
_MANY = re.compile(r"(?:the|all) (?:three|trio|four)\b")
#: Two, or who knows how many.
_ANY = re.compile(r"all\b|they\b")


class Backers:
    """The investors of a document's events, asked for in reading order."""

    def __init__(self, analysis: Analysis, givers: Givers) -> None:
        """Begin at the top of a document; ``givers`` knows whom its pronouns stand for."""
        self._analysis = analysis
        self._givers = givers
        self._last_pair: list[Entity] = []
        #: Several that a sentence names together, and in which sentence they stand.
        self._group: tuple[int, list[Entity]] = -9, []
        self._last_together: Element | None = None
        self._last_giver: Element | None = None
        #: The firm at which the text says that somebody works (by ``id`` of the person).
        self._firms: dict[int, Entity] = dict(self._employed())

    def _employed(self) -> Iterator[tuple[int, Entity]]:
        """Yield the people who are told with the firm that they invest for: "Ada Lind, a partner at Acme Ventures"."""
        for sentence in self._analysis.sentences:
            for element, _ in sentence.mentions:
                for member in element.members:
                    if member.firm is None or member.mention.kind != "person" or not is_funder(member.firm.name):
                        continue
                    who, firm = self._analysis.entity(member.mention), self._analysis.entity(member.firm)
                    if who is not None and firm is not None and who is not firm:
                        yield id(who), firm

    def _without_partners(self, found: list[Backer]) -> list[Backer]:
        """Return investors without those who only decide for a firm that is told beside them: "Lind and Acme lead"."""
        there = {id(each.entity) for each in found}
        return [each for each in found if (firm := self._firms.get(id(each.entity))) is None or id(firm) not in there]

    def of(self, event: Event) -> list[Backer]:
        """Return the investors of an event, with where it names them."""
        found = []
        taker = entity_of(self._analysis, event.company) if event.company is not None else None
        for part in event.parts:
            for entity, lead, span in self._members(part, event, taker):
                found.append(Backer(entity, lead, span, part.rule))
        for teller, item in event.shares:
            if (meant := self._pronoun(teller, event.sentence, taker)) is not None and teller is not None:
                found.append(Backer(meant, False, stretch(event.sentence, item.element, teller), "it gives"))
                continue
            if teller is not None and teller.text in ("he", "she"):
                continue  # a person that the text has not named
            giver = self._last_giver if teller is not None and teller.kind == "w" else teller
            if giver is None or giver.kind != "G":
                continue
            self._last_giver = giver
            for member in giver.members:
                who = self._analysis.entity(member.mention)
                if who is not None:
                    span = stretch(event.sentence, item.element, giver)
                    found.append(Backer(who, False, span, item.rule, named=member.mention.span.start))
        return self._without_partners(found)

    def houses_of(self, event: Event) -> set[int]:
        """Return the ids of those whom the descriptions of people who invest name: "Ada Lind, who runs Acme"."""
        found: set[int] = set()
        for part in event.parts:
            members = part.element.members if part.element.kind == "G" else []
            if any(member.mention.kind == "person" for member in members):
                own = {member.mention.span.start for member in members}
                names = self._analysis.names
                low, high = (
                    bisect_left(names, at, key=lambda name: name.span.start)
                    for at in (part.element.start, part.element.end)
                )
                named = (self._analysis.entity(name) for name in names[low:high] if name.span.start not in own)
                found |= {id(entity) for entity in named if entity is not None}
        return found

    def remember_pairs(self, sentence: Sentence) -> None:
        """Remember the names that a sentence joins last, for "the pair", "both" and "all" of a later one."""
        for element, _ in sentence.mentions:
            if element.kind == "G" and len(element.members) > 1:
                named = [e for m in element.members if (e := self._analysis.entity(m.mention))]
                self._group = sentence.index, named
                self._last_together = element
                if len(element.members) == 2:
                    self._last_pair = named

    def _together(self, part: Part, sentence: Sentence) -> list[Entity]:
        """Return those who are named together last before "the two" or "all": as many as it says."""
        here = [e for e, at in sentence.mentions if at < part.position and e.kind == "G" and len(e.members) > 1]
        last = here[-1] if here else self._last_together
        if last is None:
            return []
        mask, several = sentence.mask, len(last.members) > 2
        fits = several if _MANY.match(mask, part.position) else not several or _ANY.match(mask, part.position)
        if not fits:
            return []
        return [e for m in last.members if (e := self._analysis.entity(m.mention)) is not None]

    def _members(self, part: Part, event: Event, taker: Entity | None) -> list[tuple[Entity, bool, Span]]:
        """Return the investors of a part, each with whether it leads and where it is named."""
        if part.pair:
            pair = [] if _MANY.match(event.sentence.mask, part.position) else self._last_pair
            together = self._together(part, event.sentence) or pair
            return [(e, part.role == "lead", part.element.span) for e in together if e is not taker]
        if part.element.text == "they" and event.sentence.index - self._group[0] == 1:
            told = [e for e in self._group[1] if e is not taker]
            return [(e, part.role == "lead", part.element.span) for e in told]
        if part.element.kind in "wA":
            meant = self._givers.of(part.element, event.sentence, taker, described=event.anaphor is not None)
            return [(meant, part.role == "lead", part.element.span)] if meant is not None else []
        marked = any(m.lead for m in part.element.members)
        found = []
        for member in part.element.members:
            entity = self._analysis.entity(member.mention)
            if entity is not None and not _ADVISER.search(member.note):
                found.append((entity, member.lead if marked else part.role == "lead", member.mention.span))
        if len(part.element.members) == 1 and part.element.kind == "G":
            self._last_giver = part.element
        return found

    def _pronoun(self, teller: Element | None, sentence: Sentence, taker: Entity | None) -> Entity | None:
        """Return the investor that "it" or "the fund" stands for, unless the sentence names one before it."""
        if teller is None or teller.kind not in "wA" or teller.text == "they":
            return None
        here = self._last_giver is not None and self._last_giver.start >= sentence.span.start
        return None if here else self._givers.of(teller, sentence, taker)
