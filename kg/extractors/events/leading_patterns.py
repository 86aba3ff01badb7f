"""Who leads a round: "led by Acme", "Acme at the helm", "Acme, which steered the Series A"."""

# ruff: noqa: E501 -- regular expressions and word lists are easier to read whole than broken

from kg.extractors.events import investor_words as words
from kg.extractors.events.investor_clauses import (
    ADV,
    DESC,
    INVESTORS,
    JOIN,
    LIKEWISE,
    NEXT,
    OBJECT,
    ROUND_REF,
    TOGETHER,
    UNDER,
    WHOSE_ROUND,
    G,
)
from kg.extractors.wording.verbs import STEERING, any_of, participles

_LED = (
    r"(?:co-?led|led|leads?|leading|co-?leads?|co-?leading|spearhead(?:s|ed|ing)?|anchor(?:s|ed|ing)?|(?:co-?)?head(?:s|ed|ing)(?: up)?|"
    r"front(?:s|ed|ing)|(?:steer(?:s|ed|ing)|captain(?:s|ed|ing)|helm(?:s|ed|ing)|pilot(?:s|ed|ing)|dr(?:ove|ives?|iving)|carr(?:y|ies|ied)|pull(?:s|ed) together|orchestrat(?:es|ed)|initiat(?:es|ed))(?= (?:the|this|its|that) (?:(?!<)[\w-]+ )?(?:round|deal|financing|transaction|raise|fundraise|<S))|jointly led|(?:(?:put(?:s|ting)? (?:itself|themselves)|stands?|stood|standing|sits?|sat|sitting) )?at the (?:head|helm|front|top|wheel) of)"
    r"(?! (?:the|its|this|that|our) (?:[\w'-]+ ){0,2}(?:lists?|tables?|pack|rankings?|charts?|field|tally|segment|category|leaderboard)\b)"
    r"(?! (?:the|this) (?:investment|deal|round|transaction) (?:for|on behalf of|at) <G)"
)
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
_SUM = r"(?:(?:about|some|nearly|around|over|up to) )?"
#: By whose word something is, between commas: ", says the company ,", ", the firm's statement has it ,".
_BY_WHOSE_WORD = r"(?:, (?:(?!<[GM]|[,;:])\S+ |<[AG]\d+>(?:'s)? ){1,6}, )?"
#: What is led, whatever stands around its noun: "Acme's newest financing round", "the funding drive".
_WHAT_IS_LED = (
    r"(?:(?!<G|[;:.,]|(?:market|field|industry|company|team|list|table|unit|business|club|league|government|party)\b)\S+ |<G\d+>'s ){0,8}?"
    r"(?:<[MS]\d+>|rounds?|financing|funding|raise|fund-?raise|fund-?raising|deal|transaction|injection|facility|loan|syndicate|consortium|placement|capital increase|investors|backers|it|this)"
    r"(?: (?:round|financing|funding|drive|push|effort|campaign|raise|package))?(?: (?:for|in|of|at|into) (?:(?!<)[\w'-]+ ){0,3}<[GA]\d+>)?"
)
LEADING = (
    ("led by", (
        rf"\b(?:co-?led|led|spearheaded|headed|anchored|fronted|steered|captained|helmed|jointly led|co-?anchored|sole-led) (?:jointly |"
        rf"equally |again |once more |once again |in part |exclusively |this time |, as before , |on both sides |(?:(?:back )?(?:in|on|during|last) )?<D\d+> )*by "
        rf"(?:both )?(?:funds? (?:and accounts )?(?:advised|managed|affiliated with|run) (?:by )?)?{DESC}{G}"
    )),
    ("with … leading", (
        rf"\bwith {DESC}{G} (?:arm |unit |again |jointly |once more |both |, .{{0,40}} , )?(?:co-?leading|leading(?! the "
        rf"(?:pack|way|charge|market|field|list))|{_IN_FRONT}|as (?:the |its "
        rf")?(?:co-)?lead|to lead)"
    )),
    ("with … leading", rf"\bwith {DESC}{G} (?:again |jointly |both )?at (?:the|their|its) (?:head|helm|top|front)(?! of (?!the (?:round|group|list|consortium|investors|syndicate)))"),
    ("with … leading", (
        rf"\b(?:had|has|have|having|saw|sees|put|puts|placed|find|found|places) {DESC}{G} (?:again |jointly |once more |both )?{_IN_FRONT}"
    )),
    ("led by", (
        rf"\bat the (?:head|top|front|helm) of (?:the |its |their |this |that )(?:(?!<)[\w-]+ )?(?:{INVESTORS}|financiers|group|consortium|list|round|table|deal) "
        rf"(?:stands?|stood|sits?|sat|is|are|was|were|comes?|came) {DESC}{G}"
    )),
    ("with … leading", rf"\bwith {DESC}{G} (?:again |jointly |once more |both |now |this time )?(?:{_AHEAD}|(?:heading|fronting|anchoring|spearheading|steering|helming|captaining|headlining)\b)"),
    ("… leading", rf"(?:(?:^|[,;:(–—-]) |^){G} (?:again |jointly |once more |both )?(?:{_AHEAD}|(?:heading|fronting|anchoring|spearheading|steering|helming|captaining) (?:it|{ROUND_REF}))(?= ?[,.;)]|$| with| and\b)"),
    ("leads", rf"{G} {ADV}(?:{_TAKES_LEAD} (?:of|in|for|on|at)|{_STEER}) (?={ROUND_REF})"),
    ("leads", rf"{G} {ADV}{_TAKES_LEAD}(?= ?[,.;)]|$| with\b| alongside\b)"),
    ("led by", rf"\b(?:steered|helmed|captained|piloted|shepherded|masterminded|marshal?led|quarterbacked|orchestrated|underpinned|cornerstoned|headlined) by {DESC}{G}"),
    (UNDER, rf"\bunder {DESC}{G}'s (?:lead|leadership|direction|aegis|baton|stewardship)\b"),
    ("-led", rf"{G} [-\u2011] (?:fronted|anchored|headed|spearheaded|steered)\b"),
    ("… leading", (
        rf"(?:^|[,;:(–—-] ){G} (?:again |jointly )?(?:co-)?leading(?: again)?(?= [,.;)]|$| with| and| the round| "
        rf"again| <D)"
    )),
    ("leads", (
        rf"{G} {ADV}{_LED} (?=(?:again |jointly )?(?:{ROUND_REF}|[,.;:)—–-]|$|at <|at an?\b|in\b(?! (?:the|<P\d+>|europe|asia|africa|america|latin|north|south|sales|revenue|market|terms)\b)|"
        rf"with\b(?! (?:its|their|an?) (?:[\w-]+ ){{0,2}}<M)|and\b|alongside|together|, |<D\d+>|again|on both|there|"
        rf"both))"
    )),
    ("leads", rf"{G} , (?:jointly |together )?(?:co-?)?(?:led|leads) (?={ROUND_REF})"),
    ("leads", rf"{G} {ADV}{any_of(STEERING)} (?={_A_ROUND})"),
    ("leads", rf"{G} {ADV}{_IN_FRONT}(?= ?(?:[.,;:)]|$|and\b|with\b|while\b|again\b|once more\b|this time\b|between\b|among\b|on the\b|<D\d+>|(?:in|of|for|on) (?:it\b|{ROUND_REF})))"),
    ("leads", rf"(?:^|[,;:] |\band ){G} , (?:(?!<G|[;:])\S+ ){{2,16}}?, and <G\d+> {ADV}(?:{_LED} (?={ROUND_REF})|{_IN_FRONT})"),
    ("leads", rf"(?:^|[,;:] |\band )<G\d+> , (?:(?!<G|[;:])\S+ |<A\d+> ){{2,16}}?, and {G} {ADV}(?:shar|split)(?:es?|ed|ting|ing|s)? the lead"),
    ("leads", rf"\b(?:turn|job|task|role|privilege) (?:of|fell to|falls to|went to) {DESC}{G} (?:, (?:which|who) )?(?:to )?(?:{_LED}|{any_of(STEERING)}) (?={ROUND_REF})"),
    ("led by", rf"(?:<[MS]\d+>|\b(?:rounds?|financing|funding|raise|fundraise|fundraising|syndicate|consortium|deal)) (?:(?:, )?(?:that |which )?(?:was |were |is |being |has been )?(?:\w+ly |again )?)(?:{participles(STEERING)}|run|priced|headed up|set up) by {DESC}{G}"),
    (LIKEWISE, rf"<[GA]\d+> {ADV}{_LED} {OBJECT} (?:from start to finish |alone |jointly )?{NEXT}{G} (?={OBJECT})"),
    (LIKEWISE, rf"<[GA]\d+> {ADV}{_LED} {OBJECT} {NEXT}<G\d+> {OBJECT} {NEXT}{G} (?={OBJECT})"),
    ("led by", rf"\b(?:was|were|is|being|been) (?:co-?)?led by <G\d+> (?:, )?(?:and |while )?(?:its|their|the|that|<[GA]\d+>'s) (?:(?!<)[\w-]+ ){{0,3}}(?:<M\d+> )?(?:<S\d+>|one|round)(?: round)? by {DESC}{G}"),
    ("leads", rf"{WHOSE_ROUND} {G} {ADV}(?:{_LED}|{_STEER})(?! by\b)"),
    ("leads", (
        rf"{G} (?:, )?(?:together|jointly|along|in tandem|in partnership|in concert) with {DESC}<G\d+>(?: ,)? "
        rf"(?:has |have |had |jointly )*(?:co-?)?(?:led|leads|leading) (?={ROUND_REF})"
    )),
    ("co-led with", (
        rf"\b(?:co-?led|co-?leads?|co-?leading|shar(?:es?|ed|ing) the lead)(?! by)(?: (?!<G|by\b|which\b|who\b)[^\s;,]+){{0,8}}? (?:, )?"
        rf"(?:together |jointly )?with (?!(?:(?:further|additional|some|more|extra|the) )*(?:participation|support|money|contributions?|backing|help|investments?|cheques?|checks?|cash|funds|involvement|commitments?)\b){DESC}{G}(?! (?:also |all |both )*(?:participat|join|tak|follow|contribut|among|on (?:the cap|board|it\b)|aboard|along|in\b(?! <D)))"
    )),
    ("led by", (
        rf"\bled (?:jointly )?by <G\d+>(?: ,)? (?:and|together with) (?:(?!<)[\w'-]+ ){{0,3}}(?:funds?|vehicles?|accounts?) "
        rf"(?:(?!<)[\w'-]+ ){{0,3}}(?:by|of|to|with) {G}"
    )),
    ("led, together with", (
        rf"\bled (?:together|jointly) with (?:(?!<)[\w'-]+ ){{0,2}}(?:funds?|vehicles?) (?:(?!<)[\w'-]+ ){{1,3}}{G}"
    )),
    ("leads", (
        rf"{G} {ADV}(?:shar(?:e|es|ed|ing) the lead|d(?:id|o|oes|oing) the honou?rs|(?:is|are|was|were) (?:named|"
        rf"tipped|seen|mentioned) as (?:the |an? )?(?:\w+ )?leads?\b)"
    )),
    ("with … leading", (
        rf"\bwith {DESC}{G} (?:at the (?:(?:head|front|top|helm) of (?:it|the (?:round|syndicate|deal|list|queue)|them|{ROUND_REF})|head(?= ?(?:[.;,)]|$)))|"
        rf"doing the honou?rs|sharing the lead|splitting the lead|as the anchor|(?:heading|anchoring|fronting|spearheading|steering)(?= ?(?:[.;,)]|$| {ROUND_REF})))"
    )),
    ("leads", rf"{G} {ADV}{_LED}$"),
    ("leads", (
        rf"{G} {ADV}(?:(?:is|are|was|were|being|as|remains?|become|became) )?(?:the )?(?:(?:main|sole|joint|two|deal) )?(?:co-)?(?:leaders?|lead investors?|leads?|anchors?|locomotives?|spearheads?) "
        rf"(?:of|on|in|for|behind) (?={ROUND_REF}|(?:the|this) (?:tour|turn|capital|issue|syndicate))"
    )),
    ("leads", rf"{G} , (?:as )?(?:the |its )?(?:leader|(?:co-)?lead(?: investor)?|anchor(?: investor)?|head) of (?={ROUND_REF}|(?:the|this) (?:tour|turn|capital|issue|syndicate))"),
    ("leads", (
        rf"{G} {ADV}(?:t(?:ook|akes?|aking|aken)|h(?:as|ad|olds?|eld)|pull(?:ed|s)|call(?:ed|s)|set(?:s)?|wr(?:ote|ites?)) the (?:reins|wheel|helm|cart|load|strings|shots|terms|pace|term sheet|leading role|lead role)"
        rf"(?= ?(?:[.;,]|$|and\b|with\b|in\b|of\b|on\b|for\b))"
    )),
    ("leads", rf"{G} {ADV}{_LED} with (?:an? )?(?:(?!<)[\w-]+ ){{0,2}}<M\d+> (?:cheque|check|ticket|investment|commitment|contribution)\b"),
    ("led it for", rf"\bled (?:the|this) (?:investment|deal|round|transaction) (?:for|on behalf of|at) {G}"),
    ("leads", rf"{G} {ADV}{_LED} (?=through|via|from <P)"),
    ("led, together with", (
        rf"\bled (?:(?:(?:the|that|this|an?|its|another)(?: (?!<)[\w-]+){{0,2}}(?: <M\d+>)?(?: (?:round|financing|deal|<S\d+>))?|it) )?(?:, )?(?:together|jointly) "
        rf"with {DESC}{G}"
    )),
    ("leads", rf"(?:^|[;:–—-] |, (?:and |but |while )?|\b(?:and|but|that|while|when) ){G} (?!(?:in|of|at|on|for) )(?:(?!<[GA]|[;:.]|which\b|who\b|that\b|as\b|by\b|from\b|with\b)\S+ ){{1,8}}?(?:to|and|in) (?:have )?(?:co-)?le(?:ad|d|ading) (?={ROUND_REF})"),
    ("leads", rf"{G} {ADV}{JOIN} (?:(?:in|on|into) )?(?:(?!<)[\w'-]+ ){{0,4}}(?:<[GA]\d+> )?, (?:co-)?leading (?={ROUND_REF})"),
    ("lead investor", (
        rf"(?<!was the )(?<!is the )(?<!as the )(?<!were the )(?<!was its )(?<!is its )(?<!as its )(?<!being the )\b(?:co-?)?lead (?:investors?|backers?|manager|arranger|lenders?) (?!(?:in|of|on|behind|at|for) (?:(?!<|is\b|are\b|was\b|were\b)[\w'-]+ ){{0,4}}<[GA]\d+>)(?!(?:, )?(?:was|were|is|are|has been|had been) (?:joined|followed|accompanied)\b)(?:(?:is|are|was|were|:|,|–|-|include|"
        rf"includes|included|in the round (?:is|was)) )?{DESC}{G}"
    )),
    ("lead investor", rf"(?:\b(?:co-?)?lead(?:ers?)? :|(?<!was )(?<!is )(?<!were )(?<!been )(?<!as )(?<!be )\b(?:its|the|round's|their|under the)(?<!split the)(?<!splitting the)(?<!shared the)(?<!sharing the)(?<!share the)(?<!took the)(?<!takes the)(?<!taking the)(?<!take the)(?<!in the) lead(?: of)?(?: ,)?) (?!(?:in|on|with|at|from) ){DESC}{G}"),
    ("lead investor", rf"(?:^|[;:.] )(?:the |its |our )?(?:leads?|leader|anchor)(?: (?:here|this time|again|in the round|of the round|of the deal))? (?:is|was|are|were|being|came from) (?:the )?{DESC}{G}"),
    ("lead X", (
        rf"(?:^|(?:[,;(]|by|with|from|including|join(?:s|ed|ing)|follow(?:s|ed|ing)|alongside|behind|beside|besides|into) )(?:(?:the|its|round|new|existing) )?(?:co-)?lead {G}(?! (?:the|a|"
        rf"an) )"
    )),
    ("-led", rf"{G} [-\u2011] (?:co-)?led\b"),
    ("in the lead", rf"(?:^|[,;:(–—-] |\b(?:time|then|back|there|when|while|and|<D\d+>) ){G} (?:(?:to be|is|was|are|were|will be|is to be|would be) )?(?:in the lead|in charge|in front|out front|up front)\b(?! (?:of|in|on))"),
    ("under the lead of", rf"\bunder {G}'s (?:lead|leadership|direction|aegis|helm|guidance|stewardship|baton)\b"),
    ("under the lead of", rf"\b(?:under the (?:joint )?(?:lead|leadership|direction|aegis|helm|guidance|stewardship|baton|auspices|command|wing) of|with the lead (?:of|from)) {DESC}{G}"),
    ("leads:", rf"\bleads?(?: \w+){{0,3}} : {DESC}{G}"),
    ("leads:", rf"\b(?:has|have|had|are|were|with) (?:(?!<)[\w-]+ ){{0,2}}(?:co-)?lead(?:er)?s\b[^;:.<]{{0,90}} : {DESC}{G}"),
    ("as lead investor", (
        rf"{G} (?:(?!<G|[;:])\S+ ){{1,10}}?(?:invest(?:s|ed|ing)?|buy(?:s|ing)?|bought|put(?:s|ting)?) (?:(?!<G|[;:])\S+ ){{0,4}}?in(?:to)? (?:[\w'’-]+ ){{0,3}}<G\d+> ,? ?"
        rf"as (?:the |its |an? )?(?:co-)?lead(?: investor)?\b"
    )),
    ("as lead investor", (
        rf"(?<!\binvest in )(?<!\binvested in )(?<!\binvests in )(?<!\binvesting in )(?<!\bstake in )(?<!\bmoney into ){G} (?:(?:, which|, who|was|is|were|are|had|has|have|already|been|also|again|reportedly|apparently|said to be|believed to be|understood to be|acted|acts|acting|serves|served|serving|came in|signed on|(?:have |has |had )?signed (?:an? |the )?term sheets?|to|coming in|,|has been|"
        rf"stepped up|will be) )*(?:as )?(?:the |its |our |their |sole )?(?:co-|joint )?(?:(?:deal|round|main) leads?|lead investors?|lead backers?|(?:joint )?lead arrangers?|leads?(?! (?:the|its|their|our|in) (?:[\w'-]+ ){{0,3}}?(?:market|field|industry|world|pack|sector|category|race|table|rankings?|league|development|efforts?|team|company|charge|business|division|unit|segment)\b| in (?:the <P|<P|europe|asia|africa|america|latin|north|south))|"
        rf"round leader|lead in the round|(?:took|takes|taking) the lead(?! (?:in|on|over) (?!(?:the|this|that|its|an?|both|<[GA]\d+>'s) (?:(?!<)[\w-]+ ){{0,3}}(?:<[MSD]\d+>|rounds?|deal|financing|raise|transaction|investment|syndicate)|<[MS]\d+>|it\b|<D)))(?= |$)"
    )),
    ("as lead investor", rf"{G} (?!(?:in|of|at|on|for) )(?:(?!<[GM]|[;:]|that\b|which\b)\S+ ){{1,12}}?as (?:the |its )?(?:co-)?lead (?:of|on) (?={ROUND_REF})"),
    ("led, relative", rf"\bthat (?:(?:his|her|their) (?:firm|fund|company|employer) , )?{G} (?:, )?(?:had |jointly )?(?:co-?)?led\b"),
    ("leads", rf"(?:^|, |; |: |and ){G} , {TOGETHER} <G\d+> , {ADV}{_LED} (?={ROUND_REF})"),
    ("in brackets, led", (
        rf"<[MS]\d+>(?: (?:rounds?|funding|financing|of <D\d+>|in <D\d+>|, <D\d+>))? \( (?:led by )?{DESC}{G}(?= "
        rf"(?:co-)?led| lead| leading| co-lead)"
    )),
    ("leads", (
        rf"{G} {ADV}(?!(?:to|has|had|have|also|led|leads|is|was)\b)[a-z-]+ (?:(?!<[GA]|[,;:]|and\b|which\b|who\b|that\b|with\b)\S+ ){{0,7}}and "
        rf"(?:(?:is|are|was|were|will|has|have|also|now|again) ){{0,2}}{_LED} (?={ROUND_REF})"
    )),
    ("leads", (
        rf"{G} {ADV}(?:acquired|bought|purchased|taken over|took over|snapped up) (?:(?!<|[,;:])[\w'’-]+ |<P\d+>(?:'s)? ){{0,4}}<G\d+> (?:(?:in )?<D\d+> |last \w+ )?"
        rf"(?:, )?and (?:(?:has|have|also|now|then|later|separately|,) ){{0,4}}{_LED} (?={ROUND_REF})"
    )),
    ("leads", rf"(?:^|[;:] ){G} (?:(?!<[M]|[;:]|with\b)\S+ ){{1,14}}?(?:, |by )(?:(?:again|jointly|also|this time) )?(?:co-)?(?:leading|heading|anchoring) (?={ROUND_REF})"),
    ("leads", rf"{G} {ADV}{_LED} (?=for (?:the (?:first|second|third|\w+th)|a (?:second|third|\w+th)) (?:time|consecutive|straight|running))"),
    ("leads", rf"(?:^|, |; |: |and ){G} (?:, (?:(?!<[GMS]|[,;:])\S+ ){{1,12}}, )and <G\d+> {ADV}{_LED} (?={ROUND_REF})"),
    ("leads", rf"{G} {ADV}(?:split|splits|splitting|shar(?:e|es|ed|ing)|took|takes|taking|takes? up|took up|held|hold|holds) the lead\b(?! (?:in|on|over) (?!(?:the|this|that|its|an?|both|<[GA]\d+>'s) (?:(?!<)[\w-]+ ){{0,3}}(?:<[MSD]\d+>|rounds?|deal|financing|raise|transaction|investment|syndicate)|<[MS]\d+>|it\b|<D))"),
    ("having led", rf"{G} (?:(?!<[GM]|;|former\b|latter\b)\S+ ){{0,10}}?(?:[,:–—] )?having (?:already |also |previously |once )?(?:co-)?led (?={ROUND_REF})"),
    ("having led", rf"^having (?:already |also |previously |once )?(?:co-)?led (?={ROUND_REF})(?:(?!;)\S+ ){{1,12}}?, {G} (?=(?:has|had|is|was|now|also|then|again|\w+ed|\w+s)\b)"),
    ("brought to lead", rf"{G} (?:to|into|for|on) (?:co-)?lead(?:ing)? (?={ROUND_REF})"),
    ("leading it is", rf"\b(?:(?:co-)?(?:leading|heading|anchoring|fronting) {ROUND_REF}|taking the lead|in the lead|at the (?:head|helm|front)(?! of <[GA]\d+> )(?: of {ROUND_REF})?)(?: (?:round|financing))?(?: (?:for|in|of|at|into) {DESC}<[GA]\d+>)? (?:is|are|was|were|:) (?:once more |again |once again )?{DESC}{G}"),
    ("led, and its other", rf"\bled by <G\d+>(?: ,)? (?:and )?(?:its|the|that of the) (?:(?!<)[\w-]+ ){{0,2}}(?:<[MD]\d+> )?<S\d+>(?: round)? by {DESC}{G}"),
    ("lead investor", rf"{G} \( (?:\" )?(?:(?:as|the|sole|exclusive) )*(?:co-)?lead(?: investor)? (?:[,:\")–—]|with|at)(?! by\b)"),
    ("lead investor", rf"{G} \( {_SUM}(?:<M\d+>) , (?:(?:as|the|sole|exclusive) )*(?:co-)?lead(?: investor)? \)"),
    ("as lead investor", (
        rf"{G} (?:, )?(?:that |which |who )?(?:is|was|are|were|became|becomes|remains|stands|stood|turned out to be|turns out to be|named|revealed as) (?:the |its |our |their |an? |also )*"
        rf"(?:(?!<|not\b|no\b|never\b|former\b|among\b)[\w-]+ ){{0,3}}?(?:co-)?lead(?: (?:investors?|backers?|funders?|lenders?))?(?= (?:of|in|on|behind|for|to) {ROUND_REF}| ?[.;,)]| ?$| this time)"
    )),
    ("as lead investor", (
        rf"(?<!\bin )(?<!\binto ){G} (?:, )?(?:(?:that|which|who) )?(?!as\b|(?:said|says|told|named|describe\w*|introduce\w*|announce\w*)\b)(?:(?!<|[;:]|to\b|by\b|from\b|with\b|that\b|which\b|who\b)\S+ ){{1,7}}?as (?:the |its |sole |only )*(?:co-)?lead investor"
        rf"(?= ?(?:[.;,)]|$)| (?:in|of|on|for|behind) {ROUND_REF})"
    )),
    ("under the lead of", rf"{G} , under whose (?:lead|leadership|direction|aegis|guidance) "),
    ("leads", rf"{G} {ADV}{words.STEERS} (?={words.A_ROUND})"),
    ("leads", rf"{G} {ADV}(?:{words.THE_LEAD}|{words.TERMS})"),
    ("led by", rf"\b(?:rounds?|financing|funding|raise|fund-?raise|syndicate|consortium|transaction|<S\d+>|<M\d+>) (?:(?!<[GM]|;)\S+ ){{0,4}}?{words.STEERED} (?:jointly |again )?by {DESC}{G}"),
    ("led, relative", rf"\b(?:that|which) {G} (?:(?:has|have|had|also|itself|jointly|both) ){{0,2}}(?:[a-z]+ed (?:, [a-z]+ed )?and )?(?:co-?led|led|anchored|headed|spearheaded|fronted)\b"),
    ("leads", rf"{G} (?!(?:in|of|at|on|for|is|are|was|were) ){ADV}[a-z]+(?:e[ds]|s|t)\b (?:(?!<[GAM]|[,;:]|and\b|which\b|who\b|that\b|with\b|by\b)\S+ ){{0,6}}?and (?:then |also |co-)*(?:led|leads|anchored)(?= ?(?:[.;,]|$|it\b))"),
    ("in charge", rf"{G} {ADV}{words.SEATED}"),
    ("in charge", rf"\bwith {DESC}{G} (?:(?:firmly|again|once (?:more|again)|back|sitting|now) ){{0,2}}{words.IN_THE_SEAT}{words.AFTER_THE_SEAT}"),
    ("in charge", rf"(?:^|[.;,:–—] |\b(?:and|but|with|while) ){words.IN_THE_SEAT} (?:(?:of|for|on) {words.A_ROUND} )?(?:is|was|are|were|sits|sat|stands|stood|came|comes|:) (?:(?:again|once more|once again) )?{DESC}{G}"),
    ("lead's part", rf"\b{words.LEAD_PART} (?:in {words.A_ROUND} )?(?:(?:,|and) (?:(?!<)[\w-]+ ){{1,4}}, )?(?:was (?:written|signed|provided|put up|made|supplied|contributed|played|taken|filled|held)|came|comes|is coming|is|was|will come) (?:from|by) {DESC}{G}"),
    ("lead's part", rf"\b(?:the )?(?:leadership|leading|lead(?:[ -](?:role|position|spot|mandate|part))?) (?:of {words.A_ROUND} )?(?:went|fell|goes|falls|belong(?:s|ed)|passed|was (?:left|given|handed|awarded|taken)) (?:to|by) {DESC}{G}"),
    ("lead's part", rf"\b(?:the )?(?:co-)?lead(?:s|ers?)?(?: of {words.A_ROUND})? (?:is|was|are|were|has been|came from|comes from|: ) ?{DESC}{G}(?= ?(?:[.;,]|$|with\b|and (?:it|they)\b|while\b|again\b))"),
    ("as lead investor", rf"{G} {ADV}(?:(?:is|was|are|were|being|as|acted as|acts as|serv(?:es|ed) as|came in as|comes in as|joined as|joins as|signed on as|became|becomes) )(?:the |an? |its |their |this |that )?(?:(?:round|deal|syndicate|financing|company|raise|transaction|<[SA]\d+>)(?:'s|’s) )?(?:(?:sole|main|joint|overall|designated|natural|undisputed) )?(?:co-)?(?:leads?|leaders?|lead anchor)\b(?= ?(?:[.;,)–—]|$|(?:in|of|on|for|and|with|at|again|while|this)\b))(?! (?:of|in|on|for) (?:the|its|a|this) (?:(?!<)[\w-]+ ){{0,2}}(?:market|industry|field|sector|funds?|vehicle|<G|listing|float|flotation|ipo))"),
    ("leading it is", rf"\b(?:leading|heading|fronting|topping) (?:the |its |this |that |a )?(?:(?!<)[\w-]+ ){{0,3}}?(?:them|(?:investors?|backers?|syndicate|group|pack|charge|crowd|list|queue|line-?up|consortium|way|subscribers)(?: of (?:(?!<)[\w-]+ ){{0,2}}(?:investors|backers|subscribers|shareholders))?) (?:is|was|are|were|:) {DESC}{G}"),
    ("leading it is", rf"\bat (?:its|their) (?:head|helm|front|centre|center|top) (?:stands?|stood|sits?|sat|is|are|was|were) {DESC}{G}"),
    ("under the lead of", rf"\bunder {DESC}{G}(?:'s|’s)? (?:lead|leadership|direction|stewardship|command|aegis)\b"),
    ("under the lead of", rf"(?:^|[.;,] |\b(?:and|that|but) ){G}(?:'s|’s)? (?:name|signature|logo) (?:is|was|stands?|stood|sits?|sat|comes|came) (?:at the top of|atop|on top of|first on|top of|at the head of) (?:the|its|this) (?:term ?sheet|list of (?:investors|backers|subscribers)|syndicate|investor list)"),
    ("at the top", rf"\b(?:at the top of|atop|heading|topping|first on) (?:the|its|this) (?:term ?sheet|list of (?:investors|backers|subscribers)|syndicate|investor list) (?:is|was|stands?|stood|sits?|sat|comes|came|are|were) {DESC}{G}"),
    ("leads", rf"{G} {ADV}(?:put(?:s|ting)?|invest(?:s|ed|ing)|pour(?:s|ed|ing)|pump(?:s|ed|ing)|inject(?:s|ed|ing)|gave|g[io]ves?|lent|commit(?:s|ted|ting)) (?:(?!<[GS]|[,;:.])\S+ ){{0,8}}?(?:(?:in|into|to) <[GA]\d+> )?, (?:co-)?leading (?={ROUND_REF})"),
    ("leading it is", (
        r"(?:^|[.;,:–—] |\b(?:and|but|while) )(?:(?:co-)?(?:leading|heading|anchoring|fronting|spearheading|steering|helming|captaining|headlining)|(?:right )?(?:at the (?:head|helm|front|fore|forefront|top|wheel) of|in front of|in charge of|in the lead (?:in|of|on))) "
        rf"{_WHAT_IS_LED} {_BY_WHOSE_WORD}(?:is|are|was|were|stands?|stood|sits?|sat|comes?|came) {_BY_WHOSE_WORD}(?:once more |again |once again )?{DESC}{G}"
    )),
    ("leading it is", (
        r"(?:^|[.;,:–—] |\b(?:and|but|while) )(?:in the lead|taking the lead|at the (?:head|helm|front|wheel)|out in front) "
        rf"(?:, (?:(?!<[GM]|[,;:])\S+ |<[AG]\d+>(?:'s)? ){{1,6}}, )(?:is|are|was|were|stands?|stood|sits?|sat) {DESC}{G}"
    )),
    ("lead's part", (
        rf"\b(?:the )?(?:leadership|lead(?:[ -](?:role|position|part))?) (?:(?:of|in|on|for) {_WHAT_IS_LED} )?{_BY_WHOSE_WORD}"
        rf"(?:(?:lies|lay|rests|rested|sits|sat|remains|remained|stays|stayed|is|was) (?:with|in the hands of)|(?:goes|went|falls|fell|passes|passed|belongs|belonged) to|(?:was |is )?(?:taken|held|carried) by) {DESC}{G}"
    )),
    ("both lead", (
        r"(?P<pair>(?:the|all) (?:two|pair|duo|three|trio)(?: (?!<)[\w-]+){0,2}?|both(?: (?:funds|firms|investors|houses))?|they) (?:would|will|are to|are set to|had|have|also|jointly|again|together| "
        r")*(?:co-?)?le(?:d|ad)\b"
    )),
)  # fmt: skip
