"""Acquisitions on the pages of companies and of investors. All names are invented."""

# ruff: noqa: E501

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document


def deals(text: str) -> list[tuple[object, object, object]]:
    document = read_document("a.md", text.encode())
    found = facts_of(Reading(document, extract_claims(document)))["acquisitions"]
    return [(deal["acquirer"], deal["target"], deal["amount"]) for deal in found]


@pytest.mark.parametrize("heading", ["Acquisitions (2)", "Companies acquired", "M&A activity"])
def test_a_company_bought_whom_its_own_page_lists(heading: str) -> None:
    page = (
        "# Corvane\n\nCorvane makes drones. It raised $90 million in a Series B led by Aster Ventures.\n\n"
        f"## {heading}\n\nLumeran, a Grenoble designer of lasers, acquired in May 2024 for an undisclosed sum.\n\n"
        "- Pellbrook (June 2021, $12 million)\n"
    )
    assert deals(page) == [("Corvane", "Lumeran", None), ("Corvane", "Pellbrook", 12_000_000)]


def test_a_digest_lists_the_deals_of_others() -> None:
    page = "# Corvane raises $9 million, and more\n\n## Acquisitions\n\n- Lumeran acquired Pellbrook in May 2024.\n"
    assert deals(page) == [("Lumeran", "Pellbrook", None)]


@pytest.mark.parametrize(
    "sale", ["Stahlwerk bought the company in 2024 for €38 million.", "Stahlwerk took it over in 2024 for €38 million."]
)
def test_the_company_of_a_card_is_the_one_in_its_heading(sale: str) -> None:
    page = f"# Our companies\n\n## Quorvex\n\nOslo. Tutor for children.\n\n## Pellbrook\n\nLeeds. Search in plans. {sale}\n"
    assert deals(page) == [("Stahlwerk", "Pellbrook", 38_000_000)]
