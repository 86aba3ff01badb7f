"""A name tells a country where it can, and is silent where it cannot."""

import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.places import (
    City,
    city_country,
    country_code,
    country_name,
    find_city,
    is_ambiguous_city,
    region_countries,
    region_id,
    subdivision_country,
)

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("United Kingdom", "GB"), ("UK", "GB"), ("U.K.", "GB"), ("the UK", "GB"), ("British", "GB"),
        ("Scottish", "GB"), ("US", "US"), ("U.S.", "US"), ("USA", "US"), ("American", "US"),
        ("the United States", "US"), ("us", None), ("UAE", "AE"), ("U.A.E.", "AE"), ("Emirati", "AE"),
        ("South Korea", "KR"), ("South Korean", "KR"), ("korean", "KR"), ("Türkiye", "TR"), ("Turkiye", "TR"),
        ("TURKEY", "TR"), ("Czechia", "CZ"), ("the Netherlands", "NL"), ("Dutch", "NL"),
        ("Côte d’Ivoire", "CI"), ("Bosnia & Herzegovina", "BA"), ("Timor-Leste", "TL"), ("IRAN", "IR"),
        ("germany", "DE"), ("Europe", None), ("EU", None), ("IT", None), ("AI", None), ("", None),
        ("  ", None), ("Nscale", None),
    ],
)  # fmt: skip
def test_a_country_is_known_by_its_names(name: str, code: str | None) -> None:
    assert country_code(name) == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("London", "GB"), ("Paris", "FR"), ("München", "DE"), ("Munich", "DE"), ("Muenchen", "DE"),
        ("Cologne", "DE"), ("Bangalore", "IN"), ("Bengaluru", "IN"), ("Tel Aviv", "IL"), ("São Paulo", "BR"),
        ("Sao Paulo", "BR"), ("Xi’an", "CN"), ("Kyiv", "UA"), ("Kiev", "UA"), ("Zurich", "CH"),
        ("Wroclaw", "PL"), ("Łódź", "PL"), ("Valencia", "ES"), ("San Mateo", "US"), ("Santa Clara", "US"),
        ("Santiago", "CL"), ("Hong Kong", "HK"), ("Palo Alto, Calif.", "US"), ("Austin, Texas", "US"),
        ("Cambridge, MA", "US"), ("Cambridge, UK", "GB"), ("London, Ontario", "CA"),
        ("Vancouver, Wash.", "US"), ("Toronto, CA", "CA"), ("San Francisco, CA", "US"),
        ("Atlanta, Georgia", "US"), ("Tbilisi, Georgia", "GE"), ("Washington, D.C.", "US"),
        ("Boston, Mass., USA", "US"), ("Noida, Uttar Pradesh", "IN"), ("Tokyo, France", None),
        ("London, Nov. 3", None), ("", None), ("Gotham", None),
    ],
)  # fmt: skip
def test_a_city_tells_its_country(name: str, code: str | None) -> None:
    assert city_country(name) == code


@pytest.mark.parametrize(("hint", "code"), [(None, "GB"), ("US", "US"), ("NZ", "NZ"), ("FR", "GB")])
def test_a_hint_chooses_among_cities_of_one_name(hint: str | None, code: str) -> None:
    assert city_country("Cambridge", hint) == code


def test_a_city_has_one_name_whatever_it_is_called() -> None:
    names = {name: find_city(name) for name in ("New York", "NYC", "New York City", "NEW YORK")}
    assert set(names.values()) == {City("New York", "US", 8804190, ambiguous=False)}


@pytest.mark.parametrize(
    "name", ["Nice", "Reading", "Mobile", "Orange", "Bath", "Split", "Cambridge", "Phoenix", "Most"]
)
def test_a_word_or_shared_name_needs_more_to_be_a_city(name: str) -> None:
    assert is_ambiguous_city(name)


@pytest.mark.parametrize(
    "name", ["London", "Berlin", "Palo Alto", "Zug", "Tallinn", "Shenzhen", "Nice, France", "Nscale"]
)
def test_a_plain_name_needs_no_more(name: str) -> None:
    assert not is_ambiguous_city(name)


def test_regions_are_collections_of_countries() -> None:
    assert region_countries("Nordics") >= {"DK", "FI", "IS", "NO", "SE"}
    assert region_countries("DACH") == {"AT", "CH", "DE", "LI"}
    assert len(region_countries("EU")) == 27
    assert region_countries("European") > region_countries("European Union")
    assert region_countries("Gulf") == {"AE", "BH", "KW", "OM", "QA", "SA"} < region_countries("MENA")
    assert {"SG", "VN", "ID"} <= region_countries("southeast-asia") < region_countries("Asian")
    assert region_countries("Atlantis") == frozenset()
    assert region_id("Pan-African") == "africa" and region_id("Atlantis") is None


def test_states_and_areas_tell_a_country() -> None:
    for name, code in (("Calif.", "US"), ("Karnataka", "IN"), ("Silicon Valley", "US"), ("N.Y.", "US"), ("me", None)):
        assert subdivision_country(name) == code


@given(st.text(max_size=40))
def test_any_text_gets_an_answer(text: str) -> None:
    assert country_code(text) is None or country_name(str(country_code(text)))
    assert city_country(text) is None or country_name(str(city_country(text)))
    assert region_countries(text) is not None


@given(
    st.sampled_from(["London", "Zürich", "Bengaluru", "New York", "São Paulo"]),
    st.sampled_from([str.upper, str.lower, str.title]),
)
def test_capitals_do_not_matter_for_cities(name: str, change: object) -> None:
    assert find_city(change(name)) == find_city(name)  # type: ignore[operator]


def test_looking_up_costs_nothing_once_loaded() -> None:
    city_country("London"), country_code("UK")
    start = time.perf_counter()
    for _ in range(10_000):
        city_country("Cambridge, Mass.")
    assert time.perf_counter() - start < 2


def test_importing_loads_no_cities() -> None:
    script = "import kg.places, sys; sys.exit(kg.places._cities.cache_info().currsize)"
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False).returncode == 0
