"""Every row against the shapes of the ontology: what is written is of few forms, so that only values need a look.

Which properties a thing has, and how many, is the same for every row, but for what a row leaves out; whether those
forms keep to the shapes is asked of ``kg.shapes``, for some rows of each part. What the shapes demand of values is said
here again as plain functions, some hundred times as fast, and asked of every value that is written. A test holds both
against each other, and against pyshacl.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cache, lru_cache
from itertools import chain
from typing import Final

import pyoxigraph as ox

import ontology
from kg.dates import PartialDate
from kg.documents import Document
from kg.errors import ShapeError
from kg.money import Money
from kg.quads import decimal_term, document_quads
from kg.rates import to_usd
from kg.shapes import check_shapes
from kg.tables.cells import currencies
from kg.tables.lines import Elsewhere, Said, Texts, texts_of
from kg.tables.shares import TableShare
from kg.vocabulary import CI, RDF

_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f]")
_SPACE: Final = re.compile(r"\s")
_DECIMAL: Final = re.compile(r"\d+(\.\d+)?", re.ASCII)


def check_values(texts: Texts) -> None:
    """Return if all values of some rows keep to the shapes; else raise ``ShapeError`` that names one."""
    days = {share.date for share in texts.shares if share.date}
    amounts = {(share.money, share.date.year if share.date else None) for share in texts.shares if share.money}
    wrong: list[object] = [label for label in texts.labels if not label_fits(label)]
    wrong += [slug for slug in texts.slugs if not slug_fits(slug)]
    wrong += [term for term in texts.terms if not term_fits(term)]
    wrong += [day for day in days if not day_fits(day)]
    wrong += [money for money, year in amounts if not money_fits(money, year)]
    wrong += [share.row for share in texts.shares if not row_fits(share.row.start, share.row.text)]
    if wrong:
        raise ShapeError(f"{len(wrong)} values of the table break a shape of the ontology: {wrong[0]!r:.200}")


def check_sample(shares: Sequence[TableShare], document: Document, every: int) -> None:
    """Hold one row in so many against all shapes, as if the store were empty: what it says must stand on its own."""
    texts = texts_of(shares[::every], document.iri, Said(), lambda _: Elsewhere())
    written = list(ox.parse("".join([*texts.believed, *texts.claimed]).encode(), format=ox.RdfFormat.N_TRIPLES))
    named = {quad.object.value for quad in written if isinstance(quad.object, ox.NamedNode)}
    needed = chain.from_iterable(_reference().get(term, ()) for term in _with_broader(named))
    check_shapes([*needed, *document_quads(document), *written])


def label_fits(text: str) -> bool:
    """Return whether a text may be a label."""
    return 1 <= len(text) <= 500 and _CONTROL.search(text) is None


def slug_fits(text: str) -> bool:
    """Return whether a text may be a slug."""
    return text != "" and _SPACE.search(text) is None


def term_fits(iri: str) -> bool:
    """Return whether an IRI stands for a country, theme or stage of the reference data."""
    return iri in _terms()


def day_fits(day: PartialDate) -> bool:
    """Return whether a date may be that of a round."""
    return 1500 <= day.year <= 2200 and day.first <= day.last


@lru_cache(1 << 15)
def money_fits(money: Money, year: int | None) -> bool:
    """Return whether an amount may be that of a round of a year."""
    usd = to_usd(money, year)
    return (
        money.currency in currencies()
        and _amount_fits(money.amount, 10**15)
        and (usd is None or _amount_fits(usd, 10**16))
    )


def row_fits(start: int, text: str) -> bool:
    """Return whether characters of a table may be quoted."""
    return start >= 0 and text != ""


def _amount_fits(amount: Decimal, most: int) -> bool:
    return _DECIMAL.fullmatch(decimal_term(amount).value) is not None and 0 < amount <= most


@cache
def _reference() -> Mapping[str, Sequence[ox.Quad]]:
    """Return what rows may refer to, by its IRI: countries, themes, stages, statuses."""
    found: dict[str, list[ox.Quad]] = {}
    for name in ontology.SCHEMES:
        for quad in ox.parse(path=str(ontology.path_of(name))):
            found.setdefault(str(getattr(quad.subject, "value", "")), []).append(quad)
    return found


def _with_broader(terms: Iterable[str]) -> set[str]:
    """Return terms of the reference data with all that they refer to in turn."""
    found: set[str] = set()
    ahead = list(terms)
    while ahead:
        term = ahead.pop()
        if term not in found and term in _reference():
            found.add(term)
            ahead += [str(getattr(quad.object, "value", "")) for quad in _reference()[term]]
    return found


@cache
def _terms() -> frozenset[str]:
    kinds = {CI.Country, CI.Theme, CI.Stage}
    return frozenset(
        term
        for term, quads in _reference().items()
        if any(quad.predicate.value == RDF.type and getattr(quad.object, "value", "") in kinds for quad in quads)
    )
