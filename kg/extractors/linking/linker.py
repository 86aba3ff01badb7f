"""Across the document: events put together into rounds, valuations and totals, in reading order."""

import re
from collections.abc import Callable, Sequence

from kg.documents import BlockKind
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.events.earlier_backers import HELD_ALREADY
from kg.extractors.events.listings import LISTS
from kg.extractors.events.statuses import is_hearsay_of_before
from kg.extractors.events.strangers import is_unnamed
from kg.extractors.events.telling import Event, Told
from kg.extractors.linking.back_to_news import extends_earlier, told_in_passing
from kg.extractors.linking.backers import Backers
from kg.extractors.linking.bearers import Bearers
from kg.extractors.linking.figures import Owners
from kg.extractors.linking.filling import begun, fill
from kg.extractors.linking.going_on import equity_beside, round_led_by
from kg.extractors.linking.lone_givers import lone_giver
from kg.extractors.linking.parts_of_rounds import (
    drop_kind_of_part,
    fill_shares,
    forget_whole,
    round_of_share,
    take_part_in,
)
from kg.extractors.linking.raisers import Raisers
from kg.extractors.linking.records import Backer, Figure, Round
from kg.extractors.linking.references import Known, is_far, told_before
from kg.extractors.linking.takers import BOUGHT, other_taker, taken
from kg.extractors.linking.timelines import Dates
from kg.extractors.linking.whose_rounds import Whose
from kg.extractors.mentions.stages import StageMention
from kg.extractors.reference.givers import Givers
from kg.extractors.reference.heads import entity_of
from kg.extractors.reference.ordinals import ordinal_of
from kg.extractors.reference.subjects import Subjects
from kg.extractors.sentences.elements import Sentence
from kg.extractors.wording.funders import FUNDER

#: What went before the round that a sentence is about: "after its seed round of <M0>, Acme …".
_PRELUDE = re.compile(
    r"\W*(?:(?:just|only|barely|shortly|soon|less than|<D\d+>|(?:an?|[a-z]+) (?:weeks?|months?|years?)) )*"
    r"(?:after|following|since|building on|on top of|fresh (?:from|off)|having|on the heels of) (?:(?!<G)[^,])*$"
)
_NEXT_CLAUSE = re.compile(r" ; | , (?:and|but) |\. ")
#: What tells more of a round named just before.
_THAT_ONE = re.compile(
    r"(?:that|this|the (?:round|raise|deal))(?: one| round| raise| deal)? "
    r"(?:was|is|had been|came|totall?ed|amounted|brought|raised)\b(?! followed)"
)
_LATER_CLOSE = re.compile(r"\b(?:second|third|final|last|next) (?:close|closing|tranche|leg)\b")
_THIS_ROUND = re.compile(r"\b(?:this|(?:the|this) (?:new|latest|current|present)) $")


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
        self._backers = Backers(analysis, self._givers)
        self._raisers = Raisers(analysis, self.subjects)
        self._owners = Owners(analysis, self.subjects, self.bearers, self._raisers)
        self._known = Known(self.subjects)
        self._whose = Whose(self.subjects, self._raisers, self.bearers, self._known)
        self.rounds = self._known.rounds
        self.valuations: list[Figure] = []
        self.totals: list[Figure] = []
        self._waiting: tuple[Sentence, list[Backer]] | None = None
        self._dates = Dates(analysis.sentences)
        #: How many rounds were known where the sentence begins, and which was told last.
        self._begin: tuple[int, Round | None] = 0, None
        #: The companies that took what events tell, by the ``id`` of the event.
        self._takers: dict[int, Entity] = {}
        #: The rounds that lists tell, by the number of the sentence.
        self.listed: dict[int, Round] = {}
        used = before(self) if before is not None else set()
        self._read([t for t in told if t.sentence.index not in used or t.sentence.index in self.listed], tables)

    def _read(self, told: list[Told], tables: "Sequence[tuple[int, Callable[[Linker], None]]]") -> None:
        """Link the headings, then the text with the tables in it."""
        sections = {t.sentence.index for t in told if t.sentence.is_heading and self._heads_section(t)}
        heads = [t for t in told if t.sentence.is_heading and t.sentence.index not in sections]
        body = [t for t in told if not t.sentence.is_heading or t.sentence.index in sections]
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

    def _heads_section(self, told: Told) -> bool:
        """Return whether a heading tells a round ("Acme – $15M Series A") that the text below goes on about."""
        if told.sentence.block.kind is not BlockKind.HEADING or not any(e.money is not None for e in told.events):
            return False
        named = any(e.company is not None and e.money is not None for e in told.events)
        return named or self.subjects.owner_of_heading(told.sentence) is not None

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

    @property
    def givers(self) -> Givers:
        """Return who knows the investors that pronouns and descriptions stand for."""
        return self._givers

    def add_note(self, told: Told, company: Entity, listed: Round | None) -> None:
        """Link what a note in the row of a company tells, beside the round of the row."""
        self.subjects.own(told.sentence.paragraph, company)
        self._known.current = listed
        before = len(self.rounds)
        self._link(told)
        for item in self.rounds[before:]:
            if item.company is company:
                item.company_rule = "table"

    def _link(self, told: Told) -> None:
        """Link what one sentence tells."""
        sentence = told.sentence
        self._dates.take(told, self._known.current, self._before(sentence))
        main, aside = None, False
        self._begin = len(self.rounds), self._known.current
        for event in told.events:
            if event.fallback is not None and not event.shares and is_far(self._known, event):
                event.fallback.parts.extend(event.parts)
                continue
            before = self._known.current
            self._link_event(event)
            if event.passing:
                self._known.current = before  # "it backed Acme, Bolt and Coil": the text goes on about another
                continue
            if main is None or (aside and event.money is not None):
                aside = event is told.events[0] and _PRELUDE.match(sentence.mask, 0, event.position) is not None
                new = self._known.current is not before or event.money is not None or event.stage is not None
                main = self._known.current if new else None
            elif self._known.current is not main and not _NEXT_CLAUSE.search(
                sentence.mask[told.events[0].position : event.position]
            ):
                self._known.current = main
        self._look_back(told)
        self._link_asides(told)
        self._doubt(told)
        forget_whole(self.rounds, told, self._takers)
        self.totals += self._owners.totals(told, self._before(sentence))
        self.valuations += self._owners.valuations(told, self._before(sentence), self._known.current, self._takers)
        self._backers.remember_pairs(sentence)

    def _link_asides(self, told: Told) -> None:
        """Link what descriptions tell in passing: the text goes on about what it was about."""
        current = self._known.current
        for event in told.asides:
            self._link_event(event)
            self._known.current = current

    def _doubt(self, told: Told) -> None:
        """Make a plan told right before rumoured, where a sentence tells that it is only hearsay."""
        plan, sentence = self._known.current, told.sentence
        if plan is None or plan.status != "planned" or plan.stage == "ipo" or told.events:
            return
        near = plan.headline or 0 <= sentence.paragraph - plan.paragraph <= 1
        if near and is_hearsay_of_before(sentence):
            plan.status = "rumoured"

    def _look_back(self, told: Told) -> None:
        """Go on with the round told before a sentence that only looks back to an earlier one of its company."""
        before, now = self._begin[1], self._known.current
        if before is None or now is None or before is now or before.company is not now.company:
            return
        if len(told.events) == 1 and told_in_passing(told.events[0]):
            self._known.current = before
            if before.stage is None and now.stage is not None and extends_earlier(told.events[0]):
                before.stage, before.stage_span = now.stage, now.stage_span

    def _link_event(self, event: Event) -> None:
        """Put what an event tells into the round it is of, or into a new one."""
        drop_kind_of_part(self.rounds, event)
        card = self.subjects.card_of(event.sentence)
        backers = [each for each in self._backers.of(event) if card is None or each.entity is not card[0]]
        avoid = {id(b.entity) for b in backers} | self._backers.houses_of(event) - {id(self.subjects.headline)}
        if event.single and event.company is not None and len(event.company.members) == 1:
            taker = entity_of(self._analysis, event.company)  # who takes what one investor gives is not that investor
            if any(b.entity is not taker for b in backers):
                backers = [each for each in backers if each.entity is not taker]
                avoid -= {id(taker)}
        self._set_right(event, backers, avoid)
        silent = event.company is None and event.anaphor is None
        unnamed = silent and is_unnamed(event.sentence, event.position)
        company, explicit = self._whose.company_of(event, avoid, unnamed=unnamed)
        begun_before, current = self._begin
        newer = current is not None and any(self._known.current is r for r in self.rounds[begun_before:])
        if newer and event.rule == "the round" and _THIS_ROUND.search(event.sentence.mask, 0, event.position):
            self._known.current = current  # "we led its seed, and are back for this round"
        target = told_before(self._known, event, company, explicit, backers)
        if target is not None and company is not None and target.company is not company and event.definite:
            heads = self.subjects.heads(company, event.sentence)
            own = [r for r in self.rounds if r.company is company and r.table and heads]
            target = own[-1] if own else target  # "the round" below a heading is that of its table
        if target is not None and event.money is not None and event.money.rule == "sum by its label":
            event.status = target.status
        other = None
        if target is not None and not explicit and event.money is None:
            heads = self.subjects.heads(target.company, event.sentence)
            other = None if heads else other_taker(event, target, self._analysis, self.bearers, avoid)
            own = [r for r in self.rounds if r.company is other and r.paragraph >= event.sentence.paragraph]
            target = target if other is None else own[-1] if own else None  # else evidence says whose, below
        if target is not None and target.stage == "ipo" and target.status != "closed" and not event.shares:
            if event.rule == "backing":
                return  # who owns it buys none of what is listed
            backers = [b for b in backers if b.rule != "investors include"]
        shared = event.rule == "investor's share" and bool(event.shares) and bool(backers)
        if target is None and event.parts and event.money is None and event.stage is None and not event.indefinite:
            target, taker = taken(self._known, event, self._analysis, self.bearers, avoid)
            sold = other is not None and BOUGHT.search(event.sentence.mask) is not None
            if taker is None and (sold or not shared or company is None):
                if event.rule == "no round named":
                    self._waiting = event.sentence, backers
                return
            company = taker or company
        if target is not None and event.rule in ("no round named", "taken by evidence") and _only_named(event):
            given = [r for r in self.rounds if r.company is target.company and avoid <= r.backers.keys()]
            target = given[-1] if given else target  # they are told of again, not another gift
        if (
            target is not None
            and event.rule == "no round named"
            and (led := round_led_by(self._known, target, backers))
        ):
            target = led  # "Acme, which led it, was joined by Bolt"
        if target is not None and target.stage == "debt":
            written = event.sentence.span.quote(self._analysis.document.text)
            target = equity_beside(self._known, event, target, written) or target
        if shared and company is None and target is not None:
            company = target.company
        if shared and len(event.shares) == 1 and company is not None:
            target = round_of_share(self._known, event, company, target, {id(b.entity) for b in backers})
            if target is None:
                event.money, event.single, event.definite = event.shares[0][1], True, False
                event.rule = "investor puts into"
                target = told_before(self._known, event, company, explicit, [])
        elif shared:
            event.indefinite = True  # what several put in, each so much, is one round of a size untold
        if target is None:
            target = self._begun(event, company, explicit, backers)
            if target is None:
                return
            if event.company is None and self.subjects.owns(target.company, event.sentence.paragraph):
                target.company_rule = "table"
            elif unnamed or (silent and self._is_described(event)):
                target.company_rule = "described"
            elif event.company is None and self.subjects.brought_up(event.sentence) is target.company:
                target.company_rule = "described"  # "Then there is Acme. It raised …"
            backers = backers or self._waited_for(target, event.sentence)
        fill(target, event, backers)
        self._close_on(target, event)
        take_part_in(self.rounds, target, event)
        self._dates.date(target, event)
        fill_shares(self._analysis, self._known, target, event)
        self._takers[id(event)] = target.company
        before = self._known.current
        if event.rule == LISTS and event.money is None and before is not None and before.company is target.company:
            return  # a listing to come has no investors: what is told next is of the round before
        if event.rule == HELD_ALREADY and before is not None:
            return  # who was there before is told in passing
        self._known.current = target

    def _set_right(self, event: Event, backers: list[Backer], avoid: set[int]) -> None:
        """Set right what the sentence alone got wrong: an investor taken for the company, a stage told before."""
        sentence, owner = event.sentence, event.company
        told = event.money is not None and self._known.current is not None
        if owner is not None and event.owned and (told or (event.stage is not None and event.definite)):
            backer = self._raisers.investing(owner)
            if backer is not None:
                backers.append(backer)  # "Sequoia's $75 million Series A": the round that Sequoia put money in
                avoid.add(id(backer.entity))
                event.company = None
        giver = lone_giver(event, self._analysis, self._known, self.subjects)
        if giver is not None:
            backers.append(giver)
            avoid.add(id(giver.entity))
            event.company, event.owned, event.single, event.rule = None, False, True, "investor puts into"
        if event.company is None and event.anaphor is not None:
            named = self._raisers.in_clause_before(event.anaphor, sentence, avoid)
            if named is not None:
                event.company, event.anaphor = named, None
        if event.company is not None and self._raisers.only_tells(event.company, sentence):
            event.company = None
        if event.money is not None and event.stage is None and _THAT_ONE.match(sentence.mask):
            event.stage = self._stage_before(sentence)

    def _is_described(self, event: Event) -> bool:
        """Return whether an order ("the second") or the headings above say whose round it is that names nobody."""
        ordered = ordinal_of(event.sentence, event.position) is not None
        return ordered or self.subjects.owner_of_heading(event.sentence) is not None

    def _begun(self, event: Event, company: Entity | None, explicit: bool, backers: list[Backer]) -> Round | None:
        """Return the round that an event begins, if it does; keep the total that it tells instead."""
        made = begun(event, company, explicit, backers) if company is not None else None
        if isinstance(made, Round):
            self.rounds.append(made)
            return made
        if made is not None:
            self.totals.append(made)
        if company is None and event.money is not None:
            self._known.current = None  # what is told next of "the round" is nobody's we know
        return None

    def _close_on(self, target: Round, event: Event) -> None:
        """Give the second close of a round the stage of the first, told before."""
        first = self._known.current
        if target.stage is not None or first is None or first is target or first.company is not target.company:
            return
        if _LATER_CLOSE.search(event.sentence.mask) is not None:
            target.stage, target.stage_span = first.stage, first.stage_span

    def _waited_for(self, made: Round, sentence: Sentence) -> list[Backer]:
        """Return the investors whose round the sentences before left untold: "Acme led. Bolt receives $6m"."""
        if self._waiting is None or made.status != "closed":
            return []
        (before, backers), self._waiting = self._waiting, None
        near = before.paragraph == sentence.paragraph and 0 < sentence.index - before.index <= 2
        return backers if near and all(b.entity is not made.company for b in backers) else []

    def _before(self, sentence: Sentence) -> Sentence:
        """Return the sentence before, or the first itself."""
        number = sentence.index - 1
        return self._analysis.sentences[number] if 0 <= number < len(self._analysis.sentences) else sentence

    def _stage_before(self, sentence: Sentence) -> StageMention | None:
        """Return the only stage that the sentence before names: "Half of the Series A is left. That one was <M0>"."""
        before = self._before(sentence)
        named = [e.mention for e, _ in before.mentions if isinstance(e.mention, StageMention)]
        return named[0] if len(named) == 1 and before.paragraph == sentence.paragraph else None


def _only_named(event: Event) -> bool:
    """Return whether nothing but their names, or the words beside them, says that an event's investors gave."""
    return all(part.rule in ("weighed", "names of investors") for part in event.parts)
