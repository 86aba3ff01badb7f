"""What one sentence tells of rounds: events with their company, sum, stage, date, status and investors, as far as it says."""

# ruff: noqa: E501 -- regular expressions and word lists are easier to read whole than broken

from dataclasses import replace

from kg.extractors.events.anchors import anchors_of
from kg.extractors.events.anchors_at_stages import READYING
from kg.extractors.events.attaching_dates import attach_dates
from kg.extractors.events.attaching_parts import attach_parts
from kg.extractors.events.attaching_sums import attach_sums
from kg.extractors.events.backing_slots import slots_of
from kg.extractors.events.backings import read_backings
from kg.extractors.events.clause_subjects import only_before, opening, told_later
from kg.extractors.events.companies import company_of
from kg.extractors.events.dealing import deal_brackets, deal_each, share_out
from kg.extractors.events.deals_listed import read_listed_deals
from kg.extractors.events.denials import denied_in
from kg.extractors.events.earlier_backers import read_earlier_backers
from kg.extractors.events.investor_parts import Part
from kg.extractors.events.investors import read_investors
from kg.extractors.events.listings import AHEAD, EXCHANGE, LISTS
from kg.extractors.events.respectively import deal_out
from kg.extractors.events.returning import add_first_backings, set_apart
from kg.extractors.events.statuses import status_of
from kg.extractors.events.telling import Event, Told
from kg.extractors.events.valued import begin_valued
from kg.extractors.mentions.stages import StageMention
from kg.extractors.sentences.elements import Sentence
from kg.extractors.sums.patterns import HEDGE, RAISE, WEAK_RAISE
from kg.extractors.sums.roles import read_sums
from kg.extractors.sums.shares import TO_MANY
from kg.extractors.sums.views import Sum
from kg.extractors.wording.patterns import Pattern

_SEGMENT = Pattern(
    r" ; | ,? when | compared (?:with|to) | ,? while | ,? (?:just |barely |only |shortly |soon )?(?:\w+ ){0,2}after "
    r"(?!<)| following | , which (?:came|followed|comes|follows) "
    r"| , before | , having | , as (?:it|they) (?:did|had) | ,? and (?=(?:(?:in|on|at|last|this|the same) )*(?:<[DP]\d+> |in <G\d+> (?=, ))?(?:, )?(?:it|they|we|<[GA]\d+>) (?:also |has |had |was |"
    r"is |are |were |have |then |now )*[a-z-]+)| ,? but | on top of | in addition to | up from | that includes | which includes | "
    r"following on from | less than | building on "
    r"|,? and (?=(?:(?:then|later|again|late|early|mid|back|in|on|by) )*<D\d+> (?:, )?(?:(?:came|there was|followed|by) )?(?:an?|another|its|the) (?:(?!<)[\w'-]+ ){0,4}<[MS]\d+>)"
    r"| (?:, and |, |and |while )(?=<G\d+> (?:its|their|the) (?:(?!<)[\w-]+ ){0,2}(?:<M\d+> )?<S\d+>)"
    r"| , (?=<[GA]\d+> (?:also |had |has )*(?:co-)?(?:led|raised|joined|secured|closed))| — | – "
)
_FUND = Pattern(
    r"<M\d+> (?:(?!through\b|via\b|from\b)[\w-]+ ){0,4}?(?:funds?|vehicle|pool)\b|\b(?:funds?|vehicle) (?:at|of|with|worth) (?:[\w-]+ "
    r"){0,3}<M\d+>|\b(?:final|first) close (?:of|on) (?:its|the|a) (?:[\w-]+ ){0,4}fund\b"
    r"|\b(?:fund|vehicle) (?:, <G\d+> , )?(?:(?:has|had|was|recently|just|also|finally) ){0,2}(?:closed|closes|launched|set up|raised) (?:(?!<[GM]|;)\S+ ){0,5}(?:at|of|on|with|to) (?:(?!<)[\w-]+ ){0,3}<M"
)
#: "She put money into Acme": one told of before.
_SOMEBODY_GIVES = Pattern(
    r"(?<![<\w'’])(?:it|she|he) (?:(?!<|[;:])\S+ ){0,4}?(?:invest\w*|re-?invested|put|puts|bought|buys|backed|backs|holds|held|owns|owned|took|takes|wrote|pumped|poured|sank|sunk|made|makes|acquired|"
    r"financed|bankrolled|seeded) (?:(?!<G|[;:])\S+ ){0,9}?<G0>"
)
#: "It was Acme that led the round": nobody is "it".
_CLEFT = Pattern(r"it (?:is|was|has been) (?:\w+ )?<G\d+> (?:that|who|which)\b")
#: "The average fund", "a typical startup": nobody in particular.
_AS_A_RULE = Pattern(r"\b(?:average|median|typical)\b")


#: "Joint book-runners were Acme and Bolt": they sold the shares, and bought none.
_UNDERWRITERS = Pattern(
    r"(?:the )?(?:(?:sole|joint|lead|global|active|passive|senior) )*(?:book-?runn(?:ers?|ing managers?)|underwriters?|co-managers?|lead managers?|placement agents?|coordinators?) (?:(?:on|of|for|in) (?:the|this|its) (?:[\w-]+ ){1,2})?(?:is|are|was|were|:) "
)


def read_events(sentence: Sentence) -> Told:
    """Return what a sentence tells of rounds, totals and valuations."""
    mask = sentence.mask
    has_money, has_stage = "<M" in mask, "<S" in mask
    parts = read_investors(sentence)
    named = "<G1>" in mask or ("<G0>" in mask and ("<A0>" in mask or _SOMEBODY_GIVES.search(mask) is not None))
    named = named or ("<G0>" in mask and ("already" in mask or any(slots_of(sentence))))
    asides = [event for aside in sentence.asides for event in _told_aside(aside)]
    aside_parts = [part for event in asides for part in event.parts]
    if not (has_money or has_stage or parts or named or any(e.earlier is not None for e, _ in sentence.mentions)):
        return Told(sentence, [], parts=aside_parts, asides=asides)
    denied = denied_in(mask)
    sums = read_sums(sentence) if has_money else []
    if denied:
        sums = [s for s in sums if not any(low <= s.position < high for low, high in denied)]
        parts = [p for p in parts if not any(low <= p.position < high for low, high in denied)]
    if parts and _FUND.search(mask) and not any(s.role in ("round", "share") for s in sums):
        parts = []
    if parts and not (has_money or has_stage) and _SUCCEEDS.search(mask):
        parts = []
    if parts and _UNDERWRITERS.match(mask):
        parts = []
    known, parts = parts, [p for p in parts if not _of_a_total(p, sums)]
    cuts = [
        m.start() for m in _SEGMENT.finditer(mask) if mask.count("(", 0, m.start()) <= mask.count(")", 0, m.start())
    ]
    events = [
        e
        for e in anchors_of(sentence, sums, parts, cuts)
        if not _of_many(mask, e.position, given=e.single) and not any(low <= e.position < high for low, high in denied)
    ]
    read_listed_deals(sentence, sums, events)
    dealt = deal_each(sentence, sums, events)
    parts = [part for part in parts if part.element is not dealt]
    parts = deal_brackets(sentence, sums, events, parts)
    told = Told(sentence, events, parts=known, asides=asides)
    givers = [Part(s.who, s.position, "investor", s.rule) for s in sums if s.who is not None and s.who.kind in "GA"]
    known.extend(part for part in givers if part.rule == TO_MANY)  # an investor, though of nobody we know
    sure = [part for part in parts if part.rule != "weighed"]
    for event in events:
        if event.rule == LISTS and _ARRANGED.search(mask):
            continue
        if event.company is None and event.anaphor is None:
            event.company, event.anaphor = company_of(sentence, event, [*sure, *givers, *event.parts], cuts)
            if event.rule in (LISTS, AHEAD) and event.company is not None and EXCHANGE.search(event.company.text):
                event.company = None
            if event.anaphor is not None and _CLEFT.match(mask, sentence.place_of(event.anaphor)):
                event.anaphor = None
        if event.company is not None and event.money is not None and _grants(sentence, event):
            giver = Part(event.company, sentence.place_of(event.company), "investor", "lender gives")
            parts.append(giver)
            known.append(giver)
            event.company = None
        if event.company is None and event.anaphor is not None and event.anaphor.text in ("it", "its"):
            giving = {id(p.element) for p in (*sure, *givers, *event.parts)}
            event.company = (
                opening(sentence, event.anaphor, giving)
                or only_before(sentence, event.anaphor, giving)
                or told_later(sentence, event.anaphor)
            )
    events[:] = [e for e in events if e.anaphor is None or not _AS_A_RULE.search(e.anaphor.text)]
    takers = {id(event.company) for event in events if event.company is not None}
    owners = [event.company for event in events if event.company is not None and event.owned]
    parts = [
        part
        for part in parts
        if part.rule != "weighed"
        or not (
            id(part.element) in takers
            or any(part.element.start <= each.start and each.end <= part.element.end for each in owners)
        )
    ]
    if "respectively" in mask:
        parts = deal_out(sentence, sums, events, parts, told)
    parts = set_apart(sentence, events, parts)
    parts = read_earlier_backers(sentence, events, parts)
    attach_parts(sentence, events, parts, cuts)
    begin_valued(sentence, events)
    share_out(sentence, events)
    read_backings(sentence, events)
    attach_sums(sentence, events, sums, cuts, told, parts)
    attach_dates(sentence, events, cuts)
    _price_listing(sentence, events)
    _part_twins(events)
    add_first_backings(sentence, events)
    for event in events:
        event.status = status_of(sentence, event, cuts)
        if event.rule in (LISTS, AHEAD) and event.status == "closed":
            event.status = "planned"
    _join_listing(events)
    known.extend(aside_parts)
    return told


def _told_aside(aside: Sentence) -> list[Event]:
    """Return who backed whom by a description beside a name, with when and how sure."""
    events: list[Event] = []
    read_backings(aside, events, aside=True)
    attach_dates(aside, events, [])
    for event in events:
        event.definite, event.passing = False, True
        event.status = status_of(aside, event, [])
    return events


def _price_listing(sentence: Sentence, events: list[Event]) -> None:
    """Give what a listing brings its stage: "priced its <S0> at <M0> a share , raising <M1>"."""
    priced = _PRICED_LISTING.search(sentence.mask) or _LISTED_FOR.search(sentence.mask)
    if priced is None:
        return
    told = priced.groupdict()
    stage, money = ("s", "m") if told["s"] else ("s2", "m2")
    mention = sentence.at(priced.start(stage)).mention
    if (
        not isinstance(mention, StageMention)
        or mention.stage != "ipo"
        or _EYED.search(sentence.mask, 0, priced.start(stage))
    ):
        return
    for event in events:
        if event.position == priced.start(money) and event.stage is None:
            event.stage, event.stages = mention, [mention]


_PRICED_LISTING = Pattern(
    r"(?P<s><S\d+>) (?:(?!;|<[SG])\S+ ){0,14}?(?:at|between) (?:(?!<)\S+ ){0,2}<M\d+> (?:(?!;|<[SG])\S+ ){0,14}?"
    rf"(?:rais(?:e|es|ed|ing)|br(?:ought|inging) in) {HEDGE}(?P<m><M\d+>)"
)


#: "Acme, which is eyeing an <S0>": none yet.
_EYED = Pattern(
    r"\b(?:ey(?:e[sd]?|eing|ing)|plan\w*|prepar\w+|weigh\w*|consider\w*|explor\w+|mull\w*|hop(?:es?|ing)|aim(?:s|ing)?|want\w*|ahead of|before (?:an?|its|the|their)(?: (?!<)[\w-]+)?|towards?|"
    r"possible|potential|next|would|could|may|might) (?:(?!<|and\b)\S+ ){0,4}$"
)
#: "Acme <S0> <D0> , collecting <M0>", "the <S0> of Acme brought in <M0>", "sold <M0> of shares when it <S0>".
_LISTED_FOR = Pattern(
    r"(?P<s><S\d+>) (?:(?!;|<[SM]|after\b|having\b|before\b|since\b|ahead\b|valu|worth|and (?:then|later|has|had)\b|market\b)\S+ ){0,12}?"
    rf"(?:{RAISE}|{WEAK_RAISE}|for|with|fetch(?:ed|es|ing)|yield(?:ed|s|ing)|generat(?:ed|es|ing)) {HEDGE}(?P<m><M\d+>)(?! (?:[\w-]+ )?(?:valuation|in (?:revenue|sales)))"
    rf"|\b(?:{RAISE}|{WEAK_RAISE}) {HEDGE}(?P<m2><M\d+>) (?:(?!;|<[SMG]|before\b|ahead\b|valu|after\b)\S+ ){{0,5}}?(?:in|on|at|through|via|from|with|by|when (?:it|they)) (?:(?:its|the|an?|their) )?(?:(?!<)[\w-]+ |<[DP]\d+>(?:'s)? ){{0,3}}(?P<s2><S\d+>)"
)


def _part_twins(events: list[Event]) -> None:
    """Make rounds of their own of those that are told together: "led its seed and Series A rounds"."""
    for index, event in reversed(list(enumerate(events))):
        for mention in reversed(event.twins):
            twin = replace(event, stage=mention, stages=[mention], twins=[], parts=list(event.parts), valuations=[])
            events.insert(index + 1, twin)


def _grants(sentence: Sentence, event: Event) -> bool:
    """Return whether whoever a sentence is about gives a grant to a company that it does not name."""
    stage = event.stage.stage if event.stage is not None else None
    if stage == "debt" and event.company is not None:
        lends = _LENDS.search(sentence.mask, 0, event.position)
        return lends is not None and sentence.at(lends.start()) is event.company
    granted = stage == "grant"
    return granted and event.company is not None and _GRANTS.search(sentence.mask, 0, event.position) is not None


#: "The bank came up with a loan of <M0> to see them through".
_LENDS = Pattern(
    r"<G\d+> (?:(?:also|then|later|has|had|soon|<D\d+>|(?:in|on) <D\d+>) ){0,3}"
    r"(?:(?:came|comes|stepped|steps|weighed|jumped) (?:through|in|up) with|provided|provides|offered|granted|approved|extended|put up) "
    r"(?:(?:it|them|the company|the firm|<A\d+>) )?(?:with )?(?:an? |another |the )(?:(?!<)[\w'-]+ ){0,3}(?:<S\d+> (?:of|worth) )?(?:(?!<)[\w'-]+ ){0,2}$"
)
#: "The ministry came through with a grant of <M0>".
_GRANTS = Pattern(
    r"<G\d+> (?:(?:also|then|later|has|had|soon|, (?:(?!<[GM])\S+ ){1,8},|<D\d+>|(?:in|on) <D\d+>) ){0,4}"
    r"(?:(?:came|comes|stepped|steps|chipped|chips|followed|follows|weighed|kicked|threw|pitched|jumped|obliged|helped)(?: (?:through|in|up|out|on|it))? with|"
    r"contributed|contributes|paid|pays|put up|kicked in|chipped in|threw in|approved|awarded|added|gave|gives|provided|provides|offered|handed over|made|issued|signed off(?: on)?|"
    r"covered|funded|supported|backed) (?:(?!<)[\w'-]+ ){0,4}$"
)


def _join_listing(events: list[Event]) -> None:
    """Take the sum that a listing is to bring and the listing for one: "plans to list in May and raise $3 billion"."""
    listing = next((e for e in events if e.rule == LISTS and e.money is None), None)
    if listing is None:
        return
    for event in events:
        if event.sentence is listing.sentence and READYING.search(
            event.sentence.mask, event.position, listing.position
        ):
            continue
        fresh = _FRESH_ISSUE.match(event.sentence.mask, listing.position)
        of_it = fresh is not None and fresh.start("m") == event.position
        if event.money is not None and event.stage is None and (event.status != "closed" or of_it):
            event.status = "planned" if of_it else event.status
            event.stage, event.stages = listing.stage, listing.stages
            if listing.company is not None:
                event.company, event.anaphor = listing.company, listing.anaphor
            events.remove(listing)
            return


#: "A nod for an <S0> comprising a fresh issue of <M0>": what the listing is to bring.
_FRESH_ISSUE = Pattern(
    r"<S\d+> (?:(?!<G|;)\S+ ){0,6}?(?:(?:compris|consist|includ|involv|entail|hav|contain)\w*|with|of|through|via|,) (?:(?!<[GM]|;)\S+ ){0,6}?"
    r"(?:fresh issue|fresh issuance|primary (?:issue|offering|component|portion|tranche)|new issue|issue of new shares)\b (?:(?!<[GM]|;)\S+ ){0,7}?(?P<m><M\d+>)"
)


def _of_many(mask: str, position: int, *, given: bool) -> bool:
    """Return whether a sum is what many companies raised together ("startups raised <M0>", "<M0> across 14 deals").

    ``given`` tells that somebody is said to have given it to one company, so that it is no price of a whole one.
    """
    before = _MANY_BEFORE.search(mask, 0, position) or (not given and _NO_RAISE.search(mask, 0, position))
    return bool(before) or _MANY_AFTER.match(mask, position) is not None


_MANY_BEFORE = Pattern(
    rf"\b(?:deals|rounds|transactions|startups|companies) (?:were|are|was|came at) (?:at )?(?:(?!<[GM])\S+ ){{0,12}}$|"
    rf"\b(?:startups|start-ups|companies|founders|ventures) (?:(?:have|had|has|cumulatively|together|collectively|"
    rf"in all|jointly|also) )*{RAISE} (?:(?!<|;)\S+ ){{0,3}}$"
)
_MANY_AFTER = Pattern(
    r"<M\d+> (?:(?:in|of) (?:total |venture |equity )?(?:funding|capital) )?(?:across|over|in|from|through) "
    r"(?:(?:some|about|just|only) )?(?:\d{2,}|[4-9]|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty) "
    r"(?:(?:funding|disclosed|different|separate) )?(?:deals|transactions|startups|start-ups|companies)\b"
    r"|(?:(?<=rounds of )|(?<=deals of ))<M\d+> (?:or|and) (?:more|above|over|larger|bigger|up)\b|<M\d+> (?:mark|milestone|threshold)\b"
    r"|<S\d+> (?:funding|investments?|deals|rounds|activity|financings?|valuations) (?:also )?(?:fell|rose|dropped|grew|"
    r"declined|slid|jumped|climbed|shrank|slumped|totall?ed|made up|accounted)\b"
)
#: What stands before a sum that nobody raised: a price paid, a share's price, a bank's own capital.
_NO_RAISE = Pattern(
    r"(?:\b(?:picked|snapped|scooped|gobbled) up (?:(?!<M|;)\S+ ){0,6}for (?:(?!<M|;)\S+ ){0,7}"
    r"|\b(?:purchase|acquisition|takeover) of (?:(?!<M|;|:|turned\b)\S+ ){1,14}(?:for|at) (?:(?!<M|;)\S+ ){0,9}"
    r"|\b(?:shares|stock) (?:had |have )?(?:closed|ended|finished|traded|opened|were trading) (?:(?!<M|;)\S+ ){0,7}"
    r"|\bpaid-(?:in|up) capital (?:of )?(?:(?!<M|;)\S+ ){0,2})$"
)


def _of_a_total(part: Part, sums: list[Sum]) -> bool:
    """Return whether a part tells who gave all the money that a company ever raised, not who gave it in one round."""
    before = [s for s in sums if s.position < part.position]
    return (
        bool(before)
        and before[-1].role == "total"
        and not any(s.role in ("round", "share") for s in sums)
        and part.rule in ("from", "participation from", "investors include", "names of investors")
    )


#: Somebody in the place of somebody else: on a board, in an office.
_SUCCEEDS = Pattern(
    r"\b(?:took over|takes over|taken over|replac(?:es|ed|ing)|succeed(?:s|ed|ing)|resign\w*|step(?:s|ped|ping) down|suspended|dismissed|"
    r"ousted)\b(?! (?:as|the|its) (?:lead|round))"
)
_ARRANGED = Pattern(r"\b(?:mandated|run the|underwrit\w+|arrang\w+|manage the|bookrunn\w+|lead managers?)\b")
