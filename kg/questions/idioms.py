"""Turns of phrase that stand for a word of the grammar."""

# ruff: noqa: E501 - the patterns read better unbroken

import re

from kg.questions.constraints.times import MONTH

_IDIOMS = tuple(
    (re.compile(pattern, re.IGNORECASE), said)
    for pattern, said in (
        (
            r"\b(?:that |which |who )?(?:cools?|cooling|keeps?|keeping)(?: the| down)? (?:data cent(?:er|re)s?|chips|servers|gpus)(?: cool| down)?\b",
            "in cooling",
        ),
        (r"\bthat (?=in cooling)", ""),
        (
            r"\bprice tag (?=(?:did|does|has|was|is|on|put|of|for)\b)(?!.*\b(?:acqui|buy|bought|paid|takeover))",
            "valuation ",
        ),
        (r"\bput on\b(?= [A-Z])", "of"),
        (r"\bwhose (?:money|cash|capital) (?:is|was|went|sits|has gone) in(?:to)?\b", "who invested in"),
        (r"^([^:?]{2,60}): (.*)\b(?:them|they|it|him)\b", r"\2\1"),
        (r"^([^:?]{2,60}): (.*)\b(?:their|its|his|her)\b", r"\2\1's"),
        (r"\b(\w+) (rounds|deals|times|companies|investments|investors) or more\b", r"\1 or more \2"),
        (
            r"^where (?:did|does|do|has|have) (.+?) (?:get|got|gotten|receive|received|raise|raised|take|taken)"
            r"(?: its| their| the)? (?:money|funding|capital|cash|funds)(?: from)?\b",
            r"who invested in \1",
        ),
        (
            rf"\b(between|from) ({MONTH}) (and|to|until|till|through) ({MONTH}) ((?:19|20)\d\d)\b",
            r"\1 \2 \5 \3 \4 \5",
        ),
        (r"\bwhose (?:portfolio|books?) (?:contains?|includes?|has|holds?|features?|counts?)\b", "who invested in"),
        (r"\bhow (?:mush|mutch|muhc|muck)\b", "how much"),
    )
)


def plainly(text: str) -> str:
    """Return a question with turns of phrase in plain words.

    >>> plainly("Companies that keep data centers cool")
    'Companies in cooling'
    """
    for pattern, said in _IDIOMS:
        text = pattern.sub(said, text)
    return text
