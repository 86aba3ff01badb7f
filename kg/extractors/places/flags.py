"""Flags, and whom they stand beside, or whose line they open."""

import re
from collections.abc import Iterator

from kg.claims import Kind
from kg.extractors.mentions.places import Place
from kg.extractors.places.findings import Finding, counts, finding
from kg.extractors.reference.occurrences import Occurrences
from kg.extractors.wording.funders import is_funder


def at_flag(named: Occurrences, place: Place) -> Iterator[Finding]:
    """Yield whom a flag stands beside, or whom the line is about that it opens."""
    if _opens_line(named, place):
        yield from _of_line(named, place)
        return
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


def _opens_line(named: Occurrences, place: Place) -> bool:
    """Return whether nothing but marks stands before a flag in its line, and no other flag."""
    line = named.text[named.text.rfind("\n", 0, place.start) + 1 : place.start]
    start = max(named.block_at(place.start).span.start, place.start - len(line))
    return not re.search(r"[^\W_]|[\U0001F1E6-\U0001F1FF]", named.text[start : place.start])


def _of_line(named: Occurrences, place: Place) -> Iterator[Finding]:
    """Yield whom a line is about that a flag opens: who raises money in it, else who is named right away, or first."""
    told, text = named.analysis, named.text
    stop = text.find("\n", place.end)
    end = min(stop if stop >= 0 else len(text), named.block_at(place.start).span.end)
    own = [
        each
        for each in named.within(place.end, end)
        if each.entity.kind is Kind.ORGANIZATION and not _TELLS.match(text, each.end)
    ]
    if not own:
        return
    first = own[0]
    right_away = not re.search(r"\w", text[place.end : first.start]) and not text.startswith(("'s ", "’s "), first.end)
    raising = [each for each in own if each.entity.thing in told.raising]
    if right_away and first.entity.thing not in told.investing:
        yield finding(first, place, _SURE, "flag")
    elif raising and len({id(each.entity) for each in raising}) == 1:
        yield finding(raising[0], place, _SURE, "flag")
    elif right_away:
        yield finding(first, place, _SURE, "flag")
    elif counts(named, first) and not text.startswith(("'s ", "’s "), first.end):
        if is_funder(first.entity.name) and not _FUND.search(text, place.end, end):
            return
        yield finding(first, place, _ALONE if len({id(each.entity) for each in own}) == 1 else _FIRST, "flag")


_TELLS = re.compile(
    r"['’]?s? (?:hears?|heard|reports?|reported|says|said|writes|wrote|understands|learn(?:s|ed)|has learn(?:t|ed))\b"
)
_FUND = re.compile(r"\bfunds?\b", re.IGNORECASE)
_SURE, _ALONE, _FIRST = 0.93, 0.85, 0.75
