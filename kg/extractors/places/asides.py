"""Places tied to a name by an aside: whose arm somebody is, "also Mexican", "an Oslo chip maker, Acme,", "Lyon."."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
from collections.abc import Iterator

from kg.claims import Kind
from kg.documents import BlockKind, Span
from kg.extractors.mentions.places import Place
from kg.extractors.places.findings import ADJECTIVE_GAP, Finding, finding, named_before
from kg.extractors.places.nouns import NOUN
from kg.extractors.reference.names_in_text import Occurrence
from kg.extractors.reference.occurrences import Occurrences
from kg.extractors.wording.funders import is_funder

_HELD = re.compile(
    r",? ?[,(] ?(?:(?:which|that|who) [^,.;:()]{0,50}?\b(?:owned by|belongs to|controlled by|part of|the fortunes? of"
    r"|the money of|the wealth of)|(?:itself )?(?:(?:majority-|wholly )?owned by|controlled by|part of)"
    r"|(?:itself )?(?:an?|the|one)(?: [\w’'&-]+){0,4} (?:arm|vehicle|unit|fund|office|branch|division|subsidiary"
    r"|part|bank"
    r"|company|house|daughter|offshoot) of)(?: the| a| an)?(?: (?:state|government|emirate|kingdom|republic"
    r"|city) of)? $"
)
_OF_STATE = re.compile(
    r"['’]s? (?:[a-z][\w-]* ){0,2}?(?:[a-z-]*(?:fund|institution|arm|bank|agency|vehicle|investor|company|accelerator"
    r"|incubator|programme|program|champion|answer|operator|office|branch|carrier|giant"
    r"|group)s?)\b(?: [a-z][^,.;()]{0,30})?"
    r"(?:[,;)]|\.(?:\s|$)|$)"
)
_ALSO = re.compile(
    r", (?:also|likewise|itself|too|once|originally|similarly) (?:(?:based )?(?:in|from|of|out of) (?:the )?)?$"
)
_ENDS = re.compile(r"[,;)]|\.(?:\s|$)|$|[ –—-]{2,3}")
_APPOSED_ONE = re.compile(
    r"(?:^|[^\w’'])(?:an?|[Aa]nother|one|(?:[Tt]he |its )?(?:other|first|second|third|latest|newest|next))"
    r"(?: [a-z][\w-]*){0,3} $",
    re.IGNORECASE,
)
_PHRASE = re.compile(
    r"(?: (?:in|of|for|behind|with|from|at) (?:the |its |this |a )?[\w’' -]{2,40})?(?:, | named | called |: )"
    r"|,? (?:that|which|whose|where) [^.:;()]{3,80}(?:: | [–—] )|,? (?:by the name of|which goes by|dubbed) "
)
_IN_PLACE = re.compile(
    rf"(?:^|[^\w’'])(?:an?|another|one)(?: [a-z][\w-]*){{0,4}} (?:{NOUN}|customer|one) (?:(?:based|headquartered|located) )?(?:in|from|out of|near) $",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?:^|[,;] (?:and |but )?|and )[Ff]rom $")


def held(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "Acme, which is owned by the state of Abu Dhabi", "Bolt, the investment arm of Norway's post office"."""
    if (
        (match := _HELD.search(before))
        and not (_PART.search(match[0]) and _OWNER.match(after))
        and (owner := named_before(named, place.start - len(before) + match.start()))
    ):
        yield finding(owner, place, 0.84, "whose it is")
        return
    beside = re.search(r"(?:,|\() ?(?:the )?$", before)
    if beside and _OF_STATE.match(after) and (owner := named_before(named, place.start - len(before) + beside.start())):
        yield finding(owner, place, 0.86, "whose it is")


_PART = re.compile(r"\b(?:owned by|belongs to|controlled by|part of)\b")
#: The owner that is named: "which belongs to German reinsurer Acme", "part of France's Acme".
_OWNER = re.compile(r"['’]s? (?:[a-z][\w-]* ){0,3}?[A-Z]|(?: [a-z][\w-]*){1,3} [A-Z]")


def also(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "Minu, also Mexican, has …", "Acme, likewise from Lyon,"."""
    match = _ALSO.search(before)
    owner = named_before(named, place.start - len(before) + match.start()) if match and _ENDS.match(after) else None
    if owner is not None:
        yield finding(owner, place, 0.88, "also there")


def our_own(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "There are 41 of us now, still in Melbourne": whoever tells of itself says where it sits."""
    voice = named.analysis.voice
    if voice is None or place.adjective or not place.plain or not _ENDS_OR_GOES_ON.match(after):
        return
    match = _OF_US.search(before)
    if match is not None and not _ELSEWHERE.search(match[0]):
        yield Finding(voice.entity, place, Span(place.start, place.end), 0.8, "where we are")


_OF_US = re.compile(
    r"(?:^|[.!?;:—–] )(?:(?:Today|Now|Still|And|But),? )?"
    r"(?:[Ww]e(?:['’]re| are| were| work| live| sit| started| began| build| stay| remain)"
    r"|[Tt]here(?:['’]s| are| is) (?:now |still |just |only )?[\w-]+ of us"
    r"|(?:[A-Z]\w+|[Mm]y [\w-]+) and I (?:started|began|founded|live)"
    r"|[Oo]ur (?:team|headquarters|home|office)(?: of [\w-]+)?(?: is| are| sits)?)"
    r"\b[^.;!?\n]{0,60}?\b(?:in|from|out of|between) $"
)
_ELSEWHERE = re.compile(
    r"\b(?:customers?|users?|clients?|launch\w*|open\w*|expan\w*|rais\w*|meet\w*|rolling|deploy\w*|pilot\w*|partners?|hospitals?"
    r"|schools?|available|live with|also|new|second|born|invest\w*|running)\b"
)
_ENDS_OR_GOES_ON = re.compile(r"[,;)]|\.(?:\s|$)|$| (?:and|in|since|with|on|at|but|near|&)\b| ?[–—]")


def apposed(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "an Oslo chip maker, Acme, which …", "a tiny company in Oslo, Acme,", "and, from China, Acme."."""
    text = named.text
    if not place.adjective and _FROM.search(before) and after.startswith(", "):
        following = named.starting_at(place.end + 2)
        if following is not None and _closes(named, following):
            yield finding(following, place, 0.84, "from a place")
        return
    if inside := _IN_PLACE.search(before):
        if before[: inside.start()].endswith(",") and named.ending_at(place.start - len(before) + inside.start() - 1):
            return  # a description of the name before it
        start = place.end
    elif (
        _APPOSED_ONE.search(before)
        and (gap := ADJECTIVE_GAP.match(text, place.end))
        and (re.search(rf"\b{NOUN}$", gap[0].rstrip(), re.IGNORECASE) or re.search(r"(?:er|or|tech)$", gap[0].rstrip()))
    ):
        start = place.end + len(gap[0].rstrip())
    else:
        return
    phrase = _PHRASE.match(text, start)
    following = named.starting_at(phrase.end()) if phrase else None
    if following is not None and not named.within(start, following.start) and _closes(named, following):
        yield finding(following, place, 0.84, "named after its description")


def _closes(named: Occurrences, name: Occurrence) -> bool:
    """Return whether a name ends an aside, rather than beginning a list or being the subject of its clause."""
    if name.entity.kind is Kind.PERSON:
        return False
    after = named.text[name.end : name.end + 60]
    if not re.match(r" ?\(|[,;)]|\.(?:\s|$)|$| [–—-] ", after):
        return False
    return not re.match(r", (?:(?:and )?[A-Z](?!\w* (?:says|said))|[a-z]+ [A-Z][\w.-]+ and )", after)


def alone(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "Acme (€12m). Lyon. Sells power.": a sentence of a place alone is of whom its passage begins with."""
    text, block = named.text, named.block_at(place.start)
    if (
        not place.adjective
        and place.start == block.span.start
        and _ENDS_FIELD.match(after[: block.span.end - place.end])
    ):
        above = named.named_right_above(block)
        if above is not None and not is_funder(above.name):
            yield Finding(above, place, Span(place.start, place.end), 0.8, "below the name")
            return
    if place.adjective or not re.match(r"\.(?:\s|$)|$", after) or block.kind is BlockKind.ROW:
        return
    line = max(text.rfind("\n", block.span.start, place.start) + 1, block.span.start)
    if not re.search(r"(?:[.!?)…]['\"”’]? )$", text[line : place.start]):
        return
    own = [o for o in named.within(line, place.start) if o.entity.kind is Kind.ORGANIZATION]
    first = own[0] if own and own[0].start - line < 30 else None
    if first is not None and not is_funder(first.entity.name) and first.entity.thing not in named.analysis.investing:
        yield finding(first, place, 0.8, "a sentence of its own")
    elif first is None and (entity := named.heading_of(place.start, 2)) is not None:
        yield Finding(entity, place, Span(place.start, place.end), 0.78, "a sentence of its own")


#: What ends a place that stands first below a name: "Oslo, Norway. Mends bicycles.", "Oslo · bicycles".
_ENDS_FIELD = re.compile(r"(?:, [A-Z][\w.]+(?: [A-Z]\w+)?)?(?:\.(?:\s|$)|$| [·|•] )")
_NAMES_A_LIST = re.compile(r"(?: (?:startups?|companies|firms|deals|rounds))?: ?")
#: "News in brief from Leeds: Acme, Bolt": where it was written, or happened.
_NEWS_FROM = re.compile(
    r"(?i)\b(?:news|headlines|briefs?|updates?|round-?ups?|stories|dispatch(?:es)?|notes|letter|wrap|digest|reports?|"
    r"deals)(?: in brief)? (?:from|in|of) $"
)
_ITEM = re.compile(r"(?:(?:,|;)? and(?:, of course,| also| finally)? |, |; )")
_BRACKETS = re.compile(r"\([^()]*\)")


def listing(named: Occurrences, place: Place, before: str, after: str) -> Iterator[Finding]:
    """Read "Kenya: solar outfit Acme ($11m, debt), Bolt ($4m) and Crux."; "all of them Kenyan: Acme, Bolt"."""
    text = named.text
    head = _NAMES_A_LIST.match(after)
    if head is None or (
        before and not re.search(r"(?:[.;!?\n•–—] ?|\b(?:are|is|from|in|of them|all|both|both are) )$", before)
    ):
        return
    if _NEWS_FROM.search(before):
        return
    start = place.end + head.end()
    end = min(named.sentence_around(place.end + head.end())[1], named.block_at(place.start).span.end)
    told = _BRACKETS.sub(lambda match: "·" * len(match[0]), text[start:end])
    bracketed = "·" in told
    at, found = 0, []
    for item in [*_ITEM.finditer(told), None]:
        stop = item.start() if item else len(told)
        within = named.within(start + at, start + stop)
        bare = [o for o in within if "·" not in told[o.start - start : o.end - start]]
        if len(bare) == 1 and bare[0].entity.kind is not Kind.PERSON:
            rest = told[bare[0].end - start : stop].strip(" .·")
            if not rest and (not at or bracketed):
                found.append(bare[0])
        at = item.end() if item else stop
    if (bracketed and found) or len(found) > 1:
        yield from (finding(each, place, 0.8, "of a list") for each in found)
