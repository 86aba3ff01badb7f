"""How a document writes its words: which have capitals within sentences, which stand alone, which are known names."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import compress, pairwise
from operator import attrgetter, not_

from kg.documents import Span
from kg.extractors.mentions.defined import defined_terms, write_small
from kg.extractors.mentions.marked import keep_marks, marked_names
from kg.extractors.mentions.tokens import Token, title_cased, tokens_of
from kg.extractors.wording.chunks import ByChunk
from kg.extractors.wording.words import STARTERS, common_words, is_english

_TEXT = attrgetter("text")
_SMALL = ByChunk(lambda word: word[0].islower())
_OPENING = re.compile(r"(?:^|[.!?:;\n“\"‘*#>|•·–—]|\(|\s-|--)\s*[“\"‘(]?$")


#: The minute at which an episode goes on: "(12:40) Growing up in Leeds".
_CLOCK = re.compile(r"[(\[]\d{1,2}:\d\d(?::\d\d)?[)\]] $")

_GENITIVE = re.compile(
    r"(?P<name>[A-Z](?<!\w[A-Z])\w+)['’]s(?: "  # begins as \b does, found by its capital
    r"(?:is|was|has|had|will|said|says|sees|plans|aims|again|once|which|as|at|for|from|in|on|to|with|and|by|or|closed|secured|"
    r"raised (?=[$€£₹\d]|INR|Rs))\b|[,;)])"
)


@lru_cache(maxsize=16384)
def _opens_after(before: str) -> bool:
    return _OPENING.search(before) is not None


@lru_cache(maxsize=16384)
def _words_of(name: str) -> tuple[str, ...]:
    return tuple(t.text for t in tokens_of(name, 0, len(name)))


def _genitive(text: str) -> frozenset[str]:
    """Return names that end in "'s" themselves ("Byju's"): a verb follows them as it does no owner."""
    found = Counter(match["name"] for match in _GENITIVE.finditer(text) if match["name"].lower() not in STARTERS)
    return frozenset(name for name, count in found.items() if count > 1 or f"{name}'s has" in text.replace("’", "'"))


def _keep(tokens: Sequence[Token], owned: frozenset[str]) -> None:
    for token in tokens:
        if token.possessive and token.text in owned:
            token.text, token.end, token.possessive = f"{token.text}'s", token.end + 2, False


def _lower(text: str, tokens: list[Token]) -> None:
    """Write the first words of a report as others are that are set in capitals: "A SPEECH recognition company has"."""
    shown = next((k for k, token in enumerate(tokens) if not token.text.isupper()), len(tokens))
    following = tokens[shown : shown + 2]
    if not 2 <= shown <= 5 or len(following) < 2 or not all(t.text.islower() for t in following):
        return
    if any(b.start - a.end > 1 or text[a.end] != " " for a, b in pairwise(tokens[: shown + 1])):
        return
    for token in tokens[int(tokens[0].text.lower() not in _ARTICLES) : shown]:
        if token.text.lower() in common_words() or is_english(token.text.lower()):
            token.text = token.text.lower()


_ARTICLES = frozenset(("a", "an", "the"))
#: What only opens sentences, also where a heading ran into one: "What is the story According to the daily, Acme …".
_NEVER_NAMES = frozenset(("According", "Although", "Because", "Despite", "However", "Whereas", "While"))


class Usage:
    """What the whole document shows about its words, and the names it is known to use."""

    def __init__(self, text: str, sentences: Sequence[Span]) -> None:
        """Read the document once for how its words are written."""
        self.text = text
        self.lower: set[str] = set()
        self.inner: set[str] = set()
        self.pairs: set[tuple[str, str]] = set()
        self.alone: set[str] = set()
        self.tokens: dict[Span, list[Token]] = {}
        owned, marked, terms = _genitive(text), marked_names(text), defined_terms(text)
        for span in sentences:
            tokens = tokens_of(text, span.start, span.end)
            self.tokens[span] = tokens
            if owned:
                _keep(tokens, owned)
            for token in tokens:
                if token.text in _NEVER_NAMES:
                    token.text = token.text.lower()
            if marked:
                keep_marks(text, tokens, marked)
            if terms:
                write_small(tokens, terms)
            if len(tokens) > 3 and tokens[1].text.isupper():
                _lower(text, tokens)
            words = list(map(_TEXT, tokens))
            small = [_SMALL[word] for word in words]
            self.lower.update(compress(words, small))
            if title_cased(tokens):
                continue
            for i in compress(range(1, len(words)), map(not_, small[1:])):
                if self.opens(tokens[i]):
                    continue
                self.inner.add(words[i])
                if not (words[i - 1][0].isupper() and self.gap(tokens, i - 1) == " "):
                    self.alone.add(words[i])
                if i + 1 < len(tokens) and words[i + 1][0].isupper() and self.gap(tokens, i) == " ":
                    self.pairs.add((words[i], words[i + 1]))
        self.known: dict[str, list[tuple[str, ...]]] = {}
        self.brands: frozenset[str] = frozenset()
        self.told: set[str] = set()

    def opens(self, token: Token) -> bool:
        """Return whether a token stands where any word has a capital: at the start of a sentence, item or quotation."""
        before = self.text[max(0, token.start - 3) : token.start]
        return _opens_after(before) or (
            before[-2:] in (") ", "] ") and _CLOCK.search(self.text[max(0, token.start - 12) : token.start]) is not None
        )

    def starts_sentence(self, token: Token) -> bool:
        """Return whether a token follows the end of a sentence or a colon."""
        return self.text[max(0, token.start - 2) : token.start] in (". ", ": ", "? ", "! ")

    def gap(self, tokens: Sequence[Token], i: int) -> str:
        """Return what stands between a token and the next; one blank for any but that of a new paragraph or column."""
        if i + 1 >= len(tokens):
            return ""
        end, start = tokens[i].end, tokens[i + 1].start
        gap = self.text[end:start]
        if gap == " ":
            return gap
        return " " if gap and not gap.strip() and gap.count("\n") < 2 and "\t" not in gap else gap

    def learn(self, names: Iterable[str]) -> None:
        """Remember names, to be found again where capitals do not show them (headlines, lower-case brands)."""
        for name in names:
            words = _words_of(name)
            if words:
                entry = self.known.setdefault(words[0].lower(), [])
                if words not in entry:
                    entry.append(words)
                    entry.sort(key=len, reverse=True)
