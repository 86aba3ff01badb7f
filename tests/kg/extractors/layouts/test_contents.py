"""Columns of tables told by what stands in them, and what is said around tables. All names are invented."""

from typing import Any

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document

ROUNDS = [
    ("Quellmar", "seed", 3_000_000, ("Hafen Ventures", "Ostwind"), ("Hafen Ventures",)),
    ("Tindra Labs", "series-a", 12_000_000, ("Lysva Partners", "Kielo Capital"), ("Lysva Partners",)),
]


def rounds(text: str) -> list[tuple[Any, ...]]:
    document = read_document("page.md", f"# The Kite\n\n9 May 2025\n\n{text}\n".encode())
    found = facts_of(Reading(document, extract_claims(document)))["rounds"]
    return sorted((r["company"], r["stage"], r["amount"], tuple(r["investors"]), tuple(r["leads"])) for r in found)


def table(heading: str, *rows: str) -> str:
    return "\n".join([heading, "|" + "---|" * (heading.count("|") - 1), *rows])


BOLD = (
    "| Graz | Quellmar | Kites | Seed | €3M | **Hafen Ventures**, Ostwind |",
    "| Turku | Tindra Labs | Freight | A | €12M | **Lysva Partners**, Kielo Capital |",
)
PLAIN = (
    "| Quellmar | EUR | 3 | Seed | Hafen Ventures (lead), Ostwind |",
    "| Tindra Labs | EUR | 12 | Series A | Lysva Partners (lead), Kielo Capital |",
)


@pytest.mark.parametrize(
    "heading", ["| Where | Startup | Makes | Stage | Size | Money |", "| City | Who | What | Round | Sum | Paid |"]
)
def test_the_column_of_money_may_name_those_who_gave_it(heading: str) -> None:
    assert rounds("Leads are in bold.\n\n" + table(heading, *BOLD)) == ROUNDS


@pytest.mark.parametrize(
    ("heading", "below"),
    [
        ("| Who | Ccy | Amount (m) | Round | From |", ""),
        ("| Startup | Cur. | Size, m | What | Backers |", ""),
        ("| Deal | Currency | Sum | Stage | Investors |", "All sums are in € million."),
    ],
)
def test_a_figure_takes_its_currency_from_its_row_and_its_scale_from_above(heading: str, below: str) -> None:
    assert rounds(table(heading, *PLAIN) + "\n\n" + below) == ROUNDS


def test_the_first_investor_leads_where_the_heading_says_so() -> None:
    rows = [row.replace(" (lead)", "") for row in PLAIN]
    assert rounds(table("| Who | Ccy | Amount (m) | Round | Investors (lead first) |", *rows)) == ROUNDS


def test_rows_without_headings_are_read_by_what_stands_in_them() -> None:
    lines = (
        "Quellmar | Graz | Seed | €3M | Hafen Ventures (lead), Ostwind",
        "Tindra Labs | Turku | Series A | €12M | Lysva Partners (lead), Kielo Capital",
    )
    assert rounds("\n".join(lines)) == ROUNDS


def test_a_note_in_a_row_is_read_as_text_about_its_company() -> None:
    notes = ("It has no plans.", "Ostwind had led its €2m pre-seed in 2023.")
    rows = [f"{row} {note} |" for row, note in zip(PLAIN, notes, strict=True)]
    found = rounds(table("| Who | Ccy | Amount (m) | Round | From | What we think |", *rows))
    assert ("Tindra Labs", "pre-seed", 2_000_000, ("Ostwind",), ("Ostwind",)) in found
    assert len(found) == 3


def test_a_column_of_trades_names_no_investors() -> None:
    rows = ["| Quellmar | €3M | Sovereign Compute |", "| Tindra Labs | €12M | Platform |"]
    assert [found[3] for found in rounds(table("| Company | Amount | Theme |", *rows))] == [(), ()]
