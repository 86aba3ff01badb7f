"""Deals told by nouns, sales, pronouns and what a round is for."""

import pytest

from kg.extractors import extract_claims
from kg.money import Money
from kg.readers import read_document


def deals(text: str) -> set[tuple[str, str, str, int | None]]:
    """Return acquirer, target, status and price of each acquisition that a text tells."""
    told: dict[object, dict[str, object]] = {}
    for claim in extract_claims(read_document("a.txt", f"What happened today\n\n{text}".encode())):
        if claim.subject.kind.name == "ACQUISITION":
            value = (
                int(claim.value.amount) if isinstance(claim.value, Money) else getattr(claim.value, "key", claim.value)
            )
            told.setdefault(claim.subject, {})[claim.predicate] = value
    return {(d["acquirer"], d["target"], d["status"], d.get("amount")) for d in told.values()}  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "status", "price"),
    [
        ("Lexivore's $40 million takeover by Verdano showed what such firms can fetch.", "closed", 40_000_000),
        ("Next came the $40 million offer for Lexivore, a maker of scanners, by Verdano.", "planned", 40_000_000),
        ("Then came the $40 million bid of Verdano for Lexivore.", "planned", 40_000_000),
        ("In May Verdano completed the merger, told before, of Lexivore Ltd. into itself.", "closed", None),
        ("Verdano is far along in negotiations for Lexivore.", "planned", None),
        ("Most of Lexivore ended up with the Danish group Verdano.", "closed", None),
        ("Lexivore was turned into a wholly-owned subsidiary of Verdano.", "closed", None),
        ("Brumal disposed of Lexivore, which makes lenses, to the Danish company Verdano.", "closed", None),
        ("Brumal has finished selling Lexivore to Verdano.", "closed", None),
        ("Verdano let it be known that it had bought the ad buying and data mining startup Lexivore.", "closed", None),
        ("Pons was bought by Coil, and Verdano's cloud unit said it would take over Lexivore.", "planned", None),
        (
            "Lexivore raised $3 million in seed money in May, only for Verdano to acquire it a mere week later.",
            "closed",
            None,
        ),
    ],
)
def test_deal(text: str, status: str, price: int | None) -> None:
    told = {deal[2:] for deal in deals(text) if deal[0] == "Verdano" and deal[1].startswith("Lexivore")}
    assert told == {(status, price)}


def test_money_for_a_purchase_is_for_one_by_who_raises() -> None:
    text = (
        "Verdano raised $36 million in a Series A led by Brumal Capital. The sum includes the money needed for the "
        "acquisition of Lexivore, a nursery."
    )
    assert deals(text) == {("Verdano", "Lexivore", "closed", None)}


@pytest.mark.parametrize(
    "text",
    [
        "Verdano bought some 4.8 million Lexivore common shares.",
        "It has subsidiaries (Verdano, Pons), carries out giant acquisitions (Lexivore, $32 billion) and buys stakes.",
        "Verdano is worth a billion dollars more than he paid when he bought Lexivore.",
    ],
)
def test_no_buyer_is_made_up(text: str) -> None:
    assert deals(text) == set()
