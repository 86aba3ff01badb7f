"""Who takes the money by the words right around a sum or stage, wherever the subject of the sentence is."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

from kg.documents import BlockKind
from kg.extractors.events.investor_parts import Part
from kg.extractors.events.telling import Event
from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.sums.getting import GOT_BY
from kg.extractors.sums.patterns import FOR_WHOM, HEDGE, IS_SOUGHT, RAISE, ROUND_RAISED, TIME_BROUGHT
from kg.extractors.wording.funders import is_funder
from kg.extractors.wording.patterns import Pattern

_FOR_COMPANY = Pattern(
    r"(?:<[SD]\d+> |(?!<)[\w-]+ ){0,3}?(?:from|by) (?:[\w'’-]+ ){0,3}?<G\d+> (?:for|in|into) (?:[\w'’-]+ "
    r"){0,3}?(?P<co><G\d+>)(?!'s)(?= (?:\W|(?:in|at|on|to|as|by|and|but|while|which|that|whose|who|after|before|when|where|last|this|earlier|with|of|from|is|was|two|three|"
    r"also|too|back|only|just)\b)|$)"
)
_BY_COMPANY = Pattern(
    r"(?:(?!<|;)\S+ |<[SD]\d+> ){0,3}?(?:raised|secured|closed|announced|landed|received|completed|obtained|"
    r"borrowed) by (?:(?!(?:it|them|us|him|her|from)\b)[\w'’-]+ ){0,3}?(?P<co><[GA]\d+>)"
    r"|(?:(?:<S\d+>|round|cheque|check|sum|deal|ticket) ){0,2}(?:, )?(?:(?:in|of|for|as) (?:(?!<|going\b)[\w-]+ ){1,3})?(?:raised )?(?:(?:has|have|had|is|are|will|just|now|to|be|been|to have) ){0,3}(?:went|go|goes|gone|going|c[ao]mes?|came|coming|flow(?:s|ed|ing)?|head(?:s|ed|ing)|made its way|paid|handed|given|awarded) (?:in)?to (?:(?!<)[\w'’-]+ ){0,3}?(?P<goal><G\d+>)(?!'s)"
)
_THAT_COMPANY = Pattern(
    r"(?:<[SD]\d+> |(?:round|financing|funding|raise|deal|extension|loan) ){1,3}(?:that |which )?(?P<co><G\d+>) "
    r"(?:has |had |just |also |\w+ly )?(?:announced|announces|reveals|unveils|discloses|raised|made public|closed|unveiled|disclosed|completed|secured|"
    r"landed|revealed|took)"
    r"|(?:<[SD]\d+> |(?:round|financing|funding|raise|deal|extension|loan) ){1,3}(?:, )?(?:with|in|by|through|via|at|for|from) which "
    r"(?P<which><G\d+>) (?:has |had |just |also |\w+ly )?(?:valued|was (?:valued|worth)|raised|became|brought in|took|sold|doubled|tripled|quadrupled|reached|hit|passed)"
    r"|(?:, )?(?:that|which) (?P<taker><G\d+>) (?:has |had |just |also |\w+ly )*(?:raised|took|received|got|secured|finished|"
    r"landed|"
    r"pulled in|closed|completed|announced|finali[sz]ed|obtained|concluded|unveiled|disclosed|picked up|aims|plans|hopes|wants|intends|expects|needs)\b"
)
#: "The Series A of the Tallinn startup Acme, an <M0> round": whose the stage is and the sum apposed to it.
_OF_COMPANY = Pattern(
    r"<S\d+> (?:(?:funding |financing )?(?:round|financing) )?(?:of|at) (?:(?!<|led\b|by\b|from\b|with\b|and\b|which\b)[\w'’-]+ ){0,6}?(?P<co><G\d+>)(?!'s)"
)
_APPOSED_ROUND = Pattern(
    r"(?:of|at|in|for) (?:(?!<|led\b|by\b|from\b|with\b|and\b|which\b)[\w'’-]+ ){0,6}?(?P<co><G\d+>) , (?:an?|the|its) (?:(?!<)[\w'’-]+ ){0,2}$"
)
#: "A <M0> extension to Acme's Series A", "<M0> in Bolt's seed": whose round the sum went into.
_OF_ITS_ROUND = Pattern(
    r"(?:<S\d+> |(?:extension|top-up|tranche|cheque|check|ticket|addition|follow-on|contribution|investment|commitment) ){1,2}(?:to|of|in|into|for) (?:the )?(?:(?!<)[\w’-]+ ){0,3}?(?P<co><[GA]\d+>)'s "
    r"(?:(?!<)[\w-]+ ){0,3}(?:<[SM]\d+>|rounds?\b|raise\b|financing\b)"
)
#: "<M0> – Acme (payments)": the sum before the company, as in headings.
_HEADED = Pattern(r"(?:<S\d+> )?(?:[-–—|·•]|for|to) (?P<co><G\d+>)(?= ?(?:[(:,|–—-]|$))")
#: "Bolt and Coil led a round of <M0> for the booking app".
_LEAD_VERB = Pattern(
    r"\b(?:led|leads|leading|lead|co-led|co-leading|anchored|headed|joined|backed|funded)(?<!by) (?:(?!<[GM]|by\b)[\w'-]+ |<[DS]\d+> ){0,7}$"
    r"|\bjoin(?:ed|s|ing) (?:(?!<)[\w'-]+ ){0,4}?<G\d+> in (?:an?|another) (?:(?!<)[\w-]+ ){0,3}$"
)
_ROUND_FOR = Pattern(
    r"(?:<[SD]\d+> |(?:funding|financing|investment|equity|growth|venture|debt) ){0,3}(?:(?:rounds?|raise|financing|funding|extension|injection|deal|facility|loan|package|credit line) )?"
    r"(?:(?:for|in|of|at|into) (?:(?!<|which\b|that\b|its\b|their\b|from\b|by\b|with\b|and\b)[\w'’-]+ ){0,4}?(?P<co><[GA]\d+>)(?!'s)"
    r"|(?:for|in|at|into|behind) (?:his|her|their|its) (?:(?!<|which\b|that\b|from\b|by\b|with\b|and\b)[\w'’-]+ |<P\d+>(?:'s)? (?:- based )?){0,6}?, (?:called )?(?P<own><G\d+>)(?!'s))"
)
#: What stands before a sum that is no company's, or its giver's: "the new", "Acme's fresh".
_OF_NOBODY = Pattern(r"(?:<G\d+>'s )?(?:(?!<[GA])\S+ )*$")
#: "The <M0> from Acme will help Bolt grow": whom the money helps.
_MONEY_HELPS = Pattern(
    r"<M\d+> (?:(?!<M|[;.:])\S+ ){0,24}?(?:(?:will|would|should|is to|can|could|may|to) (?:\w+ly |also )?(?:keep|let|help|allow|enable|make|give|bring|take|"
    r"value|turn|leave|carry|tide)|(?:keeps|lets|helps|allows|enables|makes|gives|brings|takes|values|valued|turns|leaves|lifted|pushed|propelled|catapulted|vaulted)) "
    r"(?:(?!<|from\b|to\b|with\b|by\b|and\b|of\b|in\b|the\b|its\b)[\w'’-]+ |<P\d+>(?:'s)? (?:- based )?){0,5}(?P<co><G\d+>)(?!'s)"
)
#: "An <M0> investment in Acme", "an investment of <M0> in Acme": who takes it, whoever the sentence is about.
_MONEY_GIVEN = (
    r"(?:investment|contribution|injection|infusion|bet|commitment|stake|cheque|check|ticket|wager|equity injection)s?"
)
_PUT_INTO = Pattern(
    rf"(?:(?!<|of\b|from\b|to\b|and\b)[\w'-]+ |<S\d+> ){{0,3}}?{_MONEY_GIVEN} (?:in|into|on) (?:(?!<|which\b|that\b|its\b|their\b|of\b|from\b|by\b|with\b|and\b)[\w'’-]+ ){{0,6}}?(?P<co><G\d+>)(?!'s)"
    r"|(?:(?!<|of\b|from\b|to\b|and\b)[\w'-]+ |<S\d+> ){0,2}?(?:<S\d+>|round|funding|financing|raise|fundraise|fundraising|extension|loan|capital increase|rights issue|placement) "
    r"(?:(?:funding|financing) )?(?:round )?(?:of|in) (?:(?!<|which\b|that\b|its\b|their\b|of\b|from\b|by\b|with\b|and\b)[\w'’-]+ ){0,6}?(?P<whose><G\d+>)(?!'s)"
)
#: "Investors put <M0> into Acme".
_INTO_ONE = Pattern(
    r"(?:(?:more|each|apiece|<S\d+>) )?(?:(?:(?:that|which) )?(?:(?:was|were|has|have|had|been|just|is|being|recently|reportedly|now|later) )*"
    r"(?:pumped|poured|sunk|plow?ed|ploughed|plowed|invested|injected|put|pushed|funn?ell?ed|channell?ed|shovell?ed|went|gone|flowed|flowing|going|placed|thrown|sent) (?=into ))?"
    r"into (?:(?!<|its\b|their\b|which\b|of\b|from\b|and\b)[\w'’-]+ ){0,4}?(?P<co><G\d+>)(?!'s(?! (?:coffers|treasury|till|accounts?|bank account|pockets?|war chest|hands|balance sheet|kitty|cap table)\b))"
)
_PUTTING = Pattern(rf"\b{_MONEY_GIVEN} (?:of|worth|totall?ing) (?:[\w-]+ ){{0,3}}$")
_INTO_IT = Pattern(
    r"(?:in|into) (?:(?!<|which\b|that\b|its\b|their\b|of\b|from\b|by\b|with\b|and\b)[\w'’-]+ ){0,6}?(?P<co><G\d+>)(?!'s)"
)
#: "Bolt, whose <M0> investment in <D0> gave it a tenth of Acme".
_BOUGHT_PART = Pattern(
    rf"(?:<S\d+> )?(?:{'investment|injection|infusion|bet|commitment|stake|cheque|check|ticket|contribution'}) (?:(?:in|of|from) <D\d+> )?"
    r"(?:has |had )?(?:gave|given|gives|bought|got|earned|handed|secured|won|buys|brought) (?:it |them |him |her |<[GA]\d+> )(?:(?!<)\S+ ){1,6}?(?:of|in) "
    r"(?:(?!<)[\w'’-]+ ){0,4}?(?P<co><[GA]\d+>)(?!'s)"
)
#: "Acme followed , with <M0> from Bolt", "and Acme , with an <M0> <S0>".
_WITH_IT = Pattern(
    r"(?P<co><G\d+>) (?:followed|came (?:next|second|third|last)|(?:headed|topped|led|leads|tops|heads) the (?:list|table|pack|ranking|week|month|way|field)) with (?:(?!<|;|,)\S+ ){0,4}$"
    r"|(?P<of><G\d+>) (?:(?:followed|came|is|was|next|then|second|third|last|too|also|\( [^)]* \)|of <P\d+>) )*, (?:now |fresh |flush |armed |again )?with (?:(?!<|;|,)\S+ ){0,4}$"
)
_ROUND_COMES = Pattern(
    r"(?:<S\d+> |(?!<|from\b|for\b|in (?!<S))[\w-]+ ){0,4}?(?:from|led by) |(?:in )?<S\d+>|(?:in )?(?:fresh |new )?(?:funding|financing|round|capital)\b"
)
#: "Acme closed a <M0> <S0>; Bolt, a <M1> <S1>": the verb is left out.
_AND_ITS_OWN = Pattern(
    r"<[MS]\d+> (?:(?!<[GM]|;)\S+ )*; (?:and |while )?(?P<co><G\d+>) , (?:an?|its) (?:(?!<)[\w-]+ ){0,2}$"
)
#: "Acme, for which Bolt once led an <M0> <S0>": whose round it is.
_FOR_WHICH = Pattern(
    r"(?P<co><[GA]\d+>) (?:\( [^)]*\) )?(?:, )?(?:for|in|into|to|at|behind|on) (?:which|whom) <G\d+> (?!(?:[\w-]+ ){0,3}?(?:sold|sells|raised|issued)\b)"
    r"(?:(?!<[GM]|[;:,])\S+ ){1,8}$"
)
#: "A contribution of <M0> to Acme".
_GRANTING = Pattern(r"(?:\b(?:contribution|grant|award|loan|funding)|<S\d+>) (?:of|worth|totall?ing) (?:[\w-]+ ){0,3}$")
_TO_IT = Pattern(
    r"(?:to|for) (?:(?!<G|which\b|that\b|its\b|their\b|of\b|from\b|by\b|with\b|and\b)(?:[\w'’-]+|<P\d+>(?:'s)?) ){0,6}?(?:- based )?(?P<co><G\d+>)(?!'s)"
)
#: "Acme was awarded a Bolt grant of <M0>".
_WAS_AWARDED = Pattern(
    r"(?P<co><G\d+>)(?!'s) (?:, (?:(?!<[GM]|,)\S+ ){1,8}, )?(?:(?:has|had|have|also|recently|since|just|later) )*(?:was|were|been|is|being) (?:\w+ )?"
    r"(?:awarded|granted|given|handed|lent|promised|allotted) (?:(?!<M|[;.])\S+ ){0,8}$"
)
#: "Acme's round, a Series C": whose it is.
_ROUND_APPOSED = Pattern(
    r"(?P<co><[GA]\d+>)'s (?:(?!<)[\w'’-]+ ){0,3}(?:round|raise|financing|deal|funding|fundraise|fundraising) ,? ?(?:an?|the|is an?|was an?|its) (?:(?!<)[\w'’-]+ ){0,3}$"
)
#: "Acme joined Bolt in its <S0>", "banks hired by Bolt to arrange an <S0>": whose it is.
_JOINED_IN = Pattern(
    r"\bjoin(?:ed|s|ing) (?:(?!<)[\w'’-]+ ){0,4}?(?P<co><G\d+>) in (?:its|their) (?:(?!<)[\w-]+ |<M\d+> ){0,3}$"
)
_HIRED_BY = Pattern(
    r"\b(?:hired|picked|mandated|chosen|appointed|selected|engaged) by (?:(?!<)[\w'’-]+ ){0,5}?(?P<co><G\d+>) to (?:(?!<G|;)\S+ ){0,12}$"
)
#: "A stake in Acme in a round of <M0>": who is invested in raises.
_STAKE_IN = Pattern(
    r"\b(?:(?:stake|invest(?:ed|ing|s|ment|ments)?|bet|shares|holding) in|board of) (?:(?!<)[\w'-]+ ){0,3}?(?P<co><G\d+>) (?:, as (?:the |a )?lead investor |(?:(?!<|led\b|joined\b)[\w-]+ ){0,3}?)"
    r"(?:in|as part of|through|via|during) (?:an?|its|the) (?:[\w-]+ ){0,4}$"
)
#: "An investment in Acme of <M0>", "the investment in Acme came to <M0>".
_INVESTED_IN = Pattern(
    rf"\b{_MONEY_GIVEN} (?:(?:of|by|from) (?:(?!<)[\w'’-]+ )*<G\d+> )?(?:in|into) (?:(?!<|which\b|that\b|its\b|their\b|of\b|from\b|by\b|with\b|and\b)[\w'’-]+ ){{0,4}}?(?P<co><G\d+>) "
    rf"(?:, )?(?:of|worth|totall?ing|amounting to|was|is|came to|amounted to|stood at|totall?ed) {HEDGE}$"
)
#: "The Tarn Bank unveiled a <M0> loan with a term of seven years to Acme": who borrows, and who lends.
_LOAN_TO = Pattern(
    r"(?:<S\d+>|loan|credit line|credit facility|facility)(?: facility| agreement)?(?: (?:with|of|over|at|carrying|running|maturing)(?: (?!<[GM]|to\b|[;:.])\S+){1,8})? to (?:the |<P\d+>(?:'s)? )?(?P<co><G\d+>)(?!'s)"
)
_LENDER = Pattern(
    r"^(?:(?:in|on|last|earlier|also|<D\d+>|,) )*(?P<who><G\d+>) (?:(?:has|had|have|also|just|recently|on|<D\d+>) )*(?:unveil\w*|announc\w*|approv\w*|grant\w*|sign\w*|provid\w*|extend\w*|offer\w*|arrang\w*|made|make|makes|g[ai]ve[sn]?|award\w*|disburs\w*|agree\w*) (?:(?!<[GM])\S+ ){0,6}$"
)
#: "Acme competes with Bolt, which had raised <M0>": whose the sum is, whoever the sentence is about.
_WHICH_RAISED = Pattern(
    rf"(?P<co><G\d+>) (?:\( [^)]*\) )?(?:(?:of|from|in) <P\d+> )?, which (?:(?:has|had|have|also|just|recently|itself|only|earlier|later|then|"
    rf"<D\d+>|in <D\d+>|last|this) )*(?:{RAISE}|received|took|got|won|attracted) (?:(?!<|;|,)\S+ ){{0,6}}$"
)

#: "The largest cheque of the year went to Acme: <M0> in <D0>", "the record belongs to Acme, with <M0>".
_WENT_TO = Pattern(
    r"\b(?:cheques?|checks?|rounds?|deals?|tickets?|sums?|raise|money|funding|financing|investments?|prize|record|crown|title|top spot|one|lion's share) (?:(?!<[GM]|[;:])\S+ ){0,8}?"
    r"(?:went|goes|has gone|is going|belongs|belonged|fell) to (?:(?!<)[\w'’-]+ |<P\d+>(?:'s)? ){0,5}?(?P<co><G\d+>)(?!'s) (?:, )?(?:[:(–—-]|with|for|which (?:raised|took|got|received|closed|secured|landed|collected|drew)|and its|and their) "
    r"(?:(?!<[GM]|;)\S+ ){0,4}$"
)

#: "She has landed <M0> for Acme", "Ada Lind raised <M0> for her startup, Acme": people raise for their companies.
_SOMEBODY_RAISES = Pattern(
    rf"(?:\b(?:he|she|the (?:founders?|entrepreneurs?|pair|duo|trio|couple|brothers|sisters|siblings|co-founders?|inventor|engineer|executive))|(?P<who><G\d+>)) "
    rf"(?:(?:, (?:(?!<[GM])\S+ ){{1,14}}, )|(?:has|have|had|now|just|also|already|then|quietly|since|recently|reportedly|successfully|(?:in )?<D\d+>) |(?:left|quit|sold|stepped) (?:(?!<M)\S+ ){{1,6}}and )*"
    rf"{RAISE} {HEDGE}(?:an? |another )?(?:(?!<)[\w-]+ ){{0,2}}$"
)
_FOR_THEIRS = Pattern(
    r"(?:(?:in|of|worth of) )?(?:<S\d+> |(?!<|for\b|from\b|by\b|to\b)[\w-]+ ){0,5}?for (?:(?:(?:his|her|their|the) )?(?:(?!<|which\b|that\b)[\w'’-]+ ){0,5}?|(?:his|her|their) (?:(?!<|which\b|that\b)[\w'’-]+ ){1,6}, (?:called )?)"
    r"(?P<co><G\d+>)(?!'s)(?! (?:and|or|university|foundation|charity|campaign|unit)\b)"
)


def recipient_of(sentence: Sentence, event: Event, end: int) -> Element | None:
    """Return the company that the words around a sum or stage give it to, wherever the sentence's subject is."""
    mask, at = sentence.mask, event.position
    right = mask[end : end + 100].lstrip()
    begin = mask.index(right, end) if right else end
    if match := _FOR_COMPANY.match(right):
        return sentence.at(begin + match.start("co"))
    if match := IS_SOUGHT.match(right):
        return sentence.at(begin + max(match.start("co"), match.start("co2")))
    if match := _OF_ITS_ROUND.match(right):
        return sentence.at(begin + match.start("co"))
    raises = _SOMEBODY_RAISES.search(mask, max(0, at - 120), at)
    people = raises is not None and (not raises["who"] or _are_people(sentence.at(raises.start("who"))))
    if people and (match := _FOR_THEIRS.match(right)):
        theirs = sentence.at(begin + match.start("co"))
        if not is_funder(theirs.text):
            return theirs
    if at == 0 and sentence.block.kind is not BlockKind.TITLE and (match := _HEADED.match(right)):
        return sentence.at(begin + match.start("co"))
    if _LEAD_VERB.search(mask, max(0, at - 60), at) and (match := _ROUND_FOR.match(right)):
        return sentence.at(begin + max(match.start("co"), match.start("own")))
    if _OF_NOBODY.match(mask[:at]) and (match := _MONEY_HELPS.match(mask, at)):
        if mask.startswith("<G"):
            event.parts.append(Part(sentence.elements[0], 0, "investor", "investor's investment"))
        return sentence.at(match.start("co"))
    if match := _BY_COMPANY.match(right) or _THAT_COMPANY.match(right):
        return sentence.at(begin + max(match.start(name) for name in match.re.groupindex))
    if (match := GOT_BY.match(right)) and not is_funder(sentence.at(begin + match.start("co")).text):
        return sentence.at(begin + match.start("co"))
    if event.stage is not None and (match := _APPOSED_ROUND.search(mask, max(0, at - 90), at)):
        return sentence.at(match.start("co"))
    if mask.startswith("<S", at) and (match := _OF_COMPANY.match(mask, at)):
        return sentence.at(match.start("co"))
    if match := _INTO_ONE.match(mask, end + 1):
        return sentence.at(match.start("co"))
    if match := _PUT_INTO.match(mask, end + 1):
        return sentence.at(max(match.start("co"), match.start("whose")))
    if _PUTTING.search(mask, max(0, at - 90), at) and (match := _INTO_IT.match(mask, end + 1)):
        return sentence.at(match.start("co"))
    lends = _LENDER.search(mask, 0, at)
    if lends is not None and (match := _LOAN_TO.match(right)):
        lender, taker = sentence.at(lends.start("who")), sentence.at(begin + match.start("co"))
        if len(taker.members) == 1:
            event.parts.append(Part(lender, lends.start("who"), "investor", "lender gives"))
            return taker
    if match := _INVESTED_IN.search(mask, max(0, at - 120), at):
        return sentence.at(match.start("co"))
    if match := _BOUGHT_PART.match(mask, end + 1):
        return sentence.at(match.start("co"))
    if (match := _WITH_IT.search(mask, max(0, at - 90), at)) and _ROUND_COMES.match(right):
        return sentence.at(match.start("co" if match["co"] else "of"))
    if match := _AND_ITS_OWN.search(mask, 0, at):
        return sentence.at(match.start("co"))
    if match := _FOR_WHICH.search(mask, max(0, at - 160), at):
        return sentence.at(match.start("co"))
    if _GRANTING.search(mask, max(0, at - 90), at) and (match := _TO_IT.match(mask, end + 1)):
        return sentence.at(match.start("co"))
    if match := _WAS_AWARDED.search(mask, max(0, at - 160), at):
        return sentence.at(match.start("co"))
    if match := _ROUND_APPOSED.search(mask, max(0, at - 90), at):
        return sentence.at(match.start("co"))
    if match := _JOINED_IN.search(mask, max(0, at - 60), at) or _HIRED_BY.search(mask, max(0, at - 120), at):
        return sentence.at(match.start("co"))
    if match := _STAKE_IN.search(mask, max(0, at - 140), at):
        return sentence.at(match.start("co"))
    if match := _WHICH_RAISED.search(mask, max(0, at - 120), at):
        return sentence.at(match.start("co"))
    before = mask[max(0, at - 90) : at]
    if (TIME_BROUGHT.search(before) or ROUND_RAISED.search(before)) and (match := FOR_WHOM.match(mask, end + 1)):
        return sentence.at(match.start("co"))
    if match := _WENT_TO.search(mask, max(0, at - 120), at):
        return sentence.at(match.start("co"))
    return None


def _are_people(element: Element) -> bool:
    """Return whether those whom a list names are people, as one of them shows."""
    return any(member.mention.kind == "person" for member in element.members)
