"""Words of leading a round and of taking part in it, beyond the plain verbs: seats, roles, registers and figures of speech."""

# ruff: noqa: E501 -- regular expressions and word lists are easier to read whole than broken

from typing import Final

#: What a backer holds, adds to and defends.
_HOLDING = (
    r"(?:stakes?|holdings?|positions?|shareholdings?|interests?|ownership|exposure|bets?|investments?|commitments?)"
)
_OWN = r"(?:its|their|his|her|our)(?: own)?"
#: Who is in a round, taken together.
_CIRCLE = r"(?:line-?up|syndicate|round|list|roster|group|consortium|cap table|investor (?:group|list|base|roster|register)|register|roll|quartet|quintet|trio|cast|field|picture|numbers|book|table|filing|club)"
_HOLDERS = r"(?:(?:co-)?investors?|backers?|shareholders?|stockholders?|owners?|co-owners?|subscribers?|participants?|partners in (?:the|this) (?:round|deal))"

#: Verbs of taking part, told of who gives.
JOINS: Final = (
    # who rides along with the others, is back, is on board
    r"(?:(?:r(?:ides?|ode|iding)|tags|hitch(?:ed|es)|trail(?:ed|s)|came|comes) along\b"
    r"|(?:is|are|was|were|comes|came) back(?= ?(?:, (?:too|again|this time|as well)|again\b|too\b|for (?:more|another|a (?:second|third)|seconds|this|the|its|more)|in (?:an? (?:\w+ ){0,2}(?:seat|role|part)|for)|at the table|as (?:an? )?(?:\w+ )?(?:investor|backer|shareholder)|with (?:an? )?(?:\w+ )?(?:cheque|check|ticket|money|cash)))"
    # who uses a right, or adds to what it has
    rf"|(?:us(?:es?|ed|ing)|ma(?:de|kes?|king) (?:full )?use of|t(?:ook|akes?|aking)(?: up)?|exercis(?:es?|ed|ing)|invok(?:es?|ed|ing)|play(?:s|ed|ing)?|invest(?:s|ed|ing)|bought|buys|writ(?:es|ing)|wrote|fill(?:s|ed)|did|does) (?:(?:{_OWN}|the|full) ){{0,2}}(?:full |entire )?(?:pro[- ]?rata|pre-?emptive|pre-?emption|subscription rights?|follow-on rights?)"
    rf"|(?:rais|increas|lift|boost|build|strengthen|enlarg|expand|maintain|defend|protect|preserv|grow|upp?|top|doubl|deepen|reaffirm|bolster|reinforc|extend)(?:e?s|e?d|p?ed)?(?: up)? {_OWN} (?:(?!<)[\w-]+ )?{_HOLDING}\b(?! (?:in|of) (?!<|the (?:company|firm|start-?up|business)\b|it\b))"
    rf"|(?:built(?: up)?|grew|add(?:s|ed) to) {_OWN} (?:(?!<)[\w-]+ )?{_HOLDING}\b(?! (?:in|of) (?!<|the (?:company|firm|start-?up|business)\b|it\b))"
    r"|(?<!was )(?<!were )(?<!been )topp(?:ed|ing) up(?= ?(?:[.;,]|$|again|too|as well|in (?:the|this|that) (?:round|<S)))|tops up(?= ?(?:[.;,]|$|again|too|as well|in (?:the|this) (?:round|<S)))"
    # who digs into its pockets
    r"|d(?:ug|igs?|igging) (?:even |still )?deep(?:er)?\b"
    rf"|(?:reach(?:es|ed|ing)?|dip(?:s|ped|ping)?|d(?:ug|igs?|igging)|delv(?:es|ed|ing)|put (?:a|{_OWN}) hands?) (?:deep(?:er)? |again |once more )?in(?:to|side)? {_OWN} (?:\w+ )?(?:pockets?|wallets?|purses?|savings|coffers|war chests?|cash pile)"
    rf"|(?:open(?:s|ed|ing)|loosen(?:s|ed|ing)|pull(?:s|ed) out|got out|took out) (?:up )?(?:{_OWN}|the) (?:(?:cheque|check)[ -]?books?|wallets?|purses?|purse[ -]strings|coffers)"
    # who stays true to a company
    r"|ke(?:pt|eps) (?:the )?faith\b|st(?:ayed|ays|aying) (?:the course|loyal)\b|st(?:uck|icks|icking) (?:with|by) (?:it|them|<A\d+>|<G\d+>)(?= ?(?:[.;,]|$|in\b|again|for\b|and put))"
    # who lends its weight or name
    rf"|(?:len[dt]s?|threw|throws?|throwing|put(?:s|ting)?|add(?:s|ed|ing)?) {_OWN} (?:(?!<)[\w-]+ )?(?:support|weight|backing|heft|muscle|money)(?: (?:to|behind|into) (?:it|them|the (?:round|deal|raise|financing|company|firm|start-?up)|this round|<[AGS]\d+>))?(?= ?(?:[.;,]|$|too|as well|again|in\b))"
    rf"|(?:threw|throws?|put(?:s|ting)?) {_OWN} hats? in(?:to)? the ring|(?:add(?:s|ed|ing)?|put(?:s|ting)?|sign(?:s|ed|ing)?) {_OWN} names? (?:down|to the (?:list|round|sheet|term sheet|cap table|roster))"
    # who gets in
    r"|(?:piles?|chips?|pitch(?:es)?|kicks?|throws?|weighs?|steps?|jumps?|div(?:es?|ed|ing)|dove|wad(?:es|ed|ing)|plung(?:es|ed|ing)|crowd(?:s|ed)|buys?|came|gets?) in(?= ?(?:[.;,]|$|too\b|as well|again|on (?:the|this) (?:round|deal)|alongside|with <M|for (?:<M|the (?:rest|remainder))))"
    r"|(?:step(?:s|ped|ping)?|squeez(?:es?|ed|ing)|crowd(?:s|ed|ing)?|slip(?:s|ped|ping)?|sneak(?:s|ed|ing)?|snuck|buy(?:s|ing)?|bought|pil(?:es?|ed|ing)|jump(?:s|ed|ing)?|div(?:es?|ed|ing)|enter(?:s|ed|ing)?|wad(?:es|ed|ing)|leap(?:s|t|ed)) (?:in ?to|onto|on to) (?:the|this|that|its) (?:(?:(?!<)[\w-]+|<D\d+>|<M\d+>) ){0,3}(?:<S\d+>|round|deal|financing|raise|syndicate|cap table|consortium)"
    r"|enter(?:s|ed|ing) (?:(?:the|its|this|that) (?:round|<S\d+>|cap table|capital|share capital|shareholder base|shareholding|register|circle of shareholders)\b|as (?:an? )?(?:\w+ ){0,2}(?:shareholder|investor|backer|partner in the round))"
    r"|piggy-?back(?:s|ed|ing) on (?:the|this) (?:round|deal)"
    # who has a piece of it
    r"|(?:t(?:ook|akes?|aken|aking)|got|gets|bought|buys|buying|receiv(?:ed|es)|secur(?:ed|es)|(?:was|were) (?:given|allotted|allocated|granted|awarded)|claim(?:s|ed)|grab(?:s|bed)|snapp?(?:s|ed) up|pick(?:s|ed) up|won|ha[sd]|have) (?:up )?(?:an?|the|its|their|some|part of the|most of the|half the) (?:(?!<)[\w-]+ ){0,2}(?:allocations?|allotments?|slices?|slots?|tranches?|pieces?|chunks?|portions?|seats? (?:at the table|in (?:the|this) (?:round|deal|syndicate))|places? (?:at the table|in (?:the|this) (?:round|deal|syndicate|line-?up))|spots? in (?:the|this) (?:round|deal|syndicate))"
    r"(?! of (?!(?:it|this|that|them|the (?:round|deal|raise|financing|equity|shares|company|firm|start-?up|new shares|<S\d+>)|<M\d+>|<[AG]\d+>)(?:\b|(?<=>))))"
    rf"|(?:becomes?|became|become|becoming|turned|is now|are now|remains?) (?:also )?(?:(?:an?|the|its|one of (?:the|its)|<[AG]\d+>'s|(?:the )?(?:company|firm|start-?up|business)'s) )?(?:(?!former\b|not\b)(?:[\w-]+|<S\d+>) ){{0,3}}?{_HOLDERS}(?! (?:in|of|at|behind) (?!the (?:company|firm|start-?up|business)\b|it\b))(?<!remain owners)(?<!remains owner)"
    r"|has (?:joined|entered) (?:the|its) (?:\w+ )?(?:shareholders|investors|backers|owners)"
    rf"|join(?:s|ed|ing)? (?:the|its|this|that|a) (?:(?!<)[\w-]+ ){{0,2}}(?:{_HOLDERS}|syndicate|round|consortium|cap table|investor (?:group|list|base|roster|register)|(?:shareholder )?register|shareholder base|capital|circle of (?:(?!<)[\w-]+ ){{0,2}}{_HOLDERS}|ranks of (?:(?!<)[\w-]+ ){{0,2}}{_HOLDERS})\b(?! relations)"
    r"|(?:acquired|acquires|bought|buys|took|takes|picked up|secured|received|got) (?:an? |their |its )?(?:(?!<|majority|controlling)[\w-]+ ){0,2}?(?:minority )?(?:interests?|holdings?|shareholdings?|stakes?)(?= (?:through|via|as part of|by way of|in (?:the|this|that) (?:round|deal|<S)))"
    # who makes up the number
    rf"|(?:complet(?:es?|ed|ing)|round(?:s|ed|ing)? (?:out|off)|fill(?:s|ed|ing)? (?:out|up)|ma(?:kes?|de|king) up|clos(?:es|ed|ing) out|top(?:s|ped) off|form(?:s|ed)?) (?:the|its|this|that) (?:(?!<)[\w-]+ ){{0,2}}(?:line-?up|syndicate|investor (?:group|list|base|roster)|roster|group|consortium|cap table|quartet|quintet|trio|cast|numbers|list|rest|remainder|balance|band|backers|investors)\b"
    r"|fill(?:s|ed|ing)? (?:up )?(?:the|its) (?:(?:last|remaining|final|only|other|open) ){1,2}(?:gaps?|holes?|slots?|places?|spaces?|part|portion|tranche)|t(?:ook|akes?|aking) (?:up )?(?:the|all the) (?:(?:last|remaining|final|other|leftover) ){1,2}(?:shares?|stock|slots?|places?|tickets?|allocation|<M\d+>|tranche|units?)"
    # who is named where the backers are
    rf"|(?:appear|figur|featur|show up|turn up|rank|surfac|crop up|pop up|sit|stand)(?:e?s|ed)? (?:both |all |also |too |now |as well |again |prominently )*(?:on|in|among|at) (?:the|its|their) (?:(?!<)[\w'’-]+ ){{0,4}}?(?:{_CIRCLE}|{_HOLDERS}|those who (?:subscrib|invest|took part|put|paid|joined|came in|bought)\w*)"
    rf"|(?:sits?|sat|stands?|stood|(?:finds?|found) (?:itself|themselves)) (?:(?:now|also|both|all|side by side|together|next to each other) )*(?:on|in|among|at) (?:the|its|their) (?:(?!<)[\w'’-]+ ){{0,4}}?(?:{_CIRCLE}|{_HOLDERS})"
    r"|(?:is|are|was|were) (?:the |its |an? )?(?:(?:new|fresh|second|other) )*(?:co-?pilots?|wing-?m[ae]n|junior partners?|runner-up|number two)(?= ?(?:[.;,]|$|with\b|in\b|on\b))"
    r"|(?:is|are|was|were|been|being) (?:also )?(?:an? |the )?(?:(?:returning|repeat|recurring|follow-on|minority|further|second|third|additional) ){1,2}(?:investors?|backers?|shareholders?|participants?)\b(?! in <[GA])"
    r"|(?:pitch(?:ed|ing)|chipp(?:ed|ing)|pil(?:ed|ing)|weigh(?:ed|ing)|kick(?:ed|ing)|tipp(?:ed|ing)|stump(?:ed|s) up) in(?= ?(?:[.;,]|$|too\b|as well|again|alongside|with <M|for <M))|doubl(?:ed|es|ing)[- ]down(?= ?(?:[.;,]|$|too\b|as well|again|on (?:it\b|the (?:company|firm|start-?up)|<[AG])))|re-?ups?\b|re-?upped"
    r"|(?:step|came|come|comes|get|got|pile|jump|buy|bought)(?:s|ped|d|ed)? in(?: ?to)? (?=(?:the|its|this) (?:\w+ )?(?:round|<S\d+>))"
    r"|(?:was|were|is|are) the (?:last|latest|first|second|third|final|only) (?:\w+ )?(?:investors?|backers?|funds?|names?) to (?:(?:step|come|get|climb|buy|jump) in(?:to)?|join|invest|sign|commit|put)\b"
    # who gives, without a sum
    r"|(?:committ(?:ed|ing)|commits|gave|gives|pledg(?:ed|es)|paid (?:in|up))(?= ?(?:[.;]|$|too\b|as well|again|alongside)))"
)

#: Words that a verb of leading or joining may hang on: "ended up leading", "stepped up to lead".
ON_THE_WAY: Final = (
    r"(?:(?:end|finish)(?:ed|s|ing) up|w(?:ound|inds) up|went on to|goes on to|going on to"
    r"|(?:chose|chosen|opt(?:s|ed)|decid(?:es|ed)|offer(?:s|ed)|volunteer(?:s|ed)|elect(?:s|ed)|committed|pledged|manag(?:es|ed)|returned|signed (?:on|up)|stepp?(?:ed|s) (?:up|in|forward)|"
    r"c(?:ame|omes?) (?:in|on|back|aboard|on board)|agree[ds]?|team(?:ed|s) up|joined forces|banded together|clubbed together|lined up|queued up|rushed|raced|hurried|put (?:its|their) hands? up|raised (?:its|their) hands?|"
    r"won the (?:right|race|contest|bidding)|(?:was|were|is|are|has been|have been|had been) (?:picked|chosen|tapped|selected|invited|asked|brought (?:in|on|aboard)|recruited|lined up|let in|allowed))"
    r" (?:(?:once )?(?:more|again) )?to(?: also| jointly)?"
    r"|(?:wants?|wanted|hop(?:es|ed|ing)|plan(?:s|ned|ning)|intend(?:s|ed|ing)|aim(?:s|ed|ing)|wish(?:es|ed)|promis(?:es|ed)|seek(?:s|ing)?|sought|appl(?:ied|ies)|propos(?:es|ed)|is ready|are ready|is poised|are poised|is preparing|are preparing) to)"
)

#: A seat from which a round is led.
_SEAT = (
    r"(?:(?:in|at|behind|on|into|took|takes|taking) the (?:driving[ -]seat|driver(?:'s|’s|s)? ?[ -]?seat|wheel|steering wheel|helm|controls?|tiller|rudder|saddle|reins|cockpit|captain's (?:chair|seat)|chair|box seat|lead seat|front seat|pole position)"
    r"|in (?:command|pole position|the lead role|a lead role|the leading role)|calling the shots|holding the (?:pen|reins)|at the wheel|out in front)"
)
#: What follows a seat that is one in a round, and not one in a market or a company.
_NOT_ELSEWHERE = r"(?= ?(?:[.;,)–—]|$|(?:of|for|in|on|at) (?:the|this|that|its) (?:(?!<)[\w-]+ ){0,2}(?:<[MSD]\d+>|round|deal|financing|raise|syndicate|investors?|backers?)|as (?:the |its )?(?:co-)?lead|again|once (?:more|again)|this time|and\b(?! (?:the|its) (?:market|company))|while\b|with <M))"
SEATED: Final = rf"(?:(?:is|are|was|were|sits?|sat|stands?|stood|being|sitting|has been|remains?|remained|once (?:more|again)|again|firmly|back) ){{0,4}}{_SEAT}{_NOT_ELSEWHERE}"
IN_THE_SEAT: Final = _SEAT
AFTER_THE_SEAT: Final = _NOT_ELSEWHERE

#: Verbs of giving all, or most, of a round.
GIVES_ALL: Final = (
    r"(?:underwr(?:ote|ites?|iting|itten)|financ(?:es?|ed|ing)|fund(?:s|ed|ing)|bankroll(?:s|ed|ing)|cover(?:s|ed|ing)|suppl(?:ies|ied|ying)|provid(?:es?|ed|ing)|furnish(?:es|ed)|put(?:s|ting)? up|pa(?:ys|id|ying) for|shoulder(?:s|ed)|foot(?:s|ed)|stump(?:s|ed) up|took care of)"
    r" (?:(?:all|most|half|the whole|the bulk|much|nearly all|almost all|the lion's share|part) of )?"
)
#: A round, called one: what such verbs as steering and driving are said of.
A_ROUND: Final = r"(?:(?:the|this|that|its|their|an?|another|both|<[GA]\d+>'s) (?:(?:(?!<|(?:of|for|with|by|and|to|in|on|at|from)\b)[\w'’%$.,-]+|<D\d+>|<M\d+>|<P\d+>(?:'s)?) ){0,4}?(?:<S\d+>|rounds?|financing|raise|fund-?raise|fund-?raising|syndicate|consortium|funding|capital increase|transaction|<M\d+>)|<S\d+>)"
STEERS: Final = (
    r"(?:(?:co-)?helm(?:s|ed|ing)|captain(?:s|ed|ing)|steer(?:s|ed|ing)|pilot(?:s|ed|ing)|quarterback(?:s|ed|ing)|shepherd(?:s|ed|ing)|orchestrat(?:es?|ed|ing)|"
    r"mastermind(?:s|ed|ing)|headlin(?:es?|ed|ing)|dr(?:ove|ives|iving)|co-?(?:anchor|head|steer|helm)(?:s|ed|ing)|underpin(?:s|ned|ning))"
)
STEERED: Final = r"(?:helmed|captained|steered|piloted|quarterbacked|shepherded|orchestrated|masterminded|headlined|driven|co-?(?:anchored|headed|steered|helmed)|underpinned)"

#: The part of the one that leads: "wrote the lead cheque", "took on the lead role", "shared lead duties".
_PART = r"(?:cheques?|checks?|tickets?|investments?|orders?|commitments?|contributions?|money|funding|tranche|roles?|positions?|spots?|slots?|duties|seats?|parts?|mandates?|honou?rs|billing|investor(?:'s)? (?:role|position|spot|seat))"
THE_LEAD: Final = (
    r"(?:wr(?:ote|ites|iting|itten)|sign(?:s|ed|ing)|cut|put(?:s|ting)? (?:up|in|down)|contribut(?:es|ed|ing)|suppl(?:ies|ied|ying)|provid(?:es|ed|ing)|paid|sent|brought|brings|gave|delivered|made|makes|held|holds?|holding|had|has|have|having|t(?:ook|akes?|aken|aking)(?: on| up)?|"
    r"assum(?:es?|ed|ing)|play(?:s|ed|ing)|won|got|landed|accept(?:s|ed)|fill(?:s|ed|ing)|fulfil(?:s|led)|shar(?:es?|ed|ing)|split(?:s|ting)?|divid(?:es?|ed|ing)|secured|grabbed|claimed|clinched) "
    rf"(?:(?:the|an?|its) (?:(?!<)[\w-]+ ){{0,1}}?)?(?:co-|joint |sole )?(?:lead|leading)[ -]{_PART}\b"
)
LEAD_PART: Final = rf"(?:lead|leading|anchor|biggest, lead)[ -]{_PART}"
#: Where the terms are made.
TERMS: Final = (
    r"(?:(?:held|holds|holding|had) the pen|set(?:s|ting)? the (?:terms|price|valuation)(?= ?(?:[.;,]|$|of (?:the|this) (?:round|deal|<S)|for (?:the|this) (?:round|deal|<S)|and\b))|pric(?:ed|es|ing) (?:the|this) (?:round|deal|<S\d+>)"
    r"|made the running|did the running|(?:led|leads|leading) the (?:charge|way)(?= ?(?:[.;]|$|, (?:with|joined|followed|backed|alongside)|for (?:the|this) (?:round|investors)|among (?:the )?(?:investors|backers)|with <M))|head(?:s|ed|ing) the (?:roster|line-?up|pack|group|band|queue) of (?:(?!<)[\w-]+ ){0,2}(?:investors|backers|subscribers|shareholders)"
    r"|(?:is|are|was|were) (?:the )?(?:(?:first|top|leading|lead) )?(?:names? )?(?:at the top of|atop|top of|heading) (?:the|its|this|that) (?:term ?sheet|list of (?:investors|backers|subscribers)|cap table|bill|billing|syndicate|investor list))"
)
