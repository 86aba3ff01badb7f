"""Who puts money into a fund: its limited partners, anchors and backers."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

from collections.abc import Sequence

from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.sentences.elements import Sentence
from kg.extractors.wording.patterns import Pattern

_BACKED = Pattern(
    r"(?:\b(?:backed|anchored|funded|supported|seeded|financed|entrusted|subscribed|committed|filled) by|\b(?:limited partners|lps|backers|investors"
    r"|anchors?|backing)(?: in the fund)?(?: (?:include|included|including|are|were|is|from|:))|\b(?:with "
    r")?(?:backing|money|commitments?|capital|support|cash|contributions?)(?: \w+){0,3} (?:from|of)|\banchored by"
    r"|\bfund of(?: the)?|\binitial <M\d+> from|\bset up by)"
    r" (?:(?!<)[\w'-]+ ){0,6}?(?P<b><[GP]\d+>)"
)
_JOINED = Pattern(
    r"(?P<b><G\d+>) (?:is|are|was|were) (?:also )?(?:an lp in|in\b(?! talks)|among (?:the|its) (?:backers"
    r"|investors|lps)|the "
    r"new lps|an? (?:anchor|backer|lp|investor)|backers|anchors)"
    r"|(?P<c><G\d+>) (?:among (?:the|its) (?:backers|investors|lps)|on board)\b"
)


def backers_of(analysis: Analysis, sentence: Sentence, following: Sequence[Sentence]) -> list[Entity]:
    """Return who is told to back a fund, in its sentence or in those that follow it in the paragraph."""
    found: list[Entity] = []
    for each in (sentence, *(s for s in following if s.paragraph == sentence.paragraph)):
        for pattern in (_BACKED, _JOINED):
            for match in pattern.finditer(each.mask):
                group = "c" if "c" in match.groupdict() and match["c"] else "b"
                for member in each.at(match.start(group)).members:
                    entity = analysis.entity(member.mention)
                    if entity is not None and entity not in found:
                        found.append(entity)
    return found
