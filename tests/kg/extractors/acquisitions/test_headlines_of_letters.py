"""Headlines of newsletters that do not tell who buys. All names are invented."""

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document


def test_the_letter_is_not_the_somebody_who_buys() -> None:
    text = (
        "# Rackwise #58: Debt in the desert, and somebody finally buys Quellmar\n\nJune 20, 2025\n\n"
        "Quellmar has been bought by Hafen Electric. Tindra, which Rackwise wrote about last week, was not.\n"
    )
    document = read_document("letter.md", text.encode())
    found = facts_of(Reading(document, extract_claims(document)))["acquisitions"]
    assert [(a["acquirer"], a["target"]) for a in found] == [("Hafen Electric", "Quellmar")]
