"""A sum of a sentence: what stands around it, and the role it is given."""

import re
from dataclasses import dataclass
from decimal import Decimal

from kg.extractors.mentions.money import MoneyMention
from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.wording.patterns import part_of


@dataclass(slots=True)
class Sum:
    """A sum with its role.

    That is ``round``, ``valuation``, ``total``, ``share``, ``size`` (of a round told already) or ``other``. ``who`` is
    the investor of a share, ``into`` the company that takes it, where the words around name them. ``strong`` tells
    whether a verb of raising governs it; ``said`` what the rules said, where words weighed too.
    """

    element: Element
    position: int
    role: str
    rule: str = ""
    who: Element | None = None
    into: Element | None = None
    strong: bool = False
    said: str = ""

    @property
    def mention(self) -> MoneyMention:
        """Return the sum itself."""
        assert isinstance(self.element.mention, MoneyMention)
        return self.element.mention


@dataclass(slots=True)
class View:
    """A sum with what stands around it: ``near`` is what stands to its left after the sum before it."""

    sentence: Sentence
    element: Element
    start: int
    stop: int
    left: str
    near: str
    right: str
    before: list[Sum]

    @classmethod
    def of(cls, sentence: Sentence, element: Element, start: int, before: list[Sum]) -> "View":
        """Look at the sum that stands at ``start``, with the sums before it."""
        mask = sentence.mask
        stop = mask.index(">", start) + 1
        clause = mask.rfind(" ; ", 0, start) + 1
        floor = max(0, start - 180, *(s.position for s in before[-1:]))
        right = mask[stop : stop + 120].lstrip()
        cut = right.find(" ; ")
        left, near = part_of(mask, max(clause, start - 180, 0), start), part_of(mask, max(floor, clause), start)
        return cls(sentence, element, start, stop, left, near, right[:cut] if cut >= 0 else right, before)

    def is_(self, role: str, rule: str, *, strong: bool = False) -> Sum:
        """Return the sum in a role."""
        return Sum(self.element, self.start, role, rule, strong=strong)

    def given(self, rule: str, who: Element | None, into: Element | None = None) -> Sum:
        """Return the sum as the share of an investor."""
        return Sum(self.element, self.start, "share", rule, who, into)

    def on_left(self, match: re.Match[str], *names: str) -> Element:
        """Return the element that a match in ``left`` names."""
        at = max(match.start(name) for name in (names or match.re.groupindex))
        return self.sentence.at(self.start - len(self.left) + at)

    def on_near(self, match: re.Match[str], name: str) -> Element:
        """Return the element that a match in ``near`` names."""
        return self.sentence.at(self.start - len(self.near) + match.start(name))

    def on_right(self, match: re.Match[str] | None, name: str) -> Element | None:
        """Return the element that a match in ``right`` names."""
        if match is None:
            return None
        return self.sentence.at(self.sentence.mask.index(self.right, self.stop) + match.start(name))

    @property
    def amount(self) -> Decimal:
        """Return how much it is, in its own currency."""
        assert isinstance(self.element.mention, MoneyMention)
        return self.element.mention.money.amount
