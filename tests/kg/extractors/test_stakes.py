"""Shares of a company that somebody buys for a sum. All names are invented."""

# ruff: noqa: E501 -- sentences are easier to read whole

import pytest

from tests.kg.extractors.test_rounds import facts, first


@pytest.mark.parametrize(
    ("sentence", "amount"),
    [
        ("Brightfell Holdings snapped up a 12% stake in the Lagos grocer Quellmar for $14 million last week.", 14_000_000),
        ("Quellmar has sold a 9.5 percent stake to Brightfell Holdings for 30 million euros.", 30_000_000),
        ("Brightfell Holdings is to subscribe to 40 million euros of new shares in Quellmar, a maker of kites.", 40_000_000),
        ("Orlen Bank agreed to sell 8 per cent of its unit Quellmar to Brightfell Holdings for $20 million.", 20_000_000),
        ("A 15 per cent stake in Quellmar was bought by Brightfell Holdings for $12 million.", 12_000_000),
        ("Brightfell Holdings will hold 30 percent of Quellmar after investing $50 million.", 50_000_000),
        ("Brightfell Holdings has become an anchor shareholder in Quellmar, investing $50 million.", 50_000_000),
        ("Brightfell Holdings has joined a club of investors putting 90 million ringgit into Quellmar.", 90_000_000),
        ("Brightfell Holdings increased its stake in Quellmar to 22 percent for $31 million.", 31_000_000),
        ("For $80 million, Brightfell Holdings gets 12% of Quellmar.", 80_000_000),
        ("Brightfell Holdings came to the aid of Quellmar with a $7 million loan.", 7_000_000),
    ],
)  # fmt: skip
def test_who_buys_part_of_a_company_invests_in_it(sentence: str, amount: int) -> None:
    told = facts(sentence)
    assert [(first(r["company"]), r["amount"]) for r in told["rounds"]] == [("Quellmar", amount)]
    assert [first(name) for r in told["rounds"] for name in r["investors"]] == ["Brightfell Holdings"]
    assert told["acquisitions"] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Brightfell Holdings bought a 70% stake in Quellmar for $9 million.",
        "Brightfell Holdings has sold its 10% stake in Quellmar for $9 million.",
    ],
)
def test_who_buys_most_of_a_company_or_sells_its_part_does_not(sentence: str) -> None:
    assert facts(sentence)["rounds"] == []
