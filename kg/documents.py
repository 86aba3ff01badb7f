"""A document as it was read: its text, how the text is laid out, and what it says about itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from kg.dates import PartialDate


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters ``start`` to ``end`` of a document's text: 0-based, end excluded, in code points."""

    start: int
    end: int

    def quote(self, text: str) -> str:
        """Return the quoted characters; ``IndexError`` if the text is too short for them.

        >>> Span(0, 6).quote("Nscale raised $2 billion.")
        'Nscale'
        """
        if not 0 <= self.start < self.end <= len(text):
            raise IndexError(f"{self.start}..{self.end} in a text of {len(text)} characters")
        return text[self.start : self.end]


class BlockKind(StrEnum):
    """What a stretch of text is in the layout of its document."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    QUOTE = "quote"
    CAPTION = "caption"


HEADINGS: Final = frozenset((BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING))
"""What stands above a text, rather than in it."""


@dataclass(frozen=True, slots=True)
class Block:
    """One stretch of a document's text, in reading order, without overlap.

    ``level`` is the depth of a heading (1 is the highest) or list item. ``cells`` are the spans of a table row's
    cells; rows with the same ``table`` number belong together, and ``header`` marks the row (or rows) of headings.
    ``bold`` are the stretches of a heading, paragraph or list item that its writer set off in bold.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    cells: tuple[Span, ...] = ()
    table: int | None = None
    header: bool = False
    bold: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A document as read: ``text`` is what a person would read; every span of a claim counts its characters.

    ``sha256`` is the hash of the original bytes in lower-case hexadecimal. ``name`` is the file's name. ``title``,
    ``published``, ``publisher`` and ``url`` are ``None`` where the document does not state them; ``metadata`` keeps
    whatever else it says about itself (front matter, meta tags), as text.
    """

    sha256: str
    name: str
    media_type: str
    text: str
    blocks: tuple[Block, ...] = ()
    title: str | None = None
    published: PartialDate | None = None
    publisher: str | None = None
    url: str | None = None
    metadata: Mapping[str, str] = field(default_factory=dict)

    @property
    def iri(self) -> str:
        """Return the name of the document and of its graph, which follows from its bytes."""
        return f"https://w3id.org/coinvest/document/{self.sha256}"
