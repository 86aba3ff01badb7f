"""Boxes of facts: a label, and in the line below it the value. All names are invented."""

import pytest

from kg.readers.stacked_fields import unstacked
from tests.kg.extractors.rounds.test_rounds import facts

PROSE = "Quellmar builds satellites that watch the forests of the north."
BOXES = [
    "Founded\n2017\nHQ\nTurku, Finland\nTotal Raised\n$41 million\nFounders\nAda Lind, Bo Ek",
    "Founded\n\n2017\n\nHeadquarters\n\nTurku, Finland\n\nTotal Funding\n\n$41M\n\nStatus\n\nPrivate",
    "HQ:\nTurku, Finland\nTotal raised:\n$41 million\nEmployees:\n90",
    "Status\nPrivate ($900M valuation)\nHQ\nTurku, Finland\nTotal Raised\n$41M\nWebsite\nquellmar.example",
]


@pytest.mark.parametrize("box", BOXES)
def test_a_box_of_facts_is_of_whom_the_text_is_about(box: str) -> None:
    told = facts(f"{PROSE} It began with two friends.\n{box}\n\nHow it began\n{PROSE}")
    assert [(each["company"], each["amount"]) for each in told["totals"]] == [("Quellmar", 41_000_000)]
    assert [(each["entity"], each["city"]) for each in told["locations"]] == [("Quellmar", "Turku")]


def test_a_price_within_a_status_is_a_valuation() -> None:
    told = facts(f"{PROSE} It began with two friends.\n{BOXES[3]}\n\nHow it began\n{PROSE}")
    assert [(each["company"], each["amount"]) for each in told["valuations"]] == [("Quellmar", 900_000_000)]


@pytest.mark.parametrize(
    "lines",
    [
        ["Company", "Amount", "Round", "Quellmar", "$5m", "Seed"],  # a column of headings
        ["Founded", "2017", "It maps."],  # one label alone
        ["| HQ | Oslo |", "| Stage | Seed |", "| Total | $5m |"],
    ],
)
def test_other_lines_stay_as_they_are(lines: list[str]) -> None:
    assert unstacked(lines) == lines
