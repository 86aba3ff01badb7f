"""Lines that stand flush below an item of a list and are none of it, as pages are copied without empty lines.

Markdown takes such a line for the rest of the item. Where a text does not break its lines, it is a paragraph, a heading
or a table of its own.
"""

from collections.abc import Sequence

from kg.readers.lines import BULLET, NUMBER, UNDERLINE, is_heading_line


def items_apart(lines: Sequence[str]) -> list[str]:
    """Return the lines of a text that breaks none, with what stands flush below an item taken apart from it.

    A line that goes on in small letters stays with its item; a numbered line above others is the heading that it looks.

    >>> items_apart(["1. Two firms at a glance", "| Round | Seed |", "- Acme raised", "more in May", "Then came Bolt."])
    ['## 1. Two firms at a glance', '', '| Round | Seed |', '- Acme raised', 'more in May', '', 'Then came Bolt.']
    """
    found: list[str] = []
    in_item = fenced = False
    for number, line in enumerate(lines):
        fenced ^= line.lstrip().startswith(("```", "~~~"))
        item = not fenced and (BULLET.fullmatch(line) or NUMBER.fullmatch(line))
        if item:
            follower = lines[number + 1] if number + 1 < len(lines) else ""
            apart = _starts_apart(follower)
            heads = apart and not item["indent"] and NUMBER.fullmatch(line) and is_heading_line(line, follower)
            found.append(f"## {line}" if heads else line)
            in_item = not heads
            if heads:
                found.append("")
            continue
        if in_item and _starts_apart(line):
            found.append("")
            in_item = False
        elif not line.strip():
            in_item = False
        found.append(line)
    return found


def _starts_apart(line: str) -> bool:
    """Return whether a line neither goes on with an item above it nor is one."""
    return (
        bool(line.strip())
        and not line[:1].isspace()
        and not (line[:1].islower() or BULLET.match(line) or NUMBER.match(line) or UNDERLINE.fullmatch(line))
    )
