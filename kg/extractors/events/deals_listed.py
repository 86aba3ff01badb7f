"""Deals of a stage told one after another: "Notable seed deals include Acme's $5m and the $4m round of Bolt".

The stage stands once, before them all; each sum is the round of the name right beside it.
"""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

from collections.abc import Iterator

from kg.extractors.events.telling import Event
from kg.extractors.mentions.stages import StageMention
from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.sums.patterns import HEDGE
from kg.extractors.sums.views import Sum
from kg.extractors.wording.patterns import Pattern

IN_LIST = "sum in a list of deals"
"""The rule of a sum that a list of deals of one stage tells."""

_DEALS = r"(?:deals?|rounds?|raises?|financings?|fundraisings?|transactions?|cheques?|tickets?)"
#: What begins the list; after it, each name has its sum.
_HEAD = Pattern(
    rf"(?:^|[,:–—] )(?:(?!<|;)\S+ |<[DP]\d+>(?:'s)? ){{0,8}}?(?P<s><S\d+>) (?:(?:funding|financing|stage|and|or|<S\d+>) )*?{_DEALS}\b "
    r"(?:(?!<[GM]|[;.:]|not\b|no\b|never\b)\S+ ){0,8}?(?:include[sd]?|including|were|are|was|is|came|comes?|went|goes|belong(?:s|ed)?|featured?|saw|like|such as|:|–|—|to note|of note)"
    r"(?: (?:to|from|by|those|that|at|,|:))* "
)
_OF = rf"(?:(?:{_DEALS}|one|funding|sum|haul) )?(?:, )?(?:of|for|by|to|at|(?:that |which )?(?:was |were )?(?:raised|secured|closed|taken|landed|won|announced|collected) by|(?:that |which )?went to) "
#: One of the list: the sum after the name, or before it.
_ITEM = Pattern(
    rf"(?P<g><G\d+>)(?:'s)? (?:(?:,|:|–|—|-|\(|with|at|for|and its|raising|an?|of|its|the) ){{0,3}}{HEDGE}(?P<m><M\d+>)(?! (?:[\w-]+ )?(?:valuation|price|in (?:revenue|sales|arr)))"
    rf"|(?P<m2><M\d+>) {_OF}(?:(?!<|which\b|who\b|and\b)[\w'’-]+ |<P\d+>(?:'s)? |<[PG]\d+>'s (?=<G)){{0,4}}?(?P<g2><G\d+>)(?!'s)"
)
_NO_HEAD = Pattern(
    r"\b(?:(?:led|joined|backed|financed|invested in|participated in|took part in|average|median|typical|most|fewer|more|all) (?:(?!<[GM])\S+ ){0,8}<S|<G)"
)


def read_listed_deals(sentence: Sentence, sums: list[Sum], events: list[Event]) -> None:
    """Give each deal of a list its company and the stage that stands before them all."""
    mask = sentence.mask
    head = _HEAD.search(mask) if mask.count("<M") > 1 else None
    if head is None or _NO_HEAD.search(mask, 0, head.start("s") + 2):
        return
    stage = sentence.at(head.start("s")).mention
    items = [*_items(sentence, head.end(), sums)]
    if len(items) < 2 or not isinstance(stage, StageMention) or stage.stage is None:
        return
    for company, item in items:
        known = next((e for e in events if e.money is item or e.position == item.position), None)
        if known is not None and known.stage is not None and known.stage is not stage:
            continue
        if known is None:
            item.role, item.rule, item.who, item.into = "round", IN_LIST, None, None
            known = Event(sentence, item.position, money=item, rule=IN_LIST, aimed=True)
            events.append(known)
        known.company, known.anaphor, known.stage, known.stages = company, None, stage, [stage]
    alone = [e for e in events if e.stage is stage and e.money is None and not e.parts]
    events[:] = [e for e in events if not any(e is each for each in alone)]
    events.sort(key=lambda e: e.position)


def _items(sentence: Sentence, start: int, sums: list[Sum]) -> Iterator[tuple[Element, Sum]]:
    """Yield the names of a list with the sums that stand beside them."""
    at = {s.position: s for s in sums}
    for match in _ITEM.finditer(sentence.mask, start):
        name, money = ("g", "m") if match["g"] else ("g2", "m2")
        element, item = sentence.at(match.start(name)), at.get(match.start(money))
        if item is not None and item.role in ("round", "other", "share") and len(element.members) == 1:
            yield element, item
