"""What a sum of money in a sentence is: a round, a valuation, a total, one investor's share, or something else."""

# ruff: noqa: E501 -- regular expressions and word lists are easier to read whole than broken

import re
from dataclasses import dataclass

from kg.documents import BlockKind
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.sentences import Element, Sentence

#: Hedges and qualifiers that may stand before a sum.
HEDGE = (
    r"(?:(?:reportedly|about|around|nearly|almost|over|above|more than|up to|as much as|some|roughly|approximately|"
    r"approx|at least|close to|just over|just"
    r"|under|north of|south of|in excess of|upwards of|well|a little|slightly|an?|the|its|their|his|another|further|"
    r"additional|fresh|new|extra|initial|total"
    r"|combined|whopping|massive|record|record-breaking|cool|hefty|reported|estimated|eye-watering|staggering|"
    r"extraordinary|impressive|huge|enormous|giant"
    r"|mammoth|monster|oversubscribed|multi-year|sizable|sizeable|modest|mere|~|of|\"|'|than|least|excess|"
    r"undisclosed|similar|whole|entire|roundly|c\.|circa) )*"
)
RAISE = (
    r"(?:rais(?:e|es|ed|ing)|secur(?:e|es|ed|ing)|bag(?:s|ged|ging)?|net(?:s|ted|ting)|nab(?:s|bed|bing)?|pocket(?:s|"
    r"ed|ing)?|snag(?:s|ged|ging)?"
    r"|scor(?:e|es|ed|ing)|garner(?:s|ed|ing)?|scoop(?:s|ed|ing)?(?: up)?|rak(?:es|ed|ing) in|haul(?:s|ed|ing)? in|"
    r"reel(?:s|ed|ing)? in|pull(?:s|ed|ing)? in"
    r"|br(?:ing|ings|ought|inging) in|tak(?:e|es|en|ing) in|took in|pick(?:s|ed|ing)? up|mop(?:s|ped|ping)? up|"
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
    r"d|ing)?|need(?:s|ed)?|swung|found|scraped|finalis(?:es|ed)|finaliz(?:es|ed)"
    r"|launched|open(?:s|ed)|held|reopened|extend(?:s|ed)|expand(?:s|ed)|upsized|negotiat(?:es|ing))"
)
ROUND_NOUN = (
    r"(?:rounds?|funding|financings?|fund-?rais(?:e|es|ing|er)|investments?|raises?|injections?|infusions?|tranches?|"
    r"capital|equity|cheques?|checks?|war chest"
    r"|close|closing|placement|haul|top-up|backing|facility|commitments?|money|package|bet|stake)"
)
_NOISE = r"(?:[\w$%'’&/.-]+ ){0,4}?"
_BAD_NOUN = (
    r"(?:revenues?|sales|arr|mrr|turnover|profits?|loss(?:es)?|incomes?|ebitda|contracts?|orders?|bookings?|backlog|"
    r"gmv|gov|tpv|spend|spending|budgets?|costs?"
    r"|savings?|fees?|fines?|penalt(?:y|ies)|salar(?:y|ies)|bonus(?:es)?|markets?|industry|opportunit(?:y|ies)|"
    r"business|sector|economy|buybacks?|dividends?|takeover"
    r"|acquisitions?|purchases?|buyout|merger|offer|bids?|approach|plants?|factory|factories|campus|data cent(?:er|"
    r"re)s?|project|projects|programme|program|plan|vehicle|funds?"
    r"|subsid(?:y|ies)|tariffs?|assets|aum|customers|transactions|payments|deposits|portfolio|lawsuit|settlement|"
    r"prize|tickets?|subscriptions?|order book"
    r"|partnership|agreement|licen[cs]es?|lease|supply deal|licen[cs]ing deal|deal with|bill|bond sale|tax|exports?|"
    r"imports?|damages|debts|capex|expenditures?|prices?|properties|mortgages|claims|rewards?|loan book|shares? of|"
    r"wages?"
    r"|market cap(?:itali[sz]ation)?|run[- ]rate|annuali[sz]ed|earnings|royalt(?:y|ies)|rent|insurance|gpus|chips|"
    r"hardware|trade|token sale|a (?:year|month|day|quarter|week|share|head|piece|kilogram|pop|seat|user)|across "
    r"(?:\w+ )?(?:vehicles|funds)|per |an hour|each|/|annually|monthly|yearly)"
)
_BAD_RIGHT = re.compile(
    rf", (?:[\w-]+ ){{0,3}}(?:agreement|contract|order|lease|licen[cs]e)\b|across \d+ (?:deals|rounds|companies|"
    rf"startups)|(?:-plus )?(?:(?:in|of|worth of|worth|for|from) )?{_NOISE}{_BAD_NOUN}(?![\w-])"
)
_BAD_LEFT = re.compile(
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
    r"manages|settled for|hoped for) (?:[\w'-]+ ){0,3}?" + HEDGE + r"$"
    r"|\b(?:buy|buys|bought|buying|sold|pick(?:s|ed|ing) up|scoop(?:s|ed|ing) up|swallow(?:s|ed|ing)|acquir(?:e|es|"
    r"ed|ing)|purchas(?:e|es|ed|ing)|sell|sells|selling|snapped up|swallowed|take over|took over|acquisition|"
    r"purchase|sale|takeover)\b (?:(?!<M)[^;]){0,80}?\bfor " + HEDGE + r"$"
    r"|\b(?:acquisition|purchase|takeover|buyout|merger|offer|bid|buy)\b (?:(?!<M|round)[^;]){0,60}?\b(?:of|for|at|"
    r"worth|valued at) " + HEDGE + r"$"
    r"|\bworth " + HEDGE + r"$"
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
_FOR_STAKE = re.compile(r"\b(?:stake|shares?|per cent|percent|%|interest|holding)\b")
_VALUATION_RIGHT = re.compile(
    r"(?:-plus )?(?:\+ )?(?:(?:(?!at\b|an?\b|on\b|in\b|the\b|with\b|and\b|to\b|of\b|for\b|from\b|by\b|its\b|"
    r"on\b)[\w-]+ ){0,3}?(?:valuation|price tag)|at which\b|(?:post|pre)(?= [.,;)]|$)|value\b|post-money|pre-money|"
    r"premoney|postmoney|company value|(?:price )?put on|\( ?(?:pre|post)-money)"
)
_VALUATION_LEFT = re.compile(
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
    r"|\bput(?:s|ting)? (?:it|<[GA]\d+>|the company|the business|the figure) at " + HEDGE + r"$"
    r"|(?:post|pre)-money (?:[\w'-]+ ){0,3}?(?:of|at|figure at|value of|:)? ?" + HEDGE + r"$"
    r"|(?:(?:<[GA]\d+>|company)'s|its|the company's) (?:value|worth|price) (?:to|at|is|of) " + HEDGE + r"$"
    r"|\b(?:equity|enterprise|company|implied) value (?:of|:|at|was|is) "
    + HEDGE
    + r"$|\bimpl(?:ying|ies|ied) "
    + HEDGE
    + r"$"
    r"|(?:\bshares?|\bstock) (?:at|priced at) " + HEDGE + r"$|<S\d+>(?: round)? at (?!the tune)" + HEDGE + r"$"
    r"|\bcap(?:ped)? (?:at|of) " + HEDGE + r"$"
)
_AT = re.compile(r"(?: at|, at| at a| at an) " + HEDGE + r"$")
_NOT_VALUE = re.compile(
    r"market cap(?:itali[sz]ation)?|market value|stock market|market worth|a market|shares worth|order|contract|"
    r"industry|prize|opportunity"
)
_WORTH = re.compile(
    r"(?:<[GA]\d+>|\bit|\bcompany|business|startup|\bitself|outfit|firm) ?,? (?:which |that )?(?:is|was|be|now|were|"
    r"being|to be|thought to be|said to be|already|currently|once| )*worth " + HEDGE + "$"
)
_MARKET = re.compile(
    r"(?:on the (?:stock )?(?:market|exchange|nasdaq|bourse)|in market value|market cap|by market|on paper to)"
)
_AIMED = re.compile(
    r"\b(?:target(?:s|ing|ed)?|aim(?:s|ing|ed)?(?: for| at)?|hop(?:es|ing)|ambition|goal|could|might|eventual(?:ly)?|"
    r"one day|by <D\d+>|future)\b"
)
_TOTAL_NEAR = re.compile(
    r"\b(?:to date|so far|in total|total (?:funding|raised|capital|equity|investment|financing|amount|fundraising|"
    r"debt and equity|venture)|altogether|all told|in all\b|cumulative(?:ly)?|since (?:inception|its (?:inception|"
    r"founding|launch)|founding|launch|being founded|<D\d+>)"
    r"|lifetime|running total|overall funding|funding total|total to|total of|total disclosed|total :|raised in "
    r"total|backed to the tune of|across (?:\w+ ){0,4}rounds|over (?:\w+ ){1,3}rounds|(?:takes|brings|puts) us to|"
    r"since (?:we|it|the company) (?:started|launched|was|began)|in (?:two|three|four|five|\d+) years|total)(?!\w)"
)
_RAISED_IN_ALL = re.compile(rf"\b{RAISE} a total of {HEDGE}$")
_WAYS = re.compile(
    r"(?:(?:in|through|via|by|from|as|for) (?:an?|its|the) (?:(?!<G)[\w-]+ ){0,3}(?:<S\d+>|rounds?|allotment|"
    r"financing|issue|placement|offering)|from (?:[\w'-]+ ){0,3}<G|(?:in|of) <S|(?:co-)?led by)"
)
_TOTAL_VERB = re.compile(
    r"\b(?:bring(?:s|ing)?|brought|tak(?:es|ing)|took|push(?:es|ed|ing)?|lift(?:s|ed|ing)?|rais(?:es|ing)|boost(?:s|"
    r"ed|ing)|increas(?:es|ed|ing)|carr(?:ies|ying))\b (?:(?!<M)[^;]){0,80}?(?:total|funding|raised|capital|"
    r"fundraising|financing|investment|haul|backing|tally|war chest)(?:(?!<M)[^;]){0,40}?(?:to|at|past|above) "
    + HEDGE
    + r"$"
)
_SIZE = re.compile(
    r"\b(?:bring(?:s|ing)?|brought|tak(?:es|ing)|took|push(?:es|ed|ing)?|lift(?:s|ed|ing)?|rais(?:es|ed|ing)|"
    r"expand(?:s|ed|ing)?|upsiz(?:es|ed|ing)|grow(?:s|n)?|grew|extend(?:s|ed|ing)?|mak(?:es|ing)|increas(?:es|ed|"
    r"ing)|swell(?:s|ed|ing)?)\b"
    r" (?:(?!<M|total|funding to|raised)[^;]){0,40}?(?:<S\d+>|round|raise|financing|extension)(?: "
    r"(?!<M)[\w-]+){0,4}? (?:to|at|worth) " + HEDGE + r"$"
    r"|<S\d+> (?:round )?(?:now |currently |altogether )*(?:stands|totals|sits|comes|adds up) (?:at|to) " + HEDGE + r"$"
    r"|\b(?:up|increased|upsized|expanded|grown|down) from (?:the )?" + HEDGE + r"$|\bor as much as $"
)
_SHARE_RIGHT = re.compile(
    r"(?:of (?:the (?:total|round|sum|money|financing|whole|<S\d+>)|that|it|this)|to (?:the|that|this) (?:[\w-]+ "
    r"){0,3}(?:round|financing|<S\d+>))\b"
)
_INVEST = (
    r"(?:put(?:s|ting)?(?: in| up)?|invest(?:s|ed|ing)?|contribut(?:es|ed|ing|e)|inject(?:s|ed|ing)?|commit(?:s|ted|"
    r"ting)?|pledg(?:es|ed|ing)|chipped in|chip(?:s|ping) in|infus(?:es|ed|ing)|pour(?:s|ed|ing)?|plough(?:s|ed|"
    r"ing)?|plow(?:s|ed|ing)?|pump(?:s|ed|ing)?|kick(?:s|ed) in|paying|paid|pays|pay|wrote|writes|writing|"
    r"provid(?:es|ed|ing)|sank|sunk|ponied up|threw in|stump(?:s|ed) up|cough(?:s|ed) up|fork(?:s|ed) out|"
    r"account(?:s|ed|ing) for|underwrote|anchored with|(?:co-)?led with(?! its)|gave(?: it| him| her| them)?|"
    r"gives)(?: in)?"
)
_ADVERB = (
    r"(?:(?:has|had|have|also|alone|itself|will|would|is|are|was|said|it|they|that|to|reportedly|already|separately|"
    r"recently|previously|initially|agreed|then|later|each|each of which|could|may|might|which|who|plans?|pledged|be|"
    r"been|just|now|again|personally|understood|reported|said|thought|believed|have|having|committed|in|advanced|"
    r"talks|discussions|negotiations|considering|weighing|weigh|mulling|planning|set|expected|about) ){0,7}"
)
_SHARE_LEFT = re.compile(
    rf"(?P<who><[GA]\d+>|it|they) (?:[,–—-] )?{_ADVERB}{_INVEST} {HEDGE}(?:(?:check|cheque) (?:of|for) {HEDGE})?$"
    rf"|^(?P<whose><G\d+>) (?:(?!<[GM]|;)\S+ ){{1,14}}?, (?:putting|investing|contributing|injecting|committing|"
    rf"pumping|pouring)(?: in)? {HEDGE}$"
    rf"|(?P<stake><G\d+>) (?:, )?{_ADVERB}(?:acquir|buy|bought|tak|took|purchas|pick)\w* (?:up )?(?:an? |another |"
    rf"further )(?!majority|controlling)(?:(?:[1-4]?\d(?:[.]\d+)?|[\w-]+) (?:% |per cent |percent )?)?(?:minority "
    rf")?(?:stakes?|shareholding|holding) for {HEDGE}$"
)
_STAKE = r"(?:minority )?(?:stakes?|interest|shareholding|holding|shares)"
_INTO_LEFT = re.compile(
    rf"(?P<who><G\d+>) (?:, )?{_ADVERB}(?:(?:back|support|fund|financ)(?:s|es|ed|ing)|provid(?:es|ed|ing)) "
    rf"(?:[\w'-]+ ){{0,3}}?(?P<co><[GA]\d+>) (?:[\w-]+ )?(?:with|to the tune of) {HEDGE}$"
    rf"|(?P<buyer><G\d+>) (?:, )?{_ADVERB}(?:acquir|buy|bought|tak|took|purchas|pick|snapp|secur)\w* (?:up )?(?:an? |"
    rf"another |further )?(?!majority|controlling|remaining)(?:(?:[1-4]?\d(?:[.]\d+)?|[\w-]+) (?:% |per cent |"
    rf"percent )?(?:of )?)?{_STAKE} (?:in|of) (?:[\w'-]+ ){{0,4}}?(?P<taken><[GA]\d+>) (?:, [^<;]{{0,40}}, )?for "
    rf"{HEDGE}$"
    rf"|(?P<joiner><G\d+>) (?:has |is |have )?(?:become|becomes|became|is|joins as) (?:<A\d+>|(?:an? |the )(?:\w+ "
    rf"){{0,3}}?(?:investor|shareholder|backer)) in (?P<joined><G\d+>) ?, (?:with|writing|putting in|investing|"
    rf"contributing|through|via) {HEDGE}(?:(?:investment|cheque|check|ticket) of )?{HEDGE}$"
)
_SHARE_IN = re.compile(
    rf"\b(?:including|includes|included|of which|plus|among them|comprising|with) (?:[\w-]+ ){{0,3}}{HEDGE}$"
)
_FROM = re.compile(
    r"(?:[\w-]+ ){0,4}?(?:from|by|contributed by|put in by|provided by|put up by) (?:[\w'-]+ ){0,3}?(?P<who><[GA]\d+>)"
)
_INTO = re.compile(
    r"(?:more |each |apiece |, in cash and stock , )?(?:in cash )?(?:[\w-]+ ){0,4}?\b(?:in|into|to|behind|towards?|"
    r"at|for (?:[\w.%-]+ ){1,8}(?:in|of)) (?:[\w'-]+ ){0,3}?(?P<co><[GA]\d+>)"
)
_RAISED = re.compile(rf"\b(?P<v>{RAISE}|{WEAK_RAISE}) (?:(?!<M\d+>|;|rounds? (?:of|for) )\S+ ){{0,9}}?$")
_STRONG = re.compile(rf"\b{RAISE} (?:(?!<M\d+>|;)\S+ ){{0,6}}?$")
_ROUND_WORTH = re.compile(rf"(?:<S\d+>|{ROUND_NOUN}|tranche|loans?) (?:[\w-]+ ){{0,2}}?worth {HEDGE}$")
_ROUND_RIGHT = re.compile(
    rf", (?:an? |its )?<S\d+>|(?:-plus |\+ )?(?:(?:co-)?led by\b|(?:(?:in|of|as|via|through|with|from) (?:an? |its |"
    rf"the |their )?)?(?:<G\d+> [-\u2011] (?:co-)?led )?(?:<D\d+> )?(?:(?!(?:at|from|to|for|by|and|led|on|after|is|"
    rf"was|has|said)\b)[\w&'/-]+ ){{0,4}}?(?:<S\d+>|{ROUND_NOUN})(?![\w]))"
)
_ROUND_LEFT = re.compile(
    rf"<S\d+> (?:, |– |- |— |\( ){HEDGE}$|(?:<S\d+>|{ROUND_NOUN}|extension|deal|transaction|loans?|notes|bonds) "
    rf"(?:[\w-]+ ){{0,3}}?(?:of|worth|for|totall?ing|totall?ed|at|to the tune of|amounting to|was|is|were|being|\() "
    rf"{HEDGE}$|(?:<S\d+>|{ROUND_NOUN}|loans?|notes) (?:\([^)]*\) )?(?::|-|–|—) {HEDGE}$|^(?:[-–—•*] )?(?:[\d#]+ "
    rf"[.)] )?<G\d+>(?: of <[PG]\d+>| , <P\d+>)?(?: \([^)]*\))? (?::|–|—|-) {HEDGE}$"
    rf"|\btalks (?:for|over|about|on|to (?:raise|secure|put)) (?:[\w-]+ ){{0,4}}{HEDGE}$|\bfirst close (?:at|of|on) "
    rf"{HEDGE}$|(?:previous|last|latest|earlier|first|new|prior|most recent) (?:[\w-]+ )?(?:round|raise|financing) , "
    rf"{HEDGE}$|^{HEDGE}$"
)
_IT_RAISED = re.compile(
    rf"(?:that |which )?(?:it|they|he|she|we|<[GA]\d+>) (?:has |had |have |just |also |first |recently )*(?:{RAISE}|"
    rf"took|got)\b"
)
_ELSEWHERE = re.compile(
    r"(?:more |over \w+ years )?(?:in|into|on|towards?|across|to|for) (?!(?:(?:the|this|that|its|their|an?) "
    r")?(?:[\w-]+ ){0,3}?(?:round|financing|deal|<S\d+>|company|startup|it\b|business|raise|cash|exchange|return|"
    r"total|all|equity|shares?|stake|each|<[GAD]|<M\d+>|\d))"
)
_LENT_LEFT = re.compile(
    rf"(?P<who><G\d+>) (?:, )?{_ADVERB}(?:awards?|awarded|granted|grants|lent|lends|extended|extends|provides?|"
    rf"provided|handed|hands|offers|offered|gives?|gave|approves?|approved) {HEDGE}$"
)
_LENT_TO = re.compile(
    r"(?:<S\d+> |(?:in|as an?|of) (?:[\w-]+ |<S\d+> ){1,3}|[\w-]+ ){0,3}?(?:to|for) (?:[\w'-]+ ){0,3}?(?P<co><G\d+>)"
)
_VAGUE = re.compile(r"(?i)(?:a|one)[ -](?:billion|million|trillion)[ -]dollars?$")
_STAKE_LEFT = re.compile(
    rf"(?P<who><G\d+>|\b(?:it|they)) (?:, )?{_ADVERB}(?:buy|buys|bought|buying|takes?|took|taking|acquires?|acquired|"
    rf"acquiring|purchases?|purchased) "
    rf"(?:an? |about |some )*(?:(?!majority|controlling|entire|remaining)[\w.%-]+ ){{0,5}}(?:stake|shares?|interest|"
    rf"holding)"
    rf"(?: (?:in|of) (?:[\w'-]+ ){{0,3}}(?P<t><[GA]\d+>))? for {HEDGE}$"
)
_OF_IT = re.compile(
    r"of (?:it|that|this|the (?:total|sum|round|money)) (?:came |comes |coming )?(?:from|by) (?:[\w'-]+ "
    r"){0,3}?(?P<who><G\d+>)"
)
_PORTION = re.compile(
    rf"(?P<who><G\d+>)'s (?:own )?(?:share|cheque|check|part|contribution|portion|ticket)(?: of it)? (?:: |was |is |"
    rf"came to |being |of ){HEDGE}$"
)
_PASSIVE = re.compile(
    r"(?:in cash |more )?(?:has been|had been|have been|was|were|is being|been) (?:[\w-]+ )?(?:raised|pledged|"
    r"invested (?=in(?:to)? <[GA])|secured|committed|injected|put|poured|ploughed|provided|contributed)\b"
)


_COMPRISING = re.compile(
    rf"\b(?:compris(?:ing|es|ed of)|consist(?:ing|s) of|made up of|split (?:between|into)|a mix of|of which) "
    rf"{HEDGE}$|^<M\d+> in (?:equity|debt|cash|<S\d+>)(?: \w+)? and {HEDGE}$"
)
_MANY = re.compile(
    rf"\b(?:startups|start-ups|companies|firms|businesses|sector|industry|ecosystem|founders|vcs|ventures|deals|"
    rf"teams|players|makers|labs) (?:(?!<G)\S+ ){{0,6}}?(?:{RAISE}|{WEAK_RAISE}) (?:(?!<M\d+>|;)\S+ ){{0,6}}?$"
)
_INTO_MANY = re.compile(
    r"(?:\S+ ){0,2}?(?:deployed|invested|poured|pumped|ploughed|plowed|flowed|went|going|channelled|funnelled) "
    r"(?:in|into|to|across) (?:(?!<[GA])\S+ ){0,6}?(?:startups|start-ups|companies|firms|businesses|sector|industry|"
    r"ecosystem|ventures|deals|teams|players|makers|labs)\b"
)
_FROM_WHOM = re.compile(
    r"(?:(?:more|extra|in cash|upfront|each) )*(?:(?:in|on|last|since|,) <D\d+> )?(?:, (?:(?!<[GM])\S+ ){0,5}?, "
    r")?(?:all |mostly |mainly )?from (?:[\w'-]+ ){0,4}?<G\d+>"
)


@dataclass(slots=True)
class Sum:
    """A sum with its role: ``round``, ``valuation``, ``total``, ``share``, ``size`` (of a round told already) or ``other``.

    ``who`` is the investor of a share, ``into`` the company that takes it, where the words around name them. ``strong``
    tells whether a verb of raising governs it.
    """

    element: Element
    position: int
    role: str
    rule: str = ""
    who: Element | None = None
    into: Element | None = None
    strong: bool = False

    @property
    def mention(self) -> MoneyMention:
        """Return the sum itself."""
        assert isinstance(self.element.mention, MoneyMention)
        return self.element.mention


def read_sums(sentence: Sentence) -> list[Sum]:
    """Return the sums of a sentence with their roles, in order."""
    found: list[Sum] = []
    for element, start in zip(sentence.elements, sentence.starts, strict=True):
        if element.kind == "M":
            found.append(_role(sentence, element, start, found))
    return found


def _role(sentence: Sentence, element: Element, start: int, before: list[Sum]) -> Sum:
    mask = sentence.mask
    assert isinstance(element.mention, MoneyMention)
    stop = mask.index(">", start) + 1
    floor = max(0, start - 180, *(s.position for s in before[-1:]))
    left = mask[max(mask.rfind(" ; ", 0, start) + 1, start - 180, 0) : start]
    near = mask[max(floor, mask.rfind(" ; ", 0, start) + 1) : start]
    right = mask[stop : stop + 120].lstrip()
    cut = right.find(" ; ")
    right = right[:cut] if cut >= 0 else right

    def is_(
        role: str, rule: str, who: re.Match[str] | None = None, into: re.Match[str] | None = None, strong: bool = False
    ) -> Sum:
        offset_left = start - len(left)
        bearer = (
            sentence.at(offset_left + max(who.start(g) for g in who.re.groupindex))
            if who and who.re in (_SHARE_LEFT, _LENT_LEFT, _PORTION, _STAKE_LEFT)
            else None
        )
        if who and who.re in (_FROM, _OF_IT):
            bearer = sentence.at(mask.index(right, stop) + who.start("who"))
        target = sentence.at(mask.index(right, stop) + into.start("co")) if into else None
        return Sum(element, start, role, rule, bearer, target, strong)

    if _VAGUE.match(element.text):
        return is_("other", "no figure")
    value = _VALUATION_RIGHT.match(right) or (_VALUATION_LEFT.search(left) and not _ROUND_WORTH.search(left))
    if value:
        worth = re.search(r"\bworth " + HEDGE + "$", left)
        if not _VALUATION_RIGHT.match(right) and (_NOT_VALUE.search(left[-70:]) or (worth and not _WORTH.search(left))):
            return is_("other", "market value")
        if _MARKET.match(right):
            return is_("other", "market value")
        if right.startswith("value") and right.startswith("value of"):
            return is_("other", "value of something")
        if (
            _BAD_LEFT.search(left)
            and not _VALUATION_RIGHT.match(right)
            and "valu" not in left[-60:]
            and "pegs" not in left
            and "money" not in left[-30:]
            and "price" not in left[-30:]
        ):
            return is_("other", "worth")
        if _AIMED.search(left[-40:]) and "talks" not in left:
            return is_("other", "valuation aimed at")
        return is_("valuation", "valuation by its noun or verb")
    stake = _STAKE_LEFT.search(left)
    if stake and not re.match(r"(?:an? |per |each)", right):
        bought = is_("share", "buys a stake", stake)
        bought.who = sentence.at(start - len(left) + stake.start("who"))
        if bought.who.kind == "w":
            bought.who = next((e for e in sentence.elements if e.kind == "G"), bought.who)
        if stake["t"]:
            bought.into = sentence.at(start - len(left) + stake.start("t"))
        return bought
    lent = _LENT_LEFT.search(left)
    if lent and (taker := _LENT_TO.match(right)):
        return is_("share", "lender gives", lent, taker)
    if before and (of_it := _OF_IT.match(right)):
        return is_("share", "so much of it from", of_it)
    if portion := _PORTION.search(left):
        return is_("share", "somebody's share", portion)
    if _SIZE.search(left):
        return is_("size", "brings the round to")
    if (backed := _INTO_LEFT.search(left)) and not _BAD_RIGHT.match(right):
        offset = start - len(left)
        giver, target = (sentence.at(offset + backed.start(name)) for name in _INTO_LEFT.groupindex if backed[name])
        return Sum(element, start, "share", "investor backs", giver, target)
    share = _SHARE_LEFT.search(left)
    if share and (not _BAD_RIGHT.match(right) or right.startswith("each")):
        into = _INTO.match(right)
        if re.search(r"\bpa(?:y|ys|id|ying) " + HEDGE + "$", left) and not _FOR_STAKE.search(right[:60]):
            return is_("other", "price paid")
        if into is None and _ELSEWHERE.match(right):
            return is_("other", "spent elsewhere")
        return is_("share", "investor puts in", share, into)
    told = (
        _TOTAL_VERB.search(left)
        or (_TOTAL_NEAR.search(near[-70:]) and not re.search(r"total of the|total of that", near[-40:]))
        or _TOTAL_NEAR.match(right)
        or re.match(
            r"(?:(?:in|of) (?:[\w-]+ ){0,3})?(?:(?!<M)[\w-]+ ){0,6}?(?:to date|so far|in total|altogether|in all|"
            r"since (?:inception|launch|founding|its|we |it |<D)|across (?:\w+ ){0,4}rounds|over (?:\w+ ){1,3}rounds|"
            r"total\b)",
            right,
        )
    )
    if told and _RAISED_IN_ALL.search(near) and _WAYS.match(right):
        told = None
    if told and (not _BAD_RIGHT.match(right) or re.match(r"(?:in|of) (?:total )?(?:funding|capital|equity)", right)):
        return is_("total", "total")
    if not right.startswith("in commitments") and not _stake_price(left, right):
        if _BAD_RIGHT.match(right) or (_BAD_LEFT.search(near) and not _ROUND_WORTH.search(near)):
            return is_("other", "no financing")
    elif right.startswith("in commitments"):
        return is_("other", "commitments")
    given = _FROM.match(right)
    if _COMPRISING.search(near) and before and before[-1].role in ("round", "other", "total"):
        return is_("other", "part of the sum before")
    if re.match(r"raised\b(?! (?:by|from|in|at|for|this|last|on|<D|so))", right) or re.search(
        r"\b(?:combined|collective|aggregate) $", near
    ):
        return is_("total" if right.startswith("raised") else "other", "sum raised")
    if given and _SHARE_IN.search(near) and before and before[-1].role in ("round", "total"):
        return is_("share", "including … from", given)
    rounds = [s for s in before if s.role in ("round", "share")]
    if (
        given
        and rounds
        and ":" in mask[rounds[0].position : start]
        and element.mention.money.amount < rounds[0].mention.money.amount
    ):
        return is_("share", "broken down", given)
    shares = [s for s in before if s.role == "share" and s.into is not None]
    gifts = [s for s in before if s.rule in ("lender gives", "and so much to another")]
    if gifts and re.search(r"(?:,|and) " + HEDGE + "$", near) and (taker := _LENT_TO.match(right)):
        gapped = is_("share", "and so much to another", None, taker)
        gapped.who = gifts[-1].who
        return gapped
    if (
        shares
        and re.search(r"(?:^|; (?:and )?|, (?:and )?|and )" + HEDGE + "$", mask[max(0, start - 30) : start])
        and (into := _INTO.match(right))
        and right.startswith(("into", "in "))
    ):
        gapped = is_("share", "and so much into another", None, into)
        gapped.who = shares[-1].who
        return gapped
    if before and before[-1].role == "round" and _AT.search(near) and not re.match(r"(?:an?|per) ", right):
        return is_("valuation", "at a price")
    if re.match(r"(?:of|in) (?:the|that|this|its) (?:sum|total|<S\d+>|amount|money|round)", right) and before:
        return is_("other", "part of a round")
    if (_MANY.search(near) and "<G" not in near[-60:]) or _INTO_MANY.match(right):
        return is_("other", "many companies")
    if (
        before
        and before[-1].role in ("round", "total")
        and re.search(r"^[^;]{0,20}(?:,|and) (?:[\w-]+ ){0,2}<G\d+> " + HEDGE + "$", near.split(">", 1)[-1])
    ):
        return is_(before[-1].role, "and another, likewise")
    strong = _STRONG.search(near)
    if strong:
        return is_("round", "raise verb", strong=True)
    if _ROUND_RIGHT.match(right):
        return is_("round", "sum before a round's noun")
    if _ROUND_LEFT.search(near) and (
        near.strip()
        or (sentence.block.kind is BlockKind.ITEM and re.match(r"[,;.(–—-]|for |from |in |at |<S|$", right))
    ):
        return is_("round", "sum after a round's noun")
    if _IT_RAISED.match(right):
        return is_("round", "sum that it raised", strong=True)
    if _PASSIVE.match(right):
        return is_("round", "passive")
    if _FROM_WHOM.match(right):
        return is_("round", "sum from somebody")
    if _AT.search(near) and re.search(r"<S\d+>|round", left):
        return is_("valuation", "at a price")
    if _RAISED.search(near):
        return is_("round", "weak verb")
    return is_("other", "")


def _stake_price(left: str, right: str) -> bool:
    if re.search(r"\b(?:sold|sell|selling|sells) (?:off )?(?:its|their|his|all|most|part)\b|divest", left[-90:]):
        return False
    return bool(_FOR_STAKE.search(left[-60:]) and re.search(r"for " + HEDGE + r"$", left)) or bool(
        re.match(
            r"(?:for|in return for|in exchange for) (?:an? )?[\w.% -]{0,30}(?:stake|shares?|equity|%|per cent)", right
        )
    )
