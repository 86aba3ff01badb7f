"""What a sum is by the sums before it: a part of one of them, or the same construction once more."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re

from kg.extractors.sentences.elements import Element
from kg.extractors.sums import patterns as says
from kg.extractors.sums.views import Sum, View
from kg.extractors.wording.patterns import Pattern


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
    if _of_many(near) or says.INTO_MANY.match(right):
        return view.is_("other", "many companies")
    if before and (another := _after_a_gap(view)) is not None:
        return another
    if before and before[-1].role == "round" and _THEN_MORE.search(near) and _AT_SOME_TIME.match(right):
        return view.is_("round", "and more later", strong=True)
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


def _of_many(near: str) -> bool:
    """Return whether many raised a sum, or some sector, and not a company that stands before an aside on its sector."""
    many = says.MANY.search(near)
    if many is None:
        return False
    aside = _CLOSES_ASIDE.match(near, many.start()) is not None
    return "<G" not in near[-60:] and not (aside and ("<G" in near or "<A" in near))


_CLOSES_ASIDE = Pattern(r"[\w-]+ ,? (?:has|had|have|is|was|just|now|<D\d+>)\b")


def _after_a_gap(view: View) -> Sum | None:
    """Read a sum before which a name stands and the verb is left out: "Acme put <M0> into Bolt, and Coil another <M1>"."""
    last, mask = view.before[-1], view.sentence.mask
    gap = _GAPPED.match(mask, last.position, view.start)
    if gap is None:
        return None
    name = view.sentence.at(gap.start("who"))
    if last.role == "share" and last.into is not None and last.who is not None:
        given_to = (
            not gap["verb"] and last.who.start < last.into.start < last.element.start
        )  # "gave Bolt <M0> and Coil <M1>"
        if not given_to or last.into.kind != "G":
            return view.given("and so much by another", name, last.into)
        return view.given("and so much to another", last.who, name)
    if last.role == "share" and last.who is not None and gap["verb"]:
        return view.given("and so much by another", name)
    if last.role == "round" and not gap["verb"]:
        another = view.is_("round", "and another, likewise")
        if _GIVERS_ACT.search(mask, 0, last.position) is None and len(name.members) == 1:
            another.into = name
        return another
    return None


#: "<M0> in May, and Coil of Turku another <M1>", "<M0> (Acme leading), Coil <M1>".
_GAPPED = Pattern(
    r"<M\d+> (?:\( [^()]* \) |(?!<M|[;(]|which\b|who\b|that\b|by\b|including\b|plus\b|of which\b)\S+ ){0,9}?(?:[,;] (?:and |while |but |then )?|and |while |but )"
    rf"(?:(?:in <D\d+>|<D\d+>|later|then) (?:, )?){{0,2}}(?P<who><G\d+>) (?:(?:of|in|from) <P\d+> )?(?:, )?(?P<verb>(?:(?:has|had|then|later|also|<D\d+>) ){{0,2}}(?:add(?:ed|s)|put in|followed(?: up)? with|"
    rf"chipped in(?: with)?|contributed|came in (?:with|for)|invested|pitched in with|threw in|kicked in|gave|topped (?:it|this|that) up with|weighed in with) )?(?:(?:with|for|at|to the tune of) )?{says.HEDGE}$"
)
#: "Acme led its <M0>": who is subject gives.
_GIVERS_ACT = Pattern(
    r"<[GA]\d+> (?:(?!<[GM]|;)\S+ ){0,6}?(?:co-?led|led|leads|leading|backed|joined|anchored|headed|fronted|steered|funded|sponsored|bankrolled|did|took part in|participated in) (?:(?!<[GM])\S+ ){0,6}?$"
)


def _name_before(view: View) -> Element | None:
    """Return the name that stands nearest before a sum."""
    elements = view.sentence.elements
    return next((e for e in reversed(elements[: elements.index(view.element)]) if e.kind == "G"), None)


def _is_among(who: Element | None, several: Element | None) -> bool:
    """Return whether somebody is one of several who gave together."""
    if who is None or several is None or len(several.members) < 2:
        return False
    return any(member.mention.name.startswith(who.text) for member in several.members)


#: "Pulled in <M0> in May and after that a further <M1>", "got <M0>, with another <M1> coming after".
_THEN_MORE = Pattern(
    rf"^<M\d+> (?:(?!<M|;|which\b|who\b|that\b|including\b|of which\b)\S+ ){{0,10}}?(?:, )?(?:(?:and|but|then|followed by|plus) )?(?:(?:then|after that|later|afterwards|thereafter|subsequently|(?:(?:in|on|this|last) )?<D\d+>|followed by) )+(?:by )?"
    rf"(?:an? |another |the )?(?:(?!<)[\w-]+ )?{says.HEDGE}$"
    rf"|^<M\d+> (?:(?!<M|;|which\b|who\b|that\b)\S+ ){{0,10}}?(?:, )?(?:with|and|plus) (?:another|a (?:further|second|third)) {says.HEDGE}$"
)
_AT_SOME_TIME = Pattern(
    r"(?:more )?(?:(?:(?:back )?(?:in|on|during|last|this|early|late) )*<D\d+>|(?:coming|following|to follow|later|after(?:wards)?|thereafter|the (?:next|following) (?:year|month|week)|(?:[\w-]+ ){1,3}later)\b)"
)
#: "… and Bolt <M1>", "…, and Bolt with <M1>", "… while Bolt put up the other <M1>".
_LIKEWISE = re.compile(
    rf"^[^;]{{0,20}}(?:,|and|while) (?:[\w-]+ ){{0,2}}<G\d+> (?:with |at |for )?"
    rf"(?:the (?:other|remaining) )?{says.HEDGE}$"
)
_PUTS = ("investor puts in", "takes so much of it")
