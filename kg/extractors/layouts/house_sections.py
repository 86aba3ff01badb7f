"""Whose sections of a comparison of investors are: below "Acme Ventures", "led the seed of Bolt" tells what Acme did.

There the house is named in the heading and by "it", or not at all: "Bolt, robots: led the €3m seed". A column of such a
section, or of any table, may tell its part too: "Acme's role: lead".
"""

import re
from collections.abc import Iterator, Mapping

from kg.claims import Kind
from kg.documents import BlockKind
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.layouts.house_cards import give, rounds_in
from kg.extractors.linking.linker import Linker
from kg.extractors.reference.heads import entity_of
from kg.extractors.sentences.elements import Sentence
from kg.extractors.wording.funders import is_funder
from kg.extractors.wording.patterns import Pattern

_HEADED = Pattern(r"(?:[\d#]+ [.)] )?<G\d+>(?: \( [^()]* \))?(?: (?:[:–—|-] .*|portfolio|deals|investments))?$")
_LEADING = r"(?:co-?led|led|anchored|headed|spearheaded|fronted)"
_JOINING = r"(?:joined|backed|seeded|participated in|took part in|invested in|came in(?:to| on| for)|followed)"
_ADVERBS = r"(?:(?:also|then|later|first|has|had|and) )*"
#: What the house did, said without a subject or with "it" as one.
_DID = Pattern(
    rf"(?:^| [:;–—-] )(?:[^<;:]{{0,20}} )?{_ADVERBS}(?:(?P<led>{_LEADING})|{_JOINING}) (?!by\b)|"
    rf"\bit {_ADVERBS}(?:(?P<itled>{_LEADING})|{_JOINING})\b(?! by\b)"
)
_ROLE = re.compile(r"\b(?:role|part|position|led\?|lead\?)$|^(?:led|lead) by (?:us|them)\W*$", re.IGNORECASE)
_LEAD = re.compile(r"\W*(?:(?:co|sole)[- ]?)?(?:lead|led|leader|yes|y)(?:[- ]investor)?\W*$|\W*[✓✔]\W*$", re.IGNORECASE)
_JOINED = re.compile(
    r"\W*(?:participa\w+|follow(?:er|ed|-on|ing)|investor|joined|took part|minority)\W*$", re.IGNORECASE
)
_FEWEST = 2


def add_houses_of_sections(analysis: Analysis, linker: Linker) -> None:
    """Let the investor that heads a section take part in the rounds of which the section says what it did."""
    houses = _houses(analysis, linker)
    if len(own := {id(house) for house in houses.values()}) < _FEWEST:
        _read_roles(analysis, linker, houses)
        return
    linker.rounds[:] = [r for r in linker.rounds if r.money or r.stage or id(r.company) not in own]
    for sentence in analysis.sentences:
        house = houses.get(sentence.heading or "")
        if house is None or sentence.is_heading or ("<M" not in sentence.mask and "<S" not in sentence.mask):
            continue
        for match in _DID.finditer(sentence.mask):
            if not _others_act(analysis, linker, sentence, match, house):
                lead = match["led"] is not None or match["itled"] is not None
                for made in rounds_in(linker, sentence.span, None):
                    if made.company is not house:
                        give(made, house, sentence, lead=lead)
    _read_roles(analysis, linker, houses)


def _houses(analysis: Analysis, linker: Linker) -> Mapping[str, Entity]:
    """Return the investors that head sections, by the heading; where most cards are of investors, all of them are."""
    found: dict[str, Entity] = {}
    cards: dict[str, Entity] = {}
    for sentence in analysis.sentences:
        if sentence.block.kind is not BlockKind.HEADING or not _HEADED.match(sentence.mask):
            continue
        named = next((e for e in sentence.elements if e.kind == "G"), None)
        house = entity_of(analysis, named) if named is not None else None
        if house is None or house.kind is not Kind.ORGANIZATION:
            continue
        if sentence.paragraph in analysis.cards:
            cards[sentence.heading or ""] = house
        if linker.subjects.invests(house) or any(map(is_funder, house.names)):
            found[sentence.heading or ""] = house
    return found | cards if 2 * len(found.keys() & cards.keys()) > len(cards) else found


def _others_act(analysis: Analysis, linker: Linker, sentence: Sentence, match: re.Match[str], house: Entity) -> bool:
    """Return whether a clause before what was done names another investor, which may have done it."""
    at = match.start()
    for element, position in sentence.mentions:
        named = entity_of(analysis, element) if position < at else None
        if named is not None and named is not house and linker.subjects.invests(named):
            return True
    return False


def _read_roles(analysis: Analysis, linker: Linker, houses: Mapping[str, Entity]) -> None:
    """Read columns that tell the part of one investor in the round of each row: "Acme's role", "Our role"."""
    columns: dict[int | None, tuple[int, Entity]] = {}
    for block, cells in analysis.rows:
        if block.header or block.table not in columns:
            columns.update((block.table, each) for each in _columns(analysis, linker, houses, cells))
            continue
        column, house = columns[block.table]
        said = cells[column].span.quote(analysis.document.text) if column < len(cells) and _told(cells[column]) else ""
        if (lead := _LEAD.match(said) is not None) or _JOINED.match(said):
            for made in linker.rounds:
                if block.span.start <= made.span.start < block.span.end and made.company is not house:
                    give(made, house, cells[column], lead=lead)


def _columns(
    analysis: Analysis, linker: Linker, houses: Mapping[str, Entity], cells: list[Sentence]
) -> Iterator[tuple[int, Entity]]:
    for column, cell in enumerate(cells):
        if column and _told(cell) and _ROLE.search(cell.span.quote(analysis.document.text)):
            named = next((entity_of(analysis, e) for e in cell.elements if e.kind == "G" and e.possessive), None)
            above = [s for s in analysis.sentences if s.span.end <= cell.span.start]
            house = named or (houses.get(above[-1].heading or "") if above else None) or linker.house
            if house is not None:
                yield column, house


def _told(cell: Sentence) -> bool:
    return cell.span.start < cell.span.end
