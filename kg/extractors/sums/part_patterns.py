"""What says that a sum is one investor's part of a round: "its share of the round was <M0>", "<M0> as part of a <M1> round"."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re

from kg.extractors.sums.patterns import ADVERB, HEDGE
from kg.extractors.wording.patterns import Pattern

_ROUND = r"(?:<S\d+>(?: (?:round|financing|funding|raise))?|rounds?|financing|raise|deal|transaction|investment|funding|issue|offering|placement|placing|tender|money|sum|total|amount|cash|book|facility)"
GIVER = r"(?:investor|backer|contributor|subscriber|participant|lender|shareholder|buyer|giver)s?"
_THE = r"(?:the|this|that|its|their|a|an|what is a|what was a)"
_OUT = r"(?:(?!<[GM]|;)\S+ )"
#: "Acme's <M0> slice of the round".
OWNS_SUM = Pattern(rf"(?P<who><G\d+>)'s (?:own )?{HEDGE}$")
SLICE_OF = Pattern(
    r"(?:share|part|portion|slice|piece|chunk|contribution|ticket|cheque|check|commitment) (?:of|in|to|towards) (?:the|this|that|its) "
    r"(?:(?!<)[\w'-]+ ){0,2}?(?:rounds?|raise|deal|financing|funding|total|investment|equity|loan|<[MS]\d+>)"
)
#: "Acme disclosed that its share of the round was <M0>".
ITS_SHARE = Pattern(
    rf"(?P<who><G\d+>)(?!'s) {_OUT}{{0,14}}?its (?:own )?(?:share|part|portion|contribution|cheque|check|ticket|slice|commitment)"
    rf"(?: (?:of|in|to) (?:{_THE} )?{_ROUND})? (?:is|was|came to|comes to|amounted to|amounts to|stood at|:) {HEDGE}$"
)
#: "Acme got <M0> from Bolt as part of a <M1> round".
AS_PART = Pattern(
    rf"(?:from|by|courtesy of) (?:(?!<)[\w'’-]+ ){{0,4}}?(?P<who><G\d+>) (?:(?:in|on) <D\d+> |<D\d+> )?(?:, )?(?:as|being|which was|which is|that was) (?:an? |the )?(?:[\w-]+ )?(?:part|portion|slice|tranche|share) of (?:{_THE} )?(?:larger |bigger |wider |planned )?{HEDGE}(?:<M\d+>|{_ROUND})"
)
#: "The remaining <M0> is a loan from Acme", "a part of it, <M0>, comes as a grant from Acme".
REMAINING = Pattern(
    rf"(?:\b(?:the|another|its) (?:remaining|remainder(?: ,| of)?|rest(?: ,| of)?|other|balance(?: ,| of)?) {HEDGE}"
    rf"|\bthe (?:lion's|largest|biggest|main|greater|bigger|larger) (?:share|part|portion|slice|chunk|piece|half)(?: of (?:{_THE} |it |that |this )?(?:{_ROUND} )?)? [,(–—-] {HEDGE}"
    rf"|\b(?:part|slice|portion|chunk|bit|share|third|quarter|half) of (?:{_THE} |it |that |this |which )?(?:{_ROUND} )?(?:[,(–—-] ){HEDGE}"
    rf"|\b(?:breaks down|broken down|is made up|splits?|divides?) (?:(?!<)[\w'’-]+ ){{0,4}}: {HEDGE})$"
)
#: "<M0> is the part of Acme", "<M0> apiece come from Acme and Bolt", "<M0> is Acme's".
IS_PART_OF = Pattern(
    r"(?:is|was|are|were) (?:the )?(?:part|share|slice|portion|contribution|cheque|check|ticket|commitment) (?:of|from) (?:(?!<)[\w'’-]+ ){0,3}?(?P<who><G\d+>)(?!'s)"
    r"|(?:apiece|each) (?:(?:is|are|was|were|will|to) ){0,2}(?:come|comes|came|coming|put (?:in|up)|given|paid|provided|contributed|promised) (?:from|by) (?:(?!<)[\w'’-]+ ){0,3}?(?P<each><G\d+>)(?!'s)"
    r"|(?:is|are|was|were) (?P<whose><G\d+>)'s(?= ?(?:[.;,]|$|and\b|alone\b))"
)
#: "From Acme it is <M0>".
FROM_IT_IS = Pattern(
    rf"(?:^|[.;:] |, |\b(?:and|while|but) )from (?:(?!<)[\w'’-]+ ){{0,3}}?(?P<who><G\d+>)(?!'s) (?:, (?:(?!<M|[;:])\S+ ){{1,14}}?, )?(?:it|that) (?:is|was|will be|would be) {HEDGE}$"
)
REMAINING_FROM = Pattern(
    r"(?:[,)–—-] )?(?:(?:is|was|are|were|comes?|came|coming|will come|takes the form of|took the form of|being) (?:(?:(?!<G)[\w'’-]+|<S\d+>|<P\d+>(?:'s)?) ){0,8}?)?(?:from|by|with) (?:(?!<)[\w'’-]+ |<P\d+>(?:'s)? |, ){0,5}?(?P<who><G\d+>)"
)
#: "Acme and Bolt cover the remaining <M0>", "Acme provided the other <M0>".
FILLED_REST = Pattern(
    rf"(?P<who><G\d+>)(?!'s) (?:, (?:(?!<[GM]|;)\S+ ){{1,12}}, )?{ADVERB}(?:fill|cover|provid|suppl|contribut|put|tak|took|split|shar|divid|bring|brought|add|chip|pick|stump|fund|financ|pa[iy]|mak|made|bought|buy)\w* "
    rf"(?:up |in |out |for )?(?:between them )?(?:with )?(?:the|another|its|their) (?:remaining|other|balance of|rest ,|remainder ,|outstanding|missing|final|last) {HEDGE}$"
)
#: "a loan that Acme will turn into shares".
REMAINING_THAT = Pattern(
    r"(?:[,)–—-] )?(?:is|was|are|were|comes? as|came as) (?:an? |the )?(?:(?!<)[\w'’-]+ ){0,3}<S\d+> (?:that|which) (?P<who><G\d+>) "
)
#: "Acme supplied the loan — <M0> —".
SUPPLIED = Pattern(
    rf"(?P<who><G\d+>)(?!'s) {ADVERB}(?:suppl(?:y|ies|ied|ying)|provid(?:es?|ed|ing)|contribut(?:es?|ed|ing)|put(?:s|ting)? up|gave|gives|extend(?:s|ed)|arranged|stumped up|lent|wrote) "
    rf"(?:the|all the|its) (?:(?!<)[\w-]+ ){{0,2}}(?:<S\d+>|equity|loan|credit|line|facility|half|portion|part|component|piece|cash)(?: (?:part|portion|component|piece|line|facility))? [,(:–—-] {HEDGE}$"
)
#: "… including Acme at <M0> and Bolt at <M1>".
LISTED_AT = Pattern(
    rf"(?:\b(?:including|from|by|with|and|among them|led by|:)|,) (?:(?!<)[\w'’-]+ ){{0,4}}?(?P<who><G\d+>) (?:(?:(?:is |being )?(?:good|down|in|on the hook|responsible) )?for|at|with|to the tune of|contributing|providing|supplying|accounting for) {HEDGE}$"
)
#: "Acme is the largest investor with <M0>", "Bolt, a strategic backer with <M0> in the round".
AS_INVESTOR = Pattern(
    rf"(?P<who><G\d+>)(?: ,)?(?: which)? (?:(?:is|was|being|as) )?(?:(?P<noun><A\d+>)|(?:an?|the|its|one) (?:(?!<)[\w-]+ ){{0,3}}{GIVER})(?: and (?:the )?lead)? (?:, )?with {HEDGE}$"
)
INVESTOR = re.compile(rf"\b{GIVER}$")
#: "Acme's largest bet this year was <M0> in Bolt", "the biggest of Acme's deals was a <M0> investment in Bolt".
ITS_BET = Pattern(
    rf"(?P<who><G\d+>)'s (?:(?!<)[\w'-]+ ){{0,4}}?(?:investments?|bets?|deals?|cheques?|checks?|commitments?|tickets?) (?:(?!<[GM]|;)\S+ ){{0,8}}?(?:was|is|were|:) (?:the |an? )?{HEDGE}$"
)
ITS_CHEQUE = Pattern(
    rf"(?P<who><G\d+>)'s (?:(?!<)[\w'-]+ ){{0,4}}?(?:investment|bet|deal|cheque|check|commitment|ticket|contribution|gift|loan|money|cash)(?: (?:so far|yet|to date|(?:this|last) year))? (?:,|\(|–|—|-|of|for|worth) (?:an? )?{HEDGE}$"
)
WENT_TO = Pattern(
    r"(?:[,)–—-] )?(?:(?:in|of) (?:<D\d+>|it|equity|cash) ?,? )?(?:went|goes|has gone|is going|was (?:written|made|given|paid)|landed|ended up|is in|sits) (?:in)?(?:to|in|on|with|for|at) (?:(?!<)[\w'’-]+ |<P\d+>(?:'s)? ){0,5}?(?P<co><G\d+>)(?!'s)"
)
ON_WHOM = Pattern(
    r"(?:(?:investment|bet|cheque|check|stake|ticket|deal|round) )?(?:(?:that |which )?(?:it|he|she|they) (?:has |had )?(?:put|pumped|poured|invested) )?(?:in|into|on) (?:(?!<)[\w'’-]+ |<P\d+>(?:'s)? ){0,5}?(?P<co><G\d+>)(?!'s)"
)
#: "Acme tipped in <M0>", "Acme is paying cash this time: <M0>".
TIPPED_IN = Pattern(
    rf"(?P<who><G\d+>)(?!'s)(?: , (?:(?!<[GM]|;)\S+ ){{1,14}},)? {ADVERB}(?:(?:tipp|toss|lobb|bung|dripp|add|roll|slipp)(?:ed|ing|s|es) in|ant(?:ed|eing|es) up|(?:has )?subscrib(?:ed|es|ing) (?:for|to)|pick(?:ed|ing|s) up the tab (?:for|with)"
    rf"|(?:paying|pays|paid|putting in|puts in|investing|contributing) (?:(?!<)[\w-]+ ){{1,5}}[:,–—-]) {HEDGE}$"
)
#: "Acme Ventures added <M0> that July".
ADDED = Pattern(
    rf"(?P<who><G\d+>)(?!'s) (?:, (?:(?!<[GM]|;)\S+ ){{1,10}}, )?{ADVERB}(?:add(?:s|ed|ing)?|followed with) {HEDGE}$"
)
#: "Acme passed at first, but then put up <M0>"; "Acme added a loan of <M0>".
THEN_PUT = Pattern(
    rf"(?P<who><G\d+>)(?!'s) (?:(?!<[GM]|[;:])\S+ ){{1,9}}?(?:, )?(?:and|but) (?:then |later |also |finally |eventually )*"
    rf"(?:supplied|put up|stumped up|chipped in|injected|pumped in|ponied up|put in) {HEDGE}$"
)
ADDED_LOAN = Pattern(
    rf"(?P<who><G\d+>)(?!'s) (?:, (?:(?!<[GM]|;)\S+ ){{1,10}}, )?{ADVERB}(?:add(?:s|ed)|chipped in with|followed (?:up )?with|came in with|contribut(?:es|ed)|put up|stumped up) "
    rf"(?:an? |the |another |also )*(?:(?!<)[\w-]+ ){{0,3}}?(?:<S\d+>|loan|credit line|guarantee) (?:\w+ )?(?:of|worth) {HEDGE}$"
)
#: "Acme, which wrote a <M0> cheque in its 2020 seed round", "Acme cut it a <M0> pre-seed cheque".
_WRITES = r"(?:wr(?:ote|ites?|iting|itten)|cuts?|cutting|sign(?:s|ed|ing)?|penn(?:s|ed|ing)|issue[sd]?|issuing|put down|made|hand(?:s|ed|ing)(?: over)?|sen(?:t|ds|ding)|deliver(?:s|ed|ing)|bank(?:s|ed))"
_CHEQUES = r"(?:checks?|cheques?|tickets?)"
WROTE = Pattern(
    rf"(?<!\bof )(?<!\bin )(?<!\binto )(?<!\bfor )(?<!\bto )(?P<who><G\d+>)(?!'s) (?:{_OUT}{{0,6}}?(?:that|which|who) )?(?:, )?{ADVERB}(?:had |has |also |first |once |itself )*{_WRITES} "
    rf"(?:(?P<co>it|them|us|<[GA]\d+>) )?(?:an? |the |its |their |another )?(?:(?!<|and\b)[\w-]+ ){{0,3}}?{HEDGE}$"
)
CHEQUE = Pattern(r"(?:<S\d+> )?(?:checks?|cheques?|tickets?|investment|bet)\b(?! size)")
#: "Acme wrote the startup's first cheque, <M0>", "Acme cut its first cheque for <M0>".
CHEQUE_WORTH = Pattern(
    rf"(?<!\bof )(?<!\bin )(?<!\binto )(?<!\bfor )(?<!\bto )(?P<who><G\d+>)(?!'s) (?:{_OUT}{{0,6}}?(?:that|which|who) )?(?:, )?{ADVERB}{_WRITES} (?:(?:the|its|their|an?|his|her|our) |(?P<co><[GA]\d+>)'s )(?:(?!<)[\w-]+ ){{0,3}}{_CHEQUES} "
    rf"(?:(?:in|on|for) <[DGA]\d+> )?(?:of|for|worth|,|:|–|—|-|\() {HEDGE}$"
)
#: "Acme wrote the <M0> cheque that started Bolt", "… cheque for Bolt".
CHEQUE_FOR = Pattern(
    r"(?:<S\d+> )?(?:checks?|cheques?|tickets?|investment|bet) (?:(?:for|to|into|in|on|behind)|(?:that|which) (?:(?:first|originally) )?(?:started|launched|kicked off|kick-?started|began|seeded|funded|financed|made|created|founded|"
    r"built|got|backed|saved|rescued|went (?:in)?to|sealed)) (?:(?!<|which\b|that\b|its\b|their\b)[\w'’-]+ ){0,4}?(?P<co><G\d+>)(?!'s)"
)
#: "Acme took <M0> of the E at <M1>".
TOOK = Pattern(
    rf"(?P<who><G\d+>)(?!'s)(?: , (?:(?!<M|;)\S+ ){{1,20}},)? {ADVERB}(?:took|takes|taking|taken|bought|buys|buying|absorbed|swallowed|underwrote)(?: up)? {HEDGE}$"
)
#: "Acme signed for half, <M0>", "Acme subscribed for a third, or <M0>".
SIGNED_FOR = Pattern(
    rf"(?P<who><G\d+>)(?!'s) {ADVERB}(?:sign(?:s|ed|ing)(?: up)?|subscrib(?:e|es|ed|ing)|(?:was|were|is|are) (?:good|down)|commit(?:s|ted)(?: itself)?|opt(?:s|ed)|account(?:s|ed)?|answer(?:s|ed)|t(?:ook|akes?)(?: up)?|claim(?:s|ed)|cover(?:s|ed)|contribut(?:es|ed)|put up|provid(?:es|ed)|suppl(?:ies|ied))(?: (?:for|to))? "
    rf"(?:(?:the )?(?:larger |bigger |smaller |other |lion's )?(?:half|part|share|slice|portion|chunk|a third|a quarter|a fifth|two thirds|three quarters|most|the bulk|the rest|the remainder|all)(?: of (?:it|that|this|the (?:round|issue|sum|money|total|shares|raise)))? [,(:–—-] )(?:or |that is |namely |at )?{HEDGE}$"
)
#: "Acme signed for half, <M0>, and Bolt for <M1>".
AND_ANOTHER = Pattern(
    rf"^<M\d+> (?:, )?(?:and|while|with|but) (?P<who><G\d+>) (?:(?:for|with|at|the (?:rest|remainder)|a (?:third|quarter|fifth)|half|[,:(–—-]) )+{HEDGE}$"
)
OF_ROUND = Pattern(
    r"worth(?= ?(?:[.,;]|$|and\b))|"
    r"(?:worth )?(?:of|in) (?:(?:new|newly(?: |-)(?:issued|created)|fresh|additional|its|their|preferred|preference|ordinary|common) )+(?:shares|stock)\b(?! (?:from|of <[GA]|in <[GA]))|"
    rf"(?:worth )?of (?:the|that|this|its) (?:[\w-]+ ){{0,2}}?(?:{_ROUND}|(?:preferred |new |ordinary )?shares|paper|[a-k]\b(?= (?:at|in|and|for)|[,.;]| [,.;]))"
)
#: "Next came Acme with <M0>": what is told of the next name then is its own.
WITH_IT = Pattern(rf"<G\d+> (?:at|for|with|on) {HEDGE}$")
#: "It took part in Bolt's <M0> seed, contributing <M1>".
CONTRIBUTING = Pattern(
    rf"(?P<who><G\d+>|\b(?:it|they|s?he))(?!'s) {ADVERB}(?:took part|takes part|joined|joins|participated|participates|invested|backed|followed|came in|bought (?:early )?into|came along|co-led|led) "
    rf"(?:(?!;|which\b|who\b|that\b)\S+ ){{1,10}}?, (?:itself )?(?:contributing|putting (?:in|up)|investing|chipping in(?: with)?|committing|supplying|providing|paying|stumping up|writing) (?:an? )?{HEDGE}$"
)
#: What a part is of: "<M0> of a <M1> seed".
OF_A_ROUND = Pattern(
    r"(?:worth )?of (?:the|an?|its|their|that|this|<[GA]\d+>'s) (?:(?!<)[\w-]+ ){0,3}(?:<M\d+> )(?:(?!<)[\w-]+ ){0,2}(?:<S\d+>|round|raise|financing|total|funding)"
)
#: "Acme is a shareholder, having stumped up <M0>".
HAVING_PUT = Pattern(
    rf"(?P<who><G\d+>|\b(?:it|they|s?he))(?!'s) (?:(?!<[GM]|[;:]|raised\b|rais\w+)\S+ ){{1,12}}?,? ?(?:after )?having (?:(?:already|first|previously|earlier|also|once|then) )*(?:stumped up|put (?:in|up|down)|paid|invested|injected|chipped in(?: with)?|"
    rf"contributed|committed|pumped in|poured in|sunk|spent|ponied up|coughed up|forked out|handed over|shelled out|laid out|wired|given it|lent it) {HEDGE}$"
)
AS_OWNER = Pattern(
    r"\b(?:shareholders?|investors?|backers?|stakes?|shares?|owners?|owns?|owned|holds?|held|lenders?|%|per ?cent|fifth|quarter|third|tenth|half|board|cap table|part-owners?|register)\b"
)
#: "Acme paid <M0> for its share of Bolt's <M1> round".
PAID = Pattern(rf"(?P<who><G\d+>)(?!'s) {ADVERB}(?:paid|pays|paying|put up|laid out|spent) {HEDGE}$")
FOR_SHARE = Pattern(
    r"(?:for|on) (?:its|their|an?|this) (?:(?!<)[\w-]+ ){0,2}?(?:share|part|slice|portion|piece|chunk) (?:of|in) (?:<G\d+>'s |(?:the|its|that|this|an?) )(?:[\w-]+ ){0,3}?(?:<[MS]\d+>|rounds?\b|raise\b|financing\b)"
)
#: "… committed <M0> to Acme Capital's third fund": a fund takes it.
INTO_FUND = Pattern(
    r"(?:to|in|into|for|towards?|across|among|between) (?:(?:(?!<)[\w'’-]+|<[PD]\d+>(?:'s)?) ){0,4}?(?:<G\d+>'s (?:(?:(?!<)[\w-]+|<[SD]\d+>) ){0,4}?(?:funds?|vehicles?)\b|"
    r"(?:funds|(?:fund )?managers|venture (?:capital )?(?:firms|funds)|vcs|fund of funds)\b|(?P<fund><G\d+>))"
)
COMMITS = Pattern(
    rf"\b(?:commit\w*|pledg\w+|invest\w*|put(?:s|ting)?|contribut\w+|anchor\w*|allocat\w+) (?:in )?{HEDGE}$"
)
FUND = Pattern(r"\bFund(?: (?:[IVX]+|\d+))?$")
#: Nearly all of a round told before, and who gave it: "practically all of it, namely <M0>, was put up by Acme".
NEARLY_ALL = Pattern(
    r"\b(?:all|most|much|half|the bulk|the lion's share|(?:two|three|four) (?:thirds|quarters|fifths)|a (?:third|quarter|fifth)|\d+ (?:%|per ?cent)) of "
    rf"(?:it|that|this|which|the (?:money|sum|round|total|amount|cash|capital))(?: ,)? (?:(?:namely|or|that is|i\.e\.|at|being|,|\(|–|—) )*{HEDGE}$"
)
WAS_PUT_UP = Pattern(
    r"(?:[,)–—] )?(?:was|were|is|has been|had been|came|comes|being)(?: (?:provided|put up|put in|contributed|supplied|lent|invested|given|coming|paid|covered))? "
    r"(?:by|from) (?:(?!<)[\w'-]+ ){0,4}?(?P<who><G\d+>)"
)
#: "Acme has signed for <M0> in Bolt", "Acme parted with <M0>".
_GIVES = (
    r"(?:part(?:s|ed|ing) with|shell(?:s|ed|ing) out|dol(?:es|ed|ing) out|dish(?:es|ed|ing) out|hand(?:s|ed|ing) over|la(?:id|ys?|ying) (?:out|down)|"
    r"splash(?:es|ed|ing) out|pl[ou]nk(?:s|ed|ing) down|spr(?:ang|ings?|inging|ung) for|subscrib(?:es|ed|ing)(?: for| to)?|loosen(?:s|ed|ing) up|scrap(?:es|ed) together)"
)
_PLACES = (
    r"(?:sign(?:s|ed|ing)(?: up| off)? (?:for|on)|deploy(?:s|ed|ing)?|allocat(?:es|ed|ing)|earmark(?:s|ed|ing)?|set(?:s|ting)? aside|sen(?:t|ds|ding)|transferr?(?:s|ed|ing)?|"
    r"advanc(?:es|ed|ing)|channel(?:s|l?ed|l?ing)?|funnel(?:s|l?ed|l?ing)?|shovel(?:s|l?ed|l?ing)?|wager(?:s|ed|ing)?|gambl(?:es|ed|ing)|ventur(?:es|ed|ing)|"
    r"dropp?(?:s|ed|ing)?|tuck(?:s|ed|ing)|plac(?:es|ed|ing)|push(?:es|ed|ing)|approv(?:es|ed|ing)|clear(?:s|ed|ing)|authori[sz](?:es|ed|ing))"
)
PARTED_WITH = Pattern(
    rf"(?<!\bfor which )(?P<who><[GA]\d+>)(?!'s) (?:, (?:(?!<[GM]|;)\S+ ){{1,12}}, )?(?:that |which |who )?{ADVERB}{_GIVES} {HEDGE}$"
)
PLACED = Pattern(
    rf"(?P<who><[GA]\d+>)(?!'s) (?:, (?:(?!<[GM]|;)\S+ ){{1,12}}, )?(?:that |which |who )?{ADVERB}{_PLACES} {HEDGE}$"
)
#: What is bought, not backed, with the sum.
FOR_GOODS = Pattern(
    r"(?:each |apiece )?(?:on|for|to (?:buy|build|settle|pay)) (?!(?:(?!<)[\w%.'-]+ ){0,4}?(?:stake|shares?|holding|interest|equity|stock|slice|piece|tenth|fifth|quarter|third|sixth|eighth|half|(?:[1-4]?\d|\w+) (?:%|per ?cent)))"
)
