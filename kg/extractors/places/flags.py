"""Flags, and whom they stand beside."""

import re
from collections.abc import Iterator

from kg.claims import Kind
from kg.extractors.entities.entity import Entity
from kg.extractors.mentions.places import Place, find_places
from kg.extractors.places.findings import ADJECTIVE_GAP, Finding, finding
from kg.extractors.reference.names_in_text import Occurrence
from kg.extractors.reference.occurrences import Occurrences
from kg.extractors.wording.funders import is_funder


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
    if (found := owner or following) and (owner or not _told_of_another(named, place, found)):
        yield finding(found, place, 0.93, "flag")
    elif found is None and (opened := _opened_by(named, place)):
        yield finding(opened, place, 0.85, "flag of a line")


def _opened_by(named: Occurrences, place: Place) -> Occurrence | None:
    """Return whom a line is about that a flag opens: who raises there, else the first one named.

    Nobody where the line itself says whom it ties to the country: "🇩🇪 Acme buys Berlin-based Bolt".
    """
    block = named.block_at(place.start)
    start = named.text.rfind("\n", block.span.start, place.start) + 1 or block.span.start
    stop = named.text.find("\n", place.end, block.span.end)
    end = stop if stop >= 0 else block.span.end
    if re.search(r"\w", named.text[start : place.start]) or end - start > _LINE or _told_of_another(named, place):
        return None
    told = [place.end + each.end for each in find_places(named.text[place.end : end])]
    own = [
        each
        for each in named.within(place.end, end)
        if each.entity.kind is Kind.ORGANIZATION and not any(0 <= each.start - at <= 3 for at in told)
    ]
    taking = [each for each in own if each.entity.thing in named.analysis.raising]
    if not taking and len({id(each.entity) for each in own}) > 1:
        own = [each for each in own if not _gives(named, each.entity)]
    return next(iter(taking or own), None)


def _gives(named: Occurrences, entity: Entity) -> bool:
    return entity.thing in named.analysis.investing or is_funder(entity.name) or named.invests(entity)


def _told_of_another(named: Occurrences, place: Place, one: Occurrence | None = None) -> bool:
    """Return whether the line of a flag ties its country to another name: "🇩🇪 Acme backs German chip maker Bolt"."""
    end = named.text.find("\n", place.end)
    line = named.text[place.end : end if end >= 0 else len(named.text)][:_LINE]
    for each in find_places(line):
        if each.country != place.country:
            continue
        at = place.end + each.end
        gap = ADJECTIVE_GAP.match(named.text, at + 2 * named.text.startswith(("'s ", "’s "), at))
        name = named.starting_at(gap.end()) if gap else None
        if name is not None and (one is None or name.entity is not one.entity):
            return True
    return False


_LINE = 250
"""The longest line that is told under one flag."""
