"""Sums dealt out to names: "A and B put in $5m and $3m, respectively"."""

import re
from dataclasses import replace

from kg.extractors.events.investor_parts import Part
from kg.extractors.events.telling import Event, Told
from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.sums.views import Sum


def deal_out(sentence: Sentence, sums: list[Sum], events: list[Event], parts: list[Part], told: Told) -> list[Part]:
    """Deal out "A and B put in $5m and $3m, respectively": each name with its own sum."""
    for group in sentence.of_kind("G"):
        after = [s for s in sums if s.element.start > group.end][: len(group.members)]
        if len(group.members) < 2 or len(after) != len(group.members):
            continue
        role = next((s.role for s in after if s.role in ("share", "total", "round")), "other")
        if role in ("other", "round") and _CAME_NEXT.match(sentence.mask, sentence.place_of(group)):
            role, parts = "round", [p for p in parts if p.element is not group]
        for member, item in zip(group.members, after, strict=True):
            single = Element(
                "G", member.mention.span.start, member.mention.span.end, member.mention.name, member.mention, [member]
            )
            item.who, item.into = single, None
            if role == "share":
                item.role = role
                events[:] = [e for e in events if e.money is not item]
            elif re.search(r"\bto date\b|\btotal\b|so far|altogether", sentence.mask):
                item.role = "dealt"
                told.totals.append((single, item))
                events[:] = [e for e in events if e.money is not item]
            elif role == "round" and (
                (given := next((p for p in parts if p.element is group and p.rule != "weighed"), None)) is not None
            ):
                known = next((e for e in events if e.money is item), None)
                if known is not None:
                    known.parts.append(replace(given, element=single))
            elif role == "round":
                known = next((e for e in events if e.money is item), None)
                if known is None:
                    item.role = role
                    known = Event(sentence, item.position, money=item, rule="respectively")
                    events.append(known)
                known.company, known.anaphor, known.aimed = single, None, True
        if role == "round" and any(e.parts for e in events):
            parts = [p for p in parts if p.element is not group]
        elif role in ("round", "total"):
            parts = [p for p in parts if p.element is not group or p.rule != "weighed"]
        break
    return parts


#: "Acme, Bolt and Coil came next with <M0>, <M1> and <M2>, respectively".
_CAME_NEXT = re.compile(
    r"<G\d+> (?:also |then )?(?:came next|were next|follow(?:ed|s)?|came (?:second|after)|rais\w+|secur\w+|received|"
    r"got|picked up|attracted|drew) (?:(?!<)[\w-]+ ){0,4}<M"
)
