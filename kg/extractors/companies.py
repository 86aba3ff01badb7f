"""Who raises: the element of a sentence that names the company of a round, or the pronoun that stands for it."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re

from kg.documents import BlockKind
from kg.extractors.investors import Part
from kg.extractors.patterns import Pattern
from kg.extractors.sentences import Element, Sentence, last_member
from kg.extractors.strangers import is_unnamed
from kg.extractors.sum_patterns import RAISE
from kg.extractors.telling import Event, bounds
from kg.extractors.words import COMPANY_NOUNS, PREPOSITIONS

_COMPANY_RIGHT = Pattern(
    r"(?:(?!<|;|\.|,|led\b|from\b|with\b|to\b)\S+ |<[SD]\d+> ){0,5}?(?:(?:in|into|for|to|by|at|behind|(?<!out )of) "
    r"(?:(?!which|whom)[\w'’-]+ ){0,3}?)(?P<co><[GA]\d+>)(?!'s)"
)


_THAT_COMPANY = Pattern(
    r"(?:<[SD]\d+> |(?:round|financing|funding|raise|deal|extension|loan) ){1,3}(?:that |which )?(?P<co><G\d+>) "
    r"(?:has |had |just |also |\w+ly )?(?:announced|raised|made public|closed|unveiled|disclosed|completed|secured|"
    r"landed|revealed|took)"
    r"|(?:, )?(?:that|which) (?P<taker><G\d+>) (?:has |had |just |also |\w+ly )*(?:raised|took|received|got|secured|finished|"
    r"landed|"
    r"pulled in|closed|completed|announced|finali[sz]ed|obtained|concluded|unveiled|disclosed|picked up|aims|plans|hopes|wants|intends|expects|needs)\b"
)


_FOR_COMPANY = Pattern(
    r"(?:<[SD]\d+> |(?!<)[\w-]+ ){0,3}?(?:from|by) (?:[\w'’-]+ ){0,3}?<G\d+> (?:for|in|into) (?:[\w'’-]+ "
    r"){0,3}?(?P<co><G\d+>)(?!'s)"
)


_BY_COMPANY = Pattern(
    r"(?:(?!<|;)\S+ |<[SD]\d+> ){0,3}?(?:raised|secured|closed|announced|landed|received|completed|obtained|"
    r"borrowed) by (?:[\w'’-]+ ){0,3}?(?P<co><[GA]\d+>)"
    r"|(?:(?:<S\d+>|round|cheque|check|sum|deal|ticket) ){0,2}(?:, )?(?:went|goes|has gone|is going) to (?:(?!<)[\w'’-]+ ){0,3}?(?P<goal><G\d+>)(?!'s)"
)


#: "The Series A of the Tallinn startup Acme, an <M0> round": whose the stage is and the sum apposed to it.
_OF_COMPANY = Pattern(
    r"<S\d+> (?:(?:funding |financing )?(?:round|financing) )?(?:of|at) (?:(?!<|led\b|by\b|from\b|with\b|and\b|which\b)[\w'’-]+ ){0,6}?(?P<co><G\d+>)(?!'s)"
)
_APPOSED_ROUND = Pattern(
    r"(?:of|at|in|for) (?:(?!<|led\b|by\b|from\b|with\b|and\b|which\b)[\w'’-]+ ){0,6}?(?P<co><G\d+>) , (?:an?|the|its) (?:(?!<)[\w'’-]+ ){0,2}$"
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


#: What belongs to a company that is not named: "Acme parent raises", "Acme's maker".
MAKER = Pattern(
    r"<G\d+>(?:'s (?:\w+ )?| )(?:maker|parent|owner|developer|creator|operator|publisher)(?: company| firm)?"
    r"(?! [<\w]*<G| ,? ?<G)(?= (?!of\b))"
)


#: "Acme, for which Bolt once led an <M0> <S0>": whose round it is.
_FOR_WHICH = Pattern(
    r"(?P<co><[GA]\d+>) (?:\( [^)]*\) )?(?:, )?(?:for|in|into|to|at|behind|on) (?:which|whom) <G\d+> (?!(?:[\w-]+ ){0,3}?(?:sold|sells|raised|issued)\b)"
    r"(?:(?!<[GM]|[;:,])\S+ ){1,8}$"
)
#: "Acme followed , with <M0> from Bolt", "and Acme , with an <M0> <S0>".
_WITH_IT = Pattern(
    r"(?P<co><G\d+>) (?:followed|came (?:next|second|third|last)|(?:headed|topped|led|leads|tops|heads) the (?:list|table|pack|ranking|week|month|way|field)) with (?:(?!<|;|,)\S+ ){0,4}$"
    r"|(?P<of><G\d+>) (?:(?:followed|came|is|was|next|then|second|third|last|too|also|\( [^)]* \)|of <P\d+>) )*, (?:now |fresh |flush |armed |again )?with (?:(?!<|;|,)\S+ ){0,4}$"
)
_ROUND_COMES = Pattern(
    r"(?:<S\d+> |(?!<|from\b|for\b|in (?!<S))[\w-]+ ){0,4}?(?:from|led by) |(?:in )?<S\d+>|(?:in )?(?:fresh |new )?(?:funding|financing|round|capital)\b"
)
_LATTER = Pattern(
    r"\bthe (?:former|latter)(?:'s)? (?:(?!<[GMA]|[;,]|its\b|their\b|(?:co-)?led\b|funded|backed|joined|invested|put\b)\S+ ){0,8}$"
)
#: "Bolt, whose <M0> investment in <D0> gave it a tenth of Acme".
_BOUGHT_PART = Pattern(
    rf"(?:<S\d+> )?(?:{'investment|injection|infusion|bet|commitment|stake|cheque|check|ticket|contribution'}) (?:(?:in|of|from) <D\d+> )?"
    r"(?:has |had )?(?:gave|given|gives|bought|got|earned|handed|secured|won|buys|brought) (?:it |them |him |her |<[GA]\d+> )(?:(?!<)\S+ ){1,6}?(?:of|in) "
    r"(?:(?!<)[\w'’-]+ ){0,4}?(?P<co><[GA]\d+>)(?!'s)"
)


#: "a <S0> in <D0> ( <G0> , <M0> )": who stands in the brackets gives.
_STAGE_BRACKETED = Pattern(r"<S\d+>(?: (?:round|in|of|<D\d+>))* \( [^)(]*$")


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
    mask, at = sentence.mask, event.position
    elements = sentence.elements
    index = elements.index(sentence.at(at))
    roles = {id(p.element) for p in parts}
    end = mask.index(">", at) + 1 if mask[at] == "<" else at
    right = mask[end : end + 100].lstrip()
    aimed = _aimed_at(sentence, event, end)
    if aimed is not None and id(aimed) not in roles and (aimed.kind == "A" or len(aimed.members) == 1):
        event.aimed = True
        return named(aimed)
    if is_unnamed(sentence, at) or _LATTER.search(mask, 0, at):
        return None, None  # which of the companies named before, the document says
    owner = owner_of(elements, index)
    if owner is not None and owner.kind == "A" and owner.text.startswith("that "):
        last = next((e for e in reversed(elements[: elements.index(owner)]) if e.kind == "G"), None)
        if last is not None and id(last) not in roles and len(last.members) == 1:
            return named(last)
    if owner is not None and owner.kind == "G" and id(owner) not in roles and FORMED_AS_INVESTOR.search(owner.text):
        subject = subject_of(sentence, elements.index(owner), 0, roles)
        if subject is not None and subject.kind == "G" and len(subject.members) == 1:
            event.parts.append(Part(owner, sentence.place_of(owner), "investor", "investor's investment"))
            return named(subject)  # "Acme has grown since Hafen Capital's <M0>"
    if owner is not None and owner.kind in "GA" and id(owner) not in roles:
        event.owned = True
        return named(owner)
    if owner is not None and owner.kind == "G" and id(owner) in roles:
        # "G42, backed by Tindra's $5m investment": whose round it is, the sentence says before
        subject = subject_of(sentence, elements.index(owner), 0, roles)
        if subject is not None and subject.kind == "G" and len(subject.members) == 1:
            return named(subject)
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
    if subject is not None and subject.text in ("it", "they") and low > 0:
        subject = opening(sentence, subject, roles) or subject
    if subject is None and low > 0:
        subject = subject_of(sentence, index, 0, roles)
    if subject is None and _PARTICIPLE.search(mask[max(0, at - 60) : at]):
        after = re.match(r"[^<;.]{0,60}?(?:<[SD]\d+>[^<;.]{0,40}?)?, (?P<co><[GA]\d+>)(?!'s| (?:led|joined))", right)
        if after:
            subject = sentence.at(mask.index(right, end) + after.start("co"))
    if subject is None and owner is None:
        subject = _governed(sentence, index, roles)
    if subject is None:
        return None, owner
    if (ours := _AND_I.match(mask, sentence.place_of(subject))) is not None:
        return None, sentence.at(ours.end() - 1)  # "Ada and I": it is we who raise
    if _stood_for(sentence, subject, at, parts):
        return None, owner
    if _gives(sentence, subject, at):
        match = _PLACED_WITH.match(right)
        taker = sentence.at(mask.index(right, end) + match.start("co")) if match is not None else None
        return named(taker) if taker is not None and id(taker) not in roles else (None, owner)
    return named(subject)


def _aimed_at(sentence: Sentence, event: Event, end: int) -> Element | None:
    """Return the company that the words around a sum or stage give it to, wherever the sentence's subject is."""
    mask, at = sentence.mask, event.position
    right = mask[end : end + 100].lstrip()
    begin = mask.index(right, end) if right else end
    if match := _FOR_COMPANY.match(right):
        return sentence.at(begin + match.start("co"))
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
    if match := _BOUGHT_PART.match(mask, end + 1):
        return sentence.at(match.start("co"))
    if (match := _WITH_IT.search(mask, max(0, at - 90), at)) and _ROUND_COMES.match(right):
        return sentence.at(match.start("co" if match["co"] else "of"))
    if match := _FOR_WHICH.search(mask, max(0, at - 160), at):
        return sentence.at(match.start("co"))
    if _GRANTING.search(mask, max(0, at - 90), at) and (match := _TO_IT.match(mask, end + 1)):
        return sentence.at(match.start("co"))
    if match := _ROUND_APPOSED.search(mask, max(0, at - 90), at):
        return sentence.at(match.start("co"))
    if match := _JOINED_IN.search(mask, max(0, at - 60), at) or _HIRED_BY.search(mask, max(0, at - 120), at):
        return sentence.at(match.start("co"))
    if match := _STAKE_IN.search(mask, max(0, at - 140), at):
        return sentence.at(match.start("co"))
    if match := _WHICH_RAISED.search(mask, max(0, at - 120), at):
        return sentence.at(match.start("co"))
    return None


#: "Acme competes with Bolt, which had raised <M0>": whose the sum is, whoever the sentence is about.
_WHICH_RAISED = Pattern(
    rf"(?P<co><G\d+>) (?:\( [^)]*\) )?(?:(?:of|from|in) <P\d+> )?, which (?:(?:has|had|have|also|just|recently|itself|only|earlier|later|then|"
    rf"<D\d+>|in <D\d+>|last|this) )*(?:{RAISE}|received|took|got|won|attracted) (?:(?!<|;|,)\S+ ){{0,6}}$"
)


#: "<M0> – Acme (payments)": the sum before the company, as in headings.
_HEADED = Pattern(r"(?:<S\d+> )?(?:[-–—|·•]|for|to) (?P<co><G\d+>)(?= ?(?:[(:,|–—-]|$))")
#: "Bolt and Coil led a round of <M0> for the booking app".
_LEAD_VERB = Pattern(
    r"\b(?:led|leads|leading|lead|co-led|co-leading|anchored|headed|joined|backed|funded)(?<!by) (?:(?!<[GM]|by\b)[\w'-]+ |<[DS]\d+> ){0,4}$"
)
_ROUND_FOR = Pattern(
    r"(?:<[SD]\d+> |(?:funding|financing|investment|equity|growth|venture|debt) ){0,3}(?:(?:rounds?|raise|financing|funding|extension|injection|deal) )?"
    r"(?:(?:for|in|of|at|into) (?:(?!<|which\b|that\b|its\b|their\b|from\b|by\b|with\b|and\b)[\w'’-]+ ){0,4}?(?P<co><[GA]\d+>)(?!'s)"
    r"|(?:for|in|at|into|behind) (?:his|her|their|its) (?:(?!<|which\b|that\b|from\b|by\b|with\b|and\b)[\w'’-]+ |<P\d+>(?:'s)? (?:- based )?){0,6}?, (?:called )?(?P<own><G\d+>)(?!'s))"
)


#: What stands before a sum that is no company's, or its giver's: "the new", "Acme's fresh".
_OF_NOBODY = Pattern(r"(?:<G\d+>'s )?(?:(?!<[GA])\S+ )*$")
#: "The <M0> from Acme will help Bolt grow": whom the money helps.
_MONEY_HELPS = Pattern(
    r"<M\d+> (?:(?!<M|[;.:])\S+ ){0,24}?(?:(?:will|would|should|is to|can|could|may|to) (?:\w+ly |also )?(?:keep|let|help|allow|enable|make|give|bring|take|"
    r"value|turn|leave|carry|tide)|(?:keeps|lets|helps|allows|enables|makes|gives|brings|takes|values|valued|turns|leaves)) "
    r"(?:(?!<|from\b|to\b|with\b|by\b|and\b|of\b|in\b|the\b|its\b)[\w'’-]+ |<P\d+>(?:'s)? (?:- based )?){0,5}(?P<co><G\d+>)(?!'s)"
)
#: How names of investors end.
FORMED_AS_INVESTOR = Pattern(
    r"\b(?:Ventures|Capital|VC|Venture (?:Lab|Partners|Capital)|Accelerator|Angels|Equity|Partners)$"
)
_LED = Pattern(
    r"(?:,? ?(?:having|who|which) |had |has )?(?:(?!<|;)\S+ ){0,4}?(?:having|which|who) (?:\w+ )?(?:co-)?led "
)
_LENDS = Pattern(
    r"\b(?:lend|lends|lent|inject|injects|injected|threw in|throws in|chipped in|chips in|provid(?:e|es|ed|ing)|awarded|granted|approved|"
    r"(?:add|adds|added|extend|extends|extended|gave|gives)(?= (?:an? |the )?(?:[\w-]+ )?<S)) (?:(?!<)\S+ ){0,4}"
    r"(?:<S\d+> (?:\w+ )?of )?(?:up to )?$"
)
#: "A stake in Acme in a round of <M0>": who is invested in raises.
_STAKE_IN = Pattern(
    r"\b(?:(?:stake|invest(?:ed|ing|s|ment|ments)?|bet|shares|holding) in|board of) (?:(?!<)[\w'-]+ ){0,3}?(?P<co><G\d+>) (?:, as (?:the |a )?lead investor |(?:(?!<|led\b|joined\b)[\w-]+ ){0,3}?)"
    r"(?:in|as part of|through|via|during) (?:an?|its|the) (?:[\w-]+ ){0,4}$"
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
    r"(?:(?:more|each|apiece|<S\d+>) )?into (?:(?!<|its\b|their\b|which\b|of\b|from\b|and\b)[\w'’-]+ ){0,4}?(?P<co><G\d+>)(?!'s)"
)
_PUTTING = Pattern(rf"\b{_MONEY_GIVEN} (?:of|worth|totall?ing) (?:[\w-]+ ){{0,3}}$")
_INTO_IT = Pattern(
    r"(?:in|into) (?:(?!<|which\b|that\b|its\b|their\b|of\b|from\b|by\b|with\b|and\b)[\w'’-]+ ){0,6}?(?P<co><G\d+>)(?!'s)"
)
#: "Acme joined Bolt in its <S0>", "banks hired by Bolt to arrange an <S0>": whose it is.
_JOINED_IN = Pattern(
    r"\bjoin(?:ed|s|ing) (?:(?!<)[\w'’-]+ ){0,4}?(?P<co><G\d+>) in (?:its|their) (?:(?!<)[\w-]+ |<M\d+> ){0,3}$"
)
_HIRED_BY = Pattern(
    r"\b(?:hired|picked|mandated|chosen|appointed|selected|engaged) by (?:(?!<)[\w'’-]+ ){0,5}?(?P<co><G\d+>) to (?:(?!<G|;)\S+ ){0,12}$"
)
#: "A contribution of <M0> to Acme".
_GRANTING = Pattern(r"(?:\b(?:contribution|grant|award|loan|funding)|<S\d+>) (?:of|worth|totall?ing) (?:[\w-]+ ){0,3}$")
_TO_IT = Pattern(
    r"(?:to|for) (?:(?!<G|which\b|that\b|its\b|their\b|of\b|from\b|by\b|with\b|and\b)(?:[\w'’-]+|<P\d+>(?:'s)?) ){0,6}?(?:- based )?(?P<co><G\d+>)(?!'s)"
)
#: "Acme's round, a Series C": whose it is.
_ROUND_APPOSED = Pattern(
    r"(?P<co><[GA]\d+>)'s (?:(?!<)[\w'’-]+ ){0,3}(?:round|raise|financing|deal|funding|fundraise|fundraising) ,? ?(?:an?|the|is an?|was an?|its) (?:(?!<)[\w'’-]+ ){0,3}$"
)
_AND_I = Pattern(r"<G\d+> and i\b")
_PLACED_WITH = Pattern(r"(?:commitment|investment|bet|injection|stake|funding) (?:to|in|into) (?P<co><G\d+>)(?!'s)")


def _gives(sentence: Sentence, subject: Element, at: int) -> bool:
    """Return whether the subject before a round is no taker: an investor by its name, or said to have led."""
    if subject.kind != "G" or len(subject.members) != 1 or subject.start >= sentence.at(at).start:
        return False
    place = sentence.starts[next(k for k, e in enumerate(sentence.elements) if e.end >= subject.end)]
    between = sentence.mask[place + len("<G0> ") : at]
    if _PLACED_WITH.match(sentence.mask[sentence.mask.find(">", at) + 1 :].lstrip()) and not _RAISES.search(between):
        return True
    if re.search(r"<[GM]", between):
        return False
    if _LENDS.search(between):
        return True
    formed = FORMED_AS_INVESTOR.search(subject.members[0].mention.name) is not None and not re.search(RAISE, between)
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


_FIRM = Pattern(r"\b(?:firm|fund|investor|vc|group|house|bank|company)$")
_HEADS_IT = Pattern(
    r"<A\d+> (?:(?:has|have|had|is|was|now|also|then|again|since|later|once|jointly|itself|,) )*(?:co-?)?"
    r"(?:led|leads|leading|headed|heads|anchored|anchors|fronted|joined|joins|backed|funded)\b"
)


_PARTICIPLE = Pattern(
    r"(?:\b|(?=<D))(?:after|before|since|having|by|following|<D\d+>) (?:\w+ing|raised|closed) (?:[\w$-]+ ){0,4}$"
)
_BEFORE_SUBJECT = Pattern(r"(?:(?:but|and|in|on|last|this|earlier|meanwhile|separately|also|<[DP]\d+>|,|[-–—•*]) )*$")


def opening(sentence: Sentence, pronoun: Element, roles: set[int]) -> Element | None:
    """Return the subject that a sentence opens with, for "it" in a later clause ("Acme was valued …, when it …")."""
    first = next((e for e in sentence.elements if e.kind == "G"), None)
    if first is None or first.start > pronoun.start or first.possessive or id(first) in roles:
        return None
    at = sentence.place_of(first)
    after = sentence.mask[at + len("<G0> ") :]
    one = len(first.members) == 1 or all(m.mention.kind == "person" for m in first.members[1:])
    plain = _BEFORE_SUBJECT.match(sentence.mask[:at]) and one and not MEDIA.search(first.text)
    return first if plain and not re.match(r"(?:reported|reports|said|wrote|writes|hears|and) ", after) else None


def only_before(sentence: Sentence, pronoun: Element, roles: set[int]) -> Element | None:
    """Return the one company that a sentence names before "its", if it names just one that gives nothing."""
    found = [
        e
        for e in sentence.elements
        if e.kind == "G"
        and e.end <= pronoun.start
        and id(e) not in roles
        and not MEDIA.search(e.text)
        and not sentence.mask.endswith("according to ", 0, sentence.place_of(e))
    ]
    fits = len(found) == 1 and pronoun.text == "its" and len(found[0].members) == 1 and not found[0].possessive
    return found[0] if fits else None


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


def named(element: Element) -> tuple[Element | None, Element | None]:
    """Return an element as the name of one company, or else as something that stands for it."""
    if element.kind != "G":
        return None, element
    if len(element.members) > 1 and all(m.mention.kind == "person" for m in element.members[1:]):
        first = element.members[0]  # "Sierra, Ada Lind's company": the people only describe it
        if first.mention.kind == "organization":
            return Element("G", element.start, element.end, first.mention.name, first.mention, [first]), None
    return (element, None) if len(element.members) == 1 else (None, None)


_RAISES = Pattern(RAISE)


def owner_of(elements: list[Element], index: int) -> Element | None:
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
        if element.kind == "w" and _RAISES.fullmatch(element.text):
            return None
    return None


_PRESS = (
    r"\b(?:News|Times|Journal|Post|Herald|Tribune|Magazine|Daily|Gazette|Press|Observer|Review|Chronicle|Newsdesk|"
    r"Newswire|Échos|Reuters|Bloomberg|Crunchbase|PitchBook|Dealroom|Tracxn|"
    r"STAR Market|(?:Stock )?Exchange|Nasdaq|NASDAQ|NYSE|Euronext|ChiNext|Bursa|Tadawul|HKEX)$"
)
MEDIA = Pattern(_PRESS)
#: Who raises nothing, though named as often as any company: papers, exchanges, courts and laws, universities and states.
NO_COMPANY = Pattern(
    rf"{_PRESS}|\b(?:Court|Ordinance|Parliament|Senate|Congress|Police|Ministry)$|"
    r"^(?:University|Department|Government|Court|City|State|Republic|Port|Parliament) of\b"
)

_COMPANIES = frozenset(COMPANY_NOUNS.split("|"))
#: What follows a subject: "the founder, whose company Acme has raised …".
_ACTS = Pattern(rf"has|had|have|would|will|is|was|later|recently|also|just|then|now|{RAISE}|took|got|won|received")
#: "The founders of Acme raised": for Acme.
_PEOPLE_OF = frozenset(
    ("founders", "founder", "co-founders", "team", "trio", "duo", "pair", "couple", "brothers", "sisters", "makers")
)
#: Verbs whose object is asked to do something: "Acme hired Bolt to prepare a listing".
_TAKING_OBJECTS = frozenset(
    "hired hires hire retained retains appointed appoints mandated mandates engaged engages tapped taps picked picks chosen chose "
    "chooses selected selects asked asks enlisted enlists instructed persuaded convinced invited got".split()
)
_SUBJECT_AFTER = PREPOSITIONS | {"whose", "called", "named", "dubbed", "codenamed"}


def subject_of(sentence: Sentence, index: int, low: int, roles: set[int]) -> Element | None:
    """Return the nearest subject before an element: no object of a preposition, no investor; or a pronoun."""
    elements = sentence.elements
    pronoun: Element | None = None
    aside = [m.span("aside") for m in _ASIDE.finditer(sentence.mask, 0, sentence.starts[index])]
    for k in range(index - 1, -1, -1):
        if sentence.starts[k] < low:
            break
        element = elements[k]
        if any(start <= sentence.starts[k] < end for start, end in aside):
            continue
        if element.kind in "GA" and id(element) not in roles and not element.possessive:
            before = elements[k - 1] if k else None
            following = [e.text for e in elements[k + 1 : k + 3]]
            relative = following[:1] in (["which"], ["who"]) or (
                following[:1] == [","] and following[1:] in (["which"], ["who"])
            )
            if following[:1] == ["("] and not any(e.text == ")" for e in elements[k + 1 : index]):
                return last_member(element)
            if relative and pronoun is None and len(element.members) > 1:
                return last_member(element)  # "A and B, whose kites sell and which took <M0>"
            as_for = before is not None and before.text == "for" and k > 1 and elements[k - 2].text == "as"
            if (
                before is not None
                and before.kind == "w"
                and before.text in _SUBJECT_AFTER
                and not (before.text == "whose" and following[:1] and _ACTS.fullmatch(following[0]))
                and not (before.text in ("called", "named") and k > 1 and elements[k - 2].text in _COMPANIES)
                and not as_for
                and not (k > 1 and elements[k - 2].text in _PEOPLE_OF)
                and not (relative and pronoun is None)
            ):
                continue
            if MEDIA.search(element.text) and element.kind == "G":
                continue
            if before is not None and before.text in _TAKING_OBJECTS and following[:1] in (["to"], ["for"], ["as"]):
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


#: A relative clause between a subject and its verb: "<A0> , which is developing the <G0> , had closed a <M0>".
_ASIDE = Pattern(
    r"<[GA]\d+> (?:(?:of|in|from|based in) <P\d+> )?,(?P<aside> (?:which|who|whose) (?:(?!<M\d+>|;)[^,]){1,120},(?: which [^,;]{1,90},)?) "
    r"(?:has |have |had |is |was |will |said |says |also |now |already |today |\w+ly )*"
    r"(?:\w+ed|rais|clos|got|took|won|is|was|<M|in\b|plans|aims|wants|expects)"
)
