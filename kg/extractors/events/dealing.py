"""Sums and investors told of several companies at once: "A and B each raised $5m", "led by X and Y, respectively"."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re

from kg.extractors.events.investor_parts import Part
from kg.extractors.events.telling import Event
from kg.extractors.sentences.elements import Element, Member, Sentence, last_member
from kg.extractors.sums.patterns import RAISE, WEAK_RAISE
from kg.extractors.sums.views import Sum
from kg.extractors.wording.patterns import Pattern

EACH = "so much each"
"""The rule of a sum that each of several companies raised."""

IN_BRACKETS = "sum in brackets"
"""The rule of a sum that stands in brackets beside one of several companies that somebody backed."""

_BRACKET = r"<G\d+> (?:of <[PG]\d+> )?\( (?:(?:about|around|nearly|over|some|up to) )?<M\d+>(?: (?:in|,) <D\d+>| , <S\d+>| <S\d+>)? \)"
_BACKS_SEVERAL = Pattern(
    r"(?P<who><[GA]\d+>|\b(?:it|they)) (?:(?:has|have|had|also|since|recently|then|now|just|already|is|was|are|were|<D\d+>|in <D\d+>|this|last|year|,) )*"
    r"(?:(?P<lead>(?:co-)?(?:led|leads|leading)) |backed |backs |funded |invested |joined |joins |(?:took|takes|taken) part |participated |put (?:money|cash) |bought |made |wrote )"
    r"(?:(?!<[GM]|[;:.]|by\b|from\b)\S+ ){0,6}?"
    rf"(?P<list>{_BRACKET}(?:(?: , and | , | and )(?:(?!<|which\b|who\b)[\w'’-]+ |<P\d+>(?:'s)? ){{0,4}}{_BRACKET})+)"
)
_IN_BRACKETS = Pattern(r"(?P<g><G\d+>) (?:of <[PG]\d+> )?\( (?:(?!<)[\w-]+ )*(?P<m><M\d+>)")
_EACH = Pattern(
    r"(?P<g><G\d+>) (?:, )?(?:(?:both|have|has|had|also|all|recently|now) )*(?:(?P<each>each) )?"
    rf"(?:(?:have|has|had|also) )*(?:{RAISE}|{WEAK_RAISE}|get|gets) (?:(?!<|;|,)\S+ ){{0,4}}(?P<m><M\d+>)"
    r"(?P<after> (?:(?!<|;|,)\S+ ){0,2}?(?:each|apiece)\b(?! of))?"
)
#: "Acme has put <M0> apiece into Bolt and Coil", "an <M0> investment in each of Bolt and Coil".
_INTO_EACH = Pattern(
    r"(?:(?P<cheque>cheques|checks) (?:of|worth|for) )?(?P<m><M\d+>) (?:(?P<each>each|apiece) )?"
    r"(?:(?:equity |strategic |minority )?(?P<what>investments?|stakes?|bets?|"
    r"cheques?|checks?) )?(?:(?P<apiece>each|apiece) )?(?:in(?:to)?|behind|(?P<to>for|to)) (?P<all>each of |both )?"
    r"(?P<g><G\d+>)"
)
_GIVER = Pattern(r"(?P<who><[GA]\d+>)(?: ,(?! and) [^,;<]{1,60} ,)? (?:(?!<[GAM]\d|[;:])\S+ ){0,7}$")
#: "The former from Acme", "the second led by Bolt".
_WHICH = Pattern(r"\bthe (?P<which>former|latter|first|second)(?:'s)? (?:(?!<|[;,])\S+ ){0,4}$")
#: "Acme led the former, Bolt the latter".
_OF_WHICH = Pattern(
    r"<G\d+> (?:(?!<|[;,])\S+ ){0,3}?the (?P<which>former|latter)(?:'s)?\b(?! (?:from|led by|raised|with)\b)"
)
_RESPECTIVELY = Pattern(r"<G\d+> ?,? respectively\b")


def one_of(member: Member) -> Element:
    """Return one name of a list as an element of its own."""
    mention = member.mention
    return Element("G", mention.span.start, mention.span.end, mention.name, mention, [member])


def deal_each(sentence: Sentence, sums: list[Sum], events: list[Event]) -> Element | None:
    """Give each of several companies a round of its own of what they raised or got "each"; return their list."""
    mask = sentence.mask
    if not any(word in mask for word in (" each", " apiece", " both <G")):
        return None
    raised = _EACH.search(mask)
    match = raised if raised and (raised["each"] or raised["after"]) else _given_each(mask)
    if match is None:
        return None
    group, item = sentence.at(match.start("g")), next((s for s in sums if s.position == match.start("m")), None)
    if item is None or len(group.members) < 2 or any(member.mention.kind == "person" for member in group.members):
        return None
    giver = None if match is raised else _GIVER.search(mask, 0, item.position)
    item.role, item.rule, item.who, item.into = "round", EACH, None, None
    known = next((e for e in events if e.money is item), None)
    if known is not None:
        events.remove(known)
    for member in group.members:
        event = Event(sentence, item.position, company=one_of(member), money=item, rule=EACH, single=True)
        if known is not None:
            event.stage, event.stages = known.stage, known.stages
        events.append(event)
    if giver is not None:
        events[-1].parts.append(Part(sentence.at(giver.start("who")), giver.start("who"), "investor", EACH))
    events.sort(key=lambda e: e.position)
    return group


def deal_brackets(sentence: Sentence, sums: list[Sum], events: list[Event], parts: list[Part]) -> list[Part]:
    """Give each of several companies the sum in brackets beside it: "Acme led rounds in Bolt ($40m) and Coil ($22m)".

    Return the parts without those that the list accounts for.
    """
    mask = sentence.mask
    backing = _BACKS_SEVERAL.search(mask) if " ( <M" in mask else None
    if backing is None:
        return parts
    listed = [*_IN_BRACKETS.finditer(mask, backing.start("list"), backing.end("list"))]
    if len(listed) < 2:
        return parts
    giver, role = sentence.at(backing.start("who")), "lead" if backing["lead"] else "investor"
    takers = []
    for match in listed:
        item = next((s for s in sums if s.position == match.start("m")), None)
        if item is None:
            continue
        events[:] = [event for event in events if event.money is not item]
        item.role, item.rule, item.who, item.into = "round", IN_BRACKETS, None, None
        taker = last_member(sentence.at(match.start("g")))
        event = Event(sentence, item.position, company=taker, money=item, rule=IN_BRACKETS, aimed=True)
        event.parts.append(Part(giver, backing.start("who"), role, "leads" if backing["lead"] else "takes part"))
        events.append(event)
        takers.append(sentence.at(match.start("g")))
    events.sort(key=lambda e: e.position)
    return [part for part in parts if part.element is not giver and not any(part.element is each for each in takers)]


def _given_each(mask: str) -> re.Match[str] | None:
    """Return where a sum is put into each of several companies."""
    match = _INTO_EACH.search(mask)
    if match is None or not (match["each"] or match["apiece"] or match["all"]):
        return None
    return match if not match["to"] or match["cheque"] or (match["what"] or "").startswith("che") else None


def share_out(sentence: Sentence, events: list[Event]) -> None:
    """Give the investors of one of several rounds told each alike, or in the same order, to the rounds they are of."""
    alike = [event for event in events if event.rule == EACH]
    parts = [part for event in alike for part in event.parts]
    for event in alike:
        event.parts = [*parts]
    sums = [event for event in events if event.money is not None and event.rule != EACH]
    if len(sums) < 2:
        return
    if len(sums) == 2:
        _to_former_and_latter(sentence, sums)
    if "respectively" in sentence.mask:
        _to_each_in_order(sentence, sums)


def _to_former_and_latter(sentence: Sentence, events: list[Event]) -> None:
    for event in events:
        for part in [*event.parts]:
            place = sentence.place_of(part.element)
            which = _OF_WHICH.match(sentence.mask, place) or _WHICH.search(sentence.mask, 0, place)
            meant = None if which is None else events[which["which"] in ("latter", "second")]
            if meant is not None and meant is not event and meant.position < place:
                event.parts.remove(part)
                meant.parts.append(part)


def _to_each_in_order(sentence: Sentence, events: list[Event]) -> None:
    for event in events:
        for part in [*event.parts]:
            told = [each for each in events if each.position < sentence.place_of(part.element)]
            ordered = _RESPECTIVELY.match(sentence.mask, sentence.place_of(part.element))
            if ordered and len(told) == len(part.element.members) > 1 and len({id(e.company) for e in told}) > 1:
                event.parts.remove(part)
                for each, member in zip(told, part.element.members, strict=True):
                    each.parts.append(Part(one_of(member), part.position, part.role, part.rule))
