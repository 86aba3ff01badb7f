"""A marked document shows its text unchanged, its claims where they were read, and nothing of a stranger's as code."""

from decimal import Decimal
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from selectolax.lexbor import LexborHTMLParser

from kg.claims import Claim, Kind, Reading, Thing
from kg.documents import Document, Span
from kg.extractors import extract_claims
from kg.markup import as_page, as_text, stretches
from kg.money import Money
from kg.readers import read_document

TEXT = "London-based Quorvex raised $5 million."
QUORVEX, ROUND = Thing(Kind.ORGANIZATION, "Quorvex"), Thing(Kind.ROUND, "1")


def reading(text: str, claims: tuple[Claim, ...]) -> Reading:
    return Reading(Document("0", "a.txt", "text/plain", text), claims)


def example() -> Reading:
    return reading(
        TEXT,
        (
            Claim(ROUND, "company", QUORVEX, (Span(13, 20),), 0.9, "raises"),
            Claim(ROUND, "amount", Money(Decimal(5_000_000), "USD"), (Span(13, 38),), 0.95, "raises"),
            Claim(QUORVEX, "city", Thing(Kind.CITY, "London, GB"), (Span(0, 20),), 0.96, "based"),
        ),
    )


def test_a_quote_is_marked_with_the_claims_that_it_supports() -> None:
    page = LexborHTMLParser(as_page(example()))
    marks = {node.text(): node.attributes for node in page.css("main mark")}
    assert set(marks) == {"London-based ", "Quorvex", " raised $5 million"}
    assert marks["Quorvex"]["class"] == "round"
    assert marks[" raised $5 million"]["title"] == "round 1 (Quorvex): amount 5,000,000 USD (0.95, raises)"
    assert [node.text() for node in page.css("main .block")] == [TEXT]


def test_a_terminal_shows_the_text_and_its_claims_below() -> None:
    out = StringIO()
    Console(file=out, width=200, color_system=None).print(as_text(example()))
    assert out.getvalue().splitlines()[:4] == [
        TEXT,
        "    round 1 (Quorvex): company Quorvex (0.90, raises)",
        "    round 1 (Quorvex): amount 5,000,000 USD (0.95, raises)",
        "    Quorvex: city London, GB (0.96, based)",
    ]


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "</mark></div></main><style>*{display:none}</style>",
        "{{ 7 * 7 }}{% raw %}",
        "[red]x[/red] [link=https://evil.example]y[/link]",
        "a\x1b[2Jb\u202ec",
    ],
)
def test_hostile_text_stays_text(hostile: str) -> None:
    text = f"Quorvex {hostile} raised"
    claims = (Claim(Thing(Kind.ORGANIZATION, hostile), "theme", hostile, (Span(0, len(text)),), 1.0, hostile),)
    page = LexborHTMLParser(as_page(reading(text, claims)))
    assert page.css("script, img, main style, [onerror], link, iframe") == []
    assert hostile.replace("\x1b", "") in page.css_first("main .block").text().replace("\x1b", "")
    out = StringIO()
    Console(file=out, width=400, force_terminal=True, color_system=None, legacy_windows=False).print(
        as_text(reading(text, claims))
    )
    assert "\x1b[2J" not in out.getvalue()
    assert "\u202e" not in out.getvalue()
    assert "\x1b]8;" not in out.getvalue()


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6))
def test_the_stretches_are_the_text(text: str, ends: list[tuple[int, int]]) -> None:
    spans = [Span(min(a, b), max(a, b)) for a, b in ends if a != b and max(a, b) <= len(text)]
    claims = tuple(Claim(QUORVEX, "theme", str(n), (span,)) for n, span in enumerate(spans))
    found = stretches(reading(text, claims))
    assert "".join(text[piece.span.start : piece.span.end] for piece in found) == text
    for piece in found:
        quoting = {c for c in claims for s in c.spans if s.start <= piece.span.start and piece.span.end <= s.end}
        assert set(piece.claims) == quoting


def test_a_span_outside_the_text_is_refused() -> None:
    with pytest.raises(IndexError):
        as_page(reading("short", (Claim(QUORVEX, "theme", "x", (Span(0, 99),)),)))


def test_a_document_as_read_is_shown_whole() -> None:
    document = read_document(
        "a.md", b"# Quorvex raises $5m\n\nLondon-based Quorvex raised $5 million from Tarn Ventures.\n"
    )
    page = LexborHTMLParser(as_page(Reading(document, extract_claims(document))))
    assert [node.text() for node in page.css("main .block")] == document.text.split("\n\n")
    assert page.css("main mark") != []


def test_an_empty_reading_is_an_empty_page() -> None:
    assert LexborHTMLParser(as_page(reading("", ()))).css("main .block") == []
