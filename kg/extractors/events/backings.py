"""Who backed whom where no round is told: "Acme has put money into Bolt", "Bolt counts Acme among its investors"."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

from collections.abc import Iterator

from kg.extractors.events.backing_slots import BY_FUNDERS, all_but_subject, slots_of
from kg.extractors.events.backings_in_nouns import ASIDES, NOUNS, OF_LAST, OF_ONE, OF_SEVERAL, OWNED
from kg.extractors.events.investor_parts import Part
from kg.extractors.events.telling import Event
from kg.extractors.mentions.kinds import NameMention
from kg.extractors.sentences.elements import Element, Sentence, last_member, single
from kg.extractors.wording.funders import is_funder
from kg.extractors.wording.patterns import Family, Pattern
from kg.extractors.wording.verbs import EQUIPPING, HANDING, PLACING, any_of, participles

_G, _CO = r"(?P<g><G\d+>)", r"(?P<co><[GA]\d+>)(?!'s)(?! (?:said|says|told)\b)"
#: The same as a subject, or who is told of before: "It counts Bolt among its backers", "the latter was funded by Bolt".
_COP = r"(?P<co><[GA]\d+>(?!'s)|(?<![<\w'’-])(?:it|they|the (?:latter|former))(?= ))(?! (?:said|says|told)\b)"
#: Who is told of before: "She put money into Bolt".
_GP = r"(?P<g><G\d+>|(?<![<\w'’])(?:it|she|he)(?= ))"
_DESC = r"(?:the |an? )?(?:(?!<G|and\b|or\b|of\b|through\b|via\b)(?:[\w’&/-]+(?:'s)?|<P\d+>(?:'s)?) ){0,6}"
_ASIDE = r"(?:, (?:(?!<[GM]|[,;])\S+ ){1,9}?(?:, )?)?"
_ADV = (
    r"(?:(?:, )?(?:each|now|all|newly|has|have|had|also|since|recently|reportedly|together|jointly|already|previously|earlier|both|"
    r"(?:announced|announces|said|says|confirmed|confirms|revealed|reveals|disclosed|discloses|reported|reports|added|stated) (?:(?:on|in|this|last|yesterday|today|late) )?(?:<D\d+> |the \d+(?:st|nd|rd|th) )?(?:that )?(?:it|they|he|she)(?! (?:would|will|may|might|could|is in|was in|plans|wants|intends)\b)|newly|freshly|"
    r"became|become|becomes|becoming|which|who|is|are|was|were|being|been|quietly|later|then|just|separately|said to (?:have|be)|in <D\d+>|<D\d+>|once|personally|"
    r"in (?:recent|past|earlier) (?:years|months)|over the (?:past |last )?(?:\w+ )?(?:years|decades?)|, \d\d ,|, ) )*"
)
_INVESTORS = r"(?:investors?|backers?|shareholders?|supporters?|believers?|cap table|owners?)"
_STAKE = (
    r"(?:(?:an? |its |their |some |more |new )?(?:(?!<|and\b|majority|controlling|remaining|chips?|[5-9]\d(?:[.,]\d+)? (?:%|per ?cent))[\w%.-]+ ){0,3}"
    r"(?:stakes?|shares?|holding|interest)|(?:an? |one )(?:tenth|twentieth|fifth|sixth|seventh|eighth|ninth|quarter|third)|(?:(?:about|some|nearly|almost|up to|just under|roughly|around) )?[1-4]?\d(?:[.,]\d+)? (?:%|per ?cent))"
)
_PORTION = r"(?:(?:about|some|nearly|almost|up to|just under|roughly|around|another|a further) )?(?:[1-4]?\d(?:[.,]\d+)? (?:%|per ?cent|percent|pct)|(?:an? |one )(?:tenth|twentieth|fifth|sixth|seventh|eighth|ninth|quarter|third|(?:small |minority |sizable |modest )?(?:slice|piece|part|chunk|minority)))"
_PUT = (
    rf"(?:(?:re-?)?invest(?:ed|s)|(?:put|puts|putting|placed|pumped|poured|tipped|sank|sunk|injected|plough?w?ed|committed) (?:(?!<)[\w-]+ ){{0,4}}(?:money|cash|"
    rf"capital|sum|amount|investment|funds|dollars|euros|pounds|rupees|millions)|(?:ma(?:de|kes|king)|announc(?:ed|es|ing)|complet(?:ed|es|ing)|sign(?:ed|s)|confirm(?:ed|s)|disclos(?:ed|es)|finali[sz](?:ed|es)|clos(?:ed|es)) (?:an? |its |their )(?:(?!<)[\w-]+ ){{0,3}}investments?|"
    rf"(?:bought|buys|buying|took|takes|taking|taken|acquired|acquires|acquiring|purchasing|picked up|picking up|picks up|purchase[sd]|secure[sd]|snapp?(?:s|ed) up|obtain(?:s|ed)|gain(?:s|ed)|got|gets) (?:in <D\d+> |<D\d+> )?{_STAKE})"
)
_OUT = r"(?:(?:up|out|down|over|in|through|along) )?"
_MONEY = r"(?:(?!<|contract|order|award|prize)[\w-]+ ){0,3}?(?:money|capital|cash|funds|funding|financing|equity)\b(?! (?:markets?|group|firm|one))"
_REGISTER = r"(?:capital|cap table|captable|(?:circle of )?(?:shareholders|investors|backers|owners)|shareholder (?:base|circle|register|list)|(?:share )?register|ownership|investor base|syndicate)"
_AS_BOUGHT = "valued as one bought a stake"
_NOT_YET = "in talks to back"
#: What is not done yet: "is in talks to", "is said to be weighing", "has explored".
_MAY = (
    r"(?:(?:in|holding|held|having) (?:(?:an?|the) )?(?:[\w-]+ ){0,2}(?:talks|discussions|negotiations) (?:to|about|over|on|for)|"
    r"(?:weigh|consider|mull|explor|ey|contemplat|discuss|negotiat|study|near|plan)(?:ing|s|ed|es|e)?(?: (?:whether )?(?:to|on|over))?|"
    r"close to|(?:on the verge|on the brink) of|(?:about|set|poised|ready|due|likely|expected|in line|willing|keen) to|"
    r"(?:look|hop|prepar|aim|seek|gear)(?:ing|s|es) (?:(?:up )?to|at)|(?:wants|intends|intending|planning|proposes|may|might|could|would|will)(?: soon| also)?(?: to| be)?)"
)
_TO_INVEST = (
    rf"(?:(?:making |make )?(?:an? |its |another |the )(?:(?!<|and\b)[\w-]+ ){{0,3}}investment in(?:to)?|invest(?:ing)? in(?:to)?|"
    rf"(?:put|pump|pour|plac)(?:t?ing|e)? (?:(?!<)[\w-]+ ){{0,3}}?(?:money|cash|capital|funds) in(?:to)?|"
    rf"(?:(?:buy|tak|acquir|pick)(?:ing|e)?(?: up)? )?{_STAKE} in|buy(?:ing)? into|(?:back|fund|bankroll)(?:ing)?|"
    r"(?P<lead>lead(?:ing)?) (?:an? |the |its )(?:(?!<)[\w'-]+ ){0,4}(?:round|financing|funding|investment) (?:in|into|of|for|by))"
)
_BACKINGS = Family((
    ("invested in", rf"{_GP} {_ASIDE}{_ADV}{_PUT} (?:in <D\d+> |<D\d+> )?(?:in|into) {_DESC}{_CO}"),
    ("invested in", rf"{_GP} {_ADV}(?:buy|buys|bought|buying) (?:early |heavily |in early )?into {_DESC}{_CO}"),
    ("invested in", (
        rf"{_GP} {_ADV}(?:wr(?:ote|ites?)|cut|signed|handed over|gave) (?:(?:an?|the|its|his|her|one of the) )?(?:(?!<)[\w'-]+ ){{0,2}}?(?:cheques?|checks?) (?:for|to|into|behind|that (?:got|started|launched|kicked off|began)) "
        rf"{_DESC}{_CO}"
    )),
    ("bought a part of", (
        rf"{_G} {_ASIDE}{_ADV}(?:bought|buys|buying|took|takes|taking|taken|acquired|acquires|purchased|purchases|secured|snapped up|picked up|picks up|has|was given|received|got) {_PORTION} of {_DESC}{_CO}"
    )),
    ("part-owned by", rf"{_COP} {_ADV}(?:now |partly |still )*(?:part-owned|partly owned|co-owned|minority-owned|half-owned) by {_DESC}{_G}"),
    ("first investments", (
        rf"{_G}'s (?:(?:very|fund's) )?(?:first|maiden|debut|inaugural|second|third|latest|newest|most recent|last|next|opening) (?:(?!<|and\b)[\w-]+ ){{0,3}}?"
        rf"(?:investments?|bets?|cheques?|checks?|deals?|backing|holding|portfolio company) (?:so far )?(?:was|is|has been|will be|:|,|goes to|went to) (?:(?:an? |the )?(?:(?!<)[\w-]+ ){{0,3}}?(?:stake|holding|investment|cheque|bet) (?:in|on|for) )?{_DESC}{_CO}"
    )),
    ("invested in, too", (
        rf"^{_G} (?:(?!<M|[;:]|which\b|who\b|that\b|whose\b|by\b|from\b)\S+ ){{1,24}}?and (?:(?:has|have|had|also|then|later|since|in recent years|personally) )*"
        rf"(?:{_PUT} (?:in <D\d+> |<D\d+> )?(?:in|into)|backed(?! by)|seeded) {_DESC}{_CO}"
    )),
    ("invested in, too", (
        rf"^{_G} (?:(?!<M|[;:]|which\b|who\b|that\b|whose\b|by\b|from\b)\S+ ){{1,24}}?and (?:(?:has|have|had|also|then|later|since|in recent years|personally) )*"
        rf"{_PUT} (?:in|into) {_DESC}<G\d+> (?:, )?and (?:in|into) {_DESC}{_CO}"
    )),
    ("backed", rf"{_G} {_ADV}(?<=is |re )(?:now )?(?:backing|financing|funding|bankrolling) {_DESC}{_CO}"),
    ("backed", rf"{_G} {_ADV}{any_of(EQUIPPING)} {_OUT}{_DESC}{_CO} {_OUT}with {_MONEY}"),
    ("backed", rf"{_G} {_ADV}{any_of(HANDING)} {_OUT}{_DESC}{_CO} {_MONEY}"),
    ("backed", rf"{_G} {_ADV}(?:{any_of(HANDING)}|{any_of(PLACING)}|commit(?:s|ted|ting)?) {_OUT}{_MONEY} (?:to|for|into|behind) {_DESC}{_CO}"),
    ("backed by", rf"{_COP} {_ASIDE}{_ADV}(?:{participles(HANDING)}|{participles(EQUIPPING)}|supplied|topped up) {_OUT}(?:with )?{_MONEY} by {_DESC}{_G}"),
    ("invested in", (
        rf"{_G} {_ADV}(?:join|enter|com|came|climb|hop|jump|step)\w*(?: (?:in|on board|aboard))?(?: (?:at|with|into))? {_DESC}{_CO} (?:, )?as (?:(?:an?|the|its|new|first|strategic|minority|outside|fellow|anchor|further|additional) ){{0,3}}(?:co-)?{_INVESTORS}"
    )),
    ("invested in", rf"{_G} {_ADV}(?:join|enter)(?:s|ed|ing)? (?:the )?(?:ranks of (?:the )?)?(?:(?!<)[\w-]+ ){{0,2}}?{_REGISTER} (?:of|at|in) {_DESC}{_CO}"),
    ("invested in", rf"{_G} {_ADV}(?:join|enter)(?:s|ed|ing)? (?P<co>[<][GA]\d+>)'s (?:(?!<)[\w-]+ ){{0,2}}?{_REGISTER}"),
    ("invested in", rf"{_G} {_ADV}(?:subscrib\w+ (?:to|for)|t(?:ook|akes?|aken|aking)(?: up)?) (?:(?:an?|the|all|of|entire|whole|its|new|fresh|complete) ){{0,4}}(?:(?!<)[\w-]+ ){{0,2}}?(?:capital increase|share issue|rights issue|shares|notes?|placement|offering|allotment|convertible|<S\d+>|round) (?:at|in|of|by|from) {_DESC}{_CO}"),
    ("invested in", rf"{_G} {_ADV}(?:the )?(?:latest|newest|first|next|only)(?: (?!<)[\w-]+){{0,2}} to (?:back|invest in|buy into|fund|finance|put money into) {_DESC}{_CO}"),
    ("took from", rf"{_COP} {_ASIDE}{_ADV}open(?:s|ed|ing)?(?: up)? its (?:capital|cap table|share register|shareholder (?:base|register)|books|ownership) (?:up )?to (?:(?!<)[\w-]+ ){{0,4}}?{_DESC}{_G}"),
    (_NOT_YET, rf"{_G} {_ADV}{_MAY} {_TO_INVEST} {_DESC}{_CO}(?! (?:and|or) <)"),
    (_NOT_YET, (
        rf"{_CO} {_ASIDE}{_ADV}{_MAY} (?:receiv|secur|rais|get|tak|land|attract|obtain|win|accept|bring|draw|collect|pull)(?:t?ing|n?ing|e)?(?: in)? "
        rf"(?:(?!<|;|from)\S+ ){{0,5}}?(?:investments?|funding|money|backing|capital|cash|funds|cheques?|checks?|financing) (?:(?!<|;)\S+ ){{0,3}}?from {_DESC}{_G}"
    )),
    ("agreed to back", (
        rf"{_G} {_ADV}(?:agreed|agrees|decided|offered|chosen|chose) to (?:fund|back|finance|invest in|seed|bankroll) "
        rf"(?:what (?:became|is now|would become) )?{_DESC}{_CO}"
    )),
    ("whose investors", (
        rf"{_CO} {_ASIDE}(?:, )?whose (?:(?!<|,)\S+ ){{0,3}}?{_INVESTORS} (?:include[sd]?|are|were|range from|number|comprise[sd]?) "
        rf"(?:(?!<)\S+ ){{0,2}}?{_DESC}{_G}"
    )),
    ("among those backing", (
        rf"\bamong (?:those|the (?:investors|backers|firms|funds|names)) (?:(?!<|[,;:])[\w'-]+ ){{0,4}}?(?:backing|behind|funding|financing|in|for|into) {_DESC}{_CO} "
        rf"(?::|are|is|were|was) {_DESC}{_G}"
    )),
    ("in which they hold", (
        rf"{_CO} {_ASIDE}(?:, )?(?:in|of) which {_G} {_ADV}(?:hold|holds|held|own|owns|owned|has|have|had|bought|buys|took|take|takes|acquired) {_STAKE}"
    )),
    ("in which they hold", rf"{_CO} {_ASIDE}(?:, )?in which {_G} {_ADV}(?:invested|invests|put money)\b"),
    ("holds a stake", (
        rf"{_GP} {_ADV}(?:hold|holds|held|own|owns|owned) (?:{_STAKE}|an? (?:\w+ )?(?:piece|slice|chunk|sliver)) (?:in|of) {_DESC}{_CO}"
    )),
    ("is a backer of", (
        rf"{_G} {_ADV}(?:(?:all|both|among|one of|an?|the|on|part of) )*(?:(?!<|and\b|not\b)[\w-]+ ){{0,3}}?(?<!which )(?<!former ){_INVESTORS} (?:in|of|at|behind) {_DESC}{_CO}"
    )),
    ("with a backer", (
        rf"\bwith {_G} (?:as|for) (?:an? |its |their )?(?:(?!<)[\w-]+ ){{0,3}}?{_INVESTORS} (?:(?!<[GM]|,)\S+ ){{0,5}}?, {_DESC}{_CO}"
    )),
    ("financed by, fronted", (
        rf"(?:^|[;:] |\band )(?:(?:co-)?backed|funded|financed|seeded|bankrolled)(?: in <D\d+>| <D\d+>)? by {_DESC}{_G} , {_DESC}{_CO}"
        r"(?= (?:[a-z]+(?:s|ed)\b|has|have|is|was|will))"
    )),
    ("first investments", (
        rf"{_G}'s (?:(?!<|and\b)[\w-]+ ){{0,3}}?(?:investments?|bets?|cheques?|checks?|deals?) (?:so far )?(?:was|were|is|are|went|has been|have been) "
        rf"(?:(?:made|both|all|also) )*(?:in|into|on) {_DESC}{_CO}"
    )),
    ("invested in, too", rf"{_G} {_ADV}{_PUT} (?:in|into) (?:(?!<)[\w’-]+ ){{0,4}}<G\d+>(?: ,)? (?:and|as well as|and also) (?:in|into) {_DESC}{_CO}"),
    ("first investments", (
        rf"{_G} {_ADV}ma(?:de|kes) (?:its|their|an?|the) (?:(?!<|and\b)[\w-]+ ){{0,4}}investments?(?: in (?:the )?<P\d+>)? [,:–—-] "
        rf"(?:an? (?:(?!<)[\w-]+ ){{0,3}}?(?:stake|holding|cheque|check|bet) )?in(?:to)? {_DESC}{_CO}"
    )),
    ("gave a sum to", (
        rf"{_G} {_ADV}(?:suppl(?:ies|ied)|provide[sd]|gives|gave|hand(?:s|ed)|wr(?:ites|ote)|invest(?:s|ed)|put up|chip(?:s|ped) in) (?:an? )(?:(?!<)[\w-]+ ){{0,2}}?"
        rf"(?:undisclosed|unspecified|unstated|modest|small|unnamed|undeclared) (?:(?!<)[\w-]+ ){{0,2}}?(?:sum|amount|investment|cheque|check|ticket) (?:to|for|in|into|of (?:money|cash|capital) (?:to|for|in|into)) {_DESC}{_CO}"
    )),
    ("is their backer", (
        rf"{_G} (?:, |which |who )?(?:is|was|became|becomes|remains|has become|has been|had been|being|as) (?:one of |among |also |still |long |both )*"
        rf"(?P<co><[GA]\d+>)'s (?:(?!<|and\b|not\b|former\b|ex-)[\w-]+ ){{0,3}}?{_INVESTORS}(?! (?:relations|day|meeting)\b)"
    )),
    ("said they bought in", (
        rf"(?P<co><G\d+>)(?!'s) {_ASIDE}(?:, )?(?:has |have |had )?(?:said|says|announced|confirmed|disclosed|revealed|told \S+)(?: <D\d+>)? (?:that )?{_DESC}{_G} "
        r"(?:had|has|have) (?:also |both |each )?(?:(?:bought|invested|put money) (?:in|into)|(?:taken|bought|acquired) (?:(?!<)[\w-]+ ){1,3}in|backed|funded|joined) (?:it|the (?:company|firm|start-?up))\b"
    )),
    ("stake of", rf"{_G}'s (?:(?!<|and\b)[\w%.-]+ ){{0,3}}?(?:stake|investment|bet|holding) in {_DESC}{_CO}"),
    ("backed", rf"{_GP} (?!is\b|are\b|was\b|were\b){_ADV}(?<!is )(?<!are )(?<!was )(?<!were )(?<!been )(?:back(?:ed|s)|financ(?:ed|es)|bankroll(?:ed|s)|seed(?:ed|s)) {_DESC}{_CO}"),
    ("led investment", (
        rf"{_G} {_ADV}(?P<lead>(?:co-?)?le(?:ads|d)) (?:an? |the |its )(?:(?!<)[\w'-]+ ){{0,4}}(?:investment|round|"
        rf"financing|funding|raise|deal) (?:in|into|of|for|by) {_DESC}{_CO}"
    )),
    ("backed by", rf"{_COP} {_ASIDE}{_ADV}(?:once |(?:also |later )?)(?:co-)?(?:backed|funded|financed|seeded|bankrolled|invested in)(?: in <D\d+>| <D\d+>)? by {_DESC}{_G}"),
    ("counts among its backers", (
        rf"{_COP} {_ASIDE}(?:, )?{_ADV}(?:counts?|counted|lists?|listed|names?|boasts?|numbers?|has|have|had|gains?|gained|gets|got|wins|won|lands|landed) {_DESC}{_G} (?:(?:and|or) (?:(?:several|many|some|a few) )?(?:more|others)(?: besides| too)? )?(?:among|as|in|on) "
        rf"(?:an? )?(?:(?!<)[\w-]+ ){{0,4}}{_INVESTORS}"
    )),
    ("has behind it", rf"{_COP} {_ADV}(?:has|have|had) {_DESC}{_G} (?:behind (?:it|them)|on (?:board|its cap table)|in its corner)"),
    ("took from", (
        rf"{_COP} {_ADV}(?:secure[sd]?|receive[sd]?|raise[sd]?|got|gets|landed|won|attracted|attracts|drew|taken|took|"
        rf"takes|accepted|obtained|collect(?:s|ed)|found|gathered|pocketed|garnered|pulled in|brought in|has had|is getting|are getting|is receiving) (?:(?!<|;|from)\S+ ){{0,7}}?(?:<S\d+>|investments?|funding|some|money|backing|capital|cash|"
        rf"funds|cheques?|checks?|dollars|euros|pounds|rupees|millions) (?:(?!<|;)\S+ ){{0,3}}?from {_DESC}{_G}"
    )),
    ("got to invest", (
        rf"{_COP} {_ADV}(?:got|persuaded|convinced|talked) {_DESC}{_G} (?:to|into) (?:(?!<)[\w-]+ ){{0,2}}(?:writ(?:e|ing) "
        rf"(?:\w+ ){{0,2}}(?:cheques?|checks?)|invest|back|put)\w*"
    )),
    (_AS_BOUGHT, (
        rf"{_CO} (?:(?!<G|;)\S+ ){{0,20}}?(?:when|after|as|once) {_G} {_ADV}(?:bought|took|acquired|picked up|purchased) {_STAKE}(?! (?:in|of)\b)"
    )),
    ("sold a stake to", rf"{_COP} {_ADV}(?:sold|sells|issued) {_STAKE} to {_DESC}{_G}"),
))  # fmt: skip


_OF_SEVERAL = frozenset(
    (
        *("invested in", "invested in, too", "is a backer of", "backed", "first investments", "in which they hold"),
        *OF_SEVERAL,
    )
)
"""By which patterns each company of a list is one that somebody backed: "Acme has invested in Bolt, Coil and Dune"."""


def read_backings(sentence: Sentence, events: list[Event], *, aside: bool = False) -> None:
    """Give investors that a sentence tells of without a round to the company that it says they backed.

    ``aside`` tells that the sentence is only the description of a name.
    """
    loose = [e for e in events if e.rule in ("no round named", "undisclosed sum") or _is_investment(e)]
    if sentence.is_heading and not loose:
        return
    pairs = [*_pairs(sentence, aside=aside)]
    for name, giver, company, lead in pairs:
        if _leads(loose, company):
            continue
        if not lead:
            _take_back(events, loose, company)
        event = next((e for e in loose if e.company is giver or any(p.element is giver for p in e.parts)), None)
        if event is None:
            if any(e.company in (company, giver, None) for e in events):
                continue
            for other in (e for e in events if e.rule != "backing"):
                surely = other.stage is not None and other.company is not None
                other.parts = [
                    p for p in other.parts if p.element is not company and (surely or p.element is not giver)
                ]
            event = Event(sentence, sentence.place_of(giver), definite=True)
            event.parts.append(Part(giver, event.position, "lead" if lead else "investor", name))
            events.append(event)
        elif event.company is giver:
            event.parts.append(Part(giver, sentence.place_of(giver), "lead" if lead else "investor", name))
        if name == _NOT_YET:
            event.position = max(
                sentence.place_of(company), sentence.place_of(giver)
            )  # after the words which tell that it is planned
        pointed = company.kind in "Aw" and company.text != "the"  # whom "the latter" means, the sentences before say
        event.company, event.anaphor = company if company.kind == "G" else None, company if pointed else None
        event.indefinite, event.rule = True, "backing"
        event.passing = any(one is giver and other != company for _, one, other, _ in pairs)
        loose = [e for e in loose if e is not event]


def _leads(loose: list[Event], company: Element) -> bool:
    """Return whether somebody leads what may be a round, and so is not the one backed: "Acme led, with money from Bolt"."""
    return any(p.role == "lead" and p.element is company for event in loose for p in event.parts)


def _take_back(events: list[Event], loose: list[Event], company: Element) -> None:
    """Let nobody be an investor of no round in particular who is told to be backed, nor a list that holds it."""
    held = {member.mention.span.start for member in company.members}
    for event in loose:
        if any(not held.isdisjoint(m.mention.span.start for m in p.element.members) for p in event.parts):
            event.parts = [p for p in event.parts if held.isdisjoint(m.mention.span.start for m in p.element.members)]
            if not event.parts and event.money is None:
                events[:] = [e for e in events if e is not event]
    loose[:] = [e for e in loose if any(e is each for each in events)]


#: "Acme and Bolt, both backed by Coil".
_OF_ALL = Pattern(
    r"\b(?:both|all|each|two|three|four|are|were|have)\b|^<G\d+> (?:received|got|took|secured|attracted|landed|won)\b"
)
#: By which patterns each of several is one that somebody backed, where the verb tells that all are meant.
_OF_SUBJECT = ("backed by", "took from", "has behind it", "sold a stake to")
_ARE = Pattern(r"\b(?:are|were)\b")


def _is_investment(event: Event) -> bool:
    """Return whether an event is only called an investment, or a deal: "Acme announced its investment in Bolt"."""
    if event.rule != "the round" or event.stage is not None or not event.parts:
        return False
    plain = all(p.rule in ("weighed", "takes part") for p in event.parts)
    guessed = event.company is None and "<M" not in event.sentence.mask and plain
    return event.noun == "investment" or (guessed and event.noun in ("deal", "agreement", "transaction"))


def _pairs(sentence: Sentence, *, aside: bool) -> Iterator[tuple[str, Element, Element, bool]]:
    """Yield each investor with the company that it is said to have backed, by which pattern, and if it led."""
    mask = sentence.mask
    inner = ASIDES.likely(mask) if aside or not ("<M" in mask or "<S" in mask) else ()
    for name, pattern in (*_BACKINGS.likely(mask), *NOUNS.likely(mask), *inner):
        for match in pattern.finditer(mask):
            names = match.groupdict()
            giver, company = sentence.at(match.start("g")), sentence.at(match.start("co"))
            possessive = giver.possessive and name not in ("stake of", "first investments", *OWNED)
            if ("<M" in match[0] and name != _AS_BOUGHT) or possessive or (aside and "owners" in match[0]):
                continue
            several = name in _OF_SEVERAL or (
                name in _OF_SUBJECT and _OF_ALL.search(mask, max(0, match.start() - 6), match.end()) is not None
            )
            if name == OF_ONE and company.kind == "G" and _ARE.search(match[0]) is None:
                company = single(company)[0]
            elif name in OF_LAST and company.kind == "G" and _OF_ALL.search(match[0]) is None:
                company = last_member(company)
            for each in all_but_subject(mask, match.start("co"), company, listed=match.start("co") > match.start()):
                for one in _backed(giver, each, several=several):
                    yield name, giver, one, names.get("lead") is not None
    for name, giver, company, words in slots_of(sentence, aside=aside):
        if "<M" in words or (name == BY_FUNDERS and not is_funder(giver.text)):
            continue
        for one in _backed(giver, company, several=True):
            yield name, giver, one, False


def _backed(giver: Element, company: Element, *, several: bool) -> Iterator[Element]:
    """Yield those who may be backed of a list of names; all of them if ``several`` are."""
    for one in single(company) if several and company.kind == "G" and giver.kind in "GAw" else [company]:
        named = one.mention.name if isinstance(one.mention, NameMention) else ""
        if len(one.members) <= 1 and not is_funder(named):
            yield one
