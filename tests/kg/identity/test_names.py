"""Keys, variants and slugs of names, hostile ones included."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.claims import Kind
from kg.identity.names import LONGEST_SLUG, iri, key, slug, variants

ANY_NAME = st.text(max_size=120)


@pytest.mark.parametrize(
    ("written", "known_as"),
    [
        ("Aker ASA", "aker"),
        ("Mitsui & Co., Ltd.", "mitsui"),
        ("Otto GmbH & Co. KG", "otto"),
        ("CD Projekt Sp. z o.o.", "cd projekt"),
        ("Telenor A S A", "telenor"),
        ("Vestas A/S", "vestas"),
        ("PT Bukalapak.com Tbk", "bukalapak com"),
        ("ООО Яндекс", "яндекс"),
        ("(주)카카오", "카카오"),
        ("주식회사 카카오", "카카오"),
        ("任天堂株式会社", "任天堂"),
        ("Nasdaq (NASDAQ: NDAQ)", "nasdaq"),
        ("Draper Fisher Jurvetson (DFJ)", "draper fisher jurvetson"),
        ("Bank of America (BOA)", "bank of america"),
        ("Intel (UK)", "intel uk"),
        ("J.P. Morgan", "jp morgan"),
        ("Ørsted", "orsted"),
        ("हिन्दी", "हिन्दी"),
        ("The Company", "company"),
        ("Inc", "inc"),
        ("The Honest Company", "honest company"),
    ],
)
def test_a_key_is_what_spellings_share(written: str, known_as: str) -> None:
    """Legal forms, tickers, accents and dots make no difference; a name is never stripped to nothing."""
    assert key(written) == known_as


def test_persons_lose_titles_and_keep_everything_else() -> None:
    """A person may be called Ag or Co; a company may be called Dr."""
    assert key("Prof. Dr. Anna Co", Kind.PERSON) == "anna co"
    assert key("Dr. Oetker KG") == "dr oetker"


@given(ANY_NAME)
def test_a_key_is_its_own_key(name: str) -> None:
    """Names are folded once and for all: words of a key with nothing left to fold."""
    words = key(name).split()

    assert words
    assert all(unicodedata.normalize("NFC", word) == word for word in words)
    assert key(name) == " ".join(words)


@given(ANY_NAME)
def test_slugs_are_harmless(name: str) -> None:
    """Whatever a stranger calls a company, its slug is short and holds letters, digits, marks and hyphens only."""
    found = slug(key(name))

    assert 1 <= len(found) <= LONGEST_SLUG
    assert not re.search(r"[\s<>\"{}|\\^`/#?%&'();:@]", found)
    assert all(character == "-" or unicodedata.category(character)[0] in "LMN" for character in found)


@given(ANY_NAME, ANY_NAME)
def test_names_with_one_slug_have_one_key(one: str, other: str) -> None:
    """A slug says as much as the key, so that two entities never share an IRI."""
    assert (slug(key(one)) == slug(key(other))) == (key(one) == key(other))


@given(ANY_NAME)
def test_case_does_not_matter(name: str) -> None:
    """Capitals are a matter of taste where they round-trip."""
    if name.upper().lower() == name.lower():
        assert key(name.upper()) == key(name.lower())


def test_long_names_are_cut_without_being_mixed_up() -> None:
    """Ten thousand letters end in a hash of them all."""
    one, other = slug("x" * 10_000), slug("x" * 10_001)

    assert len(one) == len(other) == LONGEST_SLUG
    assert one != other


def test_names_without_letters_are_told_apart() -> None:
    """A rocket is not a star, and nothing at all has an IRI too."""
    assert {iri("🚀"), iri("⭐"), iri("")} == {
        f"https://w3id.org/coinvest/id/company/{each}" for each in ("u1f680", "u2b50", "u0")
    }


def test_variants_meet_where_spellings_do() -> None:
    """Umlauts, plurals of the trade, abbreviations and Cyrillic; but Blu is not Blue."""
    assert variants("Bürkert") & variants("Buerkert")
    assert variants("Khosla Venture") & variants("Khosla Ventures")
    assert variants("Int'l Finance Corp") & variants("International Finance Corporation")
    assert variants("Сбербанк") & variants("Sberbank")
    assert not variants("Blu Capital") & variants("Blue Capital")
