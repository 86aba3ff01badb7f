"""Where a text names the entities of its document: their names found word by word, in whichever form they have."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.entities.short_names import folded
from kg.extractors.wording.chunks import ByChunk, chunks_of
from kg.places import country_code, find_city

_WORD = re.compile(r"[^\W_]\w*(?:[.&'’+\u2011@:-](?=[^\W_])\w*)*")
_TRADE = frozenset(("AI", "B2B", "VC", "VCs", "SaaS", "IT", "PE", "EV", "B2C", "LLM"))
_LABELS = frozenset(
    ("HQ", "CEO", "CTO", "Issuer", "Founded", "Created", "Company", "Investors", "Stage", "Round", "Location")
)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place in the text where an entity is named."""

    start: int
    end: int
    entity: Entity


def find_names(analysis: Analysis) -> list[Occurrence]:
    """Return where a document names its entities, in reading order; the longest name that fits at a place counts."""
    text, names = analysis.document.text, _names_of(analysis)
    chunks = chunks_of(text)
    found: list[Occurrence] = []
    done, known = 0, names.keys()
    for number, (start, chunk), openers in _OPENERS.told(chunks, known.isdisjoint):
        for at, opener in enumerate(openers):
            if opener in known and start + _WORDS[chunk][at][0] >= done:
                each = _named_at(text, number, at, names[opener])
                if each is not None:
                    found.append(each)
                    done = each.end
    return found


def _named_at(text: str, number: int, at: int, names: Sequence[tuple[tuple[str, ...], Entity]]) -> Occurrence | None:
    """Return whose name begins at a word of a stretch of the text, if one does."""
    chunks, words = chunks_of(text), []
    longest = at + max(len(parts) for parts, _ in names)
    for start, chunk in islice(chunks, number, None):
        words += [(start + place, word) for place, word in _WORDS[chunk]]
        if len(words) >= longest:
            break
    for parts, entity in names:
        here = words[at : at + len(parts)]
        if len(here) == len(parts) and _fits(parts, [word for _, word in here]):
            end = here[-1][0] + len(_bare(here[-1][1]))
            dotted = text[end : end + 1] == "." and entity.name.endswith(".")
            return Occurrence(here[0][0], end + dotted, entity)
    return None


def _words_in(chunk: str) -> tuple[tuple[int, str], ...]:
    """Return the words of a stretch without blanks, each with where it stands."""
    return tuple((match.start(), match[0]) for match in _WORD.finditer(chunk))


def _openers_in(chunk: str) -> tuple[str, ...]:
    """Return the words of a stretch without blanks as the names are looked up by them."""
    return tuple(_bare(word).casefold() for _, word in _WORDS[chunk])


_WORDS = ByChunk(_words_in)
_OPENERS = ByChunk(_openers_in)


def _bare(word: str) -> str:
    """Return a word without its possessive ending."""
    return word[:-2] if word.endswith(("'s", "’s")) else word


def _fits(parts: Sequence[str], words: Sequence[str]) -> bool:
    """Return whether words are those of a name; case may differ in names of several words."""
    plain = [*words[:-1], _bare(words[-1])]
    if len(parts) == 1:
        return plain[0] == parts[0]
    return all(word.casefold() == part.casefold() for word, part in zip(plain, parts, strict=True))


def _names_of(analysis: Analysis) -> Mapping[str, Sequence[tuple[tuple[str, ...], Entity]]]:
    """Return the names of all entities by their first word, longer names first; names that are places left out."""
    names: dict[str, list[tuple[tuple[str, ...], Entity]]] = {}
    for entity in analysis.entities.all():
        for name in entity.names:
            words = tuple(_WORD.findall(name))
            if not words or not folded(name) or (len(words) <= 4 and _is_place(name)) or name in _LABELS:
                continue
            names.setdefault(words[0].casefold(), []).append((words, entity))
    for found in names.values():
        found.sort(key=lambda pair: -len(pair[0]))
    return names


@lru_cache(maxsize=32768)
def _is_place(name: str) -> bool:
    """Return whether a name is that of a place, or a people with a term of the trade ("Kenyan B2B")."""
    words = name.split()
    while len(words) > 1 and words[-1] in _TRADE:
        words.pop()
    name = " ".join(words)
    city = find_city(name)
    parts = name.split("-")
    people = len(parts) == 2 and all(country_code(part) for part in parts)
    return country_code(name) is not None or people or (city is not None and not city.ambiguous)
