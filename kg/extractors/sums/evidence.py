"""What the words beside a sum of money say that it is, and how likely: a round, a valuation, a total or none."""

from collections.abc import Iterator
from typing import Final

from kg.extractors.evidence.weights import added, shares, weights_of
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.sentences.beside import around, evidence_beside, weights_beside
from kg.extractors.sentences.elements import Element, Sentence

ROLES: Final = ("round", "valuation", "total")
"""What a sum may be; if it is none of these, nothing is told of it."""

SAID: Final = {
    "strong": (1.2, -2.35, 0.5),
    "round": (0.7, -0.75, -0.15),
    "weak": (0.7, -2.1, -1.15),
    "valuation": (-0.55, 1.65, -1.05),
    "total": (0.2, 0.0, 1.5),
    "other": (-1.5, -1.05, -2.75),
    "nothing": (0.05, -0.05, -1.55),
}
"""What it weighs for each of ``ROLES`` that the rules say something of a sum; fitted where they were not made."""

SETTLED = frozenset(
    {
        "denied",
        "no figure",
        "price sought",
        "of several rounds",
        "list of totals",
        "for a fund",
        "price of a company",
        "plain total",
        "the rest of it",
        "raised to date",
        "turned to for it",
        "nobody's total",
        "worth of goods",
        "average",
        "may come on top",
        "price not held",
        "price of a deal",
        "price of a round",
        "unicorn",
        "sum by its label",
        "sum sought",
        "worth of a round",
        "goal of a round",
        "hard to get",
        "part of what many raised",
        "round put at",
        "so much for whom",
        "lifts the total to",
        "and another, likewise",
        "and more later",
    }
)
"""Rules that no evidence overrules: they see what words beside a sum do not tell."""


def role_of_sum(sentence: Sentence, element: Element, position: int, said: str = "nothing") -> tuple[str, float]:
    """Return what a sum most likely is, one of ``ROLES`` or ``other``, and how likely: between 0 and 1.

    ``said`` is what the rules say of it: a key of ``SAID``.
    """
    told = sentence.weighed.get(("sums", position))
    if told is None:
        beside = weights_beside("sums")(sentence, position)
        told = added(weights_of("sums"), _about_sum(sentence, element), beside)
        sentence.weighed["sums", position] = told
    likely = shares([*(score + worth for score, worth in zip(told, SAID[said], strict=True)), 0.0])
    best = max(range(len(likely)), key=likely.__getitem__)
    return (*ROLES, "other")[best], likely[best]


def sum_evidence(sentence: Sentence, element: Element, position: int) -> Iterator[str]:
    """Yield what stands beside a sum, and of what size it is."""
    yield from evidence_beside(sentence, position)
    yield from _about_sum(sentence, element)


def _about_sum(sentence: Sentence, element: Element) -> Iterator[str]:
    assert isinstance(element.mention, MoneyMention)
    yield from around(sentence)
    yield f"size {len(str(int(element.mention.money.amount)))}"
