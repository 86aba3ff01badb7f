"""Cards: a name, and below it labels with what they say of its bearer. All names are invented."""

import pytest

from kg.documents import BlockKind
from kg.readers import read_document
from kg.readers.cards import card_at, headed, labels_of

ALIGNED = [["QUELLMAR", "  where   Graz", "  round   €3m seed", "  who     Hafen Ventures"]]
COLONS = [
    ["Tindra Labs", "Sted: Turku", "Runde: €12m A", "Hvem: Lysva"],
    ["Vello", "Sted: Oslo", "Runde: €1m", "Hvem: O"],
]


def test_the_name_is_a_heading_and_each_field_an_item() -> None:
    text = "Deals\n\n" + "\n\n".join("\n".join(lines) for lines in (ALIGNED[0], ["TINDRA", *ALIGNED[0][1:]]))
    blocks = read_document("page.txt", text.encode()).blocks[1:]
    assert [block.kind for block in blocks[:4]] == [BlockKind.HEADING] + 3 * [BlockKind.ITEM]


def test_labels_may_be_words_of_any_language() -> None:
    labels = labels_of(COLONS)
    assert labels == {"sted", "runde", "hvem"}
    card = card_at(COLONS[0], 0, labels)
    assert card is not None
    assert (card.name, card.fields[0], card.end) == ("Tindra Labs", ("Sted", "Turku"), 4)


def test_a_value_may_go_on_in_a_deeper_line() -> None:
    lines = ["QUELLMAR", "  round  €3m seed,", "         of which half is a loan", "  where  Graz", "  who    Hafen"]
    card = card_at(lines, 0, {"round", "where", "who"})
    assert card is not None
    assert card.fields[0] == ("round", "€3m seed, of which half is a loan")


@pytest.mark.parametrize(
    "lines",
    [
        ["The numbers are in.", "Where: Graz", "Round: €3m", "Who: Hafen"],
        ["Quellmar", "Where: Graz", "Round: €3m"],
        ["Quellmar", "Company: Quellmar GmbH", "Where: Graz", "Round: €3m"],
    ],
)
def test_a_sentence_two_fields_or_a_company_of_its_own_make_no_card(lines: list[str]) -> None:
    assert card_at(lines, 0, {"where", "round", "who"}) is None


def test_definition_lists_alike_below_names_are_cards() -> None:
    fields = "<dl><dt>Where</dt><dd>Graz</dd><dt>How much</dt><dd>€3m</dd><dt>From whom</dt><dd>Hafen</dd></dl>"
    page = f"<html><body><h1>Deals</h1><h3>Quellmar</h3>{fields}<h3>Tindra</h3>{fields}</body></html>"
    blocks = read_document("page.html", page.encode()).blocks[1:]
    assert [block.kind for block in blocks[:4]] == [BlockKind.HEADING] + 3 * [BlockKind.ITEM]


PROSE = "Deals\n\n{}\nWhere: Graz\nIt presses tiles.\n\nTindra\nWhere: Turku\nOils.\n\nVello\nWhere: Oslo\nBikes."


@pytest.mark.parametrize("name", ["q-Mell", "mell", "Mell & Daughter", "7. mell", "**mell**"])
def test_a_line_above_a_label_that_stands_so_in_three_places_is_a_heading(name: str) -> None:
    document = read_document("page.txt", PROSE.format(name).encode())
    headings = [b.span.quote(document.text) for b in document.blocks if b.kind is BlockKind.HEADING]
    assert headings == [name.strip("*"), "Tindra", "Vello"]


def test_two_such_places_or_a_sentence_make_no_heading() -> None:
    lines = ["mell", "Where: Graz", "", "tindra", "Where: Turku", "", "It rains.", "Where: Oslo"]
    assert headed(lines) == lines


@pytest.mark.parametrize("ending", ["txt", "md"])
def test_lines_of_fields_stand_below_names_too_and_are_no_headings(ending: str) -> None:
    cards = [f"**{name}**\n*{place} · tiles*\n€3M seed\nLed by Hafen." for name, place in CARDS]
    document = read_document(f"page.{ending}", ("# Deals\n\n" + "\n\n".join(cards)).encode())
    headings = [b.span.quote(document.text) for b in document.blocks if b.kind is BlockKind.HEADING]
    assert headings == [name for name, _ in CARDS]


CARDS = (("mell", "Graz"), ("Tindra", "Turku"), ("Vello", "Oslo"))


def test_a_definition_list_with_fewer_terms_is_a_card_where_most_are() -> None:
    terms = "<dt>Where</dt><dd>Graz</dd><dt>Our entry</dt><dd>Seed, 2021</dd>"
    more = terms + "<dt>Since then</dt><dd>€3m from Hafen</dd>"
    lists = "".join(f"<h3>{name}</h3><dl>{more if name != 'mell' else terms}</dl>" for name, _ in CARDS)
    lists += f"<h3>Orr</h3><dl>{more}</dl>"
    blocks = read_document("page.html", f"<html><body><h1>Ours</h1>{lists}</body></html>".encode()).blocks
    assert [block.kind for block in blocks[1:4]] == [BlockKind.HEADING] + 2 * [BlockKind.ITEM]
