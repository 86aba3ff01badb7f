"""Places that gather several: "Israeli startups such as Acme and Bolt", "Kenyan firms raised $9m: Acme ($5m), Bolt"."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from collections.abc import Iterator

from kg.claims import Kind
from kg.extractors.mentions.places import Place
from kg.extractors.places.findings import Finding, finding
from kg.extractors.places.nouns import NOUN, listed
from kg.extractors.reference.names_in_text import Occurrence
from kg.extractors.reference.occurrences import Occurrences

_MANY = rf"(?:trio|duo|quartet|pair|(?=[\w-]*[^\Ws]s\b)(?:{NOUN}|ones|players|challengers|veterans|leaders|stars|trailblazers|stalwarts|favou?rites|incumbents))\b"
#: The companies that a place before its noun gathers: "Irish software startups", "London's leading banks".
_GATHERS = re.compile(
    r"(?:['’]s?)?[ \n-]"
    r"(?:(?!(?:and|or|with|whose|its|their|in|of|to|for|by|from|at|on|into)\b)[A-Za-z\d][\w’'&/+-]*[ \n]){0,5}?"
    + _MANY,
    re.IGNORECASE,
)
#: And those that are told to be from a place: "two funds from Belgium", "the fastest-growing startups sit in the US".
_GATHERED = re.compile(
    rf"\b{_MANY}(?: (?!and\b|or\b|to\b|for\b|with\b|by\b|it\b)[a-z][\w-]*){{0,3}}"
    r" (?:from|in|of|out of|across)(?: the)? $",
    re.IGNORECASE,
)
_DESCRIBES = re.compile(rf"[ -](?:[a-z-]+ ){{0,3}}{NOUN}\b", re.IGNORECASE)
_SUCH_AS = (
    r"(?:,? ?(?:\(|[–—] )?(?:such as|like|includ(?:ing|ed?s?)|counting|among (?:them|others|which|these)(?: are| were)?"
    r"|for (?:example|instance)|e\.?g\.?|notably|namely|especially|particularly|mainly|chiefly|above all|the likes of)"
    r"[,:]? )"
)
#: What leads from those gathered to their list: ", among them"; to more than one: "raised $40 million in June:".
_LEADS_TO = re.compile(
    r"(?:(?: (?!(?:had|has|have|is|was|made|kept|got|took|found|won|drew|with)\b)[a-z]+){0,3} ?"
    rf"(?:[:–—] ?|{_SUCH_AS})|,? (?:both|all|each) of (?:them|which)[:,] "
    r"|(?P<told>[^.;:()\"“”?!]{1,90}(?:: | [–—] )|,? (?:behind|after|ahead of|as|are|were) "
    r"|,? [a-z-]+(?:ed|ing|t|en|n) [^.;:()\"“”?!]{1,90} (?:are|were|include|included) "
    r"| (?:(?!whose\b|customers\b|clients\b|users\b|investors\b|backers\b|rivals\b)[\w,$€£’'-]+ ){1,14}(?:are|were|include|included|comprise|comprised) )"
    r"|(?: [a-z-]+){0,4}(?P<counted>, ))"
    r"(?:(?:the|an?) )?(?:[a-z][\w-]* ){0,4}[\"“]?(?:[A-Z]\w+, )?$"
)
#: A country as the subject of its list: "Spain counted three deals: Acme ($5m), Bolt ($4m)".
_HAS = re.compile(
    r"(?:['’]s)?,? [^.;:()\"“”?!]{0,60}\b(?:deals|rounds|raises|fundings|cheques|checks|winners|names|tickets|unicorns|start-?ups|companies|firms|enterprises)"
    r"\b[^.;:()\"“”?!]{0,40}(?:: | [–—] |,? which (?:comprise|include|are) )(?:[a-z][\w-]* ){0,3}"
)
_COUNTED = re.compile(
    r"(?:\b(?:two|three|four|five|six|both|several|fellow|another|more|\d|number of|handful of|host of|string of)|^)(?: [a-z-]+)? $",
    re.IGNORECASE,
)
_COUNTED_BEFORE = re.compile(
    r"\b(?:two|three|four|five|six|both|several|\d|(?:number|handful|host|string|couple) of) (?:[\w-]+ ){1,5}(?:the )?$",
    re.IGNORECASE,
)


def several(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "two Israeli startups: Acme, for $7 million, and Bolt", "startups from Oslo such as Acme and Bolt".

    And who is told to be one of them: "Acme ranks among the largest Danish startups, after Bolt and Crux".
    """
    following = named.within(place.end, place.end + 200)
    if not following or not (place.adjective or place.plain):
        return
    if named.sentence_around(place.start)[1] < following[0].end:
        return
    gap = named.text[place.end : following[0].start].replace("\n", " ")
    gathers = _GATHERS.match(gap)
    gathered = None if place.adjective or _DESCRIBES.match(gap) else _GATHERED.search(before)
    leads = _LEADS_TO.fullmatch(gap, gathers.end() if gathers else 0) if gathers or gathered else None
    has = _HAS.fullmatch(gap) if not place.adjective else None
    if leads is None and has is None:
        return
    counted = _COUNTED_BEFORE.search(before) if gathered else _COUNTED.search(before)
    if leads and leads["counted"] and not counted:
        return
    if gathers and (one := _ONE_OF.search(before)) and (owner := _one_before(named, place.start, before, one.start())):
        yield finding(owner, place, 0.82, "one of several")
    found = [each for each in listed(named, following[0]) if each.entity.kind is not Kind.PERSON]
    if len(found) > 1 or (leads is not None and not leads["told"]):
        yield from (finding(each, place, 0.8, "of several") for each in found)


#: "Acme ranks among the largest Danish startups", "Acme, one of several Danish startups".
_ONE_OF = re.compile(
    r"(?:,|\b(?:is|was|be|ranks?|ranked|remains?|remained|becomes?|became|become|counts?|counted)(?: [a-z]+){0,2}) "
    r"(?:one of|among|amongst)(?: the)?(?: [a-z-]+){0,4} $"
)


def _one_before(named: Occurrences, position: int, before: str, at: int) -> Occurrence | None:
    """Return who is told to be one of those gathered: the name right before, or the only one of the sentence."""
    end = position - len(before) + at
    near = named.ending_at(end)
    own = [o for o in named.within(named.sentence_around(position)[0], end) if o.entity.kind is Kind.ORGANIZATION]
    return near or (own[0] if len({id(each.entity) for each in own}) == 1 else None)
