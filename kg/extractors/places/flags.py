"""Flags, and whom they stand beside."""

import re
from collections.abc import Iterator

from kg.extractors.mentions.places import Place
from kg.extractors.places.findings import Finding, finding
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
    if found := owner or following:
        yield finding(found, place, 0.93, "flag")
