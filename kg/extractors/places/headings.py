"""Places in headings: a title that gathers companies by one ("Two Tokyo startups …"), one that heads a passage."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from kg.claims import Kind
from kg.documents import HEADINGS, Block, BlockKind, Span
from kg.extractors.entities.entity import Entity
from kg.extractors.mentions.places import Place, find_places
from kg.extractors.places.findings import Finding, counts
from kg.extractors.reference.occurrences import Occurrences
from kg.extractors.wording.funders import is_funder

_GATHERED = re.compile(
    r"['’]?s? (?:[\w&-]+ ){0,3}?(?:start-?ups|companies|firms|fintechs|unicorns|scale-?ups|founders|rounds|deals)\b",
    re.IGNORECASE,
)
#: "The ten largest rounds in the U.S.", "money for startups in India": what gathers them comes first.
_GATHERED_BEFORE = re.compile(
    r"\b(?:start-?ups|companies|fintechs|unicorns|scale-?ups|founders|rounds|deals|raises|financings|fundraises)"
    r"(?: (?!and\b|to\b|for\b|at\b|by\b|from\b)[\w-]+){0,2} (?:in|across|out of|from) (?:the )?$",
    re.IGNORECASE,
)
_MANY = 3
"""So many companies that raise money a text has that gathers them by where it says that their rounds are."""

_GATHERED_IN_TITLE = re.compile(
    r"['’]?s? (?:[\w&-]+ ){0,3}?(?:funding|investments?|year|week|month|round-?up|digest)\b", re.IGNORECASE
)


def at_home(named: Occurrences, seats: Mapping[int, str]) -> Iterator[Finding]:
    """Yield those who raise money in a document that gathers them by one place: "Two Tokyo startups …".

    Its title does so, or its first lines if those who raise are several and hardly any is told to sit elsewhere
    (``seats``: the countries told of entities).
    """
    raising = [each for each in _entities(named) if _takes(named, each)]
    gathered = [place for block in named.blocks if block.kind in HEADINGS for place in _gathering(named, block)]
    if not gathered and len(raising) >= _SEVERAL:
        gathered = [*_gathering_in_opening(named)]
        elsewhere = sum(seats.get(id(each), gathered[0].country) != gathered[0].country for each in raising if gathered)
        gathered = gathered if elsewhere * 5 <= len(raising) else []
    if gathered and len({place.country for place in gathered}) == 1:
        here = gathered[0]
        for entity in raising:
            yield Finding(entity, here, Span(here.start, here.end), 0.65, "gathered in the title")


_SEVERAL = 3
"""So many that raise make a document a round-up."""

_OPENING = 500
"""How many characters the first lines of a document have."""


def _takes(named: Occurrences, entity: Entity) -> bool:
    """Return whether an organization raises money rather than gives it."""
    raises = entity.kind is Kind.ORGANIZATION and entity.thing in named.analysis.raising
    return raises and not is_funder(entity.name)


def _entities(named: Occurrences) -> Iterator[Entity]:
    yield from {id(each.entity): each.entity for each in named.all}.values()


def _gathering_in_opening(named: Occurrences) -> Iterator[Place]:
    """Yield the places by which the first lines of a week's news gather companies.

    What tells of a longer time tells of companies elsewhere too.
    """
    text = named.text[:_OPENING]
    places = [*find_places(text)] if _WEEK.search(text) else []
    for place in places:
        before = _MANY_IN.search(text, max(0, place.start - 60), place.start) if not place.adjective else None
        gathers = (before or _GATHERED.match(text, place.end)) and (place.city is None or place.plain)
        if gathers and place.country == places[0].country:
            yield place


_WEEK = re.compile(r"\bweek(?:ly)?\b", re.IGNORECASE)
_MANY_IN = re.compile(
    r"\b(?:start-?ups|companies|firms|fintechs|unicorns|scale-?ups|founders|rounds|deals)"
    r"(?: [a-z]+)? (?:in|from|across|of) (?:the )?$",
    re.IGNORECASE,
)


def _gathering(named: Occurrences, block: Block) -> Iterator[Place]:
    """Yield the place by which a heading gathers companies."""
    text, low = named.text[block.span.start : block.span.end], block.span.start
    places = list(find_places(text))
    if len({place.country for place in places}) != 1 or "|" in text:
        return
    titled = block.kind is BlockKind.TITLE and _GATHERED_IN_TITLE.match(text, places[0].end)
    many = len(named.analysis.raising) >= _MANY and block.kind is BlockKind.TITLE
    before = many and _GATHERED_BEFORE.search(text, 0, places[0].start)
    if titled or before or _GATHERED.match(text, places[0].end):
        yield replace(places[0], start=low + places[0].start, end=low + places[0].end)


_LEADS_IN = re.compile(r"(?:and|also|in|from|over|the|meanwhile|elsewhere|news|deals|back|out|of| |,)+", re.IGNORECASE)


def under_headings(named: Occurrences, known: set[int]) -> Iterator[Finding]:
    """Yield those who head an item or passage below a heading that is nothing but a place: "Kenya"."""
    here: Place | None = None
    for block in named.blocks:
        text = named.text[block.span.start : block.span.end]
        if block.kind is BlockKind.HEADING:
            found = list(find_places(text)) if len(text) <= 40 else []
            sure = len(found) == 1 and not found[0].weak and (found[0].city is None or found[0].plain)
            whole = sure and not re.search(r"\w", _LEADS_IN.sub("", text[: found[0].start]) + text[found[0].end :])
            here = (
                replace(found[0], start=block.span.start + found[0].start, end=block.span.start + found[0].end)
                if (whole)
                else None
            )
        elif here is not None and block.kind in {BlockKind.ITEM, BlockKind.PARAGRAPH}:
            own = [o for o in named.within(block.span.start, block.span.end) if o.entity.kind is Kind.ORGANIZATION]
            for each in own:
                entity = each.entity
                heads = each is own[0] and each.start - block.span.start <= 40
                if id(entity) in known or named.invests(entity) or is_funder(entity.name):
                    continue
                if (heads and counts(named, each)) or named.raises(entity):
                    yield Finding(entity, here, Span(here.start, here.end), 0.7, "below a heading of place")
