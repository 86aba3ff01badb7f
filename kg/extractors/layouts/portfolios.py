"""Rounds told in single cells of a table, as investors tell of their portfolio: "Seed, $2m, May 2021 (we led)".

Each row is a company's; a cell with a stage and a sum is a round of it. A column of those who invested
beside the house ("Alongside") belongs to the cell below "When we invested", and so does the house itself.
"""

import re

from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.linking.linker import Linker
from kg.extractors.linking.records import Backer, Round, keep
from kg.extractors.mentions.dates import DateMention
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.mentions.stages import StageMention
from kg.extractors.sentences.elements import Sentence

#: Headings of columns that name who invested together with the house.
_BESIDE = re.compile(
    r"\b(?:alongside|with whom|co-?investors?|co-?invested with|together with|syndicate|partners? in|with)\b"
)
#: Headings of columns that tell when and how the house itself invested.
_OURS = re.compile(r"\b(?:we|our|us|entry|first (?:cheque|check|investment)|initial)\b")
#: What says in a cell that the house took part too, and that it led.
_WE_TOO = re.compile(r"\b(?:we|us|our)\b")
_WE_LED = re.compile(r"\b(?:we (?:\w+ )?(?:co-)?led|co-?lead with us|led by us|as (?:co-)?leads?)\b")
_GIVERS = re.compile(
    r"(?P<lead>\b(?:co-)?led by|\bleads?\b:?)? ?(?:\b(?:by|from|with|of|and)\b )?"
    r"(?:the )?(?P<g><G\d+>)(?P<after> \( ?(?:co-)?lead)?"
)
_NO_ROUND = re.compile(r"\b(?:acqui\w+|bought|sold|listed|valu\w+|revenue|employees|fund|exit\w*)\b")


def read_portfolio(analysis: Analysis, linker: Linker, header: list[Sentence], rows: list[list[Sentence]]) -> bool:
    """Add the rounds that the cells of a table tell, a company to a row; return whether there are any."""
    text = analysis.document.text
    headings = [c.span.quote(text).lower() if c.span.start < c.span.end else "" for c in header]
    beside = next((k for k, heading in enumerate(headings) if k and _BESIDE.search(heading)), None)
    ours = next((k for k, heading in enumerate(headings) if k and _OURS.search(heading)), None)
    house = linker.house if ours is not None else None
    found = 0
    for cells in rows:
        company = _company(analysis, cells[0]) if cells else None
        if company is None or company is house:
            continue
        for k, cell in enumerate(cells[1:], 1):
            made = _round(analysis, company, cell) if k != beside else None
            if made is None:
                continue
            others = cells[beside] if k == ours and beside is not None and beside < len(cells) else None
            if others is not None:
                _give(analysis, made, others, lead=False)
            if house is not None and (k == ours or _WE_TOO.search(cell.mask)):
                led = any(_WE_LED.search(each.mask) for each in (cell, others) if each is not None)
                made.backers[id(house)] = Backer(house, led, cell.span, "table")
            keep(linker.rounds, made)
            found += 1
    return found > 0


def _company(analysis: Analysis, cell: Sentence) -> Entity | None:
    element = cell.elements[0] if cell.elements else None
    alone = element is not None and element.kind == "G" and len(element.members) == 1
    return analysis.entity(element.members[0].mention) if element is not None and alone else None


def _round(analysis: Analysis, company: Entity, cell: Sentence) -> Round | None:
    """Return the round that a cell tells: by its sum and its stage, date or givers."""
    mentions = [e.mention for e in cell.elements]
    money = next((m for m in mentions if isinstance(m, MoneyMention)), None)
    stage = next((m for m in mentions if isinstance(m, StageMention) and m.stage), None)
    if money is None or stage is None or _NO_ROUND.search(cell.mask):
        return None
    made = Round(company, cell.span, "table cell", "table", table=True)
    made.money, made.money_span = money, money.span
    made.stage, made.stage_span = stage.stage, stage.span
    made.date = next((m for m in mentions if isinstance(m, DateMention) and m.date), None)
    _give(analysis, made, cell, lead=True)
    return made


def _give(analysis: Analysis, made: Round, cell: Sentence, *, lead: bool) -> None:
    """Add those whom a cell names as investors; ``lead`` where only "led by" may name them as leads."""
    for match in _GIVERS.finditer(cell.mask):
        element = cell.at(match.start("g"))
        for member in element.members:
            entity = analysis.entity(member.mention)
            if entity is not None and entity is not made.company:
                leads = member.lead or match["after"] is not None or (lead and match["lead"] is not None)
                made.backers[id(entity)] = Backer(entity, leads, member.mention.span, "table")
