"""Whose round investors gave to, where their sentence names none: the likeliest company of the passage by evidence."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import math
import re

from kg.documents import BlockKind
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.events.investor_evidence import likelihood_of_investors
from kg.extractors.events.telling import Event
from kg.extractors.linking.bearers import Bearers
from kg.extractors.linking.records import Round
from kg.extractors.linking.references import Known
from kg.extractors.wording.funders import is_funder
from kg.extractors.wording.patterns import Pattern

#: From this likelihood on a company that a round was told of before took the money.
_LIKELY = 0.5
#: From this one on a company did that no round was told of.
_LIKELY_NEW = 0.7

#: From this one on, of both the company and those who gave, what else is told beside does not matter.
_SURE = 0.7

#: What else is told where investors are named: a pool of money, a sale, a refusal.
_OTHER_TALK = Pattern(
    r"\b(?:funds?|vehicles?|pool|close[sd]?|closing|lps|limited partners|anchors|exit|exits|exited|selling|sold|sale|"
    r"acqui\w+|takeover|bought|buyers?|merg\w+|declined|denied|not|never|neither|nor|customers?|clients?|order|"
    r"contracts?|advis\w+|arrangers?|counsel|returned|filed|topics|tagged|controlling)\b"
)
BOUGHT = Pattern(
    r"\b(?:acqui\w+|takeover|bought|buyers?|merg\w+|sold|sale|majority|controlling|declined|denied|not|never|neither|nor)\b"
)
#: Where somebody runs something, which need be no round: "with Ada Lind in charge", "with Bo Ek at the helm".
_RUNS = Pattern(
    r"<G\d+> (?:now |again |still |firmly )?(?:in charge|in (?:the )?(?:saddle|driving seat|driver'?s'? seat)|at the (?:helm|wheel|top|head|controls))\b"
)
_THE_MONEY = re.compile(
    r"the (?:(?:new|fresh|latest) )?(?:money|cash|capital|funds|funding|financing|investment|round|deal) "
    r"(?:was|were|came|comes|is|has|had)\b"
)
_PUBLIC = Pattern(r"\b(?:Ministry|Minister|Cabinet|Government|Commission|University|Report|Agency|Council|Bank)\b")


def taken(
    known: Known, event: Event, analysis: Analysis, bearers: Bearers, avoid: set[int]
) -> tuple[Round | None, Entity | None]:
    """Return the round that investors likeliest took part in, or the company if none was told of it."""
    if (whole := _headline_round(known, event)) is not None:
        return whole, whole.company
    company, likely = _likeliest(known, event, analysis, bearers, avoid) or (None, 0.0)
    own = [r for r in known.rounds if r.company is company]
    if company is None or likely < (_LIKELY if own else _LIKELY_NEW):
        return None, None
    event.rule, event.indefinite = "taken by evidence", True
    return (known.current if known.current in own else own[-1] if own else None), company


def other_taker(event: Event, target: Round, analysis: Analysis, bearers: Bearers, avoid: set[int]) -> Entity | None:
    """Return the company of a paragraph whose an event without a sum is, rather than of a round before it."""
    sentence = event.sentence
    here = bearers.standing.named_in.get(sentence.paragraph, set())
    if target.paragraph >= sentence.paragraph or not event.parts or id(target.company) in here:
        return None
    best, _ = _by_evidence(event, analysis, bearers, avoid)
    return bearers.entity(best) if best in here and best is not None else None


def _headline_round(known: Known, event: Event) -> Round | None:
    """Return the round of the headline, which an article comes back to: "The money was put up by …"."""
    if not _THE_MONEY.match(event.sentence.mask) or event.sentence.block.kind is not BlockKind.PARAGRAPH:
        return None
    headline = known.subjects.headline
    own = [r for r in known.rounds if r.company is headline and r.money is not None and r.status == "closed"]
    return own[0] if own and not own[0].backers else None


def _likeliest(
    known: Known, event: Event, analysis: Analysis, bearers: Bearers, avoid: set[int]
) -> tuple[Entity, float] | None:
    """Return the company that a sentence's investors most likely gave their money, and how likely it is."""
    sentence = event.sentence
    if sentence.is_heading or _is_run_by(event):
        return None
    best, likelihood = _by_evidence(event, analysis, bearers, avoid)
    if best is None:
        return None
    talk = _OTHER_TALK.search(sentence.mask)
    if talk and (BOUGHT.search(sentence.mask) or min(likelihood, _gives(event)) < _SURE):
        return None
    company = bearers.entity(best)
    if is_funder(company.name) or _PUBLIC.search(company.name) or known.subjects.labels(company):
        return None
    if any(
        analysis.entity(element.members[0].mention) is company
        and likelihood_of_investors(sentence, element, position) >= _LIKELY
        for element, position in sentence.mentions
        if element.members
    ):
        return None
    return company, likelihood


def _is_run_by(event: Event) -> bool:
    """Return whether the first of an event's investors is only said to be in charge, and no house by its name."""
    part = event.parts[0].element
    house = any(is_funder(member.mention.name) for member in part.members)
    return not house and _RUNS.match(event.sentence.mask, event.sentence.place_of(part)) is not None


def _gives(event: Event) -> float:
    """Return how likely the words beside an event's first investors say that they are some."""
    part = event.parts[0].element
    return likelihood_of_investors(event.sentence, part, event.sentence.place_of(part)) if part.members else 0.0


def _by_evidence(event: Event, analysis: Analysis, bearers: Bearers, avoid: set[int]) -> tuple[int | None, float]:
    """Return the id of the likeliest company beside an event's first investors, and how likely it is."""
    sentence, part = event.sentence, event.parts[0].element
    given = avoid | {id(e) for m in part.members if (e := analysis.entity(m.mention)) is not None}
    logs = bearers.by_evidence(sentence, part, sentence.place_of(part))
    best = max((key for key in logs if key not in given), key=logs.__getitem__, default=None)
    return best, math.exp(logs[best]) if best is not None else 0.0
