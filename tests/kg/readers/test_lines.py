"""Lines that stand for themselves. All names are invented."""

from kg.documents import BlockKind
from kg.readers import read_document
from kg.readers.lines import is_wrapped


def test_lines_with_sums_side_by_side_are_a_list_without_marks() -> None:
    text = "Deals\n\nQuellmar, Graz – €3m – Seed – Hafen Ventures\nTindra, Turku – €12m – Series A – Lysva Partners\n"
    blocks = read_document("page.txt", text.encode()).blocks
    assert [block.kind for block in blocks[1:]] == [BlockKind.ITEM, BlockKind.ITEM]


def test_lines_alike_in_length_that_all_begin_anew_are_not_wrapped() -> None:
    lines = [
        "Quellmar bags three million euros for kites, Hafen leads",
        "Tindra Labs lands twelve million for freight from Lysva",
        "Vellamo gets a seed round from Ostwind for its sea grass",
    ]
    assert not is_wrapped(lines)


def test_a_link_right_behind_a_word_is_a_sentence_of_its_own() -> None:
    text = read_document("page.txt", b"Deals\n\nIt has raised $2 million from Hafen and OstwindMore here.\n").text
    assert "Hafen and Ostwind. More here." in text


def test_sentences_broken_over_uneven_lines_run_on() -> None:
    text = (
        "The\nbicycle rental firm has opened preliminary talks about another\n"
        "round of funding, one that might put a price of $5 billion\non it, said a person briefed on the\nmatter. In\n"
        "December, Quellmar completed a $120 million financing at a valuation\nof $4 billion. It later made room\n"
        "for more backers. To date, it has taken in over\n$400 million to fund its march into\n"
        "city after city around the world, upending\nthe old trade.\n"
    )
    document = read_document("page.txt", text.encode())
    assert [block.kind for block in document.blocks] == [BlockKind.PARAGRAPH]
    assert "In December, Quellmar completed a $120 million financing at a valuation of $4 billion." in document.text
    assert "it has taken in over $400 million to fund" in document.text


def test_fields_in_small_letters_are_no_broken_sentences() -> None:
    entry = "QUELLMAR\n  where   Graz, Austria\n  what    Kites. In use.\n  round   €3m seed\n  who     Hafen\n\n"
    assert not is_wrapped((entry * 4).split("\n"))


def test_lines_of_one_indent_are_lines_of_their_own() -> None:
    first, second = (
        "Quellmar €3m Seed, Hafen Ventures: kites of all sizes, in Graz.",
        "Tindra €12m Series A, Lysva Partners.",
    )
    text = f"Deals of the day\n\n    {first}\n    {second}\n"
    document = read_document("page.txt", text.encode())
    assert [block.span.quote(document.text)[:8] for block in document.blocks[1:]] == ["Quellmar", "Tindra €"]
