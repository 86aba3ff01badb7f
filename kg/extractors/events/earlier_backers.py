"""Who is told to have come in at an earlier stage: "seed investor Acme", "a holder since the Series A", "whose seed money dates from 2019"."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from typing import Final

from kg.extractors.events.investor_parts import Part
from kg.extractors.events.telling import Event
from kg.extractors.mentions.stages import StageMention
from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.wording.patterns import Family

_G: Final = r"(?P<g><G\d+>)"
_STAGE: Final = r"(?:(?!<)[\w'’-]+ |<[AG]\d+>'s |<D\d+> |<M\d+> ){0,4}?(?P<s><S\d+>)"
_AT: Final = rf"(?:in|at|with|during|through|since|from|via|as part of|as early as|around|by way of) (?:the |its |their |an? )?{_STAGE}"
_THEN: Final = r"(?:(?:back )?(?:in|on) <D\d+> ?,? |<D\d+> ?,? )?"
_HAD: Final = r"(?:, )?(?:(?:, )?(?:which|who|has|have|had|also|already|itself|both|all|first|originally|initially|previously|earlier|once|only|was|were|is|are|been|an?|one of the|the|its|early|long-?time|oldest|loyal|it|they) ){0,5}"
_CAME: Final = (
    r"(?:invested|bought in|bought shares|c[oa]me (?:in|aboard|on board)|coming in|got in|entered|joined|jumped in|climbed (?:in|aboard)|put (?:in )?(?:its |their )?(?:first )?money in|took (?:its|their|a|an) (?:(?!<)[\w-]+ )?(?:stake|holding|shares)|"
    r"backed (?:it|<A\d+>|<G\d+>)|invested in (?:it|<A\d+>|<G\d+>)|(?:be)?came an? (?:(?!<)[\w-]+ )?(?:shareholder|investor|backer)|(?:wrote|written|signed) (?:its|their|the|a) (?:first )?(?:cheque|check|ticket))"
)
_IN: Final = r"(?:holders?|shareholders?|(?:co-)?owners?|investors?|backers?|supporters?|believers?|in(?: it)?|on board|aboard|there|present|invested|involved|on the (?:cap table|register)|with (?:it|<A\d+>|<G\d+>)|part of it)"
_MONEY: Final = r"(?:money|cheques?|checks?|tickets?|investments?|stakes?|cash|capital|shares?|involvement|holding|backing|commitment|support|bet)"

_EARLIER: Final = Family((
    ("since", rf"{_G} {_HAD}(?:early |main |loyal |first |big )?{_IN} (?:(?:in|of|at|behind) (?:it|<A\d+>|(?P<co><G\d+>)) )?(?:ever )?(?:since|from|dating (?:back )?(?:to|from)|going back to) (?:the |its |their )?{_STAGE}"),
    ("came in then", rf"{_G} {_HAD}{_CAME} {_THEN}{_AT}"),
    ("came in then", rf"(?:^|[.;:,–—] |\b(?:and|but|while|where) )(?P<g>it|they|<A\d+>) (?:first |originally |initially |had |already |both |previously )+{_CAME} {_THEN}{_AT}"),
    ("whose money", rf"{_G} ,? ?whose (?:(?!<)[\w-]+ ){{0,2}}(?P<s><S\d+>) {_MONEY} (?:dates?|goes|go|went|was|were|came|comes)\b"),
    ("whose money", rf"{_G} ,? ?whose (?:(?!<)[\w-]+ ){{0,2}}{_MONEY} (?:dates?|goes|go|went|came|comes|stems?) (?:back )?(?:from|to|in|with) (?:the |its )?{_STAGE}"),
    ("whose money", rf"{_G}'s (?:(?!<)[\w-]+ ){{0,2}}(?P<s><S\d+>) {_MONEY} (?:dates?|goes back|go back|went in|came|comes from)\b"),
    ("whose money", rf"{_G}'s (?:(?!<)[\w-]+ ){{0,2}}{_MONEY} (?:dates?|goes|go|went|came|comes|stems?) (?:back )?(?:from|to|in|with) (?:the |its )?{_STAGE}"),
    ("whose money", rf"\bthe (?P<s><S\d+>) {_MONEY} of (?:(?!<)[\w'’-]+ ){{0,3}}{_G} (?:dates?|goes back|was|were|came|went in)\b"),
    ("kept since", rf"{_G} (?:(?:has|have|had|also|just|merely|simply|still|now|only) ){{0,3}}(?:keeps?|kept|holds?|held|retains?|retained|hangs? on to|hung on to|sits? on|sat on|sold|did not sell|will keep) (?:on to )?(?:what|the (?:shares|stake|stock|holding|slice|piece)(?: that| which)?|shares|a stake|its stake) (?:(?:it|they) )?(?:had )?(?:bought|acquired|got|took|taken|picked up|received|obtained|bought into|from) {_THEN}{_AT}"),
    ("kept since", rf"{_G} (?:(?:has|have|had|also|still) ){{0,2}}(?:keeps?|kept|holds?|held|retains?|owns?|sold) (?:the |its |their |a )(?:shares?|stake|stock|holding|slice) (?:(?:it|they) )?(?:from|of) (?:the |its )?{_STAGE}"),
    ("its backer", rf"{_G} , (?:an? |the |its |<A\d+>'s |<G\d+>'s |the (?:company|firm|start-?up)'s )(?:(?:(?!<)[\w-]+) ){{0,2}}?(?P<s><S\d+>)(?: round| stage| -stage)? (?:(?P<led>lead)|(?:lead )?(?:investors?|backers?|financiers?|shareholders?|believers?))(?= ?[,.;)])"),
    ("its backer", r"(?P<s><S\d+>) (?:(?P<led>leads?|lead (?:investors?|backers?))|angels?|financiers?|believers?) (?P<g><G\d+>)(?! ,? ?[A-Z])"),
    ("came in then", rf"{_G} {_HAD}(?:wrote|writes|written|signed|put (?:up|in|down)|gave|given|provided|supplied|contributed|paid) (?:the |its |their |a )?(?P<s><S\d+>) (?:money|cheques?|checks?|tickets?|cash|capital|funding)\b"),
    ("paid for it", rf"\b(?:the|its|that|an?) {_STAGE} (?:rounds? |financing |stage |extension )?(?:{_THEN})?(?:(?:had|has|was|were|been|is) ){{1,3}}(?:(?:all|entirely|largely|mostly|still) )?(?:the (?:work|doing|business|affair) of|paid for by|covered by|put up by|footed by|bankrolled by|down to|thanks to|due to|a matter for|carried by|shouldered by|a gift of|filled by|courtesy of) (?:(?!<)[\w'’-]+ ){{0,4}}?{_G}"),
    ("paid for it", r"\b(?:the|its|that) (?:(?!<)[\w'’-]+ |<D\d+> ){0,3}?(?P<s><S\d+>) (?:rounds? |financing )?(?:had been|was|has been) (?P<g><G\d+>)'s(?= ?[.;,])"),
    ("paid for it", rf"{_G} ,? ?(?:which|who) (?:had |has |also |alone |once )*(?:financed|funded|paid for|bankrolled|provided|supplied|put up|covered|wrote|did|signed) (?:the |its |that |an? )?(?:(?!<)[\w'’-]+ |<D\d+> |<A\d+>'s |<G\d+>'s ){{0,3}}?(?P<s><S\d+>)"),
))  # fmt: skip
HELD_ALREADY: Final = "held already"
"""The rule of a round before the one that is told, of which no more is known than who gave."""

_STAKE: Final = r"(?:(?:an? |its |their )?(?:(?!<)[\w-]+ ){0,2}?(?:shares?|stakes?|stock|equity|holdings?|shareholdings?|interests?|positions?)(?: in (?:it|<A\d+>|<G\d+>))?)"
_EARLIER_ON: Final = r"(?:before|already|earlier|previously|at an earlier (?:stage|date|time)|in (?:an )?(?:earlier|previous|prior) rounds?|in the past|long before|years before|the (?:year|month) before|once before)"
_HOLDERS: Final = r"(?:(?:an? |one of |its |their |the )?(?:(?!<|not\b|former\b)[\w'-]+ ){0,2}?(?:shareholders?|investors?|backers?|stockholders?|owners?)|on (?:the|its) (?:cap table|register|books)|on board|aboard)"
_ENDS: Final = r"(?= ?(?:[.;)–—]|$|, (?:while|and (?:did|sat|stayed)|but)\b))"
#: Who was there before a round was told, at no stage that is named: "Acme and Bolt already held shares".
_THERE_BEFORE: Final = Family((
    ("already", rf"{_G} (?:, [^,;<]{{2,40}}, )?(?:(?:was|were|is|are|had|has|have|both|all|each) )*already (?:been )?{_HOLDERS}(?: (?:in|of) (?:it|<A\d+>))?{_ENDS}"),
    ("already", rf"{_G} (?:was|were|is|are) (?:both |all )?{_HOLDERS} already{_ENDS}"),
    ("already", rf"{_G} (?:(?:both|all|each) )?already (?:held|holds?|owned|owns?|had|has|have|sat on|sits? on) {_STAKE}{_ENDS}"),
    ("already", rf"{_G} (?:both |all )?had (?:both |all |already )?(?:{_CAME}|owned {_STAKE}|held {_STAKE}) {_EARLIER_ON}{_ENDS}"),
    ("already", rf"\balready {_HOLDERS} (?:were|are|was|is|:) (?:(?!<)[\w'’-]+ ){{0,4}}?{_G}"),
))  # fmt: skip
_MAY_BE_EARLIER: Final = ("weighed", "names of investors", "takes part")
#: What tells of two rounds: who did the earlier one is in this one too, by the words that follow.
_ROUNDS: Final = ("seed", "pre-seed", "series", "bridge", "growth", "convertible")


def read_earlier_backers(sentence: Sentence, events: list[Event], parts: list[Part]) -> list[Part]:
    """Give those who came in at an earlier stage to the round of that stage; return the parts still to be dealt out."""
    mask = sentence.mask
    for name, pattern in _EARLIER.likely(mask):
        for match in pattern.finditer(mask):
            element, stage = sentence.at(match.start("g")), sentence.at(match.start("s")).mention
            known = isinstance(stage, StageMention) and (stage.stage or "").startswith(_ROUNDS)
            if not known or not isinstance(stage, StageMention):
                continue
            if element.possessive and "'s" not in match[0]:
                continue
            role = "lead" if match.groupdict().get("led") or _LED.search(match[0]) else "investor"
            at = match.start("s")
            event = next((e for e in events if e.stage is stage or stage in e.stages), None)
            if event is not None and (event.money is not None and name in ("since", "its backer")):
                continue
            if event is None:
                event = _of_stage(sentence, element, at, stage, role)
                events.append(event)
            elif not any(p.element is element for p in event.parts):
                event.parts.append(Part(element, at, role, _RULES[role]))
            dated = name == "paid for it" and _THEN_DATED.match(mask, match.end()) is not None
            if event.money is None and (dated or name in _OF_BEFORE or _FIRST.search(match[0])):
                event.definite, event.indefinite = False, True  # another than the round that was told
            if event.company is element:
                event.company = None
            if event.company is None and match.groupdict().get("co"):
                event.company, event.passing = sentence.at(match.start("co")), True
            if name in _BY_ITSELF:
                parts = [p for p in parts if p.element is not element]
    for _, pattern in _THERE_BEFORE.likely(mask):
        for match in pattern.finditer(mask):
            element = sentence.at(match.start("g"))
            told = [p for each in events for p in each.parts if p.element is element]
            told += (p for p in parts if p.element is element)
            if element.possessive or any(e.company is element for e in events):
                continue
            if any(p.role == "lead" or p.rule not in _MAY_BE_EARLIER for p in told):
                continue  # "led by Acme, already a shareholder"
            parts = [p for p in parts if p.element is not element]
            for each in events:
                each.parts = [p for p in each.parts if p.element is not element]
            given = [Part(element, match.start("g"), "investor", _RULES["investor"])]
            events.append(Event(sentence, match.start("g"), indefinite=True, rule=HELD_ALREADY, parts=given))
    events.sort(key=lambda e: e.position)
    return parts


def _of_stage(sentence: Sentence, element: Element, at: int, stage: StageMention, role: str) -> Event:
    part = Part(element, at, role, _RULES[role])
    return Event(sentence, at, stage=stage, stages=[stage], indefinite=True, rule="stage without a sum", parts=[part])


#: The rule of their part: as plain as any told by a verb.
_RULES: Final = {"investor": "takes part", "lead": "leads"}
#: What is told of another round than the one told before.
_OF_BEFORE: Final = ("since", "kept since", "whose money", "its backer")
_FIRST: Final = re.compile(r"\b(?:first|originally|initially|previously|earlier)\b")
_THEN_DATED: Final = re.compile(r" ?(?:(?:stage|round|financing|money) )?(?:back )?(?:in|of) <D")
#: Where nothing else is told of who came in then.
_BY_ITSELF: Final = ("came in then", "kept since", "paid for it", "whose money")
_LED: Final = re.compile(r"\b(?:co-)?(?:led|lead)\b")
