"""Names of places in a text: cities, states and countries, and the adjectives made of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.extractors.wording.chunks import ByChunk, chunks_of
from kg.extractors.wording.words import common_words
from kg.places import country_code, find_city, first_words, people_of, subdivision_country

_CAPITAL = re.compile(r"(?<![\w@#.])(?=[^\W\d_a-z])[^\W\d_](?:[\w’']|-(?=[A-Z])|\.(?=\w))*\.?")
_BETWEEN = re.compile(r"[ \n](?:(?:of|de|do|del|da|and|upon|sur|am) )?")
_STATE = re.compile(r", (?P<state>(?=[^\W\d_a-z])[^\W\d_](?:[\w’']|\.(?=\w))*\.?(?: (?=[A-Z])[\w.]+)?)")
_STATE_IN = re.compile(r" \((?P<state>[A-Z][a-z]{2,12}\.?|[A-Z]{2})\)")
_BESIDE = re.compile(r" ([A-Z]{2})\b(?! [A-Z][a-z])")
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
_LETTERS = tuple(map(chr, range(0x1F1E6, 0x1F200)))
_NOT_PLACES = frozenset(
    """
    The A An As In At On Of For To By From With And But Or Deal Initial Round Best Most Is Are Was Will Can
    Under Over Angel Capital Enterprise Progress Commerce Industry Energy Media Data Cloud Page Sale Price
    Battle Bay Victory Union Central Eagle Beaver Sun Sand Rock Hill Hope Opportunity March May April August
    Toyota Peak Carolina Alice Elizabeth Marin Martin Monroe Mary Clara Roy Ray Lee Ross Clay Diego Jose
    Francisco Antonio Atlantic Pacific Baltic Nokia Bank Police Agri Bush Pali Arabi Medea Dila Basti Orang Artem Patra
    """.split()
)
_WEAK = frozenset(
    """
    Lincoln Jackson Madison Augusta Alexandria Troy Bath Nice Reading Orange Mobile Split Marathon Independence
    Liberty Roma
    """.split()
)
_CASED = re.compile(
    r"[A-Z]+(?:[ .-][A-Z]+)*\.?$|[^\W\d_a-z](?:[a-zà-öø-ÿāăąćčďđēėęěğīįłńňōőŕřśşšţťūůűųźżž’'.]*)(?:[ -].*)?$"
)


_LARGE = 200_000
"""From this size on a city that shares its name with a state ("Victoria", "Surrey") is meant rather than the state."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place named in a text.

    ``plain`` tells that the name can mean nothing else, ``weak`` that it counts only where a place must stand
    (brackets, "based in", a column of places); an adjective is no noun.
    """

    start: int
    end: int
    city: str | None
    country: str
    plain: bool
    adjective: bool = False
    weak: bool = False


@lru_cache(maxsize=16384)
def place_named(name: str) -> tuple[str | None, str, bool, bool] | None:
    """Return city, country, whether the name is plain, and whether it is an adjective; ``None`` for no place.

    >>> place_named("London"), place_named("Norwegian"), place_named("Reading")
    (('London', 'GB', True, False), (None, 'NO', True, True), ('Reading', 'GB', False, False))
    >>> place_named("Colorado")
    (None, 'US', True, False)
    """
    if name.rstrip(".") in _NOT_PLACES or name.startswith(("The ", "In ", "A ")) or not _CASED.match(name):
        return None
    if people := people_of(name):
        return *people, True, True
    if code := country_code(name):
        return None, code, True, _is_adjective(name)
    code = subdivision_country(name)
    city = find_city(name)
    if city is not None and not (code and len(name) > 4 and city.ambiguous and city.population < _LARGE):
        return city.name, city.country, not city.ambiguous, False
    if code:
        return None, code, len(name) > 2, False
    for ending in ("n", "an", "ian"):
        stem = name.removesuffix(ending)
        for whole in (stem, stem + "a", stem + "s", stem + "ia", stem + "y"):
            if stem != name and len(whole) > 3 and (code := subdivision_country(whole)):
                return None, code, True, True
    return None


def _is_adjective(name: str) -> bool:
    return bool(re.search(r"(?:[^l]an|ish|ese|ch|sh|li|qi|i|ic|k|Swiss|ss|egian|er)$", name)) and name not in {
        *(
            "China",
            "Bangladesh",
            "Japan",
            "Brunei",
            "Haiti",
            "Fiji",
            "Malawi",
            "Burundi",
            "Pakistan",
            "Denmark",
            "Iran",
        ),
        *("Sudan", "Oman", "Jordan", "Azerbaijan", "Kazakhstan", "Uzbekistan", "Taiwan", "Mali", "Afghanistan", "Uk"),
    }


def find_places(text: str) -> Iterator[Place]:
    """Yield the places that a text names, the longest name at each spot; "Reno, Nevada" is one."""
    capitals = _CAPITALS.told(chunks_of(text))
    words = [(start + low, start + high) for _, (start, _), found in capitals for low, high in found]
    done = -1
    for number, (start, end) in enumerate(words):
        if start < done or not _may_begin(text[start:end]):
            continue
        ends = [end]
        for low, high in words[number + 1 : number + 4]:
            if not _BETWEEN.fullmatch(text, ends[-1], low):
                break
            ends.append(high)
        for stop in reversed(ends):
            if found := _read(text, start, stop):
                done = found.end
                yield found
                break
            if pair := _pair(text, start, stop):
                done = stop
                yield from pair
                break


_CAPITALS = ByChunk(lambda chunk: tuple(match.span() for match in _CAPITAL.finditer(chunk)))
"""The words with a capital in each stretch without blanks."""


def _owner(name: str) -> str:
    """Return a name without its possessive ending."""
    return name[:-2] if name.endswith(("'s", "’s")) else name[:-1] if name.endswith(("'", "’")) else name


@lru_cache(maxsize=16384)
def _may_begin(word: str) -> bool:
    """Return whether the name of a place may begin with a word; accents and adjectives are always tried."""
    bare = _owner(word)
    if not bare.isascii() or bare.endswith("an"):
        return True
    return any(part.replace(".", "").casefold() in first_words() for part in (bare, *bare.split("-")))


def _pair(text: str, start: int, end: int) -> list[Place]:
    """Return both countries of "Norwegian-American"."""
    if "-" not in text[start:end]:
        return []
    parts = text[start:end].split("-")
    known = [place_named(part) for part in parts] if len(parts) == 2 else []
    return [Place(start, end, None, each[1], True, True) for each in known if each] if all(known) else []


def _read(text: str, start: int, end: int) -> Place | None:
    name = _owner(text[start:end].replace("\n", " "))
    if name.endswith(".") and "." not in name[:-1] and place_named(name[:-1]):
        name = name[:-1]
    known = place_named(name)
    if known is None:
        return None
    stop = start + len(name)
    city, country, plain, adjective = known
    if city and (beside := _BESIDE.match(text, stop)) and (whole := find_city(f"{name}, {beside[1]}")):
        return Place(start, beside.end(), whole.name, whole.country, True)
    if city and text[stop : stop + 2] == " (" and (state := _STATE_IN.match(text, stop)):
        whole = find_city(f"{name}, {state['state']}")
        if whole:
            return Place(start, state.end(), whole.name, whole.country, True)
    if not adjective and text[stop : stop + 2] == ", " and (state := _STATE.match(text, stop)):
        for size in (state["state"], state["state"].split(" ")[0]):
            bare = _owner(size)
            letters = bare.rstrip(".")
            after = text[state.start("state") + len(letters) :][:2]
            short = len(letters) == 2 and after in _SHORTENED
            if short and (whole := find_city(f"{name}, {spelt_out(letters)}")):
                return Place(start, state.start("state") + len(bare), whole.name, whole.country, True)
            if place_named(bare) or place_named(bare.rstrip(".")):
                whole = find_city(f"{name}, {bare.rstrip('.') if bare.count('.') == 1 else bare}")
                if whole:
                    return Place(start, state.start("state") + len(bare), whole.name, whole.country, True)
    return Place(start, stop, city, country, plain, adjective, weak=city is not None and not plain and _is_weak(name))


#: What follows the letters of a state that are written as a word: "Palo Alto, Ca.-based".
_SHORTENED = (".-", ". ", "-b", ".,")


def spelt_out(state: str) -> str:
    """Return a state of two letters as it is commonly written.

    >>> spelt_out("Ca."), spelt_out("Mass.")
    ('CA', 'Mass.')
    """
    letters = state.rstrip(".")
    return letters.upper() if len(letters) == 2 and letters[0].isupper() else state


def _is_weak(name: str) -> bool:
    """Return whether a name of a small town, or of a city that is a common word, needs its context to count."""
    city = find_city(name)
    return (
        name in _WEAK
        or name.casefold() in common_words()
        or (city is not None and city.ambiguous and city.population < 30_000)
    )


def find_flags(text: str) -> Iterator[Place]:
    """Yield the countries that flags in a text stand for."""
    flagged = not text.isascii() and any(letter in text for letter in _LETTERS)
    for match in _FLAG.finditer(text) if flagged else ():
        code = "".join(chr(ord(letter) - 0x1F1E6 + ord("A")) for letter in match[0])
        if code != "EU":
            yield Place(match.start(), match.end(), None, code, True)
