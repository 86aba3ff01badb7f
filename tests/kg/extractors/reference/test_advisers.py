"""Who only advised is no company whose round is told. All names are invented."""

# ruff: noqa: E501 -- sentences are easier to read whole

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.extractors.analysis import analyse
from kg.extractors.reference.advisers import advisers_of
from kg.facts import facts_of
from kg.readers import read_document


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ostmann LLP has advised Quellmar GmbH on a €27 million Series B.", {"Ostmann LLP"}),
        ("Hafen Securities acted as exclusive placement agent on the offering.", {"Hafen Securities"}),
        ("Quellmar was represented by Lowe Tarrant LLP; its investors were not.", {"Lowe Tarrant LLP"}),
        ("Fernhill Ventures led the round of Quellmar.", set()),
        ("Quellmar raised $5m from a fund advised by Fernhill Capital.", set()),
    ],
)
def test_advisers(text: str, names: set[str]) -> None:
    analysis = analyse(read_document("x.txt", text.encode()))
    found = advisers_of(analysis)
    assert {e.name for e in analysis.entities.all() if id(e) in found} == names


def test_a_law_firm_that_tells_of_its_client_raises_nothing() -> None:
    text = (
        "Brandt Ostmann advises Quellmar on EUR 27 million Series B\n\n12 March 2025\n\n"
        "Brandt Ostmann has advised Quellmar GmbH on a EUR 27 million Series B. The financing was led by Fernhill Ventures."
    )
    document = read_document("x.txt", text.encode())
    (found,) = facts_of(Reading(document, extract_claims(document)))["rounds"]
    assert found["company"].startswith("Quellmar")
    assert found["leads"] == ["Fernhill Ventures"]
