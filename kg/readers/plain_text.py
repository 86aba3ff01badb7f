"""Plain text: title line, dateline, paragraphs, lists, tables and records, with whatever light marks it carries."""

from kg.documents import BlockKind
from kg.readers.decoding import decode
from kg.readers.front_matter import has_front_matter
from kg.readers.layout import Draft
from kg.readers.lines import lay_out
from kg.readers.markdown import read_markdown
from kg.readers.noise import without_menu
from kg.readers.stacked_pairs import with_pairs

_TITLE = 150
"""A title has at most so many characters."""


def read_plain_text(data: bytes) -> Draft:
    """Return the draft of a plain text; one that begins with front matter is read as Markdown."""
    text = decode(data)
    if has_front_matter(text):
        return read_markdown(data)
    draft = Draft()
    lay_out(text.strip("\n"), draft.layout)
    with_pairs(draft.layout)
    before = len(draft.layout.pieces)
    draft.layout.pieces = pieces = without_menu(draft.layout.pieces)
    if 0 < len(pieces) < before and pieces[0].kind is BlockKind.PARAGRAPH and len(pieces[0].text) <= _TITLE:
        draft.add_title(pieces[0].text)
    return draft
