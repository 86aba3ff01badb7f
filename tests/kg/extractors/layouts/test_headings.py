"""What pages call the columns of their tables."""

# ruff: noqa: E501

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.extractors.layouts.headings import column_kind
from kg.facts import facts_of
from kg.readers import read_document


@pytest.mark.parametrize(
    ("headings", "kind"),
    [
        ("Who led|Led the round|Round leader|In front|Headed by|Anchor|Lead VC|Main investor", "lead"),
        ("Who joined|Others in|Also took part|Money from|Who came in|Rest of the round", "investors"),
        ("Worth|Price tag|Priced at|Post|Val.|Valued", "valuation"),
        ("Raised so far|Funding in all|War chest|Lifetime funding", "total"),
        ("Haul|New money|Money in|Last round amount|Raise", "amount"),
        ("Financing|Milestone|Event|Last deal|Kind of round", "stage"),
        ("Home base|HQ city|Head office|Country of origin|City, country|Seat", "place"),
        ("Date of last round|Made public|When announced|Disclosed", "date"),
    ],
)
def test_a_column_may_be_called_in_many_ways(headings: str, kind: str) -> None:
    assert {column_kind(heading) for heading in headings.split("|")} == {kind}


def test_rounds_in_the_order_of_their_stages_are_of_one_company_and_the_names_beside_them_gave() -> None:
    text = (
        "# Corvane, the drone maker of Lyon\n\nCorvane raised $90 million in a Series C led by Aster Ventures.\n\n"
        "| Month | Event | Name up top | Worth |\n|---|---|---|---|\n| May 2020 | $3M seed | Birch | – |\n"
        "| July 2021 | $12M Series A | Calder Partners | $60M |\n| May 2022 | $40M Series B | Dorn | $275M |\n"
    )
    document = read_document("a.md", text.encode())
    rounds = facts_of(Reading(document, extract_claims(document)))["rounds"]
    assert [(r["company"], r["stage"], r["investors"]) for r in rounds[1:]] == [
        ("Corvane", "seed", ["Birch"]),
        ("Corvane", "series-a", ["Calder Partners"]),
        ("Corvane", "series-b", ["Dorn"]),
    ]


def test_a_column_headed_home_base_tells_where_companies_sit() -> None:
    text = (
        "# Two tools\n\n| | Corvane | Pellbrook |\n|---|---|---|\n| Home base | Lyon | Leeds |\n"
        "| Total raised | $9M | $4M |\n| Last round | Series A, $7M | Seed, $4M |\n"
    )
    document = read_document("a.md", text.encode())
    facts = facts_of(Reading(document, extract_claims(document)))
    assert {(p["entity"], p["city"]) for p in facts["locations"]} == {("Corvane", "Lyon"), ("Pellbrook", "Leeds")}


def test_valuations_are_in_the_unit_of_the_sums_beside_them() -> None:
    text = (
        "# Chip makers compared\n\n| Startup | Last round | Raised ($m) | When | Lead | Post |\n|---|---|---|---|---|---|\n"
        "| Voltarra | Series C | 230 | Feb 2025 | Birch Capital | 1,900 |\n| Neurexo | Series A | 28 | Jun 2024 | Calder | n/d |\n"
    )
    document = read_document("a.md", text.encode())
    facts = facts_of(Reading(document, extract_claims(document)))
    assert [(v["company"], v["amount"], v["currency"]) for v in facts["valuations"]] == [
        ("Voltarra", 1_900_000_000, "USD")
    ]
