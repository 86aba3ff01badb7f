"""The ways in which news ties a place to a name: one rule each, tried in the order of ``RULES``."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from collections.abc import Callable, Iterator, Sequence

from kg.documents import Span
from kg.extractors.mentions.places import Place
from kg.extractors.places.asides import alone, also, apposed, held, listing, our_own
from kg.extractors.places.clauses import field, relative, run_in, several, the_one_from
from kg.extractors.places.findings import (
    ADJECTIVE_GAP,
    NOUN,
    Finding,
    adjective_targets,
    counts,
    finding,
    named_after,
    named_before,
)
from kg.extractors.reference.occurrences import Occurrence, Occurrences

_BASED = re.compile(
    r"(?:\b(?:based|headquartered|located|domiciled|incorporated|registered|anchored|rooted|quartered|basing "
    r"itself)(?: out)? (?:in|near|at|of|outside|between|from)"
    r"|\b(?:headquarters|hq|head office|home base|main office|base|seat)(?: (?:is|are|was|located|based))* (?:in"
    r"|near|at|to|:)"
    r"|\b(?:headquarters|hq|location|base|home|city|country|seat|domicile|where|town|hometown|based)\s*(?::|\.{3,})"
    r"|\b(?:place of business|address|headquarters|hq)\s*:(?: [^:;\n]{0,60},)?|\b(?:operat(?:es"
    r"|ing)|works?|working|run|managed|led|steered) (?:out of|from)|\bhails? from|\bhailing from"
    r"|\bhome(?:town)? (?:is|city of|in)"
    r"|\b(?:mov(?:e|es|ed|ing)|relocat(?:e|es|ed|ing)|shift(?:s|ed|ing)?) (?:its|their|the|our)"
    r" (?:head office|headquarters|hq|base|home|seat)"
    r"(?: from [A-Z][\w.]+(?: [A-Z][\w.]+)?)? to"
    r"|\b(?:founded|started|set up|established|launched|born|created)(?: in (?:19|20)\d\d)?(?: by [^,.;]{3,60})? "
    r"in(?: (?:19|20)\d\d in)?)"
    r"(?: (?:downtown|central|the|nearby|suburban|greater|sunny|north|south|east|west|city of|heart of|both))*\s*$",
    re.IGNORECASE,
)
_FOUNDED = re.compile(r"(?:founded|started|set up|established|launched|born|created)", re.IGNORECASE)
_PAREN_BEFORE = re.compile(r" ?[(\[](?P<inner>[^()\[\]]{0,80})$")
_SPLIT = re.compile(r"\s*[,;/|·•–—]\s*|\s+(?:and|&)\s+")
_RELEASE = re.compile(
    (
        r"today announced|press release|for immediate release|business wire|prnewswire|globenewswire|pr newswire"
        r"|newswire|announced today"
    ),
    re.IGNORECASE,
)


def _based_hyphen(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "London-based Nscale", "Nscale, a London-based startup", "Nscale: London-based"."""
    match = re.match(r"[-\u2010\u2011– ](?:based|headquartered|located|(?P<birth>founded|born|bred))\b", after)
    if match:
        confidence = 0.82 if match["birth"] else 0.96
        yield from adjective_targets(named, place, before, place.end + match.end(), confidence, "based")


_VEHICLE = re.compile(r"\b(?:vehicle|cloud|champion|foundry|fab|answer|darling|unicorn|contender|hope)\b")


def _possessive(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "South Korea's BOS Semiconductors"; "MGX, Abu Dhabi's AI vehicle,"."""
    match = re.match(r"['’]s? ", after)
    if match is None:
        return
    start = place.end + match.end() - 1
    found = list(named_after(named, place, start, 0.9, "possessive"))
    if found:
        yield from found
        return
    gap = ADJECTIVE_GAP.match(named.text, start)
    noun = re.search(rf"\b{NOUN}\b", gap[0] if gap else "", re.IGNORECASE) or _VEHICLE.search(gap[0] if gap else "")
    if noun and before.endswith(", ") and (owner := named.ending_at(place.start - 2)) is not None:
        yield finding(owner, place, 0.88, "possessive, described")
    elif noun and not before and (entity := named.heading_of(place.start)) is not None:
        yield Finding(
            entity, place, Span(place.start, gap.end() if gap else place.end), 0.78, "possessive, of the subject"
        )


_NOT_THE_SEAT_OF = re.compile(
    r"\b(?:subsidiary|regional|second|new|european|asian|eastern|future|planned|open|opening|establish\w*|set up)\b"
    r"[^,;]{0,20}$",
    re.IGNORECASE,
)
_NO_SEAT = re.compile(
    r"\b(?:subsidiary|office|offices|unit|plant|factory|site|data cent(?:er|re)s?|customers|facility|regional"
    r"|second|new|european|asian|eastern|future|planned|open|opening|establish\w*|set up)\b[^,;]{0,20}$",
    re.IGNORECASE,
)


def _based_in(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
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
    if ahead:
        near = re.search(
            r"(?:, (?:which |that |who )?(?:is |are |was |has |also |and |itself )*|\(| is | are | was |, and is )$",
            clause,
        )
        yield finding(
            ahead[-1] if near and len(text[ahead[-1].end : start]) < 12 else _subject(ahead, text, start),
            place,
            confidence,
            "based in",
        )
        return
    labelled_line = re.search(r"[:.]\W*$", match[0]) is not None
    rule = "label, of the subject" if labelled_line else "based in, of the subject"
    meant = named.described_at(start) if labelled_line else named.meant_at(start)
    if meant is not None:
        yield Finding(meant, place, Span(start, place.end), confidence - 0.05, rule)


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


def _bracketed(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "Optalysys (Leeds)", "Baseten (San Francisco; serves models)", "Emergent (Bengaluru/San Francisco)"."""
    match = _PAREN_BEFORE.search(before)
    if match is None:
        return
    owner = named.ending_at(place.start - len(before) + match.start())
    if owner is None and before[: match.start()].endswith("."):
        owner = named.ending_at(place.start - len(before) + match.start() - 1)
    inner = match["inner"]
    whole = re.match(r"\s*(?:\)|\]|[,;/|·•–—]| and | & | again\b|-based)", after)
    led = (
        not inner
        or _SPLIT.search(inner[-4:])
        or re.search(r"(?:^|[,;/] ?)(?:based in|hq:?|headquartered in|in|from) $", inner, re.I)
    )
    if owner is None or not whole or not led:
        if owner and (place.adjective or not inner) and re.match(ADJECTIVE_GAP.pattern + r"[,;)]", after):
            yield finding(owner, place, 0.85, "bracketed description")
        return
    yield finding(owner, place, 0.95 if place.plain or not inner else 0.85, "brackets")


_CITY_STATES = frozenset(("SG", "HK", "MO", "MC", "LU"))
"""Countries that are named where a city is: "Acme, Singapore: $40 million"."""


_NEARBY = r"(?: the)?(?: nearby| neighbou?ring| distant)?"
_LINKED = re.compile(
    rf"(?:,? (?:also |now |formerly |originally |both )?(?:of|from|out of){_NEARBY}|, (?:just )?(?:near|outside)"
    r"|,(?: also| now| again| still)?|,? (?:also )?in(?: nearby)?| —| –| -| \||:) $"
)
_LISTS = re.compile(
    r"\b(?:like|such as|and|(?:for|as|is) (?:the|an?)"
    r"|(?<!spin-out )(?<!spun out )(?<!licensed )from|(?<!written )by|with|to|(?<!out )of"
    r"|include[sd]?|including|alongside|joined|both|than|beside|besides|plus)"
    r" (?:[a-z][\w-]* ){0,3}$"
)
#: "An analyst at Acme in Leeds", "the consultancy Acme in Leeds".
_WORKS_AT = re.compile(
    r"\b(?<!ormer )(?:partners?|analysts?|directors?|head|economist|managers?|researcher|invest(?:s|or)|works|strategist|executive|chief|consultant|principal|associate|banker|lawyer)\b"
    r"[^.;:]{0,60} (?:at|of|for|with) (?:the )?(?:[a-z][\w-]* ){0,3}$"
    r"|\b(?:the|an?) (?:[a-z-]+ ){0,3}(?:consultancy|consultants|advisory|brokerage|think-tank|think tank|research house|research firm|data provider|law firm|fund|bank|broker) $"
)
_GATHERING = re.compile(r"\b(?:Conference|Summit|Forum|Expo|Week|Festival|Show|Fair|Congress)$")
_GOES_ON = re.compile(
    r",? (?:[a-z]+ly )?(?:[a-z]+ed|is|has|was|were|had|held|took|drew|got|won|are|have|which|that|said|says"
    r"|pulled|makes|builds|sells)\b"
)
_ADVERBS = re.compile(rf"^(?:, )?(?:also|now|again|still|formerly|originally|both|just)? ?|{_NEARBY}$")


def _after_comma(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "Nebius, of Amsterdam,", "Nscale, London,", "AMI Labs in Paris", "Figure out of Sunnyvale"."""
    match = _LINKED.search(before)
    if match is None or place.adjective:
        return
    owner = named_before(named, place.start - len(before) + match.start())
    if (
        owner is None
        and match[0] == "," + " "
        and (aside := re.search(r", (?:an?|the) [^,.;]{3,50}$", before[: match.start()]))
    ):
        owner = named.ending_at(place.start - len(before) + aside.start())
    if owner is None:
        return
    link = _ADVERBS.sub("", match[0].strip()) or ","
    ends = re.match(r"(?:,|\.(?: |$)|;|:|\)| —| –| -| \||$| \()", after)
    if link in {",", "—", "–", "-", "|", ":"}:
        if (
            ends
            and (place.city or link != "," or place.country in _CITY_STATES)
            and place.plain
            and counts(named, owner)
            and not re.match(r", [^.;]* and ", after)
            and not re.match(r"\. [a-z]", after)
        ):
            yield finding(owner, place, 0.85, "place after name")
    elif link in {"near", "outside"} and named.text[: owner.start].endswith((" in ", " at ", " from ")):
        return
    elif link in {"of", "from", "out of", "near", "outside"}:
        if (
            link == "of"
            or ends
            or match[0].startswith(",")
            or _GOES_ON.match(after)
            or re.match(r" in (?:19|20)\d\d", after)
        ):
            yield finding(owner, place, 0.9, "of a place")
    elif link == "in":
        if match[0].startswith(",") and ends:
            yield finding(owner, place, 0.85, "place after name")
            return
        clause = named.text[named.block_at(place.start).span.start : owner.start]
        works = _WORKS_AT.search(clause) is not None and not _GATHERING.search(named.text[owner.start : owner.end])
        listed = _LISTS.search(clause) or works or re.search(r"[^,;] ?, $", clause)
        leads = listed or re.search(r"(?:^|[.;:•] |, |— )$", clause)
        if (leads and (ends or _GOES_ON.match(after))) or (
            listed and re.match(r" (?:and|who|which|where|that)\b", after)
        ):
            yield finding(owner, place, 0.8, "place after name")


_DESCRIBED = re.compile(
    r",? (?:a|an|the|another|itself|[A-Z]\w+(?: [A-Z]\w+)?['’]s|its) (?P<noun>(?:(?!with\b|for\b|that\b|which\b|who\b"
    r"|to\b|by\b|office|offices)[^,.;()]){2,60}?) (?:from|in|out of|of)(?: the)? (?:(?:nearby|downtown|central) )?$"
)


def _described(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "SiFive, the RISC-V designer from San Mateo,", "Air Street, a one-man firm in London,"."""
    for match in _DESCRIBED.finditer(before) if not re.match(r"['’]s? ", after) else ():
        owner = named_before(named, place.start - len(before) + match.start())
        if (
            owner is not None
            and match["noun"]
            and (re.search(rf"\b{NOUN}\b|neighbou?r", match["noun"], re.I) or before.endswith("from "))
            and not re.search(r"\b(?:whose|where)\b|\b(?:leader|customer)s?$", match["noun"])
        ):
            yield finding(owner, place, 0.86, "described, of a place")
            return


def _of_the_subject(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "The quantum computer builder from Espoo collected …": whom the sentence before names."""
    match = _SUBJECT_FROM.search(before) if not place.adjective and place.plain else None
    entity = named.described_at(place.start - len(before) + match.start("the")) if match else None
    if entity is not None:
        yield Finding(entity, place, Span(place.start, place.end), 0.76, "from a place, of the subject")


_SUBJECT_FROM = re.compile(
    rf"(?:^|[.!?;] |, )(?P<the>[Tt]he) "
    rf"(?:(?!first|second|other|largest|biggest|latest|new)[\w-]+ ){{0,4}}?(?!team|name|office|institut|universit|arm)"
    rf"{NOUN} (?:from|out of) (?:the )?$"
)


def _adjective(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "British startup Wayve", "Physical Intelligence, a San Francisco rival,", "the Paris startup"."""
    if re.match(r"[-\u2010\u2011 ](?:listed|backed|owned|led|registered|founded|area)\b", after):
        return
    yield from adjective_targets(named, place, before, place.end, 0.88, "adjective")


def _opening(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "In Beijing, Galbot took in $300 million"; below the heading of a company: "Santa Clara, chips."."""
    dateline = named.text[place.start : place.end].isupper() and re.match(r" [–—-]", after)
    if (
        not before
        and place.city
        and not dateline
        and re.match(r"(?:[.;]|,(?! (?:[A-Z][a-z]{2,8}\.? \d|\d))| [–—] (?!\d))", after)
    ):
        entity = named.heading_of(place.start)
        if entity is not None:
            yield Finding(entity, place, Span(place.start, place.end), 0.82, "opening, below a heading")
        return
    if not re.search(
        r"(?:^|[.;•:] |, (?=and|while|but))(?:(?:[Oo]ver|[Bb]ack|[Aa]nd|[Aa]lso|[Mm]eanwhile|[Ww]hile|[Bb]ut"
        r"|[Ee]lsewhere),? ){0,2}"
        r"[Ii]n $",
        before,
    ):
        return
    match = _INSERTED.match(after)
    gap = ADJECTIVE_GAP.match(named.text, place.end + match.end()) if match else None
    following = named.starting_at(gap.end()) if gap else None
    if following is not None and named.text.startswith(("'s ", "’s "), following.end):
        following = named.starting_at(following.end + 3) or following
    if following is not None:
        yield finding(following, place, 0.75, "opening")


#: What stands between a place that opens a sentence and the name: "In Oulu, for example,", "In Lund, where the ring stands, the".
_INSERTED = re.compile(
    r"(?: itself)?(?:, (?:meanwhile|however|though|too|also|by contrast|as well|in turn|of course|for (?:example|instance|one)"
    r"|(?:which|where|home (?:to|of)|the|an?|long|once) [^,.;:()]{3,60}))?,(?: the| an?)?"
)


def _dateline(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "LONDON, Jan. 26, 2026 /NewsLine/ -- Synthesia … today announced": a release, told from home."""
    if before.strip() or not _RELEASE.search(named.text[:3000]):
        return
    line = re.match(r"[^\n]{0,80}?(?:--|[—–]|- )\s*", after)
    following = named.starting_at(place.end + line.end()) if line else None
    if following is not None:
        yield finding(following, place, 0.72, "dateline")


def at_flag(named: Occurrences, place: Place) -> Iterator[Finding]:
    """Yield whom a flag stands beside."""
    before = named.text[max(0, place.start - 3) : place.start]
    owner = named.ending_at(place.start - len(before) + len(before.rstrip(" (,")))
    after = re.match(r"[ )*:–—-]*", named.text[place.end : place.end + 6])
    following = named.starting_at(place.end + (after.end() if after else 0))
    if following is not None and named.text.startswith(("'s ", "’s "), following.end):
        following = None
    if following is not None and owner is not None and "." in named.text[owner.end : place.start]:
        owner = None  # the flag opens the next sentence
    if found := owner or following:
        yield finding(found, place, 0.93, "flag")


RULES: Sequence[Callable[[Occurrences, Place, str, str], Iterator[Finding]]] = (
    _dateline,
    run_in,
    field,
    several,
    listing,
    held,
    our_own,
    also,
    apposed,
    alone,
    _based_hyphen,
    _possessive,
    _based_in,
    _bracketed,
    _after_comma,
    _described,
    the_one_from,
    relative,
    _opening,
    _of_the_subject,
    _adjective,
)

STRONG_RULES = (_based_hyphen, _based_in, _bracketed)
"""The rules that hold even for a name that is rarely that of a place."""
