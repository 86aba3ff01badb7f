"""What says that a sum is what a company is worth."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

from kg.extractors.sums.patterns import HEDGE
from kg.extractors.wording.patterns import Pattern

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
#: What is valued that is no company: "stock options valued at <M0>", "90 deals with a value above <M0>".
NO_COMPANY_VALUED = Pattern(
    rf"\b(?:options|esops?|(?:esop|option|stock|share) pool|pool(?: as a whole| in all)?|warrants|deals|transactions|rounds|investments|purchases|takeovers|exits|holdings|tokens|loans|homes|houses|goods|items|tickets|"
    rf"inventory|invoices|orders|contracts) (?:(?:(?:has|have|had|is|are|was|were|now|together|jointly|in all|as a whole|each|that|which|been|,) )*(?:valued at|worth|reached? a value of|reached a value of)|(?:with|of|at|for|to) an? (?:(?:joint|combined|total|overall|aggregate) )?(?:value|worth|price)(?: of| above| over| below| around| near)?) {HEDGE}$"
)
#: "The insurance unicorn ( <M0> , as of <D0> )".
BRACKETED_UNICORN = Pattern(rf"(?P<a><[GA]\d+>) \( {HEDGE}$")
MARKET = Pattern(
    r"(?:on the (?:stock )?(?:market|exchange|nasdaq|bourse)|in market value|market cap|by market|on paper to)"
)
AIMED = Pattern(
    r"\b(?:target(?:s|ing|ed)?|aim(?:s|ing|ed)?(?: for| at)?|hop(?:es|ing)|ambition|goal|eventual(?:ly)?|"
    r"one day|by <D\d+>|future)\b"
)
#: What could be worth something by a deal that brings no new money.
COULD_BE = Pattern(r"\b(?:could|might)\b")
NO_NEW_MONEY = Pattern(r"\b(?:sale of|acqui\w+|milestones?|takeover|one day|exit|royalt\w+|contracts?|market)\b")
PRICED_ROUND = Pattern(
    rf"(?:<S\d+>|\bround|\bdeal|\bfinancing|\binvestment) ?,? (?:(?:which|that) (?:(?!<M)[\w<>'-]+ "
    rf"){{1,5}}?(?:pegged|put|puts|pegs) (?:it )?|"
    rf"(?:pegged|put) )at {HEDGE}$"
)
#: A price that is only sought: no valuation yet.
SOUGHT_PRICE = Pattern(
    rf"\b(?:sounding out|looking for|seeking|weighing|considering|mulling|pitching|hopes? (?:for|to)|wants?|close "
    rf"to being|ipo) "
    rf"(?:(?!<M|;)\S+ ){{0,9}}?(?:valuation|valued|price|worth|at|value)\b (?:(?!<M|;)\S+ ){{0,4}}?{HEDGE}$"
    rf"|\b(?:seeking|looking for|weighing) (?:(?!<M|;)\S+ ){{0,6}}?at (?:an? )?{HEDGE}$"
)
#: A price beside the one told before: "valued at $5 billion, up from $3 billion".
THAN_BEFORE = Pattern(
    r"(?:\b(?:up|down|rose|fell|jumped|increas\w+) from|\bcompared (?:with|to)|\bvs|\bversus|\bagainst|\bfrom|"
    r"\b(?:double|triple|quadruple|twice|"
    rf"half|\w+ times|\w+-?fold)(?: of)?) (?:the |its |their )?(?:last |previous |earlier )?(?:valuation (?:of "
    rf")?)?{HEDGE}$"
)
COMPARES = Pattern(rf"^(?:that|this|which|it) compares? (?:with|to) {HEDGE}$")
