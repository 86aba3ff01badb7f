"""Names that the world knows to be one, and arms that it knows to be two: general knowledge, kept as a table."""

import csv
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from kg.identity.names import key
from kg.identity.words import COMPANY_FORMS

TABLE: Final = Path(__file__).with_name("aliases.csv")
"""Columns: ``name`` (the usual one), ``other``, ``relation`` (``alias``, ``former``, ``short``: the same; ``arm``: part
or namesake of it, yet another investor), ``note``."""

CORPORATES: Final = Path(__file__).with_name("corporates.txt")
"""One company a line."""


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
            usual = found.get(key(name), key(name))
            found.setdefault(usual, usual)
            found[key(other)] = usual
    return MappingProxyType(found)


@cache
def known_short_forms() -> frozenset[str]:
    """Return the keys that mean the usual name among investors only: *Spark* that raises money is another.

    >>> "spark" in known_short_forms()
    True
    """
    return frozenset(key(other) for _, other, relation in _rows() if relation == "short")


@cache
def known_arms() -> frozenset[frozenset[str]]:
    """Return pairs of keys of which one is an arm or namesake of the other, and not the same.

    Names that have a usual one stand in it under that.

    >>> frozenset({"intel", "intel capital"}) in known_arms()
    True
    """
    return frozenset(
        frozenset((usual(key(name)), usual(key(other)))) for name, other, relation in _rows() if relation == "arm"
    )


def usual(of_key: str) -> str:
    """Return the key of the name by which an organization is usually known.

    >>> usual("google capital"), usual("nscale")
    ('capitalg', 'nscale')
    """
    return known_aliases().get(of_key, of_key)


@cache
def corporates() -> frozenset[str]:
    """Return the keys of companies whose name with *Capital* or *Ventures* behind it means their investment arm.

    >>> "bosch" in corporates(), "sequoia" in corporates()
    (True, False)
    """
    lines = CORPORATES.read_text(encoding="utf-8").splitlines()
    return frozenset(key(line) for line in lines if line and not line.startswith("#"))


@lru_cache(maxsize=1 << 14)
def shortens_to_parent(full: str, short: str) -> bool:
    """Return whether a name cut short is that of the company behind it, and so of another investor.

    >>> shortens_to_parent("Intel Capital", "Intel"), shortens_to_parent("Bessemer Venture Partners", "Bessemer")
    (True, False)
    >>> shortens_to_parent("SoftBank Group", "SoftBank"), shortens_to_parent("NVentures", "Nvidia")
    (False, False)
    """
    whole, part = key(full).split(), key(short).split()
    rest = whole[len(part) :]
    if not rest or whole[: len(part)] != part or set(rest) <= COMPANY_FORMS:
        return False
    pair = frozenset((usual(" ".join(whole)), usual(" ".join(part))))
    return pair in known_arms() or not {" ".join(part), usual(" ".join(part))}.isdisjoint(corporates())
