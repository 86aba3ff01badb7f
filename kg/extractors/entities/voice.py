"""Whose "we" it is: a company, or an investor, that tells of itself on its own page is named wherever it says so."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.claims import Kind
from kg.documents import Block, BlockKind, Document, Span
from kg.extractors.entities.entity import Entities, Entity
from kg.extractors.mentions.kinds import NameMention
from kg.extractors.wording.funders import is_funder
from kg.extractors.wording.non_companies import FORMED_AS_INVESTOR, MEDIA

#: "We", "I", "our": found many times faster than what is said with them.
_OURS = re.compile(r"[WwIOo](?<!\w.)(?:e|ur)?\b")
#: What only a company says, or an investor, that tells of its own money.
_OWN_MONEY = re.compile(
    r"\b(?:[Ww]e|I)(?:['’]ve| have|['’]re| are|['’]m| am| had|['’]d)? (?:(?:just|now|also|today|proud|delighted|excited|thrilled|happy|pleased|"
    r"finally|first|each|to|be|been|have|share|say|report|that|we|together|already|was|were|out|\w+ly) )*(?:raised|raise|raising|closed|clos\w+|announc\w+|(?:co-)?led|(?:co-)?lead(?:ing)?|participat(?:ed|ing)|wrote (?:the|its|their) (?:very )?first (?:check|cheque)|secured|invest(?:ed|ing)|back(?:ed|ing)?|took|taken)\b|"
    r"\b[Oo]ur (?:(?:very|first|new|latest|last|next|own|\S?\d\S*|early) )*(?:[Ss]eries|[Ss]eed|[Pp]re-seed|round|raise|A\b|B\b|C\b|(?:lead |new |existing )?investors?|backers|angels|portfolio|cap table|investments? in|(?:\w+th |second |third )?funds?)\b"
)
_ROLE = r"(?:co-?founders?|founders?|founding \w+|CEO|CTO|COO|CFO|chief \w+(?: officer)?|managing (?:director|partner)|general partner|partner|president)"
#: Before the name: who signs, who is at home there, who is asked.
_BEFORE = re.compile(
    r"(?:\b(?:[Hh]ere|[Jj]oin us|[Ww]e|everyone|all of us|behalf of the team) at |"
    r"\b[Ww]e(?:['’]re| are| call it| called it| started| founded| built| launched| named it|,) |\b(?:I|[A-Z]\w+ and I) (?:co-?)?(?:started|founded|run|built|launched) |\b[Bb]log (?:de|of|von|di|du) |"
    r"\b(?:rais(?:ed|ing|e)|funding|news|round) (?:money )?for |\b(?:new here|know us|do not know us)(?: \w+){0,2}[:,] |\b[Bb]ack to (?:the )?|\b[Ww]hy we (?:started|built) |©(?: \d{4})? |\nAbout |[—–] (?:the )?team at )$",
)
#: "At Acme we have long believed that", "At Acme, our job is".
_AT = re.compile(r"(?:^|[.!?\n:] ?)(?:[Aa]t|For|With) $")
_WE_HAVE = re.compile(r",? (?:we|our|I)\b")
#: "Acme is thrilled to announce that we have led".
_ANNOUNCES = re.compile(
    r" (?:is|are) (?:\w+ )?(?:thrilled|delighted|excited|proud|pleased|happy|honou?red) to (?:\w+ ){1,2}(?:that )?(?:we\b|our\b)"
)
#: Before the name, at the top or the end of a text: who wrote it, or who is asked.
_ROLES = re.compile(
    rf"\b{_ROLE}(?: (?:&|and|\+) {_ROLE})?(?: at| of|,| [·•|@–—-])? $|\b(?:who )?(?:runs|founded|heads|started) $",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:['’]s)?(?: (?:[Bb]log|[Nn]ewsroom|HQ)\b|,? (?:pty|Pty|[Ii]nc|[Ll]td|GmbH|LLC|SAS|S\.A\.|AB|ApS|BV|Oy)\b)|(?:,| \() ?(?:©|\d{4})|"
    r"(?: [·|•–»] [A-Z]\w+(?: \w+)?){3}"
)
_MINE = re.compile(
    r" is (?:an?|the|our|my) (?:[\w-]+ ){0,6}(?:company|start-?up|business|firm|venture|studio|lab|app|fund|platform) "
    r"(?:that |which )?(?:I|we|[A-Z]\w+ and I) (?:(?:have |had |co-?|first |then )*)(?:started|founded|cofounded|run|built|build|launched|lead|set up|work|began)\b"
)
"""After the name: who tells that it is theirs."""
_AT_WORK = re.compile(
    r" (?:is (?:an?|the) (?!(?:[\w-]+ ){0,4}(?:fund|investor|firm)\b)|(?:helps|lets|makes|builds|turns|keeps|gives|measures|runs|sells|takes|reads|finds) (?!up\b|part\b))"
)
"""After the name: what a company does, as its people say it."""
_RAISING = re.compile(r" (?:has|have) (?:just |now |finally )?(?:raised|closed|secured|landed|taken)\b")
_HOUSE = re.compile(
    r" (?:is|are) an? (?:[\w-]+ ){0,5}(?:(?:venture|investment|private equity|growth) (?:[\w-]+ )?(?:firm|fund|investor|company|house|capital)|VC|venture capital|accelerator|fund)\b"
)
"""After the name of who gives money: what it says that it is."""
_INVESTING = re.compile(
    r" (?:(?:has|have|is|are) (?:just |now |finally )?(?:led|leading|closed|invested|investing|backed)|leads|invests)\b"
)
_ADDRESS = re.compile(r"(?:@|//|www\.|\b)([\w-]{3,40})\.(?:com|io|ai|co|net|org|example|dev|app|[a-z]{2})\b")
_QUOTE = re.compile(r"[\"“”„«»]")
#: What goes before what is done: "we are proud to have led", "we couldn't be happier to be backing".
_GLAD = (
    r"(?: (?:are|feel|were|could not be|couldn['’]t be)|['’]re)(?: (?:(?!to\b)[\w-]+,? ){0,4}?)?(?:proud|prouder|delighted|excited|thrilled|happy|happier|glad|pleased|honou?red|"
    r"privileged|grateful|humbled|fortunate|lucky)(?: and \w+)?(?: today| now)? to(?: have| be| have been| be able to)?"
)
_DOES = (
    r"(?:(?:are|have|had|just|now|also|already|then|first|once|each|\w+ly) )*(?:raise[ds]?|clos|secur|land|(?:co-)?(?:led|lead)|invest|back|put|took|take|borrow|signed|"
    r"bought|buy|acquire|sold|did|got|drew|received|won|join|wrote|seeded|participat|doubl\w+ down|were in|weren['’]t in)\w*\b"
)
_WE = re.compile(
    rf"(?<![\w'’])(?:[Ww]e{_GLAD}(?= (?!announc|share|say|report|welcom|introduc|tell){_DOES})|[Ww]e(?:['’](?:ve|d|re))?(?= {_DOES})|(?:(?<=\bin )|(?<=\bbacked )|(?<=\bled ))us\b(?! (?:all|both)\b)|"
    r"[Oo]ur(?= (?:(?:very|first|new|latest|last|next|own|[\S]?\d\S*|early|million|billion|M) )*(?:[Ss]eries|[Ss]eed|[Pp]re-seed|round|raise|A|B|C|valuation|(?:investment|participation|stake) in)\b))(?![\w'’])"
)
#: A company that announces has raised; an investor may announce what others have.
_ANNOUNCING = re.compile(
    r"(?<![\w'’])[Ww]e(?:['’](?:ve|re)| (?:are|have))?(?= (?:(?:just|now|also|today|so|finally|here to|(?:very )?(?:proud|thrilled|excited|delighted|happy|pleased) to) )*"
    r"announc(?:e|ed|ing) (?:that we|our|the|an?)\b)"
)
_PUT = re.compile(r" (?:had |have |all )*put\b")
#: What they say who give money.
_INVESTS = re.compile(
    r"\b(?:led|lead|leading|invest\w*|invest\w* in|participat\w+|first (?:check|cheque)|back(?:ed|ing)?|portfolio|funds?)$"
)
_SIGNED = frozenset(
    "author authors article:author byline guest series newsletter blog company organization publisher by".split()
)
_FIRST_PERSON = re.compile(r"\b(?:[Ww]e|I|[Oo]ur|us|[Mm]y)\b")


@dataclass(frozen=True, slots=True)
class Voice:
    """Who tells of itself in a document: what it raised, or (``invests``) what it gave to others."""

    entity: Entity
    invests: bool


def speaking(
    document: Document, blocks: Sequence[Block], names: Mapping[Span, list[NameMention]], entities: Entities
) -> tuple[dict[Span, list[NameMention]], Voice | None]:
    """Return the names of all sentences, with one more wherever their author speaks of itself as "we", "our", "us".

    Beside them whose voice that is, if it is clear.

    That is so only in documents whose author tells of its own money, and where it is clear who that is; what is
    quoted is said by others.
    """
    text = document.text
    told = [t for b in blocks if b.kind is not BlockKind.ROW for t in _unquoted(text, b.span)]
    spoken = (t for t in told if _OURS.search(text, t.start, t.end))
    own = [m[0] for t in spoken for m in _OWN_MONEY.finditer(text, t.start, t.end)]
    plain = [phrase for phrase in own if "announc" not in phrase]  # who announces may do either
    invests = sum(_INVESTS.search(phrase) is not None for phrase in plain) * 2 > len(plain)
    raises = any("rais" in phrase for phrase in plain)
    invests = invests or (is_funder(document.publisher or "") and not raises)  # a fund's "we took our share"
    house = _house_of(document, told, names, entities) if own and invests else None
    least = _least(document, told) if own else 0.0
    who = house or (_speaker(document, names, entities, least, invests=invests) if own else None)
    if who is None:
        return dict(names), None
    ours = [
        NameMention(Span(*m.span()), who.name, who.kind.value, m[0].lower() == "our")
        for t in told
        for form in ((_WE,) if invests else (_WE, _ANNOUNCING))
        for m in form.finditer(text, t.start, t.end)
        if invests or not _PUT.match(text, m.end())  # a company's people put in years
    ]
    return {span: _with(found, ours, span) for span, found in names.items()}, Voice(who, invests)


def _house_of(
    document: Document, told: Sequence[Span], names: Mapping[Span, list[NameMention]], entities: Entities
) -> Entity | None:
    """Return the investor whose page it is, where the text itself never calls it by name but says "we"."""
    called = (document.publisher or "").strip()
    if (
        not is_funder(called)
        or MEDIA.search(called)
        or any(entities.of(n.name) for each in names.values() for n in each if n.name in called)
    ):
        return None
    first = next((Span(*m.span()) for t in told for m in _WE.finditer(document.text, t.start, t.end)), None)
    if first is None:
        return None
    entities.add(NameMention(first, called, Kind.ORGANIZATION.value))
    entities.settle()
    return entities.of(called)


def _with(found: list[NameMention], ours: Sequence[NameMention], span: Span) -> list[NameMention]:
    taken = [n.span for n in found]
    more = [
        n
        for n in ours
        if span.start <= n.span.start
        and n.span.end <= span.end
        and not any(s.start < n.span.end and n.span.start < s.end for s in taken)
    ]
    return sorted((*found, *more), key=lambda n: n.span) if more else found


def _unquoted(text: str, span: Span) -> list[Span]:
    """Return the stretches of a block that stand outside quotation marks; a quotation may go on to its end."""
    found, start, inside = [], span.start, False
    for mark in _QUOTE.finditer(text, span.start, span.end):
        if not inside and mark.start() > start:
            found.append(Span(start, mark.start()))
        inside, start = not inside, mark.end()
    if not inside and start < span.end:
        found.append(Span(start, span.end))
    return found


def _speaker(
    document: Document, names: Mapping[Span, list[NameMention]], entities: Entities, least: float, *, invests: bool
) -> Entity | None:
    """Return who tells of its own money, if one is clear: more than another, and at least so much."""
    text = document.text
    addresses = {_plain(m[1]) for m in _ADDRESS.finditer(text)}
    rows = [b.span for b in document.blocks if b.kind is BlockKind.ROW]
    edges = [b.span for b in (*document.blocks[:5], *document.blocks[-3:])]
    at_work: set[int] = set()
    found: dict[int, tuple[float, Entity]] = {}
    for name in sorted((n for each in names.values() for n in each), key=lambda n: n.span):
        who = entities.of(name.name)
        if who is None or who.kind is not Kind.ORGANIZATION:
            continue
        score, _ = found.get(id(who), (0.0, who))
        if id(who) not in found:
            score = min(who.count, 6) / 4 + _described(document, who, invests=invests)
            score += 3.0 * any(_plain(each) in addresses for each in who.names)
        low, high = name.span.start, name.span.end
        edge = any(s.start <= low < s.end for s in edges)
        at_home = _AT.search(text, max(0, low - 60), low) is not None and _WE_HAVE.match(text, high) is not None
        score += 2.0 * (at_home or _BEFORE.search(text, max(0, low - 60), low) is not None)
        score += 1.5 * (edge and _ROLES.search(text, max(0, low - 60), low) is not None)
        if not any(row.start <= low < row.end for row in rows):  # cells are no menu
            score += 2.0 * (_AFTER.match(text, high) is not None or _MINE.match(text, high) is not None)
        if not invests and id(who) not in at_work and _AT_WORK.match(text, high) is not None:
            at_work.add(id(who))
            score += 0.75
        score += 1.5 * (invests and _HOUSE.match(text, high) is not None)
        score += 3.0 * (_ANNOUNCES.match(text, high) is not None)
        score += 1.5 * ((_INVESTING if invests else _RAISING).match(text, high) is not None)
        found[id(who)] = score, who
    ranked = sorted(found.values(), key=lambda each: -each[0])
    if not ranked or ranked[0][0] < least or (len(ranked) > 1 and ranked[1][0] > ranked[0][0] - 0.7):
        return None
    first = ranked[0][1]
    called = (document.publisher or "", *first.names)
    return None if not invests and any(map(is_funder, called)) else first  # an investor raises for others


def _least(document: Document, told: Sequence[Span]) -> float:
    """Return how much must speak for somebody to be the one who tells: the less, the more is told as "we" and "our"."""
    words = sum(document.text.count(" ", t.start, t.end) + 1 for t in told)
    ours = sum(len(_FIRST_PERSON.findall(document.text, t.start, t.end)) for t in told)
    return 1.4 if ours > words / 25 else 1.7 if ours > words / 60 else 4.0


def _described(document: Document, who: Entity, *, invests: bool) -> float:
    """Return how likely it is that a document is somebody's own, by what it says about itself."""
    called = document.publisher or ""
    own = any(name in called or (len(called) > 3 and _plain(name).startswith(_plain(called))) for name in who.names)
    score = 3.0 * own - 1.5 * (not own and invests != any(map(FORMED_AS_INVESTOR.search, who.names)))
    score += 1.0 * (not invests and any(name in (document.title or "") for name in who.names))
    for value in (value for key, value in document.metadata.items() if key in _SIGNED):
        at = next((at for name in who.names if (at := value.find(name)) >= 0), -1)
        score += (at >= 0) * (1.0 + 2.0 * (_ROLES.search(value, 0, at) is not None))
    return min(score, 5.0)


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if letter.isalnum())
