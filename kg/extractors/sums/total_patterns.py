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
    r"(?:in all|in total|overall|altogether|all told|to date|so far|thus far|until now|since (?:its|their|our|the) "
    r"(?:\w+ )?(?:founding|inception|launch|start|birth|foundation|creation|beginnings?)|since (?:inception|launch|"
    r"birth|founding|day one)|(?:over|in|during) (?:its|their|his|her) (?:(?:short|brief|long|whole|entire|\w+-year) )?(?:life|lifetime|history|existence))"
)
_HAS_RAISED = (
    rf"(?:(?:has|have|had|'s|having|ha[sd] (?:now|already|earlier|previously)) (?:now |already |earlier |previously |"
    rf"thus far |to date |so far )?(?:{RAISE}|taken|received|attracted|got|gathered|absorbed|drawn|burned through))"
)
_THE_NEW = (
    r"(?:(?:including|counting|with|after|together with|combined with|adding) (?:this|the|that|its)(?: (?:new|latest|"
    r"fresh|current|most recent))? (?:money|cash|capital|round|funding|financing|investment|raise|deal|injection|<S\d+>))"
)
#: "Having raised <M0>, most recently <M1> in a <S0>".
MOST_RECENTLY = Pattern(
    r", (?:and )?(?:most recently|latterly|the (?:latest|last|most recent) (?:of (?:it|which) )?(?:being )?|including most recently) (?:(?!<[GM])\S+ ){0,5}<[MS]\d+>"
)
#: What stands after a sum that is a total; "so far this year" speaks of a market.
AFTER = Pattern(
    rf"(?:in|of) (?:overall|total|lifetime|cumulative) (?:funding|financing|capital|investments?|backing)\b|{_WHAT}(?:, )?(?:and <M\d+> (?:of|in) (?:[\w-]+ ){{1,3}})?{_EVER}(?! (?:this|last|in) (?:year|quarter|month|<D)| this year| <D)"
)
#: "Has taken <M0> from investors over the years".
OVER_THE_YEARS = Pattern(r"(?:(?:in|of|from) (?:(?!<[MS])\S+ ){1,5})?over the (?:past |last )?(?:years|decades)\b")
#: What stands before one.
BEFORE = Pattern(
    rf"\b(?:in all|all told|altogether|to date|so far|in total|overall|cumulatively|over (?:its|their) (?:life|lifetime|history|existence)|{_THE_NEW}) ?,? "
    rf"(?:(?!<M|<S|;)\S+ ){{0,5}}?{_HAS_RAISED} {HEDGE}$"
    rf"|\b(?:money|funding|capital|funds|cash|equity|sum|amount) (?:raised|taken in|collected) (?:so far|to date|in all|in total|"
    rf"since (?:(?!<M)\S+ ){{1,4}}?): {HEDGE}$"
    rf"|\b(?:has|have|had) (?:to date|so far|in all|altogether|in total) (?:{RAISE}|taken|received|attracted) {HEDGE}$"
    rf"|\b(?:altogether|all told|in all|in total) ?,? (?:that(?: is|'s)|that makes|it comes to|this makes) {HEDGE}$"
    rf"|\b(?:(?:cumulative|total|overall|lifetime|combined|accumulated|aggregate) (?:amount|sum|funding|capital|financing|money|equity)(?: of (?:funds|money|capital|funding|financing|equity|investment))? (?:raised|procured|collected|secured|"
    rf"taken in|obtained|received)|(?:haul|tally|war chest|pot|kitty)|(?:its|the company's|total|overall|lifetime|"
    rf"cumulative|accumulated|aggregate) (?:funding|fundraising|backing|financing)(?: total| tally| haul)?|(?:cumulative|accumulated|aggregate) (?:investments?|capital|fundraise))(?: (?:by|of) (?:<[GA]\d+>|it))?(?: to date| so far| since \w+| "
    rf"since <D\d+>)?(?: ,(?:[^,;<]|<S\d+>){{1,50}},)? (?:now |has |have )*(?:stands? at|stood at|reache[sd]|becomes?|became|rises to|rose to|climbs to|grows to|grew to|comes? to|is|totals|amounts? to|"
    rf"adds up to|sits at) (?:now )?{HEDGE}$"
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
    rf"\b(?P<which>(?:that|which|who) )?had (?:(?:only|reportedly) )?(?:raised|taken in|attracted|pulled in) {HEDGE}$"
)
REPORTED = Pattern(
    r"\b(?:sa(?:id|ys?)|wr(?:ote|ites?)|announc\w+|report(?:s|ed)?|disclos\w+|told|tells?|confirm\w+|learn\w+|reveal\w+|heard|hears|shows?|showed)\b|<[DS]\d+>"
)
FROM_THEM = re.compile(
    r"(?:from (?:(?!<)[\w-]+ ){0,3}(?:investors|backers|funds|vcs|angels)(?: ,?(?: and)? ?(?:including|among them|such as)(?!.*<[DS])[^;]*| ?\.?)|"
    r"before (?:it|the|its|this|that|being|running|closing|shutting|going)\b.*|, [a-z]+ed\b.*|, sh(?:ut|uts)\b.*|\.?)$"
)
#: "Acme, a maker of arms that had raised <M0>": whose it is.
THAT_HAD_RAISED = Pattern(
    rf"(?P<co><G\d+>)(?!'s)(?: ,)? (?:(?!<[GAM]|;)\S+ ){{0,14}}?(?:that|which|who) had (?:(?!<)\S+ ){{1,3}}{HEDGE}$"
)
