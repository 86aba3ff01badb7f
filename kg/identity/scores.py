"""How much two names speak for one entity, in bits: rare words weigh much, words of the trade little."""

from collections.abc import Mapping, Sequence
from math import log2
from typing import Final

from rapidfuzz.distance import OSA

from kg.identity.names import slug_of
from kg.identity.words import COMMON, GENERIC

_BACKGROUND: Final = 100_000
"""Names that are thought of beside those in the graph, so that a word is not rare only because the graph is small."""

_SOUND: Final = frozenset(map(frozenset, ("ck", "iy", "sz", "vw", "ea", "fp")))
_PRIOR: Final = 10.0
_MISSING: Final = 8.0
_MISSING_GENERIC: Final = 2.0
_SLIP: Final = 5.0


def weight(word: str, frequency: int = 1, names: int = 1) -> float:
    """Return how many bits it says that two names share a word, which is in ``frequency`` of so many ``names``.

    >>> weight("capital"), weight("national"), round(weight("nscale"), 1)
    (1.0, 4.0, 15.6)
    """
    if word in GENERIC:
        return 1.0
    return min(4.0 if word in COMMON else 20.0, log2((names + _BACKGROUND) / (frequency + 1)))


def slip(a: str, b: str) -> str | None:
    """Return what slip of the pen makes one word of the other, or ``None``: letters swapped, doubled, dropped, alike.

    >>> slip("kleiner", "kliener"), slip("horowitz", "horrowitz"), slip("pincus", "pinkus"), slip("wave", "ware")
    ('letters swapped', 'letter doubled', 'letters that sound alike', None)
    """
    if a == b or a[0] != b[0] or OSA.distance(a, b, score_cutoff=1) != 1 or any(map(str.isdigit, a + b)):
        return None
    place = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    if len(a) != len(b):
        longer = max(a, b, key=len)
        twin = longer[place - 1 : place] == longer[place] or longer[place + 1 : place + 2] == longer[place]
        if twin:
            return "letter doubled"
        # Baron is not Barton, but Breaktrough is Breakthrough.
        return "letter dropped" if len(longer) > (6 if place == len(longer) - 1 and longer[-1] == "s" else 7) else None
    if a[place + 1 :] != b[place + 1 :]:
        return "letters swapped"
    return "letters that sound alike" if frozenset((a[place], b[place])) in _SOUND else None


def bits(a: Sequence[str], b: Sequence[str], frequency: Mapping[str, int], names: int) -> float:
    """Return the evidence that two names are one: what their words share, less what they do not, less the prior.

    >>> round(bits(["goldman", "sachs"], ["goldman", "sach"], {}, 1), 1)
    18.2
    >>> round(bits(["forest", "ventures"], ["forward", "ventures"], {}, 1), 1)
    -25.0
    """
    left, right = list(a), list(b)
    total = -_PRIOR
    for word in a:
        if word in right:
            left.remove(word)
            right.remove(word)
            total += weight(word, frequency.get(word, 0), names)
    for word in tuple(left):
        near = next((each for each in right if len(word) >= 5 and OSA.distance(word, each, score_cutoff=1) == 1), None)
        if near is not None:
            left.remove(word)
            right.remove(near)
            total += max(0.0, weight(word, frequency.get(word, 0), names) - _SLIP)
    return total - sum(_MISSING_GENERIC if word in GENERIC else _MISSING for word in left + right)


def probability(evidence: float) -> float:
    """Return bits of evidence as a number between 0 and 1 that tells strong from very strong (it never reaches 1).

    >>> [round(probability(evidence), 3) for evidence in (-8, 0, 8, 16, 32)]
    [0.2, 0.5, 0.8, 0.941, 0.996]
    """
    return 1 / (1 + 2 ** (-evidence / 4))


def is_generic(iri: str) -> bool:
    """Return whether a name has only words that say nothing of whose it is.

    >>> is_generic("https://w3id.org/coinvest/id/company/capital-group"), is_generic("…/company/nscale-group")
    (True, False)
    """
    return set(slug_of(iri).split("-")) <= GENERIC
