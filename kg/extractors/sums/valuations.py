"""What a company is valued at: "at a <M0> valuation", "values it at <M0>", "up from <M0>"."""

import re

from kg.extractors.sums import patterns as says
from kg.extractors.sums.views import Sum, View


def read_valuation(view: View) -> Sum | None:
    """Read what a company is valued at, or a price that is none of a round."""
    left, right = view.left, view.right
    noun = says.VALUATION_RIGHT.match(right)
    valued = bool(view.before) and view.before[-1].role == "valuation"
    if valued and not noun and says.COMPARED.search(view.near) and not re.match(r"(?:<S|rounds?\b|raised\b)", right):
        return view.is_("valuation", "valuation it is compared with")
    if valued and re.match(r"<M\d+> (?:[\w-]+ )?valuation :", view.near):
        return None
    if view.before and view.before[-1].role == "valuation" and says.THAN_BEFORE.search(view.near):
        other = re.match(r"(?:raised|in (?:revenue|sales|funding|debt|equity))\b", right)
        return None if other else view.is_("valuation", "price before")
    if says.COMPARES.search(left):
        return view.is_("other", "compared")
    if not noun and (not says.VALUATION_LEFT.search(left) or says.ROUND_WORTH.search(left)):
        return None
    if not noun and (says.SUBSCRIBED_LEFT.search(left) or says.ISSUED_LEFT.search(left)):
        return None
    if says.PRICED_ROUND.search(left) or (says.CLOSED_AT.search(left) and not noun):
        return view.is_("round", "round put at")
    worth = re.search(r"\bworth " + says.HEDGE + "$", left)
    if not noun and (says.NOT_VALUE.search(left[-70:]) or (worth and not says.WORTH.search(left))):
        return view.is_("other", "market value")
    if says.MARKET.match(right):
        return view.is_("other", "market value")
    if right.startswith("value of"):
        return view.is_("other", "value of something")
    if view.element.mention is not None and view.amount < 100_000:
        return view.is_("other", "price of a share")
    if says.PRICE_OF_DEAL.search(left):
        return view.is_("other", "price of a deal")
    told = (
        bool(worth)
        or any(word in left[-60:] for word in ("valu", "pegs"))
        or any(w in left[-30:] for w in ("money", "price"))
    )
    if says.BAD_LEFT.search(left) and not noun and not told:
        return view.is_("other", "worth")
    if says.AVERAGE.search(left):
        return view.is_("other", "average")
    if says.SOUGHT_PRICE.search(left) and not view.before and not re.match(r"<M\d+>", right):
        return view.is_("other", "price sought")
    if says.AIMED.search(left[-40:]) and "talks" not in left:
        return view.is_("other", "valuation aimed at")
    return view.is_("valuation", "valuation by its noun or verb")
