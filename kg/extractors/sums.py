"""What a sum of money in a sentence is: a round, a valuation, a total, one investor's share, or something else."""

import re
from dataclasses import dataclass

from kg.documents import BlockKind
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.sentences import Element, Sentence
from kg.extractors.sum_patterns import (
    AIMED,
    AT,
    BAD_LEFT,
    BAD_RIGHT,
    COMPRISING,
    ELSEWHERE,
    FOR_STAKE,
    FROM,
    FROM_WHOM,
    HEDGE,
    INTO,
    INTO_LEFT,
    INTO_MANY,
    IT_RAISED,
    LENT_LEFT,
    LENT_TO,
    MANY,
    MARKET,
    NOT_VALUE,
    OF_IT,
    PASSIVE,
    PORTION,
    RAISED,
    RAISED_IN_ALL,
    ROUND_LEFT,
    ROUND_RIGHT,
    ROUND_WORTH,
    SHARE_IN,
    SHARE_LEFT,
    SIZE,
    STAKE_LEFT,
    STRONG,
    TOTAL_NEAR,
    TOTAL_VERB,
    VAGUE,
    VALUATION_LEFT,
    VALUATION_RIGHT,
    WAYS,
    WORTH,
)


@dataclass(slots=True)
class Sum:
    """A sum with its role.

    That is ``round``, ``valuation``, ``total``, ``share``, ``size`` (of a round told already) or ``other``. ``who`` is
    the investor of a share, ``into`` the company that takes it, where the words around name them. ``strong`` tells
    whether a verb of raising governs it.
    """

    element: Element
    position: int
    role: str
    rule: str = ""
    who: Element | None = None
    into: Element | None = None
    strong: bool = False

    @property
    def mention(self) -> MoneyMention:
        """Return the sum itself."""
        assert isinstance(self.element.mention, MoneyMention)
        return self.element.mention


def read_sums(sentence: Sentence) -> list[Sum]:
    """Return the sums of a sentence with their roles, in order."""
    found: list[Sum] = []
    for element, start in zip(sentence.elements, sentence.starts, strict=True):
        if element.kind == "M":
            found.append(_role(sentence, element, start, found))
    return found


def _role(sentence: Sentence, element: Element, start: int, before: list[Sum]) -> Sum:
    mask = sentence.mask
    assert isinstance(element.mention, MoneyMention)
    stop = mask.index(">", start) + 1
    floor = max(0, start - 180, *(s.position for s in before[-1:]))
    left = mask[max(mask.rfind(" ; ", 0, start) + 1, start - 180, 0) : start]
    near = mask[max(floor, mask.rfind(" ; ", 0, start) + 1) : start]
    right = mask[stop : stop + 120].lstrip()
    cut = right.find(" ; ")
    right = right[:cut] if cut >= 0 else right

    def is_(
        role: str, rule: str, who: re.Match[str] | None = None, into: re.Match[str] | None = None, strong: bool = False
    ) -> Sum:
        offset_left = start - len(left)
        bearer = (
            sentence.at(offset_left + max(who.start(g) for g in who.re.groupindex))
            if who and who.re in (SHARE_LEFT, LENT_LEFT, PORTION, STAKE_LEFT)
            else None
        )
        if who and who.re in (FROM, OF_IT):
            bearer = sentence.at(mask.index(right, stop) + who.start("who"))
        target = sentence.at(mask.index(right, stop) + into.start("co")) if into else None
        return Sum(element, start, role, rule, bearer, target, strong)

    if VAGUE.match(element.text):
        return is_("other", "no figure")
    value = VALUATION_RIGHT.match(right) or (VALUATION_LEFT.search(left) and not ROUND_WORTH.search(left))
    if value:
        worth = re.search(r"\bworth " + HEDGE + "$", left)
        if not VALUATION_RIGHT.match(right) and (NOT_VALUE.search(left[-70:]) or (worth and not WORTH.search(left))):
            return is_("other", "market value")
        if MARKET.match(right):
            return is_("other", "market value")
        if right.startswith("value") and right.startswith("value of"):
            return is_("other", "value of something")
        if (
            BAD_LEFT.search(left)
            and not VALUATION_RIGHT.match(right)
            and "valu" not in left[-60:]
            and "pegs" not in left
            and "money" not in left[-30:]
            and "price" not in left[-30:]
        ):
            return is_("other", "worth")
        if AIMED.search(left[-40:]) and "talks" not in left:
            return is_("other", "valuation aimed at")
        return is_("valuation", "valuation by its noun or verb")
    stake = STAKE_LEFT.search(left)
    if stake and not re.match(r"(?:an? |per |each)", right):
        bought = is_("share", "buys a stake", stake)
        bought.who = sentence.at(start - len(left) + stake.start("who"))
        if bought.who.kind == "w":
            bought.who = next((e for e in sentence.elements if e.kind == "G"), bought.who)
        if stake["t"]:
            bought.into = sentence.at(start - len(left) + stake.start("t"))
        return bought
    lent = LENT_LEFT.search(left)
    if lent and (taker := LENT_TO.match(right)):
        return is_("share", "lender gives", lent, taker)
    if before and (of_it := OF_IT.match(right)):
        return is_("share", "so much of it from", of_it)
    if portion := PORTION.search(left):
        return is_("share", "somebody's share", portion)
    if SIZE.search(left):
        return is_("size", "brings the round to")
    if (backed := INTO_LEFT.search(left)) and not BAD_RIGHT.match(right):
        offset = start - len(left)
        giver, target = (sentence.at(offset + backed.start(name)) for name in INTO_LEFT.groupindex if backed[name])
        return Sum(element, start, "share", "investor backs", giver, target)
    share = SHARE_LEFT.search(left)
    if share and (not BAD_RIGHT.match(right) or right.startswith("each")):
        into = INTO.match(right)
        if re.search(r"\bpa(?:y|ys|id|ying) " + HEDGE + "$", left) and not FOR_STAKE.search(right[:60]):
            return is_("other", "price paid")
        if into is None and ELSEWHERE.match(right):
            return is_("other", "spent elsewhere")
        return is_("share", "investor puts in", share, into)
    told = (
        TOTAL_VERB.search(left)
        or (TOTAL_NEAR.search(near[-70:]) and not re.search(r"total of the|total of that", near[-40:]))
        or TOTAL_NEAR.match(right)
        or re.match(
            r"(?:(?:in|of) (?:[\w-]+ ){0,3})?(?:(?!<M)[\w-]+ ){0,6}?(?:to date|so far|in total|altogether|in all|"
            r"since (?:inception|launch|founding|its|we |it |<D)|across (?:\w+ ){0,4}rounds|over (?:\w+ ){1,3}rounds|"
            r"total\b)",
            right,
        )
    )
    if told and RAISED_IN_ALL.search(near) and WAYS.match(right):
        told = None
    if told and (not BAD_RIGHT.match(right) or re.match(r"(?:in|of) (?:total )?(?:funding|capital|equity)", right)):
        return is_("total", "total")
    if not right.startswith("in commitments") and not _stake_price(left, right):
        if BAD_RIGHT.match(right) or (BAD_LEFT.search(near) and not ROUND_WORTH.search(near)):
            return is_("other", "no financing")
    elif right.startswith("in commitments"):
        return is_("other", "commitments")
    given = FROM.match(right)
    if COMPRISING.search(near) and before and before[-1].role in ("round", "other", "total"):
        return is_("other", "part of the sum before")
    if re.match(r"raised\b(?! (?:by|from|in|at|for|this|last|on|<D|so))", right) or re.search(
        r"\b(?:combined|collective|aggregate) $", near
    ):
        return is_("total" if right.startswith("raised") else "other", "sum raised")
    if given and SHARE_IN.search(near) and before and before[-1].role in ("round", "total"):
        return is_("share", "including … from", given)
    rounds = [s for s in before if s.role in ("round", "share")]
    if (
        given
        and rounds
        and ":" in mask[rounds[0].position : start]
        and element.mention.money.amount < rounds[0].mention.money.amount
    ):
        return is_("share", "broken down", given)
    shares = [s for s in before if s.role == "share" and s.into is not None]
    gifts = [s for s in before if s.rule in ("lender gives", "and so much to another")]
    if gifts and re.search(r"(?:,|and) " + HEDGE + "$", near) and (taker := LENT_TO.match(right)):
        gapped = is_("share", "and so much to another", None, taker)
        gapped.who = gifts[-1].who
        return gapped
    if (
        shares
        and re.search(r"(?:^|; (?:and )?|, (?:and )?|and )" + HEDGE + "$", mask[max(0, start - 30) : start])
        and (into := INTO.match(right))
        and right.startswith(("into", "in "))
    ):
        gapped = is_("share", "and so much into another", None, into)
        gapped.who = shares[-1].who
        return gapped
    if before and before[-1].role == "round" and AT.search(near) and not re.match(r"(?:an?|per) ", right):
        return is_("valuation", "at a price")
    if re.match(r"(?:of|in) (?:the|that|this|its) (?:sum|total|<S\d+>|amount|money|round)", right) and before:
        return is_("other", "part of a round")
    if (MANY.search(near) and "<G" not in near[-60:]) or INTO_MANY.match(right):
        return is_("other", "many companies")
    if (
        before
        and before[-1].role in ("round", "total")
        and re.search(r"^[^;]{0,20}(?:,|and) (?:[\w-]+ ){0,2}<G\d+> " + HEDGE + "$", near.split(">", 1)[-1])
    ):
        return is_(before[-1].role, "and another, likewise")
    strong = STRONG.search(near)
    if strong:
        return is_("round", "raise verb", strong=True)
    if ROUND_RIGHT.match(right):
        return is_("round", "sum before a round's noun")
    if ROUND_LEFT.search(near) and (
        near.strip()
        or (sentence.block.kind is BlockKind.ITEM and re.match(r"[,;.(–—-]|for |from |in |at |<S|$", right))
    ):
        return is_("round", "sum after a round's noun")
    if IT_RAISED.match(right):
        return is_("round", "sum that it raised", strong=True)
    if PASSIVE.match(right):
        return is_("round", "passive")
    if FROM_WHOM.match(right):
        return is_("round", "sum from somebody")
    if AT.search(near) and re.search(r"<S\d+>|round", left):
        return is_("valuation", "at a price")
    if RAISED.search(near):
        return is_("round", "weak verb")
    return is_("other", "")


def _stake_price(left: str, right: str) -> bool:
    if re.search(r"\b(?:sold|sell|selling|sells) (?:off )?(?:its|their|his|all|most|part)\b|divest", left[-90:]):
        return False
    return bool(FOR_STAKE.search(left[-60:]) and re.search(r"for " + HEDGE + r"$", left)) or bool(
        re.match(
            r"(?:for|in return for|in exchange for) (?:an? )?[\w.% -]{0,30}(?:stake|shares?|equity|%|per cent)", right
        )
    )
