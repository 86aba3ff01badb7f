"""The default graph: what the graph believes, as the clean triples of ``docs/model.md``."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pyoxigraph as ox

from kg.belief.policy import POLICY, Belief, Conflict
from kg.claims import Thing
from kg.dates import PartialDate
from kg.money import Money
from kg.quads import DEFAULT, date_quads, document_quads, iri, money_quads, term_of
from kg.rates import to_usd
from kg.statements import Iri, Object
from kg.vocabulary import CI, ID, RDF, RDFS, SKOS, kind_of

# IRI segment → class, and the property that names the company an event is about.
_CLASSES = {
    "company": CI.Organization,
    "person": CI.Person,
    "fund": CI.Fund,
    "round": CI.FundingRound,
    "investment": CI.Investment,
    "valuation": CI.Valuation,
    "total": CI.FundingTotal,
    "acquisition": CI.Acquisition,
}
_STAGE_WORDS = {"ipo": "IPO"}
_MANY = (
    *("country", "city", "theme", "investorKind", "investmentArmOf"),
    *("investor", "leadInvestor", "partOf"),
    *("setBy", "backer"),
)


@dataclass(frozen=True, slots=True)
class Names:
    """What a thing is called: one label, and the other spellings."""

    label: str
    others: tuple[str, ...] = ()


def belief_quads(
    belief: Belief, names: Mapping[str, Names], shares: Mapping[str, tuple[str, str]]
) -> Iterator[ox.Quad]:
    """Write what is believed into the default graph.

    ``names`` gives labels to the things that have names, ``shares`` the round and the investor of each investment.
    """
    writer = _Writer(belief, names, shares)
    for subject in sorted(belief.documents):
        yield from writer.thing(subject)
    for conflict in belief.conflicts:
        yield from writer.conflict(conflict)
    yield from _city_quads(belief)
    documents = {document.sha256: document for told in belief.documents.values() for document in told}
    for document in documents.values():
        yield from document_quads(document)


def slug_of(thing: str) -> str:
    """Return the slug of an IRI: ``nscale`` of ``…/id/company/nscale``."""
    return thing.removeprefix(ID).partition("/")[2]


class _Writer:
    """Knows the belief while its triples are written; each method yields the quads of one thing."""

    def __init__(self, belief: Belief, names: Mapping[str, Names], shares: Mapping[str, tuple[str, str]]) -> None:
        self._belief = belief
        self._names = names
        self._shares = shares
        self._roles = _roles(belief)
        self._events: dict[Iri, list[Iri]] = {}
        for (subject, predicate), company in belief.one.items():
            if predicate == "company" and isinstance(company, Iri):
                self._events.setdefault(company, []).append(subject)
        self._valuation_of = {
            set_by: subject
            for (subject, predicate), rounds in sorted(belief.many.items(), reverse=True)
            if predicate == "setBy"
            for set_by in rounds
        }

    def thing(self, subject: Iri) -> Iterator[ox.Quad]:
        """Everything that is believed of one thing."""
        kind, node = kind_of(subject), iri(subject)
        if kind == "country":
            if CI.Investor in self._roles.get(subject, ()):
                yield ox.Quad(node, iri(RDF.type), iri(CI.Investor), DEFAULT)
            return
        for a_class in sorted({_CLASSES[kind], *self._roles.get(subject, ())}):
            yield ox.Quad(node, iri(RDF.type), iri(a_class), DEFAULT)
        yield from self._labels(subject, kind)
        day = self._date(subject)
        if day is not None:
            yield from date_quads(node, day)
        for predicate, value in self._values(subject):
            if isinstance(value, Money):
                yield from money_quads(node, value, self._usd(subject, value, day))
            elif predicate not in {"date", "name"}:
                yield ox.Quad(node, iri(CI._ + predicate), term_of(value), DEFAULT)
        yield from self._links(subject, kind)
        for document in self._belief.documents[subject]:
            yield ox.Quad(node, iri(CI.statedIn), iri(document.iri), DEFAULT)

    def conflict(self, conflict: Conflict) -> Iterator[ox.Quad]:
        """A conflict, with what is believed and what is not."""
        slug = slug_of(conflict.subject)
        name = f"{kind_of(conflict.subject)}-{slug}-{conflict.predicate.lower()}"
        node = iri(f"{ID}conflict/{name}")
        yield ox.Quad(node, iri(RDF.type), iri(CI.Conflict), DEFAULT)
        label = f"{self._label(conflict.subject)}: {conflict.predicate}"
        yield ox.Quad(node, iri(RDFS.label), ox.Literal(label), DEFAULT)
        yield ox.Quad(node, iri(CI.subject), iri(conflict.subject), DEFAULT)
        yield ox.Quad(node, iri(CI.property), iri(CI._ + conflict.predicate), DEFAULT)
        yield ox.Quad(node, iri(CI.policy), ox.Literal(POLICY), DEFAULT)
        for predicate, values in ((CI.believed, conflict.believed), (CI.rejected, conflict.rejected)):
            for value in values:
                yield ox.Quad(node, iri(predicate), term_of(value), DEFAULT)

    def _values(self, subject: Iri) -> Iterator[tuple[str, Object]]:
        for predicate in ("company", "acquirer", "target", "stage", "status", "amount", "basis"):
            value = self._belief.one.get((subject, predicate))
            if value is not None:
                yield predicate, value
        for predicate in _MANY:
            for value in sorted(self._belief.many.get((subject, predicate), ()), key=str):
                yield predicate, value

    def _links(self, subject: Iri, kind: str) -> Iterator[ox.Quad]:
        node = iri(subject)
        if kind in {"company", "person", "fund", "round"}:
            yield ox.Quad(node, iri(CI.slug), ox.Literal(slug_of(subject)), DEFAULT)
        if kind == "company":
            for predicate, of_kind in ((CI.latestValuation, "valuation"), (CI.latestTotal, "total")):
                latest = self._latest(subject, of_kind)
                if latest is not None:
                    yield ox.Quad(node, iri(predicate), iri(latest), DEFAULT)
        if kind == "round" and subject in self._valuation_of:
            yield ox.Quad(node, iri(CI.valuation), iri(self._valuation_of[subject]), DEFAULT)
        if kind == "investment":
            in_round, investor = (Iri(each) for each in self._shares[subject])
            lead = investor in self._belief.many.get((in_round, "leadInvestor"), ())
            yield ox.Quad(node, iri(CI.round), iri(in_round), DEFAULT)
            yield ox.Quad(node, iri(CI.madeBy), iri(investor), DEFAULT)
            yield ox.Quad(node, iri(CI.isLead), ox.Literal(lead), DEFAULT)
            yield ox.Quad(iri(in_round), iri(CI.investment), node, DEFAULT)

    def _latest(self, company: Iri, kind: str) -> Iri | None:
        events = [event for event in self._events.get(company, ()) if kind_of(event) == kind]

        def rank(event: Iri) -> tuple[date, Decimal, str]:
            day, amount = self._date(event), self._belief.one.get((event, "amount"))
            figure = amount.amount if isinstance(amount, Money) else Decimal(0)
            return day.last if day else date.min, figure, event

        return max(events, key=rank, default=None)

    def _date(self, subject: Iri) -> PartialDate | None:
        """Its own date; a valuation or total takes that of its round, else of the newest document that states it."""
        own = self._belief.one.get((subject, "date"))
        if isinstance(own, PartialDate):
            return own
        if kind_of(subject) not in {"valuation", "total"}:
            return None
        rounds = self._belief.many.get((subject, "setBy"), frozenset())
        days = [self._belief.one.get((Iri(str(r)), "date")) for r in rounds]
        days = [day for day in days if isinstance(day, PartialDate)] or [
            document.published for document in self._belief.documents[subject]
        ]
        return max((day for day in days if isinstance(day, PartialDate)), key=lambda day: day.last, default=None)

    def _usd(self, subject: Iri, money: Money, day: PartialDate | None) -> Decimal | None:
        if money.currency == "USD" or money.usd is not None:
            return money.amount if money.currency == "USD" else money.usd
        if day is None and kind_of(subject) == "investment":
            day = self._date(Iri(self._shares[subject][0]))
        published = [d.published.year for d in self._belief.documents[subject] if d.published]
        year = day.year if day else max(published, default=None)
        return to_usd(money, year) if year is not None else to_usd(money)

    def _labels(self, subject: Iri, kind: str) -> Iterator[ox.Quad]:
        yield ox.Quad(iri(subject), iri(RDFS.label), ox.Literal(self._label(subject)), DEFAULT)
        if kind in {"company", "person", "fund"} and subject in self._names:
            for other in self._names[subject].others:
                yield ox.Quad(iri(subject), iri(SKOS.altLabel), ox.Literal(other), DEFAULT)

    def _label(self, subject: Iri) -> str:
        if subject in self._names:
            return self._names[subject].label
        one, kind = self._belief.one, kind_of(subject)
        amount = one.get((subject, "amount"))
        sum_of_money = in_words(amount) if isinstance(amount, Money) else ""
        if kind == "acquisition":
            acquirer, target = one.get((subject, "acquirer")), one.get((subject, "target"))
            return f"{self._label(Iri(str(acquirer)))} acquires {self._label(Iri(str(target)))}"
        company = one.get((subject, "company"))
        name = self._label(company) if isinstance(company, Iri) else ""
        if kind == "round":
            stage = one.get((subject, "stage"))
            words = _stage_words(str(stage)) if stage else f"{sum_of_money} round"
            day = self._date(subject)
            year = f" ({day.year})" if day and not stage else ""
            return " ".join(f"{name} {words}{year}".split())
        if kind in {"valuation", "total"}:
            return f"{name} {'valued at' if kind == 'valuation' else 'raised in total:'} {sum_of_money}"
        return slug_of(subject)


def _city_quads(belief: Belief) -> Iterator[ox.Quad]:
    """Describe the cities that something is in; their names are those that documents give them, the first in order."""
    named: dict[str, str] = {}
    for (_, predicate), said in sorted(belief.statements.items()):
        for statement in said if predicate == "city" else ():
            if isinstance(statement.claim.value, Thing):
                name = statement.claim.value.key.rpartition(", ")[0]
                city = str(statement.value)
                named[city] = min(name, named.get(city, name))
    for city, name in named.items():
        node, code = iri(city), slug_of(city).rpartition("-")[2].upper()
        yield ox.Quad(node, iri(RDF.type), iri(CI.City), DEFAULT)
        yield ox.Quad(node, iri(RDFS.label), ox.Literal(name), DEFAULT)
        yield ox.Quad(node, iri(CI.country), iri(f"{ID}country/{code}"), DEFAULT)


def _roles(belief: Belief) -> dict[Iri, set[str]]:
    roles: dict[Iri, set[str]] = {}
    for (_, predicate), value in belief.one.items():
        if predicate in {"company", "target"} and isinstance(value, Iri):
            roles.setdefault(value, set()).add(CI.Company)
    for (_, predicate), values in belief.many.items():
        if predicate in {"investor", "backer"}:
            for value in values:
                if isinstance(value, Iri):
                    roles.setdefault(value, set()).add(CI.Investor)
    return roles


def _stage_words(stage: str) -> str:
    name = stage.removeprefix(ID + "stage/")
    if name in _STAGE_WORDS:
        return _STAGE_WORDS[name]
    return name.replace("-", " ").title() if name.startswith("series") else f"{name} round"


def in_words(money: Money) -> str:
    """Return an amount as a person writes it.

    >>> in_words(Money(Decimal("1030000000"), "USD")), in_words(Money(Decimal("165000000"), "GBP"))
    ('USD 1.03 billion', 'GBP 165 million')
    """
    for scale, word in ((10**12, " trillion"), (10**9, " billion"), (10**6, " million"), (1, "")):
        if money.amount >= scale:
            figure = (money.amount / scale).quantize(Decimal("0.001")).normalize()
            return f"{money.currency} {figure:,f}{word}"
    return f"{money.currency} {money.amount}"
