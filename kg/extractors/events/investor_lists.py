"""Investors in lists: items below a line that says so, names between semicolons, names that a place cuts off."""

# ruff: noqa: E501 -- regular expressions and word lists are easier to read whole than broken

import re

from kg.extractors.events.investor_parts import Part
from kg.extractors.sentences.elements import Sentence
from kg.extractors.wording.patterns import Pattern

LISTED = "listed under"
"""The rule of an item that names an investor below a line that says so."""

_INTRODUCES = re.compile(
    r"(?i)\b(?:investors?|backers?|angels?|subscribers|lenders|participants|purchasers|syndicate)\b"
    r"(?! (?:relations|deck|call|day|letter|contact))[^.!?:]{0,60}:\s*$"
)
#: How an item begins with a name.
OPENS = re.compile(r"(?:[*•–—-] )*(?:and )?(?:(?:prof|dr|sir) (?:\. )?)*(?P<g><G\d+>)(?!'s)(?! (?:to|from|in|and) <M)")
#: A heading of names alone: "2. Underwriters of the allotment".
_TITLES = re.compile(
    r"(?i)(?:[\dIVX]+ ?[.)] ?)?(?:(?:the|list of|names? of|our|new|existing|lead|participating|major|main|other) )*"
    r"(?:underwriters|investors|lenders|subscribers|allottees|backers|participants|co-investors|shareholders|lead investors?)"
    r"(?! (?:relations|presentation|day|call))\b[^.!?:]{0,90}$"
)


def is_listed(sentence: Sentence, end: int) -> bool:
    """Return whether an item whose name ends at ``end`` stands in a list of investors: below a line or heading that says so."""
    alone = "<M" not in sentence.mask and len(sentence.mask) - end < 40
    return bool(_INTRODUCES.search(sentence.lead_in)) or (alone and _TITLES.match(sentence.lead_in) is not None)


#: How a list begins whose names have descriptions and semicolons between them.
_LISTS = Pattern(
    r"\b(?:investors?|backers|angels?|angel investors|shareholders|participants|supporters|cheques|checks|friends|syndicate|round|us)\b"
    r"(?: (?:(?!<)[\w'-]+ ){0,4}?(?:include[sd]?|including|are|were|is|from|by|comprise[sd]?))? ?:? (?P<g><G\d+>)"
    r"|\b(?:investments?|money|funding|backing|support|capital|participation|contributions|cash|cheques|checks) (?:from|by) (?:(?!<)[\w'-]+ ){0,3}?(?P<from><G\d+>)(?= ;)"
)
_ITEM = Pattern(
    r" ; (?:(?:and|plus|also|as well as|finally|last but not least) ,? ?){0,2}(?P<g><G\d+>)(?!'s)(?= [;.,(]| (?:of|at|from|who|and|once|formerly)\b|$)"
)


def add_items(sentence: Sentence, found: dict[int, Part]) -> None:
    """Add the others of a list with semicolons, of which one takes part: "our angels: Ada Lind, who …; Bo Ek, once …"."""
    mask = sentence.mask
    if mask.count(" ; ") < 1 or (begun := _LISTS.search(mask)) is None:
        return
    first = found.get(sentence.at(max(begun.start("g"), begun.start("from"))).start)
    if first is None or "<M" in mask[begun.end() :]:
        return
    for match in _ITEM.finditer(mask, begun.end()):
        element = sentence.at(match.start("g"))
        if len(element.members) == 1:
            found[element.start] = Part(element, match.start("g"), "investor", first.rule)


_FROM_PLACE = r"(?:,? ?(?:out )?of (?:the )?<P\d+>)(?: ,)?"
_LISTED_AFTER = Pattern(rf"{_FROM_PLACE} (?:, and|,|and) (?P<g><G\d+>)(?= ?(?:[.;)]|$|, |and (?!<)))")
_LISTED_BEFORE = Pattern(
    rf"(?:^|[.;:(] |\b(?:by|from|with|and|include|including|were|are) )(?P<g><G\d+>) {_FROM_PLACE} (?:, and|,|and) $"
)


def listed_with(mask: str, start: int, end: int) -> list[int]:
    """Return where the names stand that a place cuts off from their list: "Acme of Korea, Bolt and Coil"."""
    after = _LISTED_AFTER.match(mask, end + 1)
    before = _LISTED_BEFORE.search(mask, max(0, start - 60), start)
    return [match.start("g") for match in (after, before) if match]
