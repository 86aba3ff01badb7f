"""Passages in which several companies stand together: whose each round is. All names are invented."""

# ruff: noqa: E501 -- sentences are easier to read whole

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
        (
            "Quellmar and Tindra each raised $5 million from Hafen Ventures.",
            [("Quellmar", 5_000_000, ("Hafen Ventures",)), ("Tindra", 5_000_000, ("Hafen Ventures",))],
        ),
        (
            "Two graduates of the programme, Quellmar and Tindra, have raised €2m apiece from Lysva Partners.",
            [("Quellmar", 2_000_000, ("Lysva Partners",)), ("Tindra", 2_000_000, ("Lysva Partners",))],
        ),
        (
            "Hafen Ventures announced a $5 million investment in each of Quellmar Industries and Tindra Labs.",
            [("Quellmar Industries", 5_000_000, ("Hafen Ventures",)), ("Tindra Labs", 5_000_000, ("Hafen Ventures",))],
        ),
        (
            "Hafen Ventures has put $5 million apiece into Quellmar Industries and Tindra Labs.",
            [("Quellmar Industries", 5_000_000, ("Hafen Ventures",)), ("Tindra Labs", 5_000_000, ("Hafen Ventures",))],
        ),
        (
            "Hafen Ventures wrote cheques of $5m each for Quellmar Industries and Tindra Labs.",
            [("Quellmar Industries", 5_000_000, ("Hafen Ventures",)), ("Tindra Labs", 5_000_000, ("Hafen Ventures",))],
        ),
        (
            "Ostrel has acquired Quellmar, a maker of kites. It had raised $9m from Hafen Ventures in 2019.",
            [("Quellmar", 9_000_000, ("Hafen Ventures",))],
        ),
        (
            "Ostrel will fold the startup Quellmar into its cloud. Hafen Ventures and Lysva Partners put $9m into it in 2014.",
            [("Quellmar", 9_000_000, ("Hafen Ventures", "Lysva Partners"))],
        ),
        (
            "Quellmar raised $5m from Hafen Ventures. Quellmar bought Tindra last year. Its Series A of $3m came from Ostwind.",
            [("Quellmar", 3_000_000, ("Ostwind",)), ("Quellmar", 5_000_000, ("Hafen Ventures",))],
        ),
        (
            "Quellmar and Tindra raised $18 million and $27 million respectively, the former from Hafen Ventures and "
            "the latter from Lysva Partners.",
            [("Quellmar", 18_000_000, ("Hafen Ventures",)), ("Tindra", 27_000_000, ("Lysva Partners",))],
        ),
        (
            "Quellmar and Tindra raised $56 million and $25 million respectively; Hafen Ventures led the former, "
            "Lysva Partners and Ostwind the latter.",
            [("Quellmar", 56_000_000, ("Hafen Ventures",)), ("Tindra", 25_000_000, ("Lysva Partners", "Ostwind"))],
        ),
        (
            "The largest rounds were those of Quellmar ($120M, Series B) and Tindra ($88M, Series C), led by Hafen "
            "Ventures and Lysva Partners respectively.",
            [("Quellmar", 120_000_000, ("Hafen Ventures",)), ("Tindra", 88_000_000, ("Lysva Partners",))],
        ),
        (
            "Hafen Ventures is busy. Investors put $27 million into Quellmar and $5 million into Tindra.",
            [("Quellmar", 27_000_000, ()), ("Tindra", 5_000_000, ())],
        ),
        (
            "The Ostwind Bank lent Quellmar $5 million and Tindra $27 million.",
            [("Quellmar", 5_000_000, ("Ostwind Bank",)), ("Tindra", 27_000_000, ("Ostwind Bank",))],
        ),
        (
            "Quellmar competes with Tindra. The latter was founded in 2012 and last month closed a $27 million Series "
            "B led by Hafen Ventures.",
            [("Tindra", 27_000_000, ("Hafen Ventures",))],
        ),
    ],
)
def test_each_company_has_its_own_round(text: str, expected: list[tuple[Any, ...]]) -> None:
    assert rounds(text) == expected


@pytest.mark.parametrize("opening", ["SCIENTISTS at Quellmar", "THE founders of Quellmar", "Quellmar"])
def test_the_first_word_of_a_story_in_capitals_is_no_name(opening: str) -> None:
    assert rounds(f"{opening} have raised £4 million.") == [("Quellmar", 4_000_000, ())]


def test_a_name_in_capitals_that_raises_is_one() -> None:
    assert rounds("CAPSULE raised $5m from Hafen Ventures.") == [("CAPSULE", 5_000_000, ("Hafen Ventures",))]
