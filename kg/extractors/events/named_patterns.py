"""Who takes part in a round, by where they are named: "from Acme", "investors include Acme", "alongside Acme"."""

# ruff: noqa: E501 -- regular expressions and word lists are easier to read whole than broken

from kg.extractors.events.investor_clauses import ADV, DESC, INVESTORS, JOIN, G

#: "Investors are circling Acme", "backers were keen on Acme": what they do, not who they are.
_NO_DOING = (
    r"(?! (?:(?:\w+ly|now|still|also|already|all|both|said|so|very|more|reported|understood|thought|believed) (?:to be )?){0,2}(?:(?!(?:existing|returning|leading|founding|participating|remaining|incoming|outgoing|following)\b)[a-z-]+ing|keen|eager|"
    r"ready|willing|interested|impressed|convinced|attracted|drawn|told|asked|confident|worried|happy|excited|hungry|in talks|in discussions|after|behind|at|back in|set|due|expected|likely)\b)"
)
NAMED = (
    ("with … participating", (
        rf"\bwith {DESC}{G} (?:also |all |both |each |again |likewise |all also |either |among others |and others |"
        rf", among others , |among (?:the |those |others |its |other |new )*(?:\w+ ){{0,2}})*(?:participating|"
        rf"joining|taking part|coming|following|investing|contributing|returning|chipping|backing|on board|in tow|"
        rf"too|as (?:an? |the )?(?:\w+ )?(?:co-)?investors?|as (?:\w+ )?participants?|along for|participants|"
        rf"investors|backers|buyers|subscribers|shareholders|lenders|those|also in|rounding out|new (?:on|to|in)\b|"
        rf"on the (?:ticket|cap table)|re-upping|acquiring|buying|putting|writing|doubling|piling|adding|tagging|providing)"
    )),
    ("participating", (
        rf"(?:^|[,;:] ){G} (?:also |all |both )*(?:participating|joining|taking part|following|investing|"
        rf"contributing|coming in|back (?:for (?:more|seconds)|again|in)|also participating|among (?:the )?(?:other "
        rf")?(?:investors|backers|participants))"
    )),
    ("with … participating", (
        rf"\bwith {DESC}{G} (?:as|acting as|serving as|joining as|coming in as) (?:(?:an?|the|its|their|one of (?:its|the)) )?(?:(?!<)[\w-]+ ){{0,3}}?"
        r"(?:investors?|backers?|shareholders?|lenders?|subscribers?|buyers?|financiers?|funders?|contributors?|participants?|owners?)\b"
    )),
    ("with … named", rf"\bwith {DESC}{G} (?:named|mentioned|tipped|cited|touted|expected|likely|also in|behind (?:them|it)\b)"),
    ("participation from", (
        rf"\b(?:participation|backing|support|investments?|contributions?|money|cheques?|checks?|commitments?|"
        rf"capital|funding|funds|cash|loans?|tickets?|follow-on|reinvestment|help|subscriptions?|injections?|"
        rf"financing|interest|grants?|<S\d+>|equity|debt|facility)(?! (?:expenditure|spending|markets?|in each))(?: \w+){{0,3}} (?:(?:also )?(?:came|come|comes|"
        rf"coming|was provided|is) )?(?:in )?(?:from|(?<!financing )(?<!funding )(?<!> )of|by) (?:the likes of |(?:\w+ )?(?:(?:co-)?investors?|backers|"
        rf"angels|shareholders) (?:such as |like |including )?)?{DESC}{G}"
    )),
    ("investors include", (
        rf"\b{INVESTORS}(?! in other)(?: (?!including\b)(?:(?!<|and\b)[\w'-]+|<S\d+>|<D\d+>|<A\d+>)){{0,6}}? "
        rf"(?:include|included|includes|including|(?:are|were){_NO_DOING}|such as|like|comprise|comprised|comprises|–|—|namely|be|-|"
        rf"(?<!lender ),) (?:also )?{DESC}{G}(?! (?:said|says|told|announced|added|wrote|has raised|raised)\b)"
        rf"(?<!, <G\d>(?= (?:might|may|could|would|can|should|hopes|plans|expects|wants|aims|looks|stands|is (?:set|poised|about|likely|expected|due|raising|seeking))\b))"
    )),
    ("investors include", (
        r"\b(?:underwriters?|subscribers?|allottees?|takers) of (?:the|its|these|those|all) (?:(?!<)[\w-]+ ){0,3}"
        rf"(?:allotment|allocation|placement|shares|stock|share issue|capital increase) (?:are|were|is|was|include|included|including) {DESC}{G}"
    )),
    ("investors include", (
        rf"\b(?:the|that|this|its|their|sole|only|single|main|biggest|largest|new|other|latest|first|outside|institutional|external|strategic) (?:(?:outside|external|institutional|strategic|other|single|exclusive|sole|lone|cornerstone|principal|returning|industrial|foreign|local|financial|equity) ){{0,2}}(?:co-)?(?:investor|backer|lender|financier|"
        rf"shareholder|subscriber|cheque-?writer|funder|name|face|arrival|entrant|newcomer|addition) (?:(?:is|was|being|turned out to be|turns out to be) |[:,—–] ){DESC}{G}"
    )),
    ("investors:", rf"\b(?:angels|investors|backers|operators|founders) (?:who|whom|whose|that|we|i) (?:(?!<[MS]|[.;:])\S+ ){{1,16}}: {DESC}{G}"),
    ("next to them", (
        rf"(?:^|[.;,] (?:and |but )?)(?:next to|beside|besides|alongside|with) (?:them|him|her|these|those|us) (?:in (?:it|the round) )?"
        rf"(?:are|were|is|was|come|came|comes|sit|sits|stand|stands|stood) (?:(?:the|existing|new|our|its|their|fellow|returning|early|investors?|backers?|angels?) )*{G}"
    )),
    ("came with them", rf"(?:^|[.;,:–—] )(?:and )?(?:also|newly) (?:on board|aboard|in|in (?:the|this) (?:round|deal)|in on (?:it|the (?:round|deal))|along for the ride|participating|investing|taking part|joining|contributing|chipping in|subscribing|back|on the (?:cap table|register)|at the table|among the (?:investors|backers))(?: (?:this time|again|too|in the round))? (?:is|are|was|were) {DESC}{G}"),
    ("others were", (
        rf"(?:^|[.;] )(?:besides|beside|alongside|apart from|aside from|in addition to|next to|along with|together with) "
        rf"{DESC}{G} , (?:the|this) (?:round|deal|raise|financing|funding|syndicate|list) "
        r"(?:brought|drew|attracted|include[sd]|saw|counts|welcomed|got|has|had)\b"
    )),
    ("investors:", rf"\b{INVESTORS}(?: (?:in|on|at) (?:the|this) (?:round|<S\d+>|cap table|list|register|table))? : {DESC}{G}"),
    ("from", (
        rf"(?:<[MSD]\d+>|round|funding|financing|investment|capital|sum|amount|raise|money|cheque|check|extension|"
        rf"each|equity|debt|more|all|cash|total|deal|injection) (?:(?!<[MSG]|from|by\b|with\b|;)\S+ ){{0,7}}?(?:all |"
        rf"chiefly |mainly |mostly |largely |entirely |solely |exclusively |half |principally )?(?:from|courtesy of) "
        rf"(?:both |an? (?:\w+ )?(?:group|consortium|syndicate|club|pool|bevy|clutch|slew|host) of (?:\w+ "
        rf"){{0,3}}?(?:including |led by |such as |like |comprising )?)?(?:(?:\w+ )?(?:existing |new |strategic |"
        rf"return(?:ing)? |institutional )*(?:and (?:new|existing) )?(?:investors?|backers|shareholders|lenders|"
        rf"angels)(?: ,)? (?:including |such as |like |led by )?)?{DESC}{G}"
    )),
    ("from", rf"<[MS]\d+> (?:(?!<[MSG]|from|by\b|with\b|;)\S+ ){{4,10}}?(?:come|came|coming) from {DESC}{G}"),
    ("from", (  # "from Acme in Oslo and from Bolt"
        r"<[MS]\d+> (?:(?!<M|;|:|away\b|spun\b|graduat)\S+ ){0,8}?from (?:(?!<)[\w'’-]+ ){0,4}<G\d+>(?!'s) (?:(?!<M|;|:|from\b|which\b|who\b|but\b)\S+ ){0,7}?(?:, )?(?:and|as well as|plus) from "
        rf"{DESC}{G}"
    )),
    ("from", rf"<[MS]\d+> (?:(?!<[MSG]|;|:)\S+ ){{0,6}}?from (?:(?!<)[\w'’-]+ ){{0,4}}<G\d+>(?!'s) (?:\( |, )?(?:by way of|via|through|out of) (?:its |their )?{G} (?:(?!<)[\w-]+ ){{0,2}}(?:funds?|arm|unit|vehicle|division)\b"),
    # "Obtained from Acme a facility of <M0>": the giver between the verb and what is given.
    ("from", (
        rf"\b(?:rais(?:e|es|ed|ing)|secur(?:es|ed|ing)|obtain(?:s|ed|ing)|receiv(?:es|ed|ing)|got|gets|getting|won|wins|landed|lands|took|takes|drew|draws|bagged|attracted|borrow(?:s|ed)|"
        rf"collected|gathered|garnered|accepted|extracted|enjoyed|has|had|have) from (?:both )?{DESC}{G} (?:, (?:(?!<|;)[^ ,]+ ){{1,8}}, )?"
        rf"(?=(?:a |an |the |its |their |another |some |up to |about |around |nearly |over |new |fresh |further )*(?:(?!<|to\b|for\b|that\b|in\b|and\b)[\w-]+ ){{0,3}}?"
        rf"(?:<[MS]\d+>|(?:rounds?|financing|funding|investment|facility|credit line|credit|loan|injection|cheque|check|commitments?|capital|equity|debt|backing|grant)(?! (?:markets?|managers?|team)\b)\b))"
    )),
    ("alongside", (
        rf"(?:<G\d+> |<D\d+> )(?:(?:are|is|were|was|came|come|got) (?:(?:also|all|both) )?(?:back )?in (?:again |too |as well |once more )?)?(?:, |as well , |too , |; |and )*(?:alongside|along with|together with|jointly with|"
        rf"including|joined by|as well as|in addition to|plus|besides|beside|backed by|with (?:help|support|"
        rf"participation|money) from|followed by|and by|with) (?:other |fellow |existing |new |returning |also "
        rf")*(?:{INVESTORS} (?:such as |like |including )?)?{DESC}{G}(?! (?:as (?:its |the )?(?:customer|partner|"
        rf"adviser|advisor|chief|counsel)|advising|serving as|acting))"
    )),
    ("from", (
        rf"(?:<[MSD]\d+>|round|funding|financing|raise|deal) (?:(?!<[MSG]|from|by\b|with\b|;)\S+ ){{0,4}}?with (?:the )?(?:help|backing|support|assistance|aid|blessing) "
        rf"(?:of|from) {DESC}{G}"
    )),
    ("among those", (
        rf"\bamong (?:the |those |its |other )*(?:people|names|individuals|firms|funds|angels|parties|others) (?:who (?:invested|joined|put|backed|took part|came|are|were)|going in|coming in|"
        rf"investing|joining|taking part|participating|putting|backing|buying)(?: (?!<)[\w-]+){{0,5}}?(?: , [^,<;]{{3,40}} ,)? (?:was|were|is|are|:) {DESC}{G}"
    )),
    ("among those", (
        rf"\b(?:among (?:the |those |its |other |new |financial |existing |several )*(?:\w+ )?(?:institutions|"
        rf"{INVESTORS}|those|participants)(?: \w+){{0,6}}?) (?:was|were|is|are|:) {DESC}{G}"
    )),
    ("others were", (
        rf"(?:\b(?:the )?(?:others|rest|remainder|balance|(?:other|further|remaining|additional) (?:(?:new|large|big|main|existing|major) ){{0,2}}(?:{INVESTORS}))|(?:^|[.;:,] )also (?:in|participating|"
        rf"investing|joining|taking part)(?: (?:in|on) (?:the|this) (?:round|deal|act|list))?)(?: (?!<)[\w-]+){{0,3}}? "
        rf"(?:were|was|are|is|came from|comes from|include|included|:) {DESC}{G}"
    )),
    ("others were", (
        rf"(?:^|[.;:,] )(?:(?:and|also|newly) )*(?:in|on board|aboard|new|back|along for the ride|on the cap table|participating|"
        rf"investing|joining|subscribing|returning|taking part)(?: (?:in|on|to|for) (?:the|this|more) ?(?:round|deal|act|list|cap "
        rf"table|syndicate)?)?(?: (?!<)[\w-]+){{0,3}}? (?:were|was|are|is) {DESC}{G}"
    )),
    ("and by", (
        rf"\b(?:by|with|from) <G\d+>(?: ,)? (?:and|as well as|plus) (?:by |from |with )?(?:an?|two|three|four|five|six|several|some|a (?:number|group) of) "
        rf"(?:(?!<|[;.:])\S+ ){{1,10}}: {G}"
    )),
    ("and by", rf"\bby <G\d+>(?: ,)?(?: and)? by {DESC}{G}"),
    ("after the lead", rf"<G\d+> , which (?:also |had )?(?:co-)?(?:led|leads) (?:(?!<[GM])\S+ ){{0,4}}, (?:and )?{DESC}{G}"),
    ("list announced", (
        rf"\b(?:investors?|backers?|angels?|shareholders|participants|newcomers|individuals|operators|executives|money|cheques?|checks?|names|list|crowd|parade|group|syndicate|lenders|purchasers?|"
        rf"buyers|put in|paid for|invested|came)\b(?! (?:from )?(?:customers|clients))[^:;<]{{0,90}} : {DESC}{G}(?= ?(?:(?:, )?(?:and|among) others "
        rf")?(?:[.;]|$| , (?:plus|and|as well as)))"
    )),
    ("list announced", (
        rf"\b(?:new|newest|fresh|latest|first-time|outside|unusual|surprise|unexpected|last|other|further|final) (?:(?!<)[\w-]+ )?"
        rf"(?:names?|faces?|backers?|investors?|shareholders?|owners?|arrivals?|entrants?|additions?|participants?|newcomers?|cheques?|checks?|lenders?)\b"
        rf"(?! (?:from )?(?:customers|clients))[^:;<]{{0,90}} : {DESC}{G}(?= ?(?:(?:, )?(?:and|among) others )?(?:[.;,]|$))"
    )),
    ("and angels", (
        rf"{G} and (?:an? |some |several |other |our |its |their |the )?(?:[\w-]+ ){{0,3}}(?:angels?|investors|backers|individuals|executives|"
        rf"founders|supporters|friends|people|team|partners) (?:including|such as|like|at|from) <G\d+> {ADV}{JOIN}"
    )),
    ("in brackets", (
        rf"\( (?:(?!<G)[^()<;]|<[MSDP]\d+>){{0,40}}<[MSD]\d+>(?:(?!<G)[^()<]|<[MSDP]\d+>){{0,30}} (?:, |; |: |led by |from |with )"
        rf"{G}(?= ?(?:and others |led |in )?[);,.])"
    )),
    ("in brackets", (
        rf"<M\d+> (?:(?!<[GM]|\(|;|\.|to\b)\S+ ){{1,6}}\( (?:from |with |investors : |backers : )?{DESC}{G}(?= ?(?:and "
        rf"others |among others |\. )*[);])"
    )),
    ("between dashes", (
        rf"(?:^|[-–—|·•] )(?:(?!<G)[^-–—<]|<[MSD]\d+>){{0,40}}<[MS]\d+>(?:(?!<G)[^-–—<]|<[MSD]\d+>){{0,20}} [-–—|·•] {G}(?= (?:(?:;|and|,) |in "
        rf"|led |[-–—|·•(?]|\.|$)|$)"
    )),
    ("after semicolons", rf"[-–—|:] <G\d+>(?: ; <G\d+>)* ; {G}(?= ?(?:[;.]|$))"),
    ("in talks with", (
        rf"\b(?:talks|negotiations|discussions|talking|speaking|negotiating) (?:\" )?(?:with|to) {DESC}{G} (?:and others |among others )?(?:about|over|for|on|to raise) "
        rf"(?:(?!<G|;|acqui|merg|buy|sale|takeover|partner|licen|supply)\S+ ){{0,5}}?(?:<[MS]\d+>|(?:investment|funding|financing|loan|round|fundraise|fundraising)\b)"
    )),
    ("courted", (
        rf"\b(?:courting|wooing) {DESC}{G} (?:for|over|about) (?:an? )?(?:(?!<)[\w-]+ ){{0,2}}(?:<[MS]\d+>|investment|injection|funding|round)"
    )),
    ("there is also", (
        rf"^(?:and )?there (?:is|are|was|were|['’]s) (?:also )?(?:(?!<|[;.:])[\w-]+ ){{0,4}}?(?:investors?|backers?|angels?|funds?|stars?|names?|faces?|athletes?|celebrit\w+|"
        rf"footballers?|actors?|actress|singers?|musicians?|rappers?|entrepreneurs?|founders?|newcomers?|champions?) (?:(?:too|as well|in the round|among them) )?[:,–—] {G}"
    )),
    ("lenders are", rf"\bthe (?:{INVESTORS}|three|four|five|six|seven|eight) (?:are|were) {DESC}{G}"),
    ("inverted", (
        rf"\b(?:(?:also )?(?:joining|participating|taking part|investing|buying in|contributing|putting (?:up|in)(?: (?:money|cash|funds|capital))?|chipping in|"
        rf"coming in|on board))(?: (?!<G)(?:<S\d+>|[\w'-]+)){{0,6}}? (?:were|was|are|is|:) {DESC}{G}"
    )),
    ("in brackets", (
        rf"<[MS]\d+>(?: (?:rounds?|funding|financing|investments?|raise|extension|injection|cheque|check|ticket|loan|grant|tranche|facility|placement|deal|note|equity|debt|of <D\d+>|in <D\d+>|, <D\d+>))? \( (?:from |with |investors : |"
        rf"backers : )?{DESC}{G}(?= (?:and others )?[);,]| and)"
    )),
    ("with, after investors", (
        rf"\b(?:led|leads|leading|lead|joined|from|by)\b[^;]{{2,120}} , with {DESC}{G}(?= ?(?:(?:and|among) others "
        rf"|behind (?:them|it)|alongside|also in\b)?[^<]{{0,24}}(?:[.;,)]|$))"
    )),
    ("with, after a round", (
        rf"<[MS]\d+>(?: (?:rounds?|funding|financing|extension|(?:(?!<)[\w-]+ )?(?:facility|loan|credit line)|(?:(?!<)[\w-]+ )?agreements?|(?:in )?<D\d+>|, signed|signed|agreed|arranged))* (?:, )?with {DESC}{G}(?! (?:as (?:its |"
        rf"the )?(?:customer|partner|adviser|advisor|chief|counsel)|advis|acting|serving))"
    )),
    ("after the round", rf"<[MS]\d+>(?: round)? [;:] (?:and )?{G}(?= ?(?:and others )?[.]?$)"),
    ("led, with", (
        rf"\b(?:led|leads|leading|lead) (?:(?!<G|;)\S+ |<G\d+> ){{1,14}}?(?:together|jointly|along|hand in hand|arm in arm|side by side|shoulder to shoulder|in tandem) with {DESC}{G}"
    )),
    ("led, with", (
        rf"\b(?:co-?led|led|leads|leading|lead|participat\w+|invest(?:ed|s|ing)|joined|t(?:ook|akes?|aken|aking) part|(?:co-)?subscribed|contributed|chipped in|accompanied|bought in|came in|"
        rf"followed|the honou?rs)(?: again| it| that one| the (?:round|deal|financing|syndicate))?(?: in <D\d+>)? ?,? (?:with|"
        rf"alongside|together with|along with|in (?:company|concert|tandem|partnership) with|joined by|followed by|supported by) (?:other |fellow |existing |new |"
        rf"returning |also |business |private )*(?:(?:{INVESTORS}|individuals|people) (?:like |such as |including "
        rf")?)?{DESC}{G}(?! (?:as (?:its |the )?(?:customer|partner|adviser|advisor|chief|counsel)|advis|acting|"
        rf"serving|joining the board))"
    )),
    ("named", (
        rf"{G} (?:(?:is|are|was|were) (?:all |also |each |both )*(?:named|listed|mentioned|cited|disclosed|"
        rf"announced) as (?:\w+ ){{0,2}}{INVESTORS}|(?:have|has) been (?:named|mentioned|cited|listed)(?= ?[.,;]|$)|(?:is|are|was|were) (?:also |all |both )*(?:in (?:it|the round|"
        rf"the deal|this round|this one|that one|for)|on the (?:cap table|list))\b)"
    )),
    ("came with them", rf"(?:^|[.;:–—,] |\b(?:and|while|with|but) )(?:in (?:its|their|that|the lead's) (?:wake|slipstream|train|tow)|hard on (?:its|their) heels|(?:around|behind|beside|besides|alongside|below|after|next to|along with|together with|with|at the side of|by) (?:it|them|him|her|(?:the|this|that) (?:lead|leader|anchor|(?:lead|anchor) investor|two|pair|table)|<G\d+>)|(?:at|by) (?:its|their|the lead's|the leader's|her|his) (?:side|sides|elbow|shoulder|back)) (?:, (?:(?!<G)\S+ ){{1,6}}?, )?(?:have |has |had |also )?(?:came|come|comes|follow|follows|followed|gather|gathers|gathered|lined up|line up|sits?|sat|stands?|stood|is|are|was|were|rallied|assembled|clustered|queued(?: up)?|marched|trooped|arrived|joined|piled in|stepped in|jumped in|rode|rides?) (?!(?:(?!<)\S+ ){{0,4}}(?:rivals?|competitors?|customers?|clients?|plants?|offices?|partners?|contracts?|orders?|factory|building|headquarters) ){DESC}{G}(?! (?:said|says)\b)"),
    ("came with them", rf"(?:^|[.;:–—,] |\b(?:and|while|with|but) )(?:sitting|standing|lining up|gather(?:ing|ed)|coming in|following|joining|riding|seated|lined up|rallying|queu(?:e)?ing up) (?:along )?(?:around|behind|beside|besides|alongside|after|next to|with|in|on)? ?(?:it|them|him|her|(?:the|this|that) (?:lead|leader|anchor|(?:lead|anchor) investor|table|two|pair|syndicate|round|deal|cap table)|<G\d+>)(?: (?:around|at|round|in|on) (?:the|this) (?:table|round|deal|cap table|syndicate))? (?:is|are|was|were|:) {DESC}{G}"),
    ("came with them", rf"\b(?:completing|rounding (?:out|off)|filling (?:out|up)|making up|closing out|topping off) (?:the|its|this) (?:(?!<)[\w-]+ ){{0,2}}?(?:line-?up|syndicate|round|list|group|roster|investors|backers|consortium|cap table|book|numbers|rest|investor (?:group|list|base)) (?:is|are|was|were|:) {DESC}{G}"),
    ("came with them", rf"\b(?:syndicate|round|line-?up|group|roster|list|consortium|investors|backers|book|rest|remainder|balance|cheques?|checks?|tickets?|money|it) (?:(?!<[GM]|;)\S+ ){{0,4}}?(?:completed|rounded (?:out|off)|filled (?:out|up)|made up|topped off|taken up|picked up|snapped up|covered|swelled|joined up|written|signed|provided) by {DESC}{G}"),
    ("investors include", rf"\b(?:anchor|cornerstone) (?:investors?|backers?|shareholders?|subscribers?) (?:(?:is|was|will be|are|were|include|included|:) |, )?{DESC}{G}"),
    ("sold shares to", (
        rf"\b(?:sold|sells|selling|issued|issues|placed|handed) (?:an? |another |new |\d+ % (?:of )?)(?:(?!<G)\S+ "
        rf"){{0,5}}?(?:shares?|stakes?|notes|bonds|stock|equity|holding|<S\d+>)(?: \w+){{0,2}}? (?:to|with) "
        rf"{DESC}{G}"
    )),
    ("carried out with", (
        rf"\b(?:(?:carried out|concluded|done|conducted|made possible|struck|agreed|signed|filled) (?:with|by)|(?:completed|closed) with) {DESC}{G}(?= "
        rf"?(?:[.,;]|$|(?:(?:back )?(?:in|on|last|this) )?<D))"
    )),
    ("allotment to", rf"\ballotments? (?:of (?:\w+ ){{1,3}})?to {DESC}{G}"),
    ("in tow", (
        rf"\b(?:w[io]n|wins|winning|gain(?:s|ed|ing)?|attract(?:s|ed|ing)?|g[eo]t|gets|secur(?:e|es|ed|ing)|br(?:ing|ings|ought|inging)|recruit(?:s|ed|ing)?|land(?:s|ed|ing)?|sign(?:s|ed|ing)?|convinc(?:e|es|ed|ing)|persuad(?:e|es|ed|ing)) (?:up |in |on )?(?:on board )?"
        rf"{DESC}{G} (?:on board |in |over )?as (?:an? |its |their |the |another )?(?:(?!<)[\w-]+ ){{0,3}}(?:co-)?(?:investors?|backers?|shareholders?|lenders?|financiers?)\b"
    )),
    ("participation from", (
        rf"\b(?:with|and|plus|by|through|thanks to|saw|counts? on|counted on|includ\w+) (?:the )?(?:accompaniment|entry|involvement|presence|arrival|incorporation|inclusion|return|re-entry|adhesion) (?:of|from|by) {DESC}{G}"
    )),
    ("given by", (
        rf"\b(?:awarded|granted|lent|given|provided with|handed|paid) (?:(?!<G|;)\S+ ){{0,6}}?<[MS]\d+>(?: (?!<|"
        rf"by)[\w-]+){{0,4}}?(?: <S\d+>)? by {DESC}{G}"
    )),
    ("behind the money", rf"\bbehind (?:the|this|that|it)(?: \w+){{0,2}} (?:are|is|were|was|stand|stands) {DESC}{G}"),
    ("as co-investors", (
        rf"{G} (?:\w+ ){{0,2}}as (?:an? |the |its |fellow |further |other |new )?(?:co-)?(?:investors?|participants?|"
        rf"backers|subscribers)\b(?! in other)"
    )),
    ("investors of … are", (
        rf"\b{INVESTORS} (?:of|in|behind|at) (?:its |the )?<[GA]\d+>(?: , (?:which|whose|an?) [^,;]{{1,60}} ,)? "
        rf"(?:now )?(?:include|included|includes|are|were|comprise|comprised) {DESC}{G}"
    )),
    ("came from", (
        r"<M\d+> (?:(?!<M|[;:])\S+ ){0,14}?(?:came|comes|come|coming|hails?|hailed) from (?:(?!<[GM]|[.;:—–]|-\s)\S+ ){1,16}?(?:—|–|-|:) "
        rf"{DESC}{G}(?= (?:(?:and|or) (?:their|its|the|his|other|others)\b|[.,;)]|[—–-] )|$)"
    )),
    ("courtesy of", rf"\b(?:courtesy of|thanks to|paid for by|put up by|supplied by) (?:an? (?:(?!<)[\w-]+ ){{0,2}}(?:investment|cheque|check|round) (?:by|from) )?{DESC}{G}"),
    ("in tow", (
        rf"\b(?:have|having|had|got|with|and|find|see|brings?|bringing) {DESC}{G} (?:in (?:our|its|their) corner|by (?:our|its|their) side|at (?:our|its|their) side|"
        rf"on (?:our|its|their|the) (?:side|cap table|captable|shareholder register)|on this journey|on the journey|behind (?:us|them)|in (?:our|its|their) boat)\b"
    )),
    ("in tow", (
        rf"\b(?:welcom(?:e|es|ed|ing)|add(?:s|ed|ing)?) (?!back\b){DESC}{G} (?:to|onto|into|on|as (?=an? (?:\w+ )?(?:investor|backer|shareholder))) "
        rf"(?:our|its|their|the|an?) (?:(?!<)[\w-]+ ){{0,2}}?(?:family|cap table|captable|investors?|investor base|backers?|shareholders?|syndicate|round|register)\b"
    )),
    ("in tow", rf"\b(?:with|and) {DESC}{G} (?:in tow|alongside|along for the ride|in support|following|behind it|on board)(?= ?[.,;]|$)"),
    ("backed by", (
        rf"\b(?:backed|funded|financed|supported|seeded|bankrolled|capitali[sz]ed|propelled|fuelled|fueled) (?:with|to the tune of) (?:(?!<)[\w-]+ ){{0,3}}<M\d+> "
        rf"(?:(?!<|by\b)[\w-]+ ){{0,4}}(?:by|from) {DESC}{G}"
    )),
    ("plus", (
        rf"[,—–] (?:plus|and also|as well as|along with|together with|alongside) (?:(?:an?|one|two|three|four|five|some|several|its|"
        rf"their) (?:(?!<)[\w-]+ ){{1,4}}: )?{DESC}{G}"
    )),
    ("among them", rf"\( (?:including )?{G} among them"),
    ("among them", (
        rf"\b(?:{INVESTORS}|cheques?|checks?|money|operators|individuals|executives|entrepreneurs|institutions)\b[^;:.]{{0,60}}"
        rf"(?: [,;(–—-])? (?:including |among (?:them|those|whom) (?:(?:is|are|was|were) )?(?:: )?){DESC}{G}"
    )),
    ("among them", (
        rf"\b(?:{INVESTORS}|cheques?|checks?|individuals|executives|entrepreneurs|institutions)\b(?: (?!<)[^;:. ]+){{0,6}} [,;(–—-] "
        rf"{G} among (?:them|those)\b"
    )),
    ("came from", (
        rf"\b(?:all|most|half|the bulk|much|the rest|every \w+) of the (?:cash|money|sum|capital|funding|funds|round|raise) (?:(?!<[GM]|;)\S+ |<G\d+>'s ){{0,6}}?"
        rf"(?:came|comes|is coming|was) from {DESC}(?:<M\d+> )?{DESC}{G}"
    )),
    ("came from", (
        rf"(?:<[GA]\d+>'s|\b(?:ones?|rest|remainder|balance|half|third|quarter|part|latter|former|most|bulk|tranche|all of (?:it|that))) "
        rf"(?:of (?:it|that|this|the (?:money|sum|round)) )?(?:(?:all|both|\w+ly) )?(?:came|comes|is coming|was) from {DESC}{G}"
    )),
    ("beside the leader", rf"<G\d+> , (?:as )?(?:the |its )?(?:leader|(?:co-)?lead(?: investor)?|anchor(?: investor)?|head)(?: of (?:the|this|its) (?:(?!<)[\w-]+|<S\d+>))? ,? ?(?:and|with|plus|then|as well as|followed by|alongside) {DESC}{G}"),
    ("allotment to", (
        rf"\b(?:allotments?|allocations?|shares|stock|notes|bonds) (?:(?!<|;|\.)\S+ ){{0,3}}?(?:went|goes?|going) to {DESC}{G}"
    )),
    ("allotment to", (
        rf"\b(?:allotments?|allocations?|tranches?|shares|stock|notes|bonds|placement|placing|capital increase|share issue|rights issue|issue|<[SM]\d+>)(?: (?!<G|;|\.)\S+){{0,12}}? (?:(?:was|were|is|are|being|been) (?:allotted|allocated|reserved|earmarked|assigned|placed|issued)|reserved|allotted|allocated|issued) (?:to|for|with) {DESC}{G}"
    )),
    ("allotment to", (
        rf"\b(?:capital increase|share issue|rights issue|placement|placing|issue|issuance|allotment|<[SM]\d+>)(?: (?!<G|;|\.)\S+){{0,12}}? (?:(?:to|for) the (?:sole |exclusive |joint )?benefit of|in favou?r of|with) {DESC}{G}(?= \( <M)"
    )),
    ("allotment to", rf"\b(?:(?:to|for) the (?:sole |exclusive |joint )?benefit of|in favou?r of) {DESC}<G\d+> (?:\( (?:(?!<G)[^()])* \) )?(?:, )?(?:and|plus) (?:of )?{DESC}{G}"),
    ("after the lead", rf"<G\d+>(?: , (?:the )?lead| \( lead \))? ; (?:and )?{G}(?= ?(?:and others |fund )?(?:[.;)]|$))"),
    ("in an item", rf"(?:<[MSD]\d+>|\)) , {G}(?= ?(?:and others )?(?:[.;,]|$))"),
    ("sold to", (
        rf"(?:shares?|stake|notes|bonds|stock|equity|<S\d+>)(?: \w+){{0,5}}? (?:sold|issued|placed) (?:to|with) "
        rf"{DESC}{G}"
    )),
)  # fmt: skip
