"""The policy of belief.

1. A value that only says less than another gives way to it: ``2026`` to ``2026-03-09``, "about $1 billion" and
   ``$1 billion`` to ``$1.03 billion``. The documents that state it support the other.
2. Of the values that are left, the one that more independent documents support is believed. Documents of one publisher
   are not independent.
3. Among equals the more precise value wins (a day over a month, an exact sum over "about"),
4. then that of the more recent document,
5. then the first in a fixed order, so that no order of reading can change the graph.

A round (or acquisition) is closed if any document says so. Properties with many values are united. Values that do not
agree with the believed one make a ``Conflict``; so do documents that name different leads for one round, or that place
a company in different countries altogether. Sums in two currencies agree when yearly rates bring them within a tenth.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Context, Decimal

from kg.dates import PartialDate
from kg.documents import Document
from kg.money import Money, Qualifier
from kg.rates import to_usd
from kg.statements import Iri, Object, Statement
from kg.vocabulary import ID, STATUSES

POLICY = "more independent documents, then the more precise value, then the more recent document"

SINGLE = frozenset({"stage", "status", "amount", "date", "company", "basis", "acquirer", "target"})
_MONEY_TOLERANCE = Decimal("0.01")
_RATE_TOLERANCE = Decimal("0.1")
_ROUNDING_TOLERANCE = Decimal("0.05")

Property = tuple[Iri, str]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Values of one property of which only one can hold, or leads on which documents differ."""

    subject: Iri
    predicate: str
    believed: tuple[Object, ...]
    rejected: tuple[Object, ...]


@dataclass(frozen=True, slots=True)
class Belief:
    """What the graph believes: one value per single-valued property, all values of the others.

    ``documents`` lists where each subject is told of; ``statements`` what each property of it rests on.
    """

    one: Mapping[Property, Object]
    many: Mapping[Property, frozenset[Object]]
    documents: Mapping[Iri, tuple[Document, ...]]
    conflicts: tuple[Conflict, ...]
    statements: Mapping[Property, tuple[Statement, ...]] = field(repr=False)


def believe(statements: Iterable[Statement]) -> Belief:
    """Apply the policy to the statements of all documents, in whatever order they come."""
    by_property: defaultdict[Property, list[Statement]] = defaultdict(list)
    told_in: defaultdict[Iri, dict[str, Document]] = defaultdict(dict)
    for statement in statements:
        by_property[statement.subject, statement.predicate].append(statement)
        told_in[statement.subject][statement.document.sha256] = statement.document
    one: dict[Property, Object] = {}
    many: dict[Property, frozenset[Object]] = {}
    conflicts: list[Conflict] = []
    for (subject, predicate), said in sorted(by_property.items()):
        if predicate in SINGLE:
            value, rejected = _choose(predicate, said)
            one[subject, predicate] = value
            if rejected:
                conflicts.append(Conflict(subject, predicate, (value,), rejected))
        else:
            many[subject, predicate] = frozenset(statement.value for statement in said)
            if predicate in {"leadInvestor", "country"}:
                conflicts.extend(_conflict_of_sets(subject, predicate, said))
    documents = {subject: tuple(docs[sha] for sha in sorted(docs)) for subject, docs in told_in.items()}
    return Belief(one, many, documents, tuple(conflicts), {key: tuple(said) for key, said in by_property.items()})


def _choose(predicate: str, said: list[Statement]) -> tuple[Object, tuple[Object, ...]]:
    values = {statement.value for statement in said}
    if predicate == "status":
        return min(values, key=_status_rank), ()
    newest = {value: max(_day(s.document) for s in said if s.value == value) for value in values}

    def rank(value: Object) -> tuple[int, int, int, str]:
        support = {_source(s.document) for s in said if _agree(value, s.value)}
        return -len(support), -_precision(value), -newest[value].toordinal(), str(value)

    full = [value for value in values if not any(_says_less(value, other) for other in values)]
    best = min(full, key=rank)
    rejected = sorted((value for value in values if not _agree(best, value)), key=rank)
    return best, tuple(rejected)


def _conflict_of_sets(subject: Iri, predicate: str, said: list[Statement]) -> list[Conflict]:
    """Leads conflict when two documents name different ones; countries only when they have none in common."""
    by_document: defaultdict[str, set[Object]] = defaultdict(set)
    for statement in said:
        by_document[statement.document.sha256].add(statement.value)
    sets = {frozenset(leads) for leads in by_document.values()}
    common = frozenset.intersection(*sets)
    if len(sets) < 2 or (predicate == "country" and common):
        return []
    believed = frozenset.union(*sets)
    return [Conflict(subject, predicate, _in_order(believed), _in_order(believed - common))]


def _in_order(values: Iterable[Object]) -> tuple[Object, ...]:
    return tuple(sorted(values, key=str))


def _source(document: Document) -> str:
    return document.publisher or document.sha256


def _day(document: Document) -> date:
    return document.published.last if document.published else date.min


def _status_rank(value: Object) -> int:
    return STATUSES.index(str(value).removeprefix(ID + "status/"))


def _agree(a: Object, b: Object) -> bool:
    """Return whether two values can both be right."""
    match a, b:
        case PartialDate(), PartialDate():
            return a.agrees_with(b)
        case Money(), Money():
            if a.currency == b.currency:
                return _near(a.amount, b.amount, _MONEY_TOLERANCE) or _is_rounded(a, b) or _is_rounded(b, a)
            return _near(_usd(a), _usd(b), _RATE_TOLERANCE)
        case _:
            return a == b


def _says_less(value: Object, other: Object) -> bool:
    match value, other:
        case PartialDate(), PartialDate():
            inside = value.first <= other.first and other.last <= value.last
            return inside and _precision(other) > _precision(value)
        case Money(), Money() if value.currency == other.currency:
            vaguer = _precision(value) < _precision(other) and _near(value.amount, other.amount, _MONEY_TOLERANCE)
            return vaguer or _is_rounded(value, other)
        case _:
            return False


def _is_rounded(rough: Money, fine: Money) -> bool:
    """Return whether one sum is the other with fewer significant figures, within a twentieth."""
    figures = len(rough.amount.normalize().as_tuple().digits)
    if figures >= len(fine.amount.normalize().as_tuple().digits):
        return False
    return Context(prec=figures).plus(fine.amount) == rough.amount and _near(
        rough.amount, fine.amount, _ROUNDING_TOLERANCE
    )


def _usd(money: Money) -> Decimal | None:
    if money.currency == "USD" or money.usd is not None:
        return money.amount if money.currency == "USD" else money.usd
    return to_usd(money)


def _near(a: Decimal | None, b: Decimal | None, tolerance: Decimal) -> bool:
    return a is not None and b is not None and abs(a - b) <= tolerance * max(a, b)


def _precision(value: Object) -> int:
    match value:
        case PartialDate():
            return -(value.last - value.first).days
        case Money():
            return int(value.qualifier is Qualifier.EXACTLY)
        case _:
            return 0
