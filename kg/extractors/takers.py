"""Whose round investors gave to, where their sentence names none: the likeliest company of the passage by evidence."""

import math

from kg.extractors.analysis import Analysis
from kg.extractors.bearers import Bearers
from kg.extractors.entities import Entity
from kg.extractors.evidence import is_funder, likelihood_of_investors
from kg.extractors.patterns import Pattern
from kg.extractors.subjects import Subjects
from kg.extractors.telling import Event

LIKELY = 0.5
"""From here on a company that a round was told of before took the money."""

LIKELY_NEW = 0.7
"""From here on one did that no round was told of."""

#: What else is told where investors are named: a pool of money, a sale, a refusal.
_OTHER_TALK = Pattern(
    r"\b(?:funds?|vehicles?|pool|close[sd]?|closing|lps|limited partners|anchors|exit|exits|exited|selling|sold|sale|"
    r"acqui\w+|takeover|bought|buyers?|merg\w+|declined|denied|not|never|neither|nor|customers?|clients?|order|"
    r"contracts?|advis\w+|arrangers?|counsel|returned|filed|topics|tagged)\b"
)
_PUBLIC = Pattern(r"\b(?:Ministry|Minister|Cabinet|Government|Commission|University|Report|Agency|Council|Bank)\b")


def taker_of(
    event: Event, analysis: Analysis, subjects: Subjects, bearers: Bearers, avoid: set[int]
) -> tuple[Entity, float] | None:
    """Return the company that a sentence's investors most likely gave their money, and how likely it is."""
    sentence, part = event.sentence, event.parts[0].element
    if sentence.is_heading or _OTHER_TALK.search(sentence.mask):
        return None
    given = avoid | {id(e) for m in part.members if (e := analysis.entity(m.mention)) is not None}
    likely = bearers.by_evidence(sentence, part, sentence.place_of(part))
    best = max((key for key in likely if key not in given), key=likely.__getitem__, default=None)
    if best is None:
        return None
    company = bearers.entity(best)
    if is_funder(company.name) or _PUBLIC.search(company.name) or subjects.labels(company):
        return None
    if any(
        analysis.entity(element.members[0].mention) is company
        and likelihood_of_investors(sentence, element, position) >= LIKELY
        for element, position in sentence.mentions
        if element.members
    ):
        return None
    return company, math.exp(likely[best])
