"""What one investor gave, told as more than a verb: a holding topped up, a bet made, a line opened, shares sold to it."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from typing import Final

from kg.extractors.sums.patterns import ADVERB, BAD_RIGHT, HEDGE
from kg.extractors.sums.views import Sum, View
from kg.extractors.wording.patterns import Pattern

_WORDS: Final = r"(?:(?!<)[\w'’&-]+ |<P\d+>(?:'s)? )"
_ASIDE: Final = r"(?:, (?:(?!<[GM]|;)\S+ ){1,12}?, )?"
_HOLDING: Final = (
    r"(?:stakes?|holdings?|positions?|shareholdings?|interests?|bets?|investments?|exposure|commitments?|ownership)"
)
_SHARES: Final = r"(?:shares?|stock|equity|notes|bonds|convertibles?|paper|<S\d+>)"
_STAFF: Final = r"(?:employees|staff|staffers|workers|shareholders|holders|investors|backers|founders?|insiders|team members|executives)"
_SO_MUCH: Final = r"(?:(?:about|some|nearly|almost|around|roughly|just over|just under|over|an?|another|its|their) )*(?:\d[\d.,]* ?(?:%|per ?cent)|(?:(?!<|majority|controlling)[\w-]+ ){1,4}(?:stakes?|shares?|holding|interest|%|per ?cent))"

#: "Acme topped up its holding in Bolt with <M0>".
_TOPPED_UP: Final = Pattern(
    rf"(?P<who><G\d+>|\b(?:it|they)) {_ASIDE}(?:, )?{ADVERB}(?:topp?(?:ed|s|ing) up|(?:rais|increas|lift|boost|upp?|doubl|deepen|expand|strengthen|extend|enlarg|bolster|reinforc|grow|build)(?:e?s|e?d|p?ed|p?ing)?(?: up)?|grew|built(?: up)?|add(?:s|ed|ing) to) "
    rf"(?:its|their) {_WORDS}{{0,3}}?{_HOLDING} (?:in|on|to|at) {_WORDS}{{0,4}}?(?P<co><[GA]\d+>) {_ASIDE}(?:, )?(?:(?:to|from|by) (?:\d[\d.,]* ?(?:%|per ?cent) )?(?:(?:to|from) \d[\d.,]* ?(?:%|per ?cent) )?)?(?:(?:in <D\d+> |<D\d+> )?)"
    rf"(?:with|by|for|to the tune of|through|via|, ?(?:putting|paying|investing|injecting|adding|spending)(?: in)?|by (?:putting|paying|investing|injecting|adding|spending)(?: in)?) {HEDGE}$"
)
#: "Acme made its largest bet yet, <M0>, on Bolt".
_BET: Final = Pattern(
    rf"(?P<who><G\d+>) (?:, )?{ADVERB}(?:ma(?:de|kes?|king)|plac(?:ed|es|ing)|took|takes|struck|sign(?:ed|s)|writ(?:es|ing)|wrote) (?:its|their|an?|the|another|one of its) {_WORDS}{{0,5}}?(?:bets?|investments?|wagers?|commitments?|cheques?|checks?|tickets?|deals?)"
    rf"(?: (?:yet|so far|ever|to date|this year|of the year|in (?:the )?<P\d+>))* (?:[,:–—(] |worth |of |at ){HEDGE}$"
)
_ON: Final = Pattern(
    rf"(?:[,)–—] )?(?:on|in|into|to|behind) {_WORDS}{{0,5}}?(?P<co><[GA]\d+>)(?!'s (?:(?!<)[\w-]+ ){{0,3}}(?:products|chips|technology))"
)
#: "Acme opened a credit line of <M0> for Bolt", "made <M0> available to Bolt".
_LINE: Final = Pattern(
    rf"(?P<who><G\d+>)(?!'s) {_ASIDE}(?:, )?{ADVERB}(?:open(?:s|ed|ing)|arrang(?:es|ed|ing)|set up|sets up|put in place|clear(?:s|ed)|approv(?:es|ed|ing)|extend(?:s|ed|ing)|grant(?:s|ed|ing)|provid(?:es|ed|ing)|offer(?:s|ed|ing)|gave|gives|len[dt]s?|advanc(?:es|ed|ing)|committ?(?:s|ed|ing)|sign(?:s|ed)(?: off)?|hand(?:s|ed)|made|makes|furnish(?:es|ed)|underwr(?:ote|ites)) "
    rf"(?:available )?(?:an? |the |another |up to )?{_WORDS}{{0,3}}?(?:(?:<S\d+>|loan|facility|credit line|line of credit|financing|credit|line|guarantee|mortgage) (?:(?:facility|line) )?(?:of|worth|for|totall?ing) )?{HEDGE}$"
)
_LENT_FOR: Final = Pattern(
    rf"(?:(?:(?:in|of|as) )?(?:an? )?{_WORDS}{{0,2}}?(?:<S\d+>|loan|facility|credit line|line of credit|financing|credit|line|debt)s? (?:facility |line )?)(?:available )?(?:to|for) {_WORDS}{{0,3}}?(?P<co><[GA]\d+>)(?!'s)"
)
_LENT_OF: Final = Pattern(
    r"(?:<S\d+>|loan|facility|credit line|line of credit|credit|line|mortgage) (?:(?:facility|line) )?(?:of|worth|for|totall?ing) (?:(?!<)\S+ ){0,4}$"
)
_TO: Final = Pattern(rf"(?:available )?(?:to|for) {_WORDS}{{0,3}}?(?P<co><[GA]\d+>)(?!'s)")
_MADE: Final = Pattern(rf"\bma(?:de|kes?|king) {HEDGE}$")
_AVAILABLE: Final = Pattern(rf"(?:more )?available (?:to|for) {_WORDS}{{0,3}}?(?P<co><[GA]\d+>)(?!'s)")
#: "Acme bought <M0> of stock from employees of the company".
_BUYS: Final = Pattern(
    rf"(?P<who><G\d+>) (?:, )?{ADVERB}(?:b(?:uys?|ought|uying)|acquir(?:e|es|ed|ing)|purchas(?:e|es|ed|ing)|tak(?:e|es|ing|en)|took|pick(?:s|ed|ing)? up|snapp?(?:s|ed|ing) up) {HEDGE}$"
)
_FROM_STAFF: Final = Pattern(
    rf"(?:worth )?(?:of|in) {_WORDS}{{0,3}}?(?:shares|stock|equity)(?: in (?P<in><[GA]\d+>))? (?:(?:held|owned) by|from) {_WORDS}{{0,4}}?{_STAFF}(?: and {_WORDS}{{0,3}}?{_STAFF})?(?: (?:of|at|in) {_WORDS}{{0,3}}?(?P<co><[GA]\d+>))?(?!'s)"
)
#: "Employees of Acme sold <M0> of stock to Bolt", "Acme issued shares worth <M0> to Bolt".
_SELLS: Final = Pattern(
    rf"(?:(?P<co><[GA]\d+>)(?!'s) (?:, )?{ADVERB})(?:sold|sells?|selling|issued?|issues|issuing|placed|places|allott?ed|allots) (?:an? |the |some |about |another )?(?:(?!<)[\w-]+ ){{0,4}}?(?:{_SHARES} (?:worth|of|for|totall?ing) )?{HEDGE}$"
)
_SOLD_TO: Final = Pattern(
    rf"(?:(?:worth )?(?:of|in) {_WORDS}{{0,3}}?{_SHARES} )?(?:to|with) {_WORDS}{{0,4}}?(?P<who><G\d+>)(?!'s)"
)
#: "Acme now has 15 percent in return for <M0>", "paid <M0> and holds five".
_HAS: Final = Pattern(
    rf"(?P<who><G\d+>)(?!'s) {_ASIDE}(?:, )?{ADVERB}(?:has|have|gets?|got|receiv(?:es|ed)|holds?|owns?|will (?:have|hold|own|get|receive)|ends up with|ended up with|comes away with|controls?|secured|left with) {_SO_MUCH}(?: (?:of|in) (?:it|{_WORDS}{{0,4}}?(?P<co><[GA]\d+>)))? "
    rf"(?:(?:in (?:return|exchange)|for|in consideration) )?(?:for|of) {HEDGE}$"
)
_PAID: Final = Pattern(
    rf"(?P<who><G\d+>)(?!'s) {_ASIDE}(?:, )?{ADVERB}(?:pa(?:id|ys|ying)|put up|laid out|gave|spent|invested) {HEDGE}$"
)
_AND_HOLDS: Final = Pattern(
    r"(?:, )?(?:and|which gives it|giving it|and so|to) (?:now |so |thereby |thus |in return )?(?:holds?|has|have|owns?|gets?|got|received|hold|receives) (?:(?:about|some|nearly|almost|around) )?(?:\d|an? \w+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)\b(?! (?:years|customers|plants|offices|employees|people|million))"
)
#: "Each put in <M0>": what all of those told before gave.
_EACH: Final = Pattern(
    rf"(?:^|[.;:,–—] |\b(?:and|with|but) )(?P<who>each) (?:(?:of (?:them|the (?:(?!<)[\w-]+ ){{1,3}})|investor|backer|fund|firm|one|party) )?{ADVERB}(?:put(?:s|ting)? (?:in|up)|invest(?:s|ed|ing)|contribut(?:es|ed|ing)|gave|gives|paid|chipp(?:ed|ing) in|bought|took|takes|committed|provided|supplied|wrote|subscribed(?: for| to)?|received|came in with|holds?) {HEDGE}$"
)
#: "Acme supplied the <M0> of Bolt's <S0>": all of it.
_ALL_OF: Final = Pattern(
    rf"(?:of|for|in|behind) (?:<[GA]\d+>'s|its|their|this|that|the|<D\d+> ?' ?s|(?:this|last) (?:week|month|year)(?:'s|’s)) {_WORDS}{{0,3}}?(?:<S\d+>|round\b|raise\b|financing\b)"
)
_GAVE_THE: Final = Pattern(
    rf"<G\d+> (?:, )?{ADVERB}(?:suppl|provid|put|contribut|fund|financ|rais|underwr|cover|wr|stump|invest|gave|brought)\w*(?: up| in)? (?:all of |all |the whole of |together )?the $"
)
#: "Acme took part in Bolt's <S0> with <M0>", "participated with <M0> in Bolt's <S0>".
_WITH: Final = Pattern(
    rf"(?P<who><G\d+>)(?!'s) {_ASIDE}(?:, )?{ADVERB}(?:participat(?:es|ed|ing)|took part|takes part|join(?:s|ed|ing)?(?: in)?|follow(?:s|ed|ing)?(?: on| up)?) with {HEDGE}$"
)
_SECOND: Final = Pattern(
    rf"(?P<who><G\d+>)(?!'s) {_ASIDE}(?:, )?{ADVERB}(?:(?:was|is|were|are|as|acted as) )?(?:an? |the |its )?(?:co-pilot|second|number two|runner-up|next|third|wingman|anchor|cornerstone|junior partner)(?: in (?:line|command))? with {HEDGE}$"
)
_COMMITS: Final = Pattern(
    rf"(?:^|[.;:] |, (?:and|while) |^(?:(?!<)[\w'’-]+ ){{1,4}}, )(?P<who><G\d+>)(?!'s) (?:, )?(?:(?:is|was|are|were|has|had|will|also|co-?led|led|leads|lead|headed|heads|anchored|anchors|joined|joins|took|takes|participated)\b)"
    rf"(?: (?!<G|[;:]|from\b|by\b)\S+| <G\d+>(?:'s)?){{0,16}}? (?:, )?with (?:an? |its |their )(?:(?!<)[\w-]+ ){{0,2}}?(?:commitment|cheque|check|ticket|contribution|investment|order|pledge) (?:of|worth|for) {HEDGE}$"
)
_IN_ROUND: Final = Pattern(
    rf"in (?:<[GA]\d+>'s|its|their|this|that|the) {_WORDS}{{0,3}}?(?:<[DM]\d+> )?(?:<S\d+>|round\b|financing\b)"
)
_POCKETS: Final = Pattern(
    r"(?:(?:all|was|were|had|has|have|which|that) ){0,2}(?:came|comes|come|coming|paid|put up|drawn|taken) (?:(?:straight|directly|entirely|all|wholly|mostly|largely) )?(?:out of|from) (?:the )?(?:own |private |deep |personal ){0,2}(?:pockets?|wallets?|purses?|savings|coffers|balance sheets?) of "
)
#: "Acme and Bolt each acquired a minority interest through a capital increase of <M0>".
_STAKE_BY: Final = Pattern(
    rf"(?P<who><G\d+>)(?!'s) {_ASIDE}(?:, )?{ADVERB}(?:acquir|b(?:uy|ought)|t(?:ak|ook)|pick|secur|receiv|obtain|g[eo]t|gain)\w*(?: up)? (?:an? |the |their |its |{_SO_MUCH} )?(?:(?!<|majority|controlling)[\w-]+ ){{0,3}}?(?:stakes?|shares?|interests?|holdings?|shareholdings?) (?:in (?:it|the (?:company|firm|start-?up)|<[AG]\d+>) )?"
    rf"(?:through|via|as part of|in|by way of|by means of|in the course of|under) (?:an?|the|its) {_WORDS}{{0,3}}?(?:(?:capital|share) (?:increase|raise|injection|issue)|rights issue|placement|round|<S\d+>|financing) (?:round )?(?:of|worth|totall?ing|amounting to) {HEDGE}$"
)
#: "A <M0> ticket in an enormous <M1> financing": part of the round that is told next.
_PART_OF_A: Final = Pattern(
    rf"(?:(?:contribution|ticket|cheque|check|commitment|slice|investment|piece) )?(?:in|into|to|towards?|of) (?:an?|the|its|their|this|that) {_WORDS}{{0,4}}?<M\d+> {_WORDS}{{0,2}}?(?:round|financing|raise|<S\d+>)\b"
)
_BEFORE_PART: Final = Pattern(
    rf"(?P<who>\b(?:its|their|it|they)|<[GA]\d+>(?:'s)?) (?!.*(?:raised|raises|closed|secured|valu)\b){_WORDS}{{0,4}}?(?:stakes?|investment|bet|part|participation|wager) in {_WORDS}{{0,4}}?<G\d+> (?:with|, with|, worth|through|by way of|, for which it gave|, putting|, giving|, contributing) {HEDGE}$"
)
#: The same, seen from the second sum.
_OF_WHICH_A_PART: Final = Pattern(
    r"(?:stakes?|investment|bet|part|participation|wager) in (?:(?!<)[\w'’-]+ ){0,4}?<G\d+> (?:(?!<)\S+ ){1,5}?<M\d+> (?:(?:contribution|ticket|cheque|check|commitment|slice|investment|piece) )?(?:in|into|to|towards?|of) (?:an?|the|its|their|this|that) (?:(?!<)[\w'’-]+ ){0,4}?$"
)
_ROUND_NEXT: Final = re.compile(r"(?:(?!<)[\w-]+ ){0,2}?(?:round|financing|raise)\b")
_BAD_EACH: Final = re.compile(r"(?:in|of) (?:revenue|sales|profits?|orders)")


def read_bet(view: View) -> Sum | None:
    """Read what an investor, or each of several, gave to a company, and what it holds for it."""
    left, right = view.left, view.right
    if (each := _EACH.search(left)) is not None and not _BAD_EACH.match(right):
        return view.given("somebody's own part", view.on_left(each, "who"))
    if _PART_OF_A.match(right) and (part := _BEFORE_PART.search(left)) is not None:
        return view.given("somebody's own part", view.on_left(part, "who"))
    if view.before and _OF_WHICH_A_PART.search(left) is not None and _ROUND_NEXT.match(right):
        return view.is_("round", "sum before a round's noun", strong=True)
    if BAD_RIGHT.match(right):
        return None
    if _GAVE_THE.search(left) is not None and _ALL_OF.match(right):
        return view.is_("round", "sum before a round's noun", strong=True)
    if _POCKETS.match(right):
        return view.is_("round", "sum from somebody", strong=True)
    if (second := _SECOND.search(left)) is not None:
        return view.given("somebody's own part", view.on_left(second, "who"))
    if view.before and (commits := _COMMITS.search(left)) is not None:
        return view.given("somebody's own part", view.on_left(commits, "who"))
    if (part := _WITH.search(left)) is not None and _IN_ROUND.match(right):
        return view.given("somebody's own part", view.on_left(part, "who"))
    if _STAKE_BY.search(left) is not None:
        return view.is_("round", "worth of a round", strong=True)
    if (topped := _TOPPED_UP.search(left)) is not None:
        return view.given("investor backs", view.on_left(topped, "who"), view.on_left(topped, "co"))
    if (bet := _BET.search(left)) is not None and (on := _ON.match(right)) is not None:
        return view.given("investor backs", view.on_left(bet, "who"), view.on_right(on, "co"))
    if (has := _HAS.search(left)) is not None:
        return view.given("buys a stake", view.on_left(has, "who"), view.on_left(has, "co") if has["co"] else None)
    if (paid := _PAID.search(left)) is not None and _AND_HOLDS.match(right):
        return view.given("buys a stake", view.on_left(paid, "who"))
    return _lent(view) or _sold(view)


def _lent(view: View) -> Sum | None:
    """Read what a lender made available to whom: "opened a credit line of <M0> for Acme"."""
    line = _LINE.search(view.left)
    if line is None:
        return None
    to = _LENT_FOR.match(view.right)
    if to is None and _LENT_OF.search(view.left):
        to = _TO.match(view.right)
    if to is None and _MADE.search(view.left):
        to = _AVAILABLE.match(view.right)
    return view.given("lender gives", view.on_left(line, "who"), view.on_right(to, "co")) if to is not None else None


def _sold(view: View) -> Sum | None:
    """Read what an investor paid for shares, to those who held them or to the company."""
    if (buys := _BUYS.search(view.left)) is not None and (of := _FROM_STAFF.match(view.right)) is not None:
        company = next((view.on_right(of, name) for name in ("co", "in") if of[name]), None)
        return view.given("buys a stake", view.on_left(buys, "who"), company) if company is not None else None
    sells = _SELLS.search(view.left)
    to = _SOLD_TO.match(view.right) if sells is not None else None
    if sells is None or to is None:
        return None
    if (
        "of" not in view.right.split()[:2]
        and "in" not in view.right.split()[:2]
        and not re.search(rf"{_SHARES} ", sells[0])
    ):
        return None
    return view.given("buys a stake", view.on_right(to, "who"), view.on_left(sells, "co"))
