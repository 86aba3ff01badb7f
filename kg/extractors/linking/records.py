"""What a document tells of a round over all its sentences, and when two tellings are of one."""

from dataclasses import dataclass, field
from decimal import Decimal

from kg.documents import Span
from kg.extractors.entities.entity import Entity
from kg.extractors.events.telling import Event
from kg.extractors.mentions.dates import DateMention
from kg.extractors.mentions.money import MoneyMention
from kg.extractors.sentences.elements import Element, Sentence


@dataclass(slots=True)
class Backer:
    """One investor of a round, with where and how the document says so; ``named``: where its name begins there."""

    entity: Entity
    lead: bool
    span: Span
    rule: str
    likelihood: float = 1.0
    named: int = -1

    def __post_init__(self) -> None:
        """Begin with the span where nothing else is said."""
        if self.named < 0:
            self.named = self.span.start


@dataclass(slots=True)
class Round:
    """One round, put together from all the sentences that tell of it.

    ``staged`` tells that it is called by a stage which the ontology has no term for ("pre-Series B"); ``aimed``, that
    its words give it to the company, wherever the subject is ("Acme trails Bolt, which raised …"); ``grown``, which sum
    it was brought to, of which what was told of it before may be a part.
    """

    company: Entity
    span: Span
    rule: str
    company_rule: str
    money: MoneyMention | None = None
    money_span: Span | None = None
    grown: MoneyMention | None = None
    stage: str | None = None
    stage_span: Span | None = None
    leg: str = ""
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
    by_list: bool = False
    staged: bool = False
    aimed: bool = False
    likelihood: float = 1.0


@dataclass(slots=True)
class Figure:
    """A valuation or a total of a company."""

    company: Entity
    money: MoneyMention
    span: Span
    rule: str


def stretch(sentence: Sentence, *elements: Element | None) -> Span:
    """Return the stretch of a sentence that holds some of its elements."""
    inside = [e for e in elements if e is not None and sentence.span.start <= e.start < sentence.span.end]
    return Span(min(e.start for e in inside), max(e.end for e in inside))


def same_money(a: MoneyMention, b: MoneyMention, loose: bool = False) -> bool:
    """Return whether two sums are the same in any of the currencies given; ``loose`` allows for rounding."""
    slack = Decimal("0.08") if loose else Decimal("0.011")
    return any(
        x.currency == y.currency and abs(x.amount - y.amount) <= slack * max(x.amount, y.amount)
        for x in (a.money, *a.others)
        for y in (b.money, *b.others)
    )


def stages_fit(a: str | None, b: str | None) -> bool:
    """Return whether two stages may be told of one round."""
    soft = {None, "extension", "growth", "strategic", "bridge"}
    return a == b or a in soft or b in soft


def legs_fit(known: Round, leg: str) -> bool:
    """Return whether a leg of a round may be of a known round at the same stage: "C1" is not "C2", nor "B+" "B"."""
    return known.leg == leg or (not (known.leg and leg) and "+" not in known.leg + leg)


def dates_fit(known: Round, event: Event) -> bool:
    """Return whether an event may be of a known round by its date."""
    if known.date is None or event.date is None or known.date.date is None or event.date.date is None:
        return True
    a, b = known.date.date, event.date.date
    return a.agrees_with(b) or abs((a.first - b.first).days) < 200


def _alike(known: Round, made: Round) -> bool:
    """Return whether the same investors are told of two rounds, which no stage and no day tells apart."""
    staged = known.stage and made.stage and known.stage != made.stage
    return bool(made.backers) and not staged and made.stage is None and made.backers.keys() <= known.backers.keys()


def _in_other_money(known: Round, made: Round) -> bool:
    """Return whether two rounds of one series, with an investor in common, are one told in two currencies."""
    if known.money is None or made.money is None or known.money.money.currency == made.money.money.currency:
        return False
    series = known.stage is not None and known.stage == made.stage and known.stage.startswith("series")
    return series and not known.backers.keys().isdisjoint(made.backers)


def keep(rounds: list[Round], made: Round) -> Round:
    """Add a round read from a table or a line, or what it tells to the round told already; return that."""
    if not (made.money or made.stage or made.backers):
        return made
    for known in rounds:
        same = known.company is made.company and (
            (
                known.money
                and made.money
                and same_money(known.money, made.money, True)
                and (known.stage == made.stage or not known.stage or not made.stage)
            )
            or (known.stage and known.stage == made.stage and (not known.money or not made.money))
            or (not (known.money and made.money) and _alike(known, made))
            or _in_other_money(known, made)
        )
        if same:
            known.money, known.money_span = known.money or made.money, known.money_span or made.money_span
            known.stage, known.stage_span = known.stage or made.stage, known.stage_span or made.stage_span
            known.date = known.date or made.date
            known.valuation = known.valuation or made.valuation
            for key, backer in made.backers.items():
                if key not in known.backers or backer.lead:
                    known.backers[key] = backer
            return known
    rounds.append(made)
    return made
