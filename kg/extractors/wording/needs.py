r"""What a text has to hold for a regular expression to match it at all, read off the expression itself.

Most of a grammar's patterns fail on most sentences. Whether a sentence holds one of the words that a pattern cannot do
without ("led by", "spearheaded", …) is found out many times faster than that the pattern does not match. Nobody keeps
those words beside the pattern, so they are never out of date.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from math import prod
from typing import Any, Final

# The parser of the standard library, which the stubs leave out: a pattern as a tree.
op: Final[Any] = import_module("re._constants")
parser: Final[Any] = import_module("re._parser")

Strings = frozenset[str]

_MOST: Final = 24
"""More ways than this in which parts of a pattern go together are not told apart …"""
_MOST_WORDS: Final = 400
"""… unless all but one of the parts are always the same."""
_EDGE: Final = "\0"
"""Stands, in what a pattern can match, where no word goes on: ``\\b``, the start of the text …"""
_EMPTY: Final[Strings] = frozenset([""])
_NONE: Final[Strings] = frozenset()
_WORD_CHARACTER = re.compile(r"\w")
_WHOLE = re.compile(r"(?<=[^\w])\w+(?=[^\w])")


@dataclass(frozen=True, slots=True)
class Needs:
    """What every match of a pattern holds: one of ``words`` as a whole word, or one of ``parts`` anywhere."""

    words: Strings
    parts: tuple[str, ...]


def needs(compiled: re.Pattern[str]) -> Needs | None:
    r"""Return what a text needs for a match; ``None`` where no few words are known.

    They are in small letters where the pattern ignores case (``folded`` makes a text so).

    >>> found = needs(re.compile(r"\d+ (?:[a-z]+ )?(?:joined|backed) it"))
    >>> sorted(found.words), found.parts
    ([], ('backed it', 'joined it'))
    >>> sorted(needs(re.compile(r"\b(?:joined|backed)\b")).words)
    ['backed', 'joined']
    >>> needs(re.compile(r"\d+ (?:a|b)*"))
    """
    best = min(map(_told, _choices(compiled)), key=_cost, default=None)
    return best if best is not None and _cost(best) < _SEARCH else None


def all_needs(compiled: re.Pattern[str]) -> list[Needs]:
    r"""Return all that a text needs for a match, the rarest first: at most ``MOST_NEEDS`` that tell texts apart.

    >>> [(sorted(found.words), found.parts) for found in all_needs(re.compile(r"<M\d+> .* \b(?:joined|backed)\b"))]
    [(['backed', 'joined'], ()), ([], ('<M',))]
    """
    told = dict.fromkeys(sorted(map(_told, _choices(compiled)), key=_chance_by_tags))
    return [each for each in told if _chance_by_tags(each) < _SEARCH / 10][:MOST_NEEDS]


def _choices(compiled: re.Pattern[str]) -> list[Strings]:
    choices = _of_sequence(parser.parse(compiled.pattern, compiled.flags))
    if compiled.flags & re.IGNORECASE:
        choices = [frozenset(map(folded, choice)) for choice in choices]
    return choices


MOST_NEEDS: Final = 4
"""So many needs of a pattern are asked for at once."""
_OF_TAGS: Final = {"<M": 0.3, "<S": 0.2, "<D": 0.3, "<P": 0.2, "<A": 0.2, "<G": 0.7}
"""How often sentences hold mentions of some kind."""


def _chance_by_tags(told: Needs) -> float:
    """Return how likely a text meets the needs, mentions being rarer than marks are."""
    tags = [_OF_TAGS.get(part, 1.0) for part in told.parts if part in _OF_TAGS]
    others = Needs(told.words, tuple(part for part in told.parts if part not in _OF_TAGS))
    return 1 - (1 - _chance(others)) * prod(1 - chance for chance in tags)


def folded(text: str) -> str:
    """Return a text as patterns that ignore case see it.

    >>> folded("SERIES ſ"), folded("ıİ")
    ('series s', 'ii')
    """
    if not text.isascii() and ("ſ" in text or "ı" in text or "İ" in text):
        text = text.translate(_ODD)
    return text.lower()


_ODD = str.maketrans({"ſ": "s", "ı": "i", "İ": "i"})
"""Letters that ``re.IGNORECASE`` takes for others although ``str.lower`` does not."""

_SEARCH: Final = 9.9
"""A test that leaves less of ten to search than a tenth is not worth its while."""
_FREQUENT: Final = frozenset(
    "a an and are as at by co company for from funding had has have in including investors is it its led m million new "
    "of on or other raised round s series said that the their to was were which will with".split()
)


def _chance_of(string: str, *, whole: bool) -> float:
    """Return how often a sentence holds some string, as far as its length says that."""
    bare = string.strip(" <>GMSDAP0123456789,'")
    if bare in _FREQUENT and (whole or " " in string):
        return 0.3
    if len(bare) < 3:
        return (1.0, 0.9, 0.5)[len(bare)] if not whole else 0.03
    return 0.015 if whole or len(bare) > 5 else 0.1


def _chance(told: Needs) -> float:
    """Return how likely a text meets the needs."""
    none = prod(1 - _chance_of(word, whole=True) for word in told.words)
    return 1 - none * prod(1 - _chance_of(part, whole=False) for part in told.parts)


def _cost(told: Needs) -> float:
    """Return about how many microseconds a search takes that looks for some words first; without them, ten."""
    return 10 * _chance(told) + 0.05 * len(told.parts) + 0.15 * bool(told.words)


def _told(choice: Strings) -> Needs:
    """Return what a choice of strings comes to: of each the rarest whole word, or all of it."""
    words, parts = set(), set()
    for string in choice:
        whole = max(_WHOLE.findall(f"x{string}x"), key=len, default="")
        bare = string.replace(_EDGE, "")
        if whole and (len(choice) > 4 or len(bare.strip(" ")) - len(whole) < 3):
            words.add(whole)
        else:
            parts.add(bare)
    least = {p for p in parts if not any(other != p and other in p for other in parts)}
    return Needs(frozenset(words), tuple(sorted(least, key=lambda part: (len(part), part))))


def _of_sequence(items: Iterable[tuple[Any, Any]]) -> list[Strings]:
    """Return choices of strings: of each, every match of a sequence of parts of a pattern holds one."""
    choices: list[Strings] = []
    plain = run = _EMPTY
    for part in items:
        exact = _exactly(part)
        if exact is None or len(exact) > 1:
            choices += [plain, run]
        plain = _joined(plain, exact) if exact is not None and len(exact) == 1 else _EMPTY
        if exact is not None and _few(run, exact):
            run = _joined(run, exact)
            continue
        choices.append(run)
        run = exact if exact is not None and len(exact) <= _MOST_WORDS else _EMPTY
        if exact is None:
            choices += _within(part)
    return [choice for choice in (*choices, plain, run) if all(s.replace(_EDGE, "") for s in choice)]


def _few(one: Strings, other: Strings) -> bool:
    return len(one) * len(other) <= (_MOST_WORDS if min(len(one), len(other)) == 1 else _MOST)


def _joined(before: Strings, after: Strings) -> Strings:
    return frozenset(first + last for first in before for last in after)


def _within(part: tuple[Any, Any]) -> list[Strings]:
    """Return choices of strings that one part of a pattern cannot do without."""
    kind, content = part
    if kind is op.SUBPATTERN and not content[1]:
        return _of_sequence(content[3])
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT) and content[0]:
        return _of_sequence(content[2])
    if kind is op.BRANCH:
        each = [_best(_of_sequence(branch)) for branch in content[1]]
        joined = _NONE.union(*each)
        return [joined] if all(each) and len(joined) <= _MOST_WORDS else []
    return []


def _best(choices: Iterable[Strings]) -> Strings:
    return min(choices, key=lambda choice: _cost(_told(choice)), default=_NONE)


def _exactly(part: tuple[Any, Any]) -> Strings | None:
    """Return all that one part of a pattern can match; ``None`` where that is much or open."""
    kind, content = part
    if kind is op.LITERAL:
        return frozenset([chr(content)])
    if kind is op.AT:
        return _EMPTY if content is op.AT_NON_BOUNDARY else frozenset([_EDGE])
    if kind in (op.ASSERT, op.ASSERT_NOT):
        return frozenset([_EDGE]) if _ends_word(kind, content[1]) else _EMPTY
    if kind is op.IN:
        return frozenset(chr(c) for _, c in content) if all(k is op.LITERAL for k, _ in content) else None
    if kind is op.SUBPATTERN and not content[1]:
        return _all_of(content[3])
    if kind is op.MAX_REPEAT and content[:2] == (0, 1):
        inner = _all_of(content[2])
        return None if inner is None else inner | {""}
    if kind is op.BRANCH:
        each = list(_each(_all_of(branch) for branch in content[1]))
        return None if None in each else _NONE.union(*(e for e in each if e is not None))
    return None


def _each(found: Iterator[Strings | None]) -> Iterator[Strings | None]:
    """Yield what was found up to the first that is open."""
    for each in found:
        yield each
        if each is None:
            return


def _ends_word(kind: Any, items: Any) -> bool:
    """Return whether no word goes on where these parts must, or must not, come before or after."""
    if len(items) != 1:
        return False
    inner, content = items[0]
    if kind is op.ASSERT:
        return inner is op.LITERAL and not _WORD_CHARACTER.match(chr(content))
    kinds = [kind for kind, _ in content] if inner is op.IN else []
    return op.NEGATE not in kinds and (op.CATEGORY, op.CATEGORY_WORD) in (content if kinds else ())


def _all_of(items: Iterable[tuple[Any, Any]]) -> Strings | None:
    run = _EMPTY
    for part in items:
        exact = _exactly(part)
        if exact is None or not _few(run, exact):
            return None
        run = _joined(run, exact)
    return run
