"""What a company is valued at: "at a <M0> valuation", "values it at <M0>", "up from <M0>"."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re

from kg.extractors.mentions.money import MoneyMention
from kg.extractors.sentences.elements import Element
from kg.extractors.sums import patterns
from kg.extractors.sums import valuation_patterns as says
from kg.extractors.sums.views import Sum, View
from kg.extractors.wording.patterns import Pattern

PRICE_ASKED = "price asked for"
"""The rule of a price that somebody looks for: words may say that others would give it."""

#: A price that some round was made at: "at a price above the <M0> of last time", "which took place at <M0>".
_PRICED = Pattern(
    rf"\bat (?:an? |the )?(?:[\w-]+ ){{0,2}}?price (?:(?:somewhere|well|just|far|a little|not far) )?(?:above|below|of|over|around|near|between|north of) {patterns.HEDGE}$"
)
_TOOK_PLACE = Pattern(
    rf"\b(?:took place|was (?:done|struck|priced|made|agreed|held|concluded)|were (?:done|priced|made)|priced) at {patterns.HEDGE}$"
)
#: What is paid for a whole company: "in talks to buy Bolt, revolving around a price of <M0>".
_DEAL = Pattern(
    r"\b(?:acqui\w+|takeover|take over|taken over|to buy|bought|buys|buying|purchase|merger|fold(?:s|ed)? (?:it )?into|sold to)\b(?! (?:shares|stock|an? (?:[\w-]+ )?stake))"
)
_PRICE_OF_IT = Pattern(
    rf"\bprice (?:tag )?(?:(?:is|was|of|around|at|about|put|said|to be|undisclosed|not|disclosed|,|but|though|one|person|people|sources?|briefed|on|the|deal|with|knowledge|familiar|puts?|it) ){{1,16}}{patterns.HEDGE}$"
)
#: What was offered, or would have been.
_NOT_HELD = Pattern(
    rf"\bwould have (?:(?!<M|;)\S+ ){{0,12}}?{patterns.HEDGE}$|\b(?:interest|offers|approaches|bids|inquiries|enquiries) (?:(?!<)[\w-]+ ){{0,3}}?at {patterns.HEDGE}$"
)
_WENT_LOOKING = Pattern(
    rf"\b(?:went looking|had (?:sought|hoped|wanted|looked|tried)|tried|attempted|failed|hoped) (?:for|to)? ?(?:(?!<G|;)\S+ ){{0,10}}?at an? (?:[\w-]+ )?(?:value|price|valuation) of {patterns.HEDGE}$"
)
#: Whose a valuation is beyond doubt: "well behind Acme's <M0>", "Acme valued itself at <M0>".
_OWN = Pattern(
    rf"(?P<co><G\d+>)'s (?:(?:(?!<)[\w-]+|<D\d+>) ){{0,3}}?{patterns.HEDGE}$|(?P<self><G\d+>) valu(?:ed|es|ing) itself (?:at|as worth) {patterns.HEDGE}$|"
    rf"(?P<rel><G\d+>) ,? ?(?:(?!<G|;|whose\b)\S+ ){{0,10}}?whose (?:(?!<)[\w-]+ ){{0,3}}?(?:valuation|value|price|price tag|worth) (?:is|was|came to|comes to|stands at|stood at|hit|reached|of) {patterns.HEDGE}$|"
    rf"(?P<which><G\d+>) , (?:(?:an?|the|its|once|former|<A\d+>)(?: (?!<M|;|which\b)[^\s,]+){{0,12}} , )?which (?:has |had |just |last |also )*(?:raised|secured|closed|sold|took|got|landed) (?:(?!<[GM]|;|and\b)\S+ ){{0,8}}?at an? (?:(?!<)[\w-]+ ){{0,3}}?(?:valuation|value|price) of {patterns.HEDGE}$|"
    rf"(?P<was><G\d+>) (?:(?:,|which|has|had|last|also|just|itself|reportedly|recently|now|already) ){{0,5}}(?:was|is|been|were) (?:(?:last|just|recently|reportedly|now|already|already) )?valued at {patterns.HEDGE}$"
)
#: What somebody bought of whom at which price of the whole: "bought a quarter of Bolt at a valuation of <M0>".
_DEALT_AT = Pattern(
    r"\b(?:acquir(?:es?|ed|ing)|b(?:uys?|ought|uying)|purchas(?:es?|ed|ing)|s(?:ells?|old|elling)|dispos(?:es?|ed|ing) of|part(?:s|ed|ing) with|t(?:akes?|ook|aking) (?:over|an?)|offload(?:s|ed|ing)?|divest(?:s|ed|ing)?) "
    r"(?:(?!<|to\b|by\b|from\b|with\b|for\b)[\w.%’'-]+ ){0,8}?(?P<dealt><G\d+>)(?!'s) (?:(?!<M|;|[.]|raised\b|round\b)\S+ ){0,24}?at an? (?:(?!<)[\w-]+ ){0,3}?(?:valuation|value) of "
    rf"{patterns.HEDGE}$"
)
#: What the price in front is that of: "Valued at <M0> in May, Acme is …".
_VALUED_FRONT = Pattern(rf"(?:^|[;:.] )(?:(?:now|currently|last|today|once) )?valued at {patterns.HEDGE}$")
_THEN_IS = Pattern(
    r"(?:(?:in|as of|at|by|since|after|last|during) (?:(?!<[GA])\S+ ){1,6}?|<D\d+> )?, (?P<co><[GA]\d+>)(?!'s)"
)
_THAT_IT_HAD = Pattern(
    r"(?:that|which|at which) (?:(?:rival|its|the|competitor|neighbour|fellow|larger|smaller) ){0,3}(?P<co><G\d+>) (?:(?:was|has|had|been|last|just|itself) ){0,3}"
    r"(?:commanded|fetched|got|valued|carried|reached|achieved|hit|won|commands|carries)\b"
)
#: "At <M0> Acme is worth twice what it was": the price, and whose it is.
_AT_FRONT = Pattern(rf"(?:^|[;:.] )at {patterns.HEDGE}$")
_IS_WORTH = Pattern(
    r"(?:is|was|are) (?P<inverted><[GA]\d+>)(?:'s (?:(?!<)[\w-]+ ){1,3})? ?(?:now |currently |thereby )?(?:valued|priced|worth)\b|"
    r"(?:, )?(?P<co><[GA]\d+>)(?!'s) (?:(?!<[GM]|[;.,])\S+ ){0,5}?(?:is|was|becomes?|became|ranks?|remains?) (?:\w+ ){0,2}?"
    r"(?:worth|valued|priced|most valuable|priciest|most expensive|unicorns?|decacorns?)\b"
)
#: "That's up from <M0> last May, when Acme led a <M1> round": the price, if it is far more than the round.
_UP_FROM = Pattern(
    rf"^(?:that's|that is|that was|this is|which is|it's|it is|that) (?:[\w-]+ )?(?:up|down|a jump|an increase|a step up) from {patterns.HEDGE}$"
)


#: A line of prices: "August 2025: <M0> (Series E)" below "What is Acme worth?".
_PRICES = re.compile(r"\b(?:worth|valuations?|valued|price history)\b", re.IGNORECASE)
_LINE = Pattern(
    rf"^(?:[-–—•*·] )?(?:(?:<[DS]\d+>|\( <[DS]\d+> \)|(?!<|and\b|raised\b)[\w'-]+) ){{1,5}}[:–—|-] {patterns.HEDGE}$"
)
_LINE_ENDS = Pattern(r"(?:\( (?:(?!<[GM])\S+ ){1,8}\)|,? ?<[DS]\d+>|(?:post|pre)-money)? ?[.;]?$")


def whose(view: View) -> Element | None:
    """Return whose a valuation is where the words beside it leave no doubt."""
    if (that := _THAT_IT_HAD.match(view.right)) is not None:
        return view.on_right(that, "co")
    if _AT_FRONT.search(view.left) and (worth := _IS_WORTH.match(view.right)) is not None:
        return view.on_right(worth, "co" if worth["co"] else "inverted")
    if _VALUED_FRONT.search(view.left) and (then := _THEN_IS.match(view.right)) is not None:
        return view.on_right(then, "co")
    if (dealt := _DEALT_AT.search(view.left)) is not None and len(view.on_left(dealt, "dealt").members) == 1:
        return view.on_left(dealt, "dealt")
    if (own := _OWN.search(view.left)) is None or re.match(r"(?:valuation |value )?(?:of|on|for) <", view.right):
        return None
    owner = view.on_left(own, next(filter(own.group, ("co", "self", "rel", "which", "was"))))
    return owner if len(owner.members) == 1 else None


def _price_told_of(view: View) -> Sum | None:
    """Read a price by what it was paid, asked or offered for, or by the heading of the lines it stands in."""
    heading = view.sentence.heading
    if heading and _PRICES.search(heading) and _LINE.match(view.left) and _LINE_ENDS.match(view.right):
        return view.is_("valuation", "line of prices")
    if _AT_FRONT.search(view.left) and _IS_WORTH.match(view.right):
        return view.is_("valuation", "valuation by its noun or verb")
    if (_NOT_HELD.search(view.left) or _WENT_LOOKING.search(view.left)) and not patterns.VALUATION_RIGHT.match(
        view.right
    ):
        return view.is_("other", "price not held")
    if _PRICE_OF_IT.search(view.left) and _DEAL.search(view.sentence.mask, 0, view.start):
        return view.is_("other", "price of a deal")
    rounds = [s.mention.money.amount for s in view.before if s.role == "round"]
    if rounds and view.amount > 2 * rounds[-1] and (_PRICED.search(view.left) or _TOOK_PLACE.search(view.left)):
        return view.is_("valuation", "price of a round")
    later = [
        e.mention.money.amount
        for e, at in view.sentence.mentions
        if at > view.start and isinstance(e.mention, MoneyMention) and _ROUND_NEXT.match(view.sentence.mask, at)
    ]
    if later and view.amount > 3 * later[0] and _UP_FROM.search(view.left):
        return view.is_("valuation", "price before")
    unicorn = says.BRACKETED_UNICORN.search(view.left)
    if unicorn and re.match(r"(?:, )?(?:(?:as )?(?:of|in) <D|\)|<D)", view.right):
        described = view.on_left(unicorn, "a")
        if "corn" in described.text:
            return view.is_("valuation", "unicorn")
    return None


_ROUND_NEXT = Pattern(r"<M\d+> (?:<S|rounds?\b|raise\b|financing\b|funding\b)")


def read_valuation(view: View) -> Sum | None:
    """Read what a company is valued at, or a price that is none of a round."""
    found = _price_told_of(view) or _read(view)
    if found is not None and found.role == "valuation":
        found.into = whose(view)
    return found


#: "Went down from <M0> to as little as <M1>".
_DOWN_TO = Pattern(
    rf"(?:went|fell|dropped|sank|slid|rose|climbed|jumped|soared|grew|down|up|cut|slashed|lifted|raised|marked) (?:(?!<|;)\S+ ){{0,3}}?from (?:(?!<|;)\S+ ){{0,3}}?<M\d+> (?:(?:in|at|last) (?:\S+ ){{1,3}}?)?(?:(?:all the way|down|up) )?to (?:(?:as little as|as much as|only|just|barely) )?{patterns.HEDGE}$"
)
#: "Hopes that the deal will lift its valuation beyond <M0>".
_HOPED = Pattern(
    rf"\b(?:hop(?:es|ing)|aims?|aiming|ambition|dreams?) (?:(?!<M|;)\S+ ){{0,20}}?(?:lift|rais|push|boost|tak|bring|propel|doubl|tripl|increas)\w* (?:its|the|their) (?:(?!<)[\w-]+ ){{0,2}}"
    rf"(?:valuation|value|worth|price)(?: tag)? (?:to|beyond|above|past|over|north of) {patterns.HEDGE}$"
)


#: "Is negotiating a round with a <M0> valuation as its goal".
_AS_GOAL = Pattern(
    r"(?:post-money |pre-money )?(?:valuation|price|value|price tag) (?:as (?:(?:its|the|their|an?) )?)(?:\w+ )?(?:target|goal|aim|ambition)\b"
)
_AIMS_STRAIGHT = Pattern(rf"\baim(?:s|ed|ing) (?:at|for) {patterns.HEDGE}$")
#: "It aims high: a <M0> valuation": what somebody wishes to be worth, and is not yet said to be by anybody.
_AIMS_AT = re.compile(r"\b(?:aim(?:s|ing|ed)?|ambitions?|goal|dreams?|dreaming)\b")


def _read(view: View) -> Sum | None:
    left, right = view.left, view.right
    noun = patterns.VALUATION_RIGHT.match(right)
    valued = bool(view.before) and view.before[-1].role == "valuation"
    if valued and not noun and says.COMPARED.search(view.near) and not re.match(r"(?:<S|rounds?\b|raised\b)", right):
        return view.is_("valuation", "valuation it is compared with")
    if valued and not noun and _DOWN_TO.search(view.left):
        return view.is_("valuation", "valuation it is compared with")
    if valued and re.match(r"<M\d+> (?:[\w-]+ )?valuation :", view.near):
        return None
    if view.before and view.before[-1].role == "valuation" and says.THAN_BEFORE.search(view.near):
        other = re.match(r"(?:raised|in (?:revenue|sales|funding|debt|equity))\b", right)
        return None if other else view.is_("valuation", "price before")
    if says.COMPARES.search(left):
        return view.is_("other", "compared")
    if not noun and (not says.VALUATION_LEFT.search(left) or patterns.ROUND_WORTH.search(left)):
        return None
    if not noun and (patterns.SUBSCRIBED_LEFT.search(left) or patterns.ISSUED_LEFT.search(left)):
        return None
    if says.PRICED_ROUND.search(left) or (patterns.CLOSED_AT.search(left) and not noun):
        return view.is_("round", "worth of a round")
    worth = re.search(r"\bworth " + patterns.HEDGE + "$", left)
    if not noun and (says.NOT_VALUE.search(left[-70:]) or (worth and not says.WORTH.search(left))):
        return view.is_("other", "market value")
    if says.MARKET.match(right):
        return view.is_("other", "market value")
    if says.NO_COMPANY_VALUED.search(left):
        return view.is_("other", "worth of goods")
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
    if patterns.BAD_LEFT.search(left) and not noun and not told:
        return view.is_("other", "worth")
    if patterns.AVERAGE.search(left):
        return view.is_("other", "average")
    sought = says.SOUGHT_PRICE.search(left)
    if sought is not None and not view.before and not re.match(r"<M\d+>", right):
        listing = "<S" in sought[0] and "was valued" not in sought[0]
        return view.is_("other", "price sought" if listing else PRICE_ASKED)
    if _HOPED.search(left) or _AIMS_STRAIGHT.search(left) or _AS_GOAL.match(right):
        return view.is_("other", "price sought")
    if _AIMS_AT.search(left[-40:]) and "talks" not in left:
        return view.is_("other", "price sought")
    clause = re.split(r" (?:[:;]|[–—]) ", left)[-1][-40:]
    could = says.COULD_BE.search(clause) and says.NO_NEW_MONEY.search(view.sentence.mask)
    if (could or says.AIMED.search(clause)) and "talks" not in left:
        return view.is_("other", "valuation aimed at")
    return view.is_("valuation", "valuation by its noun or verb")
