"""What says that a sum is a round's, or none."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

from kg.extractors.sums.patterns import HEDGE, RAISE, ROUND_NOUN
from kg.extractors.wording.patterns import Pattern

#: "Allotted 300 preference shares for <M0> each".
SHARES_AT = Pattern(
    rf"\b(?:shares?|stock|units|warrants|debentures|securities)\b (?:\( (?:(?!<)\S+ )?\) )?(?:(?!<)[\w-]+ ){{0,3}}?(?:for|at|of|worth) (?:an? )?(?:(?:issue|offer|exercise|unit) )?(?:price of )?{HEDGE}$"
)
EACH_SHARE = Pattern(r"(?:each|apiece|a share|a piece|a unit|per (?:\w+ )?(?:share|unit|piece|warrant))\b")
#: "Booked its first order, worth <M0>".
ORDER_WORTH = Pattern(
    rf"\b(?:orders?|contracts?|licen[cs]es?|purchases?|leases?|projects?|tenders?) (?:(?!<)[\w-]+ ){{0,4}}, (?:(?:which|that) (?:is|was) )?(?:(?:reported|said|believed|thought|estimated) to be )?worth {HEDGE}$"
)
#: How much an investor puts into a company as a rule: "writes cheques of <M0> to <M1>", "invests between <M0> and <M1>".
CHEQUE_SIZE = Pattern(
    r"(?:(?<!wrote )(?<!written )\b(?:(?:(?:first|initial|typical|average|seed|early|small|larger) )*(?:cheques|checks|tickets)|"
    r"(?:cheque|check|ticket|deal|investment)[ -]sizes?|(?:initial|first|typical|average) (?:investments|cheque|check|ticket)) "
    r"(?:(?:of|are|is|will|be|can|may|between|from|range|ranging|ranges|at|in|go|start|starting|typically|usually|generally|sized|worth) )*"
    r"|\b(?:invests|will invest|typically puts|plans to invest|usually invests|writes) (?:(?:anything|anywhere) )?(?:between|from) )"
    rf"(?:<M\d+> (?:and|to|-|–|or) )?(?:up to )?{HEDGE}$"
)
DESCRIBES = Pattern(r"<G\d+>(?= ?(?:[.,;)]|$|and\b))")
#: A noun, not a verb: "all of its latest raise".
RAISE_NOUN = Pattern(
    r"(?:\b(?:the|this|that|its|their|our|latest|last|new|first|second|previous|earlier|fresh|recent|big|whole)|'s) "
    r"raises? (?:(?!<M\d+>|;)\S+ ){1,6}?$"
)
#: "When Hafen led <M0>": the round is told by its sum alone.
LED_SUM = Pattern(rf"\b(?:co-)?(?:led|leads|leading) {HEDGE}$")
AFTER_LED_SUM = Pattern(r"(?:[.,;)–—]|$|(?:at|in|into|for) (?:(?:it|them)\b|(?:(?!<)\S+ ){0,3}<))")
_ISSUE = (
    r"(?:(?:paid-in|oversubscribed|institutional|private|directed|reserved|new|underwritten|non-brokered|brokered|accelerated|renounceable|non-renounceable|conditional|equity|share|cash|third-party|two-tranche) ){0,4}"
    r"(?:capital (?:increase|raise|raising)|rights (?:issue|offering)|share (?:issue|placement|allotment)|placement|placing|entitlement offer|bought deal|equity (?:raise|raising|issue)|directed issue|allotment|(?:investment|financing|funding|subscription) agreement)"
)
CAPITAL_INCREASE = Pattern(rf"(?:strategic )?{_ISSUE}\b(?! (?:of|for) <G)")
#: "A reserved capital increase of <M0>".
INCREASE_OF = Pattern(
    rf"\b(?:{_ISSUE}|(?<!industry )(?<!sector )(?<!startup )fund-?rais(?:e|ing|er)|(?:funding|financing|investment) round|round of (?:financing|funding)|capital injection|capital contribution) (?:(?:of|worth|for|totall?ing|amounting to|in the amount of|to the tune of|raising|to raise) )(?:gross |aggregate )?(?:proceeds of )?{HEDGE}$"
)
ROUND_LEFT = Pattern(
    rf"<S\d+>(?: (?:round|financing|raise))? (?:, |– |- |— |\( ){HEDGE}$|(?:<S\d+>|{ROUND_NOUN}|extension|deal|transaction|loans?|notes|bonds?) "
    rf"(?:(?:of|by|for) <[GA]\d+> |(?:in|from|of) <D\d+> )?(?:, (?:(?:closed|held|raised|done|completed|announced|back|from|in|of|late|early|last) ){{0,3}}<D\d+> , )?(?:[\w-]+ ){{0,3}}?(?:<P\d+> )?(?:of|worth|for|totall?ing|totall?ed|totals|at|to the tune of|amounting to|amount(?:s|ed) to|(?:comes?|came) to|stands at|was|is|"
    rf"were|being|brought|"
    rf"brought in|raised|yielded|fetched|\() {HEDGE}$|(?:<S\d+>|{ROUND_NOUN}|loans?|notes) (?:\([^)]*\) )?(?::|-|–|"
    rf"—) {HEDGE}$|^(?:[-–—•*] )?(?:[\d#]+ "
    rf"[.)] )?<G\d+>(?: of <[PG]\d+>| , <P\d+>)?(?: \([^)]*\))? (?::|–|—|-) {HEDGE}$"
    rf"|\b(?:talks|discussions|negotiations) (?:with (?:(?!<)[\w'’-]+ ){{0,3}}<G\d+> )?(?:for|over|about|on|to (?:raise|secure|put)) (?:[\w-]+ ){{0,4}}{HEDGE}$|\bfirst close (?:at|of|on) "
    rf"{HEDGE}$|(?:previous|last|latest|earlier|first|second|new|prior|most recent) (?:[\w-]+ ){{0,2}}(?:round|raise|"
    rf"financing|facility|loan|tranche|close|instal?lment|deal) , {HEDGE}$|\bsecond , of {HEDGE}$|^{HEDGE}$"
)
#: "The only cheque, from Acme, was for <M0>", "its last raise, in 2021, came to <M0>".
NOUN_ASIDE = Pattern(
    rf"(?:<S\d+>|\b(?:{ROUND_NOUN}|deal|raise|loan|ticket|extension))(?: (?:round|financing|funding|raise))?(?: (?:of|by|for) <[GA]\d+>)? (?:, (?:(?!<M|[,;])\S+ ){{1,9}},|\( [^()<]*(?:<[GD]\d+>[^()<]*){{0,2}}\)) "
    rf"(?:(?:was|is|were|had been) (?:for|worth|of|all of|a mere|only|just)|(?:was|were) (?:an? )?|(?:came|amounted|ran|added up|stretched|grew) to|came in at|totall?ed|stood at|fetched|yielded|raised|brought(?: in)?(?: (?:it|them|<[GA]\d+>))?(?: another)?|saw it raise) {HEDGE}$"
)
#: "It prised <M0> out of Acme".
PRISED = Pattern(
    rf"\b(?:pris(?:e|es|ed|ing)|priz(?:e|ed|ing)|pry|pried|prying|coax(?:es|ed|ing)?|squeez(?:e|es|ed|ing)|extract(?:s|ed|ing)?|wr[iu]ng(?:s|ing)?|wheedl(?:e|es|ed|ing)|teas(?:e|es|ed|ing)|charm(?:s|ed|ing)?|wangl(?:e|es|ed|ing)) {HEDGE}$"
)
#: "It persuaded Acme to part with <M0>".
PARTED_WITH = Pattern(
    rf"\b(?:persuad|convinc|coax|cajol|got|get|talk|induc|tempt|entic|prevail|charm)\w* (?:on |upon )?(?:(?!<)[\w'’-]+ ){{0,4}}<[GA]\d+> (?:to|into) (?:part(?:ing)? with|hand(?:ing)? over|put(?:ting)? (?:in|up)|stump(?:ing)? up|cough(?:ing)? up|fork(?:ing)? out|"
    rf"pony(?:ing)? up|chip(?:ping)? in(?: with)?|invest(?:ing)?|commit(?:ting)?|contribut(?:e|ing)|writ(?:e|ing)|lend(?:ing)?(?: it)?) {HEDGE}$"
)
OUT_OF = Pattern(
    r"(?:more )?(?:out of|from|off) (?:(?!<)[\w'’-]+ ){0,4}?(?:<[GA]\d+>|investors|backers|its backers|banks)"
)
#: "A round, for which <M0> is the stated goal".
GOAL_LEFT = Pattern(
    rf"(?:<S\d+>|\bround|\braise|\bfinancing|\bfunding|<[GA]\d+>)(?: (?:round|financing))? (?:, )?(?:for|in|from|through|with) which (?:it |they |<[GA]\d+> )?(?:(?:is|are) )?(?:(?:hop|want|aim|seek|look|target|ask|plan|expect|need)(?:s|es|ing|e)? (?:to (?:raise|get|secure|collect) |for )?)?{HEDGE}$"
)
GOAL_RIGHT = Pattern(
    r"(?:is|was|would be|remains|has been (?:set|named) as) (?:the |its |their )?(?:(?!<)[\w-]+ ){0,2}?(?:goal|target|aim|ambition|objective|sum sought|ask|hope)\b|[,.;]|$"
)
IT_RAISED = Pattern(
    rf"(?:that |which )?(?:it|they|he|she|we|<[GA]\d+>) (?:has |had |have |just |also |first |recently )*(?:{RAISE}|took|got)\b"
)
#: What a company turns over, as lines of facts have it: "Revenue: ~<M0>", "revenue <M0>".
TURNOVER = Pattern(
    rf"(?:^|[;,|•·(–—-] ?)(?:(?:annual|net|gross|total|fy) )?(?:revenues?|sales|turnover|arr|mrr|gmv|ebitda)(?: \( <D\d+> \)| <D\d+>)?(?: ?[:=~≈–—-])? ?{HEDGE}$"
)
VAGUE = Pattern(r"(?i)(?:a|one)[ -](?:billion|million|trillion)[ -]dollars?$")
#: What of an offering nobody has bought so far: "which leaves <M0> still to be sold".
STILL_OPEN = Pattern(
    r"(?:(?:of (?:it|that|the (?:offering|round|total|shares))|is|are|was|were|remains?|remaining|still|yet|left) ){0,4}"
    r"(?:(?<=still )to (?:go|come|sell|raise|find|place)|(?:still |yet |left |remains? |remaining )to be (?:sold|raised|placed)|unsold|left to (?:sell|raise|place))\b"
)
#: "The offering brought Acme <M0>": what it raised.
OFFERING_BROUGHT = Pattern(
    rf"\b(?:offering|ipo|<S\d+>|listing|flotation|float|share sale|placement|placing|issue|round|deal|transaction|campaign|sale) (?:(?!<[GM]|;)\S+ ){{0,2}}?(?:brought|brings?|raised|raises?|fetched|fetch|netted|nets|handed|hands|earned|gave|gives?|given|yielded|landed|won|delivered|generated|provided|provides|supplied) "
    rf"(?:(?!<)[\w'’-]+ ){{0,3}}?(?:<[GA]\d+>(?!'s)|it|them) (?:(?:in )?(?:gross |net )?(?:proceeds of |a total of )?)?{HEDGE}$"
)
#: "The <M0> round", "a <M0> fundraising": nothing else is called so, unless nobody in particular has it.
ITS_ROUND = Pattern(
    r"(?:-plus |\+ )?(?:(?:funding|financing|investment|equity|venture|growth) )?(?:round|fund-?rais(?:e|er|ing)|raise|financing)\b(?! (?:of|which of|size|club|for an?)\b)"
)
A_ROUND = Pattern(
    rf"(?<!partway through )(?<!midway through )(?<!average of )(?:\b(?:a|an|the|its|their|his|this|that|another|new|latest|first|second)|'s) (?:(?!<|average|median|typical)[\w-]+ ){{0,2}}?{HEDGE}$"
)
#: "A public offering of 8 million shares , grossing <M0>".
GROSSED = Pattern(
    rf"(?:<S\d+>|\b(?:offering|ipo|flotation|float|listing|placement|placing|share (?:sale|issue)|rights issue))\b (?:(?!<G|;)\S+ ){{0,20}}?gross(?:es|ed|ing) (?:(?:proceeds|it|them) (?:of )?)?{HEDGE}$"
    rf"|\bgross proceeds (?:to (?:(?:the company|it)|<[GA]\d+>) )?(?:of|totall?ing|amounting to|were) {HEDGE}$"
)
#: "Hit its <M0> target on Acme in 41 hours": what a crowd gave.
TARGET_HIT = Pattern(
    rf"\b(?:hit|hits|reach(?:es|ed)|met|meets|pass(?:es|ed)|smash(?:es|ed)|surpass(?:es|ed)|exceed(?:s|ed)|beat|filled) (?:its|the|an?|their) {HEDGE}$"
)
CROWD_TARGET = Pattern(
    r"(?:crowdfunding|crowd-funding|fundraising|funding|raise|round|minimum|campaign) (?:target|goal|ask|hurdle|mark)|(?:target|goal|mark) (?:on|via|in|within|from|with) (?!(?:sales|revenue|turnover)\b)"
)
#: "The loan can be increased by up to <M0>": what may come is no round yet.
ACCORDION = Pattern(
    rf"\b(?:can|could|may|might) be (?:(?!<)[\w-]+ )?(?:increased|upsized|expanded|enlarged|topped up|drawn) (?:(?!<)[\w-]+ ){{0,3}}?(?:by|to) {HEDGE}$"
    rf"|\b(?:accordion|greenshoe|over-?allotment|upsize|expansion option)(?: feature| option)? (?:(?!<)[\w-]+ ){{0,3}}?(?:of|by|for|to|worth) {HEDGE}$"
)
PASSIVE = Pattern(
    r"(?:in cash |more )?(?:(?:that|which) (?=\w+ (?:\w+ )?raised))?(?:has been|had been|have been|was|were|is being|been) (?:[\w-]+ )?(?:raised|pledged|"
    r"invested (?=in(?:to)? <[GA])|secured|committed|injected|put|poured|ploughed|provided|contributed)\b"
)
#: The same, by somebody who is named: "<M0> has been put in by Acme".
PUT_IN_BY = Pattern(
    r"(?:(?:has|had|have) (?:now |also |just |already )?been|was|were|is being) (?:jointly |also )?(?:put (?:in|up)|invested|injected|infused|provided|contributed|pumped in|ploughed in|"
    r"poured in|supplied|furnished|advanced) by (?:(?!<|<P)[\w'’-]+ |<P\d+>(?:'s)? ){0,6}<G\d+>"
)
#: "The other <M0> came from Acme": the rest of a sum told before.
THE_REST = Pattern(rf"^the (?:other|balance of|remainder ,|rest ,) {HEDGE}$")
COMPRISING = Pattern(
    rf"\b(?:compris(?:ing|es|ed of)|consist(?:ing|s) of|made up of|split (?:between|into)|a mix of|of which) "
    rf"{HEDGE}$|^<M\d+> in (?:equity|debt|cash|<S\d+>)(?: \w+)? and {HEDGE}$"
)
#: "<M0> of Acme's money", "<M0> in Acme cash".
OF_THEIR_MONEY = Pattern(
    r"(?:worth )?(?:of|in) (?:(?!<|which\b|that\b|and\b)[\w'’-]+ ){0,3}?<[GA]\d+>(?:'s)? (?:own )?(?:money|cash|capital|funding|backing|funds|dollars)\b"
)
#: What a company sells when it raises money.
OWN_STOCK = Pattern(
    r"(?:out )?of (?:an? |its |the )?(?:planned |targeted |proposed |intended |total )*<M\d+> (?:(?!<)[\w-]+ )?(?:offering|placement|issue|round|raise|share sale)\b|(?:worth )?(?:of|in) (?:(?!<)[\w-]+ |<S\d+> "
    r"){0,3}?(?:stock|shares|equity|notes|bonds|debt|debentures|tokens|"
    r"<S\d+>)(?![\w])"
    r"(?! (?:in|of) <G)"
)
SOLD_OWN = Pattern(rf"(?<!to be )\b(?:sold|sells|selling|sell|issued|issues|issuing|placed) {HEDGE}$")
LOOKING = Pattern(
    rf"\b(?:look(?:s|ing)|shopping|hunt(?:s|ing)|angling|asking|scout(?:s|ing)|fishing|(?:on the|in the) (?:lookout|hunt|market|search)) "
    rf"(?:(?!<M)\S+ ){{0,4}}?(?:for|after) {HEDGE}$"
)
#: Whom a company turns to for money, and where it goes for it: "is pitching funds on a", "will go to market for".
SEEKING = Pattern(
    rf"\b(?:(?:go(?:es|ing)?|went|com(?:e|es|ing)|head(?:s|ed|ing)|return(?:s|ed|ing)?|be|is|are|was) (?:(?:back|out|now|again|currently|soon|next) )*(?:(?:to|on|in) (?:(?:the|its|an?) )?(?:(?:capital|venture) )?(?:markets?|investors|road|roadshow|fundraising trail|hunt)|out|fund-?rais\w+|after)(?: again)? (?:for|with|to raise|to find)?|"
    rf"tap(?:s|ped|ping)? (?:(?!<M|;)\S+ ){{1,4}}?for|pitch(?:es|ed|ing)? (?:(?!<M|;)\S+ ){{1,5}}?(?:on|for|with)|gun(?:s|ning) for|push(?:es|ing) for|(?:chas|pursu|court)(?:es?|ed|ing)|"
    rf"(?:near(?:s|ing)|close to|closing in on|on the (?:verge|brink|cusp) of|within sight of|agreed|finali[sz]\w+|negotiat\w+|hammer\w* out) (?:an? |the )?(?:deal|agreement|transaction|financing|investment|term sheet)(?: with (?:(?!<M|;)\S+ ){{1,4}}?)? (?:for|worth|of)|"
    rf"(?:help|helping) (?:it|them|the company|<[GA]\d+>) (?:to )?(?:find|raise|secure|land|get|drum up)|(?:banks?|bankers|advis[eo]rs?|<G\d+>) to (?:find|raise|secure|land|drum up|bring in)|"
    rf"(?:toy(?:s|ing) with|dream(?:s|ing) of|think(?:s|ing) (?:of|about)|talk(?:s|ing) about) (?:raising|an?)) {HEDGE}$"
)
#: A sum that the text itself says is none.
DENIED = Pattern(
    r"\b(?:is|was|are|were)(?: not|n't|n’t) (?:really |even |actually |in fact )?(?:an?|the|that) " + HEDGE + r"$"
    r"|\b(?:supposed|alleged|purported|so-called|fictitious|bogus|fake|imaginary) " + HEDGE + r"$"
    r"|\b(?:content|happy|satisfied|comfortable) with (?:(?:as little|no more) (?:as|than) )?" + HEDGE + r"$"
    r"|\bpremature to (?:speak|talk) of (?:(?!<M)\S+ ){0,5}" + HEDGE + r"$"
)
#: "Of the <M0> invested in African startups last year, a third went to Acme".
OF_ALL = Pattern(rf"^(?:(?:and|but|,) )*of (?:all )?(?:the )?{HEDGE}$")
SPENT_ON_MANY = Pattern(
    r"(?:(?:that|which) (?:was|were|has been|flowed|went|poured) )?(?:invested|raised|put|poured|spent|deployed|ploughed|flowing|flowed|going) (?:in|into|by|on|across|to) (?!(?:(?!<)[\w-]+ ){0,2}<[GA])"
)
THRESHOLD = Pattern(r"(?:or more|or above|and up|and over|and above|or over|plus) (?:\)|$)")
SECTOR = Pattern(
    rf"\b(?:investments|deals|rounds|startups|funding|sector|ecosystem) (?:(?!<[GAM])\S+ ){{0,4}}?(?:totall?ed|"
    rf"totall?ing|reached|"
    rf"hit|came to|amounted to|rose to|fell to|topped|exceeded|worth) {HEDGE}$"
)
NAMELESS = Pattern(
    rf"(?<!> , )\b(?:an?|any|every|each) (?:[\w-]+ ){{0,3}}(?:startup|start-up|company|firm|business) (?:that|which|"
    rf"who) "
    rf"(?:has |had |have |just |recently )*{RAISE} {HEDGE}$"
)
EARNS = Pattern(
    rf"(?<!round )(?<!deal )(?<!raising )(?<!raise )(?<!financing )(?<!offering )(?<!sale )(?<!funding )(?<!transaction )\b(?:could|would|might|may|can) (?:\w+ )?(?:bring in|rake in|pull in|generate) {HEDGE}$"
)
#: "announced a $40m first close of its second fund".
CLOSE_OF_FUND = Pattern(
    r"(?:first|second|final|initial|interim|partial) clos(?:e|ing) (?:for|of|on) (?:(?:its|the|their|a|an) )?"
    r"(?:(?!<)[\w-]+ ){0,3}?(?:<G\d+>(?!'s)|funds?\b)"
)
#: What a company was bought for.
#: What a sentence on a deal is followed by: "Price: <M0>", "We hear <M0>".
PRICE_TOLD = Pattern(
    rf"(?:(?:the )?(?:price|price tag|deal value|purchase price) : |we (?:hear|heard) (?:it was |of )?){HEDGE}$"
)
BOUGHT_FOR = Pattern(
    rf"\b(?:(?:snap|pick|scoop|gobbl|swallow)(?:s|es|ing|ed|ping|ped)? up|buys|acquires|acquired|takes over|swallows) "
    rf"(?:(?!<M|;|stakes?\b|shares?\b|\d)\S+ ){{1,6}}for {HEDGE}$"
    rf"|\b(?:acquir|buy|bought|tak|took|purchas|pick)\w* (?:up |over )?(?:an? |the |its )?(?:(?:majority|controlling|[5-9]\d(?:[.,]\d+)? "
    rf"(?:%|per ?cent))(?: (?:majority |controlling )?(?:stake|interest|holding|shareholding|share))?) (?:of|in) (?:(?!<M|;)\S+ ){{1,6}}for {HEDGE}$"
)
BURNT = Pattern(rf"\b(?:burnt?|burned|burning|spent|blew|gone|went|run|ran) through {HEDGE}$")
#: Investors without a name: enough to believe that a sum was raised.
FROM_INVESTORS = Pattern(
    r"(?:(?:in|on|last|since) )?(?:<D\d+> )?(?:(?:on|via|through) <G\d+> )?(?:more )?from (?:an? |(?:more than |over |nearly |some )?\d[\d,.]* )?(?:(?:its|their|existing|current|unnamed|small|retail|individual|"
    r"undisclosed|private|early|group of|club of|syndicate of|consortium of|mix of|range of|number of|handful of|host of|pool of|"
    r"new|several|various|other|angel|local|foreign) )*(?:shareholders?|investors?|backers?|angels?|family offices?|owners?|parents?|partners)\b"
    r"|from (?:(?!<)[\w-]+ ){0,2}(?:<G\d+> )?(?:financings?|fundings|placements|share (?:sales?|issues?)|issuances?)\b"
)
#: "A strategic investor put <M0> into Acme": who gives is told, though not by name.
UNNAMED_GIVER = Pattern(
    rf"\b(?:investors?|backers?|angels?|funds?|family offices?|group|consortium|syndicate|billionaires?|parent|shareholders?|owners?|vcs?|house|conglomerate) (?:(?!<[GM]|;|\b(?:since|cumulatively|collectively|together)\b)\S+ ){{0,8}}?"
    rf"(?:put|puts|putting|invest(?:s|ed|ing)|pump(?:s|ed|ing)|pour(?:s|ed|ing)|inject(?:s|ed|ing)|plough(?:s|ed|ing)|plow(?:s|ed|ing)|s[aiu]nk|plac(?:es|ed|ing)|committ?(?:s|ed|ing)) {HEDGE}$"
)
INTO_NAMED = Pattern(
    r"(?:more |in (?:equity|cash|capital) )?(?:into|in|behind) (?:(?!<|which\b|that\b|its\b|their\b|of\b|from\b|by\b|with\b|and\b|a\b|an\b)[\w'’&-]+ |<P\d+>(?:'s)? ){0,5}?(?P<co><G\d+>)(?!'s| (?:shares|stock|bonds|tokens))(?! (?:[\w-]+ ){0,3}(?:since|to date|so far|over the years)\b)"
)
#: "Acme ($5m, Series A, Fund B)": a round told in brackets.
#: A label of what was raised: "How much: <M0>", "Round – <M0>, first close".
LABELLED = Pattern(
    r"(?:[-–—•*] )?(?:the |total )?(?:how much|money|cash|(?:amount|sum|capital|money)(?: raised)?|raised|raise|size|"
    r"(?:round|deal|cheque|check|ticket)(?: size)?|new (?:money|funding|capital)|funding|investment|<S\d+>) "
    rf"(?::|\?) (?:<S\d+> (?:,|of|–|—|-|/) )?{HEDGE}$"
)
BRACKETED_LEFT = Pattern(rf"<G\d+> \( {HEDGE}$")
BRACKETED_RIGHT = Pattern(r"(?:<S\d+> ?)?[,;] (?:(?:in|last|early|late|mid|valuation|led by|a|its) )*<[DSG]\d+>")
#: "a <S0> in <D0> ( <G0> , <M0> )": all of one round.
STAGE_BRACKETED = Pattern(r"<S\d+>(?: (?:rounds?|in|of|from|led|by|<D\d+>))* \( (?:(?!<M|[;)(])\S+ ){0,12}$")
#: "The bank's money is part of a <M0> round": the round that it is part of is told with it.
PART_OF = Pattern(
    r"\b(?:is|was|are|were|forms?|formed|being|made up|makes up) (?:an? |one |the first |the last )?(?:part|portion|slice|share|tranche|instal?lment|piece) of (?:an? |the |its |their )"
    + HEDGE
    + r"$"
)
HALF = Pattern(
    rf"\b(?<!as )(?<!is )(?<!was )(?<!are )(?<!were )(?<!forms )(?<!formed )(?<!being )(?:half|part|portion|third) of (?:an? |its |the )?{HEDGE}$|\btranche of (?:an? |its |the ){HEDGE}$"
)
#: "Has raised <M0> of a planned <M1> round": the whole, of which there is only the part.
OF_A_PLANNED = Pattern(
    rf"^<M\d+> (?:(?:in|of) (?:(?!<)[\w-]+ ){{1,3}})?(?:out )?of (?:(?P<sure>what (?:could|may|might|would|will|is (?:to|set to|meant to)) be(?:come)? (?:an? |its )?|"
    rf"(?:an?|its|the) (?:(?!<)[\w-]+ )?(?:planned|targeted?|proposed|possible|potential|intended|authori[sz]ed|hoped-for|expected) )|(?:an?|its) ){HEDGE}$"
)
A_WHOLE = Pattern(r"(?:(?!<)[\w-]+ )?(?:offering|target|goal|round|raise|placement|issue)\b")
#: "The public money is part of a <M0> round": the round itself.
IS_PART_OF = Pattern(
    rf"\b(?:is|was|are|were|comes|came|forms|formed|makes up|made up|being) (?:only |just |itself |but )?(?:an? )?(?:part|portion|slice|share|tranche) of (?:an? |the )?(?:(?!<)[\w-]+ ){{0,3}}?{HEDGE}$"
)
#: What a part is said to be of, where that was raised: "a portion of the <M0> that was raised in the latest round".
WHOLE_RAISED = Pattern(
    rf"(?:(?:that|which) )?(?:(?:was|were|has been|had been|(?:it|they|<[GA]\d+>)(?: has| had)?) )?(?:\w+ly )?(?:{RAISE}|got|received|took|drew|attracted|won|accepted)\b"
    r"|(?:that |which )?<G\d+> (?:has |had |have )?(?:put|invested|poured|pumped|injected|sank)\b"
)
SEEDED_WITH = Pattern(
    rf"\b(?:was|were|been) (?:\w+ )?(?:seeded|funded|capitali[sz]ed|financed) (?:by <G\d+> )?with {HEDGE}$"
)
RICHER = Pattern(
    r"(?:the )?(?:richer|better off|wealthier|better (?:funded|financed|capitali[sz]ed)|in funds|to the good)\b"
)
RICH_PEOPLE = Pattern(
    r"\b(?:him|her|them|he|she|me|founders?|shareholders?|owners?|staff|investors?|famil(?:y|ies)|country|state|treasury) (?:(?!<)\S+ ){0,4}$"
)
FOR_FUND = Pattern(
    r"(?:or so |or more |or thereabouts )?(?:for|in|to) (?:its |the |an? )?(?:(?:first|second|third|\w+th|new|\w+) "
    r")?(?P<f><G\d+>)"
)
#: What a company raises money for, where a verb of raising stands before the sum: "raised $5m for its data centres".
PURPOSE = Pattern(r"for (?!(?:[\w'-]+ ){0,5}?(?:funds?|vehicle|programmes?|programs?|charity|pool)\b)")
#: "The fund, which has <M0> to invest".
IN_HAND = Pattern(rf"\b(?:has|have|had|with|manages|oversees|another) {HEDGE}$")
TO_SPEND = Pattern(
    r"(?:left |more )?(?:to (?:invest|spend|deploy|lend|put to work|hand out)|at (?:its|their|his|her) (?:disposal|command)|(?:of|in) (?:dry powder|firepower))\b"
)
#: "Opened a <M0> facility in Leeds": a plant, no loan.
BUILDS = Pattern(
    rf"\b(?:open|build|built|construct|inaugurat|expand|equip|design)\w* (?:(?!<)[\w-]+ ){{0,2}}?{HEDGE}$|\bbr(?:oke|eaks?|eaking) ground on {HEDGE}$"
)
PLANT = Pattern(
    r"(?:(?!<)[\w-]+ ){0,3}?facilit(?:y|ies) (?:(?!<|from\b|with\b|by\b)[\w-]+ ){0,3}?(?:in|near|outside|at|on) "
)
WHICH_TOTALED = Pattern(
    rf"(?:<S\d+>|\bround|\bfinancing|\bfunding)(?: round| financing| funding)? , (?:which|that) (?:totall?ed|"
    rf"amounted to|came to|was worth|came in at) {HEDGE}$"
)
_FEW = r"(?:one|two|both|three|four|five|six|a few|several|a handful of|just|only|[1-9]|biggest|largest|top)"
_MANY_OF = r"(?:companies|startups|start-ups|deals|rounds|raises|transactions|financings|operators|firms|players|names|businesses|fintechs|mega-?rounds|issuers|raisers|outfits)"
#: What a few companies took of all the money of a week: "two made up most of the total: Acme ($9m) and Bolt ($5m)".
PART_OF_ALL = Pattern(
    rf"(?:(?!<M|<G)\S+ ){{0,8}}?(?:{_FEW} (?:(?!<)[\w-]+ ){{0,4}}?{_MANY_OF} (?:(?!<[MG])\S+ ){{0,3}}?(?:account(?:s|ed|ing)? for|ma(?:de|kes?|king) up|t(?:ook|akes?)|br(?:ought|ings?) in|"
    r"collect(?:s|ed)|raised|contribut(?:es?|ed)|(?:was|were|are|is) (?:responsible|behind|good) (?:for)?|capture[sd]?|drew|got|hoover(?:s|ed) up|grab(?:s|bed)|secured) (?:(?!<[MG])\S+ ){0,6}?"
    r"(?:total|sum|money|capital|funding|amount|haul|half|pot|cash|lot|that|it|week's|month's)|"
    r"(?:(?!<[MG])\S+ ){0,6}?(?:of the|of that|of it|the|%|cent|percent|most|half) (?:(?:total|sum|money|capital|funding|amount|haul|cash) )?(?:went to|came from|was raised by|is down to|was down to|fell to) "
    rf"(?:(?!<[MG])\S+ ){{0,3}}?{_FEW} (?:(?!<[MG])\S+ ){{0,3}}?{_MANY_OF})(?: (?!<[MG]|[;:.–—-])\S+){{0,4}} [-–—:,;] (?:namely |(?:the )?(?:(?!<)[\w-]+ ){{0,2}})?(?=<G)"
)
#: What a sum raises a total to: "took in <M0> , which lifts its funding to <M1>".
ADDS_UP = Pattern(
    r"(?:(?!<M|;)\S+ ){0,12}?(?:,|which|that|and|thus|thereby|so) (?:(?:which|that|thus|thereby|in turn|now) )*(?:br(?:ings?|ought|inging)|t(?:akes?|ook|aking)|lift(?:s|ed|ing)|"
    r"push(?:es|ed|ing)|carr(?:ies|ied|ying)|boost(?:s|ed|ing)|rais(?:es|ing)|swell(?:s|ed|ing)|increas(?:es|ed|ing)) (?:(?!<M|;|\. )\S+ ){0,8}?"
    rf"(?:total|funding|capital|money|sum|amount|tally|haul|financing|raised)\b (?:(?!<M|;|\. )\S+ ){{0,10}}?to {HEDGE}<M\d+>"
)
