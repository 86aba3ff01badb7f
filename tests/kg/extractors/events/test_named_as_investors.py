"""Who is named, won or got as an investor, in words around a list of names. All names are invented."""

import pytest

from tests.kg.extractors.rounds.test_rounds import facts, first

ROUND = "Quellmar raised $30 million in a Series B. "
TELLINGS = [
    "The company named Lysva and Ostel as investors.",
    "It names Lysva and Ostel among its new investors.",
    "It gained Lysva, Ostel and several more as backers.",
    "It will have Lysva, Ostel and more besides as shareholders.",
    "Of those already invested, Quellmar named Lysva and Ostel.",
    "Of the existing investors, it lists Lysva and Ostel.",
    "It got Lysva and Ostel as new investors.",
    "A new investor, Ostel, joins Lysva.",
]


@pytest.mark.parametrize("telling", TELLINGS)
def test_who_is_named_as_an_investor(telling: str) -> None:
    (told,) = facts(f"News of the day\n\n{ROUND}{telling}")["rounds"]
    assert {first(name) for name in told["investors"]} == {"Lysva", "Ostel"}


@pytest.mark.parametrize(
    "telling", ["The company named Ada Lysva as chair.", "It counts Lysva and Ostel as customers."]
)
def test_who_is_named_as_something_else(telling: str) -> None:
    (told,) = facts(f"News of the day\n\n{ROUND}{telling}")["rounds"]
    assert told["investors"] == []


@pytest.mark.parametrize(
    ("telling", "leads", "investors"),
    [
        ("from investors with Silver Lake at their head.", {"Silver Lake"}, {"Silver Lake"}),
        ("from funds with Ostel at their head, Lysva being one of them.", {"Ostel"}, {"Ostel", "Lysva"}),
        ("from funds, Ostel and Lysva being among them.", set(), {"Ostel", "Lysva"}),
    ],
)
def test_who_is_at_the_head_of_several(telling: str, leads: set[str], investors: set[str]) -> None:
    (told,) = facts(f"News of the day\n\nQuellmar raised $30 million in a Series B {telling}")["rounds"]
    assert {first(name) for name in told["leads"]} == leads
    assert {first(name) for name in told["investors"]} == investors


PARTS = [
    ("$10 million is the part of Ostel; $5 million is Lysva's.", {"Ostel": 10, "Lysva": 5}),
    ("$10 million apiece come from Ostel and Lysva.", {"Ostel": 10, "Lysva": 10}),
    ("$10 million each came from Ostel and Lysva.", {"Ostel": 10, "Lysva": 10}),
    ("$10 million was the contribution of Ostel.", {"Ostel": 10}),
    ("From Ostel it is $10 million.", {"Ostel": 10}),
    ("From Ostel, who had thought of buying it, it is $10 million.", {"Ostel": 10}),
]


@pytest.mark.parametrize(("telling", "parts"), PARTS)
def test_what_part_is_whose(telling: str, parts: dict[str, int]) -> None:
    (told,) = facts(f"News of the day\n\n{ROUND}{telling}")["rounds"]
    assert {first(name): amount / 1_000_000 for name, amount in told["contributions"].items()} == parts
