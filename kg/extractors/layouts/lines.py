"""Rounds told in lines of fields without headings: "Acme — Oslo — $5M seed — Fund A (lead), Fund B — $20M post".

What a field is, its content says: a date, a stage, a sum with or without a word for what it is, names after the sum.
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import groupby

from kg.documents import BlockKind
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.linking.linker import Linker
from kg.extractors.linking.records import Backer, Figure, Round, keep
from kg.extractors.mentions.dates import DateMention
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.mentions.stages import StageMention
from kg.extractors.sentences.elements import Element, Sentence

_SEPARATOR = re.compile(r" (?:—|–|-|\||·|•|/) ")
_COMPANY = re.compile(
    r"(?:[\d#]+ [.)] |[-–—•*] )?(?:for |to )?(?P<g><G\d+>)(?: \([^)]*\)|(?: ,| of| in| from)? <P\d+>)*"
)
_VALUED = re.compile(
    r"(?:at )?<M\d+> (?:post|pre|valu|val\b)|valu\w+ (?::|of|at)? ?<M\d+>|(?:post|pre)(?:-money)? :? ?<M\d+>"
)
#: A price, once the sum of the round is told: "$40M Series B, at $300M".
_PRICED = re.compile(r"at (?:an? |about |around |some )?<M\d+>")
_TOTAL = re.compile(r"<M\d+> (?:total|raised|to date|in total|so far)|(?:total|raised)(?: \w+)? :? ?<M\d+>")
_PLANNED = re.compile(
    r"\b(?:talks|planned|raising|seeking|expected|due|pending|rumou?red|unconfirmed|targeting|open)\b"
)
_NOTHING = re.compile(r"\b(?:no (?:news|round|deal)|none|orders?|contract|revenue|not yet|fund [ivx]+)\b")
_LEADS = re.compile(r"(?:co-?)?le(?:d|ads?|ading)\b")
_LED_BY = re.compile(r"(?:\bled by|\bleads?(?: investors?)? ?:?|\bleads? by) $")


@dataclass(frozen=True, slots=True)
class Field:
    """A stretch of a sentence's mask."""

    sentence: Sentence
    start: int
    end: int

    @property
    def mask(self) -> str:
        """Return what stands in the field."""
        return self.sentence.mask[self.start : self.end].strip()

    def elements(self) -> Iterator[Element]:
        """Yield the words and mentions of the field."""
        for element, position in zip(self.sentence.elements, self.sentence.starts, strict=True):
            if self.start <= position < self.end:
                yield element


def read_lines(analysis: Analysis, linker: Linker, taken: Set[int]) -> set[int]:
    """Add the rounds of such lines but for ``taken`` sentences; return the numbers of those that they use up."""
    free = (sentence for sentence in analysis.sentences if sentence.index not in taken)
    blocks = [list(group) for _, group in groupby(free, key=lambda s: s.paragraph)]
    split = {b[0].paragraph: f for b in blocks if len(b) == 1 and (f := _fields(b[0])) is not None}
    used: set[int] = set()
    for number, fields in split.items():
        near = [f for k in (number - 2, number - 1, number + 1, number + 2) if (f := split.get(k)) is not None]
        if not any(_mark(f) == _mark(fields) for f in near):
            continue
        if read_fields(analysis, linker, fields):
            used.add(fields[0].sentence.index)
    return used


def _mark(fields: Sequence[Field]) -> tuple[str, str]:
    """Return what parts the fields of a line, and the kind of the first one."""
    mask = fields[0].sentence.mask
    return mask[fields[0].end + 1 : fields[1].start - 1], "<D" if fields[0].mask.startswith("<D") else "<G"


def _fields(sentence: Sentence) -> list[Field] | None:
    """Return the fields of a line, or ``None`` where it is no such line."""
    mask = sentence.mask
    if sentence.block.kind is BlockKind.TITLE or not ("<M" in mask or "<S" in mask):
        return None
    cuts = [(m.start(), m.end()) for m in _SEPARATOR.finditer(mask)]
    if len(cuts) < 2 or len({mask[start:end] for start, end in cuts}) > 1:
        return None
    bounds = zip([0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(mask)], strict=True)
    fields = [Field(sentence, start, end) for start, end in bounds if start < end]
    short = all(len(re.sub(r"<G\d+>|[,;().]", " ", f.mask).split()) <= 7 for f in fields)
    return fields if short and len(fields) >= 3 else None


def cells_as_fields(cells: Sequence[Sentence]) -> list[Field]:
    """Return the cells of a row as fields."""
    return [Field(cell, 0, len(cell.mask)) for cell in cells]


def read_fields(analysis: Analysis, linker: Linker, fields: Sequence[Field]) -> bool:
    """Add the round that the fields of one line tell; return whether they tell of one, or of a company's figures."""
    first, company = fields[0], _company(analysis, fields[0])
    if company is not None and linker.subjects.labels(company) and len(fields) > 2:
        first, company = fields[1], _company(analysis, fields[1])  # "OSL – Acme – $5m"
        fields = fields[1:]
    named = _COMPANY.fullmatch(first.mask)
    if not named and re.fullmatch(r"<D\d+>|<S\d+>", first.mask):
        company = linker.subjects.main()
    elif not named:
        return False
    if company is None or linker.subjects.invests(company):
        return False
    if first.sentence.block.kind is BlockKind.ROW and company.count < 2:
        return False  # in a table without headings, a name that the text does not know may be anybody's
    return add_fields(analysis, linker, company, fields, named=bool(named))


def add_fields(
    analysis: Analysis,
    linker: Linker,
    company: Entity,
    fields: Sequence[Field],
    stage: StageMention | None = None,
    *,
    named: bool = True,
    rule: str = "line",
) -> bool:
    """Add the round of a company that fields tell; return whether they do, or tell of a company's figures.

    ``stage`` is that of a whole list, which the fields need not tell; ``named`` says that the first one is the company.
    ``rule`` is that of its investors.
    """
    first = fields[0]
    if any(_NOTHING.search(field.mask) for field in fields):
        return False
    made = Round(
        company, first.sentence.span, "line of fields", "table", table=True, paragraph=first.sentence.paragraph
    )
    figures = 0
    for field in fields[named:]:
        priced = made.money is not None and _PRICED.match(field.mask) is not None
        valued = priced or _VALUED.search(field.mask) is not None
        if valued or _TOTAL.search(field.mask):
            money = next(e.mention for e in field.elements() if isinstance(e.mention, MoneyMention))
            kind = "valuation" if valued else "total"
            (linker.valuations if valued else linker.totals).append(
                Figure(company, money, money.span, f"{kind} in a line")
            )
            made.valuation = money if valued else made.valuation
            figures += 1
            continue
        _take(analysis, made, field, rule)
    if made.stage is None and stage is not None:
        made.stage, made.stage_span = stage.stage, stage.span
    if made.money is None and made.stage is None:
        return figures > 0 and named
    if made.money is None and not made.backers:
        return False
    linker.listed[first.sentence.index] = keep(linker.rounds, made)
    return True


def _company(analysis: Analysis, field: Field) -> Entity | None:
    """Return the company that is all that stands in a field."""
    named = _COMPANY.fullmatch(field.mask)
    element = field.sentence.at(field.start + named.start("g")) if named else None
    return analysis.entity(element.members[0].mention) if element and len(element.members) == 1 else None


def _take(analysis: Analysis, made: Round, field: Field, rule: str) -> None:
    """Add what a field holds to a round."""
    told = made.money is not None or made.stage is not None
    if _PLANNED.search(field.mask):
        made.status = "planned"
    for element in field.elements():
        mention = element.mention
        if isinstance(mention, MoneyMention) and made.money is None:
            made.money, made.money_span = mention, mention.span
        elif isinstance(mention, StageMention) and mention.stage and made.stage is None:
            made.stage, made.stage_span = mention.stage, mention.span
        elif isinstance(mention, DateMention) and mention.date and made.date is None:
            made.date = mention
        elif element.kind == "G" and told:
            at = _around(field, element)
            lead = bool(_LEADS.match(at[1])) or bool(_LED_BY.search(at[0]))
            marked = any(m.lead for m in element.members)
            for member in element.members:
                entity = analysis.entity(member.mention)
                if entity is not None and entity is not made.company:
                    leads = member.lead or _all_lead(element) or (lead and not marked)
                    made.backers[id(entity)] = Backer(entity, leads, member.mention.span, rule)


def _around(field: Field, element: Element) -> tuple[str, str]:
    """Return what stands before and after an element in its field."""
    at = field.sentence.place_of(element)
    stop = field.sentence.mask.index(">", at) + 1
    return field.sentence.mask[field.start : at], field.sentence.mask[stop : field.end].lstrip()


def _all_lead(element: Element) -> bool:
    """Return whether a list of two is followed by "(co-lead)", which both are."""
    return len(element.members) == 2 and bool(re.search(r"co-?leads?", element.members[-1].note))
