"""What a giver hands a company, in whatever order giver, sum and company stand. All names are invented."""

# ruff: noqa: E501 -- sentences are easier to read whole than broken

import pytest

from tests.kg.extractors.test_voices import rounds_of


@pytest.mark.parametrize(
    "text",
    [
        "The $7 million that Orvane slid across the table to Brindle is spent.",
        "The $7 million Orvane gave Brindle is spent.",
        "It cannot be compared with the $7 million that Orvane scraped together for Brindle.",
        "Brindle, the Leeds pump start-up that Orvane furnished with $7 million, has closed.",
        "Brindle, which Orvane armed with $7 million, has closed.",
        "Orvane furnished Brindle with $7 million.",
        "Orvane slipped Brindle $7 million.",
        "Orvane propped up Brindle with $7 million.",
        "Brindle took Orvane's $7 million and went quiet.",
        "Brindle had to give back half of Orvane's $7 million.",
        "Brindle spent Orvane's $7 million within a year.",
        "Brindle had $7 million of Orvane's money at its disposal.",
        "Brindle sits on $7 million in Orvane money.",
    ],
)
def test_a_sum_that_is_handed_over(text: str) -> None:
    assert rounds_of(text) == {("Brindle", None, 7_000_000, frozenset(), frozenset({"Orvane"}))}


@pytest.mark.parametrize(
    "text",
    [
        "Orvane supplied Brindle with $7 million worth of pumps.",
        "Brindle accepted Orvane's $7 million takeover offer.",
        "Brindle, which Orvane valued at $7 million, has closed.",
    ],
)
def test_goods_and_prices_are_no_gift(text: str) -> None:
    assert {round_[2] for round_ in rounds_of(text)} <= {None}


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Orvane lent it $9 million, and Tessel another $6 million.", ("debt", "Orvane"), ("debt", "Tessel")),
        ("Orvane put $9 million into it in 2019, Tessel $6 million in 2021.", (None, "Orvane"), (None, "Tessel")),
        (
            "Orvane injected $9 million into the company, and Tessel added $6 million later.",
            (None, "Orvane"),
            (None, "Tessel"),
        ),
    ],
)
def test_a_verb_stands_once_for_two_givers(
    text: str, first: tuple[str | None, str], second: tuple[str | None, str]
) -> None:
    expected = {
        ("Brindle", stage, amount, frozenset(), frozenset({giver}))
        for (stage, giver), amount in ((first, 9_000_000), (second, 6_000_000))
    }
    assert rounds_of(f"Brindle makes pumps. {text}") == expected


def test_a_verb_stands_once_for_three_leads() -> None:
    text = "Brindle is thriving: Orvane led its $1 million seed, Tessel its $9 million Series A and Kolm its $40 million Series B."
    assert rounds_of(text) == {
        ("Brindle", "seed", 1_000_000, frozenset({"Orvane"}), frozenset()),
        ("Brindle", "series-a", 9_000_000, frozenset({"Tessel"}), frozenset()),
        ("Brindle", "series-b", 40_000_000, frozenset({"Kolm"}), frozenset()),
    }


def test_a_verb_stands_once_for_two_companies() -> None:
    text = "Axiom has raised $90 million (Orvane leading), Gantry of Zurich CHF 30 million (Tessel)."
    assert rounds_of(text) == {
        ("Axiom", None, 90_000_000, frozenset({"Orvane"}), frozenset()),
        ("Gantry", None, 30_000_000, frozenset(), frozenset({"Tessel"})),
    }
