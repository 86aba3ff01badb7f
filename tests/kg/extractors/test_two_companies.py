"""Passages in which several companies stand together: whose each round is. All names are invented."""

from typing import Any

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document


def rounds(text: str) -> list[tuple[Any, ...]]:
    document = read_document("page.txt", f"Notes of the week\n\n12 May 2021\n\n{text}\n".encode())
    found = facts_of(Reading(document, extract_claims(document, least=0)))["rounds"]
    return sorted((r["company"], r["amount"], tuple(r["investors"])) for r in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Quellmar secured $60m in a round led by Hafen Ventures, and Turku-based Tindra obtained $40m last month "
            "from Lysva Partners.",
            [("Quellmar", 60_000_000, ("Hafen Ventures",)), ("Tindra", 40_000_000, ("Lysva Partners",))],
        ),
        (
            "Across the Atlantic, Quellmar Industries closed a $25 million Series B in June.",
            [("Quellmar Industries", 25_000_000, ())],
        ),
        (
            "Quellmar makes kites. The Lysva Agency came through with a $650,000 grant in 2018.",
            [("Quellmar", 650_000, ("Lysva Agency",))],
        ),
        (
            "Hot on the heels of Quellmar's €50m Series B, Graz is getting another: Tindra has raised €28m from "
            "Hafen Ventures and Lysva Partners.",
            [("Quellmar", 50_000_000, ()), ("Tindra", 28_000_000, ("Hafen Ventures", "Lysva Partners"))],
        ),
    ],
)
def test_each_company_has_its_own_round(text: str, expected: list[tuple[Any, ...]]) -> None:
    assert rounds(text) == expected
