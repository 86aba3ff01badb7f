"""Literals: which are well-formed, and what they can be compared by."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

import pyoxigraph as ox

from kg.vocabulary import XSD

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


def well_formed(datatype: str) -> Callable[[str], bool]:
    """Return the test of what is well-formed of a datatype; of one that is not known, everything is."""
    return _LEXICAL.get(datatype, _anything)


def comparable(term: Term) -> Decimal | date | None:
    """Return a well-formed number or day; ``None`` for any other term.

    >>> comparable(ox.Literal(2026)), comparable(ox.Literal("2026"))
    (Decimal('2026'), None)
    """
    if not isinstance(term, ox.Literal):
        return None
    kind, text = term.datatype.value, term.value
    if kind in {XSD.decimal, XSD.integer} and _LEXICAL[kind](text):
        return Decimal(text)
    return date.fromisoformat(text) if kind == XSD.date and _is_day(text) else None


def _is_day(text: str) -> bool:
    try:
        return re.fullmatch(r"\d{4}-\d\d-\d\d", text) is not None and date.fromisoformat(text) is not None
    except ValueError:
        return False


def _anything(_: str) -> bool:
    return True


def _matching(pattern: str) -> Callable[[str], bool]:
    matches = re.compile(pattern, re.ASCII).fullmatch
    return lambda text: matches(text) is not None


_LEXICAL: Mapping[str, Callable[[str], bool]] = {
    XSD.decimal: _matching(r"[+-]?(\d+(\.\d*)?|\.\d+)"),
    XSD.integer: _matching(r"[+-]?\d+"),
    XSD.boolean: _matching(r"true|false|1|0"),
    XSD.gYear: _matching(r"\d{4}"),
    XSD.gYearMonth: _matching(r"\d{4}-(0[1-9]|1[0-2])"),
    XSD.date: _is_day,
}
"""What is well-formed of each datatype: years of four digits, no time zones."""
