"""Which words of a text are names."""

import pytest

from kg.documents import Span
from kg.extractors.mentions.names import NameFinder
from kg.extractors.sentences import split_sentences


def names_in(text: str) -> list[str]:
    spans = split_sentences(text, Span(0, len(text)))
    finder = NameFinder(text, spans)
    return [found.name for span in spans for found in finder.find(span, [])]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("I'd call Loomwright lucky. We've met. Can't say more.", ["Loomwright"]),
        ("TL;DR: Loomwright closed its round.", ["Loomwright"]),
        ("Now Orbit 9 led, and with Orbit 9 came Tarn.", ["Orbit 9", "Orbit 9", "Tarn"]),
        ("It shipped in Phase 2, and after Phase 2 came Tarn.", ["Phase", "Phase", "Tarn"]),
    ],
)
def test_contractions_and_numbers(text: str, names: list[str]) -> None:
    assert names_in(text) == names


def test_a_name_in_small_letters_is_known_by_opening_sentences() -> None:
    """It is a common word: elsewhere in a sentence it is no name."""
    text = "plain has closed a round. It is a plain matter. We think plain will grow. plain's founders agree."

    assert names_in(text) == ["plain", "plain", "plain"]


def test_a_text_without_capitals_tells_nothing_of_small_names() -> None:
    assert names_in("river has closed a round. it is big. river is glad.") == []
