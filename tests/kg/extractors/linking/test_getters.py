"""Rounds of rivals, told in passing below the news of another company. All names are invented."""

from typing import Any

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document

NEWS = (
    "# Quellmar adds €9.5 million to its Series A\n\nJune 2, 2025\n\n"
    "Quellmar, a German maker of memory chips, has today announced a €9.5 million extension of its Series A, led by "
    "Hafen Ventures. Quellmar works with ferroelectric transistors. Quellmar says that eleven customers test its "
    "chip.\n\n"
    "Quellmar's news follows a lively spring. "
)


def rounds(text: str) -> dict[float, tuple[str, list[str], list[str]]]:
    document = read_document("wire.md", text.encode())
    found: list[dict[str, Any]] = facts_of(Reading(document, extract_claims(document)))["rounds"]
    return {r["amount"]: (r["company"], sorted(r["investors"]), sorted(r["leads"])) for r in found}


@pytest.mark.parametrize(
    ("text", "amount", "told"),
    [
        (
            "In France, Vesolra announced €40 million in April, led by Otiane, for chips aimed at data centres.",
            40_000_000,
            ("Vesolra", ["Otiane"], ["Otiane"]),
        ),
        (
            "And from Barcelona, Sembrio, which develops cores for cars, reported a €14 million Series A two weeks "
            "ago; Inverade and Setalo were behind it.",
            14_000_000,
            ("Sembrio", ["Inverade", "Setalo"], []),
        ),
        (
            "Over in Norway, Fjordalen disclosed €8 million in May from Nordlys Capital and Tindra Ventures.",
            8_000_000,
            ("Fjordalen", ["Nordlys Capital", "Tindra Ventures"], []),
        ),
    ],
)
def test_the_subject_of_the_verb_has_the_sum_though_the_news_is_of_another(
    text: str, amount: float, told: tuple[str, list[str], list[str]]
) -> None:
    assert rounds(NEWS + text)[amount] == told


RAISED = "# A busy autumn\n\nNovember 18, 2025\n\nQuellmar raised $40bn from Softline and others in March. "


@pytest.mark.parametrize(
    "text",
    [
        "Cantrell followed with $13bn in September at a $183bn valuation; that Series F was led by Ikonos Capital.",
        "Cantrell followed in September with a $13bn Series F led by Ikonos Capital.",
        "Cantrell followed with $13bn in September, led by Ikonos Capital.",
        "Cantrell, which also makes models, followed in September: Ikonos Capital led $13bn for it.",
    ],
)
def test_who_follows_with_a_round_of_its_own_gives_nothing_to_the_one_before(text: str) -> None:
    assert rounds(RAISED + text) == {
        40e9: ("Quellmar", ["Softline"], []),
        13e9: ("Cantrell", ["Ikonos Capital"], ["Ikonos Capital"]),
    }


def test_an_investor_that_follows_with_a_sum_gives_it() -> None:
    found = rounds(
        "November 18, 2025\n\nQuellmar has raised $12m in seed funding. Hafen Ventures led the round with $8m, and "
        "Moorgate Angels followed with $1m."
    )
    assert found == {12e6: ("Quellmar", ["Hafen Ventures", "Moorgate Angels"], ["Hafen Ventures"])}


@pytest.mark.parametrize(
    "text",
    [
        "Axalis was awarded a EuroFlux grant of up to €6 million in March for its Tindra chiplet.",
        "Axalis received a EuroFlux grant of €6 million in March.",
        "Axalis landed €250 million from a group led by Hafen Partners. A bigger chip for datacenters, Tindra, is in "
        "the works with help from a EuroFlux grant of €6 million awarded in March.",
    ],
)
def test_who_is_named_before_the_grant_gives_it_and_the_product_gets_none(text: str) -> None:
    assert rounds(f"June 2, 2025\n\n{text}\n")[6_000_000] == ("Axalis", ["EuroFlux"], [])
