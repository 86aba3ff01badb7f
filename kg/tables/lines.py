"""From shares to N-Quads text, in the shape of ``docs/model.md``.

Text instead of terms: the store reads it several times as fast as it takes objects. Every value has been through
``kg.tables.shares`` before, so that nothing here can be of the wrong type.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from kg.claims import Kind
from kg.dates import PartialDate
from kg.identity.names import slug_of
from kg.money import Money
from kg.quads import date_term, decimal_term
from kg.rates import to_usd
from kg.tables.shares import Party, TableShare
from kg.vocabulary import CI, ID, OA, PROV, RDF, RDFS, SKOS, XSD

RULE: Final = "row of a table"
_CLASSES: Final = {Kind.ORGANIZATION: CI.Organization, Kind.PERSON: CI.Person}


@dataclass(slots=True)
class Known:
    """What the store holds of some things already: it is not said twice, and not overruled.

    ``labels`` of companies and investors, ``names`` as this table gives them first; those ``placed`` have a country;
    ``rounds`` are there with their facts.
    """

    labels: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    placed: set[str] = field(default_factory=set)
    rounds: set[str] = field(default_factory=set)


def lines_of(shares: Iterable[TableShare], document: str, known: Known) -> Iterator[str]:
    """Write shares of one table: facts into the default graph, one claim for each row into the graph of the table.

    The first row that names a thing gives its label and country, or the round its facts; other spellings are written
    as ``skos:altLabel``. Investment nodes are left out, since rows tell no investor's own amount apart. ``known`` is
    brought up to date, so that the next part can be written before this one is stored.
    """
    said: set[tuple[Party, str] | str] = set()
    graph = f"<{document}>"
    for share in shares:
        for party, role in ((share.company, CI.Company), (share.investor, CI.Investor)):
            if (party, role) not in said:
                said.add((party, role))
                yield from _party_lines(party, role, graph, known)
        node = f"<{share.round}>"
        if share.round not in known.rounds:
            known.rounds.add(share.round)
            yield from _round_lines(share, known.labels)
        if share.round not in said:
            said.add(share.round)
            yield f"{node} <{CI.statedIn}> {graph} .\n"
        yield f"{node} <{CI.investor}> <{share.investor.iri}> .\n"
        if share.lead:
            yield f"{node} <{CI.leadInvestor}> <{share.investor.iri}> .\n"
        yield _claim_lines(share, document)


def _party_lines(party: Party, role: str, graph: str, known: Known) -> Iterator[str]:
    """Write what a table says of a company or investor: all into its own graph, and what is believed."""
    node = f"<{party.iri}>"
    facts = [f"<{RDF.type}> <{_CLASSES[party.kind]}>", f"<{RDF.type}> <{role}>"]
    facts += [f"<{CI.theme}> <{ID}theme/{theme}>" for theme in party.themes]
    for fact in facts:
        yield f"{node} {fact} .\n{node} {fact} {graph} .\n"
    yield f"{node} <{CI.statedIn}> {graph} .\n"
    text = _text(party.name)
    label = known.labels.setdefault(party.iri, party.name)
    name = known.names.setdefault(party.iri, party.name)
    yield f"{node} <{RDFS.label if name == party.name else SKOS.altLabel}> {text} {graph} .\n"
    yield f"{node} <{RDFS.label if label == party.name else SKOS.altLabel}> {text} .\n"
    yield f"{node} <{CI.slug}> {_text(slug_of(party.iri))} .\n"
    if party.country:
        country = f"<{CI.country}> <{ID}country/{party.country}>"
        yield f"{node} {country} {graph} .\n"
        if party.iri not in known.placed:
            known.placed.add(party.iri)
            yield f"{node} {country} .\n"


def _round_lines(share: TableShare, labels: Mapping[str, str]) -> Iterator[str]:
    node = f"<{share.round}>"
    yield f"{node} <{RDF.type}> <{CI.FundingRound}> .\n"
    yield f"{node} <{CI.company}> <{share.company.iri}> .\n"
    yield f"{node} <{CI.status}> <{ID}status/closed> .\n"
    yield f"{node} <{CI.slug}> {_text(slug_of(share.round))} .\n"
    yield f"{node} <{RDFS.label}> {_text(_label(share, labels[share.company.iri]))} .\n"
    if share.stage:
        yield f"{node} <{CI.stage}> <{ID}stage/{share.stage}> .\n"
    if share.date:
        yield from _date_lines(node, share.date)
    if share.money:
        yield from _money_lines(node, share.money, share.date)


def _label(share: TableShare, company: str) -> str:
    if share.stage:
        return f"{company} {share.stage.replace('-', ' ').title()}"
    amount = f" {share.money.currency} {share.money.amount:,f}" if share.money else ""
    return f"{company}{amount} round" + (f" ({share.date.year})" if share.date else "")


def _date_lines(node: str, day: PartialDate) -> Iterator[str]:
    yield f"{node} <{CI.date}> {date_term(day)} .\n"
    yield f'{node} <{CI.earliest}> "{day.first.isoformat()}"^^<{XSD.date}> .\n'
    yield f'{node} <{CI.latest}> "{day.last.isoformat()}"^^<{XSD.date}> .\n'
    yield f'{node} <{CI.year}> "{day.year}"^^<{XSD.integer}> .\n'


def _money_lines(node: str, money: Money, day: PartialDate | None) -> Iterator[str]:
    yield f"{node} <{CI.amount}> {decimal_term(money.amount)} .\n"
    yield f'{node} <{CI.currency}> "{money.currency}" .\n'
    yield f'{node} <{CI.amountQualifier}> "{money.qualifier}" .\n'
    usd = to_usd(money, day.year if day else None)
    if usd is not None:
        yield f"{node} <{CI.amountUSD}> {decimal_term(usd)} .\n"
        if money.currency != "USD":
            yield f'{node} <{CI.isConverted}> "true"^^<{XSD.boolean}> .\n'


def _claim_lines(share: TableShare, document: str) -> str:
    row = share.row
    end = row.start + len(row.text)
    graph = f"<{document}> .\n"
    claim, quote = f"<{document}#row-{row.number}>", f"<{document}#char={row.start},{end}>"
    return (
        f"{claim} <{RDF.type}> <{CI.Claim}> {graph}"
        f"{claim} <{RDF.subject}> <{share.round}> {graph}"
        f"{claim} <{RDF.predicate}> <{CI.leadInvestor if share.lead else CI.investor}> {graph}"
        f"{claim} <{RDF.object}> <{share.investor.iri}> {graph}"
        f"{claim} <{PROV.wasDerivedFrom}> <{document}> {graph}"
        f"{claim} <{OA.hasSelector}> {quote} {graph}"
        f"{quote} <{RDF.type}> <{OA.TextPositionSelector}> {graph}"
        f"{quote} <{OA.exact}> {_text(row.text)} {graph}"
        f'{quote} <{OA.start}> "{row.start}"^^<{XSD.integer}> {graph}'
        f'{quote} <{OA.end}> "{end}"^^<{XSD.integer}> {graph}'
    )


def _text(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
    return f'"{escaped}"'
