"""Across the document: who "it" and "the company" are, which round "the round" is, and which tellings are of one round."""

# ruff: noqa: E501 -- regular expressions and word lists are easier to read whole than broken

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from kg.claims import Kind
from kg.documents import BlockKind, Span
from kg.extractors.analysis import Analysis
from kg.extractors.entities import Entity
from kg.extractors.events import MEDIA, Event, Told
from kg.extractors.investors import Part
from kg.extractors.mentions.dates import DateMention
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.sentences import Element, Sentence
from kg.extractors.words import PREPOSITIONS


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


_BYSTANDER = re.compile(
    r"^(?:declined|did not|didn't|confirmed|reported|reports|wrote|reckons?|shares|stock|was not immediately|said (?:he|she)|hears|estimates|called|told|analysts?|spokes\w+|advised|acted|could not|couldn't|refused|did)\b"
)


class Subjects:
    """Who a pronoun or a description stands for: the company mentioned last that raises money or heads the passage."""

    def __init__(self, analysis: Analysis, told: Iterable[Told]) -> None:
        """Learn which entities raise money, and where they are mentioned as more than somebody's investor."""
        self._analysis = analysis
        told = list(told)
        self.raisers: dict[int, Entity] = {}
        self._weak: set[int] = set()
        self._investors: set[int] = set()
        for item in told:
            for part in item.parts:
                for member in part.element.members:
                    if (entity := analysis.entity(member.mention)) is not None:
                        self._investors.add(id(entity))
            for event in item.events:
                for element, _ in event.shares:
                    if element is not None and (giver := entity_of(analysis, element)) is not None:
                        self._investors.add(id(giver))
        for item in told:
            for event in item.events:
                if event.company is not None and event.rule != "no round named":
                    sure = event.single or event.owned or (event.money is not None and event.money.strong)
                    self._learn(event.company, sure)
            for element, _ in item.totals:
                if element is not None:
                    self._learn(element, False)
        self._heads: dict[int, Entity] = {}
        self._sections: dict[str, Entity] = {}
        self._labels: set[int] = set()
        self._headed: set[int] = set()
        self.headline: Entity | None = None
        self._mentions: list[_Seen] = []
        self._find_heads()
        for sentence in analysis.sentences:
            self._read(sentence)

    def _find_heads(self) -> None:
        heads: dict[int, list[tuple[Sentence, Entity]]] = {}
        sentences = self._analysis.sentences
        for k, sentence in enumerate(sentences):
            head = _head(self._analysis, sentence) or _run_in(
                self._analysis, sentences[max(0, k - 1) : k + 2], sentence
            )
            if head is not None and not MEDIA.search(head.name):
                heads.setdefault(id(head), []).append((sentence, head))
            if sentence.block.kind is BlockKind.TITLE and self.headline is None:
                self.headline = self._titled(sentence)
        for found in heads.values():
            if len(found) > 2 and all(re.match(r"<G\d+> :", s.mask) for s, _ in found):
                self._labels.add(id(found[0][1]))
                continue
            for sentence, head in found:
                section = self._sections.get(sentence.heading or "")
                label = sentence.block.kind is BlockKind.ITEM and re.match(r"<G\d+> :", sentence.mask)
                if label and section is not None and section is not head and id(head) not in self.raisers:
                    continue
                self._heads.setdefault(sentence.paragraph, head)
                if sentence.block.kind is BlockKind.HEADING and (
                    head.count > 1 or re.search(r"[(:,<]", sentence.mask[4:]) or " of " in sentence.mask
                ):
                    self._headed.add(id(head))
                    self._sections.setdefault(sentence.heading or "", head)

    def _titled(self, sentence: Sentence) -> Entity | None:
        """Return the company that a title is about: its first one that is no mere investor."""
        for element in sentence.elements:
            if element.kind == "G" and len(element.members) == 1:
                entity = entity_of(self._analysis, element)
                if entity is not None and entity.kind is Kind.ORGANIZATION and not self.invests(entity):
                    return entity
        return None

    def _learn(self, element: Element, sure: bool) -> None:
        entity = entity_of(self._analysis, element)
        if entity is None or entity.kind is not Kind.ORGANIZATION or len(element.members) > 1:
            return
        if sure or id(entity) not in self._investors:
            self.raisers[id(entity)] = entity

    def raises(self, entity: Entity) -> bool:
        """Return whether an entity is known to raise money in this document."""
        return id(entity) in self.raisers

    def invests(self, entity: Entity) -> bool:
        """Return whether an entity is an investor in this document and no more than that."""
        return id(entity) in self._investors and id(entity) not in self.raisers and id(entity) not in self._headed

    def _read(self, sentence: Sentence) -> None:
        head = self._heads.get(sentence.paragraph)
        opened = False
        alone = sum(len(e.members) for e in sentence.elements if e.kind == "G") == 1
        for k, element in enumerate(sentence.elements):
            if not opened and (element.kind == "A" or element.text in ("it", "its", "they")) and not element.possessive:
                meant = self.before(element.start, set(), sentence)
                if meant is not None:
                    self._mentions.append(_Seen(element.start, meant, 1.6, sentence.index))
                opened = True
            if element.kind != "G":
                opened = opened or (element.kind == "w" and element.text not in _OPENING)
                continue
            before = sentence.elements[k - 1] if k else None
            governed = before is not None and before.kind == "w" and before.text in PREPOSITIONS
            after = sentence.mask[sentence.starts[k + 1] :] if k + 1 < len(sentence.elements) else ""
            for member in element.members:
                entity = self._analysis.entity(member.mention)
                if (
                    entity is None
                    or entity.kind is not Kind.ORGANIZATION
                    or id(entity) in self._labels
                    or MEDIA.search(entity.name)
                ):
                    continue
                raises = id(entity) in self.raisers
                weight = 2.0 if not opened and len(element.members) == 1 else 1.2 if raises else 0.2
                weight += 1.2 * (alone and not self.invests(entity))
                if (
                    not raises
                    and entity.count == 1
                    and element.end <= member.mention.span.end + 2
                    and entity is not head
                ):
                    weight -= 1.5
                weight -= (
                    (0.6 if alone else 2.0) * governed
                    + 1.5 * bool(_BYSTANDER.match(after))
                    + 3.0 * self.invests(entity)
                    + 0.5 * (len(element.members) > 1)
                )
                weight += 0.6 * raises + 0.4 * (entity is self.headline) + 0.1 * min(entity.count, 6)
                if head is not None and entity is head:
                    weight += 2.0
                elif after.startswith(":") and not raises and " " not in entity.name:
                    weight -= 2.0
                self._mentions.append(_Seen(member.mention.span.start, entity, weight, sentence.index))
            opened = True

    def head_of(self, paragraph: int) -> Entity | None:
        """Return the company that a list item or heading begins with."""
        return self._heads.get(paragraph)

    def before(
        self, position: int, avoid: set[int], sentence: Sentence | None = None, *, noun: bool = False
    ) -> Entity | None:
        """Return the company that is most likely spoken of at a position of the text, leaving out some."""
        k = bisect_left(self._mentions, position, key=lambda seen: seen.position)
        index = sentence.index if sentence is not None else (self._mentions[k - 1].sentence + 1 if k else 0)
        best, best_score = None, -2.6
        section = self._sections.get(sentence.heading or "") if sentence is not None and sentence.heading else None
        for seen in reversed(self._mentions[max(0, k - 60) : k]):
            away = index - seen.sentence
            if away > 14:
                break
            score = seen.weight - 0.7 * min(away, 7) + (2.0 if section is seen.entity else 0.0)
            score += 0.8 * (noun and id(seen.entity) in self.raisers)
            if id(seen.entity) not in avoid and score > best_score and not self.invests(seen.entity):
                best, best_score = seen.entity, score
        if best_score < 0.0 and section is None:
            main = self.main()
            if main is not None and id(main) in self.raisers and id(main) not in avoid:
                return main
        return best or (section if section is not None and id(section) not in avoid else None)

    def main(self) -> Entity | None:
        """Return the company that the document as a whole is about."""
        raisers = sorted(self.raisers.values(), key=lambda e: -e.count)
        if self.headline is not None and (id(self.headline) in self.raisers or self.headline.count > 2):
            return self.headline
        return raisers[0] if raisers else self.first()

    def first(self) -> Entity | None:
        """Return the raiser that the document mentions first, else the company that it is about."""
        found = self.headline or next((m.entity for m in self._mentions if id(m.entity) in self.raisers), None)
        if found is None:
            counted = [e for e in self._analysis.entities.all() if e.kind is Kind.ORGANIZATION and not self.invests(e)]
            found = max(counted, key=lambda e: (e.count, len(e.name)), default=None)
        return found


@dataclass(slots=True)
class _Seen:
    """One mention of a company: how fit it is to be what a pronoun means, apart from its distance."""

    position: int
    entity: Entity
    weight: float
    sentence: int


_OPENING = {
    "in",
    "on",
    "and",
    "but",
    "the",
    "also",
    "meanwhile",
    "elsewhere",
    "at",
    "a",
    "last",
    "earlier",
    "this",
    "then",
    "separately",
    "headline",
    "or",
}
_HEAD = re.compile(
    r"^(?:[\d#]+ [.)] |[-–—•·*] )?(?P<g><G\d+>)(?='s| [:(,|—–-]| <P| (?:of|has|have|is|was|raised|closed|secured|bagged|landed|picked|hit|took|in|goes|which|said|today|also|will)\b|$)"
)


_DASHED = re.compile(r"^<G\d+> (?:[-–—|]) (?:(?![-–—|] )\S+ ){1,12}?[-–—|] ")


def _head(analysis: Analysis, sentence: Sentence) -> Entity | None:
    match = _HEAD.match(sentence.mask)
    plain = sentence.block.kind is BlockKind.PARAGRAPH and not re.match(
        r"^(?:[\d#]+ [.)] )?<G\d+> (?:\(|:)", sentence.mask
    )
    if not match or (plain and not _DASHED.match(sentence.mask)):
        return None
    element = sentence.at(match.start("g"))
    if len(element.members) != 1 and sentence.block.kind is not BlockKind.ITEM:
        return None
    return analysis.entity(element.members[0].mention)


_RUN_IN = re.compile(
    r"^(?:[\d#]+ [.)] |[-–—•·*] )?(?P<g><G\d+>)(?: \( [^)]* \)| , (?:<P\d+>(?: , <P\d+>)?))? ?[.?!:…]?$"
)


def _run_in(analysis: Analysis, near: "list[Sentence]", sentence: Sentence) -> Entity | None:
    """Return the company that opens a paragraph as a sentence of its own ("Mistral. ASML bought …"), if one does."""
    match = _RUN_IN.match(sentence.mask)
    if not match or near[-1] is sentence or near[-1].paragraph != sentence.paragraph or sentence.is_heading:
        return None
    if near[0] is not sentence and near[0].paragraph == sentence.paragraph:
        return None
    element = sentence.at(match.start("g"))
    entity = (
        analysis.entity(element.members[0].mention) if len(element.members) == 1 and not element.possessive else None
    )
    return entity if entity is not None and entity.kind is Kind.ORGANIZATION else None


def entity_of(analysis: Analysis, element: Element) -> Entity | None:
    """Return the organization that an element names: of a list with a description, the name described."""
    if element.kind != "G" or not element.members:
        return None
    return analysis.entity(element.members[0].mention)


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
        elif paragraph_head is not None and _DASHED.match(sentence.mask) and id(paragraph_head) not in avoid:
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
        if stage == "extension" and event.definite and self._current is not None and event.company is None:
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
                r"\b(?:has|have|it's|'ve) (?:now |just |also |today |successfully |recently )*(?:\w+ed|won|taken|got|gotten|made|sold|brought)\b",
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
    r"(?:(?:co-)?led by|lead|participation|investors?|backed by|joined by|with|also|participants|backers|other|existing|new|angels)\b"
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
                r"\b(?:has|have) (?:now |since |already )?raised (?:about|over|more than|nearly|almost|around|some|roughly|close to|upwards of) (?:an? )?$",
                left,
            )
        )
        or money.rule == "and another, likewise"
    )


_ADVISER = re.compile(r"\b(?:legal|diligence|counsel|advis\w+|audit|lawyers?|bookrunner|pr|communications)\b")
_FUND_NAME = re.compile(
    r"\b(?:Funds?|Opportunity|Vehicle|Fonds)(?: (?:[IVX]+|\d+))?$|\b(?:Ventures|Capital|Partners|Growth) (?:I{1,3}|IV|V|VI+|\d+)$"
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
