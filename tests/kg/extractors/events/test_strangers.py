"""Subjects that nobody has named. All names are invented."""

import pytest

from kg.extractors.analysis import analyse
from kg.extractors.events.strangers import is_stranger
from kg.readers import read_document


def stranger(text: str) -> bool:
    sentence = analyse(read_document("news.txt", text.encode())).sentences[0]
    return is_stranger(sentence, sentence.mask.index("<M"))


@pytest.mark.parametrize(
    "text",
    [
        "the city raised $5 million for trams.",
        "another startup raised $5 million.",
        "quellmar, a maker of kites, raised $5 million.",
        "In March, startups in the region raised $5 million.",
        "quellmar - $5 million seed round",
    ],
)
def test_strangers(text: str) -> None:
    assert stranger(text)


@pytest.mark.parametrize(
    "text",
    [
        "It raised $5 million.",
        "The last round brought in $5 million.",
        "On Monday she closed a $5 million round.",
        "Before that - $5 million in a seed round.",
        "Leeds's kite firm raised $5 million.",
    ],
)
def test_those_spoken_of(text: str) -> None:
    assert not stranger(text)
