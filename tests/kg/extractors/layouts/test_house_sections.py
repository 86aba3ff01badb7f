"""Sections of pages that compare investors: each tells what the investor in its heading did. All names are invented."""

from typing import Any

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document

PAGE = """\
# Which fund backs the most kites?

## Hafen Ventures

Hafen Ventures was first. {}

## Lysva Capital

Lysva Capital came later.

| Company | Round | {} | Date |
|---|---|---|---|
| Tindra Mills | €9M Series A | Lead | May 2024 |
| Orr Mills | €4M seed | Participant | June 2024 |
"""


def backers(told: str, heading: str = "Lysva's role") -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    document = read_document("page.md", PAGE.format(told, heading).encode())
    found: Any = facts_of(Reading(document, extract_claims(document)))["rounds"]
    return {each["company"]: (_plain(each["investors"]), _plain(each["leads"])) for each in found}


def _plain(names: list[str]) -> tuple[str, ...]:
    return tuple(name.partition("|")[0] for name in names)


@pytest.mark.parametrize(
    ("told", "leads"),
    [
        ("\n\n- **Quellmar**, kites for ships: led the €3M seed in March 2024", True),
        ("\n\n- **Quellmar**, kites for ships: joined the €3M seed in March 2024", False),
        ("\n\n- **Quellmar** – co-led the €3M seed, March 2024", True),
        ("At the top is **Quellmar**, whose €3M seed it led in March 2024.", True),
        ("It led the €3M seed of **Quellmar**, a maker of kites, in March 2024.", True),
    ],
)
def test_what_was_done_without_a_name_the_investor_of_the_section_did(told: str, leads: bool) -> None:
    assert backers(told)["Quellmar"] == (("Hafen Ventures",), ("Hafen Ventures",) if leads else ())


@pytest.mark.parametrize("heading", ["Lysva's role", "Role", "Lysva Capital's part"])
def test_a_column_tells_the_part_of_one_investor(heading: str) -> None:
    found = backers("It waits.", heading)
    assert found["Tindra Mills"] == (("Lysva Capital",), ("Lysva Capital",))
    assert found["Orr Mills"] == (("Lysva Capital",), ())
