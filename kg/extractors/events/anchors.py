"""Where a sentence tells of a round: at a sum, at a stage, at a word such as "the round"."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

from kg.extractors.events.anchors_at_stages import add_stages
from kg.extractors.events.anchors_at_words import add_words
from kg.extractors.events.clause_subjects import owner_of
from kg.extractors.events.investor_parts import Part
from kg.extractors.events.telling import Event
from kg.extractors.mentions.stages import StageMention
from kg.extractors.sentences.elements import Element, Sentence, last_member
from kg.extractors.sums.patterns import HEDGE
from kg.extractors.sums.stakes import BOUGHT_OUT
from kg.extractors.sums.views import Sum
from kg.extractors.wording.patterns import Pattern

#: "Acme was granted <M0> under the scheme": as good as a grant.
_GRANTED = Pattern(
    r"\b(?:was|were|been|being|is) (?:also |since |later |then )?(?:granted|awarded) (?:(?!<|shares|stock|options)[\w'-]+ ){0,2}$"
)
_LOAN = Pattern(r"\b(?:borrow(?:s|ed|ing)?|len[dt]s?|lending|loan(?:s|ed|ing)) (?:(?!<)[\w'-]+ ){0,4}$")
_FACILITY = Pattern(
    r"<M\d+> (?:(?!<|equity\b|testing\b|research\b|production\b|manufacturing\b|storage\b|new\b)[\w-]+ ){0,2}(?:facility(?= (?:from|to|with|led|provided|arranged|by|for its|at)\b|[.,;]| [.,;])|overdraft|credit line|line of credit)(?!\w)"
)
_BANKS = Pattern(r" (?:in <D\d+> )?from (?:[\w-]+ ){0,4}(?:banks|lenders)\b")
#: Shares that those who hold them sell: no new money of the company.
_HOLDERS = (
    r"(?:employees|staff|staffers|workers|insiders|(?:existing|early|other|current|former|selling) (?:(?!<)[\w-]+ ){0,2}?"
    r"(?:shareholders|holders|investors|backers|stockholders|employees|staff)|(?:share|stock)holders)"
)
_STAFF_SELLS = Pattern(
    rf"\b{_HOLDERS}(?: (?!<[GM]|;|\.|who\b)\S+| <G\d+>(?:'s)?| ,){{0,12}}? (?:sell|sells|sold|selling|offload\w*|unload\w*|cash(?:ed|ing)? out|tender\w*)"
    rf" (?:(?!<[GM]|;)\S+ ){{0,5}}$"
)
_FROM_STAFF = Pattern(
    rf"<M\d+> (?:worth )?(?:of|in) (?:(?!<)[\w-]+ ){{0,3}}?(?:shares|stock|equity)(?: in <[GA]\d+>)? from (?:(?!<)[\w-]+ ){{0,2}}?{_HOLDERS}\b"
)
_INVESTMENT = Pattern(
    r">\s*(?:(?:[\w-]+ ){0,2}(?:investment|stake|cheque|check|contribution|bet)\b(?! (?:round|from|led|bank))|"
    r"<S\d+>(?= (?:in|into|to|,|is|was|and)))"
)
#: "Acme ( Bolt , <M0> , <D0> )": who stands in the brackets with the sum gives it.
_GIVER_IN_BRACKETS = Pattern(
    r"(?P<co><G\d+>)(?!'s) (?:of <P\d+> )?\( (?:from |with )?(?P<who><G\d+>)(?:(?: ,)? <D\d+>)? , (?:(?!<)[\w~-]+ ){0,2}$"
)
_MADE = Pattern(
    r"(?P<g><G\d+>) (?:has |had |also |recently |is |will |to |, which )*(?:made|makes|making|make|completed|"
    r"finali[sz]ed|agreed to|committed to|announced|plans|planned|doubled) (?:an? |its |another |the |further |"
    r"additional |up to )*$"
)
#: "Acme is making a growth investment of <M0>".
_MAKES_ONE = Pattern(
    rf"(?P<g><G\d+>)(?!'s) (?:, (?:(?!<[GM]|[;,])\S+ ){{1,10}}, )?(?:(?:has|had|have|also|recently|is|are|was|will|to|,|which|now|just|jointly|both) ){{0,4}}(?:mak(?:es?|ing)|made|committ?(?:s|ed|ing) to) "
    rf"(?:an?|its|another|the|their) (?:(?!<)[\w-]+ ){{0,3}}?(?:<S\d+>|investment|injection|contribution|bet|commitment) (?:worth |of |totall?ing ){HEDGE}$"
)
_OF_DEBT = Pattern(r"<M\d+> (?:in|of|as|worth of) (?:an? )?(?:(?!<)[\w-]+ )?<S\d+>")
#: Where another clause begins.
_NEXT = Pattern(r" ,? ?(?:;|while|and (?=(?:in |later |then |<D\d+> |, )*(?:<[GA]\d+>|it|they|we)\b)|and in <D\d+> ) ?")
_STATED_PARTS = frozenset(("of that, from", "so much of it from"))
_STAGED_GIFT = Pattern(
    r"<M\d+> (?:(?:in|of|as|worth of) )?(?:(?!(?:the|its|their|this|that|our|his|her|to|for|and)\b)[\w-]+ ){0,2}<S\d+>"
    r"(?! (?:(?:round|funding|financing) )?(?:of|worth) (?:(?!<)[\w-]+ )*<M)"
)


def anchors_of(sentence: Sentence, sums: list[Sum], parts: list[Part], cuts: list[int]) -> list[Event]:
    """Return the events of a sentence in reading order, without company or status yet."""
    events: list[Event] = []
    for item in sums:
        if item.role == "round":
            events.append(_at_round(sentence, item, parts))
        elif item.role == "share" and (
            item.into is not None or item.rule == "lender gives" or _of_its_stage(sentence, item, sums)
        ):
            events.append(_at_share(sentence, item))
            if item.rule == "and so much by another" and len(events) > 1 and events[-1].stage is None:
                events[-1].stage = _of_debt(events[-2])
        elif item.role == "share" and _is_lent(sentence, item):
            events.append(Event(sentence, item.position, money=item, rule="investor puts into", single=True))
    add_stages(sentence, events, cuts, backed=bool(parts))
    events.sort(key=lambda e: e.position)
    add_words(sentence, events, sums, parts, cuts)
    events.sort(key=lambda e: e.position)
    return events


def _of_debt(event: Event) -> StageMention | None:
    """Return the stage of a loan, which goes on where the verb is left out: "Acme lent it <M0>, and Bolt another <M1>"."""
    return event.stage if event.stage is not None and event.stage.stage == "debt" else None


def _at_round(sentence: Sentence, item: Sum, parts: list[Part]) -> Event:
    """Return the round of a sum; a name that its brackets show to be the company leaves ``parts``."""
    if (giver := _giver(sentence, item)) is not None:
        event = Event(sentence, item.position, money=item, rule="investor's investment", single=True)
        event.parts.append(Part(giver, sentence.place_of(giver), "investor", "investor's investment"))
        return event
    mask = sentence.mask
    event = Event(sentence, item.position, money=item, rule=item.rule)
    if item.who is not None:
        event.parts.append(Part(item.who, sentence.place_of(item.who), "investor", "investor puts in"))
    index = sentence.elements.index(item.element) - 1
    before = sentence.elements[index - (sentence.elements[index].text in ("with", "at", "for"))]
    gives = any(part.element is before for part in parts)
    if item.rule == "and another, likewise" and before.kind == "G" and len(before.members) == 1 and not gives:
        event.company, event.aimed = before, True
    if item.into is not None and item.into.kind == "G" and not any(part.element is item.into for part in parts):
        event.company, event.aimed = item.into, True
    if (whose := _GIVER_IN_BRACKETS.search(mask, max(0, item.position - 60), item.position)) is not None and (
        event.company is None
    ):
        giver, company = sentence.at(whose.start("who")), last_member(sentence.at(whose.start("co")))
        if not any(part.element is company for part in parts):
            event.company, event.aimed = company, True
            parts[:] = [part for part in parts if part.element is not giver]
            event.parts.append(Part(giver, whose.start("who"), "investor", "in brackets"))
    if item.rule == "sum in brackets":
        if event.company is None:
            event.company = item.into or last_member(sentence.at(mask.rindex("<G", 0, item.position)))
        parts[:] = [p for p in parts if p.element.end != event.company.end]
    if _GRANTED.search(mask, max(0, item.position - 40), item.position):
        event.stage = StageMention(item.element.span, "grant")
    if (
        _FACILITY.match(mask, item.position)
        or _LOAN.search(mask[max(0, item.position - 40) : item.position])
        or _BANKS.match(mask[mask.index(">", item.position) + 1 :])
    ):
        event.stage = StageMention(item.element.span, "debt")
    elif _STAFF_SELLS.search(mask, max(0, item.position - 160), item.position) or _FROM_STAFF.match(
        mask, item.position
    ):
        event.stage = StageMention(item.element.span, "secondary")
    return event


def _giver(sentence: Sentence, item: Sum) -> Element | None:
    """Return the investor where a sum is told as somebody's investment ("Amazon completed a $4 billion investment")."""
    mask = sentence.mask
    if (made := _MAKES_ONE.search(mask, max(0, item.position - 120), item.position)) is not None:
        return sentence.at(made.start("g"))
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
    owner = owner_of(sentence.elements, sentence.elements.index(item.element))
    return owner if owner is not None and owner.kind == "G" else None


def _is_lent(sentence: Sentence, item: Sum) -> bool:
    """Return whether one investor's sum is a loan beside the equity: "and Acme provided <M0> of venture debt"."""
    match = _OF_DEBT.match(sentence.mask, item.position)
    stage = sentence.at(match.end() - 1).mention if match is not None else None
    return isinstance(stage, StageMention) and stage.stage == "debt"


def _at_share(sentence: Sentence, item: Sum) -> Event:
    """Return the round that one investor's sum went into, or was by itself."""
    named = item.into is not None and item.into.kind == "G"
    sold = _STAFF_SELLS.search(sentence.mask, max(0, item.position - 160), item.position)
    resold = item.rule == BOUGHT_OUT or sold or _FROM_STAFF.match(sentence.mask, item.position)
    stage = "secondary" if resold else None
    if _LOAN.search(sentence.mask, max(0, item.position - 40), item.position) or _FACILITY.match(
        sentence.mask, item.position
    ):
        stage = "debt"
    return Event(
        sentence,
        item.position,
        company=item.into if named else None,
        anaphor=None if named else item.into,
        money=item,
        rule="investor puts into",
        single=True,
        stage=StageMention(item.element.span, stage) if stage is not None else None,
    )


def _of_its_stage(sentence: Sentence, item: Sum, sums: list[Sum]) -> bool:
    """Return whether what somebody gave is a round with a stage of its own: "Acme provided the <M0> <S0>"."""
    if item.rule in _STATED_PARTS:
        return False  # "of the total, <M0> is debt from Acme"
    mask = sentence.mask
    others = [each for each in sums if each.role in ("round", "size", "total")]
    alone = all(item.position < o.position and _NEXT.search(mask, item.position, o.position) for o in others)
    return alone and _STAGED_GIFT.match(sentence.mask, item.position) is not None
