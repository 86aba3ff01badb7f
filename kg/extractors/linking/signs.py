"""The words for how a company stands to a sum: the pieces of evidence that weights are known of."""

from collections.abc import Iterator
from functools import lru_cache

from kg.extractors.evidence.weights import Group
from kg.extractors.linking.company_mentions import Named
from kg.extractors.wording.chunks import ByChunk
from kg.extractors.wording.words import common_words, given_names

#: What a word between a name and the sum after it says.
BETWEEN = ByChunk(lambda word: (f"before it, between: {word}",))


@lru_cache(maxsize=1024)
def spoken_of(anaphor: str, rank: int, apart: int) -> Group:
    """Return how a candidate ranks among those spoken of, and how far it is from the first."""
    few = min(2, rank)
    return f"spoken of, rank {rank}", f"{anaphor}, spoken of, rank {few}", f"spoken of, rank {few}, apart {apart}"


@lru_cache(maxsize=1024)
def on_side(side: str, anaphor: str, between: int, sums: int, cut: str, only: str = "") -> Group:
    """Return on which side of a sum a name of its sentence stands, and what is between."""
    near = f"{side}, {min(1, between)} names, {sums} sums between, {cut}"
    return side, f"{side}, {between} between", near, f"{anaphor}, {side}{only}"


@lru_cache(maxsize=1024)
def how_far_back(distance: int, blocks: int, kind: str, beside: bool) -> Group:
    """Return how far before a sum a name stands that may be in its sentence too (``beside``)."""
    return (
        f"{distance} sentences before",
        f"{min(3, distance)} sentences before, {'and' if beside else 'not'} in it",
        f"{blocks} paragraphs before, in a {kind}",
    )


@lru_cache(maxsize=1024)
def named_earlier(anaphor: str, distance: int, blocks: int, since: int) -> Group:
    """Return how far before the sentence of a sum a name stands that is not in it, and how many were named since."""
    return (
        f"earlier, {since} since",
        f"{anaphor}, {distance} sentences before, {min(2, since)} since",
        f"{anaphor}, {blocks} paragraphs before",
    )


def shape_of(name: str) -> Iterator[str]:
    """Yield how a name is formed."""
    words = name.split()
    if name.isupper():
        yield f"formed in capitals, {min(6, len(name))} letters"
    if not name[:1].isupper():
        yield "formed in small letters"
    if len(words) == 1:
        yield "formed of one word"
        if name.lower() in common_words():
            yield "formed of a common word"
        if name.lower() in given_names():
            yield "formed of a given name"
    elif all(word.lower() in common_words() for word in words):
        yield "formed of common words"
    if "-" in name:
        yield "formed with a hyphen"


def named_how(where: str, mention: Named) -> Iterator[str]:
    """Yield what stands beside a mention."""
    after, before = mention.words_after(2), mention.words_before(2)
    yield from (f"{where}, before: {word}" for word in after)
    yield f"{where}, right before: {' '.join(after)}"
    yield f"{where}, after: {before[-1] if before else 'nothing'}"
    yield f"{where}, right after: {' '.join(before)}"
    if len(mention.element.members) > 1:
        yield f"{where}, in a list"
    if mention.element.possessive:
        yield f"{where}, possessive"
