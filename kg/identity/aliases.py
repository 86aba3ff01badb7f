"""Names that the world knows to be one, and arms that it knows to be two: general knowledge, kept as a table."""

import csv
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from kg.identity.names import key

TABLE: Final = Path(__file__).with_name("aliases.csv")
"""Columns: ``name`` (the usual one), ``other``, ``relation`` (``alias``, ``former``, ``short``; or ``arm``: of the
former, yet another investor), ``note``."""


def _rows() -> Iterator[tuple[str, str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield row["name"], row["other"], row["relation"]


@cache
def known_aliases() -> Mapping[str, str]:
    """Return key → key of the usual name, for every organization that the table knows by several names.

    >>> known_aliases()["a16z"], known_aliases()["andreessen horowitz"]
    ('andreessen horowitz', 'andreessen horowitz')
    """
    found: dict[str, str] = {}
    for name, other, relation in _rows():
        if relation != "arm":
            found[key(name)] = key(name)
            found[key(other)] = key(name)
    return MappingProxyType(found)


@cache
def known_arms() -> frozenset[frozenset[str]]:
    """Return pairs of keys of which one is an arm or namesake of the other, and not the same.

    >>> frozenset({"intel", "intel capital"}) in known_arms()
    True
    """
    return frozenset(frozenset((key(name), key(other))) for name, other, relation in _rows() if relation == "arm")
