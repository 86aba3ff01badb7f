"""Rounds told as lists of labels and values: "Company: …", "Amount: …", "Lead: …", line by line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.claims import Kind
from kg.documents import BlockKind
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.linking.linker import Linker
from kg.extractors.linking.records import Backer, Figure, Round
from kg.extractors.mentions.dates import DateMention
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.mentions.stages import StageMention
from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.wording.patterns import Pattern

_LABEL = Pattern(
    r"(?:^|(?<= \| )|(?<= · )|(?<= • )|(?<= ; ))(?:[-–•*] )?(?P<label>(?:company|issuer|startup|start-up|firm|name|"
    r"borrower"
    r"|(?:total |new )?(?:amount|funding amount|amount raised|amount sold|round size|deal size|size|sum raised|"
    r"raised|sold|money raised|raise|funding raised|investment|ticket)"
    r"|total offering amount|round|stage|series|type|round type|funding round|deal type|deal"
    r"|(?:post-money |pre-money |implied )?valuation|total raised|total funding|raised to date|funding to date|total"
    r"|lead|leads|lead investors?|led by|co-leads?|lead investor \( s \)"
    r"|(?:other |participating |key |new |existing |selected |returning |notable )?(?:investors?|backers?|"
    r"participants?)|others|with|participation|angels"
    r"|date|announced|closed|filed|announcement date|date announced)) : "
)  # fmt: skip
_KINDS = (
    ("company", r"company|issuer|startup|start-up|firm|name|borrower"),
    ("target", r"total offering amount"),
    ("total", r"total.*|.*to date"),
    ("amount", r".*(?:amount|size|raised|sold|raise|sum|investment|ticket)$"),
    ("stage", r"round|stage|series|type|round type|funding round|deal type|deal"),
    ("valuation", r".*valuation"),
    ("lead", r"lead.*|led by|co-leads?"),
    ("date", r"date.*|announced|closed|filed|announcement date"),
    ("investors", r".*"),
)


@dataclass(slots=True)
class _Sheet:
    """One list of labels: what each gives, in order."""

    company: Entity | None = None
    values: list[tuple[str, Sentence, int, int]] = field(default_factory=list)


def read_labels(analysis: Analysis, linker: Linker) -> set[int]:
    """Add the rounds of such lists; return the numbers of the sentences that are used up by them."""
    used: set[int] = set()
    for sheet in _sheets(analysis):
        kinds = {kind for kind, *_ in sheet.values}
        if len(sheet.values) < 3 or not kinds & {"amount", "stage", "target"}:
            continue
        company = sheet.company
        if company is None:
            first = sheet.values[0][1]
            company = linker.subjects.before(first.span.start, set(), first) or linker.subjects.first()
        if company is not None:
            used |= {sentence.index for _, sentence, _, _ in sheet.values}
            _add(analysis, linker, company, sheet)
    return used


def _sheets(analysis: Analysis) -> Iterator[_Sheet]:
    sheet, last = _Sheet(), -10
    for sentence in analysis.sentences:
        found = list(_LABEL.finditer(sentence.mask))
        if not found:
            continue
        if sentence.block.kind is BlockKind.TITLE:
            continue
        for k, match in enumerate(found):
            label = match["label"]
            kind = next(name for name, pattern in _KINDS if re.fullmatch(pattern, label))
            end = found[k + 1].start() if k + 1 < len(found) else len(sentence.mask)
            again = kind == "company" or (
                kind in ("amount", "stage", "target") and any(v[0] == kind for v in sheet.values)
            )
            if sheet.values and (again or sentence.paragraph - last > 3):
                yield sheet
                sheet = _Sheet()
            if kind == "company":
                element = next((e for e in _within(sentence, match.end(), end) if e.kind == "G"), None)
                sheet.company = analysis.entity(element.members[0].mention) if element else None
            sheet.values.append((kind, sentence, match.end(), end))
            last = sentence.paragraph
    if sheet.values:
        yield sheet


def _within(sentence: Sentence, start: int, end: int) -> Iterator[Element]:
    for element, position in zip(sentence.elements, sentence.starts, strict=True):
        if start <= position < end:
            yield element


def _add(analysis: Analysis, linker: Linker, company: Entity, sheet: _Sheet) -> None:
    first = sheet.values[0][1]
    made = Round(company, first.span, "list of labels", "table", table=True, paragraph=first.paragraph)
    target: MoneyMention | None = None
    for kind, sentence, start, end in sheet.values:
        for element in _within(sentence, start, end):
            mention = element.mention
            if isinstance(mention, MoneyMention):
                if kind in ("valuation", "total"):
                    figures = linker.valuations if kind == "valuation" else linker.totals
                    figures.append(Figure(company, mention, mention.span, f"{kind} by its label"))
                    if kind == "valuation":
                        made.valuation = mention
                elif kind == "target":
                    target = target or mention
                elif kind in ("amount", "stage") and made.money is None:
                    made.money, made.money_span = mention, mention.span
            elif (
                isinstance(mention, StageMention)
                and kind in ("stage", "amount")
                and mention.stage
                and made.stage is None
            ):
                made.stage, made.stage_span = mention.stage, mention.span
            elif (
                isinstance(mention, DateMention)
                and mention.date
                and kind in ("date", "stage", "amount")
                and made.date is None
            ):
                made.date = mention
            elif element.kind == "G" and kind in ("lead", "investors"):
                for member in element.members:
                    entity = analysis.entity(member.mention)
                    if entity is not None and entity is not company and entity.kind in (Kind.ORGANIZATION, Kind.PERSON):
                        known = made.backers.get(id(entity))
                        lead = kind == "lead" or member.lead
                        if known is None or lead:
                            made.backers[id(entity)] = Backer(entity, lead, member.mention.span, "label")
    if made.money is None and target is not None:
        made.money, made.money_span = target, target.span
    if made.money or made.stage:
        linker.rounds.append(made)
