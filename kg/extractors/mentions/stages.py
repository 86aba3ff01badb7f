"""Stages of financing in running text."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from dataclasses import dataclass
from functools import lru_cache

from kg.documents import Span
from kg.extractors.mentions.spelt_out import terms_in
from kg.extractors.wording.openings import Openings

_STAGES: tuple[tuple[str, str | None], ...] = (
    (r"pre[\s-]?seed(?:[ -](?:stage|extension))?", "pre-seed"),
    (r"pre[\s-]?series[\s-]?(?:[A-Ka-k])(?![a-z])(?:\d|\+{1,2})?|pre-(?-i:[A-K])(?![\w-])(?:\+{1,2})?", None),
    (r"pre-IPO|angel (?:round|financing|investment|funding)", None),
    (r"seed[ -]?(?:plus|\+)|seed extension|extended seed|mega-?seed|seed[ -]stage|seed", "seed"),
    (r"series[\s\u00a0\u2011-]?seed", "seed"),
    ((
        r"convertible (?:loan )?(?:notes?|loans?|bonds?|debentures?|debt|instruments?)|convertibles?|"
        r"(?-i:SAFEs?|Safe(?= notes?| rounds?))(?: notes?| rounds?)?"
    ), "convertible"),
    ((
        r"(?:asset-backed|receivables|warehouse|inventory|trade|mezzanine|revenue-based|non-bank) (?:financing|funding|facility|facilities|line)|"
        r"(?:warehouse|lending|borrowing|revolving|working[ -]capital|overdraft|term|financing) (?:facility|facilities)|working[ -]capital (?:line|loan)s?(?: of credit)?|"
        r"(?:venture |growth |senior |secured |structured |private |asset-backed |project |bank |term |participating |participative |profit-participating |subsidi[sz]ed |soft |mezzanine |promotional |concessional |syndicated |delayed[ -]draw |unsecured |subordinated |bilateral |revolving |first-lien |second-lien |gpu-backed |unitranche )*(?:debt(?: "
        r"(?:financing|facility|funding|round|package|raise|deal|line))?|"
        r"loans?(?! (?:book|portfolio|applications?|officers?|originat\w+|losses|loss|growth|servicing))|"
        r"credit (?:facility|facilities|line|lines)|"
        r"lines? of credit|term loan|sukuk|notes offering|lending facility|revolving (?:credit )?facility)"
    ), "debt"),
    (r"bridge (?:round|financing|funding|loan|note|extension)", "bridge"),
    (r"bridge", "bridge"),
    ((
        r"growth (?:equity|round|funding|financing|investment|capital|stage|buyout)(?: (?:round|investment|"
        r"financing))?|late-stage growth"
    ), "growth"),
    (r"strategic (?:investment|round|funding|financing|equity investment|capital)(?: round)?", "strategic"),
    ((
        r"secondary (?:sale|share sale|round|transaction|tender|offering|deal|stock sale|shares?)|tender offer|"
        r"employee share sale"
    ), "secondary"),
    ((
        r"(?:a-share|h-share|star market|nasdaq|nyse|hong kong|domestic|overseas|tokyo|us|kosdaq|local|stock) "
        r"listing|(?:go(?:ing|es)?|went|gone) public|initial public offer(?:ing)?|IPO|stock market (?:listing|debut|"
        r"flotation)|flotation|public listing|(?:to|will) (?:list|float) (?:on|in)|"
        r"listed|floated|debuted|"
        r"(?:stock[ -]market|market|trading|public|nasdaq|nyse|stock[ -]exchange|exchange|wall street) debut|"
        r"debut (?:on|in) (?:new york|london|hong kong|tokyo|the (?:nasdaq|nyse|stock (?:exchange|market)))|"
        r"debut on [\w ]{2,40}?(?:exchange|nasdaq|bourse)|(?:spac|blank-che(?:que|ck)) (?:merger|deal|listing)|"
        r"(?:dual |technology |special |stock[ -]exchange |secondary |direct )*listing|float|list|"
        r"offering of (?:about |up to |some |roughly )?[\d.,]+ ?(?:million|m|mn)? (?:common |ordinary |new )?shares"
    ), "ipo"),
    (r"grants?(?: funding)?|(?:state |public |government )?subsid(?:y|ies)", "grant"),
    (r"non-(?:repayable|dilutive|refundable) (?:contributions?|funding|financing|capital|money|grants?)", "grant"),
    (r"(?:round |funding )?(?:extension|top-up)(?: round)?", "extension"),
)  # fmt: skip
_OTHERS = re.compile("|".join(f"(?P<x{i}>{p})" for i, (p, _) in enumerate(_STAGES)), re.I)
_STAGE = Openings(
    r"(?<![\w$&.’'-])(?:[Ss]eries[\s\u00a0\u2011-]{0,2}(?P<letter>[A-K])(?P<tail>[\u2011-]?\d{1,2}|\+{1,2}|"
    r"[A-K])?(?:\s?(?:(?:round )?[Ee]xtension|top-up))?(?![\w’'&])"
    r"|(?P<letter2>[A-K])(?P<tail2>\+{1,2}|\d)?[ -][Rr]ounds?(?!\w)"
    r"|(?P<rest>(?i:"
    + "|".join(f"(?:{p})" for p, _ in _STAGES)
    + r"))(?![\w]|-(?:backed|funded|style|like|free|led)\b))"
)
#: The letter of a series by itself: "led the A as well", "took half of the E", where a text tells of series.
_BARE = re.compile(
    r"\b(?:(?:of|in|into|led|leading|lead|joined|did|closed|raised|after|before|since|for|through|until|on|with|from|by|"
    r"finished|completed|announced|funded|anchored|skipped|at|to|and) (?:the|its|their|our|that)|[Tt]he|[Oo]ur|[Ii]ts) "
    r"(?P<letter>[A-H])(?=[.,;:)!?]|$|\s(?:as well|too|alone|also|closed|valued|was|were|came|went|had|has|"
    r"in|at|from|with|and|to|of|for|on|round|extension|last|this|itself|together|by|led|when|while|but|which|that|\())"
)


@dataclass(frozen=True, slots=True)
class StageMention:
    """A stage in a text. ``stage`` is ``None`` for one that the ontology has no term for ("pre-Series A").

    ``leg`` is what tells the rounds of one letter apart: "2" of "Series C2", "+" of "A+ round".
    """

    span: Span
    stage: str | None
    leg: str = ""


#: Where, or when, shares are listed: "listed on Nasdaq", "floated later that year".
_ON_A_MARKET = re.compile(
    r" (?:(?:its |their )?shares )?(?:on (?:the )?(?:nasdaq|nyse|aim\b|asx|tsx|hkex|kosdaq|star\b|euronext|london|"
    r"new york|hong kong|tokyo|toronto|(?:\w+ ){0,3}(?:exchange|market|bourse))|in (?:new york|london|hong kong|tokyo|"
    r"amsterdam|sydney|toronto|shanghai|shenzhen|mumbai|frankfurt|stockholm|paris|oslo|zurich|tel aviv|seoul|"
    r"singapore)|(?:later )?(?:that|this|last|the same|the following) (?:year|month|week|spring|summer|autumn|fall|"
    r"winter|\w+(?:uary|ch|il|may|june|july|ust|ber))\b|(?:via|through|by way of|in) (?:an? |its )ipo)",
    re.IGNORECASE,
)
#: What makes a common word a stage: "a $2m bridge from Acme", "an offering of 8 million shares priced at $15".
_TOLD_BY_NEXT = {
    "bridge": re.compile(r",? (?:from|(?:was |is )?(?:co-)?(?:led|provided|backed|funded) by)\b"),
    "offering": re.compile(r",? (?:to be )?priced\b"),
    **dict.fromkeys(("listed", "floated", "debuted"), _ON_A_MARKET),
}


#: "Closed a $3m bridge": the word alone, after a sum that somebody raises.
_RAISED_BRIDGE = re.compile(
    r"\b(?:rais|clos|secur|t(?:ie|ied|ying) up|seek|sought|land|bag|ta?[ko]+[ek]?|arrang|complet|sign|g[eo]t|need|finali[sz]|plan|hop|want|provid|len[dt]|extend|fund|lin(?:e|ed|ing) up)\w*\b"
    r"(?:[^.;]|\.(?=\d)){0,50}\d ?(?:[kKmMbB]n?|million|billion|mn|mln|bn|crores?|lakhs?|mi)? (?:\w+ )?$",
    re.I,
)


_INITIALS = re.compile(r" \(([A-Z]{2,6}s?)\)")


def find_stages(text: str) -> list[StageMention]:
    """Return the stages that ``text`` names, in reading order.

    >>> [m.stage for m in find_stages("a seed round, a Series B-2 extension, venture debt and a $5m pre-Series A")]
    ['seed', 'series-b', 'debt', None]
    """
    found = []
    for match in _STAGE.finditer(text):
        letter = match["letter"] or match["letter2"]
        if letter:
            leg = (match["tail"] or match["tail2"] or "").lstrip("-\u2011")
            found.append(StageMention(Span(match.start(), match.end()), f"series-{letter.lower()}", leg))
            continue
        stage = _called(match["rest"])
        if stage == "ipo" and _no_listing(text, match):
            continue
        if match["rest"] == "listed" and text.endswith((", ", "is ", "are ", "was ", "were "), 0, match.start()):
            continue  # "Acme, listed in Sydney, …": where it is
        if _needs_next(match) and not _told_beside(text, match):
            continue
        if _no_stage(text, match) or (stage == "seed" and _no_seed(text, match)):
            continue
        named = re.match("Bank (?=[a-z])", match[0])  # "a Kelmar Bank loan"
        short = _INITIALS.match(text, match.end())  # "a term loan (TL) of"
        spelt = short is not None and terms_in(text[max(0, match.start() - 60) : short.end()])
        end = short.end() if short is not None and spelt and short[1] in spelt else match.end()
        found.append(StageMention(Span(match.start() + (named.end() if named else 0), end), stage))
    if "Series" in text:
        found = _with_letters(text, found)
    legs = {mention.stage for mention in found if mention.leg}
    return _with_bare_legs(text, found, legs) if legs else found


def _needs_next(match: re.Match[str]) -> bool:
    """Return whether a word is a stage only by the words beside it."""
    return match["rest"].split(" of ")[0].lower() in _TOLD_BY_NEXT


def _told_beside(text: str, match: re.Match[str]) -> bool:
    """Return whether the words beside a common word make it a stage: "a $2m bridge from Acme", "closed a $3m bridge"."""
    word = match["rest"].split(" of ")[0].lower()
    raised = word == "bridge" and _RAISED_BRIDGE.search(text, max(0, match.start() - 70), match.start())
    return bool(raised) or _TOLD_BY_NEXT[word].match(text, match.end()) is not None


def _with_letters(text: str, found: list[StageMention]) -> list[StageMention]:
    """Return the stages of a text with the series that it names by their letter only."""
    taken = {mention.span.start for mention in found}
    more = [
        StageMention(Span(*match.span("letter")), f"series-{match['letter'].lower()}")
        for match in _BARE.finditer(text)
        if match.start("letter") not in taken and not _is_share(text, match)
    ]
    return sorted((*found, *more), key=lambda mention: mention.span) if more else found


#: A leg of a round whose letter alone names it, where the text has named it in full: "the C1", "a C2 is in the works".
_BARE_LEG = re.compile(r"(?<=[a-zA-Z] )(?P<letter>[A-K])(?P<leg>[1-5]|\+{1,2})(?![\w’'&%-])")
_BEFORE_LEG = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Oo]ur|[Tt]his|[Aa]|[Aa]n|and|or|of|in|previous|earlier) $")


def _with_bare_legs(text: str, found: list[StageMention], legs: set[str | None]) -> list[StageMention]:
    """Return the stages of a text with the legs that it names by a letter and a number only."""
    taken = {mention.span.start for mention in found}
    taken |= {mention.span.end - 2 for mention in found} | {mention.span.end - 3 for mention in found}
    more = [
        StageMention(Span(*match.span()), f"series-{match['letter'].lower()}", leg=match["leg"])
        for match in _BARE_LEG.finditer(text)
        if f"series-{match['letter'].lower()}" in legs
        and match.start() not in taken
        and _BEFORE_LEG.search(text, max(0, match.start() - 12), match.start())
    ]
    return sorted((*found, *more), key=lambda mention: mention.span) if more else found


def _is_share(text: str, match: re.Match[str]) -> bool:
    """Return whether a letter is that of a class of shares, or of a grade: "the A and B shares", "of a B"."""
    return _SHARES.match(text, match.end()) is not None


_SHARES = re.compile(r"(?: (?:and|or) [A-H])? (?:shares?|stock|class|grade|list|team|side|licen[cs]e|lines?)\b")


@lru_cache(maxsize=4096)
def _called(words: str) -> str | None:
    """Return the stage that words name which are no series of a letter."""
    inner = _OTHERS.fullmatch(words)
    return next((stage for i, (_, stage) in enumerate(_STAGES) if inner and inner[f"x{i}"]), None)


_BARE_LISTING = re.compile(
    r"(?:(?:dual|technology|special|stock[ -]exchange|secondary|direct) )*listing|float|list", re.I
)
_PREPARED = re.compile(
    r"\b(?:prepar|weigh|consider|plan|ey(?:es|eing)|explor|pursu|ahead of|seek|target|hop(?:es|ing)|want|intend|mull|"
    r"gear|ready|aim|agreed|bankers|banks|underwriters|papers|application|possible|potential|eventual|initial|proposed)[^.;:]{0,25}$",
    re.I,
)
_WHERE = re.compile(
    r" (?:(?:on|in) (?:the )?(?:[A-Z]|local|stock|main)|next year|th(?:is|e) (?:year|autumn|fall|spring|summer)|"
    r"as (?:early|soon) as|by 20\d\d|is (?:being|planned|pencill?ed|expected))|,? (?:which|for which) "
)
_WHEN = re.compile(r"(?: (?:as|in|next|this|on|by|within|at|(?:its |their )?shares|early|late)\b|[.,;:]|$)")


def _no_listing(text: str, match: re.Match[str]) -> bool:
    """Tell a listing of shares from one of homes, and a company that floats from money that does."""
    if not _BARE_LISTING.fullmatch(match[0]):
        return False
    prepared = _PREPARED.search(text, max(0, match.start() - 40), match.start()) is not None
    if match[0].lower().endswith("listing"):
        return not (prepared or _WHERE.match(text, match.end()))
    to = text.endswith("to ", 0, match.start())
    return not (to and prepared and _WHEN.match(text, match.end()))


_NO_SEED = re.compile(
    r"\s*(?:of(?! (?:(?:about|around|some|over|nearly|just|roughly) )?(?:[A-Z]{0,3}[$€£¥₹]|[A-Z]{3} ?\d|Rs|\d))|"
    r"data|investors?(?! (?-i:[A-Z]))|phrases?|oil|crops?|banks?|companies|fund\b|"
    r"(?:giants?|makers?|producers?|breeders?|growers?|"
    r"suppliers?|sellers?|drills?|catalogues?|catalogs?|treatments?|coatings?|merchants?|potatoes|sowing|planting|corn)\b)",
    re.I,
)

#: "The $8 million seed of Quellmar": a round, whatever follows.
_OF_SO_MUCH = re.compile(r"(?:\d ?[kKmMbB]|\b(?:million|crore|lakh|mln)|\d{3}) $")


_GO_ON = {"Round", "Funding", "Financing", "Stage", "Extension", "Investment", "Series", "Capital", "Led", "From", "To"}


def _no_seed(text: str, match: re.Match[str]) -> bool:
    """Tell the stage from a name ("Straits Seed Fund", a company called Seeds) and from a plant's seed."""
    if _NO_SEED.match(text, match.end()):
        return _OF_SO_MUCH.search(text, max(0, match.start() - 12), match.start()) is None
    follows = re.compile(r"[ -]([A-Z][a-z]+)").match(text, match.end())
    return match[0][0].isupper() and follows is not None and follows[1] not in _GO_ON


_SOFT = {"grant", "grants", "bridge", "growth", "strategic", "secondary", "extension", "flotation"}


_NUMBERED = re.compile(r"[A-Z]\w* (?:Seed|Growth) [IVX]{1,4}(?!\w)")


#: Who gives money at a stage: no stage of what is told.
_WHO_GIVES = re.compile(
    r"[ -](?:(?:focus(?:s)?ed|oriented) )?(?:investors?|investing|investments? (?:firm|house|arm|manager|group|company|fund)|firms?|houses?|funds?|vehicles?|managers?|players?|"
    r"specialists?|giants?|arms?|teams?|business|platform|backers?|vcs?|VCs?|outfits?|shops?|unit|companies|compan(?:y|ies)|startups?|start-ups?)\b"
)
_OF_A_FUND = re.compile(r" Funds?(?: [IVX]{1,4}| \d)?\b")
_CAPITAL = re.compile(r"\b[A-Z][\w&]* (?:(?:&|and) )?$")


#: What is extended that is no round, and what is granted that is no grant.
_OF_A_PACT = re.compile(
    r" (?:of|to) (?:[^\s,.;]+ ){0,5}?(?:partnership|contract|agreement|pact|lease|collaboration|alliance|licen[cs]e|deadline|network|"
    r"mandate|programme|program|scheme|service|range|warranty|patent|pipeline|line|metro|track|runway|treaty|visa|visas|term)s?\b"
    r"|(?: (?:access|permission|permits?|rights?|licen[cs]es?|users|it|them|him|her)\b)| [$€£¥][\d.,]+ (?:million |billion )?(?:per|a|each|every) (?:year|month)\b"
)


def _no_stage(text: str, match: re.Match[str]) -> bool:
    """Tell a stage from the last word of a name ("AI Grant")."""
    if match[0] in ("Seed", "Growth") and _NUMBERED.search(text, max(0, match.start() - 20), match.end() + 5):
        return True  # "Acme Seed II"
    if match[0][0].isupper() and _OF_A_FUND.match(text, match.end()) and _CAPITAL.search(text, 0, match.start()):
        return True  # "Hafen Venture Debt Fund IV"
    if match[0].lower().startswith("growth") and _WHO_GIVES.match(text, match.end()):
        return True  # "the growth equity investor Acme"
    if match[0].lower() in ("extension", "grants") and _OF_A_PACT.match(text, match.end()):
        return True  # "the extension of its partnership with Acme", "which grants $1m per year"
    if not match[0][0].isupper() or match[0].lower().split()[0] not in _SOFT:
        return False
    before = re.search(r"[A-Z]\w* $", text[max(0, match.start() - 20) : match.start()])
    after = re.match(
        r" (?:Fund|Partners|Bank|Capital|Group|Corporation|Trust|Foundation|Management)\b",
        text[match.end() : match.end() + 14],
    )
    return before is not None or after is not None
