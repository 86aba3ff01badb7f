"""Investors of an earlier round who come back in this one. All names are invented."""

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document


def backers(text: str) -> dict[float, tuple[list[str], list[str]]]:
    document = read_document("wire.md", f"# Quellmar raises more\n\nJune 4, 2025\n\n{text}\n".encode())
    found = facts_of(Reading(document, extract_claims(document)))["rounds"]
    return {r["amount"]: (sorted(r["investors"]), sorted(r["leads"])) for r in found}


LED_AND_CAME_BACK = [
    "Quellmar raised a €46M Series B led by Hafen Ventures. Ostwind Fund, which led the €11M Series A in 2022, "
    "returned.",
    "Quellmar raised a €46M Series B led by Hafen Ventures, with Ostwind Fund, which had led the Series A of €11M, "
    "following on.",
    "Quellmar raised a €46M Series B. Hafen Ventures led. Ostwind Fund, which also led its €11M Series A, came back.",
    "Quellmar raised a €46M Series B. Hafen Ventures led, and Ostwind Fund, which led last year's €11M Series A, "
    "joined.",
]


@pytest.mark.parametrize("text", LED_AND_CAME_BACK)
def test_who_led_the_last_round_takes_part_in_this_one(text: str) -> None:
    found = backers(text)
    assert found[46_000_000] == (["Hafen Ventures", "Ostwind Fund"], ["Hafen Ventures"])
    assert found[11_000_000] == (["Ostwind Fund"], ["Ostwind Fund"])


@pytest.mark.parametrize(
    "text",
    [
        "Quellmar raised a €46M Series B led by Hafen Ventures — the same firm that led its €11M Series A in May 2023.",
        "Quellmar's €46M Series B was led by Hafen Ventures, the firm that also led its €11M Series A in May 2023.",
        "Quellmar raised a €46M Series B. Hafen Ventures, which also led last year's €11M Series A, led the round.",
    ],
)
def test_who_led_the_last_round_leads_this_one(text: str) -> None:
    assert backers(text) == dict.fromkeys((46_000_000, 11_000_000), (["Hafen Ventures"], ["Hafen Ventures"]))


def test_who_is_told_after_the_aside_is_in_this_round_only() -> None:
    found = backers(
        "Quellmar raised a €46M Series B. Ostwind Fund and Kielo Capital, which had both been there for the €11M "
        "Series A in 2022, followed on, and Lysva Ventures is new."
    )
    assert found[46_000_000] == (["Kielo Capital", "Lysva Ventures", "Ostwind Fund"], [])
    assert found[11_000_000] == (["Kielo Capital", "Ostwind Fund"], [])


def test_a_company_that_raised_in_passing_gives_nothing() -> None:
    found = backers(
        "Quellmar raised €46M from Hafen Ventures. Tindra Labs, which raised €9M in 2022, joined its board."
    )
    assert found[46_000_000] == (["Hafen Ventures"], [])


@pytest.mark.parametrize(
    "text",
    [
        "Quellmar raised a €46M Series B led by Hafen Ventures. Kielo Capital and Ostwind Fund are also in, the latter "
        "having led the €11M Series A in 2022.",
        "Quellmar raised a €46M Series B led by Hafen Ventures. Ostwind Fund and Kielo Capital took part, the former "
        "having led the €11M Series A in 2022.",
        "Quellmar raised a €46M Series B led by Hafen Ventures, with Kielo Capital and Ostwind Fund, the latter of "
        "which led its €11M Series A in 2022, taking part.",
    ],
)
def test_one_of_two_led_the_last_round_and_both_are_in_this_one(text: str) -> None:
    found = backers(text)
    assert found[46_000_000] == (["Hafen Ventures", "Kielo Capital", "Ostwind Fund"], ["Hafen Ventures"])
    assert found[11_000_000] == (["Ostwind Fund"], ["Ostwind Fund"])
