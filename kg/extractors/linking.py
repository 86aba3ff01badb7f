"""Across the document: who "it" is, which round "the round" is, and which tellings are of one round."""

import re
from collections.abc import Callable, Sequence

from kg.claims import Kind
from kg.documents import BlockKind, Span
from kg.extractors.analysis import Analysis
from kg.extractors.bearers import CLEAR, UNCLEAR, Bearers
from kg.extractors.companies import NO_COMPANY
from kg.extractors.entities import Entity
from kg.extractors.evidence import FUNDER
from kg.extractors.filling import begun, fill
from kg.extractors.givers import Givers
from kg.extractors.heads import DASHED, entity_of
from kg.extractors.investors import Part
from kg.extractors.mentions.dates import DateMention
from kg.extractors.mentions.stages import StageMention
from kg.extractors.ordinals import one_of, ordinal_of
from kg.extractors.records import Backer, Figure, Round, stretch
from kg.extractors.references import Known, is_far, told_before
from kg.extractors.sentences import Element, Sentence
from kg.extractors.strangers import is_apposed, is_stranger, is_unnamed
from kg.extractors.subjects import Subjects
from kg.extractors.sum_patterns import RAISE, TOP_DEALS
from kg.extractors.sum_views import Sum
from kg.extractors.takers import LIKELY, LIKELY_NEW, taker_of
from kg.extractors.telling import Event, Told
from kg.extractors.timelines import date_of_line, dated_by_lines
from kg.extractors.unnamed import named_next


class Linker:
    """Puts events together into rounds, in reading order."""

    def __init__(
        self,
        analysis: Analysis,
        told: list[Told],
        before: "Callable[[Linker], set[int]] | None" = None,
        tables: "Sequence[tuple[int, Callable[[Linker], None]]]" = (),
    ) -> None:
        """Link the events of a document; ``before`` reads lists first and says which sentences they use up.

        ``tables`` are read where they stand, by the position beside each: the text below goes on about their rounds.
        """
        self._analysis = analysis
        self.subjects = Subjects(analysis, told)
        self.bearers = Bearers(analysis, self.subjects, told)
        self._givers = Givers(analysis, self.subjects)
        self._known = Known(self.subjects)
        self.rounds = self._known.rounds
        self.valuations: list[Figure] = []
        self.totals: list[Figure] = []
        self._last_pair: list[Entity] = []
        self._waiting: tuple[Sentence, list[Backer]] | None = None
        self._sure = False
        self._last_giver: Element | None = None
        self._list_date: DateMention | None = None
        self._line_dates = dated_by_lines(analysis.sentences)
        self._bearers: dict[int, Entity] = {}
        #: The rounds that lists tell, by the number of the sentence.
        self.listed: dict[int, Round] = {}
        used = before(self) if before is not None else set()
        told = [t for t in told if t.sentence.index not in used or t.sentence.index in self.listed]
        heads = [t for t in told if t.sentence.is_heading and not _heads_section(t)]
        body = [t for t in told if not t.sentence.is_heading or _heads_section(t)]
        waiting = [*reversed(tables)]
        for number, item in enumerate(heads + body):
            while waiting and number >= len(heads) and waiting[-1][0] < item.sentence.span.start:
                waiting.pop()[1](self)
            if (listed := self.listed.get(item.sentence.index)) is not None:
                listed.paragraph, listed.heading = item.sentence.paragraph, item.sentence.heading
                self._known.current = listed
            else:
                self._link(item)
        for _, read in reversed(waiting):
            read(self)

    @property
    def house(self) -> Entity | None:
        """Return the investor whose page a document is: who speaks, or opens it."""
        voice = self._analysis.voice
        if voice is not None and voice.invests:
            return voice.entity
        body = (s for s in self._analysis.sentences if not s.is_heading)
        first = next((e for s in body for e in s.elements[:1] if e.kind == "G" and len(e.members) == 1), None)
        opens = entity_of(self._analysis, first) if first is not None else None
        return self._givers.house or (opens if opens is not None and FUNDER.search(opens.name) else None)

    def _link(self, told: Told) -> None:
        introduced = _introduced(told.sentence)
        if introduced is not None or told.sentence.block.kind is not BlockKind.ITEM:
            self._list_date = introduced or self._headed(told.sentence)
        if (
            not told.events
            and self._known.current is not None
            and self._known.current.paragraph == told.sentence.paragraph
            and self._known.current.date is None
        ):
            self._known.current.date = date_of_line(told.sentence)
        main, aside = None, False
        for event in told.events:
            if event.fallback is not None and is_far(self._known, event):
                event.fallback.parts.extend(event.parts)
                continue
            before = self._known.current
            self._link_event(event)
            if main is None or (aside and event.money is not None):
                aside = event is told.events[0] and _PRELUDE.match(told.sentence.mask, 0, event.position) is not None
                main = (
                    self._known.current
                    if self._known.current is not before or event.money is not None or event.stage is not None
                    else None
                )
            elif self._known.current is not main and not re.search(
                r" ; | , (?:and|but) |\. ", told.sentence.mask[told.events[0].position : event.position]
            ):
                self._known.current = main
        sentence = told.sentence
        self._part_whole(told)
        self._link_totals(told)
        self._link_valuations(told)
        for element, _ in sentence.mentions:
            if element.kind == "G" and len(element.members) == 2:
                self._last_pair = [e for m in element.members if (e := self._analysis.entity(m.mention))]

    def _granted(self, sentence: Sentence) -> Entity | None:
        """Return who gets what somebody is said to have granted: who raised in the same paragraph just before."""
        current = self._known.current
        if current is None or current.paragraph != sentence.paragraph:
            return None
        self._sure = True
        return current.company

    def _stage_before(self, sentence: Sentence) -> StageMention | None:
        """Return the only stage that the sentence before names: "Half of the Series A is left. That one was <M0>"."""
        before = self._analysis.sentences[sentence.index - 1] if sentence.index else sentence
        named = [e.mention for e, _ in before.mentions if isinstance(e.mention, StageMention)]
        return named[0] if len(named) == 1 and before.paragraph == sentence.paragraph else None

    def _part_whole(self, told: Told) -> None:
        """Forget a sum told before the sentence that tells of the rounds which make it up."""
        here = {id(self._bearers.get(id(e))): e for e in told.events if e.money is not None and not e.single}
        if len(told.events) < 2 or len(here) != 1:
            return
        items = {id(e.money.mention): e.money.mention for e in told.events if e.money is not None}
        parts = [r for r in self.rounds if r.money is not None and id(r.money) in items]
        if len(parts) < 2:
            return
        for whole in self.rounds:
            if whole in parts or whole.company is not parts[0].company or whole.money is None:
                continue
            all_of = whole.money.money
            same = all(r.money is not None and r.money.money.currency == all_of.currency for r in parts)
            added = sum(r.money.money.amount for r in parts if r.money is not None)
            if same and whole.stage in (None, "debt") and abs(added - all_of.amount) * 200 <= all_of.amount:
                for key, backer in whole.backers.items():
                    parts[0].backers.setdefault(key, backer)
                for part in parts:
                    part.date, part.fresh = part.date or whole.date, part.fresh or whole.fresh
                self.rounds.remove(whole)
                return

    def _link_totals(self, told: Told) -> None:
        sentence = told.sentence
        for element, item in told.totals:
            if element is not None and element.text == "they" and self._after_many(sentence):
                continue
            company = self._bearer_of(element, sentence, item)
            if company is not None:
                self.totals.append(Figure(company, item.mention, stretch(sentence, item.element, element), item.rule))

    def _link_valuations(self, told: Told) -> None:
        sentence = told.sentence
        for element, item in told.valuations:
            named = entity_of(self._analysis, element) if element is not None else None
            current = self._known.current
            setting = next((e for e in told.events if item in e.valuations), None)
            if id(setting) in self._bearers and (named is None or not self.subjects.raises(named)):
                company: Entity | None = self._bearers[id(setting)]
            elif (
                named is not None
                and not self.subjects.raises(named)
                and current is not None
                and (self.subjects.invests(named) or named.kind is Kind.PERSON)
            ):
                company = current.company
            else:
                company = self._bearer_of(element, sentence, item)
            if company is not None:
                self.valuations.append(
                    Figure(company, item.mention, stretch(sentence, item.element, element), item.rule)
                )

    def _bearer_of(self, element: Element | None, sentence: Sentence, item: Sum) -> Entity | None:
        """Return whose a total or a valuation is."""
        company = self._company(element, sentence, item.position, set())
        if self._sure or company is None or _ITSELF.search(sentence.mask, 0, item.position):
            return company
        how = "named" if element is not None and element.kind == "G" else "linked"
        return self._weighed(sentence, item, company, how, set())

    def _link_event(self, event: Event) -> None:
        sentence = event.sentence
        backers = self._backers(event)
        avoid = {id(b.entity) for b in backers}
        if event.owned and event.money is not None and (owner := self._investing_owner(event)) is not None:
            backers.append(owner)  # "Sequoia's $75 million Series A": the round that Sequoia put money in
            avoid.add(id(owner.entity))
            event.company = None
        if event.company is not None and self._only_tells(event.company, sentence):
            event.company = None
        if event.money is not None and event.stage is None and _THAT_ONE.match(sentence.mask):
            event.stage = self._stage_before(sentence)
        unnamed = event.company is None and event.anaphor is None and is_unnamed(sentence, event.position)
        explicit = event.company is not None or unnamed
        company = self._company(event.company or event.anaphor, sentence, event.position, avoid)
        if not explicit and event.anaphor is None and any(part.rule == "lender gives" for part in event.parts):
            company = self._granted(sentence) or company
        paragraph_head = self.subjects.head_of(sentence.paragraph)
        if not explicit and event.anaphor is None and paragraph_head is not None and id(paragraph_head) not in avoid:
            company = paragraph_head
        elif paragraph_head is not None and DASHED.match(sentence.mask) and id(paragraph_head) not in avoid:
            company, explicit = paragraph_head, True
        if event.rule == "no round named" and (teller := self._told_of(event, avoid)) is not None:
            company, explicit = teller, True
            if self._known.current is None or self._known.current.company is not teller:
                own = [r for r in self.rounds if r.company is teller]
                self._known.current = own[-1] if own else None
        if event.money is not None and company is not None and not self._sure:
            chosen = company
            company = self._weighed(sentence, event.money, chosen, how_chosen(event, explicit=explicit), avoid)
            explicit = explicit and company is chosen
        target = told_before(self._known, event, company, explicit, backers)
        if target is not None and not explicit and event.money is None:
            other = self._other_taker(event, target, avoid)
            target = target if other is None else next((r for r in reversed(self.rounds) if r.company is other), None)
            if target is None or (other is not None and target.paragraph < sentence.paragraph):
                return
        shared = event.rule == "investor's share" and bool(event.shares) and bool(backers)
        if target is None and event.parts and event.money is None and event.stage is None and not event.indefinite:
            target, taker = self._taken(event, avoid)
            if taker is None and not (shared and company is not None):
                if event.rule == "no round named":
                    self._waiting = sentence, backers
                return
            company = taker or company
        if shared and company is None and target is not None:
            company = target.company
        if shared and len(event.shares) == 1 and company is not None:
            item = event.shares[0][1]
            target = self._round_of_share(event, company, target, {id(b.entity) for b in backers})
            if target is None:
                event.money, event.single, event.definite = item, True, False
                target = told_before(self._known, event, company, explicit, [])
        elif shared:
            event.indefinite = True  # what several put in, each so much, is one round of a size untold
        if target is None:
            made = begun(event, company, explicit, backers) if company is not None else None
            if isinstance(made, Figure):
                self.totals.append(made)
            if not isinstance(made, Round):
                if company is None and event.money is not None:
                    self._known.current = None  # what is told next of "the round" is nobody's we know
                return
            target = made
            if unnamed:
                made.company_rule = "described"
            self.rounds.append(made)
            backers = backers or self._waited_for(made, sentence)
        fill(target, event, backers)
        self._take_part_in(target, event)
        if target.date is None and event.status == "closed":
            target.date = self._line_dates.get(sentence.index)
        if (
            target.date is None
            and self._list_date is not None
            and (sentence.block.kind is BlockKind.ITEM or TOP_DEALS.match(sentence.mask))
            and event.status == "closed"
        ):
            target.date, target.by_list = self._list_date, True
        self._fill_shares(target, event)
        self._bearers[id(event)] = target.company
        self._known.current = target

    def _only_tells(self, element: Element, sentence: Sentence) -> bool:
        """Return whether who is named only tells of another's round, being an investor: "the bank said the round …"."""
        entity = entity_of(self._analysis, element)
        known = entity is not None and self.subjects.invests(entity)
        return known and _SAYS.match(sentence.mask, sentence.place_of(element)) is not None

    def _take_part_in(self, whole: Round, event: Event) -> None:
        """Make what one investor gave part of the round it is said to be part of: "its $5m is part of a $20m round"."""
        mask, money = event.sentence.mask, whole.money
        if (
            event.money is None
            or money is None
            or not _PART_OF.search(mask, max(0, event.position - 90), event.position)
        ):
            return
        for part in reversed(self.rounds):
            given = (
                part.money.money
                if part.money is not None and part is not whole and part.company is whole.company
                else None
            )
            single = part.single or (len(part.backers) == 1 and part.paragraph == event.sentence.paragraph)
            if (
                given is None
                or not single
                or given.currency != money.money.currency
                or given.amount >= money.money.amount
            ):
                continue
            for key, backer in part.backers.items():
                whole.backers.setdefault(key, backer)
                if len(part.backers) == 1 and part.money is not None:
                    whole.shares.setdefault(key, (backer.entity, part.money))
            self.rounds.remove(part)
            return

    def _waited_for(self, made: Round, sentence: Sentence) -> list[Backer]:
        """Return the investors whose round the sentences before left untold: "Acme led. Bolt receives $6m"."""
        if self._waiting is None or made.status != "closed":
            return []
        (before, backers), self._waiting = self._waiting, None
        near = before.paragraph == sentence.paragraph and 0 < sentence.index - before.index <= 2
        return backers if near and all(b.entity is not made.company for b in backers) else []

    def _round_of_share(self, event: Event, company: Entity, target: Round | None, givers: set[int]) -> Round | None:
        """Return the round that an investor's sum is part of, or ``None`` if it is a round of its own."""
        share = event.shares[0][1].mention.money
        own = [r for r in reversed(self.rounds) if r.company is company and not r.single]
        known = [r for r in own if not givers.isdisjoint(r.backers) and not _of_its_own(event, r)]
        if target is None or target.single or is_far(self._known, event) or _of_its_own(event, target):
            own = []
        elif target.company is company:
            own = [target, *own]
        for one in (*known, *own):
            if one.money is None or (
                one.money.money.currency == share.currency and one.money.money.amount >= share.amount
            ):
                return one
        foreign = bool(own) and own[0].money is not None and own[0].money.money.currency != share.currency
        return own[0] if foreign else None

    def _weighed(self, sentence: Sentence, item: Sum, company: Entity, how: str, avoid: set[int]) -> Entity | None:
        """Return whose a sum is by all evidence, the choice of the rules being the strongest; ``None`` if unclear."""
        likely = self.bearers.likelihoods(sentence, item.element, item.position, company, how)
        best = max(likely, key=likely.__getitem__, default=None)
        if best is None or best in avoid or id(company) not in likely:
            return company
        if best == id(company) or likely[best] < CLEAR[how]:
            return None if likely.get(id(company), 1) < UNCLEAR[how] else company
        return self.bearers.entity(best)

    def _other_taker(self, event: Event, target: Round, avoid: set[int]) -> Entity | None:
        """Return the company of a paragraph whose an event without a sum is, rather than of a round before it."""
        sentence = event.sentence
        here = self.bearers.standing.named_in.get(sentence.paragraph, set())
        if target.paragraph >= sentence.paragraph or not event.parts or id(target.company) in here:
            return None
        part = event.parts[0].element
        given = {id(e) for m in part.members if (e := self._analysis.entity(m.mention)) is not None}
        likely = self.bearers.by_evidence(sentence, part, sentence.place_of(part))
        best = max((key for key in likely if key not in avoid | given), key=likely.__getitem__, default=None)
        return self.bearers.entity(best) if best in here and best is not None else None

    def _taken(self, event: Event, avoid: set[int]) -> tuple[Round | None, Entity | None]:
        """Return the round that investors likeliest took part in, or the company if none was told of it."""
        if (whole := self._whole_told(event)) is not None:
            return whole, whole.company
        company, likely = taker_of(event, self._analysis, self.subjects, self.bearers, avoid) or (None, 0.0)
        own = [r for r in self.rounds if r.company is company]
        if company is None or likely < (LIKELY if own else LIKELY_NEW):
            return None, None
        event.rule, event.indefinite = "taken by evidence", True
        current = self._known.current
        return (current if current in own else own[-1] if own else None), company

    def _whole_told(self, event: Event) -> Round | None:
        """Return the round of the headline, which an article comes back to: "The money was put up by …"."""
        if not _THE_MONEY.match(event.sentence.mask) or event.sentence.block.kind is not BlockKind.PARAGRAPH:
            return None
        headline = self.subjects.headline
        own = [r for r in self.rounds if r.company is headline and r.money is not None and r.status == "closed"]
        return own[0] if own and not own[0].backers else None

    def _told_of(self, event: Event, avoid: set[int]) -> Entity | None:
        """Return the company that a sentence is about which tells of investors but of no round: its first name."""
        sentence = event.sentence
        match = _OPENS_WITH.match(sentence.mask)
        element = sentence.at(match.start("g")) if match is not None else None
        if element is None or len(element.members) != 1 or any(p.element is element for p in event.parts):
            return None
        entity = entity_of(self._analysis, element)
        if entity is None or entity.kind is not Kind.ORGANIZATION or id(entity) in avoid:
            return None
        return None if self.subjects.invests(entity) or NO_COMPANY.search(entity.name) else entity

    def _headed(self, sentence: Sentence) -> DateMention | None:
        """Return the year that the sentence before sums up: "Funding in 2026 broke records. Top deals include …"."""
        before = self._analysis.sentences[sentence.index - 1] if sentence.index else sentence
        if not TOP_DEALS.match(sentence.mask) or before.paragraph != sentence.paragraph:
            return None
        summed = _SUMMED_UP.search(before.mask)
        mention = before.at(summed.start("d")).mention if summed else None
        return mention if isinstance(mention, DateMention) and mention.date else None

    def _after_many(self, sentence: Sentence) -> bool:
        """Return whether the sentence before tells of companies in general, whom "they" then stands for."""
        before = self._analysis.sentences[sentence.index - 1] if sentence.index else sentence
        return re.search(r"\b(?:startups|start-ups|companies|firms|labs|players|ventures)\b", before.mask) is not None

    def _investing_owner(self, event: Event) -> Backer | None:
        """Return the investor whose round an event calls somebody else's, if the document knows it as no more."""
        element = event.company
        entity = entity_of(self._analysis, element) if element is not None else None
        if element is None or entity is None or not self.subjects.invests(entity) or self._known.current is None:
            return None
        return Backer(entity, False, element.span, "whose round")

    def _fill_shares(self, target: Round, event: Event) -> None:
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
                if len(element.members) > 1 and not _EACH.match(event.sentence.mask, item.position):
                    if target.money is None and event.stage is not None:
                        target.money, target.money_span = item.mention, item.element.span  # what all of them gave
                    continue
                for member in element.members:
                    entity = self._analysis.entity(member.mention)
                    if entity is not None and entity is not target.company:
                        target.shares.setdefault(id(entity), (entity, item.mention))

    def _company(self, element: Element | None, sentence: Sentence, position: int, avoid: set[int]) -> Entity | None:
        self._sure = False
        if element is not None and element.kind == "G":
            entity = entity_of(self._analysis, element)
            if (
                entity is not None
                and entity.kind is Kind.ORGANIZATION
                and id(entity) not in avoid
                and len(element.members) == 1
                and not self.subjects.labels(entity)
            ):
                return entity
            own = self.subjects.company_of(entity) if entity is not None and entity.kind is Kind.PERSON else None
            if own is not None and id(own) not in avoid:
                self._sure = True
                return own
        if element is None and (ordinal := ordinal_of(sentence, position)) is not None:
            listed = one_of(self._analysis, sentence, ordinal, self.subjects.investors)
            self._sure = True
            return listed if listed is not None and id(listed) not in avoid else None
        head = self.subjects.head_of(sentence.paragraph)
        if head is not None and id(head) not in avoid and (element is None or element.kind == "w"):
            return head
        if element is None and is_unnamed(sentence, position):
            self._sure = True
            return self._described_first(sentence, avoid)
        if is_stranger(sentence, position) if element is None else is_apposed(sentence, element):
            return None
        listed = self.subjects.owner_of_list(sentence) if element is None else None
        if listed is not None and id(listed) not in avoid:
            return listed
        for member in element.behind if element is not None else ():
            if (product := self._analysis.entity(member.mention)) is not None:
                avoid = avoid | {id(product)}
        where = sentence.at(position).start
        described = element if element is not None and element.kind == "A" else None
        ours = element.text in ("we", "our", "i") if element is not None else _OURS.search(sentence.mask) is not None
        main = self.subjects.main() if ours or element is None else None
        raising = element is not None and _WE_RAISE.match(sentence.mask, sentence.place_of(element)) is not None
        if (
            main is not None
            and (self.subjects.speaks(main) or (ours and raising and main.count > 1))
            and id(main) not in avoid
        ):
            self._sure = self.subjects.speaks(main)
            return main
        found = self.subjects.before(where, avoid, sentence, described, noun=described is not None, clear=True)
        fits = found is not None and described is not None and self.subjects.fit(found, described) >= 2
        self._sure = fits or (found is not None and self.subjects.heads(found, sentence))
        return found if found is not None and id(found) not in avoid else None

    def _described_first(self, sentence: Sentence, avoid: set[int]) -> Entity | None:
        """Return the company that a sentence describes and the next ones name, or that the headline has named."""
        opens = sentence.paragraph <= next((s.paragraph for s in self._analysis.sentences if not s.is_heading), 0) + 4
        titled = self.subjects.headline if opens and sentence.heading is None else None
        known = titled is not None and self.subjects.raises(titled)
        found = titled if known else named_next(self._analysis, sentence)
        return found if found is not None and id(found) not in avoid else None

    def _backers(self, event: Event) -> list[Backer]:
        found = []
        taker = entity_of(self._analysis, event.company) if event.company is not None else None
        for part in event.parts:
            for entity, lead, span in self._members(part, event, taker):
                found.append(Backer(entity, lead, span, part.rule))
        for teller, item in event.shares:
            if (meant := self._pronoun(teller, event.sentence, taker)) is not None and teller is not None:
                found.append(Backer(meant, False, stretch(event.sentence, item.element, teller), "it gives"))
                continue
            giver = self._last_giver if teller is not None and teller.kind == "w" else teller
            if giver is None or giver.kind != "G":
                continue
            self._last_giver = giver
            for member in giver.members:
                who = self._analysis.entity(member.mention)
                if who is not None:
                    span = stretch(event.sentence, item.element, giver)
                    found.append(Backer(who, False, span, item.rule, named=member.mention.span.start))
        return found

    def _pronoun(self, teller: Element | None, sentence: Sentence, taker: Entity | None) -> Entity | None:
        """Return the investor that "it" or "the fund" stands for, unless the sentence names one before it."""
        if teller is None or teller.kind not in "wA" or teller.text == "they":
            return None
        here = self._last_giver is not None and self._last_giver.start >= sentence.span.start
        return None if here else self._givers.of(teller, sentence, taker)

    def _described(self, element: Element) -> Entity | None:
        """Return the investor of the current round that "the fund" or "the Norwegian group" stands for."""
        if self._known.current is None:
            return None
        backers = list(self._known.current.backers.values())
        if "fund" in element.text:
            named = [b for b in backers if "Fund" in b.entity.name]
            return named[-1].entity if named else None
        leads = [b for b in backers if b.lead]
        return leads[-1].entity if len(leads) == 1 else None

    def _members(self, part: Part, event: Event, taker: Entity | None) -> list[tuple[Entity, bool, Span]]:
        if part.pair:
            return [(e, True, part.element.span) for e in self._last_pair]
        if part.element.kind in "wA":
            meant = self._givers.of(part.element, event.sentence, taker, described=event.anaphor is not None)
            return [(meant, part.role == "lead", part.element.span)] if meant is not None else []
        marked = any(m.lead for m in part.element.members)
        found = []
        for member in part.element.members:
            entity = self._analysis.entity(member.mention)
            if entity is not None and not _ADVISER.search(member.note):
                found.append((entity, member.lead if marked else part.role == "lead", member.mention.span))
        if len(part.element.members) == 1 and part.element.kind == "G":
            self._last_giver = part.element
        return found


#: What went before the round that a sentence is about: "after its seed round of <M0>, Acme …".
_PRELUDE = re.compile(
    r"\W*(?:(?:just|only|barely|shortly|soon|less than|<D\d+>|(?:an?|[a-z]+) (?:weeks?|months?|years?)) )*"
    r"(?:after|following|since|building on|on top of|fresh (?:from|off)|having|on the heels of) (?:(?!<G)[^,])*$"
)
_BEFORE = re.compile(r"\b(?:previously|earlier|already|before that|originally|first|once|initial)\b[^<;]{0,30}$")

_BEFORE_THAT = re.compile(
    r">[^;<]{0,30}\b(?:before that|earlier|back then|at the time|to (?:start|begin) with|the first)\b"
)


def _of_its_own(event: Event, target: Round) -> bool:
    """Return whether an investor's share was given at another time than the round that was told last."""
    share = event.shares[0][1]
    told = event.date.date if event.date is not None else None
    known = target.date.date if target.date is not None else None
    if told is not None:
        return known is None or not known.agrees_with(told)
    mask = event.sentence.mask
    return (
        _BEFORE.search(mask, max(0, share.position - 60), share.position) is not None
        or _BEFORE_THAT.match(mask, mask.index(">", share.position)) is not None
    )


def how_chosen(event: Event, *, explicit: bool) -> str:
    """Return how the rules chose the company of an event: a key of ``bearers.CHOSEN``."""
    return "given" if event.single or (event.aimed and explicit) else "named" if explicit else "linked"


def _introduced(sentence: Sentence) -> DateMention | None:
    """Return the date that a sentence gives to the list it introduces ("Five startups raised $3bn in 2026:")."""
    if not sentence.mask.rstrip().endswith(":") or not re.search(
        r"\b(?:raised|rounds|deals|funding|investments)\b", sentence.mask
    ):
        return None
    return next((e.mention for e in sentence.elements if isinstance(e.mention, DateMention) and e.mention.date), None)


def _heads_section(told: Told) -> bool:
    """Return whether a heading tells a round of its own ("Acme – $15M Series A") that the text below goes on about."""
    return told.sentence.block.kind is BlockKind.HEADING and any(
        e.company is not None and e.money is not None for e in told.events
    )


_SAYS = re.compile(r"<G\d+> (?:also |has |had |later |then )*(?:said|says|added|told|noted|explained)\b")
_PART_OF = re.compile(
    r"\b(?:part|portion|share|slice|chunk|piece|instal?lment|tranche) of "
    r"(?:an? |its |the |their |that |this |<[GA]\d+>'s )(?:(?!<|of\b)[\w-]+ ){0,4}$"
)
#: "Acme, which has raised <M0>": whose a sum is beyond doubt.
_ITSELF = re.compile(
    r"<[GA]\d+> , (?:which|who) (?:has |had |have )?(?:also |so far |already |now |to date |previously |reportedly )*"
    r"(?:raised|taken in|attracted|secured|banked|pulled in|collected|amassed) "
    r"(?:(?!<)[\w-]+ ){0,5}$"
)
#: What tells more of a round named just before.
_THAT_ONE = re.compile(
    r"(?:that|this|the (?:round|raise|deal))(?: one| round| raise| deal)? "
    r"(?:was|is|had been|came|totall?ed|amounted|brought|raised)\b"
)
_WE_RAISE = re.compile(rf"(?:our|(?:we|i) (?:(?!<)[\w']+ ){{0,3}}?(?:{RAISE}|got|took|had|received|won))\b")
_THE_MONEY = re.compile(
    r"the (?:(?:new|fresh|latest) )?(?:money|cash|capital|funds|funding|financing|investment|round|deal) "
    r"(?:was|were|came|comes|is|has|had)\b"
)
_OURS = re.compile(r"\b(?:we|our|us|my|i)\b(?!\w)")
_OPENS_WITH = re.compile(
    r"(?:(?:[*•–-]|and|but|also in \w+ :|meanwhile ,?|separately ,?|elsewhere ,?) )*(?P<g><G\d+>)"
    r"(?! (?:said|says|told|confirmed|declined|:|- -|(?:and \w+ )?(?:was|were) joined))"
)
_SUMMED_UP = re.compile(r"\b(?:funding|investments?|deals?|rounds|financings?|dealmaking|money) in (?P<d><D\d+>)")
_EACH = re.compile(r"<M\d+> (?:(?!<)[\w-]+ ){0,3}(?:each|apiece)\b")
_ADVISER = re.compile(r"\b(?:legal|diligence|counsel|advis\w+|audit|lawyers?|bookrunner|pr|communications)\b")
