"""Runs: where a name that begins at a word ends."""

import re
from collections.abc import Sequence

from kg.extractors.mentions.joints import (
    INITIAL,
    INSTITUTION,
    PARTICLES,
    ampersand,
    goes_on,
    inner_and,
    is_numbered,
    number_alone,
    opens_number,
    through_possessive,
)
from kg.extractors.mentions.openers import may_belong, opens_name
from kg.extractors.mentions.small_names import brand_in_list, last_of_list
from kg.extractors.mentions.tokens import Token, looks_like_name
from kg.extractors.mentions.usage import Usage
from kg.extractors.words import GENERIC, NUMBERED, STARTERS

CAPITAL_COMPOUND = re.compile(
    r"[A-Z]\w*[-\u2011](?:based|headquartered|born|founded|backed|listed|area|native|domiciled|registered|born)$"
)


_ROMAN = re.compile(r"(?:II|III|IV|V|VI|VII|VIII|IX|X|\d{1,2})$")


def run_from(usage: Usage, tokens: Sequence[Token], free: Sequence[bool], i: int) -> int:
    """Return the end of the run of name tokens that starts at ``i`` (``i`` itself if none does)."""
    digits = tokens[i].text.isdigit() and (opens_number(usage, tokens, i) or number_alone(usage, tokens, i))
    if not digits and brand_in_list(usage, tokens, i):
        return i + 2
    if not digits and last_of_list(usage, tokens, i):
        return i + 1
    if not digits and not may_belong(usage, tokens, i, True):
        return i
    opening = (
        tokens[i].text.lower() in STARTERS and (i == 0 or usage.opens(tokens[i])) and tokens[i].text not in usage.inner
    )
    if opening and not opens_name(usage, tokens, i):
        return i
    j = i + 1
    while j < len(tokens) and free[j]:
        gap, word, last = usage.gap(tokens, j - 1), tokens[j].text, tokens[j - 1]
        if last.possessive and not through_possessive(usage, tokens, i, j):
            break
        if gap == " " or (last.possessive and gap.strip("'’s ") == ""):
            titled = (
                word[0].isupper()
                and j + 1 < len(tokens)
                and free[j + 1]
                and not CAPITAL_COMPOUND.match(word)
                and tokens[j + 1].text.lower() in GENERIC
                and tokens[j + 1].text[0].isupper()
            )
            numbered = _ROMAN.match(word) and (last.text in NUMBERED or is_numbered(usage, last.text, word))
            if looks_like_name(word) or titled or numbered:
                j += 1
                continue
            if (word in PARTICLES or (word in ("of", "for") and INSTITUTION.search(last.text))) and goes_on(
                usage, tokens, free, j
            ):
                j += 2
                continue
            if (
                word == "of"
                and j + 2 < len(tokens)
                and tokens[j + 1].text == "the"
                and INSTITUTION.search(last.text)
                and looks_like_name(tokens[j + 2].text)
            ):
                j += 3
                continue
            if word == "by" and last.text == "Fund" and j - i > 1 and goes_on(usage, tokens, free, j):
                j += 2
                continue
            if word == "and" and inner_and(usage, tokens, i, j):
                j += 2
                continue
            break
        if (
            gap == ". "
            and INITIAL.match(last.text)
            and looks_like_name(word)
            and word.lower() not in STARTERS
            and (j - i == 1 or len(last.text) == 1)
        ):
            j += 1
            continue
        if gap.strip() in ("&", "+") and looks_like_name(word) and "  " not in gap and ampersand(usage, tokens, i, j):
            j += 1
            continue
        break
    return j
