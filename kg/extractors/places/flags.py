"""Flags, and whom they stand beside."""

import re
from collections.abc import Iterator

from kg.claims import Kind
from kg.extractors.mentions.places import Place, find_places
from kg.extractors.places.findings import Finding, finding
from kg.extractors.reference.names_in_text import Occurrence
from kg.extractors.reference.occurrences import Occurrences


def at_flag(named: Occurrences, place: Place) -> Iterator[Finding]:
    """Yield whom a flag stands beside."""
    before = named.text[max(0, place.start - 3) : place.start]
    owner = named.ending_at(place.start - len(before) + len(before.rstrip(" (,")))
    after = re.match(r"[ )*:–—-]*", named.text[place.end : place.end + 6])
    following = named.starting_at(place.end + (after.end() if after else 0))
    if following is not None and named.text.startswith(("'s ", "’s "), following.end):
        following = None
    if following is not None and owner is not None and "." in named.text[owner.end : place.start]:
        owner = None  # the flag opens the next sentence
    opened = _opened_by(named, place)
    if owner is None and opened is not None and opened.entity is not (following and following.entity):
        yield finding(opened, place, 0.85, "flag of a line")
    elif (found := owner or following) and (owner or not _told_otherwise(named, place)):
        yield finding(found, place, 0.93, "flag")


def _opened_by(named: Occurrences, place: Place) -> Occurrence | None:
    """Return whom a line is about that a flag opens: who raises there, else the first one named.

    Nobody where the line itself says whom it ties to the country: "🇩🇪 Acme buys Berlin-based Bolt".
    """
    block = named.block_at(place.start)
    start = named.text.rfind("\n", block.span.start, place.start) + 1 or block.span.start
    stop = named.text.find("\n", place.end, block.span.end)
    end = stop if stop >= 0 else block.span.end
    if re.search(r"\w", named.text[start : place.start]) or end - start > _LINE or _told_otherwise(named, place):
        return None
    told = [place.end + each.end for each in find_places(named.text[place.end : end])]
    own = [
        each
        for each in named.within(place.end, end)
        if each.entity.kind is Kind.ORGANIZATION and not any(0 <= each.start - at <= 3 for at in told)
    ]
    taking = [each for each in own if each.entity.thing in named.analysis.raising]
    return next(iter(taking or own), None)


def _told_otherwise(named: Occurrences, place: Place) -> bool:
    """Return whether the line of a flag names its country, or a city there."""
    end = named.text.find("\n", place.end)
    line = named.text[place.end : end if end >= 0 else len(named.text)][:_LINE]
    return any(each.country == place.country for each in find_places(line))


_LINE = 250
"""The longest line that is told under one flag."""
