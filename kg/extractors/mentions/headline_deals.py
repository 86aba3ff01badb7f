"""Who buys whom in headlines whose words all have capitals: "Oslo Firm Acme Buys Bolt", "Bolt Acquired by Acme".

Capitals tell no names there; the verb of a deal does: who stands before it buys, and who follows it is bought.
"""

from collections.abc import Iterator, Sequence

from kg.extractors.mentions.tokens import Token, looks_like_name
from kg.extractors.mentions.usage import Usage
from kg.extractors.wording.words import BUSINESSES, STARTERS, common_words, is_english

BUYS = frozenset("buys acquires purchases snaps swallows".split())
_TO_BUY = frozenset("buy acquire purchase".split())
_NOUNS = frozenset("acquisition takeover buyout purchase".split())
_BOUGHT = frozenset("bought acquired purchased snapped".split())
#: What stands between such a verb and who is bought.
_LITTLE = frozenset("up out the a an its rival fellow".split())
#: What ends the name of who is bought.
_ENDS = frozenset("for in to from with as and at after on amid by of over via into or but is that which".split())
_LONGEST = 3
"""Of more words hardly any company's name is, and many a description."""

Words = tuple[int, int]


def parties(usage: Usage, tokens: Sequence[Token], free: Sequence[bool], known: Sequence[Words]) -> Iterator[Words]:
    """Yield from where to where the names of buyers and bought stand that are not ``known``."""
    for k, token in enumerate(tokens):
        low = token.text.lower()
        after = k + 1
        if low in _BOUGHT:
            while after < len(tokens) and tokens[after].text.lower() == "up":
                after += 1
            if after == len(tokens) or tokens[after].text.lower() != "by":
                continue
            sides = _before(usage, tokens, k), _after(usage, tokens, after + 1)
        elif low in BUYS or (low in _TO_BUY and k > 1 and tokens[k - 1].text.lower() == "to"):
            sides = _before(usage, tokens, k - (low in _TO_BUY)), _after(usage, tokens, after)
        elif low in _NOUNS and after < len(tokens) and tokens[after].text.lower() == "of":
            sides = (_after(usage, tokens, after + 1),) * 2
        else:
            continue
        told = [_told(usage, tokens, free, known, side) for side in sides]
        if all(told):
            new = (side for side, how in zip(sides, told, strict=True) if how == "new" and side is not None)
            yield from dict.fromkeys(new)


def _before(usage: Usage, tokens: Sequence[Token], stop: int) -> Words | None:
    """Return the words that end before ``stop``, without what describes them: "Oslo Firm Acme"."""
    start = stop
    while start and (start == stop or usage.gap(tokens, start - 1) == " ") and looks_like_name(tokens[start - 1].text):
        start -= 1
    return _undescribed(tokens, start, stop)


def _after(usage: Usage, tokens: Sequence[Token], start: int) -> Words | None:
    """Return the words that begin at ``start``, as far as a name may go, without what describes them."""
    while start < len(tokens) and tokens[start].text.lower() in _LITTLE:
        start += 1
    stop = start
    while (
        stop < len(tokens)
        and looks_like_name(tokens[stop].text)
        and tokens[stop].text.lower() not in _ENDS
        and (stop == start or usage.gap(tokens, stop - 1) == " ")
    ):
        stop += 1
    return _undescribed(tokens, start, stop)


def _undescribed(tokens: Sequence[Token], start: int, stop: int) -> Words | None:
    """Return the words after the last that says what a company is, and after those that open sentences."""
    noun = max((k for k in range(start, stop - 1) if tokens[k].text.lower() in BUSINESSES), default=start - 1)
    start = noun + 1
    while start < stop and tokens[start].text.lower() in STARTERS:
        start += 1
    return (start, stop) if start < stop else None


def _told(
    usage: Usage, tokens: Sequence[Token], free: Sequence[bool], known: Sequence[Words], side: Words | None
) -> str:
    """Return whether a known name stands at one side of the verb, or a new one; nothing if neither does."""
    if side is None:
        return ""
    start, stop = side
    if any(a < stop and start < b for a, b in known):
        return "known"
    words = [token.text for token in tokens[start:stop]]
    if len(words) > _LONGEST or not all(free[start:stop]) or words[-1].lower() in BUSINESSES:
        return ""
    rare = any(not is_english(word.lower()) and word.lower() not in common_words() for word in words)
    return "new" if rare or all(word in usage.inner for word in words) else ""
