"""Where companies, investors and funds are based: cities and countries beside their names, in prose and in tables."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.claims import Claim, Kind, Thing
from kg.documents import HEADINGS, Block, BlockKind, Span
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.mentions.places import Place, find_flags, find_places
from kg.extractors.places.findings import Finding, counts, finding
from kg.extractors.places.flags import at_flag
from kg.extractors.places.rules import RULES, STRONG_RULES
from kg.extractors.places.seats import seat_by_evidence
from kg.extractors.reference.occurrences import Occurrence, Occurrences, occurrences_of
from kg.extractors.wording.funders import is_funder
from kg.places import country_name, find_city

_COLUMN = re.compile(
    (
        r"(?:country|hq|headquarters?|headquartered|head office|location|city|based(?: in)?|base|from|home|where|region"
        r"|place|state|town|hometown|geography|nation|address|seat|domicile|(?:registered|principal) office)"
        r"(?: of (?:business|origin|incorporation|residence|registration))?(?: ?[/&,] ?(?:country|city|state"
        r"|region|hq))*"
    ),
    re.I,
)
_EVENT_COLUMN = re.compile(r"\s*(?:date|when|what|event|day|round|stage)\b", re.IGNORECASE)
_VAGUE = re.compile(r"from|where|place|home|base|state|seat", re.IGNORECASE)
_COMPANY_COLUMN = re.compile(
    (
        r"(?:.*\b)?(?:company|startup|start-up|firm|name|issuer|borrower|business|organi[sz]ation|recipient|target|who"
        r"|fund)\b.*|"
    ),
    re.I,
)


def extract_locations(analysis: Analysis) -> Iterator[Claim]:
    """Yield ``country`` and ``city`` claims about organizations.

    The country follows from the city; a region gives none. Where the places of one company disagree, the surer count.
    Places that no sure rule ties to anybody are told by weights, the likeliest first, of whoever has no place yet.
    """
    named = occurrences_of(analysis)
    places = places_of(named)
    findings, hints = _parted([*in_prose(named, places), *_in_tables(named)])
    by_entity: dict[int, list[Finding]] = {}
    for found in findings:
        by_entity.setdefault(id(found.entity), []).append(found)
    for found in _under_headings(named, set(by_entity)):
        by_entity.setdefault(id(found.entity), [found])
    weighed = [*_weighed(named, places, findings, hints)]
    for found in (*sorted(weighed, key=lambda f: -f.confidence), *_at_home(named)):
        own = by_entity.setdefault(id(found.entity), [found])
        if own[0].rule == found.rule == "weighed" and _are_joined(named.text, own[0].place, found.place):
            own.append(found)
    for own in by_entity.values():
        yield from _claims(own)


_GUESSED = frozenset(("adjective, of the subject", "based, of the subject", "based in, of the subject"))
"""The rules that only guess who is meant: what they say is evidence among other."""


def _parted(findings: Sequence[Finding]) -> tuple[list[Finding], Mapping[int, list[Finding]]]:
    """Return the findings of sure rules, and by place what others guess."""
    hints: dict[int, list[Finding]] = {}
    for found in findings:
        if found.rule in _GUESSED:
            hints.setdefault(found.place.start, []).append(found)
    return [found for found in findings if found.rule not in _GUESSED], hints


def _weighed(
    named: Occurrences, places: Sequence[Place], findings: Sequence[Finding], hints: Mapping[int, Sequence[Finding]]
) -> Iterator[Finding]:
    """Yield who is likely to sit where no sure rule says so; of two places told in one breath, in both if in one."""
    before: tuple[Place, Finding | None] | None = None
    for place in _unspoken(named, places, findings):
        seated = seat_by_evidence(named, place, hints.get(place.start, ()))
        joined = before is not None and named.text[before[0].end : place.start].lstrip("-").strip() == "and"
        if before is not None and joined:
            if seated is not None and before[1] is None:
                yield from _shared(before[0], [seated])
            elif seated is None and before[1] is not None:
                yield from _shared(place, [before[1]])
        if seated is not None:
            yield seated
        before = place, seated


def _unspoken(named: Occurrences, places: Sequence[Place], findings: Sequence[Finding]) -> Iterator[Place]:
    """Yield the places of the prose that no sure rule tied to anybody."""
    spoken_for = {each.place.start for each in findings}
    for place in places:
        block = named.block_at(place.start)
        dateline = place.start <= block.span.start + 1 and _DATELINE.match(named.text, place.end)
        if _is_credit(named.text, block.span.start, block.span.end):
            continue
        if place.start not in spoken_for and block.kind is not BlockKind.ROW and not dateline:
            yield place


_DATELINE = re.compile(r"(?:, [A-Z][\w.]+)?(?: ?[-–—] |,? \(|, (?:[A-Z][a-z]{2,8}\.? \d|\d{1,2} [A-Z]))")


def _claims(findings: Sequence[Finding]) -> Iterator[Claim]:
    best = max(each.confidence for each in findings)
    seen: set[tuple[str, Thing]] = set()
    for found in sorted(findings, key=lambda f: (-f.confidence, f.span)):
        if found.confidence < best - 0.12 and found.place.country not in {thing.key for _, thing in seen}:
            continue
        thing = found.entity.thing
        values = [("country", Thing(Kind.COUNTRY, found.place.country))]
        if found.place.city:
            values.insert(0, ("city", Thing(Kind.CITY, f"{found.place.city}, {found.place.country}")))
        for predicate, value in values:
            if (predicate, value) not in seen:
                seen.add((predicate, value))
                yield Claim(thing, predicate, value, (found.span,), found.confidence, found.rule)


def in_prose(named: Occurrences, places: Sequence[Place]) -> Iterator[Finding]:
    """Yield what rules find of the places and flags of the prose."""
    text = named.text
    for place in find_flags(text):
        yield from at_flag(named, place)
    before_it: tuple[Place, list[Finding]] | None = None
    for place in places:
        found = _at_place(named, place)
        if before_it and _are_joined(text, before_it[0], place):
            if found and not before_it[1] and before_it[0].plain:
                yield from _shared(before_it[0], found)
            elif before_it[1] and not found:
                found = _shared(place, before_it[1])
        yield from found
        before_it = (place, found)


def places_of(named: Occurrences) -> list[Place]:
    """Return the places that a text names, those within names of others left out."""
    found = [p for p in find_places(named.text) if not _of_school(named.text, p)]
    return [p for p in _agreed(found) if not _within_name(named, p)]


def _of_school(text: str, place: Place) -> bool:
    """Return whether a place only names a school: "Georgia Tech", "the University of Chicago"."""
    return text.startswith((" Tech ", " State ", " Tech,", " State,", " Tech."), place.end) or text.endswith(
        ("University of ", "Institute of Technology ", "College of "), 0, place.start
    )


def _agreed(places: Sequence[Place]) -> list[Place]:
    """Return the places, a city told once with its state being the same where it stands alone.

    Of cities of one name, that of the country which the document speaks of most is meant.
    """
    stated = {p.city: p.country for p in places if p.city and p.end - p.start > len(p.city) + 2}
    counted = Counter(p.country for p in places if p.plain)
    hint = counted.most_common(1)[0][0] if counted else None
    sure = hint is not None and counted[hint] >= 2 and counted[hint] * 2 >= counted.total()
    said = {place.city: place.country for place in places if place.city}
    cities = Counter(said.values())
    countries = {place.country for place in places if place.city is None}
    agreed = []
    for place in places:
        alone = place.country not in countries and cities[place.country] == 1
        if place.city in stated:
            agreed.append(replace(place, country=stated[place.city], plain=True))
        elif place.city and sure and (alone or not place.plain) and (near := _nearer(place.city, hint, alone=alone)):
            agreed.append(replace(place, country=near))
        else:
            agreed.append(place)
    return agreed


def _nearer(city: str, hint: str | None, *, alone: bool) -> str | None:
    """Return the country of the city of this name in a country, if that is not much smaller than the likeliest one.

    ``alone`` tells that nothing else in the document is of the likeliest one's country, which then needs to be large.
    """
    likeliest, near = find_city(city), find_city(city, hint)
    if likeliest is None or near is None or (not likeliest.ambiguous and likeliest.population > _KNOWN):
        return None
    return near.country if near.population * (40 if alone else 10) >= likeliest.population else None


_KNOWN = 500_000
"""A larger city of which the name alone makes one think is meant whatever country the document speaks of."""


def _are_joined(text: str, one: Place, other: Place) -> bool:
    """Return whether places are told in one breath: "the London and New York company"."""
    first, second = sorted((one, other), key=lambda place: place.start)
    return _JOINED.fullmatch(text, first.end, second.start) is not None


_JOINED = re.compile(r"(?:-? ?,? and (?:in )?| ?/ ?| ?& ?)")


def _shared(place: Place, found: Sequence[Finding]) -> list[Finding]:
    """Return what holds of one place for the other: "the London and New York company"."""
    return [Finding(f.entity, place, f.span, f.confidence - 0.05, f.rule) for f in found]


def _at_place(named: Occurrences, place: Place) -> list[Finding]:
    text, block = named.text, named.block_at(place.start)
    if block.kind is BlockKind.ROW and block.header:
        return []
    cell = next((c for c in block.cells if c.start <= place.start < c.end), block.span)
    low, high = cell.start, cell.end
    before, after = text[max(low, place.start - 160) : place.start], text[place.end : min(high, place.end + 160)]
    if named.text[place.start : place.end] == "English" or _is_credit(text, low, high):
        return []
    for rule in STRONG_RULES if place.weak else RULES:
        found = [f for f in rule(named, place, before, after) if _may_sit(named, f.entity)]
        if found:
            return found
    return []


def _is_credit(text: str, low: int, high: int) -> bool:
    """Return whether a line tells who wrote a report, and where."""
    return text.startswith(("(Reporting", "Reporting by", "Additional reporting"), low) or (
        high - low < 200 and _CONTRIBUTED.search(text, low, high) is not None
    )


_CONTRIBUTED = re.compile(r"\bcontributed (?:reporting|to (?:this|the) (?:story|report|article|piece))\b")
_NO_COMPANY = re.compile(
    r"\b(?:Road|Boulevard|Avenue|Court|District|City|Daily|Times|Journal|Herald|Tribune|Gazette|Publisher|University"
    r"|STAR Market|Unit|Institute of Technology|Stock Exchange|Regulatory Authority)$|^Ministry of\b",
    re.IGNORECASE,
)


def _may_sit(named: Occurrences, entity: Entity) -> bool:
    """Return whether somebody may be told to sit somewhere: no person, paper, street or office of the state."""
    told = named.analysis
    taken = entity.kind is not Kind.PERSON or entity.thing in told.raising or entity.thing in told.investing
    return taken and _NO_COMPANY.search(entity.name) is None


def _within_name(named: Occurrences, place: Place) -> bool:
    covering = named.covering(place.start, place.end)
    return covering is not None and (covering.start, covering.end) != (place.start, place.end)


_GATHERED = re.compile(
    r"['’]?s? (?:[\w&-]+ ){0,3}?(?:start-?ups|companies|firms|fintechs|unicorns|scale-?ups|founders|rounds|deals)\b",
    re.IGNORECASE,
)
_GATHERED_IN_TITLE = re.compile(
    r"['’]?s? (?:[\w&-]+ ){0,3}?(?:funding|investments?|year|week|month|round-?up|digest)\b", re.IGNORECASE
)


def _at_home(named: Occurrences) -> Iterator[Finding]:
    """Yield those who raise money in a document that gathers them by one place: "Two Tokyo startups …"."""
    gathered = [place for block in named.blocks if block.kind in HEADINGS for place in _gathering(named, block)]
    if not gathered or len({place.country for place in gathered}) > 1:
        return
    here = gathered[0]
    raising = named.analysis.raising
    for entity in {id(each.entity): each.entity for each in named.all}.values():
        if entity.thing in raising and not is_funder(entity.name):
            yield Finding(entity, here, Span(here.start, here.end), 0.65, "gathered in the title")


def _gathering(named: Occurrences, block: Block) -> Iterator[Place]:
    """Yield the place by which a heading gathers companies."""
    text, low = named.text[block.span.start : block.span.end], block.span.start
    places = list(find_places(text))
    if len({place.country for place in places}) != 1 or "|" in text:
        return
    titled = block.kind is BlockKind.TITLE and _GATHERED_IN_TITLE.match(text, places[0].end)
    if titled or _GATHERED.match(text, places[0].end):
        yield replace(places[0], start=low + places[0].start, end=low + places[0].end)


_LEADS_IN = re.compile(r"(?:and|also|in|from|over|the|meanwhile|elsewhere|news|deals|back|out|of| |,)+", re.IGNORECASE)


def _under_headings(named: Occurrences, known: set[int]) -> Iterator[Finding]:
    """Yield those who head an item or passage below a heading that is nothing but a place: "Kenya"."""
    here: Place | None = None
    for block in named.blocks:
        text = named.text[block.span.start : block.span.end]
        if block.kind is BlockKind.HEADING:
            found = list(find_places(text)) if len(text) <= 40 else []
            sure = len(found) == 1 and not found[0].weak and (found[0].city is None or found[0].plain)
            whole = sure and not re.search(r"\w", _LEADS_IN.sub("", text[: found[0].start]) + text[found[0].end :])
            here = (
                replace(found[0], start=block.span.start + found[0].start, end=block.span.start + found[0].end)
                if (whole)
                else None
            )
        elif here is not None and block.kind in {BlockKind.ITEM, BlockKind.PARAGRAPH}:
            own = [o for o in named.within(block.span.start, block.span.end) if o.entity.kind is Kind.ORGANIZATION]
            for each in own:
                entity = each.entity
                heads = each is own[0] and each.start - block.span.start <= 40
                if id(entity) in known or named.invests(entity) or is_funder(entity.name):
                    continue
                if (heads and counts(named, each)) or named.raises(entity):
                    yield Finding(entity, here, Span(here.start, here.end), 0.7, "below a heading of place")


def _in_tables(named: Occurrences) -> Iterator[Finding]:
    """Yield what columns headed "HQ" or "Country" say of the company of their row.

    In a table without headings a cell that is nothing but a place says it of the name that its row begins with, as
    does what a description ends with: "GPU cloud, San Jose". A table of one row without a company is about the subject
    of its section.
    """
    text = named.text
    columns: Mapping[int, str] = {}
    table: int | None = None
    for block in named.blocks:
        if block.kind is not BlockKind.ROW:
            continue
        cells = [text[cell.start : cell.end] for cell in block.cells]
        if block.header or block.table != table:
            table = block.table
            columns = dict(enumerate(cells)) if block.header else {}
            if block.header:
                continue
        headed = [
            n
            for n, head in columns.items()
            if n < len(cells)
            and _COLUMN.fullmatch(head.strip())
            and (_is_place(cells[n]) or not _VAGUE.fullmatch(head.strip()))
        ]
        bare = [] if columns else [n for n, cell in enumerate(cells) if n and _is_place(cell)]
        owner = _row_owner(named, block.cells, columns, headed or bare)
        for column in headed or bare:
            for here in _of_cell(text, block.cells[column], columns.get(column, "")):
                if owner is not None:
                    yield finding(owner, here, 0.95 if columns else 0.85, "column")
                elif not (
                    any(_COMPANY_COLUMN.fullmatch(head.strip()) for head in columns.values() if head.strip())
                    or any(_EVENT_COLUMN.match(head) for head in columns.values())
                ):
                    subject = named.local_main(here.start)
                    if subject is not None:
                        yield Finding(subject, here, Span(here.start, here.end), 0.85, "column, of the subject")
        if owner is not None and not headed and not bare:
            for cell in block.cells:
                if not named.within(cell.start, cell.end) and (ending := _ENDING.search(text, cell.start, cell.end)):
                    yield from (
                        finding(owner, here, 0.85, "end of a cell")
                        for here in _of_cell(text, Span(ending.start("place"), ending.end("place")), "")
                    )


_ENDING = re.compile(r"[a-z](?:, | \()(?P<place>[A-Z][^,()|]{2,30}(?:, [A-Z]{2})?)\)?(?=\s*$)")


def _of_cell(text: str, cell: Span, head: str) -> Iterator[Place]:
    """Yield the places that a cell lists; under "Country" a code of two letters is a country's."""
    told = text[cell.start : cell.end]
    code = told.strip()
    if (
        re.match(r"country|nation", head.strip(), re.IGNORECASE)
        and re.fullmatch(r"[A-Z]{2}", code)
        and country_name(code)
    ):
        yield Place(cell.start, cell.end, None, code, True)
        return
    for place in find_places(told):
        if not re.search(r"[^\W\d_]\w* $", told[: place.start]) or not place.weak:
            yield Place(cell.start + place.start, cell.start + place.end, place.city, place.country, True)


def _is_place(cell: str) -> bool:
    found = list(find_places(cell))
    return bool(found) and found[0].start == 0 and found[-1].end >= len(cell.rstrip(" .")) and not found[0].adjective


def _row_owner(
    named: Occurrences, cells: Sequence[Span], columns: Mapping[int, str], places: Sequence[int]
) -> Occurrence | None:
    if not columns:
        found = named.within(cells[0].start, cells[0].end)
        return found[0] if found else None
    order = sorted(
        (n for n in columns if n not in places and n < len(cells)),
        key=lambda n: (not _COMPANY_COLUMN.fullmatch(columns[n].strip()), n),
    )
    told = bool(order) and _COMPANY_COLUMN.fullmatch(columns[order[0]].strip()) is not None
    for column in order[: 1 if told else 2]:
        found = named.within(cells[column].start, cells[column].end)
        if found and (told or found[0].start == cells[column].start):
            return found[0]
    return None
