"""Regular expressions that look for their own words first (``needs``)."""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from kg.extractors.wording.chunks import ByChunk
from kg.extractors.wording.needs import MOST_NEEDS, Strings, all_needs, folded, needs

_WORD = re.compile(r"\w+")
_known: Final[dict[str, Strings]] = {}
_MOST_KNOWN: Final = 2048


def words_of(text: str) -> Strings:
    """Return the words of a text; those of the texts asked for last are kept.

    >>> sorted(words_of("<G0> co-led it"))
    ['<G0>', 'G0', 'co', 'co-led', 'it', 'led']
    """
    known = _known.get(text)
    if known is None:
        if len(_known) >= _MOST_KNOWN:
            _known.clear()
        between = text.split()
        compound = " ".join([word for word in between if not word.isalnum()])
        known = _known[text] = frozenset(between + _WORD.findall(compound) if compound else between)
    return known


def part_of(text: str, start: int, stop: int) -> str:
    """Return part of a text, and spare that its words be looked for: it has none but those of the text.

    Unless it begins or ends within a word; then the words are its own.
    """
    part = text[start:stop]
    if (
        part not in _known
        and (start == 0 or text[start - 1 : start] == " ")
        and text[stop : stop + 1] in ("", " ", "<")
    ):
        known = words_of(text)
        _known[part] = known
    return part


class Pattern:
    r"""A compiled regular expression; its methods give what those of ``re.Pattern`` give.

    >>> found = Pattern(r"\b(?:was|were) led by (?P<who><G\d+>)")
    >>> found.search("it was led by <G0>")["who"], found.search("<G0> took part")
    ('<G0>', None)
    """

    __slots__ = (
        "compiled", "finditer", "fullmatch", "groupindex", "match", "pattern", "search", "split", "sub",
    )  # fmt: skip

    search: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]

    def __init__(self, pattern: str, flags: int = 0) -> None:
        """Compile a pattern; ``re.error`` where it is none."""
        compiled = re.compile(pattern, flags)
        self.compiled: Final = compiled
        self.pattern: Final = pattern
        self.groupindex: Final = compiled.groupindex
        self.match: Final = compiled.match
        self.fullmatch: Final = compiled.fullmatch
        self.sub: Final = compiled.sub
        self.split: Final = compiled.split
        # What it needs is read off it when it is first looked for: a program that reads no documents need not wait.
        self.search = self._search
        self.finditer = self._finditer

    def _search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        search: Callable[..., re.Match[str] | None] = _guarded(self.compiled.search, self.compiled, _none)
        self.search = search
        return search(text, pos, endpos)

    def _finditer(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[re.Match[str]]:
        finditer: Callable[..., Iterator[re.Match[str]]] = _guarded(self.compiled.finditer, self.compiled, _no_matches)
        self.finditer = finditer
        return finditer(text, pos, endpos)


Finds = Callable[..., Any]


def _guarded(find: Finds, compiled: re.Pattern[str], nothing: Finds) -> Finds:
    """Return a search that first looks whether a text has what the pattern needs; ``nothing`` makes up its failure."""
    needed = needs(compiled)
    if needed is None:
        return find
    words, parts, folds = needed.words, needed.parts, bool(compiled.flags & re.IGNORECASE)
    differ, known_of = words.isdisjoint, _known.get

    def by_words(text: str, pos: int = 0, endpos: int = sys.maxsize) -> Any:
        known = known_of(text)
        if differ(words_of(text) if known is None else known):
            for part in parts:
                if part in text:
                    break
            else:
                if endpos >= len(text):
                    return nothing()
        return find(text, pos, endpos)

    def by_parts(text: str, pos: int = 0, endpos: int = sys.maxsize) -> Any:
        for part in parts:
            if part in text:
                return find(text, pos, endpos)
        return nothing()

    def folding(text: str, pos: int = 0, endpos: int = sys.maxsize) -> Any:
        given = folded(text)
        if endpos >= len(text) and differ(words_of(given)) and not any(part in given for part in parts):
            return nothing()
        return find(text, pos, endpos)

    return folding if folds else by_words if words else by_parts


def _none() -> None:
    return None


def _no_matches() -> Iterator[re.Match[str]]:
    return iter(())


class Family:
    r"""Named patterns that are tried on the same texts, in order: of many, the few that a text can match at all.

    >>> family = Family([("led by", r"\bled by <G"), ("joined by", r"\bjoined by <G"), ("any", r"\w+")])
    >>> [name for name, _ in family.likely("a round led by <G0>")]
    ['led by', 'any']
    """

    __slots__ = ("_always", "_found", "_members", "_parts", "_pieces", "_told", "_words")

    def __init__(self, patterns: Iterable[tuple[str, str | re.Pattern[str]]]) -> None:
        """Compile the patterns; ``re.error`` for one that is none. They have to heed case."""
        self._members: Final = tuple((name, re.compile(pattern)) for name, pattern in patterns)
        #: A bit for each need of each pattern: first the first needs of all patterns, then the second ones, …
        self._always = 0
        self._words: Final[dict[str, int]] = {}
        self._parts: Final[dict[str, int]] = {}
        for number, (_, compiled) in enumerate(self._members):
            needed = all_needs(compiled)
            for which in range(MOST_NEEDS):
                bit = 1 << (which * len(self._members) + number)
                if which >= len(needed):
                    self._always |= bit
                    continue
                for strings, bits in ((needed[which].words, self._words), (needed[which].parts, self._parts)):
                    for string in strings:
                        bits[string] = bits.get(string, 0) | bit
        # The longest piece without blanks of each part, and how the part goes on before and after it.
        self._pieces: Final[dict[str, list[str]]] = {}
        for part in self._parts:
            self._pieces.setdefault(max(part.split(), key=len, default=""), []).append(part)
        self._told: Final = ByChunk(self._telling)
        self._found: Final[dict[int, tuple[tuple[str, re.Pattern[str]], ...]]] = {}

    def likely(self, text: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """Return those patterns that a text may match, in their order."""
        hits, told = self._always, self._told
        for sure, parts in map(told.__getitem__, text.split()):
            hits |= sure
            for part, bits in parts:
                if part in text:
                    hits |= bits
        size = len(self._members)
        hits &= hits >> 2 * size  # two of the four needs with the other two, …
        hits &= hits >> size & (1 << size) - 1  # … and those with one another
        found = self._found.get(hits)
        if found is None:
            found = tuple(member for number, member in enumerate(self._members) if hits >> number & 1)
            if len(self._found) < 4096:
                self._found[hits] = found
        return found

    def _telling(self, chunk: str) -> tuple[int, tuple[tuple[str, int], ...]]:
        """Return which patterns a stretch without blanks makes likely, and with which parts of the text it would."""
        hits = 0
        for word in words_of(chunk):
            hits |= self._words.get(word, 0)
        parts: list[tuple[str, int]] = []
        size, starts = max(map(len, self._pieces), default=0), range(len(chunk) + 1)
        begun = {chunk[start : start + size] for start in starts}
        pieces = {piece[:stop] for piece in begun for stop in range(len(piece) + 1)}
        for piece in pieces & self._pieces.keys():
            for part in self._pieces[piece]:
                if part == piece:
                    hits |= self._parts[part]
                else:
                    parts.append((part, self._parts[part]))
        return hits, tuple(parts)
