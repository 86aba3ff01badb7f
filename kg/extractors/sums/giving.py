"""What is given to a company by verbs that only mean it with what stands around: money put "into" it, a firm armed "with" it.

In the active voice the sum is the giver's; in the passive it is what the company raised.
"""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

from kg.extractors.sums import patterns as says
from kg.extractors.sums.patterns import ADVERB, HEDGE
from kg.extractors.sums.views import Sum, View
from kg.extractors.wording.patterns import Pattern
from kg.extractors.wording.verbs import EQUIPPING, HANDING, PLACING, any_of, participles

_WHO = r"(?P<who><G\d+>)(?!'s) (?:, (?:(?!<[GM]|;)\S+ ){1,12}, |[,–—-] )?"
_CO = r"(?:(?!<|which\b|who\b|and\b)[\w'’-]+ |<P\d+>(?:'s)? ){0,4}?(?P<co><[GA]\d+>|it|them)(?!'s)"
_OUT = r"(?:(?:out|up|down|over|in|through|along|off|afresh|again|further|handsomely) )?"
#: "Acme has shovelled <M0>" – "into Bolt".
_PLACED = Pattern(
    rf"{_WHO}{ADVERB}(?:{any_of(PLACING)}|tip(?:s|ped|ping)?|shell(?:s|ed|ing)?|hand(?:s|ed|ing)? over|la(?:y|ys|id|ying)) {_OUT}{HEDGE}$"
)
#: "Acme has armed Bolt with <M0>".
_EQUIPPED = Pattern(
    rf"{_WHO}{ADVERB}(?:{any_of(EQUIPPING)}|(?:top|prop|shor|bail|kit|back|tid)\w*) {_OUT}{_CO} (?:, )?{_OUT}(?:with|to the tune of) {HEDGE}$"
)
#: "Acme had supported the processor with <M0>": of which company that is, the text says elsewhere.
_SUPPORTED = Pattern(
    rf"{_WHO}{ADVERB}(?:support|back|fund|financ|aid|assist|subsidi[sz]|seed|bankroll)\w* (?:the|its|their|this|that) "
    rf"(?!(?:[\w-]+ ){{0,3}}(?:campaign|charity|programme|program|fund|team|club|event|conference|budget|scheme)\b)(?:(?!<)[\w-]+ ){{1,4}}with {HEDGE}$"
)
#: "Acme has handed Bolt <M0>".
_HANDED = Pattern(rf"{_WHO}{ADVERB}{any_of(HANDING)} {_OUT}{_CO} (?:, )?{HEDGE}$")
#: "Bolt has been handed <M0>", "Bolt was topped up with <M0>".
_IS_GIVEN = (
    rf"(?:was|were|is|are|been|being|gets?|got|getting) (?:(?!<)\w+ly |also |now |just |again )?(?:{participles(HANDING)}|"
    rf"(?:{participles(EQUIPPING)}|topped|propped|shored|bailed|kitted|fitted|tided|showered|blessed|backed|seeded|financed|funded|bankrolled|assured) {_OUT}(?:with|to the tune of|of))"
)
_WAS_GIVEN = Pattern(
    rf"(?:<[GA]\d+>|\b(?:it|they|which|who|that)) (?:, (?:(?!<[GM]|;)\S+ ){{1,12}}, )?{ADVERB}{_IS_GIVEN} {HEDGE}$"
)
#: By whom, or in what, so that the sum is no order and no prize.
_AS_MONEY = Pattern(
    r"(?:(?:more )?(?:in|of|as|worth of) (?:(?!<)[\w-]+ |<S\d+> ){1,4})?(?:(?:in|on|last|this) )?(?:<D\d+> )?(?:by|from) (?:(?!<)[\w'’-]+ |<P\d+>(?:'s)? ){0,4}?<G|"
    r"(?:more )?(?:in|of|as|through|via) (?:an? |its |the )?(?:(?!<)[\w-]+ ){0,3}?(?:<S\d+>|round|equity|funding|financing|investment|capital|backing)\b"
)


_IN_KIND = Pattern(
    r"(?:(?:in|of|as|through|via|from) (?:(?:an?|its|the) )?(?:(?!<)[\w-]+ ){0,3}?(?:<S\d+>|subsid(?:y|ies)|funding|equity|capital|grants?|aid|investment))|[.,;]|$|(?:in|on) <D"
)


def read_giving(view: View) -> Sum | None:
    """Read what is given to a company, by whichever verb."""
    left, right = view.left, view.right
    if says.BAD_RIGHT.match(right) or says.WORTH_OF_GOODS.match(right):
        return None
    if _WAS_GIVEN.search(left) is not None and _AS_MONEY.match(right) is not None:
        return view.is_("round", "raise verb", strong=True)
    if (given := _EQUIPPED.search(left) or _HANDED.search(left)) is not None:
        return view.given("investor puts in", view.on_left(given, "who"), view.on_left(given, "co"))
    if (supported := _SUPPORTED.search(left)) is not None and _IN_KIND.match(right) is not None:
        return view.given("investor puts in", view.on_left(supported, "who"))
    if (placed := _PLACED.search(left)) is not None and (into := says.INTO.match(right)) is not None:
        if says.SPENT_ON.match(right):
            return None
        return view.given("investor puts in", view.on_left(placed, "who"), view.on_right(into, "co"))
    return None
