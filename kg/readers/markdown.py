"""Markdown, with or without front matter: CommonMark with tables, read by markdown-it."""

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from kg.documents import BlockKind
from kg.readers.cards import headed
from kg.readers.decoding import decode
from kg.readers.flush_lines import items_apart
from kg.readers.front_matter import apply_fields, split_front_matter
from kg.readers.layout import BOLD, PLAIN, Draft, Layout, unmarked
from kg.readers.lines import is_wrapped, lay_out
from kg.readers.noise import without_menu
from kg.readers.stacked_pairs import with_pairs
from kg.readers.tables import upright

_PARSER = MarkdownIt("commonmark", {"maxNesting": 50}).enable(["table", "strikethrough"])
_TAG = re.compile(r"<[^<>]{1,500}>")
_WEIGHT = {"strong_open": BOLD, "strong_close": PLAIN}
_BOLD_LINE = re.compile(r"(?:\*\*|__)[^*_]{2,110}(?:\*\*|__):?")


def read_markdown(data: bytes) -> Draft:
    """Return the draft of a Markdown file; its front matter gives title, date, publisher and address."""
    fields, body = split_front_matter(decode(data))
    draft = Draft()
    apply_fields(fields, draft)
    _lay_out(body, draft.layout)
    draft.publisher = draft.publisher or _logo(body)
    with_pairs(draft.layout)
    pieces = draft.layout.pieces = without_menu(draft.layout.pieces)
    heading = next((p.text for p in pieces[:4] if p.kind is BlockKind.HEADING and p.level == 1), None)
    if draft.title is None and heading is None and pieces and pieces[0].kind is BlockKind.PARAGRAPH:
        heading = pieces[0].text if len(pieces[0].text) <= 150 and not pieces[0].text.endswith(".") else None
    if heading and draft.title:
        title, draft.title = draft.title, None
        draft.add_title(heading)
        draft.metadata.setdefault("title", title)
        draft.title = title
    else:
        draft.add_title(draft.title or heading)
    return draft


_LOGO = re.compile(r"\s*\[?!\[(?P<name>[^\]\n]{2,60}?)(?P<so> logo)?\]\((?P<file>[^)\s]+)", re.IGNORECASE)


def _logo(body: str) -> str | None:
    """Return whose page it is by the picture that it opens with: "![Acme Ventures](logo.png)"."""
    picture = _LOGO.match(body)
    shown = picture is not None and (picture["so"] or "logo" in picture["file"].lower())
    return picture["name"].strip() if picture is not None and shown else None


_RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-*:?\s*)+$")


def _with_tables_ended(body: str) -> str:
    """Return a text with an empty line where a table ends at a line without bars: no one writes a row like that."""
    if "--" not in body or "|" not in body:
        return body
    lines: list[str] = []
    inside = False
    for line in body.split("\n"):
        if inside and line.strip() and "|" not in line:
            lines.append("")
        inside = (inside and "|" in line) or (_RULE.match(line) is not None and bool(lines) and "|" in lines[-1])
        lines.append(line)
    return "\n".join(lines)


def _lay_out(body: str, layout: Layout) -> None:
    body = _with_tables_ended(body)
    wrapped = is_wrapped(body.split("\n"))
    tokens = _PARSER.parse(body if wrapped else "\n".join(items_apart(headed(body.split("\n")))))
    lists, quotes, first_in_item = 0, 0, False
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.type == "table_open":
            at = _add_table(tokens, at, layout)
            continue
        if token.type in {"bullet_list_open", "ordered_list_open"}:
            lists += 1
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            lists -= 1
        elif token.type == "list_item_open":
            first_in_item = True
        elif token.type in {"blockquote_open", "blockquote_close"}:
            quotes += 1 if token.type.endswith("open") else -1
        elif token.type == "html_block":
            layout.add(BlockKind.PARAGRAPH, _TAG.sub(" ", token.content))
        elif token.type in {"fence", "code_block"}:
            lay_out(token.content, layout)
        elif token.type == "inline":
            opener = tokens[at - 1]
            if opener.type == "heading_open":
                layout.add(BlockKind.HEADING, _shown(token), int(opener.tag[1]))
            elif lists:
                layout.add(BlockKind.ITEM if first_in_item else BlockKind.PARAGRAPH, _shown(token), lists)
                first_in_item = False
            else:
                _add_paragraph(token, layout, quoted=quotes > 0, wrapped=wrapped)
        at += 1


def _add_paragraph(token: Token, layout: Layout, *, quoted: bool, wrapped: bool) -> None:
    if quoted:
        layout.add(BlockKind.QUOTE, _shown(token))
    elif _BOLD_LINE.fullmatch(token.content):
        layout.add(BlockKind.HEADING, unmarked(_shown(token)).rstrip(":"), 6)
    elif "\n" in token.content and not wrapped:
        lay_out(token.content, layout)  # lines that the writer meant as lines
    else:
        layout.add(BlockKind.PARAGRAPH, _shown(token))


def _shown(token: Token) -> str:
    """Return an inline token as people see it: the text of links, no tags, no pictures, no marks but those of bold."""
    parts = []
    for child in token.children or ():
        if child.type in {"text", "code_inline"}:
            parts.append(child.content)
        elif child.type in {"softbreak", "hardbreak"} or child.content.startswith("<br"):
            parts.append(" ")
        elif child.type in _WEIGHT:
            parts.append(_WEIGHT[child.type])
    return "".join(parts)


def _add_table(tokens: Sequence[Token], at: int, layout: Layout) -> int:
    """Append the table that opens at a token; return the token after it."""
    rows: list[list[str]] = []
    while tokens[at].type != "table_close":
        if tokens[at].type == "tr_open":
            rows.append([])
        elif tokens[at].type == "inline":
            rows[-1].append(_shown(tokens[at]))
        at += 1
    headed = any(rows[0]) if rows else False
    layout.add_table(*upright(rows, 1 if headed else None))
    return at + 1
