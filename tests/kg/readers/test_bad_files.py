"""What cannot be read is refused with its name, the cause and what to do; what can be repaired is repaired."""

import contextlib
import gzip
import time

import pytest

from kg.errors import DocumentError
from kg.readers import read_document

SENTENCE = "Łódź’s Nscale raised €2bn — “big”."


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("empty.txt", b"", r"^empty\.txt: empty; was it saved\?"),
        ("blank.html", b" \n\t ", r"^blank\.html: empty"),
        ("big.txt", b"x" * 20_000_001, r"^big\.txt: 20 MB; split it, 20 MB are the most"),
        ("nul.txt", b"Nscale\x00raised", r"^nul\.txt: it holds bytes that are no text"),
        ("noise.txt", bytes(range(256)) * 10, r"^noise\.txt: it holds bytes that are no text"),
        ("page.html.gz", gzip.compress(b"<p>x", mtime=0), "a gzip archive; unpack it first"),
        ("deck.docx", b"PK\x03\x04....", "a zip archive or an office file"),
        ("photo.txt", b"\x89PNG\r\n\x1a\n", "a PNG picture"),
        ("scan.jpg", b"\xff\xd8\xff\xe0", "a JPEG picture"),
        ("facts.json", b'{"rounds": []}', "kg import facts FILE"),
        ("data", b'{"rounds": []}', "it looks like JSON"),
        ("feed.xml", b'<?xml version="1.0"?><rss/>', "an XML file; only XHTML pages are read"),
        (
            "laughs.xml",
            b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><l>&b;</l>',
            "an XML file",
        ),
        ("tool.exe", b"MZ\x90\x00", "a program"),
        ("movie.mkv", b"\x1a\x45\xdf\xa3text", r"files named \.mkv cannot be read; known are \.aspx"),
        ("broken.pdf", b"%PDF-1.7\nnothing else", "a broken PDF"),
        ("not.pdf", b"plain words", "not a PDF, whatever its name says"),
        ("scripts.html", b"<html><body><script>var x = 1</script></body></html>", "no text in it"),
        ("deep.html", b"<html>" + b"<div>" * 100_000 + b"x", "nest more than 1,000 deep"),
        ("quote.csv", b'Company,Round\n"Nscale,Seed\n', "a broken table"),
        ("x" * 5000 + ".txt", b"", r"^x{100}…: empty"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused(name: str, data: bytes, message: str) -> None:
    started = time.monotonic()
    with pytest.raises(DocumentError, match=message):
        read_document(name, data)
    assert time.monotonic() - started < 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_every_unicode_encoding_is_read(encoding: str) -> None:
    assert read_document("a.txt", SENTENCE.encode(encoding)).text == SENTENCE


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Nscale’s €2bn — “big” café.".encode("cp1252"), "Nscale’s €2bn — “big” café."),
        ("<html><meta charset='iso-8859-2'><p>Łódź raised.".encode("iso-8859-2"), "Łódź raised."),
        ("Nscaleâ€™s Â£2bn from CafÃ© Ventures.".encode(), "Nscale’s £2bn from Café Ventures."),
        ("Ns\u200bcale raised \u202e$2bn\u202c to\ufeffday.".encode(), "Nscale raised $2bn today."),
        (
            b"$2bn \xff in \xc3\xa9t\xc3\xa9, na\xc3\xafve caf\xc3\xa9s, \xe2\x82\xac and \xe2\x82\xac.",
            "$2bn \ufffd in été, naïve cafés, € and €.",
        ),
        (
            "日本の企業が資金を調達した。東京のスタートアップ企業である。".encode("shift-jis"),
            "日本の企業が資金を調達した。東京のスタートアップ企業である。",
        ),
        (b"One.\r\n\r\nTwo.\r", "One.\n\nTwo."),
    ],
)
def test_text_in_another_or_a_wrong_encoding_is_repaired(data: bytes, text: str) -> None:
    assert read_document("page", data).text == text


def test_a_name_that_is_markup_stays_text() -> None:
    document = read_document("a.html", b"<p>&lt;script&gt;alert(1)&lt;/script&gt; raised $2bn</p>")
    assert document.text == "<script>alert(1)</script> raised $2bn"


def test_a_long_line_without_ends_is_read_in_time() -> None:
    for text in ("a" * 500_000, "*" * 50_000, "[" * 30_000, "| " * 30_000, "- " * 30_000, "a  " * 30_000):
        started = time.monotonic()
        for name in ("a.txt", "a.md", "a.csv", "a.html"):
            with contextlib.suppress(DocumentError):
                read_document(name, text.encode())
        assert time.monotonic() - started < 20, text[:3]
