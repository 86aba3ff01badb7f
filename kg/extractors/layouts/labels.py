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
from kg.extractors.reference.heads import entity_of
from kg.extractors.sentences.elements import Element, Sentence
from kg.extractors.wording.patterns import Pattern

_LABEL = Pattern(
    r"(?:^|(?<= \| )|(?<= · )|(?<= • )|(?<= ; ))(?:[-–•*] )?(?P<label>(?:company|issuer|startup|start-up|firm|name|"
    r"borrower"
    r"|(?:total |new |the )?(?:amount|funding amount|amount raised|amount sold|round size|deal size|size|sum raised|"
    r"raised|sold|money raised|raise|funding raised|investment|ticket|how much|money|cheque|check|sum|capital)"
    r"|total offering amount|(?:the |latest |last |new |this )?round|stage|series|type|round type|funding round|"
    r"deal type|(?:the )?deal"
    r"|(?:post-money |pre-money |implied )?valuation|total raised|total funding|raised to date|funding to date|total"
    r"|lead|leads|lead investors?|led by|co-leads?|lead investor \( s \)"
    r"|(?:other |participating |key |new |existing |selected |returning |notable )?(?:investors?|backers?|"
    r"participants?)|others|with|participation|angels|who(?: (?:paid|invested|put (?:it|money) in|else))?|"
    r"(?:money |cash )?from(?: whom)?|(?:paid|funded|financed|backed) by|also(?: in)?|plus|alongside|lenders?|other"
    r"|date|announced|closed|filed|announcement date|date announced|when)) (?::|\?) "
)  # fmt: skip
_KINDS = (
    ("company", r"company|issuer|startup|start-up|firm|name|borrower"),
    ("target", r"total offering amount"),
    ("total", r"total.*|.*to date"),
    ("amount", r".*(?:amount|size|raised|sold|raise|sum|investment|ticket|much|money|cheque|check|capital)$"),
    ("stage", r"(?:\w+ )?round|stage|series|type|round type|deal type|(?:the )?deal"),
    ("valuation", r".*valuation"),
    ("lead", r"lead.*|led by|co-leads?"),
    ("date", r"date.*|announced|closed|filed|announcement date|when"),
    ("investors", r".*"),
)


#: What tells in the value of a label that the round is not done.
_PLANNED = re.compile(
    r"\b(?:looking (?:for|to)|seeking|seeks|in talks|raising|hopes|hoping|wants|targeting|planned|plans|aiming|aims|"
    r"expected|due|pending|rumou?red|not closed)\b"
)
#: What stands before a name that gives the money told in the value of a label; and before one that leads.
_GIVES = re.compile(
    r"(?:\b(?:by|from|with|and|joined by|alongside|plus|of|via)|[,(;+/&]) (?:an? |the )?(?:[\w-]+ ){0,2}?$"
)
_LEADS = re.compile(r"\b(?:led by|leads?(?: investors?)? ?:?|co-led by) (?:the )?$")
_LEADING = re.compile(r"[(,] ?(?:(?:the|as) )?(?:co-)?(?:lead|led)\b")
#: A stage that no sum or number of a series stands beside, and that only its label shows to be one.
_STAGE_WORD = re.compile(r"\b(?:strategic|grant|debt|loan|bridge|convertible|growth|secondary|seed|ipo)\b")
#: A line above labels that tells whose they are, and the sum or the stage: "Acme (Oslo): €5M (Series A)".
_FIELD = r"(?:<[MSPD]\d+>|[(),|·–—:-]|in|of|for|a|an|round|raise|funding|debt|equity|undisclosed)"
_HEAD = Pattern(
    r"(?:[\d#]+ [.)] |[^\w\s<(]+ )*(?P<g><G\d+>)(?: \([^()]*\)| , <P\d+>(?: , <P\d+>)?)? [:,–—|·-] "
    rf"(?P<told>(?:{_FIELD} )*?<[MS]\d+>(?: {_FIELD})*)$"
)
#: A line above labels that begins with a name in fields: "Acme | Oslo, Norway".
_NAMED = Pattern(r"<G\d+>(?: \([^()]*\))? [|·•] (?!.*<[MS])(?:\S+ ){0,12}\S+$")
#: So many lines may stand between such a line and the first label.
_NEAR = 3
#: Another label than those of a round: "What: robots".
_OTHER = Pattern(r"(?:[-–•*] )?(?:(?!<)[\w'’/&-]+ ){1,3}: ")
#: So many characters mark an item.
_MARKS = 5
_GIVERS = ("lead", "investors")
_ROUND = ("amount", "stage", "target")


def _tells_alone(sentence: Sentence, start: int, end: int) -> bool:
    """Return whether the value of a label tells of a round by itself: of what kind or size, and who gives it."""
    value = sentence.mask[start:end]
    return "<G" in value and ("<M" in value or _STAGE_WORD.search(value) is not None)


@dataclass(slots=True)
class _Sheet:
    """One list of labels: what each gives, in order; ``headed`` if a line above them told whose and how much."""

    company: Entity | None = None
    headed: bool = False
    values: list[tuple[str, Sentence, int, int]] = field(default_factory=list)

    def tells(self) -> bool:
        """Return whether there is enough to make a round of it."""
        kinds = {kind for kind, *_ in self.values}
        items = all(sentence.block.kind is BlockKind.ITEM for _, sentence, _, _ in self.values)
        headed = items and bool(self.values) and bool(self.values[0][1].heading)
        both = headed and len(self.values) == 2 and not kinds.isdisjoint(_GIVERS)
        one = headed and len(self.values) == 1 and kinds == {"stage"} and _tells_alone(*self.values[0][1:])
        return (len(self.values) > 2 or both or one or (self.headed and len(self.values) > 1)) and not kinds.isdisjoint(
            _ROUND
        )


def read_labels(analysis: Analysis, linker: Linker) -> set[int]:
    """Add the rounds of such lists; return the numbers of the sentences that are used up by them."""
    used: set[int] = set()
    for sheet in _sheets(analysis):
        if not sheet.tells():
            continue
        company = sheet.company
        if company is None:
            first = sheet.values[0][1]
            company = linker.subjects.before(first.span.start, set(), first) or linker.subjects.first()
        if company is not None:
            used |= {sentence.index for _, sentence, _, _ in sheet.values}
            for paragraph in range(sheet.values[0][1].paragraph, sheet.values[-1][1].paragraph + 1):
                linker.subjects.own(paragraph, company)
            _add(analysis, linker, company, sheet)
    return used


def _sheets(analysis: Analysis) -> Iterator[_Sheet]:
    sheet, last = _Sheet(), -10
    head: Sentence | None = None
    named: Sentence | None = None
    for sentence in analysis.sentences:
        if sentence.block.kind in (BlockKind.TITLE, BlockKind.SUBTITLE):
            continue
        found = list(_LABEL.finditer(sentence.mask))
        if not found:
            opens = sentence.span.start - sentence.block.span.start < _MARKS
            if (match := _HEAD.match(sentence.mask)) is not None and not _tells_more(sentence, match.start("told")):
                head = sentence
            elif opens and _OTHER.match(sentence.mask) is None:
                head = None
            if opens:
                named = sentence if _NAMED.match(sentence.mask) is not None else None
            continue
        opens = sentence.span.start - sentence.block.span.start < _MARKS and found[0].start() == 0
        if head is not None and opens and sentence.paragraph - head.paragraph <= _NEAR:
            if sheet.values:
                yield sheet
            sheet, last = _headed_by(analysis, head), sentence.paragraph
        elif named is not None and opens and sentence.paragraph - named.paragraph == 1:
            if sheet.values:
                yield sheet
            sheet, last = _Sheet(entity_of(analysis, named.at(0)), headed=True), sentence.paragraph
        head = named = None
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


def _headed_by(analysis: Analysis, head: Sentence) -> _Sheet:
    """Return the sheet that a line above labels begins."""
    match = _HEAD.match(head.mask)
    if match is None:
        return _Sheet()
    company = entity_of(analysis, head.at(match.start("g")))
    return _Sheet(company, headed=True, values=[("amount", head, match.start("told"), len(head.mask))])


def _tells_more(head: Sentence, start: int) -> bool:
    """Return whether what a line tells beside a name are several sums."""
    return head.mask.count("<M", start) > 1


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
            if isinstance(element.mention, MoneyMention) and kind == "target":
                target = target or element.mention
            else:
                _take(analysis, linker, made, kind, sentence, element)
        value = sentence.mask[start:end]
        if kind in _ROUND and _PLANNED.search(value):
            made.status = "planned"
        if kind == "stage" and made.stage is None and (word := _STAGE_WORD.search(value)) is not None:
            made.stage, made.stage_span = word[0].replace("loan", "debt"), sentence.at(start + word.start()).span
    if made.money is None and target is not None:
        made.money, made.money_span = target, target.span
    if made.money or made.stage:
        linker.rounds.append(made)
        linker.listed[sheet.values[-1][1].index] = made


def _take(analysis: Analysis, linker: Linker, made: Round, kind: str, sentence: Sentence, element: Element) -> None:
    """Add what one mention in the value of a label tells."""
    mention = element.mention
    if isinstance(mention, MoneyMention):
        if kind in ("valuation", "total"):
            figures = linker.valuations if kind == "valuation" else linker.totals
            figures.append(Figure(made.company, mention, mention.span, f"{kind} by its label"))
            if kind == "valuation":
                made.valuation = mention
        elif kind in ("amount", "stage") and made.money is None:
            made.money, made.money_span = mention, mention.span
        elif kind in _GIVERS:
            _share(analysis, made, sentence, element, mention)
    elif isinstance(mention, StageMention) and kind in ("stage", "amount") and mention.stage and made.stage is None:
        made.stage, made.stage_span = mention.stage, mention.span
    elif isinstance(mention, DateMention) and mention.date and kind in ("date", "stage", "amount"):
        made.date = made.date or mention
    elif element.kind == "G" and kind in (*_GIVERS, "stage", "amount"):
        at = sentence.place_of(element)
        before = sentence.mask[max(0, at - 40) : at]
        if kind in _GIVERS or _GIVES.search(before):
            after = sentence.mask[sentence.mask.index(">", at) + 1 :].lstrip()
            _back(analysis, made, element, lead=kind == "lead" or bool(_LEADS.search(before) or _LEADING.match(after)))


def _back(analysis: Analysis, made: Round, element: Element, *, lead: bool) -> None:
    """Add the names of a list as investors."""
    for member in element.members:
        entity = analysis.entity(member.mention)
        if entity is None or entity is made.company or entity.kind not in (Kind.ORGANIZATION, Kind.PERSON):
            continue
        if (leads := lead or member.lead) or id(entity) not in made.backers:
            made.backers[id(entity)] = Backer(entity, leads, member.mention.span, "table")


def _share(analysis: Analysis, made: Round, sentence: Sentence, element: Element, money: MoneyMention) -> None:
    """Add what one investor gave, told in brackets after its name."""
    if (named := _BRACKETED.search(sentence.mask, 0, sentence.place_of(element))) is None:
        return
    members = sentence.at(named.start("g")).members
    giver = analysis.entity(members[-1].mention) if members else None
    if giver is not None and giver is not made.company:
        made.shares[id(giver)] = (giver, money)


_BRACKETED = re.compile(r"(?P<g><G\d+>) \( ?(?:[\w-]+ ){0,2}$")
