"""Patterns of what stands to the left and the right of a sum of money, and says what it is."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re

from kg.extractors.wording.patterns import Pattern
from kg.extractors.wording.vehicles import VEHICLE

#: Hedges and qualifiers that may stand before a sum.
HEDGE = (
    r"(?:(?:reportedly|about|around|nearly|almost|over|above|more than|up to|as much as|some|roughly|approximately|"
    r"somewhere|approx|at least|close to|just over|just"
    r"|under|north of|south of|in excess of|upwards of|well|a little|slightly|an?|the|its|their|his|another|further|"
    r"additional|fresh|new|extra|initial|total"
    r"|combined|whopping|massive|record|record-breaking|cool|hefty|reported|estimated|eye-watering|staggering|"
    r"extraordinary|impressive|huge|enormous|giant"
    r"|mammoth|monster|oversubscribed|multi-year|sizable|sizeable|modest|mere|~|of|\"|'|“|‘|than|least|excess|"
    r"undisclosed|all|first|similar|whole|entire|roundly|c\.|circa"
    r"|near|nigh on|close on|getting on for|just short of|not far (?:off|from|short of)|a bit (?:over|under|more than)"
    r"|something(?= (?:over|like|above|around|under|near|close|more|in|approaching))|like|approaching|comfortably|easily|shade|touch|hair|shy|best part|(?:in )?the (?:region|order|neighbou?rhood|vicinity)|tidy|handy|princely) )*"
)
RAISE = (
    r"(?:rais(?:e|es|ed|ing)|secur(?:e|es|ed|ing)|bag(?:s|ged|ging)?|net(?:s|ted|ting)|nab(?:s|bed|bing)?|pocket(?:s|"
    r"ed|ing)?|snag(?:s|ged|ging)?"
    r"|scor(?:e|es|ed|ing)|garner(?:s|ed|ing)?|scoop(?:s|ed|ing)?(?: up)?|rak(?:es|ed|ing) in|haul(?:s|ed|ing)? in|"
    r"reel(?:s|ed|ing)? in|pull(?:s|ed|ing)? in"
    r"|put(?:s|ting)? together(?! an?\b)|br(?:ing|ings|ought|inging) in|tak(?:e|es|en|ing) in|took in|pick(?:s|ed|ing)? up|mop(?:s|ped|ping)? up|"
    r"lin(?:es|ed|ing) up|lock(?:s|ed|ing)? (?:up|in|down)"
    r"|rustl(?:ed|es) up|wrapp?(?:ed|s|ing) up|(?:clos(?:es|ed|ing)|(?<=to )close|(?<=will )close|(?<=and )close)(?: "
    r"on)?|land(?:s|ed|ing)?|collect(?:s|ed|ing)?|amass(?:es|ed|ing)?|obtain(?:s|ed|ing)?"
    r"|grab(?:s|bed|bing)?|borrow(?:s|ed|ing)?|rope[sd] in|drum(?:s|med) up|scrap(?:es|ed) together|procur(?:e|es|ed|"
    r"ing)|arrang(?:es|ed)|muster(?:s|ed)|assembl(?:es|ed)|clinch(?:es|ed)?|notch(?:es|ed)?|bank(?:s|ed)|seal(?:s|"
    r"ed)?)"
)
WEAK_RAISE = (
    r"(?:t(?:ake|akes|ook|aken|aking)(?: on)?|g(?:et|ets|ot|otten|etting)|receiv(?:e|es|ed|ing)|w(?:in|ins|on|"
    r"inning)|attract(?:s|ed|ing)?|dr(?:aw|aws|ew|awn|awing)"
    r"|announc(?:e|es|ed|ing)|unveil(?:s|ed|ing)?|complet(?:e|es|ed|ing)|add(?:s|ed|ing)?|gain(?:s|ed|ing)?|hit|hits|"
    r"had|accept(?:s|ed)|sold|sells|sell|issued|issues|placed|reveal(?:s|ed)"
    r"|disclos(?:es|ed)|report(?:s|ed)|seek(?:s|ing)?|sought|want(?:s|ed)?|target(?:s|ing|ed)?|aim(?:s|ing)?|eye(?:s|"
    r"d|ing)?|need(?:s|ed)?|swung|found|scraped|finali[sz](?:es?|ed|ing)"
    r"|launched|open(?:s|ed)|held|reopened|extend(?:s|ed)|expand(?:s|ed)|upsized|negotiat(?:es|ing))"
)
ROUND_NOUN = (
    r"(?:rounds?|pipe|(?:share|rights|directed|private) (?:issue|placement|placing|offering)s?|funding|"
    r"(?:re)?financings?|fund-?rais(?:e|es|ing|er)|investments?|raises?|injections?|infusions?|"
    r"tranches?|"
    r"capital|equity|cheques?|checks?|war chest"
    r"|close|closing|placement|haul|top-up|addition|add-on|backing|facility|commitments?|money|package|bet|stake)"
)
NOISE = r"(?:(?!(?:once|when|after|if|while|before|because|until|though|although|whereas)\b)[\w$%'’&/.-]+ ){0,4}?"
BAD_NOUN = (
    r"(?:revenues?|sales|arr|mrr|turnover|profits?|loss(?:es)?|incomes?|ebitda|contracts?|orders?|bookings?|billings|takings|receipts|backlog|"
    r"gmv|gov|tpv|spend|spending|budgets?|costs?"
    r"|savings?|fees?|fines?|penalt(?:y|ies)|salar(?:y|ies)|bonus(?:es)?|markets?|industry|opportunit(?:y|ies)|"
    r"business|sector|economy|buybacks?|dividends?|takeover"
    r"|acquisitions?|purchases?|buyout|merger|offer|bids?|approach|plants?|factory|factories|campus|data cent(?:er|"
    rf"re)s?|project|projects|programme|program|plan|{VEHICLE}|funds?"
    r"|subsid(?:y|ies)|tariffs?|assets|aum|customers|transactions|payments|deposits|portfolio|lawsuit|settlement|"
    r"prize|tickets?|subscriptions?|order book"
    r"|partnership|agreement|licen[cs]es?|lease|supply deal|licen[cs]ing deal|deal with|bill|bond sale|tax|exports?|"
    r"imports?|(?:buy-?out|investment|private[- ]equity|hedge|asset[- ]management) (?:house|firm|group|manager|giant|company)|damages|debts|capex|expenditures?|prices?|properties|mortgages|claims|rewards?|loan book|shares? of|"
    r"wages?"
    r"|market cap(?:itali[sz]ation)?|run[- ]rate|annuali[sz]ed|earnings|royalt(?:y|ies)|rent|insurance|gpus|chips|"
    r"hardware|trade|token sale|a (?:year|month|day|quarter|week|share|head|piece|kilogram|pop|seat|user)|across "
    r"(?:\w+ )?(?:vehicles|funds)|per |an hour|each|/|annually|monthly|yearly)"
)
BAD_RIGHT = Pattern(
    rf"(?!(?:before|after|net of|less|excluding|gross of) (?:[\w-]+ ){{0,3}}(?:costs?|fees|expenses|deductions|tax(?:es)?)\b)(?:, (?:[\w-]+ ){{0,3}}(?:agreement|contract|order|lease|licen[cs]e)\b|across \d+ (?:deals|rounds|companies|"
    rf"startups)|(?:-plus )?(?!(?:through|via) (?:its|their|an?|the) )(?!(?:before|after|excluding|less|net of|minus|prior to|gross of) )(?:(?:in|of|worth of|worth|for|from) )?{NOISE}{BAD_NOUN}(?![\w-]))"
)
_AND_ANOTHER = (
    r"(?:[,;] )?(?:and|plus|alongside|with|as well as|along with|together with|combined with|paired with|[+&]) "
)
_A_SUM = rf"(?:(?:an?|another|a further|an additional|the) )?{HEDGE}<M\d+> "
_EQUITY_KIND = r"(?:(?:in|of|as|worth of) )?(?:(?:an?|new|fresh|pure|primary|seed|venture|<S\d+>) )*equity\b(?: (?:funding|financing|investment|capital|round|injection|raise))?"
_DEBT_KIND = r"(?:(?:in|of|as|worth of) )?(?:(?:an?|new|venture|bank|senior|structured|local-currency|convertible|working capital|asset-backed|mezzanine) )*(?:<S\d+>|debt|loans?|credit)"
#: "<M0> in equity and a <M1> loan", either first.
EQUITY_AND_DEBT = Pattern(
    rf"<M\d+> (?:{_EQUITY_KIND} {_AND_ANOTHER}{_A_SUM}{_DEBT_KIND}|{_DEBT_KIND}(?: (?:funding|financing|facility|line))? {_AND_ANOTHER}{_A_SUM}{_EQUITY_KIND})"
)
#: Where equity and debt stand beside each other and are nobody's new money.
NO_NEW_MONEY = Pattern(
    r"\b(?:startups|companies|market|industry|sector|to date|in total|total of|so far|since (?:launch|inception|<D\d+>)|balance sheet|owes?)\b"
)
#: "Booked its first order, worth <M0>".
ORDER_WORTH = Pattern(
    rf"\b(?:orders?|contracts?|licen[cs]es?|purchases?|leases?|projects?|tenders?) (?:(?!<)[\w-]+ ){{0,4}}, (?:(?:which|that) (?:is|was) )?(?:(?:reported|said|believed|thought|estimated) to be )?worth {HEDGE}$"
)
#: "Finished <M0> worth of warehouses".
WORTH_OF_GOODS = Pattern(
    r"worth of (?!(?:(?!<|and\b|or\b|from\b|for\b|in\b)[\w'’-]+ ){0,3}?(?:equity|shares?|stocks?|stakes?|funding|fundraising|financing|investments?|capital|"
    r"debt|loans?|credit|notes?|convertibles?|bonds?|commitments?|backing|money|cash|grants?|safes?|warrants?|tokens?|"
    r"rounds?|securities|units|paper|support|funds|facilit(?:y|ies)|it|them|this)\b)(?!<)\w"
)
BAD_LEFT = Pattern(
    r"(?:revenues?|sales|turnover|arr|mrr|profits?|income|loss(?:es)?|costs?|budgets?|contracts?|orders?|bookings?|"
    r"markets?|assets|fees?|fines?|prices?|salar(?:y|ies)|gmv|savings|spending"
    r"|order book|market cap(?:itali[sz]ation)?|market value|stock market|fund|funds|programme|program|bill|industry|"
    r"opportunity|capex|run[- ]rate|payments?|transactions?|earnings)"
    r" (?:(?!<[MGA]\d+>)[\w%'-]+ ){0,6}?(?:of|at|to|by|passed|topped|hit|exceed(?:s|ed|ing)?|reach(?:es|ed|ing)?|"
    r"surpass(?:es|ed|ing)?|was|were|stood at|is|are|from|crossed|totall?ing|totall?ed|worth|around|over|above|as) "
    + HEDGE
    + r"$"
    r"|\b(?:spend|spends|spent|spending|pay|pays|paid|cost|costs|costing|charg(?:es|ed|ing)|pric(?:es|ed) (?:at|"
    r"from)|fined|manag(?:es|ing)|oversees|overseeing|earn(?:s|ed|ing)?|generat(?:es|ed|ing)|sav(?:es|ed|ing)"
    r"|process(?:es|ed|ing)|handl(?:es|ed|ing)|lost|losing|owes|owed|lent|lends|donated|donates|guided to|offered|"
    r"manages|settled for|hoped for|invoic(?:es|ed|ing)|bill(?:s|ed|ing)|turn(?:s|ed|ing) over|gross(?:es|ed|ing)|remit(?:s|ted|ting)|export(?:s|ed|ing)) (?:[\w'-]+ ){0,3}?"
    + HEDGE
    + r"$"
    r"|\b(?:buy|buys|bought|buying|sold|pick(?:s|ed|ing) up|scoop(?:s|ed|ing) up|swallow(?:s|ed|ing)|acquir(?:e|es|"
    r"ed|ing)|purchas(?:e|es|ed|ing)|sell|sells|selling|snapped up|swallowed|take over|took over|acquisition|"
    r"purchase|sale|takeover)\b (?:(?!<M)[^;]){0,80}?\bfor " + HEDGE + r"$"
    r"|\b(?:acquisition|purchase|takeover|buyout|merger|offer|bid|buy)\b (?:(?!<M|round)[^;]){0,60}?\b(?:of|for|at|"
    r"worth|valued at) " + HEDGE + r"$"
    r"|\bset(?:s|ting)? aside " + HEDGE + r"$"
    r"|\bworth " + HEDGE + r"$"
    r"|\b(?:expect|forecast|project|anticipat|budget|book|record|report)\w* (?:(?!<|;)[\w'-]+ ){0,3}(?:billings|bookings|takings|receipts|orders|revenues?|sales|turnover|income|earnings|profits?) (?:of|worth) "
    + HEDGE
    + r"$"
    r"|<S\d+> book (?:[\w-]+ ){0,4}"
    + HEDGE
    + r"$|\bow(?:e|es|ed) (?:: )?"
    + HEDGE
    + r"$|\bdisburs\w+ (?:[\w<>-]+ ){0,4}"
    + HEDGE
    + r"$"
    r"|\bfrom (?:an? |the )?(?:planned|original|initial|earlier|previously planned|targeted|target) " + HEDGE + r"$"
    r"|\bwrit(?:es|ing|e) (?:[\w-]+ ){0,4}(?:cheques|checks|tickets) (?:of|between|from) " + HEDGE + r"$"
    r"|\b(?:median|average|mean|typical|minimum|maximum|ticket) (?:[\w-]+ ){0,4}(?:: |of |was |is |at )?" + HEDGE + r"$"
)
FRACTION = r"(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|twentieth|sliver|slice)"
FOR_STAKE = Pattern(rf"\b(?:stake|shares?|per cent|percent|%|interest|holding|{FRACTION} (?:of|in))\b")
VALUATION_RIGHT = Pattern(
    r"val(?:n|uation)?\b|(?:-plus )?(?:\+ )?(?:(?:(?!at\b|an?\b|on\b|in\b|the\b|with\b|and\b|to\b|of\b|for\b|from\b|by\b|its\b)"
    r"[\w-]+ ){0,3}?(?:valuation|price tag)|(?:(?:figure|price|level|mark|number|sum|value) )?at which\b|(?:post|pre)(?= [.,;)]|$)|value\b|post-money|pre-money|"
    r"premoney|postmoney|company value|(?:price )?put on|\( ?(?:pre|post)-money)"
)
VALUATION_LEFT = Pattern(
    r"valuations? (?:(?!<[MS])[\w'<>,-]+ ){0,7}?(?:of|at|to|from|above|is|was|reach(?:ed|ing)?|hit|exceed(?:ing|s|"
    r"ed)|topping|topped|passed|surpass(?:ing|ed)|near|than|over|below|stands? at|around|:) " + HEDGE + r"$"
    r"|valuation (?:: )?" + HEDGE + r"$"
    r"|^(?:the |its )?(?:price(?: tag)?|valued|pre-money|post-money|value)(?: :| at)? (?:reportedly )?" + HEDGE + r"$"
    r"|\bvalu(?:ed|es|ing|e) (?:(?!<M)[^;]){0,60}?(?:at|as) " + HEDGE + r"$"
    r"|\b(?:peg(?:s|ged|ging)|pric(?:es|ed|ing)|apprais(?:es|ed|ing)|put(?:s|ting)? (?:the |a |its )?(?:value|price)|"
    r"assess(?:es|ed)|mark(?:s|ed|ing)) (?:(?!<M|round)[^;,]){0,40}?(?:at|on) " + HEDGE + r"$"
    r"|\b(?:valued|value|worth) (?:at |of |to )?" + HEDGE + r"$"
    r"|(?:its|their|company's|firm's|startup's|<[GA]\d+>'s) (?:worth|value|valuation|price tag) (?:past|above|beyond|"
    r"over|to|at) " + HEDGE + r"$"
    r"|\b(?:value|worth|valuation) of (?:(?!<M)[^;]){0,45}? (?:to|at|past|above) " + HEDGE + r"$"
    r"|\bput(?:s|ting)? (?:it|<[GA]\d+>|the company|the business|the figure) (?:at|above|over|beyond|past|(?:just|well|far|comfortably) (?:above|over|past|beyond)) "
    + HEDGE
    + r"$"
    r"|(?:post|pre)-money (?:[\w'-]+ ){0,5}?(?:of|at|figure at|value of|:)? ?" + HEDGE + r"$"
    r"|(?:(?:<[GA]\d+>|company)'s|its|the company's) (?:value|worth|price) (?:to|at|is|of) " + HEDGE + r"$"
    r"|\b(?:equity|enterprise|company|implied) value (?:of|:|at|was|is) "
    + HEDGE
    + r"$|\bimpl(?:y|ying|ies|ied) "
    + HEDGE
    + r"$"
    r"|(?:\bshares?|\bstock) (?:at|priced at) " + HEDGE + r"$|<S\d+>(?: round)? at (?!the tune)" + HEDGE + r"$"
    r"|\bcap(?:ped)? (?:at|of) " + HEDGE + r"$"
    r"|\b(?:put|puts|putting|set|sets|setting|carr(?:y|ies|ied|ying)|commands?|commanded) (?:an? |the )?(?:[\w-]+ )?price(?:[ -]tag)? of "
    + HEDGE
    + r"$"
    r"|\bmark(?:s|ed|ing)? (?:it |them |<[GA]\d+> )?(?:up |down )?(?:by <G\d+> )?to " + HEDGE + r"$"
)
#: A valuation that another is compared with: "up from $3bn in May", "triple the $9.9bn of June".
COMPARED = Pattern(
    rf"\b(?:(?:up|down|rising|jumping|a jump|an increase) from|compared (?:with|to)|rather than|instead of|versus|vs|"
    rf"against|(?:twice|double|triple|quadruple|treble|half|\w+ times)(?: that of)?) "
    rf"(?:the |its |just |only |merely |barely |present |current |former |previous |earlier |old |last |original )*{HEDGE}$"
)
PRICE_OF_DEAL = Pattern(
    rf"\b(?:acqui\w+|buy|takeover|merger|purchase)\b[^;]{{0,60}}\b(?:deal|transaction|offer|bid) (?:[\w-]+ ){{0,2}}"
    rf"valued at {HEDGE}$|\w (?:an? |the )?(?:deal|investment|sum|order) put it at {HEDGE}$"
)
AT = Pattern(r"(?: at|, at| at a| at an) (?!(?:least|most) )" + HEDGE + r"$")
NOT_VALUE = Pattern(
    r"\b(?:aggregate|disclosed|combined|collective|cumulative|overall|total|median|average|known|reported) (?:(?:disclosed|deal|transaction|announced) )*(?:value|worth)\b|"
    r"market cap(?:itali[sz]ation)?|market value|stock market|market worth|a market|shares worth|order|contract|"
    rf"\b(?:markets?|sector|space|segment|opportunity|economy|ecosystem) (?:(?:in|of|for|across|there|globally|worldwide|alone|,|today|currently|itself|<[PD]\d+>|(?!<)[\w-]+) ){{0,6}}?(?:is|was|are|were|has been|being|,) (?:(?!<)[\w-]+ ){{0,3}}?(?:valued|worth|estimated|put|pegged|forecast|projected|expected)\b (?:(?!<)[\w-]+ ){{0,4}}{HEDGE}$|"
    r"industry|prize|opportunity"
    rf"|\b(?:projects?|scheme|estate|property|portfolio|programme?) (?:, )?(?:(?:which|that) )?(?:is |was )?valued at {HEDGE}$"
)
WORTH = Pattern(
    r"(?:<[GA]\d+>|^(?:and )?(?:now|today|currently|still|already)|\b(?:it|they|he|she)(?:'s|'re)?|\bcompany|business|startup|\bitself|outfit|firm) ?,? (?:which |that )?(?:is|was|be|now|were|would|could|will|then|soon|"
    r"being|to be|(?:thought|said|reported|estimated|believed|rumou?red|reckoned|considered|understood) to be|already|currently|once| )*worth "
    + HEDGE
    + "$"
)
#: "The insurance unicorn ( <M0> , as of <D0> )".
BRACKETED_UNICORN = Pattern(rf"(?P<a><[GA]\d+>) \( {HEDGE}$")
MARKET = Pattern(
    r"(?:on the (?:stock )?(?:market|exchange|nasdaq|bourse)|in market value|market cap|by market|on paper to)"
)
AIMED = Pattern(
    r"\b(?:target(?:s|ing|ed)?|aim(?:s|ing|ed)?(?: for| at)?|hop(?:es|ing)|ambition|goal|could|might|eventual(?:ly)?|"
    r"one day|by <D\d+>|future)\b"
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
SIZE = Pattern(
    r"\b(?:bring(?:s|ing)?|brought|tak(?:es|ing)|took|push(?:es|ed|ing)?|lift(?:s|ed|ing)?|rais(?:es|ed|ing)|"
    r"expand(?:s|ed|ing)?|upsiz(?:es|ed|ing)|grow(?:s|n|ing)?|grew|extend(?:s|ed|ing)?|mak(?:es|ing)|increas(?:es|ed|"
    r"ing)|swell(?:s|ed|ing)?|boosting|enlarging|topping up|upping)\b"
    r" (?:(?!<M|total|funding to|raised)[^;]){0,40}?(?:<S\d+>|round|raise|financing|extension)(?: "
    r"(?!<M)[\w-]+){0,4}? (?:to|at|worth) " + HEDGE + r"$"
    r"|(?:<S\d+>(?: round)?|\b(?:its|the|their) (?:[\w-]+ )?(?:round|raise|financing)) , (?:which|that|now|and) (?:(?:is|has|it|now|currently|altogether|thus|so far|in all|all told) )*"
    r"(?:stands|totals|totalled|totaled|sits|comes|came|adds up|amounts|runs|grew|grown|swelled|swollen|reached|reaches|at) (?:(?:at|to) )?"
    + HEDGE
    + r"$"
    r"|<S\d+> (?:round )?(?:(?:now |currently |altogether )+(?:totals|comes|adds up)|(?:now |currently |altogether )*(?:stands|sits)) (?:at|to) "
    + HEDGE
    + r"$"
    r"|\b(?:up|increased|upsized|expanded|grown|down) from (?:the )?" + HEDGE + r"$|\bor as much as $"
)
_GROWN = (
    r"(?:grow(?:s|ing|n)?|grew|(?:extend|expand|boost|lift|push|bump|stretch|enlarg|increas|upsiz|doubl|tripl|rais)(?:e?s|e?d|ing|e)|top(?:s|ped|ping) up|"
    r"up(?:s|ped|ping)|bring(?:s|ing)?|brought|tak(?:es?|en|ing)|took)"
)
_A_ROUND = r"<S\d+>(?: (?:round|funding|financing|raise|investment))?"
#: A round told by the size that a company grew it to: "Acme extends its <S0> to <M0>", "the <S0> at Acme has been increased to <M0>".
GROWN_TO = Pattern(
    rf"<[GA]\d+> (?:(?:has|have|had|is|also|now|just|since|then|further|recently|again|will|to|meanwhile|,) )*{_GROWN} (?:up )?"
    rf"(?:(?!<|total\b|stakes?\b|shares?\b|part\b|holding\b)[\w-]+ ){{0,4}}?{_A_ROUND} (?:(?:from <P\d+>|in <D\d+>|<D\d+>|up|further|again) )?to {HEDGE}$"
    rf"|{_A_ROUND} (?:(?:of|at|by|for) (?:<P\d+>(?:'s)? )?<[GA]\d+> )?(?:(?:has|have|had|was|were|is|been|being|now|since|then|also|just|recently|later) )*"
    rf"(?:grown|grew|grows|swelled|swollen|(?:extend|expand|boost|lift|push|bump|stretch|enlarg|increas|upsiz|doubl|tripl|rais)(?:e?d)|topped up|upped|brought|taken) (?:(?:in <D\d+>|<D\d+>|up|further|again) )?to {HEDGE}$"
)
SHARE_RIGHT = Pattern(
    r"(?:of (?:the (?:total|round|sum|money|financing|whole|<S\d+>)|that|it|this)|to (?:the|that|this) (?:[\w-]+ "
    r"){0,3}(?:round|financing|<S\d+>))\b"
)
INVEST = (
    r"(?:put(?:s|ting)?(?: in| up)?|invest(?:s|ed|ing)?|contribut(?:es|ed|ing|e)|inject(?:s|ed|ing)?|commit(?:s|ted|"
    r"ting)?|pledg(?:es?|ed|ing)|chip(?:s|ped|ping)? in|infus(?:es?|ed|ing)|pour(?:s|ed|ing)?|plough(?:s|ed|"
    r"ing)?|plow(?:s|ed|ing)?|pump(?:s|ed|ing)?|kick(?:s|ed|ing)? in|paying|paid|pays|pay|wrote|writes?|writing|"
    r"provid(?:es?|ed|ing)|suppl(?:y|ies|ied|ying)|sinks?|sinking|sank|sunk|pon(?:y|ies|ied|ying) up|threw in|throws? in|stump(?:s|ed|ing)? up|"
    r"cough(?:s|ed|ing)? up|fork(?:s|ed|ing)? out|"
    r"shell(?:s|ed|ing)? out|splash(?:es|ed|ing) out|part(?:s|ed|ing) with|dug up|wager(?:s|ed|ing)?|"
    r"bets?(?! that)|betting|park(?:s|ed|ing)|stak(?:es|ed|ing)|wired|wires|account(?:s|ed|ing) for|underwrites?|underwriting|underwrote|anchored with|(?:is|are|was|were) (?:down|in) for|(?:(?:is|are|was|were) )?good for|(?:co-)?le(?:a?d|ads|ading) (?:(?:it|the (?:round|deal)) )?with(?! its)|"
    r"subscrib(?:es|ed|ing)(?: for| to)?|"
    r"gave(?: it| him| her| them)?|(?:b(?:ought|uys?|uying)|c(?:ame|omes?|oming)|climb(?:s|ed|ing)|stepp?(?:s|ed|ing)|weigh(?:s|ed|ing)|"
    r"chip(?:s|ped|ping)|pitch(?:es|ed|ing)|pil(?:es|ed|ing)|join(?:s|ed|ing)|follow(?:s|ed|ing)?) (?:in|aboard|on board|back|up|through|forward) (?:(?:in |on )?<D\d+> )?(?:for|with)|"
    r"(?:(?:go(?:es|ing)?|went|gone|div(?:es|ed)|dove|jump(?:s|ed)|climb(?:s|ed)) (?:in|aboard|on board)|(?:com(?:es?|ing)|came) (?:calling|knocking|along|round|around)|"
    r"(?:turn|show|step)(?:s|p?ed)? up|sa(?:id|ys) yes|t(?:ook|akes?|aken|aking) (?:an? |the )(?:(?!<)[\w-]+ )?(?:chance|punt|gamble|flyer|flier|flutter|risk|plunge|leap)|"
    r"(?:open(?:s|ed)|loosen(?:s|ed)|unlock(?:s|ed)) (?:the|its|their) (?:(?!<)[\w-]+ ){0,2}(?:account|tap|taps|door|purse|purse strings|wallet|chequebook|checkbook|coffers|scoring)|"
    r"(?:got|gets|set|sets|start(?:s|ed)|kick(?:s|ed)) (?:it|things|the ball|the round|the wheels) (?:rolling|going|in motion|off|moving)|broke the ice|ma(?:de|kes) the (?:first|opening) (?:move|bet)|dug deep) "
    r"(?:(?:in |on )?<D\d+> )?(?:for|with)|(?:join|follow|participat)(?:e?s|e?d|ing)? (?:as (?:an? |the )?(?:[\w-]+ ){0,3}(?:investor|backer|shareholder|partner|anchor) )?with|"
    r"gives)(?: in)?"
)
ADVERB = (
    r"(?:(?:, (?:(?!<[GM]|which\b|who\b|and\b)[^\s,;:]+ ){2,10},|has|had|have|also|alone|itself|will|would|is|are|was|said|it|they|that|to|"
    r"reportedly|already|separately|jointly|together|collectively|quietly|both|since|"
    r"recently|previously|initially|agreed|then|later|each|each of which|could|may|might|which|who|plans?|pledged|be|"
    r"been|just|now|again|personally|understood|reported|thought|believed|having|committed|in|advanced|"
    r"talks|discussions|negotiations|considering|thinking|at|exploring|poised|close|nearing|weighing|weigh|mulling|planning|preparing|hoping|aiming|looking|"
    r"ready|due|set|expected|about|intends?|intending|wants?|hopes?|promised|promises|vowed|"
    r"(?:signed|inked|struck|reached) (?:an? |the )?(?:(?!<)[\w-]+ )?(?:letters? of intent|memorandum(?: of understanding)?|mou|term sheets?|agreement|deal|pact|accord)(?: under which (?:it|they))?|"
    r"(?:(?:in|on|last) )?<D\d+>) ){0,8}"
)
SHARE_LEFT = Pattern(
    rf"(?P<who><[GA]\d+>|it|they|\bs?he) (?:[,–—-] )?{ADVERB}{INVEST} (?:the (?:remaining|other|last|final|missing|outstanding) )?{HEDGE}(?:(?:(?!<)[\w-]+ ){{0,3}}?(?:check|cheque|ticket) (?:of|for|worth) {HEDGE})?$"
    rf"|^(?P<whose><G\d+>) (?:(?!<[GM]|;)\S+ ){{1,14}}?, (?:putting|investing|contributing|injecting|committing|"
    rf"pumping|pouring)(?: in)? {HEDGE}$"
    rf"|(?P<stake><G\d+>) (?:, )?{ADVERB}(?:acquir|buy|bought|tak|took|purchas|pick)\w* (?:up )?(?:an? |another |"
    rf"further )(?!majority|controlling|[5-9]\d(?:[.,]\d+)? (?:%|per ?cent))(?:(?:[1-4]?\d(?:[.]\d+)?|[\w-]+) (?:% |per cent |percent )?)?(?:minority "
    rf")?(?:stakes?|shareholding|holding) for {HEDGE}$"
)
#: "Acme Ventures added a further <M0>".
ADDED_LEFT = Pattern(rf"(?P<who><G\d+>) (?:, )?{ADVERB}add(?:s|ed) {HEDGE}$")
#: What the first of many leads: a list, no round.
RANKING = r"(?:lists?|tables?|pack|rankings?|charts?|field|way|tally|leaderboard|category|segment|board|week|month)\b"
OWN_PART = Pattern(
    rf"\b(?:led|anchored|underpinned|backed|headed) by (?P<whose><G\d+>)'s (?:own )?{HEDGE}$"
    rf"|(?P<leader><G\d+>) (?:(?!<[GM]|;)\S+ ){{0,10}}?(?:led|leading|leads|lead|heading|headed|anchor|anchored|anchoring|spearhead|spearheaded|spearheads|topped|tops) (?:it|(?:the|this|its|that) (?!(?:[\w'-]+ ){{0,3}}?{RANKING})(?:(?!<M|;)\S+ ){{1,4}}?)(?: )?with (?:an? (?:(?!<)[\w-]+ )?(?:investment|cheque|check|ticket|commitment|contribution|subscription) of )?{HEDGE}$"
    rf"|\bof which (?P<partly><G\d+>) (?:has |had |have )?(?:took|taken|put in|put up|contributed|provided|bought|invested|subscribed(?: for)?|supplied|gave) {HEDGE}$"
    rf"|(?P<taker><G\d+>) (?:, (?:which|who) (?:(?!<[GM]|;)[^ ,]+ ){{1,8}}, )?{ADVERB}(?:took|takes|taking|take) the lead (?:(?!<)[\w-]+ ){{0,3}}with {HEDGE}$"
)
PAID_FOR = Pattern(rf"(?P<payer><G\d+>) (?:(?!<[GM]|;)\S+ ){{0,8}}?(?:paid|paying|pays) for {HEDGE}$")
_AS_LEAD = (
    r"(?:\" )?(?:(?:as |the |sole |exclusive |our )*(?:co-)?(?:lead|anchor)(?: investor)? (?:, |: |with |– |— )+)?"
)
_ITS_PART = rf"\( {_AS_LEAD}{HEDGE}<M\d+> (?:(?:\w+|, (?:co-)?lead) )?(?:\" )?\)"
IN_BRACKETS = Pattern(
    rf"\b(?:by|from|with|which|benefit of|favou?r of|(?:reserved|placed|allotted|allocated|issued) (?:to|for|with)|between|among) (?:[\w'-]+ ){{0,2}}(?:<G\d+> {_ITS_PART} (?:, and |, |and )(?:(?!<)[\w'’-]+ ){{0,4}}?)*"
    rf"(?P<who><G\d+>) \( {_AS_LEAD}{HEDGE}$"
)
CLOSES_BRACKET = Pattern(r"(?:equity |debt |, (?:co-)?lead(?: investor)? )?(?:\" )?\)")
#: "The money came from Acme ( <M0> ) and Bolt ( <M1> )": what each gave of a sum told before.
MONEY_FROM = Pattern(
    r"\b(?:money|cash|capital|funds|funding|sum|rest|remainder|investors|backers|equity|round|it|most of it|half of it) (?:(?!<|;)\S+ ){0,3}(?:came|comes|coming|was|were|is|are|put up|provided|contributed|supplied) (?:(?!<|;)\S+ ){0,3}?(?:from|by) "
)
#: "<M0> : Acme ( <M1> ) , Bolt ( <M2> )": what each gave of a sum told before the colon.
LISTED_IN_BRACKETS = Pattern(
    rf"^<M\d+> (?:(?!<[GM]|:)\S+ ){{0,8}}: (?:(?:an? )?<S\d+> , )?(?:[\w'-]+ ){{0,3}}(?:<G\d+> {_ITS_PART} ,? ?(?:and )?)*(?P<who><G\d+>) \( {_AS_LEAD}{HEDGE}$"
)
#: "Acme put <M0> into Bolt, following Coil's <M1>".
AFTER_ANOTHERS = Pattern(
    rf"\b(?:following|after|on top of|adding to|besides|building on) (?:[\w'’-]+ ){{0,3}}?(?P<who><G\d+>)'s {HEDGE}$"
)
#: "Led by Acme, with <M0> coming from Bolt": part of a sum told before.
OUT_OF_IT = Pattern(rf"(?:\bwith|\bincluding|, and|\bbut|\bof which|^|[,–—]) {HEDGE}$")
COMING_FROM = Pattern(
    r"(?:(?:of (?:it|that|this|which|the (?:total|sum|money|round|funding|cash)) )?(?:coming|being (?:provided|put up|put in|contributed|supplied|lent|invested))|"
    r"of (?:it|that|this|which|the (?:total|sum|money|round|funding|cash)) (?:came|comes|was|were|is|has been)(?: (?:provided|put up|put in|contributed|supplied|lent|invested|given|coming))?) "
    r"(?:directly |in the form of (?:an? )?[\w ]{1,20} )?(?:from|by) (?:(?!<)[\w'-]+ ){0,4}?(?P<who><G\d+>)"
)
OF_THAT = Pattern(rf"^(?:of (?:that|which|this|it)|(?:some|most) of (?:it|that)) (?:, )?{HEDGE}$")
STAKE = rf"(?:minority )?(?:stakes?|interest|shareholding|holding|shares|{FRACTION})"
#: What a giver did to a company, as a participle.
BACKED = r"(?:backed|supported|funded|financed|seeded|bankrolled|capitali[sz]ed)"
#: "Acme was funded by Bolt with <M0>".
BACKED_BY = Pattern(
    rf"(?P<co><[GA]\d+>) (?:, )?{ADVERB}(?:being )?{BACKED} (?:[\w-]+ly )?by (?:[\w'-]+ ){{0,3}}?(?P<who><G\d+>) "
    rf"(?:with|to the tune of) {HEDGE}$"
)
#: "Acme, which Bolt and Coil have backed with <M0>".
THAT_BACKED = Pattern(
    rf"(?P<co><[GA]\d+>) (?:, (?:(?!<[GM]|;)\S+ ){{1,12}}?)?(?:, )?(?:that|which|whom) (?P<who><G\d+>) {ADVERB}{BACKED} (?:with|to the tune of) {HEDGE}$"
)
#: "Acme, a payments firm it had backed in 2018 with <M0>".
IT_BACKED = Pattern(
    rf"(?P<co><G\d+>) , (?:<A\d+> |(?:an?|the|its) (?:(?!<[GM]|;)\S+ ){{1,8}}?)(?:that |which )?(?P<who>it|they) {ADVERB}{BACKED} "
    rf"(?:in <D\d+> |<D\d+> |last \w+ )*(?:with|to the tune of) {HEDGE}$"
)
#: "Acme bought Bolt and also put <M0> into Coil".
ALSO_INVESTED = Pattern(
    rf"^(?:(?!<)[\w',-]+ ){{0,4}}(?P<who><G\d+>) (?!(?:is|was|were|are|,)\b)(?:(?!;|while\b|which\b|who\b|that\b|by\b|<M|from\b)\S+ ){{1,14}}?and "
    rf"(?:(?:also|then|has|have|had|separately|recently|later|earlier|previously|once|now|<D\d+>|,) )*(?:put|invested|injected|poured|pumped|committed|ploughed|plowed) {HEDGE}$"
)
#: "Acme, which Bolt put <M0> into", "Acme, into which Bolt put <M0>".
THAT_TOOK = Pattern(
    rf"(?P<co><[GA]\d+>) (?:, (?:(?!<[GM]|;)\S+ ){{1,12}}?)?(?:, )?(?:(?P<ahead>in|into) )?(?:that|which) (?P<who><G\d+>) {ADVERB}{INVEST} {HEDGE}$"
)
INTO_THAT = Pattern(
    r"(?:into|in|on|behind)(?: (?:in|last|this|earlier|at|<D\d+>)\b| ?[,.;)]| (?:is|was|has|had|and|will|plans|says|said)\b| ?<D\d+>|$)"
)
#: "Acme and Bolt supplied <M0> in the seed round".
IN_THEIR_ROUND = Pattern(
    r"(?:in|to|for|into|towards|as) (?:the|its|a|that|this|his|her|their) (?:(?!<)[\w-]+ ){0,2}<S\d+>"
)
#: "Acme bought into Bolt with <M0>", "Acme took a stake in Bolt, paying <M0>".
BOUGHT_INTO = Pattern(
    rf"(?P<who><G\d+>|\b(?:it|they|s?he)) (?:, )?{ADVERB}(?:b(?:uys?|ought|uying) (?:itself )?(?:early )?into|bets? on|betting on) (?:[\w'-]+ ){{0,4}}?(?P<co><G\d+>) "
    rf"(?:, )?(?:with|for|to the tune of|paying|contributing|investing|putting (?:in|up)|handing over) {HEDGE}$"
)
#: "The <M0> that Acme and Bolt have put into Coil".
THAT_WENT_INTO = Pattern(
    r"(?:(?:that|which) )?(?P<who><G\d+>) (?:(?:has|have|had|is|are|also|just|jointly|together|both|all|\w+ly) )*"
    r"(?:(?:invest|put|pour|pump|plough|plow|inject|infus|commit|sank|sunk|sink|contribut|bet|stump|cough|fork|stak|shovel|"
    r"funnel|pledg|thr[eo]w)\w* (?:(?:up|out|over|in|together|down) )?(?:in|into|on|behind|to|for|at)|(?:wir|len[dt]|grant|hand|advanc|"
    r"extend|award|gave|giv|commit)\w* (?:over )?to) (?:(?!<)[\w'’-]+ ){0,4}?(?P<co><G\d+>)(?!'s)"
)
#: "Acme, to which Bolt lent <M0>", "Acme, into which Bolt and Coil have put <M0>".
TO_WHICH = Pattern(
    rf"(?P<co><[GA]\d+>) (?:\( [^)]*\) )?(?:, )?(?:to|in|into|on|behind|towards) (?:which|whom) (?P<who><G\d+>) {ADVERB}"
    rf"(?:once |first |had |has )?(?:{INVEST}|len[dt]s?|grant(?:s|ed)?|hand(?:s|ed)?|award(?:s|ed)?|advanced|extend(?:s|ed)|loaned|staked|bet|"
    rf"wagered|sunk|allotted|allocated|entrusted|made|put) (?:(?!<)[\w-]+ |<S\d+> ){{0,5}}?{HEDGE}$"
)
#: "Acme, which Bolt put <M0> into".
WHICH_LEFT = Pattern(
    rf"(?P<co><G\d+>) (?:\( [^)]*\) )?(?:, )?(?:which|that|whom) (?P<who><G\d+>) {ADVERB}{INVEST} (?:(?!<)[\w-]+ ){{0,3}}?{HEDGE}$"
)
STRANDED = Pattern(r"(?:more )?(?:in|into|behind)(?= (?:in|on|last|this|early|late|two|three|<D\d+>|[,.;)])|$)")
INTO_LEFT = Pattern(
    rf"(?P<who><G\d+>) (?:, )?(?:first )?{ADVERB}(?:(?:back|support|fund|financ|seed|bankroll|rescu|recapitali[sz]|reward|jump-start|kick-start|prop|equip|trust|furnish|endow|outfit|fuel|propel|arm|enter|join)(?:l?e?s|l?ed|p?ing|p?ed)(?: up)?|provid(?:es|ed|"
    rf"ing)|bail(?:s|ed|ing) out|(?:t(?:ook|akes?|aken|aking) (?:an? )(?:(?!<)[\w-]+ )?(?:chance|punt|gamble|flyer|flier|flutter|risk|bet)|gambl(?:es|ed|ing)|wager(?:s|ed|ing)|bet|roll(?:s|ed) the dice) on|g[eo]ts? into|believ(?:es|ed|ing) in|(?:gets?|got|stood|stands?|threw its weight) behind) (?!by\b)"
    rf"(?:[\w'-]+ ){{0,3}}?(?P<co><[GA]\d+>|it) (?:[\w-]+ |(?:back )?(?:in|on|since) <D\d+> )?(?:with|to the tune of) {HEDGE}$"
    rf"|(?P<buyer><G\d+>) (?:, )?{ADVERB}(?:acquir|buy|bought|tak|took|purchas|pick|snapp|secur)\w* (?:up )?(?:an? |"
    rf"another |further )?(?!majority|controlling|remaining|[5-9]\d(?:[.,]\d+)? (?:%|per ?cent))(?:(?:[1-4]?\d(?:[.]\d+)?|[\w-]+) (?:% |per cent |"
    rf"percent )?(?:of )?)?{STAKE} (?:in|of) (?:[\w'-]+ ){{0,4}}?(?P<taken><[GA]\d+>) (?:, [^<;]{{0,40}}, )?for "
    rf"{HEDGE}$"
    rf"|(?P<joiner><G\d+>) (?:has |is |have |had )?(?:become|becomes|became|is|was|are|were|been|joins as|among|one of) (?:<A\d+>|(?:an? |the |among |one of )*(?:[\w-]+ "
    rf"){{0,3}}?(?:investors?|shareholders?|backers?|believers?|supporters?)) (?:in|of) (?P<joined><G\d+>) ?, (?:with|writing|putting(?: in)?|investing|"
    rf"contributing|injecting|through|via) {HEDGE}(?:(?:investment|cheque|check|ticket) of )?{HEDGE}$"
)
#: "Acme put <M0> into Bolt and another <M1> into Coil".
GOES_ON = Pattern(rf"(?:; (?:and )?|, (?:and )?|and |, plus |followed by )(?:then |later )?{HEDGE}$")
#: "… and <M1> in <D1>", "and another <M1> a year later".
AT_OTHER_DATE = Pattern(
    r"(?:more )?(?:(?:(?:in|on|last|this|early|late|again|the (?:following|previous)) )*<D\d+>|(?:an?|one|two|three|four|six|some) (?:years?|months?|weeks?) (?:later|before|earlier|after|on)\b)"
)
#: "Acme put <M0> into Bolt , having already invested <M1> <D1>".
HAVING_GIVEN = Pattern(
    rf"(?:, )?(?:having|after) (?:(?:already|previously|earlier|first|originally|initially|once) )*(?:invest|put|inject|pump|pour|plough|plow|commit|contribut|sunk|sink|spen)\w*(?: in| up)? {HEDGE}$"
)
SHARE_IN = Pattern(
    rf"\b(?:including|includes|included|of which|plus|among them|comprising|with) (?:[\w-]+ ){{0,3}}{HEDGE}$"
)
#: What a company has that "followed with <M0> from Acme": no part of the sum before.
FOLLOWED = Pattern(rf"\b(?:followed|came (?:next|second|third|last)|(?:headed|topped|led) the \w+) with {HEDGE}$")
#: "It came back with <M0> from Acme": who came has it.
CAME_WITH = Pattern(
    rf"\b(?:c(?:ame|omes?|oming)|walk(?:s|ed|ing)|went|g(?:oes|oing)|return(?:s|ed|ing)|emerg(?:es|ed|ing)|re-?surfac(?:es|ed|ing)|burst|re-?appear(?:s|ed))(?: (?:away|back|home|out|off|through|in|up|(?:out )?of stealth))? with {HEDGE}$"
)
#: How much an investor puts into a company as a rule: "writes cheques of <M0> to <M1>", "invests between <M0> and <M1>".
CHEQUE_SIZE = Pattern(
    r"(?:(?<!wrote )(?<!written )\b(?:(?:(?:first|initial|typical|average|seed|early|small|larger) )*(?:cheques|checks|tickets)|"
    r"(?:cheque|check|ticket|deal|investment)[ -]sizes?|(?:initial|first|typical|average) (?:investments|cheque|check|ticket)) "
    r"(?:(?:of|are|is|will|be|can|may|between|from|range|ranging|ranges|at|in|go|start|starting|typically|usually|generally|sized|worth) )*"
    r"|\b(?:invests|will invest|typically puts|plans to invest|usually invests|writes) (?:(?:anything|anywhere) )?(?:between|from) )"
    rf"(?:<M\d+> (?:and|to|-|–|or) )?(?:up to )?{HEDGE}$"
)
#: After what one investor gives, what another does: "Acme puts in <M0>, with <M1> from Bolt".
AND_MORE = re.compile(r"(?:, |and |with |plus )(?:with |and |plus |another |a further |as well as ){0,3}" + HEDGE + "$")
FROM = Pattern(
    r"(?:(?:is|was|came as|comes as) (?:[\w-]+ ){0,2}<S\d+> )?(?:[\w-]+ ){0,4}?(?:from|by|contributed by|put in by|provided by|put up by) (?:[\w'-]+ ){0,3}?(?P<who><[GA]\d+>)"
)
#: What money is spent on, by the noun after a name: "a Tindra supercluster".
THINGS = (
    r"(?:super-?computers?|superclusters?|clusters?|data|campus|plants?|chips?|gpus?|facility|project|factory|"
    r"products?|"
    r"technology|hardware|servers?|infrastructure)\b"
)
INTO = Pattern(
    r"(?:more |each |apiece |, in cash and stock , )?(?:in cash )?(?:[\w-]+ ){0,4}?\b(?:in|into|to|on|behind|towards?|"
    r"at|(?:cheque|check|ticket) for|for (?:[\w.%-]+ ){1,8}(?:in|of)) (?:[\w'-]+ ){0,3}?(?P<co><[GA]\d+>)"
    rf"(?! {THINGS})"
)
INTO_IT = Pattern(r"(?:more )?(?:(?:in|of) (?:[\w-]+ ){1,2})?(?:in|into|behind) (?:it|them)\b")
#: "Acme, into which it has put <M0>".
INTO_WHICH = Pattern(rf"(?P<co><G\d+>) ,? ?(?:in|into) (?:which|whom) (?:(?!<M|;)\S+ ){{1,7}}?{INVEST} {HEDGE}$")
#: "Acme came calling with <M0> for the Series A": all of it.
WITH_IT_FOR = Pattern(rf"\bwith {HEDGE}$")
FOR_ITS_ROUND = Pattern(r"for (?:the|its|their|an?) (?:(?!<)[\w-]+ )?<S\d+>")
SPENT_ON = Pattern(rf"(?:[\w-]+ ){{0,4}}?(?:in|into|on) (?:[\w'-]+ ){{0,3}}?<G\d+> {THINGS}")
RAISED = Pattern(rf"\b(?P<v>{RAISE}|{WEAK_RAISE}) (?:(?!<M\d+>|;|rounds? (?:of|for) )\S+ ){{0,9}}?$")
DESCRIBES = Pattern(r"<G\d+>(?= ?(?:[.,;)]|$|and\b))")
#: A noun, not a verb: "all of its latest raise".
RAISE_NOUN = Pattern(
    r"(?:\b(?:the|this|that|its|their|our|latest|last|new|first|second|previous|earlier|fresh|recent|big|whole)|'s) "
    r"raises? (?:(?!<M\d+>|;)\S+ ){1,6}?$"
)
#: "And Acme followed with <M0> from Bolt".
FOLLOWED_WITH = Pattern(
    rf"(?P<who><G\d+>) (?:then |soon |quickly |promptly |has )?(?:followed|follows|came (?:next|second|third)|was (?:next|second)) (?:suit )?(?:up )?(?:(?:in |on )?<D\d+> )?with {HEDGE}$"
)
#: What is said of a round and of no contribution: who led it, its stage, its price.
OF_OWN_ROUND = Pattern(
    r"(?:(?:in|on|last|this|,) )*(?:<D\d+> )?(?:, )?(?:which was )?(?:(?:co-)?led by\b|at (?:an? )?(?:(?!<)[\w-]+ ){0,3}(?:<M\d+> (?:[\w-]+ )?)?(?:valuation|price tag)\b|"
    r"valuing\b|with (?:[\w'’-]+ ){0,3}?<G\d+> (?:leading|in the lead|as lead)\b|<G\d+> leading\b|in (?:an? |its )(?:(?!<)[\w-]+ )?<S\d+>)"
)
STRONG = Pattern(rf"\b{RAISE} (?:(?!<M\d+>|;)\S+ ){{0,6}}?$")
#: "When Hafen led <M0>": the round is told by its sum alone.
LED_SUM = Pattern(rf"\b(?:co-)?(?:led|leads|leading) {HEDGE}$")
AFTER_LED_SUM = Pattern(r"(?:[.,;)–—]|$|(?:at|in|into|for) (?:(?:it|them)\b|(?:(?!<)\S+ ){0,3}<))")
_SUM_OF_ROUND = r"(?:worth|sized at|totall?ing|amounting to|adding up to)"
ROUND_WORTH = Pattern(
    rf"(?:<S\d+>|{ROUND_NOUN}|tranche|loans?) (?:[\w-]+ ){{0,2}}?worth {HEDGE}$|"
    rf"(?:<S\d+>|\b(?:rounds?|(?:re)?financings?|fund-?rais(?:e|er|ing)|funding|raise|tranche|placement|loan|leg|capital increase|share issue|rights issue|allotment)) "
    rf"(?:of (?:the |its )?(?:[\w-]+|<S\d+>) )?(?:, )?(?:(?:which|that) (?:was|were|is) )?{_SUM_OF_ROUND} {HEDGE}$"
    rf"|(?:<S\d+>|\b(?:round|financing|fund-?rais(?:e|er|ing)|raise|capital increase|placement)) , (?:which (?:was |were )?)?(?:(?:in|of|from|on|during|closed|held|done|raised|completed|last|back) )+(?:(?!<)[\w-]+ ){{0,2}}(?:<D\d+> )?, (?:(?:came|amounted|added up|ran) to|was|totall?ed|brought(?: in)?|raised|fetched|yielded|reached) {HEDGE}$"
)
_ISSUE = (
    r"(?:(?:paid-in|oversubscribed|institutional|private|directed|reserved|new|underwritten|non-brokered|brokered|accelerated|renounceable|non-renounceable|conditional|equity|share|cash|third-party|two-tranche) ){0,4}"
    r"(?:capital (?:increase|raise|raising)|rights (?:issue|offering)|share (?:issue|placement|allotment)|placement|placing|entitlement offer|bought deal|equity (?:raise|raising|issue)|directed issue|allotment|(?:investment|financing|funding|subscription) agreement)"
)
CAPITAL_INCREASE = Pattern(rf"(?:strategic )?{_ISSUE}\b(?! (?:of|for) <G)")
#: "A reserved capital increase of <M0>".
INCREASE_OF = Pattern(
    rf"\b(?:{_ISSUE}|(?<!industry )(?<!sector )(?<!startup )fund-?rais(?:e|ing|er)|(?:funding|financing|investment) round|round of (?:financing|funding)|capital injection|capital contribution) (?:(?:of|worth|for|totall?ing|amounting to|in the amount of|to the tune of|raising|to raise) )(?:gross |aggregate )?(?:proceeds of )?{HEDGE}$"
)
ROUND_RIGHT = Pattern(
    rf", (?:an? |its )?<S\d+>|(?:-plus |\+ )?(?:(?:co-)?led by\b|(?:(?:in|of|as|via|through|with|from) (?:an? |its |"
    rf"the |their )?)?(?:<G\d+> [-\u2011] (?:co-)?led )?(?:<D\d+> )?(?:(?!(?:at|from|to|for|by|and|led|on|after|is|"
    rf"was|has|said)\b)[\w&'/-]+ ){{0,4}}?(?:<S\d+>|{ROUND_NOUN})(?![\w]))"
)
ROUND_LEFT = Pattern(
    rf"<S\d+>(?: (?:round|financing|raise))? (?:, |– |- |— |\( ){HEDGE}$|(?:<S\d+>|{ROUND_NOUN}|extension|deal|transaction|loans?|notes|bonds?) "
    rf"(?:[\w-]+ ){{0,3}}?(?:<P\d+> )?(?:of|worth|for|totall?ing|totall?ed|totals|at|to the tune of|amounting to|amount(?:s|ed) to|(?:comes?|came) to|stands at|was|is|"
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
    rf"(?:<S\d+>|\b(?:{ROUND_NOUN}|deal|raise|loan|ticket|extension))(?: (?:round|financing|funding|raise))? (?:, (?:(?!<M|[,;])\S+ ){{1,9}},|\( [^()<]*(?:<[GD]\d+>[^()<]*){{0,2}}\)) "
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
#: "<M0> is what Acme hopes to take in".
IS_SOUGHT = Pattern(
    r"(?:is|was|would be) (?:what|the (?:sum|amount|figure)(?: that)?) (?P<co>it|they|he|she|we|<[GA]\d+>) (?:(?:hopes?|hoped|wants?|wanted|aims?|plans?|expects?|intends?|means?|would like|is|are|was|has|had|have|seeking|looking|going|likely|reportedly) ){1,4}to "
    r"(?:raise|take in|bring in|get|secure|collect|pull in|land|fetch)\b"
    r"|is (?:what|the (?:sum|amount|figure)(?: that)?) (?P<co2>it|they|he|she|we|<[GA]\d+>) (?:(?:is|are|was|now|currently|reportedly) )*(?:seeks?|wants|seeking|after|asking for|looking for|raising)(?= ?(?:[.,;]|$|with|for|in|from|at))"
)
ELSEWHERE = Pattern(
    r"(?:more |over \w+ years )?(?:in|into|on|towards?|across|to|for) (?!(?:(?:the|this|that|its|their|an?) "
    r")?(?:[\w-]+ ){0,3}?(?:round|financing|deal|<S\d+>|company|startup|it\b|business|raise|cash|exchange|return|"
    r"total|all|equity|shares?|stake|each|<[GAD]|<M\d+>|\d))"
)
LENT_LEFT = Pattern(
    rf"(?P<who><G\d+>|\b(?:it|they)) (?:, )?{ADVERB}(?:awards?|awarded|granted|grants?|lent|lends?|loaned|advanc(?:es|ed)|wir(?:es|ed)|allot(?:s|ted)|entrust(?:s|ed)|releas(?:es|ed)|disburs(?:es|ed)|sanction(?:s|ed)|paid out|transferr?(?:s|ed)|extended|extends?|provides?|"
    rf"provided|handed|hands?|offers?|offered|gives?|gave|approves?|approved|finali[sz]ed|signed off|earmark(?:s|ed)|allocate[sd]?) "
    rf"(?:it |them )?(?:(?:an? |the )?(?:(?!<)[\w-]+ ){{0,3}}(?:<S\d+>|loan|facility|credit line|line of credit|financing|subsidy|subsidies|aid|support) (?:\w+ )?(?:of|worth) )?{HEDGE}$"
)
#: "The bank granted it a loan of …"; "the agency topped it up with …".
GRANTED_IT = Pattern(
    rf"(?P<who><G\d+>|\b(?:it|they)) (?:, )?{ADVERB}(?:grant(?:ed|s|ing)?|award(?:ed|s|ing)?|gave|gives?|giving|given|len[dt]|lends|"
    rf"lending|extend(?:ed|s)?|hand(?:ed|ing|s)?|advanc(?:es|ed)|wir(?:es|ed)|allot(?:s|ted)|allocat(?:es|ed)|entrust(?:s|ed)|releas(?:es|ed)|disburs(?:es|ed)|sanction(?:s|ed)|approv(?:es|ed)|offer(?:ed|s)?|provided|topped|backed|supported|w(?:rote|rites|riting|ritten)) (?P<co>it|them|us|<A\d+>|<G\d+>)(?! <S) (?:, (?=<M))?"
    rf"(?:up )?(?:with )?(?:(?!<|[.,;])\S+ |<S\d+> ){{0,6}}?"
    rf"(?:of |worth )?{HEDGE}$"
)
#: What a lender did, by its verb, and what may follow where nobody is named that takes the loan.
LOANED = Pattern(r"\b(?:lent|loaned)\b (?:it )?(?:an? |another |further |additional |the )")
LOAN_TO_COME = Pattern(rf"{LOANED.pattern}|\b(?:to|will|would|may|might|could|should) (?:\w+ )?(?:lend|loan|advance)\b")
CLOSED_LOAN = Pattern(
    r"(?:more )?(?:[.;,]|$|(?:once|as soon as|when|if|after|over|by|provided|until|later|soon)\b|(?:in|on) <D\d+>|<D\d+>|secured|against|at\b|that was)"
)
LENT_TO = Pattern(
    r"(?:<S\d+> |(?:in|as an?|of) (?:[\w-]+ |<S\d+> ){1,3}|[\w-]+ ){0,3}?(?:to|for) (?:[\w'-]+ ){0,3}?(?P<co><G\d+>)"
)
VAGUE = Pattern(r"(?i)(?:a|one)[ -](?:billion|million|trillion)[ -]dollars?$")
STAKE_LEFT = Pattern(
    rf"(?P<who><[GA]\d+>|\b(?:it|they)) (?:, )?{ADVERB}(?:buy|buys|bought|buying|takes?|took|taking|acquires?|acquired|"
    rf"acquiring|purchases?|purchased) "
    rf"(?:an? |about |some )*(?:(?!majority|controlling|entire|remaining|[5-9]\d(?:[.,]\d+)? (?:%|per ?cent))[\w.%-]+ ){{0,5}}(?:stake|shares?|interest|"
    rf"holding)(?: of (?:(?!<|[5-9]\d)[\w.-]+ ){{1,3}}(?:%|per ?cent))?"
    rf"(?: (?:in|of) (?:[\w'-]+ ){{0,3}}(?P<t><[GA]\d+>)| in it)?(?: (?:in|on|last|this) <D\d+>| <D\d+>)? (?:for|in (?:exchange|return) for) {HEDGE}$"
)
#: "Acme subscribed for shares worth <M0> in Bolt".
SUBSCRIBED_LEFT = Pattern(
    rf"(?P<who><G\d+>) (?:, )?{ADVERB}(?:subscrib(?:e|es|ed|ing) (?:for|to)|buy|buys|bought|buying|acquir(?:e|es|ed|ing)|"
    rf"tak(?:e|es|ing|en)|took|purchas(?:e|es|ed|ing)) (?:(?!<)[\w-]+ ){{0,4}}?(?:shares|stock|equity|notes|bonds) "
    rf"(?:\w+ )?(?:worth|of|for|valued at) {HEDGE}$"
)
SUBSCRIBED_RIGHT = Pattern(r"(?:(?!<|;)[\w'-]+ ){0,3}?(?:in|of|issued by) (?:(?!<)[\w'’-]+ ){0,4}?(?P<co><G\d+>)")
#: "Acme raised <M0> of that in <D0> , and the other <M1> in <D1>": the verb stands once.
AT_ANOTHER_TIME = Pattern(
    r"<M\d+> (?:(?:of|from) (?:(?!<)[\w'-]+ ){0,2}(?:<G\d+> )?)?(?:(?:in|during|back in|at) )?<D\d+> (?:, )?(?:(?:and|but|then|plus|followed by|later|only) )*"
    rf"(?:the (?:other|rest|remaining|second) (?:of )?|another |a further |an additional |a second |a third )?(?:, )?{HEDGE}$"
)
AT_A_TIME = Pattern(r"(?:(?:in|during|at|the|only|this|last) ){0,3}<D\d+>")
#: What of an offering nobody has bought so far: "which leaves <M0> still to be sold".
STILL_OPEN = Pattern(
    r"(?:(?:of (?:it|that|the (?:offering|round|total|shares))|is|are|was|were|remains?|remaining|still|yet|left) ){0,4}"
    r"(?:(?<=still )to (?:go|come|sell|raise|find|place)|(?:still |yet |left |remains? |remaining )to be (?:sold|raised|placed)|unsold|left to (?:sell|raise|place))\b"
)
#: "The same month brought <M0> for Acme".
TIME_BROUGHT = Pattern(
    rf"(?:<D\d+>|\b(?:month|week|year|day|quarter|summer|spring|autumn|fall|winter)) (?:also |then |even )?(?:brought|saw|yielded|produced) {HEDGE}$"
)
#: "The offering brought Acme <M0>": what it raised.
OFFERING_BROUGHT = Pattern(
    rf"\b(?:offering|ipo|<S\d+>|listing|flotation|float|share sale|placement|placing|issue|round|deal|transaction|campaign|sale) (?:(?!<[GM]|;)\S+ ){{0,2}}?(?:brought|brings?|raised|raises?|fetched|fetch|netted|nets|handed|hands|earned|gave|gives?|given|yielded|landed|won|delivered|generated|provided|provides|supplied) "
    rf"(?:(?!<)[\w'’-]+ ){{0,3}}?(?:<[GA]\d+>(?!'s)|it|them) (?:(?:in )?(?:gross |net )?(?:proceeds of |a total of )?)?{HEDGE}$"
)
#: "A new round has raised <M0>" – "for Acme".
ROUND_RAISED = Pattern(
    rf"\b(?:offering|ipo|<S\d+>|listing|flotation|float|placement|placing|issue|round|financing|raise|campaign|transaction) (?:(?!<[GM]|;|that\b|which\b|by\b)\S+ ){{0,3}}?(?:brought in|rais(?:es?|ed)|fetched|netted|nets|yielded|secured|generated|pulled in|collected) {HEDGE}$"
)
#: "Hit its <M0> target on Acme in 41 hours": what a crowd gave.
TARGET_HIT = Pattern(
    rf"\b(?:hit|hits|reach(?:es|ed)|met|meets|pass(?:es|ed)|smash(?:es|ed)|surpass(?:es|ed)|exceed(?:s|ed)|beat|filled) (?:its|the|an?|their) {HEDGE}$"
)
CROWD_TARGET = Pattern(
    r"(?:crowdfunding|crowd-funding|fundraising|funding|raise|round|minimum|campaign) (?:target|goal|ask|hurdle|mark)|(?:target|goal|mark) (?:on|via|in|within|from|with) (?!(?:sales|revenue|turnover)\b)"
)
FOR_WHOM = Pattern(
    r"(?:<S\d+> |(?!<|to\b|for\b|from\b|in\b)[\w-]+ ){0,3}?(?:for|to|go to) "
    r"(?:(?!<|which\b|that\b|its\b|their\b|of\b|from\b|by\b|with\b|and\b)(?:[\w'’-]+|<P\d+>(?:'s)?) ){0,5}?(?P<co><G\d+>)(?!'s)"
)
#: "The loan can be increased by up to <M0>": what may come is no round yet.
ACCORDION = Pattern(
    rf"\b(?:can|could|may|might) be (?:(?!<)[\w-]+ )?(?:increased|upsized|expanded|enlarged|topped up|drawn) (?:(?!<)[\w-]+ ){{0,3}}?(?:by|to) {HEDGE}$"
    rf"|\b(?:accordion|greenshoe|over-?allotment|upsize|expansion option)(?: feature| option)? (?:(?!<)[\w-]+ ){{0,3}}?(?:of|by|for|to|worth) {HEDGE}$"
)
#: "Acme subscribed for <M0> of the preferred shares": so much of the round that is told.
SUBSCRIBED_PART = Pattern(
    rf"(?P<who><G\d+>) (?:, )?{ADVERB}(?:subscrib(?:es|ed|ing) (?:for|to)?|t(?:ook|akes|aking) up|buys|bought|buying|purchas(?:es|ed|ing)) {HEDGE}$"
)
OF_THE_SHARES = Pattern(
    r"(?:worth )?of (?:the|these|those|the new) (?:(?!<)[\w-]+ ){0,3}?(?:shares|stock|notes|units|securities|round|offering|placement|financing|<S\d+>)\b"
)
OF_NEW_SHARES = Pattern(
    r"(?:worth )?(?:of|in) (?:(?:new|newly|freshly|issued|fresh|preferred|preference|ordinary|common|convertible|class|primary) ){1,3}"
    r"(?:shares|stock|equity)\b(?! (?:in|of|from|held|owned) )"
)
#: "Acme spent <M0> on new shares".
SPENDS_LEFT = Pattern(
    rf"(?P<who><G\d+>|\b(?:it|he|she|they)) (?:, )?{ADVERB}(?:spen(?:t|ds|ding)|laid out|splashed out|paid) {HEDGE}$"
)
ON_NEW_SHARES = Pattern(
    r"(?:on|for) (?:(?:the|more|extra|further|these|those|new|newly|freshly|issued|fresh|additional|preferred|preference|ordinary|common|its|their|company's) ){1,3}(?:shares|stock|equity)\b(?! (?:from|held|owned) )"
)
#: "Acme is buying <M0> of shares from employees of Bolt".
BUYS_LEFT = Pattern(
    rf"(?P<who><G\d+>) (?:, )?{ADVERB}(?:b(?:uys?|ought|uying)|acquir(?:e|es|ed|ing)|purchas(?:e|es|ed|ing)|tak(?:e|es|ing|en)|took|pick(?:s|ed|ing)? up) {HEDGE}$"
)
BUYS_RIGHT = Pattern(
    r"(?:worth )?(?:of|in) (?:(?!<)[\w-]+ ){0,3}?(?:shares|stock|equity) (?:(?:held|owned) by|from) (?:(?!<)[\w-]+ ){0,4}?"
    r"(?:employees|staff|workers|shareholders|holders|investors|backers|founders?|insiders) (?:of|at|in) (?:(?!<)[\w'’-]+ ){0,4}?(?P<co><G\d+>)"
)
#: "Shares worth <M0> in Acme were issued to Bolt".
ISSUED_LEFT = Pattern(rf"\b(?:shares|stock|notes|bonds|equity|<S\d+>) (?:worth|of|for|totall?ing) {HEDGE}$")
ISSUED_RIGHT = Pattern(
    r"(?:in|of) (?:(?!<)[\w'’-]+ ){0,4}?(?P<co><G\d+>) (?:has been|have been|had been|was|were|is|are) (?:being )?(?:\w+ly )?"
    r"(?:issued|sold|placed|allotted|allocated|subscribed|bought|taken up|taken|acquired) (?:to|with|by) (?:(?!<)[\w'’-]+ ){0,4}?(?P<who><G\d+>)"
)
OF_IT = Pattern(
    r"of (?:it|that|this|the (?:total|sum|round|money)) (?:came |comes |coming |(?:(?:is|was|are|being|came as|comes as|takes the form of) (?:an? )?(?:(?!<)[\w-]+ ){0,2}<S\d+> (?:, )?))?(?:from|by) (?:[\w'-]+ "
    r"){0,3}?(?P<who><G\d+>)"
)
PORTION = Pattern(
    rf"(?P<who><G\d+>)'s (?:own )?(?:share|cheque|check|part|contribution|portion|ticket|slice|commitment)(?: (?:of|in|to) (?:it|that|this|(?:the|that|this) (?:(?!<)[\w-]+ )?(?:round|deal|raise|financing|money|total|sum)))?(?: (?:there|here|then|in it|in that case))? "
    rf"(?:: |(?:was |is |are |will be |would be |could be |has been )(?:(?:said|reported|understood|believed|thought|expected|likely|rumou?red|put|estimated) (?:to (?:be|reach|come to|amount to) |at )?)?|"
    rf"(?:came|comes|amounts|amounted|runs|ran) to |being |of ){HEDGE}$"
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
#: "Has to date obtained <M0>".
TO_DATE = Pattern(rf"\b(?:has|have|had) (?:to date|so far|altogether|in all|in total|all told) {RAISE} {HEDGE}$")
COMPRISING = Pattern(
    rf"\b(?:compris(?:ing|es|ed of)|consist(?:ing|s) of|made up of|split (?:between|into)|a mix of|of which) "
    rf"{HEDGE}$|^<M\d+> in (?:equity|debt|cash|<S\d+>)(?: \w+)? and {HEDGE}$"
)
MANY = Pattern(
    rf"\b(?:startups|start-ups|companies|firms|businesses|sector|industry|ecosystem|founders|vcs|ventures|deals|"
    rf"teams|players|makers|labs) (?:(?!<G)\S+ ){{0,6}}?(?:{RAISE}|{WEAK_RAISE}) (?:(?!<M\d+>|;)\S+ ){{0,6}}?$"
)
#: What startups in general have raised: "Indian spacetech startups have raised around <M0> so far".
STARTUPS_RAISED = Pattern(
    rf"\b(?:startups|start-ups|companies|firms|founders|ventures) (?:in <P\d+> |there |here |(?:from|across) <P\d+> )?(?:(?:have|has|had|together|collectively|jointly|already) )+"
    rf"(?:raised|secured|attracted|taken in|pulled in|received|got|drawn) {HEDGE}$"
    rf"|\b(?:how many|(?:dozens|hundreds|scores) of|\d\d+) (?:(?!<)[\w-]+ )?(?:startups|start-ups|companies|firms|deals|rounds|financings) (?:(?!<G|;)\S+ ){{0,12}}?{HEDGE}$"
)
INTO_MANY = Pattern(
    r"(?:\S+ ){0,2}?(?:deployed|invested|poured|pumped|ploughed|plowed|flowed|went|going|channelled|funnelled) "
    r"(?:in|into|to|across) (?:(?!<[GA])\S+ ){0,6}?(?:startups|start-ups|companies|firms|businesses|sector|industry|"
    r"ecosystem|ventures|deals|teams|players|makers|labs)\b"
)
#: "Has committed <M0> to over 550 companies": what an investor gave to many.
AMONG_MANY = Pattern(
    r"(?:(?!<)[\w-]+ ){0,2}?(?:in|into|to|across|over|between|among|with) (?:(?:over|more|than|about|some|nearly|almost|around|roughly|at|least|up|to|its|their|the|our) ){0,4}"
    r"(?:\d[\d,.]*|dozens of|scores of|hundreds of|thousands of|many|several|numerous) (?:(?!<)[\w-]+ ){0,3}?(?:companies|startups|start-ups|firms|businesses|founders|teams|deals|projects|ventures|transactions)\b"
)
FROM_WHOM = Pattern(
    r"(?:(?:more|extra|in cash|upfront|each) )*(?:(?:in|on|last|since|,) <D\d+> )?(?:<D\d+> )?(?:, (?:(?!<[GM])\S+ "
    r"){0,5}?, "
    r")?(?:(?:an?|one|two|three|four|six) (?:week|month|year)s? (?:before|earlier|ago|later) )?(?:all |mostly |"
    r"mainly )?"
    r"from (?:[\w'-]+ ){0,4}?<G\d+>"
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
#: Sums that the company lends, not ones that it is lent.
LENT_OUT = Pattern(
    rf"\b(?:lent|disburs\w+|lends|lending|originat\w+) (?:out )?(?:(?:(?!<)[\w-]+|<S\d+>) ){{0,4}}?(?:worth |of "
    rf")?{HEDGE}$"
)
PRICED_ROUND = Pattern(
    rf"(?:<S\d+>|\bround|\bdeal|\bfinancing|\binvestment) ?,? (?:(?:which|that) (?:(?!<M)[\w<>'-]+ "
    rf"){{1,5}}?(?:pegged|put|puts|pegs) (?:it )?|"
    rf"(?:pegged|put) )at {HEDGE}$"
)
TOTAL_RIGHT = Pattern(
    r"(?:(?:in|of) (?:[\w-]+ ){0,3})?(?:(?!<M)[\w-]+ ){0,6}?(?:(?<!year )to date|so far|in total|altogether|in all|"
    r"in (?:its|their) (?:lifetime|life|history|(?:\w+[ -]){1,2}years?)|since (?:inception|launch|founding|its|we |"
    r"it |<D)|across (?:\w+ ){0,4}rounds|"
    r"over (?:\w+ ){1,3}rounds|total\b|(?:to|under) its (?:name|belt)|over its (?:life|lifetime|history))|"
    r"since (?:then )?(?:[?.]|$)|"
    r"before (?:the|its|that|going) (?:[\w-]+ )?(?:flotation|listing|public|<S\d+>)"
)
#: Where something else begins to be told, to which "to date" does not belong.
OPENS_CLAUSE = Pattern(r" \| |\bincluding\b|\bof which\b|\bwhich includes\b|, (?:and )?<G\d+> (?:(?!has |have )\w+ )")
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
#: Part of a sum told before: "of the equity, $5m was contributed by insiders".
OF_THE_WHOLE = Pattern(
    rf"\bof the <M\d+> (?:(?!<M|;)\S+ ){{1,12}}, {HEDGE}$|\bof (?:the|this|that) (?:total|equity|sum|money|amount|round|proceeds|financing|raise|debt|whole)(?: ,)? "
    rf"{HEDGE}$"
)
BURNT = Pattern(rf"\b(?:burnt?|burned|burning|spent|blew|gone|went|run|ran) through {HEDGE}$")

#: "Put up <M0> for Acme": who has it.
PUT_UP_LEFT = Pattern(
    rf"\b(?:put(?:s|ting)? (?:up|down|forward)|stump\w* up|cough\w* up|fork\w* out|pon(?:y|ied|ies) up|wrote|writ\w+) {HEDGE}$"
)
FOR_RIGHT = Pattern(r"for (?:(?!<)[\w'’-]+ |<P\d+>(?:'s)? ){0,6}?(?P<co><G\d+>)(?!'s)(?= ?(?:[,.;)]|$))")
#: "Put <M0> in the bank": what a company itself has put away.
BANKED = Pattern(
    r"(?:more )?(?:in|into) (?:the|its|their|our) (?:bank|pocket|coffers|till|kitty|war chest|tank|treasury)\b"
)
#: "Turned to Acme for <M0>".
TURNED_TO = Pattern(rf"\b(?:turn(?:ed|s|ing)|appealed) (?:instead )?to (?:(?!<)[\w'’-]+ ){{0,4}}<G\d+> for {HEDGE}$")
#: "1,100 people pledged <M0> to Acme": many who have no name.
CROWD_LEFT = Pattern(
    r"\b(?:people|investors|backers|supporters|fans|customers|members|individuals|crowd|users|drinkers|readers|savers|shareholders|"
    rf"angels|locals|residents) (?:(?:has|have|had|together|also|already|between them|who) )*(?:pledg|invest|commit|contribut|put|pour|pump|chipp?)(?:s|ed)?(?: in| up)? {HEDGE}$"
)
CROWD_RIGHT = Pattern(
    r"(?:more )?(?:to|in|into|towards|behind) (?:(?!<)[\w'’-]+ |<P\d+>(?:'s)? ){0,6}?(?P<co><[GA]\d+>)(?!'s)"
)

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
#: Who gave so much, by a label: "Who: Acme (<M0>)", "Backers: Acme, Bolt (<M0>)".
LABELLED_GIVERS = Pattern(
    r"(?:[-–—•*] )?(?:\w+ )?(?:who|who paid|from|from whom|investors?|backers?|lenders?|leads?|others?|also|plus|with) : "
    rf"(?:<G\d+>(?: \( (?:[\w-]+ )*(?:<M\d+> )?(?:[\w-]+ )*\))?(?: ,| and| ;)* )*(?P<who><G\d+>) \( {HEDGE}$"
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
RICHER = Pattern(r"(?:the )?(?:richer|better off)\b")
RICH_PEOPLE = Pattern(
    r"\b(?:him|her|them|he|she|me|founders?|shareholders?|owners?|staff|investors?|famil(?:y|ies)|country|state|treasury) (?:(?!<)\S+ ){0,4}$"
)
FOR_FUND = Pattern(
    r"(?:or so |or more |or thereabouts )?(?:for|in|to) (?:its |the |an? )?(?:(?:first|second|third|\w+th|new|\w+) "
    r")?(?P<f><G\d+>)"
)
TAKEN_OF_THEM = Pattern(
    r"(?P<who><G\d+>) (?:, (?:(?!<[GM])\S+ ){1,12}?, )?(?:has |had |will |would |also |alone |itself |is |was )*"
    r"(?:t(?:ook|aken|akes?|aking)(?: up| down)?|bought|buys?|buying|purchas(?:ed|es?|ing)|subscrib(?:ed|es?|ing) (?:for|to)|"
    r"acquir(?:ed|es?|ing)|pick(?:ed|s|ing) up|snapp(?:ed|s|ing) up|cover(?:ed|s|ing)|accounted for|responsible for|good for|promis(?:ed|es|ing)) "
    r"" + HEDGE + r"$"
)
OF_THEM = Pattern(
    r"(?:worth )?of (?:(?:them|it|that|this|the (?:new )?(?:shares|stock|total|notes|bonds|sum|money))\b|"
    r"(?:the|that|this) (?:(?!<)[\w-]+ ){0,2}(?:round|raise|financing|offering|placement|<S\d+>))"
)
#: What a company raises money for, where a verb of raising stands before the sum: "raised $5m for its data centres".
PURPOSE = Pattern(r"for (?!(?:[\w'-]+ ){0,5}?(?:funds?|vehicle|programmes?|programs?|charity|pool)\b)")
NOW_RAISED = Pattern(
    rf"\b(?:has|have) now (?:raised|secured|attracted|pulled in) {HEDGE}$"
    rf"|\bwith (?:this|that|the (?:latest|new)) (?:<S\d+>|\w+) ?,? (?:(?!<M)\S+ ){{0,4}}?(?:has|have) "
    rf"(?:raised|secured|attracted) {HEDGE}$"
    rf"|\b(?:before (?:(?!<M)\S+ ){{1,6}}|(?:until|prior to|up to|till) (?:then|now|this(?: round)?|that|<D\d+>|the (?:round|deal|latest round)) ,? ?)(?:it|they|<[GA]\d+>) had (?:raised|attracted|taken in) {HEDGE}$"
)
AVERAGE = Pattern(
    rf"\b(?:median|average|mean|typical) (?:(?!<M|<G\d+> |;)\S+ ){{0,8}}?(?:: |of |was |is |at |stood at |reached |"
    rf"hit |"
    rf"averaged )?{HEDGE}$|\baveraged {HEDGE}$"
)
#: A price that is only sought: no valuation yet.
SOUGHT_PRICE = Pattern(
    rf"\b(?:sounding out|looking for|seeking|weighing|considering|mulling|pitching|hopes? (?:for|to)|wants?|close "
    rf"to being|ipo) "
    rf"(?:(?!<M|;)\S+ ){{0,9}}?(?:valuation|valued|price|worth|at|value)\b (?:(?!<M|;)\S+ ){{0,4}}?{HEDGE}$"
    rf"|\b(?:seeking|looking for|weighing) (?:(?!<M|;)\S+ ){{0,6}}?at (?:an? )?{HEDGE}$"
)
COMPRISED = Pattern(r"\b(?:compris\w+|consist\w+|made up|includ\w+|split|combin\w+|through|via)\b")
ROUND_PART = Pattern(r" (?:of |in )?(?:(?!<)[\w-]+ ){0,3}?(?:<S\d+>|credit facility|facility|loan|round|tender)")
#: What kind of financing, or when, is said of each part of a whole: "$23 million of equity and $15 million in debt".
PART_KIND = Pattern(
    r" (?:of |in |as |from <G\d+> (?:in )?)?(?:(?!<)[\w-]+ ){0,4}?"
    r"(?:<S\d+>|<D\d+>|equity|debt|credit|facility|loans?|round|tender|notes?|grants?|contribution)"
)
#: "The fund, which has <M0> to invest".
IN_HAND = Pattern(rf"\b(?:has|have|had|with|manages|oversees|another) {HEDGE}$")
TO_SPEND = Pattern(
    r"(?:left |more )?(?:to (?:invest|spend|deploy|lend|put to work|hand out)|at (?:its|their|his|her) (?:disposal|command)|(?:of|in) (?:dry powder|firepower))\b"
)
GIVER = Pattern(r"<G\d+> \( $")
#: "Opened a <M0> facility in Leeds": a plant, no loan.
BUILDS = Pattern(
    rf"\b(?:open|build|built|construct|inaugurat|expand|equip|design)\w* (?:(?!<)[\w-]+ ){{0,2}}?{HEDGE}$|\bbr(?:oke|eaks?|eaking) ground on {HEDGE}$"
)
PLANT = Pattern(
    r"(?:(?!<)[\w-]+ ){0,3}?facilit(?:y|ies) (?:(?!<|from\b|with\b|by\b)[\w-]+ ){0,3}?(?:in|near|outside|at|on) "
)
STAGED = Pattern(r"<S\d+>(?: (?:round|financing|funding|investment))?(?: of| worth| at)? $")
STAGED_AFTER = Pattern(r"<M\d+>(?: (?:in|of)(?: an?)?)?(?: [\w-]+){0,2}? <S\d+>")
#: "closed its Series E at $200 million": the size of the round, not the price of the company.
CLOSED_AT = Pattern(
    rf"\b(?:clos(?:ed|es|ing)|close of|complet(?:ed|es|ing)|wrapp(?:ed|ing) up|seal(?:ed|ing)|conclud(?:ed|ing)|finali[sz](?:ed|ing)|finish(?:ed|ing)) "
    rf"(?:its|the|an?|their) (?:(?:(?!<)[\w-]+|,) )*<S\d+>(?: round| financing| leg| tranche)?(?: ,)?(?: (?:(?:in|on|last|this) )?<D\d+>)? at {HEDGE}$"
)
WHICH_TOTALED = Pattern(
    rf"(?:<S\d+>|\bround|\bfinancing|\bfunding)(?: round| financing| funding)? , (?:which|that) (?:totall?ed|"
    rf"amounted to|came to|was worth|came in at) {HEDGE}$"
)
#: A price beside the one told before: "valued at $5 billion, up from $3 billion".
THAN_BEFORE = Pattern(
    r"(?:\b(?:up|down|rose|fell|jumped|increas\w+) from|\bcompared (?:with|to)|\bvs|\bversus|\bagainst|\bfrom|"
    r"\b(?:double|triple|quadruple|twice|"
    rf"half|\w+ times|\w+-?fold)(?: of)?) (?:the |its |their )?(?:last |previous |earlier )?(?:valuation (?:of "
    rf")?)?{HEDGE}$"
)
COMPARES = Pattern(rf"^(?:that|this|which|it) compares? (?:with|to) {HEDGE}$")
#: "Top deals include Acme ($5m for robots) and …".
TOP_DEALS = Pattern(
    r"(?:the |its |among the )?(?:(?:top|biggest|largest|notable|standout|key|headline|<G\d+>) )+(?:deals?|rounds?|"
    r"raises?|financings?|fundings?|transactions?) (?:(?:so far|here|of the year) )?(?:includ|were|are|was|is)"
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
#: An entry of a list, and what its lead-in says where it lists what each has raised in all.
ENTRY = Pattern(r"(?:[-–—•·*] |\d+ [.)] )?<G\d+> (?:\( (?:[^()]+ )?\) )?[:–—-] <M\d+>")
ALTOGETHER = Pattern(
    r"\b(?:altogether|in (?:total|all)|total (?:raised|funding|financing)|totals|to date|so far|overall|cumulativ\w+|all told|"
    r"over the years|since (?:they were |being )?found\w*)\b",
    re.IGNORECASE,
)


#: What was looked for, before its sum, and what came of it, between that sum and the next.
TARGET = Pattern(
    r"\b(?:set out|setting out|went out|aim(?:ed|ing)|plan(?:ned|ning)|hop(?:ed|ing)|want(?:ed|ing)|intend(?:ed|ing)|"
    r"look(?:ed|ing)|tr(?:ied|ying)|seeking|sought|target(?:ed|ing)|meant|started|asked)"
    rf"(?: (?:to|out|for|at|an?|only|originally|initially|raise|get|collect|secure|close|take|bring in|round|of))* {HEDGE}$"
)
CAME_IN = Pattern(
    r"(?<!after)(?<!having)(?<!since)(?<!before)(?<!following)(?<!despite)(?<!to)(?:^| )(?:end(?:ed|ing) up|wound up|came away|came in|walked away|finish(?:ed|ing)|stopp(?:ed|ing)|clos(?:ed|ing)|got|took|taken|"
    r"rais(?:ed|ing)|land(?:ed|ing)|secur(?:ed|ing)|received|settled|collected)"
    rf"(?: (?:with|on|at|up|raising|taking|getting|collecting|in|instead|an?))* {HEDGE}$"
)
#: "<M0> is what Acme is raising", "<M0> : that is the sum that Acme has got from Bolt".
IS_WHAT = Pattern(
    r"(?:(?:at|in|of) (?:(?!<G|[;.])\S+ ){1,6}?)?(?:[:,–—] (?:this|that) )?(?:is|was|are|were|(?<=that)'s) (?:(?:about|exactly|just|also|now|reportedly|roughly) )*"
    r"(?:what|how much|(?:the|a) (?:sum|amount|figure|total)(?: of money)?(?: that| which)?) (?P<co><[GA]\d+>)(?!'s) (?:(?:has|have|had|is|was|just|now|also|reportedly|already|recently|out|hoping|planning|trying|looking|wants|hopes|plans|to) )*"
    rf"(?:{RAISE}|raise|secure|get|got|took|taken|received|collect|seeks|seeking|sought|wants|after|looking for|asking for|asks for|needs)\b(?! (?:for )?(?:(?!<)[\w-]+ ){{0,3}}?(?:revenue|sales|profit|arr|costs?))"
)
