"""Cards and profiles as pages lay them out: what lines say of the company above. All names are invented."""

# ruff: noqa: E501

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document

CARDS = """# Our companies

## Hjarta

Reads heart scans

- Based in: Gothenburg, Sweden
- We invested: Series A, 2024
- Co-investors: Birch Capital

{}

## Quorvex

Chips for hearing aids

- Based in: Oslo, Norway
- We invested: Seed, 2025
- Co-investors: Calder Ventures

## Pellbrook

Robots for hulls

- Based in: Tallinn, Estonia
- We invested: Pre-seed, 2022
- Co-investors: Terra Capital
"""


def rounds_of(text: str) -> list[tuple[object, object, object]]:
    document = read_document("a.md", text.encode())
    found = facts_of(Reading(document, extract_claims(document)))["rounds"]
    return [(each["company"], each["stage"], each["amount"]) for each in found]


def test_what_stands_below_the_name_of_a_card_is_what_its_bearer_does() -> None:
    assert rounds_of(CARDS.format("Latest: a new office.")) == [
        ("Hjarta", "series-a", None),
        ("Quorvex", "seed", None),
        ("Pellbrook", "pre-seed", None),
    ]


@pytest.mark.parametrize(
    "line",
    ["Latest: the SEK 95 million round above paid for a trial.", "Latest: the Series A came to SEK 95 million in all."],
)
def test_the_sum_of_the_round_of_a_card_may_be_told_below_it(line: str) -> None:
    assert rounds_of(CARDS.format(line))[0] == ("Hjarta", "series-a", 95_000_000)


def test_a_name_in_small_letters_heads_the_column_of_a_comparison() -> None:
    text = (
        "# Two tools\n\n| | Corvane | pellbrook |\n|---|---|---|\n| Home base | Lyon | Leeds |\n| Total raised | $9M | £4M |\n"
        "| Last round | Series A, $7M | Seed, £4M |\n| Led by | Birch Capital | Calder Ventures |\n"
    )
    assert rounds_of(text) == [("Corvane", "series-a", 7_000_000), ("pellbrook", "seed", 4_000_000)]


def test_a_lead_that_is_called_like_a_people_is_one() -> None:
    text = (
        "# Corvane\n\nCorvane makes drones.\n\n| Announced | Transaction | Raised | Lead investor | Investors |\n|---|---|---|---|---|\n"
        "| Nov 2025 | Series B | $46M | Georgian | Georgian, Birch Capital |\n| Sep 2021 | Series A | $9M | Birch Capital | Birch Capital |\n"
    )
    document = read_document("a.md", text.encode())
    rounds = facts_of(Reading(document, extract_claims(document)))["rounds"]
    assert [(each["stage"], each["leads"]) for each in rounds] == [
        ("series-b", ["Georgian"]),
        ("series-a", ["Birch Capital"]),
    ]


def test_lines_of_labels_below_a_name_in_fields_are_of_its_bearer() -> None:
    text = "# Tracker\n\n" + "\n\n".join(
        f"{name} | {where}\n\nRaised: {money}\n\nInvestors: {who}\n\nUse: licences"
        for name, where, money, who in (
            ("Kobovane", "Lagos, Nigeria", "$8.5m seed", "Birch Capital (lead), Calder Ventures"),
            ("Dukari", "Nairobi, Kenya", "$3m pre-seed", "Terra Capital"),
        )
    )
    assert rounds_of(text) == [("Kobovane", "seed", 8_500_000), ("Dukari", "pre-seed", 3_000_000)]


def test_the_rounds_of_a_profile_may_be_told_by_the_names_of_transactions() -> None:
    text = (
        "# Nordlys\n\nNordlys designs proteins.\n\n| Announced Date | Transaction Name | Number of Investors | Money Raised | Lead Investors |\n"
        "|---|---|---|---|---|\n| Sep 10, 2024 | Series B - Nordlys | 4 | $50M | Birch Capital |\n"
        "| May 5, 2020 | Seed Round - Nordlys | 2 | $4M | — |\n"
    )
    assert rounds_of(text) == [("Nordlys", "series-b", 50_000_000), ("Nordlys", "seed", 4_000_000)]
