"""Words that a filing gives a meaning of its own: '(the "Rights Issue")' names a thing, and nobody."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from collections.abc import Sequence
from functools import lru_cache

from kg.extractors.mentions.tokens import Token
from kg.extractors.wording.words import BUSINESSES, GENERIC, is_english

#: With an article, it is a thing of this kind; short names of parties have none: 'Quellmar Limited ("Quellmar")'.
_DEFINED = re.compile(
    r"\((?:[^()“\"]{0,60}[, ])?(?P<article>the|an?) [“\"](?P<term>[A-Z][a-z][\w-]*(?: [A-Z][a-z][\w-]*){0,3})[”\"]\)"
)


@lru_cache(maxsize=16)
def defined_terms(text: str) -> frozenset[tuple[str, ...]]:
    """Return the common words that a text defines as a term, each word as it is written.

    >>> sorted(defined_terms('Acme (the "Company") resolved on an issue (the "Rights Issue") of shares (each a "Unit").'))
    [('Rights', 'Issue'), ('Unit',)]
    """
    found = set()
    for match in _DEFINED.finditer(text):
        words = tuple(match["term"].split())
        last = words[-1].lower()
        firm = match["article"] == "the" and (last in BUSINESSES or last in GENERIC)
        if not firm and all(is_english(word.lower()) for word in words):
            found.add(words)
    return frozenset(found)


def write_small(tokens: Sequence[Token], terms: frozenset[tuple[str, ...]]) -> None:
    """Write defined terms, and more than one of such a thing, as the common words that they are."""
    texts = [token.text for token in tokens]
    for words in terms:
        size = len(words)
        for k in range(len(texts) - size + 1):
            if texts[k] != words[0] and (size > 1 or texts[k] != f"{words[0]}s"):
                continue
            if texts[k + 1 : k + size - 1] == [*words[1:-1]] and (
                size == 1 or texts[k + size - 1] in (words[-1], f"{words[-1]}s")
            ):
                for token in tokens[k : k + size]:
                    token.text = token.text.lower()
