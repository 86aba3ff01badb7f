"""Runs: where a name that begins at a word ends."""

from collections.abc import Sequence

from kg.extractors.mentions.joints import INITIAL, are_two, goes_on, holds, small_words, through_possessive
from kg.extractors.mentions.numbers import (
    digit_before_tail,
    follows,
    number_alone,
    numbered_investor,
    opens_number,
    ordinal_end,
)
from kg.extractors.mentions.openers import may_belong
from kg.extractors.mentions.small_names import brand_in_list, last_of_list, small_tail_ends
from kg.extractors.mentions.tokens import CAPITAL_COMPOUND, Token, ends_investor, looks_like_name
from kg.extractors.mentions.usage import Usage
from kg.extractors.mentions.weighing import joint_evidence, likely
from kg.extractors.wording.words import GENERIC, INVESTOR_TAILS, STARTERS

_AND_ABROAD = frozenset("og und och en".split())
"""What follows a hyphen that a later word ends: "Eksport- og Investeringsfond"."""


def run_from(usage: Usage, tokens: Sequence[Token], free: Sequence[bool], i: int) -> int:
    """Return the end of the run of name tokens that starts at ``i`` (``i`` itself if none does)."""
    if not (tokens[i].text[0].isdigit() and (opens_number(usage, tokens, i) or number_alone(usage, tokens, i))):
        if numbered_investor(usage, tokens, i) or brand_in_list(usage, tokens, i):
            return i + 2
        if digit_before_tail(usage, tokens, i):  # "3TS Capital", "3TS Capital Partners"
            tail = usage.gap(tokens, i + 1) == " " and i + 2 < len(tokens) and ends_investor(tokens[i + 2].text)
            return i + 2 + tail
        if (end := ordinal_end(usage, tokens, i)) > i:
            return end
        if last_of_list(tokens, i):
            return i + 1
        if not may_belong(usage, tokens, i, True):
            return i
    j = i + 1
    while j < len(tokens) and free[j] and (more := _step(usage, tokens, free, i, j)):
        j += more
    return j


def _step(usage: Usage, tokens: Sequence[Token], free: Sequence[bool], i: int, j: int) -> int:
    """Return how many tokens from ``j`` on go on with the name that begins at ``i``; 0 where it ends."""
    gap, word, last = usage.gap(tokens, j - 1), tokens[j].text, tokens[j - 1]
    if word == tokens[i].text and "\n" in usage.text[last.end : tokens[j].start]:
        return 0
    if last.possessive and not through_possessive(usage, tokens, i, j):
        return 0
    if gap == " " or (last.possessive and gap.strip("'’s ") == ""):
        titled = (
            word[0].isupper()
            and j + 1 < len(tokens)
            and free[j + 1]
            and not CAPITAL_COMPOUND.match(word)
            and tokens[j + 1].text.lower() in GENERIC
            and tokens[j + 1].text[0].isupper()
        )
        small_tail = word in INVESTOR_TAILS and tokens[i].text[0].islower()
        small_tail = small_tail or small_tail_ends(usage, tokens, i, j)
        if looks_like_name(word) or titled or small_tail or follows(usage, tokens, j):
            return 1
        return small_words(usage, tokens, free, i, j)
    if gap in ("! ", "? ") and ends_investor(word):
        return 1  # "Hey! Ventures"
    if gap == "- " and word in _AND_ABROAD and goes_on(usage, tokens, free, j):
        return 2
    if not looks_like_name(word):
        return 0
    initial = gap == ". " and word.lower() not in STARTERS and (INITIAL.match(last.text) or last.text in ("St", "Sr"))
    if gap == ". " and last.text == "Co" and j - i > 1 and "&" in usage.gap(tokens, j - 2):
        return int(word.lower() in GENERIC)
    if gap == ". " and "." in last.text and INITIAL.match(last.text) and ends_investor(word):
        return 1  # "H.I.G. Capital"
    if initial and (j - i == 1 or len(last.text) == 1 or last.text == "St"):
        return 1
    joined = gap.strip() in ("&", "+") and "  " not in gap and not are_two(usage, tokens, i, j)
    return int(joined and likely("ampersand", joint_evidence(usage, tokens, i, j, holds(usage, tokens, i, j))))
