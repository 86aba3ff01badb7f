"""Sums told alike: a row of investments whatever each is called, and one round after another of the same verb."""

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document


def facts(text: str) -> dict[str, list[dict[str, object]]]:
    document = read_document("a.txt", f"Some news of the week\n\n12 May 2021\n\n{text}".encode())
    return facts_of(Reading(document, extract_claims(document, least=0)))


@pytest.mark.parametrize(
    "text",
    [
        "Its latest moves are a $425 million boost for Quellmar, $46 million for Tindra and $20 million for Bolteq.",
        "Lately these include $425 million put into Quellmar, a $46 million pledge to Tindra, "
        "and an outlay of $20 million on Bolteq.",
        "The news follows a $425 million pledge to Quellmar, an investment of $46 million in Tindra, "
        "and one of $20 million in Bolteq.",
        "Key placements include joining Quellmar's $425 million, Tindra's $46 million and Bolteq's $20 million rounds.",
        "Major investments: $425 million in Quellmar, $46 million in Tindra, $20 million in Bolteq.",
    ],
)
def test_what_one_of_a_row_is_called_all_are(text: str) -> None:
    found = {each["company"]: each["amount"] for each in facts(text)["rounds"]}
    assert found == {"Quellmar": 425_000_000, "Tindra": 46_000_000, "Bolteq": 20_000_000}


@pytest.mark.parametrize(
    "text",
    [
        "Fennick paid $30 million for Tindra and $20 million for Bolteq.",
        "Fennick spent $30 million on marketing and $20 million on Bolteq software.",
    ],
)
def test_what_is_paid_or_spent_is_no_row_of_investments(text: str) -> None:
    assert facts(text)["rounds"] == []


def test_what_stands_in_a_row_with_a_gift_is_of_the_same_giver() -> None:
    found = facts("Fennick Ventures made a $20 million investment in Quellmar and a $5 million bet on Tindra.")
    told = {each["company"]: (each["amount"], each["investors"]) for each in found["rounds"]}
    assert told == {"Quellmar": (20_000_000, ["Fennick Ventures"]), "Tindra": (5_000_000, ["Fennick Ventures"])}


@pytest.mark.parametrize(
    "text",
    [
        "In March, Quellmar pulled in $155 million from investors, with another $43 million coming after.",
        "Quellmar pulled in $155 million in January and after that a mind-boggling $43 million in July.",
        "Quellmar collected $155 million in January, then a further $43 million in July.",
    ],
)
def test_a_sum_told_after_another_is_one_more_round(text: str) -> None:
    found = facts(text)
    assert [(each["company"], each["amount"]) for each in found["rounds"]] == [
        ("Quellmar", 155_000_000),
        ("Quellmar", 43_000_000),
    ]
    assert found["totals"] == []
