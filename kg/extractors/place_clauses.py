"""Places tied to a name from further away: by a relative clause, a list, a field of a line, a consortium."""

import re
from collections.abc import Iterator

from kg.documents import BlockKind
from kg.extractors.occurrences import Occurrence, Occurrences
from kg.extractors.place_findings import NOUN, Finding, finding
from kg.extractors.place_mentions import Place

_MAKES = re.compile(
    r",? (?:which|that|who) (?:also |now )?(?:builds?|makes?|develops?|designs?|runs?|operates?|grows?|tracks?|sells?"
    r"|prints?|trains?|produces?|manufactures?|assembles?|brews?|flies|launches|writes?|works?|employs?|sits?|lives?)\b"
    r"(?: (?!in\b|from\b|for\b|with\b|to\b)[\w’'&-]+){0,7} (?:in|from|out of) (?:the )?$"
)
_STAYS = re.compile(
    r",? (?:sits|works|operates|is run|is quartered|has its desks?|has its home|resides) (?:in|from|out of|at) $"
)
_ENDS = re.compile(r"[,.;)]|$| (?:near|and|has|is|was|said|raised|took|with|,)")
_SEVERAL = re.compile(
    rf" (?:[a-z][\w-]* ){{0,4}}{NOUN}(?: [a-z]+){{0,3}} ?(?:[:–—,]|, (?:namely|among them)|such as|including|like) ?$",
    re.I,
)
_PLURAL = re.compile(r"\w(?:s|ies)\b(?: [a-z]+){0,3} ?(?:[:–—]|,| such as| including| like)")
_LED = re.compile(
    r" (?:[a-z][\w-]* ){0,2}?(?:consortium|syndicate|group|trio|duo|pair|investors|companies|funds|backers|banks)"
    r"(?: of (?:investors|companies|banks))?,? (?:led|headed|fronted|of|made up of|comprising|including) (?:by )?$"
)
_COUNTED = re.compile(r"(?:\b(?:two|three|four|five|both|several|fellow)|^)(?: other)? $", re.I)
_BOTH = re.compile(r",? (?:both|all)(?: of them)?(?: based| headquartered)? (?:from|in|of|out of) (?:the )?$")
_BETWEEN = re.compile(r"(?: ?\([^)]{1,30}\))?(?:, and | and |, | & |/)")
_ASIDE = re.compile(r", (?:for|in|by|from) [^,.;:]{2,50}, and ")


def relative(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "Acme, which builds drones in Gilching near Munich,", "Acme sits in Tacoma"."""
    if place.adjective or not place.city or not _ENDS.match(after):
        return
    for pattern, sure in ((_MAKES, 0.85), (_STAYS, 0.85)):
        match = pattern.search(before)
        owner = named.ending_at(place.start - len(before) + match.start()) if match else None
        if owner is not None:
            yield finding(owner, place, sure, "clause")
            return


def several(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "two Israeli startups: Acme, for $700 million, and Bolt"; "a Japanese consortium led by Acme and Bolt"."""
    text = named.text
    if both := _BOTH.search(before):
        yield from _all_before(named, place, place.start - len(before) + both.start())
        return
    following = named.within(place.end, place.end + 160)
    if not following or not (place.adjective or place.plain):
        return
    gap = text[place.end : following[0].start]
    listed = _SEVERAL.fullmatch(gap) and _PLURAL.search(gap) and (gap[-2:] != ", " or _COUNTED.search(before))
    if not listed and not (place.adjective and _LED.fullmatch(gap)):
        return
    yield from _each(named, place, following, 0.8 if listed else 0.75)


def _all_before(named: Occurrences, place: Place, end: int) -> Iterator[Finding]:
    """Yield the names of a list that ends at a position: "Acme and Bolt, both from Turin"."""
    last = named.ending_at(end)
    while last is not None:
        yield finding(last, place, 0.85, "of several")
        before = named.within(max(0, last.start - 80), last.start)
        near = before[-1] if before else None
        last = near if near and _BETWEEN.fullmatch(named.text, near.end, last.start) else None


def _each(named: Occurrences, place: Place, following: list[Occurrence], confidence: float) -> Iterator[Finding]:
    text, at = named.text, None
    for each in following:
        between = text[at.end : each.start] if at is not None else ""
        if at is not None and not (_BETWEEN.fullmatch(between) or _ASIDE.fullmatch(between)):
            return
        yield finding(each, place, confidence, "of several")
        at = each


def field(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "Acme | Legal AI | San Francisco, CA | 2022": a place that is a field of a line that a name begins."""
    block = named.block_at(place.start)
    low = named.text.rfind("\n", block.span.start, place.start) + 1 or block.span.start
    line = named.text[low : place.start]
    if block.kind is BlockKind.ROW or not re.search(r" [|·•] $", line) or not re.match(r" [|·•] |\s*$|\n", after):
        return
    owner = named.starting_at(low)
    if owner is not None and re.match(r" [|·•] ", named.text[owner.end :][:3]):
        yield finding(owner, place, 0.85, "field of a line")
