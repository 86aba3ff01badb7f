"""The text of a document as it is laid out: blocks in reading order, and the text that they make up."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate

from kg.dates import PartialDate
from kg.documents import Block, BlockKind, Span

_UNSEEN = dict.fromkeys(
    (
        *(0x00AD, 0x061C, 0x180E, 0xFEFF, 0x7F, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)),
        *(code for code in range(0x20) if chr(code) not in "\t\n\r\x0b\x0c"),
    )
)
"""Characters that nobody sees: soft hyphens, zero-width and bidirectional marks, control characters."""
BOLD, PLAIN = "\ufdd0", "\ufdd1"
"""Stand in what readers collect where bold begins and where it ends: no characters of any text."""
_COUNTED = re.compile(f"^[\\s{BOLD}]*(?:[①-⑳⓪❶-❿➀-➓⓫-⓴]|\\d\ufe0f?\u20e3)[\\s{PLAIN}]*")
"""Circled and framed numbers before an item or a heading: marks of lists, no part of any text."""
_MARKS = re.compile(f"([{BOLD}{PLAIN}])")
_SET_OFF = frozenset((BlockKind.HEADING, BlockKind.ITEM, BlockKind.PARAGRAPH, BlockKind.QUOTE))
_CLOSE = frozenset((BlockKind.ITEM, BlockKind.ROW))


_GLUED = re.compile(r"(?<=[a-z])(?=(?:More here|Read more|Learn more|More at|More on this)\b)")
"""Where a link stands right behind a word, as lists that end in one are copied: "Acme and BoltMore here"."""

_GLUED_NAMES = re.compile(
    r"(?<= )(?:Funds?(?!Box|Rise|Raising|Through|America)|Capital|Ventures|Partners|Angels?(?!List|Pad|Hack)|Holdings|"
    r"Investments|Equity|Accelerator|Advisors|Management)(?=[A-Z][A-Za-z])"
)
"""Where links to firms stand right behind one another, and the commas were lost: "Acme FundBolt PartnersCoil"."""
_NAME_BEFORE = re.compile(r"(?:^|\s)(?!(?:From|On|By|At|In|With|The|And|Via|To|For|About) )(?:[A-Z0-9&][^\s,]* )+$")


def _parted_names(match: re.Match[str]) -> str:
    """Return the last word of a firm's name with a comma, where another name stands right behind it."""
    named = _NAME_BEFORE.search(match.string, max(0, match.start() - 40), match.start())
    return f"{match[0]}, " if named is not None else match[0]


def clean(text: str) -> str:
    r"""Return a text with unseen characters gone and every stretch of white space made one space.

    >>> clean(" Nsc\u200bale\n raised\u00a0$2bn ")
    'Nscale raised $2bn'
    """
    if not text.isascii() or not text.isprintable():
        text = unicodedata.normalize("NFC", text.translate(_UNSEEN))
    if "ore" in text:
        text = _GLUED.sub(". ", text)
    text = _GLUED_NAMES.sub(_parted_names, text)
    return " ".join(text.split())


def unmarked(text: str) -> str:
    """Return a text without the marks of bold.

    >>> unmarked(f"{BOLD}Nscale{PLAIN} raised")
    'Nscale raised'
    """
    return _MARKS.sub("", text) if BOLD in text or PLAIN in text else text


def unkept(marks: str) -> str:
    """Return of the marks before an item those of bold."""
    return "".join(mark for mark in marks if mark in (BOLD, PLAIN))


def parted(text: str) -> tuple[str, tuple[Span, ...]]:
    """Return a clean text without marks, and its stretches in bold.

    >>> parted(f"1. {BOLD} Nscale {PLAIN}, London")
    ('1. Nscale , London', (Span(start=3, end=9),))
    """
    text = _COUNTED.sub(lambda match: unkept(match[0]), text)
    plain = clean(unmarked(text))
    if BOLD not in text:
        return plain, ()
    places = [at for at, letter in enumerate(plain) if letter != " "]
    found: list[Span] = []
    seen, begun = 0, -1
    for part in _MARKS.split(text):
        if part == BOLD:
            begun = seen
        elif part == PLAIN and 0 <= begun < seen <= len(places):
            found.append(Span(places[begun], places[seen - 1] + 1))
            begun = -1
        else:
            seen += len(clean(part).replace(" ", ""))
    if 0 <= begun < len(places):
        found.append(Span(places[begun], len(plain)))
    return plain, tuple(found)


@dataclass(frozen=True, slots=True)
class Piece:
    """One block before its place in the text is known; a table row has ``cells``, anything else one text."""

    kind: BlockKind
    cells: tuple[str, ...]
    level: int = 0
    table: int | None = None
    header: bool = False
    bold: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        """Return the piece as one line."""
        return " | ".join(self.cells)


@dataclass(slots=True)
class Layout:
    """Blocks as they are collected; ``clean`` is applied to every text, and empty ones are dropped."""

    pieces: list[Piece] = field(default_factory=list)
    tables: int = 0

    def add(self, kind: BlockKind, text: str, level: int = 0) -> None:
        """Append a block of text."""
        text, bold = parted(text)
        if text:
            self.pieces.append(Piece(kind, (text,), level, bold=bold if kind in _SET_OFF else ()))

    def add_table(self, rows: Iterable[Sequence[str]], headers: int) -> None:
        """Append a table whose first ``headers`` rows are headings; empty rows are dropped."""
        self.tables += 1
        for number, row in enumerate(rows):
            found = [parted(cell) for cell in row]
            cells = tuple(text for text, _ in found)
            starts = accumulate((len(text) + 3 for text in cells), initial=0)
            bold = tuple(
                Span(at + each.start, at + each.end)
                for at, (_, marked) in zip(starts, found, strict=False)
                for each in marked
            )
            if any(cells):
                self.pieces.append(Piece(BlockKind.ROW, cells, 0, self.tables, number < headers, bold))

    def compose(self) -> tuple[str, tuple[Block, ...]]:
        """Return the text and its blocks: rows and items on adjacent lines, an empty line between all others.

        The cells of a row stand in one line, parted by bars.
        """
        parts: list[str] = []
        blocks: list[Block] = []
        at, before = 0, None
        for piece in self.pieces:
            if before is not None:
                gap = "\n" if piece.kind in _CLOSE and before is piece.kind else "\n\n"
                parts.append(gap)
                at += len(gap)
            before = piece.kind
            text = piece.text
            span = Span(at, at + len(text))
            cells: list[Span] = []
            if piece.kind is BlockKind.ROW:
                start = at
                for cell in piece.cells:
                    cells.append(Span(start, start + len(cell)))
                    start += len(cell) + 3
            bold = tuple(Span(at + each.start, at + each.end) for each in piece.bold)
            blocks.append(Block(piece.kind, span, piece.level, tuple(cells), piece.table, piece.header, bold))
            parts.append(text)
            at += len(text)
        return "".join(parts), tuple(blocks)


@dataclass(slots=True)
class Draft:
    """What a reader found in a file, before it is made a document."""

    layout: Layout = field(default_factory=Layout)
    title: str | None = None
    published: PartialDate | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    metadata: dict[str, str] = field(default_factory=dict)

    def add_title(self, title: str | None) -> None:
        """Put the title before everything else, unless the text begins with it."""
        title = clean(unmarked(title or ""))
        if not title:
            return
        self.title = title
        pieces = self.layout.pieces
        for number, piece in enumerate(pieces[:5]):
            if piece.kind in {BlockKind.HEADING, BlockKind.TITLE, BlockKind.PARAGRAPH} and _same(piece.text, title):
                pieces[number] = Piece(BlockKind.TITLE, piece.cells, 1)
                return
        pieces[:] = [replace(p, kind=BlockKind.HEADING) if p.kind is BlockKind.TITLE else p for p in pieces]
        pieces.insert(0, Piece(BlockKind.TITLE, (title,), 1))


def _same(one: str, other: str) -> bool:
    return re.sub(r"\W+", "", one).casefold() == re.sub(r"\W+", "", other).casefold()
