"""What one cell of a table tells: its words, the mentions in it, and what it adds to a round."""

import re

from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.events.investors import read_investors
from kg.extractors.linking.linker import Linker
from kg.extractors.linking.records import Backer, Figure, Round
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.mentions.stages import StageMention
from kg.extractors.sentences.elements import Sentence


def text_of(cell: Sentence, analysis: Analysis) -> str:
    """Return what stands in a cell, as written."""
    return cell.span.quote(analysis.document.text) if cell.span.start < cell.span.end else ""


def plain_label(text: str) -> str:
    """Return a heading or a label in small letters, without its colons and stars."""
    return " ".join(re.sub(r"[:*]", " ", text.lower()).split())


def sums_in(cell: Sentence) -> list[MoneyMention]:
    """Return the sums that a cell names."""
    return [e.mention for e in cell.elements if isinstance(e.mention, MoneyMention)]


def first_stage(cell: Sentence) -> StageMention | None:
    """Return the first stage that a cell names, a lettered one or seed before all others."""
    found = [e.mention for e in cell.elements if isinstance(e.mention, StageMention)]
    return next(
        (s for s in found if s.stage and s.stage.startswith(("series", "seed", "pre"))), found[0] if found else None
    )


def company_in(analysis: Analysis, cell: Sentence) -> Entity | None:
    """Return whom a cell names first."""
    for element in cell.elements:
        if element.kind == "G" and element.members:
            entity = analysis.entity(element.members[0].mention)
            if entity is not None:
                return entity
    return None


def fill(made: Round, cell: Sentence, linker: Linker, company: Entity) -> None:
    """Add the sum, the stage and the date that a cell tells to a round that has none; a valuation to the linker too."""
    sums = sums_in(cell)
    mask = cell.mask
    for k, money in enumerate(sums):
        after = mask[mask.index(f"<M{k}>") + 4 :][:30]
        before = mask[: mask.index(f"<M{k}>")][-25:]
        if re.match(r"\s*(?:\w+-money )?valuation", after) or re.search(r"valuation (?:of )?$|\bat (?:an? )?$", before):
            made.valuation = money
            linker.valuations.append(Figure(company, money, money.span, "valuation in a table"))
        elif made.money is None:
            made.money, made.money_span = money, money.span
    if made.stage is None and (stage := first_stage(cell)) is not None and stage.stage:
        made.stage, made.stage_span = stage.stage, stage.span
    if made.date is None and (date := cell.first_date) is not None:
        made.date = date
    if re.search(r"being closed|planned|in talks|raising|expected|not closed|targeting|pending", mask):
        made.status = "planned"


def add_backers(analysis: Analysis, made: Round, cell: Sentence, *, lead: bool, first: bool = False) -> None:
    """Add those whom a cell names; ``lead`` where its column is that of leads, ``first`` where the first one led."""
    members = [m for e in cell.elements if e.kind == "G" for m in e.members]
    if first and members:
        members[0].lead = True
    marked = any(m.lead for m in members) or bool(re.search(r"<G\d+> \( ?lead|\blead : |led by", cell.mask))
    for member in members:
        entity = analysis.entity(member.mention)
        if entity is None or entity is made.company:
            continue
        leads = member.lead if marked and not lead else lead
        known = made.backers.get(id(entity))
        if known is None or (leads and not known.lead):
            made.backers[id(entity)] = Backer(entity, leads, member.mention.span, "table")


def add_told_backers(analysis: Analysis, made: Round, cell: Sentence) -> None:
    """Add those of whom a cell on a round says in words that they led it or took part: "€40m, led by Acme (2024)"."""
    for part in read_investors(cell) if "<G" in cell.mask else ():
        if part.rule in ("weighed", "names of investors"):
            continue
        for member in part.element.members:
            entity = analysis.entity(member.mention)
            if entity is not None and entity is not made.company:
                leads = part.role == "lead" or member.lead
                made.backers.setdefault(id(entity), Backer(entity, leads, member.mention.span, "table"))
