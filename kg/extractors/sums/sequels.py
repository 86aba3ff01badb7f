"""What a sum is by the sums before it: a part of one of them, or the same construction once more."""

import re

from kg.extractors.sentences.elements import Element
from kg.extractors.sums import patterns as says
from kg.extractors.sums.views import Sum, View


def read_sequel(view: View) -> Sum | None:
    """Read a sum that is part of one before it, or goes on with its construction."""
    near, right, before, mask = view.near, view.right, view.before, view.sentence.mask
    given = says.FROM.match(right)
    inside = says.SHARE_IN.search(near) is not None and says.FOLLOWED.search(near) is None
    if given and inside and before and before[-1].role in ("round", "total"):
        return view.given("including … from", view.on_right(given, "who"))
    rounds = [s for s in before if s.role in ("round", "share")]
    listed = bool(rounds) and ":" in mask[rounds[0].position : view.start]
    own = says.STRONG.search(near) is not None and "<G" in near.rpartition(": ")[2]
    if given and listed and not own and view.amount < rounds[0].mention.money.amount:
        return view.given("broken down", view.on_right(given, "who"))
    shares = [s for s in before if s.role == "share" and s.into is not None]
    if given and before and before[-1].role == "share" and says.AND_MORE.search(near):
        who = view.on_right(given, "who")
        if any(_is_among(who, s.who) and s.into is not None for s in before):
            return view.given("broken down", who)  # "Acme and Bolt put <M0> into Coil, <M1> from Acme"
        if before[-1].rule == "broken down":
            return view.given("broken down", who)
        return view.given("and so much from another", who, before[-1].into)
    gifts = [s for s in before if s.rule in ("lender gives", "and so much to another")]
    if gifts and re.search(r"(?:,|and) " + says.HEDGE + "$", near) and (taker := says.LENT_TO.match(right)):
        return view.given("and so much to another", gifts[-1].who, view.on_right(taker, "co"))
    if shares and (other := says.AFTER_ANOTHERS.search(view.left)) and not says.ROUND_RIGHT.match(right):
        return view.given("and so much by another", view.on_left(other), shares[-1].into)
    if (
        before
        and before[-1].role == "round"
        and re.search(r"\( " + says.HEDGE + "$", near)
        and not re.search(r"<G\d+> \( " + says.HEDGE + "$", mask[: before[-1].position])
        and right.startswith(")")
        and view.amount >= 4 * before[-1].mention.money.amount
        and before[-1].mention.money.currency == view.is_("other", "").mention.money.currency
    ):
        return view.is_("valuation", "price in brackets")
    if (
        before
        and before[-1].role == "round"
        and says.AT.search(near)
        and not says.ROUND_WORTH.search(near)
        and not re.match(r"(?:an?|per) ", right)
    ):
        return view.is_("valuation", "at a price")
    if re.match(r"(?:of|in) (?:the|that|this|its) (?:sum|total|<S\d+>|amount|money|round)", right) and before:
        return view.is_("other", "part of a round")
    if (says.MANY.search(near) and "<G" not in near[-60:]) or says.INTO_MANY.match(right):
        return view.is_("other", "many companies")
    likewise = _LIKEWISE.search(near.split(">", 1)[-1])
    if likewise and before and before[-1].rule in _PUTS and before[-1].into is None:
        return view.given("and another, likewise", _name_before(view))
    if likewise and before and before[-1].rule == "lender gives" and before[-1].into is not None:
        return view.given("and so much to another", before[-1].who, _name_before(view))
    if before and before[-1].rule == "raise verb" and says.AT_ANOTHER_TIME.search(near) and says.AT_A_TIME.match(right):
        return view.is_("round", "raise verb", strong=True)
    if before and before[-1].role in ("round", "total") and likewise:
        return view.is_(before[-1].role, "and another, likewise")
    return None


def _name_before(view: View) -> Element | None:
    """Return the name that stands nearest before a sum."""
    elements = view.sentence.elements
    return next((e for e in reversed(elements[: elements.index(view.element)]) if e.kind == "G"), None)


def _is_among(who: Element | None, several: Element | None) -> bool:
    """Return whether somebody is one of several who gave together."""
    if who is None or several is None or len(several.members) < 2:
        return False
    return any(member.mention.name.startswith(who.text) for member in several.members)


#: "… and Bolt <M1>", "…, and Bolt with <M1>", "… while Bolt put up the other <M1>".
_LIKEWISE = re.compile(
    rf"^[^;]{{0,20}}(?:,|and|while) (?:[\w-]+ ){{0,2}}<G\d+> (?:with |at |for )?"
    rf"(?:the (?:other|remaining) )?{says.HEDGE}$"
)
_PUTS = ("investor puts in", "takes so much of it")
