"""Of cities of one name, that of the country which a document speaks of is meant; a metropolis is itself everywhere."""

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document


def located(text: str) -> set[tuple[str, str]]:
    document = read_document("a.txt", f"Some news of the week\n\n12 May 2021\n\n{text}".encode())
    facts = facts_of(Reading(document, extract_claims(document)))
    return {(each["entity"], each["country"]) for each in facts["locations"]}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Newcastle-based Quellmar has raised £4 million from Tindra Capital of Leeds. "
            "It sells pumps to British farms and has offices in Sheffield and Manchester.",
            ("Quellmar", "GB"),
        ),
        (
            "Athlone-based Quellmar has raised €4 million from Tindra Capital of Dublin. "
            "It sells pumps to Irish farms and has offices in Cork and Galway.",
            ("Quellmar", "IE"),
        ),
        (
            "London-based Quellmar has raised $4 million from Tindra Capital of Toronto. "
            "It sells pumps to Canadian farms and has offices in Montreal and Vancouver.",
            ("Quellmar", "GB"),
        ),
    ],
)
def test_the_country_of_a_city(text: str, found: tuple[str, str]) -> None:
    assert found in located(text)


@pytest.mark.parametrize("trade", ["FinTech", "LegalTech", "PropTech", "HealthTech", "EdTech", "AgTech", "DeepTech"])
def test_a_trade_is_no_company(trade: str) -> None:
    text = f"Vancouver-based {trade} startup Quellmar has closed a $13.2 million Series A led by Hafen Ventures."
    assert located(text) == {("Quellmar", "CA")}
