"""Which names of two or three words are people's: by what the whole document says of each, not by its form alone.

"Opal Tide says" and "Dana Tide says" look alike; that one "is based in Leeds" and the other "left Hafen Ventures with
her co-founder" tells them apart.
"""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache

from kg.documents import Span
from kg.extractors.mentions.kinds import NameMention, kind_of
from kg.extractors.wording.words import COMPANY_NOUNS, GENERIC, GIVEN_NAMES, INVESTOR_TAILS, TRADES

_TITLE = (
    r"(?:co-?)?(?:founders?|CEO|CTO|CFO|COO|chief \w+(?: officer)?|chair(?:man|woman|person)?|president|(?:managing|representative|executive) (?:partner|director)|"
    r"general partner|boss|professor|vice president|engineer|entrepreneur|scientist|analyst)\b"
)
_ROLE = rf"(?:{_TITLE}|(?:partner|principal|associate) at\b|(?:head|director) of\b)"
_BEGAN = r"(?:co-?founded|founded|set up|started|created|launched|began|built|formed)"
_COMPANY = r"(?:company|firm|business|start-?up|lab|group|outfit|studio)"
#: What follows the name of a person.
_PERSON_AFTER = re.compile(
    rf"(?: and [A-Z][\w’'-]+ [A-Z][\w’'-]+)?,? (?:who |had |has |himself |herself )?(?:left(?! (?:stealth|hiding|beta|its|the (?:lab|shadows))\b)|quit|co-?founded|grew up|studied|graduated|resigned|stepped down|joined as|was born|met)\b"
    rf"|(?: and [A-Z][\w’'-]+ [A-Z][\w’'-]+)?(?:,? who [^.;:!?\n]{{2,70}}?,?|, (?:both|all|each|formerly|previously|then) [^.;:!?\n]{{2,60}}?,)? (?:had |have |jointly |both |later |first )*"
    rf"(?:{_BEGAN} (?:up )?(?:the|their|his|her) {_COMPANY}|(?:set|got) (?:the|their|his|her) {_COMPANY} (?:up|going|off the ground))\b"
    rf"|(?: and [A-Z][\w’'-]+ [A-Z][\w’'-]+)?, (?:both|all) (?:ex-|former|formerly|previously|once|alumni|veterans|graduates|engineers|scientists|researchers)"
    rf"|(?: and [A-Z][\w’'-]+ [A-Z][\w’'-]+)?, who (?:(?:had|have|both|all|previously|once|first|long|earlier) )*(?:worked|studied|met|spent|taught|used to (?:work|run|lead|head|teach)|grew up|left|ran)\b"
    rf"|, (?:(?:its|the|their|our|an?|then|now|also|former|\w+['’]s) ){{0,3}}(?:(?!and|plus|with|as)[\w-]+ ){{0,2}}?(?:{_ROLE}|partner\b)(?!s)"
    rf"| (?:is|was|became) (?:the|a|an|its|one of (?:the|its)|also) (?:[\w-]+ )?{_ROLE}|, \d\d,"
)
#: What follows at some distance: "Ada Lind started Quellmar in her kitchen".
_PERSON_LATER = re.compile(
    r"(?!['’])[^.;:!?\n]{0,60}?(?P<word>\b(?:his|her|he|she|him|himself|herself)\b|\b[A-Z]\w+ [A-Z]\w+|founder|CEO|chief)"
)
_PERSON_BEFORE = re.compile(
    rf"(?:\b(?:Mr|Ms|Mrs|Dr|Prof|Sir|Dame)\.? |\b(?:{_TITLE}|brothers|sisters|actor|singer|footballer) |(?:\b[Ii]ts|\btheir|['’]s) (?:\w+ ){{0,2}}{_TITLE}, |"
    r"(?:^|\n)\W*(?:(?:[Ww]ords|[Ss]tory|[Rr]eporting|[Ii]nterview|[Pp]osted|[Ww]ritten)?:? ?[Bb]y |[Ww]ords: ))$"
)
#: What follows the name of a company.
_COMPANY_AFTER = re.compile(
    rf"['’]s? (?:[\w-]+ ){{0,3}}?(?:rounds?|series|seed|app|platform|software|customers|products?|founders?|co-founders?|CEO|chief|valuation|"
    rf"shares|staff|employees|revenue|investors|backers|technology|headquarters|office|parent|website|service)\b"
    rf"|(?: \([^)]{{1,30}}\))?,? (?:which\b|(?:an?|the) (?:(?!of\b|at\b|behind\b|for\b)[\w-]+ ){{0,5}}?(?:{COMPANY_NOUNS})\b|(?:which )?(?:is |was )?(?:based|headquartered) in)"
    rf"| (?:has |have |had |today |just |also |now )*(?:raises?|raised|closes|closed|secured|secures|lands|landed|bags|bagged|banked|employs|sells|operates|makes|rents(?: out)?|leases|supplies|manufactures|produces|"
    rf"licen[cs]es|ships|borrowed|went public|(?:left|exits?|exited|emerged from|came out of) (?:stealth|hiding)|was (?:founded|set up|spun|launched|established|incorporated|valued))\b"
    rf"|,? (?:said|says|announced|announces|told)(?: (?:on|in) \w+)?(?: today| yesterday)?(?: that)? it(?:s|'s|’s)?\b"
    rf"| (?:Inc|Ltd|GmbH|AG|SA|Oy|AB|Pte|Pvt|LLC|plc)\b"
)
_COMPANY_BEFORE = re.compile(
    rf"(?:-based|\b(?:{COMPANY_NOUNS})|\b(?:{_ROLE} (?:of|at)|invest(?:ed|ment|ments) in|stake in|shares in|backed|acquire[ds]?|bought|called|"
    rf"customers? (?:include|such as)|competes? with|rivals?)),? (?:the )?$"
)
#: Whole companies are bought, and people are not.
_BOUGHT_BEFORE = re.compile(
    r"\b(?:acquir(?:e[ds]?|ing)|b(?:ought|uys?|uying)|t(?:akes?|ook|aking) over|snap(?:s|ped) up|(?:acquisition|purchase|takeover) of) (?:the |[A-Z]\w+['’]s )?$"
)
_BOUGHT_AFTER = re.compile(
    r",? (?:was |has been |is being |is |itself )?(?:sold (?:itself )?to|acquired by|bought by|taken over by)\b"
)
#: What people are listed behind: "Founders: Ada Lind, Bo Ek".
_LISTED = re.compile(
    r"(?:^|\n)\W*(?:(?:co-?)?founders?|founded by|founding team|CEO|chief executive(?: officer)?|management|leadership|executives|authors?)\W{0,4}: [^\n:.;()]*$",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"^(?!(?:Mc|Mac|Le|La|De|Di|Du|Fitz|O['’])[A-Z][a-z])(?:[A-Z]{2,}|.*\d.*|.*[a-z][A-Z].*)$")


def told_apart(text: str, names: Mapping[Span, list[NameMention]]) -> dict[Span, list[NameMention]]:
    """Return the names found in each stretch of a text, those of people told from those of companies."""
    spoken: dict[str, list[NameMention]] = {}
    alone: dict[str, list[NameMention]] = {}
    turned: dict[str, str] = {}
    for found in names.values():
        for mention in found:
            if mention.kind == "place":
                continue
            words = mention.name.split()
            if len(words) == 1:
                alone.setdefault(words[0], []).append(mention)
            elif len(words) < 4 and _may_be_a_person(mention.name):
                if _LISTED.search(text, max(0, mention.span.start - 120), mention.span.start):
                    turned[mention.name] = "person"
                spoken.setdefault(mention.name, []).append(mention)
            elif mention.kind == "person" and _CAPITALS.match(words[-1]) and not mention.name.isupper():
                turned[mention.name] = "organization"  # "Tindra MX says"
    turned |= dict.fromkeys(_speakers(text, names.values()), "person")
    for name, mentions in alone.items():
        if any(_OURS.search(text, max(0, m.span.start - 40), m.span.start) for m in mentions):
            turned[name] = "person"
        titled = [m for m in mentions if _titled(text, m)]
        score = sum(2.0 if m in titled else _evidence(text, m, 2.0) for m in mentions[:20])
        if score >= 2 and (titled or any(_held_office(text, m) for m in mentions)):
            turned[name] = "person"
    for name, mentions in spoken.items():
        score = _personal(name, mentions, text, alone)
        kind = "person" if score >= 2 else "organization" if score <= -2 else ""
        if kind and any(m.kind != kind for m in mentions):
            turned[name] = kind
    if not turned:
        return dict(names)
    return {
        span: [replace(m, kind=turned[m.name]) if m.name in turned and m.kind != "place" else m for m in found]
        for span, found in names.items()
    }


def _speakers(text: str, names: Iterable[list[NameMention]]) -> list[str]:
    """Return who speaks in an interview or a transcript, where lines begin "AL: …", "RAJ: …" by turns."""
    turns = Counter(
        mention.name
        for found in names
        for mention in found[:1]
        if text[mention.span.end : mention.span.end + 2] == ": " and text[: mention.span.start][-1:] in ("", "\n")
    )
    often = [name for name, count in turns.items() if count > 1]
    return often if len(often) > 1 else []


def _held_office(text: str, mention: NameMention) -> bool:
    """Return whether a name of one word is said to hold an office: "Kofi, the CEO of Acme, …"."""
    after = mention.span.end
    return mention.kind == "organization" and text[after : after + 2] == ", " and _OFFICE.match(text, after) is not None


def _titled(text: str, mention: NameMention) -> bool:
    """Return whether a title stands before a name of one word, and it is nobody's of before: "chief executive Holm"."""
    if mention.kind != "organization" or _CAPITALS.match(mention.name):
        return False
    return _TITLED.search(text, max(0, mention.span.start - 60), mention.span.start) is not None


#: But "Ada Lind, CEO Brelo" and "Ada Lind (CEO Brelo)" name what Ada Lind runs.
_TITLED = re.compile(
    r"(?<![\w’'-])(?<!\w, )(?<!\w,)(?<!\()(?<![–—|•·:] )(?:(?:co-?)?founder(?:[ -](?:and|&) |[-/ ,]+))?(?:CEO|CTO|COO|CFO|[Cc]hief executive(?: officer)?|[Cc]hief (?:technology|financial|operating|scientific|product) officer|"
    r"(?<!x )(?:[Cc]o-?)?[Ff]ounder|[Cc]hair(?:man|woman)|[Mm]anaging director|boss) $"
    r"|(?<=[a-z], )(?:[Ii]ts |their )?(?:CEO|CTO|COO|chief executive) $"
)
#: "My co-founder Bram", "her brother Bram": nobody speaks of companies so.
_OURS = re.compile(
    r"\b(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Ff]ellow) (?:(?:own|then|old|first|younger|older|long-?time) )?(?:co-?founder|co-?CEO|CTO|COO|CFO|husband|wife|"
    r"brother|sister|father|mother|cousin|classmate|batchmate|roommate|flatmate|colleague|boss)(?: and [\w-]+)?,? $"
)
_OFFICE = re.compile(
    rf", (?:(?:its|the|their|our|then|now|my) ){{0,2}}{_TITLE}(?: (?:and|&) {_TITLE})?(?:,(?! [A-Z])| (?:of|at) (?:the )?(?:[A-Z]|\*))"
)


@lru_cache(maxsize=8192)
def _may_be_a_person(name: str) -> bool:
    words = name.split()
    last = words[-1].lower().rstrip(".")
    plain = all(word[0].isupper() and len(word) > 1 and not _CAPITALS.match(word) for word in (words[0], words[-1]))
    return plain and last not in GENERIC | INVESTOR_TAILS | TRADES and "&" not in name


def _personal(name: str, mentions: Iterable[NameMention], text: str, alone: Mapping[str, list[NameMention]]) -> float:
    words = name.split()
    score = (2.0 if words[0].lower() in GIVEN_NAMES else 1.0) if kind_of(name) == "person" else 0.0
    score += 1.0 * (words[-1] in alone and words[0] not in alone) - 0.5 * (words[0] in alone and words[-1] not in alone)
    for mention in mentions:
        score += _evidence(text, mention, 2.0)
    for mention in (*alone.get(words[0], [])[:3], *alone.get(words[-1], [])[:3]):
        score += _evidence(text, mention, 1.0)
    return score


def _evidence(text: str, mention: NameMention, weight: float) -> float:
    """Return what stands around a name for its being a person's (above 0) or a company's (below)."""
    before, after = text[max(0, mention.span.start - 40) : mention.span.start], mention.span.end
    score = weight * (_PERSON_BEFORE.search(before) is not None)
    if _BOUGHT_BEFORE.search(before) is not None or _BOUGHT_AFTER.match(text, after) is not None:
        return score - 2.0 * weight
    if _COMPANY_AFTER.match(text, after) is not None or _COMPANY_BEFORE.search(before) is not None:
        return score - 1.5 * weight
    if _PERSON_AFTER.match(text, after) is not None:
        return score + weight
    later = _PERSON_LATER.match(text, after)
    return score + weight / 2 * (later is not None and later["word"].lower() in _PRONOUNS)


_PRONOUNS = frozenset("his her he she him himself herself".split())
