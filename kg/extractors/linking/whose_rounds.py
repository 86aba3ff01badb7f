"""Whose round an event tells of: what it says itself, what goes on from the round before, the heading, the evidence.

Whom a name or a description means, ``raisers`` tells; here that is held against the rounds told so far.
"""

from kg.extractors.entities.entity import Entity
from kg.extractors.events.strangers import is_stranger
from kg.extractors.events.telling import Event
from kg.extractors.linking.bearers import Bearers
from kg.extractors.linking.going_on import carried_on, carried_over
from kg.extractors.linking.raisers import Raisers, is_subject
from kg.extractors.linking.references import Known
from kg.extractors.reference.heads import DASHED
from kg.extractors.reference.subjects import Subjects


class Whose:
    """The companies that events are of, with what is known of rounds so far in view."""

    def __init__(self, subjects: Subjects, raisers: Raisers, bearers: Bearers, known: Known) -> None:
        """Ask a document; ``known`` grows while it is read."""
        self._subjects = subjects
        self._raisers = raisers
        self._bearers = bearers
        self._known = known

    def company_of(self, event: Event, avoid: set[int], *, unnamed: bool) -> tuple[Entity | None, bool]:
        """Return the company that an event is of, and whether the event itself says so."""
        company, explicit = self._company_of(event, avoid, unnamed=unnamed)
        if company is not None and event.money is not None and self._bearers.standing.only_titles(company):
            told = self._bearers.told_below(event.sentence, event.money, avoid | {id(company)})
            if told is not None:  # "Startup News Today: a $230m round", and the text says that it is Acme's
                return told, False
        return company, explicit

    def _company_of(self, event: Event, avoid: set[int], *, unnamed: bool) -> tuple[Entity | None, bool]:
        """Return the same by what its own sentence and those before say."""
        sentence, current = event.sentence, self._known.current
        explicit = event.company is not None or unnamed
        silent = not explicit and event.anaphor is None
        company, sure = self._raisers.of(event.company or event.anaphor, sentence, event.position, avoid)
        if silent and event.money is not None and (owner := self._subjects.owner_of_heading(sentence)) is not None:
            return owner, True
        if company is None and silent and self._goes_on(event, avoid) and current is not None:
            company = current.company
        if silent and (carried := carried_on(self._known, event, avoid)) is not None:
            return carried, event.money is not None
        if company is None and (carried := carried_over(self._known, event, avoid)) is not None:
            return carried, False
        lent = [*(part.rule for part in event.parts), *(item.rule for _, item in event.shares)]
        granted = silent and "lender gives" in lent
        near = current is not None and current.paragraph == sentence.paragraph and id(current.company) not in avoid
        if granted and near and current is not None:
            company, sure = current.company, True  # who raised just before gets what is granted
        head = self._subjects.head_of(sentence.paragraph)
        open_ = silent or (company is None and event.anaphor is not None)
        if head is not None and id(head) not in avoid and (open_ or DASHED.match(sentence.mask)):
            company, explicit = head, not open_
        if event.rule == "no round named" and (opening := self._raisers.opening(event, avoid)) is not None:
            company, explicit = opening, True
            if current is None or current.company is not opening:
                own = [r for r in self._known.rounds if r.company is opening]
                self._known.current = own[-1] if own else None
        sure = sure or (
            company is not None and event.company is None and self._subjects.owns(company, sentence.paragraph)
        )
        several = event.company is None and event.anaphor is not None and event.anaphor.kind == "G"
        if (
            several and event.money is not None and not sure and head is None
        ):  # "Acme, BNPL firm, raised": one of those named is meant
            return self._bearers.likeliest(sentence, event.money, avoid, here=True), False
        if company is None and event.money is not None and not is_stranger(sentence, event.position):
            return self._bearers.likeliest(sentence, event.money, avoid), False
        if event.money is None or company is None or sure:
            return company, explicit
        given = event.single or (event.aimed and explicit) or is_subject(event)
        how = "given" if given else "named" if explicit else "linked"
        weighed = self._bearers.weighed(sentence, event.money, company, how, avoid)
        return weighed, explicit and weighed is company

    def _goes_on(self, event: Event, avoid: set[int]) -> bool:
        """Return whether an event without a company tells who gave in another round of whom was told to raise."""
        sentence, current = event.sentence, self._known.current
        near = current is not None and current.paragraph == sentence.paragraph and id(current.company) not in avoid
        return near and bool(event.parts) and event.stage is not None and not is_stranger(sentence, event.position)
