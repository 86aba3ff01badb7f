"""Whose round a sentence tells, by its subject, its owner or where the money goes."""

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document


@pytest.mark.parametrize(
    "text",
    [
        "Quellmar has raised $5 million in a seed round led by Hafen Capital.",
        "Quellmar's $5 million seed round was led by Hafen Capital.",
        "Hafen Capital led a $5 million seed round in Quellmar.",
        "A $5 million seed round was raised by Quellmar, led by Hafen Capital.",
        "With $5 million in seed funding from Hafen Capital, Quellmar wants to double its team.",
    ],
)
def test_who_raises_is_found_wherever_the_sentence_names_it(text: str) -> None:
    document = read_document("a.txt", text.encode())
    facts = facts_of(Reading(document, extract_claims(document, least=0)))
    assert [round["company"] for round in facts["rounds"]] == ["Quellmar"]


def test_a_paper_raises_nothing() -> None:
    document = read_document("a.txt", b"Quellmar, the Tarn Gazette reported, has raised $5 million.")
    facts = facts_of(Reading(document, extract_claims(document, least=0)))
    assert [round["company"] for round in facts["rounds"]] == ["Quellmar"]


@pytest.mark.parametrize(
    "text",
    [
        "Quellmar raised $5 million. Turnover doubled. Hafen Bank came up with a loan of $600,000 to see it through.",
        "Quellmar raised $5 million. Hafen Bank provided a $600,000 loan to Quellmar.",
    ],
)
def test_a_bank_that_provides_a_loan_lends_it(text: str) -> None:
    document = read_document("a.txt", text.encode())
    facts = facts_of(Reading(document, extract_claims(document, least=0)))
    found = {round["amount"]: round for round in facts["rounds"]}
    assert found[600_000]["company"] == "Quellmar"
    assert found[600_000]["investors"] == ["Hafen Bank"]
