"""Patterns of who leads a round and who takes part in it: verbs, nouns, lists and what may stand between them."""

# ruff: noqa: E501 -- regular expressions and word lists are easier to read whole than broken

import re

from kg.extractors.events import investor_words as words
from kg.extractors.wording.patterns import Family, Pattern
from kg.extractors.wording.verbs import JOINING, STEERING, any_of, participles

_G = r"(?P<g><[GA]\d+>)"
_DESC = r"(?:<A\d+> arms? of )?(?:<P\d+>(?:'s)? (?=[a-z]))?(?:(?!<|led|and\b|which|who|for\b|to\b|said\b|says\b|with\b)[\w'’&,$%/.-]+ ){0,5}?(?:: )?"
_ADV = (
    r"(?:(?:, )?(?:in|on|of|for|to|with|from|by|at) (?:whose|which|whom) (?:(?!<G|[;:])[^\s,]+ ){1,12}, )?"
    r"(?:(?:, )?(?:of|from) <P\d+>(?: , <P\d+>)? (?:, )?)?(?:, (?=has|have|had|also|will|would|could|may|is|are|was|were|all|both)|, "
    r"(?!with\b|and\b|which (?:led|leads)|led\b|plus\b)(?:(?!<G|[;:—])\S+ ){1,14}?, )?(?:(?:may|might|could|should|said to|and (?:an? |some |"
    r"several |other )?(?:\w+ ){0,3}(?:angels?|investors|backers|individuals|executives|founders) (?:including|such "
    r"as|like|led by) <G\d+>|(?:is|are) (?:the |both |all )?new (?:investors?|backers?) and|reported to|understood to|thought to|"
    r"believed to|supposed to|have|and (?:an?|some|several|other|various|numerous|two|three|four|five|six|seven|eight|nine|ten|a dozen|\d+|more than \d+|over \d+) (?:(?!<|and\b)[\w-]+ "
    r"){0,3}?[\w-]+|and (?:the|its|their) (?:co-)?(?:founders?|founding team|management(?: team)?|team|employees|"
    r"staff|board)|[-–—] (?:(?!<[GMS]|[-–—] )\S+ ){1,14}?[-–—]|newly|also|jointly|had|has|is|are|was|were|will|"
    r"would|to|reportedly|again|already|once more|, which|, who|, both of which|, all of which|which|who|that|together|both|"
    r"all|each|just|quietly|duly|personally|likewise|similarly|finally|eventually|ultimately|initially|originally|subsequently|formally|effectively|actually|officially|still|later|about to|(?:(?:has|have|had) )?(?:confirmed|said|says|announced|revealed|disclosed|signalled|signaled|indicated|hinted|promised|agreed) (?:(?:on|this|last|yesterday|today) )?(?:<D\d+> |the \d+(?:st|nd|rd|th) )?(?:that )?(?:it|they)|newly|(?:(?:back )?(?:in|on|during|last|this) )?<D\d+>|"
    r"(?:continu(?:e|es|ed|ing)|cho(?:se|oses)|decid(?:es|ed)|opt(?:s|ed)|elect(?:s|ed)) to|once again|once|then|alone|first|since|previously|earlier|separately|, too,|, too|, meanwhile ,|, for its part ,|reported "
    r"to be|said to be|set to|expected to|(?:anticipated|tipped|slated|rumou?red|touted|forecast|projected|poised|widely expected) to|due to|in (?:\w+ )?(?:talks|discussions|negotiations) (?:to|about|over)|(?:talking|thinking) about|interested in|keen (?:on|to)|eager to|willing to|lined up to|looking (?:at|to)|weighing|mulling|considering|close "
    r"to|likely to|agreed to|did|"
    rf"{words.ON_THE_WAY}|"
    r"(?:made sure|managed|decided|chose|opted|offered|stepped (?:up|in|forward)|went on|came in|came back|returned|volunteered|elected|jumped in|rushed(?: in)?|was (?:picked|chosen|invited|asked)|"
    r"were (?:picked|chosen|invited|asked)|teamed up|clubbed together|joined forces|banded together) to|"
    r"investors?|shareholders?|backers?|recently|now|has since|, (?:all |both )?(?:existing|new|returning|previous|"
    r"current|early) (?:investors?|shareholders?|backers?) ,|, (?:all|both) (?:\w+ ){1,4},|in turn|itself|, among "
    r"others ,|and others|, among others|among others|and other investors|and several others|and a group of (?:\w+ "
    r"){0,3}(?:angels|investors)) ){0,4}"
)
_ROUND_REF = (
    r"(?:(?:the|one of (?:the|<P\d+>'s|[\w-]+'s)|this|that|its|their|a|an|another|both|his|her|our|last|(?:<P\d+>(?:'s)? )?(?:(?!<)[\w'-]+ ){0,4}?<[GA]\d+>'s) (?!(?:list|table|pack|ranking|field|chart|league)\b)(?:(?!<|team|company|development|effort|"
    r"push|charge|way|work|project)[\w'%$.,-]+ ){0,5}?(?:<D\d+> )?(?:<M\d+> )?(?:(?!<)[\w'-]+ ){0,3}?(?:<S\d+>|"
    r"rounds?|financing|funding|investment|deal|raise|transaction|fundraise|fundraising|injection|one|tranche|"
    r"extension|syndicate|operation|bid|consortium|equity|debt|loan|facility|package|placement|offering|tender|sale|notes|bonds?|fundraiser|part|half|portion|<M\d+>)"
    r"|it\b|that\b(?! (?:the|its))|both\b|<S\d+>|<M\d+>|them\b)"
)
_LED = (
    r"(?:co-?led|led|leads?|leading|co-?leads?|co-?leading|spearhead(?:s|ed|ing)?|anchor(?:s|ed|ing)?|(?:co-?)?head(?:s|ed|ing)(?: up)?|"
    r"front(?:s|ed|ing)|(?:steer(?:s|ed|ing)|captain(?:s|ed|ing)|helm(?:s|ed|ing)|pilot(?:s|ed|ing)|dr(?:ove|ives?|iving)|carr(?:y|ies|ied)|pull(?:s|ed) together|orchestrat(?:es|ed)|initiat(?:es|ed))(?= (?:the|this|its|that) (?:(?!<)[\w-]+ )?(?:round|deal|financing|transaction|raise|fundraise|<S))|jointly led|(?:(?:put(?:s|ting)? (?:itself|themselves)|stands?|stood|standing|sits?|sat|sitting) )?at the (?:head|helm|front|top|wheel) of)"
    r"(?! (?:the|its|this|that|our) (?:[\w'-]+ ){0,2}(?:lists?|tables?|pack|rankings?|charts?|field|tally|segment|category|leaderboard)\b)"
    r"(?! (?:the|this) (?:investment|deal|round|transaction) (?:for|on behalf of|at) <G)"
)
_ITS_REST = r"(?:the |its |their |an? )?(?:rest|remainder|balance|bulk|(?:lion's|biggest|largest|main|greater|better|remaining) (?:share|part|portion|chunk|slice|half)|lot|whole lot|majority|other half|gap|remaining <M\d+>)"
_THE_OWNERS = r"(?:the |its |their |<G\d+>'s )?(?:(?!<)[\w-]+ )?(?:shareholder (?:structure|base|register|group|circle|list)|shareholders|share ?capital|capital|cap(?: |-)?table|captable|shareholding|ownership(?: structure)?|(?:share )?register|circle of (?:shareholders|investors|owners)|equity|roster)"
#: Where those stand who lead: "with Acme at the helm", "Acme was out in front".
_AHEAD = (
    r"(?:at the (?:head|helm|wheel|front|fore|forefront|top)(?: of (?:the|its|that|this) (?:table|round|queue|syndicate|deal|pack of (?:investors|backers)|"
    r"investors?|line|group|list|consortium))?|in the (?:lead|driving[- ]seat|driver's seat|drivers' seat|saddle|chair|vanguard|lead role)|in pole position|"
    r"in front|out (?:in )?front|calling the (?:shots|tune)|taking (?:the lead|the helm|the reins|point|charge)|having taken the (?:lead|helm|reins)|"
    r"holding the (?:pen|reins)|setting the (?:terms|price)|doing the honou?rs|sharing the lead|as (?:the |its )?(?:co-|joint )?leads?)"
)
#: What those do who lead: "Acme was at the helm of its Series A", "Acme took charge of the round".
_TAKES_LEAD = (
    r"(?:(?:is|are|was|were|stood|stands|sat|sits|came|be|being) (?:at the (?:head|helm|wheel|fore|forefront)|in the (?:driving[- ]seat|driver's seat|saddle|chair|lead)|"
    r"in pole position|in charge|out (?:in )?front|(?:the )?(?:lead|main|principal|anchor|cornerstone) (?:investors?|backers?))|"
    r"(?:t(?:ook|akes?|aking|aken)) (?:the (?:helm|reins|wheel|lead(?:ing)?(?: role| part)?)|charge|point)|(?:held|holds|holding) the pen|call(?:s|ed|ing) the shots|"
    r"play(?:s|ed|ing) (?:the )?lead|ma(?:de|kes|king) the running|set(?:s|ting)? the (?:terms|price))"
)
#: What those steer who lead, where the words after it say that it is a round.
_STEER = (
    r"(?:steer(?:s|ed|ing)?|helm(?:s|ed|ing)?|captain(?:s|ed|ing)?|pilot(?:s|ed|ing)?|shepherd(?:s|ed|ing)?|mastermind(?:s|ed|ing)?|marshal(?:s|led|ling)?|"
    r"quarterback(?:s|ed|ing)?|orchestrat(?:e|es|ed|ing)|championed|drove|driving|underpin(?:s|ned|ning)?|cornerston(?:e|es|ed|ing)|lead-manag(?:es|ed))"
)
_JOIN = (
    rf"(?:(?:wr(?:ote|ites?|iting|itten)|add(?:ed|s|ing)|chipp(?:ed|ing) in|kick(?:ed|ing) in|thr(?:ew|own) in|brought|brings|furnish(?:ed|es)|stump(?:ed|s) up|cough(?:ed|s) up|account(?:s|ed|ing) for|pa(?:id|ys|ying)(?: in| for)?|bore|bears?|shoulder(?:ed|s|ing)|carr(?:ied|ies|ying)|deliver(?:ed|s)|ma(?:de|kes|king) up) {_ITS_REST}\b"
    rf"|enter(?:ed|s|ing)? (?:into )?{_THE_OWNERS}\b|(?:was|were|is|are|been) (?:also |now )?(?:admitted|let|welcomed|brought|taken|added) (?:in)?(?:to|onto|on) {_THE_OWNERS}\b"
    r"|accompan(?:y|ies|ied|ying) (?:it|them|the (?:round|lead|leader|investment|deal|operation|transaction|financing|tour)|<[GA]\d+>)|topp(?:ed|ing|s) (?:it|them|the (?:round|deal|sum|pot|money)) up|topp(?:ed|ing|s) up the (?:round|deal|sum|pot|money)"
    r"|(?:complet|clos)(?:ed|es|ing) (?:it\b|the (?:round|syndicate|line-?up|deal|group|consortium|tour|cap table|picture|list|circle|table|quartet|trio))"
    r"|pa(?:id|ys?|ying) (?:in )?(?:for )?(?:all|half|most|much|part|some|the bulk|an? (?:third|quarter|fifth|tenth|sixth)|one (?:third|half)|two thirds)(?: each)? of (?:it\b|that\b|the (?:new |fresh )?(?:equity|money|sum|capital|cash|round|amount|shares|total))"
    r"|(?:(?!(?<=> , )(?:join|back|support|follow)ed by\b)join(?:ed|s|ing)?\b(?! (?:the |its |their |our )?(?:board|company|team|firm|forces|as (?!an? "
    r"(?:\w+ ){0,2}(?:investor|shareholder|backer)|(?:\w+ ){0,2}(?:investors|shareholders|backers))|hands|<[GA]|club|ranks|"
    r"unicorn|list|growing|herd|(?:(?:waiting|long) )?(?:list|queue)|programme|program\b|accelerator|initiative|project|alliance|network|trial|scheme|cohort|batch|council|committee))|join(?:ed|s|ing)? them|joins as an? (?:new )?(?:strategic|angel)\b|(?:is|are) in as\b|(?:is|are) (?:also |all |both )?in on (?:this|the|it\b)|(?:financ|fund|bankroll)ed (?:it|the (?:round|deal))\b|participat\w+|t(?:ook|akes|aking|ake) part"
    r"|ma(?:de|king) (?:an? |its |their |another |the |further )?(?:follow-on |additional |further |new |strategic |"
    r"equity )*investments?\b(?! of)|chip(?:ped|s|ping) in\b|c(?:ame|oming|ome|omes) (?:in|aboard|on board|back|on|"
    r"along)|(?:hop(?:ped|s|ping)?|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?) (?:aboard|on board|in)(?! (?:on the (?:trend|bandwagon|boom|wave)|coding|touch|trouble|line|together|with|advance|trading))|go(?:es|ing)? along\b|went along|"
    r"had another go|(?:increas|rais|lift)(?:ed|ing) (?:its|their) holdings?|lend(?:s|ing)?(?= ?(?:[.;,]|$))|lent(?= "
    r"?(?:[.;,]|$))|(?:divided|shared|split|took|takes|take|taking|put up|putting up|supplied|supplying|covered|covering|filled|filling|picked up|funded|came up with|answer(?:s|ed)? for|account(?:s|ed)? for|st(?:and|ands|ood) (?:in )?for|(?:is|are|was|were) (?:responsible|good|down) for|t(?:ook|akes?) (?:up|on)|made up|closed|contribut(?:es|ed)|rounded off) (?:the )?(?:rest|remainder|balance|gap)\b|"
    rf"{JOINING}(?= ?(?:[.,;:)–—]|$|(?:and|in|on|too|again|as|with|for|alongside|this|by|while|but|via|through|once)\b|<D))(?! in <G)|"
    r"want(?:s|ed|ing)? in\b|"
    r"(?:shar|split|spl)(?:e|es|ed|ing|ting|s)? (?:an?|the) (?:<[MS]\d+>|round)|(?:re)?fund(?:s|ed|ing)? (?:an?|the|its) (?:\w+ ){0,2}(?:<[MS]\d+>|round|bridge|extension|tranche|loan)|"
    r"follow(?:ed|ing|s)?(?: on| suit)?(?!(?: ,)?(?: (?:in |on )?<D\d+>)?(?: with (?:(?!<)\S+ ){0,3}<[MS]| :))(?= (?:,|\.|;|and\b|in\b|on\b)|$)|contribut(?:ed|ing|es)(?! (?:its |their |his |her )?(?:time|advice|efforts?|expertise|know-how|knowledge|code|data|software|engineers?|articles?|ideas|to (?:the )?(?:research|growth|project|development|design|report))\b)|subscrib(?:ed|ing|es)"
    r"|invest(?:ed|ing|s)?\b(?! (?:<M|in (?:a|the|its|new|our|ai)\b(?! (?:(?!<G)\S+ ){0,4}?(?:round|<S\d+>|financing|"
    r"raise|fundraise|extension))))|re-?invest(?:ed|s|ing)?\b|re-?upped|t(?:ook|akes|aking) (?:up )?(?:its|their) pro[- ]rata|doubl(?:ed|ing) down|"
    r"b(?:ought|uying|uys?) (?:shares|stock|in\b|into|new shares|more|too\b|as well)|wr(?:ote|ites?|iting|itten) (?:(?:it|them|<G\d+>) )?(?:\w+ ){0,3}(?:"
    r"cheques?|checks?)"
    r"|put(?:ting)? (?:(?:in|up)(?! (?:only |just |its |their |his |her |in )*(?:time|advice|efforts?|work|hours|expertise|know-how|orders?|an order|a bid|bids|walls?|resistance|posters?|a fight)\b)|money|more|cash|capital|fresh|(?:their|her|his|its) own (?:money|cash|capital|savings))|"
    r"d(?:ug|ipped|igging|ipping) into (?:their|her|his|its) (?:own )?(?:pockets?|wallets?|savings)|back(?:ed|s|ing)(?! (?:out|off|down|away|by|to the tune))|lining "
    r"up(?= (?:,|\.|;|behind|to back|alongside)|$)|topp(?:ed|ing) up (?:its|their) (?:stakes?|holdings?|positions?|"
    r"investments?)|added to (?:its|their) (?:stakes?|holdings?|positions?|investments?)|weigh(?:ed|ing) in\b|pil(?:ed|"
    r"ing) in|got in\b|kick(?:ed|ing) in\b|return(?:ed|ing)"
    r"|ma(?:de|king) up the (?:rest|balance|remainder)|round(?:ed|ing) out|fill(?:ed|ing) out|complet(?:ed|ing) the "
    r"(?:round|syndicate|line-?up)|stepp(?:ed|ing) in\b|threw in\b|pitch(?:ed|ing) in\b|support(?:ed|ing)|suppl(?:ied|"
    r"ying) the rest|(?:provid|suppli|furnish)(?:ed|ing) the (?:rest|remainder|loan|debt|facility|financing|money|extension|funds|"
    r"capital|cash|lot|whole|new money|fresh money|<S\d+>)"
    r"|upped (?:its|their) stakes?|exercis(?:e|es|ed|ing) (?:its|their) pro|(?:did|do|does|done|doing) (?:the (?:deal|round|whole (?:deal|round)) (?:alone|by itself|on its own)|(?:our|its|their|the|this|that|her|his|<[GA]\d+>'s) (?:(?!<)[\w-]+ ){0,2}<S\d+>)|"
    r"(?:bought|took|snapped up|swallowed) the (?:lot|whole lot)|fill(?:ed|ing)? the book|foot(?:ed|s|ing)? the bill|(?:are|is|were|was) (?:also |all |both )*(?:on the (?:ticket|cap table)|"
    r"along for the ride|the ones? to thank|behind it)|tagg(?:ed|ing) along|stay(?:ed|ing) in|"
    r"remain(?:ed|ing) in|re-?join(?:ed|ing)|signed (?:on|up)(?! as (?:\w+ ){0,2}(?:partner|customer|client|user))|anted up|tipp(?:ed|ing) in\b|took (?:up )?(?:shares|a "
    r"stake|stakes|a (?:\w+ ){0,2}stake|the rest|part)|acquired (?:shares|a (?:\w+ ){0,3}stake)|increas(?:e|es|ed|ing) "
    r"(?:its|their) (?:stakes?|investments?|holdings?|bets?)|extended the (?:loan|facility)"
    r"|doubl(?:ed|ing)[- ]down|deepen(?:ed|ing) (?:its|their)|w(?:as|ere) (?:also )?(?:of the party|in(?! (?:\w+ ){0,2}(?:talks|discussions|negotiations|need|trouble|line|stealth|charge|arrears)\b)|on board|new|"
    r"the others?|involved|present|there|part of(?! <G)|added|brought in|admitted)\b|(?<=be )in(?= (?:,|\.|;|too|for|again|the round|on "
    r"the)|$)|(?:is|are|was|were|be) (?:also )?(?:in the room|at the table|in the frame)\b|(?:was|were|has been|have "
    r"been) with (?:it|them|<A\d+>) (?:from|since)|(?:is|are|was|were) the (?:other|only|second|sole|two|three) "
    r"(?:\w+ ){0,2}(?:investors?|lenders?|backers?|participants?|buyers?)\b|(?:is|are) (?:also )?(?:new\b|there\b|in(?= (?:,|\.|;|too|for|it\b|as well|"
    r"again|the round|on the)|$)|on board|part of the)|went in|stump(?:ed|ing) up|are those|also in\b(?! <D| (?:\w+ ){0,2}(?:talks|discussions|negotiations|need|trouble|line|stealth|charge|arrears)\b)|too\b(?= [,.;]|"
    r"$)|(?:is|are|was|were|been) (?:also )?(?:an? )?(?:new |strategic |existing |early |fellow |first-time |long-time |longtime ){0,2}(?:investors?|"
    r"participants?|shareholders?(?= (?:since|from|in the|of the|again))|subscribers?|backers?|buyers)\b(?! in <[GA])"
    r"|(?:is|are|was|were) (?:the |an? )?(?:only |sole |one )?(?:newcomers?|first-timers?|debutants?|new arrivals?|new faces?|new names?)(?= ?(?:[.;,]|$|in\b|to\b|on\b))|(?:is|are|was|were) (?:the |among the |an? |also (?:an? )?)?(?:new|latest|fresh|other|additional|newest|main|biggest|principal|largest|leading|key|best-known|two|three|chief|prominent) (?:names?|faces?|owners?|arrivals?|entrants?|additions?) (?:on|in|at|behind|to|among|amongst|around)\b|(?:is|are|was|were) (?:also )?(?:among|one of|named among|counted among) (?:the |those |its |other |several |"
    r"existing |new )*(?:(?!customers|clients|partners|competitors|rivals|companies|startups)\w+ "
    r"){0,3}?(?:investors?|shareholders?|backers|participants?|buyers|subscrib\w+|taking part|participating|joining|"
    r"investing|lenders|names|supporters|others|those|list)))"
)
#: What stands for leading a round where nothing else follows: "with Acme in front", "Acme held the baton".
_IN_FRONT = (
    r"(?:(?:right )?(?:at the (?:very )?(?:head|helm|wheel|fore|front)(?! of (?!(?:it|them|the (?:round|deal|syndicate|consortium|list|group|pack|queue|investors))\b))|"
    r"in (?:the )?(?:lead|driving seat|driver'?s'? seat|pole position|saddle|lead(?:ing)? role|van|vanguard)\b(?! (?:of|in|on)\b(?! (?:it|the (?:round|deal|syndicate|consortium|way))\b))|(?<!up )in front|out (?:in )?front|up front|to the fore|on point|in charge)(?! of\b(?! (?:it|them|the (?:round|deal|syndicate|consortium))\b))|"
    r"(?:hold(?:s|ing)?|held|carr(?:y|ies|ied|ying)|wield(?:s|ed|ing)) the (?:baton|reins|pen|flag)|t(?:ake|akes|ook|aking|aken)(?: on| up)? (?:the (?:lead|reins|helm|wheel|baton)|pole position|point|charge)\b(?! in\b(?! (?:it|the (?:round|deal|<S)))\b)|"
    r"(?:set|sets|setting) the (?:terms|price)(?: and terms)?\b|call(?:s|ed|ing) the (?:shots|tune)|(?:ma(?:de|kes?|king)) the running|(?:d(?:id|o|oes|oing)) the honou?rs|"
    r"(?:sign|issu|offer|writ|wrot|suppl|provid)(?:e|ed|es|ing|s|ten|ied|ies)? the (?:lead )?term sheet|(?:wr(?:ote|ites?|iting)|cut(?:s|ting)?|provid(?:es|ed|ing)) the lead (?:cheque|check|ticket)|play(?:s|ed|ing) (?:the )?lead(?:ing role)?|"
    r"(?:shar|split)(?:es?|ed|ting|ing|s)? the lead|(?:act|serv|com|step|sign)(?:s|ed|ing|es|ped|ping)?(?: in| on| up)? as (?:the |its |an? )?(?:(?:sole|joint|co-) ?)?(?:co-)?(?:lead|leader)(?: (?:investor|backer|underwriter|manager))?s?\b)"
)
_A_ROUND = (
    r"(?:the|this|that|its|their|an?|another|his|her|our|both|<[GA]\d+>'s) (?:(?!<)[\w'%$.,-]+ ){0,5}?(?:<D\d+> )?(?:<M\d+> )?(?:(?!<)[\w'-]+ ){0,3}?"
    r"(?:<S\d+>|rounds?|financing|funding|raise|fundraise|fundraising|syndicate|consortium)\b"
)
_JOIN = rf"(?:{_JOIN}|{words.JOINS})"
#: A round as the object of a verb that stands once for several: "Acme led its Series A, Bolt its $9m Series B".
_OBJECT = (
    r"(?:(?:the|its|their|that|this|an?|his|her|our|<[GA]\d+>'s) (?:(?!<)[\w-]+ ){0,3}(?:<M\d+> )?(?:(?!<)[\w-]+ ){0,2}(?:<[SM]\d+>|round|seed|extension|one)"
    r"(?: (?:round|financing|funding|raise))?(?: of <[GA]\d+>)?(?: (?:in |of |from )?<D\d+>)?)"
)
_NEXT = r"(?:[,;] (?:and |while |then )?|and |while )"
#: Whose round it is that somebody led or joined: "Acme, whose Series A Bolt led".
_WHOSE_ROUND = r"\bwhose (?:(?!<[GA]|[;,])\S+ ){0,5}?(?:<[SM]\d+>|rounds?|financing|raise|funding|fundraise)(?: (?:round|financing|extension|raise|funding))?(?: (?:in |of )?<D\d+>)?(?: ,)?"
#: What an investor is in a round: "sole subscriber to its share issue", "the main backer of its seed".
_INVESTOR_IN = (
    r"(?:(?:the|its|a|an|one of the|one of|also|now) )*(?:(?:sole|only|single|lone|main|principal|biggest|largest|chief|key|major|anchor|cornerstone|lead|leading|first|early|earliest|new|other|fellow|strategic|"
    r"founding|existing|outside|external|institutional|two|three|four|enthusiastic|willing|eager|keen) ){0,3}"
    r"(?:(?:subscribers?|contributors?) to|(?:investors?|participants?|buyers?|lenders?|names?|backers?|shareholders?|funders?|taker|purchasers?) (?:in|on|of|behind|for)|(?:buyers?|takers?|purchasers?|providers?|"
    r"underwriters?|backers?|financiers?|source|sources) (?:of|for|behind))"
)
_SUM = r"(?:(?:about|some|nearly|around|over|up to) )?"
#: A round by a noun of its own, with a word before it that points to it.
_THE_ROUND = (
    r"(?:the|this|that|its|their|an?|both|<[GA]\d+>'s) (?:(?!<)[\w'%$.,-]+ ){0,4}?(?:<D\d+> )?(?:<M\d+> )?(?:(?!<)[\w'-]+ ){0,2}?"
    r"(?:<S\d+>|rounds?|financing|funding|raise|fundraise|fundraising|syndicate|consortium|placement|capital increase|share issue)(?!\w)"
)
_SLICE = r"(?:slice|piece|portion|bite|chunk|ticket|allocation|allotment|slot|place|seat|corner|share|part|quarter|third|half|fifth|tenth)s?"
#: How somebody comes into a round that is named behind the verb.
_ENTER = (
    r"(?:enter(?:ed|s|ing)?(?: in| into)?|board(?:ed|s|ing)|g(?:ot|ets?|etting) (?:in on|into|in)|(?:squeez|slipp?|pil|div|dov|muscl|wad|crowd|elbow|step)(?:p?ed|e?s|p?ing|e) into|"
    r"tapp?ed into|r(?:ode|ides?|iding) (?:along )?(?:in|with|on)|s(?:at|its?|itting) in|featur(?:ed|es|ing) in|figur(?:ed|es|ing) in|appear(?:ed|s|ing) (?:in|on|among)|"
    r"show(?:ed|s|ing) up (?:in|for)|turn(?:ed|s|ing) up (?:in|for)|shar(?:ed|es|ing) in|had a (?:part|hand|share) in|(?:ma(?:de|kes?|king) it|was let|were let|was allowed|were allowed|bought its way|bought their way) into|"
    rf"(?:pick(?:ed|s|ing) up|b(?:ought|uys?|uying)|t(?:ook|akes?|aking|aken)(?: up)?|gr(?:abbed|abs)|g(?:ot|ets)|secured|claim(?:ed|s)|snapp(?:ed|ing) up|subscrib(?:ed|es|ing) (?:to|for)) (?:an? |the |its |their |some |about )?(?:(?!<)[\w-]+ ){{0,2}}?{_SLICE} (?:of|in|on|at)|"
    r"sign(?:ed|s|ing) (?:up|on) (?:to|for)|(?:is|are|was|were) (?:also |all |both )*(?:good for (?:a|its|their) (?:part|share|slice) of|party to|a party to|parties to|on board for|aboard for|back for|into)|"
    r"underwr(?:ote|ites?|iting)|h(?:elped|elps|elping) (?:to )?(?:fill|fund|close|finance|complete|pay for|bankroll|underwrite))"
)
#: How somebody is told to have given again, or to keep their part, of a round told elsewhere.
_KEEPS_UP = (
    r"(?:(?:maintain|defend|preserv|protect|retain)(?:ed|s|ing) (?:its|their|his|her) (?:(?!<)[\w-]+ ){0,2}?(?:percentages?|shares?|stakes?|ownership|holdings?|positions?|pro[- ]?rata)|"
    r"(?:kept|keeps?|keeping|held|holds?|holding) (?:on to )?(?:its|their|his|her) (?:percentages?|pro[- ]?rata|shares?(?= ?(?:[.;,]|$))|ownership)(?! of <)|avoid(?:ed|s|ing) (?:being )?dilut(?:ion|ed)|"
    r"(?:t(?:ook|akes?|aking|aken)|used?|using) (?:up )?(?:its|their|his|her) (?:(?!<)[\w-]+ )?(?:pro[- ]?rata|allocations?|allotments?|entitlements?|pre-?emption rights?|rights?)\b|"
    r"t(?:ook|akes?|aking) (?:(?:an?|the|some|both|each|also) )*(?:(?:small|smaller|large|larger|modest|minor|bigger|equal|little|tiny|good|sizable) )+(?:slices?|pieces?|bites?|tickets?|portions?|allocations?|positions?|parts?)(?! (?:in|of) <)|"
    r"(?:open|loosen)(?:ed|s|ing) (?:its|their|his|her|the) (?:wallets?|purses?|purse strings|chequebooks?|checkbooks?|coffers)|"
    r"reach(?:ed|es|ing) (?:into|for) (?:its|their|his|her|the) (?:own )?(?:wallets?|purses?|pockets?|chequebooks?|checkbooks?|savings)|"
    r"(?:stay|stuck|stick|stood|stand)(?:ed|s|ing)? (?:the course|by (?:it|them|<[GA]\d+>)|with (?:it|them|<[GA]\d+>))(?= ?(?:[.;,]|$|and\b|in\b|with\b))|"
    r"(?:invest|bet|pa(?:id|ys?)|wrote|g[ai]ve|sign)(?:ed|s|ing)? (?:once )?(?:again|once more|a second time|a third time)|(?:tripl|trebl)(?:ed|es|ing) down|doubl(?:ed|es|ing) up|"
    r"(?:paid|pays?|paying|muck(?:ed|s|ing)|pon(?:ied|ies|y)|cough(?:ed|s)|buck(?:ed)) (?:up|in)(?= ?(?:[.;,]|$|too\b|as well|again|with\b)))"
)
_INVESTORS = (
    r"(?:(?:co-?)?investors?|backers?|participants?|shareholders?|lenders?|syndicate|angels?|angel investors?|buyers|"
    r"subscribers|supporters|funders|banks|vcs|funds|firms|names|participation|contributors|line-?up|family offices)"
)

_BACK = r"\b(?:back(?:ed|s|ing)|(?:financ|fund|seed)(?:ed|ing)|invest(?:ed|s|ing) in|bet(?:s|ting)? on)"

#: "Investors are circling Acme", "backers were keen on Acme": what they do, not who they are.
_NO_DOING = (
    r"(?! (?:(?:\w+ly|now|still|also|already|all|both|said|so|very|more|reported|understood|thought|believed) (?:to be )?){0,2}(?:(?!(?:existing|returning|leading|founding|participating|remaining|incoming|outgoing|following)\b)[a-z-]+ing|keen|eager|"
    r"ready|willing|interested|impressed|convinced|attracted|drawn|told|asked|confident|worried|happy|excited|hungry|in talks|in discussions|after|behind|at|back in|set|due|expected|likely)\b)"
)
#: The rule of those after whom the verb is left out: "Acme led its Series A, Bolt its Series B".
LIKEWISE = "and another, likewise"

#: The rule of those who are called investors in a round: "Bolt, sole subscriber to its share issue".
INVESTOR_IN = "an investor in it"

#: The rule of those whose money was hard to get: "prised <M0> out of Acme".
PRISED = "prised out of"

#: The rules of those who are named as owners: "<M0> of Acme's money", "under Acme's leadership".
THEIR_OWN, UNDER = "of somebody's money", "under somebody's lead"

#: The rule of a giver named within the noun: "a <M0> Innovate UK grant".
COMPOUND = "giver before a grant or loan"
#: The rule of a verb of coming in with the round as its object: "Acme boarded the Series A".
ENTERS = "comes into it"
#: The rule of who keeps the part of a company that they have, or gives once more.
KEEPS_UP = "gives again"

_LEAD = (
    ("led by", (
        rf"\b(?:co-?led|led|spearheaded|headed|anchored|fronted|steered|captained|helmed|jointly led|co-?anchored|sole-led) (?:jointly |"
        rf"equally |again |once more |once again |in part |exclusively |this time |, as before , |on both sides )*by "
        rf"(?:both )?(?:funds? (?:and accounts )?(?:advised|managed|affiliated with|run) (?:by )?)?{_DESC}{_G}"
    )),
    ("with … leading", (
        rf"\bwith {_DESC}{_G} (?:arm |unit |again |jointly |once more |both |, .{{0,40}} , )?(?:co-?leading|leading(?! the "
        rf"(?:pack|way|charge|market|field|list))|{_IN_FRONT}|as (?:the |its "
        rf")?(?:co-)?lead|to lead)"
    )),
    ("with … leading", rf"\bwith {_DESC}{_G} (?:again |jointly |both )?at (?:the|their|its) (?:head|helm|top|front)(?! of (?!the (?:round|group|list|consortium|investors|syndicate)))"),
    ("with … leading", (
        rf"\b(?:had|has|have|having|saw|sees|put|puts|placed|find|found|places) {_DESC}{_G} (?:again |jointly |once more |both )?{_IN_FRONT}"
    )),
    ("led by", (
        rf"\bat the (?:head|top|front|helm) of (?:the |its |their |this |that )(?:(?!<)[\w-]+ )?(?:{_INVESTORS}|financiers|group|consortium|list|round|table|deal) "
        rf"(?:stands?|stood|sits?|sat|is|are|was|were|comes?|came) {_DESC}{_G}"
    )),
    ("with … leading", rf"\bwith {_DESC}{_G} (?:again |jointly |once more |both |now |this time )?(?:{_AHEAD}|(?:heading|fronting|anchoring|spearheading|steering|helming|captaining|headlining)\b)"),
    ("… leading", rf"(?:(?:^|[,;:(–—-]) |^){_G} (?:again |jointly |once more |both )?(?:{_AHEAD}|(?:heading|fronting|anchoring|spearheading|steering|helming|captaining) (?:it|{_ROUND_REF}))(?= ?[,.;)]|$| with| and\b)"),
    ("leads", rf"{_G} {_ADV}(?:{_TAKES_LEAD} (?:of|in|for|on|at)|{_STEER}) (?={_ROUND_REF})"),
    ("leads", rf"{_G} {_ADV}{_TAKES_LEAD}(?= ?[,.;)]|$| with\b| alongside\b)"),
    ("led by", rf"\b(?:steered|helmed|captained|piloted|shepherded|masterminded|marshal?led|quarterbacked|orchestrated|underpinned|cornerstoned|headlined) by {_DESC}{_G}"),
    (UNDER, rf"\bunder {_DESC}{_G}'s (?:lead|leadership|direction|aegis|baton|stewardship)\b"),
    ("-led", rf"{_G} [-\u2011] (?:fronted|anchored|headed|spearheaded|steered)\b"),
    ("… leading", (
        rf"(?:^|[,;:(–—-] ){_G} (?:again |jointly )?(?:co-)?leading(?: again)?(?= [,.;)]|$| with| and| the round| "
        rf"again| <D)"
    )),
    ("leads", (
        rf"{_G} {_ADV}{_LED} (?=(?:again |jointly )?(?:{_ROUND_REF}|[,.;:)—–-]|$|at <|at an?\b|in\b(?! (?:the|<P\d+>|europe|asia|africa|america|latin|north|south|sales|revenue|market|terms)\b)|"
        rf"with\b(?! (?:its|their|an?) (?:[\w-]+ ){{0,2}}<M)|and\b|alongside|together|, |<D\d+>|again|on both|there|"
        rf"both))"
    )),
    ("leads", rf"{_G} , (?:jointly |together )?(?:co-?)?(?:led|leads) (?={_ROUND_REF})"),
    ("leads", rf"{_G} {_ADV}{any_of(STEERING)} (?={_A_ROUND})"),
    ("leads", rf"{_G} {_ADV}{_IN_FRONT}(?= ?(?:[.,;:)]|$|and\b|with\b|while\b|again\b|once more\b|this time\b|between\b|among\b|on the\b|<D\d+>|(?:in|of|for|on) (?:it\b|{_ROUND_REF})))"),
    ("leads", rf"(?:^|[,;:] |\band ){_G} , (?:(?!<G|[;:])\S+ ){{2,16}}?, and <G\d+> {_ADV}(?:{_LED} (?={_ROUND_REF})|{_IN_FRONT})"),
    ("leads", rf"(?:^|[,;:] |\band )<G\d+> , (?:(?!<G|[;:])\S+ |<A\d+> ){{2,16}}?, and {_G} {_ADV}(?:shar|split)(?:es?|ed|ting|ing|s)? the lead"),
    ("leads", rf"\b(?:turn|job|task|role|privilege) (?:of|fell to|falls to|went to) {_DESC}{_G} (?:, (?:which|who) )?(?:to )?(?:{_LED}|{any_of(STEERING)}) (?={_ROUND_REF})"),
    ("led by", rf"(?:<[MS]\d+>|\b(?:rounds?|financing|funding|raise|fundraise|fundraising|syndicate|consortium|deal)) (?:(?:, )?(?:that |which )?(?:was |were |is |being |has been )?(?:\w+ly |again )?)(?:{participles(STEERING)}|run|priced|headed up|set up) by {_DESC}{_G}"),
    (LIKEWISE, rf"<[GA]\d+> {_ADV}{_LED} {_OBJECT} (?:from start to finish |alone |jointly )?{_NEXT}{_G} (?={_OBJECT})"),
    (LIKEWISE, rf"<[GA]\d+> {_ADV}{_LED} {_OBJECT} {_NEXT}<G\d+> {_OBJECT} {_NEXT}{_G} (?={_OBJECT})"),
    ("led by", rf"\b(?:was|were|is|being|been) (?:co-?)?led by <G\d+> (?:, )?(?:and |while )?(?:its|their|the|that|<[GA]\d+>'s) (?:(?!<)[\w-]+ ){{0,3}}(?:<M\d+> )?(?:<S\d+>|one|round)(?: round)? by {_DESC}{_G}"),
    ("leads", rf"{_WHOSE_ROUND} {_G} {_ADV}(?:{_LED}|{_STEER})(?! by\b)"),
    ("leads", (
        rf"{_G} (?:, )?(?:together|jointly|along|in tandem|in partnership|in concert) with {_DESC}<G\d+>(?: ,)? "
        rf"(?:has |have |had |jointly )*(?:co-?)?(?:led|leads|leading) (?={_ROUND_REF})"
    )),
    ("co-led with", (
        rf"\b(?:co-?led|co-?leads?|co-?leading|shar(?:es?|ed|ing) the lead)(?! by)(?: (?!<G|by\b|which\b|who\b)[^\s;,]+){{0,8}}? (?:, )?"
        rf"(?:together |jointly )?with (?!(?:(?:further|additional|some|more|extra|the) )*(?:participation|support|money|contributions?|backing|help|investments?|cheques?|checks?|cash|funds|involvement|commitments?)\b){_DESC}{_G}(?! (?:also |all |both )*(?:participat|join|tak|follow|contribut|among|in\b(?! <D)))"
    )),
    ("led by", (
        rf"\bled (?:jointly )?by <G\d+>(?: ,)? (?:and|together with) (?:(?!<)[\w'-]+ ){{0,3}}(?:funds?|vehicles?|accounts?) "
        rf"(?:(?!<)[\w'-]+ ){{0,3}}(?:by|of|to|with) {_G}"
    )),
    ("led, together with", (
        rf"\bled (?:together|jointly) with (?:(?!<)[\w'-]+ ){{0,2}}(?:funds?|vehicles?) (?:(?!<)[\w'-]+ ){{1,3}}{_G}"
    )),
    ("leads", (
        rf"{_G} {_ADV}(?:shar(?:e|es|ed|ing) the lead|d(?:id|o|oes|oing) the honou?rs|(?:is|are|was|were) (?:named|"
        rf"tipped|seen|mentioned) as (?:the |an? )?(?:\w+ )?leads?\b)"
    )),
    ("with … leading", (
        rf"\bwith {_DESC}{_G} (?:at the (?:(?:head|front|top|helm) of (?:it|the (?:round|syndicate|deal|list|queue)|them|{_ROUND_REF})|head(?= ?(?:[.;,)]|$)))|"
        rf"doing the honou?rs|sharing the lead|splitting the lead|as the anchor|(?:heading|anchoring|fronting|spearheading|steering)(?= ?(?:[.;,)]|$| {_ROUND_REF})))"
    )),
    ("leads", rf"{_G} {_ADV}{_LED}$"),
    ("leads", (
        rf"{_G} {_ADV}(?:(?:is|are|was|were|being|as|remains?|become|became) )?(?:the )?(?:(?:main|sole|joint|two|deal) )?(?:co-)?(?:leaders?|lead investors?|leads?|anchors?|locomotives?|spearheads?) "
        rf"(?:of|on|in|for|behind) (?={_ROUND_REF}|(?:the|this) (?:tour|turn|capital|issue|syndicate))"
    )),
    ("leads", rf"{_G} , (?:as )?(?:the |its )?(?:leader|(?:co-)?lead(?: investor)?|anchor(?: investor)?|head) of (?={_ROUND_REF}|(?:the|this) (?:tour|turn|capital|issue|syndicate))"),
    ("leads", (
        rf"{_G} {_ADV}(?:t(?:ook|akes?|aking|aken)|h(?:as|ad|olds?|eld)|pull(?:ed|s)|call(?:ed|s)|set(?:s)?|wr(?:ote|ites?)) the (?:reins|wheel|helm|cart|load|strings|shots|terms|pace|term sheet|leading role|lead role)"
        rf"(?= ?(?:[.;,]|$|and\b|with\b|in\b|of\b|on\b|for\b))"
    )),
    ("leads", rf"{_G} {_ADV}{_LED} with (?:an? )?(?:(?!<)[\w-]+ ){{0,2}}<M\d+> (?:cheque|check|ticket|investment|commitment|contribution)\b"),
    ("led it for", rf"\bled (?:the|this) (?:investment|deal|round|transaction) (?:for|on behalf of|at) {_G}"),
    ("leads", rf"{_G} {_ADV}{_LED} (?=through|via|from <P)"),
    ("led, together with", (
        rf"\bled (?:(?:(?:the|that|this|an?|its|another)(?: (?!<)[\w-]+){{0,2}}(?: <M\d+>)?(?: (?:round|financing|deal|<S\d+>))?|it) )?(?:, )?(?:together|jointly) "
        rf"with {_DESC}{_G}"
    )),
    ("leads", rf"(?:^|[;:–—-] |, (?:and |but |while )?|\b(?:and|but|that|while|when) ){_G} (?!(?:in|of|at|on|for) )(?:(?!<[GA]|[;:.]|which\b|who\b|that\b|as\b|by\b|from\b|with\b)\S+ ){{1,8}}?(?:to|and|in) (?:have )?(?:co-)?le(?:ad|d|ading) (?={_ROUND_REF})"),
    ("leads", rf"{_G} {_ADV}{_JOIN} (?:(?:in|on|into) )?(?:(?!<)[\w'-]+ ){{0,4}}(?:<[GA]\d+> )?, (?:co-)?leading (?={_ROUND_REF})"),
    ("lead investor", (
        rf"(?<!was the )(?<!is the )(?<!as the )(?<!were the )(?<!was its )(?<!is its )(?<!as its )(?<!being the )\b(?:co-?)?lead (?:investors?|backers?|manager|arranger|lenders?) (?!(?:in|of|on|behind|at|for) (?:(?!<|is\b|are\b|was\b|were\b)[\w'-]+ ){{0,4}}<[GA]\d+>)(?!(?:, )?(?:was|were|is|are|has been|had been) (?:joined|followed|accompanied)\b)(?:(?:is|are|was|were|:|,|–|-|include|"
        rf"includes|included|in the round (?:is|was)) )?{_DESC}{_G}"
    )),
    ("lead investor", rf"(?:\b(?:co-?)?lead(?:ers?)? :|(?<!was )(?<!is )(?<!were )(?<!been )(?<!as )(?<!be )\b(?:its|the|round's|their|under the)(?<!split the)(?<!splitting the)(?<!shared the)(?<!sharing the)(?<!share the)(?<!took the)(?<!takes the)(?<!taking the)(?<!take the)(?<!in the) lead(?: of)?(?: ,)?) (?!(?:in|on|with|at|from) ){_DESC}{_G}"),
    ("lead investor", rf"(?:^|[;:.] )(?:the |its |our )?(?:leads?|leader|anchor)(?: (?:here|this time|again|in the round|of the round|of the deal))? (?:is|was|are|were|being|came from) (?:the )?{_DESC}{_G}"),
    ("lead X", (
        rf"(?:^|(?:[,;(]|by|with|from|including|join(?:s|ed|ing)|follow(?:s|ed|ing)|alongside|behind|beside|besides|into) )(?:(?:the|its|round|new|existing) )?(?:co-)?lead {_G}(?! (?:the|a|"
        rf"an) )"
    )),
    ("-led", rf"{_G} [-\u2011] (?:co-)?led\b"),
    ("in the lead", rf"(?:^|[,;:(–—-] |\b(?:time|then|back|there|when|while|and|<D\d+>) ){_G} (?:(?:to be|is|was|are|were|will be|is to be|would be) )?(?:in the lead|in charge|in front|out front|up front)\b(?! (?:of|in|on))"),
    ("under the lead of", rf"\bunder {_G}'s (?:lead|leadership|direction|aegis|helm|guidance|stewardship|baton)\b"),
    ("under the lead of", rf"\b(?:under the (?:joint )?(?:lead|leadership|direction|aegis|helm|guidance|stewardship|baton|auspices|command|wing) of|with the lead (?:of|from)) {_DESC}{_G}"),
    ("leads:", rf"\bleads?(?: \w+){{0,3}} : {_DESC}{_G}"),
    ("leads:", rf"\b(?:has|have|had|are|were|with) (?:(?!<)[\w-]+ ){{0,2}}(?:co-)?lead(?:er)?s\b[^;:.<]{{0,90}} : {_DESC}{_G}"),
    ("as lead investor", (
        rf"{_G} (?:(?!<G|[;:])\S+ ){{1,10}}?(?:invest(?:s|ed|ing)?|buy(?:s|ing)?|bought|put(?:s|ting)?) (?:(?!<G|[;:])\S+ ){{0,4}}?in(?:to)? (?:[\w'’-]+ ){{0,3}}<G\d+> ,? ?"
        rf"as (?:the |its |an? )?(?:co-)?lead(?: investor)?\b"
    )),
    ("as lead investor", (
        rf"(?<!\binvest in )(?<!\binvested in )(?<!\binvests in )(?<!\binvesting in )(?<!\bstake in )(?<!\bmoney into ){_G} (?:(?:, which|, who|was|is|were|are|had|has|have|already|been|also|again|reportedly|apparently|said to be|believed to be|understood to be|acted|acts|acting|serves|served|serving|came in|signed on|(?:have |has |had )?signed (?:an? |the )?term sheets?|to|coming in|,|has been|"
        rf"stepped up|will be) )*(?:as )?(?:the |its |our |their |sole )?(?:co-|joint )?(?:(?:deal|round|main) leads?|lead investors?|lead backers?|(?:joint )?lead arrangers?|leads?(?! (?:the|its|their|our|in) (?:[\w'-]+ ){{0,3}}?(?:market|field|industry|world|pack|sector|category|race|table|rankings?|league|development|efforts?|team|company|charge|business|division|unit|segment)\b| in (?:the <P|<P|europe|asia|africa|america|latin|north|south))|"
        rf"round leader|lead in the round|(?:took|takes|taking) the lead(?! (?:in|on|over) (?!(?:the|this|that|its|an?|both|<[GA]\d+>'s) (?:(?!<)[\w-]+ ){{0,3}}(?:<[MSD]\d+>|rounds?|deal|financing|raise|transaction|investment|syndicate)|<[MS]\d+>|it\b|<D)))(?= |$)"
    )),
    ("as lead investor", rf"{_G} (?!(?:in|of|at|on|for) )(?:(?!<[GM]|[;:]|that\b|which\b)\S+ ){{1,12}}?as (?:the |its )?(?:co-)?lead (?:of|on) (?={_ROUND_REF})"),
    ("led, relative", rf"\bthat (?:(?:his|her|their) (?:firm|fund|company|employer) , )?{_G} (?:, )?(?:had |jointly )?(?:co-?)?led\b"),
    ("leads", rf"(?:^|, |; |: |and ){_G} , (?:together|along|jointly) with <G\d+> , {_ADV}{_LED} (?={_ROUND_REF})"),
    ("in brackets, led", (
        rf"<[MS]\d+>(?: (?:rounds?|funding|financing|of <D\d+>|in <D\d+>|, <D\d+>))? \( (?:led by )?{_DESC}{_G}(?= "
        rf"(?:co-)?led| lead| leading| co-lead)"
    )),
    ("leads", (
        rf"{_G} {_ADV}(?!(?:to|has|had|have|also|led|leads|is|was)\b)[a-z-]+ (?:(?!<[GA]|[,;:]|and\b|which\b|who\b|that\b|with\b)\S+ ){{0,7}}and "
        rf"(?:(?:is|are|was|were|will|has|have|also|now|again) ){{0,2}}{_LED} (?={_ROUND_REF})"
    )),
    ("leads", (
        rf"{_G} {_ADV}(?:acquired|bought|purchased|taken over|took over|snapped up) (?:(?!<|[,;:])[\w'’-]+ |<P\d+>(?:'s)? ){{0,4}}<G\d+> (?:(?:in )?<D\d+> |last \w+ )?"
        rf"(?:, )?and (?:(?:has|have|also|now|then|later|separately|,) ){{0,4}}{_LED} (?={_ROUND_REF})"
    )),
    ("leads", rf"(?:^|[;:] ){_G} (?:(?!<[M]|[;:]|with\b)\S+ ){{1,14}}?(?:, |by )(?:(?:again|jointly|also|this time) )?(?:co-)?(?:leading|heading|anchoring) (?={_ROUND_REF})"),
    ("leads", rf"{_G} {_ADV}{_LED} (?=for (?:the (?:first|second|third|\w+th)|a (?:second|third|\w+th)) (?:time|consecutive|straight|running))"),
    ("leads", rf"(?:^|, |; |: |and ){_G} (?:, (?:(?!<[GMS]|[,;:])\S+ ){{1,12}}, )and <G\d+> {_ADV}{_LED} (?={_ROUND_REF})"),
    ("leads", rf"{_G} {_ADV}(?:split|splits|splitting|shar(?:e|es|ed|ing)|took|takes|taking|takes? up|took up|held|hold|holds) the lead\b(?! (?:in|on|over) (?!(?:the|this|that|its|an?|both|<[GA]\d+>'s) (?:(?!<)[\w-]+ ){{0,3}}(?:<[MSD]\d+>|rounds?|deal|financing|raise|transaction|investment|syndicate)|<[MS]\d+>|it\b|<D))"),
    ("having led", rf"{_G} (?:(?!<[GM]|;|former\b|latter\b)\S+ ){{0,10}}?(?:[,:–—] )?having (?:already |also |previously |once )?(?:co-)?led (?={_ROUND_REF})"),
    ("having led", rf"^having (?:already |also |previously |once )?(?:co-)?led (?={_ROUND_REF})(?:(?!;)\S+ ){{1,12}}?, {_G} (?=(?:has|had|is|was|now|also|then|again|\w+ed|\w+s)\b)"),
    ("brought to lead", rf"{_G} (?:to|into|for|on) (?:co-)?lead(?:ing)? (?={_ROUND_REF})"),
    ("leading it is", rf"\b(?:(?:co-)?(?:leading|heading|anchoring|fronting) {_ROUND_REF}|taking the lead|in the lead|at the (?:head|helm|front)(?: of {_ROUND_REF})?)(?: (?:round|financing))?(?: (?:for|in|of|at|into) {_DESC}<[GA]\d+>)? (?:is|are|was|were|:) (?:once more |again |once again )?{_DESC}{_G}"),
    ("led, and its other", rf"\bled by <G\d+>(?: ,)? (?:and )?(?:its|the|that of the) (?:(?!<)[\w-]+ ){{0,2}}(?:<[MD]\d+> )?<S\d+>(?: round)? by {_DESC}{_G}"),
    ("lead investor", rf"{_G} \( (?:\" )?(?:(?:as|the|sole|exclusive) )*(?:co-)?lead(?: investor)? (?:[,:\")–—]|with|at)(?! by\b)"),
    ("lead investor", rf"{_G} \( {_SUM}(?:<M\d+>) , (?:(?:as|the|sole|exclusive) )*(?:co-)?lead(?: investor)? \)"),
    ("as lead investor", (
        rf"{_G} (?:, )?(?:that |which |who )?(?:is|was|are|were|became|becomes|remains|stands|stood|turned out to be|turns out to be|named|revealed as) (?:the |its |our |their |an? |also )*"
        rf"(?:(?!<|not\b|no\b|never\b|former\b|among\b)[\w-]+ ){{0,3}}?(?:co-)?lead(?: (?:investors?|backers?|funders?|lenders?))?(?= (?:of|in|on|behind|for|to) {_ROUND_REF}| ?[.;,)]| ?$| this time)"
    )),
    ("as lead investor", (
        rf"(?<!\bin )(?<!\binto ){_G} (?:, )?(?:(?:that|which|who) )?(?!as\b|(?:said|says|told|named|describe\w*|introduce\w*|announce\w*)\b)(?:(?!<|[;:]|to\b|by\b|from\b|with\b|that\b|which\b|who\b)\S+ ){{1,7}}?as (?:the |its |sole |only )*(?:co-)?lead investor"
        rf"(?= ?(?:[.;,)]|$)| (?:in|of|on|for|behind) {_ROUND_REF})"
    )),
    ("under the lead of", rf"{_G} , under whose (?:lead|leadership|direction|aegis|guidance) "),
    ("leads", rf"{_G} {_ADV}{words.STEERS} (?={words.A_ROUND})"),
    ("leads", rf"{_G} {_ADV}(?:{words.THE_LEAD}|{words.TERMS})"),
    ("led by", rf"\b(?:rounds?|financing|funding|raise|fund-?raise|syndicate|consortium|transaction|<S\d+>|<M\d+>) (?:(?!<[GM]|;)\S+ ){{0,4}}?{words.STEERED} (?:jointly |again )?by {_DESC}{_G}"),
    ("led, relative", rf"\b(?:that|which) {_G} (?:(?:has|have|had|also|itself|jointly|both) ){{0,2}}(?:[a-z]+ed (?:, [a-z]+ed )?and )?(?:co-?led|led|anchored|headed|spearheaded|fronted)\b"),
    ("leads", rf"{_G} (?!(?:in|of|at|on|for|is|are|was|were) ){_ADV}[a-z]+(?:e[ds]|s|t)\b (?:(?!<[GAM]|[,;:]|and\b|which\b|who\b|that\b|with\b|by\b)\S+ ){{0,6}}?and (?:then |also |co-)*(?:led|leads|anchored)(?= ?(?:[.;,]|$|it\b))"),
    ("in charge", rf"{_G} {_ADV}{words.SEATED}"),
    ("in charge", rf"\bwith {_DESC}{_G} (?:(?:firmly|again|once (?:more|again)|back|sitting|now) ){{0,2}}{words.IN_THE_SEAT}{words.AFTER_THE_SEAT}"),
    ("in charge", rf"(?:^|[.;,:–—] |\b(?:and|but|with|while) ){words.IN_THE_SEAT} (?:(?:of|for|on) {words.A_ROUND} )?(?:is|was|are|were|sits|sat|stands|stood|came|comes|:) (?:(?:again|once more|once again) )?{_DESC}{_G}"),
    ("lead's part", rf"\b{words.LEAD_PART} (?:in {words.A_ROUND} )?(?:(?:,|and) (?:(?!<)[\w-]+ ){{1,4}}, )?(?:was (?:written|signed|provided|put up|made|supplied|contributed|played|taken|filled|held)|came|comes|is coming|is|was|will come) (?:from|by) {_DESC}{_G}"),
    ("lead's part", rf"\b(?:the )?(?:leadership|leading|lead(?:[ -](?:role|position|spot|mandate|part))?) (?:of {words.A_ROUND} )?(?:went|fell|goes|falls|belong(?:s|ed)|passed|was (?:left|given|handed|awarded|taken)) (?:to|by) {_DESC}{_G}"),
    ("lead's part", rf"\b(?:the )?(?:co-)?lead(?:s|ers?)?(?: of {words.A_ROUND})? (?:is|was|are|were|has been|came from|comes from|: ) ?{_DESC}{_G}(?= ?(?:[.;,]|$|with\b|and (?:it|they)\b|while\b|again\b))"),
    ("as lead investor", rf"{_G} {_ADV}(?:(?:is|was|are|were|being|as|acted as|acts as|serv(?:es|ed) as|came in as|comes in as|joined as|joins as|signed on as|became|becomes) )(?:the |an? |its |their |this |that )?(?:(?:round|deal|syndicate|financing|company|raise|transaction|<[SA]\d+>)(?:'s|’s) )?(?:(?:sole|main|joint|overall|designated|natural|undisputed) )?(?:co-)?(?:leads?|leaders?|lead anchor)\b(?= ?(?:[.;,)–—]|$|(?:in|of|on|for|and|with|at|again|while|this)\b))(?! (?:of|in|on|for) (?:the|its|a|this) (?:(?!<)[\w-]+ ){{0,2}}(?:market|industry|field|sector|funds?|vehicle|<G|listing|float|flotation|ipo))"),
    ("leading it is", rf"\b(?:leading|heading|fronting|topping) (?:the |its |this |that |a )?(?:(?!<)[\w-]+ ){{0,3}}?(?:them|(?:investors?|backers?|syndicate|group|pack|charge|crowd|list|queue|line-?up|consortium|way|subscribers)(?: of (?:(?!<)[\w-]+ ){{0,2}}(?:investors|backers|subscribers|shareholders))?) (?:is|was|are|were|:) {_DESC}{_G}"),
    ("leading it is", rf"\bat (?:its|their) (?:head|helm|front|centre|center|top) (?:stands?|stood|sits?|sat|is|are|was|were) {_DESC}{_G}"),
    ("under the lead of", rf"\bunder {_DESC}{_G}(?:'s|’s)? (?:lead|leadership|direction|stewardship|command|aegis)\b"),
    ("under the lead of", rf"(?:^|[.;,] |\b(?:and|that|but) ){_G}(?:'s|’s)? (?:name|signature|logo) (?:is|was|stands?|stood|sits?|sat|comes|came) (?:at the top of|atop|on top of|first on|top of|at the head of) (?:the|its|this) (?:term ?sheet|list of (?:investors|backers|subscribers)|syndicate|investor list)"),
    ("at the top", rf"\b(?:at the top of|atop|heading|topping|first on) (?:the|its|this) (?:term ?sheet|list of (?:investors|backers|subscribers)|syndicate|investor list) (?:is|was|stands?|stood|sits?|sat|comes|came|are|were) {_DESC}{_G}"),
    ("both lead", (
        r"(?P<pair>(?:the|all) (?:two|pair|duo|three|trio)(?: (?!<)[\w-]+){0,2}?|both(?: (?:funds|firms|investors|houses))?|they) (?:would|will|are to|are set to|had|have|also|jointly|again|together| "
        r")*(?:co-?)?le(?:d|ad)\b"
    )),
)  # fmt: skip
#: Who several are that a sentence before names: "both have invested again".
_BOTH = (
    r"(?:^|[,;:–—] |\band )(?P<pair>(?:the|all) (?:two|pair|duo|three|trio)(?: (?!<)[\w-]+){0,2}?|both(?: (?:of them|funds|firms|investors|houses))?|all(?: of them)?) "
    r"(?:(?:have|has|had|also|now|again|since|jointly|duly|then|are|were|is) ){0,4}"
)
_INVEST = (
    ("both take part", (
        rf"{_BOTH}(?:(?:re-?)?invest(?:ed|ing)(?! in (?!{_ROUND_REF}))|participat\w+|t(?:ook|aking|aken) part|re-?upped|came (?:back )?in|come (?:back )?in|chipped in|followed on|wrote (?:\w+ )?(?:cheques|checks)|"
        rf"put (?:in|up) (?:\w+ )?(?:money|more|cash)|(?:joined|backed|joining|backing) (?={_ROUND_REF})|(?:angels?|(?:angel )?investors?|backers|shareholders|in the round|in on (?:it|the (?:round|deal)))\b)"
    )),
    (ENTERS, rf"{_G} {_ADV}{_ENTER} (?!(?:[\w'-]+ ){{0,3}}(?:stages?|phase|stretch|talks|process|race|market|period|books?)\b)(?!(?:(?!<G)\S+ ){{0,8}}?(?:agreements?|arrangements?|contracts?)\b)(?={_THE_ROUND})"),
    (KEEPS_UP, rf"{_G} {_ADV}{_KEEPS_UP}"),
    (KEEPS_UP, (
        rf"{_G} (?:, )?(?:(?:which|who|that|has|have|had|is|are|was|were|been|both|all|already|also|now|still) ){{0,4}}(?:an? |the |its |their )?(?:(?!<|[;:.,]|former\b|not\b)[\w-]+ ){{0,3}}?"
        r"(?:(?:share|stake|stock)?holders?|investors?|backers?|owners?|supporters?|in|in it|on board|aboard|with (?:it|them|us|<[GA]\d+>)|there|invested|on the (?:cap table|register|list)) "
        r"(?:ever )?(?:since|from) (?:the |its |their |our |<[GA]\d+>'s )?(?:(?!<)[\w'-]+ ){0,2}?(?:<D\d+> )?(?=<S\d+>)"
    )),
    ("joined by", (
        rf"\b(?:joined|rejoined|backed|supported|funded|financed|underwritten|followed|bankrolled|provided|syndicated|"
        rf"subscribed|subscribed to|accompanied|seeded|co-?financed|made|contributed|put up|put in|held|"
        rf"matched|flanked|complemented|borne|shouldered|taken up|committed|pledged|injected|supplied|covered|written|signed|footed|invested) (?:\w+ |in full )?(?:in (?:the|this|that|its) (?:round|deal|<S\d+>|financing|raise) |in it |there )?by (?:both "
        rf")?{_DESC}{_G}"
    )),
    ("takes part", rf"\b(?:co-)?(?:leads?|led|leading)(?: it| the round)? [,;] (?:and |with )?{_G} in(?: too| as well| also| on it)?(?= ?(?:[.;]|$))"),
    ("took from", (
        rf"<M\d+> (?:, )?(?:which|that) {_G} (?:(?:has|have|had|both|all|jointly|together) )*(?:suppl(?:y|ied)|provided?|put (?:up|in)|contributed?|"
        rf"furnished|committed|stumped up|chipped in|handed over|invested)\b(?! (?:in|into|to) )"
    )),
    ("lured into", (
        rf"\b(?:lur|draw|drew|drawn|brought|bring|entic|coax|rop|pull|tempt|attract|welcom|woo|persuad|talk|court)\w* {_DESC}{_G} (?:in)?to "
        rf"(?={_ROUND_REF})"
    )),
    ("lured into", (
        rf"\b(?:persuad|convinc|coax|cajol|got|get|talk|induc|tempt|entic|prevail|beg|asked|allow|woo|charm|bull)\w* (?:on |upon |off )?{_DESC}{_G} (?:to|into) (?:also )?(?:part(?:ing)? with|put(?:ting)? (?:in|up|down)|invest(?:ing)?|hand(?:ing)? over|cough(?:ing)? up|"
        rf"stump(?:ing)? up|contribut(?:e|ing)|commit(?:ting)?|lend(?:ing)?|writ(?:e|ing)|wir(?:e|ing)|chip(?:ping)? in|pay(?:ing)?|tak(?:e|ing) part|fork(?:ing)? out|pony(?:ing)? up|giv(?:e|ing)|back(?:ing)?|fund(?:ing)?|lead(?:ing)?|join(?:ing)?)\b"
    )),
    (PRISED, rf"\b(?:pris|priz|pry|pried|coax|squeez|extract|wrung|wring|wheedl|teas|pull|drag|got|get|charm|tempt|wangl|milk)\w* (?:(?!<)[\w'-]+ ){{0,3}}?<M\d+> (?:(?!<)[\w'-]+ ){{0,3}}?(?:out of|off) {_DESC}{_G}"),
    (COMPOUND, rf"<M\d+> (?:(?!<|in |of |from |to |for |by |with |and |via )[\w-]+ ){{0,2}}{_G} (?:(?!<|(?:an?|the|its|another|more) )[\w-]+ )?<S\d+>(?! (?:from|by|awarded by|given by) )"),
    (COMPOUND, (
        rf"\b(?:award(?:ed|s)|receiv(?:ed|es?|ing)|w[oi]ns?|winning|g[oe]ts?|getting|secur(?:ed|es|ing)|land(?:ed|s|ing)|bagged|has|have|had|granted|given|took|takes|obtained|help(?:s|ed)? by|"
        rf"help (?:from|of)|thanks to|with|from|through|for|via|by|on|including|plus|and|an?|the|of|also|its) (?:a |an |the |its )?{_G}(?!'s) (?:(?!<|(?:an?|the|its|another|more) )[\w-]+ )?<S\d+> (?:of|worth|for|totall?ing|amounting to|,|\() "
    )),
    (COMPOUND, (
        rf"<S\d+> (?:(?:under|through|via|as part of|within|from) )(?:the )?{_DESC}{_G}(?:'s)? (?:(?!<)[\w-]+ ){{0,3}}"
        r"(?:programmes?|programs?|schemes?|initiatives?|accelerators?|calls?|challenges?|competitions?)\b"
    )),
    ("takes part", rf"{_G} {_ADV}(?:made|makes|making|completed|announced|took|taken) (?:an? |its |the )?(?:[\w-]+ )?<S\d+> in(?:to)? (?=<[GA]\d+>)"),
    ("takes part", (
        rf"{_G} (?:(?!;|<M)\S+ ){{1,14}}?, having (?:first |previously |earlier )?(?:bought in|bought into it|invested|come in|joined|entered|got in) "
        r"(?=(?:in|at|through|during|with|via|as part of) (?:the|its|their|an?) (?:[\w-]+ )?<S)"
    )),
    ("that … joined", rf"\bthat {_G} (?:had |also )?{_JOIN}"),
    ("in other words", rf"{_G} {_ADV}{words.JOINS}"),
    ("in other words", rf"^(?:(?:so|also|and|even|early|existing) )*{_G} (?:is|are|was|were) back(?= ?\.?$| , (?:which|who))"),
    ("takes part", rf"{_G} {_ADV}{_JOIN}"),
    ("takes part", rf"(?:^|, |; |: |and ){_G} (?:, (?:(?!<[GMS]|[,;:])\S+ ){{1,12}}, )and <G\d+> {_ADV}{_JOIN}"),
    ("takes part", rf"^{_G} (?:(?!<[GMS]|[;:])\S+ ){{1,12}}?, (?:participating|taking part|joining) in {_ROUND_REF}"),
    ("behind it", rf"{_G} {_ADV}behind (?={_ROUND_REF})"),
    ("takes part", rf"{_WHOSE_ROUND} {_G} {_ADV}(?:{_JOIN}|funded|financed|bankrolled|sponsored|underwrote)(?! by\b)"),
    (LIKEWISE, rf"<[GA]\d+> {_ADV}(?:{_JOIN}|funded|financed|bankrolled|sponsored|did|took) (?:in )?{_OBJECT} {_NEXT}{_G} (?={_OBJECT})"),
    (INVESTOR_IN, (
        rf"(?<!\binvest in )(?<!\binvested in )(?<!\binvesting in )(?<!\bstake in )(?<!\binto )(?<!\bof ){_G} (?:(?:is|are|was|were|came (?:next|in|second|then|later|along)|followed|joined|returned|then|later|also|,|again) ){{0,3}}(?:as |being )?{_INVESTOR_IN} (?={_ROUND_REF}|<M\d+>)"
    )),
    ("takes part", rf"{_G} {_ADV}(?:sponsor(?:ed|s|ing)|underwr(?:ote|ites?|iting|itten)|bankroll(?:ed|s|ing)|stumped up|subscrib(?:ed|es|ing)(?: to| for)?|covered|signed (?:up for|off on)|put (?:its|their|his|her) name to|lent (?:its|their|his|her) name to|wrote (?:cheques|checks) (?:in|into)|had a (?:piece|slice|share) of) (?={_ROUND_REF})"),
    ("takes part", rf"{_G} {_ADV}(?:took|takes|taking|bought|buys|buying|absorbed|swallowed|snapped up|mopped up|picked up|filled) (?:up )?(?:(?:the|its|all of the|all of its) )(?:(?:entire|whole|full|complete|lot of the) )?(?:<M\d+> )?<S\d+>"),
    (THEIR_OWN, rf"<M\d+> (?:worth )?(?:of|in) {_DESC}{_G}(?:'s)? (?:own )?(?:money|cash|capital|funding|backing|funds|dollars|equity)\b"),
    ("turned to", (
        rf"(?:<[GA]\d+>|\bit|\bthey|\bwhich|\blatter|\band) (?:has |have |had |then |also |instead )*(?:turned|went|looked|appealed) (?:instead )?to {_DESC}{_G} for (?:(?!<|;)\S+ ){{0,4}}"
        rf"(?:<[MS]\d+>|money|cash|capital|funding)"
    )),
    ("term sheet with", rf"\b(?:sign\w*|agree[ds]?|has|have|had|got|accept\w*|receiv\w+) (?:(?!<)[\w-]+ ){{0,4}}?term sheets? (?:with|from) {_DESC}{_G}"),
    ("takes part", rf"{_G} , (?:bought|invested|joins|participates|takes part|joined|participated|took part|chipped in|followed|put in|contributed)\b(?! by\b)"),
    ("label", (
        rf"^(?:[-–•*] )?(?:the )?(?:returning|returnees|existing|new(?: money| names| strategics?| faces| investors?| backers?| "
        rf"(?:to|on) (?:the|its) (?:cap table|register|shareholder list|roster|list|round))?|newcomers|also(?: in| "
        rf"on board| participating| investing)?|plus|strategics?|institutionals?|others?|insiders|purchasers?|"
        rf"buyers?|with|participating|co-investors?|named purchaser[^:;]{{0,60}}|who(?: (?:paid|invested|gave|put \w+|is in|"
        rf"else))?|(?:money |cash |cheques? )?from(?: whom)?|(?:paid|funded|financed) by|alongside) : {_DESC}{_G}"
    )),
    ("split between", rf"\b(?:split|shared|divided) (?:between|among|by) {_DESC}{_G}"),
    ("as did", rf"(?<!^)\b(?:as|so) (?:did|do|does|has|have|had|are|is|were|was) (?:also )?{_DESC}{_G}(?! , whose\b)"),
    ("as did", rf"(?:^|[,;] )(?:and )?so (?:did|has|have|had) (?:also )?{_DESC}{_G}(?! , whose\b)"),
    ("as did", rf"(?:^|[,;] )(?:and )?so (?:did|has|have|had) (?:(?!<[GM]|[.;:])\S+ ){{1,16}}: {_G}"),
    ("with … participating", (
        rf"\bwith {_DESC}{_G} (?:also |all |both |each |again |likewise |all also |either |among others |and others |"
        rf", among others , |among (?:the |those |others |its |other |new )*(?:\w+ ){{0,2}})*(?:participating|"
        rf"joining|taking part|coming|following|investing|contributing|returning|chipping|backing|on board|in tow|"
        rf"too|as (?:an? |the )?(?:\w+ )?(?:co-)?investors?|as (?:\w+ )?participants?|along for|participants|"
        rf"investors|backers|buyers|subscribers|shareholders|lenders|those|also in|rounding out|new (?:on|to|in)\b|"
        rf"on the (?:ticket|cap table)|re-upping|acquiring|buying|putting|writing|doubling|piling|adding|tagging|providing)"
    )),
    ("participating", (
        rf"(?:^|[,;:] ){_G} (?:also |all |both )*(?:participating|joining|taking part|following|investing|"
        rf"contributing|coming in|back (?:for (?:more|seconds)|again|in)|also participating|among (?:the )?(?:other "
        rf")?(?:investors|backers|participants))"
    )),
    ("with … participating", (
        rf"\bwith {_DESC}{_G} (?:as|acting as|serving as|joining as|coming in as) (?:(?:an?|the|its|their|one of (?:its|the)) )?(?:(?!<)[\w-]+ ){{0,3}}?"
        r"(?:investors?|backers?|shareholders?|lenders?|subscribers?|buyers?|financiers?|funders?|contributors?|participants?|owners?)\b"
    )),
    ("with … named", rf"\bwith {_DESC}{_G} (?:named|mentioned|tipped|cited|touted|expected|likely|also in|behind (?:them|it)\b)"),
    ("participation from", (
        rf"\b(?:participation|backing|support|investments?|contributions?|money|cheques?|checks?|commitments?|"
        rf"capital|funding|funds|cash|loans?|tickets?|follow-on|reinvestment|help|subscriptions?|injections?|"
        rf"financing|interest|grants?|<S\d+>|equity|debt|facility)(?! (?:expenditure|spending|markets?|in each))(?: \w+){{0,3}} (?:(?:also )?(?:came|come|comes|"
        rf"coming|was provided|is) )?(?:in )?(?:from|(?<!financing )(?<!funding )(?<!> )of|by) (?:the likes of |(?:\w+ )?(?:(?:co-)?investors?|backers|"
        rf"angels|shareholders) (?:such as |like |including )?)?{_DESC}{_G}"
    )),
    ("investors include", (
        rf"\b{_INVESTORS}(?! in other)(?: (?!including\b)(?:(?!<|and\b)[\w'-]+|<S\d+>|<D\d+>|<A\d+>)){{0,6}}? "
        rf"(?:include|included|includes|including|(?:are|were){_NO_DOING}|such as|like|comprise|comprised|comprises|–|—|namely|be|-|"
        rf"(?<!lender ),) (?:also )?{_DESC}{_G}(?! (?:said|says|told|announced|added|wrote|has raised|raised)\b)"
        rf"(?<!, <G\d>(?= (?:might|may|could|would|can|should|hopes|plans|expects|wants|aims|looks|stands|is (?:set|poised|about|likely|expected|due|raising|seeking))\b))"
    )),
    ("takes part", rf"<G\d+> , in (?:which|whom) {_G} {_ADV}(?:has |have |had )?(?:also )?(?:invested|put|pumped|poured|injected|hold|holds|bought)\b"),
    ("takes part", (
        rf"{_G} (?:(?:of|in|from) <P\d+> )?(?:is|are|was|were) {_ADV}(?:also )?(?:in|part of|members? of) (?:the|that|this|its) (?:(?!<)[\w-]+ ){{0,2}}"
        r"(?:syndicate|consortium|lending group|investor group|group of (?:lenders|investors|banks)|club|line-?up)\b"
    )),
    ("investors include", (
        r"\b(?:underwriters?|subscribers?|allottees?|takers) of (?:the|its|these|those|all) (?:(?!<)[\w-]+ ){0,3}"
        rf"(?:allotment|allocation|placement|shares|stock|share issue|capital increase) (?:are|were|is|was|include|included|including) {_DESC}{_G}"
    )),
    ("takes part", (
        rf"{_G} as (?:the )?(?:underwriters?|subscribers?|allottees?|takers) (?:of|for|to) (?:the|its|these|those|all|an?) (?:(?!<)[\w-]+ ){{0,3}}"
        r"(?:allotment|allocation|placement|shares|stock|share issue|capital increase)\b"
    )),
    ("takes part", rf"{_G} {_ADV}(?:took|takes|taking) up (?:all |most |some |part )?(?:of )?(?:the|its|these|those) (?:(?:new|newly issued|remaining|preference|preferred|common|other) )*(?:shares|stock|allotment|allocation|rights)\b"),
    ("investors include", (
        rf"\b(?:the|that|this|its|their|sole|only|single|main|biggest|largest|new|other|latest|first|outside|institutional|external|strategic) (?:(?:outside|external|institutional|strategic|other|single|exclusive|sole|lone|cornerstone|principal|returning|industrial|foreign|local|financial|equity) ){{0,2}}(?:co-)?(?:investor|backer|lender|financier|"
        rf"shareholder|subscriber|cheque-?writer|funder|name|face|arrival|entrant|newcomer|addition) (?:(?:is|was|being|turned out to be|turns out to be) |[:,—–] ){_DESC}{_G}"
    )),
    ("investors:", rf"\b(?:angels|investors|backers|operators|founders) (?:who|whom|whose|that|we|i) (?:(?!<[MS]|[.;:])\S+ ){{1,16}}: {_DESC}{_G}"),
    ("in talks to invest", (
        rf"{_G} {_ADV}(?:been )?(?:holding|held|hold|having|had|in|into|entered) (?:(?!<)[\w-]+ ){{0,2}}(?:talks|discussions|negotiations) (?:(?:with|at) (?:the company|it|<[GA]\d+>) )?"
        rf"(?:on|about|over|to|for|of) (?:the )?(?:possibly |potentially |jointly )?(?:invest|put|lead|back|join|buy|pump|inject|tak)\w*\b"
    )),
    ("in talks to invest", (
        rf"{_G} {_ADV}(?:talking|negotiating|speaking|discussing) (?:(?:with|to) (?:the company|it|<[GA]\d+>) )?(?:(?:about|over|on|to) )?"
        r"(?:possibly |potentially |also )?(?:invest|join|participat|back|com(?:e|ing) in\b|tak(?:e|ing) (?:part|a stake)|put(?:ting)? (?:in\b|money|up\b))\w*"
    )),
    ("in talks to invest", (
        rf"{_G} {_ADV}(?:negotiat|angl|vy|jockey|jostl|push|discuss|fight|compet|bidd|bargain|haggl|scrambl|lobby|press)ing (?:(?:for|over|about|to (?:get|win|secure|land)) )?(?:an? |its |the )?(?:(?!<)[\w-]+ ){{0,2}}"
        r"(?:allocation\b|(?:place|spot|seat|slot|share|part|role|piece|slice) (?:in|of|on|at) (?:the|this|that|its) (?:(?!<)[\w-]+ ){0,2}(?:syndicate|round|deal|financing|raise|consortium|transaction|cap table|fundraising|fundraise|<S))"
    )),
    ("in talks to invest", (
        rf"{_G} {_ADV}(?:in|holding|having) (?:(?!<)[\w-]+ ){{0,2}}(?:talks|negotiations|discussions) (?:over|about|for|on) (?:an? |its |the )?(?:(?!<)[\w-]+ ){{0,2}}"
        r"(?:allocation\b|(?:place|spot|seat|slot|role|piece|slice) (?:in|of|on|at) (?:the|this|that|its) (?:(?!<)[\w-]+ ){0,2}(?:syndicate|round|deal|financing|raise|consortium|fundraising|<S))"
    )),
    ("means to join", (
        rf"{_G} {_ADV}(?:(?:is|are|was|were|has been) )?(?:(?:also|likewise|now|reportedly|still|said to be|understood to be) )*(?:likely|expected|set|due|tipped|slated|ready|about|sure) to be "
        rf"(?:(?:an?|one|more|another|yet|among|of|the|other|also|new|further|additional|its|their|fellow|strategic|lead|anchor|main) ){{0,5}}(?:co-)?(?:investors?|backers?|participants?|subscribers?)(?= (?:in|of) (?:the|this|that|its) |,|\.| \.| ,|$)"
    )),
    ("means to join", (
        rf"{_G} (?:(?:is|are|was|were|has been|have been) )(?:(?:also|likewise|now|reportedly|still|said to be|understood to be|similarly|too) )*(?:weighing|considering|mulling|exploring|contemplating|discussing|eyeing) "
        rf"(?:(?:an?|its|their|some|a further|another|the) )?(?:(?!<)[\w-]+ ){{0,2}}?(?:investments?|participation|cheque|check|contribution)(?= ?(?:[.,;]|$)| (?:in|alongside|too|as well|of <M))(?! in (?:an? |<[GP]))"
    )),
    ("takes part", rf"{_G} (?:is|are|was|were|being) (?:one more|another|yet another|a further|a second|a third|the final|the last|the remaining) (?:(?!<)[\w-]+ ){{0,2}}?(?:investors?|backers?|participants?|subscribers?)(?= (?:in|of) (?:the|this|that|its) )"),
    ("means to join", (
        rf"^(?:(?:but|and|while|also|,) )*{_G} (?:(?!<[GMSA]|[;:]|which\b|that\b)\S+ ){{1,14}}?(?:and|but|yet|though|, )(?: (?:is|are|was|now|also|still|has|have|had|been|already|reportedly|said to be))* "
        rf"(?:(?:in|holding|having|into) (?:(?!<)[\w-]+ ){{0,2}}(?:talks|discussions|negotiations) (?:to|about|over|on)|(?:wants?|hop(?:es|ing)|plans?|intends?|aims?|expected|due|set|ready|keen|likely|about|looking|weighing|considering)(?: to)?) "
        rf"(?:(?:join|back|lead|fund|finance|invest|participat|tak|put|com)(?:e|ing|t?ing)?)\b (?:part |money |in |into |on |aboard ){{0,2}}(?={_ROUND_REF})"
    )),
    ("next to them", (
        rf"(?:^|[.;,] (?:and |but )?)(?:next to|beside|besides|alongside|with) (?:them|him|her|these|those|us) (?:in (?:it|the round) )?"
        rf"(?:are|were|is|was|come|came|comes|sit|sits|stand|stands|stood) (?:(?:the|existing|new|our|its|their|fellow|returning|early|investors?|backers?|angels?) )*{_G}"
    )),
    ("came with them", rf"(?:^|[.;,:–—] )(?:and )?(?:also|newly) (?:on board|aboard|in|in (?:the|this) (?:round|deal)|in on (?:it|the (?:round|deal))|along for the ride|participating|investing|taking part|joining|contributing|chipping in|subscribing|back|on the (?:cap table|register)|at the table|among the (?:investors|backers))(?: (?:this time|again|too|in the round))? (?:is|are|was|were) {_DESC}{_G}"),
    ("others were", (
        rf"(?:^|[.;] )(?:besides|beside|alongside|apart from|aside from|in addition to|next to|along with|together with) "
        rf"{_DESC}{_G} , (?:the|this) (?:round|deal|raise|financing|funding|syndicate|list) "
        r"(?:brought|drew|attracted|include[sd]|saw|counts|welcomed|got|has|had)\b"
    )),
    ("investors:", rf"\b{_INVESTORS}(?: (?:in|on|at) (?:the|this) (?:round|<S\d+>|cap table|list|register|table))? : {_DESC}{_G}"),
    ("drew", (
        rf"\b(?:drew|attracted|draws|attracts|drawing|attracting|roped in|roping in|brought (?:in|on|aboard)|brings "
        rf"(?:in|on|aboard)|welcom(?:ed|es|ing)|saw|sees|featur(?:ed|es|ing)|included|includes|secured|adds|added|"
        rf"enlisted|signed up|tapped) (?!customers|clients|partners)(?:{_INVESTORS} (?:like |such as |including )?|"
        rf"(?:participation|investments?|backing|support|interest|money|cheques?|checks?) from |as investors "
        rf")?{_DESC}{_G}(?! (?:described|calls?|called|put|says|said)\b)"
    )),
    ("counts among its backers", (
        rf"\b(?:count(?:s|ed|ing)?|number(?:s|ed|ing)|list(?:s|ed|ing)|boast(?:s|ed|ing)|ha[sd]|have|having|with|nam(?:es|ed|ing)|cit(?:es|ed)|mention(?:s|ed)|disclos(?:es|ed)|unveil(?:s|ed)|present(?:s|ed)|(?:gain|land|add|welcom|introduc|get|w[io]n|got)(?:e?s|e?d)?) (?!(?:joined|entered|come|backed|been|left)\b){_DESC}{_G} (?:(?:and|or) (?:(?:several|many|some|a few) )?(?:more|others)(?: besides| too)? )?(?:(?:among|as|"
        rf"in) (?:(?:its|the|their|other|existing|current|new|fresh|first|lead|strategic|further) ){{0,2}}(?:{_INVESTORS}|supporters))"
    )),
    ("counts among its backers", (
        rf"\b(?:of|among|from) (?:(?:the|its|those|all) )?(?:(?:existing|current|earlier|old|previous|new|other|present) )*(?:{_INVESTORS}|those (?:(?:already|previously|earlier|newly) )?(?:invested|in it|on board|aboard|involved|who (?:(?!<)[\w-]+ ){{0,2}}?(?:invested|joined|came in))) ?,? "
        rf"(?:<[GA]\d+>|it|they) (?:(?:also|only|just) )?(?:named|names|mentioned|mentions|listed|lists|cited|cites|counted|counts|singled out) {_DESC}{_G}"
    )),
    ("takes part", (
        rf"\b(?:an?|one|two|three|the) (?:(?!<)[\w-]+ ){{0,2}}?(?:new|fresh|outside|further|first-time|additional) {_INVESTORS} , <G\d+> , (?:joins?|joined|joining|comes? in beside|came in beside|sits? beside) {_DESC}{_G}"
    )),
    ("among backers", rf"{_G} (?:being|is|was|are|were) (?:(?:also|both|all) )?(?:one of|among|two of|three of) (?:them|these|those)(?= ?(?:[.,;)]|$))"),
    ("among backers", (
        rf"{_G} (?:is |are |was |were )?(?:among|amongst) (?:the |those |its |other |new |existing |several "
        rf")*(?:{_INVESTORS}|buying|buyers|participants|investing|taking|putting|joining|backing|subscribing|"
        rf"participating)"
    )),
    ("from", (
        rf"(?:<[MSD]\d+>|round|funding|financing|investment|capital|sum|amount|raise|money|cheque|check|extension|"
        rf"each|equity|debt|more|all|cash|total|deal|injection) (?:(?!<[MSG]|from|by\b|with\b|;)\S+ ){{0,7}}?(?:all |"
        rf"chiefly |mainly |mostly |largely |entirely |solely |exclusively |half |principally )?(?:from|courtesy of) "
        rf"(?:both |an? (?:\w+ )?(?:group|consortium|syndicate|club|pool|bevy|clutch|slew|host) of (?:\w+ "
        rf"){{0,3}}?(?:including |led by |such as |like |comprising )?)?(?:(?:\w+ )?(?:existing |new |strategic |"
        rf"return(?:ing)? |institutional )*(?:and (?:new|existing) )?(?:investors?|backers|shareholders|lenders|"
        rf"angels)(?: ,)? (?:including |such as |like |led by )?)?{_DESC}{_G}"
    )),
    ("from", rf"<[MS]\d+> (?:(?!<[MSG]|from|by\b|with\b|;)\S+ ){{4,10}}?(?:come|came|coming) from {_DESC}{_G}"),
    ("from", (  # "from Acme in Oslo and from Bolt"
        r"<[MS]\d+> (?:(?!<M|;|:|away\b|spun\b|graduat)\S+ ){0,8}?from (?:(?!<)[\w'’-]+ ){0,4}<G\d+>(?!'s) (?:(?!<M|;|:|from\b|which\b|who\b|but\b)\S+ ){0,7}?(?:, )?(?:and|as well as|plus) from "
        rf"{_DESC}{_G}"
    )),
    ("from", rf"<[MS]\d+> (?:(?!<[MSG]|;|:)\S+ ){{0,6}}?from (?:(?!<)[\w'’-]+ ){{0,4}}<G\d+>(?!'s) (?:\( |, )?(?:by way of|via|through|out of) (?:its |their )?{_G} (?:(?!<)[\w-]+ ){{0,2}}(?:funds?|arm|unit|vehicle|division)\b"),
    # "Obtained from Acme a facility of <M0>": the giver between the verb and what is given.
    ("from", (
        rf"\b(?:rais(?:e|es|ed|ing)|secur(?:es|ed|ing)|obtain(?:s|ed|ing)|receiv(?:es|ed|ing)|got|gets|getting|won|wins|landed|lands|took|takes|drew|draws|bagged|attracted|borrow(?:s|ed)|"
        rf"collected|gathered|garnered|accepted|extracted|enjoyed|has|had|have) from (?:both )?{_DESC}{_G} (?:, (?:(?!<|;)[^ ,]+ ){{1,8}}, )?"
        rf"(?=(?:a |an |the |its |their |another |some |up to |about |around |nearly |over |new |fresh |further )*(?:(?!<|to\b|for\b|that\b|in\b|and\b)[\w-]+ ){{0,3}}?"
        rf"(?:<[MS]\d+>|(?:rounds?|financing|funding|investment|facility|credit line|credit|loan|injection|cheque|check|commitments?|capital|equity|debt|backing|grant)(?! (?:markets?|managers?|team)\b)\b))"
    )),
    ("alongside", (
        rf"(?:<G\d+> |<D\d+> )(?:(?:are|is|were|was|came|come|got) (?:(?:also|all|both) )?(?:back )?in (?:again |too |as well |once more )?)?(?:, |as well , |too , |; |and )*(?:alongside|along with|together with|jointly with|"
        rf"including|joined by|as well as|in addition to|plus|besides|beside|backed by|with (?:help|support|"
        rf"participation|money) from|followed by|and by|with) (?:other |fellow |existing |new |returning |also "
        rf")*(?:{_INVESTORS} (?:such as |like |including )?)?{_DESC}{_G}(?! (?:as (?:its |the )?(?:customer|partner|"
        rf"adviser|advisor|chief|counsel)|advising|serving as|acting))"
    )),
    ("from", (
        rf"(?:<[MSD]\d+>|round|funding|financing|raise|deal) (?:(?!<[MSG]|from|by\b|with\b|;)\S+ ){{0,4}}?with (?:the )?(?:help|backing|support|assistance|aid|blessing) "
        rf"(?:of|from) {_DESC}{_G}"
    )),
    ("among those", (
        rf"\bamong (?:the |those |its |other )*(?:people|names|individuals|firms|funds|angels|parties|others) (?:who (?:invested|joined|put|backed|took part|came|are|were)|going in|coming in|"
        rf"investing|joining|taking part|participating|putting|backing|buying)(?: (?!<)[\w-]+){{0,5}}?(?: , [^,<;]{{3,40}} ,)? (?:was|were|is|are|:) {_DESC}{_G}"
    )),
    ("among those", (
        rf"\b(?:among (?:the |those |its |other |new |financial |existing |several )*(?:\w+ )?(?:institutions|"
        rf"{_INVESTORS}|those|participants)(?: \w+){{0,6}}?) (?:was|were|is|are|:) {_DESC}{_G}"
    )),
    ("others were", (
        rf"(?:\b(?:the )?(?:others|rest|remainder|balance|(?:other|further|remaining|additional) (?:(?:new|large|big|main|existing|major) ){{0,2}}(?:{_INVESTORS}))|(?:^|[.;:,] )also (?:in|participating|"
        rf"investing|joining|taking part)(?: (?:in|on) (?:the|this) (?:round|deal|act|list))?)(?: (?!<)[\w-]+){{0,3}}? "
        rf"(?:were|was|are|is|came from|comes from|include|included|:) {_DESC}{_G}"
    )),
    ("others were", (
        rf"(?:^|[.;:,] )(?:(?:and|also|newly) )*(?:in|on board|aboard|new|back|along for the ride|on the cap table|participating|"
        rf"investing|joining|subscribing|returning|taking part)(?: (?:in|on|to|for) (?:the|this|more) ?(?:round|deal|act|list|cap "
        rf"table|syndicate)?)?(?: (?!<)[\w-]+){{0,3}}? (?:were|was|are|is) {_DESC}{_G}"
    )),
    ("took from", (
        rf"<[MS]\d+> (?:that |which )?(?:<[GA]\d+>|it|they) (?:had |has |have |\w+ly )?(?:took|taken|raised|received|got|"
        rf"secured|drew|won|borrowed|landed|pulled in|accepted) (?:(?!<[MG]|;|from\b)\S+ ){{0,6}}?from {_DESC}{_G}"
    )),
    ("and by", (
        rf"\b(?:by|with|from) <G\d+>(?: ,)? (?:and|as well as|plus) (?:by |from |with )?(?:an?|two|three|four|five|six|several|some|a (?:number|group) of) "
        rf"(?:(?!<|[;.:])\S+ ){{1,10}}: {_G}"
    )),
    ("and by", rf"\bby <G\d+>(?: ,)?(?: and)? by {_DESC}{_G}"),
    ("after the lead", rf"<G\d+> , which (?:also |had )?(?:co-)?(?:led|leads) (?:(?!<[GM])\S+ ){{0,4}}, (?:and )?{_DESC}{_G}"),
    ("list announced", (
        rf"\b(?:investors?|backers?|angels?|shareholders|participants|newcomers|individuals|operators|executives|money|cheques?|checks?|names|list|crowd|parade|group|syndicate|lenders|purchasers?|"
        rf"buyers|put in|paid for|invested|came)\b(?! (?:from )?(?:customers|clients))[^:;<]{{0,90}} : {_DESC}{_G}(?= ?(?:(?:, )?(?:and|among) others "
        rf")?(?:[.;]|$| , (?:plus|and|as well as)))"
    )),
    ("list announced", (
        rf"\b(?:new|newest|fresh|latest|first-time|outside|unusual|surprise|unexpected|last|other|further|final) (?:(?!<)[\w-]+ )?"
        rf"(?:names?|faces?|backers?|investors?|shareholders?|owners?|arrivals?|entrants?|additions?|participants?|newcomers?|cheques?|checks?|lenders?)\b"
        rf"(?! (?:from )?(?:customers|clients))[^:;<]{{0,90}} : {_DESC}{_G}(?= ?(?:(?:, )?(?:and|among) others )?(?:[.;,]|$))"
    )),
    ("and angels", (
        rf"{_G} and (?:an? |some |several |other |our |its |their |the )?(?:[\w-]+ ){{0,3}}(?:angels?|investors|backers|individuals|executives|"
        rf"founders|supporters|friends|people|team|partners) (?:including|such as|like|at|from) <G\d+> {_ADV}{_JOIN}"
    )),
    ("in brackets", (
        rf"\( (?:(?!<G)[^()<;]|<[MSDP]\d+>){{0,40}}<[MSD]\d+>(?:(?!<G)[^()<]|<[MSDP]\d+>){{0,30}} (?:, |; |: |led by |from |with )"
        rf"{_G}(?= ?(?:and others |led |in )?[);,.])"
    )),
    ("in brackets", (
        rf"<M\d+> (?:(?!<[GM]|\(|;|\.|to\b)\S+ ){{1,6}}\( (?:from |with |investors : |backers : )?{_DESC}{_G}(?= ?(?:and "
        rf"others |among others |\. )*[);])"
    )),
    ("between dashes", (
        rf"(?:^|[-–—|·•] )(?:(?!<G)[^-–—<]|<[MSD]\d+>){{0,40}}<[MS]\d+>(?:(?!<G)[^-–—<]|<[MSD]\d+>){{0,20}} [-–—|·•] {_G}(?= (?:(?:;|and|,) |in "
        rf"|led |[-–—|·•(?]|\.|$)|$)"
    )),
    ("after semicolons", rf"[-–—|:] <G\d+>(?: ; <G\d+>)* ; {_G}(?= ?(?:[;.]|$))"),
    ("in talks with", (
        rf"\b(?:talks|negotiations|discussions|talking|speaking|negotiating) (?:\" )?(?:with|to) {_DESC}{_G} (?:and others |among others )?(?:about|over|for|on|to raise) "
        rf"(?:(?!<G|;|acqui|merg|buy|sale|takeover|partner|licen|supply)\S+ ){{0,5}}?(?:<[MS]\d+>|(?:investment|funding|financing|loan|round|fundraise|fundraising)\b)"
    )),
    ("courted", (
        rf"\b(?:courting|wooing) {_DESC}{_G} (?:for|over|about) (?:an? )?(?:(?!<)[\w-]+ ){{0,2}}(?:<[MS]\d+>|investment|injection|funding|round)"
    )),
    ("there is also", (
        rf"^(?:and )?there (?:is|are|was|were|['’]s) (?:also )?(?:(?!<|[;.:])[\w-]+ ){{0,4}}?(?:investors?|backers?|angels?|funds?|stars?|names?|faces?|athletes?|celebrit\w+|"
        rf"footballers?|actors?|actress|singers?|musicians?|rappers?|entrepreneurs?|founders?|newcomers?|champions?) (?:(?:too|as well|in the round|among them) )?[:,–—] {_G}"
    )),
    ("lenders are", rf"\bthe (?:{_INVESTORS}|three|four|five|six|seven|eight) (?:are|were) {_DESC}{_G}"),
    ("inverted", (
        rf"\b(?:(?:also )?(?:joining|participating|taking part|investing|buying in|contributing|putting (?:up|in)(?: (?:money|cash|funds|capital))?|chipping in|"
        rf"coming in|on board))(?: (?!<G)(?:<S\d+>|[\w'-]+)){{0,6}}? (?:were|was|are|is|:) {_DESC}{_G}"
    )),
    ("in brackets", (
        rf"<[MS]\d+>(?: (?:rounds?|funding|financing|investments?|raise|extension|injection|cheque|check|ticket|loan|grant|tranche|facility|placement|deal|note|equity|debt|of <D\d+>|in <D\d+>|, <D\d+>))? \( (?:from |with |investors : |"
        rf"backers : )?{_DESC}{_G}(?= (?:and others )?[);,]| and)"
    )),
    ("with, after investors", (
        rf"\b(?:led|leads|leading|lead|joined|from|by)\b[^;]{{2,120}} , with {_DESC}{_G}(?= ?(?:(?:and|among) others "
        rf"|behind (?:them|it)|alongside|also in\b)?[^<]{{0,24}}(?:[.;,)]|$))"
    )),
    ("with, after a round", (
        rf"<[MS]\d+>(?: (?:rounds?|funding|financing|extension|(?:(?!<)[\w-]+ )?(?:facility|loan|credit line)|(?:(?!<)[\w-]+ )?agreements?|(?:in )?<D\d+>|, signed|signed|agreed|arranged))* (?:, )?with {_DESC}{_G}(?! (?:as (?:its |"
        rf"the )?(?:customer|partner|adviser|advisor|chief|counsel)|advis|acting|serving))"
    )),
    ("after the round", rf"<[MS]\d+>(?: round)? [;:] (?:and )?{_G}(?= ?(?:and others )?[.]?$)"),
    ("led, with", (
        rf"\b(?:led|leads|leading|lead) (?:(?!<G|;)\S+ |<G\d+> ){{1,14}}?(?:together|jointly|along|hand in hand|arm in arm|side by side|shoulder to shoulder|in tandem) with {_DESC}{_G}"
    )),
    ("led, with", (
        rf"\b(?:co-?led|led|leads|leading|lead|participat\w+|invest(?:ed|s|ing)|joined|t(?:ook|akes?|aken|aking) part|(?:co-)?subscribed|contributed|chipped in|accompanied|bought in|came in|"
        rf"followed|the honou?rs)(?: again| it| that one| the (?:round|deal|financing|syndicate))?(?: in <D\d+>)? ?,? (?:with|"
        rf"alongside|together with|along with|in (?:company|concert|tandem|partnership) with|joined by|followed by|supported by) (?:other |fellow |existing |new |"
        rf"returning |also |business |private )*(?:(?:{_INVESTORS}|individuals|people) (?:like |such as |including "
        rf")?)?{_DESC}{_G}(?! (?:as (?:its |the )?(?:customer|partner|adviser|advisor|chief|counsel)|advis|acting|"
        rf"serving|joining the board))"
    )),
    ("named", (
        rf"{_G} (?:(?:is|are|was|were) (?:all |also |each |both )*(?:named|listed|mentioned|cited|disclosed|"
        rf"announced) as (?:\w+ ){{0,2}}{_INVESTORS}|(?:have|has) been (?:named|mentioned|cited|listed)(?= ?[.,;]|$)|(?:is|are|was|were) (?:also |all |both )*(?:in (?:it|the round|"
        rf"the deal|this round|this one|that one|for)|on the (?:cap table|list))\b)"
    )),
    ("came with them", rf"(?:^|[.;:–—,] |\b(?:and|while|with|but) )(?:in (?:its|their|that|the lead's) (?:wake|slipstream|train|tow)|hard on (?:its|their) heels|(?:around|behind|beside|besides|alongside|below|after|next to|along with|together with|with|at the side of|by) (?:it|them|him|her|(?:the|this|that) (?:lead|leader|anchor|(?:lead|anchor) investor|two|pair|table)|<G\d+>)|(?:at|by) (?:its|their|the lead's|the leader's|her|his) (?:side|sides|elbow|shoulder|back)) (?:, (?:(?!<G)\S+ ){{1,6}}?, )?(?:have |has |had |also )?(?:came|come|comes|follow|follows|followed|gather|gathers|gathered|lined up|line up|sits?|sat|stands?|stood|is|are|was|were|rallied|assembled|clustered|queued(?: up)?|marched|trooped|arrived|joined|piled in|stepped in|jumped in|rode|rides?) (?!(?:(?!<)\S+ ){{0,4}}(?:rivals?|competitors?|customers?|clients?|plants?|offices?|partners?|contracts?|orders?|factory|building|headquarters) ){_DESC}{_G}(?! (?:said|says)\b)"),
    ("came with them", rf"(?:^|[.;:–—,] |\b(?:and|while|with|but) )(?:sitting|standing|lining up|gather(?:ing|ed)|coming in|following|joining|riding|seated|lined up|rallying|queu(?:e)?ing up) (?:along )?(?:around|behind|beside|besides|alongside|after|next to|with|in|on)? ?(?:it|them|him|her|(?:the|this|that) (?:lead|leader|anchor|(?:lead|anchor) investor|table|two|pair|syndicate|round|deal|cap table)|<G\d+>)(?: (?:around|at|round|in|on) (?:the|this) (?:table|round|deal|cap table|syndicate))? (?:is|are|was|were|:) {_DESC}{_G}"),
    ("came with them", rf"\b(?:completing|rounding (?:out|off)|filling (?:out|up)|making up|closing out|topping off) (?:the|its|this) (?:(?!<)[\w-]+ ){{0,2}}?(?:line-?up|syndicate|round|list|group|roster|investors|backers|consortium|cap table|book|numbers|rest|investor (?:group|list|base)) (?:is|are|was|were|:) {_DESC}{_G}"),
    ("came with them", rf"\b(?:syndicate|round|line-?up|group|roster|list|consortium|investors|backers|book|rest|remainder|balance|cheques?|checks?|tickets?|money|it) (?:(?!<[GM]|;)\S+ ){{0,4}}?(?:completed|rounded (?:out|off)|filled (?:out|up)|made up|topped off|taken up|picked up|snapped up|covered|swelled|joined up|written|signed|provided) by {_DESC}{_G}"),
    ("takes part", rf"{_G} {_ADV}(?:(?:is|was|are|were|as|being|acted as|acts as|serv(?:es|ed) as|came in as|comes in as|joined as|joins as|signed on as|became|becomes) )(?:the |an? |its |their |one of the )?(?:(?:main|sole|largest|biggest|principal) )?(?:anchors?|cornerstones?|cornerstone and lead)(?: (?:investors?|backers?|shareholders?|subscribers?))?(?= ?(?:[.;,)–—]|$|(?:in|of|on|for|and|with|at)\b))(?! (?:of|in|on|for) (?:the|its|a|this) (?:(?!<)[\w-]+ ){{0,2}}(?:market|industry|funds?|vehicle|portfolio))"),
    ("investors include", rf"\b(?:anchor|cornerstone) (?:investors?|backers?|shareholders?|subscribers?) (?:(?:is|was|will be|are|were|include|included|:) |, )?{_DESC}{_G}"),
    ("takes part", rf"{_G} {_ADV}{words.GIVES_ALL}(?=(?:the|this|that|<[GA]\d+>'s) (?:(?:(?!<|(?:of|for|with|by|and|to|in|on|at|from)\b)[\w'’%$.,-]+|<D\d+>|<M\d+>) ){{0,4}}?(?:<S\d+>|rounds?\b|<M\d+> (?:of|for|behind) (?:(?!<)[\w'’-]+ |<D\d+> ' s |<[GA]\d+>'s ){{0,3}}<S\d+>))"),
    ("room for", rf"\b(?:room|space|a place|a seat|a slot|a spot) (?:(?:was|is|has been|had been|were) )?(?:also )?(?:made |found |left |kept |reserved |set aside )?(?:in (?:the|this) (?:round|deal|syndicate) |at the table )?for (?:(?!<|one\b|more\b)[\w'’-]+ ){{0,4}}?{_G}(?= ?(?:[.;,]|$|too|as well|in (?:the|this) (?:round|deal)|and\b|to (?:join|invest|come in|take part)))"),
    ("room for", rf"\b(?:the )?(?:remaining|other|rest of the|balance of the|leftover|last|unsold|newly issued|new) (?:new )?(?:shares|stock|units|allocation|equity|paper|slots?|tranche|notes|<M\d+>) (?:(?:have|has|had|all|were|was) ){{0,2}}(?:went|gone|go|goes|allotted|allocated|sold|issued|passed|placed) (?:to|with) {_DESC}{_G}"),
    ("out of the pockets", rf"\b(?:out of|from) (?:the )?(?:own |private |deep )*(?:pockets?|wallets?|purses?|savings|coffers|chequebooks?|checkbooks?|balance sheets?) (?:of|belonging to) {_DESC}{_G}"),
    ("sold shares to", (
        rf"\b(?:sold|sells|selling|issued|issues|placed|handed) (?:an? |another |new |\d+ % (?:of )?)(?:(?!<G)\S+ "
        rf"){{0,5}}?(?:shares?|stakes?|notes|bonds|stock|equity|holding|<S\d+>)(?: \w+){{0,2}}? (?:to|with) "
        rf"{_DESC}{_G}"
    )),
    ("carried out with", (
        rf"\b(?:(?:carried out|concluded|done|conducted|made possible|struck|agreed|signed|filled) (?:with|by)|(?:completed|closed) with) {_DESC}{_G}(?= "
        rf"?(?:[.,;]|$|(?:(?:back )?(?:in|on|last|this) )?<D))"
    )),
    ("allotment to", rf"\ballotments? (?:of (?:\w+ ){{1,3}})?to {_DESC}{_G}"),
    ("joins others", rf"{_G} {_ADV}join(?:ed|s) {_DESC}<G\d+> in (?:{_ROUND_REF}|(?:backing|financing|funding|bankrolling|supporting|investing in)\b)"),
    ("in tow", (
        rf"\b(?:w[io]n|wins|winning|gain(?:s|ed|ing)?|attract(?:s|ed|ing)?|g[eo]t|gets|secur(?:e|es|ed|ing)|br(?:ing|ings|ought|inging)|recruit(?:s|ed|ing)?|land(?:s|ed|ing)?|sign(?:s|ed|ing)?|convinc(?:e|es|ed|ing)|persuad(?:e|es|ed|ing)) (?:up |in |on )?(?:on board )?"
        rf"{_DESC}{_G} (?:on board |in |over )?as (?:an? |its |their |the |another )?(?:(?!<)[\w-]+ ){{0,3}}(?:co-)?(?:investors?|backers?|shareholders?|lenders?|financiers?)\b"
    )),
    ("participation from", (
        rf"\b(?:with|and|plus|by|through|thanks to|saw|counts? on|counted on|includ\w+) (?:the )?(?:accompaniment|entry|involvement|presence|arrival|incorporation|inclusion|return|re-entry|adhesion) (?:of|from|by) {_DESC}{_G}"
    )),
    ("as a holder", (
        rf"\b(?:list|nam|show|record|giv|register|mention)(?:e?s|e?d|ing|e)? {_DESC}{_G} (?:(?:of|from|in) <P\d+> )?(?:as|to be|now as|with) (?:the |an? |one of (?:the |its )?|its )?(?:(?!<)[\w-]+ ){{0,3}}"
        rf"(?:holders?|owners?|shareholders?|subscribers?|allottees?)\b(?! of (?:<G\d+>|<A\d+>))"
    )),
    ("takes part", rf"(?:, |and |while ){_DESC}{_G} (?:himself |herself |itself |themselves )?(?:to|for|with|taking|covering|providing) the (?:balance|rest|remainder)\b"),
    ("takes part", (
        rf"{_G} {_ADV}(?:(?:put|puts|putting) (?:its|their|his|her) (?:name|signature|names) (?:to|under|on|behind)|sign(?:ed|s) off on|ink(?:ed|s)|underwr(?:ote|ites)) (?={_ROUND_REF})"
    )),
    ("joined in", rf"(?:<G\d+>|\bit|\bthey) {_ADV}join(?:ed|s) {_DESC}{_G} in (?:(?!its |their ){_ROUND_REF}|(?:backing|financing|funding|bankrolling|supporting|investing in)\b)"),
    ("takes part, together with", rf"(?:^|, |; |: |and ){_G} , (?:together|along|jointly) with <G\d+> , {_ADV}{_JOIN}"),
    ("backs alongside", rf"{_BACK} (?:(?!<)[\w'-]+ ){{0,4}}<G\d+> (?:alongside|together with|along with|jointly with) {_DESC}{_G}"),
    ("given by", (
        rf"\b(?:awarded|granted|lent|given|provided with|handed|paid) (?:(?!<G|;)\S+ ){{0,6}}?<[MS]\d+>(?: (?!<|"
        rf"by)[\w-]+){{0,4}}?(?: <S\d+>)? by {_DESC}{_G}"
    )),
    ("behind the money", rf"\bbehind (?:the|this|that|it)(?: \w+){{0,2}} (?:are|is|were|was|stand|stands) {_DESC}{_G}"),
    ("as co-investors", (
        rf"{_G} (?:\w+ ){{0,2}}as (?:an? |the |its |fellow |further |other |new )?(?:co-)?(?:investors?|participants?|"
        rf"backers|subscribers)\b(?! in other)"
    )),
    ("investors of … are", (
        rf"\b{_INVESTORS} (?:of|in|behind|at) (?:its |the )?<[GA]\d+>(?: , (?:which|whose|an?) [^,;]{{1,60}} ,)? "
        rf"(?:now )?(?:include|included|includes|are|were|comprise|comprised) {_DESC}{_G}"
    )),
    ("puts into", (
        rf"{_G} {_ADV}(?:(?!<|[;:.]|by\b|from\b|with\b)[\w'-]+ ){{1,6}}?(?:an?|another|the|its|their) (?:(?!<)[\w-]+ ){{0,3}}(?:<M\d+> )?"
        rf"(?:(?:(?!<)[\w-]+ ){{0,2}}(?:investment|injection|infusion|bet|commitment)s?|<S\d+>) (?:(?:of|worth) (?:(?!<)[\w-]+ ){{0,3}}<M\d+> )?(?:in|into|on) "
        rf"(?:(?!<)[\w'’-]+ ){{0,6}}?<[GA]\d+>"
    )),
    ("takes part", rf"{_G} {_ADV}(?:t(?:ook|akes|aking|ake|aken)|play(?:ed|s|ing)?|ha[ds]) (?:a |an )?(?:\w+ )?(?:part|role|share|hand) in {_ROUND_REF}"),
    ("found an investor in", (
        rf"\b(?:found|finds|gained|gains|won|wins|welcomed|has|have|had|got|gets) (?:an? |its |another |the )?(?:(?!<)[\w-]+ ){{0,3}}"
        rf"(?:investor|backer|shareholder|lender)s? in {_DESC}{_G}"
    )),
    ("came from", (
        r"<M\d+> (?:(?!<M|[;:])\S+ ){0,14}?(?:came|comes|come|coming|hails?|hailed) from (?:(?!<[GM]|[.;:—–]|-\s)\S+ ){1,16}?(?:—|–|-|:) "
        rf"{_DESC}{_G}(?= (?:(?:and|or) (?:their|its|the|his|other|others)\b|[.,;)]|[—–-] )|$)"
    )),
    ("courtesy of", rf"\b(?:courtesy of|thanks to|paid for by|put up by|supplied by) (?:an? (?:(?!<)[\w-]+ ){{0,2}}(?:investment|cheque|check|round) (?:by|from) )?{_DESC}{_G}"),
    ("in tow", (
        rf"\b(?:have|having|had|got|with|and|find|see|brings?|bringing) {_DESC}{_G} (?:in (?:our|its|their) corner|by (?:our|its|their) side|at (?:our|its|their) side|"
        rf"on (?:our|its|their|the) (?:side|cap table|captable|shareholder register)|on this journey|on the journey|behind (?:us|them)|in (?:our|its|their) boat)\b"
    )),
    ("in tow", (
        rf"\b(?:welcom(?:e|es|ed|ing)|add(?:s|ed|ing)?) (?!back\b){_DESC}{_G} (?:to|onto|into|on|as (?=an? (?:\w+ )?(?:investor|backer|shareholder))) "
        rf"(?:our|its|their|the|an?) (?:(?!<)[\w-]+ ){{0,2}}?(?:family|cap table|captable|investors?|investor base|backers?|shareholders?|syndicate|round|register)\b"
    )),
    ("in tow", rf"\b(?:with|and) {_DESC}{_G} (?:in tow|alongside|along for the ride|in support|following|behind it|on board)(?= ?[.,;]|$)"),
    ("backed by", (
        rf"\b(?:backed|funded|financed|supported|seeded|bankrolled|capitali[sz]ed|propelled|fuelled|fueled) (?:with|to the tune of) (?:(?!<)[\w-]+ ){{0,3}}<M\d+> "
        rf"(?:(?!<|by\b)[\w-]+ ){{0,4}}(?:by|from) {_DESC}{_G}"
    )),
    ("plus", (
        rf"[,—–] (?:plus|and also|as well as|along with|together with|alongside) (?:(?:an?|one|two|three|four|five|some|several|its|"
        rf"their) (?:(?!<)[\w-]+ ){{1,4}}: )?{_DESC}{_G}"
    )),
    ("among them", rf"\( (?:including )?{_G} among them"),
    ("among them", (
        rf"\b(?:{_INVESTORS}|cheques?|checks?|money|operators|individuals|executives|entrepreneurs|institutions)\b[^;:.]{{0,60}}"
        rf"(?: [,;(–—-])? (?:including |among (?:them|those|whom) (?:(?:is|are|was|were) )?(?:: )?){_DESC}{_G}"
    )),
    ("among them", (
        rf"\b(?:{_INVESTORS}|cheques?|checks?|individuals|executives|entrepreneurs|institutions)\b(?: (?!<)[^;:. ]+){{0,6}} [,;(–—-] "
        rf"{_G} among (?:them|those)\b"
    )),
    ("came from", (
        rf"\b(?:all|most|half|the bulk|much|the rest|every \w+) of the (?:cash|money|sum|capital|funding|funds|round|raise) (?:(?!<[GM]|;)\S+ |<G\d+>'s ){{0,6}}?"
        rf"(?:came|comes|is coming|was) from {_DESC}(?:<M\d+> )?{_DESC}{_G}"
    )),
    ("came from", (
        rf"(?:<[GA]\d+>'s|\b(?:ones?|rest|remainder|balance|half|third|quarter|part|latter|former|most|bulk|tranche|all of (?:it|that))) "
        rf"(?:of (?:it|that|this|the (?:money|sum|round)) )?(?:(?:all|both|\w+ly) )?(?:came|comes|is coming|was) from {_DESC}{_G}"
    )),
    ("beside the leader", rf"<G\d+> , (?:as )?(?:the |its )?(?:leader|(?:co-)?lead(?: investor)?|anchor(?: investor)?|head)(?: of (?:the|this|its) (?:(?!<)[\w-]+|<S\d+>))? ,? ?(?:and|with|plus|then|as well as|followed by|alongside) {_DESC}{_G}"),
    ("takes part, with another", rf"(?:^|, |; |: |and ){_G} (?:, )?(?:together |along |jointly )?with <G\d+> (?:, )?{_ADV}{_JOIN}"),
    ("takes part, with another", rf"(?:^|, |; |: |and )<G\d+> (?:, )?(?:together |along |jointly )?with {_DESC}{_G} (?:, )?{_ADV}{_JOIN}"),
    ("allotment to", (
        rf"\b(?:allotments?|allocations?|shares|stock|notes|bonds) (?:(?!<|;|\.)\S+ ){{0,3}}?(?:went|goes?|going) to {_DESC}{_G}"
    )),
    ("allotment to", (
        rf"\b(?:allotments?|allocations?|tranches?|shares|stock|notes|bonds|placement|placing|capital increase|share issue|rights issue|issue|<[SM]\d+>)(?: (?!<G|;|\.)\S+){{0,12}}? (?:(?:was|were|is|are|being|been) (?:allotted|allocated|reserved|earmarked|assigned|placed|issued)|reserved|allotted|allocated|issued) (?:to|for|with) {_DESC}{_G}"
    )),
    ("allotment to", (
        rf"\b(?:capital increase|share issue|rights issue|placement|placing|issue|issuance|allotment|<[SM]\d+>)(?: (?!<G|;|\.)\S+){{0,12}}? (?:(?:to|for) the (?:sole |exclusive |joint )?benefit of|in favou?r of|with) {_DESC}{_G}(?= \( <M)"
    )),
    ("allotment to", rf"\b(?:(?:to|for) the (?:sole |exclusive |joint )?benefit of|in favou?r of) {_DESC}<G\d+> (?:\( (?:(?!<G)[^()])* \) )?(?:, )?(?:and|plus) (?:of )?{_DESC}{_G}"),
    ("after the lead", rf"<G\d+>(?: , (?:the )?lead| \( lead \))? ; (?:and )?{_G}(?= ?(?:and others |fund )?(?:[.;)]|$))"),
    ("in an item", rf"(?:<[MSD]\d+>|\)) , {_G}(?= ?(?:and others )?(?:[.;,]|$))"),
    ("sold to", (
        rf"(?:shares?|stake|notes|bonds|stock|equity|<S\d+>)(?: \w+){{0,5}}? (?:sold|issued|placed) (?:to|with) "
        rf"{_DESC}{_G}"
    )),
)  # fmt: skip
NOT_AFTER = re.compile(
    r"^(?!as (?:the )?underwriters? (?:of|for) (?:the|its|all) (?:[\w-]+ ){0,3}(?:allotment|allocation|shares))(?:'s\b)?\s*(?:(?:executives|employees|alumni|veterans|engineers|researchers|staffers|bankers)\b(?! (?:<G|and <G))|"
    r"as (?:its |their |the |an? )?(?:(?!investor|lead|co-lead|backer|shareholder|new)\w+ "
    r"){0,3}(?:customers?|clients?|partners?|advis\w+|users?|counsel|chief|ceo|cto|cfo|chair\w*|director|president|"
    r"head|board)|among (?:its|the|their) (?:\w+ )?(?:customers|clients|users|partners|buyers and|competitors)|"
    r"(?:as|is|are|was|were|acting as|to act as) (?!(?:the |its |an? )?(?:co-)?lead underwriter (?:[.,;]|and\b))(?:(?:its|the|an?|joint|lead|co-lead|global|sole|senior|left|book-running|book|running|principal|exclusive|financial|legal|placement|issue) )*(?:managers?|underwriters?|merchant bankers?|advis[eo]rs?|agents?|brlms?|brokers?|counsel|coordinators?|"
    r"bookrunners?|arrangers?|coordinators?)\b|"
    r"(?:is|was|are|were|has|have|had|did|does|do) (?:not|n['’]t) (?:an? )?(?:\w+ )?(?:invest\w*|participat\w*|join\w*|tak(?:e|en|ing) part|involved|back\w*)|"
    r",? ?(?:all|both|each)(?: of (?:them|which|whom))? (?:are )?(?:makers|developers|builders|designers|providers|sellers|vendors|start-?ups|competitors|rivals)\b|"
    r"advis(?:ing|ed)|act(?:ed|s|ing) as (?:[\w-]+ ){0,4}(?:advis|agent|counsel)|serv(?:ed|es|ing) as (?:[\w-]+ ){0,4}(?:advis|agent|"
    r"counsel))"
)
NOT_BEFORE = re.compile(
    r"(?:customers|clients|partners|users|competitors|rivals|alumni|advisers|advisors|founders|employees|executives|"
    r"veterans|engineers|researchers|tokens?|chips|alternatives|competition|data|report|technology|models?|poached|"
    r"hired|spun out|spun off|away|carved out|revenue|orders?|contracts?|buyers and|news|interest in|advice|(?<!with )help|as part|"
    r"graduat\w+)(?: (?!came\b|comes\b|coming\b)\w+){0,3} (?:from|include|includes|including|such as|like|are|:|with|by|among)(?: \w+){0,2} $|"
    r"\b(?:directors?|observers?|advis[eo]rs?|chair\w*|board|customers?|clients?|users?)(?: (?!<)[\w']+){0,3} , (?:and )?(?:as|so) (?:is|are|was|were) (?:[\w-]+ ){0,2}$|"
    r"\b(?:board|committee|panel|council|jury)(?: of (?:directors|advis[eo]rs|judges))? (?:that |which |now |also ){0,2}"
    r"(?:includes?|included|including|features?) (?:[\w-]+ ){0,4}$|"
    r"\b(?:no|nothing|not a (?:cent|penny|cheque|check)|none of (?:it|the \w+)|little) (?:(?:new|fresh|further|more) )?(?:(?:money|cash|capital|funding|investment|contribution)s? )?(?:(?:has|had|was|is|ever|came|comes|coming|come) ){0,3}(?:from|by) (?:[\w-]+ ){0,3}$|"
    r"\b(?:market|field|industry|sector|segment|category|ranking|list|pack|table|race|league) (?:(?:is|was|are|were|,|still|now|currently|long) ){0,3}(?:led|headed|topped) by (?:[\w-]+ ){0,3}$|"
    r"\bhad been (?:\w+ ){0,3}(?:backed|funded|financed) (?:(?:so far|until now|until then|previously|before|up to then|exclusively|only|solely) ){1,2}by (?:[\w-]+ ){0,3}$|"
    r"\bboard (?:of directors |there )?(?:alongside|with|together with|beside|next to|along with) (?:[\w-]+ ){0,2}$|"
    r"\b(?:not|nor|neither) (?:the |its )?$|\b(?:directors?|board members?|executives|officers|hires) (?:, |: |are |were )(?:the )?$|"
    r"\b(?:competitors|rivals|challengers|contenders|peers|alternatives|companies|start-?ups|makers|developers|vendors|players|labs|chipmakers) ,? ?"
    r"(?:the |some |other )?(?:[\w-]+ )?names? (?:(?!<|invest|back|fund|join)[\w-]+ ){0,7}$|"
    r"\b(?:from|by) (?:[\w-]+ ){0,3}(?:employees|staff|workers|shareholders|holders|insiders) (?:of|at|in) $"
)
ARM = re.compile(r"'s (?:about |own )?(?:<M\d+>|(?:[\w-]+ |<S\d+> ){0,3}(?:<G|funds?\b|arm\b|vehicle\b|family office))")
TELLS = re.compile(
    r"(?:says|said|reported|reports|hears|(?:has|have) (?:also )?(?:learned|learnt|established|gathered|ascertained|heard|been told|been informed)|understands|noted|first)\b"
)
#: "The owners of two dairies, Acme and Bolt, are in": neither of the dairies is.
THOSE_BEHIND = Pattern(
    r"\b(?:owners|heirs|descendants|widow|widower|executives|employees|alumni|offspring) (?:of|behind|at|from) (?:(?!<G|;)\S+ ){0,6}$"
)
LEADS = Family(_LEAD)
INVESTING = Family(_INVEST)
