"""Which date belongs to which round of a sentence, and which dates are those of something else."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re

from kg.extractors.events.nearest import nearest
from kg.extractors.events.telling import Event
from kg.extractors.mentions.dates import DateMention
from kg.extractors.sentences.elements import Sentence

_UNDATED = re.compile(
    r"(?:founded|started|launched|established|incorporated|born|set up|created|formed|began|begun|spun (?:out|off)|(?<=, )put together|(?<=was )put together|"
    r"opened|since|by|until|till|(?<!dates )(?<!round )(?<!financing )(?<!>\s)from|through|before|due|expected|next|"
    r"between|(?<!at the )end of|fiscal|(?<!dates )(?<!dating )to|during|(?<!just )(?<!little )(?<!bit )over|after|"
    r"graduated|(?<!, )for|than|bought|acquired|(?<!made )public|listed|revenue|sales|profit|late as|reported|told \w+|"
    r"joined|hired|planned for|later than|reports|wrote|scheduled for|live|generally available|profitable|breakeven|"
    r"break even)"
    r" (?:it |in |on |back in |the |late |early |mid |end of |as early as |all |around |him |her |them )*$"
)

#: "Ada Lind and Bo Ek started the firm in 2019", "since it opened its doors in 2021".
_BEGAN = re.compile(
    r"\b(?:(?:co-)?founded|started|launched|established|incorporated|set up|created|formed|opened|began) (?:<[AG]\d+>|it|(?:the|its|their) (?:own )?(?:company|firm|business|doors|lab|group|start-?up)|shop) "
    r"(?:together |back |late |early |in |on )*$"
    r"|\b(?:set|got) (?:<[AG]\d+>|it|(?:the|its|their) (?:own )?(?:company|firm|business|lab|group|start-?up)) (?:up|going) (?:together |back |late |early |in |on )*$"
    r"|\b(?:founded|started|launched|established|incorporated|set up|created|formed|born|came into being|came to life)"
    r"(?: (?:in|at|near) (?:<P\d+> ,? ?)+)? ?(?:back |late |early |in |on )*$"
)

#: "…, each of them in 2025": what is said of all that the sentence tells.
_OF_ALL = re.compile(
    r"\b(?:all|both|each|every one)(?: of (?:them|which|these|those))? (?:(?:closed|announced|raised|made|told|won) )?(?:back )?(?:in|during|from) $"
)

#: "The highest sum since we began to count in 2016": when something else began.
_SINCE_THEN = re.compile(
    r"\bsince (?:we|it|they|he|she|i|one|<[GA]\d+>|(?:the|its|their|our|this|that) \w+) (?:(?!<[MS])\S+ ){1,8}(?:in|on|during|back in) $"
)

#: "up from $450 million in 2022": the date of what is compared.
_COMPARED = re.compile(
    r"\b(?:(?:up|down|rose|fell) (?:[\w-]+ ){0,3}?from|compared (?:with|to)|(?<!more )(?<!less )than|against|twice|"
    r"double|triple|times) (?:[\w-]+ ){0,4}<M\d+> (?:in |of |back in )?$"
)
_WITH_MONEY = re.compile(r"<D\d+> (?:with|on|off) (?:[\w-]+ ){0,3}<M")
_SAID = re.compile(
    r"\b(?:said|says|announced|announces|disclosed|revealed|confirmed|unveiled|reported|told|reports|statement|"
    r"filing)\b[^<;]{0,30}$"
)


def attach_dates(sentence: Sentence, events: list[Event], cuts: list[int]) -> None:
    """Give each round the date that is told of it."""
    mask = sentence.mask
    dated: dict[int, list[tuple[int, int, DateMention]]] = {}
    rounds = [e for e in events if not (e.rule in ("no round named",) and len(events) > 1)]
    for element, start in sentence.mentions:
        position, mention = start, element.mention
        if not isinstance(mention, DateMention) or mention.date is None:
            continue
        left = mask[max(0, position - 60) : position]
        of_next = re.match(r"<D\d+> ,? ?when\b", mask[position:]) is not None
        if of_next:  # "up from <M0> in <D0> , when it raised <M1>"
            position = mask.index("when", position) + 4
        if not of_next and (
            _COMPARED.search(left)
            or (
                (_UNDATED.search(left) or _BEGAN.search(left) or _SINCE_THEN.search(left))
                and not _WITH_MONEY.match(mask, start)
            )
            or (position == 0 and re.match(r"<D\d+> [-(–—](?! <[MS])", mask))
            or re.match(r"^<P\d+> (?:, <P\d+> )?(?:, |\( |— |- )+$", mask[:position])
        ):
            continue
        if _OF_ALL.search(left):
            for told in rounds:
                dated.setdefault(id(told), []).append((1, abs(start - told.position), mention))
            continue
        event = nearest(rounds, position, cuts)
        if element.text.endswith(" after"):
            event = next((e for e in rounds if e.position > position), None)
        if event is not None:
            said = 1 if _SAID.search(left) else 0
            dated.setdefault(id(event), []).append((said, abs(start - event.position), mention))
    for event in events:
        found = dated.get(id(event))
        if found:
            event.date = min(found, key=lambda told: told[:2])[2]
