"""Labels and their values that stand below each other, each a paragraph of its own, as profile pages are copied.

"Headquarters", "Oslo, Norway", "Raised", "€60m": what a page shows side by side. Two such pairs or more, one after
another, are made the table that they are; its labels are those of funding news only, so that no menu becomes one.
"""

import re
from collections.abc import Sequence

from kg.documents import BlockKind
from kg.readers.layout import Layout, Piece
from kg.readers.tables import is_heading

_OF_LABELS = frozenset((BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM))
_OF_VALUES = frozenset((BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM))
#: Labels of profiles that no table has for a heading.
_LABEL = re.compile(
    r"(?:(?:co-)?led|backed|funded|founded) by|(?:team|company) size|(?:business|operating) (?:model|status)|"
    r"(?:last )?updated|"
    r"(?:amount|money|total funding|capital|funding) raised|funding (?:round|stage|date|status)|ownership|structure|"
    r"(?:lead|other|new|all|notable|key) (?:investors?|backers?)|post[- ]valuation|tags?|markets?|sectors?|industries",
    re.IGNORECASE,
)
#: What stands alone on a page without being the label of what stands below.
_NO_LABEL = re.compile(
    r"sources?|notes?|comments?|descriptions?|funding|products?|customers?|the deal|deal", re.IGNORECASE
)
_LONGEST_LABEL, _LONGEST_VALUE, _FEWEST = 30, 110, 2
_SENTENCE = re.compile(r"[.!?;:]$|[.!?] [A-Z]")


def with_pairs(layout: Layout) -> None:
    """Make tables of the runs of labels and values in a layout."""
    pieces, layout.pieces = layout.pieces, []
    at = 0
    while at < len(pieces):
        pairs = _pairs_at(pieces, at)
        if len(pairs) >= _FEWEST + (pieces[at].kind is BlockKind.ITEM):  # a list of labels may be one of subjects
            layout.add_table([list(each) for each in zip(*pairs, strict=True)], 1)
            at += 2 * len(pairs)
        else:
            layout.pieces.append(pieces[at])
            at += 1


def _pairs_at(pieces: Sequence[Piece], at: int) -> list[list[str]]:
    """Return the labels with their values from one block on, as long as both are what they should be."""
    pairs: list[list[str]] = []
    while at + 1 < len(pieces) and _is_label(pieces[at]) and _is_value(pieces[at + 1]):
        if any(pieces[at].text.casefold() == label.casefold() for label, _ in pairs):
            break  # the next of several cards
        pairs.append([pieces[at].text.strip(" :"), pieces[at + 1].text])
        at += 2
    return pairs


def _is_label(piece: Piece) -> bool:
    text = piece.text.strip(" :")
    return piece.kind in _OF_LABELS and len(text) <= _LONGEST_LABEL and _names_a_field(text)


def _is_value(piece: Piece) -> bool:
    if piece.kind not in _OF_VALUES or len(piece.text) > _LONGEST_VALUE or _SENTENCE.search(piece.text):
        return False
    return not _names_a_field(piece.text.strip(" :"))


def _names_a_field(text: str) -> bool:
    if not text[:1].isupper() or _NO_LABEL.fullmatch(text):
        return False
    return is_heading(text) or _LABEL.fullmatch(text) is not None
