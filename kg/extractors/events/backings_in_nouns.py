"""Who backed whom, told in passing by nouns: "a portfolio company of Acme", "with Acme's backing", "an early backer of Bolt"."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

from typing import Final

from kg.extractors.wording.patterns import Family

_G: Final = r"(?P<g><G\d+>)(?!'s)"
_GS: Final = r"(?P<g><G\d+>)"
_GA: Final = r"(?P<g><[GA]\d+>)(?!'s)"
_CO: Final = r"(?P<co><[GA]\d+>)(?!'s)"
#: Who is described, with what is said of it first.
_HEAD: Final = (
    r"^(?:(?!<G|[,;])\S+ )*(?P<co><G\d+>)(?!'s) (?:[,(—–-] )?(?:(?!<[GM]|;|without\b|no\b|not\b|former\b)\S+ ){0,20}?"
)
_WORDS: Final = r"(?:(?!<|not\b|no\b|former\b|ex-|would-be\b|potential\b)[\w'’-]+ )"
_HOLDERS: Final = r"(?:investors?|backers?|shareholders?|supporters?|stakeholders?)"
#: Less than half of a company.
_STAKE: Final = (
    r"(?<!majority )(?<!controlling )(?<!remaining )(?:(?:\ban? |\babout |\bsome )?\b[1-4]?\d(?:[.,]\d+)? (?:%|per ?cent|percent) (?:(?:stake|share|interest|holding)|of (?:the |its )?(?:shares|capital))|"
    r"\b(?:an?|its|some|more|another|the|this|new|old|larger|small|minority|strategic|undisclosed|first) (?:(?:small|minority|strategic|undisclosed|further|significant|sizeable|larger|even|passive|indirect|non-controlling) )*(?:stakes?|shareholding|holding|part))"
)
_MONEY: Final = r"(?:backing|support|money|funding|investment|capital|cash)"
_OF_WHOM: Final = r"(?:(?!<|and\b|or\b)[\w'’&/-]+ ){0,5}?"
_COMPANY: Final = r"(?:company|companies|firms?|start-?ups?|business(?:es)?|ventures?|investments?|holdings?|agtechs?|fintechs?|players?)"
_INVESTED: Final = (
    r"(?:(?:has|have|had|also|already|now|once|first|since|recently|previously|itself) )*(?:invest(?:s|ed)(?: (?:first|early|in <D\d+>|<D\d+>))?(?: in)?|back(?:s|ed)|fund(?:s|ed)|financ(?:es|ed)|seed(?:s|ed)|"
    r"bankroll(?:s|ed)|(?:put|puts) (?:its |some |early )?money(?: in(?:to)?)?|holds? (?:a )?(?:stake|shares|stock)(?: in)?)"
)

#: What stands between other words: who describes is told beside who is described.
NOUNS: Final = Family((
    ("its backer before", rf"{_G} , (?:an?|the|one of the|once an?|itself an?|also an?) {_WORDS}{{0,2}}{_CO} {_HOLDERS}\b"),
    ("whom they back", rf"{_CO} , (?:which|that|whom) (?:the late |the )?{_GA} {_INVESTED}(?= ?(?:[,;.)–]|$|and\b|in <D|<D|since\b|at\b))"),
    ("one of those backed", rf"{_CO} (?:, )?(?:(?!<G|;)\S+ ){{0,16}}?(?:is|was|are|were|being|,|as) (?:also |now |thus )?(?:the )?(?:one|two|three|both|another|among|first|second|third|latest|other|only)(?: of)?(?: the| its| their)? {_WORDS}{{0,4}}{_COMPANY} (?:in which|that|which|in whom) {_OF_WHOM}{_GA} {_INVESTED}"),
    ("the other one backed", rf"(?:<A\d+>|\bthe (?:other|first|second|third|only|latest|next|last)(?: one| (?:{_WORDS}){{0,2}}{_COMPANY})?) (?:in which|that|which) {_GA} {_INVESTED} (?:is|was|are|were) {_OF_WHOM}{_CO}"),
    ("the first backed", rf"\b(?:first|latest|next|second|third|only|last|newest)(?: (?:one|{_COMPANY}))? to (?:receive|get|secure|take|win|land|obtain|attract) (?:an? |its |some )?{_WORDS}{{0,2}}(?:investments?|money|funding|cash|capital|backing|cheques?|checks?) (?:from|of|out of) (?:(?!<|it\b)[\w'’-]+ ){{0,3}}?(?P<g><[GA]\d+>(?!'s)|it(?= )) (?:is|was|are|were|will be|has been) {_OF_WHOM}{_CO}"),
    ("named as backed", rf"{_G} (?:(?:has|have|had|also|already|now|since|so far|to date|previously|recently|in recent years) )*(?:invested in|backed|funded|seeded|put money into|taken stakes in|bought stakes in) (?:(?!<|not\b)[\w'’-]+ ){{0,6}}?{_COMPANY} (?:(?:so far|to date|already|there|in (?:<P\d+>|the field)) )?(?:[:–—(-] |including |, including |, among them |, such as |, like |, namely ){_CO}(?! (?:said|says|told|has|have|had|is|was|raised|led|joined|and (?:its|his|her))\b)"),
    ("stake bought by", rf"{_STAKE} (?:in|of) {_OF_WHOM}(?:<A\d+> of )?{_CO} (?:, (?:(?!<[GM]|;)[^\s,]+ ){{1,12}}, )?(?:has |have |had |will |is |are |was |were |to |be |been |being |now |also |recently )+(?:bought|acquired|taken|purchased|snapped up|picked up|sold|handed|issued) (?:by|to) {_OF_WHOM}{_G}"),
    ("agreed on a stake", rf"{_G} (?:(?:also|has|have|had|now|<D\d+>|in <D\d+>|on <D\d+>) )*(?:(?!<|not\b|no\b)[\w-]+ ){{1,5}}?(?:agreement|deal|accord|pact|contract|arrangement) (?:to|for) (?:buy(?:ing)?|tak(?:e|ing)|acquir(?:e|ing)|purchas(?:e|ing)|pick(?:ing)? up) {_STAKE} (?:in|of) {_OF_WHOM}{_CO}"),
    ("was given its money", rf"{_CO} (?:, (?:(?!<[GM]|;)[^\s,]+ |<[DP]\d+>(?:'s)? ){{1,24}}, )?(?:(?:has|have|had|was|were|been|also|then|later|since|once) )*(?:given|granted|handed|lent|awarded|received|got|took|secured|won|landed) (?:some )?{_GS}(?:'s)? (?:(?:seed|early|first|fresh|new|state|public) )?(?:funds|funding|money|cash|capital)\b(?! (?:round|of|for|from)\b)"),
    ("money from", rf"{_CO} , (?:holder|recipient|taker|owner) of (?:(?!<[GM]|;)\S+ |<[DP]\d+>(?:'s)? ){{0,20}}?{_WORDS}{{0,2}}{_MONEY} from {_OF_WHOM}{_G}"),
))  # fmt: skip

#: What a description says of the name that it stands beside.
ASIDES: Final = Family((
    ("portfolio company", rf"^(?P<co><G\d+>) (?:, |[—–] |\( )?(?:(?:which|that|itself|also|once|now|is|was|remains|an?|one of|part of|in|the|another|a fellow) )+{_WORDS}{{0,2}}{_GS}(?:'s)? (?:own )?(?:portfolio|investee)(?: {_COMPANY})?\b(?! manager)"),
    ("portfolio company", rf"{_HEAD}(?:portfolio {_COMPANY}|portfolio|investees?) of {_OF_WHOM}{_G}"),
    ("portfolio company", rf"{_HEAD}(?:belongs|counts) (?:to|among) (?:the )?{_GS}'s {_WORDS}{{0,2}}portfolio"),
    ("with its backing", rf"{_HEAD}(?:with|has|have|had|enjoys?|enjoyed|won|boasts?|got|under) {_GS}'s {_WORDS}{{0,2}}{_MONEY}\b(?! (?:of|for|to|in)\b)"),
    ("with its backing", rf"{_HEAD}(?:with|has|have|had|enjoys?|enjoyed|won|boasts?|got) (?:the |some |its )?{_WORDS}{{0,2}}{_MONEY} (?:of|from) {_OF_WHOM}{_G}"),
    ("behind", rf"^(?:(?!<G)\S+ )*{_G} (?:, |is |was )(?:(?!<G|;)\S+ ){{0,14}}?(?:investors?|backers?|capital|equity|fund|firm|house|vc|financiers?|money|group) behind (?:(?:the likes of|names? (?:such as|like)|companies (?:such as|like)|start-?ups (?:such as|like)) )?{_CO}"),
    ("whose holders", rf"{_HEAD}whose (?:joint |other |main |largest |biggest |new |first |many |early |only )*{_HOLDERS}(?: (?:are|include|included|is|was|were|have included|range from|,) )?{_OF_WHOM}{_G}"),
    ("among whose backers", rf"{_HEAD}(?:among|counting among|numbering among|with) (?:whose|its|their) {_WORDS}{{0,3}}{_HOLDERS} (?:(?:are|is|were|was|include|count|being) )?{_OF_WHOM}{_G}"),
    ("counts among its backers", rf"{_HEAD}(?:counts?|counting|has|have|having|lists?|listing|names?|boasts?|boasting|numbers?|numbering|with) {_OF_WHOM}{_G} (?:(?:and|or) (?:others|more) )?(?:among|as|in|on) (?:an? |the )?{_WORDS}{{0,3}}{_HOLDERS}\b"),
    ("backed by, beside it", rf"{_HEAD}(?:co-)?(?:backed|funded|financed|seeded|bankrolled) by {_OF_WHOM}{_G}"),
    ("among whose backers", rf"{_HEAD}{_G} (?:itself |himself |herself |alone )?(?:among|being|as one of|one of) (?:its|their) {_WORDS}{{0,3}}{_HOLDERS}\b"),
    ("backed by, too", rf"^(?P<co><G\d+>) (?:, )?(?:(?!;)\S+ ){{1,14}}?(?:and|,) (?:is |was |now |also |since |partly |jointly )*(?:backed|funded|financed|bankrolled|co-owned|part-owned) by {_OF_WHOM}{_G}"),
))  # fmt: skip

OF_ONE: Final = "one of those backed"
"""By which pattern the first is meant, of whom the others only tell: "Acme, a supplier of Bolt and Coil, is one of those"."""
OWNED: Final = ("portfolio company", "with its backing", "was given its money")
"""By which patterns who backed stands as an owner: "a company of Acme's portfolio"."""
OF_SEVERAL: Final = (
    "behind",
    "named as backed",
    "the other one backed",
    "the first backed",
    "one of those backed",
    "its backer before",
)
"""By which patterns each of several is one that somebody backed: "Acme, the fund behind Bolt and Coil"."""
OF_LAST: Final = (
    "whom they back",
    "among whose backers",
    "whose holders",
    "backed by, too",
    "backed by, beside it",
    "money from",
    "was given its money",
)
"""By which patterns only the last of several is meant: "Acme and Bolt, which Coil backs"."""
