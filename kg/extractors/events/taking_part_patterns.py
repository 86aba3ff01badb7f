"""Who takes part in a round, by what they do: "Acme chipped in", "Acme is back on the cap table"."""

# ruff: noqa: E501 -- regular expressions and word lists are easier to read whole than broken

from kg.extractors.events import investor_words as words
from kg.extractors.events.investor_clauses import (
    ADV,
    COMPOUND,
    DESC,
    ENTERS,
    INVESTOR_IN,
    INVESTORS,
    JOIN,
    KEEPS_UP,
    LIKEWISE,
    NEXT,
    OBJECT,
    PRISED,
    ROUND_REF,
    THEIR_OWN,
    TOGETHER,
    WHOSE_ROUND,
    G,
)

#: What an investor is in a round: "sole subscriber to its share issue", "the main backer of its seed".
_INVESTOR_IN = (
    r"(?:(?:the|its|a|an|one of the|one of|also|now) )*(?:(?:sole|only|single|lone|main|principal|biggest|largest|chief|key|major|anchor|cornerstone|lead|leading|first|early|earliest|new|other|fellow|strategic|"
    r"founding|existing|outside|external|institutional|two|three|four|enthusiastic|willing|eager|keen) ){0,3}"
    r"(?:(?:subscribers?|contributors?) to|(?:investors?|participants?|buyers?|lenders?|names?|backers?|shareholders?|funders?|taker|purchasers?) (?:in|on|of|behind|for)|(?:buyers?|takers?|purchasers?|providers?|"
    r"underwriters?|backers?|financiers?|source|sources) (?:of|for|behind))"
)
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
_BACK = r"\b(?:back(?:ed|s|ing)|(?:financ|fund|seed)(?:ed|ing)|invest(?:ed|s|ing) in|bet(?:s|ting)? on)"
#: Who several are that a sentence before names: "both have invested again".
_BOTH = (
    r"(?:^|[,;:–—] |\band )(?P<pair>(?:the|all) (?:two|pair|duo|three|trio)(?: (?!<)[\w-]+){0,2}?|both(?: (?:of them|funds|firms|investors|houses))?|all(?: of them)?) "
    r"(?:(?:have|has|had|also|now|again|since|jointly|duly|then|are|were|is) ){0,4}"
)
TAKING_PART = (
    ("both take part", (
        rf"{_BOTH}(?:(?:re-?)?invest(?:ed|ing)(?! in (?!{ROUND_REF}))|participat\w+|t(?:ook|aking|aken) part|re-?upped|came (?:back )?in|come (?:back )?in|chipped in|followed on|wrote (?:\w+ )?(?:cheques|checks)|"
        rf"put (?:in|up) (?:\w+ )?(?:money|more|cash)|(?:joined|backed|joining|backing) (?={ROUND_REF})|(?:angels?|(?:angel )?investors?|backers|shareholders|in the round|in on (?:it|the (?:round|deal)))\b)"
    )),
    (ENTERS, rf"{G} {ADV}{_ENTER} (?!(?:[\w'-]+ ){{0,3}}(?:stages?|phase|stretch|talks|process|race|market|period|books?)\b)(?!(?:(?!<G)\S+ ){{0,8}}?(?:agreements?|arrangements?|contracts?)\b)(?={_THE_ROUND})"),
    (KEEPS_UP, rf"{G} {ADV}{_KEEPS_UP}"),
    (KEEPS_UP, (
        rf"{G} (?:, )?(?:(?:which|who|that|has|have|had|is|are|was|were|been|both|all|already|also|now|still) ){{0,4}}(?:an? |the |its |their )?(?:(?!<|[;:.,]|former\b|not\b)[\w-]+ ){{0,3}}?"
        r"(?:(?:share|stake|stock)?holders?|investors?|backers?|owners?|supporters?|in|in it|on board|aboard|with (?:it|them|us|<[GA]\d+>)|there|invested|on the (?:cap table|register|list)) "
        r"(?:ever )?(?:since|from) (?:the |its |their |our |<[GA]\d+>'s )?(?:(?!<)[\w'-]+ ){0,2}?(?:<D\d+> )?(?=<S\d+>)"
    )),
    ("joined by", (
        rf"\b(?:joined|rejoined|backed|supported|funded|financed|underwritten|followed|bankrolled|provided|syndicated|"
        rf"subscribed|subscribed to|accompanied|seeded|co-?financed|made|contributed|put up|put in|held|"
        rf"matched|flanked|complemented|borne|shouldered|taken up|committed|pledged|injected|supplied|covered|written|signed|footed|invested) (?:\w+ |in full )?(?:in (?:the|this|that|its) (?:round|deal|<S\d+>|financing|raise) |in it |there )?by (?:both "
        rf")?{DESC}{G}"
    )),
    ("takes part", rf"\b(?:co-)?(?:leads?|led|leading)(?: it| the round)? [,;] (?:and |with )?{G} in(?: too| as well| also| on it)?(?= ?(?:[.;]|$))"),
    ("took from", (
        rf"<M\d+> (?:, )?(?:which|that) {G} (?:(?:has|have|had|both|all|jointly|together) )*(?:suppl(?:y|ied)|provided?|put (?:up|in)|contributed?|"
        rf"furnished|committed|stumped up|chipped in|handed over|invested)\b(?! (?:in|into|to) )"
    )),
    ("lured into", (
        rf"\b(?:lur|draw|drew|drawn|brought|bring|entic|coax|rop|pull|tempt|attract|welcom|woo|persuad|talk|court)\w* {DESC}{G} (?:in)?to "
        rf"(?={ROUND_REF})"
    )),
    ("lured into", (
        rf"\b(?:persuad|convinc|coax|cajol|got|get|talk|induc|tempt|entic|prevail|beg|asked|allow|woo|charm|bull)\w* (?:on |upon |off )?{DESC}{G} (?:to|into) (?:also )?(?:part(?:ing)? with|put(?:ting)? (?:in|up|down)|invest(?:ing)?|hand(?:ing)? over|cough(?:ing)? up|"
        rf"stump(?:ing)? up|contribut(?:e|ing)|commit(?:ting)?|lend(?:ing)?|writ(?:e|ing)|wir(?:e|ing)|chip(?:ping)? in|pay(?:ing)?|tak(?:e|ing) part|fork(?:ing)? out|pony(?:ing)? up|giv(?:e|ing)|back(?:ing)?|fund(?:ing)?|lead(?:ing)?|join(?:ing)?)\b"
    )),
    (PRISED, rf"\b(?:pris|priz|pry|pried|coax|squeez|extract|wrung|wring|wheedl|teas|pull|drag|got|get|charm|tempt|wangl|milk)\w* (?:(?!<)[\w'-]+ ){{0,3}}?<M\d+> (?:(?!<)[\w'-]+ ){{0,3}}?(?:out of|off) {DESC}{G}"),
    (COMPOUND, rf"<M\d+> (?:(?!<|in |of |from |to |for |by |with |and |via )[\w-]+ ){{0,2}}{G} (?:(?!<|(?:an?|the|its|another|more) )[\w-]+ )?<S\d+>(?! (?:from|by|awarded by|given by) )"),
    (COMPOUND, (
        rf"\b(?:award(?:ed|s)|receiv(?:ed|es?|ing)|w[oi]ns?|winning|g[oe]ts?|getting|secur(?:ed|es|ing)|land(?:ed|s|ing)|bagged|has|have|had|granted|given|took|takes|obtained|help(?:s|ed)? by|"
        rf"help (?:from|of)|thanks to|with|from|through|for|via|by|on|including|plus|and|an?|the|of|also|its) (?:a |an |the |its )?{G}(?!'s) (?:(?!<|(?:an?|the|its|another|more) )[\w-]+ )?<S\d+> (?:of|worth|for|totall?ing|amounting to|,|\() "
    )),
    (COMPOUND, (
        rf"<S\d+> (?:(?:under|through|via|as part of|within|from) )(?:the )?{DESC}{G}(?:'s)? (?:(?!<)[\w-]+ ){{0,3}}"
        r"(?:programmes?|programs?|schemes?|initiatives?|accelerators?|calls?|challenges?|competitions?)\b"
    )),
    ("takes part", rf"{G} {ADV}(?:made|makes|making|completed|announced|took|taken) (?:an? |its |the )?(?:[\w-]+ )?<S\d+> in(?:to)? (?=<[GA]\d+>)"),
    ("takes part", (
        rf"{G} (?:(?!;|<M)\S+ ){{1,14}}?, having (?:first |previously |earlier )?(?:bought in|bought into it|invested|come in|joined|entered|got in) "
        r"(?=(?:in|at|through|during|with|via|as part of) (?:the|its|their|an?) (?:[\w-]+ )?<S)"
    )),
    ("that … joined", rf"\bthat {G} (?:had |also )?{JOIN}"),
    ("in other words", rf"{G} {ADV}{words.JOINS}"),
    ("in other words", rf"^(?:(?:so|also|and|even|early|existing) )*{G} (?:is|are|was|were) back(?= ?\.?$| , (?:which|who))"),
    ("takes part", rf"{G} {ADV}{JOIN}"),
    ("takes part", rf"(?:^|, |; |: |and ){G} (?:, (?:(?!<[GMS]|[,;:])\S+ ){{1,12}}, )and <G\d+> {ADV}{JOIN}"),
    ("takes part", rf"^{G} (?:(?!<[GMS]|[;:])\S+ ){{1,12}}?, (?:participating|taking part|joining) in {ROUND_REF}"),
    ("behind it", rf"{G} {ADV}behind (?={ROUND_REF})"),
    ("takes part", rf"{WHOSE_ROUND} {G} {ADV}(?:{JOIN}|funded|financed|bankrolled|sponsored|underwrote)(?! by\b)"),
    (LIKEWISE, rf"<[GA]\d+> {ADV}(?:{JOIN}|funded|financed|bankrolled|sponsored|did|took) (?:in )?{OBJECT} {NEXT}{G} (?={OBJECT})"),
    (INVESTOR_IN, (
        rf"(?<!\binvest in )(?<!\binvested in )(?<!\binvesting in )(?<!\bstake in )(?<!\binto )(?<!\bof ){G} (?:(?:is|are|was|were|came (?:next|in|second|then|later|along)|followed|joined|returned|then|later|also|,|again) ){{0,3}}(?:as |being )?{_INVESTOR_IN} (?={ROUND_REF}|<M\d+>)"
    )),
    ("takes part", rf"{G} {ADV}(?:sponsor(?:ed|s|ing)|underwr(?:ote|ites?|iting|itten)|bankroll(?:ed|s|ing)|stumped up|subscrib(?:ed|es|ing)(?: to| for)?|covered|signed (?:up for|off on)|put (?:its|their|his|her) name to|lent (?:its|their|his|her) name to|wrote (?:cheques|checks) (?:in|into)|had a (?:piece|slice|share) of) (?={ROUND_REF})"),
    ("takes part", rf"{G} {ADV}(?:took|takes|taking|bought|buys|buying|absorbed|swallowed|snapped up|mopped up|picked up|filled) (?:up )?(?:(?:the|its|all of the|all of its) )(?:(?:entire|whole|full|complete|lot of the) )?(?:<M\d+> )?<S\d+>"),
    (THEIR_OWN, rf"<M\d+> (?:worth )?(?:of|in) {DESC}{G}(?:'s)? (?:own )?(?:money|cash|capital|funding|backing|funds|dollars|equity)\b"),
    ("turned to", (
        rf"(?:<[GA]\d+>|\bit|\bthey|\bwhich|\blatter|\band) (?:has |have |had |then |also |instead )*(?:turned|went|looked|appealed) (?:instead )?to {DESC}{G} for (?:(?!<|;)\S+ ){{0,4}}"
        rf"(?:<[MS]\d+>|money|cash|capital|funding)"
    )),
    ("term sheet with", rf"\b(?:sign\w*|agree[ds]?|has|have|had|got|accept\w*|receiv\w+) (?:(?!<)[\w-]+ ){{0,4}}?term sheets? (?:with|from) {DESC}{G}"),
    ("takes part", rf"{G} , (?:bought|invested|joins|participates|takes part|joined|participated|took part|chipped in|followed|put in|contributed)\b(?! by\b)"),
    ("label", (
        rf"^(?:[-–•*] )?(?:the )?(?:returning|returnees|existing|new(?: money| names| strategics?| faces| investors?| backers?| "
        rf"(?:to|on) (?:the|its) (?:cap table|register|shareholder list|roster|list|round))?|newcomers|also(?: in| "
        rf"on board| participating| investing)?|plus|strategics?|institutionals?|others?|insiders|purchasers?|"
        rf"buyers?|with|participating|co-investors?|named purchaser[^:;]{{0,60}}|who(?: (?:paid|invested|gave|put \w+|is in|"
        rf"else))?|(?:money |cash |cheques? )?from(?: whom)?|(?:paid|funded|financed) by|alongside) : {DESC}{G}"
    )),
    ("split between", rf"\b(?:split|shared|divided) (?:between|among|by) {DESC}{G}"),
    ("as did", rf"(?<!^)\b(?:as|so) (?:did|do|does|has|have|had|are|is|were|was) (?:also )?{DESC}{G}(?! , whose\b)"),
    ("as did", rf"(?:^|[,;] )(?:and )?so (?:did|has|have|had) (?:also )?{DESC}{G}(?! , whose\b)"),
    ("as did", rf"(?:^|[,;] )(?:and )?so (?:did|has|have|had) (?:(?!<[GM]|[.;:])\S+ ){{1,16}}: {G}"),
    ("takes part", rf"<G\d+> , in (?:which|whom) {G} {ADV}(?:has |have |had )?(?:also )?(?:invested|put|pumped|poured|injected|hold|holds|bought)\b"),
    ("takes part", (
        rf"{G} (?:(?:of|in|from) <P\d+> )?(?:is|are|was|were) {ADV}(?:also )?(?:in|part of|members? of) (?:the|that|this|its) (?:(?!<)[\w-]+ ){{0,2}}"
        r"(?:syndicate|consortium|lending group|investor group|group of (?:lenders|investors|banks)|club|line-?up)\b"
    )),
    ("takes part", (
        rf"{G} as (?:the )?(?:underwriters?|subscribers?|allottees?|takers) (?:of|for|to) (?:the|its|these|those|all|an?) (?:(?!<)[\w-]+ ){{0,3}}"
        r"(?:allotment|allocation|placement|shares|stock|share issue|capital increase)\b"
    )),
    ("takes part", rf"{G} {ADV}(?:took|takes|taking) up (?:all |most |some |part )?(?:of )?(?:the|its|these|those) (?:(?:new|newly issued|remaining|preference|preferred|common|other) )*(?:shares|stock|allotment|allocation|rights)\b"),
    ("in talks to invest", (
        rf"{G} {ADV}(?:been )?(?:holding|held|hold|having|had|in|into|entered) (?:(?!<)[\w-]+ ){{0,2}}(?:talks|discussions|negotiations) (?:(?:with|at) (?:the company|it|<[GA]\d+>) )?"
        rf"(?:on|about|over|to|for|of) (?:the )?(?:possibly |potentially |jointly )?(?:invest|put|lead|back|join|buy|pump|inject|tak)\w*\b"
    )),
    ("in talks to invest", (
        rf"{G} {ADV}(?:talking|negotiating|speaking|discussing) (?:(?:with|to) (?:the company|it|<[GA]\d+>) )?(?:(?:about|over|on|to) )?"
        r"(?:possibly |potentially |also )?(?:invest|join|participat|back|com(?:e|ing) in\b|tak(?:e|ing) (?:part|a stake)|put(?:ting)? (?:in\b|money|up\b))\w*"
    )),
    ("in talks to invest", (
        rf"{G} {ADV}(?:negotiat|angl|vy|jockey|jostl|push|discuss|fight|compet|bidd|bargain|haggl|scrambl|lobby|press)ing (?:(?:for|over|about|to (?:get|win|secure|land)) )?(?:an? |its |the )?(?:(?!<)[\w-]+ ){{0,2}}"
        r"(?:allocation\b|(?:place|spot|seat|slot|share|part|role|piece|slice) (?:in|of|on|at) (?:the|this|that|its) (?:(?!<)[\w-]+ ){0,2}(?:syndicate|round|deal|financing|raise|consortium|transaction|cap table|fundraising|fundraise|<S))"
    )),
    ("in talks to invest", (
        rf"{G} {ADV}(?:in|holding|having) (?:(?!<)[\w-]+ ){{0,2}}(?:talks|negotiations|discussions) (?:over|about|for|on) (?:an? |its |the )?(?:(?!<)[\w-]+ ){{0,2}}"
        r"(?:allocation\b|(?:place|spot|seat|slot|role|piece|slice) (?:in|of|on|at) (?:the|this|that|its) (?:(?!<)[\w-]+ ){0,2}(?:syndicate|round|deal|financing|raise|consortium|fundraising|<S))"
    )),
    ("means to join", (
        rf"{G} {ADV}(?:(?:is|are|was|were|has been) )?(?:(?:also|likewise|now|reportedly|still|said to be|understood to be) )*(?:likely|expected|set|due|tipped|slated|ready|about|sure) to be "
        rf"(?:(?:an?|one|more|another|yet|among|of|the|other|also|new|further|additional|its|their|fellow|strategic|lead|anchor|main) ){{0,5}}(?:co-)?(?:investors?|backers?|participants?|subscribers?)(?= (?:in|of) (?:the|this|that|its) |,|\.| \.| ,|$)"
    )),
    ("means to join", (
        rf"{G} (?:(?:is|are|was|were|has been|have been) )(?:(?:also|likewise|now|reportedly|still|said to be|understood to be|similarly|too) )*(?:weighing|considering|mulling|exploring|contemplating|discussing|eyeing) "
        rf"(?:(?:an?|its|their|some|a further|another|the) )?(?:(?!<)[\w-]+ ){{0,2}}?(?:investments?|participation|cheque|check|contribution)(?= ?(?:[.,;]|$)| (?:in|alongside|too|as well|of <M))(?! in (?:an? |<[GP]))"
    )),
    ("takes part", rf"{G} (?:is|are|was|were|being) (?:one more|another|yet another|a further|a second|a third|the final|the last|the remaining) (?:(?!<)[\w-]+ ){{0,2}}?(?:investors?|backers?|participants?|subscribers?)(?= (?:in|of) (?:the|this|that|its) )"),
    ("means to join", (
        rf"^(?:(?:but|and|while|also|,) )*{G} (?:(?!<[GMSA]|[;:]|which\b|that\b)\S+ ){{1,14}}?(?:and|but|yet|though|, )(?: (?:is|are|was|now|also|still|has|have|had|been|already|reportedly|said to be))* "
        rf"(?:(?:in|holding|having|into) (?:(?!<)[\w-]+ ){{0,2}}(?:talks|discussions|negotiations) (?:to|about|over|on)|(?:wants?|hop(?:es|ing)|plans?|intends?|aims?|expected|due|set|ready|keen|likely|about|looking|weighing|considering)(?: to)?) "
        rf"(?:(?:join|back|lead|fund|finance|invest|participat|tak|put|com)(?:e|ing|t?ing)?)\b (?:part |money |in |into |on |aboard ){{0,2}}(?={ROUND_REF})"
    )),
    ("drew", (
        rf"\b(?:drew|attracted|draws|attracts|drawing|attracting|roped in|roping in|brought (?:in|on|aboard)|brings "
        rf"(?:in|on|aboard)|welcom(?:ed|es|ing)|saw|sees|featur(?:ed|es|ing)|included|includes|secured|adds|added|"
        rf"enlisted|signed up|tapped) (?!customers|clients|partners|(?:[\w-]+ )?(?:was|were|is|are) )(?:{INVESTORS} (?:like |such as |including )?|"
        rf"(?:participation|investments?|backing|support|interest|money|cheques?|checks?) from |as investors "
        rf")?{DESC}{G}(?! (?:described|calls?|called|put|says|said)\b)"
    )),
    ("counts among its backers", (
        rf"\b(?:count(?:s|ed|ing)?|number(?:s|ed|ing)|list(?:s|ed|ing)|boast(?:s|ed|ing)|ha[sd]|have|having|with|nam(?:es|ed|ing)|cit(?:es|ed)|mention(?:s|ed)|disclos(?:es|ed)|unveil(?:s|ed)|present(?:s|ed)|(?:gain|land|add|welcom|introduc|get|w[io]n|got)(?:e?s|e?d)?) (?!(?:joined|entered|come|backed|been|left)\b){DESC}{G} (?:(?:and|or) (?:(?:several|many|some|a few) )?(?:more|others)(?: besides| too)? )?(?:(?:among|as|"
        rf"in) (?:(?:its|the|their|other|existing|current|new|fresh|first|lead|strategic|further) ){{0,2}}(?:{INVESTORS}|supporters))"
    )),
    ("counts among its backers", (
        rf"\b(?:of|among|from) (?:(?:the|its|those|all) )?(?:(?:existing|current|earlier|old|previous|new|other|present) )*(?:{INVESTORS}|those (?:(?:already|previously|earlier|newly) )?(?:invested|in it|on board|aboard|involved|who (?:(?!<)[\w-]+ ){{0,2}}?(?:invested|joined|came in))) ?,? "
        rf"(?:<[GA]\d+>|it|they) (?:(?:also|only|just) )?(?:named|names|mentioned|mentions|listed|lists|cited|cites|counted|counts|singled out) {DESC}{G}"
    )),
    ("takes part", (
        rf"\b(?:an?|one|two|three|the) (?:(?!<)[\w-]+ ){{0,2}}?(?:new|fresh|outside|further|first-time|additional) {INVESTORS} , <G\d+> , (?:joins?|joined|joining|comes? in beside|came in beside|sits? beside) {DESC}{G}"
    )),
    ("among backers", rf"{G} (?:being|is|was|are|were) (?:(?:also|both|all) )?(?:one of|among|two of|three of) (?:them|these|those)(?= ?(?:[.,;)]|$))"),
    ("among backers", (
        rf"{G} (?:is |are |was |were )?(?:among|amongst) (?:the |those |its |other |new |existing |several "
        rf")*(?:{INVESTORS}|buying|buyers|participants|investing|taking|putting|joining|backing|subscribing|"
        rf"participating)"
    )),
    ("took from", (
        rf"<[MS]\d+> (?:that |which )?(?:<[GA]\d+>|it|they) (?:had |has |have |\w+ly )?(?:took|taken|raised|received|got|"
        rf"secured|drew|won|borrowed|landed|pulled in|accepted) (?:(?!<[MG]|;|from\b)\S+ ){{0,6}}?from {DESC}{G}"
    )),
    ("takes part", rf"{G} {ADV}(?:(?:is|was|are|were|as|being|acted as|acts as|serv(?:es|ed) as|came in as|comes in as|joined as|joins as|signed on as|became|becomes) )(?:the |an? |its |their |one of the )?(?:(?:main|sole|largest|biggest|principal) )?(?:anchors?|cornerstones?|cornerstone and lead)(?: (?:investors?|backers?|shareholders?|subscribers?))?(?= ?(?:[.;,)–—]|$|(?:in|of|on|for|and|with|at)\b))(?! (?:of|in|on|for) (?:the|its|a|this) (?:(?!<)[\w-]+ ){{0,2}}(?:market|industry|funds?|vehicle|portfolio))"),
    ("takes part", rf"{G} {ADV}{words.GIVES_ALL}(?=(?:the|this|that|<[GA]\d+>'s) (?:(?:(?!<|(?:of|for|with|by|and|to|in|on|at|from)\b)[\w'’%$.,-]+|<D\d+>|<M\d+>) ){{0,4}}?(?:<S\d+>|rounds?\b|<M\d+> (?:of|for|behind) (?:(?!<)[\w'’-]+ |<D\d+> ' s |<[GA]\d+>'s ){{0,3}}<S\d+>))"),
    ("room for", rf"\b(?:room|space|a place|a seat|a slot|a spot) (?:(?:was|is|has been|had been|were) )?(?:also )?(?:made |found |left |kept |reserved |set aside )?(?:in (?:the|this) (?:round|deal|syndicate) |at the table )?for (?:(?!<|one\b|more\b)[\w'’-]+ ){{0,4}}?{G}(?= ?(?:[.;,]|$|too|as well|in (?:the|this) (?:round|deal)|and\b|to (?:join|invest|come in|take part)))"),
    ("room for", rf"\b(?:the )?(?:remaining|other|rest of the|balance of the|leftover|last|unsold|newly issued|new) (?:new )?(?:shares|stock|units|allocation|equity|paper|slots?|tranche|notes|<M\d+>) (?:(?:have|has|had|all|were|was) ){{0,2}}(?:went|gone|go|goes|allotted|allocated|sold|issued|passed|placed) (?:to|with) {DESC}{G}"),
    ("out of the pockets", rf"\b(?:out of|from) (?:the )?(?:own |private |deep )*(?:pockets?|wallets?|purses?|savings|coffers|chequebooks?|checkbooks?|balance sheets?) (?:of|belonging to) {DESC}{G}"),
    ("joins others", rf"{G} {ADV}join(?:ed|s) {DESC}<G\d+> in (?:{ROUND_REF}|(?:backing|financing|funding|bankrolling|supporting|investing in)\b)"),
    ("as a holder", (
        rf"\b(?:list|nam|show|record|giv|register|mention)(?:e?s|e?d|ing|e)? {DESC}{G} (?:(?:of|from|in) <P\d+> )?(?:as|to be|now as|with) (?:the |an? |one of (?:the |its )?|its )?(?:(?!<)[\w-]+ ){{0,3}}"
        rf"(?:holders?|owners?|shareholders?|subscribers?|allottees?)\b(?! of (?:<G\d+>|<A\d+>))"
    )),
    ("takes part", rf"(?:, |and |while ){DESC}{G} (?:himself |herself |itself |themselves )?(?:to|for|with|taking|covering|providing) the (?:balance|rest|remainder)\b"),
    ("takes part", (
        rf"{G} {ADV}(?:(?:put|puts|putting) (?:its|their|his|her) (?:name|signature|names) (?:to|under|on|behind)|sign(?:ed|s) off on|ink(?:ed|s)|underwr(?:ote|ites)) (?={ROUND_REF})"
    )),
    ("joined in", rf"(?:<G\d+>|\bit|\bthey) {ADV}join(?:ed|s) {DESC}{G} in (?:(?!its |their ){ROUND_REF}|(?:backing|financing|funding|bankrolling|supporting|investing in)\b)"),
    ("takes part, together with", rf"(?:^|, |; |: |and ){G} , {TOGETHER} <G\d+> , {ADV}{JOIN}"),
    ("backs alongside", rf"{_BACK} (?:(?!<)[\w'-]+ ){{0,4}}<G\d+> (?:alongside|together with|along with|jointly with) {DESC}{G}"),
    ("puts into", (
        rf"{G} {ADV}(?:(?!<|[;:.]|by\b|from\b|with\b)[\w'-]+ ){{1,6}}?(?:an?|another|the|its|their) (?:(?!<)[\w-]+ ){{0,3}}(?:<M\d+> )?"
        rf"(?:(?:(?!<)[\w-]+ ){{0,2}}(?:investment|injection|infusion|bet|commitment)s?|<S\d+>) (?:(?:of|worth) (?:(?!<)[\w-]+ ){{0,3}}<M\d+> )?(?:in|into|on) "
        rf"(?:(?!<)[\w'’-]+ ){{0,6}}?<[GA]\d+>"
    )),
    ("takes part", (
        rf"{G} {ADV}(?:put(?:s|ting)?|pour(?:s|ed|ing)|pump(?:s|ed|ing)|inject(?:s|ed|ing)|plough(?:s|ed|ing)|sank|sunk|channel(?:s|led|ling)|commit(?:s|ted|ting)|invest(?:s|ed|ing)|contribut(?:es|ed|ing)) "
        rf"(?:(?:an? |the |some |their |its |several |tens of |hundreds of |double-digit |single-digit |undisclosed |unspecified |unnamed |further |more |about )*(?:millions?|thousands|money|cash|capital|sums?|amounts?|funds|yuan|rupees|dollars|euros|crores?)(?: of (?!<)\w+)? (?:(?!<)\w+ )?)"
        rf"(?:in|into|to|towards?) (?={ROUND_REF})"
    )),
    ("given by", (
        rf"(?<!> )(?:<S\d+>|\b(?:awards?|grants?|loans?|notes?|injections?|contributions?|facility|cheques?|checks?|credit lines?|bridge)) (?:(?!<)[\w-]+ ){{0,2}}of <M\d+> by {DESC}{G}"
    )),
    ("takes part", rf"{G} {ADV}(?:t(?:ook|akes|aking|ake|aken)|play(?:ed|s|ing)?|ha[ds]) (?:a |an )?(?:\w+ )?(?:part|role|share|hand) in {ROUND_REF}"),
    ("found an investor in", (
        rf"\b(?:found|finds|gained|gains|won|wins|welcomed|has|have|had|got|gets) (?:an? |its |another |the )?(?:(?!<)[\w-]+ ){{0,3}}"
        rf"(?:investor|backer|shareholder|lender)s? in {DESC}{G}"
    )),
    ("takes part, with another", rf"(?:^|, |; |: |and ){G} (?:, )?(?:with|{TOGETHER}) <G\d+> (?:, )?{ADV}{JOIN}"),
    ("takes part, with another", rf"(?:^|, |; |: |and )<G\d+> (?:, )?(?:with|{TOGETHER}) {DESC}{G} (?:, )?{ADV}{JOIN}"),
)  # fmt: skip
