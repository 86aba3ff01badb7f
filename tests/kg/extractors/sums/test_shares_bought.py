"""Shares of a company that somebody named buys, also of one that is listed, are a round of that one investor."""

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document


def facts(text: str) -> dict[str, list[dict[str, object]]]:
    document = read_document("a.txt", f"Some news of the week\n\n12 May 2021\n\n{text}".encode())
    return facts_of(Reading(document, extract_claims(document)))


@pytest.mark.parametrize(
    "text",
    [
        "Fennick bought more than 4.8 million Quellmar common shares, worth roughly $200 million, to cement a pact.",
        "Fennick purchased over 4.8 million shares of Quellmar common stock, valued at about $200 million.",
        "Fennick took a $200 million slice of Quellmar.",
        "Fennick is buying $200 million of Quellmar stock at $23.28 a share.",
        "Fennick will buy $200 million worth of Quellmar's newly issued shares.",
        "Fennick has agreed to buy Quellmar shares for $200 million.",
        "Fennick subscribed for 20 million new shares in Quellmar at $10 per share, for a total of $200 million.",
    ],
)
def test_who_buys_shares_puts_money_in(text: str) -> None:
    found = facts(text)
    told = [(each["company"], each["amount"], each["investors"]) for each in found["rounds"]]
    assert told == [("Quellmar", 200_000_000, ["Fennick"])]
    assert found["acquisitions"] == []


def test_who_buys_back_its_own_shares_raises_nothing() -> None:
    assert facts("Fennick bought back $30 million of its stock.")["rounds"] == []
