"""What stands after a sum, or between it and its round, and says nothing of what it is. All names are invented."""

# ruff: noqa: E501 -- sentences are easier to read whole than broken

import pytest

from kg.extractors import analyse
from kg.extractors.sums.roles import read_sums
from kg.readers import read_document
from tests.kg.extractors.rounds.test_rounds import facts, first


def roles(text: str) -> list[str]:
    """Return what each sum of a text is."""
    sentences = analyse(read_document("a.txt", text.encode())).sentences
    return [item.role for sentence in sentences for item in read_sums(sentence)]


@pytest.mark.parametrize(
    "text",
    [
        "Quellmar takes in $8 million to fight crop losses.",
        "Quellmar scores $8 million to read the contracts that nobody wants to read.",
        "Quellmar has just taken in $8 million from well-known funds and two carmakers.",
        "Quellmar has pulled in $8 million from northern pension funds.",
        "Quellmar found $8 million in a dry market.",
        "Quellmar pocketed $8 million and plans to treble its revenue.",
        "Quellmar secured $8 million towards the cost of a second kiln.",
        "Quellmar is rustling up $8 million in new equity.",
        "Quellmar has been drumming up $8 million among family offices.",
        "$8 million is what Quellmar just hauled in.",
        "Quellmar, a Leeds maker of pumps for the dairy sector, has secured $8 million in funding.",
        "Quellmar's news follows by a year an $8 million deal co-led by Hafen Ventures.",
        "The previous round of Quellmar, from March 2020, came to $8 million.",
        "Quellmar has secured $8 million in what is the largest round so far for a pump maker.",
    ],
)
def test_what_follows_does_not_make_it_something_else(text: str) -> None:
    assert roles(text) == ["round"]


@pytest.mark.parametrize(
    "text",
    [
        "Quellmar has $8 million in annual revenue.",
        "Quellmar is to add $8 million to its second fund.",
        "Quellmar reported sales of $8 million and an operating loss.",
        "The board allotted 12,000 preference shares for Rs 17,400 each.",
        "Pump startups from the north, the sector says, took $8 million in orders.",
    ],
)
def test_what_follows_does(text: str) -> None:
    assert roles(text) == ["other"]


def test_what_a_sum_lifts_a_total_to() -> None:
    assert roles(
        "Quellmar has taken in $8 million, which lifts the money put into it in all to nearly $30 million."
    ) == ["round", "total"]
    assert roles("Quellmar closed its round with $8 million, which lifts its overall financing so far to $30 million.")[
        1:
    ] == ["total"]


@pytest.mark.parametrize(
    "text",
    [
        "Quellmar and Tessel lately unveiled $8 million and $5 million, respectively, in rounds that nobody had foreseen.",
        "Quellmar and Tessel closed rounds of $8 million and $5 million, respectively.",
        "Behind the jump stand the giant rounds ($8 million, $5 million, and $4 million respectively) of Quellmar, Tessel and Orvane.",
    ],
)
def test_sums_dealt_out_are_alike(text: str) -> None:
    assert set(roles(text)) == {"round"}


@pytest.mark.parametrize(
    "told",
    [
        "Its previous round, in March 2020, was $16 million.",
        "Quellmar's prior round, in March 2020, came to $16 million.",
        "The preceding raise of Quellmar, in March 2020, was $16 million.",
    ],
)
def test_a_round_before_is_not_the_one_told_last(told: str) -> None:
    rounds = facts(f"Quellmar raised a Series A led by Hafen Ventures. {told}")["rounds"]
    assert [(first(r["company"]), r["stage"], r["amount"]) for r in rounds] == [
        ("Quellmar", "series-a", None),
        ("Quellmar", None, 16_000_000),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quellmar is on the home straight of an $8 million fundraising.", ["round"]),
        ("It came just two months on from the $8 million round.", ["round"]),
        (
            "Quellmar had taken in $11 million, of which $3 million was venture money from Hafen Ventures and $8 million was debt financing from Orvane.",
            ["other", "round", "round"],
        ),
        (
            "Among these are Quellmar in Leeds, landing $5 million in healthtech, Tessel in Lagos with $4 million in agritech, and Orvane bringing in $3 million.",
            ["round", "round", "round"],
        ),
        (
            "Quellmar reported that its public offering is closed: 8 million shares at $9 each, grossing about $72 million.",
            ["other", "round"],
        ),
    ],
)
def test_sums_that_are_rounds_by_their_form(text: str, expected: list[str]) -> None:
    assert roles(text) == expected


def test_who_sold_the_shares_bought_none() -> None:
    text = "Quellmar closed its IPO, raising $75 million. Joint book-runners were Hafen and Tessel, lead manager Orvane Securities."
    (told,) = facts(text)["rounds"]
    assert (told["amount"], told["leads"], told["investors"]) == (75_000_000, [], [])
