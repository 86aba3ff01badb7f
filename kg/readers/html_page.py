"""Web pages: the article without what stands around it, its headings, lists, tables and captions kept."""

import re
from dataclasses import dataclass, field
from html import unescape

from selectolax.lexbor import LexborHTMLParser, LexborNode

from kg.documents import BlockKind
from kg.errors import DocumentError
from kg.readers.decoding import decode
from kg.readers.html_clutter import article_of
from kg.readers.html_fields import card_of, cell_text, records_of
from kg.readers.html_head import read_head
from kg.readers.html_pairs import list_pairs
from kg.readers.layout import BOLD, PLAIN, Draft, Layout, clean
from kg.readers.lines import lay_out
from kg.readers.tables import is_heading, upright
from kg.readers.written_dates import date_of

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    {
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
        ),
        *(
            "figcaption",
            "figure",
            "footer",
            "form",
            "header",
            "hr",
            "legend",
            "li",
            "main",
            "ol",
            "p",
            "pre",
            "section",
        ),
        *("summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "caption", "html", *_HEADINGS),
    }
)
_SKIPPED = frozenset(("-comment", "head", "img", "link", "meta", "title", "option", "datalist", "optgroup"))
_KINDS = {
    "li": BlockKind.ITEM,
    "blockquote": BlockKind.QUOTE,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
}
_WEIGHTY = frozenset(("b", "strong"))
_DEEPEST = 1_000
_OPENED = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)")
_UNNESTED = frozenset(
    {
        *(
            "p",
            "li",
            "td",
            "tr",
            "th",
            "dt",
            "dd",
            "option",
            "thead",
            "tbody",
            "tfoot",
            "br",
            "img",
            "hr",
            "meta",
            "link",
        ),
        *("input", "source", "area", "base", "col", "embed", "wbr", "path"),
    }
)
_WIDEST = 40


def read_html(data: bytes) -> Draft:
    """Return the draft of a web page; ``DocumentError`` for one that nests its elements 1,000 deep."""
    draft = Draft()
    lay_out_page(decode(data), draft)
    return draft


def lay_out_page(html: str, draft: Draft) -> None:
    """Read a page into a draft: what its head says, and its article."""
    _check_depth(html)
    page = LexborHTMLParser(html)
    body = read_head(page, draft)
    root = article_of(page)
    if root is not None:
        list_pairs(root)
        _Walk(draft.layout).walk(root)
    if len(body) > 2 * sum(len(piece.text) for piece in draft.layout.pieces):  # a page that scripts would fill
        draft.layout.pieces.clear()
        lay_out(unescape(body), draft.layout)
    pieces = draft.layout.pieces
    first = next((n for n, piece in enumerate(pieces) if piece.kind is BlockKind.HEADING and piece.level == 1), None)
    if first is not None and first <= 8:
        before = [piece for piece in pieces[:first] if len(piece.text.split()) > 4 or date_of(piece.text)]
        pieces[:first] = before
        first_title = pieces[len(before)].text
        draft.metadata["title"] = draft.title or first_title
        draft.add_title(first_title)
    else:
        draft.add_title(draft.title)


def _check_depth(html: str) -> None:
    """Refuse elements nested so deep that parsing would take forever (its cost grows with the square of the depth)."""
    if html.count("<") < _DEEPEST:
        return
    depth = 0
    for closing, tag in _OPENED.findall(html):
        if tag.lower() not in _UNNESTED:
            depth += -1 if closing and depth else 1 if not closing else 0
            if depth > _DEEPEST:
                raise DocumentError(
                    f"a page whose elements nest more than {_DEEPEST:,} deep; is it damaged or an attack?"
                )


@dataclass(slots=True)
class _Walk:
    """One walk over an element: text runs are collected and become a block wherever an element begins or ends."""

    layout: Layout
    run: list[str] = field(default_factory=list)
    lists: int = 0

    def walk(self, root: LexborNode) -> None:
        """Append the blocks below an element to the layout; an explicit stack, as pages may nest deeply."""
        stack: list[tuple[LexborNode | None, str, BlockKind, int]] = [(root.child, "div", BlockKind.PARAGRAPH, 0)]
        while stack:
            node, around, kind, level = stack.pop()
            if node is None:
                if around in _BLOCKS:
                    self.flush(kind, level)
                if around in _WEIGHTY:
                    self.run.append(PLAIN)
                elif around in {"ul", "ol"}:
                    self.lists -= 1
                continue
            stack.append((node.next, around, kind, level))
            tag = node.tag or ""
            if tag == "-text":
                self.run.append(node.text_content or "")
            elif tag == "br":
                self.break_line(kind, level)
            elif tag in {"hr"}:
                self.flush(kind, level)
            elif tag == "table" and (rows := _data_rows(node)) is not None:
                self.flush(kind, level)
                self.add_table(node, rows)
            elif tag == "dl" and (card := card_of(node)):
                self.flush(kind, level)
                for term, value in card:
                    self.layout.add(BlockKind.ITEM, f"{term}: {value}", 1)
            elif tag == "dl" and (records := records_of(node)):
                self.flush(kind, level)
                self.layout.add_table(*upright(records, None))
            elif tag not in _SKIPPED:
                if tag in _BLOCKS:
                    self.flush(kind, level)
                elif self.touches(node):
                    self.run.append(" ")
                if tag in {"ul", "ol"}:
                    self.lists += 1
                stack.append(self.enter(node, tag, kind, level))
            elif tag == "img":
                self.run.append(" ")

    def enter(
        self, node: LexborNode, tag: str, kind: BlockKind, level: int
    ) -> tuple[LexborNode | None, str, BlockKind, int]:
        if tag in _HEADINGS:
            return node.child, tag, BlockKind.HEADING, _HEADINGS[tag]
        if tag in _KINDS:
            return node.child, tag, _KINDS[tag], self.lists if tag == "li" else 0
        if tag in _BLOCKS:
            return node.child, tag, kind, level
        if tag in _WEIGHTY:
            self.run.append(BOLD)
            return node.child, tag, kind, level
        return node.child, "", kind, level

    def flush(self, kind: BlockKind, level: int) -> None:
        if self.run:
            self.layout.add(kind, "".join(self.run), level)
            self.run.clear()

    def touches(self, node: LexborNode) -> bool:
        """Return whether an element begins right where another ends: labels and values set apart by style alone."""
        before = node.prev
        return (
            before is not None and before.tag == node.tag == "span" and bool(self.run) and self.run[-1][-1:].isalnum()
        )

    def break_line(self, kind: BlockKind, level: int) -> None:
        if kind in {BlockKind.HEADING, BlockKind.ITEM}:
            self.run.append(" ")
        else:
            self.flush(kind, level)

    def add_table(self, table: LexborNode, rows: list[tuple[list[str], bool]]) -> None:
        caption = table.css_first("caption")
        if caption is not None:
            self.layout.add(BlockKind.CAPTION, caption.text())
        headers = 0
        while headers < len(rows) and rows[headers][1]:
            headers += 1
        cells = [row for row, _ in rows]
        turned, found = upright(cells, headers or None)
        if len(turned) == 1 and not found:
            self.layout.add(BlockKind.PARAGRAPH, " ".join(turned[0]))
        else:
            self.layout.add_table(turned, found)


def _data_rows(table: LexborNode) -> list[tuple[list[str], bool]] | None:
    """Return the rows of a table of data, each with whether all its cells are headings; ``None`` for mere layout."""
    if len(table.css("table")) > 1 or table.css_first("h1, h2, h3, article, section") is not None:
        return None
    rows: list[tuple[list[str], bool]] = []
    waiting: dict[int, tuple[int, str]] = {}
    for row in table.css("tr"):
        cells: list[str] = []
        heads = texts = 0
        for cell in row.iter():
            if cell.tag not in {"td", "th"}:
                continue
            while len(cells) in waiting:
                _fill_down(cells, waiting)
            text = clean(cell_text(cell))
            heads += cell.tag == "th"
            texts += 1
            across = min(_count(cell, "colspan"), _WIDEST)
            down = _count(cell, "rowspan")
            for _ in range(across):
                if down > 1:
                    waiting[len(cells)] = (down - 1, text)
                cells.append(text)
                text = "" if across > 2 else text
        while len(cells) in waiting:
            _fill_down(cells, waiting)
        if any(cells):
            rows.append((cells, texts > 0 and heads == texts))
    width = max((len(cells) for cells, _ in rows), default=0)
    longest = max((len(cell) for cells, _ in rows for cell in cells), default=0)
    if width < 2 or longest > 1_200:
        return None
    if len(rows) == 1 and not any(is_heading(cell) for cell in rows[0][0]):
        return None
    return rows


def _fill_down(cells: list[str], waiting: dict[int, tuple[int, str]]) -> None:
    left, text = waiting.pop(len(cells))
    if left > 1:
        waiting[len(cells)] = (left - 1, text)
    cells.append(text)


def _count(cell: LexborNode, name: str) -> int:
    value = cell.attributes.get(name) or "1"
    return max(1, int(value)) if value.isdecimal() and len(value) <= 4 else 1
