"""Who buys shares of which company for which sum, read off a whole clause: "Acme picked up 9% of Bolt for $5m".

Buyer, company and price stand in many orders here, and the company is the object of the verb: so these clauses are read
as wholes, before each sum is looked at by itself. What is bought is a part: who buys most or all of a company acquires it.
"""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

from dataclasses import dataclass

from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.sums.patterns import ADVERB, HEDGE
from kg.extractors.wording.patterns import Family, Pattern


@dataclass(frozen=True, slots=True)
class Stake:
    """Who gave a sum for shares, and of which company."""

    who: Element
    into: Element


_WORD = r"(?!(?:which|that|who|from|by|with|for|to|and|or|after|while|as|at|is|was|has|had)\b)[\w'’&./-]+ "
_WHOM = rf"(?:{_WORD}|<P\d+>(?:'s)? |<P\d+> - and ){{0,7}}?"
_CO = rf"(?:(?:its|the|an?) (?:{_WORD}){{1,6}}, )?{_WHOM}(?P<co><[GA]\d+>)(?!'s)"
_MORE = (
    r"(?:(?:, (?:which|who) )?(?:announced|announces|proposes|proposed|decided|going|wants|hopes|intends|wishes|approved|both|each|all|on <D\d+>|<D\d+>|"
    r"it|they|has|have|had|is|are|was|were|will|would|also|set|close|near|nearing|a deal|\w+ly) ){0,4}"
)
_WHO = rf"(?P<who><G\d+>)(?!'s) (?:of <P\d+> )?(?:, )?{ADVERB}{_MORE}"
_PART = r"(?!(?:majority|controlling|remaining|entire|whole)\b|(?:[5-9]\d|100)(?:[.,]\d+)? ?(?:%|per ?cent|pct))"
_PERCENT = (
    r"(?:(?:an? |one )?(?:tenth|twentieth|fifth|sixth|seventh|eighth|ninth|quarter|third)|"
    r"\d+(?:[.,-]\d+)? ?(?:%|per ?cent|pct|percent)(?: (?:-|–|to|or) \d+(?:[.,]\d+)? ?(?:%|per ?cent|pct|percent))?)"
)
_SHARES = r"(?:stakes?|shares?|interest|holding|shareholding|stock|equity|share capital|securities|debentures|shareholder|position)"
_OF = rf"(?:(?:{_PART}(?!in |of |to |for |from |with |by |into |and |sold |sell |selling |bought |cut |trimmed |reduced )[\w.%’'-]+ ){{0,7}}?{_SHARES}|{_PART}(?:[\w-]+ ){{0,2}}{_PERCENT}(?: of (?:its|their|the) (?:(?!<)[\w-]+ )?{_SHARES})?|(?:an?|one|two|three) (?:small |tiny |thin |sizeable |large )?(?:tenth|fifth|quarter|third|sixth|seventh|eighth|ninth|twentieth|slice|piece|sliver|chunk)s?)"
_BUY = (
    r"(?:b(?:uys?|ought|uying)|t(?:akes?|ook|aken|aking)|acquir(?:es?|ed|ing)|purchas(?:es?|ed|ing)|(?:pick|snapp?|scoop|mopp?)(?:s|ed|ing)? up|"
    r"secur(?:es?|ed|ing)|land(?:s|ed|ing)?|g(?:ets?|ot|etting)|grab(?:s|bed|bing)?|bag(?:s|ged|ging)?|receiv(?:es?|ed|ing)|obtain(?:s|ed|ing)?|"
    r"subscrib(?:es?|ed|ing) (?:to|for)|tak(?:es?|ing) up|took up|own(?:s|ed|ing)?|h(?:olds?|eld|olding)|increas(?:es?|ed|ing)|rais(?:es?|ed|ing)|lift(?:s|ed|ing)?|"
    r"hik(?:es?|ed|ing)|up(?:s|ped|ping)|doubl(?:es?|ed|ing)|built|builds?|building|amass(?:es|ed|ing)?)"
)
_SELL = r"(?:s(?:ells?|old|elling)|offload(?:s|ed|ing)?|issu(?:es?|ed|ing)|plac(?:es?|ed|ing)|divest(?:s|ed|ing)?|transferr?(?:s|ed|ing)?|part(?:s|ed|ing) with|allott?(?:s|ed|ing)?|hand(?:s|ed|ing)?|g(?:ives?|ave|iving)(?: up| away)?|ced(?:es?|ed|ing)|sign(?:s|ed) (?:away|over)|assign(?:s|ed)|open(?:s|ed)(?: up)?|swap(?:s|ped)?)"
_PAY = r"(?:pa(?:ys?|id|ying)|part(?:s|ed|ing) with|la(?:id|ys?|ying) (?:out|down)|sign(?:s|ed|ing)(?: up| off)? (?:for|on)|set(?:s|ting)? aside|spen[dt]s?|spending|invest(?:s|ed|ing)?|put(?:s|ting)?(?: (?:in|up|down))?|inject(?:s|ed|ing)?|hand(?:s|ed|ing)? over|fork(?:s|ed|ing)? out|shell(?:s|ed|ing)? out|commit(?:s|ted|ting)?|stump(?:s|ed|ing)? up|plonk(?:s|ed) down|splash(?:es|ed|ing)?(?: out)?|provid(?:es|ed|ing))"
_M = rf"{HEDGE}(?P<m><M\d+>)"
_PRICE = (
    r"(?:, )?(?:for|paying|worth|investing|valued at|costing|(?:for|in) (?:an? )?(?:(?!<)[\w-]+ ){0,4}?(?:consideration|price|sum|total|amount|outlay|deal|transaction|purchases?|cost|investment|placement|allotment) "
    rf"(?:of|worth|valued at|totall?ing)|(?:through|via|by way of|with|at) (?:an? )?(?:(?!<|valu|pric(?:e|ing)\b)[\w-]+ |<S\d+> ){{0,7}}?(?:worth|of|costing|totall?ing|cost|price)|by (?:paying|investing|injecting)|in (?:exchange|return) for|"
    rf"(?:through|via|in|with) (?=an? <M\d+> (?:(?!<)[\w-]+ ){{0,2}}(?:purchase|investment|placement|injection|subscription)\b)) {_M}"
)
_THEN = r"(?:at <M\d+> (?:per|a|each|apiece)(?: share| unit)? (?:, )?|(?:from \d\S* (?:%|per ?cent|pct) )?to (?:[\w-]+ ){0,2}?[1-4]?\d(?:[.,]\d+)? ?(?:%|per ?cent|pct) |(?:from|on|in|via|through) (?:(?!<)[\w'’-]+ ){0,4}<[GDP]\d+> |<D\d+> |, (?:(?!<[GM]|;)\S+ ){1,12}, |\( [^()]{1,40} \) )?"
_BECOME = r"(?:become|becomes|became|becoming|joins?|joined|joining|entered|enters|entering)"

_PURCHASE = r"(?:b(?:uys?|ought|uying)|acquir(?:es?|ed|ing)|purchas(?:es?|ed|ing)|(?:pick|snapp?|scoop|mopp?)(?:s|ed|ing)? up|subscrib(?:es?|ed|ing) (?:to|for)|invest(?:s|ed|ing)?(?: in)?)"
_ITS = rf"{_WHOM}(?P<co><[GA]\d+>)(?:'s)? "
_STOCK = (
    r"(?:(?:new|newly|issued|common|ordinary|preferred|class a|treasury|additional|listed|series) )*(?:shares|stock)"
)

BOUGHT_OUT = "buys them out"
"""The rule of what somebody paid to those who held shares: no new money of the company."""

OWN_BET = "somebody's bet on"
"""The rule of what somebody's investment was: its giver is told as its owner."""

_CLAUSES = Family((
    ("buys a stake", rf"{_WHO}{_BUY} (?:up )?{_OF} (?:in|of) {_CO} {_THEN}{_PRICE}(?! (?:per|a|an) )"),
    ("buys a stake", rf"{_WHO}{_BUY} (?:up )?{_OF} for {_M} (?:in|of) {_CO}"),
    ("buys so much of it", rf"{_WHO}{_BUY} (?:up )?{_M} (?:(?!<|in |into |from |to |by )[\w%’'-]+ ){{0,5}}?(?:worth of )?(?:(?!<|in |into |from |to |by )[\w%’'-]+ |<S\d+> ){{0,3}}{_SHARES} (?:in|of) {_CO}"),
    ("buys so much of it", rf"{_WHO}{_BUY} (?:up )?(?:an? |another |its )?{_M} (?:(?:minority|strategic|equity|direct|initial|further) )*(?:stake|shareholding|holding|position|slice|piece|chunk|share|interest) (?:in|of) {_CO}"),
    ("buys its shares", rf"{_WHO}{_PURCHASE} (?:up )?(?:(?:more than|over|about|some|nearly|roughly|around|another|further|an? additional) )*(?:\d[\d.,]*(?: million| thousand)? )?{_ITS}{_STOCK} {_THEN}{_PRICE}(?! (?:per|a|an) )"),
    ("buys its shares", rf"{_WHO}{_PURCHASE} (?:up )?{_M} (?:worth )?(?:of|in) {_ITS}{_STOCK}(?! (?:back|options|from)\b)"),
    ("pays for a stake", rf"{_WHO}{_PAY} {_M} (?:(?!<)[\w-]+ ){{0,2}}?(?:for|on|towards?|in (?:return|exchange) for|to (?:buy|acquire|take|pick up|get|secure|own|raise|hold|lift|increase|become)) {_OF} (?:in|of) {_CO}"),
    (BOUGHT_OUT, rf"{_WHO}(?:(?:b(?:uys?|ought|uying)|cash(?:es|ed|ing)|t(?:akes?|ook|aking)) out|b(?:uys?|ought|uying) (?:up )?(?:the )?(?:shares|stock|stakes?|holdings?) (?:from|of|held by|owned by)) (?:(?:some|all|several|many|the|its|early|former|current|existing|first|of|small|minority|angel|seed|selling|two|three) )*(?:employees|staff|workers|founders?|co-founders?|shareholders|investors|holders|angels|backers|insiders|owners) (?:of|at|in) {_CO} (?:, )?(?:for|paying|spending|at a cost of|in a deal worth|in a transaction worth) {_M}"),
    ("into it, who put", rf"(?:^|[.;:] |\b(?:and|while|but) )(?:then )?in(?:to)? {_CO} (?:, (?:(?!<[GM]|;)\S+ ){{1,12}})?, (?:it was )?(?P<who><G\d+>)(?!'s) (?:that |who |which )?{ADVERB}{_PAY} {_M}"),
    (OWN_BET, rf"(?P<who><G\d+>)'s (?:(?!<)[\w-]+ |<P\d+> ){{0,6}}?(?:investments?|cheques?|checks?|bets?|stakes?|outlay|wager|deal) (?:(?!<[GM]|;)\S+ ){{0,6}}?[,:(–—-] {_M} (?:in|into|on|for) {_CO}"),
    ("stake sold to", rf"(?:^| ){_OF} (?:in|of) {_CO} (?:, |\( )?(?:(?:that |which )?(?:is |was )?(?:valued at|worth|priced at|for|costing)|of) {_M} (?:, |\) )?{ADVERB}(?:is|was|were|has|have|been|being|be|are|to|will|would) (?:being )?(?:\w+ly )?(?:bought|acquired|purchased|sold|snapped|picked|taken|placed|issued) (?:up )?(?:by|to|with) {_WHOM}(?P<who><G\d+>)"),
    ("price, then stake", rf"^(?:for|with) {_M} , {_WHO}{_BUY} (?:up )?{_OF} (?:in|of) {_CO}"),
    ("sold a stake to", rf"\b{_SELL} {_OF} (?:in|of) {_CO} (?:, )?{_THEN}to {_WHOM}(?P<who><G\d+>) {_THEN}{_PRICE}"),
    ("sold a stake to", rf"(?P<co><[GA]\d+>)(?!'s) {ADVERB}{_MORE}{_SELL} {_OF} (?:, )?{_THEN}to {_WHOM}(?P<who><G\d+>) {_THEN}{_PRICE}"),
    ("sold so much to", rf"\b{_SELL} {_M} (?:worth )?(?:of|in) (?:(?!<)[\w-]+ ){{0,3}}{_SHARES} (?:in|of) {_CO} (?:, )?to {_WHOM}(?P<who><G\d+>)"),
    ("stake sold to", rf"(?:^| ){_OF} (?:in|of) {_CO} (?:, )?{ADVERB}(?:is|was|were|has|have|been|being|be|are|to|will|would) (?:being )?(?:\w+ly )?(?:bought|acquired|purchased|sold|snapped|picked|taken|placed|issued) (?:up )?(?:by|to|with) {_WHOM}(?P<who><G\d+>) {_THEN}{_PRICE}"),
    ("holds after paying", rf"{_WHO}(?:own|owns|hold|holds|have|get|gets|control|controls|be left with|end up with|receive|receives|left with) {_OF} (?:in|of) {_CO} (?:(?!<[GM]|;)\S+ ){{0,6}}?(?:after|by|for|following|in (?:return|exchange) for) (?:(?!<)[\w-]+ ){{0,4}}?{_M}"),
    ("hold after paying", rf"\b(?:with|in|behind) {_CO} , (?:under|in|by|through) which (?P<who><G\d+>) {ADVERB}{_MORE}(?:own|hold|have|get|take|acquire|buy|receive)\w* {_OF} (?:(?!<[GM]|;)\S+ ){{0,4}}?(?:after (?:paying|investing)|for|by (?:paying|investing)|paying|in (?:return|exchange) for) {_M}"),
    ("becomes a shareholder", rf"{_WHO}(?:(?!<[GM]|;)\S+ ){{0,3}}?{_BECOME} (?:<A\d+>|(?:(?!<[GM]|;|in |of |at )\S+ ){{1,6}}?(?:investors?|shareholders?|backers?|owners?|partners?|cap table|capital|register|share register|shareholding)) (?:in|of|at|behind) {_CO} (?:, |by |after |through |via |with )(?:(?!<[GM]|;)\S+ ){{0,6}}?{_M}"),
    ("deal gives", rf"\b(?:deal|transaction|agreement|purchase|investment|pact|swap) (?:{ADVERB})(?:hands?|handed|gives?|gave|giving|leaves?|left|gets|got|nets|grants?|granted|secures?) (?P<who><G\d+>) (?:with )?{_OF} (?:in|of) {_CO} {_THEN}{_PRICE}"),
    ("among those who put in", rf"{_WHO}(?:is|are|was|were|has|have|had)? ?(?:joined|join|joins|joining|part of|among|one of|in) (?:(?!<[GM]|;|in |into )\S+ ){{0,5}}?(?:investors?|group|consortium|syndicate|backers|funds|club|others|companies|shareholders|those) (?:that |who |which )?(?:is |are |has |have |had |together |jointly |collectively )*(?:{_PAY}|pump\w*|pour\w*|plough\w*) {_M} (?:in|into|to|behind) {_CO}"),
    ("approves an investment", rf"{_WHO}(?:approv|authori[sz]|clear|mak|made|announc|pledg|promis|confirm|complet|plan|plann|prepar|agree[sd]? (?:to|on)|sign(?:ed|s)? off on|green-?light)\w* (?:an? |its )?(?:(?!<)[\w-]+ ){{0,3}}?(?:investment|contribution|commitment|injection|bet|placement|purchase of shares|capital increase) (?:of|worth|totall?ing) {_M} (?:in|into|on|to) (?!(?:the )?(?:(?:sole|exclusive) )?(?:favou?r|benefit)\b){_CO}"),
    (OWN_BET, rf"(?P<who><G\d+>)'s (?:(?!<)[\w-]+ ){{0,3}}?{_M} (?:(?!<)[\w-]+ ){{0,2}}?(?:investments?|commitment|pledge|promise|cheques?|checks?|bets?|stakes?|outlay|wager|punt|injection|infusion) (?:in|into|on|for|to|of) {_CO}(?!'s| (?:data|chips?|technology|products?|hardware|servers)\b)"),
    ("contribution to", rf"\b(?:contribution|grant|award|loan|investment|cheque|check|commitment|<S\d+>) of {_M} (?:to|in|into|for) {_CO} (?:(?!<G|;)\S+ ){{0,3}}?(?:through|from|by|via) {_WHOM}(?P<who><G\d+>)"),
    ("which A put so much into", rf"(?P<co><G\d+>) , (?:in(?:to)? )?(?:which|whom|that) (?P<who><G\d+>) {ADVERB}(?:put|invest|pump|pour|plough|plow|inject|sank|sunk|commit|bet|stak)\w* {_M} (?:in(?:to)?\b|on\b|behind\b|,|\.|<D)"),
    ("lends", rf"{_WHO}(?:extend(?:s|ed|ing)?|len[dt]s?|lending|grant(?:s|ed|ing)?|provid(?:es|ed|ing)|hand(?:s|ed|ing)?|award(?:s|ed|ing)?) {_M} (?:(?!<)[\w-]+ ){{0,3}}?<S\d+> (?:to|for) {_CO}"),
    ("through an investment", rf"{_WHO}(?:(?!<[GM]|[,;:.]|by |from |led )\S+ ){{1,8}}?(?:through|via|with|by way of|by means of) (?:an? )?{_M} (?:(?!<)[\w-]+ ){{0,3}}?(?:investment|stake|bet|injection|purchase|infusion|commitment) (?:in|into) {_CO}"),
    ("comes to the rescue", rf"{_WHO}(?:(?!<|[,;:.]|by |from |with |led )\S+ ){{1,7}}(?:of|behind|for|in|into|to|on|with|at) {_CO} (?:, [^<;]{{1,40}} , )?with (?:an? )?{_M} (?:(?!<)[\w-]+ ){{0,3}}?(?:<S\d+>|lifeline|injection|investment|cheque|check|loan|infusion|bet|stake|commitment|facility|cash|rescue|boost|top-up|ticket|bailout)(?!\w)"),
))  # fmt: skip


#: "… and another 5 % to Bolt for <M1>".
_ALSO_TO = Pattern(rf" (?:, )?(?:and )?(?:another |a further )?{_PERCENT} to {_WHOM}(?P<who><G\d+>) for {_M}")


def read_stakes(sentence: Sentence) -> dict[int, tuple[str, Stake]]:
    """Return the sums of a sentence (by position) that somebody gave for shares, with by which rule, who and of whom."""
    mask = sentence.mask
    found: dict[int, tuple[str, Stake]] = {}
    if "<M" not in mask or "<G" not in mask:
        return found
    for rule, pattern in _CLAUSES.likely(mask):
        for match in pattern.finditer(mask):
            who, into = sentence.at(match.start("who")), sentence.at(match.start("co"))
            if (
                match.start("m") in found
                or who is into
                or len(into.members) > 1
                or (into.possessive and rule != "buys its shares")
                or (who.possessive and rule != OWN_BET)
            ):
                continue
            found[match.start("m")] = rule, Stake(who, into)
            if rule == "sold a stake to" and (also := _ALSO_TO.match(mask, match.end())):
                found[also.start("m")] = rule, Stake(sentence.at(also.start("who")), into)
    return found
