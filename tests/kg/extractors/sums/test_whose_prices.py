"""Whose a price is: of what was bought or sold at it, of whom it stands before; and what is no company's worth."""

import pytest

from tests.kg.extractors.sums.test_running_totals import facts


@pytest.mark.parametrize(
    "text",
    [
        "Tindra acquired a quarter of Quellmar, the kite company, at a valuation of $350 million.",
        "Tindra sold Quellmar, which makes kites, to Bolderon at a valuation of $350 million.",
        "In May Tindra disposed of Quellmar to Bolderon, at a company value of $350 million.",
        "Valued at $350 million in August, Quellmar is the owner of Tindra.",
        "Last valued at $350 million, Quellmar sells kites to Tindra.",
        "At $350 million is Quellmar's kite business valued in the deal.",
        "Quellmar, the company of Ada Lind, which raised in May at a valuation of $350 million, and Tindra make kites.",
    ],
)
def test_whose_a_price_is(text: str) -> None:
    assert [(each["company"], each["amount"]) for each in facts(text)["valuations"]] == [("Quellmar", 350_000_000)]


def test_a_valuation_that_went_down_is_told_twice() -> None:
    text = "Within months the valuation of Quellmar went down from $46 billion to as little as $6.7 billion."
    assert {each["amount"] for each in facts(text)["valuations"]} == {46_000_000_000, 6_700_000_000}


def test_what_a_company_could_wish_for_is_no_aim_of_its_valuation() -> None:
    text = "Quellmar had all that a startup could wish for: a valuation of $1.4 billion and happy customers."
    assert [each["amount"] for each in facts(text)["valuations"]] == [1_400_000_000]


@pytest.mark.parametrize(
    "text",
    [
        "Quellmar makes kites. Its pool grew by 35,000 stock options valued at around $6 million.",
        "Quellmar makes kites. The option pool as a whole has reached a value of $20 million.",
        "Quellmar makes kites. More than 90 deals with a value above $1.5 billion were counted.",
        "Quellmar is said to be negotiating a round with a $25 billion valuation as its goal.",
        "Quellmar (in funding talks, aiming at a $25 billion valuation) makes kites.",
        "Quellmar (funding talks, $25 billion valuation as target) makes kites.",
        "Quellmar was bought last week by Tindra. The price tag landed at $18 billion.",
        "Quellmar, which makes kites, now belongs to Tindra. Price: $250 million.",
        "2024: Quellmar opens a shop; revenue ~$200 million.",
    ],
)
def test_what_is_no_valuation(text: str) -> None:
    assert not facts(text)["valuations"]
