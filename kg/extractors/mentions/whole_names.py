"""Names put together by what shows their extent, and taken apart where two were written as one."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from collections.abc import Iterator, Sequence

from kg.extractors.mentions.kinds import NameMention
from kg.extractors.mentions.naming import mention_of
from kg.extractors.mentions.tokens import Token
from kg.extractors.mentions.usage import Usage
from kg.extractors.wording.words import BUSINESSES, is_english

_INITIALS = re.compile(r" \((?:the )?[\"“]?(?P<initials>[A-Z]\*?[A-Z]{2,7})[\"”]?\)")
_BETWEEN = frozenset("and & of for the in on de du des la et und für".split())


def spelt_by_initials(usage: Usage, tokens: Sequence[Token], found: list[NameMention]) -> list[NameMention]:
    """Return the names with those put together that initials in brackets spell: "Board for Arts, Sport and the Sea (BASS)"."""
    for k, token in enumerate(tokens):
        if usage.text[token.end : token.end + 2] != " (":
            continue
        match = _INITIALS.match(usage.text, token.end)
        first = _first_spelt(usage, tokens, k, match["initials"].replace("*", "")) if match is not None else None
        if first is None:
            continue
        start = tokens[first].start
        within = [name for name in found if name.span.end > start and name.span.start < token.end]
        if len(within) > 1 or (within and "," in usage.text[start : token.end]):
            rest = [name for name in found if name not in within]
            found = sorted([*rest, mention_of(usage, tokens, first, k + 1)], key=lambda name: name.span)
    return found


def _first_spelt(usage: Usage, tokens: Sequence[Token], k: int, initials: str) -> int | None:
    """Return the first of the words up to ``k`` whose first letters are some initials; small words may be left out."""
    word = tokens[k].text
    last = len(initials) == 1
    if word[0].isupper():
        if word[0] != initials[-1]:
            return None
        if last:
            return k
        initials = initials[:-1]
    elif word not in _BETWEEN:
        return None
    if not k or usage.gap(tokens, k - 1).strip() not in ("", ",", "&"):
        return None
    if word.islower() and word[0].upper() == initials[-1] and not last:
        told = _first_spelt(usage, tokens, k - 1, initials[:-1])
        if told is not None:
            return told
    return _first_spelt(usage, tokens, k - 1, initials)


#: What headlines tell in the present of a buyer or a company, between two names.
_TOLD = frozenset("Acquires Buys Raises Secures Lands Closes Bags Nabs Snags Purchases Acquired Snaps".split())


def parted(usage: Usage, tokens: Sequence[Token], i: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a run of words with capitals that are names of their own.

    A headline that ran into its text says a name twice: "Acme Buys Chip Firm Bolt Bolt makes chips", "by Acme Acme has".
    """
    begin = i
    for k in range(i + 1, stop):
        if tokens[k].text in _TOLD and k + 1 < stop:
            yield begin, k
            begin = k + 1
        elif k > begin and _is_phrasal(tokens, k, stop):
            yield begin, k
            begin = k + 2
            if begin >= stop:
                return
        elif k >= begin and _said_again(usage, tokens, begin, k, stop):
            yield _named(tokens, begin, k), k
            begin = k
    yield begin, stop


_PARTICLES = frozenset("Up In Out Off Down".split())


def _is_phrasal(tokens: Sequence[Token], k: int, stop: int) -> bool:
    """Return whether a headline's verb and its particle stand at ``k``: "Acme Wraps Up Series A", but no "Acme Built In"."""
    verb = tokens[k].text
    return k + 1 < stop and tokens[k + 1].text in _PARTICLES and verb[-1] == "s" and is_english(verb.lower())


def _said_again(usage: Usage, tokens: Sequence[Token], begin: int, k: int, stop: int) -> bool:
    """Return whether a name that ends before ``k`` begins anew there, or the one does with which a headline opened."""
    words, size = [t.text for t in tokens[begin:stop]], stop - k
    again = words[k - begin :]
    if words[max(0, k - begin - size) : k - begin] == again and size <= k - begin:
        return usage.text.count(" ".join(again)) > 2
    opener = tokens[begin - 2].text if begin > 1 and tokens[begin - 1].text in _TOLD else ""
    return size == 1 and opener == again[0] and k > begin


def _named(tokens: Sequence[Token], begin: int, k: int) -> int:
    """Return where a name begins after what its bearer is said to be: "Chip Firm Acme"."""
    nouns = [n for n in range(begin, k - 1) if tokens[n].text.lower() in BUSINESSES]
    return nouns[-1] + 1 if nouns else begin
