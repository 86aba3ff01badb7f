"""Places tied to a name from further away: by a relative clause, a list, a field of a line, a consortium."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.claims import Kind
from kg.documents import BlockKind, Span
from kg.extractors.mentions.places import Place, find_places
from kg.extractors.places.findings import Finding, finding, named_before
from kg.extractors.places.nouns import NOUN, before_in_list, listed
from kg.extractors.reference.occurrences import Occurrences
from kg.extractors.wording.funders import is_funder

_MAKES = re.compile(
    r",? (?:which|that|who) (?:also |now )?(?:builds?|makes?|develops?|designs?|runs?|operates?|grows?|tracks?|sells?"
    r"|prints?|trains?|produces?|manufactures?|assembles?|brews?|flies|launches|writes?|works?|employs?|sits?|lives?)\b"
    r"(?: (?!in\b|from\b|for\b|with\b|to\b)[\w’'&-]+){0,7} (?:in|from|out of) (?:the )?$"
)
_STAYS = re.compile(
    r",? (?:sits|works|operates|is run|is quartered|has its desks?|has its home|resides)"
    r"(?: (?!in\b|from\b|for\b|with\b|to\b|and\b|on\b)[a-z][\w-]*){0,6} (?:in|from|out of|at) $"
)
#: "Acme is in Palo Alto", "Acme is an investment firm in Chicago"; not "is opening a plant in Leeds".
_IS_IN = re.compile(
    r",? is(?: (?!in\b|from\b|for\b|with\b|to\b|and\b|on\b|at\b|not\b|[\w-]*(?:ing|ed)\b|live\b|available\b|active\b|big\b|present\b)[a-z][\w-]*){0,5} (?:in|from|out of|at) $"
)
_ENDS = re.compile(r"[,.;)]|$| (?:near|and|has|is|was|said|raised|took|with|,|got|closed|secured|will|plans?)\b")
#: "The firm, which sits in …", "It works from …".
_THE_ONE = re.compile(
    rf"(?:^|[.!?;] |, (?:and |but |while )?)(?P<the>(?:[Tt]he|[Tt]his) (?:[a-z][\w-]* ){{0,4}}{NOUN}|[Ii]t)$",
    re.IGNORECASE,
)
#: "Acme calls Lyon home", "Acme, which calls Lyon its home".
_CALLS = re.compile(r"(?:, (?:which|who))? (?:now |still |also |proudly )?(?:calls|call|made|makes|has made) $")
_HOME = re.compile(r" (?:(?:its|their) )?home\b(?! (?:to|for) )")
_LED = re.compile(
    r" (?:[a-z][\w-]* ){0,2}?(?:consortium|syndicate|group|trio|duo|pair|investors|companies|funds|backers|banks)"
    r"(?: of (?:investors|companies|banks))?,? (?:led|headed|fronted|of|made up of|comprising|including) (?:by )?$"
)
_BOTH = re.compile(r",? (?:both|all)(?: of them)?(?: based| headquartered)? (?:from|in|of|out of) (?:the )?$")
#: "…, two of Acme's rivals in", "…, leading names in", "…, the two largest lenders of".
_MANY_IN = re.compile(
    rf"(?:,| [–—]| \(| are| were) (?:(?:both|all|two|three|four|some|among|part)(?: of)? )?(?:the |its |[A-Z][\w.-]+(?: [A-Z][\w.-]+)?['’]s? )?"
    rf"(?:(?!(?:and|of|with|from|in|at|by|to|for|on|that|which|who|plus|including|then|besides|beside|alongside|like|namely|such)\b)[\w’'&-]+ ){{0,4}}?(?=[\w-]*[^\Ws]s\b)(?:{NOUN}|leaders|stars|veterans|trailblazers|favou?rites|incumbents)"
    r"(?: (?:of|in|for|behind) [a-z][\w-]*(?: [a-z][\w-]*){0,2})? (?:in|of|from|out of) (?:the )?$"
)
_BOTH_ARE = re.compile(r",? (?:both|all)(?: of them)? $")
#: "Acme and Bolt, Kenyan as well,".
_AS_WELL = re.compile(r" (?:as well|too|also|both|all|likewise)(?:[,.;)]|$)")


def relative(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "Acme, which builds drones in Gilching near Munich,", "Acme sits in Tacoma"."""
    if place.adjective or not place.city or not (_ENDS.match(after) or _HOME.match(after)):
        return
    if _HOME.match(after) and (called := _CALLS.search(before)):
        owner = named_before(named, place.start - len(before) + called.start())
        if owner is not None:
            yield finding(owner, place, 0.88, "calls it home")
        return
    for pattern, sure in ((_MAKES, 0.85), (_STAYS, 0.85), (_IS_IN, 0.8)):
        match = pattern.search(before)
        owner = named_before(named, place.start - len(before) + match.start()) if match else None
        if owner is not None:
            yield finding(owner, place, sure, "clause")
            return
        who = _THE_ONE.search(before, 0, match.start()) if match else None
        meant = named.described_at(place.start - len(before) + who.start("the")) if who else None
        if meant is not None:
            yield Finding(meant, place, Span(place.start, place.end), sure - 0.06, "clause, of the subject")
            return


def both(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "Acme and Bolt, both from Turin", "Acme and Bolt, Kenyan too,", "a Japanese consortium led by Acme".

    "Acme and Bolt, two of Crux's rivals in China," too: a description in the plural is of the whole list before it.
    """
    described = None if place.adjective else _MANY_IN.search(before)
    last = named.ending_at(place.start - len(before) + described.start()) if described else None
    if last is not None and (others := [*before_in_list(named, last)]):
        yield from (finding(each, place, 0.82, "of several") for each in (last, *others))
        return
    if match := (_BOTH_ARE if place.adjective else _BOTH).search(before):
        yield from _all_before(named, place, place.start - len(before) + match.start())
        return
    if before.endswith(", ") and _AS_WELL.match(after):
        yield from _all_before(named, place, place.start - 2)
        return
    following = named.within(place.end, place.end + 160)
    if following and place.adjective and _LED.fullmatch(named.text, place.end, following[0].start):
        yield from (finding(each, place, 0.75, "of several") for each in listed(named, following[0]))


def predicate(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "Acme is Norwegian", "Acme, which designs chips and is Korean too,", "the startup is Irish"."""
    match = _IS.search(before) if place.adjective and _PREDICATE_ENDS.match(after) else None
    if match is None:
        return
    at = place.start - len(before) + match.start()
    if match["are"]:
        yield from _all_before(named, place, at)
    elif (owner := named_before(named, at)) is not None:
        yield finding(owner, place, 0.86, "predicate")
    elif who := _THE_ONE.search(before, 0, match.start()):
        meant = named.described_at(place.start - len(before) + who.start("the"))
        if meant is not None:
            yield Finding(meant, place, Span(place.start, place.end), 0.76, "predicate, of the subject")


_IS = re.compile(
    r"(?:(?:,? (?:which|who|that)(?: [^,.;:()]{1,60} and)?)? (?:is|was)|(?P<are> are))"
    r"(?: (?:also|itself|likewise|now|actually|originally|too|both|all|in fact))* $"
)
_PREDICATE_ENDS = re.compile(r"(?: (?:too|as well|also|itself|themselves))?(?:[,.;:)]|$| (?:and|but|though)\b| \()")


def _all_before(named: Occurrences, place: Place, end: int) -> Iterator[Finding]:
    """Yield the names of a list that ends at a position: "Acme and Bolt, both from Turin"."""
    last = named.ending_at(end)
    if last is not None:
        yield from (finding(each, place, 0.85, "of several") for each in (last, *before_in_list(named, last)))


def field(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "Acme | Legal AI | San Francisco, CA | 2022": the one place among the fields of a line that a name begins.

    "Batch 5 · Tallinn · robots" below a heading is about whom that names; a postal code may stand before the city.
    """
    text, block = named.text, named.block_at(place.start)
    low = text.rfind("\n", block.span.start, place.start) + 1 or block.span.start
    if block.kind is BlockKind.ROW or not _FIELD_BEFORE.search(text[low : place.start]):
        return
    if (
        not re.match(r" [|·•] |\s*$|\n", after)
        or len(_places_as_fields(text[low : block.span.end].split("\n")[0])) != 1
    ):
        return
    owner, numbered = named.starting_at(low), _NUMBERED.match(text, low)
    entity = named.heading_of(place.start, 1) if numbered or owner is None else owner.entity
    if entity is not None and (numbered or (owner and re.match(r" [|·•] ", text[owner.end :][:3]))):
        start = place.start if numbered or owner is None else owner.start
        yield Finding(entity, place, Span(start, place.end), 0.85, "field of a line")


_FIELD_BEFORE = re.compile(r" [|·•] (?:(?:[A-Z]{1,2}-)?\d{4,6} )?$")
_NUMBERED = re.compile(r"[A-Z][a-z]+ \d+ [|·•] ")


def _places_as_fields(line: str) -> list[str]:
    fields = [re.sub(r"^(?:[A-Z]{1,2}-)?\d{4,6} ", "", each.strip()) for each in re.split(r" [|·•] ", line)]
    return [each for each in fields if each and (found := list(find_places(each))) and found[0].start == 0]


def run_in(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "LAGOS. Acme closed …": passages that each begin with their place tell of a company there."""
    block = named.block_at(place.start)
    ends = _RUN_IN.match(after)
    if before or ends is None or block.kind is BlockKind.ROW or not _opens_as_others(named, place):
        return
    raising = named.analysis.raising
    named_there = [o for o in named.within(place.end, block.span.end) if o.entity.kind is Kind.ORGANIZATION]
    first = next((o for o in named_there if o.entity.thing in raising), None)
    if (
        first is None
        and named_there
        and named_there[0].start < place.end + 20
        and not is_funder(named_there[0].entity.name)
    ):
        first = named_there[0]
    if first is not None:
        yield finding(first, place, 0.8, "at the head of a passage")


_VERB = re.compile(
    r" (?:[a-z]+ly |has |had )?(?:[a-z]+ed|is|has|was|had|took|drew|got|won|makes|builds|sells|took in|brought in)\b"
)
_THE_ONE_FROM = re.compile(
    rf"(?:^|[.!?;] )The (?P<noun>(?:[\w’'-]+ ){{0,4}}{NOUN}) (?:from|in|of) (?:the )?$", re.IGNORECASE
)

#: "The warehouse-robot maker is from Waltham".
_THE_ONE_IS_FROM = re.compile(
    rf"(?:^|[.!?;,] |\b(?:but|and|while|though|as|since|because|that) )[Tt]he (?P<noun>(?:[\w’'-]+ ){{0,4}}{NOUN}) "
    r"(?:is |are |was |were )?(?:itself |also |actually |originally |in fact )?(?:comes |came |hails )?from (?:the )?$"
)


def the_one_from(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "The chip maker from Leeds collected …": a description that stands for whom the text is about."""
    if place.adjective:
        return
    match = (_THE_ONE_FROM.search(before) if _VERB.match(after) else None) or _THE_ONE_IS_FROM.search(before)
    if match is None:
        return
    start = place.start - len(before) + match.start("noun") - len("The ")
    entity = (
        named.meant_at(start, match["noun"])
        if match.re is _THE_ONE_FROM
        else named.described_at(start + 5, match["noun"])
    )
    if entity is not None and not is_funder(entity.name):
        yield Finding(entity, place, Span(start, place.end), 0.8, "described, of the subject")


_RUN_IN = re.compile(r"(?: again| too| also)?(?:[.:] (?=[A-Z“\"])| [–—|] )")
_LINES = re.compile(
    r"(?:^|\n)(?:[-*•] )?([^\W\d_a-z][\w’'.-]*(?: [^\W\d_a-z][\w’'.-]*){0,2})(?: again| too| also)?(?:[.:] | [–—|] )"
)


def _opens_as_others(named: Occurrences, place: Place) -> bool:
    """Return whether at least three passages of a document begin with a place, as a dateline does not."""
    openers = {match[1] for match in _LINES.finditer(named.text)}
    capitals = named.text[place.start : place.end].isupper()
    return len({o for o in openers if o.isupper() == capitals and _is_place(o)}) >= 3


@lru_cache(maxsize=4096)
def _is_place(name: str) -> bool:
    found = list(find_places(name))
    return len(found) == 1 and not found[0].weak and found[0].start == 0 and found[0].end == len(name)
