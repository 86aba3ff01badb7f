"""Who joins besides those named before, plans of a round, and who tells what it is worth. All names are invented."""

# ruff: noqa: E501

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document


def facts(text: str) -> dict[str, list[dict[str, object]]]:
    document = read_document("a.txt", text.encode())
    return facts_of(Reading(document, extract_claims(document)))  # type: ignore[return-value]


@pytest.mark.parametrize(
    "said",
    [
        "Besides Aster Ventures, the round brought in Birch Capital and Calder Ventures, and Dorn Partners invested again.",
        "In addition to Aster Ventures, the deal drew Birch Capital and Calder Ventures, and Dorn Partners invested again.",
        "Apart from Aster Ventures, the financing included Birch Capital and Calder Ventures, and Dorn Partners joined.",
    ],
)
def test_those_besides_whom_others_came_took_part_too(said: str) -> None:
    (told,) = facts(f"Corvane raised $40 million in a Series B. {said}")["rounds"]
    assert told["investors"] == ["Aster Ventures", "Birch Capital", "Calder Ventures", "Dorn Partners"]


@pytest.mark.parametrize(
    "said",
    [
        "Corvane of Odense plans a Series B of €40 million.",
        "Corvane plans its first priced round of €40 million.",
        "Corvane prepares a €40 million Series B, its chief told us.",
    ],
)
def test_a_round_that_is_planned_is_not_closed(said: str) -> None:
    assert [each["status"] for each in facts(said)["rounds"]] == ["planned"]


@pytest.mark.parametrize(
    "said",
    [
        "The Ledger put the valuation at $200 million then.",
        "The April deal put it at $200 million.",
        "Forbes puts its value at $200 million.",
    ],
)
def test_a_company_is_worth_what_others_say_it_is(said: str) -> None:
    (told,) = facts(f"Corvane raised a $30 million Series B led by Aster Ventures in April. {said}")["valuations"]
    assert (told["company"], told["amount"]) == ("Corvane", 200_000_000)
