"""Sentences that go on with the company whose round was told just before: "A further $7m followed in March"."""

import re

from kg.extractors.entities.entity import Entity
from kg.extractors.events.telling import Event
from kg.extractors.linking.parts_of_rounds import part_of
from kg.extractors.linking.records import Backer, Round
from kg.extractors.linking.references import Known, is_of_one

_FOLLOWED = re.compile(
    r"(?:(?:and|then|next|later|soon|in|on|last|<D\d+>|an?|years?|months?|that|this|same|early|late|,) )*?"
    r"(?:(?:an?|another|its|the) (?:(?!<[GMS])[\w-]+ ){0,4}<[MS]\d+> (?:(?!<G|[;:])\S+ ){0,8}?"
    r"(?:followed|came|arrived)\b"
    r"|(?:came|followed) (?:an?|another) (?:(?!<)[\w-]+ ){0,3}<[MS]\d+>"
    r"|(?:that|this|it) was (?:soon |later |then )?followed by (?:an?|another) )"
)
_THE_COMPANY = re.compile(r"the (?:young |same )?(?:company|firm|startup|start-up|business|group|team)")


def carried_on(known: Known, event: Event, avoid: set[int]) -> Entity | None:
    """Return the company of the rounds told before, if an event without one plainly goes on with them."""
    if (part := part_of(known.rounds, event)) is not None and id(part.company) not in avoid:
        return part.company
    current = _beside(known, event, avoid)
    return current.company if current is not None and _FOLLOWED.match(event.sentence.mask) else None


def carried_over(known: Known, event: Event, avoid: set[int]) -> Entity | None:
    """Return the company of the rounds told before for an event of which nothing else tells whose it is.

    "The firm" in the same paragraph is whose round that one told; a loan or a gift goes to whom all else is told of.
    """
    current = _beside(known, event, avoid)
    if current is not None and event.anaphor is not None and _THE_COMPANY.fullmatch(event.anaphor.text):
        return current.company
    silent = event.company is None and event.anaphor is None
    return known.rounds[-1].company if silent and event.single and known.rounds and is_of_one(known) else None


def round_led_by(known: Known, target: Round, backers: list[Backer]) -> Round | None:
    """Return the only round of a company that was led by one whom others are told to have joined.

    "Acme led the Series B. A seed came from Bolt. Acme was joined by Coil": in the Series B.
    """
    joined = [b for b in backers if b.rule != "joined by"]
    if len(joined) == len(backers) or len(joined) != 1:
        return None
    who = id(joined[0].entity)
    led = [r for r in known.rounds if r.company is target.company and who in r.backers and r.backers[who].lead]
    return led[0] if len(led) == 1 and who not in target.backers else None


def equity_beside(known: Known, event: Event, target: Round, text: str) -> Round | None:
    """Return the equity told before a loan, if those who put equity in are told next.

    "It raised $4m, and borrowed $10m from Acme. Early-stage investors such as Bolt took part": in the $4m. ``text`` is
    the sentence as it is written, with what describes its names.
    """
    if target.stage != "debt" or event.money is not None or event.stage is not None or not event.parts:
        return None
    if "<M" in event.sentence.mask or _PUTS_IN_EQUITY.search(text) is None:
        return None
    own = [r for r in known.rounds if r.company is target.company and r.stage != "debt" and r.money is not None]
    near = [r for r in own if 0 <= event.sentence.paragraph - r.paragraph <= 2]
    return near[-1] if near else None


_PUTS_IN_EQUITY = re.compile(
    r"\b(?:equity (?:rounds?|raise|financing|funding|part|portion|side|piece|tranche|investors?|backers?)"
    r"|for the equity|(?:early-stage|venture|venture capital|vc|seed|angel) (?:investors?|backers?|funds?|firms?)"
    r"|angels?|vcs|venture capitalists)\b",
    re.IGNORECASE,
)


def _beside(known: Known, event: Event, avoid: set[int]) -> Round | None:
    """Return the round told last, if it is closed as this one is, in the same paragraph and of somebody else."""
    current = known.current
    if current is None or event.status != "closed" or id(current.company) in avoid:
        return None
    return current if current.paragraph == event.sentence.paragraph else None
