"""Sums that stand in a row, each beside a name, without verbs. All names are invented."""

# ruff: noqa: E501 -- sentences are easier to read whole than broken

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document


def told(text: str) -> dict[str, list[tuple[str, int]]]:
    """Return the rounds, valuations and totals that a text tells."""
    document = read_document("told.txt", text.encode())
    found = facts_of(Reading(document, extract_claims(document)))
    kinds = {
        kind: [(each["company"], each["amount"]) for each in found[kind]] for kind in ("rounds", "valuations", "totals")
    }
    return {kind: each for kind, each in kinds.items() if each}


ROW = [("Tarnbank", 40_000_000), ("Kolvanut", 30_000_000), ("Zubrelli", 22_000_000)]


@pytest.mark.parametrize(
    "text",
    [
        "Ten of the startups funded in March are Kenyan: Tarnbank ($40m), Kolvanut ($30m) and Zubrelli ($22m).",
        "Among the largest rounds of the month were Tarnbank ($40m), Kolvanut ($30m) and Zubrelli ($22m).",
        "The biggest raisers were in fintech: Tarnbank ($40m), Kolvanut ($30m), Zubrelli ($22m).",
        "Other deals this week include Tarnbank ($40m), Kolvanut of Mali ($30m) and Ghana's Zubrelli ($22m).",
        "Egypt had three deals, Tarnbank ($40m), Kolvanut ($30m) and the lender Zubrelli ($22m).",
        "In Senegal, Tarnbank ($40m), Kolvanut ($30m) and Zubrelli ($22m) raised.",
        "Next come Tarnbank ($40m), Kolvanut ($30m) and Zubrelli ($22m).",
        "The top three, Tarnbank ($40m), Kolvanut ($30m) and Zubrelli ($22m), took more than half of it.",
        "Mega-rounds made up half of the money: Tarnbank's $40 million, Kolvanut's $30 million and Zubrelli's $22 million.",
        "Leave aside the mega-rounds, Tarnbank's $40m, Kolvanut's $30m and Zubrelli's $22m, and little is left.",
        "Startup roll: Tarnbank had $40m, Kolvanut $30m, and Zubrelli $22m.",
        "Deals: $40m for Tarnbank (lending), $30m for Kolvanut (nuts) and $22m for the insurer Zubrelli.",
        "Also raised: $40m for Tarnbank, $30m for Kolvanut; $22m for Zubrelli.",
        "Rounds in the north: Tarnbank ($40m) and Kolvanut ($30m) from Senegal, and Zubrelli from Ghana ($22m).",
    ],
)
def test_sums_in_a_row_are_rounds_of_the_names_beside_them(text: str) -> None:
    assert told(text) == {"rounds": ROW}


@pytest.mark.parametrize(
    "text",
    [
        "The most valuable startups are Tarnbank ($40m), Kolvanut ($30m) and Zubrelli ($22m).",
        "More highly valued are only Tarnbank ($40m), Kolvanut ($30m) and Zubrelli ($22m).",
    ],
)
def test_sums_in_a_row_of_prices_are_valuations(text: str) -> None:
    assert told(text) == {"valuations": ROW}


def test_sums_in_a_row_of_the_best_funded_are_totals() -> None:
    assert told("The city's best-funded startups are Tarnbank ($40m), Kolvanut ($30m) and Zubrelli ($22m).") == {
        "totals": ROW
    }


@pytest.mark.parametrize(
    "text",
    [
        "The biggest exits were Tarnbank ($40m), Kolvanut ($30m) and Zubrelli ($22m).",
        "The largest vendors by revenue are Tarnbank ($40m), Kolvanut ($30m) and Zubrelli ($22m).",
        "The biggest customers are Tarnbank ($40m a year), Kolvanut ($30m a year) and Zubrelli ($22m).",
        "The region's biggest investors are Tarnbank Capital ($40m), Kolvanut Partners ($30m) and Zubrelli Ventures ($22m).",
        "The fines went to Tarnbank ($40m), Kolvanut ($30m) and Zubrelli ($22m).",
    ],
)
def test_sums_in_a_row_of_anything_else_are_no_rounds(text: str) -> None:
    assert told(text) == {}


def test_what_several_gave_of_one_round_is_no_row_of_rounds() -> None:
    text = "Brackenridge raised $90 million from Tarnbank ($40m), Kolvanut ($30m) and Zubrelli ($20m)."
    assert told(text) == {"rounds": [("Brackenridge", 90_000_000)]}
