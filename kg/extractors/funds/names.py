"""What a fund is called: a name formed like that of a fund, or one beside a close or a description."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from collections.abc import Iterator

from kg.extractors.funds.words import POOL, RAISING
from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.wording.patterns import Pattern

_NAMED = Pattern(
    r"(?:\bFund\b|\bFonds\b|\bVehicle\b|\bOpportunit(?:y|ies)\b|\b[IVX]{1,4}$|\bInfrastructure Partnership$|\bLimited Partnership$|\bL\.?P\.?$|\b(?:FCPR|FPCI|SCSp|SLP|SICAR|RAIF)\b"
    r"|\bPartners [IVX]+$|\bSeed [IVX]+$|\bGrowth [IVX]+$|\bCapital [IVX]+$|\bVentures [IVX]+$| [IVX]{1,4}\b"
    r"|\w{4,} \d$)"
)


def name_of_closed(sentence: Sentence, match: re.Match[str]) -> tuple[str, ...]:
    """Return the name of the fund that a close is of: "a first close, $40 million, of Tarn Delta"."""
    at = match.start("g") if match.groupdict().get("g") else -1
    members = sentence.at(at).members if at >= 0 else []
    return (members[0].mention.name,) if len(members) == 1 else ()


def name_of_closer(sentence: Sentence, at: int) -> tuple[str, ...]:
    """Return the name of who did a close of its own: "Tarn Delta had a first close of $40 million"."""
    its_fund = re.search(r"\b(?:funds?|vehicles?)\b", sentence.mask) is not None
    match = None if its_fund else _CLOSER.search(sentence.mask, 0, at)
    members = sentence.at(match.start("g")).members if match is not None else []
    return (members[0].mention.name,) if len(members) == 1 else ()


_CLOSER = Pattern(
    r"(?P<g><G\d+>)(?!'s) (?:, (?:(?!<[GM]|;)\S+ ){1,8}, )?(?:(?:has|have|just|now|also|\w+ly) )*"
    r"(?:did|had|held|made|reached|reaches|announced|announces|hit|hits|completed|completes|celebrated|got to|holds) "
    r"(?:an? |the |its )?$"
)


def name_before(sentence: Sentence, at: int) -> tuple[str, ...]:
    """Return the name that a description belongs to: "Valor Compute Infrastructure, a $5.4B vehicle"."""
    match = re.search(r"(?P<g><G\d+>) , (?:an?|the|its|a new) (?:(?!<)[\w'-]+ ){0,3}$", sentence.mask[:at])
    if match is None:
        return ()
    members = sentence.at(match.start("g")).members
    return (members[0].mention.name,) if len(members) == 1 else ()


def name_after(sentence: Sentence, at: int) -> tuple[str, ...]:
    """Return the name that a description announces: "an €80m growth vehicle, Tarn Opportunity, backed by …"."""
    match = re.match(r" (?:, |called |named |dubbed )(?:the )?(?P<g><G\d+>)(?= ?(?:[,.;]|$))", sentence.mask[at:])
    members = sentence.at(at + match.start("g")).members if match is not None else []
    return (members[0].mention.name,) if len(members) == 1 else ()


def name_within(sentence: Sentence, match: re.Match[str]) -> tuple[str, ...]:
    """Return the name that stands between a fund and its size: "its third fund, Tarn Seed Three, at $85 million"."""
    found = _CALLED.search(sentence.mask, match.start(), match.end())
    members = sentence.at(found.start("g" if found["g"] else "h")).members if found is not None else []
    return (members[0].mention.name,) if len(members) == 1 else ()


_CALLED = Pattern(
    rf"\b{POOL} (?:, (?:(?:called|named|dubbed) )?(?:the )?(?P<g><G\d+>)(?= , | \( )|(?:called|named|dubbed|by the name of) (?P<h><G\d+>)(?!'s))"
)


def firm_of(sentence: Sentence, at: int) -> str:
    """Return whose a fund without a name of its own is, by which it goes then: "Acme Capital closed its third fund".

    ``at`` is where its size stands: the firm is the owner named last before that, else the subject, else told later.
    """
    mask = sentence.mask
    clause = max((mark.end() for mark in _MARK.finditer(mask, 0, at)), default=0)
    for match in (
        _OWNER.search(mask, clause, at),
        _FIRM.match(mask, clause),
        _FIRM_BEFORE.search(mask, clause, at),
        _FIRM.match(mask) if mask[:clause].endswith(": ") else None,
        _FIRM_LATER.search(mask, at),
    ):
        if match is None or (match.start("g") > at and not match.group(0).startswith("<M")):
            continue
        members = sentence.at(match.start("g")).members
        if len(members) == 1 and members[0].mention.kind != "person":
            return members[0].mention.name
    return ""


#: "Acme Capital's third fund has reached <M0>".
_OWNER = Pattern(r"(?P<g><G\d+>)'s (?:(?!<[GM])\S+ ){0,6}?(?:funds?|vehicle)\b(?! manager)")
#: "In May , US-based Acme Capital closed …", "Acme Capital , an investor in seeds , has wrapped up its fund at <M0>".
_FIRM = Pattern(
    r"(?:[*•–-] )?(?:(?:in|on|last|this|earlier|also|meanwhile|separately|and|the|<[DP]\d+>|us|uk|,|:|/|based|-) ){0,6}(?P<g><G\d+>)(?!'s)(?: \( [^()]{1,40} \))?"
    r"(?= (?:, (?:(?!<[GM]|;)\S+ ){1,20}, )?(?:(?:has|have|had|is|was|now|just|also|itself|will|plans|planning|to|said|announced|\w+ly|<D\d+>|it|that|about|set|looking|hopes|wants|aims) ){0,6}"
    r"(?:clos|rais|launch|wrap|start|set|hit|held|made|reach|complet|finish|unveil|announc|open|collect|gather|secur|seek|target|market|out|debut|got|gets|back|in|put|creat|establish|form|count|has|ha[sd]|<M|:|–|—|-))"
)
#: What begins something new in a line: "the big news : Acme Capital has closed …", "… · Acme Ventures closes …".
_MARK = re.compile(r" (?:[·|;:•]) ")
#: "The news that the Oslo firm Acme Capital closed its newest fund at …", "Acme Capital, which closed …".
_FIRM_BEFORE = Pattern(
    r"(?P<g><G\d+>)(?!'s)(?: ,)?(?: (?:which|that))?(?: (?:has|have|had|is|was|now|just|also|itself|lately|recently|to|be|been|out|<D\d+>))* "
    rf"(?:{RAISING}|ha[sd](?= an? )) (?:(?!<G|;).){{0,60}}$"
)
#: "A <M0> fund for chips is to be launched by Acme Capital", "a <M0> fund of Acme Capital".
_FIRM_LATER = Pattern(
    r"<M\d+> (?:(?!<[GM]|;)\S+ ){0,14}?(?:(?:launched|set up|run|managed|planned|started|opened|founded|unveiled|raised|closed|created|established|announced|backed) by|\bfunds? of) (?:(?!<)[\w-]+ ){0,4}?(?P<g><G\d+>)(?!'s)"
)


def named_elements(sentence: Sentence) -> Iterator[Element]:
    """Yield the names formed like those of funds, of which none is told to invest here."""
    for element in sentence.elements:
        if element.kind != "G" or not element.members or not _NAMED.search(element.members[0].mention.name):
            continue
        before = sentence.mask[: sentence.place_of(element)]
        if re.search(r"\b(?:from|by|with|and|including|alongside|joined|joining|led) (?:the )?$", before):
            continue
        after = sentence.mask[sentence.place_of(element) + len("<G0>") :]
        if re.match(
            r">? (?!to\b)(?:(?:has|have|had|also|both|is|are|was|were|will|would|may|might|could|now|then|just|reportedly|in|talks|to|thinking|about|considering|weighing|mulling|looking|at|set|planning|plans|wants|ready|close) )*"
            r"(?:co-?)?(?:le(?:d|ad)|particip|join|invest|back|put|contribut|pour|wrote|commit|subscrib)"
            r"|>? , (?:(?:co-)?(?:invested|led)|put|contributed|subscribed|poured|wrote|committed)\b",
            after,
        ):
            continue
        yield element
