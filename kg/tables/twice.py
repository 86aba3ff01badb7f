"""Rounds that a document and a table may both tell of: for a person to review.

A row of a table tells too little to be sure that its round is one that a document tells of, so the two stay apart and
both are counted. Here they are put side by side, by the rule that joins rounds of documents.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

import pyoxigraph as ox

from kg.dates import PartialDate
from kg.identity.rounds import ToldRound, agreement
from kg.money import Money
from kg.quads import DEFAULT
from kg.vocabulary import CI, ID, RDF


class Twice(NamedTuple):
    """Two rounds that may be one: by ``document``, by ``table`` (IRIs), and how well they agree, from 0 to 10."""

    document: str
    table: str
    agreement: Decimal


def told_twice(store: ox.Store) -> tuple[Twice, ...]:
    """Return rounds of one company, one told by a document and one by a table, that may be one, the likeliest first.

    As for two documents (``kg.identity.rounds.agreement``): amounts within 5 % of each other or the same stage, dates
    at most a year apart. Takes time in proportion to the rounds of the companies that documents tell of.
    """
    tables = frozenset(_tables(store))
    if not tables:
        return ()
    stated = ox.NamedNode(CI.statedIn)
    documents = {quad.object for quad in store.quads_for_pattern(None, stated, None, DEFAULT)} - tables
    companies: set[str] = set()
    for document in documents:
        for quad in store.quads_for_pattern(None, stated, document, DEFAULT):
            companies.update(_values(store, quad.subject, CI.company))
    found = []
    for company in companies:
        quads = store.quads_for_pattern(None, ox.NamedNode(CI.company), ox.NamedNode(company), DEFAULT)
        rounds = [quad.subject for quad in quads if CI.FundingRound in _values(store, quad.subject, RDF.type)]
        by_table = [each for each in rounds if any(ox.Quad(each, stated, one, DEFAULT) in store for one in tables)]
        theirs = [_told(store, each, company, "table") for each in by_table]
        for each in (other for other in rounds if other not in by_table):
            told = _told(store, each, company, "document")
            for other in theirs:
                points = agreement(told, other)
                if points is not None:
                    found.append(Twice(told.number, other.number, points))
    return tuple(sorted(found, key=lambda each: (-each.agreement, each.document, each.table)))


def _tables(store: ox.Store) -> Iterator[ox.NamedNode]:
    """Yield the documents whose claims are rows."""
    claim = ox.NamedNode(CI.Claim)
    for graph in store.named_graphs():
        first = next(iter(store.quads_for_pattern(None, ox.NamedNode(RDF.type), claim, graph)), None)
        if first is not None and isinstance(graph, ox.NamedNode) and "#row-" in str(first.subject):
            yield graph


def _values(store: ox.Store, thing: ox.NamedNode | ox.BlankNode | ox.Triple, predicate: str) -> list[str]:
    quads = store.quads_for_pattern(thing, ox.NamedNode(predicate), None, DEFAULT)
    return [getattr(quad.object, "value", "") for quad in quads]


def _told(store: ox.Store, thing: ox.NamedNode | ox.BlankNode | ox.Triple, company: str, by: str) -> ToldRound:
    def one(predicate: str) -> str | None:
        return next(iter(_values(store, thing, predicate)), None)

    stage, amount, usd, when = (one(each) for each in (CI.stage, CI.amount, CI.amountUSD, CI.date))
    return ToldRound(
        by,
        getattr(thing, "value", ""),
        company,
        stage.removeprefix(f"{ID}stage/") if stage else None,
        Money(Decimal(amount), one(CI.currency) or "") if amount else None,
        Decimal(usd) if usd else None,
        PartialDate(when) if when else None,
    )
