"""Where a text was cut off in the midst of a word: half a name or half a sum that stands last there tells nothing."""

import re
from collections.abc import Sequence

from kg.documents import Block, BlockKind, Span
from kg.extractors.mentions.kinds import NameMention
from kg.extractors.wording.words import GENERIC, common_words, is_english

_ENDED = re.compile(r"[.!?…][\"'”’)\]]*$")
_SMALL_WORD = re.compile(r"(?<![\w.])[a-z][a-z'’-]*(?![\w.])")
#: What stands at the foot of pages, and breaks off nowhere: "Privacy · Terms", "Tags: chips", "Read more".
_FOOT = re.compile(
    r"[|·•∙©#@→]|https?:|\w://|^\W*(?:tags?|by|source|image|photo|read|see|more|related|also|follow|share)\b", re.I
)
_FEWEST_WORDS = 6
_SCALES = ("million", "billion", "trillion", "thousand", "crore", "lakh", "mln", "bln")


def cut_off(text: str, blocks: Sequence[Block]) -> int | None:
    """Return where a text breaks off in the midst of its last sentence; ``None`` where it does not.

    Its other sentences end in full stops, and the last one is no line of a page's foot.
    """
    end = len(text.rstrip())
    told = [block for block in blocks if block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)]
    if not told or told[-1].span.end < end or not end or not text[end - 1].isalnum():
        return None
    last = text[told[-1].span.start : end]
    sentence = re.split(r"[.!?] (?=[A-Z0-9“\"‘'(])", last)[-1]
    if len(sentence.split()) < _FEWEST_WORDS or _FOOT.search(sentence):
        return None
    if len(_SMALL_WORD.findall(sentence)) * 4 < len(sentence.split()):
        return None
    stopped = len(sentence) < len(last) or any(
        _ENDED.search(text[each.span.start : each.span.end].rstrip()) for each in told[:-1]
    )
    return end if stopped else None


def half_name(text: str, end: int, names: Sequence[NameMention]) -> Span | None:
    """Return the characters of the name that is cut off at ``end``, or of the half word with which a whole one ends.

    A name that the text has elsewhere is whole, and so is one whose last word is one.
    """
    last = next((name for name in names if name.span.end == end), None)
    if last is None or last.kind == "place" or _is_whole(text, last):
        return None
    head, _, _ = last.name.rpartition(" ")
    if " " in head and head.rpartition(" ")[2].lower() in GENERIC:
        return Span(text.rfind(" ", last.span.start, end), end)
    return last.span


def without(text: str, half: Span, names: Sequence[NameMention]) -> list[NameMention]:
    """Return the names without what is half of one."""
    return [
        NameMention(Span(name.span.start, half.start), text[name.span.start : half.start], name.kind)
        if name.span.end > half.start
        else name
        for name in names
        if name.span.start < half.start
    ]


def before(text: str, span: Span, half: Span) -> Span:
    """Return a sentence without the half name with which it ends, and without what joins that to the words before."""
    rest = _JOINED.sub("", text[span.start : half.start])
    return Span(span.start, span.start + len(rest)) if rest else span


_JOINED = re.compile(r"(?:\s|[,;&(]|\band\b)*$")


def _is_whole(text: str, name: NameMention) -> bool:
    last = name.name.split()[-1].lower()
    if re.search(rf"(?<!\w){re.escape(name.name)}(?!\w)", text[: name.span.start]):
        return True
    if last in GENERIC:
        return True
    half = any(word.startswith(last) for word in GENERIC)
    return " " in name.name and not half and len(last) > 3 and (is_english(last) or last in common_words())


def is_half_sum(text: str, end: int, span: Span) -> bool:
    """Return whether a sum is cut off at ``end``: in the midst of its figure, or of the word that says its scale.

    >>> [is_half_sum(text, len(text), Span(7, 9)) for text in ("It has $4", "It has $4 mil", "It has $4 in cash")]
    [True, True, False]
    """
    rest = text[span.end : end].lstrip(" -").lower()
    if not rest:
        return text[span.end - 1].isdigit()
    return rest.isalpha() and any(scale != rest and scale.startswith(rest) for scale in _SCALES)
