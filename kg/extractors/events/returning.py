"""Investors who come back: an earlier round that is told of them in passing, beside their part in this one.

"Bolt Capital, which led the €11m Series A in 2022, followed on, and Coil is new": Bolt and Coil are in the round told
before, or at the beginning of the sentence; only what stands between the commas is of the Series A.
"""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re

from kg.extractors.events.anchors_at_stages import backer_since
from kg.extractors.events.investor_parts import Part
from kg.extractors.events.telling import Event
from kg.extractors.mentions.stages import StageMention
from kg.extractors.sentences.elements import Sentence, last_member, single
from kg.extractors.wording.patterns import Pattern

RETURNS = "joins"
"""The rule of a part that is told after such an aside."""

_ROUNDS = ("series", "seed", "pre-seed", "bridge", "growth", "convertible")
_ASIDE = Pattern(
    r"(?P<g><G\d+>)(?: ,)? (?:(?:- |– |— )?<A\d+> (?:that|which|who)|(?:(?:both|all|each|two|three) (?:of )?)?(?:which|who|whom)|"
    r"(?P<since>(?:(?:an?|the|its|their|already|both|all|each|- |– |— ) ?){0,2}(?:(?!<|[;,.])[\w-]+ ){0,3}?(?:(?:share|stake|stock)?holders?|investors?|backers?|owners?|supporters?|in|in it|on board|aboard|with it|with them)(?= (?:ever )?(?:since|from) )))"
    r"(?P<told> (?:(?!<G|;|,)\S+ )*?<[MS]\d+>(?:(?! and <G| , | ; )\s(?!<G)\S+)*?)(?= [,.;)–—]| - | and joined| and also |$)"
)
_EARLIER = re.compile(
    r"\b(?:had|has|have|also|previous(?:ly)?|last|earlier|already|first|too|its|their|her|his)\b|<D\d+>"
)
_GAVE = re.compile(
    r"\b(?:(?:co-)?led|leading|leads|anchored|invest\w*|back(?:ed|ing)|took part|taken part|participat\w+|join\w*|put|been there|"
    r"(?:was|were|been) (?:also |both |all )?(?:in|an? (?:\w+ )?(?:investor|backer))|contribut\w+|wrote|fund(?:ed|ing)|financed|supported|seeded|provided|did|came in)\b"
)
_LED = re.compile(r"\b(?:co-)?(?:led|leading|anchored)\b")
_ALL = re.compile(r"\b(?:both|all|each|two|three|have|were)\b")
#: What they did in this round, told after the aside.
_NOW = re.compile(
    r" ?(?:, |- |– |— )?(?:and )?(?:(?:also|then|both|all|now|again|each|once|more|is|are|was|were|has|have|had|been) )*"
    r"(?P<verb>(?:co-)?(?:led|leads?)\b(?= (?:the|this|it|that|again|once|both)\b(?! <[MS])|$| [.;,])|c[ao]m(?:e|es|ing) (?:back|in|along)|return(?:s|ed|ing)?|back\b|"
    r"follow(?:s|ed|ing)?(?: on| suit)?|participat\w+|join\w*|re-?invest\w*|invest(?:ed|s|ing)?|doubl\w+|put(?:s|ting)? in|chip\w*|t[ao]\w+ part|in again|"
    r"contribut\w+|re-?up\w+|went in|in for|on board)"
)
_LED_BY = re.compile(r"\b(?:co-)?led by (?:(?!<)\S+ ){0,4}$")
_BY = re.compile(r"\b(?:from|with|by|alongside|plus|and|including|joined by) (?:(?!<)\S+ ){0,4}$")
#: "Bolt and Coil are also in, the latter having led the $9m Series A": one of two led the earlier round.
_ONE_OF_TWO = Pattern(
    r"(?P<g><G\d+>) (?:(?!<[GMS]|[;.,])\S+ ){0,6}?(?:[,;:–—-]|and) (?:and |with |but )?the (?:(?P<first>former|first)|latter|second|last)"
    r"(?: of (?:which|whom|the two|them|those))? (?:(?:having|had|has|also|already|previously|once|itself|earlier) )*(?:co-)?led (?P<told>(?!the way)(?:(?!<G|;|,)\S+ )*?<[MS]\d+>)"
)


def add_first_backings(sentence: Sentence, events: list[Event]) -> None:
    """Add the earlier rounds that somebody is said to have backed: "seed backer Acme returned"."""
    for element, position in sentence.mentions:
        stage = element.earlier if element.members and element.earlier is not None else element.mention
        if not isinstance(stage, StageMention) or not (stage.stage or "").startswith(_ROUNDS):
            continue
        giver = element if element.members else backer_since(sentence, position)
        if giver is None:
            continue
        at = sentence.place_of(giver)
        part = Part(giver, at, "investor", "takes part")
        events.append(
            Event(sentence, at, stage=stage, stages=[stage], indefinite=True, rule="stage without a sum", parts=[part])
        )


def set_apart(sentence: Sentence, events: list[Event], parts: list[Part]) -> list[Part]:
    """Give who comes back its part in this round; return the parts that are still to be dealt out.

    ``events`` gains a reference to the round told before where the sentence itself tells of the earlier one only.
    """
    mask = sentence.mask
    parts = _one_apart(sentence, events, parts)
    for aside in _ASIDE.finditer(mask):
        low, high = aside.start("told"), aside.end("told")
        past = [e for e in events if low <= e.position < high]
        if len(past) != 1:
            continue
        if aside["since"] is None and not (_EARLIER.search(aside["told"]) and _GAVE.search(aside["told"])):
            continue
        now, before = _NOW.match(mask, high), mask[: aside.start("g")]
        led_by, given = _LED_BY.search(before), _BY.search(before)
        told = [e for e in events if e.position < aside.start("g")]
        if now is None and led_by is None and not (given and told):
            continue
        if told:
            current = told[-1]
        else:
            current = Event(sentence, aside.start("g"), definite=True, rule="no round named", fallback=past[0])
        element = sentence.at(aside.start("g"))
        leads = led_by is not None or (
            now is not None and re.match(r"(?:co-)?lead|(?:co-)?led", now["verb"]) is not None
        )
        known = [p for p in parts if p.element is element]
        after = [p for p in parts if p.position >= high and p.element is not element] if not told or now else []
        after = [p for p in after if not any(e.position > high for e in events)]
        if not told:
            after += [p for p in parts if p.position < aside.start("g") and p.element is not element]
        rule = known[0].rule if known else RETURNS
        current.parts += [Part(element, aside.start("g"), "lead" if leads else "investor", rule), *after]
        then = "lead" if _LED.search(aside["told"]) else "investor"
        one = (
            then == "lead"
            and len(element.members) > 1
            and "who" not in aside[0].split()
            and _ALL.search(aside[0]) is None
        )
        past[0].parts.append(Part(last_member(element) if one else element, low, then, rule))
        parts = [p for p in parts if p not in known and p not in after]
        if not told:
            events.append(current)
            events.sort(key=lambda e: e.position)
    return parts


def _one_apart(sentence: Sentence, events: list[Event], parts: list[Part]) -> list[Part]:
    """Give the one of two that led an earlier round its part in that; return the parts still to be dealt out."""
    for match in _ONE_OF_TWO.finditer(sentence.mask):
        element, low = sentence.at(match.start("g")), match.start("told")
        past = next((e for e in events if e.position >= low), None)
        if past is None or len(element.members) < 2 or "<G" in sentence.mask[low : past.position]:
            continue
        past.parts.append(Part(single(element)[0 if match["first"] else -1], low, "lead", RETURNS))
        known = [part for part in parts if part.element is element]
        parts = [part for part in parts if part.element is not element]
        now = [part for part in known if part.role != "lead"]
        told = [e for e in events if e.position < match.start("g")]
        if now and told:
            told[-1].parts += now
        elif now:
            events.append(
                Event(sentence, match.start("g"), definite=True, rule="no round named", fallback=past, parts=now)
            )
            events.sort(key=lambda e: e.position)
    return parts
