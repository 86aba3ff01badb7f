"""What one sentence tells of rounds: events with their company, sum, stage, date, status and investors, as far as it says."""

# ruff: noqa: E501 -- regular expressions and word lists are easier to read whole than broken

import re
from dataclasses import dataclass, field

from kg.dates import PartialDate
from kg.extractors.investors import Part, read_investors
from kg.extractors.mentions.dates import DateMention
from kg.extractors.mentions.stages import StageMention
from kg.extractors.sentences import Element, Sentence
from kg.extractors.sums import RAISE, WEAK_RAISE, Sum, read_sums
from kg.extractors.words import PREPOSITIONS

_SEGMENT = re.compile(
    r" ; | ,? when | compared (?:with|to) | ,? while | ,? (?:just |barely |only |shortly |soon )?(?:\w+ ){0,2}after (?!<)| following | , which (?:came|followed|comes|follows) "
    r"| , before | , having | , as (?:it|they) (?:did|had) | ,? and (?=(?:it|they|<[GA]\d+>) (?:also |has |had |was |is |then |now )*[a-z-]+)| ,? but | on top of | in addition to | up from | that includes | which includes | following on from | less than | building on "
    r"| , (?=<[GA]\d+> (?:also |had |has )*(?:co-)?(?:led|raised|joined|secured|closed))| — | – "
)
_ROUND_WORD = re.compile(
    r"\b(?P<det>the|this|that|its|their|our|last|latest|both|which|a|an|another|'s) (?:(?!<)[\w'-]+ ){0,4}?(?P<noun>round|financing|funding|deal|transaction|raise|fundraise|fundraising|injection|tranche|investment|extension|new money|fresh capital|fresh funding|agreement|one|syndicate)\b(?! (?:officer|partner|round|firm|bank|company|group|sheet|flow|team|manager|between|with))"
)
_RUMOUR = re.compile(
    r"\b(?:reportedly|rumou?red|rumou?rs|people (?:familiar|with knowledge|close|briefed|who|with direct)|persons? familiar|sources?(?: (?:said|told|familiar|close|with|say|tell|added))|- sources|– sources|according to (?:(?:two|three|several|multiple|\w+) )?(?:people|persons|sources|(?:a |an |media |news |press |local |the )*reports?)"
    r"|said to (?:be|have)|is understood|are understood|understood to|believed to|hears|has learned|has learnt|learned that|unconfirmed|allegedly|speculat\w+|leaked|it emerged|apparently|reports suggest|report says|tipped to|citing)\b"
)
_PLAN = re.compile(
    r"\b(?:(?:is|are|was|were|been|be|remains?) (?:currently |now |reportedly |also |still |said to be |again )*(?:in (?:\w+ ){0,2}(?:talks|discussions|negotiations)|raising|seeking|looking|planning|preparing|set|about|expected|aiming|targeting|considering|weighing|negotiating|finali[sz]ing|nearing|close to|eyeing|mulling|exploring|pitching|courting|out raising|hoping|gearing up|poised|likely)"
    r"|in (?:\w+ ){0,2}(?:talks|discussions|negotiations)|seeks?|seeking|sought|plans? (?:to|on|for)|planning to|planned|aims? (?:to|for)|aiming to|hopes? to|hoping to|intends? to|expects? to|wants? to|looking to|looking for|set to|about to|will (?:be )?(?:raise|secure|invest|receive|get|close|also|provide|lead|borrow|put|use its)|would (?:raise|value|invest|co-lead|lead|also|be)"
    r"|to be paid|could (?:raise|be|reach|close|value)|may (?:raise|be)|might|proposed|targeting|targets|mulls?|expects? <M|expects? (?:about|up to|around) <M|mulling|weighs?|weighing|considers?|considering|eyes|eyeing|nears?|nearing|close to (?:raising|closing|securing|finali\w+|a)|on the verge|poised to|being closed|not yet (?:closed|final)|upcoming|forthcoming|next round|pledged|committed to invest|agreed to invest|agrees to invest|term sheet|intends|negotiating|exploring|preparing|in the market|gearing up|on course to|due to|fil(?:ed|es|ing) (?:to|for)|in the works|sounding out|final stages|expects? to receive|wanted (?:up to|to raise|<M))\b"
)
_DONE = re.compile(
    rf"\b(?:has|have|had|having|it's|it has) (?:\w+ )?(?:{RAISE}|raised|closed|secured)\b|\b(?:raised|closed|secured|completed|announced|bagged|landed|netted|wrapped up)\b"
)
_DENIED = re.compile(
    r"\b(?:den(?:y|ied|ies) (?:(?:that|reports?|having|it|any|plans)\b)|came to nothing|fell through|walked away|walking away|called off|collapsed|abandoned|scrapped|withdrawn|pulled out|turned down|rejected|rebuffed|declined an? (?:offer|approach)|no plans to|not (?:raising|seeking|in talks|planning)|has not raised|have not raised|never raised|did not raise|without raising|ruled out|yet to raise|has yet to|instead of raising|rather than raise|an earlier version|is incorrect|was wrong)\b"
)
_UNDATED = re.compile(
    r"(?:founded|started|launched|established|incorporated|born|set up|created|formed|began|begun|spun (?:out|off)|opened|since|by|until|till|from|through|before|due|expected|next|between|end of|fiscal|to|during|over|after|graduated|for|than|bought|acquired|public|listed|revenue|sales|profit|late as|reported|told \w+|joined|hired|planned for|later than|reports|wrote|scheduled for|live|generally available|profitable|breakeven|break even)"
    r" (?:it |in |on |back in |the |late |early |mid |end of |as early as |all |around |him |her |them )*$"
)
_SAID = re.compile(
    r"\b(?:said|says|announced|announces|disclosed|revealed|confirmed|unveiled|reported|told|reports|statement|filing)\b[^<;]{0,30}$"
)
_VERB_LEFT = re.compile(rf"\b(?:{RAISE}|{WEAK_RAISE}|led|co-led|joined|completed)\b")
_FUND = re.compile(
    r"<M\d+> (?:[\w-]+ ){0,4}?(?:funds?|vehicle|pool)\b|\b(?:funds?|vehicle) (?:at|of|with|worth) (?:[\w-]+ ){0,3}<M\d+>|\b(?:final|first) close (?:of|on) (?:its|the|a) (?:[\w-]+ ){0,4}fund\b"
)
_SOFT_STAGES = {"debt", "grant", "ipo", "extension", "secondary", "strategic", "growth", "bridge", "convertible"}


@dataclass(slots=True)
class Event:
    """A round as one sentence tells it. ``company`` is the element that names who raises, ``None`` where only the context can say.

    ``definite`` marks a reference to a round told elsewhere ("the round", "its Series B").
    """

    sentence: Sentence
    position: int
    company: Element | None = None
    anaphor: Element | None = None
    money: Sum | None = None
    stage: StageMention | None = None
    stages: list[StageMention] = field(default_factory=list)
    date: DateMention | None = None
    status: str = "closed"
    parts: list[Part] = field(default_factory=list)
    shares: list[tuple[Element | None, Sum]] = field(default_factory=list)
    valuations: list[Sum] = field(default_factory=list)
    definite: bool = False
    indefinite: bool = False
    noun: str = ""
    rule: str = ""
    single: bool = False
    owned: bool = False
    fallback: "Event | None" = None


@dataclass(slots=True)
class Told:
    """All that one sentence tells: events, and totals and valuations with the element that names the company."""

    sentence: Sentence
    events: list[Event]
    totals: list[tuple[Element | None, Sum]] = field(default_factory=list)
    valuations: list[tuple[Element | None, Sum]] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)


def read_events(sentence: Sentence) -> Told:
    """Return what a sentence tells of rounds, totals and valuations."""
    mask = sentence.mask
    has_money, has_stage = "<M" in mask, "<S" in mask
    parts = read_investors(sentence)
    if not (has_money or has_stage or parts):
        return Told(sentence, [])
    if _DENIED.search(mask) and not re.search(r"walk(?:ed|ing) away", mask):
        return Told(sentence, [])
    sums = read_sums(sentence) if has_money else []
    if parts and _FUND.search(mask) and not any(s.role in ("round", "share") for s in sums):
        parts = []
    cuts = [
        m.start() for m in _SEGMENT.finditer(mask) if mask.count("(", 0, m.start()) <= mask.count(")", 0, m.start())
    ]
    events = _anchors(sentence, sums, parts, cuts)
    told = Told(sentence, events, parts=parts)
    givers = [Part(s.who, s.position, "investor", s.rule) for s in sums if s.who is not None and s.who.kind in "GA"]
    for event in events:
        if event.rule == "plans to list" and _ARRANGED.search(mask):
            continue
        if event.company is None:
            event.company, event.anaphor = _company(sentence, event, [*parts, *givers, *event.parts], cuts)
    if "respectively" in mask:
        parts = _respectively(sentence, sums, events, parts, told)
    _attach_parts(sentence, events, parts, cuts, told)
    _attach_sums(sentence, events, sums, cuts, told, parts)
    _attach_dates(sentence, events, cuts)
    for event in events:
        event.status = _status(sentence, event, cuts)
        if event.rule == "plans to list" and event.status == "closed":
            event.status = "planned"
    return told


_ARRANGED = re.compile(r"\b(?:mandated|run the|underwrit\w+|arrang\w+|manage the|bookrunn\w+|lead managers?)\b")


def _respectively(
    sentence: Sentence, sums: list[Sum], events: list[Event], parts: list[Part], told: Told
) -> list[Part]:
    """Deal out "A and B put in $5m and $3m, respectively": each name with its own sum."""
    for group in sentence.of_kind("G"):
        after = [s for s in sums if s.element.start > group.end][: len(group.members)]
        if len(group.members) < 2 or len(after) != len(group.members):
            continue
        role = next((s.role for s in after if s.role in ("share", "total", "round")), "other")
        for member, item in zip(group.members, after, strict=True):
            single = Element(
                "G", member.mention.span.start, member.mention.span.end, member.mention.name, member.mention, [member]
            )
            item.who, item.into = single, None
            if role == "share":
                item.role = role
            elif re.search(r"\bto date\b|\btotal\b|so far|altogether", sentence.mask):
                item.role = "dealt"
                told.totals.append((single, item))
                events[:] = [e for e in events if e.money is not item]
            elif role == "round":
                known = next((e for e in events if e.money is item), None)
                if known is None:
                    item.role = role
                    known = Event(sentence, item.position, money=item, rule="respectively")
                    events.append(known)
                known.company, known.anaphor = single, None
        break
    return parts


def segment(cuts: list[int], position: int) -> int:
    """Return the number of the clause that a position of the mask is in."""
    return sum(cut < position for cut in cuts)


def _bounds(cuts: list[int], position: int, length: int) -> tuple[int, int]:
    low = max((c for c in cuts if c < position), default=0)
    high = min((c for c in cuts if c >= position), default=length)
    return low, high


_LOAN = re.compile(r"\b(?:borrow(?:s|ed|ing)?|lend(?:s|ing)?) (?:(?!<)[\w'-]+ ){0,4}$")
_BANKS = re.compile(r" (?:in <D\d+> )?from (?:[\w-]+ ){0,4}(?:banks|lenders)\b")
_INVESTMENT = re.compile(
    r">\s*(?:(?:[\w-]+ ){0,2}(?:investment|stake|cheque|check|contribution|bet)\b(?! (?:round|from|led|bank))|<S\d+>(?= (?:in|into|to|,|is|was|and)))"
)
_MADE = re.compile(
    r"(?P<g><G\d+>) (?:has |had |also |recently |is |will |to |, which )*(?:made|makes|making|make|completed|finali[sz]ed|agreed to|committed to|announced|plans|planned|doubled) (?:an? |its |another |the |further |additional |up to )*$"
)


def _giver(sentence: Sentence, item: Sum) -> Element | None:
    """Return the investor where a sum is told as somebody's investment ("Amazon completed a $4 billion investment")."""
    mask = sentence.mask
    match = _INVESTMENT.match(mask, mask.index(">", item.position))
    if not match:
        return None
    if "<S" in match[0]:
        stage = sentence.at(match.start() + match[0].index("<S")).mention
        if not isinstance(stage, StageMention) or stage.stage != "strategic":
            return None
    left = mask[max(0, item.position - 80) : item.position]
    if made := _MADE.search(left):
        return sentence.at(item.position - len(left) + made.start("g"))
    owner = _owner(sentence.elements, sentence.elements.index(item.element))
    return owner if owner is not None and owner.kind == "G" else None


_GAP_MS = re.compile(
    r"^>?\s*(?:-plus |\+ )?(?:(?:in|of|as|via|through|with|for|from|,) )?(?:an? )?(?:<D\d+> )?(?:(?!<)[\w'’/&-]+ ){0,5}$"
)
_GAP_SM = re.compile(
    r"^>?\s*,? ?(?:(?:rounds?|funding|financing|extension|investment|raise|money|close|tranche|deal|fundraise|fundraising|package) )?(?:(?:of|worth|totall?ing|at|for|:|\(|-|–|—|to the tune of|amounting to|was|is|with|raising|raised) )?(?:(?!<|;|\.|,)[\w'~-]+ ){0,4}$"
)


def _anchors(sentence: Sentence, sums: list[Sum], parts: list[Part], cuts: list[int]) -> list[Event]:
    mask = sentence.mask
    events: list[Event] = []
    for item in sums:
        if item.role == "round" and (giver := _giver(sentence, item)) is not None:
            event = Event(sentence, item.position, money=item, rule="investor's investment", single=True)
            event.parts.append(Part(giver, sentence.place_of(giver), "investor", "investor's investment"))
            events.append(event)
        elif item.role == "round":
            event = Event(sentence, item.position, money=item, rule=item.rule)
            if _LOAN.search(mask[max(0, item.position - 40) : item.position]) or _BANKS.match(
                mask[mask.index(">", item.position) + 1 :]
            ):
                event.stage = StageMention(item.element.span, "debt")
            events.append(event)
        elif item.role == "share" and item.into is not None:
            event = Event(
                sentence, item.position, company=item.into, money=item, rule="investor puts into", single=True
            )
            events.append(event)
    stages = [
        (p, e.mention)
        for e, p in zip(sentence.elements, sentence.starts, strict=True)
        if isinstance(e.mention, StageMention)
    ]
    rounds = [e for e in events if not e.single]
    for position, mention in stages:
        bearer = _stage_bearer(mask, position, mention, rounds, cuts)
        beside = [
            e
            for e in events
            if e.single and e.position < position and mask[mask.index(">", e.position) + 1 : position].count(" ") < 4
        ]
        bearer = bearer or (beside[-1] if beside else None)
        if bearer is not None:
            bearer.stages.append(mention)
            bearer.stage = _main_stage(bearer.stages)
            continue
        standing = _standing_stage(sentence, position, mention, bool(parts))
        if standing is not None:
            near = next(
                (
                    e
                    for e in events
                    if e.money is None
                    and abs(e.position - position) < 40
                    and segment(cuts, e.position) == segment(cuts, position)
                ),
                None,
            )
            if near:
                near.stages.append(mention)
                near.stage = _main_stage(near.stages)
            else:
                events.append(standing)
    events.sort(key=lambda e: e.position)
    for match in _ROUND_WORD.finditer(mask):
        position = match.start("noun")
        if any(segment(cuts, e.position) == segment(cuts, position) for e in events):
            continue
        definite = match["det"] not in ("a", "an", "another")
        if not definite and not (parts and re.search(rf"\b(?:{RAISE}|{WEAK_RAISE})\b", mask[:position])):
            continue
        if (
            definite
            and match["noun"] in ("funding", "investment", "deal", "one", "agreement", "transaction")
            and not parts
            and not any(s.role in ("valuation", "share") for s in sums)
        ):
            continue
        events.append(
            Event(sentence, position, definite=definite, indefinite=not definite, noun=match["noun"], rule="the round")
        )
    for match in _UNDISCLOSED.finditer(mask):
        if parts and not any(segment(cuts, e.position) == segment(cuts, match.start()) for e in events):
            events.append(Event(sentence, match.start(), indefinite=True, noun="sum", rule="undisclosed sum"))
    events.sort(key=lambda e: e.position)
    return events


_UNDISCLOSED = re.compile(
    r"\b(?:undisclosed|unspecified|unannounced|(?:six|seven|eight|nine|ten|double)-(?:figure|digit)|unnamed) (?:[\w-]+ ){0,2}?(?:sum|amount|investment|round|funding|capital|backing|million|stake)\b"
)


def _stage_bearer(
    mask: str, position: int, mention: StageMention, rounds: list[Event], cuts: list[int]
) -> Event | None:
    """Return the sum that a stage belongs to, if it stands beside one."""
    for event in rounds:
        start = event.position
        if start < position and _GAP_MS.match(mask[mask.index(">", start) + 1 : position]):
            return event
    for event in rounds:
        start = event.position
        if start > position and _GAP_SM.match(mask[mask.index(">", position) + 1 : start]) and not event.stages:
            return event
    here = segment(cuts, position)
    before = [e for e in rounds if e.position < position and segment(cuts, e.position) == here]
    if before and not ({s.stage for s in before[-1].stages} - {"extension"}):
        between = mask[before[-1].position : position]
        if (
            len(between) < 130
            and not re.search(r", (?:and )?<G\d+>", between)
            and not re.search(r" (?:its|their|the|that|previous|last|earlier|prior) (?:[\w-]+ ){0,3}$", between)
        ) or re.search(r" (?:as|of|in|for|through|via|close of|part of) (?:its|their|the) (?:[\w-]+ ){0,3}$", between):
            return before[-1]
    return None


def _main_stage(stages: list[StageMention]) -> StageMention:
    """Return the stage that names the round best: a series before "extension" or "growth"."""
    return min(
        stages,
        key=lambda s: (
            not (s.stage or "").startswith(("series", "seed", "pre-seed")),
            s.stage in ("extension", None),
            stages.index(s),
        ),
    )


_LISTING = re.compile(
    r"\b(?:possible|potential|upcoming|long-awaited|intended|plan(?:s|ned|ning)?|aim(?:s|ing)?|expect(?:s|ed|ing)?|prepar(?:es|ing|ations)|lin(?:es|ing) up|mandated|fil(?:ed|es|ing)|hop(?:es|ing)|consider(?:s|ing)|target(?:s|ing)?|ey(?:es|eing)|gear(?:s|ing) up|wants?|intend(?:s|ing)?|weigh(?:s|ing)|explor(?:es|ing)|work(?:s|ing) (?:on|towards?)|seek(?:s|ing)?|push(?:es|ing)? for|go(?:es|ing)? ahead with|tap(?:s|ped)|hired|run the|on track for|bound for|pursu(?:es|ing)|set for|due to)\b[^;]{0,60}$"
)
_STAGE_NOT = re.compile(
    r"^>?\s*(?:investors?|investing|stage (?:companies|startups|investors?|companies|venture)|companies|startups|fund\b|funds\b|market|deals|rounds\b|proceeds|exit|plans?\b|candidate|hopes|window|boom|burden|holders|laden|free|facility agent|prospectus|documents|applications?|programmes?|programs?|vehicle)"
)


def _standing_stage(sentence: Sentence, position: int, mention: StageMention, backed: bool) -> Event | None:
    """Return an event for a stage without a sum, where the words around make it a round."""
    mask = sentence.mask
    left, right = mask[max(0, position - 70) : position], mask[mask.index(">", position) + 1 :][:50]
    if _STAGE_NOT.match(right):
        return None
    definite = bool(
        re.search(
            r"(?:\b(?:the|that|this|its|their|our|previous|last|latest|earlier|first|most recent|same|whole|entire|both)|'s) (?:[\w<>-]+ ){0,4}?$",
            left,
        )
    ) or bool(re.search(r"\b(?:that|this|it) (?:is|was) an? (?:[\w-]+ ){0,3}$", left))
    raising = bool(
        re.search(
            rf"\b(?:{RAISE}|{WEAK_RAISE}|reopened|led|co-led|joined|announc\w+|complet\w+) (?:(?!<M)\S+ ){{0,6}}?$",
            left,
        )
    )
    if mention.stage == "ipo":
        planned = _LISTING.search(left) and not re.match(r"\s*(?:in|of|on) <D", right)
        return (
            Event(sentence, position, stage=mention, stages=[mention], indefinite=True, rule="plans to list")
            if planned
            else None
        )
    if mention.stage in _SOFT_STAGES and not (definite and mention.stage not in ("growth", "grant")):
        named = (
            backed
            and mention.stage in ("secondary", "bridge", "convertible", "debt", "strategic")
            and re.search(r"\ban? (?:[\w-]+ ){0,2}$", left)
        )
        if not named and not (
            raising
            and re.search(r"\b(?:a|an|its|another) (?:[\w-]+ ){0,3}$", left)
            and mention.stage not in ("growth", "extension")
        ):
            return None
    if (
        not definite
        and not raising
        and mention.stage not in _SOFT_STAGES
        and not re.match(r"\s*(?:rounds?|financing|funding|investment|from|led|,|in which)", right)
    ):
        return None
    event = Event(sentence, position, stage=mention, stages=[mention], definite=definite, rule="stage without a sum")
    event.indefinite = not definite
    return event


_PRONOUN = {"it", "they", "we", "which", "that", "who", "its", "their", "our", "i"}
_COMPANY_RIGHT = re.compile(
    r"(?:(?!<|;|\.|,|led\b|from\b|with\b|to\b)\S+ |<[SD]\d+> ){0,5}?(?:(?:in|into|for|to|by|at|behind|of) (?:(?!which|whom)[\w'’-]+ ){0,3}?)(?P<co><[GA]\d+>)(?!'s)"
)
_THAT_COMPANY = re.compile(
    r"(?:<[SD]\d+> |(?:round|financing|funding|raise|deal|extension|loan) ){1,3}(?:that |which )?(?P<co><G\d+>) (?:has |had |just |also |\w+ly )?(?:announced|raised|made public|closed|unveiled|disclosed|completed|secured|landed|revealed|took)"
)
_FOR_COMPANY = re.compile(
    r"(?:<[SD]\d+> |(?!<)[\w-]+ ){0,3}?(?:from|by) (?:[\w'’-]+ ){0,3}?<G\d+> (?:for|in|into) (?:[\w'’-]+ ){0,3}?(?P<co><G\d+>)(?!'s)"
)
_BY_COMPANY = re.compile(
    r"(?:(?!<|;)\S+ |<[SD]\d+> ){0,3}?(?:raised|secured|closed|announced|landed|received|completed|obtained|borrowed) by (?:[\w'’-]+ ){0,3}?(?P<co><[GA]\d+>)"
)


def _company(
    sentence: Sentence, event: Event, parts: list[Part], cuts: list[int]
) -> tuple[Element | None, Element | None]:
    """Return the element that names who raises, or else the pronoun or description that stands for it."""
    mask, at = sentence.mask, event.position
    elements = sentence.elements
    index = elements.index(sentence.at(at))
    roles = {id(p.element) for p in parts}
    end = mask.index(">", at) + 1 if mask[at] == "<" else at
    right = mask[end : end + 100].lstrip()
    if match := _FOR_COMPANY.match(right):
        element = sentence.at(mask.index(right, end) + match.start("co"))
        if id(element) not in roles:
            return _named(element)
    if match := _BY_COMPANY.match(right) or _THAT_COMPANY.match(right):
        return _named(sentence.at(mask.index(right, end) + match.start("co")))
    owner = _owner(elements, index)
    if owner is not None and owner.kind in "GA" and id(owner) not in roles:
        event.owned = True
        return _named(owner)
    if (
        event.definite
        and event.money is None
        and not re.search(rf"\b{RAISE} (?:(?!<)\S+ ){{0,4}}$", mask[max(0, at - 50) : at])
    ):
        return None, owner
    low, _ = _bounds(cuts, at, len(mask))
    subject = _subject(sentence, index, low, roles)
    invested = any(p.position < at for p in parts) or event.rule == "sum before a round's noun"
    if (subject is None or subject.kind not in "GA") and invested and (match := _COMPANY_RIGHT.match(right)):
        element = sentence.at(mask.index(right, end) + match.start("co"))
        if id(element) not in roles and len(element.members) == 1:
            return _named(element)
    if subject is None and low > 0:
        subject = _subject(sentence, index, 0, roles)
    if subject is None and owner is None:
        subject = _governed(sentence, index, roles)
    if subject is None:
        return None, owner
    return _named(subject)


def _governed(sentence: Sentence, index: int, roles: set[int]) -> Element | None:
    """Return the only company named before, though by way of a preposition ("Investors at Acme, priced at …")."""
    found = []
    for k, element in enumerate(sentence.elements[:index]):
        if (
            element.kind == "G"
            and id(element) not in roles
            and not element.possessive
            and not MEDIA.search(element.text)
        ):
            found.append((element, sentence.elements[k - 1].text if k else ""))
    return found[0][0] if len(found) == 1 and found[0][1] in ("at", "of", "for", "in", "like", "into") else None


def _named(element: Element) -> tuple[Element | None, Element | None]:
    if element.kind != "G":
        return None, element
    return (element, None) if len(element.members) == 1 else (None, None)


def _owner(elements: list[Element], index: int) -> Element | None:
    """Return whose round it is by the word before: "Nscale's $1.1bn Series B", "its Series B"."""
    for k in range(index - 1, max(-1, index - 8), -1):
        element = elements[k]
        if element.text == "whose" and k:
            before = elements[k - 1] if elements[k - 1].text != "," else elements[k - 2]
            return before if before.kind == "G" else None
        if element.possessive:
            return element if element.kind in "GA" else None
        if element.kind == "w" and element.text in ("its", "their", "our"):
            return element
        if element.kind not in "wSMD" or element.text in (
            "raised",
            "led",
            "closed",
            "in",
            "by",
            "from",
            "with",
            "for",
            "of",
            "and",
            "said",
            "to",
            "a",
            "an",
            "the",
            "that",
            "at",
        ):
            return None
    return None


MEDIA = re.compile(
    r"\b(?:News|Times|Journal|Post|Herald|Tribune|Magazine|Daily|Gazette|Press|Observer|Review|Chronicle|Newsdesk|Newswire|Échos|Reuters|Bloomberg|Crunchbase|PitchBook|Dealroom|Tracxn)$"
)
_SUBJECT_AFTER = PREPOSITIONS | {"whose"}


def _subject(sentence: Sentence, index: int, low: int, roles: set[int]) -> Element | None:
    """Return the nearest subject before an element: no object of a preposition, no investor; or a pronoun."""
    elements = sentence.elements
    pronoun: Element | None = None
    for k in range(index - 1, -1, -1):
        if sentence.starts[k] < low:
            break
        element = elements[k]
        if element.kind in "GA" and id(element) not in roles and not element.possessive:
            before = elements[k - 1] if k else None
            following = [e.text for e in elements[k + 1 : k + 3]]
            relative = following[:1] in (["which"], ["who"]) or (
                following[:1] == [","] and following[1:] in (["which"], ["who"])
            )
            if following[:1] == ["("] and not any(e.text == ")" for e in elements[k + 1 : index]):
                return _last_member(element)
            as_for = before is not None and before.text == "for" and k > 1 and elements[k - 2].text == "as"
            if (
                before is not None
                and before.kind == "w"
                and before.text in _SUBJECT_AFTER
                and not as_for
                and not (relative and pronoun is None)
            ):
                continue
            if MEDIA.search(element.text) and element.kind == "G":
                continue
            if before is not None and before.text == "(" and k < 8 and following[:1] == [")"]:
                continue
            if before is not None and before.kind == "D" and k > 1 and elements[k - 2].text in ("said",):
                continue
            if (
                k + 1 < len(elements)
                and elements[k + 1].kind == "w"
                and elements[k + 1].text in ("reported", "reports", "hears", "wrote", "cited", "learned")
            ):
                continue
            return element
        if element.kind == "w" and element.text in ("it", "they", "we") and pronoun is None:
            word = elements[k - 1].text if k else ""
            if word not in PREPOSITIONS and word not in (
                "led",
                "values",
                "valued",
                "valuing",
                "makes",
                "made",
                "joined",
            ):
                pronoun = element
    return pronoun


def _last_member(element: Element) -> Element:
    """Return the last name of a list as an element of its own ("A, B and C ($5m, …)" tells of C)."""
    if element.kind != "G" or len(element.members) < 2:
        return element
    last = element.members[-1]
    return Element("G", last.mention.span.start, last.mention.span.end, last.mention.name, last.mention, [last])


def _nearest(events: list[Event], position: int, cuts: list[int], *, before_first: bool = True) -> Event | None:
    """Return the event that something at a position belongs to: of its clause, else the one before."""
    if not events:
        return None
    if len(events) == 1:
        return events[0]
    here = segment(cuts, position)
    inside = [e for e in events if segment(cuts, e.position) == here]
    if inside:
        before = [e for e in inside if e.position <= position]
        return before[-1] if before else inside[0]
    earlier = [e for e in events if e.position <= position]
    return earlier[-1] if earlier else events[0]


def _attach_parts(sentence: Sentence, events: list[Event], parts: list[Part], cuts: list[int], told: Told) -> None:
    mask = sentence.mask
    refs: list[Event] = []
    for part in parts:
        event = _nearest(events, part.position, cuts)
        if part.role == "lead" or "takes part" in part.rule:
            after = mask[part.position : part.position + 90]
            subject = re.match(
                r"<[GA]\d+> (?:\S+ ){0,4}?(?:co-?led|led|leads|lead|joined|backed|joins|leading) (?:(?!<G)\S+ ){0,6}?(?P<m><[MS]\d+>)",
                after,
            )
            if subject:
                target = part.position + subject.start("m")
                event = min(
                    (e for e in events if e.position >= part.position),
                    key=lambda e: abs(e.position - target),
                    default=event,
                )
        if (
            event is not None
            and len(events) == 1
            and event.position > part.position
            and segment(cuts, event.position) > segment(cuts, part.position)
        ):
            own = next((e for e in refs if e.fallback is event), None)
            if own is None:
                own = Event(sentence, part.position, definite=True, rule="no round named", fallback=event)
                refs.append(own)
            own.parts.append(part)
            continue
        if event is None:
            event = Event(sentence, part.position, definite=True, rule="no round named")
            events.append(event)
        event.parts.append(part)
    if re.search(r"\bthe equity\b", mask):
        for event in events:
            event.noun = event.noun or "equity"
    events.extend(refs)
    events.sort(key=lambda e: e.position)


def _attach_sums(
    sentence: Sentence, events: list[Event], sums: list[Sum], cuts: list[int], told: Told, parts: list[Part]
) -> None:
    mask = sentence.mask
    roles = {id(p.element) for p in parts}
    for item in sums:
        index = sentence.elements.index(item.element)
        if item.role == "valuation":
            event = _valued(events, item, cuts, mask)
            told.valuations.append((_valued_company(sentence, item, index, cuts, roles), item))
            if event is not None:
                event.valuations.append(item)
        elif item.role == "total":
            low, _ = _bounds(cuts, item.position, len(mask))
            owner = _owner(sentence.elements, index)
            subject = (
                owner
                if owner is not None and owner.kind in "GA"
                else _subject(sentence, index, low, roles) or _subject(sentence, index, 0, roles)
            )
            told.totals.append((subject, item))
        elif item.role == "share" and item.into is None:
            event = _nearest([e for e in events if not e.single], item.position, cuts)
            if event is None:
                event = Event(sentence, item.position, definite=True, rule="investor's share")
                takers = roles | ({id(item.who)} if item.who is not None else set())
                subject = _subject(sentence, index, 0, takers)
                if subject is not None and subject.kind == "G":
                    event.company, event.anaphor = _named(subject)
                events.append(event)
            event.shares.append((item.who, item))
        elif item.role == "share":
            event = next(e for e in events if e.money is item)
            event.shares.append((item.who, item))


_VALUED = re.compile(
    r"\b(?:valu(?:es|ed|ing)|pegs|pegged|pegging|pric(?:es|ed|ing)|values)(?: (?:\w+ ){0,2})?(?P<co><[GA]\d+>|it\b|them\b) ?(?:[^<;]{0,30})$"
)


def _valued(events: list[Event], item: Sum, cuts: list[int], mask: str) -> Event | None:
    """Return the round that set a valuation: in the same clause, or the one told just before it."""
    here = segment(cuts, item.position)
    same = [e for e in events if segment(cuts, e.position) == here and e.status != "-"]
    if same:
        before = [e for e in same if e.position < item.position]
        return before[-1] if before else same[0]
    later = [e for e in events if e.position > item.position]
    earlier = [e for e in events if e.position < item.position]
    left = mask[max(0, item.position - 40) : item.position]
    if re.search(r"\b(?:compared|up from|from|against|than|previous|last)\b", left):
        return later[0] if later else None
    return earlier[-1] if earlier else (later[0] if later else None)


def _valued_company(sentence: Sentence, item: Sum, index: int, cuts: list[int], roles: set[int]) -> Element | None:
    mask = sentence.mask
    left = mask[max(0, item.position - 110) : item.position]
    match = _VALUED.search(left)
    if match and match["co"].startswith("<"):
        return sentence.at(item.position - len(left) + match.start("co"))
    right = mask[mask.index(">", item.position) + 1 :][:70].lstrip()
    on = re.match(r"(?:valuation )?(?:price )?(?:put on|for|of) (?:[\w'-]+ ){0,3}?(?P<co><[GA]\d+>)", right)
    if on:
        return sentence.at(mask.index(right, item.position) + on.start("co"))
    owner = _owner(sentence.elements, index)
    if owner is not None and owner.kind in "GA":
        return owner
    low, _ = _bounds(cuts, item.position, len(mask))
    return _subject(sentence, index, low, roles) or _subject(sentence, index, 0, roles)


def _attach_dates(sentence: Sentence, events: list[Event], cuts: list[int]) -> None:
    mask = sentence.mask
    dated: dict[int, list[tuple[int, DateMention]]] = {}
    rounds = [e for e in events if not (e.rule in ("no round named",) and len(events) > 1)]
    for element, start in zip(sentence.elements, sentence.starts, strict=True):
        position, mention = start, element.mention
        if not isinstance(mention, DateMention) or mention.date is None:
            continue
        left = mask[max(0, position - 60) : position]
        if re.match(r"<D\d+> ,? ?when\b", mask[position:]):
            position = mask.index("when", position) + 4
        if (
            _UNDATED.search(left)
            or (position == 0 and mask[4:8].lstrip()[:1] in ("-", "(", "–", "—"))
            or re.match(r"^<P\d+> (?:, <P\d+> )?(?:, |\( |— |- )+$", mask[:position])
        ):
            continue
        event = _nearest(rounds, position, cuts)
        if event is not None:
            said = 1 if _SAID.search(left) else 0
            dated.setdefault(id(event), []).append((said, mention))
    for event in events:
        found = dated.get(id(event))
        if found:
            event.date = min(found, key=lambda pair: pair[0])[1]


def _status(sentence: Sentence, event: Event, cuts: list[int]) -> str:
    mask = sentence.mask
    low, high = _bounds(cuts, event.position, len(mask))
    left = mask[low : event.position]
    plan = _PLAN.search(left[-110:]) or re.match(
        r">?[^<;]{0,40}?(?:being closed|not yet|in the works|is to be paid|has been pledged|to be led)",
        mask[event.position + 2 :],
    )
    rumour = _RUMOUR.search(mask)
    if plan and _DONE.search(left[plan.end() :] if isinstance(plan, re.Match) and plan.re is _PLAN else ""):
        plan = None
    if plan:
        return "rumoured" if rumour else "planned"
    if rumour:
        where = rumour.start()
        valued = re.search(r"valu\w+|deal|worth", mask) is not None and event.money is None
        if low <= where < high or (rumour[0] in ("reportedly",) and low <= where <= high):
            return "closed" if valued and event.definite else "rumoured"
        if event.money is not None and where > high and not cuts:
            return "rumoured"
    return "closed"


def date_of(mention: DateMention | None) -> PartialDate | None:
    """Return the date, if there is one."""
    return mention.date if mention else None
