"""A round as it grows: begun by the first event that tells of it, filled by those that tell of it again."""

import re

from kg.documents import BlockKind
from kg.extractors.entities.entity import Entity
from kg.extractors.events.telling import Event
from kg.extractors.linking.records import Backer, Figure, Round, same_money, stretch
from kg.extractors.mentions.dates import DateMention
from kg.extractors.sums.shares import GROWN

_FUND_NAME = re.compile(
    r"\b(?:Funds?|Opportunity|Vehicle|Fonds)(?: (?:[IVX]+|\d+))?$|\b(?:Ventures|Capital|Partners|Growth) (?:I{1,3}|"
    r"IV|V|VI+|\d+)$"
)
_INVESTOR_NAME = re.compile(r"\b(?:Ventures|Capital|Partners|VC|Fund|Investments?|Equity|Angels)$")
_FUND_TALK = re.compile(
    r"\b(?:funds?|vehicles?|close[sd]?|lps|limited partners|commitments|dry powder|cheques|checks)\b"
)
_SOUGHT = re.compile(r"\b(?:seek(?:s|ing)?|sought|want(?:s|ed)?|ey(?:es|ed|eing)|target(?:s|ed|ing)?|looking for)\b")


def begun(event: Event, company: Entity, explicit: bool, backers: list[Backer]) -> Round | Figure | None:
    """Return the round that an event tells for the first time, or a total; ``None`` where too little is told."""
    if event.money is None and (event.stage is None and not (backers and event.indefinite)):
        return None
    placed = (
        event.date is not None and event.anaphor is not None and bool(event.valuations)
    )  # "valued at … in its A in May"
    if event.money is None and not (backers or explicit or event.indefinite or placed):
        return None
    if event.sentence.is_heading and (event.money is None or not explicit):
        return None
    if event.money is not None and event.money.mention.money.amount < 1000:
        return None
    if _FUND_NAME.search(company.name) or (
        _INVESTOR_NAME.search(company.name) and _FUND_TALK.search(event.sentence.mask)
    ):
        return None
    if event.money is not None and _running_total(event, backers):
        return Figure(company, event.money.mention, event.money.element.span, "has raised about")
    made = Round(
        company,
        stretch(
            event.sentence,
            event.money.element if event.money else event.sentence.at(event.position),
            event.company or event.anaphor,
        ),
        event.rule,
        "named" if explicit else "linked",
    )
    made.strong = bool(event.money and event.money.strong)
    made.headline = event.sentence.block.kind in (BlockKind.TITLE, BlockKind.SUBTITLE)
    made.single = event.single
    made.aimed = event.aimed and explicit
    made.weak = bool(event.money and event.money.rule in ("weak verb", "sum from somebody"))
    if (
        made.weak
        and event.status != "closed"
        and _SOUGHT.search(event.sentence.mask[max(0, event.position - 60) : event.position])
    ):
        made.weak = False
    made.status = event.status
    made.status_span = event.sentence.span
    return made


def _correct_headline(target: Round, event: Event) -> None:
    """Take from the text what a headline told: its sum, if not what one of several gave, and whether it is done."""
    if event.money is None or not target.headline or event.sentence.is_heading:
        return
    if event.single:
        if target.money is not None and same_money(target.money, event.money.mention, loose=True):
            target.money, target.money_span = event.money.mention, event.money.element.span  # in its own currency
        return
    target.money, target.money_span = event.money.mention, event.money.element.span
    target.headline, target.told = False, 1
    target.status, target.status_span = event.status, event.sentence.span


def fill(target: Round, event: Event, backers: list[Backer]) -> None:
    """Add to a round what one more event tells of it."""
    _correct_headline(target, event)
    if target.stage == "ipo" and target.status != "closed":  # who holds shares of what is yet to be listed
        backers = [backer for backer in backers if backer.rule != "investors include"]
    money, stood = event.money, target.money
    if money is not None and target.table and stood and money.mention.money.currency != stood.money.currency:
        target.money, target.money_span = money.mention, money.element.span  # tables give one currency
    target.told += 1
    if event.money is not None or event.stage is not None:
        target.fresh += _freshness(event)
    target.paragraph, target.heading = event.sentence.paragraph, event.sentence.heading
    if event.money is not None and target.money is None:
        target.money, target.money_span = event.money.mention, event.money.element.span
    if event.size is not None and event.size.rule == GROWN:
        target.grown = event.size.mention
    if event.stage is not None and event.stage.stage and (target.stage is None or target.stage == "extension"):
        target.stage, target.stage_span = event.stage.stage, event.stage.span
    if event.stage is not None and event.stage.stage == target.stage:
        target.leg = target.leg or event.stage.leg
    target.staged |= event.stage is not None and event.stage.stage is None
    told = event.date.date if event.date is not None else None
    dated = target.date.date if target.date is not None else None
    timely = event.status == "closed" or (event.date is not None and _past(event.date))
    if told and timely and (dated is None or (len(told.text) > len(dated.text) and told.agrees_with(dated))):
        target.date = event.date
    if event.status == "closed" and target.status != "closed" and event.money is not None:
        target.status, target.status_span = "closed", event.sentence.span
    if event.status == "rumoured" and target.status == "planned" and event.money is not None and target.told < 4:
        target.status, target.status_span = "rumoured", event.sentence.span  # a headline leaves out who says so
    for item in event.valuations:
        if target.valuation is None and (
            target.money is None
            or item.mention.money.amount > target.money.money.amount
            or item.mention.money.currency != target.money.money.currency
        ):
            target.valuation = item.mention
    for backer in backers:
        if backer.entity is target.company:
            continue
        known = target.backers.get(id(backer.entity))
        if known is not None and backer.rule in _BY_PRONOUN:
            backer.named = known.named  # "they led it": their names stand before
        if known is None or (backer.lead and not known.lead):
            target.backers[id(backer.entity)] = backer


_BY_PRONOUN = ("both lead", "it gives", "it led")


def _freshness(event: Event) -> str:
    """Return how an event is told: in a heading (T), as news (P), as history (H), plainly (S)."""
    left = event.sentence.mask[max(0, event.position - 60) : event.position]
    if event.sentence.is_heading:
        return "T"
    if re.search(
        r"\b(?:has|have|it's|'ve) (?:now |just |also |today |successfully |recently )*(?:\w+ed|won|taken|got|"
        r"gotten|made|sold|brought)\b",
        left,
    ):
        return "P"
    if re.search(r"\bhad\b|\bwas\b|\blast\b|previous|earlier|before|after|when", left):
        return "H"
    return "S"


def _running_total(event: Event, backers: list[Backer]) -> bool:
    """Return whether "has raised about $180 billion" sums up all that a company ever raised: nothing else is told."""
    money = event.money
    if (
        money is None
        or event.stage
        or backers
        or event.valuations
        or event.date
        or event.sentence.is_heading
        or event.sentence.paragraph < 4
    ):
        return False
    left = event.sentence.mask[max(0, event.position - 45) : event.position]
    return (
        bool(
            re.search(
                r"\b(?:has|have) (?:now |since |already )?raised (?:about|over|more than|nearly|almost|around|some|"
                r"roughly|close to|upwards of) (?:an? )?$",
                left,
            )
        )
        or money.rule == "and another, likewise"
    )


def _past(mention: DateMention) -> bool:
    return not mention.relative
