"""Rounds, their investors, valuations and totals: from the linked events to claims."""

from collections.abc import Iterator
from functools import partial

from kg.claims import Claim, Kind, Thing, Value, investment_of
from kg.documents import Span
from kg.extractors.analysis import Analysis
from kg.extractors.events.fragments import join_fragments
from kg.extractors.events.listings import LISTS
from kg.extractors.events.reading import read_events
from kg.extractors.layouts.entries import add_entries, find_entries, told_by
from kg.extractors.layouts.house_cards import add_house
from kg.extractors.layouts.house_sections import add_houses_of_sections
from kg.extractors.layouts.labels import read_labels
from kg.extractors.layouts.lines import read_lines
from kg.extractors.layouts.stacks import find_stacks
from kg.extractors.layouts.tables import read_table, tables_of
from kg.extractors.linking.deals_of_investors import add_deals_of_investors
from kg.extractors.linking.linker import Linker
from kg.extractors.linking.records import Figure, Round, same_money
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.rounds.confidence import confidence_of
from kg.extractors.rounds.doubts import TOLD, believed
from kg.extractors.rounds.houses import runs_funds
from kg.extractors.rounds.news import date_news
from kg.extractors.rounds.scopes import date_by_scope
from kg.money import add_up


def read_rounds(analysis: Analysis, least: float = TOLD) -> Iterator[Claim]:
    """Yield the claims about rounds, valuations and totals of a document; rounds from a likelihood on."""
    found, linker = rounds_of(analysis)
    rounds = believed(analysis, linker, found, least)
    settle_dates(analysis, rounds)
    date_news(analysis, rounds)
    analysis.meant = linker.subjects.meant
    raising = {id(item.company) for item in rounds}
    valuations = [v for v in _distinct(linker.valuations) if v.rule != "at a price" or id(v.company) in raising]
    totals = [
        t
        for t in _distinct(linker.totals)
        if not any(r.company is t.company and r.money and same_money(r.money, t.money) and r.told > 1 for r in rounds)
    ]
    for number, item in enumerate(rounds, 1):
        yield from _round_claims(str(number), item)
    for number, figure in enumerate(valuations, 1):
        thing = Thing(Kind.VALUATION, str(number))
        yield _claim(thing, "company", figure.company.thing, figure.span, figure.rule)
        yield _claim(thing, "amount", figure.money.money, figure.money.span, figure.rule)
        for index, item in enumerate(rounds, 1):
            if (
                item.valuation is not None
                and item.company is figure.company
                and same_money(item.valuation, figure.money)
            ):
                yield _claim(thing, "setBy", Thing(Kind.ROUND, str(index)), figure.span, figure.rule)
                break
    for number, figure in enumerate(totals, 1):
        thing = Thing(Kind.TOTAL, str(number))
        yield _claim(thing, "company", figure.company.thing, figure.span, figure.rule)
        yield _claim(thing, "amount", figure.money.money, figure.money.span, figure.rule)


def rounds_of(analysis: Analysis) -> tuple[list[Round], Linker]:
    """Return the rounds of a document with the dates that it says, and who linked them, with valuations and totals."""
    entries = find_entries(analysis)
    known = {field.sentence.index for entry in entries for field in entry.fields}
    stacks = [s for s in find_stacks(analysis) if known.isdisjoint(field.sentence.index for field in s.fields)]
    listed = told_by([*entries, *stacks])
    told = [listed.get(sentence.index) or read_events(sentence) for sentence in analysis.sentences]
    join_fragments(told, analysis.document.text)

    def read_lists(linker: Linker) -> set[int]:
        used = read_labels(analysis, linker)
        used |= add_entries(analysis, linker, stacks, used, "table")
        used |= read_lines(analysis, linker, used)
        return used | add_entries(analysis, linker, entries, used)

    tables = [(start, partial(read_table, analysis, rows)) for start, rows in tables_of(analysis)]
    linker = Linker(analysis, told, read_lists, tables)
    add_house(analysis, linker)
    add_houses_of_sections(analysis, linker)
    add_deals_of_investors(analysis, linker)
    _size_grown(linker.rounds)
    rounds = _joined([r for r in linker.rounds if _stands(r)])
    text = analysis.document.text
    rounds = [r for r in rounds if not (_bare(r) and runs_funds(text, r.company))]
    rounds = [r for r in rounds if not _is_total(r, linker.totals)]
    return [r for r in rounds if not _sums_up(r, rounds, analysis)], linker


def _bare(item: Round) -> bool:
    """Return whether nothing is told of a round but who gave."""
    return item.rule in ("taken by evidence", "backing") and not (item.money or item.stage)


def settle_dates(analysis: Analysis, rounds: list[Round]) -> None:
    """Take from rounds what cannot be their date, and give others the date of their stretch of the document.

    What is yet to come when a document is published dates no round; one of an earlier month is done, planned or not.
    """
    published = analysis.document.published
    for item in rounds:
        date = item.date.date if item.date is not None else None
        if date is None or published is None or item.table:
            continue
        if date.first > published.last:
            item.date = None
        elif item.status != "closed" and date.last < published.first.replace(day=1):
            if item.rule == LISTS:
                item.date = None  # since when it prepares to
            else:
                item.status = "closed"
        elif item.status != "closed":
            item.date = None
    date_by_scope(analysis, rounds)


def _size_grown(rounds: list[Round]) -> None:
    """Let a round whose sum is told nowhere have the size that it grew to: "Acme extended its Series A to $12m"."""
    for item in rounds:
        if item.money is not None or item.grown is None:
            continue
        own = [r for r in rounds if r is not item and r.company is item.company and r.stage in (item.stage, None)]
        if not any(r.money is not None for r in own):
            item.money, item.money_span = item.grown, item.grown.span


def _joined(rounds: list[Round]) -> list[Round]:
    """Join backers who were told without a round to a round of their company, where one turns out to be told."""
    kept = [r for r in rounds if r.money or r.stage or r.rule not in ("taken by evidence", "backing")]
    for item in (r for r in rounds if not any(r is k for k in kept)):
        own = [r for r in kept if r.company is item.company and (r.money or r.stage)]
        shared = [r for r in own if r.backers.keys() & item.backers.keys()]
        if not own or (item.rule == "backing" and not shared):
            kept.append(item)
            continue
        for key, backer in item.backers.items():
            if not any(key in r.backers for r in own):
                (shared or own)[0].backers[key] = backer
    return [r for k, r in enumerate(kept) if not any(_again(r, other, k > at) for at, other in enumerate(kept))]


def _again(item: Round, other: Round, later: bool) -> bool:
    """Return whether a round of which only investors are told is another told with these: in a row, or a heading."""
    if item is other or item.company is not other.company or not item.backers or item.money or item.stage:
        return False
    more = bool(other.money or other.stage) or len(other.backers) > len(item.backers) or later
    return more and item.status == other.status and item.backers.keys() <= other.backers.keys()


def _is_total(item: Round, totals: list[Figure]) -> bool:
    """Return whether a bare sum is only the total again that the document gives of its company."""
    dated = item.date is not None and not item.by_list
    if item.stage or item.backers or item.valuation or dated or item.money is None or item.status != "closed":
        return False
    plain = [t for t in totals if t.rule != "weighed" or not item.strong]
    return any(t.company is item.company and same_money(t.money, item.money) for t in plain)


def _sums_up(item: Round, rounds: list[Round], analysis: Analysis) -> bool:
    """Return whether a round is the sum of others of its company, told below it with more, which then have its date.

    Of one told in a headline only, the text need tell just one as a round, and the rest as a sum.
    """
    if item.money is None or item.backers or item.valuation or item.stage not in (None, "debt"):
        return False
    whole = item.money.money
    parts = [r for r in rounds if r is not item and r.company is item.company and r.money is not None]
    told = [r for r in parts if r.stage and r.stage != item.stage and r.paragraph >= item.paragraph]
    for one, other in ((a, b) for k, a in enumerate(parts) for b in parts[k + 1 :] if a in told or b in told):
        if (
            add_up([r.money.money for r in (one, other) if r.money is not None], whole)
            and {one.stage, other.stage} != {item.stage}
            and one.stage != other.stage
        ):
            for part in (one, other):
                part.date, part.fresh = part.date or item.date, part.fresh or item.fresh
            return True
    if not item.fresh or item.fresh.strip("T") or item.stage:
        return False
    sums = [e.mention.money for s in analysis.sentences for e, _ in s.mentions if isinstance(e.mention, MoneyMention)]
    return any(
        p.currency == whole.currency
        and any(q.currency == whole.currency and p.amount + q.amount == whole.amount for q in sums)
        for p in (r.money.money for r in parts if r.money is not None)
    )


def _stands(item: Round) -> bool:
    """Return whether there is anything to believe in a round; how likely it is, ``doubts`` tell."""
    return bool(item.money or item.stage or item.backers)


def _round_claims(number: str, item: Round) -> Iterator[Claim]:
    thing = Thing(Kind.ROUND, number)
    found, likely = f"{item.rule}; company {item.company_rule}", item.likelihood
    yield _claim(thing, "company", item.company.thing, item.span, found, likely)
    yield _claim(thing, "status", item.status, item.status_span or item.span, found, likely)
    if item.stage and item.stage_span:
        yield _claim(thing, "stage", item.stage, item.stage_span, found, likely)
    if item.money and item.money_span:
        yield _claim(thing, "amount", item.money.money, item.money_span, found, likely)
    if item.date and item.date.date:
        yield _claim(thing, "date", item.date.date, item.date.span, found, likely)
    for backer in item.backers.values():
        how = f"{backer.rule}; company {item.company_rule}"
        yield _claim(thing, "investor", backer.entity.thing, backer.span, how, backer.likelihood)
        if backer.lead:
            yield _claim(thing, "leadInvestor", backer.entity.thing, backer.span, how, backer.likelihood)
    for entity, money in item.shares.values():
        if id(entity) in item.backers:
            share, how = investment_of(entity.thing, thing), f"share; company {item.company_rule}"
            yield _claim(share, "amount", money.money, money.span, how, likely)


def _distinct(figures: list[Figure]) -> list[Figure]:
    kept: list[Figure] = []
    for figure in figures:
        known = next(
            (k for k in kept if k.company is figure.company and same_money(k.money, figure.money, loose=False)), None
        )
        if known is None:
            kept.append(figure)
        elif known.money.money.usd is None and figure.money.money.usd is not None:
            kept[kept.index(known)] = figure  # "near US$4.8bn" of a headline is "A$7bn (US$4.8bn)" in its text
    return kept


def _claim(subject: Thing, predicate: str, value: Value, span: Span, rule: str, likelihood: float = 1.0) -> Claim:
    """Return a claim with its confidence; ``likelihood`` is that of the round, or of the investor, that it tells of."""
    kind = predicate
    if subject.kind in (Kind.VALUATION, Kind.TOTAL):
        kind = subject.kind.value
    elif subject.kind is Kind.INVESTMENT:
        kind = "share"
    return Claim(subject, predicate, value, (span,), confidence_of(kind, likelihood), rule)
