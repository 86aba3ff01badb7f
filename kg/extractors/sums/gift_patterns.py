"""How a giver's sum reaches a company: "Acme slipped Bolt <M0>", "Bolt, which Acme armed with <M0>", "Bolt took Acme's <M0>"."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

from kg.extractors.sums.patterns import ADVERB, HEDGE
from kg.extractors.wording.patterns import Pattern

#: Who is handed a sum stands right behind these: "slipped Bolt <M0>", "the <M0> that Acme wired Bolt".
GAVE = (
    r"(?:g(?:ave|ive|ives|iving|iven)|hand(?:s|ed|ing)?|len(?:d|ds|t|ding)|loan(?:s|ed|ing)?|grant(?:s|ed|ing)?|award(?:s|ed|ing)?|wir(?:es?|ed|ing)|slip(?:s|ped|ping)?|"
    r"toss(?:es|ed|ing)?|thr(?:ew|ows?|owing|own)|lob(?:s|bed|bing)?|bung(?:s|ed|ing)?|chuck(?:s|ed|ing)?|advanc(?:es?|ed|ing)|send(?:s|ing)?|sent|pass(?:es|ed|ing)?|"
    r"allot(?:s|ted|ting)?|allocat(?:es?|ed|ing)|extend(?:s|ed|ing)?|stak(?:es?|ed|ing)|feed(?:s|ing)?|fed|write|wrote|writ(?:es|ten|ing)|cut(?:s|ting)?|"
    r"gift(?:s|ed|ing)?|bequeath(?:s|ed))(?: over)?"
)
#: Whom a sum is brought to stands behind a preposition: "slid <M0> across the table to Bolt".
BROUGHT = (
    r"(?:(?:slid(?:es?|ing)?|shovel(?:s|led|ed)?|funnel(?:s|led|ed)?|channel(?:s|led|ed)?|steer(?:s|ed)?|direct(?:s|ed)?|transfer(?:s|red)?|releas(?:es?|ed)|entrust(?:s|ed)?|earmark(?:s|ed)?|"
    r"contribut(?:es?|ed)|pledg(?:es?|ed)|commit(?:s|ted)?|suppl(?:y|ies|ied)|provid(?:es?|ed)|scrap(?:es?|ed) together|club(?:s|bed) together|clubbed|rustl(?:es?|ed) up|"
    r"found|dug (?:up|out)|put (?:up|down|in|together|aside)?|stump(?:s|ed)? up|cough(?:s|ed)? up|pon(?:y|ies|ied) up|fork(?:s|ed)? (?:out|over)|chip(?:s|ped)? in|pass(?:es|ed) (?:on|over)|"
    r"hand(?:s|ed) over|invest(?:s|ed)?|inject(?:s|ed)?|pour(?:s|ed)?|pump(?:s|ed)?|plough(?:s|ed)?|plow(?:s|ed)?|s[aiu]nk|bet|stak(?:es?|ed)|wager(?:s|ed)?|lavish(?:es|ed)?|risk(?:s|ed)?|"
    r"ventur(?:es?|ed)|gambl(?:es?|ed)|spen[dt]s?|splash(?:es|ed)?(?: out)?|lobb?(?:s|ed)?|toss(?:es|ed)?|thr[eo]ws?|park(?:s|ed)?|deploy(?:s|ed)?|bring|brought|made available|set aside|laid out|"
    r"dol(?:es?|ed) out)(?: over| out| up| in)?)"
)
#: What a giver does to a company "with" a sum.
EQUIP = (
    r"(?:back|support|fund|financ|refinanc|seed|bankroll|capitali[sz]|recapitali[sz]|furnish|endow|stak|grubstak|provid|suppl|arm|equip|entrust|trust|reward|favour|favor|bless|shower|"
    r"bail|prop|shore|sustain|nourish|nurs|feed|bolster|boost|rescue|help|underpin|underwr|replenish|refuel|load|kit|gift|present|launch|kick-?start|jump-?start|start|top|anoint|"
    r"privileg|assist|aid|reinforc|strengthen|sponsor)(?:p|l|m)?(?:y|ies|ied|ying|e|es|s|ed|ing|ote|ites|itten|iting)?(?: up| out| along| off)?"
)
_EQUIPPED = r"(?:(?:[a-z-]+(?:ed|en)|fed|kept|held|kick-?started|underwritten|got)(?: up| out| along| off| going| afloat| alive)?)"
EQUIPPED = rf"(?!(?:been|valued|raised|agreed|started|ended|followed|joined|invested|opened|closed|topped|reached|priced|listed|compared|combined|struck|linked|faced|left|charged|fined|hit|saddled|burdened|credited|debuted|filled|signed) ){_EQUIPPED}"
_DESC = r"(?:(?!<|which\b|that\b|who\b|by\b|from\b|and\b|with\b)[\w'’-]+ |<P\d+>(?:'s)? (?:- based )?){0,4}?"
_TO = r"(?:to|into|in|on|behind|for|at|towards?)"
#: Who is meant takes a sum: "it", "the company", by name.
_TAKER = r"(?P<co><[GA]\d+>(?!'s)|it\b|them\b|its\b(?= (?:young |two |three )?(?:founders?|makers|owners?|team|management)\b))(?: (?:young |two |three )?(?:founders?|makers|owners?|team|management)\b)?"
_WHO = r"(?P<who><[GA]\d+>|\b(?:it|they|s?he)\b)(?!'s)"

#: "Acme and Bolt armed Coil with <M0>".
EQUIPS = Pattern(
    rf"{_WHO} (?:, (?:which|who) )?(?:first )?{ADVERB}(?!is |are |was |were ){EQUIP} (?!by\b|with\b){_DESC}{_TAKER} (?:[\w-]+ly )?(?:(?:(?:back )?(?:in|on|since) )?<D\d+> )?(?:with|to the tune of) {HEDGE}$"
)
#: "Acme slipped Bolt <M0>".
GIVES = Pattern(
    rf"(?P<who><[GA]\d+>|\b(?:it|they|s?he)\b)(?!'s) (?:, (?:which|who) )?{ADVERB}{GAVE} {_DESC}{_TAKER} (?:[\w-]+ly )?{HEDGE}$"
)
#: "Bolt, a start-up that Acme armed with <M0>".
EQUIPPED_BY = Pattern(
    rf"(?P<co><[GA]\d+>)(?!'s) (?:(?:of|in|from) <P\d+> )?(?:\([^()]*\) )?(?:, (?:(?!<[GM]|;)\S+ ){{1,12}}?)?(?:, )?(?:that|which|whom) (?P<who><[GA]\d+>|it\b|they\b)(?!'s) {ADVERB}{EQUIPPED} "
    rf"(?:[\w-]+ly )?(?:(?:in )?<D\d+> )?(?:with|to the tune of) {HEDGE}$"
)
#: "The <M0> that Acme wired Bolt", "the <M0> that Acme scraped together for it".
GIVEN_ONE = Pattern(
    rf"(?:(?:that|which) )?(?P<who><[GA]\d+>|it\b|they\b)(?!'s) {ADVERB}{GAVE} (?:to )?{_DESC}{_TAKER}(?! (?:to|{GAVE})\b)"
)
BROUGHT_ONE = Pattern(
    rf"(?:(?:that|which) )?(?P<who><[GA]\d+>|it\b|they\b)(?!'s) {ADVERB}{BROUGHT} (?:(?!<|[,;]|to\b|into\b|in\b|on\b|for\b)[\w-]+ ){{0,5}}?(?:(?:in|on|last) <D\d+> |<D\d+> )?{_TO} {_DESC}{_TAKER}"
)
#: Whose sum a company took, spent or gave back: "Bolt took Acme's <M0>", "Bolt had to return half of Acme's <M0>".
TOOK_THEIRS = Pattern(
    rf"(?P<co><[GA]\d+>|\b(?:it|they|he|she|we|i))(?!'s) (?:(?!<[GM]|[;:]|which\b|that\b)\S+ ){{0,6}}?(?:t(?:ook|akes?|aking|aken)|accept(?:s|ed|ing)?|pocket(?:s|ed|ing)?|bank(?:s|ed|ing)|spen[dt]s?|spending|burn(?:s|t|ed|ing)?(?: through)?|"
    r"blew|g(?:ot|ets?|etting)|receiv(?:es?|ed|ing)|us(?:es?|ed|ing)|liv(?:es?|ed|ing) (?:on|off)|surviv(?:es?|ed|ing) on|built on|r[au]n(?:s|ning)? on|return(?:s|ed|ing)?|g(?:ave|ive|ives|iving) back|hand(?:s|ed|ing)? back|"
    r"sen[dt](?:s|ing)? back|repa(?:y|ys|id|ying)|paid back|cash(?:es|ed|ing)?|welcom(?:es?|ed|ing)|w(?:on|ins?|inning)|land(?:s|ed|ing)?|secur(?:es?|ed|ing)|collect(?:s|ed|ing)?|stretch(?:es|ed|ing)?|need(?:s|ed)?|"
    rf"owes? (?:\S+ )?to) (?:back |up )?(?:(?:(?:the|an?) )?(?:(?!<)[\w-]+ )?(?:half|part|most|all|much|rest|third|quarter|remainder|bulk|what was left|remains) of )?(?P<who><[GA]\d+>)'s (?:(?!<|offer\b|bid\b)[\w-]+ ){{0,2}}?{HEDGE}$"
)
#: "She wrote the first cheque, for <M0>, that Bolt ever cashed".
WROTE_CHEQUE = Pattern(
    rf"{_WHO} {ADVERB}(?:wrote|writes|cut|signed|handed over|gave) (?:an?|the|its|his|her|one) (?:(?!<)[\w-]+ ){{0,3}}?(?:cheque|check|ticket) (?:, )?(?:for|of|worth) {HEDGE}$"
)
THAT_CASHED = Pattern(
    r"(?:, )?(?:that|which) (?P<co><[GA]\d+>|it\b)(?!'s) (?:(?:had|has|ever|first|eventually|later|promptly|gratefully) ){0,3}(?:cashed|banked|received|got|took|saw|deposited|accepted|needed|lived on|framed)\b"
)
#: What follows a sum that is somebody's money and no price, prize or order.
THEIR_MONEY = Pattern(
    r"(?:(?:in|of|worth of) (?:<S\d+>|equity|cash|capital|funding|money|seed|venture)\b|(?:investment|cheque|check|money|injection|ticket|stake|commitment|grant|loan|<S\d+>)\b|[.,;)–—-]|$|and\b|but\b|to\b|in <D|<D|within\b|after\b|before\b|when\b|while\b|from\b|on\b|as\b|with\b|without\b|then\b|at\b(?! an?\b))"
)
