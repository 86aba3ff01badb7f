"""The rounds of the companies that a text lists as what an investor put money into.

``events.deal_lists`` finds the lists; whose they are, their sentence says, or the stretch of text that they stand in.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from kg.claims import Kind
from kg.documents import HEADINGS, BlockKind
from kg.extractors.analysis import Analysis
from kg.extractors.entities.entity import Entity
from kg.extractors.events.deal_lists import (
    ITEM_OF_PORTFOLIO,
    PORTFOLIO,
    SOLD,
    Deal,
    DealList,
    find_deal_lists,
)
from kg.extractors.linking.linker import Linker
from kg.extractors.linking.records import Backer, Round, same_money
from kg.extractors.mentions.kinds import NameMention
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.mentions.stages import StageMention
from kg.extractors.reference.heads import entity_of
from kg.extractors.reference.stretches import Stretches, has_own_name
from kg.extractors.sentences.elements import Element, Member, Sentence
from kg.extractors.wording.funders import is_funder
from kg.extractors.wording.non_companies import FORMED_AS_INVESTOR, NO_COMPANY

_OPENS = re.compile(r" ?\((?:e\.g\.,? |including |such as |backed |backer of )?")
_LISTED = re.compile(r"[,;&/]|\band\b")
#: From how many names in brackets on they are told alike.
_FEWEST = 2


def add_deals_of_investors(analysis: Analysis, linker: Linker) -> None:
    """Let investors take part in the rounds of the companies that are listed as theirs; add those not told yet."""
    Deals(analysis, linker).add()


class Deals:
    """The lists of what investors put money into in one document."""

    def __init__(self, analysis: Analysis, linker: Linker) -> None:
        """Take the rounds that were read sentence by sentence."""
        self._analysis, self._linker = analysis, linker
        given = {key for item in linker.rounds for key in item.backers}
        self._stretches = Stretches(analysis, linker.subjects, linker.house, given)

    def add(self) -> None:
        """Add the deals of all lists."""
        for sentence in self._analysis.sentences:
            seen: set[int] = set()
            for found in find_deal_lists(sentence):
                house = self._investor(found)
                if house is not None and not self._are_givers(found) and not self._only_describes(found, house):
                    deals = [d for d in found.deals if d.company.start not in seen]
                    seen.update(deal.company.start for deal in deals)
                    self._give(house, [*self._companies(deals, house)], sentence)
            self._add_bracketed(sentence)
        self._add_portfolios()

    def _investor(self, found: DealList) -> Entity | None:
        """Return whose list it is."""
        who, sentence = found.who, found.sentence
        if who is not None and who.kind == "G":
            named = entity_of(self._analysis, who)
            if named is None or self._linker.subjects.labels(named):
                return None
            return named if found.sure or self._stretches.invests(named) else None
        stands = who is not None and (who.kind == "A" or who.text in ("it", "its", "they", "their"))
        if found.anaphoric and not self._stretches.speaks_of_deals(sentence):
            return None
        if who is None or not stands:
            return self._stretches.of(sentence, sure=found.sure)
        before = {id(e): e for e in self._named_before(who, sentence) if self._stretches.invests(e)}
        if len(before) == 1:
            return next(iter(before.values()))
        meant = self._linker.givers.of(who, sentence, None)
        sure = found.sure and meant is not None and not self._linker.subjects.raises(meant) and has_own_name(meant)
        return meant if sure or (meant is not None and self._stretches.invests(meant)) else self._stretches.of(sentence)

    def _named_before(self, who: Element, sentence: Sentence) -> Iterator[Entity]:
        """Yield those whom a sentence names alone before a pronoun or a description."""
        for element, _ in sentence.mentions:
            if element.kind == "G" and len(element.members) == 1 and element.start < who.start:
                entity = entity_of(self._analysis, element)
                if entity is not None:
                    yield entity

    def _only_describes(self, found: DealList, house: Entity) -> bool:
        """Return whether a list only says who an investor is, on a page about another: "Its portfolio includes …"."""
        bare = all(deal.money is None and deal.stage is None for deal in found.deals)
        return found.standing and bare and house is not self._linker.house

    def _are_givers(self, found: DealList) -> bool:
        """Return whether those listed are investors: one is formed as one, or gave in a round that is told nearby."""
        here, sentences = found.sentence, self._analysis.sentences
        reach = sentences[max(0, here.index - 1)].span.start
        starts = {deal.company.start for deal in found.deals}
        named = (entity_of(self._analysis, deal.company) for deal in found.deals)
        if any(entity is not None and FORMED_AS_INVESTOR.search(entity.name) for entity in named):
            return True
        for item in self._linker.rounds:
            near = item.money_span or item.stage_span
            close = near is not None and reach <= near.start < here.span.end
            if close and any(each.named in starts and each.rule != "weighed" for each in item.backers.values()):
                return True
        return False

    def _companies(self, deals: list[Deal], house: Entity) -> Iterator[tuple[Deal, Entity]]:
        for deal in deals:
            company = entity_of(self._analysis, deal.company)
            if company is None or company is house or company.kind is not Kind.ORGANIZATION:
                continue
            formed = FORMED_AS_INVESTOR.search(company.name) or NO_COMPANY.search(company.name)
            if not formed and not self._linker.subjects.labels(company):
                yield deal, company

    def _add_portfolios(self) -> None:
        """Add what is listed line by line below "Key investments", of the investor whose section that is."""
        headings = [s for s in self._analysis.sentences if s.block.kind in HEADINGS]
        seen: set[int] = set()
        for sentence in self._analysis.sentences:
            item = ITEM_OF_PORTFOLIO.match(sentence.mask) if sentence.heading and not sentence.is_heading else None
            if item is None or sentence.paragraph in seen:
                continue
            seen.add(sentence.paragraph)
            above = [h for h in headings if h.span.start < sentence.span.start]
            house = self._owner_of_portfolio(above) if above else None
            company = sentence.at(item.start("g"))
            if house is not None and not SOLD.search(sentence.mask) and len(company.members) == 1:
                told = [e for e, at in sentence.mentions if e.kind in "MS" and at < item.end() + 40]
                money, stage = (next((e for e in told if e.kind == kind), None) for kind in "MS")
                own = list(self._companies([Deal(company, money, stage)], house))
                self._give(house, own, sentence)

    def _owner_of_portfolio(self, above: list[Sentence]) -> Entity | None:
        """Return whose portfolio the last heading says that it lists: who is named there, or in the one above it."""
        listed = PORTFOLIO.match(above[-1].mask)
        if listed is None:
            return None
        if listed["who"]:
            return entity_of(self._analysis, above[-1].at(listed.start("who")))
        for heading in reversed(above[:-1]):
            named = [e for e, _ in heading.mentions if e.kind == "G"]
            who = entity_of(self._analysis, named[0]) if len(named) == 1 and len(named[0].members) == 1 else None
            if named and heading.block.kind is BlockKind.HEADING:
                return who if who is not None and who.kind is Kind.ORGANIZATION else None
        return self._linker.house

    def _add_bracketed(self, sentence: Sentence) -> None:
        """Add what each of several investors backed, where that stands behind it in brackets."""
        for house, names in self._bracketed(sentence):
            deals = [Deal(Element("G", n.span.start, n.span.end, n.name, n, [Member(n)])) for n in names]
            self._give(house, [*self._companies(deals, house)], sentence)

    def _bracketed(self, sentence: Sentence) -> list[tuple[Entity, list[NameMention]]]:
        """Return each investor with the names in brackets behind it, where a sentence tells so of several."""
        found: list[tuple[Entity, list[NameMention]]] = []
        text = self._analysis.document.text
        if sentence.span.quote(text).count("(") < _FEWEST:
            return found
        names = self._analysis.names
        low, high = (
            bisect_left(names, at, key=lambda name: name.span.start) for at in (sentence.span.start, sentence.span.end)
        )
        for k, name in enumerate(names[low:high], low):
            if (opens := _OPENS.match(text, name.span.end)) is None or name.kind == "person":
                continue
            close = text.find(")", opens.end(), sentence.span.end)
            inside = [n for n in names[k + 1 : high] if n.span.end <= close]
            between = _LISTED.sub("", "".join(_between(text, opens.end(), close, inside)))
            house = self._analysis.entity(name)
            if (
                inside
                and not between.strip()
                and house is not None
                and all(n.kind not in ("person", "place") for n in inside)
            ):
                found.append((house, inside))
        several = len(found) >= _FEWEST and sum(len(inside) for _, inside in found) > len(found)
        formed = any(is_funder(house.name) for house, _ in found)
        return found if several and formed else []

    def _give(self, house: Entity, deals: list[tuple[Deal, Entity]], sentence: Sentence) -> None:
        """Let an investor take part in each deal of a list."""
        if not deals:
            return
        self._forget(house, deals)
        for deal, company in deals:
            made = self._told(deal, company, house, sentence) or self._made(deal, company, sentence)
            made.aimed = True
            if deal.money is not None:
                made.table, made.company_rule = (
                    True,
                    "table",
                )  # the list says what the sum is, and not the words beside it
            known = made.backers.get(id(house))
            if known is None:
                # It heads the list: what else stands around its name says nothing of whose money this is.
                made.backers[id(house)] = Backer(
                    house, deal.lead, sentence.span, "invested in", named=sentence.span.end
                )
            elif deal.lead:
                known.lead = True

    def _forget(self, house: Entity, deals: list[tuple[Deal, Entity]]) -> None:
        """Take back what was read as if those who got the money had given it, to the investor or to others."""
        places = {deal.company.start: company for deal, company in deals}
        for item in [*self._linker.rounds]:
            wrong = [key for key, each in item.backers.items() if places.get(each.named) is each.entity]
            for key in wrong:
                del item.backers[key]
            bare = not (item.money or item.stage)
            if bare and ((wrong and not item.backers) or (item.company is house and wrong)):
                self._linker.rounds.remove(item)

    def _told(self, deal: Deal, company: Entity, house: Entity, sentence: Sentence) -> Round | None:
        """Return the round that was told already: with this sum, or without any and with this investor."""
        rounds, money, stage = self._linker.rounds, _money(deal), _stage(deal)
        if money is not None:
            for item in rounds:
                if item.money_span == money.span:
                    item.company = company
                    return item
            for item in rounds:
                if item.company is company and item.money is not None and same_money(item.money, money):
                    return item
            return None
        own = [item for item in rounds if item.company is company]
        if stage is not None:
            return next((item for item in own if item.stage == stage.stage), None)
        here = next(
            (
                item
                for item in own
                if item.money_span and sentence.span.start <= item.money_span.start < sentence.span.end
            ),
            None,
        )
        return next((item for item in own if id(house) in item.backers), here)

    def _made(self, deal: Deal, company: Entity, sentence: Sentence) -> Round:
        """Return a new round of what a list tells."""
        money, stage = _money(deal), _stage(deal)
        made = Round(company, deal.company.span, "backing", "named", paragraph=sentence.paragraph, told=1)
        made.heading = sentence.heading
        if money is not None:
            made.rule, made.money, made.money_span = "investor puts into", money, money.span
            self._linker.valuations[:] = [v for v in self._linker.valuations if v.money is not money]
            self._linker.totals[:] = [t for t in self._linker.totals if t.money is not money]
        if stage is not None:
            made.stage, made.stage_span = stage.stage, stage.span
        if deal.planned and money is not None:
            made.status = "planned"
        self._linker.rounds.append(made)
        return made


def _money(deal: Deal) -> MoneyMention | None:
    mention = deal.money.mention if deal.money is not None else None
    return mention if isinstance(mention, MoneyMention) else None


def _stage(deal: Deal) -> StageMention | None:
    mention = deal.stage.mention if deal.stage is not None else None
    return mention if isinstance(mention, StageMention) and mention.stage else None


def _between(text: str, start: int, stop: int, names: Sequence[NameMention]) -> Iterator[str]:
    """Yield what stands between names in a stretch of text."""
    for name in names:
        yield text[start : name.span.start]
        start = name.span.end
    yield text[start:stop]
