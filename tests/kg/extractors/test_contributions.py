"""What one investor put in, told apart from the whole of the round."""

import pytest

from kg.claims import Kind
from kg.extractors import extract_claims
from kg.readers import read_document
from tests.kg.extractors.rounds.test_rounds import facts

WHOLE = "Brackenridge raised $30 million in a Series B led by Tern Capital. "
SHARES = [
    (WHOLE + "Okapi Ventures put in $10 million on its own.", {"Okapi Ventures": 10}),
    (WHOLE + "Okapi Ventures paid for $10 million of it.", {"Okapi Ventures": 10}),
    (WHOLE + "Of that, $10 million came from Okapi Ventures.", {"Okapi Ventures": 10}),
    (WHOLE + "Okapi Ventures took the lead again with $10 million.", {"Okapi Ventures": 10}),
    (
        WHOLE + "Okapi Ventures contributes $10 million, Halden Growth $5 million.",
        {"Okapi Ventures": 10, "Halden Growth": 5},
    ),
    (
        WHOLE + "Okapi Ventures put in $10 million, with a further $5 million from Halden Growth.",
        {"Okapi Ventures": 10, "Halden Growth": 5},
    ),
    (WHOLE + "Okapi Ventures and Halden Growth put in $5 million each.", {"Okapi Ventures": 5, "Halden Growth": 5}),
    (WHOLE + "Okapi Ventures and Halden Growth put in $5 million.", {}),
    ("Brackenridge raised a $30 million Series B anchored by Okapi Ventures's $10 million.", {"Okapi Ventures": 10}),
    ("Brackenridge raised $30 million from Okapi Ventures ($10 million) and others.", {"Okapi Ventures": 10}),
    ("Brackenridge raised $30 million, unlike Okapi Systems ($10 million) and others.", {}),
]


@pytest.mark.parametrize(("text", "shares"), SHARES)
def test_a_part_of_a_round_is_its_givers(text: str, shares: dict[str, int]) -> None:
    claims = extract_claims(read_document("news.md", text.encode()))
    parts = [c for c in claims if c.predicate == "amount" and c.subject.kind is Kind.INVESTMENT]
    assert {c.subject.key.rsplit("|", 1)[1]: c.value.amount / 1_000_000 for c in parts} == shares


def test_money_that_one_investor_spread_over_many_deals_is_no_round_of_a_company_named_beside() -> None:
    document = read_document("news.txt", b"Acme Capital invested $5 million through 12 deals in Bolt Labs.")
    assert [claim for claim in extract_claims(document) if claim.predicate == "amount"] == []


EQUITY = {
    "in the same sentence": "; Okmo Ventures led the equity, while the debt came from Brindle Bank.",
    "in the next": ". Okmo Ventures led the equity part and Brindle Bank provided the loan.",
}


@pytest.mark.parametrize("text", EQUITY.values(), ids=EQUITY)
def test_who_led_the_equity_did_not_lend(text: str) -> None:
    told = facts(f"Veldra landed $45 million in equity and $20 million in debt{text}")["rounds"]
    found = {r["amount"]: r["investors"] for r in told}
    assert found == {45_000_000: ["Okmo Ventures"], 20_000_000: ["Brindle Bank"]}
