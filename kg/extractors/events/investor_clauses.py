"""Parts of patterns of who gave money: names with their descriptions, what may stand between, rounds; and rules by name."""

# ruff: noqa: E501 -- regular expressions and word lists are easier to read whole than broken

from kg.extractors.events import investor_words as words
from kg.extractors.wording.verbs import JOINING

G = r"(?P<g><[GA]\d+>)"
DESC = r"(?:<A\d+> arms? of )?(?:<P\d+>(?:'s)? (?=[a-z]))?(?:(?!<|led|and\b|which|who|for\b|to\b|said\b|says\b|with\b)[\w'’&,$%/.-]+ ){0,5}?(?:: )?"
ADV = (
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
ROUND_REF = (
    r"(?:(?:the|one of (?:the|<P\d+>'s|[\w-]+'s)|this|that|its|their|a|an|another|both|his|her|our|last|(?:<P\d+>(?:'s)? )?(?:(?!<)[\w'-]+ ){0,4}?<[GA]\d+>'s) (?!(?:list|table|pack|ranking|field|chart|league)\b)(?:(?!<|team|company|development|effort|"
    r"push|charge|way|work|project)[\w'%$.,-]+ ){0,5}?(?:<D\d+> )?(?:<M\d+> )?(?:(?!<)[\w'-]+ ){0,3}?(?:<S\d+>|"
    r"rounds?|financing|funding|investment|deal|raise|transaction|fundraise|fundraising|injection|one|tranche|"
    r"extension|syndicate|operation|bid|consortium|equity|debt|loan|facility|package|placement|offering|tender|sale|notes|bonds?|fundraiser|part|half|portion|<M\d+>)"
    r"|it\b|that\b(?! (?:the|its))|both\b|<S\d+>|<M\d+>|them\b)"
)
ITS_REST = r"(?:the |its |their |an? )?(?:rest|remainder|balance|bulk|(?:lion's|biggest|largest|main|greater|better|remaining) (?:share|part|portion|chunk|slice|half)|lot|whole lot|majority|other half|gap|remaining <M\d+>)"
THE_OWNERS = r"(?:the |its |their |<G\d+>'s )?(?:(?!<)[\w-]+ )?(?:shareholder (?:structure|base|register|group|circle|list)|shareholders|share ?capital|capital|cap(?: |-)?table|captable|shareholding|ownership(?: structure)?|(?:share )?register|circle of (?:shareholders|investors|owners)|equity|roster)"
JOIN = (
    rf"(?:(?:wr(?:ote|ites?|iting|itten)|add(?:ed|s|ing)|chipp(?:ed|ing) in|kick(?:ed|ing) in|thr(?:ew|own) in|brought|brings|furnish(?:ed|es)|stump(?:ed|s) up|cough(?:ed|s) up|account(?:s|ed|ing) for|pa(?:id|ys|ying)(?: in| for)?|bore|bears?|shoulder(?:ed|s|ing)|carr(?:ied|ies|ying)|deliver(?:ed|s)|ma(?:de|kes|king) up) {ITS_REST}\b"
    rf"|enter(?:ed|s|ing)? (?:into )?{THE_OWNERS}\b|(?:was|were|is|are|been) (?:also |now )?(?:admitted|let|welcomed|brought|taken|added) (?:in)?(?:to|onto|on) {THE_OWNERS}\b"
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
JOIN = rf"(?:{JOIN}|{words.JOINS})"
#: A round as the object of a verb that stands once for several: "Acme led its Series A, Bolt its $9m Series B".
OBJECT = (
    r"(?:(?:the|its|their|that|this|an?|his|her|our|<[GA]\d+>'s) (?:(?!<)[\w-]+ ){0,3}(?:<M\d+> )?(?:(?!<)[\w-]+ ){0,2}(?:<[SM]\d+>|round|seed|extension|one)"
    r"(?: (?:round|financing|funding|raise))?(?: of <[GA]\d+>)?(?: (?:in |of |from )?<D\d+>)?)"
)
#: What joins those who give together: "Acme, side by side with Bolt, put money in".
TOGETHER = r"(?:(?:together|along|jointly|side by side|hand in hand|shoulder to shoulder|in (?:tandem|partnership|concert|company)) with|alongside|next to)"
NEXT = r"(?:[,;] (?:and |while |then )?|and |while )"
#: Whose round it is that somebody led or joined: "Acme, whose Series A Bolt led".
WHOSE_ROUND = r"\bwhose (?:(?!<[GA]|[;,])\S+ ){0,5}?(?:<[SM]\d+>|rounds?|financing|raise|funding|fundraise)(?: (?:round|financing|extension|raise|funding))?(?: (?:in |of )?<D\d+>)?(?: ,)?"
INVESTORS = (
    r"(?:(?:co-?)?investors?|backers?|participants?|shareholders?|lenders?|syndicate|angels?|angel investors?|buyers|"
    r"subscribers|supporters|funders|banks|vcs|funds|firms|names|participation|contributors|line-?up|family offices)"
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
