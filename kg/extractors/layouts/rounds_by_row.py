"""Tables with a round to a row: what the row tells under the headings of its columns."""

import re

from kg.dates import PartialDate
from kg.documents import BlockKind
from kg.extractors.acquisitions.tables import TAKEOVER
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.events.reading import read_events
from kg.extractors.layouts.cells import add_backers, add_told_backers, company_in, fill, sums_in, text_of
from kg.extractors.layouts.contents import LETTER, NOBODY
from kg.extractors.layouts.units import in_units, sums_under
from kg.extractors.linking.linker import Linker
from kg.extractors.linking.records import Figure, Round, keep
from kg.extractors.mentions.dates import DateMention
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.reference.table_subjects import subject_of_table
from kg.extractors.sentences.elements import Sentence
from kg.extractors.wording.patterns import Pattern

#: What a row tells of where it is no round.
_NO_ROUND = re.compile(r"\W*(?:exit|partnership|spin-?(?:off|out))\b", re.I)
#: What a row tells of where it is a fund and its close.
_FUND_NAME = re.compile(r"\bFund(?: [IVX\d]+)?$")
#: What a company is said to be worth in a cell about something else: "Private ($6B valuation)".
_PRICED = Pattern(r"(?P<m><M\d+>) valuation|(?:valued at|valuation(?: of)?|worth) (?:(?!<)\S+ ){0,3}(?P<m2><M\d+>)")
#: What a cell in a column of valuations tells that is none: "~$44B market cap", "Bought for $28B", "($150M raised)".
_NO_PRICE = Pattern(
    r"<M\d+> (?:in )?(?:market cap(?:itali[sz]ation)?|mcap|market value)\b|"
    r"\bmarket cap(?:itali[sz]ation)? (?:(?!<)\S+ ){0,2}<M|"
    r"\b(?:bought|acquired|sold|taken over|taken private|acquisition|takeover|buyout|exit(?:ed)?) "
    r"(?:by <G\d+> )?(?:(?!<)\S+ ){0,3}?<M|(?P<raised><M\d+>) (?:total )?raised\b"
)
_FUND_STAGE = re.compile(r"\b(?:fund|close|vehicle|vintage)\b", re.IGNORECASE)


def read_row(
    analysis: Analysis,
    linker: Linker,
    kinds: list[str | None],
    cells: list[Sentence],
    units: list[tuple[str, str]],
    *,
    first_leads: bool,
) -> None:
    """Add the round that a row tells, with its notes; ``kinds`` and ``units`` are those of its columns."""
    fields: dict[str, Sentence] = {}
    for kind, cell in zip(kinds, cells, strict=False):
        if kind is not None and kind not in fields:
            fields[kind] = cell
    company = company_in(analysis, fields["company"]) if "company" in fields else None
    if "company" not in fields and kinds[0] == "investors":
        return  # who gave to a round that is told elsewhere
    if "company" not in fields:
        company = subject_of_table(analysis, linker.subjects, cells[0].span.start)
    kind_of = text_of(fields["stage"], analysis) if "stage" in fields else ""
    if _NO_ROUND.match(kind_of) or TAKEOVER.match(kind_of):
        return
    if company is None or _is_fund(company, fields, analysis):
        return
    made = Round(company, cells[0].span, "table row", "table", table=True)
    for kind in ("sold", "amount", "stage", "target"):
        if kind in fields:
            if kind == "target" and made.money is not None:
                continue
            fill(made, fields[kind], linker, company)
    if made.stage is None and "stage" in fields and (letter := LETTER.fullmatch(text_of(fields["stage"], analysis))):
        made.stage, made.stage_span = f"series-{letter['letter'].lower()}", fields["stage"].span
    if "amount" in fields and units and made.money in sums_in(fields["amount"]):
        for money in sums_under(fields["amount"], analysis, units[kinds.index("amount")])[:1]:
            made.money, made.money_span = money, money.span
    if made.money is None and "amount" in fields and units:
        for money in in_units(fields["amount"], analysis, units[kinds.index("amount")], fields.get("currency")):
            made.money, made.money_span = money, money.span
    for kind in ("valuation", "total"):
        unit = _unit_of(kinds, units, kind)
        sums = sums_under(fields[kind], analysis, unit) if kind in fields else []
        if kind == "valuation" and len(sums) and (other := _NO_PRICE.search(fields[kind].mask)) is not None:
            raised = fields[kind].money_at(other.start("raised")) if other["raised"] else None
            if raised is not None and "total" not in fields:
                linker.totals.append(Figure(company, raised, raised.span, "total column"))
            sums = [money for money in sums if other["raised"] and money is not raised]
        for money in sums[:1]:
            figure = Figure(company, money, money.span, f"{kind} column")
            (linker.valuations if kind == "valuation" else linker.totals).append(figure)
            if kind == "valuation" and (made.money or made.stage):
                made.valuation = money
    if "status" in fields and "valuation" not in fields and (price := _price_in(fields["status"])) is not None:
        linker.valuations.append(Figure(company, price, price.span, "valuation column"))
    dated = next((fields[k] for k in ("date", "filed") if k in fields and fields[k].first_date), None)
    if dated is not None and (date := dated.first_date):
        made.date = date
    elif made.date is None and (period := _period(analysis)) is not None and made.status == "closed":
        made.date = period
    for kind in ("lead", "investors"):
        if kind in fields and not NOBODY.match(text_of(fields[kind], analysis)):
            add_backers(analysis, made, fields[kind], lead=kind == "lead", first=first_leads and "lead" not in fields)
    for kind in ("amount", "stage"):
        if kind in fields and not made.backers and sums_in(fields[kind])[1:] == []:
            add_told_backers(analysis, made, fields[kind])
    if "status" in fields and re.search(r"plan|talk|open|raising|pending|expected", fields["status"].mask):
        made.status = "planned"
    kept = keep(linker.rounds, made)
    for kind, cell in zip(kinds, cells, strict=False):
        for note in analysis.notes.get(cell.index, [])[kind is not None :]:
            linker.add_note(read_events(note), company, kept if kept in linker.rounds else None)


def _price_in(cell: Sentence) -> MoneyMention | None:
    """Return what a cell says, besides something else, that a company is worth."""
    priced = _PRICED.search(cell.mask)
    return cell.money_at(max(priced.start("m"), priced.start("m2"))) if priced is not None else None


def _unit_of(kinds: list[str | None], units: list[tuple[str, str]], kind: str) -> tuple[str, str]:
    """Return the unit of a column, else that of the sums of the rounds beside it."""
    stated = [units[kinds.index(each)] for each in (kind, "amount") if units and each in kinds]
    return next((unit for unit in stated if unit[0]), ("", ""))


def _is_fund(company: Entity, fields: dict[str, Sentence], analysis: Analysis) -> bool:
    """Return whether a row tells of a fund and its close, not of a company and its round."""
    stage = text_of(fields["stage"], analysis) if "stage" in fields else ""
    named = company.name, text_of(fields["company"], analysis).strip(" ()*") if "company" in fields else ""
    return any(map(_FUND_NAME.search, named)) and (not stage or _FUND_STAGE.search(stage) is not None)


def _period(analysis: Analysis) -> DateMention | None:
    """Return the period that a document's title says its table covers."""
    for sentence in analysis.sentences:
        if sentence.block.kind is BlockKind.TITLE:
            for element in sentence.elements:
                if (
                    isinstance(element.mention, DateMention)
                    and element.mention.date
                    and not element.mention.relative
                    and len(element.mention.date.text) > 4
                ):
                    mention = element.mention
                    return DateMention(
                        mention.span,
                        PartialDate(mention.date.text[:7])
                        if mention.date and "Q" not in mention.date.text
                        else mention.date,
                    )
    return None
