"""Acquisitions listed on a company's own page, below "Acquisitions (2)": "Bolt, acquired in May 2024"."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from collections.abc import Iterator

from kg.documents import BlockKind
from kg.extractors.acquisitions.deals import DONE, Deal
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.reference.occurrences import Occurrences
from kg.extractors.wording.patterns import Pattern

_SECTION = re.compile(
    r"(?:(?:all|past|recent|selected|notable|key|latest|company|its|our) )?(?:acquisitions?(?: (?:made|history|so far))?|"
    r"(?:companies|businesses|start-?ups) (?:acquired|bought)|acquired companies|m ?& ?a(?: activity| history)?)"
    r"(?: by [^()]+)?(?: ?\(\d+\)| ?: ?\d*)?",
    re.IGNORECASE,
)
#: What a line says of whom the company of the page bought: when, or for how much.
_BOUGHT = Pattern(
    rf"(?:[-–—•*] )?(?P<t><G\d+>)(?: \( ?(?:(?!<G)[^()])*?(?:<[DM]\d+>|undisclosed)[^()]*\)|"
    rf"(?: ,)?(?: (?!<G|by\b)\S+){{0,12}}? (?:{DONE}) (?:(?:in|on|for|at) )?(?:<[DM]\d+>|an? |undisclosed)|"
    r" [:,–—|·-] (?:<[DM]\d+>|undisclosed))(?!.*<G)"
)


def listed_on_page(analysis: Analysis, named: Occurrences) -> Iterator[Deal]:
    """Yield the acquisitions that the page of a company lists in a section of its own."""
    for sentence in analysis.sentences:
        opens = sentence.span.start - sentence.block.span.start < _MARKS and not sentence.is_heading
        if not opens or not _SECTION.fullmatch(sentence.heading or ""):
            continue
        match = _BOUGHT.match(sentence.mask)
        buyer = _owner_of_page(analysis, named) if match is not None else None
        if match is None or buyer is None:
            continue
        members = sentence.at(match.start("t")).members
        target = analysis.entity(members[0].mention) if len(members) == 1 else None
        if target is not None and target is not buyer:
            money = next((e.mention for e in sentence.elements if isinstance(e.mention, MoneyMention)), None)
            yield Deal(buyer, target, [sentence.span], money, confidence=0.85, rule="listed on a page")


_MARKS = 5
"""So many characters mark an item."""


def _owner_of_page(analysis: Analysis, named: Occurrences) -> Entity | None:
    """Return the company that the title of a page names alone, and that the page is about."""
    title = next((s for s in analysis.sentences if s.block.kind is BlockKind.TITLE), None)
    found = {o.entity.thing: o.entity for o in named.within(title.span.start, title.span.end)} if title else {}
    return next(iter(found.values())) if len(found) == 1 else None
