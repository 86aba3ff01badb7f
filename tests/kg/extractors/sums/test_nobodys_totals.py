"""What many raised together, what a sum may become, and what an offering brought are totals of nobody."""

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document


def facts(text: str) -> dict[str, list[dict[str, object]]]:
    document = read_document("a.txt", f"Some news of the week\n\n12 May 2021\n\n{text}".encode())
    return facts_of(Reading(document, extract_claims(document)))


@pytest.mark.parametrize(
    "text",
    [
        "Quellmar raised $70 million. Across the rounds we tracked, disclosed funding came to more than $700 million.",
        "Quellmar raised $70 million. Funding reported came to more than $700 million overall.",
        "Quellmar raised $70 million. The field was lively, with 18 seed rounds (≈ $700 million all in all).",
        "Quellmar raised $70 million. In figures: $700 million in total over the week's two headline deals.",
        "Quellmar raised $70 million, and it may grow to $100 million in all if the mayor agrees.",
        "Quellmar raised $70 million. It aims at lifting its funding to $100 million in total.",
    ],
)
def test_a_total_that_is_of_nobody(text: str) -> None:
    found = facts(text)
    assert [each["amount"] for each in found["rounds"]] == [70_000_000]
    assert found["totals"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Quellmar closed its private placement, which gave total gross proceeds of $7 million.",
        "Quellmar sold 10 million preferred shares for gross proceeds of $7 million.",
    ],
)
def test_what_an_offering_brought_is_a_round(text: str) -> None:
    found = facts(text)
    assert [each["amount"] for each in found["rounds"]] == [7_000_000]
    assert found["totals"] == []


def test_what_a_total_is_told_after_was_added_to_it() -> None:
    found = facts(
        "Quellmar has taken in $25 million more of venture capital, and with it a funding total of $60 million."
    )
    assert [each["amount"] for each in found["rounds"]] == [25_000_000]
    assert [each["amount"] for each in found["totals"]] == [60_000_000]


@pytest.mark.parametrize(
    "text",
    [
        "Quellmar is discussing new funds in a deal that could value it at about $3 billion.",
        "Quellmar is raising money. The deal might put a value of some $3 billion on Quellmar.",
    ],
)
def test_what_a_deal_could_value_one_at_is_a_valuation(text: str) -> None:
    assert [each["amount"] for each in facts(text)["valuations"]] == [3_000_000_000]


def test_what_a_sale_could_be_worth_is_none() -> None:
    assert facts("The sale of its stake in Quellmar could be worth $3 billion, Tindra wrote.")["valuations"] == []
