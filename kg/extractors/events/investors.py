"""Who puts money in: the names that a sentence gives the part of lead investor or investor of a round."""

# ruff: noqa: E501 -- regular expressions and word lists are easier to read whole than broken

import re
from collections.abc import Iterator

from kg.documents import BlockKind
from kg.extractors.events.investor_clauses import COMPOUND, ENTERS, KEEPS_UP, THEIR_OWN, UNDER
from kg.extractors.events.investor_lists import LISTED, OPENS, add_items, is_listed, listed_with
from kg.extractors.events.investor_parts import Part
from kg.extractors.events.investor_patterns import (
    ARM,
    BUYERS,
    INVESTING,
    LEADS,
    NOT_AFTER,
    NOT_BEFORE,
    TELLS,
    THOSE_BEHIND,
)
from kg.extractors.events.investor_weighing import is_seated, names_investors, unopposed, weigh_investors
from kg.extractors.events.management import names_management, runs_a_company
from kg.extractors.mentions.stages import StageMention
from kg.extractors.sentences.elements import Element, Member, Sentence, last_member, single
from kg.extractors.sums.getting import gets
from kg.extractors.wording.non_companies import MEDIA, REGISTER
from kg.extractors.wording.patterns import Pattern
from kg.extractors.wording.words import PREPOSITIONS


def read_investors(sentence: Sentence) -> list[Part]:
    """Return the parts that a sentence gives, each group once, leads first."""
    mask = sentence.mask
    if "<G" not in mask and "<A" not in mask and "<M" not in mask and _SEVERAL.search(mask) is None:
        return []
    found: dict[int, Part] = {}
    for name, pattern in LEADS.likely(mask):
        for match in pattern.finditer(mask):
            if match.re.groupindex.get("pair"):
                _take_pair(sentence, match, "lead", name, found)
                continue
            _take(sentence, match, "lead", name, found)
    for name, pattern in INVESTING.likely(mask):
        at = 0
        while (given := pattern.search(mask, at)) is not None:
            match = given
            if match.re.groupindex.get("pair"):
                _take_pair(sentence, match, "investor", name, found)
                at = match.end()
                continue
            at = max(match.start("g"), match.start() + 1)
            if name == "in an item" and not (sentence.block.kind is BlockKind.ITEM or _LINE.match(mask)):
                continue
            if name == "plus" and not found:
                continue
            if name == COMPOUND and not _granted(sentence, match.start() + match[0].rindex("<S")):
                continue
            if (papers := _PAPERS.search(mask, match.start("g"))) is not None and papers.start() < match.end():
                continue
            if name == "from" and _GOODS.search(mask, match.start(), match.start("g")):
                continue
            if name in ("alongside", "after the lead") and not _inherits(mask, match, found, sentence):
                continue
            _take(sentence, match, "investor", name, found)
    for match in _IT_JOINED.finditer(mask):
        joined = sentence.at(match.start())
        found.setdefault(joined.start, Part(joined, match.start(), "investor", "joined by"))
    for match in _IT_LED.finditer(mask):
        giver = next(
            (e for e, _ in reversed(sentence.mentions) if e.kind == "G" and e.start < sentence.at(match.start()).start),
            None,
        )
        if giver is not None and giver.start not in found and len(giver.members) == 1:
            found[giver.start] = Part(giver, match.start(), "lead", "it led")
    for match in _IT_GIVES.finditer(mask):
        role, pronoun = "lead" if match["lead"] else "investor", sentence.at(match.start())
        for giver in (pronoun, _subject_before(sentence, pronoun)):
            if giver is not None:
                found.setdefault(giver.start, Part(giver, match.start(), role, "it gives"))
    for match in _WHOSE_IT_LED.finditer(mask):
        pronoun = sentence.at(match.start("who"))
        role = "lead" if match["lead"] else "investor"
        for giver in (pronoun, _opening_name(sentence, pronoun)):
            if giver is not None:
                found.setdefault(giver.start, Part(giver, match.start("who"), role, "it gives"))
    for match in _HIS_FIRM.finditer(mask):
        his = sentence.at(match.start("his"))
        found.setdefault(his.start, Part(his, match.start("his"), "lead" if match["led"] else "investor", "it gives"))
    for element, start in sentence.mentions:
        if element.kind == "G" and element.start not in found and names_investors(element) and unopposed(mask, start):
            if NOT_AFTER.match(mask[mask.index(">", start) + 1 :][:60].lstrip()):
                continue
            found[element.start] = Part(element, start, "investor", "names of investors")
    weigh_investors(sentence, found)
    for part in found.values():
        part.rule = _AS_PLAIN.get(part.rule, part.rule)
    add_items(sentence, found)
    if sentence.block.kind is BlockKind.ITEM and (first := OPENS.match(mask)) and is_listed(sentence, first.end()):
        element = sentence.at(first.start("g"))
        lead = mask.endswith("*") and "lead" in sentence.lead_in
        found.setdefault(element.start, Part(element, first.start("g"), "lead" if lead else "investor", LISTED))
    funding = [part for part in found.values() if not names_management(mask, part)]
    return sorted([*funding, *_of_two(sentence)], key=lambda p: p.position)


#: Several who are named before.
_SEVERAL = Pattern(r"\b(?:two|three|both|pair|duo|trio|all)\b")


def _of_two(sentence: Sentence) -> Iterator[Part]:
    """Yield which of two is told to have led: "from Acme and Bolt, the former as lead"."""
    for match in _ONE_OF_TWO.finditer(sentence.mask):
        element = sentence.at(match.start("g"))
        if len(element.members) == 2:
            yield Part(single(element)[0 if match["first"] else -1], match.start("g"), "lead", "as lead investor")


_ONE_OF_TWO = Pattern(
    r"(?P<g><G\d+>) (?:, |- |– |— |\( )?(?:with )?the (?:(?P<first>former|first)|(?:latter|second|last)) (?:of them |of the two |named )?"
    r"(?:(?:acting |serving )?as (?:the |its )?lead\b|in the lead\b|leading|taking the lead|being the lead|(?:the )?lead investor\b|in front\b|out in front\b)"
)


def _granted(sentence: Sentence, position: int) -> bool:
    """Return whether the stage at a position of the mask is a grant or a loan, before which its giver may be named."""
    stage = sentence.at(position).mention
    return isinstance(stage, StageMention) and stage.stage in ("grant", "debt")


def _subject_before(sentence: Sentence, pronoun: Element) -> Element | None:
    """Return the name before a pronoun that it most likely stands for: the nearest that no preposition governs."""
    for k in range(sentence.elements.index(pronoun) - 1, -1, -1):
        element = sentence.elements[k]
        governed = k > 0 and sentence.elements[k - 1].text in PREPOSITIONS
        if element.kind == "G" and not element.possessive and len(element.members) == 1 and not governed:
            return element
    return None


def _opening_name(sentence: Sentence, pronoun: Element) -> Element | None:
    """Return the name that a sentence opens with, for a pronoun later in it; none where it stands before "whose" itself."""
    first = sentence.elements[0]
    after = sentence.elements[1].text if len(sentence.elements) > 1 else ""
    opens = first.kind == "G" and first.start < pronoun.start and len(first.members) == 1 and not first.possessive
    return first if opens and after not in (",", "whose") else None


#: "The largest rounds, led by Acme's <M0> from Bolt": what Acme raised.
_ITS_SUM_FROM = Pattern(r"'s (?:[\w-]+ ){0,2}<M\d+> (?:(?!<)[\w-]+ |<S\d+> ){0,4}?from ")
_WHICH_LED = Pattern(
    r" (?:, )?(?:which|who) (?:had |also |has |previously |earlier |itself )*(?:co-?)?led (?:the|its|an?|<[GA])"
)
_WHICH = Pattern(r" (?:, )?which ")
#: Rules that are as plain as another one, and weighed as that.
_AS_PLAIN = {
    "means to join": "in talks to invest",
    "in charge": "leads", "lead's part": "led by", "at the top": "leading it is", "came with them": "takes part", "room for": "takes part",
    "out of the pockets": "takes part", "in other words": "takes part", ENTERS: "takes part", KEEPS_UP: "takes part",
}  # fmt: skip
_AS_ANOTHER = Pattern(
    r" ?(?:(?:in|on|up|aboard|on board|in it|the (?:company|firm|start-?up)|it) )?as (?:an? |the |its |their )?(?:(?!<|investor|backer|shareholder)[\w-]+ ){0,2}?"
    r"(?:customers?|clients?|suppliers?|dealers?|distributors?|resellers?|users?|advis[eo]rs?|mentors?|tenants?|sponsors?|licensees?|testers?)\b(?! and (?:an? )?(?:investor|backer|shareholder))"
)
#: "From Acme, Bolt and Coil, Coil being the lead".
_BEING = Pattern(r" (?:, )?(?:being|acting as|serving as) (?:the )?(?:sole )?lead\b")
#: "Will buy <M0> of computing from Acme": who sells it gives nothing.
_GOODS = Pattern(
    r"<M\d+> (?:worth )?of (?!(?:(?!<)[\w'’-]+ ){0,3}?(?:equity|shares?|stocks?|stakes?|funding|fundraising|financing|investments?|capital|debt|loans?|credit|notes?|"
    r"bonds?|commitments?|backing|money|cash|grants?|safes?|warrants?|tokens?|rounds?|securities|support|funds|facilit(?:y|ies)|it|that|this|which|them)\b)(?:(?!<|from\b)[\w'’-]+ ){1,4}from (?:[\w'’-]+ ){0,3}$"
)
#: "Has put in its papers for an <S0>": what is handed in is no money.
_PAPERS = Pattern(
    r"put(?:s|ting)? (?:in|up) (?:its|their|the|an?) (?:(?!<)[\w-]+ ){0,2}?(?:papers|paperwork|documents|application|prospectus|request|hours|years|work|bid|effort|appearance)\b"
)
_LINE = Pattern(r"<M\d+>|(?:[*•-] )*<G\d+>(?: \([^)]*\)| , <P\d+>)* [-–—:] ")
_IT_JOINED = Pattern(r"\b(?:it|they) (?:was|were|is|are) (?:also )?(?:re)?joined (?:(?!<G)\S+ ){0,5}by\b")
_IT_LED = Pattern(
    r"[:;,] (?:which|who) (?:also |had |then )?(?:co-?)?led (?=(?:the|a|an|its|that|both) (?:(?!<)[\w'-]+ "
    r"){0,3}(?:<[MSD]|round))"
)


#: A pronoun or description whose verb gives money: "in May it led the seed round of Acme", "we put $2m into Acme".
_MEANWHILE = (
    r"(?:(?:has|have|had|also|then|now|just|later|already|first|itself|together|even|recently|earlier|previously|once|"
    r"again|still|only|quietly|jointly|<D\d+>|in <D\d+>|,) )*"
)
_WHOSE = r"(?:the|an?|its|that|both|their|his|her|our|<[GA]\d+>'s)"
_ROUND = rf"{_WHOSE} (?:(?!<)[\w'’.-]+ ){{0,4}}?(?:<D\d+> )?(?:<[MS]\d+>|rounds?\b|seed\b|financing\b|deal\b)"
_IT_GIVES = Pattern(
    rf"(?<![<\w'’])(?:it|they|we|i|he|she|(?:his|her|their) (?:\w+ ){{0,2}}(?:firm|fund|vc|house|employer)|<A\d+>) {_MEANWHILE}(?:"
    rf"(?P<lead>(?:(?:is|are|was|were) )?(?:co-?)?(?:led|leads|leading|headed|heads|heading|anchored|anchors|anchoring|spearheaded|spearheads|fronted)(?= {_ROUND})"
    rf"|(?:[a-z]+ed|set|wrote) (?:(?!<)[\w'’-]+ ){{0,5}}?and (?:then |also )?(?:co-)?led(?= ?[.;,]| {_ROUND}))"
    rf"|(?:joined|joins) (?:<G\d+> )?(?:in )?(?={_ROUND})"
    rf"|(?:took part|takes part|participated|participates|invested|came in|came back) in (?={_ROUND})"
    r"|(?:put|puts|poured|pumped|injected|contributed|committed|invested|invests)(?= (?:in |up |another |a |further |about |around "
    r"|some |nearly |roughly |over |more |than |an |additional |just |only )*<M\d+> (?:more )?(?:into|in|to)\b)"
    r"|(?:invested in|seeded|has backed|had backed) (?=<[GA]\d+>)"
    r"|(?:is|are|was|were) (?:(?:also|both|all) )?(?:(?:among|one of) )?(?:the )?(?:(?:main|only|sole|new|biggest|largest|early|first|other|key|two|three|existing|principal|lucky) ){0,2}(?:buyers|investors|backers|subscribers|purchasers|takers|lenders|participants) "
    rf"(?:of|in|to|for|behind) (?:the |an? |its )?(?=<M\d+>|<S\d+>|{_ROUND}))"
)


#: "Bolt, whose Series A it led": a pronoun behind the round that it gave to.
_WHOSE_IT_LED = Pattern(
    r"\bwhose (?:(?!<[GA]|[;,])\S+ ){0,5}?(?:<[SM]\d+>|rounds?|financing|raise|funding)(?: (?:round|financing|extension|raise))?(?: (?:in |of )?<D\d+>)? "
    rf"(?P<who>it|they|he|she|<A\d+>) {_MEANWHILE}(?:(?P<lead>(?:co-?)?(?:led|leads)|steered|anchored|headed|fronted)|joined|backed|funded|took part in|participated in|invested in|put money into)\b"
)


#: "From his firm, Acme and Bolt": who that is, the document says.
_HIS_FIRM = Pattern(
    r"(?:<[MS]\d+>|\bround|\bfunding|\binvestment|\bmoney) (?:(?!<[GM]|;)\S+ ){0,5}?(?:from|(?P<led>led by)|by) (?P<his>his|her|their) (?:(?:own|new|current|venture|old) )*"
    r"(?:firm|fund|employer|vc|house)\b"
)


def _inherits(mask: str, match: re.Match[str], found: dict[int, Part], sentence: Sentence) -> bool:
    """Return whether the group before "along with" has a part already, which the group after it then shares."""
    before = sentence.at(match.start())
    if any(part.element is before for part in found.values()):
        return True
    return (
        "alongside" in match[0]
        and re.search(r"\b(?:took part|participat\w*|invest\w*|joined|led|leads|leading|lead)\b", mask[: match.start()])
        is not None
    )


def _without_first(element: Element) -> Element:
    """Return the people in "founders of Acme, Ada Lind and Bo Ek", who are told after their company and a comma."""
    first, others = element.members[0].mention, element.members[1:]
    if not others or others[0].mention.span.start - first.span.end != 2:
        others = []
    return Element("G", element.start, element.end, element.text, first, others)


def _without_teller(element: Element) -> Element:
    """Return the names of a group without the last, who tells the news: "led by Acme, the Gazette reports"."""
    *others, last = element.members
    between = last.mention.span.start - others[-1].mention.span.end if others else 0
    if others and between not in (len(", "), len(", the ")):
        return element
    return Element("G", element.start, element.end, element.text, element.mention, others)


#: "The investment in Acme came in May": it is no one that came.
_GIFT_TO = Pattern(
    r"\b(?:investments?|stakes?|bets?|money|rounds?|deals?|cheques?|checks?|loans?|injections?|infusions?|funding|financing|<S\d+>) (?:in|into|for|on|of|at|by|to) (?:(?!<)[\w'’-]+ ){0,4}$"
)
_IT_COMES = Pattern(r"c(?:ame|omes|oming|ome) ")


def _take(sentence: Sentence, match: re.Match[str], role: str, rule: str, found: dict[int, Part]) -> None:
    start = match.start("g")
    element = sentence.at(start)
    if element.start in found:
        return
    mask = sentence.mask
    if (firm := element.members[-1].firm if element.members else None) is not None:
        if _WHICH.match(mask, match.end("g")):
            element = Element("G", firm.span.start, firm.span.end, firm.name, firm, [Member(firm)])
        elif len(element.members) == 1 and rule in ("leads", "led by"):
            element = Element(
                "G", element.start, element.end, firm.name, firm, [Member(firm)]
            )  # "Ada Lind at Acme led"
    if rule == "alongside" and re.match(r"<G\d+> (?:, )?(?:together|jointly) with", match[0]):
        before = found.get(sentence.at(match.start()).start)
        # "together with existing investors Bolt and Coil": those who are called something take part
        called = len(element.members) > 1 and element.members[0].mention.span.start > element.start
        role = before.role if before is not None and before.rule == "led by" and not called else role
    several = len(element.members) > 1 and "respectively" not in mask
    if several and role == "lead" and (_WHICH_LED.match(mask, match.end("g")) or _BEING.match(mask, match.end("g"))):
        element = last_member(element)  # "Acme, Bolt and Coil, which led its Series B"
        if element.start in found:
            return
    if len(element.members) == 1 and REGISTER.search(element.text):
        return  # "came back from Sand Hill Road with <M0>"
    after = mask[match.end("g") : match.end("g") + 60].lstrip()
    owns = element.possessive and rule not in ("under the lead of", THEIR_OWN, UNDER)
    if owns and (not ARM.match(after) or _ITS_SUM_FROM.match(after)):
        return
    if element.members and re.search(r"\bfounders? (?:of|at|from) $", mask[:start]):
        element = _without_first(element)
        if not element.members:
            return
    if THOSE_BEHIND.search(mask, 0, start) or (" order" in mask and "buyers" in after):
        return
    if element.members and TELLS.match(after) and rule != "as lead investor" and not _SAID_IT.match(after):
        element = _without_teller(element)
        if not element.members:
            return
    if is_seated(element, after):
        return
    if NOT_AFTER.match(after) or (
        rule not in ("plus", "and by") and NOT_BEFORE.search(mask[max(0, start - 60) : start])
    ):
        return
    if (
        rule != "lead's part"
        and len(element.members) < 2
        and gets(mask, start, mask[match.end("g") : match.end("g") + 120].lstrip())
    ):
        return  # "24 billion won in Series B money was drawn by Acme", "we saw Acme land $5m"
    if _IT_COMES.match(after) and _GIFT_TO.search(mask, max(0, start - 60), start):
        return  # "its $30m investment in Acme came in May"
    if role == "investor" and BUYERS.search(mask, max(0, start - 200), start):
        return  # "among the clients of Acme, which …, are names such as Bolt"
    if role == "investor" and _AS_ANOTHER.match(mask, match.end()):
        return  # "came on board as a pilot customer"
    if rule == "in brackets" and len(element.members) == 1 and MEDIA.search(element.text):
        return  # "closed a round of $4m (TechCrunch)": who reports it
    if runs_a_company(element, rule, mask, match.end("g")):
        return
    if role == "lead" and _OF_SOME.search(mask, 0, start):
        role = "investor"
    several = len(element.members) > 1 and not any(member.lead for member in element.members)
    if several and role == "lead" and _ONE_LEAD.search(mask, 0, start):
        element.members[0].lead = True  # "lead investor Acme, Bolt and Coil": the first of them
    found[element.start] = Part(element, start, role, rule)
    for at in listed_with(mask, start, match.end("g")):
        other = sentence.at(at)
        if not other.possessive:
            found.setdefault(other.start, Part(other, at, role, rule))


def _take_pair(sentence: Sentence, match: re.Match[str], role: str, rule: str, found: dict[int, Part]) -> None:
    """Take those who are named together before "the two", "both", "they", whoever that is."""
    start = match.start("pair")
    found.setdefault(-1, Part(sentence.at(start), start, role, rule, pair=True))


#: "Acme said it had invested": Acme is no outlet.
_SAID_IT = Pattern(
    r"(?:said|says) (?:(?:on )?<D\d+> )?(?:that )?(?:it|they) (?:has|have|had|was|were|is|are|would|will|also|\w+ed)\b"
)
#: "from a list stretching from Acme to a consortium headed by Bolt": who heads a group of backers leads no round.
_OF_SOME = Pattern(
    r"\b(?:(?<!shares )(?<!stock )(?<!equity )(?<!sold )to|and) (?:an? )(?:(?!<[GM])\S+ ){0,3}(?:consortium|group|club|syndicate|pool) (?:headed|led) by $"
)
_ONE_LEAD = Pattern(r"(?<!\bco )(?<!-)\blead(?: investor| backer)? $")
