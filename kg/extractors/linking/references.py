"""Which round told already a sentence tells of again: by its sum, by its stage, or as "the round"."""

import re
from dataclasses import dataclass, field
from decimal import Decimal

from kg.documents import BlockKind
from kg.extractors.entities.entity import Entity
from kg.extractors.events.earlier_backers import HELD_ALREADY
from kg.extractors.events.investor_lists import LISTED
from kg.extractors.events.listings import AHEAD
from kg.extractors.events.telling import Event
from kg.extractors.linking.back_to_news import back_to_news
from kg.extractors.linking.records import Backer, Round, dates_fit, legs_fit, same_money, stages_fit
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.reference.subjects import Subjects
from kg.extractors.sums.views import Sum

#: So many paragraphs below a round its investors may still be listed.
_LIST_REACH = 6


@dataclass(slots=True)
class Known:
    """What is known at a place of the document: who is spoken of, the rounds told so far, the one told last."""

    subjects: Subjects
    rounds: list[Round] = field(default_factory=list)
    current: Round | None = None


def told_before(
    known: Known, event: Event, company: Entity | None, explicit: bool, backers: list[Backer]
) -> Round | None:
    """Return the round already told that an event tells of again; ``explicit`` where the event names its company."""
    own = [r for r in known.rounds if company is not None and r.company is company]
    stage = event.stage.stage if event.stage else None
    if event.money is not None:
        return _by_sum(event, event.money, own, stage, backers)
    if event.rule == HELD_ALREADY or event.passing:
        return None
    if (one := _compared(known, event)) is not None:
        return one
    if stage == "extension" and event.definite and known.current is not None and known.current.company is company:
        return known.current
    current = known.current
    headed = stage not in (None, "ipo") and current is not None and current.company is company
    if headed and current is not None and _headed(current, event):
        return current
    if (
        stage == "ipo"
        and event.rule != AHEAD
        and current is not None
        and current.company is company
        and _listed(current, event)
    ):
        return current
    if event.stage is not None and stage is None:
        angels = event.sentence.at(event.position).text.startswith("angel")
        same = [r for r in own if r.stage is None and r.status == event.status and dates_fit(r, event)]
        same = [r for r in same if r.money is None or (event.definite and not angels)]
        return same[-1] if same else None
    if stage is not None:
        return _by_stage(known, event, company, own, stage)
    if event.noun == "equity" and event.money is None:
        equity = [r for r in known.rounds if r.stage != "debt" and (company is None or r.company is company)]
        if equity:
            return equity[-1]
    if event.definite and event.stage is None and (news := back_to_news(known.rounds, known.current, event, company)):
        return news
    if event.definite and is_far(known, event):
        return own[-1] if own and company is not None and event.rule != "no round named" else None
    if event.definite:
        if explicit and own:
            return own[-1] if known.current is None or known.current.company is not company else known.current
        if known.current is not None and (
            company is None
            or known.current.company is company
            or event.rule in ("no round named", "the round", "investor's share")
        ):
            return known.current
        return own[-1] if own else None
    if (
        own
        and known.current is not None
        and known.current.company is company
        and known.current.paragraph == event.sentence.paragraph
    ):
        return known.current
    return None


#: One of two rounds by how it compares: "the larger package", "the earlier one".
_OF_TWO = re.compile(
    r"\bthe (?P<which>larger|bigger|smaller|earlier|previous|prior|first|older|later|latest|newer|second) "
    r"(?:(?:one|loan|package|facility|round|deal|financing|tranche|raise|borrowing|credit line)\b|<S\d+>)"
)


def _compared(known: Known, event: Event) -> Round | None:
    """Return the one of the two rounds told last that an event compares with the other, if it does."""
    sentence = event.sentence
    match = _OF_TWO.search(sentence.mask) if event.parts and event.money is None else None
    current = known.current
    if match is None or current is None:
        return None
    near = [
        r for r in known.rounds if r.company is current.company and r.paragraph >= sentence.paragraph - 1 and r.money
    ]
    if len(near) != 2 or any(r.money is None for r in near):
        return None
    which = match["which"]
    if which in ("larger", "bigger", "smaller"):
        ranked = sorted(near, key=lambda r: r.money.money.amount if r.money is not None else 0)
        return ranked[0] if which == "smaller" else ranked[1]
    dates = [r.date.date.first if r.date is not None and r.date.date is not None else None for r in near]
    if dates[0] is None or dates[1] is None or dates[0] == dates[1]:
        return None
    first = 0 if dates[0] < dates[1] else 1
    return near[first if which in ("earlier", "previous", "prior", "first", "older") else 1 - first]


def _listed(current: Round, event: Event) -> bool:
    """Return whether the last round is the sum that a listing told now is to bring."""
    return current.stage is None and current.status == "planned" and current.paragraph == event.sentence.paragraph


def _headed(current: Round, event: Event) -> bool:
    """Return whether the last round was told in a heading only ("Acme – $5m"), below which an event stands."""
    return current.stage is None and current.fresh == "T" and not current.headline and not event.sentence.is_heading


def _by_sum(event: Event, item: Sum, own: list[Round], stage: str | None, backers: list[Backer]) -> Round | None:
    money = item.mention
    heading = event.sentence.is_heading
    again = not heading and _FURTHER.search(event.sentence.mask[max(0, event.position - 50) : event.position])
    if _EQUITY.match(event.sentence.mask, event.position):
        own = [one for one in own if one.stage != "debt"]
    last = own[-1] if own else None
    leg = event.stage.leg if event.stage is not None else ""
    if (
        last is not None
        and last.money is None
        and last.paragraph == event.sentence.paragraph
        and not event.single
        and (stage is None or last.stage is None or (last.stage == stage and legs_fit(last, leg)))
        and (last.status == event.status or item.rule == "sum by its label")
        and (last.date is None or event.date is None)
        and not _EARLIER.search(event.sentence.mask[max(0, event.position - 80) : event.position])
    ):
        return last
    if last is not None and _of_the_card(last, event, own, stage):
        return last
    for one in own:
        loose = heading or (one.headline and one.told == 1)
        if (again and one.paragraph >= 0 and not one.headline) or (
            not heading and _priced_otherwise(one, event, money)
        ):
            continue
        if (
            one.money is not None
            and same_money(one.money, money, loose)
            and stages_fit(one.stage, stage)
            and dates_fit(one, event)
            and not (stage == one.stage and leg != one.leg and _another_leg(one, event, leg))
        ):
            return one
    for one in own:
        if (
            one.money is None
            and stage is not None
            and one.stage == stage
            and dates_fit(one, event)
            and legs_fit(one, leg)
        ):
            return one
    if event.single:
        for one in own:
            if (
                any(id(b.entity) in one.backers for b in backers)
                and one.money is not None
                and one.money.money.amount > money.money.amount
                and not one.single
                and (stage is None or one.stage == stage)
                and (event.date is None or (one.date is not None and dates_fit(one, event)))
            ):
                return one
    return None


def _priced_otherwise(one: Round, event: Event, money: MoneyMention) -> bool:
    """Return whether an event tells of another price than a round's, which is no price before or after the money."""
    if one.valuation is None or not event.valuations or one.headline:
        return False
    known, told = one.valuation.money, event.valuations[0].mention.money
    low, high = sorted((known.amount, told.amount))
    return known.currency == told.currency and high > _DEARER * low and high > _DEARER * (low + money.money.amount)


def _another_leg(one: Round, event: Event, leg: str) -> bool:
    """Return whether a leg of a stage is another than a round's: "B2" than "B1", "B" than "B+" at another date."""
    if leg and one.leg:
        return True
    told = event.date.date if event.date is not None else None
    known = one.date.date if one.date is not None else None
    if "+" not in leg + one.leg or told is None or one.headline:
        return False
    return known is None or not known.agrees_with(told)


def _of_the_card(last: Round, event: Event, own: list[Round], stage: str | None) -> bool:
    """Return whether "the €5m round" below the name of a company is the only one that its card told before."""
    below = bool(event.sentence.heading) and last.heading == event.sentence.heading and not event.sentence.is_heading
    told = [one for one in own if one.heading == last.heading]
    one = below and len(told) == 1 and last.money is None and last.stage is not None and not event.single
    fits = stage is None and last.status == event.status and dates_fit(last, event)
    return one and fits and event.sentence.mask[: event.position].endswith("the ")


def _by_stage(known: Known, event: Event, company: Entity | None, own: list[Round], stage: str) -> Round | None:
    leg = event.stage.leg if event.stage is not None else ""
    if stage != "debt" and _EQUITY_PART.match(event.sentence.mask):
        parts = [r for r in own if r.stage is None and r.money is not None and not r.headline]
        if parts and event.sentence.paragraph - parts[-1].paragraph <= 1:
            return parts[-1]
    same = [r for r in own if r.stage == stage and dates_fit(r, event) and legs_fit(r, leg)]
    if same:
        return next((r for r in reversed(same) if r.leg == leg), same[-1])
    if company is None:
        anywhere = [r for r in known.rounds if r.stage == stage and legs_fit(r, leg)]
        return anywhere[-1] if anywhere and event.definite else None
    plain = [
        r
        for r in own
        if r.stage is None
        and not r.staged
        and r.money is not None
        and not r.single
        and r.status == event.status
        and dates_fit(r, event)
    ]
    if (
        (event.definite or (event.position == 0 and not event.indefinite) or _only_headline(own, event))
        and stage.startswith(("series", "seed", "pre"))
        and (len(plain) == 1 or (len(plain) > 1 and plain[0].date is None and all(r.date for r in plain[1:])))
        and not re.search(
            r"previous|last|earlier|first|prior",
            event.sentence.mask[max(0, event.position - 30) : event.position],
        )
    ):
        return plain[0]
    if (
        event.definite
        and stage == "debt"
        and known.current is not None
        and known.current.company is company
        and known.current.paragraph >= event.sentence.paragraph - 2
    ):
        return known.current
    if (
        event.definite
        and not event.indefinite
        and known.current is not None
        and known.current.company is company
        and known.current.stage is None
        and not known.current.staged
        and known.current.paragraph >= event.sentence.paragraph - 1
    ):
        return known.current
    return None


def _only_headline(own: list[Round], event: Event) -> bool:
    """Return whether only a headline told of a company: "Acme raises $6m", then "we raised a Series A"."""
    return len(own) == 1 and own[0].headline and own[0].told == 1 and not event.sentence.is_heading


def is_far(known: Known, event: Event) -> bool:
    """Return whether a reference stands too far from the current round to mean it."""
    current = known.current
    if current is None:
        return True
    sentence = event.sentence
    if current.paragraph == sentence.paragraph:
        return False
    if event.rule not in ("no round named", "investor's share"):
        return False
    if event.parts and event.parts[0].rule == LISTED and sentence.paragraph - current.paragraph <= _LIST_REACH:
        return False
    if len(known.subjects.raisers) <= 1 and len(known.rounds) == 1:
        return False
    if sentence.block.kind is not BlockKind.ITEM and sentence.paragraph - current.paragraph <= 6 and is_of_one(known):
        return False
    if (
        sentence.block.kind is BlockKind.ITEM
        and sentence.paragraph - current.paragraph == 1
        and _CONTINUES.match(sentence.mask)
    ):
        return False
    return (
        sentence.block.kind is BlockKind.ITEM
        or sentence.paragraph - current.paragraph > 3
        or sentence.heading != current.heading
    )


def is_of_one(known: Known) -> bool:
    """Return whether all rounds told so far are of the one company that the document is about."""
    return {id(each.company) for each in known.rounds} == {id(known.subjects.main())}


_CONTINUES = re.compile(
    r"(?:(?:co-)?led by|lead|participation|investors?|backed by|joined by|with|also|participants|backers|other|"
    r"existing|new|angels)\b"
)
_EQUITY = re.compile(r"<M\d+> (?:(?:in|of|worth of|as) )?(?:new |fresh |an? )?equity\b")
#: "The equity portion is a <S0> round led by …": what it is called of which the sum was told.
_EQUITY_PART = re.compile(
    r"the equity (?:(?:portion|part|component|piece|half|tranche|bit|element|side|round|raise|money|share) )?"
    r"(?:(?:of (?:it|this|that|the (?:deal|raise|money|round|package)) )?(?:, which )?(?:is|was|came|comes|took)"
    r"|, ?a <S)"
)
#: A sum that is not the same again: "a second <M0>", "follows an earlier <M0> injection".
_FURTHER = re.compile(
    r"\b(?:further|additional|second|an? (?:earlier|previous|prior|similar|first|preceding|initial)"
    r"(?: [a-z-]+)?|(?:after|follow(?:s|ed|ing)|on top of|(?:on|upon) the heels of|adds to|comes on) "
    r"(?:another|(?:its|the|their|that|an?) (?:earlier|previous|prior|first|initial)))"
    r"(?: round of| raise of| injection of| investment of)? $"
)
#: A round before the one told last: "its previous round, from March, came to <M0>".
_EARLIER = re.compile(
    r"\b(?:previous|prior|preceding|earlier|penultimate) (?:(?!<)[\w-]+ ){0,2}?"
    r"(?:<S\d+>|rounds?|raise|financing|funding|investment|deal)\b(?:(?!<M)[^;])*$"
)
#: So many times as dear a company is at another round, not before and after the money of one.
_DEARER = Decimal("1.3")
