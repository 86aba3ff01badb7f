"""Words of headings that are set as paragraphs or open one, and name nobody: "**Surgery draws money.** Acme, …"."""

# ruff: noqa: E501 -- word lists are easier to read whole than broken

import re

from kg.documents import Block, BlockKind, Span
from kg.extractors.mentions.kinds import NameMention
from kg.extractors.wording.words import is_english

#: What activities end in: "Repurposing. Acme, from Leeds, …".
_ACTIVITY = re.compile(r"[A-Z][a-z-]+ing")
#: What stands alone above what a story comes to.
_BOX = re.compile(
    r"(?:the )?(?:story|article|news|deal|key|main|top|quick|company|funding|round|press|executive|editor['’]s)? ?"
    r"(?:highlights?|points?|takeaways?|facts|summary|numbers|figures|stats|details|essentials|overview|snapshot)\W*",
    re.IGNORECASE,
)
#: What a fact of a company is called before a colon: "Funding Status: seed", "Key Customers: …".
_FACT = re.compile(
    r"\W*(?:(?:funding|company|investment|operating|ownership|financing|key|main|notable|current|total|annual|last|latest|recent|team|business|"
    r"legal|lead|top|other|existing|selected|primary|deal|round)[ -])+(?:status|stage|size|customers|clients|products?|competitors|rounds?|date|type|"
    r"amount|model|name|investors?|backers?|raised|funding|valuation|revenues?|location|employees|founders?|website|industry|sector|terms|details): ",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"[.:?!]['’”\"*_)]* +[“\"‘'(]?[A-Z0-9]")


def opens_run_in(text: str, block: Block, span: Span, name: NameMention) -> bool:
    """Return whether a name is but the first word of a heading within a paragraph, and used nowhere else.

    Such a heading is a sentence in bold at the start of its block, or one word for an activity.
    """
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
        return False
    fact = _FACT.match(text, block.span.start, block.span.end) if name.span.start - block.span.start < _LABEL else None
    if fact is not None and name.span.end < fact.end():
        return True
    if name.span.start - block.span.start > _MARKS:
        return False
    if name.span.start <= block.span.start + 1 and _BOX.fullmatch(text, name.span.start, block.span.end):
        return True
    word = name.span.quote(text)
    if (
        " " in word
        or not _is_word(word.lower())
        or re.search(rf"(?:[\s(][a-z0-9][\w-]*|[,;]) {re.escape(word)}\b", text)
    ):
        return False
    if span.end >= block.span.end:
        return False  # nothing stands below such a heading
    alone = name.span.end + 1 >= span.end and _GOES_ON.match(text, name.span.end) is not None
    if alone and _ACTIVITY.fullmatch(word):
        return True
    return any(b.start <= name.span.start and span.end - 1 <= b.end < block.span.end for b in block.bold) and not alone


def _is_word(word: str) -> bool:
    """Return whether a dictionary has a word, or the verb that it is of.

    >>> _is_word("surgery"), _is_word("repurposing"), _is_word("beijing")
    (True, True, False)
    """
    if is_english(word):
        return True
    stem = word.removesuffix("ing").removeprefix("re") if word.endswith("ing") else ""
    return len(stem) > 3 and (is_english(stem) or is_english(f"{stem}e"))


_LABEL = 40
"""A label before a colon has no more characters than these."""
_MARKS = 4
"""So many characters may stand before the first word of an item: its number, a mark."""
