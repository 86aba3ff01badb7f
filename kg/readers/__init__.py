"""From a file to a document: one module for each format.

A reader takes the bytes of a file and returns a draft: blocks in reading order, and what the file says about itself.
``read_document`` makes it a document. Whoever reads documents can rely on this:

- ``document.text`` is what a person reads of the article, unseen characters and clutter gone; each block is one line of
  it, with single spaces, in reading order.
- The title, where there is one, is the first block of kind TITLE. Bullets, numbers and marks of lists are no part of
  any block.
- Rows of tables have cells (those of one table the same number, some of them empty), heading rows are marked as
  headers, and there is one orientation only: a table whose first column holds the headings is turned, and a record of
  ``Company: …``, ``Round: …``, ``Amount: …`` lines is a table of one row under its headings.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from hashlib import sha256

from kg.dates import PartialDate
from kg.documents import BlockKind, Document
from kg.errors import DocumentError
from kg.readers.dating import is_dated, published_at_end, published_in, signed_off
from kg.readers.delimited import read_delimited
from kg.readers.email_message import read_email
from kg.readers.html_page import read_html
from kg.readers.layout import Draft
from kg.readers.markdown import read_markdown
from kg.readers.media_types import media_type_of
from kg.readers.noise import is_banner, is_headline, without_noise
from kg.readers.pdf_pages import read_pdf
from kg.readers.plain_text import read_plain_text
from kg.readers.rights import rights_holder
from kg.readers.titles import is_menu, titled_below
from kg.readers.written_dates import date_in_address, date_of
from kg.readers.yearless import dated_without_year, without_dates, year_reported, year_so_far

Reader = Callable[[bytes], Draft]

READERS: Mapping[str, Reader] = {
    "text/plain": read_plain_text,
    "text/markdown": read_markdown,
    "text/html": read_html,
    "text/csv": read_delimited,
    "text/tab-separated-values": read_delimited,
    "message/rfc822": read_email,
    "application/pdf": read_pdf,
}
LARGEST = 20_000_000
"""The most bytes that a document may have."""


def read_document(name: str, data: bytes) -> Document:
    r"""Return a file as a document; its name decides the format where its content does not.

    ``DocumentError`` names the file, says what is wrong and what to do: an unknown format, an empty, broken or
    unreadable file, one over 20 MB.

    >>> document = read_document("nscale.txt", b"Nscale raises $2bn\n\n9 March 2026\n\nThe London firm has it.")
    >>> document.title, document.published.text, len(document.blocks)
    ('Nscale raises $2bn', '2026-03-09', 3)
    """
    shown = name if len(name) <= 120 else f"{name[:100]}…"
    if len(data) > LARGEST:
        raise DocumentError(f"{shown}: {len(data) / 1e6:.0f} MB; split it, {LARGEST // 1_000_000} MB are the most")
    if not data.strip():
        raise DocumentError(f"{shown}: empty; was it saved?")
    try:
        media_type = media_type_of(name, data)
        draft = READERS[media_type](data)
    except DocumentError as error:
        raise DocumentError(f"{shown}: {error}") from None
    pieces, draft.layout.pieces = draft.layout.pieces, list(without_noise(draft.layout.pieces))
    _entitle(draft)
    text, blocks = draft.layout.compose()
    if not text:
        raise DocumentError(f"{shown}: no text in it that a person would read; is it made of pictures or scripts?")
    return Document(
        sha256=sha256(data).hexdigest(),
        name=name,
        media_type=media_type,
        text=text,
        blocks=blocks,
        title=draft.title,
        published=draft.published
        or _published(draft)
        or date_in_address(name)
        or dated_without_year([piece.text for piece in pieces])
        or year_so_far(text)
        or year_reported([piece.text for piece in pieces]),
        publisher=draft.publisher or rights_holder(piece.text for piece in pieces[-12:]),
        url=draft.url,
        metadata={key: value for key, value in draft.metadata.items() if value},
    )


#: What no headline is: fields with marks between them, names with "(lead)" beside one, a line behind a picture.
_LINE_OF_FIELDS = re.compile(r"( (?://|[/|·•—–]) ).*\1|\((?:co-)?lead\)|^[^\w\s\"'“”‘’(\[$€£#¿¡«…-]")
#: What heads a section on one of several rounds: "Series B: €60m for the next fleet".
_OF_A_SECTION = re.compile(r"(?:pre-?)?(?:seed|series [a-k]\d?)(?: round| funding)?(?: ?[:–—]| -)", re.IGNORECASE)


def _entitle(draft: Draft) -> None:
    """Take the first line as the title where the file gives none and the line can be one.

    A line that is but a site's or a section's name, or a menu, leaves it to the headline shortly below.
    """
    pieces = draft.layout.pieces
    first = pieces[0] if pieces else None
    if draft.title is not None or first is None:
        return
    if first.kind is BlockKind.PARAGRAPH and is_headline(first.text) and not first.text.endswith((".", ":")):
        draft.add_title(first.text)
    if first.kind not in {BlockKind.TITLE, BlockKind.HEADING}:
        return
    told = [
        n
        for n, p in enumerate(pieces)
        if n
        and p.kind is BlockKind.HEADING
        and is_headline(p.text)
        and not (_LINE_OF_FIELDS.search(p.text) or _OF_A_SECTION.match(p.text) or is_menu(p.text))
    ]
    below = told[0] if told and told[0] < 8 and (len(told) < 4 or told[0] < 3) else titled_below(pieces)
    if is_banner(first.text) and below is not None:
        pieces[0] = replace(first, kind=BlockKind.PARAGRAPH)
        pieces[below] = replace(pieces[below], kind=BlockKind.TITLE, level=1)
        draft.title = pieces[below].text
        return
    if len(first.text) <= 250:
        draft.add_title(first.text)


def _published(draft: Draft) -> PartialDate | None:
    if all(piece.kind is BlockKind.ROW for piece in draft.layout.pieces):
        return None  # a table and no more: its dates are those of its rows
    language = (draft.language or "").lower().replace("_", "-")
    day_first = None if not language else language != "en-us"
    lines = without_dates([piece.text for piece in draft.layout.pieces])
    at_end = [line for line in lines[12:][-6:] if len(line) <= 80 and is_dated(line)]
    found = published_in(lines[:12] + at_end, day_first=day_first)
    found = found or date_of(draft.metadata.get("edited", ""), day_first=day_first)
    return found or published_at_end(lines[12:][-6:]) or signed_off(lines[-1] if lines else "")
