"""How funding news says what a company does: words and phrases for each theme, and where a text uses them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, pairwise
from pathlib import Path

from kg.extractors.wording.chunks import ByChunk, Chunk, chunks_of
from kg.themes import THEMES

_TOKEN = re.compile(r"[^\W_]+")
_WEAK_ALONE = frozenset(
    """
    chip grid battery drug health legal loan token school teacher exam developer database threat protein speech
    silicon medical clinical student doctor patient hospital solar insurance lender payment workflow electricity
    army weapon military defense defence education laser avatar processor biology disease account treasury
    crypto optics molecule quantum sovereign radar lesson chatbot medicine broker
    """.split()
)
_VAGUE = frozenset(
    (word,)
    for word in """
    search audio coding military launch medical music evaluation assistant chip memory voice drone compute
    accelerator gpu
    """.split()
) | {("finance", "ai")}


Phrase = tuple[tuple[str, ...], tuple[tuple[str, float], ...]]
"""Stems of words, and the themes that they speak of with their weights."""


@dataclass(frozen=True, slots=True)
class ThemeHit:
    """Words that speak of a theme. ``weight`` is higher the more they say."""

    start: int
    end: int
    theme: str
    weight: float


def _listed() -> Mapping[str, str]:
    """Return the phrases of each theme, as ``phrases.txt`` lists them."""
    text = Path(__file__).with_name("phrases.txt").read_text("utf-8")
    parts = re.split(r"^([a-z-]+):$", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@cache
def _phrases() -> Mapping[str, tuple[tuple[Phrase, ...], frozenset[str]]]:
    """Return phrases by their first word, the longest first, each with its themes; and their second words."""
    by_phrase: dict[tuple[str, ...], dict[str, float]] = {}
    for theme, listed in _listed().items():
        labels = [THEMES[theme].label, *THEMES[theme].also_called] if theme in THEMES else []
        for phrase in [*listed.split(","), *labels]:
            weak = "~" in phrase
            words = tuple(_stem(word) for word in _TOKEN.findall(phrase.replace("~", "").lower()))
            if words and words not in _VAGUE:
                alone = len(words) == 1 and words[0] in _WEAK_ALONE
                by_phrase.setdefault(words, {})[theme] = 0.4 if weak else 0.7 if alone else 1.0
    for word, theme in (("chip", "semiconductors"), ("military", "defense"), ("medical", "healthcare-ai")):
        by_phrase.setdefault((word,), {})[theme] = 0.7
    first: dict[str, list[Phrase]] = {}
    for words, themes in by_phrase.items():
        first.setdefault(words[0], []).append((words, tuple(themes.items())))
    return {
        word: (
            tuple(sorted(found, key=lambda pair: -len(pair[0]))),
            frozenset(words[1] for words, _ in found if len(words) > 1),
        )
        for word, found in first.items()
    }


def _stem(word: str) -> str:
    word = word.lower()
    if word.endswith("ies") and len(word) > 5:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses")) and len(word) > 5:
        return word[:-2]
    if word.endswith("pus") and len(word) == 4:
        return word[:-1]  # GPUs
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word


def find_theme_words(text: str) -> Iterator[ThemeHit]:
    """Yield the words of a text that speak of themes, the longest phrase at each spot; "voice AI agents" are two.

    >>> [(hit.theme, hit.weight) for hit in find_theme_words("makes inference chips and robots")]
    [('inference-chips', 1.0), ('robotics', 1.0)]
    """
    chunks, done = chunks_of(text), 0
    for number, (start, chunk), opening in _OPENING.told(chunks):
        for at in opening:
            low, high, stem = _STEMS[chunk][at]
            phrases, seconds = _phrases()[stem]
            if _stem_after(chunks, number, at) in seconds:
                words = _words_from(chunks, number, at)
            else:
                words, phrases = [(start + low, start + high, stem)], phrases[-1:]
            for phrase, themes in phrases:
                here = words[: len(phrase)]
                if (
                    len(here) == len(phrase)
                    and here[-1][1] > done
                    and all(word[2] == part for word, part in zip(here, phrase, strict=True))
                    and not any(text[one[1] : two[0]].strip(" -‑/&’'") for one, two in pairwise(here))
                ):
                    for theme, weight in themes:
                        yield ThemeHit(here[0][0], here[-1][1], theme, weight)
                    done = here[-1][1]
                    break


def _stem_after(chunks: Sequence[Chunk], number: int, at: int) -> str:
    """Return the stem of the word after one of a stretch; none after the last."""
    stems = _STEMS[chunks[number][1]]
    while len(stems) == at + 1 and number + 1 < len(chunks):
        number, at = number + 1, -1
        stems = _STEMS[chunks[number][1]]
    return stems[at + 1][2] if len(stems) > at + 1 else ""


def _stems_in(chunk: str) -> tuple[tuple[int, int, str], ...]:
    """Return the words of a stretch without blanks: their characters and stems."""
    return tuple((*match.span(), _stem(match[0])) for match in _TOKEN.finditer(chunk))


def _opening_in(chunk: str) -> tuple[int, ...]:
    """Return which words of a stretch without blanks begin phrases."""
    return tuple(at for at, (_, _, stem) in enumerate(_STEMS[chunk]) if stem in _phrases())


_STEMS = ByChunk(_stems_in)
_OPENING = ByChunk(_opening_in)


@cache
def _longest() -> int:
    return max(len(phrase) for found, _ in _phrases().values() for phrase, _ in found)


def _words_from(chunks: Sequence[Chunk], number: int, at: int) -> list[tuple[int, int, str]]:
    """Return as many words as the longest phrase has, from a word of a stretch on, as they stand in the text."""
    found: list[tuple[int, int, str]] = []
    for start, chunk in islice(chunks, number, None):
        found += [(start + low, start + high, stem) for low, high, stem in _STEMS[chunk]]
        if len(found) >= at + _longest():
            break
    return found[at : at + _longest()]
