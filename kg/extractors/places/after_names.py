"""Places that stand right after a name: "Optalysys (Leeds)", "Nebius, of Amsterdam,", "AMI Labs in Paris"."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from collections.abc import Iterator

from kg.extractors.mentions.places import Place
from kg.extractors.places.findings import ADJECTIVE_GAP, Finding, counts, finding, named_before
from kg.extractors.places.nouns import before_in_list
from kg.extractors.reference.occurrences import Occurrences

_PAREN_BEFORE = re.compile(r" ?[(\[](?P<inner>[^()\[\]]{0,80})$")
_SPLIT = re.compile(r"\s*[,;/|·•–—]\s*|\s+(?:and|&)\s+")


def bracketed(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "Optalysys (Leeds)", "Baseten (San Francisco; serves models)", "Emergent (Bengaluru/San Francisco)"."""
    match = _PAREN_BEFORE.search(before)
    if match is None:
        return
    owner = named.ending_at(place.start - len(before) + match.start())
    if owner is None and before[: match.start()].endswith("."):
        owner = named.ending_at(place.start - len(before) + match.start() - 1)
    inner = match["inner"].removesuffix("the ")
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
    r"|acquir(?:e[sd]?|ing)|buy(?:s|ing)?|bought|include[sd]?|including|alongside|joined|both|than|beside|besides|plus)"
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
    r"|pulled|makes|builds|sells)\b| (?:with|for|at) (?:about |some |over |up to )?(?:[A-Z]{1,3}\.? ?)?[$€£¥₹\d]"
)
#: The next one, told in the same way: "Acme from Leeds and Bolt from Oslo raised …".
_ANOTHER_FROM = re.compile(r",? and (?:[a-z][\w-]* ){0,3}[A-Z][^.;:,()]{1,40} (?:from|of|in|out of) [A-Z]")
#: "Acme ($1m) and Bolt ($400,000) from Senegal".
_SUM_BESIDE = re.compile(r" ?\([^()]{0,20}\d[^()]{0,20}\)")
_ADVERBS = re.compile(rf"^(?:, )?(?:also|now|again|still|formerly|originally|both|just)? ?|{_NEARBY}$")


def after_comma(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
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
            or (link == "out of" and place.city)
            or _GOES_ON.match(after)
            or re.match(r" in (?:19|20)\d\d", after)
            or _ANOTHER_FROM.match(after)
        ):
            yield finding(owner, place, 0.9, "of a place")
            if link != "of" and _SUM_BESIDE.match(named.text, owner.end):
                beside = [each for each in before_in_list(named, owner) if _SUM_BESIDE.match(named.text, each.end)]
                yield from (finding(each, place, 0.82, "of several") for each in beside)
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
