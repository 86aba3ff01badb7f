"""Suppliers that put money into their customers, as essays on circular deals tell it. All names are invented."""

from typing import Any

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document


def facts(text: str, name: str = "essay.txt") -> dict[str, Any]:
    document = read_document(name, f"Published 4 December 2025\n\n{text}\n".encode())
    return facts_of(Reading(document, extract_claims(document)))


@pytest.mark.parametrize(
    "text",
    [
        "In September Gravida signed a letter of intent to put as much as $5 billion into Orbenix, in steps.",
        "Gravida intends to put $5 billion into Orbenix over three years.",
        "Under a memorandum signed in June, Gravida would invest up to $5 billion in Orbenix.",
    ],
)
def test_what_a_letter_of_intent_promises_is_a_planned_round(text: str) -> None:
    [told] = facts(text)["rounds"]
    assert (told["company"], told["amount"], told["status"], told["investors"]) == (
        "Orbenix",
        5_000_000_000,
        "planned",
        ["Gravida"],
    )


def test_each_of_two_is_good_for_its_part() -> None:
    [told] = facts(
        "Microlith and Gravida said they plan to invest as much as $15 billion in Cantrell, a rival to Orbenix, with "
        "Gravida good for up to $10 billion and Microlith for up to $5 billion."
    )["rounds"]
    assert (told["company"], told["amount"]) == ("Cantrell", 15_000_000_000)
    assert told["contributions"] == {"Gravida": 10_000_000_000, "Microlith": 5_000_000_000}


def test_a_share_that_is_only_said_to_be_so_much_is_no_round() -> None:
    [told] = facts(
        "Cantrell is reported to be putting together $20 billion, part shares and part debt. Gravida's share is said "
        "to be up to $2 billion. Valora Equity Partners is in it as well."
    )["rounds"]
    assert (told["company"], told["amount"], told["status"], told["stage"]) == (
        "Cantrell",
        20_000_000_000,
        "rumoured",
        None,
    )
    assert told["contributions"] == {"Gravida": 2_000_000_000}


def test_a_backer_that_a_company_had_among_others_and_who_was_in_charge() -> None:
    [told] = facts(
        "A smaller peer, Lambdor, had Gravida among the backers of its Series D of $480 million this February (Andro "
        "Capital and Tindra Partners were in charge)."
    )["rounds"]
    assert (told["company"], sorted(told["investors"]), sorted(told["leads"])) == (
        "Lambdor",
        ["Andro Capital", "Gravida", "Tindra Partners"],
        ["Andro Capital", "Tindra Partners"],
    )


@pytest.mark.parametrize(
    "text",
    [
        "It's worth $3 billion on paper as a result.",
        "They're now worth $3 billion.",
        "That put Brightlane above $3 billion.",
    ],
)
def test_what_a_round_made_a_company_worth(text: str) -> None:
    told = facts(f"Brightlane raised $155 million in December, led by Advel Partners. {text}")["valuations"]
    assert [(v["company"], v["amount"]) for v in told] == [("Brightlane", 3_000_000_000)]


def test_the_year_of_founding_dates_no_round_and_founders_raise_none() -> None:
    [told] = facts(
        "The fattest slice, $500 million, belongs to Matrixa. Reiner Pohl and Mike Gunder, who both worked on search, "
        "founded the firm in 2022, and its Series B was led by Hafen Ventures."
    )["rounds"]
    assert (told["company"], told["amount"], told["stage"], told["leads"]) == (
        "Matrixa",
        500_000_000,
        "series-b",
        ["Hafen Ventures"],
    )
    assert told["date"] != "2022"


def test_they_in_an_answer_are_those_whom_the_question_names() -> None:
    told = facts(
        "Ngozi Adeyo set up Loomwrit in Hackney. In March the London company announced a £23m Series A led by Hafen "
        "Capital.\n\n**What about Modulo AI, your rival?**\n\nThey raised $250m last September, led by Bold Ventures. "
        "We are smaller.",
        "interview.md",
    )["rounds"]
    assert {(r["company"], r["amount"]) for r in told} == {("Loomwrit", 23_000_000), ("Modulo AI", 250_000_000)}


def test_a_median_seed_valuation_gives_no_round_its_stage() -> None:
    [told] = facts(
        "Cantrell raised $66 million in October from Hafen Capital.\n\nThe average fund raised last year was $210 "
        "million, and the median seed valuation is $16 million."
    )["rounds"]
    assert (told["amount"], told["stage"]) == (66_000_000, None)


def test_what_two_suppliers_put_in_at_different_times_are_two_rounds_of_the_company_told_before() -> None:
    told = facts(
        "Intellar, the struggling US chipmaker, has meanwhile been on the receiving end of several cheques. The US "
        "government took a holding of about 10% in August. Softline spent US$2 billion on new shares that month and "
        "Gravida put in US$5 billion in September."
    )["rounds"]
    assert [(r["company"], r["amount"], r["date"], r["investors"]) for r in told] == [
        ("Intellar", 2_000_000_000, "2025-08", ["Softline"]),
        ("Intellar", 5_000_000_000, "2025-09", ["Gravida"]),
    ]
