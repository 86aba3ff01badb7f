"""What the words beside a name say of its part, where no rule does or against one: an investor, or none."""

# ruff: noqa: E501 -- regular expressions and word lists are easier to read whole than broken

from kg.extractors.events.investor_clauses import (
    COMPOUND,
    ENTERS,
    INVESTOR_IN,
    KEEPS_UP,
    LIKEWISE,
    PRISED,
    THEIR_OWN,
    UNDER,
)
from kg.extractors.events.investor_evidence import likelihood_of_investors
from kg.extractors.events.investor_parts import Part
from kg.extractors.events.investor_patterns import NOT_AFTER, NOT_BEFORE, TELLS, THOSE_BEHIND
from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.sums.getting import gets
from kg.extractors.sums.patterns import HEDGE, RAISE
from kg.extractors.wording.funders import is_funder
from kg.extractors.wording.non_companies import REGISTER
from kg.extractors.wording.patterns import Pattern

LIKELY, LIKELY_ALONE = 0.5, 0.8
"""From where on evidence without a rule is believed: in a sentence that tells of a round too, and in any other."""

UNLIKELY = 0.08
"""Below this, a rule is not believed."""


def weigh_investors(sentence: Sentence, found: dict[int, Part]) -> None:
    """Add the names that no rule knows for investors, and the words beside them speak for; drop what they refute."""
    mask = sentence.mask
    for key, part in list(found.items()):
        if part.role == "investor" and part.element.kind == "G" and part.rule not in _SURE:
            at = sentence.place_of(part.element)
            if _KIND_OF_ROUND.match(mask, at) is not None:
                del found[key]
                continue
            plain = _RAISED_FROM.search(mask, max(0, at - 120), at)
            plain = plain or _JOINS_IT.match(mask, at)
            if not plain and likelihood_of_investors(sentence, part.element, at) < UNLIKELY:
                del found[key]
    least = LIKELY if found or "<M" in mask or "<S" in mask or "round" in mask else LIKELY_ALONE
    for element, start in sentence.mentions:
        if element.kind != "G" or element.start in found or element.possessive or REGISTER.search(element.text):
            continue
        after = mask[mask.index(">", start) + 1 :][:60].lstrip()
        before = mask[max(0, start - 60) : start]
        told = (
            TELLS.match(after)
            or _PAYS_FOR_IT.match(after)
            or _PUTS_IT_AT.match(after)
            or NOT_AFTER.match(after)
            or NOT_BEFORE.search(before)
            or gets(mask, start, after)
            or _TOLD_BY.search(before)
        )
        if (
            told
            or is_seated(element, after)
            or _HIRED.search(before)
            or _OWN_PAST.search(before)
            or THOSE_BEHIND.search(before)
            or _FOUNDED_BY.search(mask, max(0, start - 120), start)
        ):
            continue
        if least == LIKELY_ALONE and not unopposed(mask, start):
            continue
        if likelihood_of_investors(sentence, element, start) >= least:
            found[element.start] = Part(element, start, "investor", "weighed")


#: "With Ada Lind joining our board": a seat is no money.
_SEATED = Pattern(
    r"(?:(?:also|now|will|is|are|both|to|is to|,|of <G\d+>) ){0,3}(?:join(?:s|ed|ing)?|tak(?:e|es|en|ing)|took|fill(?:s|ed|ing)?|gett?(?:s|ing)?|gain(?:s|ed|ing)?|occupy\w*|becom(?:es?|ing)|serv(?:es?|ing)|sitting|sits?) "
    r"(?:(?!<|invest|back)[\w'-]+ |<[GA]\d+>'s ){0,4}(?:boards?|boardroom|board seats?|directors?|observers?|chair\w*)\b"
)
#: "Raised <M0> from Acme": plainly an investor, whatever else the sentence tells of.
_RAISED_FROM = Pattern(
    rf"\b{RAISE} {HEDGE}<M\d+> (?:in <D\d+> )?from (?:(?!<)[\w'’-]+ ){{0,3}}$|"
    r"<M\d+> <S\d+> (?:(?!<|[,;])[\w'-]+ ){0,6}(?:came|comes|coming) from (?:(?!<)[\w'’-]+ ){0,3}$|"
    r"\b(?:capital increase|share issue|rights issue|placement|placing|allotment|issue|round|shares|stock|bonds|notes) (?:(?!<[GM]|;)\S+ ){0,4}(?:was|were|has been|have been|is|being|,)? ?(?:fully |entirely |wholly |jointly )?"
    r"(?:subscribed|underwritten|taken up|borne|shouldered)(?: to)? by (?:(?!<)[\w'’-]+ ){0,3}(?:<G\d+> \( (?:[\w-]+ )?<M\d+> \) (?:, )?(?:and )?(?:(?!<)[\w'’-]+ ){0,3})*$|"
    r"\b(?:the|its|their|sole|only|exclusive|lead|new|main) (?:[\w-]+ )?(?:investors?|backers?|subscribers?|newcomers?|lenders?) (?:in (?:it|the round|this round) )?(?:is|was|are|were) (?:(?!<)[\w'’-]+ ){0,3}$|"
    r"<[MS]\d+> (?:round )?with (?:the )?(?:help|backing|support|assistance) (?:of|from) (?:(?!<)[\w'’-]+ ){0,3}$"
)
#: "Acme completed it", "Bolt came in too": of a round told before.
_JOINS_IT = Pattern(
    r"<G\d+> (?:(?:has|have|had|also|both|all|then|later|duly|each) ){0,3}(?:(?:complet|accompan|financ|fund)\w+ (?:it\b|the round\b)|topp(?:ed|s) (?:it|the round) up|"
    r"(?:wrote|added|paid|put up|covered|took|supplied) (?:the )?(?:rest|remainder|balance|bulk)|entered the (?:shareholder|capital|cap ?table|register|circle))"
)
#: Rules that words beside the name do not refute.
_SURE = frozenset(
    (
        "turned to",
        "lured into",
        "next to them",
        "counts among its backers",
        "beside the leader",
        "takes part, with another",
        "allotment to",
        "came with them",
        "room for",
        "in other words",
        "means to join",
        COMPOUND,
        ENTERS,
        INVESTOR_IN,
        KEEPS_UP,
        LIKEWISE,
        PRISED,
        THEIR_OWN,
        UNDER,
    )
)
_TAIL = Pattern(
    r"(?:Capital|Ventures?|Partners|VC|Funds?|Investments?|Invest|Equity|Growth|Angels?|Accelerator|Investors|Fonds|"
    r"Kapital|Catalyst|Seed|Associates|Holdings|Advisors|Combinator|Investment (?:Authority|Management|Corporation|"
    r"Company|Board|Group|Corp)|Asset Management|Venture Capital|Family Office)(?: (?:[IVX]+|\d|[A-Z][a-z]+|LP|LLC))?$"
)
_OTHER_STORY = Pattern(
    r"\b(?:as (?:\w+ )?partners|customers?|clients?|advis\w+|counsel|competes?|rivals?|competitors?|acquir\w+|acquisitions?|exit(?:ed|s|ing)?|"
    r"declin\w+|passed|turned down|turned it down|lost|denied|not|never|neither|nor|no|without|merg\w+|hired|joins? from|formerly|"
    r"previously|worked|alum\w+|ex-|sue[ds]?|lawsuit|wrote off|written off|marked|fund of|lps|limited partners|"
    r"portfolios?|sold|sells?|selling|earlier|board seats?|unlike|elsewhere|to date|in total|in all|so far|said|says|"
    r"part(?:s|ed|ing)? with|offload\w*|unload\w*|divest\w*|took over|takes over|replac\w+|stepp?(?:ed|s|ing) down|"
    r"buys? (?:it|them|from it|its \w+)|resells?|orders?|ordered|"
    r"told|(?:is|are|was|were|be|being) (?:(?:jointly|now|also|itself|both|together|co-) ?)*(?:run|managed|co-managed|overseen|operated|administered|advised|sponsored|owned|controlled)"
    r"(?: (?:jointly|together|equally|day to day))? by|worth|startups|companies|candidates|contenders|nominees|finalists|graduate\w*|left|leaves|funds)\b"
)


def names_investors(element: Element) -> bool:
    """Return whether a group of names can only be investors by how most of them are formed ("X Ventures, Y Capital and Z")."""
    if element.kind != "G" or element.possessive or len(element.members) < 2:
        return False
    formed = sum(_TAIL.search(m.mention.name) is not None for m in element.members)
    return formed >= 2 or 2 * formed >= len(element.members)


def unopposed(mask: str, start: int) -> bool:
    """Return whether nothing in the clause around a group of names says that another story is told."""
    low = max(mask.rfind(" ; ", 0, start), mask.rfind(" . ", 0, start), 0)
    high = min((at for mark in (" ; ", " . ") if (at := mask.find(mark, start)) >= 0), default=len(mask))
    return _OTHER_STORY.search(mask[low:high]) is None


def is_seated(element: Element, after: str) -> bool:
    """Return whether people are only said to take a seat on a board, by what stands ``after`` them."""
    people = all(
        member.mention.kind == "person" or (" " in member.mention.name and not is_funder(member.mention.name))
        for member in element.members
    )
    return people and _SEATED.match(after) is not None


_TOLD_BY = Pattern(r"\b(?:says|said|told|according to|reported by|adds|asked|recalls) (?:the )?$")
#: "The Ledger puts the valuation at <M0>", "Tallybook has it at <M0> in all": who tells of the sum.
_PUTS_IT_AT = Pattern(
    r"(?:(?:has|have|had|also|now) ){0,2}(?:puts?|peg(?:s|ged)?|estimat(?:es?|ed)|reckon(?:s|ed)?|has|had|ha[ds]|lists?|listed|counts?|counted|pins?|pinned|places?|placed) "
    r"(?:(?:it|them|that|this)|(?:(?:the|its|their|this|that|<[GA]\d+>(?:'s)?) ){1,2}(?:(?!<)[\w-]+ ){0,2}?(?:valuations?|value|price(?: tag)?|worth|totals?|sums?|figures?|amounts?|size|funding|haul|number)) (?:now )?(?:at|as|to be|near|around|above|below)\b"
)
#: "From two PIPE financings": what kind they are, and no one's money.
_KIND_OF_ROUND = Pattern(
    r"<G\d+> (?:financings?|fundings|placements?|offerings?|issuances?|transactions?|deals|facilit(?:y|ies)|tranches)\b(?! (?:arm|partners))"
)
#: "Acme paid <M0> for it": the whole company, not a share of a round.
_PAYS_FOR_IT = Pattern(
    r"(?:(?:has|had|later|then|also|since|eventually) ){0,2}(?:paid|pays|offered|offers|bid|bids|shelled out|spent) (?:(?!<)[\w~-]+ ){0,3}<M\d+> (?:for|to (?:buy|acquire)) (?:it\b|them\b|<[AG]|the (?:whole|lot|company|business|firm))"
)
_HIRED = Pattern(r"\b(?:hired|appointed|mandated|engaged|retained) (?:(?!<)[\w-]+ ){0,3}$")
#: "They ran Acme before", "she sold Acme in 2019": nobody's investors.
_OWN_PAST = Pattern(
    r"\b(?:they|she|he|who|which|the (?:pair|two|duo|trio|founders?|brothers|sisters)|previously|formerly|once) "
    r"(?:had |have |has |also |previously |once |earlier |then |both |jointly )*"
    r"(?:ran|run|runs|founded|co-?founded|sold|left|quit|started|set up|headed|worked (?:at|for)) (?:(?!<)[\w'’-]+ ){0,3}$"
)
_FOUNDED_BY = Pattern(
    r"\b(?:co-?founded|founded|set up|started|established|launched|begun|built|created) (?:(?:in|back in) <D\d+> )?by "
    r"(?:(?!<[MS]|[;.]|backed|led\b|joined|funded|financed|from\b|invest)\S+ )*$"
    r"|\b(?:came into being|founded|set up|started|established|launched|created|formed|born) (?:(?:in|back in|on) <D\d+> )?as "
    r"(?:(?!<[GMS]|[;.,])\S+ ){1,6}(?:of|by|between|from) $"
)
