"""What says plainly that a sum is all that somebody has raised: beyond doubt, so that no words are weighed."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re

from kg.extractors.sums.patterns import HEDGE, RAISE
from kg.extractors.wording.patterns import Pattern

_WHAT = (
    r"(?:(?:of|in|as) (?:(?:private|outside|external|venture|equity|debt|total|overall|all|the|its|risk|growth) ){0,3}"
    r"(?:capital|funding|funds|money|financing|equity|backing|investments?|cash|debt|grants)?(?: and debt| and equity)? ?)?"
)
_EVER = (
    r"(?:in all|in total|overall|altogether|all told|to date|so far|thus far|(?:until|up to|till|as of) (?:now|today|<D\d+>)|to this (?:very )?day|since (?:its|their|our|the) "
    r"(?:\w+ )?(?:founding|inception|launch|start|birth|foundation|creation|beginnings?)|since (?:inception|launch|"
    r"birth|founding|day one)|(?:over|in|during) (?:its|their|his|her) (?:(?:short|brief|long|whole|entire|\w+-year) )?(?:life|lifetime|history|existence))"
)
_HAS_RAISED = (
    rf"(?:(?:has|have|had|'s|having|ha[sd] (?:now|already|earlier|previously)) (?:now |already |earlier |previously |"
    rf"thus far |to date |so far )?(?:{RAISE}|taken|received|attracted|had|got|gathered|absorbed|drawn|burned through))"
)
#: "Since its foundation nine years ago", "since it was set up in 2019".
_SINCE = (
    r"since (?:(?:its|their|our|the (?:company|firm|startup|start-up|business)'s|<[GA]\d+>'s) (?:(?!<)[\w-]+ )?(?:founding|foundation|inception|launch|start|birth|creation|beginnings?|formation|"
    r"establishment|incorporation|first day|early days)|(?:it|they|we|the (?:company|firm|startup|start-up|business)|<[GA]\d+>) (?:was|were|got) (?:founded|set up|started|established|formed|launched|born|created)|"
    r"(?:it|they|we) (?:began|started|launched|opened)|(?:being )?(?:founded|set up|started|established|formed|launched))(?: (?:(?:in|back in) )?<D\d+>| (?:(?!<)[\w-]+ ){1,3}ago)?"
)
#: Rounds told before, taken as one: "adding the two up", "taken together".
_ADDED_UP = (
    r"(?:(?:adding|add|added|adds|totting|summing|putting|put|taking|taken|counting|lumping|rolling|rolled|lumped) (?:(?:it|that|this|them|those|both|the (?:two|three|four|lot|rounds|sums|figures)|all (?:of )?(?:it|them|that|this)|everything|"
    r"all|both rounds|(?:two|three|four) rounds) )*(?:up|together|in|into one|to date)|(?:with|counting|including|after) (?:both|all|all (?:the|its)|the two|the three|those|these|its (?:two|three|four|five|earlier|previous)) "
    r"(?:(?!<)[\w-]+ )?(?:rounds|raises|financings|deals|instal?lments|tranches)|all in)"
)
_THE_NEW = (
    r"(?:(?:including|counting|with|after|together with|combined with|adding) (?:this|the|that|its)(?: (?:new|latest|"
    r"fresh|current|most recent))? (?:money|cash|capital|round|funding|financing|investment|raise|deal|injection|<S\d+>))"
)
#: "Having raised <M0>, most recently <M1> in a <S0>".
MOST_RECENTLY = Pattern(
    r", (?:and )?(?:most recently|latterly|the (?:latest|last|most recent) (?:of (?:it|which) )?(?:being )?|including most recently) (?:(?!<[GM])\S+ ){0,5}<[MS]\d+>"
)
_IN_IT = r"(?:in(?:to)?|behind) (?:<[GA]\d+>|it|us|the (?:company|business|firm|startup|start-up|venture)) (?:(?:by )?now |, )?"
#: What stands after a sum that is a total; "so far this year" speaks of a market.
AFTER = Pattern(
    rf"{_IN_IT}{_EVER}(?! (?:this|last|in) (?:year|quarter|month|<D))|(?:in|of) (?:overall|total|lifetime|cumulative) (?:funding|financing|capital|investments?|backing)\b|{_WHAT}(?:, )?(?:and <M\d+> (?:of|in) (?:[\w-]+ ){{1,3}})?{_EVER}(?! (?:this|last|in) (?:year|quarter|month|<D)| this year| <D)"
)
#: "Has taken <M0> from investors over the years".
OVER_THE_YEARS = Pattern(r"(?:(?:in|of|from) (?:(?!<[MS])\S+ ){1,5})?over the (?:past |last )?(?:years|decades)\b")
#: What stands before one.
BEFORE = Pattern(
    rf"\b(?:in all|all told|altogether|to date|so far|in total|overall|cumulatively|over (?:its|their) (?:life|lifetime|history|existence)|{_THE_NEW}|{_SINCE}|{_ADDED_UP}) ?,? "
    rf"(?:(?!<M|<S|;)\S+ ){{0,5}}?{_HAS_RAISED} {HEDGE}$"
    rf"|\b(?:money|funding|capital|funds|cash|equity|sum|amount) (?:raised|taken in|collected) (?:so far|to date|in all|in total|"
    rf"since (?:(?!<M)\S+ ){{1,4}}?): {HEDGE}$"
    rf"|\b(?:has|have|had) (?:to date|so far|in all|altogether|in total) (?:{RAISE}|taken|received|attracted) {HEDGE}$"
    rf"|\b(?:altogether|all told|in all|in total) ?,? (?:that(?: is|'s)|that makes|it comes to|this makes) {HEDGE}$"
    rf"|\b(?:{_ADDED_UP}(?<!all in)|altogether|all told|in all|in total) ?,? (?:(?:that|this|it|which) (?:is|makes|comes to|amounts to|adds up to|gives)|that's|(?:you|we|one) gets?) (?:(?:it|the (?:company|firm|startup)|<[GA]\d+>|us|them) )?{HEDGE}$"
    rf"|\b(?:(?:cumulative|total|overall|lifetime|combined|accumulated|aggregate) (?:amount|sum|funding|capital|financing|money|equity)(?: of (?:funds|money|capital|funding|financing|equity|investment))? (?:raised|procured|collected|secured|"
    rf"taken in|obtained|received)|(?:haul|tally|war chest|pot|kitty)|(?:its|the company's|total|overall|lifetime|"
    rf"cumulative|accumulated|aggregate) (?:funding|fundraising|backing|financing)(?: total| tally| haul)?|(?:funding|fundraising|backing|financing) (?:overall|in total|in all)|(?:cumulative|accumulated|aggregate) (?:investments?|capital|fundraise))(?: (?:by|of) (?:<[GA]\d+>|it))?(?: to date| so far| since \w+| "
    rf"since <D\d+>)?(?: ,(?:[^,;<]|<S\d+>){{1,50}},)? (?:now |has |have )*(?:stands? at|stood at|reache[sd]|becomes?|became|rises to|rose to|climbs to|grows to|grew to|comes? to|is|totals|amounts? to|"
    rf"adds up to|sits at) (?:now )?{HEDGE}$"
    rf"|\b(?:sum|amount|volume|total) of (?:the )?(?:funds?|money|capital|funding|financing|equity|investments?) (?:that |which )?(?:it|they|<[GA]\d+>|the (?:company|firm|startup|start-up)) (?:has|have|had) (?:so far |now )?{RAISE} (?:so far |to date |in all )?"
    rf"(?:now |has |have )*(?:stands? at|stood at|reache[sd]|comes? to|came to|is|totals|totall?ed|amounts? to|amounted to|adds up to) {HEDGE}$"
    rf"|\b(?:prior to|before) (?:now|this(?: round| raise| deal| <S\d+>)?|that|the (?:latest|new|current) (?:\w+|<S\d+>)) ?,? "
    rf"(?:<[GA]\d+>|it|the (?:company|startup|start-up|firm)) had (?:only )?{RAISE} {HEDGE}$"
)
#: Money that went into somebody, ever: "Around $240 million has gone into Acme so far".
GONE_INTO = re.compile(
    r"(?:has|have|had) (?:now |already )?(?:gone|flowed|been (?:put|poured|invested|pumped|ploughed|plowed)) into "
    r"(?:<[GA]\d+>|it|the (?:company|startup|start-up|firm))(?: ,)? (?:so far|to date|in all|altogether|in total|since)\b"
)
_INVESTORS = r"\b(?:investors|backers|shareholders|funders|venture capitalists|vcs|venture funds|angels)(?: (?:together|between them))?"
_PUT = r"(?:put|poured|invested|pumped|ploughed|plowed|sunk|injected|paid|staked|committed)(?: in)?(?: together| between them)?"
#: Money that its investors put in, of those who are not told of a round.
PUT_IN_SINCE = Pattern(
    rf"\binvestors ,? ?(?:who|which|that)? ?(?:have|had) (?:put in|invested|poured in|paid in) {HEDGE}$"
)
#: The same, said to be all: "In all, investors have put $5m into the business".
PUT_IN_EVER = Pattern(
    rf"\b{_EVER} ?,? (?:(?!<)\S+ ){{0,4}}?{_INVESTORS} (?:have |had )?{_PUT} {HEDGE}$"
    rf"|{_INVESTORS} (?:have|had) (?:now |already )?{_EVER} {_PUT} {HEDGE}$"
)
#: The same, with that word after it: "investors have put $5m into it so far".
PUT_IN = Pattern(rf"{_INVESTORS} (?:have|had) (?:now |already )?{_PUT} {HEDGE}$")
PUT_IN_RIGHT = Pattern(
    rf"(?:in(?:to)? (?:<[GA]\d+>|it|the (?:company|startup|start-up|firm|business)) )?(?:, )?{_EVER}"
)
#: "The <M0> that it had raised in its lifetime".
RAISED_EVER = Pattern(
    rf"(?:that |which )?(?:<[GA]\d+>|it|they|the (?:company|startup|start-up|firm)) (?:has|have|had) (?:ever )?raised {_EVER}(?! (?:this|last|in) )"
    r"|(?:of|in) (?:(?!<)[\w-]+ ){0,2}(?:capital|funding|equity|money|financing|funds) raised\b(?! (?:by|from|in|at|for|this|last|on|during|through|via|<D|<S))"
)
#: What one raised that is no more, or was sold: "Acme, which had raised <M0>, shut down in May".
HAD_RAISED = Pattern(
    rf"(?:<G\d+>(?: , an? (?:(?!<M|<S)[^,;]){{3,80}}?)?,? (?:which|that)|startup|start-up|company|firm|it|they) had (?:already |earlier |previously )?{RAISE} {HEDGE}$"
)
IS_NO_MORE = Pattern(
    r"(?:(?:from|in|of|with) (?:(?!<[MSG])[^,;]){2,60})?, (?:(?:and|then|later|abruptly|has|had|have|was|suddenly|quietly) )*"
    r"(?:shut|closed (?:down|its|the|for)|collapsed|folded|wound|went (?:bust|under|bankrupt|into)|filed for|ceased|failed|sold|sells|laid|"
    r"called it quits|gone|entered|ran out|acquired|bought|dissolved|liquidated|was sold|imploded)\b"
)
#: A verb or preposition that says that somebody came by a sum.
GOT = Pattern(
    rf"\b(?:{RAISE}|taken|received|attracted|got|gathered|drawn|makes|made|has|have|had|now|with|to) {HEDGE}$"
)
#: Looking back, of somebody who was bought or shut down since: "Acme had raised <M0> from Bolt", with no date and no stage.
LOOKED_BACK_ON = Pattern(
    rf"\b(?P<which>(?:that|which|who) )?had (?:(?:only|reportedly|already|so far|once) )?(?:{RAISE}|taken in|attracted|gathered|drawn in|pulled in) {HEDGE}$"
)
REPORTED = Pattern(
    r"\b(?:sa(?:id|ys?)|wr(?:ote|ites?)|announc\w+|report(?:s|ed)?|disclos\w+|told|tells?|confirm\w+|learn\w+|reveal\w+|heard|hears|shows?|showed)\b|<[DS]\d+>"
)
#: What came next to somebody who is no more.
BEFORE_ITS_END = Pattern(
    r"(?:from (?:(?!<)[\w-]+ ){0,3}(?:investors|backers|funds|vcs|angels) ?,? )?(?:before (?:it|the|its|this|that|being|running|closing|shutting|going)\b|, [a-z]+ed\b|, sh(?:ut|uts)\b)"
)
#: What tells of one time among others, and so of one round.
ONE_TIME = Pattern(
    r"\b(?:earlier|ago|before that|previously|afterwards|since then|months?|weeks?|days?|fortnight|spring|summer|autumn|winter|last|first|just|recently|when|while|then|after|if)\b"
)
#: What goes on about one round: its date, stage or size, who led it, at which price.
ONE_ROUND = Pattern(
    r"(?:(?!;|[.] )\S+ ){0,12}?(?:<[DS]\d+>|(?:rounds?|raise|financings?|fund-?raise|loans?|placement|offering|increase|extension|instal?lment|tranche|cheque|check)(?!\w)|"
    r"(?:co-)?led\b|valu\w+|worth\b|price\w*|earlier\b|ago\b|before that\b|previously\b|months?\b|weeks?\b|days?\b|fortnight\b|at an?\b|for (?:an?|its|the)\b|to (?:[a-z]+)\b)"
)
#: "Acme, a maker of arms that had raised <M0>": whose it is.
THAT_HAD_RAISED = Pattern(
    rf"(?P<co><G\d+>)(?!'s)(?: ,)? (?:(?!<[GAM]|;)\S+ ){{0,14}}?(?:that|which|who) had (?:(?!<)\S+ ){{1,3}}{HEDGE}$"
)
#: So much time and money later: "five rounds and <M0> of investment on, Acme was sold".
AND_MANY_YEARS = Pattern(rf"\b(?:years?|months|decades?|rounds?) and {HEDGE}$")
ON_FROM_THEN = Pattern(
    r"(?:(?:of|in) (?:(?!<)[\w-]+ ){0,2}(?:funding|financing|investments?|capital|money|cash|equity|backing|funds) )?(?:on|later|afterwards|after that|down the (?:line|road|track)) ?(?:,|[.;]|$)"
)
#: What somebody is said to have raised, in passing: "a safe bet given the <M0> they have raised".
THE_SUM = Pattern(rf"\b(?:the|that|those) {HEDGE}$")
THEY_HAVE_RAISED = Pattern(
    rf"(?:that |which )?(?:it|they|<[GA]\d+>|the (?:company|startup|start-up|firm)) (?:has|have) (?:already |now |so far |ever )*(?:{RAISE})(?: (?:so far|to date|in all))? ?(?:[,;.)]|$)"
)
#: Whose a total is beyond doubt: "companies such as Acme, with a total of <M0> raised".
WITH_TOTAL = Pattern(
    rf"(?P<co><G\d+>)(?!'s) (?:, )?(?:with|at|having) (?:an? )?(?:(?:total|overall|cumulative|lifetime|combined) )+(?:(?:(?!<)[\w-]+ ){{0,3}}?of )?{HEDGE}$"
)
#: The question that a passage answers: "How much money has Acme raised?"
ASKED_HOW_MUCH = re.compile(
    r"\bhow much (?:(?:money|funding|capital|cash|venture capital|investment) )?(?:in total )?(?:has|have|did) .{2,60} "
    r"(?:raised?|received?|taken? in|attract(?:ed)?|secured?|got)\b|\bwhat(?: i|[’'])s .{2,60}total (?:funding|raised)\b",
    re.IGNORECASE,
)
#: How its answer begins: "$482 million through its Series C", "Through its Series C, $482 million", "It has raised $482 million".
ANSWERED = Pattern(
    r"^(?:(?:through|as of|up to|until|including|counting|after|with|by|across|over) (?:(?!<M)\S+ ){1,5}?, )?"
    rf"(?:(?:<[GA]\d+>|it|they|we|the (?:company|firm|startup|start-up)) (?:has|have|had) (?:now |so far )?{RAISE} )?{HEDGE}$"
)
ANSWERS_ON = Pattern(
    r"(?!,? ?\(?(?:as|in|through|via|of|from|by|led) (?:an? |the |its )?(?:[\w-]+ )?<[SG])(?:[.,;:(–—-]|$|in (?:funding|capital|equity|venture|all|total|\w+ rounds)|(?:through|across|over|up to|as of|to date|so far|since)\b)"
)
TOTAL_NEAR = Pattern(
    r"\b(?:(?<!year )to date|so far|in total|total (?:funding|raised|capital|equity|investment|financing|amount|"
    r"fundraising|"
    r"debt and equity|venture)|altogether|all told|in all\b|cumulative(?:ly)?|since (?:inception|its (?:inception|"
    r"founding|launch)|founding|launch|being founded|<D\d+>)"
    r"|(?:over|in|during) (?:its|their) (?:life|existence|history)|lifetime|running total|overall funding|funding total|total to|total of|total disclosed|total :|raised in "
    r"total|backed to the tune of|across (?:\w+ ){0,4}rounds|over (?:\w+ ){1,3}rounds|(?:takes|brings|puts) us to|"
    r"since (?:we|it|the company) (?:started|launched|was|began)|in (?:two|three|four|five|\d+) years|total)(?!\w)"
)
#: A part of a total, what it leaves out, what one investor gave in all, or what was only offered.
NO_TOTAL_NEAR = Pattern(
    rf"\b(?:total|sum|amount|figure|tally) (?:(?!<)[\w-]+ ){{0,3}}?(?:includ\w+|excludes?|excluding) {HEDGE}$"
    rf"|\b(?:apart|aside) from {HEDGE}$|\b(?:except|save) for {HEDGE}$|\bother than {HEDGE}$"
    rf"|\b(?:saved|spent|paid|earned|processed|generated|returned|disbursed|deployed|"
    rf"donated|lost|traded) a total of {HEDGE}$"
    rf"|<S\d+> (?:,|\(|:) (?:an? |the )?total of {HEDGE}$|\boffering amount (?:: )?{HEDGE}$|\btotal offering (?:: )?{HEDGE}$"
    rf"|\btotal (?:(?!<)[\w-]+ )?investment in (?:the )?(?:<[GA]\d+>|it\b) (?:(?!<M|;)\S+ ){{0,6}}?{HEDGE}$"
    rf"|\bmarket (?:capitali[sz]ation|value|cap)\b [^;]{{0,60}}?<M\d+> to {HEDGE}$"
)
#: What a notice of an offering says was sold: no total of the company.
AMOUNT_SOLD = Pattern(rf"\bamount sold (?:: )?{HEDGE}$")
IN_ROUNDS = Pattern(
    r"^(?:(?!<[MS]|;|of )\S+ ){0,12}?(?:over|across|in) (?:\d+|two|three|four|five|six|seven|several) (?:\w+ )?rounds\b"
)
STRING_OF_DEALS = Pattern(
    r"(?:(?:of|in) (?:(?!<M|;)\S+ ){1,4}?)?(?:over|across|through|throughout|in|with) (?:an? )?(?:string|series|succession|number|handful|flurry|sequence) of (?:(?!<|;)\S+ ){0,2}?(?:rounds|deals|raises|financings|fundraisings|fundraises|offers|offerings|investments)\b"
)
NO_TOTAL_RIGHT = Pattern(r"of (?:it|them|that|this|which)\b|in (?:\d+|\w+) (?:deals|startups|companies|transactions)\b")
RAISED_IN_ALL = Pattern(rf"\b{RAISE} a total of {HEDGE}$")
WAYS = Pattern(
    r"(?:(?:in|through|via|by|from|as|for) (?:an?|its|the) (?:(?!<G)[\w-]+ ){0,3}(?:<S\d+>|rounds?|allotment|"
    r"financing|issue|placement|offering)|from (?:[\w'-]+ ){0,3}<G|(?:in|of) <S|(?:co-)?led by)"
)
TOTAL_VERB = Pattern(
    r"\b(?:bring(?:s|ing)?|brought|tak(?:es|ing)|took|push(?:es|ed|ing)?|lift(?:s|ed|ing)?|rais(?:es|ing)|boost(?:s|"
    r"ed|ing)|increas(?:es|ed|ing)|carr(?:ies|ying))\b (?:(?!<M)[^;]){0,80}?(?:total|funding|raised|capital|"
    r"fundraising|financing|investment|haul|backing|tally|war chest)(?:(?!<M)[^;]){0,40}?(?:to|at|past|above) "
    + HEDGE
    + r"$"
)
#: The same, said to be all: "which lifts its overall financing so far to <M0>".
LIFTS_IT_ALL = Pattern(
    r"\b(?:bring(?:s|ing)?|brought|tak(?:es|ing)|took|push(?:es|ed|ing)?|lift(?:s|ed|ing)?|rais(?:es|ing)|boost(?:s|ed|ing)?|increas(?:es|ed|ing)|carr(?:ies|ied|ying)|climbs?|climbed|rises?|rose|grows?|grew) "
    r"(?:(?:the|its|their|our|his|her|<[GA]\d+>'s|overall|total|combined|all|company's|startup's|firm's|amount|sum|of) ){0,5}(?:(?:overall|total|cumulative|lifetime|aggregate) (?:(?!<)[\w-]+ ){0,2}(?:funding|financing|capital|fundraising|raised|backing|investment|haul|money|equity)|"
    r"(?:funding|financing|capital|fundraising|backing|investment|haul|money|equity|sum|amount) (?:(?!<)[\w-]+ ){0,6}?(?:so far|to date|in all|in total|altogether|overall))(?: (?:so far|to date|raised|in all|secured))* to "
    + HEDGE
    + "$"
)
#: "Has to date obtained <M0>".
TO_DATE = Pattern(rf"\b(?:has|have|had) (?:to date|so far|altogether|in all|in total|all told) {RAISE} {HEDGE}$")
#: What startups in general have raised: "Indian spacetech startups have raised around <M0> so far".
STARTUPS_RAISED = Pattern(
    rf"\b(?:startups|start-ups|companies|firms|founders|ventures) (?:in <P\d+> |there |here |(?:from|across) <P\d+> )?(?:(?:have|has|had|together|collectively|jointly|already) )+"
    rf"(?:raised|secured|attracted|taken in|pulled in|received|got|drawn) {HEDGE}$"
    rf"|\b(?:how many|(?:dozens|hundreds|scores) of|\d\d+) (?:(?!<)[\w-]+ )?(?:startups|start-ups|companies|firms|deals|rounds|financings) (?:(?!<G|;)\S+ ){{0,12}}?{HEDGE}$"
)
TOTAL_RIGHT = Pattern(
    r"(?:(?:in|of) (?:[\w-]+ ){0,3})?(?:(?!<M)[\w-]+ ){0,6}?(?:(?<!year )to date|so far|in total|altogether|in all|"
    r"in (?:its|their) (?:lifetime|life|history|(?:\w+[ -]){1,2}years?)|since (?:inception|launch|founding|its|we |"
    r"it |<D)|across (?:\w+ ){0,4}rounds|"
    r"over (?:\w+ ){1,3}rounds|total\b|(?:to|under) its (?:name|belt)|over its (?:life|lifetime|history))|"
    r"since (?:then )?(?:[?.]|$)|"
    r"before (?:the|its|that|going) (?:[\w-]+ )?(?:flotation|listing|public|<S\d+>)"
)
#: What a sale of shares brought: of one placement, even where it is called a total.
PROCEEDS = re.compile(r"(?:in|of|as) (?:(?!<)[\w-]+ ){0,2}proceeds\b")
PROCEEDS_OF = Pattern(rf"\bproceeds (?:(?!<)[\w-]+ ){{0,3}}?(?:of|totall?ing|amounting to|were|was) {HEDGE}$")
#: What a sum may yet become, and what somebody has promised to funds: nothing that was raised.
MAY_BECOME = Pattern(
    rf"\b(?:may|might|could|can|would|aim(?:s|ed|ing)?|hop(?:es|ed|ing)|want(?:s|ed|ing)?|intend(?:s|ed|ing)?|plan(?:s|ned|ning)?|meant|target(?:s|ed|ing)?|seek(?:s|ing)?) (?:(?!<[MG]|;)\S+ ){{0,3}}?"
    rf"(?:to |at )?(?:grow(?:ing)?|ris(?:e|ing)|rais(?:e|ing)|lift(?:ing)?|bring(?:ing)?|tak(?:e|ing)|increas(?:e|ing)|expand(?:ing)?|go|going|swell) (?:(?!<M|;)\S+ ){{0,12}}?to {HEDGE}$"
    rf"|\b(?:commitments?|pledges|exposure) (?:to|in|for) (?:(?!<M|;)\S+ ){{1,6}}?to {HEDGE}$"
)
#: What many raised between them: "across the rounds we tracked, funding came to <M0>", "18 seed rounds (<M0> in all)".
OF_MANY = Pattern(
    rf"\b(?:across|over|in|from|of) (?:all )?(?:the |these |those |our )?(?:\w+ )?(?:rounds|deals|companies|startups|transactions|raises) (?:(?:that )?(?:we|i|our|it)|listed|tracked|covered|below|above|here|counted)\b(?:(?!<[GM]|;)\S+ | ){{0,9}}{HEDGE}$"
    rf"|\b(?:disclosed|reported|announced) (?:funding|capital|investment|money) (?:(?!<[GM]|;)\S+ ){{0,3}}?(?:came|comes|amounted|added up|reached|totall?ed|stood) (?:(?:to|at) )?{HEDGE}$"
    rf"|\bfunding (?:disclosed|reported|announced|tracked) (?:(?!<[GM]|;)\S+ ){{0,4}}?(?:came|comes|amounted|added up|reached|totall?ed|stood) (?:(?:to|at) )?{HEDGE}$"
    rf"|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:(?!<[GM])\S+ ){{0,4}}?(?:rounds|deals|startups|companies|raises|transactions) (?:\( |worth |with |totall?ing |at |for )(?:≈ )?{HEDGE}$"
)
OF_MANY_RIGHT = Pattern(
    r"(?:(?:raised|in total|in all|altogether|overall|all told) )*(?:over|across|in|from) (?:all )?(?:the |these |those )?(?:(?:day|week|month|quarter|year)'s (?:(?!<)[\w-]+ ){0,3}(?:rounds|deals|raises)|"
    r"\d+ (?:(?!<)[\w-]+ ){0,2}(?:companies|startups|start-ups|firms|deals))\b"
)
#: What is the most of its kind "to date": one round, of whoever raised it.
OF_A_KIND = Pattern(
    r"(?:(?!<M|;|total\b)\S+ ){0,7}?(?:largest|biggest|greatest|highest|record|first|only|latest|most recent|top) (?:(?!<M|;|total\b)\S+ ){0,5}?"
    r"(?:rounds?|raises?|deals?|financings?|fundraisings?|fundraises?|investments?|<S\d+>|funding|sums?|cheques?|checks?) (?:(?!<M|;)\S+ ){0,7}?(?:so far|to date|since)\b"
)
#: Where something else begins to be told, to which "to date" does not belong.
OPENS_CLAUSE = Pattern(r" \| |\bincluding\b|\bof which\b|\bwhich includes\b|, (?:and )?<G\d+> (?:(?!has |have )\w+ )")
NOW_RAISED = Pattern(
    rf"\b(?:has|have) now (?:raised|secured|attracted|pulled in) {HEDGE}$"
    rf"|\bwith (?:this|that|the (?:latest|new)) (?:<S\d+>|\w+) ?,? (?:(?!<M)\S+ ){{0,4}}?(?:has|have) "
    rf"(?:raised|secured|attracted) {HEDGE}$"
    rf"|\b(?:before (?:(?!<M)\S+ ){{1,6}}|(?:until|prior to|up to|till) (?:then|now|this(?: round)?|that|<D\d+>|the (?:round|deal|latest round)) ,? ?)(?:it|they|<[GA]\d+>) had (?:raised|attracted|taken in) {HEDGE}$"
)
#: An entry of a list, and what its lead-in says where it lists what each has raised in all.
ENTRY = Pattern(r"(?:[-–—•·*] |\d+ [.)] )?<G\d+> (?:\( (?:[^()]+ )?\) )?[:–—-] <M\d+>")
ALTOGETHER = Pattern(
    r"\b(?:altogether|in (?:total|all)|total (?:raised|funding|financing)|totals|to date|so far|overall|cumulativ\w+|all told|"
    r"over the years|since (?:they were |being )?found\w*)\b",
    re.IGNORECASE,
)
#: "In what is the largest round so far": no total, but a rank.
RANKED = Pattern(
    r"\b(?:(?:larg|bigg|great|high|fast|earli|rich)est|first|only|record|(?:most|least) (?!of\b)\w+) (?:(?!<M|,)\S+ ){0,8}?(?:so far|to date|in its history)$"
)
