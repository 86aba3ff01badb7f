"""Plain text: title line, dateline, paragraphs, lists, tables and records, with whatever light marks it carries."""

from kg.readers.decoding import decode
from kg.readers.front_matter import has_front_matter
from kg.readers.layout import Draft
from kg.readers.lines import lay_out
from kg.readers.markdown import read_markdown
from kg.readers.noise import without_menu


def read_plain_text(data: bytes) -> Draft:
    """Return the draft of a plain text; one that begins with front matter is read as Markdown."""
    text = decode(data)
    if has_front_matter(text):
        return read_markdown(data)
    draft = Draft()
    lay_out(text.strip("\n"), draft.layout)
    draft.layout.pieces = without_menu(draft.layout.pieces)
    return draft
