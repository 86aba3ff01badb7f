"""PDF files that hold text; pictures of text are refused."""

import logging
import re
from collections import Counter
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from kg.documents import BlockKind
from kg.errors import DocumentError
from kg.readers.layout import Draft
from kg.readers.lines import lay_out

_MOST_PAGES = 300
_LIGATURES = str.maketrans({"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"})
logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its complaints about a file are ours to make


def read_pdf(data: bytes) -> Draft:
    """Return the draft of a PDF file: the text of its pages, without lines that every page repeats.

    ``DocumentError`` for a broken, locked or overlong file, and for one without text.
    """
    try:
        reader = PdfReader(BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise DocumentError("a locked PDF; save it without a password")
        if len(reader.pages) > _MOST_PAGES:
            raise DocumentError(f"a PDF of {len(reader.pages)} pages; split it, {_MOST_PAGES} are the most")
        pages = [page.extract_text() or "" for page in reader.pages]
        title = reader.metadata.title if reader.metadata else None
    except DocumentError:
        raise
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OSError) as error:
        raise DocumentError(
            f"a broken PDF ({type(error).__name__}: {str(error)[:100]}); open and save it anew"
        ) from None
    if not any(page.strip() for page in pages):
        raise DocumentError("a PDF without text, perhaps scanned pages; run text recognition on it first")
    draft = Draft()
    text = re.sub(r"(\w)-\n(?=[a-z])", r"\1", "\n".join(_without_repeats(pages))).translate(_LIGATURES)
    lay_out(text.replace("\x00", ""), draft.layout)
    if (
        draft.layout.pieces
        and draft.layout.pieces[0].kind is BlockKind.PARAGRAPH
        and (isinstance(title, str) and len(title.split()) >= 3)
    ):
        draft.add_title(title)
    return draft


def _without_repeats(pages: list[str]) -> list[str]:
    """Drop page numbers and the heads and feet that stand on most pages."""
    if len(pages) < 3:
        return pages
    lines = Counter(line for page in pages for line in {re.sub(r"\d+", "#", line.strip()) for line in page.split("\n")})
    often = {line for line, times in lines.items() if line and times * 3 > len(pages) * 2}
    return ["\n".join(x for x in page.split("\n") if re.sub(r"\d+", "#", x.strip()) not in often) for page in pages]
