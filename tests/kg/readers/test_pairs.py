"""Labels and values that web pages set side by side, or below each other, without a table. All names are invented."""

# ruff: noqa: E501

import pytest

from kg.documents import BlockKind
from kg.readers import read_document

PAIRS = (
    ("Headquarters", "Gothenburg, Sweden"),
    ("Total funding", "€31.5M"),
    ("Latest round", "Series B, €22M (Mar 2025)"),
    ("Lead investor", "Norvane Capital"),
)
FORMS = [
    '<div class="row"><div class="label">{}</div><div class="value">{}</div></div>',
    "<div><span>{}</span><span>{}</span></div>",
    "<li><strong>{}</strong> {}</li>",
    "<p><b>{}</b><span>{}</span></p>",
]


@pytest.mark.parametrize("form", FORMS)
def test_labels_and_values_of_a_page_are_a_table(form: str) -> None:
    rows = "".join(form.format(*pair) for pair in PAIRS)
    document = read_document(
        "a.html", f"<html><body><h1>Tarnvik</h1><p>It mends.</p><div>{rows}</div></body></html>".encode()
    )
    found = [
        [document.text[cell.start : cell.end] for cell in block.cells]
        for block in document.blocks
        if block.kind is BlockKind.ROW
    ]
    assert found == [[label for label, _ in PAIRS], [value for _, value in PAIRS]]


@pytest.mark.parametrize("form", FORMS)
def test_below_several_names_they_are_lines_of_cards(form: str) -> None:
    cards = "".join(
        f"<section><h3>{name}</h3><div>{''.join(form.format(*pair) for pair in PAIRS)}</div></section>"
        for name in ("Tarnvik", "Pellbrook")
    )
    document = read_document("a.html", f"<html><body><h1>Two to watch</h1>{cards}</body></html>".encode())
    items = [block.span.quote(document.text) for block in document.blocks if block.kind is BlockKind.ITEM]
    assert items == [f"{label}: {value}" for label, value in PAIRS] * 2


def test_a_menu_is_no_table() -> None:
    menu = "".join(
        f"<div><span>{one}</span><span>{two}</span></div>" for one, two in (("Tea", "Oslo"), ("Ham", "Lyon"))
    )
    document = read_document("a.html", f"<html><body><h1>Food</h1><p>Eat it all.</p>{menu}</body></html>".encode())
    assert [block.kind for block in document.blocks if block.kind is BlockKind.ROW] == []
    assert "Tea Oslo" in document.text


def test_a_heading_row_that_says_nothing_is_dropped() -> None:
    table = "# Orrin\n\n| | |\n|---|---|\n| **Company** | Orrin Health |\n| **HQ** | Leeds, UK |\n| **Last round** | £12m Series A |\n"
    document = read_document("a.md", table.encode())
    rows = [b for b in document.blocks if b.kind is BlockKind.ROW]
    assert [document.text[cell.start : cell.end] for cell in rows[0].cells] == ["Company", "HQ", "Last round"]


def test_the_last_line_of_a_card_is_no_heading() -> None:
    text = "Tracker\n\n" + "\n\n".join(
        f"{name}\nSeed | {money} | led by Birch\nAlso in: Calder Ventures"
        for name, money in (("Tarnvik", "$4M"), ("Pell", "$5M"), ("Quorv", "$6M"))
    )
    document = read_document("a.txt", text.encode())
    headings = [b.span.quote(document.text) for b in document.blocks if b.kind is BlockKind.HEADING]
    assert headings == ["Tarnvik", "Pell", "Quorv"]
