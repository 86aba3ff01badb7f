"""Places tied to a name by a word for its seat: "London-based Nscale", "headquartered in London", "HQ: London"."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from collections.abc import Iterator, Sequence

from kg.documents import Span
from kg.extractors.mentions.places import Place
from kg.extractors.places.findings import Finding, adjective_targets, finding
from kg.extractors.places.nouns import NOUN, before_in_list
from kg.extractors.reference.names_in_text import Occurrence
from kg.extractors.reference.occurrences import Occurrences
from kg.extractors.wording.labels import PLACE_LABEL

_BASED = re.compile(
    r"(?:\b(?:based|headquartered|located|domiciled|incorporated|registered|anchored|rooted|quartered|hq['’]?e?d|basing "
    r"itself)(?: out)? (?:in|near|at|of|outside|between|from)"
    r"|\b(?:based|headquartered|located|housed|quartered|hq['’]?e?d) (?!on\b|upon\b|around\b)(?:(?!with\b|and\b|offices?\b|plus\b|while\b|by\b|to\b|for\b|has\b|is\b|are\b|that\b|which\b|serv|back|rais)[a-z][\w-]* ){1,6}(?:in|near|outside)"
    r"|\b(?:operat(?:es|ing)|works?|working|runs?|is run|are run) (?:out of|from) (?:an?|the|its|their|one|two|three) (?:[a-z][\w-]* ){1,5}(?:in|near|outside)"
    r"|\b(?:headquarters|hq|head office|home base|main office|base|seat)(?: (?:is|are|was|located|based))* (?:in"
    r"|near|at|to|:)"
    r"|\bwhose (?:headquarters|hq|head office|base|home|seat) (?:is|are|lies?|sits?|stands?)(?: (?:in|at))?"
    r"|\b(?:headquarters|hq|location|base|home|city|country|seat|domicile|where|town|hometown|based)\s*(?::|\.{3,})"
    rf"|(?:^|[|·•;\n]\s?)[-•*]?\s?{PLACE_LABEL}\s*:"
    r"|\b(?:place of business|address|headquarters|hq)\s*:(?: [^:;\n]{0,60},)?|\b(?:operat(?:es"
    r"|ing)|works?|working|run|managed|led|steered) (?:out of|from)|\bhails? from|\bhailing from"
    r"|\bhome(?:town)? (?:is|city of|in)"
    r"|\b(?:mov(?:e|es|ed|ing)|relocat(?:e|es|ed|ing)|shift(?:s|ed|ing)?) (?:its|their|the|our)"
    r" (?:head office|headquarters|hq|base|home|seat)"
    r"(?: from [A-Z][\w.]+(?: [A-Z][\w.]+)?)? to"
    r"|\b(?:founded|started(?: out)?|set up|established|launched|born|created)(?: in (?:19|20)\d\d)?(?: by [^,.;]{3,60})? "
    r"in(?: (?:19|20)\d\d in)?)"
    r"(?: (?:downtown|central|the|nearby|suburban|greater|sunny|north|south|east|west|city of|heart of|both))*\s*$",
    re.IGNORECASE,
)
_FOUNDED = re.compile(r"(?:founded|started|set up|established|launched|born|created)", re.IGNORECASE)


def based_hyphen(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "London-based Nscale", "Nscale, a London-based startup", "Nscale: London-based"."""
    match = re.match(r"[-\u2010\u2011– ](?:based|headquartered|located|(?P<birth>founded|born|bred))\b", after)
    if match:
        confidence = 0.82 if match["birth"] else 0.96
        yield from adjective_targets(named, place, before, place.end + match.end(), confidence, "based")


_NOT_THE_SEAT_OF = re.compile(
    r"\b(?:subsidiary|regional|second|new|european|asian|eastern|future|planned|open|opening|establish\w*|set up)\b"
    r"[^,;]{0,20}$",
    re.IGNORECASE,
)
_ONCE = re.compile(r"\b(?:earlier|former|previous|old|onetime|one-time|erstwhile|past) $", re.IGNORECASE)
_NO_SEAT = re.compile(
    r"\b(?:subsidiary|office|offices|unit|plant|factory|site|data cent(?:er|re)s?|customers|facility|regional"
    r"|second|new|european|asian|eastern|future|planned|open|opening|establish\w*|set up)\b[^,;]{0,20}$",
    re.IGNORECASE,
)


def based_in(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "Nscale, based in London", "Headquartered in London, Nscale …", "It is based in London"."""
    text = named.text
    joined = re.search(r"(?:,|\band\b|&|/) (?:in )?$", before)
    match = _BASED.search(before)
    if match is None and joined:
        other = re.search(r"(?P<place>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2})(?:,| and| &|/) (?:in )?$", before)
        match = _BASED.search(before[: other.start()]) if other else None
    if match is None or (place.adjective and not re.match(r"[,.;)]|$", after)):
        return
    seat = re.match(r"headquarter|hq|head office", match[0].strip(), re.IGNORECASE)
    if (_NOT_THE_SEAT_OF if seat else _NO_SEAT).search(before[: match.start()]):
        return
    if _ONCE.search(before[: match.start()]) and not _FOUNDED.match(match[0].strip()):
        return  # "its earlier base in Leeds"
    start = place.start - len(before) + match.start()
    confidence = 0.8 if _FOUNDED.match(match[0].strip()) else 0.95
    head = before[: match.start()]
    block = named.block_at(place.start)
    clause = re.split(r"[;.!?](?= )", head)[-1]
    nobody = re.match(
        r"\s*(?:With|From|Having|Now|Today|Still|Founded|Started|Born|Created|Launched|Set up)\b", clause
    ) and not named.within(start - len(clause), start)
    opener = start <= block.span.start + 1 or re.search(r"(?:[.!?;:–—-]|\n)[\"”’)]* ?$", head)
    if (opener and not re.search(r":\W*$", match[0])) or nobody:
        following = [o for o in named.within(place.end, place.end + 90) if "." not in text[place.end : o.start]]
        if following and re.match(r"[^.;\n]{0,80}?, (?:the (?:\w+ ){0,3})?$", text[place.end : following[0].start]):
            past = re.search(r"\b(?:now|today)\b|headquartered|\bbased\b", text[place.end : following[0].start])
            yield finding(following[0], place, confidence - 0.15 if past else confidence, "based in, before")
            return
    labelled = _COMPANY_LABEL.search(text, block.span.start, start) if re.search(r":\W*$", match[0]) else None
    if labelled and (owner := named.starting_at(labelled.end())) is not None:
        yield finding(owner, place, confidence, "label")
        return
    ahead = named.within(start - len(clause), start)
    if ahead and _OTHERS.fullmatch(text, ahead[-1].end, start):
        return
    if ahead:
        near = re.search(
            r"(?:, (?:which |that |who )?(?:is |are |was |has |also |and |itself )*|\(| is | are | was |, and is )$",
            clause,
        )
        owner = ahead[-1] if near and len(text[ahead[-1].end : start]) < 12 else _subject(ahead, text, start)
        yield finding(owner, place, confidence, "based in")
        if _TOGETHER.fullmatch(text, owner.end, start):
            yield from (finding(each, place, confidence - 0.1, "based in") for each in before_in_list(named, owner))
        return
    if match[0].strip().lower().startswith(("headquarters ", "head office")) and _asked_where(named, place):
        entity = named.heading_of(place.start) or named.main
        if entity is not None:
            yield Finding(entity, place, Span(start, place.end), confidence - 0.05, "based in, as asked")
            return
    labelled_line = re.search(r"[:.]\W*$", match[0]) is not None
    rule = "label, of the subject" if labelled_line else "based in, of the subject"
    meant = named.described_at(start) if labelled_line else named.meant_at(start)
    if meant is not None:
        if seat and meant is named.main and _ITS.search(before[: match.start()]):
            rule = "based in, its own"
        yield Finding(meant, place, Span(start, place.end), confidence - 0.05, rule)


#: "Acme and Bolt are startups based in Oslo", "Acme and Bolt, both based in Oslo".
_TOGETHER = re.compile(r"(?: are(?: both| all)?|, (?:both|all|two|three))(?: [a-z][\w-]*){0,3} ")
#: Who sits there is not named: "backs young companies located in London", "the largest deal a company based in Manila made".
_OTHERS = re.compile(
    rf"(?! ?[,(–—]? ?(?:(?:is|are|was|were)(?! told\b| [a-z]+(?:ed|ing)\b)|and|both|two|three|four|all|one of|among)\b).*?(?:[a-z%)] (?=[a-z-]*[^\Ws]s\b){NOUN}"
    rf"|\banother (?:[a-z][\w-]* ){{0,3}}{NOUN}"
    rf"|\b(?:single|largest|biggest|first|only|most)\b[^,;]*? an? (?:[a-z][\w-]* ){{0,3}}{NOUN}) (?:(?:that|which) (?:are|is) )?"
)
#: "Its headquarters are in Austin".
_ITS = re.compile(
    r"(?:^|[.!?;:] |, (?:and )?|\band )(?:[Ii]ts|[Tt]he (?:company|startup|start-up|firm)['’]s)(?: own| main| global| corporate| current)? $"
)


def _asked_where(named: Occurrences, place: Place) -> bool:
    """Return whether a place stands below the question where a company sits."""
    heading = next((s.heading for s in named.analysis.sentences if s.span.start <= place.start < s.span.end), None)
    return heading is not None and _ASKS_WHERE.search(heading) is not None


_ASKS_WHERE = re.compile(
    r"\bwhere (?:is|are|does) .{1,60}\b(?:based|located|headquartered|headquarters|sit|home|hq)\b|^\W*(?:headquarters|location)\W*$",
    re.IGNORECASE,
)


_COMPANY_LABEL = re.compile(
    r"\b(?:Company|Startup|Start-up|Name|Firm|Issuer|Borrower|Recipient)(?: name)?: ?", re.IGNORECASE
)


#: "Acme, an offshoot of Bolt, manages $1 billion and is": Acme is the subject.
_ASIDE_THEN_VERB = re.compile(
    r", (?:an?|the|once|formerly|part of|owned by|which (?:is|was)) [^,;.]{2,70}, (?:also |now )?(?!and\b|or\b)[a-z]+s (?:[^,;.]{2,60} )?and (?:is|are|was) $"
)


def _subject(ahead: Sequence[Occurrence], text: str, start: int) -> Occurrence:
    """Return which name before "based in" is meant: the one whose description this ends, else the last."""
    for each in ahead:
        gap = text[each.end : start]
        if re.match(r",? ?(?:an?|the|another|which|whose|is|was)\b", gap) and "," not in gap[2:]:
            return each
        if _ASIDE_THEN_VERB.match(gap):
            return each
    return ahead[-1]
