"""What the words beside a name or a sum speak for, where no rule of the grammar knows them.

A rule says what it was written for; news is told in more ways than anybody writes rules for. So each word (and pair or
triple of words) beside a name or a sum has a weight: how much more often it stood there, in the annotated documents
of ``tests/evaluation/documents``, where the name was an investor's, or the sum a round's. The weights are added up: a
log-linear model (McCullagh and Nelder 1989, chapters 4 and 5). They stand in two tables beside this module, to be
read by people; ``benchmarks/extraction/fit_evidence.py`` makes them. Names are no part of the evidence.
"""

import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from importlib.resources import files
from itertools import chain
from typing import Final, Generic, TypeVar

from kg.extractors.chunks import ByChunk, Remembered
from kg.extractors.mentions.kinds import NameMention
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.sentences import Element, Sentence
from kg.extractors.words import common_words

Told = TypeVar("Told")
Weights = Mapping[str, tuple[float, ...]]
Group = tuple[str, ...]
"""Pieces of evidence that always come together."""

ROLES = ("round", "valuation", "total")
"""What a sum may be; if it is none of these, nothing is told of it."""

SAID = {
    "strong": (1.2, -2.35, 0.5),
    "round": (0.7, -0.75, -0.15),
    "weak": (0.7, -2.1, -1.15),
    "valuation": (-0.55, 1.65, -1.05),
    "total": (0.2, 0.0, 1.5),
    "other": (-1.5, -1.05, -2.75),
    "nothing": (0.05, -0.05, -1.55),
}
"""What it weighs for each of ``ROLES`` that the rules say something of a sum; fitted where they were not made."""

_WORD = re.compile(r"[^\W\d_]+|[^\w\s]")
NAME = "·"
"""What stands in evidence for words that are none of the common ones: names are no evidence."""

FUNDER = re.compile(
    r"\b(?:Capital|Ventures?|Partners|VC|Funds?|Investments?|Invest|Equity|Growth|Angels?|Accelerator|Investors|"
    r"Catalyst|Seed|Associates|Advisors|Combinator|Management)\b"
)
_REACH = 10


def role_of_sum(sentence: Sentence, element: Element, position: int, said: str = "nothing") -> tuple[str, float]:
    """Return what a sum most likely is, one of ``ROLES`` or ``other``, and how likely: between 0 and 1.

    ``said`` is what the rules say of it: a key of ``SAID``.
    """
    told = sentence.weighed.get(("sums", position))
    if told is None:
        beside = _weights_beside("sums")(sentence, position)
        told = added(weights_of("sums"), _about_sum(sentence, element), beside)
        sentence.weighed["sums", position] = told
    likely = shares([*(score + worth for score, worth in zip(told, SAID[said], strict=True)), 0.0])
    best = max(range(len(likely)), key=likely.__getitem__)
    return (*ROLES, "other")[best], likely[best]


def likelihood_of_investors(sentence: Sentence, element: Element, position: int) -> float:
    """Return how likely the names of a group are investors' in a round: between 0 and 1."""
    known = sentence.weighed.get(("investors", position))
    if known is None:
        weights = weights_of("investors")
        beside = _weights_beside("investors")(sentence, position)
        (shared,) = added(weights, _about_group(sentence, element, position), beside)
        own = [_weight_of_name(_formed(member.mention)) for member in element.members]
        known = sentence.weighed["investors", position] = (shares([shared + sum(own) / len(own), 0.0])[0],)
    return known[0]


def shares(scores: Sequence[float]) -> list[float]:
    """Return how likely each of several things is, one of which is true, by their log-odds (a softmax).

    >>> shares([0.0, 0.0]), shares([])
    ([0.5, 0.5], [])
    """
    most = max(scores, default=0.0)
    odds = [math.exp(score - most) for score in scores]
    whole = math.fsum(odds)
    return [each / whole for each in odds]


def sum_evidence(sentence: Sentence, element: Element, position: int) -> Iterator[str]:
    """Yield what stands beside a sum, and of what size it is."""
    yield from _evidence_beside(sentence, position)
    yield from _about_sum(sentence, element)


def _about_sum(sentence: Sentence, element: Element) -> Iterator[str]:
    assert isinstance(element.mention, MoneyMention)
    yield from _within(sentence)
    yield f"size {len(str(int(element.mention.money.amount)))}"


def group_evidence(sentence: Sentence, element: Element, position: int) -> Iterator[str]:
    """Yield what stands beside a group of names."""
    yield from _evidence_beside(sentence, position)
    yield from _about_group(sentence, element, position)


def _about_group(sentence: Sentence, element: Element, position: int) -> Iterator[str]:
    mask = sentence.mask
    yield from _within(sentence)
    if mask.find("<M", 0, position) >= 0:
        yield "after a sum"
    if mask.find("<M", position) >= 0:
        yield "before a sum"
    if mask.find("<S", 0, position) >= 0:
        yield "after a stage"
    if mask.find("<G") == position:
        yield "first name"
    yield f"{min(4, len(element.members))} names"
    if element.possessive:
        yield "possessive"
    if sentence.lead_in and len(sentence.lead_in) < 200:
        yield from _listed_under(sentence.lead_in)
    if any(is_funder(member.mention.name) for member in element.members):
        yield "funder beside"


@lru_cache(maxsize=64)
def _listed_under(lead_in: str) -> frozenset[str]:
    return frozenset(f"listed under: {word}" for word in plain_words(lead_in) if word != NAME)


def name_evidence(element: Element, index: int) -> Iterator[str]:
    """Yield what one name of a group tells by itself, which is not what it is, but how it is formed."""
    yield from _formed(element.members[index].mention)


def _formed(mention: NameMention) -> Group:
    kind = f"a {mention.kind}"
    return ("intercept", kind, "funder") if is_funder(mention.name) else ("intercept", kind)


@lru_cache(maxsize=64)
def _weight_of_name(evidence: Group) -> float:
    return added(weights_of("investors"), evidence)[0]


@lru_cache(maxsize=16384)
def is_funder(name: str) -> bool:
    """Return whether somebody is called as funders are.

    >>> is_funder("Orchard Ventures"), is_funder("Orchard")
    (True, False)
    """
    return FUNDER.search(name) is not None


class _Beside(Generic[Told]):
    """What the words beside something tell, by word, side and place; ``tell`` says what a piece of evidence tells."""

    def __init__(self, tell: Callable[[str], Told]) -> None:
        self._tell: Final = tell
        self._before: Final = ByChunk(partial(self._places, "before"))
        self._after: Final = ByChunk(partial(self._places, "after"))

    def _places(self, side: str, word: str) -> tuple[Told, ...]:
        """Return what a word tells anywhere on a side, near, and as the first, second and third word."""
        places = (side, f"near {side}", f"1 {side}", f"2 {side}", f"3 {side}")
        return tuple(self._tell(f"{place}: {word}") for place in places)

    def __call__(self, sentence: Sentence, position: int) -> list[Told]:
        """Return what is told beside a position of the mask, each piece once."""
        left = sentence.words_before(position, _REACH, 120)[::-1]
        right = sentence.words_after(position, _REACH, 120)
        found: list[Told] = []
        for told, words in ((self._before, left), (self._after, right)):
            found += [told[word][0] for word in {*words}]
            found += [told[word][1] for word in {*words[:5]}]
            found += [told[word][place] for place, word in enumerate(words[:3], 2)]
        for count in (2, 3):
            if len(left) >= count:
                found.append(self._tell(f"before: {' '.join(left[count - 1 :: -1])}"))
            if len(right) >= count:
                found.append(self._tell(f"after: {' '.join(right[:count])}"))
        if not left:
            found.append(self._tell("before: "))
        if not right:
            found.append(self._tell("after: "))
        return found


_evidence_beside: Final = _Beside(str)


@cache
def _weights_beside(table: str) -> _Beside[tuple[float, ...] | None]:
    return _Beside(weights_of(table).get)


def _within(sentence: Sentence) -> Group:
    mask = sentence.mask
    held = "<M" in mask, "<S" in mask, "<D" in mask, "<G" in mask
    return _with(sentence.block.kind.value, held, sentence.index < 4)


@lru_cache(maxsize=1024)
def _with(kind: str, held: tuple[bool, ...], early: bool) -> Group:
    with_a = (f"with a {what}" for what, there in zip(("sum", "stage", "date", "name"), held, strict=True) if there)
    return (f"in a {kind}", *with_a, *(("early",) if early else ()))


def plain_words(text: str) -> list[str]:
    """Return the words and marks of a text in lower case, what is no common word being ``NAME``."""
    return list(chain.from_iterable(map(_PLAIN.__getitem__, text.split())))


def _plain_in(chunk: str) -> tuple[str, ...]:
    words = (word.lower() for word in _WORD.findall(chunk))
    return tuple(word if not word[0].isalpha() or word in common_words() else NAME for word in words)


_PLAIN = ByChunk(_plain_in)


def added(
    weights: Weights, evidence: Iterable[str], more: Iterable[tuple[float, ...] | None] = ()
) -> tuple[float, ...]:
    """Return the sum of the weights of what is known of the evidence, each counted once, and of ``more`` weights."""
    width = len(next(iter(weights.values())))
    found = list(chain.from_iterable(filter(None, chain(map(weights.get, {*evidence}), more))))
    return (math.fsum(found),) if width == 1 else tuple([math.fsum(found[at::width]) for at in range(width)])


@cache
def weights_of_groups(table: str) -> Remembered[Group, tuple[float, ...]]:
    """Return what groups of evidence weigh by a table of one column: the weights of all of a group that is known."""
    weights = weights_of(table)
    return Remembered(lambda group: tuple(weights[each][0] for each in group if each in weights))


@cache
def weights_of(name: str) -> Weights:
    """Return a table of weights."""
    table = files(__package__).joinpath(f"evidence_of_{name}.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return {evidence: tuple(map(float, weights)) for evidence, *weights in rows}
