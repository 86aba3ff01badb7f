"""What a company that is no more had raised, or one in its lifetime, is a total; an addition to a round is a round."""

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
        "Quellmar, a wallet startup from Ghana that had raised $86 million, shut its doors last year.",
        "Quellmar collapsed in April. The company had raised $86 million, filed for bankruptcy and is gone.",
        "Tindra has bought Quellmar. The firm had collected around $86 million from investors, Bolteq among them.",
        "Quellmar was touted as a robot that had taken in $86 million, but it stayed in hiding.",
        "Tindra has bought Quellmar. Quellmar had already gathered $86 million from Bolteq Ventures and others.",
        "Tindra bought Quellmar for $185 million, much more than the $86 million that it had raised in its lifetime.",
    ],
)
def test_what_one_had_raised_that_is_no_more_is_a_total(text: str) -> None:
    found = facts(text)
    assert [each["amount"] for each in found["totals"]] == [86_000_000]
    assert not [each for each in found["rounds"] if each["amount"] == 86_000_000]


def test_an_addition_to_a_round_is_a_round() -> None:
    (found,) = facts("Quellmar, of Tel Aviv, announced a $120 million addition to its Series C.")["rounds"]
    assert (found["amount"], found["stage"]) == (120_000_000, "series-c")


@pytest.mark.parametrize(
    "text",
    [
        "Quellmar said it had raised $86 million.",
        "Quellmar had raised $86 million in a round of financing.",
        "Quellmar raised $10 million. Before that it had landed $86 million in March 2020.",
    ],
)
def test_what_one_had_raised_at_one_time_is_a_round(text: str) -> None:
    assert facts(text)["totals"] == []
