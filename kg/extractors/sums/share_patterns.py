"""What says that a sum is one investor's part of a round, or what somebody gave to whom."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

from kg.extractors.sums.patterns import ADVERB, FRACTION, HEDGE, INVEST
from kg.extractors.wording.patterns import Pattern

SIZE = Pattern(
    r"\b(?:bring(?:s|ing)?|brought|tak(?:es|ing)|took|push(?:es|ed|ing)?|lift(?:s|ed|ing)?|rais(?:es|ed|ing)|"
    r"expand(?:s|ed|ing)?|upsiz(?:es|ed|ing)|grow(?:s|n|ing)?|grew|extend(?:s|ed|ing)?|mak(?:es|ing)|increas(?:es|ed|"
    r"ing)|swell(?:s|ed|ing)?|boosting|enlarging|topping up|upping)\b"
    r" (?:(?!<M|total|overall|cumulative|so far|to date|in all|funding to|raised|overall|cumulative)[^;]){0,40}?(?:<S\d+>|round|raise|financing(?! (?:so far|to date|in all))|extension)(?: "
    r"(?!<M|so\b|date\b)[\w-]+){0,4}? (?:to|at|worth) " + HEDGE + r"$"
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
#: "It came back with <M0> from Acme": who came has it.
CAME_WITH = Pattern(
    rf"\b(?:c(?:ame|omes?|oming)|walk(?:s|ed|ing)|went|g(?:oes|oing)|return(?:s|ed|ing)|emerg(?:es|ed|ing)|re-?surfac(?:es|ed|ing)|burst|re-?appear(?:s|ed))(?: (?:away|back|home|out|off|through|in|up|(?:out )?of stealth))? with {HEDGE}$"
)
INTO_IT = Pattern(r"(?:more )?(?:(?:in|of) (?:[\w-]+ ){1,2})?(?:in|into|behind) (?:it|them)\b")
#: "Acme, into which it has put <M0>".
INTO_WHICH = Pattern(rf"(?P<co><G\d+>) ,? ?(?:in|into) (?:which|whom) (?:(?!<M|;)\S+ ){{1,7}}?{INVEST} {HEDGE}$")
#: "Acme came calling with <M0> for the Series A": all of it.
WITH_IT_FOR = Pattern(rf"\bwith {HEDGE}$")
FOR_ITS_ROUND = Pattern(r"for (?:the|its|their|an?) (?:(?!<)[\w-]+ )?<S\d+>")
#: "And Acme followed with <M0> from Bolt".
FOLLOWED_WITH = Pattern(
    rf"(?P<who><G\d+>) (?:then |soon |quickly |promptly |has )?(?:followed|follows|came (?:next|second|third)|was (?:next|second)) (?:suit )?(?:up )?(?:(?:in |on )?<D\d+> )?with {HEDGE}$"
)
#: What is said of a round and of no contribution: who led it, its stage, its price.
OF_OWN_ROUND = Pattern(
    r"(?:(?:in|on|last|this|,) )*(?:<D\d+> )?(?:, )?(?:which was )?(?:(?:co-)?led by\b|at (?:an? )?(?:(?!<)[\w-]+ ){0,3}(?:<M\d+> (?:[\w-]+ )?)?(?:valuation|price tag)\b|"
    r"valuing\b|with (?:[\w'’-]+ ){0,3}?<G\d+> (?:leading|in the lead|as lead)\b|<G\d+> leading\b|in (?:an? |its )(?:(?!<)[\w-]+ )?<S\d+>)"
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
STAKE_LEFT = Pattern(
    rf"(?P<who><[GA]\d+>|\b(?:it|they)) (?:, )?{ADVERB}(?:buy|buys|bought|buying|takes?|took|taking|acquires?|acquired|"
    rf"acquiring|purchases?|purchased) "
    rf"(?:an? |about |some )*(?:(?!majority|controlling|entire|remaining|[5-9]\d(?:[.,]\d+)? (?:%|per ?cent))[\w.%-]+ ){{0,5}}(?:stake|shares?|interest|"
    rf"holding)(?: of (?:(?!<|[5-9]\d)[\w.-]+ ){{1,3}}(?:%|per ?cent))?"
    rf"(?: (?:in|of) (?:[\w'-]+ ){{0,3}}(?P<t><[GA]\d+>)| in it)?(?: (?:in|on|last|this) <D\d+>| <D\d+>)? (?:for|in (?:exchange|return) for) {HEDGE}$"
)
SUBSCRIBED_RIGHT = Pattern(r"(?:(?!<|;)[\w'-]+ ){0,3}?(?:in|of|issued by) (?:(?!<)[\w'’-]+ ){0,4}?(?P<co><G\d+>)")
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
#: "Has committed <M0> to over 550 companies": what an investor gave to many.
AMONG_MANY = Pattern(
    r"(?:(?!<)[\w-]+ ){0,2}?(?:in|into|to|across|over|between|among|with) (?:(?:over|more|than|about|some|nearly|almost|around|roughly|at|least|up|to|its|their|the|our) ){0,4}"
    r"(?:\d[\d,.]*|dozens of|scores of|hundreds of|thousands of|many|several|numerous) (?:(?!<)[\w-]+ ){0,3}?(?:companies|startups|start-ups|firms|businesses|founders|teams|deals|projects|ventures|transactions)\b"
)
#: Sums that the company lends, not ones that it is lent.
LENT_OUT = Pattern(
    rf"\b(?:lent|disburs\w+|lends|lending|originat\w+) (?:out )?(?:(?:(?!<)[\w-]+|<S\d+>) ){{0,4}}?(?:worth |of "
    rf")?{HEDGE}$"
)
#: "Put up <M0> for Acme": who has it.
PUT_UP_LEFT = Pattern(
    rf"\b(?:put(?:s|ting)? (?:up|down|forward)|stump\w* up|cough\w* up|fork\w* out|pon(?:y|ied|ies) up|wrote|writ\w+) {HEDGE}$"
)
FOR_RIGHT = Pattern(r"for (?:(?!<)[\w'’-]+ |<P\d+>(?:'s)? ){0,6}?(?P<co><G\d+>)(?!'s)(?= ?(?:[,.;)]|$))")
#: "Put <M0> in the bank": what a company itself has put away.
BANKED = Pattern(
    r"(?:more )?(?:in|into) (?:the|its|their|our) (?:bank|pocket|coffers|till|kitty|war chest|tank|treasury)\b"
)
#: A promise whose giver is not named beside it: "came a letter of intent to put in up to <M0>".
PROMISED = Pattern(
    rf"(?<!'s )(?:letter of intent|promise|pledge|offer|undertaking|agreement in principle) to (?:invest|put in|put up|inject|pour in|plough in|provide|contribute|chip in) {HEDGE}$"
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
#: Who gave so much, by a label: "Who: Acme (<M0>)", "Backers: Acme, Bolt (<M0>)".
LABELLED_GIVERS = Pattern(
    r"(?:[-–—•*] )?(?:\w+ )?(?:who|who paid|from|from whom|investors?|backers?|lenders?|leads?|others?|also|plus|with) : "
    rf"(?:<G\d+>(?: \( (?:[\w-]+ )*(?:<M\d+> )?(?:[\w-]+ )*\))?(?: ,| and| ;)* )*(?P<who><G\d+>) \( {HEDGE}$"
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
