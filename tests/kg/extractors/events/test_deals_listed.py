"""Deals of one stage told one after another, and what is told the other way round. All names are invented."""

from typing import Any

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document


def facts(text: str, name: str = "page.txt") -> dict[str, Any]:
    document = read_document(name, text.encode())
    return facts_of(Reading(document, extract_claims(document)))


def rounds(text: str) -> list[tuple[Any, ...]]:
    return [(r["company"], r["stage"], r["amount"], r["status"]) for r in facts(text)["rounds"]]


@pytest.mark.parametrize(
    "text",
    [
        "Among seed deals worth a mention are the $113 million round of Ortelius Labs, and Quiet "
        "Harbour's $100 million.",
        "Notable seed deals in 2023 include Ortelius Labs' $113 million and Quiet Harbour's $100 million.",
        "Other big seed rounds were Ortelius Labs ($113 million) and Quiet Harbour ($100 million).",
        "The largest seed rounds went to Ortelius Labs ($113 million) and Quiet Harbour ($100 million).",
    ],
)
def test_each_deal_of_a_list_has_the_stage_before_them_all(text: str) -> None:
    assert rounds(f"Startups did well in 2023. {text}") == [
        ("Ortelius Labs", "seed", 113_000_000, "closed"),
        ("Quiet Harbour", "seed", 100_000_000, "closed"),
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("$40 million is what Ortelius Labs raised from Harbor Peak last week.", "closed"),
        ("$40 million is the sum that Ortelius Labs secured from Harbor Peak.", "closed"),
        ("$40 million at a valuation of $300 million is what Ortelius Labs is raising.", "planned"),
    ],
)
def test_a_sum_is_what_somebody_raises(text: str, status: str) -> None:
    assert rounds(text) == [("Ortelius Labs", None, 40_000_000, status)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The talks were first reported by the Gazette.", "rumoured"),
        ("The Gazette first reported the news.", "rumoured"),
        ("The information comes from the Gazette, which spoke to bankers.", "rumoured"),
        ("The money will go into robots.", "planned"),
    ],
)
def test_hearsay_may_be_told_in_the_next_sentence(text: str, status: str) -> None:
    assert rounds(f"Quiet Harbour is seeking $100 million. {text}") == [("Quiet Harbour", None, 100_000_000, status)]


@pytest.mark.parametrize(
    "text",
    [
        "Last year the company was worth $18 billion in a round headed by Lune Capital.",
        "It was last valued at $18 billion in a 2021 round led by Lune Capital.",
        "The company fetched a price of $18 billion in a round Lune Capital led.",
    ],
)
def test_a_round_in_which_a_company_was_valued_is_its_own(text: str) -> None:
    found = facts(f"Quiet Harbour sells robots. {text}")["rounds"]
    assert [(r["company"], r["amount"], r["leads"]) for r in found] == [("Quiet Harbour", None, ["Lune Capital"])]


@pytest.mark.parametrize(
    "text",
    [
        "The fresh money, due to be made public on Friday, extends a Series C round of $50 "
        "million that Lune Capital led in 2022.",
        "The new cash extends its $50 million Series C, which Lune Capital led in 2022.",
        "The round tops up a Series C round of $50 million that Lune Capital led in 2022.",
    ],
)
def test_money_that_extends_a_round_is_of_its_series(text: str) -> None:
    assert rounds(f"Quiet Harbour has secured $141 million from Nordlys Capital.\n\n{text}") == [
        ("Quiet Harbour", "series-c", 141_000_000, "closed"),
        ("Quiet Harbour", "series-c", 50_000_000, "closed"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Torvik said last week it had raised $140 million from investors to bring autonomous vehicles (AVs) to ports.",
        "Torvik raised $140 million from investors for its fleet of electric vehicles.",
        "Torvik has closed a $140 million round to put unmanned aerial vehicles into service.",
        "Torvik has raised $140 million for its vehicle software from investors.",
    ],
)
def test_vehicles_that_drive_are_no_funds(text: str) -> None:
    found = facts(text)
    assert [(r["company"], r["amount"]) for r in found["rounds"]] == [("Torvik", 140_000_000)]
    assert found["funds"] == []


def test_a_vehicle_of_an_investor_is_a_fund() -> None:
    found = facts("Harbor Peak Ventures closed a $200 million vehicle to back founders in Africa.")["funds"]
    assert [fund["amount"] for fund in found] == [200_000_000]
