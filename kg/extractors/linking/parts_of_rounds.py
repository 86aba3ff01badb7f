"""What is part of what: one investor's sum of a round, several rounds of a sum told before ("half of it came …")."""

import re
from collections.abc import Mapping

from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.events.telling import Event, Told
from kg.extractors.linking.records import Round
from kg.extractors.linking.references import Known, is_far
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.sentences.elements import Element, Sentence
from kg.money import add_up

_BEFORE = re.compile(r"\b(?:previously|earlier|already|before that|originally|first|once|initial)\b[^<;]{0,30}$")
_BEFORE_THAT = re.compile(
    r">[^;<]{0,30}\b(?:before that|earlier|back then|at the time|to (?:start|begin) with|the first)\b"
)
_PART_OF = re.compile(
    r"\b(?:part|portion|share|slice|chunk|piece|instal?lment|tranche) of "
    r"(?:an? |its |the |their |that |this |<[GA]\d+>'s )(?:(?!<|of\b)[\w-]+ ){0,4}$"
)
_EACH_DOES = re.compile(r"<G\d+> (?:(?!<[GM]|;)\S+ ){0,6}?each (?:(?!<[GM]|;)\S+ ){0,8}$")
_EACH = re.compile(r"<M\d+> (?:(?!<)[\w-]+ ){0,3}(?:each|apiece)\b")


def forget_whole(rounds: list[Round], told: Told, takers: Mapping[int, Entity]) -> None:
    """Forget a sum told before the sentence that tells of the rounds which make it up.

    ``takers`` are the companies that took what events tell, by the ``id`` of the event.
    """
    here = {id(takers.get(id(e))): e for e in told.events if e.money is not None and not e.single}
    if len(told.events) < 2 or len(here) != 1:
        return
    items = {id(e.money.mention): e.money.mention for e in told.events if e.money is not None}
    parts = [r for r in rounds if r.money is not None and id(r.money) in items]
    if len(parts) < 2:
        return
    for whole in rounds:
        if whole in parts or whole.company is not parts[0].company or whole.money is None:
            continue
        sums = [r.money.money for r in parts if r.money is not None]
        if whole.stage in (None, "debt") and add_up(sums, whole.money.money):
            for key, backer in whole.backers.items():
                parts[0].backers.setdefault(key, backer)
            for part in parts:
                part.date, part.fresh = part.date or whole.date, part.fresh or whole.fresh
            rounds.remove(whole)
            return


def drop_kind_of_part(rounds: list[Round], event: Event) -> None:
    """Forget the kind of money that a part of a round came as: "the remaining $7m is a loan from Acme".

    Where it makes up a whole with a round told before ("the equity portion of $9m …"), it is a round beside that.
    """
    kind = event.stage.stage if event.stage is not None else None
    beside = [s for _, s in event.shares if s.rule == "of that, from" and _makes_up(rounds, s.mention)]
    if kind in ("debt", "grant", "convertible") and len(beside) == 1 and event.money is None:
        event.money, event.single = beside[0], True
    if kind in ("debt", "grant", "convertible") and any(
        item.rule == "of that, from" and not _makes_up(rounds, item.mention) for _, item in event.shares
    ):
        event.stage, event.stages, event.definite = None, [], True
        if any(item is event.money for _, item in event.shares):
            event.money = None


def _makes_up(rounds: list[Round], part: MoneyMention) -> bool:
    """Return whether a sum and one of two rounds told last add up to the other."""
    told = [r.money.money for r in rounds[-2:] if r.money is not None and r.money.money.currency == part.money.currency]
    return len(told) == 2 and abs(abs(told[0].amount - told[1].amount) - part.money.amount) * 50 <= part.money.amount


def part_of(rounds: list[Round], event: Event, whole: Round | None = None) -> Round | None:
    """Return what was given before that an event tells to be part of a round: "its $5m is part of a $20m round"."""
    mask, sentence = event.sentence.mask, event.sentence
    if event.money is None or not _PART_OF.search(mask, max(0, event.position - 90), event.position):
        return None
    all_of = event.money.mention.money
    for part in reversed(rounds):
        given = part.money.money if part.money is not None and part is not whole else None
        if whole is not None and part.company is not whole.company:
            continue
        single = part.single or (len(part.backers) == 1 and sentence.paragraph - part.paragraph <= 1)
        if given is not None and single and given.currency == all_of.currency and given.amount < all_of.amount:
            return part
    return None


def take_part_in(rounds: list[Round], whole: Round, event: Event) -> None:
    """Make what one investor gave part of the round it is said to be part of, which was made known with it."""
    part = part_of(rounds, event, whole) if whole.money is not None else None
    if part is None:
        return
    for key, backer in part.backers.items():
        whole.backers.setdefault(key, backer)
        if len(part.backers) == 1 and part.money is not None:
            whole.shares.setdefault(key, (backer.entity, part.money))
    if event.date is None:
        whole.date = whole.date or part.date
    whole.company_rule = "described"
    rounds.remove(part)


def round_of_share(known: Known, event: Event, company: Entity, target: Round | None, givers: set[int]) -> Round | None:
    """Return the round that an investor's sum is part of, or ``None`` if it is a round of its own."""
    share = event.shares[0][1].mention.money
    own = [r for r in reversed(known.rounds) if r.company is company and not r.single]
    told = [r for r in reversed(known.rounds) if r.money is not None and r.money.span.end <= event.sentence.span.start]
    together = [r for r in told if r.company is company and r.single and len(r.backers) > 1]
    joined = [r for r in (*own, *together) if not givers.isdisjoint(r.backers) and not _of_its_own(event, r)]
    if target is None or target.single or is_far(known, event) or _of_its_own(event, target):
        own = []
    elif target.company is company:
        own = [target, *own]
    for one in (*joined, *own):
        if one.money is None or (one.money.money.currency == share.currency and one.money.money.amount >= share.amount):
            return one
    foreign = bool(own) and own[0].money is not None and own[0].money.money.currency != share.currency
    return own[0] if foreign else None


def fill_shares(analysis: Analysis, known: Known, target: Round, event: Event) -> None:
    """Add to a round what each of its investors gave, as an event tells it."""
    for element, item in event.shares:
        if element is None:
            continue
        if element.kind in "Aw" and not event.single and (giver := _described(known.current, element)) is not None:
            target.shares.setdefault(id(giver), (giver, item.mention))
        if element.kind != "G" or (event.single and item is event.money and target.money is item.mention):
            continue
        if len(element.members) > 1 and not _is_each(event.sentence, element, item.position):
            if target.money is None and event.stage is not None:
                target.money, target.money_span = item.mention, item.element.span  # what all of them gave
            continue
        for member in element.members:
            entity = analysis.entity(member.mention)
            if entity is not None and entity is not target.company:
                target.shares.setdefault(id(entity), (entity, item.mention))
    _grow(target, event)


def _grow(target: Round, event: Event) -> None:
    """Let a round be as large as one more sum makes it: "others put in $2m more, bringing the round to $9m"."""
    whole, first = event.size, target.money
    if whole is None or first is None or len(event.shares) != 1:
        return
    money = whole.mention.money
    if first.money == money or not add_up([first.money, event.shares[0][1].mention.money], money):
        return
    before = [b for key, b in target.backers.items() if key not in target.shares]
    if target.single and len(before) == 1:
        target.shares[id(before[0].entity)] = before[0].entity, first
    target.money, target.money_span, target.single = whole.mention, whole.element.span, False


def _is_each(sentence: Sentence, givers: Element, position: int) -> bool:
    """Return whether each of several gave a sum: "Acme and Bolt put in <M0> each", "would each put in <M0>"."""
    if _EACH.match(sentence.mask, position):
        return True
    return _EACH_DOES.search(sentence.mask, sentence.place_of(givers), position) is not None


def _described(current: Round | None, element: Element) -> Entity | None:
    """Return the investor of the current round that "the fund" or "the Norwegian group" stands for."""
    if current is None:
        return None
    backers = list(current.backers.values())
    if "fund" in element.text:
        named = [b for b in backers if "Fund" in b.entity.name]
        return named[-1].entity if named else None
    leads = [b for b in backers if b.lead]
    return leads[-1].entity if len(leads) == 1 else None


def _of_its_own(event: Event, target: Round) -> bool:
    """Return whether an investor's share was given at another time than the round that was told last."""
    share = event.shares[0][1]
    told = event.date.date if event.date is not None else None
    known = target.date.date if target.date is not None else None
    if told is not None:
        return known is None or not known.agrees_with(told)
    mask = event.sentence.mask
    return (
        _BEFORE.search(mask, max(0, share.position - 60), share.position) is not None
        or _BEFORE_THAT.match(mask, mask.index(">", share.position)) is not None
    )
