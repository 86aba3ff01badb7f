"""Text whose every line stands apart: paragraphs broken at a width, with an empty line after each line."""

import re
from collections.abc import Sequence
from itertools import pairwise

_ENDS = re.compile(r"[.!?:…]['\"”’)]*$")
_MARKED = re.compile(r"\s*(?:[*•‣·#>|+–—-]|\d{1,3}[.)] )")
#: So many lines, and so great a part of all, must run on in the next for a text to be taken for one of this kind.
_LEAST, _SHARE = 6, 0.2
#: Beyond this many characters a line is a paragraph of its own.
_WIDEST = 100


def joined(lines: Sequence[str]) -> Sequence[str]:
    """Return lines with those put together that an empty line parts within a sentence; others as they are.

    >>> copied = ["The chip designer has brought in", "", "about $5 million from backers.", ""] * 6
    >>> list(joined(copied))[:2]
    ['The chip designer has brought in about $5 million from backers.', '']
    """
    filled = [number for number, line in enumerate(lines) if line.strip()]
    apart = [(one, two) for one, two in pairwise(filled) if two - one > 1 and _alone(lines, one)]
    broken = [one for one, two in apart if _runs_on(lines[one], lines[two]) and lines[two].lstrip()[:1].islower()]
    if len(broken) < _LEAST or len(broken) < _SHARE * len(filled):
        return lines
    widths = sorted(len(lines[number].rstrip()) for number in broken)
    low, high = 0.75 * widths[len(widths) // 2], 1.1 * widths[-1 - len(widths) // 10]
    after = dict(apart)
    found: list[str] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        while (following := after.get(at)) is not None and _runs_on(lines[at], lines[following]):
            if not (lines[following].lstrip()[:1].islower() or low <= len(lines[at].rstrip()) <= high):
                break
            line, at = f"{line.rstrip()} {lines[following].strip()}", following
        found.append(line)
        at += 1
    return found


def _alone(lines: Sequence[str], number: int) -> bool:
    """Return whether no other line stands right before a line."""
    return number == 0 or not lines[number - 1].strip()


def _runs_on(line: str, following: str) -> bool:
    """Return whether a line breaks off where the following one may go on."""
    text = line.rstrip()
    return (
        20 < len(text) <= _WIDEST
        and not _ENDS.search(text)
        and not _MARKED.match(line)
        and not _MARKED.match(following)
    )
