"""Whose theme it is: examples of a kind, units of somebody, asides about founders."""

from kg.extractors.analysis import analyse
from kg.extractors.themes.reading import extract_themes
from kg.readers import read_document


def themes(text: str) -> set[tuple[str, str]]:
    claims = extract_themes(analyse(read_document("a.txt", f"What happened today\n\n{text}".encode())))
    return {(claim.subject.key, str(claim.value)) for claim in claims}


def test_companies_named_as_examples_do_what_their_kind_does() -> None:
    found = themes("Quorvex raised $5 million. It buys vector databases such as Belmora, Tarnix and Ostrel.")
    assert {("Belmora", "vector-databases"), ("Tarnix", "vector-databases"), ("Ostrel", "vector-databases")} <= found


def test_what_a_unit_does_is_not_what_its_owner_does() -> None:
    assert not {theme for name, theme in themes("Quorvex's self-driving unit raised $5 million.") if name == "Quorvex"}


def test_an_aside_about_founders_leaves_the_subject() -> None:
    found = themes("Quorvex, founded in 2020 by Belmora Harkin, designs inference chips and raised $5 million.")
    assert ("Quorvex", "inference-chips") in found
