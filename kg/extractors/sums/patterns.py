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
AT = Pattern(r"(?: at|, at| at a| at an) (?!(?:least|most) )" + HEDGE + r"$")
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
#: "Acme put <M0> into Bolt, following Coil's <M1>".
AFTER_ANOTHERS = Pattern(
    rf"\b(?:following|after|on top of|adding to|besides|building on) (?:[\w'’-]+ ){{0,3}}?(?P<who><G\d+>)'s {HEDGE}$"
)
SHARE_IN = Pattern(
    rf"\b(?:including|includes|included|of which|plus|among them|comprising|with) (?:[\w-]+ ){{0,3}}{HEDGE}$"
)
#: What a company has that "followed with <M0> from Acme": no part of the sum before.
FOLLOWED = Pattern(rf"\b(?:followed|came (?:next|second|third|last)|(?:headed|topped|led) the \w+) with {HEDGE}$")
#: After what one investor gives, what another does: "Acme puts in <M0>, with <M1> from Bolt".
AND_MORE = re.compile(r"(?:, |and |with |plus )(?:with |and |plus |another |a further |as well as ){0,3}" + HEDGE + "$")
FROM = Pattern(
    r"(?:(?:is|was|came as|comes as) (?:[\w-]+ ){0,2}<S\d+> )?(?:[\w-]+ ){0,4}?(?:from|out of|by|contributed by|put in by|provided by|put up by) (?:[\w'-]+ ){0,3}?(?P<who><[GA]\d+>)"
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
SPENT_ON = Pattern(rf"(?:[\w-]+ ){{0,4}}?(?:in|into|on) (?:[\w'-]+ ){{0,3}}?<G\d+> {THINGS}")
RAISED = Pattern(rf"\b(?P<v>{RAISE}|{WEAK_RAISE}) (?:(?!<M\d+>|;|rounds? (?:of|for) )\S+ ){{0,9}}?$")
STRONG = Pattern(rf"\b{RAISE} (?:(?!<M\d+>|;)\S+ ){{0,6}}?$")
_SUM_OF_ROUND = r"(?:worth|sized at|totall?ing|amounting to|adding up to)"
ROUND_WORTH = Pattern(
    rf"(?:<S\d+>|{ROUND_NOUN}|tranche|loans?) (?:[\w-]+ ){{0,2}}?worth {HEDGE}$|"
    rf"(?:<S\d+>|\b(?:rounds?|(?:re)?financings?|fund-?rais(?:e|er|ing)|funding|raise|tranche|placement|loan|leg|capital increase|share issue|rights issue|allotment)) "
    rf"(?:of (?:the |its )?(?:[\w-]+|<S\d+>) )?(?:, )?(?:(?:which|that) (?:was|were|is) )?{_SUM_OF_ROUND} {HEDGE}$"
    rf"|(?:<S\d+>|\b(?:round|financing|fund-?rais(?:e|er|ing)|raise|capital increase|placement)) , (?:which (?:was |were )?)?(?:(?:in|of|from|on|during|closed|held|done|raised|completed|last|back) )+(?:(?!<)[\w-]+ ){{0,2}}(?:<D\d+> )?, (?:(?:came|amounted|added up|ran) to|was|totall?ed|brought(?: in)?|raised|fetched|yielded|reached) {HEDGE}$"
)
ROUND_RIGHT = Pattern(
    rf", (?:an? |its )?<S\d+>|(?:-plus |\+ )?(?:(?:co-)?led by\b|(?:(?:in|of|as|via|through|with|from) (?:an? |its |"
    rf"the |their )?)?(?:<G\d+> [-\u2011] (?:co-)?led )?(?:<D\d+> )?(?:(?!(?:at|from|to|for|by|and|led|on|after|is|"
    rf"was|has|said)\b)[\w&'/-]+ ){{0,4}}?(?:<S\d+>|{ROUND_NOUN})(?![\w]))"
)
#: "<M0> is what Acme hopes to take in".
IS_SOUGHT = Pattern(
    r"(?:is|was|would be) (?:what|the (?:sum|amount|figure)(?: that)?) (?P<co>it|they|he|she|we|<[GA]\d+>) (?:(?:hopes?|hoped|wants?|wanted|aims?|plans?|expects?|intends?|means?|would like|is|are|was|has|had|have|seeking|looking|going|likely|reportedly) ){1,4}to "
    r"(?:raise|take in|bring in|get|secure|collect|pull in|land|fetch)\b"
    r"|is (?:what|the (?:sum|amount|figure)(?: that)?) (?P<co2>it|they|he|she|we|<[GA]\d+>) (?:(?:is|are|was|now|currently|reportedly) )*(?:seeks?|wants|seeking|after|asking for|looking for|raising)(?= ?(?:[.,;]|$|with|for|in|from|at))"
)
LENT_TO = Pattern(
    r"(?:<S\d+> |(?:in|as an?|of) (?:[\w-]+ |<S\d+> ){1,3}|[\w-]+ ){0,3}?(?:to|for) (?:[\w'-]+ ){0,3}?(?P<co><G\d+>)"
)
#: "Acme subscribed for shares worth <M0> in Bolt".
SUBSCRIBED_LEFT = Pattern(
    rf"(?P<who><G\d+>) (?:, )?{ADVERB}(?:subscrib(?:e|es|ed|ing) (?:for|to)|buy|buys|bought|buying|acquir(?:e|es|ed|ing)|"
    rf"tak(?:e|es|ing|en)|took|purchas(?:e|es|ed|ing)) (?:(?!<)[\w-]+ ){{0,4}}?(?:shares|stock|equity|notes|bonds) "
    rf"(?:\w+ )?(?:worth|of|for|valued at) {HEDGE}$"
)
#: "Acme raised <M0> of that in <D0> , and the other <M1> in <D1>": the verb stands once.
AT_ANOTHER_TIME = Pattern(
    r"<M\d+> (?:(?:of|from) (?:(?!<)[\w'-]+ ){0,2}(?:<G\d+> )?)?(?:(?:in|during|back in|at) )?<D\d+> (?:, )?(?:(?:and|but|then|plus|followed by|later|only) )*"
    rf"(?:the (?:other|rest|remaining|second) (?:of )?|another |a further |an additional |a second |a third )?(?:, )?{HEDGE}$"
)
AT_A_TIME = Pattern(r"(?:(?:in|during|at|the|only|this|last) ){0,3}<D\d+>")
#: "The same month brought <M0> for Acme".
TIME_BROUGHT = Pattern(
    rf"(?:<D\d+>|\b(?:month|week|year|day|quarter|summer|spring|autumn|fall|winter)) (?:also |then |even )?(?:brought|saw|yielded|produced) {HEDGE}$"
)
#: "A new round has raised <M0>" – "for Acme".
ROUND_RAISED = Pattern(
    rf"\b(?:offering|ipo|<S\d+>|listing|flotation|float|placement|placing|issue|round|financing|raise|campaign|transaction) (?:(?!<[GM]|;|that\b|which\b|by\b)\S+ ){{0,3}}?(?:brought in|rais(?:es?|ed)|fetched|netted|nets|yielded|secured|generated|pulled in|collected) {HEDGE}$"
)
FOR_WHOM = Pattern(
    r"(?:<S\d+> |(?!<|to\b|for\b|from\b|in\b)[\w-]+ ){0,3}?(?:for|to|go to) "
    r"(?:(?!<|which\b|that\b|its\b|their\b|of\b|from\b|by\b|with\b|and\b)(?:[\w'’-]+|<P\d+>(?:'s)?) ){0,5}?(?P<co><G\d+>)(?!'s)"
)
#: "Shares worth <M0> in Acme were issued to Bolt".
ISSUED_LEFT = Pattern(rf"\b(?:shares|stock|notes|bonds|equity|<S\d+>) (?:worth|of|for|totall?ing) {HEDGE}$")
MANY = Pattern(
    rf"\b(?:startups|start-ups|companies|firms|businesses|sector|industry|ecosystem|founders|vcs|ventures|deals|"
    rf"teams|players|makers|labs) (?:(?!<G)\S+ ){{0,6}}?(?:{RAISE}|{WEAK_RAISE}) (?:(?!<M\d+>|;)\S+ ){{0,6}}?$"
)
INTO_MANY = Pattern(
    r"(?:\S+ ){0,2}?(?:deployed|invested|poured|pumped|ploughed|plowed|flowed|went|going|channelled|funnelled) "
    r"(?:in|into|to|across) (?:(?!<[GA])\S+ ){0,6}?(?:startups|start-ups|companies|firms|businesses|sector|industry|"
    r"ecosystem|ventures|deals|teams|players|makers|labs)\b"
)
FROM_WHOM = Pattern(
    r"(?:(?:more|extra|in cash|upfront|each) )*(?:(?:in|on|last|since|,) <D\d+> )?(?:<D\d+> )?(?:, (?:(?!<[GM])\S+ "
    r"){0,5}?, "
    r")?(?:(?:an?|one|two|three|four|six) (?:week|month|year)s? (?:before|earlier|ago|later) )?(?:all |mostly |"
    r"mainly )?"
    r"from (?:[\w'-]+ ){0,4}?<G\d+>"
)
#: "It breaks down into <M0> from Acme, <M1> from Bolt": what a sum told before is made of.
_MADE_UP_OF = (
    r"\b(?:(?:br(?:eaks?|oke|oken)) down (?:into|as)|(?:is|was|are|being) (?:made up|composed|comprised) of|consist(?:s|ed|ing) of|compris(?:es|ed|ing)|"
    r"(?:is|was|were) (?:split|divided)(?: up)? (?:into|as)|split (?:into|as)) (?:(?!<[GM]|;)\S+ |<M\d+> (?:(?!<[GM]|;)\S+ ){0,3}?(?:from|by|out of) (?:(?!<[GM]|;)\S+ ){0,3}<G\d+> (?:, |and |, and ))*?"
)
#: Part of a sum told before: "of the equity, $5m was contributed by insiders".
OF_THE_WHOLE = Pattern(
    rf"\bof the <M\d+> (?:(?!<M|;)\S+ ){{1,12}}, {HEDGE}$|\bof (?:the|this|that) (?:total|equity|sum|money|amount|round|proceeds|financing|raise|debt|whole)(?: ,)? "
    rf"{HEDGE}$|{_MADE_UP_OF}{HEDGE}$"
)
AVERAGE = Pattern(
    rf"\b(?:median|average|mean|typical) (?:(?!<M|<G\d+> |;)\S+ ){{0,8}}?(?:: |of |was |is |at |stood at |reached |"
    rf"hit |"
    rf"averaged )?{HEDGE}$|\baveraged {HEDGE}$"
)
COMPRISED = Pattern(r"\b(?:compris\w+|consist\w+|made up|includ\w+|split|combin\w+|through|via)\b")
ROUND_PART = Pattern(r" (?:of |in )?(?:(?!<)[\w-]+ ){0,3}?(?:<S\d+>|credit facility|facility|loan|round|tender)")
#: What kind of financing, or when, is said of each part of a whole: "$23 million of equity and $15 million in debt".
PART_KIND = Pattern(
    r" (?:of |in |as |from <G\d+> (?:in )?)?(?:(?!<)[\w-]+ ){0,4}?"
    r"(?:<S\d+>|<D\d+>|equity|debt|credit|facility|loans?|round|tender|notes?|grants?|contribution)"
)
GIVER = Pattern(r"<G\d+> \( $")
STAGED = Pattern(r"<S\d+>(?: (?:round|financing|funding|investment))?(?: of| worth| at)? $")
STAGED_AFTER = Pattern(r"<M\d+>(?: (?:in|of)(?: an?)?)?(?: [\w-]+){0,2}? <S\d+>")
#: "closed its Series E at $200 million": the size of the round, not the price of the company.
CLOSED_AT = Pattern(
    rf"\b(?:clos(?:ed|es|ing)|close of|complet(?:ed|es|ing)|wrapp(?:ed|ing) up|seal(?:ed|ing)|conclud(?:ed|ing)|finali[sz](?:ed|ing)|finish(?:ed|ing)) "
    rf"(?:its|the|an?|their) (?:(?:(?!<)[\w-]+|,) )*<S\d+>(?: round| financing| leg| tranche)?(?: ,)?(?: (?:(?:in|on|last|this) )?<D\d+>)? at {HEDGE}$"
)
#: "Top deals include Acme ($5m for robots) and …".
TOP_DEALS = Pattern(
    r"(?:the |its |among the )?(?:(?:top|biggest|largest|notable|standout|key|headline|<G\d+>) )+(?:deals?|rounds?|"
    r"raises?|financings?|fundings?|transactions?) (?:(?:so far|here|of the year) )?(?:includ|were|are|was|is)"
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
