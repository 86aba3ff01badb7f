"""Places that stand before whom they describe: "South Korea's BOS Semiconductors", "British startup Wayve"."""

import re
from collections.abc import Iterator

from kg.documents import Span
from kg.extractors.mentions.places import Place
from kg.extractors.places.findings import ADJECTIVE_GAP, NOT_FROM, Finding, adjective_targets, finding, named_after
from kg.extractors.places.nouns import NOUN, before_in_list
from kg.extractors.reference.occurrences import Occurrences

_VEHICLE = re.compile(r"\b(?:vehicle|cloud|champion|foundry|fab|answer|darling|unicorn|contender|hope)\b")


def possessive(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "South Korea's BOS Semiconductors"; "MGX, Abu Dhabi's AI vehicle,"."""
    match = re.match(r"['’]s? ", after)
    if match is None:
        return
    start = place.end + match.end() - 1
    found = list(named_after(named, place, start, 0.9, "possessive"))
    if found:
        yield from found
        return
    gap = ADJECTIVE_GAP.match(named.text, start)
    noun = re.search(rf"\b{NOUN}\b", gap[0] if gap else "", re.IGNORECASE) or _VEHICLE.search(gap[0] if gap else "")
    if noun and before.endswith(", ") and (owner := named.ending_at(place.start - 2)) is not None:
        yield finding(owner, place, 0.88, "possessive, described")
        if noun[0].endswith("s") and not noun[0].endswith("ss"):  # "Acme and Bolt, China's two largest lenders,"
            yield from (finding(each, place, 0.8, "possessive, described") for each in before_in_list(named, owner))
    elif noun and not before and (entity := named.heading_of(place.start)) is not None:
        yield Finding(
            entity, place, Span(place.start, gap.end() if gap else place.end), 0.78, "possessive, of the subject"
        )


def adjective(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "British startup Wayve", "Physical Intelligence, a San Francisco rival,", "the Paris startup"."""
    if NOT_FROM.match(after) or re.match(r"[-\u2010\u2011 ](?:founded|area)\b", after):
        return
    yield from adjective_targets(named, place, before, place.end, 0.88, "adjective")
