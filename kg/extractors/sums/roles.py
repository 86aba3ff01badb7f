"""What a sum of money in a sentence is: a round, a valuation, a total, one investor's share, or something else."""

import re
from collections.abc import Callable

from kg.documents import BlockKind
from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.sums import part_patterns as parts
from kg.extractors.sums import patterns
from kg.extractors.sums import role_patterns as says
from kg.extractors.sums.comparing import deal_alike, join_equity_and_debt, outdo_targets, part_wholes, sum_up_gifts
from kg.extractors.sums.crowds import BY_MANY
from kg.extractors.sums.evidence import SETTLED, role_of_sum
from kg.extractors.sums.fronted import read_fronted
from kg.extractors.sums.funds_as_money import is_money
from kg.extractors.sums.getting import GOT_BY, IS_ROUND, ROUND_TOLD_BY
from kg.extractors.sums.rows import read_rows
from kg.extractors.sums.sequels import read_sequel
from kg.extractors.sums.shares import read_share
from kg.extractors.sums.stakes import read_stakes
from kg.extractors.sums.total_patterns import OF_A_KIND
from kg.extractors.sums.totals import read_plain_total, read_total
from kg.extractors.sums.valuations import PRICE_ASKED, read_valuation, whose
from kg.extractors.sums.views import Sum, View
from kg.extractors.wording.funders import is_funder
from kg.extractors.wording.patterns import Pattern

CLEAR = 0.8
"""From this likelihood on words are believed against what the rules call a valuation."""


def read_sums(sentence: Sentence) -> list[Sum]:
    """Return the sums of a sentence with their roles, in order."""
    found: list[Sum] = []
    bought = read_stakes(sentence)
    for element, start in sentence.mentions:
        if element.kind == "M":
            view = View.of(sentence, element, start, found)
            if (stake := bought.get(start)) is not None:
                found.append(view.given(stake[0], stake[1].who, stake[1].into))
                continue
            found.append(_weighed(view, next(item for reads in _READERS if (item := reads(view)) is not None)))
    read_rows(sentence, found)
    part_wholes(sentence, found)
    sum_up_gifts(sentence, found)
    join_equity_and_debt(sentence, found)
    outdo_targets(sentence, found)
    deal_alike(sentence, found)
    return found


def _weighed(view: View, item: Sum) -> Sum:
    """Return a sum in the role that all evidence gives it, of which what the rules say is a part."""
    if item.role in ("share", "size") or item.rule in SETTLED:
        return item
    if item.role == "round" and _stake_price(view.left, view.right):
        return item
    if item.rule == "raise verb" and (
        _FROM_ITS_OWN.match(view.right) or says.ADDS_UP.match(view.right) or OF_A_KIND.match(view.right)
    ):
        return item
    if patterns.IS_WHAT.match(view.right) and item.rule == "raise verb":
        return item
    if item.rule == "sum before a round's noun" and says.ITS_ROUND.match(view.right) and says.A_ROUND.search(view.near):
        return item
    item.said = _said(item)
    role, likelihood = role_of_sum(view.sentence, view.element, view.start, item.said)
    if role == item.role or (item.role == "valuation" and likelihood < CLEAR):
        return item
    if item.rule == PRICE_ASKED and (role != "valuation" or likelihood < CLEAR):
        return item
    if role == "total" and item.strong and item.role == "round" and _THEN_PRICED.match(view.right):
        return item
    if role == "total" and item.strong and item.role == "round" and _THEN_TOTALLED.match(view.right):
        return item
    if role == "valuation" and view.amount < LEAST_PRICE:
        return item  # what a share costs
    weighed = view.is_(role, "weighed")
    weighed.said = item.said
    if role == "valuation":
        weighed.into = whose(view)
    return weighed


#: A price told with a sum is that of a round: "collected <M0> from investors , who saw it as worth near <M1>".
_THEN_PRICED = Pattern(
    r"(?:(?!<M|;|total\b|date\b|far\b|altogether\b|and\b|most recently|latest\b|last\b)\S+ ){0,9}?"
    r"(?:valu(?:ed|es|ing|ation)|worth|priced|pricing|price tag) (?:(?!<M|;)\S+ ){0,5}?<M\d+>"
)
#: A sum that a total is told after is what was added to it: "took in <M0> , which lifts all that it raised to <M1>".
_THEN_TOTALLED = Pattern(
    r"(?:(?!<M|;|to date\b|so far\b|in all\b)\S+ ){0,14}?"
    r"(?:bring|brought|tak|took|push|lift|rais|boost|increas|carr)(?:s|es|ing|ed|ies)? "
    r"(?:(?!<M|;)\S+ ){1,14}?(?:to|past|above) (?:(?!<|;)\S+ ){0,3}?<M\d+>"
    r"|(?:(?!<M|;)\S+ ){0,9}?(?:with it|for|making|giving it|which makes|that makes) (?:an? |its |the )?"
    r"(?:(?!<M|;)\S+ ){0,3}?total (?:(?!<|;)\S+ ){0,4}?<M\d+>"
)
_FROM_ITS_OWN = Pattern(
    r"from (?:its|their|his|her) (?:(?:existing|current|own|main|two|three|four) )*(?:owners?|shareholders?|parents?)\b"
)


def _said(item: Sum) -> str:
    """Return what the rules say of a sum: a key of ``evidence.SAID``."""
    if not item.rule:
        return "nothing"
    if item.role != "round":
        return item.role
    return "strong" if item.strong else "weak" if item.rule in WEAK else "round"


def _no_figure(view: View) -> Sum | None:
    if says.VAGUE.match(view.element.text):
        return view.is_("other", "no figure")
    if says.SHARES_AT.search(view.near) and says.EACH_SHARE.match(view.right):
        return view.is_("other", "price of a share")
    if says.TURNOVER.search(view.near):
        return view.is_("other", "worth of goods")
    if says.ORDER_WORTH.search(view.near):
        return view.is_("other", "worth of goods")
    if says.THE_REST.search(view.left):
        return view.is_("other", "the rest of it")
    if BY_MANY.match(view.right):
        return view.is_("other", "nobody's total")
    if _goes_into_fund(view):
        return view.is_("other", "for a fund")
    return view.is_("other", "denied") if says.DENIED.search(view.near) else None


def _goes_into_fund(view: View) -> bool:
    """Return whether a sum is committed to a fund, or to several, by whatever name they are called."""
    fund = parts.INTO_FUND.match(view.right) if parts.COMMITS.search(view.left) else None
    named = view.on_right(fund, "fund") if fund is not None and fund["fund"] else None
    return fund is not None and (named is None or parts.FUND.search(named.text) is not None)


def _no_financing(view: View) -> Sum | None:
    left, near, right, before = view.left, view.near, view.right, view.before
    if says.DESCRIBES.match(right) and re.search(r"\b(?:the|an?) $", near):
        return view.is_("other", "describes a name")  # "the $45bn buyout house Acme"
    if says.CLOSE_OF_FUND.match(right):
        return view.is_("other", "for a fund")
    if says.BUILDS.search(near) and says.PLANT.match(right):
        return view.is_("other", "worth of goods")
    if says.CHEQUE_SIZE.search(left):
        return view.is_("other", "size of cheques")
    if says.BOUGHT_FOR.search(near) or says.PRICE_TOLD.match(left):
        return view.is_("other", "price of a company")
    if patterns.OF_THE_WHOLE.search(near) and before and not patterns.ROUND_RIGHT.match(right):
        return view.is_("other", "part of the sum before")
    if says.IN_HAND.search(near) and says.TO_SPEND.match(right):
        return view.is_("other", "money to invest")
    if patterns.WORTH_OF_GOODS.match(right):
        return view.is_("other", "worth of goods")
    if says.ACCORDION.search(near):
        return view.is_("other", "may come on top")
    if says.STILL_OPEN.match(right):
        return view.is_("other", "not sold yet")
    if right.startswith("in commitments"):
        return view.is_("other", "commitments")
    owned = (
        not _stake_price(left, right)
        and not says.GROSSED.search(left)
        and not says.SEEKING.search(near)
        and not (patterns.STRONG.search(near) and says.PURPOSE.match(right))
    )
    if (
        owned
        and not (says.SOLD_OWN.search(near) and says.OWN_STOCK.match(right))
        and not ("funds" in view.sentence.mask and is_money(view.sentence, view.start))
        and (
            patterns.BAD_RIGHT.match(right)
            or (patterns.BAD_LEFT.search(near) and not patterns.ROUND_WORTH.search(near))
        )
    ):
        return view.is_("other", "no financing")
    if (fund := says.FOR_FUND.match(right)) and FUND_NAME.search(_text(view.on_right(fund, "f"))):
        return view.is_("other", "for a fund")
    if patterns.AVERAGE.search(left):
        return view.is_("other", "average")
    if says.HALF.search(near) and not says.WHOLE_RAISED.match(right) and not says.IS_PART_OF.search(left):
        return view.is_("other", "the whole of a part")
    if before and before[-1].role == "round":
        planned = says.OF_A_PLANNED.match(view.sentence.mask[before[-1].position : view.start])
        if planned is not None and (planned["sure"] or says.A_WHOLE.match(right)):
            return view.is_("other", "the whole of a part")
    if says.OF_ALL.search(left) and says.SPENT_ON_MANY.match(right):
        return view.is_("other", "nobody's round")
    if says.THRESHOLD.match(right) or says.SECTOR.search(left) or says.NAMELESS.search(left) or says.EARNS.search(near):
        return view.is_("other", "nobody's round")
    if (burnt := says.BURNT.search(near)) is not None:
        if re.match(r"(?:of|in) (?:(?:its|the|their) )?<S\d+>", right):
            return view.is_("round", "worth of a round", strong=True)
        own = re.match(
            r"from |of (?:[\w'-]+ )*(?:money|cash|capital|funding)|in (?:all|total|funding|(?:venture )?capital)\b",
            right,
        )
        return view.is_("total" if own and burnt else "other", "burnt")
    if says.COMPRISING.search(near) and before and before[-1].role in ("round", "other", "total"):
        return view.is_("other", "part of the sum before")
    if re.match(r"raised\b(?! (?:by|from|in|at|for|this|last|on|<D|so))", right):
        spent = near.endswith("the ") and re.match(
            r"raised (?:will|would|should|goes|go|is (?:to|going|meant)) ", right
        )
        return None if spent else view.is_("total", "sum raised")
    return view.is_("other", "sum raised") if re.search(r"\b(?:combined|collective|aggregate) $", near) else None


def _round(view: View) -> Sum:
    left, near, right = view.left, view.near, view.right
    if says.PART_OF.search(near) and patterns.ROUND_RIGHT.match(right):
        return view.is_("round", "worth of a round", strong=True)
    if patterns.ROUND_WORTH.search(near) or says.CAPITAL_INCREASE.match(right) or says.INCREASE_OF.search(near):
        return view.is_("round", "worth of a round", strong=True)
    if patterns.IS_WHAT.match(right):
        return view.is_("round", "raise verb", strong=True)
    if patterns.CLOSED_AT.search(left) or patterns.DEAL_LED.match(right):
        return view.is_("round", "worth of a round", strong=True)
    if near.endswith("the ") and right.startswith("raised "):
        return view.is_("round", "worth of a round", strong=True)
    if patterns.STRONG.search(near) and not says.RAISE_NOUN.search(near):
        return view.is_("round", "raise verb", strong=True)
    if says.SEEKING.search(near) or patterns.IS_SOUGHT.match(right):
        return view.is_("round", "sum sought", strong=True)
    if says.SOLD_OWN.search(near) and says.OWN_STOCK.match(right):
        return view.is_("round", "sold stock", strong=True)
    if (
        says.OFFERING_BROUGHT.search(left)
        or says.GROSSED.search(left)
        or (says.TARGET_HIT.search(near) and says.CROWD_TARGET.match(right))
    ):
        return view.is_("round", "worth of a round", strong=True)
    if patterns.TIME_BROUGHT.search(left) and patterns.FOR_WHOM.match(right):
        return view.is_("round", "a time brought it", strong=True)
    if says.FROM_INVESTORS.match(right) and RAISED_ANYHOW.search(near):
        return view.is_("round", "sum from investors", strong=True)
    if (into := says.INTO_NAMED.match(right)) is not None and says.UNNAMED_GIVER.search(near):
        taker = view.on_right(into, "co")
        if taker is not None and len(taker.members) == 1:
            found = view.is_("round", "sum from investors", strong=True)
            found.into = taker
            return found
    if says.BRACKETED_LEFT.search(near) and says.BRACKETED_RIGHT.match(right):
        return view.is_("round", "sum in brackets")
    if re.search(r"<G\d+> \( $", near) and patterns.TOP_DEALS.match(view.sentence.mask):
        return view.is_("round", "sum in brackets", strong=True)
    if says.STAGE_BRACKETED.search(near) and re.match(r"[,;)]|from |by |led ", right):
        return view.is_("round", "sum after a round's noun")
    if says.SEEDED_WITH.search(near) or (says.RICHER.match(right) and not says.RICH_PEOPLE.search(near)):
        return view.is_("round", "seeded with")
    if patterns.ROUND_RIGHT.match(right):
        return view.is_("round", "sum before a round's noun")
    if says.ROUND_LEFT.search(near) and (
        near.strip()
        or (view.sentence.block.kind is BlockKind.ITEM and re.match(r"[,;.(–—-]|for |from |in |at |<S|$", right))
    ):
        return view.is_("round", "sum after a round's noun")
    if patterns.ROUND_WORTH.search(near):
        return view.is_("round", "sum after a round's noun")
    if says.LABELLED.match(left):
        return view.is_("round", "sum by its label", strong=True)
    if says.IT_RAISED.match(right):
        return view.is_("round", "sum that it raised", strong=True)
    if says.WHICH_TOTALED.search(left):
        return view.is_("round", "sum after a round's noun")
    if says.PUT_IN_BY.match(right):
        return view.is_("round", "passive", strong=True)
    if says.PASSIVE.match(right):
        return view.is_("round", "passive")
    if says.LED_SUM.search(near) and says.AFTER_LED_SUM.match(right):
        return view.is_("round", "sum led", strong=True)
    if patterns.FROM_WHOM.match(right) or says.OF_THEIR_MONEY.match(right):
        return view.is_("round", "sum from somebody")
    if patterns.AT.search(near) and view.amount >= LEAST_PRICE and re.search(r"<S\d+>|round", left):
        return view.is_("valuation", "at a price")
    if says.LOOKING.search(near):
        return view.is_("round", "sum sought", strong=True)
    if patterns.RAISED.search(near):
        return view.is_("round", "weak verb")
    return view.is_("other", "")


def _of_the_round(view: View) -> Sum | None:
    """Read a sum that is said of a round across an aside: "its only round, led by Acme, came to <M0>"."""
    if says.NOUN_ASIDE.search(view.left) and not (
        patterns.VALUATION_RIGHT.match(view.right) or patterns.BAD_RIGHT.match(view.right)
    ):
        return view.is_("round", "worth of a round", strong=True)
    if view.near.endswith("> ( ") and view.right.startswith(")") and says.PART_OF_ALL.match(view.sentence.mask):
        return view.is_("round", "part of what many raised", strong=True)
    if says.PARTED_WITH.search(view.left) or (says.PRISED.search(view.near) and says.OUT_OF.match(view.right)):
        return view.is_("round", "hard to get", strong=True)
    if says.GOAL_LEFT.search(view.left) and says.GOAL_RIGHT.match(view.right):
        return view.is_("round", "goal of a round", strong=True)
    return None


def _got_by(view: View) -> Sum | None:
    """Read a sum that somebody is said to have got in the passive: "<M0> was drawn by Acme"."""
    match = GOT_BY.match(view.right)
    if match is None and (match := ROUND_TOLD_BY.match(view.right)) is not None:
        called = IS_ROUND.search(match["kind"]) or IS_ROUND.search(view.near[-60:])
        match = match if called else None
    taker = view.on_right(match, "co")
    if taker is None or len(taker.members) > 1 or is_funder(taker.text):
        return None
    found = view.is_("round", "got by", strong=True)
    found.into = taker
    return found


_READERS: tuple[Callable[[View], Sum | None], ...] = (
    _no_figure, _of_the_round, read_valuation, read_share, read_plain_total, read_total, _no_financing,
    read_fronted, read_sequel,
    _got_by,
    _round,
)  # fmt: skip


def _text(element: Element | None) -> str:
    return element.text if element is not None else ""


WEAK = ("weak verb", "sum from somebody")
LEAST_PRICE = 100_000
"""No company is worth less."""
FUND_NAME = re.compile(r"\b(?:Funds?|Opportunit\w+|Vehicle)(?: (?:[IVX]+|\d+))?$")
#: Any verb that gets money.
RAISED_ANYHOW = re.compile(
    rf"\b(?:{patterns.RAISE}|{patterns.WEAK_RAISE}|found|finds|had|has|obtained|tapped) (?:(?!<M\d+>|;)\S+ ){{0,3}}?$"
)


def _stake_price(left: str, right: str) -> bool:
    if re.search(
        r"\b(?:sold|sell|selling|sells) (?:off )?(?:its|their|his|all|most|part|<G\d+>(?:'s)? (?:stake|shares?|"
        r"holdings?))\b|divest",
        left[-90:],
    ):
        return False
    return bool(patterns.FOR_STAKE.search(left[-60:]) and re.search(r"for " + patterns.HEDGE + r"$", left)) or bool(
        re.match(
            r"(?:for|in return for|in exchange for) (?:an? )?[\w.% -]{0,30}(?:stake|shares?|equity|%|per cent)", right
        )
    )
