"""What a name names: an organization, a person or a place, by its form and by the words around it."""

import re
from dataclasses import dataclass
from functools import lru_cache

from kg import places
from kg.documents import Span
from kg.extractors.mentions.places import place_named
from kg.extractors.wording.words import GENERIC, GIVEN_NAMES, TRADES, given_names, is_english


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name in the text. ``kind`` is ``organization``, ``person`` or ``place``.

    ``span`` leaves out a possessive ``'s``; ``possessive`` says that one follows.
    """

    span: Span
    name: str
    kind: str
    possessive: bool = False


#: Last words of names that are no person's.
ORG_WORDS = (
    GENERIC
    | TRADES
    | frozenset(
        "inc ltd llc gmbh plc corp group cyber motors street house ai hill horowitz perkins rowe "
        "stanley morgan sachs jewelry shield robot cross grid point river lane park square deere hancock price".split()
    )
)


_INNER = re.compile(r"\b(?!Mc|Mac|De|La|Le|O['’])\w*[a-z][A-Z]")


@lru_cache(maxsize=8192)
def country_of(name: str) -> str | None:
    """Return the ISO code of a country, demonym or large city of an unmistakable name, else ``None``."""
    if code := places.country_code(name):
        return code
    city = places.find_city(name) if _INNER.search(name) is None else None
    return city.country if city and not city.ambiguous and city.population > 150_000 else None


@lru_cache(maxsize=8192)
def maybe_place(name: str) -> bool:
    """Return whether a name is that of a city, which only the context can confirm."""
    return _INNER.search(name) is None and places.find_city(name) is not None


#: What names of cities open with, beside given names: "Santa Clara".
_SAINTS = frozenset(("Santa", "San", "Saint", "St", "São", "Los", "Las", "El", "La"))


@lru_cache(maxsize=256)
def names_company(text: str, city: str) -> bool:
    """Return whether a text says that a company is called like a city.

    >>> [names_company(text, "Genoa") for text in ("The startup Genoa", "By Genoa, which is based in Rome", "In Genoa")]
    [True, True, False]
    """
    if places.country_code(city) is not None or places.region_id(city) is not None:
        return False
    told = re.search(
        rf"\b(?:company|start-?up|app|maker|insurer|lender|(?:startup|company) called) {city}\b(?! [A-Z]|-)"
        rf"|\b{city}, (?:which|that) (?:is|was) (?:based|headquartered)\b"
        rf"|\b(?:bought|acquired|taken over|owned|led|backed) by {city}, an? (?:[\w-]+ ){{0,4}}?"
        r"(?i:company|firm|group|provider|startup|maker|investor|fund)\b",
        text,
    )
    return told is not None


_PEOPLES = frozenset("swedes danes finns poles turks scots brits spaniards aussies kiwis".split())


def _is_people(name: str) -> bool:
    """Return whether a word names people of a country or state: "the Swedes", "the Californian", "Texans"."""
    if name.lower() in _PEOPLES:
        return True
    known = place_named(name.removesuffix("s")) if name.endswith(("an", "ans")) else None
    return known is not None and known[3]


@lru_cache(maxsize=16384)
def kind_of(name: str) -> str:
    """Return what a name seems to name by its form.

    >>> kind_of("Priya Raman"), kind_of("Aker ASA"), kind_of("Jane Street")
    ('person', 'organization', 'organization')
    """
    words = name.replace(".", "").split()
    if country_of(name) or _is_people(name) or places.region_id(name) not in (None, "european-union"):
        return "place"  # the Union gives grants, as a state does
    if (
        2 <= len(words) <= 4
        and "&" not in words
        and words[-1].lower() not in ORG_WORDS
        and not (words[0] in _SAINTS and maybe_place(name))
        and (words[0].lower() in GIVEN_NAMES or (words[0].lower() in given_names() and _like_a_surname(words[-1])))
    ):
        return "person"
    return "organization"


def _like_a_surname(word: str) -> bool:
    """Return whether a word is formed as surnames are, and means nothing in English."""
    parts = word.split("-")
    formed = all(part[:1].isupper() and part[1:].islower() for part in parts)
    return len(word) > 3 and formed and (len(parts) == 2 or not is_english(word))
