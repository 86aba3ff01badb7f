"""Lists of names that stand as sentences of their own after a round.

"… a Series C of $6bn. Acme, Bolt and Corro Ventures." A fragment has no verb that says what the names did; only the
sentence before it does. So it is read when the sentences are known, and only directly after one that tells of a round,
in the same paragraph, or below a line that announces the list.
"""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.documents import BlockKind
from kg.extractors.events.investor_parts import Part
from kg.extractors.events.telling import Event, Told

_LIST = re.compile(
    r"^(?P<from>(?:all |mostly )?(?:from|courtesy of|via) )?(?:and |also |plus |then |with |others? (?:are|were) )*(?:(?P<who>they|the (?:purchasers|buyers|lenders|investors|"
    r"backers|participants|angels)) (?:are|were|include|included) )?(?:the (?:usual )?(?:names|list) )?(?P<g><G\d+>)"
    r"(?: (?:and|among) (?:others|several others|a few others|(?:some )?angels|(?:(?!<)[\w,-]+ ){1,4}(?:investors|angels|backers|shareholders|"
    r"family offices|funds)(?: (?:on|in|from) [^<]{1,30})?))?(?: (?:are|were|is|was) (?:also "
    r")?(?:there|named|listed|on (?:it|the list)))?"
    r"(?: , (?:too|also|as well))?(?: too| also| as well)? ?[.!…]?$"
)
_WHO = re.compile(
    r"\b(?:angels?|investors|backers|shareholders|lenders|participants|purchasers|individuals|syndicate)\b"
)
_OPENS = re.compile(
    r"\b(?:list|names|investors|backers|syndicate|cap table|line-?up|participants|cheques|checks|who(?: put in| paid|"
    r" invested| wrote)?)\b[^<]{0,30}[.:?!]$"
)


def join_fragments(told: Sequence[Told], text: str) -> None:
    """Give each list of names that follows a round in its paragraph the part of investors in it.

    A list has at least three names, or two with "and"; one name alone counts only as the next of several such sentences, or after a sentence that
    announces a list ("And the backers?").
    """
    going = False
    for before, item in pairwise(told):
        sentence = item.sentence
        if item.events or (match := _LIST.match(sentence.mask)) is None:
            going = False
            continue
        opened = (
            bool(_OPENS.search(before.sentence.mask))
            or bool(match["from"])
            or (match["who"] is not None and (match["who"] != "they" or _WHO.search(before.sentence.mask) is not None))
        )
        if match["who"] == "they" and not opened:
            continue
        item_of = sentence.block.kind is BlockKind.ITEM and (going or (opened and before.sentence.mask.endswith(":")))
        below = before.sentence.paragraph == sentence.paragraph or (before.sentence.is_heading and bool(match["from"]))
        near = item_of or (below and not sentence.is_heading)
        tells = any(e.money is not None or e.stage is not None or e.parts for e in before.events)
        if not near or not (tells or opened or going):
            going = False
            continue
        element = sentence.at(match.start("g"))
        if (len(element.members) < 2 or (len(element.members) == 2 and "," in sentence.span.quote(text))) and not (
            opened or going or _invests_by_name(element.text)
        ):
            going = False
            continue
        if element.possessive:
            continue
        event = Event(sentence, match.start("g"), definite=True, rule="no round named")
        part = Part(element, match.start("g"), "investor", "list after the round")
        event.parts.append(part)
        item.parts.append(part)
        item.events.append(event)
        going = True


def _invests_by_name(name: str) -> bool:
    return name.rsplit(maxsplit=1)[-1] in (
        "Capital",
        "Ventures",
        "Partners",
        "VC",
        "Investments",
        "Fund",
        "Angels",
        "Equity",
    )
