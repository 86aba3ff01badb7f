"""Initials behind the small words that they are of: a term, and no name."""

import pytest

from kg.extractors.mentions.spelt_out import terms_in
from tests.kg.extractors.test_voices import rounds_of


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("a delayed draw term loan (DDTL) of €9 million", {"DDTL", "DDTLs"}),
        ("high-bandwidth memory (HBM)", {"HBM", "HBMs"}),
        ("makes tensor processing units (TPUs)", {"TPU", "TPUs"}),
        ("a simple agreement for future equity (SAFE)", {"SAFE", "SAFEs"}),
        ("from the Opal Growth Group (OGG)", set()),
        ("the maker of kites (LDS)", set()),
        ("the Oslo fund (OF)", set()),
    ],
)
def test_what_is_spelt_out_in_small_letters_is_a_term(text: str, terms: set[str]) -> None:
    assert terms_in(text) == terms


def test_a_term_invests_in_nothing() -> None:
    text = (
        "Quellmar builds high-bandwidth memory (HBM). It raised $9 million from Tern Capital. HBM was on board as well."
    )
    assert rounds_of(text) == {("Quellmar", None, 9_000_000, frozenset(), frozenset({"Tern Capital"}))}


def test_a_stage_takes_its_initials_with_it() -> None:
    text = "Quellmar has signed a delayed draw term loan (DDTL) of $90 million with Tern Capital."
    assert rounds_of(text) == {("Quellmar", "debt", 90_000_000, frozenset(), frozenset({"Tern Capital"}))}
