"""From shares to N-Triples text, in the shape of ``docs/model.md``: what is believed, and what the table claims.

Text instead of terms: the store reads it several times as fast as it takes objects. Every value has been through
``kg.tables.cells`` before and goes through ``kg.tables.checking`` after.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, NamedTuple, TypeVar

import numpy as np

from kg.dates import PartialDate
from kg.identity.names import slug, slug_of
from kg.money import Money
from kg.quads import date_term, decimal_term
from kg.rates import to_usd
from kg.tables.naming import Naming, Seen
from kg.tables.shares import Party, TableShare
from kg.vocabulary import CI, ID, OA, RDF, RDFS, SKOS, XSD

_Said = TypeVar("_Said")
_LEADS, _INVESTS = CI.leadInvestor, CI.investor
_SPECIAL: Final = re.compile(r'["\\\n\r]').search
_ESCAPES: Final = {ord("\\"): "\\\\", ord('"'): '\\"', ord("\n"): "\\n", ord("\r"): "\\r"}


class Elsewhere(NamedTuple):
    """What others than this table say of a thing: it is not overruled.

    ``label`` of a company or investor, whether it is ``placed`` in a country; whether a round has its ``facts``.
    """

    label: str | None = None
    placed: bool = False
    facts: bool = False


Look = Callable[[str], Elsewhere]
"""From an IRI to what others say of the thing."""


class Texts(NamedTuple):
    """Some rows as N-Triples: ``believed`` for the default graph, ``claimed`` for the graph of the table.

    ``labels``, ``slugs`` and ``terms`` (IRIs of reference data) are the values of which there are many kinds.
    """

    believed: list[str]
    claimed: list[str]
    labels: list[str]
    slugs: list[str]
    terms: list[str]
    shares: Sequence[TableShare]


@dataclass(slots=True)
class Said:
    """How far a table has been written: which spelling has which IRI, and what has been said once.

    ``united`` gives, by the IRI that a thing would have, that of what a person said it is (``kg.tables.uniting``);
    ``used`` is what of it came up.
    """

    naming: Naming = field(default_factory=Naming)
    facts: Seen = field(default_factory=Seen)
    united: Mapping[str, str] = field(default_factory=dict)
    used: dict[str, str] = field(default_factory=dict)

    def one(self, iri: str) -> str:
        """Return the IRI of a thing, given the one that it would have by how the table writes it."""
        other = self.united.get(iri)
        return iri if other is None else self.used.setdefault(iri, other)


def texts_of(shares: Sequence[TableShare], document: str, said: Said, look: Look) -> Texts:
    """Write shares of one table: facts into the default graph, one claim for each row into the graph of the table.

    The first row that names a thing gives its label and country, or the round its facts. Investment nodes are left
    out, since rows tell no investor's own amount apart. ``said`` is brought up to date.
    """
    companies = dict.fromkeys(share.company for share in shares)
    investors = dict.fromkeys(share.investor for share in shares)
    parties = companies | investors
    named = said.naming.iris(dict.fromkeys((party.name, party.kind) for party in parties))
    written_as = {party: named[party.name, party.kind] for party in parties}
    iris = {party: said.one(iri) for party, iri in written_as.items()} if said.united else written_as
    written = Texts([], [], [], [], [], shares)
    rounds: dict[str, TableShare] = {}
    before: TableShare | None = None
    for share in shares:
        if before is None or not _is_one(share, before):  # rows of a round mostly stand together
            by_row = _round(iris[share.company], share.round, share.date, share.money)
            in_round = said.one(by_row) if said.united else by_row
            rounds.setdefault(by_row, share)
        before, investor = share, iris[share.investor]
        written.believed.append(f"<{in_round}> <{_INVESTS}> <{investor}> .\n")
        if share.lead:
            written.believed.append(f"<{in_round}> <{_LEADS}> <{investor}> .\n")
        written.claimed.append(_claim(share, in_round, investor, document))
    facts = {
        f"{iris[party]} {role}": (party, role)
        for role, those in ((CI.Company, companies), (CI.Investor, investors))
        for party in those
    }
    _write_names(written_as, iris, written, said, document, look)
    for party, role in _fresh(facts, said.facts):
        written.believed.append(f"<{iris[party]}> <{RDF.type}> <{role}> .\n")
    for by_row, share in _fresh({node: (node, share) for node, share in rounds.items()}, said.facts):
        in_round = said.one(by_row)
        written.believed.append(f"<{in_round}> <{CI.statedIn}> <{document}> .\n")
        if in_round == by_row and not look(in_round).facts:  # what is one with another has the facts of that
            _write_round(written, in_round, share, iris[share.company])
    return written


def _is_one(share: TableShare, other: TableShare) -> bool:
    """Return whether two rows tell of one round, as far as one look tells: equal cells are read as the same object."""
    return (
        share.company is other.company
        and share.date is other.date
        and share.money is other.money
        and share.round == other.round
    )


def _fresh(candidates: dict[str, _Said], seen: Seen) -> Iterator[_Said]:
    """Yield what has not been said before, and remember that it has been now."""
    keys = list(candidates)
    new = [key for key, number in zip(keys, seen.of(keys).tolist(), strict=True) if number == 0]
    seen.add(new, np.ones(len(new), np.uint64))
    return iter([candidates[key] for key in new])


def _write_names(
    written_as: Mapping[Party, str], iris: Mapping[Party, str], written: Texts, said: Said, document: str, look: Look
) -> None:
    """Write what a table says of companies and investors: names, countries and themes into its own graph as well.

    Their classes follow from its rounds (see ``kg.tables.standing``).
    """
    by_spelling: dict[str, Party] = {}
    more: dict[str, tuple[str, str]] = {}
    for party, spelling in written_as.items():
        iri = iris[party]
        by_spelling.setdefault(spelling, party)
        for theme in party.themes:
            more.setdefault(f"{iri} {theme}", (iri, f"{ID}theme/{theme}"))
        if party.country:
            more.setdefault(f"{iri} country", (iri, f"{ID}country/{party.country}"))
    for spelling, party in _fresh({each: (each, party) for each, party in by_spelling.items()}, said.facts):
        iri = iris[party]
        name, label = _text(party.name), look(iri).label
        own = RDFS.label if iri == spelling else SKOS.altLabel  # what is one with another is called as that is
        predicate = own if label in {None, party.name} else SKOS.altLabel
        written.labels.append(party.name)
        written.slugs.append(slug_of(iri))
        written.believed.append(
            f"<{iri}> <{predicate}> {name} .\n<{iri}> <{CI.statedIn}> <{document}> .\n"
            f"<{iri}> <{CI.slug}> {_text(slug_of(iri))} .\n<{iri}> <{RDF.type}> <{_class_of(iri)}> .\n"
        )
        written.claimed.append(f"<{iri}> <{own}> {name} .\n")
    for iri, value in _fresh(more, said.facts):
        written.terms.append(value)
        is_theme = value.startswith(f"{ID}theme/")
        fact = f"<{iri}> <{CI.theme if is_theme else CI.country}> <{value}> .\n"
        written.claimed.append(fact)
        if is_theme or not look(iri).placed:
            written.believed.append(fact)


def _class_of(iri: str) -> str:
    return CI.Person if iri.startswith(f"{ID}person/") else CI.Organization


def _round(company: str, identifier: str, day: PartialDate | None, money: Money | None) -> str:
    """Return the IRI of a round: company, day and amount, or company and identifier.

    Rounds of documents are called by their stage, or by amount, then year: the two never share a name, and are not
    merged, since a row tells too little to say that they are one.
    """
    tail = f"id-{slug(identifier)}" if identifier else _day_and_amount(day, money)
    return f"{ID}round/{slug_of(company)}-{tail}"


@lru_cache(1 << 15)
def _day_and_amount(day: PartialDate | None, money: Money | None) -> str:
    digits = f"{money.amount:f}" if money else "undisclosed"
    amount = digits.rstrip("0").rstrip(".") if "." in digits else digits
    return slug(f"{day.text if day else 'undated'} {amount} {money.currency if money else ''}")


def _write_round(written: Texts, iri: str, share: TableShare, company: str) -> None:
    label = _label(share)
    written.labels.append(label)
    written.slugs.append(slug_of(iri))
    if share.stage:
        written.terms.append(f"{ID}stage/{share.stage}")
    facts = [
        f"<{CI.company}> <{company}>",
        f"<{CI.slug}> {_text(slug_of(iri))}",
        f"<{RDFS.label}> {_text(label)}",
        *_stage_facts(share.stage),
        *(_day_facts(share.date) if share.date else ()),
        *(_money_facts(share.money, share.date.year if share.date else None) if share.money else ()),
    ]
    written.believed.append(f"<{iri}> " + f" .\n<{iri}> ".join(facts) + " .\n")


def _label(share: TableShare) -> str:
    company = share.company.name
    if share.stage:
        return f"{company} {share.stage.replace('-', ' ').title()}"
    amount = f" {share.money.currency} {share.money.amount:,f}" if share.money else ""
    return f"{company}{amount} round" + (f" ({share.date.year})" if share.date else "")


@lru_cache(1 << 12)
def _stage_facts(stage: str | None) -> tuple[str, ...]:
    facts = (f"<{RDF.type}> <{CI.FundingRound}>", f"<{CI.status}> <{ID}status/closed>")
    return (*facts, f"<{CI.stage}> <{ID}stage/{stage}>") if stage else facts


@lru_cache(1 << 15)
def _day_facts(day: PartialDate) -> tuple[str, ...]:
    return (
        f"<{CI.date}> {date_term(day)}",
        f'<{CI.earliest}> "{day.first.isoformat()}"^^<{XSD.date}>',
        f'<{CI.latest}> "{day.last.isoformat()}"^^<{XSD.date}>',
        f'<{CI.year}> "{day.year}"^^<{XSD.integer}>',
    )


@lru_cache(1 << 15)
def _money_facts(money: Money, year: int | None) -> tuple[str, ...]:
    usd = to_usd(money, year)
    facts = [
        f"<{CI.amount}> {decimal_term(money.amount)}",
        f'<{CI.currency}> "{money.currency}"',
        f'<{CI.amountQualifier}> "{money.qualifier}"',
    ]
    if usd is not None:
        facts.append(f"<{CI.amountUSD}> {decimal_term(usd)}")
        if money.currency != "USD":
            facts.append(f'<{CI.isConverted}> "true"^^<{XSD.boolean}>')
    return tuple(facts)


# The parts of a claim that are the same in every row.
_CLAIM_OF: Final = f" <{RDF.type}> <{CI.Claim}> .\n"
_SUBJECT, _PREDICATE, _OBJECT = (f" <{each}> <" for each in (RDF.subject, RDF.predicate, RDF.object))
_EXACT, _START = f" <{OA.exact}> ", f' <{OA.start}> "'
_INTEGER: Final = f'"^^<{XSD.integer}> .\n'


def _claim(share: TableShare, in_round: str, investor: str, document: str) -> str:
    """Return the claim of a row, which is its own quote: there is no selector, and its document is the graph it is in.

    Quads of named graphs cost the store twice those of the default graph; six a row instead of ten take half the time.
    """
    number, start, text, _, _ = share.row
    claim = f"<{document}#row-{number}>"
    return (
        f"{claim}{_CLAIM_OF}{claim}{_SUBJECT}{in_round}> .\n"
        f"{claim}{_PREDICATE}{_LEADS if share.lead else _INVESTS}> .\n{claim}{_OBJECT}{investor}> .\n"
        f"{claim}{_EXACT}{_text(text)} .\n{claim}{_START}{start}{_INTEGER}"
    )


def _text(text: str) -> str:
    return f'"{text.translate(_ESCAPES)}"' if _SPECIAL(text) else f'"{text}"'
