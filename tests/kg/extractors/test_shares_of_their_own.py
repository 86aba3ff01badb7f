"""What one investor put in: part of the round told last, or a round of its own. All names are invented."""

# ruff: noqa: E501 -- texts are easier to read whole

import pytest

from tests.kg.extractors.rounds.test_rounds import facts

OWN = {
    "a year before": "Veldra raised $30 million in a Series A led by Okmo Ventures in May 2024. Brindle Capital had put in $4 million in 2021.",
    "before that": "Veldra raised $30 million in a Series A led by Okmo Ventures. Brindle Capital had put in $4 million before that.",
    "more than the round": "Veldra raised $30 million from Okmo Ventures. Brindle Capital put in $90 million in 2021.",
    "in another clause": "Okmo Ventures led Veldra's $30 million seed in March 2024, and Brindle Capital put in a further $40 million in June 2025.",
}


@pytest.mark.parametrize("text", OWN.values(), ids=OWN)
def test_a_sum_given_at_another_time_is_a_round(text: str) -> None:
    assert "Brindle Capital" in {who for r in facts(text)["rounds"][1:] for who in r["investors"]}


PART = {
    "same time": "Veldra raised $30 million in a Series A led by Okmo Ventures. Brindle Capital put in $4 million.",
    "another currency": "Veldra raised $30 million in a Series A led by Okmo Ventures. Brindle Capital put in 400 million yen.",
}


@pytest.mark.parametrize("text", PART.values(), ids=PART)
def test_a_sum_given_in_the_round_is_part_of_it(text: str) -> None:
    (told,) = facts(text)["rounds"]
    assert "Brindle Capital" in told["investors"]


STAGES = {
    "sealing": ("Veldra is understood to be close to sealing a Series B.", "series-b"),
    "out for": ("Okmo Ventures says that Veldra is out for a Series C.", "series-c"),
    "undisclosed": ("Veldra raised an undisclosed growth round from Okmo Ventures and Brindle Capital.", "growth"),
}


@pytest.mark.parametrize(("text", "stage"), STAGES.values(), ids=STAGES)
def test_a_stage_alone_tells_a_round(text: str, stage: str) -> None:
    (told,) = facts(text)["rounds"]
    assert (told["stage"], told["amount"]) == (stage, None)


def test_an_angel_round_is_not_the_round_told_before() -> None:
    found = facts("Veldra raised $30 million in a Series B. Okmo Ventures led the company's angel round of 2019.")[
        "rounds"
    ]
    assert [(r["stage"], r["investors"]) for r in found] == [("series-b", []), (None, ["Okmo Ventures"])]


def test_two_stages_side_by_side_are_of_one_round() -> None:
    (told,) = facts("Veldra secured a $5 million growth capital term loan from Okmo Bank.")["rounds"]
    assert (told["stage"], told["investors"]) == ("debt", ["Okmo Bank"])


SPOKEN = {
    "said to be": "Brindle Capital's share is said to be up to $4 million.",
    "amounts to": "Brindle Capital's contribution amounts to $4 million.",
    "takes the lead again": "Brindle Capital, which led the round before, took the lead again with $4 million.",
    "anchors it": "Brindle Capital anchored it with $4 million.",
    "as an investor": "Brindle Capital, a strategic investor with $4 million in the round, makes conveyors.",
    "the largest": "Brindle Capital is the largest investor with $4 million.",
    "good for": "Brindle Capital was good for $4 million.",
    "debt of the sum": "Some $4 million of the sum is debt from Brindle Capital.",
    "debt of the total": "Of the total, $4 million is venture debt from Brindle Capital.",
}


@pytest.mark.parametrize("text", SPOKEN.values(), ids=SPOKEN)
def test_what_one_investor_put_in_is_told_apart(text: str) -> None:
    (told,) = facts(f"Veldra raised $30 million in a Series A from Okmo Ventures and others. {text}")["rounds"]
    assert (told["amount"], told["contributions"]) == (30_000_000, {"Brindle Capital": 4_000_000})


def test_two_may_be_told_after_one_verb() -> None:
    text = "Veldra raised $30 million in a Series A. Okmo Ventures came in with $12 million and Brindle Capital with $8 million."
    (told,) = facts(text)["rounds"]
    assert told["contributions"] == {"Okmo Ventures": 12_000_000, "Brindle Capital": 8_000_000}


def test_an_agreement_is_with_the_lender() -> None:
    (told,) = facts("Veldra has entered into a $5 million growth capital loan agreement with Okmo Bank.")["rounds"]
    assert (told["stage"], told["investors"]) == ("debt", ["Okmo Bank"])


TOGETHER = {
    "from each": "Okmo Ventures and Brindle Capital are to invest a combined $25 million in Veldra, $17 million from Okmo and $8 million from Brindle.",
    "coming from each": "Okmo Ventures and Brindle Capital have put $25 million into Veldra, with $17 million coming from Okmo and $8 million from Brindle.",
    "the other": "Okmo Ventures and Brindle Capital invested a combined $25 million in Veldra. Okmo put up $17 million and Brindle the other $8 million.",
}


@pytest.mark.parametrize("text", TOGETHER.values(), ids=TOGETHER)
def test_what_each_of_several_gave_is_part_of_what_they_gave_together(text: str) -> None:
    (told,) = facts(text)["rounds"]
    assert told["amount"] == 25_000_000
    assert told["contributions"] == {"Okmo Ventures|Okmo": 17_000_000, "Brindle Capital|Brindle": 8_000_000}
