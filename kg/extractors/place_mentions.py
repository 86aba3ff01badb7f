"""Names of places in a text: cities, states and countries, and the adjectives made of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.places import country_code, find_city, subdivision_country

_WORD = r"[^\W\d_](?:[\w’']|-(?=[A-Z])|\.(?=\w))*"
_CAPITAL = re.compile(rf"(?<![\w@#])(?:the )?(?=[^\W\d_a-z])(?P<name>{_WORD}\.?)(?P<more>(?: (?:of|de|do|del|da|and)?(?: ?{_WORD}\.?)){{0,3}})")
_PIECE = re.compile(r"\S+")
_STATE = re.compile(rf",? ?(?:\(|, )?(?P<state>(?=[^\W\d_a-z]){_WORD}\.?(?: (?=[^\W\d_a-z]){_WORD}\.?)?)")
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
_POSSESSIVE = re.compile(r"(?:['’]s?)$")
_HYPHENATED = re.compile(r"-(?:based|headquartered|born|area|born|listed|backed|led|founded|owned|registered|incorporated|grown)\b", re.I)


@dataclass(frozen=True, slots=True)
class Place:
    """A place named in a text. ``plain`` tells that the name can mean nothing else; an adjective is no noun."""

    start: int
    end: int
    city: str | None
    country: str
    plain: bool
    adjective: bool = False


@lru_cache(maxsize=65536)
def place_named(name: str) -> tuple[str | None, str, bool, bool] | None:
    """Return city, country, whether the name is plain, and whether it is an adjective; ``None`` for no place.

    >>> place_named("London"), place_named("Norwegian"), place_named("Calif."), place_named("Reading")
    (('London', 'GB', True, False), (None, 'NO', True, True), (None, 'US', True, False), ('Reading', 'GB', False, False))
    """
    if code := country_code(name):
        return None, code, True, _is_adjective(name)
    if (city := find_city(name)) and (city.population >= 5_000 or not city.ambiguous):
        return city.name, city.country, not city.ambiguous, False
    if code := subdivision_country(name):
        return None, code, len(name) > 2, False
    for ending in ("n", "an", "ian"):
        stem = name.removesuffix(ending)
        for whole in (stem, stem + "a", stem + "s", stem + "ia", stem + "y"):
            if stem != name and len(whole) > 3 and (code := subdivision_country(whole)):
                return None, code, True, True
    if "-" in name and (parts := [country_code(part) for part in name.split("-")]) and all(parts):
        return None, str(parts[0]), True, True
    return None


def _is_adjective(name: str) -> bool:
    return bool(re.search(r"(?:[^l]an|ish|ese|ch|sh|li|qi|i|ic|k|Swiss|ss|egian|er)$", name)) and name not in {
        *("China", "Bangladesh", "Japan", "Brunei", "Haiti", "Fiji", "Malawi", "Burundi", "Pakistan", "Denmark", "Iran"),
        *("Sudan", "Oman", "Jordan", "Azerbaijan", "Kazakhstan", "Uzbekistan", "Taiwan", "Mali", "Afghanistan", "Uk"),
    }


def find_places(text: str) -> Iterator[Place]:
    """Yield the places that a text names, the longest name at each spot; "Reno, Nevada" is one."""
    done = 0
    for match in _CAPITAL.finditer(text):
        start = match.start("name")
        if start < done:
            continue
        words = [(start + m.start(), start + m.end()) for m in _PIECE.finditer(text[start : match.end()])]
        for last in range(len(words) - 1, -1, -1):
            end = words[last][1]
            found = _read(text, start, end)
            if found:
                done = found.end
                yield found
                break


def _read(text: str, start: int, end: int) -> Place | None:
    name = text[start:end]
    if hyphen := _HYPHENATED.search(name):
        name = name[: hyphen.start()]
    name = _POSSESSIVE.sub("", name)
    known = place_named(name) or (place_named(name.rstrip(".")) if name.endswith(".") else None)
    if known is None:
        return None
    stop = start + len(name)
    city, country, plain, adjective = known
    if city and (state := _STATE.match(text, stop)) and text[stop : stop + 1] == ",":
        for size in (state["state"], state["state"].split(" ")[0]):
            bare = _POSSESSIVE.sub("", _HYPHENATED.split(size)[0])
            whole = find_city(f"{name}, {bare}")
            if whole and place_named(bare.rstrip(".") if len(bare) > 3 else bare):
                return Place(start, state.start("state") + len(bare), whole.name, whole.country, True)
    return Place(start, stop, city, country, plain, adjective)


def find_flags(text: str) -> Iterator[Place]:
    """Yield the countries that flags in a text stand for."""
    for match in _FLAG.finditer(text):
        code = "".join(chr(ord(letter) - 0x1F1E6 + ord("A")) for letter in match[0])
        yield Place(match.start(), match.end(), None, code, True)
