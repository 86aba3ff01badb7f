"""Of rounds spoken of in the plural, "one of the largest" is told as a round of its own."""

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document


@pytest.mark.parametrize(
    "text",
    [
        "Tarn Ventures of Oslo has led one of the largest Series B rounds of May for Quorvex, a Leeds maker of arms.",
        "Quorvex has closed one of the largest Series B rounds in Britain. Tarn Ventures led.",
        "Tarn Ventures led one of Europe's largest Series B rounds, for Quorvex, a Leeds maker of arms.",
    ],
)
def test_one_of_the_largest_rounds_is_a_round(text: str) -> None:
    document = read_document("a.txt", f"A large round\n\n{text}\n".encode())
    told = facts_of(Reading(document, extract_claims(document, least=0)))["rounds"]
    assert [(each["company"], each["stage"], each["leads"]) for each in told] == [
        ("Quorvex", "series-b", ["Tarn Ventures"])
    ]


def test_an_investor_may_be_called_like_a_people() -> None:
    text = (
        "Title\n\nQuorvex closed a Series B of $9 million, led by Georgian, with Vale Capital among the participants.\n"
    )
    document = read_document("a.txt", text.encode())
    told = facts_of(Reading(document, extract_claims(document, least=0)))["rounds"]
    assert [(each["leads"], each["investors"]) for each in told] == [(["Georgian"], ["Georgian", "Vale Capital"])]
