"""Profiles copied without their layout: a line with a label, and below it one with its value."""

import pytest

from kg.readers import read_document
from kg.readers.paired_lines import paired

FACTS = [("Founded", "2019"), ("Headquarters", "Oslo, Norway"), ("Funding Status", "Seed $2M (May 2021)")]


@pytest.mark.parametrize(
    "lines",
    [
        [line for pair in FACTS for line in pair],
        [f"- {line}" for pair in FACTS for line in pair],
        [each for pair in FACTS for line in pair for each in (line, "")],
        [line for label, value in FACTS for line in (f"### {label}", value)],
        [line for label, value in FACTS for line in (f"**{label}**", value)],
        [line for label, value in FACTS for line in (f"{label}:", value)],
    ],
    ids=["plain", "items", "apart", "headings", "bold", "with colons"],
)
def test_labels_stand_before_their_values(lines: list[str]) -> None:
    told = [line for line in paired(["Quellmar", "", *lines, "", "Kites for ships."]) if line]
    assert told == [
        "Quellmar",
        "- Founded: 2019",
        "- Headquarters: Oslo, Norway",
        "- Funding status: Seed $2M (May 2021)",
        "Kites for ships.",
    ]


def test_fewer_than_three_labels_are_headings() -> None:
    lines = ["Founded", "2019", "Headquarters", "Oslo, Norway"]
    assert paired(lines) == lines


def test_a_menu_is_no_profile() -> None:
    lines = ["Products", "Pricing", "Customers", "Stories", "Investors", "Press", "Contact"]
    assert paired(lines) == lines


@pytest.mark.parametrize("name", ["profile.txt", "profile.md"])
def test_a_document_shows_them_as_items(name: str) -> None:
    lines = [line for pair in FACTS for line in pair]
    document = read_document(name, "\n".join(["# Quellmar", "", *(f"- {line}" for line in lines)]).encode())
    told = [block.span.quote(document.text) for block in document.blocks]
    assert told[1:] == ["Founded: 2019", "Headquarters: Oslo, Norway", "Funding status: Seed $2M (May 2021)"]
