"""Regular expressions that look for their own words first.

A grammar has hundreds of patterns, and a sentence speaks of a few of them. What a pattern cannot match without (one of
"led by", "spearheaded", …) is read off the pattern itself, so nobody keeps it beside the pattern; ``str in`` finds out
many times faster than a search that a text holds none of it.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from math import prod
from typing import Any, Final

# The parser of the standard library, which the stubs leave out: a pattern as a tree.
op: Final[Any] = import_module("re._constants")
parser: Final[Any] = import_module("re._parser")

_MOST: Final = 24
"""More ways than this in which parts of a pattern go together are not told apart."""


class Pattern:
    r"""A compiled regular expression; its methods give what those of ``re.Pattern`` give.

    >>> found = Pattern(r"\b(?:was|were) led by (?P<who><G\d+>)")
    >>> found.needs, found.search("it was led by <G0>")["who"]
    ((' led by ',), '<G0>')
    """

    __slots__ = ("_folds", "compiled", "fullmatch", "groupindex", "match", "needs", "pattern", "split", "sub")

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
        self._folds: Final = bool(compiled.flags & re.IGNORECASE)
        self.needs: Final = needs(compiled)

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match, as ``re.Pattern.search`` does."""
        if not self.needs:
            return self.compiled.search(text, pos, endpos)
        given = text.lower() if self._folds else text
        for words in self.needs:
            if words in given:
                return self.compiled.search(text, pos, endpos)
        return None

    def finditer(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Return all matches, as ``re.Pattern.finditer`` does."""
        if not self.needs:
            return self.compiled.finditer(text, pos, endpos)
        given = text.lower() if self._folds else text
        for words in self.needs:
            if words in given:
                return self.compiled.finditer(text, pos, endpos)
        return iter(())


def needs(compiled: re.Pattern[str]) -> tuple[str, ...]:
    r"""Return words of which every match of a pattern holds one; none where no such few words are known.

    They are in lower case where the pattern ignores case.

    >>> needs(re.compile(r"\b(?:joins?|backs) (?:the )?round")), needs(re.compile(r"\d+ (?:a|b)*"))
    (('round',), ())
    """
    found = _of_sequence(parser.parse(compiled.pattern, compiled.flags)) or frozenset()
    if compiled.flags & re.IGNORECASE:
        found = frozenset(words.lower() for words in found)
    least = {w for w in found if not any(other != w and other in w for other in found)}
    return tuple(sorted(least, key=lambda w: (len(w), w))) if least and _cost(frozenset(least)) < 9 else ()


class Family:
    r"""Named patterns that are tried on the same texts, in order: of many, the few that a text can match at all.

    >>> family = Family([("led by", r"\bled by <G"), ("joined by", r"\bjoined by <G"), ("any", r"\w+")])
    >>> [name for name, _ in family.likely("a round led by <G0>")]
    ['led by', 'any']
    """

    __slots__ = ("_always", "_known", "_members", "_words")

    def __init__(self, patterns: Iterable[tuple[str, str | re.Pattern[str]]]) -> None:
        """Compile the patterns; ``re.error`` for one that is none. They have to heed case."""
        self._members: Final = tuple((name, re.compile(pattern)) for name, pattern in patterns)
        bits: dict[str, int] = {}
        self._always = 0
        for number, (_, compiled) in enumerate(self._members):
            words = needs(compiled)
            self._always |= 0 if words else 1 << number
            for word in words:
                bits[word] = bits.get(word, 0) | 1 << number
        self._words: Final = tuple(bits.items())
        self._known: Final[dict[int, tuple[tuple[str, re.Pattern[str]], ...]]] = {}

    def likely(self, text: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """Return those patterns that a text may match, in their order."""
        hits = self._always
        for word, bits in self._words:
            if word in text:
                hits |= bits
        found = self._known.get(hits)
        if found is None:
            found = tuple(member for number, member in enumerate(self._members) if hits >> number & 1)
            if len(self._known) < 4096:
                self._known[hits] = found
        return found


Strings = frozenset[str]


_CHANCE: Final = (1.0, 1.0, 0.5, 0.2, 0.08, 0.04, 0.03, 0.02)
"""How often a sentence holds some word, by its length, as far as that says."""


def _cost(words: Strings) -> float:
    """Return about how many microseconds a search takes that looks for some words first; without them, ten."""
    none = prod(1 - _CHANCE[min(len(w.strip(" <>GMSDAP,")), len(_CHANCE) - 1)] for w in words)
    return 10 * (1 - none) + 0.05 * len(words)


def _of_sequence(items: Iterable[tuple[Any, Any]]) -> Strings | None:
    """Return the best words that a sequence of parts of a pattern cannot do without."""
    choices: list[Strings] = []
    plain = run = _EMPTY
    for part in items:
        exact = _exactly(part)
        choices += [plain, run] if exact is None or len(exact) > 1 else []
        plain = _joined(plain, exact) if exact is not None and len(exact) == 1 else _EMPTY
        if exact is not None and len(exact) * len(run) <= _MOST:
            run = _joined(run, exact)
            continue
        choices.append(run)
        run = exact if exact is not None and len(exact) <= _MOST else _EMPTY
        if exact is None and (inner := _within(part)):
            choices.append(inner)
    return min((c for c in (*choices, plain, run) if all(c)), key=_cost, default=None)


_EMPTY: Final[Strings] = frozenset([""])


def _joined(before: Strings, after: Strings) -> Strings:
    return frozenset(first + last for first in before for last in after)


def _within(part: tuple[Any, Any]) -> Strings | None:
    """Return the words that one part of a pattern cannot do without."""
    kind, content = part
    if kind is op.SUBPATTERN and not content[1]:
        return _of_sequence(content[3])
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT) and content[0]:
        return _of_sequence(content[2])
    if kind is op.BRANCH:
        each = [_of_sequence(branch) for branch in content[1]]
        return frozenset().union(*(e for e in each if e)) if all(each) else None
    return None


def _exactly(part: tuple[Any, Any]) -> Strings | None:
    """Return all that one part of a pattern can match; ``None`` where that is much or open."""
    kind, content = part
    if kind is op.LITERAL:
        return frozenset([chr(content)])
    if kind in (op.AT, op.ASSERT, op.ASSERT_NOT):
        return frozenset([""])
    if kind is op.IN:
        return frozenset(chr(c) for _, c in content) if all(k is op.LITERAL for k, _ in content) else None
    if kind is op.SUBPATTERN and not content[1]:
        return _all_of(content[3])
    if kind is op.MAX_REPEAT and content[:2] == (0, 1):
        inner = _all_of(content[2])
        return None if inner is None else inner | {""}
    if kind is op.BRANCH:
        each = [_all_of(branch) for branch in content[1]]
        return None if any(e is None for e in each) else frozenset().union(*(e for e in each if e))
    return None


def _all_of(items: Iterable[tuple[Any, Any]]) -> Strings | None:
    run = _EMPTY
    for part in items:
        exact = _exactly(part)
        if exact is None or len(exact) * len(run) > _MOST:
            return None
        run = _joined(run, exact)
    return run


class Openings:
    r"""Finds the matches of a pattern in long texts by the first characters that they may begin with.

    For patterns of many alternatives that begin at the start of a word, of which a text holds few.

    >>> days = Openings(r"(?:[Mm]onday|\d+ days?)\b")
    >>> [m[0] for m in days.finditer("On Monday, or in 3 days", starts("On Monday, or in 3 days"))]
    ['Monday', '3 days']
    """

    __slots__ = ("_heads", "compiled")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        """Compile a pattern; ``ValueError`` where its matches may begin with anything."""
        self.compiled: Final = re.compile(pattern, flags)
        heads = _heads(list(parser.parse(pattern, flags)), 3)
        if heads is None or "" in heads:
            raise ValueError(f"may begin with anything: {pattern[:60]}")
        self._heads: Final = {size: frozenset(h for h in heads if len(h) == size) for size in (1, 2, 3)}

    def finditer(self, text: str, beginnings: Sequence[tuple[int, str]]) -> Iterator[re.Match[str]]:
        """Return the matches, as ``re.Pattern.finditer`` does, given where the words of the text begin (``starts``)."""
        match, done, three, two, one = self.compiled.match, 0, self._heads[3], self._heads[2], self._heads[1]
        for start, head in beginnings:
            if start >= done and (head in three or head[:2] in two or head[:1] in one):
                found = match(text, start)
                if found is not None:
                    done = found.end()
                    yield found


_WORD = re.compile(r"\w+")
_ZEROS = str.maketrans("123456789", "000000000")


def starts(text: str) -> list[tuple[int, str]]:
    """Return where each word of a text begins, with its first three characters, small and with all digits as 0.

    >>> starts("In Q3 2025")
    [(0, 'in '), (3, 'q0 '), (6, '000')]
    """
    folded = text.lower()
    if len(folded) != len(text):
        folded = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    folded = folded.translate(_ZEROS) if folded.isascii() else re.sub(r"\d", "0", folded)
    return [(match.start(), folded[match.start() : match.start() + 3]) for match in _WORD.finditer(text)]


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
    """Return the characters of a set, small and with all digits as 0; ``None`` for one that leaves some out."""
    found: set[str] = set()
    for kind, value in content:
        if kind is op.LITERAL:
            found.add(_small(chr(value)))
        elif kind is op.RANGE and value[1] - value[0] < 64:
            found |= {_small(chr(c)) for c in range(value[0], value[1] + 1)}
        elif kind is op.CATEGORY and value is op.CATEGORY_DIGIT:
            found.add("0")
        elif kind is op.CATEGORY and value is op.CATEGORY_SPACE:
            found |= set(" \n\t\r\u00a0\u2009\u202f\u2003\u2002\x0b\x0c")
        else:
            return None
    return frozenset(found)


def _small(character: str) -> str:
    return "0" if character.isdigit() else character.lower()
