"""Pages on one company whose headings tell its rounds, and comparisons of two. All names are invented."""

from typing import Any

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document


def facts(text: str, name: str = "page.txt") -> dict[str, Any]:
    document = read_document(name, text.encode())
    return facts_of(Reading(document, extract_claims(document)))


def rounds(text: str, name: str = "page.md") -> list[tuple[Any, ...]]:
    return [(r["company"], r["stage"], r["amount"], r["date"], tuple(r["leads"])) for r in facts(text, name)["rounds"]]


PAGE = (
    "# Aerovik — drones for farms\n\nAerovik makes drones for farms. Nils Aker began it in Oslo.\n\n"
    "## Milestones\n\n{}\n\nFarmers like it.\n"
)


@pytest.mark.parametrize(
    ("headings", "date"),
    [
        ("### Series B: €60M with Lune Capital in the lead", None),
        ("### Series B: €60M led by Lune Capital", None),
        ("### €60M Series B led by Lune Capital", None),
        ("### The Series B of €60M, led by Lune Capital", None),
        ("### May 2024: €60M Series B led by Lune Capital", "2024-05"),
        ("### Series B – €60M, led by Lune Capital (May 2024)", "2024-05"),
        ("Funding - May 2024\n\n### Series B: €60M led by Lune Capital", "2024-05"),
        (
            "### Series B: €60M led by Lune Capital\n\nRound\n\nSeries B\n\nRaised\n\n$65M\n\nLed by\n\nLune Capital",
            None,
        ),
    ],
)
def test_a_heading_without_a_name_is_of_whom_the_page_is_about(headings: str, date: str | None) -> None:
    assert rounds(PAGE.format(headings)) == [("Aerovik", "series-b", 60_000_000, date, ("Lune Capital",))]


def test_a_heading_is_of_whom_the_one_above_it_names() -> None:
    text = (
        "# Two drone makers\n\nBoth are young.\n\n## Aerovik\n\nAerovik mends drones in "
        "Oslo.\n\n### Seed: €4M led by Lune Capital\n\n"
        "It hires.\n\n## Skylode\n\nSkylode flies from Lyon.\n\n### Series A: €9M led by Harbor "
        "Peak\n\nIt hires, too.\n"
    )
    assert rounds(text) == [
        ("Aerovik", "seed", 4_000_000, None, ("Lune Capital",)),
        ("Skylode", "series-a", 9_000_000, None, ("Harbor Peak",)),
    ]


def test_the_column_of_the_round_names_who_led() -> None:
    text = (
        "Two drone makers\n\nBoth are young.\n\n| | Aerovik | Skylode |\n|---|---|---|\n"
        "| Latest round | Series B, €40M led by Harbor Peak (2024) | €6M seed, Lune Capital-led "
        "|\n| Total raised | €62M | €8M |\n"
    )
    assert rounds(text) == [
        ("Aerovik", "series-b", 40_000_000, "2024", ("Harbor Peak",)),
        ("Skylode", "seed", 6_000_000, None, ("Lune Capital",)),
    ]
