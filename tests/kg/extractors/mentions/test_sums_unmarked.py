"""Sums without a currency beside them, or without a blank. All names are invented."""

import pytest

from kg.extractors.mentions.money import find_money
from tests.kg.extractors.rounds.test_rounds import facts, first


def sums(text: str) -> list[tuple[str, int]]:
    return [(m.money.currency, int(m.money.amount)) for m in find_money(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Quellmar got 458 cr out of Hafen Ventures.",
        "Quellmar raised 458 Cr in a Series A.",
        "thanks to a 458 cr infusion by Hafen",
        "Hafen puts 458 crore more into Quellmar",
        "putting 458 cr of funding into Quellmar",
        "Quellmar bags 458cr from Hafen",
    ],
)
def test_crores_are_rupees(text: str) -> None:
    assert sums(text) == [("INR", 4_580_000_000)]


@pytest.mark.parametrize(
    "text",
    [
        "Quellmar has 2 crore users.",
        "It raised hopes: holders will sell 1.1 crore shares.",
        "They will put up to 2.2 crore equity shares on sale.",
        "3 crore in the country use it.",
    ],
)
def test_crores_of_other_things_are_none(text: str) -> None:
    assert sums(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quellmar Pumps$30M", ("USD", 30_000_000)),
        ("Quellmar PumpsA$30M, Series B", ("AUD", 30_000_000)),
        ("QuellmarUS$30 millionSeries A", ("USD", 30_000_000)),
        ("Quellmar€5.5MSeed", ("EUR", 5_500_000)),
    ],
)
def test_sums_glued_to_words(text: str, expected: tuple[str, int]) -> None:
    assert sums(text) == [expected]


def test_a_name_ends_before_the_sum_it_is_glued_to() -> None:
    (told,) = facts("• Quellmar PumpsA$30M, Series B financing, led by Hafen Ventures.")["rounds"]
    assert (first(told["company"]), told["amount"], told["currency"]) == ("Quellmar Pumps", 30_000_000, "AUD")
