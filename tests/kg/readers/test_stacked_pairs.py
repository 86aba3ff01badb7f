"""Profiles copied without their layout: a label, and below it its value."""

import pytest

from kg.documents import BlockKind
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


PAIRS = ["Headquarters | Raised | Led by", "Oslo, Norway | €60m | Lune Capital"]


def rows(text: str, name: str = "page.md") -> list[str]:
    document = read_document(name, text.encode())
    return [b.span.quote(document.text) for b in document.blocks if b.kind is BlockKind.ROW]


@pytest.mark.parametrize("name", ["page.md", "page.txt"])
def test_pairs_apart_are_a_table(name: str) -> None:
    pairs = "Headquarters\n\nOslo, Norway\n\nRaised\n\n€60m\n\nLed by\n\nLune Capital"
    text = f"# Aerovik\n\nIt makes drones.\n\n{pairs}\n\nIt hires.\n"
    assert rows(text, name) == PAIRS


@pytest.mark.parametrize(
    "text",
    [
        "# Aerovik\n\nIt makes drones.\n\nHeadquarters\n\nOslo, Norway\n\nIt hires.\n",
        "# Aerovik\n\nCompany\n\nRound\n\nAmount\n\nAerovik\n\nSeed\n\n€4m\n",
        "# Aerovik\n\nSource\n\nThe Kite\n\nNotes\n\nNone\n",
        "# Aerovik\n\nProduct\n\nIt makes drones for farms. They fly.\n\nTeam\n\nNils Aker\n",
    ],
)
def test_one_pair_labels_in_a_row_and_sentences_are_none(text: str) -> None:
    assert rows(text) == []


def test_a_row_may_begin_with_an_empty_cell() -> None:
    text = "Two makers\n\n| | Aerovik | Skylode |\n| Round | Seed | Series A |\n| Raised | €4m | €9m |\n"
    assert rows(text, "page.txt") == [" | Round | Raised", "Aerovik | Seed | €4m", "Skylode | Series A | €9m"]


def kinds(text: str) -> list[tuple[str, str]]:
    document = read_document("page.md", text.encode())
    return [(b.kind.name, b.span.quote(document.text)) for b in document.blocks]


def test_what_stands_flush_below_an_item_is_none_of_it() -> None:
    long = (
        "Skylode is the smaller of the two, and it is the one that farmers in the north of the country ask for first."
    )
    table = "| Company | Round |\n|---|---|\n| Aerovik | Seed |"
    text = f"# Drones\n\n{long}\n\n1. The two at a glance\n{table}\n2. What it means\n{long}\n"
    assert kinds(text)[2:] == [
        ("HEADING", "1. The two at a glance"),
        ("ROW", "Company | Round"),
        ("ROW", "Aerovik | Seed"),
        ("HEADING", "2. What it means"),
        ("PARAGRAPH", long),
    ]


def test_small_letters_go_on_with_their_item() -> None:
    long = (
        "Skylode is the smaller of the two, and it is the one that farmers in the north of the country ask for first."
    )
    assert kinds(f"# Drones\n\n{long}\n\n- Aerovik raised money\nin May\n- Skylode did not\n")[2:] == [
        ("ITEM", "Aerovik raised money in May"),
        ("ITEM", "Skylode did not"),
    ]
