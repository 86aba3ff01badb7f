"""Finding what begins with few words in long texts: only where one of those words begins."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from kg.extractors.wording.chunks import ByChunk, chunks_of
from kg.extractors.wording.needs import Strings, op, parser


class Openings:
    r"""Finds the matches of a pattern in long texts by the first characters that they may begin with.

    For patterns of many alternatives that begin at the start of a word, of which a text holds few.

    >>> days = Openings(r"(?:[Mm]onday|\d+ days?)\b")
    >>> [m[0] for m in days.finditer("On Monday, or in 3 days")]
    ['Monday', '3 days']
    """

    __slots__ = ("_begins", "_begun", "_heads", "_places", "compiled")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        """Compile a pattern; ``ValueError`` where its matches may begin with anything."""
        self.compiled: Final = re.compile(pattern, flags)
        heads = _heads(list(parser.parse(pattern, flags)), _SIZE)
        if heads is None or "" in heads:
            raise ValueError(f"may begin with anything: {pattern[:60]}")
        self._heads: Final = heads
        self._begun: Final = frozenset(head[:size] for head in heads for size in range(len(head) + 1))
        self._begins: Final = ByChunk(self._may_begin)
        self._places: Final = ByChunk(self._places_in)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return the matches, as ``re.Pattern.finditer`` does."""
        match, done, places, begins = self.compiled.match, 0, self._places, self._begins
        for _, (start, _), found_places in places.told(chunks_of(text)):
            for place, ends in found_places:
                at = start + place
                if at >= done and not (ends and not begins[text[at : at + _SIZE]]):
                    found = match(text, at)
                    if found is not None:
                        done = found.end()
                        yield found

    def _places_in(self, chunk: str) -> tuple[tuple[int, bool], ...]:
        """Return where in a stretch without blanks a match may begin: at the words that begin as matches do.

        Each with whether the stretch ends before the characters that would show it.
        """
        heads = ((match.start(), chunk[match.start() :][:_SIZE]) for match in _WORD.finditer(chunk))
        return tuple((place, len(head) < _SIZE) for place, head in heads if self._may_begin(head))

    def _may_begin(self, characters: str) -> bool:
        begun = characters.lower().translate(_SMALL) if characters.isascii() else "".join(map(_small, characters))
        if begun in self._begun:
            return True
        heads = self._heads
        return any(begun[:size] in heads for size in range(1, len(begun)))


_SIZE: Final = 6
_WORD = re.compile(r"\w+")


def _heads(items: Sequence[tuple[Any, Any]], size: int) -> Strings | None:
    """Return the first ``size`` characters of all that a sequence of parts can match; shorter where it ends before."""
    heads: Strings = frozenset([""])
    for part in items:
        if all(len(head) >= size for head in heads):
            break
        following = _heads_of(part, size)
        if following is None:
            cut = min(len(head) for head in heads)
            return frozenset(head[:cut] for head in heads) if cut else None
        heads = frozenset((head + after)[:size] for head in heads for after in following)
    return heads


def _heads_of(part: tuple[Any, Any], size: int) -> Strings | None:
    kind, content = part
    if kind is op.LITERAL:
        return frozenset([_small(chr(content))])
    if kind in (op.AT, op.ASSERT, op.ASSERT_NOT):
        return frozenset([""])
    if kind is op.IN:
        return _characters(content)
    if kind is op.SUBPATTERN:
        return _heads(list(content[3]), size)
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT):
        once = _heads(list(content[2]), size)
        if once is None:
            return None
        many = frozenset([""]) if content[0] == 0 else once
        grown = once
        for _ in range(min(size, int(content[1])) - 1):
            grown = frozenset((head + after)[:size] for head in grown for after in once)
            many |= grown
        return many | once
    if kind is op.BRANCH:
        each = [_heads(list(branch), size) for branch in content[1]]
        return None if any(e is None for e in each) else frozenset().union(*(e for e in each if e))
    return None


def _characters(content: Iterable[tuple[Any, Any]]) -> Strings | None:
    """Return the characters of a set as ``_small`` has them; ``None`` for one that leaves some out."""
    found: set[str] = set()
    for kind, value in content:
        if kind is op.LITERAL:
            found.add(_small(chr(value)))
        elif kind is op.RANGE and value[1] - value[0] < 64:
            found |= {_small(chr(c)) for c in range(value[0], value[1] + 1)}
        elif kind is op.CATEGORY and value is op.CATEGORY_DIGIT:
            found.add("0")
        elif kind is op.CATEGORY and value is op.CATEGORY_SPACE:
            found.add(" ")
        else:
            return None
    return frozenset(found)


def _small(character: str) -> str:
    """Return a character in small letters, all digits as 0 and all blanks alike."""
    return "0" if character.isdigit() else " " if character.isspace() else character.lower()


_SMALL: Final = {code: _small(chr(code)) for code in range(128)}
