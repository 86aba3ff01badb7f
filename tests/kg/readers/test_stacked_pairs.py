"""Profiles copied without their layout: a label, and below it its value."""

import pytest

from kg.readers import read_document

FACTS = [("Founded", "2019"), ("Headquarters", "Oslo, Norway"), ("Funding Status", "Seed $2M (May 2021)")]


def told(name: str, lines: list[str]) -> list[str]:
    document = read_document(name, "\n".join(["# Quellmar", "", *lines, "", "Kites for ships."]).encode())
    return [block.span.quote(document.text) for block in document.blocks]


@pytest.mark.parametrize("name", ["profile.txt", "profile.md"])
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
def test_labels_above_their_values_are_a_table(name: str, lines: list[str]) -> None:
    assert told(name, lines) == [
        "Quellmar",
        "Founded | Headquarters | Funding Status",
        "2019 | Oslo, Norway | Seed $2M (May 2021)",
        "Kites for ships.",
    ]


def test_a_menu_is_no_profile() -> None:
    menu = ["Products", "Pricing", "Customers", "Stories", "Investors", "Press", "Contact"]
    assert not any("|" in line for line in told("page.txt", menu))
