"""Which valuation or share belongs to which round of a sentence, and whose a total is."""

import re

from kg.extractors.events.clause_subjects import named, owner_of, subject_of
from kg.extractors.events.investor_parts import Part
from kg.extractors.events.nearest import nearest
from kg.extractors.events.telling import Event, Told, bounds
from kg.extractors.events.valued import valued_company, valued_round
from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.sums.shares import TO_MANY
from kg.extractors.sums.views import Sum


def attach_sums(
    sentence: Sentence, events: list[Event], sums: list[Sum], cuts: list[int], told: Told, parts: list[Part]
) -> None:
    """Give valuations and shares to their rounds, and totals and valuations to the company they are of."""
    mask = sentence.mask
    roles = {id(p.element) for p in parts}
    for item in sums:
        index = sentence.elements.index(item.element)
        if item.role == "valuation":
            event = valued_round(events, item, cuts, mask)
            told.valuations.append((valued_company(sentence, item, index, cuts, roles), item))
            if event is not None:
                event.valuations.append(item)
        elif item.role == "size":
            if (grown := nearest(events, item.position, cuts)) is not None:
                grown.size = item
        elif item.role == "total":
            low, _ = bounds(cuts, item.position, len(mask))
            owner = owner_of(sentence.elements, index)
            subject = (
                owner
                if owner is not None and owner.kind in "GA"
                else subject_of(sentence, index, low, roles) or subject_of(sentence, index, 0, roles)
            ) or _opening_owner(sentence, index, roles)
            told.totals.append((subject, item))
        elif item.role == "share" and item.rule == TO_MANY:
            continue
        elif item.role == "share" and item.into is None and (own := next((e for e in events if e.money is item), None)):
            own.shares.append((item.who, item))
        elif item.role == "share" and item.into is None:
            event = nearest([e for e in events if not e.single], item.position, cuts)
            if event is None:
                event = Event(sentence, item.position, definite=True, rule="investor's share")
                takers = roles | {id(each.who) for each in sums if each.who is not None}
                subject = subject_of(sentence, index, 0, takers)
                if subject is not None and subject.kind == "G":
                    event.company, event.anaphor = named(subject)
                events.append(event)
            elif not _gives_in(event, item) and _dated_apart(mask, cuts, event, item):
                taker, stands_for = event.company, event.anaphor
                event = Event(sentence, item.position, taker, stands_for, definite=True, rule="investor's share")
                events.append(event)
            elif event.shares and event.money is None and _each_dated(mask, event.shares[-1][1], item):
                giving = [part for part in event.parts if part.element is item.who]
                event.parts = [part for part in event.parts if part.element is not item.who]
                event.rule = "investor's share"
                event = Event(
                    sentence, item.position, event.company, event.anaphor, definite=True, rule=event.rule, parts=giving
                )
                events.append(event)
            event.shares.append((item.who, item))
            if event.rule == "no round named" and all(p.element is item.who for p in event.parts):
                event.rule = "investor's share"
        elif item.role == "share":
            event = next((e for e in events if e.money is item), None)
            if event is not None:  # else it went to many companies, and no round is told
                event.shares.append((item.who, item))


def _gives_in(event: Event, item: Sum) -> bool:
    """Return whether an event tells of nothing but who gave, whose sum this is."""
    return event.rule == "no round named" and any(part.element is item.who for part in event.parts)


def _each_dated(mask: str, one: Sum, other: Sum) -> bool:
    """Return whether two gave at different times: "Acme put in <M0> in <D0> and Bolt <M1> in <D1>"."""
    return all(
        _THEN.match(mask, item.position) or _WHEN_BEFORE.search(mask, max(0, item.position - 60), item.position)
        for item in (one, other)
    )


_WHEN_BEFORE = re.compile(r"<D\d+> (?:(?!<[GM]|;)\S+ ){0,6}$")
_THEN = re.compile(r"<M\d+> (?:(?!<|;|,|and\b)\S+ ){0,5}?<D\d+>")


def _dated_apart(mask: str, cuts: list[int], event: Event, item: Sum) -> bool:
    """Return whether an investor's sum stands in a clause of its own, with a date of its own."""
    low, high = bounds(cuts, item.position, len(mask))
    return not low < event.position <= high and _WHEN_GIVEN.search(mask, low, high) is not None


_WHEN_GIVEN = re.compile(r"<D\d+>|\b(?:later|afterwards|after that|before that|earlier|previously)\b")


def _opening_owner(sentence: Sentence, index: int, roles: set[int]) -> Element | None:
    """Return the owner that a sentence opens with ("Acme's raise …, bringing total capital to …")."""
    first = sentence.elements[0]
    plain = first.kind == "G" and first.possessive and id(first) not in roles and len(first.members) == 1
    return first if plain and index else None
