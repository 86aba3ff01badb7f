"""Sums that are rounds by what is told beside them, a price, or that somebody is richer by them; names are invented."""

import pytest

from tests.kg.extractors.test_voices import rounds_of

ABOUT = "Quellmar is a Lyon startup that designs barges. "


@pytest.mark.parametrize(
    "text",
    [
        "Quellmar had collected $75 million from investors, who saw it as worth near $600 million.",
        "Quellmar had collected $75 million from investors, who valued it at $600 million.",
        "Quellmar had secured $75 million from backers, who priced it at $600 million.",
        "Quellmar took in $75 million from funds at a valuation of $600 million.",
        "Quellmar, now $75 million richer thanks to Tern Capital, will hire.",
        "Quellmar left the talks $75 million richer.",
        "One is Quellmar: seven years old, $75 million richer, and in no hurry.",
        "Its Series A comes to $75 million.",
    ],
)
def test_what_makes_a_sum_a_round(text: str) -> None:
    assert {(company, amount) for company, _, amount, _, _ in rounds_of(ABOUT + text)} == {("Quellmar", 75_000_000)}


@pytest.mark.parametrize(
    "text",
    [
        "The sale of his house made him $75 million richer.",
        "Quellmar has raised $75 million from investors to date and is valued at $600 million.",
    ],
)
def test_what_makes_it_none(text: str) -> None:
    assert rounds_of(ABOUT + text) == set()


def test_who_is_stood_by_takes_what_is_put_in() -> None:
    text = "His firm has stood by Quellmar since 2016 and put in over $75 million in that time."
    assert rounds_of(ABOUT + text) == {("Quellmar", None, 75_000_000, frozenset(), frozenset())}


def test_two_rounds_of_a_sentence_have_each_its_date() -> None:
    text = (
        "Late in 2024 there was a Series A of €46 million, and in September 2025 an enormous Series B of €136 million."
    )
    told = {(stage, amount) for _, stage, amount, _, _ in rounds_of(ABOUT + text)}
    assert told == {("series-a", 46_000_000), ("series-b", 136_000_000)}
