"""What a valuation is of: the round that set it, and the company that has it."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re

from kg.extractors.events.clause_subjects import owner_of, subject_of
from kg.extractors.events.telling import Event, bounds, segment
from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.sums.views import Sum
from kg.extractors.wording.patterns import Pattern

_VALUED = re.compile(
    r"\b(?:valu(?:es|ed|ing)|pegs|pegged|pegging|pric(?:es|ed|ing)|values)(?: (?:\w+ ){0,2})?(?P<co><[GA]\d+>|it\b|"
    r"them\b) ?(?:[^<;]{0,30})$"
)
_VALUE_OF = re.compile(r"\b(?:value|valuation|worth|price) of (?P<co><[GA]\d+>) (?:[^<;]{0,30})$")
_WHOSE_ROUND = re.compile(
    r"^(?P<co><G\d+>)'s (?:[\w'-]+ ){0,3}(?:raise|rounds?|deal|financing|funding|extension|<S\d+>)(?![\w-])"
)


def valued_round(events: list[Event], item: Sum, cuts: list[int], mask: str) -> Event | None:
    """Return the round that set a valuation: in the same clause, or the one told just before it."""
    here = segment(cuts, item.position)
    same = [e for e in events if segment(cuts, e.position) == here and e.status != "-"]
    if same:
        before = [e for e in same if e.position < item.position]
        return before[-1] if before else same[0]
    later = [e for e in events if e.position > item.position]
    earlier = [e for e in events if e.position < item.position]
    left = mask[max(0, item.position - 40) : item.position]
    if re.search(r"\b(?:compared|up from|from|against|than|previous|last|vs|versus|double|triple|twice|times)\b", left):
        return later[0] if later else None
    return earlier[-1] if earlier else (later[0] if later else None)


#: "Acme, a chip maker once valued at <M0>": whose value the participle tells.
_ONCE_VALUED = re.compile(
    r"(?P<co><G\d+>)(?: ,| \() (?:(?:an?|the|one of) (?:(?!<[GM]|[;,]|which\b|that\b|who\b|and\b)\S+ ){1,8}?)?"
    r"(?:once|last|recently|then|now|most recently|currently|previously) (?:valued at|worth) (?:(?!<)[\w~-]+ ){0,3}$"
)


#: "Last valued at <M0>, Acme has hired banks": whose value a sentence opens with.
_FRONTED_VALUE = re.compile(
    r"(?:(?:last|once|now|most|recently|already|previously|currently|then|still|privately|<D\d+>|,) )*(?:valued (?:by (?:(?!<M)\S+ ){1,4})?at|worth) (?:(?!<)[\w~-]+ ){0,4}$"
)
_WHOSE_IT_IS = re.compile(r"<M\d+> (?:(?!<[GAM]|[,;])\S+ |<[DS]\d+> ){0,8}?, (?P<co><[GA]\d+>)(?!'s)")


def valued_company(sentence: Sentence, item: Sum, index: int, cuts: list[int], roles: set[int]) -> Element | None:
    """Return the company that a sentence says is valued: beside the verb or the value, else the subject."""
    mask = sentence.mask
    left = mask[max(0, item.position - 110) : item.position]
    if _FRONTED_VALUE.match(mask[: item.position]) and (fronted := _WHOSE_IT_IS.match(mask, item.position)) is not None:
        return sentence.at(fronted.start("co"))
    if (once := _ONCE_VALUED.search(left)) is not None:
        return sentence.at(item.position - len(left) + once.start("co"))
    match = _VALUED.search(left) or _VALUE_OF.search(left)
    whose = _WHOSE_ROUND.match(mask)
    if match and whose and not match["co"].startswith("<G") and item.position < (mask.find(" ; ") % (len(mask) + 1)):
        return sentence.at(whose.start("co"))
    if match and match["co"].startswith("<"):
        return sentence.at(item.position - len(left) + match.start("co"))
    right = mask[mask.index(">", item.position) + 1 :][:70].lstrip()
    on = re.match(r"(?:valuation )?(?:price )?(?:put on|for|of) (?:[\w'-]+ ){0,3}?(?P<co><[GA]\d+>)", right)
    if on:
        return sentence.at(mask.index(right, item.position) + on.start("co"))
    owner = owner_of(sentence.elements, index)
    if owner is not None and owner.kind in "GA":
        return owner
    low, _ = bounds(cuts, item.position, len(mask))
    return subject_of(sentence, index, low, roles) or subject_of(sentence, index, 0, roles)


#: "Last year it was worth <M0> in a round led by Bolt": of whom the round is, and that it is another than those before.
_VALUED_IN = Pattern(
    r"(?P<co><[GA]\d+>|(?<![<\w'’])it)(?! (?:said|says|led)\b) (?:(?:was|were|is|has been|had been|being|got|had|then|last|first|most recently|recently|previously|only|already|itself|in <D\d+>|<D\d+>|,|\() )*"
    r"(?:valued|worth|priced|pegged|appraised|(?:fetched|commanded|won|got|reached|hit|secured|achieved) (?:an? )?(?:(?!<)[\w-]+ )?(?:price|valuation|price tag)) (?:(?!<[GM]|[;:])\S+ ){0,5}?<M\d+> "
    r"(?:(?!<[GM]|[;:])\S+ ){0,4}?(?:in|during|after|by|through|at|following|with) (?:an?|its (?:last|latest|previous|prior|most recent)|another) (?:(?!<[GM]|of\b)\S+ ){0,5}?"
    r"(?:round|financing|deal|raise|fundraise|fundraising|funding|investment|tender offer|share sale)\b"
)


def begin_valued(sentence: Sentence, events: list[Event]) -> None:
    """Make a round of its own of "a round led by Bolt" in which a company was valued, with whom the sentence values."""
    valued = _VALUED_IN.search(sentence.mask) if "<M" in sentence.mask else None
    if valued is None or any(e.rule != "no round named" for e in events):
        return
    for event in events:
        if event.position >= valued.start() and event.company is None and event.anaphor is None:
            who = sentence.at(valued.start("co"))
            if len(who.members) > 1 or any(part.element is who for part in event.parts):
                return
            event.company, event.anaphor = (who, None) if who.kind == "G" else (None, who)
            event.definite, event.indefinite, event.rule = False, True, "the round"
