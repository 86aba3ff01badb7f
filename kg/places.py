"""Countries, cities and regions: which country a name in a text stands for.

Data: ``ontology/countries.ttl`` and ``regions.ttl``, ``cities.tsv`` (GeoNames) and ``subdivisions.tsv``. Each is read
once, when it is first needed; after that every answer is a look-up.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

import pyoxigraph as ox

from kg.vocabulary import CI, RDFS, SKOS
from ontology import path_of

_UNSEEN = str.maketrans({"’": "'", "‘": "'", "´": "'", "-": " ", "–": " ", "&": " and ", "_": " "})
_UNDECOMPOSED = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "ı": "i", "æ": "ae", "Æ": "Ae"})
_ABBREVIATION = re.compile(r"[A-Z]{2,3}")
_NAMING = frozenset({RDFS.label, SKOS.altLabel, CI.demonym})


@dataclass(frozen=True, slots=True)
class City:
    """A city as GeoNames knows it.

    ``country`` is an ISO 3166-1 alpha-2 code. ``ambiguous`` tells that the name alone does not show that this city is
    meant (Nice, Reading, Mobile), so that it counts only in a place for places: "based in Nice", "Nice, France".
    """

    name: str
    country: str
    population: int
    ambiguous: bool


@lru_cache(maxsize=1 << 14)
def country_code(name: str) -> str | None:
    """Return the ISO 3166-1 alpha-2 code of a country by its name, alias, abbreviation or demonym, or ``None``.

    Case, accents, dots and a leading "the" do not matter, but abbreviations count only in capitals ("us" is a word).

    >>> country_code("the U.K."), country_code("South Korean"), country_code("us"), country_code("Europe")
    ('GB', 'KR', None, None)
    """
    return _looked_up(name, _places().countries)


@lru_cache(maxsize=1 << 14)
def people_of(name: str) -> tuple[str | None, str] | None:
    """Return city (``None`` for a larger part) and country code of whom a word calls so, or ``None``.

    >>> people_of("Viennese"), people_of("Catalan"), people_of("Austrian")
    (('Vienna', 'AT'), (None, 'ES'), None)
    """
    return _peoples().get(_folded(name))


def country_name(code: str) -> str | None:
    """Return the name of a country by its ISO 3166-1 alpha-2 code, or ``None``.

    >>> country_name("KR")
    'South Korea'
    """
    return _places().country_labels.get(code)


def region_countries(name: str) -> frozenset[str]:
    """Return the codes of the countries of a region by its name, alias, demonym or identifier; empty if there is none.

    >>> sorted(region_countries("Nordic"))
    ['AX', 'DK', 'FI', 'FO', 'IS', 'NO', 'SE', 'SJ']
    """
    region = region_id(name)
    return _places().members.get(region, frozenset()) if region else frozenset()


def region_id(name: str) -> str | None:
    """Return the identifier of a region by its name, alias, demonym or identifier, or ``None``.

    >>> region_id("Pan-European"), region_id("Gulf")
    ('europe', 'gulf')
    """
    return _looked_up(name, _places().regions)


@lru_cache(maxsize=1 << 14)
def subdivision_country(name: str) -> str | None:
    """Return the country of a state, province or well-known area, or ``None``.

    Abbreviations count only in capitals. Names that are also those of a country or city stand for the subdivision here.

    >>> subdivision_country("Calif."), subdivision_country("Karnataka"), subdivision_country("Silicon Valley")
    ('US', 'IN', 'US')
    """
    return _looked_up(name, _subdivisions())


@lru_cache(maxsize=1 << 14)
def find_city(name: str, hint: str | None = None) -> City | None:
    """Return the city that a name most likely means, or ``None``.

    What follows a comma, and ``hint`` (a country code from elsewhere in the text), choose among cities of one name: a
    qualifier that fits no city of the name gives ``None``, a hint that fits none is not heeded.

    >>> find_city("Cambridge"), find_city("Cambridge, Mass.")
    (City(name='Cambridge', country='GB', population=145674, ambiguous=True),
     City(name='Cambridge', country='US', population=110402, ambiguous=True))
    >>> find_city("Bangalore").name, find_city("Tokyo, France")
    ('Bengaluru', None)
    """
    found = _cities_named(name)
    if not found and "," in name:
        name, _, qualifier = name.partition(",")
        meant = _countries_meant(qualifier)
        return next((city for code in meant for city in _cities_named(name) if city.country == code), None)
    return next((city for city in found if city.country == hint), found[0] if found else None)


def city_country(name: str, hint: str | None = None) -> str | None:
    """Return the country of the city that a name most likely means, or ``None``; see ``find_city``.

    >>> city_country("Palo Alto, Calif."), city_country("München"), city_country("London, Ontario")
    ('US', 'DE', 'CA')
    """
    city = find_city(name, hint)
    return city.country if city else None


def is_ambiguous_city(name: str) -> bool:
    """Return whether a name is that of a city, but often means something else.

    >>> is_ambiguous_city("Reading"), is_ambiguous_city("Berlin"), is_ambiguous_city("no city")
    (True, False, False)
    """
    city = find_city(name)
    return city is not None and city.ambiguous and "," not in name


@dataclass(frozen=True, slots=True)
class _Places:
    """Countries and regions by folded name, names of countries by code, and codes of countries by region."""

    countries: Mapping[str, str]
    regions: Mapping[str, str]
    country_labels: Mapping[str, str]
    members: Mapping[str, frozenset[str]]


def _folded(name: str) -> str:
    """Return a name as it is looked up: the capitals of a short abbreviation are kept, everything else is folded."""
    plain = name.strip()
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", plain.translate(_UNDECOMPOSED))
        plain = "".join(character for character in decomposed if not unicodedata.combining(character))
    plain = plain.replace(".", "").removeprefix("the ").removeprefix("The ")
    if _ABBREVIATION.fullmatch(plain):
        return plain
    words = plain.translate(_UNSEEN).casefold().split()
    return " ".join("saint" if word == "st" else word for word in words)


def _looked_up(name: str, names: Mapping[str, str]) -> str | None:
    """Return what a name stands for; a name of three letters may also be a whole word in capitals."""
    folded = _folded(name)
    return names.get(folded) or (names.get(folded.casefold()) if folded.isupper() else None)


@cache
def _places() -> _Places:
    countries: dict[str, str] = {}
    regions: dict[str, str] = {}
    labels: dict[str, str] = {}
    members: dict[str, set[str]] = {}
    for file, names in (("countries.ttl", countries), ("regions.ttl", regions)):
        for triple in ox.parse(path=str(path_of(file)), format=ox.RdfFormat.TURTLE):
            key = triple.subject.value.rpartition("/")[2]
            predicate, value = triple.predicate.value, triple.object.value
            if predicate in _NAMING:
                names[_folded(value)] = key
            if predicate == RDFS.label and names is countries:
                labels[key] = value
            elif predicate == CI.inRegion and names is countries:
                members.setdefault(value.rpartition("/")[2], set()).add(key)
    countries |= {name: country for name, (_, country) in _peoples().items() if name not in countries}
    for region in members:
        regions[_folded(region)] = region
    return _Places(countries, regions, labels, {region: frozenset(codes) for region, codes in members.items()})


@cache
def _peoples() -> Mapping[str, tuple[str | None, str]]:
    """Return what people of cities and parts of countries are called: the lines of ``demonyms.tsv``."""
    lines = (line.split("\t") for line in path_of("demonyms.tsv").read_text("utf-8").splitlines())
    return {_folded(name): (city or None, country) for name, city, country in lines}


@cache
def _subdivisions() -> Mapping[str, str]:
    names: dict[str, str] = {}
    for line in path_of("subdivisions.tsv").read_text("utf-8").splitlines():
        name, country, others = line.split("\t")
        names |= {_folded(each): country for each in (name, *others.split("|")) if each}
    return names


@cache
def first_words() -> frozenset[str]:
    """Return the first word of every name of a place, in lower case without accents: where a search need begin at all.

    >>> {"new", "norwegian", "paris"} <= first_words(), "quorvex" in first_words()
    (True, False)
    """
    names = (*_places().countries, *_subdivisions(), *_cities())
    return frozenset(name.split(" ")[0].casefold() for name in names)


@cache
def _cities() -> Mapping[str, tuple[str, ...]]:
    """Return the lines of ``cities.tsv`` by folded name, the likeliest first."""
    lines: dict[str, tuple[str, ...]] = {}
    for line in path_of("cities.tsv").read_text("utf-8").splitlines():
        name, _, _, others, _ = line.split("\t")
        for each in (name, *others.split("|")) if others else (name,):
            key = _folded(each)
            lines[key] = (*lines.get(key, ()), line)
    return lines


def _cities_named(name: str) -> tuple[City, ...]:
    fields = (line.split("\t") for line in _cities().get(_folded(name), ()))
    return tuple(City(name, country, int(people), flag == "?") for name, country, people, _, flag in fields)


def _countries_meant(qualifier: str) -> tuple[str, ...]:
    """Return the countries that may be meant by what follows a city: "Mass.", "Georgia" (a state first), "CA, USA"."""
    parts = [part.strip() for part in qualifier.split(",")]
    found = [code for part in parts for code in (subdivision_country(part), country_code(part))]
    codes = [part for part in parts if country_name(part)]
    return tuple(dict.fromkeys(code for code in (*found, *codes) if code))
