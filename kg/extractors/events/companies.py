"""Who raises: the element of a sentence that names the company of a round, or the pronoun that stands for it."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re

from kg.extractors.events.clause_subjects import RAISES, governed, named, opening, owner_of, subject_of
from kg.extractors.events.investor_parts import Part
from kg.extractors.events.recipients import recipient_of
from kg.extractors.events.strangers import is_unnamed
from kg.extractors.events.telling import Event, bounds
from kg.extractors.mentions.stages import StageMention
from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.sums.patterns import HEDGE, IS_WHAT, RAISE
from kg.extractors.wording.non_companies import FORMED_AS_INVESTOR, FORMED_AS_LENDER, MAKER
from kg.extractors.wording.patterns import Pattern
from kg.extractors.wording.verbs import EQUIPPING, HANDING, participles

_COMPANY_RIGHT = Pattern(
    r"(?:(?!<|;|\.|,|led\b|from\b|with\b|to\b|favou?r\b|benefit\b)\S+ |<[SD]\d+> ){0,5}?(?:(?:in|into|for|to|by|at|behind|(?<!out )of) "
    r"(?:(?!which|whom)[\w'’-]+ ){0,3}?)(?P<co><[GA]\d+>)(?!'s)"
)
#: "With <M0> of fresh money from Bolt, Acme wants to double its team": who has the money.
_FRONTED = Pattern(
    r"^(?:\W )*(?:(?:now |still )?(?:flush |armed |fresh )?with|fresh off|thanks to|helped by|buoyed by|powered by|on the back of|off the back of|"
    r"following|after|days after|weeks after|months after|by way of|in|through|via) (?:(?!<[GMA])\S+ ){0,5}?$"
)
_WHO_HAS_IT = Pattern(
    r"(?:(?!<[GMA]|[,;]|will\b|was\b|is\b|has\b)\S+ ){0,6}?(?:(?:from|led by|by) (?:(?!<)[\w-]+ ){0,4}?<G\d+> )?(?:in (?:hand|its pocket|the bank) )?"
    r", (?P<co><[GA]\d+>)(?!'s) (?!(?:and|led|leads|joined)\b)(?:[\w-]+ )"
)
_LATTER = Pattern(
    r"\bthe (?:former|latter)(?:'s)? (?:(?!<[GMA]|[;,]|its\b|their\b|(?:co-)?led\b|funded|backed|joined|invested|put\b)\S+ ){0,8}$"
)
#: "a <S0> in <D0> ( <G0> , <M0> )": who stands in the brackets gives.
_STAGE_BRACKETED = Pattern(r"<S\d+>(?: (?:round|in|of|<D\d+>))* \( [^)(]*$")
_PARTICIPLE = Pattern(
    r"(?:\b|(?=<D))(?:after|before|since|having|by|following|<D\d+>) (?:\w+ing|raised|closed) (?:[\w$-]+ ){0,4}$"
)
_AND_I = Pattern(r"<G\d+> and i\b")
_LED = Pattern(
    r"(?:,? ?(?:having|who|which) |had |has )?(?:(?!<|;)\S+ ){0,4}?(?:having|which|who) (?:\w+ )?(?:co-)?led "
)
#: "Acme was granted <M0>": who is subject takes.
_IS_GIVEN = Pattern(
    rf"\b(?:was|were|been|is|being|be) (?:\w+ )?(?:granted|awarded|lent|provided|approved|{participles(HANDING)}|{participles(EQUIPPING)})\b"
)
_LENDS = Pattern(
    r"\b(?:lend|lends|lent|inject|injects|injected|threw in|throws in|chipped in|chips in|provid(?:e|es|ed|ing)|awarded|granted|approved|"
    r"(?:add|adds|added|extend|extends|extended|gave|gives)(?= (?:an? |the )?(?:[\w-]+ )?<S)) (?:(?!<)\S+ ){0,4}"
    r"(?:<S\d+> (?:\w+ )?of )?(?:up to )?$"
)
_PLACED_WITH = Pattern(r"(?:commitment|investment|bet|injection|stake|funding) (?:to|in|into) (?P<co><G\d+>)(?!'s)")
_FIRM = Pattern(r"\b(?:firm|fund|investor|vc|group|house|bank|company)$")
_HEADS_IT = Pattern(
    r"<A\d+> (?:(?:has|have|had|is|was|now|also|then|again|since|later|once|jointly|itself|,) )*(?:co-?)?"
    r"(?:led|leads|leading|headed|heads|anchored|anchors|fronted|joined|joins|backed|funded)\b"
)


#: "Its most recent financing, in <D0>, came to <M0>".
_ITS_ROUND = Pattern(
    r"(?P<whose><[GA]\d+>(?='s)|\b(?:its|their))(?:'s)? (?:(?!<)[\w-]+ ){0,4}(?:<S\d+>|round|financing|raise|funding|fundraise|fundraising|investment|capital increase) (?:(?!<[GM])\S+ ){0,8}$"
)

#: "Acme's founder said it had raised": for Acme.
_SAID_IT = Pattern(
    r"(?P<co><G\d+>)'s (?:(?:new|former|first|own) )?(?:(?:co-)?founders?|chief executive|chief \w+ officer|chief|boss|bosses|ceo|cfo|president|chair\w*|head|management|team|spokes\w+|owners?|<G\d+>) "
    r"(?:, [^,<]{1,60}, )?(?:(?:has|had|also|recently|<D\d+>) )*(?:said|says|told <[GA]\d+>|tells <[GA]\d+>|confirmed|confirms|announced|revealed|wrote|writes|added|claims|claimed|stated|adds|noted|explained|reports) (?:that )?$"
)
#: "Acme's <S0> round of <M0>": what the sum is the size of.
_ROUND_OF = Pattern(
    rf"(?:<S\d+>|\b(?:round|financing|raise|fund-?raise|placement)\b)(?: (?:round|financing|raise|funding|deal))? (?:, )?(?:(?:which|that) )?(?:of|worth|at|for|totall?ing|amounting to|in the amount of|(?:has |had )?(?:raised|brought in|came to|totall?ed|was worth|amounted to|was|is)) {HEDGE}$"
)


def company_of(
    sentence: Sentence, event: Event, parts: list[Part], cuts: list[int]
) -> tuple[Element | None, Element | None]:
    """Return the element that names who raises, or else the pronoun or description that stands for it."""
    company, anaphor = _company_of(sentence, event, parts, cuts)
    if company is not None:
        bracket = _STAGE_BRACKETED.search(sentence.mask, 0, event.position)
        event.aimed |= bracket is not None and sentence.place_of(company) < bracket.start()
        at = next((k for k, e in enumerate(sentence.elements) if e.end >= company.end), None)
        if at is not None and MAKER.match(sentence.mask, sentence.starts[at]):
            return None, None
    return company, anaphor


def _company_of(
    sentence: Sentence, event: Event, parts: list[Part], cuts: list[int]
) -> tuple[Element | None, Element | None]:
    """Return the same, whether or not it is only something of a company that is meant."""
    mask, at = sentence.mask, event.position
    elements = sentence.elements
    index = elements.index(sentence.at(at))
    roles = {id(p.element) for p in parts}
    end = mask.index(">", at) + 1 if mask[at] == "<" else at
    right = mask[end : end + 100].lstrip()
    aimed = recipient_of(sentence, event, end)
    if aimed is not None and id(aimed) not in roles and (aimed.kind == "A" or len(aimed.members) == 1):
        event.aimed = True
        return named(aimed)
    if (what := IS_WHAT.match(right)) is not None:
        return named(sentence.at(mask.index(right, end) + what.start("co")))
    if is_unnamed(sentence, at) or _LATTER.search(mask, 0, at):
        return None, None  # which of the companies named before, the document says
    owner = owner_of(elements, index) or _owner_of_round(sentence, at)
    if owner is None and event.rule == "worth of a round" and (its := _ITS_ROUND.search(mask, 0, at)) is not None:
        owner = sentence.at(its.start("whose"))
    if owner is not None and owner.kind in "GA" and (told := _by_owner(sentence, event, owner, roles)) is not None:
        return told
    if (
        event.definite
        and event.money is None
        and not re.search(rf"\b{RAISE} (?:(?!<)\S+ ){{0,4}}$", mask[max(0, at - 50) : at])
    ):
        if owner is not None and owner.text in ("its", "their"):
            holder = subject_of(sentence, index, bounds(cuts, at, len(mask))[0], roles)
            if holder is not None and holder.kind == "G" and len(holder.members) == 1:
                return named(holder)
        return None, owner
    low, _ = bounds(cuts, at, len(mask))
    if _FRONTED.search(mask[:at]) and (match := _WHO_HAS_IT.match(right)):
        element = sentence.at(mask.index(right, end) + match.start("co"))
        if len(element.members) == 1 or element.kind == "A":
            return named(element)
    subject = subject_of(sentence, index, low, roles)
    invested = any(p.position < at for p in parts) or event.rule == "sum before a round's noun"
    if (subject is None or subject.kind not in "GA") and invested and (match := _COMPANY_RIGHT.match(right)):
        element = sentence.at(mask.index(right, end) + match.start("co"))
        if id(element) not in roles and len(element.members) == 1:
            event.aimed = True
            return named(element)
    if subject is not None and (said := _SAID_IT.search(mask, 0, sentence.place_of(subject))) is not None:
        teller = sentence.at(said.start("co"))
        subject = teller if id(teller) not in roles and len(teller.members) == 1 else subject
    if subject is not None and subject.text in ("it", "they") and low > 0:
        subject = opening(sentence, subject, roles) or subject
    if subject is None and low > 0:
        subject = subject_of(sentence, index, 0, roles)
    if subject is None and _PARTICIPLE.search(mask[max(0, at - 60) : at]):
        after = re.match(r"[^<;.]{0,60}?(?:<[SD]\d+>[^<;.]{0,40}?)?, (?P<co><[GA]\d+>)(?!'s| (?:led|joined))", right)
        if after:
            subject = sentence.at(mask.index(right, end) + after.start("co"))
    if subject is None and owner is None:
        subject = governed(sentence, index, roles)
    if subject is None:
        return None, owner
    if (ours := _AND_I.match(mask, sentence.place_of(subject))) is not None:
        return None, sentence.at(ours.end() - 1)  # "Ada and I": it is we who raise
    if owner is not None and owner.text in ("its", "their") and _is_lender(event, subject):
        event.parts.append(Part(subject, sentence.place_of(subject), "investor", "lender gives"))
        return None, None
    if _stood_for(sentence, subject, at, parts):
        return None, owner
    if _gives(sentence, subject, at):
        match = _PLACED_WITH.match(right)
        taker = sentence.at(mask.index(right, end) + match.start("co")) if match is not None else None
        return named(taker) if taker is not None and id(taker) not in roles else (None, owner)
    return named(subject)


def _owner_of_round(sentence: Sentence, at: int) -> Element | None:
    """Return whose round it is of which a sum at a position is the size: "led Acme's Series B round of <M0>"."""
    noun = _ROUND_OF.search(sentence.mask, max(0, at - 60), at)
    if noun is None:
        return None
    begin = sentence.starts.index(noun.start())
    stage = sentence.elements[begin].mention
    if isinstance(stage, StageMention) and stage.stage in ("grant", "debt"):
        return None  # "Acme, whose grant of <M0>": it may be whose money it was
    return owner_of(sentence.elements, begin)


def _is_lender(event: Event, owner: Element) -> bool:
    """Return whether a loan is that of who lends it, as its name shows: "its $2m loan" of a bank, "Acme Bank's credit line"."""
    debt = event.stage is not None and event.stage.stage == "debt"
    return debt and owner.kind == "G" and len(owner.members) == 1 and FORMED_AS_LENDER.search(owner.text) is not None


def _by_owner(
    sentence: Sentence, event: Event, owner: Element, roles: set[int]
) -> tuple[Element | None, Element | None] | None:
    """Return whose round it is by the name or description that owns it, else ``None``."""
    elements = sentence.elements
    at = next(k for k, e in enumerate(elements) if e.end >= owner.end)
    if owner.kind == "A" and owner.text.startswith("that "):
        last = next((e for e in reversed(elements[:at]) if e.kind == "G"), None)
        if last is not None and id(last) not in roles and len(last.members) == 1:
            return named(last)
    gives = id(owner) in roles
    if not gives and _is_lender(event, owner):
        event.parts.append(Part(owner, sentence.place_of(owner), "investor", "lender gives"))
        return None, None
    if owner.kind == "G" and (gives or FORMED_AS_INVESTOR.search(owner.text)):
        # "Acme, backed by Hafen Capital's <M0>": whose round it is, the sentence says before
        subject = subject_of(sentence, at, 0, roles)
        if subject is not None and subject.kind == "G" and len(subject.members) == 1:
            if not gives:
                event.parts.append(Part(owner, sentence.place_of(owner), "investor", "investor's investment"))
            return named(subject)
    if gives:
        return None
    event.owned = True
    return named(owner)


def _gives(sentence: Sentence, subject: Element, at: int) -> bool:
    """Return whether the subject before a round is no taker: an investor by its name, or said to have led."""
    if subject.kind != "G" or len(subject.members) != 1 or subject.start >= sentence.at(at).start:
        return False
    place = sentence.starts[next(k for k, e in enumerate(sentence.elements) if e.end >= subject.end)]
    between = sentence.mask[place + len("<G0> ") : at]
    if _PLACED_WITH.match(sentence.mask[sentence.mask.find(">", at) + 1 :].lstrip()) and not RAISES.search(between):
        return True
    if re.search(r"<[GM]", between):
        return False
    if _LENDS.search(between) and not _IS_GIVEN.search(between):
        return True
    formed = FORMED_AS_INVESTOR.search(subject.members[0].mention.name) is not None and not RAISES.search(between)
    return formed or _LED.match(between) is not None


def _stood_for(sentence: Sentence, subject: Element, at: int, parts: list[Part]) -> bool:
    """Return whether an investor that is told by a description after the subject is the subject: "Acme is back: the firm led"."""
    if subject.kind != "G":
        return False
    here = sentence.at(at).start
    for part in parts:
        element = part.element
        if element.kind == "A" and subject.end <= element.start < here and _FIRM.search(element.text):
            return _HEADS_IT.match(sentence.mask, sentence.place_of(element)) is not None
    return False
