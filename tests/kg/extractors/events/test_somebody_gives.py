"""Givers that are told by pronouns, as owners, or in a sentence that reads as if they raised. All names are invented."""

# ruff: noqa: E501 -- sentences are easier to read whole than broken

import pytest

from tests.kg.extractors.test_voices import rounds_of


@pytest.mark.parametrize(
    "text",
    [
        "Ingrid Solvang does not return calls. She put money into Brindle a week after meeting its founders.",
        "Ingrid Solvang is feared. She wrote the first cheque for Brindle.",
        "Ingrid Solvang runs on coffee. In 2019 she backed Brindle, a pump maker.",
    ],
)
def test_she_who_was_told_of_gives(text: str) -> None:
    ((company, *_, leads, others),) = rounds_of(text)
    assert (company, leads, others) == ("Brindle", frozenset(), frozenset({"Ingrid Solvang"}))


@pytest.mark.parametrize(
    "text",
    [
        "Brindle makes looms. Orvane is a shareholder, having stumped up $38 million in 2024.",
        "Brindle makes looms. The only disclosed cheque, from Orvane, was for $38 million.",
        "Brindle makes looms. Only once has it turned to investors, and it came back with $38 million from Orvane.",
        "Brindle managed $38 million last year, with Orvane as its principal new backer.",
        "Brindle raised $2 million from Kolm. Orvane added another $38 million later that year.",
        "And Brindle? Orvane put $38 million into it.",
    ],
)
def test_one_who_gave(text: str) -> None:
    assert ("Brindle", None, 38_000_000, frozenset(), frozenset({"Orvane"})) in rounds_of(text)


def test_they_are_the_several_named_before() -> None:
    text = "Orvane and Tessel have regrets. They were among the buyers of $210 million of new shares in Brindle."
    assert rounds_of(text) == {("Brindle", None, 210_000_000, frozenset(), frozenset({"Orvane", "Tessel"}))}


def test_a_lender_owns_its_loan() -> None:
    text = "Brindle is trying to raise $15 million. The matter is delicate because Orvane's $4 million loan of 2023 carries covenants."
    assert rounds_of(text) == {
        ("Brindle", None, 15_000_000, frozenset(), frozenset()),
        ("Brindle", "debt", 4_000_000, frozenset(), frozenset({"Orvane"})),
    }


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Its Series B, agreed over a weekend in June 2025, brought Brindle another $120 million.", 120_000_000),
        ("Investors looking at Brindle's forthcoming Series B, for which $120 million is the stated goal, hesitate.", 120_000_000),
        ("At the Series B, which Orvane fronted with $120 million, Brindle was worth $900 million.", 120_000_000),
    ],
)  # fmt: skip
def test_a_stage_and_its_sum_across_an_aside(text: str, amount: int) -> None:
    assert [round_[:3] for round_ in rounds_of(text)] == [("Brindle", "series-b", amount)]
