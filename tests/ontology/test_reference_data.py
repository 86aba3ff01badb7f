"""The reference data hang together: countries, regions, schemes, cities, rates."""

from collections import Counter
from decimal import Decimal
from itertools import pairwise

import pyoxigraph as ox
import pytest
from babel import Locale

from kg.places import _folded as folded
from kg.places import country_name, find_city
from kg.shapes import violations
from kg.vocabulary import CI, ID, PREFIXES, RDF, RDFS, SKOS
from ontology import SCHEMES, path_of
from ontology.build_cities import cities_table

STORE = ox.Store()
for name in SCHEMES:
    STORE.load(path=str(path_of(name)), format=ox.RdfFormat.TURTLE)

# The codes of ISO 3166-1 among those for which CLDR has a name; the others are groupings and reserved codes.
NOT_ISO = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"}
ISO = {code for code in Locale("en").territories if len(code) == 2 and code.isalpha()} - NOT_ISO


def values(subject: ox.NamedNode, *predicates: str) -> list[str]:
    found = (STORE.quads_for_pattern(subject, ox.NamedNode(predicate), None) for predicate in predicates)
    return [quad.object.value for quads in found for quad in quads]


def all_of(kind: str) -> list[ox.NamedNode]:
    found = STORE.quads_for_pattern(None, ox.NamedNode(RDF.type), ox.NamedNode(kind))
    return sorted((quad.subject for quad in found), key=lambda node: node.value)


def test_the_countries_are_those_of_iso_3166_and_kosovo() -> None:
    assert len(ISO) == 249
    assert {node.value.removeprefix(ID + "country/") for node in all_of(CI.Country)} == ISO | {"XK"}
    for node in all_of(CI.Country):
        assert values(node, CI.isoCode) == [node.value[-2:]]


@pytest.mark.parametrize("kind", [CI.Country, CI.Region])
def test_a_name_stands_for_one_place_of_its_kind(kind: str) -> None:
    names = [folded(name) for node in all_of(kind) for name in values(node, RDFS.label, SKOS.altLabel, CI.demonym)]
    assert [name for name, times in Counter(names).items() if times > 1] == []


def test_every_country_of_a_region_is_in_the_wider_region_too() -> None:
    for country in all_of(CI.Country):
        regions = values(country, CI.inRegion)
        for region in regions:
            assert set(values(ox.NamedNode(region), CI.inRegion)) <= set(regions), (country, region)


def test_every_region_has_countries() -> None:
    listed = {region for country in all_of(CI.Country) for region in values(country, CI.inRegion)}
    assert listed == {region.value for region in all_of(CI.Region)}


def test_every_sovereign_country_has_a_demonym() -> None:
    # What has none: territories, the Republic of the Congo ("Congolese" means its larger neighbour), and Dominica.
    without = {node.value[-2:] for node in all_of(CI.Country) if not values(node, CI.demonym)}
    assert without <= {
        "BL", "BQ", "BV", "CC", "CG", "CX", "DM", "GG", "GS", "HM", "IO", "JE", "MF", "MP", "NF",
        "PM", "PN", "SH", "SJ", "SX", "TC", "TF", "UM", "VG", "VI", "WF",
    }  # fmt: skip


def test_a_concept_has_one_label_and_a_definition() -> None:
    for node in all_of(SKOS.Concept):
        assert values(node, RDFS.label) == values(node, SKOS.prefLabel)
        assert values(node, RDFS.comment)[0].endswith(".")


def test_themes_form_a_tree() -> None:
    for theme in all_of(CI.Theme):
        path = [theme.value]
        while above := values(ox.NamedNode(path[-1]), SKOS.broader):
            assert above[0] not in path and len(above) == 1
            path += above
        top = f"{PREFIXES['skos']}hasTopConcept"
        assert path[-1] in values(ox.NamedNode(f"{ID}theme"), top)


def test_the_reference_data_keep_to_the_shapes() -> None:
    assert violations(STORE) == ()


def test_every_city_lies_in_a_listed_country_and_is_listed_once() -> None:
    lines = [line.split("\t") for line in path_of("cities.tsv").read_text("utf-8").splitlines()]
    assert {country for _, country, *_ in lines} <= ISO | {"XK"}
    assert all(name and int(population) >= 5_000 and flag in {"", "?"} for name, _, population, _, flag in lines)
    assert max(Counter((name, country) for name, country, *_ in lines).values()) == 1


def test_the_cities_are_made_from_geonames() -> None:
    assert path_of("cities.tsv").read_text("utf-8") == cities_table(), "run: python -m ontology.build_cities"


def test_rates_are_positive_and_never_jump_without_a_known_reason() -> None:
    header, *rows = [line.split(",") for line in path_of("rates.csv").read_text("utf-8").splitlines()]
    assert header == ["currency", *map(str, range(2005, 2027))]
    floated = {"ARS", "EGP", "NGN", "TRY", "UAH", "RUB", "BRL", "COP", "ISK", "PKR"}
    for currency, *rates in rows:
        numbers = [Decimal(rate) for rate in rates]
        assert len(numbers) == 22 and min(numbers) > 0
        jumps = [max(a, b) / min(a, b) for a, b in pairwise(numbers)]
        assert currency in floated or max(jumps) < Decimal("1.35"), currency


def test_people_are_called_after_cities_that_there_are() -> None:
    lines = [line.split("\t") for line in path_of("demonyms.tsv").read_text("utf-8").splitlines()]
    assert all(country_name(country) for _, _, country in lines)
    assert [city for _, city, country in lines if city and find_city(city, country) is None] == []
