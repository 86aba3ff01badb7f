"""Labels and values that a page sets side by side or below each other: made the definition lists that they are."""

import re
from collections.abc import Iterator, Sequence
from html import escape

from selectolax.lexbor import LexborHTMLParser, LexborNode

from kg.readers.html_fields import cell_text
from kg.readers.layout import clean
from kg.readers.tables import is_heading

_HOLDERS = "div, ul, ol, section, article, aside, main, body"
_OF_PAIRS = frozenset(("div", "li", "p", "span", "section"))
_LABELS = frozenset(("strong", "b", "span", "em", "label", "div", "small", "p", "h3", "h4", "h5", "h6", "dt", "th"))
_VALUES = frozenset(("span", "div", "p", "a", "strong", "b", "em", "ul", "ol", "time"))
_LONGEST_LABEL, _LONGEST_VALUE = 40, 300
_FEWEST = 2
#: What follows a label that the page parts from its value itself: "HQ: Oslo", "HQ – Oslo".
_PARTED = re.compile(r"\s*[:,.;–—|·)-]")


def list_pairs(root: LexborNode) -> None:
    """Turn each run of alike elements that hold a label and its value into a definition list.

    That is done only where the labels are those of a company or a round, for a menu may look the same.
    """
    for holder in [root, *root.css(_HOLDERS)]:
        for run in _runs(holder):
            if sum(is_heading(label) for _, label, _ in run) * 2 >= max(len(run), 2 * _FEWEST):
                _replace([node for node, _, _ in run], [(label, value) for _, label, value in run])


def _runs(holder: LexborNode) -> Iterator[list[tuple[LexborNode, str, str]]]:
    """Yield the runs of neighbours that each hold a label and a value."""
    run: list[tuple[LexborNode, str, str]] = []
    for node in holder.iter():
        pair = _pair_of(node) if node.tag in _OF_PAIRS else None
        if pair is not None:
            run.append((node, *pair))
        else:
            if len(run) >= _FEWEST:
                yield run
            run = []
    if len(run) >= _FEWEST:
        yield run


def _pair_of(node: LexborNode) -> tuple[str, str] | None:
    """Return the label and the value that an element holds and nothing else."""
    parts = [part for part in node.iter(include_text=True) if part.tag != "-text" or (part.text_content or "").strip()]
    if len(parts) != 2 or parts[0].tag not in _LABELS or parts[1].tag not in {*_VALUES, "-text"}:
        return None
    label = clean(parts[0].text(deep=True))
    told = (parts[1].text_content or "") if parts[1].tag == "-text" else cell_text(parts[1])
    value = clean(told)
    short = 0 < len(label) <= _LONGEST_LABEL and 0 < len(value) <= _LONGEST_VALUE
    if not short or label[-1] in ":?.!" or _PARTED.match(told):
        return None
    return label, value


def _replace(nodes: Sequence[LexborNode], pairs: Sequence[tuple[str, str]]) -> None:
    """Put a definition list in the place of some elements."""
    terms = "".join(f"<dt>{escape(label)}</dt><dd>{escape(value)}</dd>" for label, value in pairs)
    made = LexborHTMLParser(f"<dl>{terms}</dl>").css_first("dl")
    if made is not None:
        nodes[0].replace_with(made)
        for node in nodes[1:]:
            node.decompose()
