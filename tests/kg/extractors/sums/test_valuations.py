"""What a company is said to be worth: the round's valuation, the one before it, and sums that are no valuation."""

import pytest

from tests.kg.extractors.rounds.test_rounds import facts

WORTH = [
    (
        "Quellmar raised $9 million at a $90 million valuation, up from $40 million in May, when Hafen led a $4m seed.",
        {90, 40},
    ),
    ("The round values Quellmar, a Leeds startup, at $90 million, nearly triple the $31 million of June.", {90, 31}),
    ("Quellmar cut its share price, implying $74 million rather than $95 million.", {74, 95}),
    ("Quellmar, once worth $90 million, borrowed $3 million from Hafen Capital in April.", {90}),
    ("Quellmar raised $9 million in a Series A from Hafen Capital ($90 million).", {90}),
    ("The pre-money equity value of Quellmar was agreed at $90 million.", {90}),
    ("Ostrel signed a term sheet to acquire Quellmar in an all-stock deal valued at $90 million.", set()),
    ("Quellmar raises $9 million at $90 million valuation: $8 million from Hafen Capital as lead.", {90}),
]


@pytest.mark.parametrize(("text", "worth"), WORTH)
def test_what_a_company_is_worth(text: str, worth: set[int]) -> None:
    assert {v["amount"] / 1_000_000 for v in facts(text)["valuations"]} == worth


def test_a_round_named_by_its_company_values_that_company() -> None:
    text = "Ostrel raised a $5 million seed round.\n\nQuellmar's raise valued the company at $90 million."
    assert [v["company"] for v in facts(text)["valuations"]] == ["Quellmar"]


def test_who_was_valued_is_the_one_before_the_verb_whoever_raises_next() -> None:
    text = (
        "Tindrask was valued at almost $2 billion in May, and Quellmar has just taken $35 million from Hafen Ventures."
    )
    assert [(v["company"], v["amount"]) for v in facts(text)["valuations"]] == [("Tindrask", 2_000_000_000)]
