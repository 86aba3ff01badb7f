"""Who runs a company, in words that are also said of rounds: "led by Ada Lind", "with Bo Ek at the helm"."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re

from kg.extractors.events.investor_parts import Part
from kg.extractors.sentences.elements import Element
from kg.extractors.wording.patterns import Pattern


def runs_a_company(element: Element, rule: str, mask: str, end: int) -> bool:
    """Return whether people whose mention ends at ``end`` are at the helm, or behind it: "with Ada Lind at the helm"."""
    if not _all_people(element):
        return False
    start = mask.rfind("<", 0, end)
    helm = rule == "in charge" or _AT_THE_HELM.match(mask[end : end + 60].lstrip()) is not None
    return helm or _BEHIND_IT.match(mask, 0, start) is not None


def names_management(mask: str, part: Part) -> bool:
    """Return whether people are named as those who run a company."""
    if not _all_people(part.element):
        return False
    if _RUN_BY.search(mask, 0, part.position) is not None:
        return True
    opens = _HEADED_BY.match(mask, 0, part.position)
    if opens is None or opens["of"] is not None:
        return opens is not None
    return _SUBJECT.match(mask, part.position) is not None and _A_ROUND.search(mask, part.position) is None


def _all_people(element: Element) -> bool:
    """Return whether people are named, and nobody else."""
    return bool(element.members) and all(member.mention.kind == "person" for member in element.members)


#: "The startup, led by Ada Lind": who stands right behind a company, unless a round in it is led by them.
_RUN_BY = Pattern(
    r"(?:(?:^|(?<!\bin )(?<!\bfor )(?<!\binto ))(?:<[GA]\d+>|\b(?:company|firm|start-?up|business|team|lab|venture|outfit|studio))(?: ,| –| —)?|"
    r"\bit (?=is|now))(?: ?(?:and|now|currently|today|is|was|still|being|co-?founded|founded|run)\b){0,3} (?:led|headed|helmed|run) by (?:(?!<)[\w'’-]+ ){0,6}$"
)
#: "Founders: headed by Ada Lind", "Led by Ada Lind, the company makes kites".
_HEADED_BY = Pattern(
    r"(?:[-–—•*] )?(?P<of>(?:founders?|founding team|team|management|leadership|company|people) : )?(?:led|headed|helmed|run) by (?:(?!<)[\w'’.-]+ ){0,6}$"
)
_SUBJECT = Pattern(r"<G\d+> , (?:<[AG]\d+>|it|they|the|this|its) ")
_A_ROUND = Pattern(r"\b(?:rounds?|financing|funding|raise|deal|investment|syndicate|consortium|money)\b|<[SM]\d+>")
#: "Behind it is Ada Lind": who founded a company, where no money is spoken of.
_BEHIND_IT = Pattern(
    r"^behind (?:it|the (?:company|firm|start-?up|business|venture)) (?:is|are|stands?) (?:(?!<)[\w-]+ ){0,3}$"
)
_AT_THE_HELM = re.compile(r"(?:(?:now|still|back|again|firmly) )?(?:at the (?:helm|wheel|top)|in (?:charge|command))\b")
