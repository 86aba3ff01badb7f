"""Statements and beliefs as quads: the only place that knows how provenance looks in RDF (see ``docs/model.md``)."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import cast

import pyoxigraph as ox

from kg.dates import PartialDate
from kg.documents import Document, Span
from kg.errors import QueryError
from kg.money import Money
from kg.statements import Iri, Object, Statement
from kg.vocabulary import CI, DCTERMS, ID, OA, PROV, RDF, RDFS, SCHEMA, XSD

EXTRACTOR = ID + "extractor/coinvest"
DEFAULT = ox.DefaultGraph()
Term = ox.NamedNode | ox.Literal
Row = dict[str, Term]

_CONTEXT = 300
_SENTENCE_END = re.compile(r"\n|[.!?][”\"’)]?\s+(?=[A-Z0-9“\"‘(])")
_DATE_TYPES = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}


def select(oxigraph: ox.Store, query: str) -> list[Row]:
    """Return the rows of a SELECT query, unbound variables left out; ``QueryError`` for any other text.

    >>> select(ox.Store(), "SELECT (1 AS ?one) {}")[0]["one"].value
    '1'
    """
    try:
        solutions = oxigraph.query(query)
    except (SyntaxError, ValueError) as error:
        raise QueryError(f"not a query that can be answered: {error}") from error
    if not isinstance(solutions, ox.QuerySolutions):
        raise QueryError("not a SELECT query")
    names = [variable.value for variable in solutions.variables]
    # Our graphs hold neither blank nodes nor triple terms.
    return [{name: cast(Term, term) for name in names if (term := row[name]) is not None} for row in solutions]


def iri(text: str) -> ox.NamedNode:
    """Return an IRI as a term."""
    return ox.NamedNode(text)


def date_term(day: PartialDate) -> ox.Literal:
    """Return a date as a typed literal that keeps its precision.

    >>> date_term(PartialDate("2026-Q1")).datatype.value.rpartition("#")[2], date_term(PartialDate("2026-03")).value
    ('quarter', '2026-03')
    """
    kind = CI.quarter if "Q" in day.text else _DATE_TYPES[len(day.text)]
    return ox.Literal(day.text, datatype=iri(kind))


def decimal_term(number: Decimal) -> ox.Literal:
    """Return an amount as ``xsd:decimal``, without exponent and without trailing zeros.

    >>> decimal_term(Decimal("2E+9")).value, decimal_term(Decimal("1.50")).value
    ('2000000000', '1.5')
    """
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return ox.Literal(text, datatype=iri(XSD.decimal))


def term_of(value: Object) -> Term:
    """Return the one term that stands for a value; of money that is the amount."""
    match value:
        case Iri():
            return iri(value)
        case Money():
            return decimal_term(value.amount)
        case PartialDate():
            return date_term(value)
        case _:
            return ox.Literal(value)


def date_quads(subject: ox.NamedNode, day: PartialDate) -> Iterator[ox.Quad]:
    """Give a thing its date, the interval the date stands for, and the year."""
    yield ox.Quad(subject, iri(CI.date), date_term(day), DEFAULT)
    for term, edge in ((CI.earliest, day.first), (CI.latest, day.last)):
        yield ox.Quad(subject, iri(term), ox.Literal(edge.isoformat(), datatype=iri(XSD.date)), DEFAULT)
    yield ox.Quad(subject, iri(CI.year), ox.Literal(day.year), DEFAULT)


def money_quads(subject: ox.NamedNode, money: Money, usd: Decimal | None) -> Iterator[ox.Quad]:
    """Give a thing its amount as stated and, where known, in US dollars; a converted figure says that it is one."""
    yield ox.Quad(subject, iri(CI.amount), decimal_term(money.amount), DEFAULT)
    yield ox.Quad(subject, iri(CI.currency), ox.Literal(money.currency), DEFAULT)
    yield ox.Quad(subject, iri(CI.amountQualifier), ox.Literal(money.qualifier.value), DEFAULT)
    if usd is not None:
        yield ox.Quad(subject, iri(CI.amountUSD), decimal_term(usd), DEFAULT)
        converted = money.currency != "USD" and money.usd is None
        if converted:
            yield ox.Quad(subject, iri(CI.isConverted), ox.Literal(value=True), DEFAULT)


def document_quads(document: Document, graph: ox.NamedNode | ox.DefaultGraph = DEFAULT) -> Iterator[ox.Quad]:
    """Describe a document: what it is called, who published it and when, and the bytes it is."""
    node = iri(document.iri)
    yield ox.Quad(node, iri(RDF.type), iri(CI.Document), graph)
    texts = (
        (DCTERMS.title, document.title or document.name),
        (RDFS.label, document.title or document.name),
        (DCTERMS.identifier, document.name),
        (DCTERMS.publisher, document.publisher),
        (DCTERMS.format, document.media_type),
        (SCHEMA.url, document.url),
        (CI.sha256, document.sha256),
    )
    for predicate, text in texts:
        if text is not None:
            yield ox.Quad(node, iri(predicate), ox.Literal(text), graph)
    if document.published is not None:
        yield ox.Quad(node, iri(DCTERMS.issued), date_term(document.published), graph)


def claim_quads(document: Document, statements: Iterable[Statement]) -> Iterator[ox.Quad]:
    """Write what one document claims into its own graph, each claim with its quotes and their offsets."""
    graph = iri(document.iri)
    selectors: set[Span] = set()
    for statement in statements:
        claim = statement.claim
        node = iri(f"{document.iri}#claim-{statement.number}")
        for kind in (CI.Claim, RDF.Statement, PROV.Entity):
            yield ox.Quad(node, iri(RDF.type), iri(kind), graph)
        yield ox.Quad(node, iri(RDF.subject), iri(statement.subject), graph)
        yield ox.Quad(node, iri(RDF.predicate), iri(predicate_of(statement)), graph)
        yield ox.Quad(node, iri(RDF.object), term_of(statement.value), graph)
        yield ox.Quad(node, iri(PROV.wasDerivedFrom), graph, graph)
        yield ox.Quad(node, iri(PROV.wasGeneratedBy), iri(EXTRACTOR), graph)
        confidence = decimal_term(Decimal(str(round(claim.confidence, 3))))
        yield ox.Quad(node, iri(CI.confidence), confidence, graph)
        if claim.rule:
            yield ox.Quad(node, iri(CI.rule), ox.Literal(claim.rule), graph)
        if isinstance(statement.value, Money):
            yield ox.Quad(node, iri(CI.currency), ox.Literal(statement.value.currency), graph)
            yield ox.Quad(node, iri(CI.amountQualifier), ox.Literal(statement.value.qualifier.value), graph)
        if isinstance(statement.value, Iri) and not isinstance(claim.value, str):
            yield ox.Quad(node, iri(CI.mention), ox.Literal(getattr(claim.value, "key", "")), graph)
        for span in claim.spans:
            selector = iri(f"{document.iri}#char={span.start},{span.end}")
            yield ox.Quad(node, iri(OA.hasSelector), selector, graph)
            if span not in selectors:
                selectors.add(span)
                yield from _selector_quads(selector, span, document.text, graph)


def predicate_of(statement: Statement) -> str:
    """Return the IRI of a statement's property."""
    return RDFS.label if statement.predicate == "name" else CI._ + statement.predicate


def _selector_quads(selector: ox.NamedNode, span: Span, text: str, graph: ox.NamedNode) -> Iterator[ox.Quad]:
    for kind in (OA.TextPositionSelector, OA.TextQuoteSelector):
        yield ox.Quad(selector, iri(RDF.type), iri(kind), graph)
    yield ox.Quad(selector, iri(OA.start), ox.Literal(span.start), graph)
    yield ox.Quad(selector, iri(OA.end), ox.Literal(span.end), graph)
    yield ox.Quad(selector, iri(OA.exact), ox.Literal(span.quote(text)), graph)
    before, after = sentence_round(text, span)
    yield ox.Quad(selector, iri(OA.prefix), ox.Literal(before), graph)
    yield ox.Quad(selector, iri(OA.suffix), ox.Literal(after), graph)


def sentence_round(text: str, span: Span) -> tuple[str, str]:
    """Return the words of the sentence before and after a quote, so that the quote can be read in its place.

    At most some 300 characters on each side; a block of the text is one line, and ends a sentence too.

    >>> sentence_round("It is new. Aker led the round, said Nscale. Fine.", Span(11, 15))
    ('', ' led the round, said Nscale.')
    """
    low, high = max(0, span.start - _CONTEXT), min(len(text), span.end + _CONTEXT)
    starts = [low, *(match.end() for match in _SENTENCE_END.finditer(text, low, span.start + 1))]
    end = _SENTENCE_END.search(text, span.end, high)
    return text[starts[-1] : span.start], text[span.end : end.start() + 1 if end else high].rstrip("\n")
