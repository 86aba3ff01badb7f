"""Names that end in a mark of their own: "Kahoot!", "Wow! Momo", "Humans&"."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from kg.extractors.mentions.tokens import Token

_WORD = r"(?<![\w&'’.-])(?P<word>[A-Z][\w-]+)"
#: What goes on after a name, and not after a cry: "Kahoot! has", "at Kahoot!, a maker of", "Kahoot!'s".
_CRIED = re.compile(
    rf"{_WORD}!(?:['’]s\b|[,)](?= [a-z(])| \(| (?:has|have|had|is|was|will|would|raised|raises|closed|secured|bagged|said|says|plans|"
    r"announced|launched|to raise|also|recently)\b)"
)
#: Two words with the mark between, the first amid a sentence or both more than once: "the food chain Wow! Momo".
_BETWEEN = re.compile(rf"(?P<amid>[a-z,] )?{_WORD}! (?P<next>[A-Z][\w-]+)")
_AND = re.compile(rf"{_WORD}&(?=[,.;:)]|['’]s\b| [a-z])")


@lru_cache(maxsize=16)
def marked_names(text: str) -> frozenset[str]:
    """Return the names of a text that have a mark at the end of a word, each up to that word's neighbour.

    >>> sorted(marked_names("Cash for Pling! Tea. Pling! Tea sells tea. Vroomly! has $5m. Humans& is new: Humans&, of Leeds."))
    ['Humans&', 'Pling! Tea', 'Vroomly!']
    """
    found: set[str] = set()
    if "!" in text:
        found.update(f"{match['word']}!" for match in _CRIED.finditer(text) if not match["word"].isupper())
        pairs = [(bool(match["amid"]), f"{match['word']}! {match['next']}") for match in _BETWEEN.finditer(text)]
        often = Counter(pair for _, pair in pairs)
        found.update(pair for amid, pair in pairs if amid and often[pair] > 1)
    if "&" in text:
        often = Counter(match["word"] for match in _AND.finditer(text))
        found.update(f"{word}&" for word, count in often.items() if count > 1)
    return frozenset(found)


def keep_marks(text: str, tokens: Sequence[Token], marked: frozenset[str]) -> None:
    """Let words keep the mark that belongs to their name."""
    for k, token in enumerate(tokens):
        mark = text[token.end : token.end + 1]
        if (
            not token.possessive
            and mark in ("!", "&")
            and (
                f"{token.text}{mark}" in marked
                or (k + 1 < len(tokens) and f"{token.text}{mark} {tokens[k + 1].text}" in marked)
            )
        ):
            token.text, token.end = f"{token.text}{mark}", token.end + 1
            owned = text[token.end : token.end + 2] in ("'s", "’s")
            token.possessive = owned


def goes_through(text: str, mark: int, marked: frozenset[str]) -> bool:
    """Return whether a mark that might end a sentence is one within or after a name, and the sentence goes on."""
    before = _LAST.search(text, max(0, mark - 40), mark)
    after = _NEXT.match(text, mark + 1)
    if before is None or after is None:
        return False
    name = f"{before[0]}{text[mark]}"
    return f"{name} {after['word']}" in marked or (name in marked and after["word"][0].islower())


_LAST = re.compile(r"[A-Z][\w-]+$")
_NEXT = re.compile(r" (?P<word>[\w-]+)")
