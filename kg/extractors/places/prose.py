"""What the rules find of the places of the prose; two places told in one breath share what is found of either."""

import re
from collections.abc import Iterator, Sequence

from kg.claims import Kind
from kg.documents import BlockKind
from kg.extractors.entities.entity import Entity
from kg.extractors.mentions.places import Place, find_flags
from kg.extractors.places.findings import Finding
from kg.extractors.places.flags import at_flag
from kg.extractors.places.rules import RULES, STRONG_RULES
from kg.extractors.reference.occurrences import Occurrences
from kg.extractors.wording.words import TERMS


def in_prose(named: Occurrences, places: Sequence[Place]) -> Iterator[Finding]:
    """Yield what rules find of the places and flags of the prose."""
    text = named.text
    for place in find_flags(text):
        yield from at_flag(named, place)
    before_it: tuple[Place, list[Finding]] | None = None
    for place in places:
        found = _at_place(named, place)
        if before_it and are_joined(text, before_it[0], place):
            if found and not before_it[1] and before_it[0].plain:
                yield from shared(before_it[0], found)
            elif before_it[1] and not found:
                found = shared(place, before_it[1])
        yield from found
        before_it = (place, found)


def are_joined(text: str, one: Place, other: Place) -> bool:
    """Return whether places are told in one breath: "the London and New York company"."""
    first, second = sorted((one, other), key=lambda place: place.start)
    return _JOINED.fullmatch(text, first.end, second.start) is not None


_JOINED = re.compile(r"(?:-? ?,? and (?:in )?|-? ?/ ?|-? ?& ?)")


def shared(place: Place, found: Sequence[Finding]) -> list[Finding]:
    """Return what holds of one place for the other: "the London and New York company"."""
    return [Finding(f.entity, place, f.span, f.confidence - 0.05, f.rule) for f in found]


def _at_place(named: Occurrences, place: Place) -> list[Finding]:
    text, block = named.text, named.block_at(place.start)
    if block.kind is BlockKind.ROW and block.header:
        return []
    cell = next((c for c in block.cells if c.start <= place.start < c.end), block.span)
    low, high = cell.start, cell.end
    before, after = text[max(low, place.start - 160) : place.start], text[place.end : min(high, place.end + 160)]
    if named.text[place.start : place.end] == "English" or is_credit(text, low, high):
        return []
    for rule in STRONG_RULES if place.weak else RULES:
        found = [f for f in rule(named, place, before, after) if _may_sit(named, f.entity)]
        if found:
            return found
    return []


def is_credit(text: str, low: int, high: int) -> bool:
    """Return whether a line tells who wrote a report, and where."""
    return text.startswith(("(Reporting", "Reporting by", "Additional reporting"), low) or (
        high - low < 200 and _CONTRIBUTED.search(text, low, high) is not None
    )


_CONTRIBUTED = re.compile(r"\bcontributed (?:reporting|to (?:this|the) (?:story|report|article|piece))\b")
_NO_COMPANY = re.compile(
    r"wire$|\b(?:Road|Boulevard|Avenue|Court|District|City|Daily|Times|Journal|Herald|Tribune|Gazette|Publisher|University"
    r"|STAR Market|Unit|Institute of Technology|Stock Exchange|Regulatory Authority)$|^Ministry of\b"
    r"|^(?:Digest|Round-?up|Wrap(?:-?up)?|Recap|Diary|Briefing|Bulletin|Newsletter|Weekly|Watch|Dispatch|Report|Notebook)$",
    re.IGNORECASE,
)


def _may_sit(named: Occurrences, entity: Entity) -> bool:
    """Return whether somebody may be told to sit somewhere: no person, paper, street or office of the state."""
    told = named.analysis
    taken = entity.kind is not Kind.PERSON or entity.thing in told.raising or entity.thing in told.investing
    return taken and entity.name.lower() not in TERMS and _NO_COMPANY.search(entity.name) is None
