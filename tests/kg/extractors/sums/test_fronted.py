"""Sums that open their sentence, before the company that they go to. All names are invented."""

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document


def rounds_of(text: str) -> list[tuple[str, int, list[str]]]:
    document = read_document("told.txt", text.encode())
    found = facts_of(Reading(document, extract_claims(document)))["rounds"]
    return [(each["company"], each["amount"], each["investors"]) for each in found]


@pytest.mark.parametrize(
    "text",
    [
        "$60 million for Grovecast, according to its founder.",
        "$60 million to Grovecast for its checkout software.",
        "One deal in the AI track: over $60 million for Grovecast, which plans harvests.",
        "Fresh money, $60 million of it, for the tree planter Grovecast.",
        "Another $60 million went to Berlin's Grovecast, which plants trees.",
        "Money for trees: $60 million goes to Grovecast.",
        "$60 million of external funding for Grovecast, a maker of vans.",
        "$60 million, Series B, October: Grovecast builds vans in Taiwan.",
        "$60 million, too, last month: Grovecast, which builds headsets.",
        "$60 million is what Grovecast walked away with.",
    ],
)
def test_a_sum_in_front_is_a_round_of_the_company_it_goes_to(text: str) -> None:
    assert rounds_of(text) == [("Grovecast", 60_000_000, [])]


@pytest.mark.parametrize(
    "text",
    [
        "$60 million went from Baobab Ventures to Grovecast, whose vans fill the office parks.",
        "$60 million from Baobab Ventures for Grovecast, a maker of vans.",
        "$60 million flowed from Baobab Ventures to the van maker Grovecast.",
    ],
)
def test_from_whom_a_sum_in_front_comes_is_an_investor(text: str) -> None:
    assert rounds_of("Nordfold raised €3 million. It makes kites.\n\n" + text)[1:] == [
        ("Grovecast", 60_000_000, ["Baobab Ventures"])
    ]


@pytest.mark.parametrize(
    "text",
    [
        "$60 million for Grovecast: Tarnbank buys the van maker.",
        "$60 million to Grovecast under a five-year contract.",
        "$60 million for Grovecast Capital's third fund.",
        "$60 for Grovecast, a month.",
        "$60 million to Kenya from its neighbours.",
    ],
)
def test_a_price_a_fine_an_order_or_a_fund_in_front_is_no_round(text: str) -> None:
    assert rounds_of(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A strategic investor put $60 million into Grovecast, which makes vans in Graz.",
        "Vans: An unnamed family office has poured $60 million into Grovecast.",
        "Existing shareholders injected another $60 million into the van maker Grovecast.",
        "Two angels whom nobody names put $60 million in Grovecast.",
        "A group of Gulf investors is putting $60 million into Austria's Grovecast.",
        "The billionaire invested $60 million in Grovecast.",
        "Its parent sank $60 million into Grovecast.",
        "A consortium of local funds is investing $60 million in Grovecast.",
    ],
)
def test_what_investors_without_a_name_put_in_is_a_round(text: str) -> None:
    assert rounds_of(f"Rounds came from all over the map this week.\n\n{text}") == [("Grovecast", 60_000_000, [])]
