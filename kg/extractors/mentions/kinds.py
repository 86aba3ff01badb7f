"""What a name names: an organization, a person or a place, by its form and by the words around it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg import places
from kg.documents import Span
from kg.extractors.mentions.tokens import Token
from kg.extractors.mentions.usage import Usage
from kg.extractors.words import GENERIC, GIVEN_NAMES, HONORIFICS, PERSONAL


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name in the text. ``kind`` is ``organization``, ``person`` or ``place``.

    ``span`` leaves out a possessive ``'s``; ``possessive`` says that one follows.
    """

    span: Span
    name: str
    kind: str
    possessive: bool = False


@lru_cache(maxsize=8192)
def country_of(name: str) -> str | None:
    """Return the ISO code of a country, demonym or large city of an unmistakable name, else ``None``."""
    if code := places.country_code(name):
        return code
    city = places.find_city(name)
    return city.country if city and not city.ambiguous and city.population > 150_000 else None


@lru_cache(maxsize=8192)
def maybe_place(name: str) -> bool:
    """Return whether a name is that of a city, which only the context can confirm."""
    return places.find_city(name) is not None


@lru_cache(maxsize=16384)
def kind_of(name: str) -> str:
    """Return what a name seems to name by its form.

    >>> kind_of("Priya Raman"), kind_of("Aker ASA"), kind_of("Jane Street")
    ('person', 'organization', 'organization')
    """
    words = name.replace(".", "").split()
    if country_of(name) or places.region_id(name) not in (None, "european-union"):
        return "place"  # the Union gives grants, as a state does
    if 2 <= len(words) <= 4 and words[0].lower() in GIVEN_NAMES and words[-1].lower() not in _ORG_WORDS:
        return "person"
    return "organization"


_ORG_WORDS = GENERIC | {
    "inc",
    "ltd",
    "llc",
    "gmbh",
    "plc",
    "corp",
    "group",
    "cyber",
    "motors",
    "street",
    "house",
    "ai",
    "hill",
    "horowitz",
    "perkins",
    "rowe",
    "stanley",
    "morgan",
    "sachs",
    "jewelry",
    "shield",
    "robot",
    "cross",
    "grid",
    "point",
    "river",
    "lane",
    "park",
    "square",
    "deere",
    "hancock",
    "price",
}


_PERSON_AFTER = re.compile(
    r", \d\d,|,? (?:said|says|told|explains?|adds|recalls?|who (?:founded|started|runs|leads|set up))\b|, (?:its |"
    r"the |the company's )?(?:co-?)?(?:founder|CEO|chief executive|head of|partner at|managing partner|general "
    r"partner)"
)


_AGED = re.compile(r", \d\d,")


_INITIALS = re.compile(r"\b[A-Z]\.[A-Z]$")


_BASED = re.compile(r"\.[-\u2011]based\b")


def mention_of(usage: Usage, tokens: Sequence[Token], a: int, b: int) -> NameMention:
    """Return the mention that some words make, with its mark of abbreviation, and what it names."""
    span = Span(tokens[a].start, tokens[b - 1].end)
    if usage.text[span.end : span.end + 1] == "." and usage.text[span.start : span.end].split()[-1] in (
        "Inc",
        "Ltd",
        "Corp",
        "Co",
    ):
        following = usage.text[span.end + 1 : span.end + 3]
        if following[:1] in (",", ")", "'", "’") or following[1:2].islower() or following == " (":
            span = Span(span.start, span.end + 1)
    if usage.text[span.end : span.end + 1] == "." and _INITIALS.search(usage.text[span.start : span.end]):
        span = Span(span.start, span.end + 1)
    based = _BASED.match(usage.text, span.end)
    name = " ".join(usage.text[span.start : span.end].split()).replace("’", "'").replace("\u2011", "-")
    kind = "place" if based and len(name) < 6 else kind_of(name)
    if kind == "organization" and _is_person(usage, tokens, a, b):
        kind = "person"
    state = tokens[b - 1].text if b - a in (2, 3) and len(tokens[b - 1].text) == 2 else ""
    if (
        kind == "organization"
        and state.isupper()
        and places.subdivision_country(state)
        and maybe_place(" ".join(t.text for t in tokens[a : b - 1]))
    ):
        kind = "place"
    if (
        kind == "organization"
        and b - a <= 3
        and (maybe_place(name) or places.subdivision_country(name))
        and _in_place(usage, tokens, a, b)
    ):
        kind = "place"
    possessive = tokens[b - 1].possessive or usage.text[span.end - 1 : span.end + 2] in (".'s", ".’s")
    return NameMention(span, name, kind, possessive)


def _is_person(usage: Usage, tokens: Sequence[Token], a: int, b: int) -> bool:
    """Return whether a title before a name or an age after it shows a person."""
    if b - a > 3 or any(t.text.lower() in _ORG_WORDS or not t.text[0].isupper() for t in tokens[a:b]):
        return False
    before = tokens[a - 1].text.lower().rstrip(".") if a and usage.gap(tokens, a - 1) in (" ", ". ") else ""
    if before in HONORIFICS or (b - a > 1 and before in PERSONAL):
        return True
    after = tokens[b - 1].end
    return (b - a > 1 and _PERSON_AFTER.match(usage.text, after) is not None) or _AGED.match(
        usage.text, after
    ) is not None


def _in_place(usage: Usage, tokens: Sequence[Token], a: int, b: int) -> bool:
    """Return whether the words around say that a name is that of a place: "in Austin", "Cambridge, Mass."."""
    before = tokens[a - 1].text.lower() if a else ""
    if (
        a
        and usage.gap(tokens, a - 1).strip() == ","
        and places.subdivision_country(" ".join(t.text for t in tokens[a:b]))
    ):
        return True
    after_end = tokens[b - 1].end
    if (
        before == "the"
        and b < len(tokens)
        and tokens[b].text[0].islower()
        and usage.text[after_end : after_end + 1] == " "
        and maybe_place(" ".join(t.text for t in tokens[a:b]))
    ):
        return True
    if before in ("in", "near", "outside", "around") and usage.gap(tokens, a - 1) == " ":
        return True
    following = usage.text[tokens[b - 1].end : tokens[b - 1].end + 2]
    if following == ", " and b < len(tokens):
        return places.subdivision_country(tokens[b].text) is not None or places.country_code(tokens[b].text) is not None
    return False
