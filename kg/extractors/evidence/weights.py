"""What words and forms speak for, where no rule of the grammar knows: tables of weights, and how they are added up.

A rule says what it was written for; news is told in more ways than anybody writes rules for. So each word (and pair or
triple of words) beside a name or a sum has a weight: how much more often it stood there, in the annotated documents
of ``tests/evaluation/documents``, where the name was an investor's, or the sum a round's. The weights are added up: a
log-linear model (McCullagh and Nelder 1989, chapters 4 and 5). They stand in the tables beside this module, to be
read by people; the programs ``benchmarks/extraction/fit_*.py`` make them. Names are no part of the evidence.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Final

from kg.extractors.wording.chunks import ByChunk, Remembered
from kg.extractors.wording.words import common_words

Weights = Mapping[str, tuple[float, ...]]
Group = tuple[str, ...]
"""Pieces of evidence that always come together."""

NAME: Final = "·"
"""What stands in evidence for words that are none of the common ones: names are no evidence."""

_WORD = re.compile(r"[^\W\d_]+|[^\w\s]")


def shares(scores: Sequence[float]) -> list[float]:
    """Return how likely each of several things is, one of which is true, by their log-odds (a softmax).

    >>> shares([0.0, 0.0]), shares([])
    ([0.5, 0.5], [])
    """
    most = max(scores, default=0.0)
    odds = [math.exp(score - most) for score in scores]
    whole = math.fsum(odds)
    return [each / whole for each in odds]


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
    rows = (line.split("\t") for line in table_of(name).read_text("utf-8").splitlines() if not line.startswith("#"))
    return {evidence: tuple(map(float, weights)) for evidence, *weights in rows}


def table_of(name: str) -> Path:
    """Return where a table of weights stands.

    >>> table_of("sums").name
    'sums.tsv'
    """
    return Path(__file__).with_name(f"{name}.tsv")
