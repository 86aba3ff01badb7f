"""What one investor gave, told in an idiom or with the verb standing once: "Acme took a punt on Bolt with <M0>", "and Coil to the rest"."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

from kg.extractors.sentences.elements import Element
from kg.extractors.sums import patterns as says
from kg.extractors.sums.patterns import ADVERB, HEDGE
from kg.extractors.sums.views import Sum, View
from kg.extractors.wording.funders import is_funder
from kg.extractors.wording.patterns import Pattern

#: "Acme picked up the remaining <M0>": the rest of a round told before.
TOOK_REST = Pattern(
    rf"(?P<who><G\d+>)(?!'s) (?:(?!<[GM]|[;:])[\w,'’-]+ ){{1,5}}?(?:for )?(?:the|its) (?:remaining|other|outstanding|missing|last|final) {HEDGE}$"
)
#: "Acme subscribed to <M0> , Bolt to <M1> and Coil to the rest": the verb stands once.
LIKEWISE = Pattern(
    rf"^(?:<M\d+>)(?: (?:worth )?(?:of|in) (?:(?!<)[\w-]+ ){{0,3}}(?:shares|stock|it|them|the (?:round|issue|new shares|total|sum|equity)|<S\d+>))? "
    rf"(?:, |; |and |, and |while |, while |, with )+(?:(?!<)[\w’-]+ ){{0,4}}?(?P<who><G\d+>) (?:(?:to|for|with|by|at|another|a further|putting in|contributing) )*{HEDGE}$"
)
#: "The tap was opened by Acme , with <M0>", "its first believer was Acme , with <M0>": who gave it.
OPENED_BY = Pattern(
    rf"\b(?:was|were|been|being|is) (?:(?!<)[\w-]+ )?(?:opened|broken|started|begun|made|set (?:rolling|in motion|going)|kicked off|got (?:rolling|going)|taken|provided|answered|cut|paid|signed) by "
    rf"(?:(?!<)[\w'’-]+ ){{0,4}}?(?P<who><G\d+>) (?:, )?(?:(?:back )?in <D\d+> (?:, )?)?with (?:an? (?:(?!<)[\w-]+ ){{0,2}})?{HEDGE}$"
    rf"|\b(?:first|earliest|sole|only|biggest|largest|main|next|latest|new|newest|second) (?:(?!<)[\w-]+ )?(?:believer|backer|investor|shareholder|lender|funder|supporter|taker|name) "
    rf"(?:(?:to (?:come|step|go|get|jump|buy|pile|chip) (?:in|aboard|on board|forward|up)|in) )?(?:is|was|:) (?:(?!<)[\w'’-]+ ){{0,4}}?(?P<named><G\d+>) (?:, )?(?:(?:back )?in <D\d+> (?:, )?)?with (?:an? (?:(?!<)[\w-]+ ){{0,2}})?{HEDGE}$"
)
#: "Acme comes in with a minority stake and pays <M0> for it".
PAYS_FOR_STAKE = Pattern(
    rf"(?P<who><G\d+>)(?!'s) (?:(?!<[GM]|[;:]|majority\b|controlling\b|all\b|remaining\b)\S+ ){{0,10}}?(?:stake|shares?|shareholding|holding|interest|% |per cent|percent)(?: (?:in|of) (?:(?!<)[\w'’-]+ ){{0,5}}?(?P<co><[GA]\d+>)(?!'s))? "
    rf"(?:, )?(?:and (?:(?:is|are|will|has|have|had|reportedly|also) ){{0,3}})?(?:pay|pays|paid|paying|put up|puts up|spent|spends|investing|invested|invests) {HEDGE}$"
)
FOR_THE_STAKE = Pattern(
    r"(?:for (?:it|them|that|this|the (?:stake|shares|holding|shareholding|privilege|interest))\b|in cash\b|[.;,]|$)"
)
#: "Some 2,300 small investors, plus Acme with <M0>, bought shares": one of a crowd that is counted only.
OF_A_CROWD = Pattern(
    rf"\b(?:investors|backers|people|shareholders|savers|individuals|members|fans|customers|angels)\b(?: [,–—(])? (?:plus|including|among them|and|led by|alongside|as well as|with) "
    rf"(?:(?!<)[\w'’-]+ ){{0,4}}(?P<who><G\d+>) (?:with|for|at|putting in|contributing) {HEDGE}$"
)
#: "Acme likes what it sees at Bolt and has put in <M0>", "Bolt persuaded Acme to invest <M0>".
_GIVES = r"(?:invest(?:s|ed|ing)?|put(?:s|ting)? (?:in|up|down)|chip(?:s|ped)? in|contribut(?:e|es|ed)|commit(?:s|ted)?|inject(?:s|ed)?|part(?:s|ed)? with|stump(?:s|ed)? up|lend|lent|pump(?:s|ed)? in)"
LIKES_AND_GIVES = Pattern(
    rf"^(?P<who><G\d+>)(?!'s) (?:(?!<[GM]|[;:]|by\b|from\b|which\b|who\b)\S+ ){{1,8}}?(?:in|at|of|to|on|with|by|behind) (?:(?!<)[\w'’-]+ ){{0,4}}?(?P<co><G\d+>)(?!'s) (?:, )?and (?:(?:has|have|is|are|will|now|also|duly|promptly) ){{0,3}}{_GIVES} {HEDGE}$"
)
PERSUADED = Pattern(
    rf"(?P<co><G\d+>)(?!'s) {ADVERB}(?:convinc|persuad|g[eo]t|talk|brought|bring|mov|prompt|induc|inspir|coax|nudg|push|sway|woo)\w* (?:(?!<)[\w'’-]+ ){{0,4}}?(?P<who><G\d+>) (?:to|into|in) {_GIVES} {HEDGE}$"
    rf"|(?P<thankful><G\d+>)(?!'s) (?:has|have|had|can) (?:(?!<)[\w'’-]+ ){{0,3}}?(?P<thanked><G\d+>) to thank for (?:its |the )?{HEDGE}$"
)


def read_idiom(view: View) -> Sum | None:
    """Read what one investor gave, where no plain verb of giving stands before the sum."""
    left, right, before = view.left, view.right, view.before
    if before and before[-1].role == "share" and before[-1].who is not None and not _taker_first(view, before[-1]):
        like = LIKEWISE.match(view.sentence.mask[before[-1].position : view.start])
        if like is not None and not says.BAD_RIGHT.match(right):
            who = view.sentence.at(before[-1].position + like.start("who"))
            return view.given(before[-1].rule, who, before[-1].into)
    if (pays := PAYS_FOR_STAKE.search(left)) is not None and FOR_THE_STAKE.match(right):
        return view.given("buys a stake", view.on_left(pays, "who"), view.on_left(pays, "co") if pays["co"] else None)
    if (one := OF_A_CROWD.search(left)) is not None and not view.before and not says.BAD_RIGHT.match(right):
        return view.given("somebody's own part", view.on_left(one, "who"))
    if (likes := LIKES_AND_GIVES.search(left)) is not None and is_investor(view.on_left(likes, "who")):
        return view.given("investor puts in", view.on_left(likes, "who"), view.on_left(likes, "co"))
    if (won := PERSUADED.search(left)) is not None and not says.BAD_RIGHT.match(right):
        giver, taker = ("who", "co") if won["who"] else ("thanked", "thankful")
        return view.given("investor puts in", view.on_left(won, giver), view.on_left(won, taker))
    if (rest := TOOK_REST.search(left)) is not None and not says.BAD_RIGHT.match(right):
        return view.given("somebody's own part", view.on_left(rest, "who"))
    if (opened := OPENED_BY.search(left)) is not None and not says.BAD_RIGHT.match(right):
        return view.given("investor puts in", view.on_left(opened, "who" if opened["who"] else "named"))
    return None


def is_investor(who: Element | None) -> bool:
    """Return whether all who are named are called as investors are, or described as some."""
    named = who is not None and who.kind == "G" and all(is_funder(member.mention.name) for member in who.members)
    return named and who is not None and not who.possessive


def _taker_first(view: View, share: Sum) -> bool:
    """Return whether who takes a sum stands before it: "lent Acme <M0> and Bolt <M1>"."""
    return share.into is not None and share.into.start < share.element.start
