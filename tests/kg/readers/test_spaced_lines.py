"""Texts copied from pages with an empty line after every line."""

from kg.readers import read_document
from kg.readers.spaced_lines import joined

LINES = [
    "Quellmar brings in new money for kites",
    "May 12, 2021",
    "LEEDS - The kite maker Quellmar has brought in about $20",
    "million from investors and is getting ready for a second",
    "plant in the north of the county.",
    "Hafen Ventures led and Orlen Partners took part, according",
    "to one of the people. Tindra Capital, which is an existing",
    "shareholder, also came in.",
    "The company was set up in 2014 and sells its kites to the",
    "operators of ships, who save fuel with them.",
    "Its rivals are small, and most of them have never sold any",
    "kites outside of the country.",
]


def test_sentences_broken_over_lines_that_stand_apart_are_joined() -> None:
    document = read_document("news.txt", "\n\n".join(LINES).encode())
    assert document.title == LINES[0]
    assert [b.span.quote(document.text) for b in document.blocks][-2:] == [" ".join(LINES[8:10]), " ".join(LINES[10:])]


def test_paragraphs_of_one_line_stay_apart() -> None:
    lines = [each for line in ("Quellmar raised $5m.", "Hafen Ventures led.", "and so on") * 5 for each in (line, "")]
    assert joined(lines) == lines
