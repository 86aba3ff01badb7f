"""What a company is worth, however the sentence begins; a project has a value too, and is no company."""

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document

ROUND = "Quorvex raises $40 million\n\nQuorvex raised $40 million in a Series B led by Tarn Ventures. {}\n"


def valuations(text: str) -> list[tuple[str, float]]:
    document = read_document("a.txt", ROUND.format(text).encode())
    told = facts_of(Reading(document, extract_claims(document)))
    return [(each["company"], each["amount"]) for each in told["valuations"]]


@pytest.mark.parametrize(
    "text",
    [
        "Now worth $2 billion.",
        "It's now worth $2 billion.",
        "The startup hires, and it's worth $2 billion on paper.",
        "At $2 billion Quorvex is worth three times what it was in 2024.",
        "At $2 billion, the maker of welding arms is now worth more than its rivals.",
        "The FT puts the valuation at $2 billion.",
    ],
)
def test_a_company_is_worth_a_sum(text: str) -> None:
    assert valuations(text) == [("Quorvex", 2_000_000_000)]


def test_a_project_with_a_value_is_no_company() -> None:
    assert valuations("It forms part of a larger project, valued at $90 million, in which Quorvex builds.") == []
