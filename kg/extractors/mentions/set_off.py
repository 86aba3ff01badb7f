"""Names that their writer set off in bold: companies in round-ups, investors in articles."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from kg.documents import Block, BlockKind, Span
from kg.extractors.wording.words import LABEL_WORDS, PREPOSITIONS, STARTERS, TERMS, VERBS, common_words, is_english

#: Numbers, flags and asides before a name in bold.
_BEFORE = re.compile(r"(?:\([^)]*\)|\d{1,3}[.):](?=\s)|[①-⑳❶-❿]|[^\w(]|_)*")
#: What goes on after the name of a lead in bold: "Ardent, $340M, defense:", "Pony.ai (Fremont)".
_FIELDS = re.compile(r",\s(?![A-Z][a-z])|\s*[(\[|]|\s[–—-]\s")
#: The name told again in another script: "Lingxi 灵犀".
_AGAIN = re.compile(r"(?<=[A-Za-z0-9.]) [\u0370-\u1fff\u2e80-\u9fff\uac00-\ud7af].*$", re.DOTALL)
#: What its bearer is short for, or where it is, told in bold with a name: "High-Tech Fonds (HTF)".
_ASIDE = re.compile(r"\s*[(\[][^()\[\]]*[)\]]?\W*$")
_WORD = re.compile(r"\S+")
_LINKS = frozenset("& + and of the for de del da do du di la le les van von und et y e i".split())
#: What parts a name from what it is, or does: "**ramp** — corporate cards", "**Ada** (Lyon): …".
_PARTED = re.compile(r"\s*[,(–—|·]|\s+-\s|['’]s?\s|\s+(?:of|in|which|who)\b|\s+(?P<verb>[a-z]+)")
#: What tells that small words in bold that open a line are a name: "**form & function** (Lyon) raised …".
_SMALL_TOLD = re.compile(
    r"(?: ?\([^)]{2,40}\))?,? (?:(?:is |are )?(?:based|headquartered|out of|of [A-Z]|in [A-Z])|"
    r"(?:has |have |just )*(?:raised|secured|closed|landed|won)\b)"
)
_SMALL_PARTED = re.compile(r"\s*[(–—|]|\s+-\s|, [a-z]")
#: A name that ends in "'s" itself does something.
_OWNS = re.compile(r" (?:is|was|has|had|will|said|plans|raised|secured|bagged|closed|roped)\b")
_LEGAL = re.compile(r"\b(?:Inc|Ltd|Corp|Co|Pte|Pvt|S\.A|S\.p\.A)\.$")
_MOST_WORDS = 5


def set_off_names(text: str, blocks: Sequence[Block], taken: Sequence[Span]) -> Iterator[Span]:
    """Yield the stretches in bold that are names, outside the characters of other mentions (``taken``, in order).

    No labels ("For startups:", "Best case."), no sums, no sentences; a word in small letters, or a common one, is a
    name only where what it is follows.
    """
    starts = [span.start for span in taken]
    for block in blocks:
        for bold in block.bold if block.span not in block.bold and block.kind is not BlockKind.ROW else ():
            leads = not any(letter.isalpha() for letter in text[block.span.start : bold.start])
            span = _stripped(text, bold, leads=leads)
            if span is None:
                continue
            near = taken[max(0, bisect_left(starts, span.start) - 1) : bisect_left(starts, span.end)]
            if not any(other.end > span.start for other in near) and _is_name(text, span, bold, leads=leads):
                yield span


def _stripped(text: str, bold: Span, *, leads: bool) -> Span | None:
    """Return the characters in bold without numbers and marks at their ends, and without further fields of a lead."""
    match = _BEFORE.match(text, bold.start, bold.end)
    start, end = match.end() if match is not None else bold.start, bold.end
    if leads and (fields := _FIELDS.search(text, start, end)) is not None:
        end = fields.start()
    if (again := _AGAIN.search(text, start, end)) is not None:
        end = again.start()
    if (aside := _ASIDE.search(text, start, end)) is not None and aside.start() > start:
        end = aside.start()
    while end > start and not text[end - 1].isalnum():
        end -= 1
    if text[end - 2 : end] in ("'s", "’s") and _OWNS.match(text, end) is None:
        end -= 2
    return Span(start, end) if start < end <= start + 60 else None


def _is_name(text: str, span: Span, bold: Span, *, leads: bool) -> bool:
    words = _WORD.findall(text, span.start, span.end)
    if len(words) > _MOST_WORDS or any(mark in text[span.start : span.end] for mark in (",", "’s ", "'s ", "–", "/")):
        return False
    cut = span.end < bold.end and text[span.end] in ",(–—-| "
    ends = text[bold.end - 1] in ".!?" and not _LEGAL.search(text, bold.start, bold.end)
    label = not cut and (ends or ":" in text[span.end : bold.end + 1])
    plain = [word.strip("'’\"“”").lower() for word in words]
    small = [word.islower() and word not in _LINKS for word in words]
    common = all(word in common_words() or word in _LINKS for word in plain)
    if plain[0] == "by" or (len(words) == 1 and plain[0] in STARTERS | LABEL_WORDS | TERMS):
        return False
    if label and (ends or len(words) == 1 or common or any(small) or all(word.isupper() for word in words)):
        return False  # unless the text shows otherwise
    parted = _PARTED.match(text, span.end)
    told = parted is not None and (parted["verb"] is None or parted["verb"] in VERBS)
    if any(small):
        if len(words) > 1:
            lone = leads and _SMALL_TOLD.match(text, span.end) is not None and not label
            return small[0] and (lone or (not any(small[1:]) and not common))
        if "." in plain[0] or not common:
            return (told or _is_unheard_of(text, span)) and plain[0].replace(".", "").isalnum()
        return leads and _SMALL_PARTED.match(text, span.end) is not None
    return (cut or told) if common else any(letter.isalpha() for letter in text[span.start : span.end])


def _is_unheard_of(text: str, span: Span) -> bool:
    """Return whether a small word that no dictionary has stands where a name may: "raising for **kettl** with …"."""
    word, before = text[span.start : span.end], text[max(0, span.start - 16) : span.start].split()
    after_one = bool(before) and before[-1] in PREPOSITIONS | _BEFORE_SMALL
    return len(word) > 3 and word.isascii() and not is_english(word) and after_one


_BEFORE_SMALL = frozenset("is called named and joined started founded built meet at".split())
