"""Across the document: who "it" and "the company" are, which round "the round" is, and which tellings are of one round."""

# ruff: noqa: E501 -- regular expressions and word lists are easier to read whole than broken

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

from kg.claims import Kind
from kg.documents import BlockKind, Span
from kg.extractors.analysis import Analysis
from kg.extractors.entities import Entity
from kg.extractors.investors import Part
from kg.extractors.mentions.dates import DateMention
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.sentences import Element, Sentence
from kg.extractors.subjects import DASHED, Subjects, entity_of
from kg.extractors.telling import Event, Told


@dataclass(slots=True)
class Backer:
    """One investor of a round, with where and how the document says so."""

    entity: Entity
    lead: bool
    span: Span
    rule: str


@dataclass(slots=True)
class Round:
    """One round, put together from all the sentences that tell of it."""

    company: Entity
    span: Span
    rule: str
    company_rule: str
    money: MoneyMention | None = None
    money_span: Span | None = None
    stage: str | None = None
    stage_span: Span | None = None
    date: DateMention | None = None
    status: str = "closed"
    status_span: Span | None = None
    backers: dict[int, Backer] = field(default_factory=dict)
    shares: dict[int, tuple[Entity, MoneyMention]] = field(default_factory=dict)
    valuation: MoneyMention | None = None
    told: int = 0
    paragraph: int = -1
    heading: str | None = None
    weak: bool = False
    fresh: str = ""
    headline: bool = False
    strong: bool = False
    single: bool = False
    table: bool = False


@dataclass(slots=True)
class Figure:
    """A valuation or a total of a company."""

    company: Entity
    money: MoneyMention
    span: Span
    rule: str


class Linker:
    """Puts events together into rounds, in reading order."""

    def __init__(
        self, analysis: Analysis, told: list[Told], before: "Callable[[Linker], set[int]] | None" = None
    ) -> None:
        """Link the events of a document; ``before`` reads lists first and says which sentences they use up."""
        self._analysis = analysis
        self.subjects = Subjects(analysis, told)
        self.rounds: list[Round] = []
        self.valuations: list[Figure] = []
        self.totals: list[Figure] = []
        self._current: Round | None = None
        self._last_pair: list[Entity] = []
        self._last_giver: Element | None = None
        self._list_date: DateMention | None = None
        self._bearers: dict[int, Entity] = {}
        used = before(self) if before is not None else set()
        told = [t for t in told if t.sentence.index not in used]
        heads = [t for t in told if t.sentence.is_heading and not _heads_section(t)]
        body = [t for t in told if not t.sentence.is_heading or _heads_section(t)]
        for item in heads + body:
            self._link(item)

    def _link(self, told: Told) -> None:
        if told.sentence.block.kind is not BlockKind.ITEM:
            self._list_date = _introduced(told.sentence)
        if (
            not told.events
            and self._current is not None
            and self._current.paragraph == told.sentence.paragraph
            and self._current.date is None
        ):
            self._current.date = _lone_date(told.sentence)
        main: Round | None = None
        for event in told.events:
            if event.fallback is not None and self._far(event):
                event.fallback.parts.extend(event.parts)
                continue
            before = self._current
            self._link_event(event)
            if main is None:
                main = (
                    self._current
                    if self._current is not before or event.money is not None or event.stage is not None
                    else None
                )
            elif self._current is not main and not re.search(
                r" ; | , (?:and|but) |\. ", told.sentence.mask[told.events[0].position : event.position]
            ):
                self._current = main
        sentence = told.sentence
        for element, item in told.totals:
            company = self._company(element, sentence, item.position, set())
            if company is not None:
                self.totals.append(Figure(company, item.mention, _span(sentence, item.element, element), item.rule))
        for element, item in told.valuations:
            named = entity_of(self._analysis, element) if element is not None else None
            company = self._company(element, sentence, item.position, set())
            setting = next((e for e in told.events if item in e.valuations), None)
            if setting is not None and (named is None or not element or not self.subjects.raises(named)):
                company = self._bearers.get(id(setting), company)
            elif (
                named is not None
                and not self.subjects.raises(named)
                and self._current is not None
                and (self.subjects.invests(named) or named.kind is Kind.PERSON)
            ):
                company = self._current.company
            if company is not None:
                self.valuations.append(Figure(company, item.mention, _span(sentence, item.element, element), item.rule))
        for element in sentence.elements:
            if element.kind == "G" and len(element.members) == 2:
                self._last_pair = [e for m in element.members if (e := self._analysis.entity(m.mention))]

    def _link_event(self, event: Event) -> None:
        sentence = event.sentence
        backers = self._backers(event)
        avoid = {id(b.entity) for b in backers}
        explicit = event.company is not None
        company = self._company(event.company or event.anaphor, sentence, event.position, avoid)
        paragraph_head = self.subjects.head_of(sentence.paragraph)
        if not explicit and event.anaphor is None and paragraph_head is not None and id(paragraph_head) not in avoid:
            company = paragraph_head
        elif paragraph_head is not None and DASHED.match(sentence.mask) and id(paragraph_head) not in avoid:
            company, explicit = paragraph_head, True
        target = self._target(event, company, explicit)
        if event.rule == "investor's share" and len(event.shares) == 1 and backers and company is not None:
            item = event.shares[0][1]
            if (
                target is None
                or target.single
                or self._far(event)
                or (target.money is not None and target.money.money.amount < item.mention.money.amount)
            ):
                event.money, event.single, event.definite = item, True, False
                target = self._target(event, company, explicit)
        if target is None:
            target = self._new(event, company, explicit, backers)
            if target is None:
                return
        self._fill(target, event, backers)
        self._bearers[id(event)] = target.company
        self._current = target

    def _company(self, element: Element | None, sentence: Sentence, position: int, avoid: set[int]) -> Entity | None:
        if element is not None and element.kind == "G":
            entity = entity_of(self._analysis, element)
            if (
                entity is not None
                and entity.kind is Kind.ORGANIZATION
                and id(entity) not in avoid
                and len(element.members) == 1
            ):
                return entity
        head = self.subjects.head_of(sentence.paragraph)
        if head is not None and id(head) not in avoid and (element is None or element.kind == "w"):
            return head
        where = sentence.at(position).start
        noun = element is not None and element.kind == "A"
        found = self.subjects.before(where, avoid, sentence, noun=noun) or self.subjects.first()
        return found if found is not None and id(found) not in avoid else None

    def _backers(self, event: Event) -> list[Backer]:
        found = []
        for part in event.parts:
            for entity, lead, span in self._members(part, event.sentence):
                found.append(Backer(entity, lead, span, part.rule))
        for teller, item in event.shares:
            giver = self._last_giver if teller is not None and teller.kind == "w" else teller
            if giver is None or giver.kind != "G":
                continue
            self._last_giver = giver
            for member in giver.members:
                who = self._analysis.entity(member.mention)
                if who is not None:
                    found.append(Backer(who, False, _span(event.sentence, item.element, giver), item.rule))
        return found

    def _described(self, element: Element) -> Entity | None:
        """Return the investor of the current round that "the fund" or "the Norwegian group" stands for."""
        if self._current is None:
            return None
        backers = list(self._current.backers.values())
        if "fund" in element.text:
            named = [b for b in backers if "Fund" in b.entity.name]
            return named[-1].entity if named else None
        leads = [b for b in backers if b.lead]
        return leads[-1].entity if len(leads) == 1 else None

    def _members(self, part: Part, sentence: Sentence) -> list[tuple[Entity, bool, Span]]:
        if part.pair:
            return [(e, True, part.element.span) for e in self._last_pair]
        marked = any(m.lead for m in part.element.members)
        found = []
        for member in part.element.members:
            entity = self._analysis.entity(member.mention)
            if entity is not None and not _ADVISER.search(member.note):
                found.append((entity, member.lead if marked else part.role == "lead", member.mention.span))
        if len(part.element.members) == 1 and part.element.kind == "G":
            self._last_giver = part.element
        return found

    def _target(self, event: Event, company: Entity | None, explicit: bool) -> Round | None:
        """Return the round already told that an event tells of again."""
        own = [r for r in self.rounds if company is not None and r.company is company]
        stage = event.stage.stage if event.stage else None
        if event.money is not None:
            money = event.money.mention
            heading = event.sentence.is_heading
            again = not heading and _FURTHER.search(event.sentence.mask[max(0, event.position - 25) : event.position])
            for known in own:
                loose = heading or (known.headline and known.told == 1)
                if again and known.paragraph >= 0 and not known.headline:
                    continue
                if (
                    known.money is not None
                    and same_money(known.money, money, loose)
                    and _stages_fit(known.stage, stage)
                    and _dates_fit(known, event)
                ):
                    return known
            for known in own:
                if known.money is None and stage is not None and known.stage == stage and _dates_fit(known, event):
                    return known
            if event.single:
                for known in own:
                    if (
                        any(id(b.entity) in known.backers for b in self._backers(event))
                        and known.money is not None
                        and known.money.money.amount > money.money.amount
                        and not known.single
                    ):
                        return known
            return None
        if stage == "extension" and event.definite and self._current is not None and self._current.company is company:
            return self._current
        if stage is not None:
            same = [r for r in own if r.stage == stage and _dates_fit(r, event)]
            if same:
                return same[-1]
            if company is None:
                anywhere = [r for r in self.rounds if r.stage == stage]
                return anywhere[-1] if anywhere and event.definite else None
            plain = [
                r
                for r in own
                if r.stage is None
                and r.money is not None
                and not r.single
                and r.status == event.status
                and _dates_fit(r, event)
            ]
            if (
                event.definite
                and stage.startswith(("series", "seed", "pre"))
                and len(plain) == 1
                and not re.search(
                    r"previous|last|earlier|first|prior",
                    event.sentence.mask[max(0, event.position - 30) : event.position],
                )
            ):
                return plain[0]
            if (
                event.definite
                and stage == "debt"
                and self._current is not None
                and self._current.company is company
                and self._current.paragraph >= event.sentence.paragraph - 2
            ):
                return self._current
            if (
                event.definite
                and not event.indefinite
                and self._current is not None
                and self._current.company is company
                and self._current.stage is None
                and self._current.paragraph >= event.sentence.paragraph - 1
            ):
                return self._current
            return None
        if event.noun == "equity" and event.money is None:
            equity = [r for r in self.rounds if r.stage != "debt" and (company is None or r.company is company)]
            if equity:
                return equity[-1]
        if event.definite and self._far(event):
            return own[-1] if own and company is not None and event.rule != "no round named" else None
        if event.definite:
            if explicit and own:
                return own[-1] if self._current is None or self._current.company is not company else self._current
            if self._current is not None and (
                company is None
                or self._current.company is company
                or event.rule in ("no round named", "the round", "investor's share")
            ):
                return self._current
            return own[-1] if own else None
        if (
            own
            and self._current is not None
            and self._current.company is company
            and self._current.paragraph == event.sentence.paragraph
        ):
            return self._current
        return None

    def _far(self, event: Event) -> bool:
        """Return whether a reference stands too far from the current round to mean it."""
        current = self._current
        if current is None:
            return True
        sentence = event.sentence
        if current.paragraph == sentence.paragraph:
            return False
        if event.rule not in ("no round named", "investor's share"):
            return False
        if len(self.subjects.raisers) <= 1 and len(self.rounds) == 1:
            return False
        if (
            sentence.block.kind is BlockKind.ITEM
            and sentence.paragraph - current.paragraph == 1
            and _CONTINUES.match(sentence.mask)
        ):
            return False
        return (
            sentence.block.kind is BlockKind.ITEM
            or sentence.paragraph - current.paragraph > 3
            or sentence.heading != current.heading
        )

    def _new(self, event: Event, company: Entity | None, explicit: bool, backers: list[Backer]) -> Round | None:
        if company is None:
            return None
        if event.money is None and (event.stage is None and not (backers and event.indefinite)):
            return None
        if event.money is None and not backers and not explicit and not event.indefinite:
            return None
        if event.sentence.is_heading and (event.money is None or not explicit):
            return None
        if event.money is not None and event.money.mention.money.amount < 1000:
            return None
        if _FUND_NAME.search(company.name) or (
            _INVESTOR_NAME.search(company.name) and _FUND_TALK.search(event.sentence.mask)
        ):
            return None
        if event.money is not None and _running_total(event, backers):
            self.totals.append(Figure(company, event.money.mention, event.money.element.span, "has raised about"))
            return None
        made = Round(
            company,
            _span(
                event.sentence,
                event.money.element if event.money else event.sentence.at(event.position),
                event.company or event.anaphor,
            ),
            event.rule,
            "named" if explicit else "linked",
        )
        made.strong = bool(event.money and event.money.strong)
        made.headline = event.sentence.block.kind in (BlockKind.TITLE, BlockKind.SUBTITLE)
        made.single = event.single
        made.weak = bool(event.money and event.money.rule in ("weak verb", "sum from somebody"))
        if (
            made.weak
            and event.status != "closed"
            and _SOUGHT.search(event.sentence.mask[max(0, event.position - 60) : event.position])
        ):
            made.weak = False
        made.status = event.status
        made.status_span = event.sentence.span
        self.rounds.append(made)
        return made

    def _fill(self, target: Round, event: Event, backers: list[Backer]) -> None:
        if event.money is not None and target.headline and not event.sentence.is_heading:
            target.money, target.money_span = event.money.mention, event.money.element.span
            target.headline, target.told = False, 1
            target.status, target.status_span = event.status, event.sentence.span
        target.told += 1
        if event.money is not None or event.stage is not None:
            left = event.sentence.mask[max(0, event.position - 60) : event.position]
            if event.sentence.is_heading:
                target.fresh += "T"
            elif re.search(
                r"\b(?:has|have|it's|'ve) (?:now |just |also |today |successfully |recently )*(?:\w+ed|won|taken|got|"
                r"gotten|made|sold|brought)\b",
                left,
            ):
                target.fresh += "P"
            elif re.search(r"\bhad\b|\bwas\b|\blast\b|previous|earlier|before|after|when", left):
                target.fresh += "H"
            else:
                target.fresh += "S"
        target.paragraph, target.heading = event.sentence.paragraph, event.sentence.heading
        if event.money is not None and target.money is None:
            target.money, target.money_span = event.money.mention, event.money.element.span
        if event.stage is not None and event.stage.stage and (target.stage is None or target.stage == "extension"):
            target.stage, target.stage_span = event.stage.stage, event.stage.span
        told = event.date.date if event.date is not None else None
        dated = target.date.date if target.date is not None else None
        timely = event.status == "closed" or (event.date is not None and _past(event.date))
        if told and timely and (dated is None or (len(told.text) > len(dated.text) and told.agrees_with(dated))):
            target.date = event.date
        if (
            target.date is None
            and self._list_date is not None
            and event.sentence.block.kind is BlockKind.ITEM
            and event.status == "closed"
        ):
            target.date = self._list_date
        if event.status == "closed" and target.status != "closed" and event.money is not None:
            target.status, target.status_span = "closed", event.sentence.span
        for item in event.valuations:
            if target.valuation is None and (
                target.money is None
                or item.mention.money.amount > target.money.money.amount
                or item.mention.money.currency != target.money.money.currency
            ):
                target.valuation = item.mention
        for backer in backers:
            if backer.entity is target.company:
                continue
            known = target.backers.get(id(backer.entity))
            if known is None or (backer.lead and not known.lead):
                target.backers[id(backer.entity)] = backer
        for element, item in event.shares:
            if (
                element is not None
                and element.kind in "Aw"
                and not event.single
                and (giver := self._described(element)) is not None
            ):
                target.shares.setdefault(id(giver), (giver, item.mention))
            if (
                element is not None
                and element.kind == "G"
                and not (event.single and item is event.money and target.money is item.mention)
            ):
                for member in element.members:
                    entity = self._analysis.entity(member.mention)
                    if entity is not None and entity is not target.company:
                        target.shares.setdefault(id(entity), (entity, item.mention))


def _lone_date(sentence: Sentence) -> DateMention | None:
    """Return the date of a sentence that is nothing else ("December 2025.")."""
    if not re.match(r"^(?:in |on )?<D\d+> ?(?:,[^<]{0,30})?\.?$", sentence.mask):
        return None
    return next((e.mention for e in sentence.elements if isinstance(e.mention, DateMention) and e.mention.date), None)


def _introduced(sentence: Sentence) -> DateMention | None:
    """Return the date that a sentence gives to the list it introduces ("Five startups raised $3bn in 2026:")."""
    if not sentence.mask.rstrip().endswith(":") or not re.search(
        r"\b(?:raised|rounds|deals|funding|investments)\b", sentence.mask
    ):
        return None
    return next((e.mention for e in sentence.elements if isinstance(e.mention, DateMention) and e.mention.date), None)


_CONTINUES = re.compile(
    r"(?:(?:co-)?led by|lead|participation|investors?|backed by|joined by|with|also|participants|backers|other|"
    r"existing|new|angels)\b"
)


def _heads_section(told: Told) -> bool:
    """Return whether a heading tells a round of its own ("Acme – $15M Series A") that the text below goes on about."""
    return told.sentence.block.kind is BlockKind.HEADING and any(
        e.company is not None and e.money is not None for e in told.events
    )


def _running_total(event: Event, backers: list[Backer]) -> bool:
    """Return whether "has raised about $180 billion" sums up all that a company ever raised: hedged, and nothing else is told."""
    money = event.money
    if (
        money is None
        or event.stage
        or backers
        or event.valuations
        or event.date
        or event.sentence.is_heading
        or event.sentence.paragraph < 4
    ):
        return False
    left = event.sentence.mask[max(0, event.position - 45) : event.position]
    return (
        bool(
            re.search(
                r"\b(?:has|have) (?:now |since |already )?raised (?:about|over|more than|nearly|almost|around|some|"
                r"roughly|close to|upwards of) (?:an? )?$",
                left,
            )
        )
        or money.rule == "and another, likewise"
    )


_ADVISER = re.compile(r"\b(?:legal|diligence|counsel|advis\w+|audit|lawyers?|bookrunner|pr|communications)\b")
_FUND_NAME = re.compile(
    r"\b(?:Funds?|Opportunity|Vehicle|Fonds)(?: (?:[IVX]+|\d+))?$|\b(?:Ventures|Capital|Partners|Growth) (?:I{1,3}|"
    r"IV|V|VI+|\d+)$"
)
_INVESTOR_NAME = re.compile(r"\b(?:Ventures|Capital|Partners|VC|Fund|Investments?|Equity|Angels)$")
_FUND_TALK = re.compile(
    r"\b(?:funds?|vehicles?|close[sd]?|lps|limited partners|commitments|dry powder|cheques|checks)\b"
)


_SOUGHT = re.compile(r"\b(?:seek(?:s|ing)?|sought|want(?:s|ed)?|ey(?:es|ed|eing)|target(?:s|ed|ing)?|looking for)\b")
_FURTHER = re.compile(r"\b(?:further|additional|second) $")


def _past(mention: DateMention) -> bool:
    return not mention.relative


def _span(sentence: Sentence, *elements: Element | None) -> Span:
    """Return the stretch of a sentence that holds some of its elements."""
    inside = [e for e in elements if e is not None and sentence.span.start <= e.start < sentence.span.end]
    return Span(min(e.start for e in inside), max(e.end for e in inside))


def same_money(a: MoneyMention, b: MoneyMention, loose: bool = False) -> bool:
    """Return whether two sums are the same, in any of the currencies that the text gives; ``loose`` allows for rounding."""
    slack = Decimal("0.08") if loose else Decimal("0.011")
    return any(
        x.currency == y.currency and abs(x.amount - y.amount) <= slack * max(x.amount, y.amount)
        for x in (a.money, *a.others)
        for y in (b.money, *b.others)
    )


def _stages_fit(a: str | None, b: str | None) -> bool:
    soft = {None, "extension", "growth", "strategic", "bridge"}
    return a == b or a in soft or b in soft


def _dates_fit(known: Round, event: Event) -> bool:
    if known.date is None or event.date is None or known.date.date is None or event.date.date is None:
        return True
    a, b = known.date.date, event.date.date
    return a.agrees_with(b) or abs((a.first - b.first).days) < 200
