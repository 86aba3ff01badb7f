"""Text in lines, as people type it: paragraphs, headings, lists and tables, with or without light Markdown marks."""

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from kg.documents import BlockKind
from kg.readers.cards import card_at, headed, is_labelled, labels_of
from kg.readers.layout import BOLD, PLAIN, Layout, unmarked
from kg.readers.spaced_lines import joined
from kg.readers.tables import is_heading, is_rule, upright
from kg.readers.written_dates import date_of

BULLET = re.compile(r"(?P<indent>\s*)(?:[*•‣◦▪●○■□►▸·+✓✔➤→]|-(?!-))\s+(?P<text>\S.*)")
_DASH = re.compile(r"(?P<indent>\s*)[–—]\s+(?P<text>\S.*)")
NUMBER = re.compile(r"(?P<indent>\s*)(?:\(?\d{1,3}[.)]|[a-z]\))\s+(?P<text>\S.*)")
_MARKED_HEADING = re.compile(r"(?P<marks>#{1,6})\s+(?P<text>\S.*?)\s*#*\s*")
UNDERLINE = re.compile(r"\s*(?:={3,}|-{3,}|~{3,})\s*")
_FIELD = re.compile(r"(?:\*\*|__)?(?P<key>[A-Za-z][\w ()/&’'-]{0,40}?)(?:\*\*|__)?\s*:(?:\*\*|__)?\s+(?P<value>\S.*)")
_LEADERS = re.compile(
    r"^(?P<key>[ \t]*[^\W\d][^.:\n]{1,40}?) ?(?:\.{3,}|\.{2,}(?= )|…{2,}|(?:\. ){3,})[ .]*(?=\S)", re.MULTILINE
)
#: A row whose first cell is empty: "| | Acme | Bolt |".
_EMPTY_CORNER = re.compile(r"[|│] *[|│]")
_GAP = re.compile(r"\s{2,}|\t")
_BOLD = re.compile(r"(\*\*\*|\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(\*|`)(?=\S)(.+?)(?<=\S)\1")
_UNDERSCORED = re.compile(r"(?<!\w)_(?=\S)(.+?)(?<=\S)_(?!\w)")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\((?:[^()\s]|\([^()]*\))*(?:\s+\"[^\"]*\")?\)")
#: Marks between what is said of whose name stands in the line above: "Leeds · robots".
_FIELDS = re.compile(r"[^\W\d].* [·|•] ")
_FEWEST_LINES = 3
_PROSE_END = re.compile(r"[.!,;:…]['\"”’)]*$")
_SUM = re.compile(
    r"[$€£¥₹₩]\s?\d|\b[A-Z]{2,3}[$€£¥]?\s?\d[\d.,]*\s?[kKmMbB]|\d\s?(?:mln|million|crore|lakh|[kKmMbB])\b|\bundisclosed\b"
)


_LINE_END = re.compile(r"[.!?:;…]['\"\u201d\u2019)]*$")
#: So many lines, none of them short, must run on in the next for a text to be taken for one broken anyhow.
_FEWEST_BROKEN, _UNEVEN = 6, 25
#: A line that ends so has to go on: no heading does.
_OPEN = re.compile(
    r"(?:^|\s)(?:an?|the|in|of|at|on|over|to|for|with|from|into|than|and|or|as|that|its|their|his|her|unlike|under|after|before)$",
    re.IGNORECASE,
)

_PROSE = 90
"""A title of more characters that holds several sentences is none."""
_SENTENCE_ENDS = re.compile(r"(?:[a-z]{2}|[A-Z]{3}|\d|[%)”\"])[.!?] (?=[A-Z“\"])")


def plain(text: str) -> str:
    """Return a text without light marks: links shown as their text, emphasis dropped.

    >>> plain("**Nscale** raised [$2bn](https://n.example) _today_ for snake_case_names")
    'Nscale raised $2bn today for snake_case_names'
    """
    return unmarked(_set_off(text))


def _set_off(text: str) -> str:
    """Return a text without light marks, what was bold between the marks of readers."""
    if "[" in text:
        text = _LINK.sub(r"\1", text)
    if "**" in text or "__" in text:
        text = _BOLD.sub(rf"{BOLD}\2{PLAIN}", text)
    if "*" in text or "`" in text:
        text = _EMPHASIS.sub(r"\2", text)
    return _UNDERSCORED.sub(r"\1", text) if "_" in text else text


def is_wrapped(lines: Sequence[str]) -> bool:
    """Return whether a text breaks its lines at a fixed width, so that a paragraph runs over several lines.

    >>> is_wrapped(["x" * 70, "y" * 68, "end."] * 5), is_wrapped(["a paragraph in one line. " * 20, "another."])
    (True, False)
    """
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    if _is_broken(lines):
        return True
    if not lengths or lengths[-1 - len(lengths) // 20] > 100:
        return False
    width = lengths[-1 - len(lengths) // 20]
    pairs = [(one, two) for one, two in pairwise(lines) if one.strip() and two.strip()]
    full = [two for one, two in pairs if len(one.rstrip()) > 0.75 * width and not _PROSE_END.search(one.rstrip())]
    # Where lines break at a width, sentences go on in the next: where hardly any does, these are lines of their own.
    clear = sum(line.lstrip()[:1].islower() for line in full) * 6 >= max(1, len(full))
    return width >= 50 and len(full) * 3 >= len(pairs) and clear


def _is_broken(lines: Sequence[str]) -> bool:
    """Return whether a text breaks its sentences at no fixed width, as pages do whose source was wrapped unevenly."""
    pairs = [(one.strip(), two.strip()) for one, two in pairwise(lines) if one.strip() and two.strip()]
    inside = [one for one, two in pairs if two[0].islower() and not (_LINE_END.search(one) or _GAP.search(two))]
    long = sum(" " in one and len(one) > _UNEVEN for one in inside)
    return (
        long >= _FEWEST_BROKEN and len(inside) * 2 >= len(pairs) and _SENTENCE_ENDS.search(" ".join(inside)) is not None
    )


def lay_out(text: str, layout: Layout) -> None:
    """Append a text in lines to a layout; dots that lead from a key to its value stand for a colon."""
    if len(_LEADERS.findall(text)) > 2:
        text = _LEADERS.sub(r"\g<key>: ", text)
    lines = [line.rstrip() for line in text.expandtabs(4).split("\n")] if "\t" not in text else text.split("\n")
    lines = [*joined(lines)]
    wrapped = is_wrapped(lines)
    chunks = list(_chunks(headed(lines)))
    labels = labels_of(chunks)
    for number, chunk in enumerate(chunks):
        follower = chunks[number + 1][0] if number + 1 < len(chunks) else ""
        _lay_out_chunk(chunk, follower, layout, labels, wrapped=wrapped)


def _chunks(lines: Sequence[str]) -> Iterator[list[str]]:
    chunk: list[str] = []
    for line in lines:
        if line.strip():
            chunk.append(line)
        elif chunk:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _lay_out_chunk(chunk: list[str], follower: str, layout: Layout, labels: Set[str], *, wrapped: bool) -> None:
    at = 0
    while at < len(chunk):
        card = card_at(chunk, at, labels)
        if card is not None:
            layout.add(BlockKind.HEADING, _set_off(card.name), 3)
            for label, value in card.fields:
                layout.add(BlockKind.ITEM, f"{plain(label)}: {_set_off(value)}", 1)
            at = card.end
            continue
        rows = _table_at(chunk, at)
        if rows:
            _add_table([row for _, row in rows], chunk[at : rows[-1][0] + 1], layout)
            at = rows[-1][0] + 1
            continue
        fields = _fields_at(chunk, at)
        if fields:
            layout.add_table(*upright([list(field) for field in fields], None))
            at += len(fields)
            continue
        below = bool(at and layout.pieces) and layout.pieces[-1].kind is BlockKind.HEADING
        if (below or at) and not wrapped and is_labelled(chunk[at], labels) and not BULLET.match(chunk[at]):
            layout.add(BlockKind.PARAGRAPH, _set_off(chunk[at]))
            at += 1
            continue
        at = _lay_out_line(chunk, at, follower, layout, wrapped=wrapped)


def _lay_out_line(chunk: list[str], at: int, follower: str, layout: Layout, *, wrapped: bool) -> int:
    """Append the block that begins at one line; return the line after it."""
    line, after = chunk[at], at + 1
    if UNDERLINE.fullmatch(line):
        return after
    if marked := _MARKED_HEADING.fullmatch(line):
        layout.add(BlockKind.HEADING, plain(marked["text"]), len(marked["marks"]))
        return after
    if after < len(chunk) and UNDERLINE.fullmatch(chunk[after]) and len(line) <= 120:
        layout.add(BlockKind.HEADING, plain(line), 1 if "=" in chunk[after] else 2)
        return after + 1
    next_line = chunk[after] if after < len(chunk) else follower
    dashed = _DASH.match(next_line) or (at and _DASH.match(chunk[at - 1]))
    item = BULLET.fullmatch(line) or NUMBER.fullmatch(line) or (_DASH.fullmatch(line) if dashed else None)
    if item and not (NUMBER.fullmatch(line) and is_heading_line(line, next_line) and not NUMBER.match(next_line)):
        depth = 1 + len(item["indent"].expandtabs(4)) // 2 if item["indent"] else 1
        after, text = _continued(chunk, after, item["text"], indent=len(item["indent"]), wrapped=wrapped)
        layout.add(BlockKind.ITEM, _set_off(text), depth)
        return after
    if (
        not layout.pieces
        and len(line) <= 250
        and not _is_prose(line)
        and not _joins(line, next_line if after < len(chunk) else "", wrapped=wrapped)
    ):
        layout.add(BlockKind.TITLE, plain(line), 1)
        return after
    if line.lstrip().startswith(">"):
        layout.add(BlockKind.QUOTE, _set_off(line.lstrip("> ")))
        return after
    runs_on = after < len(chunk) and (
        chunk[after][:1].islower() or (wrapped and (len(line) > 45 or _OPEN.search(line.rstrip())))
    )
    if not wrapped and _is_entry(chunk, at):
        layout.add(BlockKind.ITEM, _set_off(line), 1)
        return after
    listed = at > 0 and _FIELD.fullmatch(chunk[at - 1].strip()) and _FIELD.fullmatch(line.strip())
    field = _FIELDS.match(plain(line)) is not None or _SUM.match(plain(line)) is not None
    field = field and _is_below_a_name(chunk[:at], layout)
    if not (runs_on or listed or field) and is_heading_line(line, next_line):
        layout.add(BlockKind.HEADING, _set_off(line), 2)
        return after
    after, text = _continued(chunk, after, line, indent=len(line) - len(line.lstrip()), wrapped=wrapped)
    layout.add(BlockKind.PARAGRAPH, _set_off(text))
    return after


def _is_prose(line: str) -> bool:
    """Return whether a line is several sentences of a text that has no title."""
    return (
        len(line) > _PROSE and _PROSE_END.search(line.rstrip()) is not None and _SENTENCE_ENDS.search(line) is not None
    )


def _is_below_a_name(above: Sequence[str], layout: Layout) -> bool:
    """Return whether the lines of a paragraph above one stand below a heading that is marked, or are one."""
    if any(line.startswith("#") for line in above):
        return True
    before = layout.pieces[-len(above) - 1 :]
    return len(above) < _FEWEST_LINES and bool(before) and before[0].kind is BlockKind.HEADING


def _is_entry(chunk: Sequence[str], at: int) -> bool:
    """Return whether a short line with a sum stands beside another: an entry of a list without marks."""
    near = [chunk[at], *chunk[max(0, at - 1) : at], *chunk[at + 1 : at + 2]]
    told = [_SUM.search(line) is not None and len(line) <= 160 and not line.endswith(".") for line in near]
    labels = [line.partition(": ")[0] for line in near if ": " in line]  # "Related: …", line by line
    return told[0] and any(told[1:]) and len(labels) == len(set(labels))


def _joins(line: str, next_line: str, *, wrapped: bool) -> bool:
    """Return whether a line of a wrapped text runs on in the next."""
    runs = len(line) > 45 or _OPEN.search(line.rstrip()) is not None
    return wrapped and bool(next_line.strip()) and runs and next_line.lstrip()[:1].islower()


def _continued(chunk: Sequence[str], after: int, text: str, *, indent: int, wrapped: bool) -> tuple[int, str]:
    """Join the lines that continue a paragraph or item."""
    while after < len(chunk):
        line = chunk[after]
        begins = BULLET.match(line) or NUMBER.match(line) or _MARKED_HEADING.fullmatch(line) or is_rule(line)
        hanging = len(line) - len(line.lstrip()) > indent + 1
        if begins or not (wrapped or hanging or line[:1].islower()) or (line.startswith("|") and line.count("|") > 2):
            break
        text = f"{text[:-1]}{line.strip()}" if text.endswith("\u00ad") else f"{text} {line.strip()}"
        after += 1
    return after, text


def is_heading_line(line: str, next_line: str) -> bool:
    """Tell a heading without marks: a short line without a full stop, above something else."""
    text = plain(line.strip()) if len(line) <= 200 else line
    words = text.split()
    if not text or not next_line.strip() or len(text) > 110 or len(words) > 14 or _PROSE_END.search(text):
        return False
    if not (text[0].isupper() or text[0].isdigit() or not text[0].isalnum()) or text[0] in "\"“'‘–—(":
        return False
    field = _FIELD.fullmatch(text)
    beside = _FIELD.fullmatch(next_line.strip())
    if field and (is_heading(field["key"]) or beside):
        return False
    if sum(letter.isalpha() for letter in text) * 2 < len(text):
        return False
    own = r"(?:by|published|updated|posted|source|photo)\b"
    return not re.match(own, text, re.IGNORECASE) and not date_of(text[-40:])


def _fields_at(chunk: Sequence[str], at: int) -> list[tuple[str, str]]:
    """Return the ``Key: value`` lines from one line on, where they are a record of a company or round."""
    fields: list[tuple[str, str]] = []
    for line in chunk[at:]:
        match = _FIELD.fullmatch(re.sub(r"^\s*(?:[-*•]\s+)?", "", line))
        if match is None or len(match["value"]) > 500:
            break
        fields.append((match["key"].strip(), plain(match["value"])))
    known = sum(is_heading(key) for key, _ in fields)
    return fields if known >= 3 and known * 3 >= len(fields) * 2 else []


def _table_at(chunk: Sequence[str], at: int) -> list[tuple[int, list[str]]]:
    """Return the rows of a table that begins at one line, each with the number of its line."""
    return _barred_rows(chunk, at) or _aligned_rows(chunk, at)


def _barred_rows(chunk: Sequence[str], at: int) -> list[tuple[int, list[str]]]:
    rows: list[tuple[int, list[str]]] = []
    for number in range(at, len(chunk)):
        line = chunk[number].strip()
        if is_rule(line) and (rows or line.startswith(("+", "|", "┌"))):
            continue
        if line.count("|") + line.count("│") < (1 if line.startswith("|") else 2):
            break
        cells = re.split(r"(?<!\\)[|│]", re.sub(r"^[-*•] +", "", line).strip("|│ "))
        if _EMPTY_CORNER.match(line):
            cells.insert(0, "")
        rows.append((number, [_set_off(cell.strip()).replace("\\|", "|") for cell in cells]))
    if rows and not any(cells[0] for _, cells in rows):
        rows = [(number, cells[1:]) for number, cells in rows]
    return rows if len(rows) >= 2 else []


def _aligned_rows(chunk: Sequence[str], at: int) -> list[tuple[int, list[str]]]:
    """Read columns that are lined up with spaces or parted by tabs."""
    if not _GAP.search(chunk[at].strip()):
        return []
    numbers = [at]
    for number in range(at + 1, len(chunk)):
        if not _GAP.search(chunk[number].strip()) and not is_rule(chunk[number]):
            break
        numbers.append(number)
    numbers = [number for number in numbers if not is_rule(chunk[number])]
    if len(numbers) < 2:
        return []
    lines = [chunk[number] for number in numbers]
    rows = [line.split("\t") for line in lines] if all("\t" in line for line in lines) else _cut(lines)
    widths = {len(row) for row in rows}
    enough = len(rows) >= 3 or sum(is_heading(cell) for cell in rows[0]) >= 2
    if not enough or min(widths) < 2 or (len(widths) > 1 and max(widths) - min(widths) > 1):
        return []
    return [(number, [_set_off(cell.strip()) for cell in row]) for number, row in zip(numbers, rows, strict=True)]


def _cut(lines: Sequence[str]) -> list[list[str]]:
    """Cut lines where all of them have a gap of two columns or more; else each at its own gaps."""
    width = max(len(line) for line in lines)
    blank = [all(line[column : column + 1] in {"", " "} for line in lines) for column in range(width)]
    cuts = [
        column
        for column in range(1, width)
        if not blank[column] and blank[column - 1] and (column < 2 or blank[column - 2])
    ]
    if cuts:
        edges = [0, *cuts, width]
        return [[line[low:high] for low, high in pairwise(edges)] for line in lines]
    return [_GAP.split(line.strip()) for line in lines]


def _add_table(rows: list[list[str]], lines: Sequence[str], layout: Layout) -> None:
    ruled = len(lines) > 1 and is_rule(lines[1])
    turned, headers = upright(rows, None)
    layout.add_table(turned, max(headers, int(ruled)))
