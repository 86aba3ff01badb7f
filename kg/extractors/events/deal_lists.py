"""Lists of the companies that somebody backed: "its bets include Acme, Bolt and Coil", "backs start-ups such as Acme ($5m Series A)".

A list may have sums, stages and roles, and it may leave to the text around it whose list it is; that is asked of the
document (``linking.deals_of_investors``).
"""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from kg.extractors.sentences.elements import Element, Sentence, single
from kg.extractors.wording.patterns import Pattern
from kg.extractors.wording.words import PREPOSITIONS


@dataclass(slots=True)
class Deal:
    """One company of a list, with the sum and the stage told with it; whether the investor led, and whether it is only planned."""

    company: Element
    money: Element | None = None
    stage: Element | None = None
    lead: bool = False
    planned: bool = False


@dataclass(slots=True)
class DealList:
    """What somebody put money into; ``who`` names or stands for the investor (``None``: the text around it says).

    ``sure`` tells that its words speak of investing ("investments", "portfolio"), and not only of deals or support;
    ``anaphoric``, that they only go on about what the sentence before speaks of ("these include");
    ``standing``, that it tells of no deal, but of what somebody's portfolio is made up of.
    """

    sentence: Sentence
    start: int
    who: Element | None
    sure: bool
    deals: list[Deal] = field(default_factory=list)
    anaphoric: bool = False
    standing: bool = False


_W: Final = r"(?:(?!<)[\w'’&%+.-]+ )"
#: What an investor has put money into, as nouns.
_INVESTED: Final = (
    r"(?:investments|investees|bets|wagers|stakes|stakeholdings|shareholdings|cheques|checks|tickets|equity purchases|backings|placements|"
    r"portfolio(?: (?:compan(?:y|ies)|startups?|start-ups?|firms?|names?|business(?:es)?|holdings?|investments?|members))?|investment targets)"
)
#: What may be an investor's too.
_DEALT: Final = r"(?:deals|transactions|financings|funding rounds|mega-rounds|holdings|positions|outlays|pledges)"
_COMPANIES: Final = (
    r"(?:compan(?:y|ies)|startups?|start-ups?|firms?|names?|business(?:es)?|enterprises|ventures|players|labs|makers|developers|unicorns?|outfits|groups|teams|platforms|"
    r"challengers|builders|scale-ups|fintechs|specialists|providers|projects|innovators|disruptors|newcomers|hopefuls|darlings|rivals|leaders|rounds|mega-rounds|deals|wagers|bets|investments)"
)
_GIVE: Final = (
    r"(?:(?:co-)?(?:back|fund|support|seed|bankroll|finance)(?:s|ed|d|ing)?|financing|invest(?:s|ed|ing)? (?:in|into)|(?:put|puts|putting|poured|pouring|placed|placing|pumped|pumping|plough?w?ed|sunk|sank) (?:(?!<)[\w-]+ ){0,3}?(?:investments?|money|cash|capital|funds?|billions|millions) (?:in|into|behind)|"
    r"(?:takes?|took|taking|taken|bought|buys|buying|holds?|held|holding|owns?|owned|owning|has|have|acquired) (?:(?!<)[\w-]+ ){0,3}?(?:stakes?|shares|holdings?|interests?|positions) in|wr(?:ites?|ote|itten) (?:(?!<)[\w-]+ ){0,3}?(?:cheques|checks) (?:for|to)|bet on|bets on|wagered on)"
)
#: What an investor does to many rounds.
_TAKES_PART: Final = r"(?:(?:co-)?(?:led|leads?|leading)|head(?:s|ed|ing)|join(?:s|ed|ing)|participat(?:es|ed|ing) in|t(?:ook|akes|aking) part in|anchor(?:s|ed|ing)|sign(?:s|ed|ing)|struck|strikes|clos(?:ed|es)|mak(?:es|ing) a special(?:i)?ty of)"
#: "Acme's latest bets", "the investments of its first fund", "portfolio companies"; "these", of what was told before.
_NOUN = Pattern(rf"\b(?P<noun>(?P<sure>{_INVESTED})|{_DEALT}|(?P<these>these|those|they)) ")
_NOT_TO: Final = r"(?<!to )(?<!will )(?<!would )(?<!could )(?<!may )(?<!might )(?<!can )(?<!not )\b"
_GAP: Final = r"(?!<[GS]|[;.?!]|by\b|from\b|not\b|no\b|such\b|like\b|than\b)\S+ "
#: "It supports a dozen labs".
_BACKS = Pattern(rf"{_NOT_TO}(?P<gave>{_GIVE}) (?:{_GAP}){{0,12}}?{_COMPANIES} ")
#: "It led rounds".
_TAKES = Pattern(rf"{_NOT_TO}{_TAKES_PART} (?:{_GAP}){{0,6}}?(?:rounds|mega-rounds|deals|investments|financings|bets) ")
#: How a list begins, after a noun and after a verb.
_LISTS = Pattern(
    r"(?<![^ ])(?:(?:have |has |had )?(?:also )?(?:included?|includes|including|compris(?:es?|ed|ing)|featur(?:es?|ed|ing)|spann?(?:s|ed|ing)?|t(?:ake|akes|ook) in|count(?:s|ed|ing)?|number(?:s|ing)?|(?:rang(?:es?|ed|ing) |extends? |running |spanning |going |reaching |, )from)|"
    r"are|were|such as|like|(?:among|amongst) (?:them|these|those|others|which|whom)(?: (?:are|is|were|was))?|namely|for (?:example|instance)|e\.g\.|notably|:|,(?= (?:(?!;)\S+ ){1,40}?among (?:them|others)\b)) "
)
_EXAMPLES = Pattern(
    r"(?<![^ ])(?:such as|like|includ(?:ing|ed|es?)|(?:among|amongst) (?:them|these|those|others)|namely|:(?: counting| including)?|(?:running |ranging |spanning |going |reaching )?from|for (?:example|instance) ,?|e\.g\.|counting|notably|,(?= (?:(?!;)\S+ ){1,40}?among (?:them|others)\b)) "
)
#: What may stand between a noun or verb and its list.
_BETWEEN = Pattern(
    r"(?:(?!<[GMS]|[;.?!]|not\b|no\b)\S+ |(?:worth|of|totall?ing|to|over|than) (?:[\w-]+ ){0,2}?<M\d+> |<D\d+> |(?:made |struck |placed )?(?:by|of|from) (?:(?!<)[\w'’-]+ ){0,4}?<[GA]\d+>(?:'s)? ){0,11}"
)
_REACH: Final = 110
#: "It counts Acme and Bolt among its investments".
_AMONG = Pattern(
    rf"\b(?:counts?|counted|counting|numbers?|numbered|numbering|names?|lists?|ha[sd]|have|with) (?=(?:(?!;)\S+ ){{1,30}}?(?:among|amongst|in|on|as) (?:(?P<who>its|their|his|her|<[GA]\d+>'s|the) {_W}{{0,3}}?(?P<sure>{_INVESTED})\b|(?:what|those|the (?:companies|firms|names)) (?:that )?(?:it|they) (?:has |have )?(?:backs?|backed|holds?|owns?|invested in|funds|funded)\b))"
)
#: "Acme and Bolt are among its investments", "among its bets were Acme and Bolt".
_ARE_AMONG = Pattern(
    rf"^(?P<list>(?:(?!;)\S+ ){{1,30}}?)(?:is|are|was|were|rank|feature|count) (?:(?:also|all|both|now) )?(?:among|amongst|part of|in|members of) (?P<who>its|their|his|her|<[GA]\d+>'s|the) {_W}{{0,4}}?(?P<sure>{_INVESTED})\b(?P<after> (?:by|of|from) {_W}{{0,4}}?(?:<[GA]\d+>))?"
)
_AMONG_ARE = Pattern(
    rf"\b(?:among|amongst) (?:(?P<who>its|their|his|her|<[GA]\d+>'s) |the ){_W}{{0,4}}?(?P<noun>{_INVESTED}) (?P<after>(?:(?!<[GMS]|[;.?!])\S+ |(?:by|of|from) {_W}{{0,4}}?<G\d+>(?:'s)? ){{0,10}}?)(?:is|are|was|were|stand|figure) (?:also )?"
)
#: "Further cheques went to Acme and Bolt".
_WENT = Pattern(
    r"\b(?:other|others|further|another|more|also|additional|similar|smaller|its|their|first|next|latest|second|third|<[GA]\d+>'s) (?:(?!<)[\w-]+ ){0,4}?(?P<noun>(?:cheques?|checks?|tickets?|investments?|contributions?|backing|bets?|stakes|commitments|slices|sums|money|funding)) (?:(?!<|[;.?!,])\S+ ){0,5}?(?:went|go|goes|have gone|has gone|flowed|flow|were (?:written|made)|was (?:written|made)) (?:in)?(?:to|for) (?!<G\d+> (?:in|as) (?:an?|the) (?:acquisition|purchase))"
)
#: "Acme and Bolt received further cheques".
_GOT = Pattern(
    r"^(?:(?:also|and|then|meanwhile|in addition|besides|,|likewise|similarly) )*(?=<G\d+> (?:(?:have|has|had|also|too|likewise|both|all) )*(?:received|receives?|got|drew|won|secured|picked up|landed) (?:(?:other|further|similar|additional|likewise|more|smaller|its) )(?:(?!<)[\w-]+ ){0,3}?(?:contributions?|cheques?|checks?|backing|investments?|support|funding|money|bets)\b(?! from <G))"
)
#: "Its stake in Acme, …", "its participation in Acme's <M> and Bolt's <M> rounds".
_ITS_PART = Pattern(
    rf"(?<![\w'’])(?P<who>its|their|his|her|<A\d+>'s|<G\d+>'s) {_W}{{0,4}}?(?P<noun>(?P<sure>stakes?|investments?|bets?|wagers?|participation|backing|shareholding|funding)|role|part|place) (?:made )?(?=(?:in|on|into|of|to|for) {_W}{{0,5}}?<G)"
)
#: "Acme backs Bolt, which …, and Coil, …": a list of which more than names is told.
_DIRECT = Pattern(
    r"(?P<who><G\d+>) (?:(?:has|have|had|also|now|already|since|recently|then|later|both|<D\d+>|, with <G\d+> ,) )*?(?:(?P<gave>(?:backs|backed|supports|supported|seeded|seeds|invested in|invests in|put (?:its )?money in(?:to)?|funded|funds|owns (?:an? )?(?:[\w-]+ )?stakes? in|holds (?:an? )?(?:[\w-]+ )?stakes? in|has (?:an? )?(?:[\w-]+ )?stakes? in|bet on)) |(?:is|was|became) (?:an? |the |one of the )(?:[\w-]+ ){0,2}?(?P<sure>backer|investor|shareholder)s? (?=(?:of|in) ))"
)
#: "Two other firms have Acme's money: Bolt and Coil".
_HAVE_THEIRS = Pattern(
    r"\b(?:have|has|got|received|enjoy|carry|took|taken|drew|drawn) (?P<who><[GA]\d+>'s|its|their) (?:[\w-]+ ){0,2}?(?P<sure>money|cash|capital|backing|funding|support) : "
)
_SEP: Final = r"(?:,|;|/|&|·|•|—|–|and|, and|; and|or|to|as well as|, as well as|along with|plus|followed by|, along with|, plus|, with|, then|then|and to|and in|and into|and also|, and also)"
#: What stands before a company in its list, and is said of it.
_BEFORE: Final = r"(?:(?!by\b|high\w*|low\w*|with\b|alongside\b|against\b|than\b|at\b|under\b|led\b|who\b|that\b|which\b|whose\b|where\b|while\b|but\b|because\b|when\b|as\b|said\b|says\b|is\b|are\b|was\b|were\b|has\b|have\b|will\b|according\b|customers?\b|clients?\b|partners?\b|competitors?\b|most\b|majority\b|acqui\w+\b|takeover\b|buy\w*\b|purchase\b|exit\w*\b)[\w'’&%.+“\"‘-]+ |<[MPDS]\d+>(?:'s)? ){0,9}?"
_ITEM = Pattern(rf"(?:[“\"‘'] )?(?P<before>{_BEFORE})(?:[“\"‘'] )?(?P<g><G\d+>)(?P<own>'s)?(?: [”\"’'])?")
_GROUPED = Pattern(r"(?:(?!<|by\b|with\b)[\w'’&-]+ ){1,5}\( (?P<g><G\d+>) \)")
_OWN_ROUND = Pattern(
    r" (?:(?!<[GM]|[,;.]|and\b|rival\b|product\b)[\w-]+ ){0,3}?(?:<M\d+>|<S\d+>|round\b|raise\b|financing\b)(?: (?:<[MS]\d+>|rounds?|raise|financings?|funding|deals?))*"
)
_ASIDE = Pattern(
    r"(?: \( (?P<said>[^()]*) \))?(?: for <M\d+>| with <M\d+>)?(?: (?:,|—|–) (?!and\b|or\b|as well\b|<G|(?:in|of|into|to|for|on) <G|which (?:also )?(?:said|means|shows)|who said)(?:(?!<G|;|said\b|says\b)\S+ ){1,16}?(?=(?:[,;—–]|and|\.|$))|(?: (?:in|for|on|from|at|to|of|a|an|the|its) (?:(?!<G|[,;.:()])\S+ ?){1,8}?(?=(?: [,;]| and <G| to <G))))?"
)
_NEXT = Pattern(rf" ?{_SEP} (?:and |also |then )?(?={_BEFORE}(?:[“\"‘'] )?(?:\( )?<G\d+>)")
#: Who opens a clause of its own after a list: "…, and Acme said".
_CLAUSE = Pattern(
    r" (?:, (?:too|also|which|who|meanwhile) ,? ?)?(?:(?:also|has|have|had|is|are|was|were|will|would|may|could|said|says|told|adds|added|led|leads|raised|raises|plans?|wants?|put|puts|joined|invested|bought|announced|makes|made|expects|did|does|recently|now|then|itself|came|comes|took|takes|whose|where|stayed|followed|remains?|became|becomes|competes?|counts?|went|goes|ended|got|gets|(?!based\b|called\b|named\b|backed\b|owned\b|founded\b|headquartered\b|led\b)[a-z]+ed (?!in <P|by))\b)"
)
_LEADS = Pattern(r"\b(?:co-?)?(?:lead|led|leading|leader)\b(?! by)")
_INCLUDES = Pattern(r"(?:have |has |had )?(?:also )?(?:includ|compris|span|rang|t(?:ake|akes|ook) in)")
#: "Its portfolio includes", and no more than "Investments include".
_STANDING = Pattern(
    r"(?:\bportfolio(?: (?!<)[\w-]+)?|^(?:its |our |their )?investments) (?:includes?|including|featur\w+|spans?|compris\w+|counts?) $"
)
_LED = Pattern(r"(?:(?:co-)?lead|(?:co-)?led|head)")
SOLD = Pattern(r"\b(?:acqui\w+|takeover|bought by|subsidiary|in-house|spun)\b")
#: Words beside a list of companies that speak of something else than money put in.
_OTHER = Pattern(
    r"\b(?:products|brands|patents|offerings|devices|drugs|properties|buildings|customers?|clients?|competitors?|rivals|partners(?! (?:at|of|in)\b)|suppliers?|employers?|alumni|acquisitions?|divested|(?:co-)?investors?|backers?|shareholders?|supporters?|angels?|newcomers|cap table|syndicate|board seats?|advis\w+)\b"
)
#: The heading of a list of what somebody has put money into: "Key investments", "Acme's portfolio companies".
PORTFOLIO = Pattern(
    rf"(?:\d+ [.)] |[^\w<] )?(?:(?:key|main|major|selected|notable|current|recent|latest|biggest|largest|top|strategic|our|its|their|the|ai|direct|known|active|past|(?P<who><G\d+>)(?:'s)?) )*(?:{_INVESTED}|holdings|portfolio)(?: (?:in ai|include|so far|to date|at a glance))?(?: \( [^()<]* \))?(?: :)?$"
)
#: An item of such a list.
ITEM_OF_PORTFOLIO = Pattern(r"(?:[-–—•·*] |\d+ [.)] )?(?P<g><G\d+>)(?: \( [^()]* \))?(?= (?:[:,—–|-]|<[MSD])| ?[.]?$)")
#: "Among them is its stake in Acme".
_ONE_OF = Pattern(
    r"(?:(?:and|also|,) )*(?:among|amongst|one of|another of|foremost among|first among|chief among) (?:them|these|those|which)\b"
)
#: What goes before a stake that is given up.
_SELLS = Pattern(
    r"\b(?:s[eo]ll(?:s|ing)?|sold|offload\w*|dispos\w+|exit\w*|dump\w*|shed\w*|divest\w*|sale of|cash(?:ed|ing)? (?:in|out)|unload\w*|trim\w*|pledg\w+) (?:(?!<)\S+ ){0,4}$"
)
#: Shares that are bought and sold on a market.
_ON_MARKET = Pattern(
    r"\b(?:publicly[- ](?:traded|listed)|listed (?:shares|holdings|companies|stocks|equities)|stock portfolio|13f)\b"
)
#: What is promised and not done yet.
_PLEDGED = Pattern(r"\b(?:pledge[sd]?|planned|plans?|propos\w+|possible|potential|intended|promised?|letter)\b")
_BY = Pattern(r"\b(?:by|of|from) (?:(?!<)[\w'’-]+ ){0,4}?(?P<g><[GA]\d+>)")
_OWNER = Pattern(rf"(?P<who><[GA]\d+>'s|\bits|\btheir|\bhis|\bher) {_W}{{0,5}}?$")
#: What a state put money into is told by other rules: "Norway's investments in firms like Acme".
_OF_STATE = Pattern(rf"<P\d+>'s {_W}{{0,5}}$")
_PERSONAL: Final = frozenset({"its", "their", "his", "her"})


def find_deal_lists(sentence: Sentence) -> Iterator[DealList]:
    """Yield the lists of companies that a sentence says somebody backed, the surest first."""
    mask = sentence.mask
    if "<G" not in mask:
        return
    yield from _found(sentence, (_AMONG, _HAVE_THEIRS, _AMONG_ARE))
    yield from _introduced(sentence)
    yield from _found(sentence, (_WENT, _GOT, _ITS_PART, _DIRECT))
    if (match := _ARE_AMONG.match(mask)) is not None:
        deals = _listed(sentence, 0, stop=match.end("list"), governed=True)
        if deals:
            yield DealList(sentence, match.end("list"), _who(sentence, match), True, deals)


def _found(sentence: Sentence, patterns: Iterable[Pattern]) -> Iterator[DealList]:
    """Yield the lists that begin right where a pattern ends."""
    mask = sentence.mask
    for pattern in patterns:
        for match in pattern.finditer(mask):
            told = match.groupdict()
            if told.get("after") and _OTHER.search(told["after"]):
                continue
            if pattern is _ITS_PART and _SELLS.search(mask, max(0, match.start() - 60), match.start()):
                continue
            deals = _listed(sentence, match.end(), governed=pattern is _GOT)
            if deals and (pattern not in (_DIRECT, _ITS_PART) or len(deals) > 1 or _is_said_of(mask, match, deals)):
                sure = told.get("sure") is not None or pattern in (_AMONG, _AMONG_ARE, _HAVE_THEIRS)
                sure = sure or (pattern is _DIRECT and not (told["gave"] or "support").startswith(("support", "fund")))
                yield DealList(sentence, match.start(), _who(sentence, match), sure, deals)


def _is_said_of(mask: str, match: re.Match[str], deals: list[Deal]) -> bool:
    """Return whether one investment alone is told as one of several, or as a part in a round of so much."""
    if match.re is not _ITS_PART.compiled:
        return False
    plain = deals[0].money is not None or deals[0].stage is not None
    return plain or _ONE_OF.match(mask) is not None


def _introduced(sentence: Sentence) -> Iterator[DealList]:
    """Yield the lists that a noun or a verb of investing introduces: "its bets include", "it backs labs such as"."""
    mask = sentence.mask
    for pattern, begins in ((_TAKES, _EXAMPLES), (_BACKS, _EXAMPLES), (_NOUN, _LISTS)):
        for match in pattern.finditer(mask):
            told = match.groupdict()
            if told.get("noun") and _OF_STATE.search(mask, 0, match.start("noun")):
                continue
            for lists in begins.finditer(mask, match.end(), match.end() + _REACH):
                after = mask[match.end() : lists.start()]
                if (
                    _BETWEEN.fullmatch(after) is None
                    or _OTHER.search(after)
                    or (told.get("these") and (after or not _INCLUDES.match(lists[0])))
                ):
                    break
                deals = _listed(sentence, lists.end()) if not _ON_MARKET.search(mask, 0, lists.start()) else []
                if deals:
                    if pattern is _TAKES and _LED.match(match[0]):
                        deals = [replace(deal, lead=True) for deal in deals]
                    who = _who(sentence, match, match.end(), after)
                    sure, these = told.get("sure") is not None, told.get("these") is not None
                    standing = _STANDING.search(mask, 0, lists.end()) is not None
                    yield DealList(sentence, match.start(), who, sure, deals, these, standing)
                    break


def _who(sentence: Sentence, match: re.Match[str], at: int = 0, after: str = "") -> Element | None:
    """Return who names or stands for the investor of a list: beside its noun, or as the subject before it.

    ``after`` is what stands between the noun and the list, from ``at`` on.
    """
    mask, told = sentence.mask, match.groupdict()
    if told.get("after"):
        at, after = match.start("after"), told["after"]
    if (by := _BY.search(after)) is not None:
        return sentence.at(at + by.start("g"))
    if told.get("these"):
        return None
    if (who := told.get("who")) not in (None, "the"):
        return _subject(sentence, match.start()) if who in _PERSONAL else sentence.at(match.start("who"))
    if told.get("noun") and (own := _OWNER.search(mask, 0, match.start("noun"))) is not None:
        before = _subject(sentence, own.start("who")) if own["who"] in _PERSONAL else None
        return before or sentence.at(own.start("who"))
    if match.re is _GOT.compiled or (match.re is _WENT.compiled and who is None):
        return None
    return _subject(sentence, match.start())


def _subject(sentence: Sentence, position: int) -> Element | None:
    """Return the last name alone, description or pronoun before a position that may be the subject of its clause."""
    found = None
    for k, element in enumerate(sentence.elements):
        if sentence.starts[k] >= position:
            break
        named = element.kind == "G" and not element.possessive and len(element.members) == 1
        named = named or (element.kind == "A" and not element.possessive) or element.text in ("it", "they", "he", "she")
        if named and (not k or sentence.elements[k - 1].text not in PREPOSITIONS):
            found = element
    return found


def _listed(sentence: Sentence, start: int, *, stop: int | None = None, governed: bool = False) -> list[Deal]:
    """Return the companies of a list that begins at a position; ``governed``: they may be subjects of what follows."""
    mask, position, steps = sentence.mask, start, 0
    stop = len(mask) if stop is None else stop
    deals: list[Deal] = []
    while position < stop:
        item = _ITEM.match(mask, position, stop)
        grouped = _GROUPED.match(mask, position, stop)
        if grouped is not None and (item is None or grouped.start("g") <= item.start("g")):
            deals += (Deal(each) for each in single(sentence.at(grouped.start("g"))))
            end, steps = grouped.end(), steps + 1
        elif item is None or (not governed and _CLAUSE.match(mask, item.end(), stop)):
            break
        else:
            own = _OWN_ROUND.match(mask, item.end(), stop) if item["own"] else None
            if item["own"] and own is None:
                break
            aside = _ASIDE.match(mask, own.end() if own is not None else item.end(), stop)
            end, steps = aside.end() if aside is not None else item.end(), steps + 1
            said = aside["said"] if aside is not None and aside["said"] else ""
            if not SOLD.search(f"{item['before']} {said}"):
                deals += _deals(sentence, item, end, said)
        following = _NEXT.match(mask, end, stop)
        if following is None:
            break
        position = following.end()
    return deals


def _deals(sentence: Sentence, item: re.Match[str], end: int, said: str) -> Iterator[Deal]:
    """Yield the companies of one item of a list; sum and stage beside several names are of the last."""
    companies = single(sentence.at(item.start("g")))
    told = [e for e, at in sentence.mentions if item.start() <= at < end and e.kind in "MS"]
    money = next((e for e in told if e.kind == "M"), None)
    stage = next((e for e in told if e.kind == "S"), None)
    planned = _PLEDGED.search(item["before"]) is not None
    yield from (Deal(each) for each in companies[:-1])
    yield Deal(companies[-1], money, stage, _LEADS.search(said) is not None, planned)
