"""Who buys whom, in active and passive voice, done, coming and talked about."""

import pytest

from kg.claims import Claim, Thing
from kg.extractors.acquisitions import extract_acquisitions
from kg.extractors.analysis import analyse
from kg.money import Money
from kg.readers import read_document


def deals(text: str) -> list[tuple[str, str, str, int | None]]:
    """Return acquirer, target, status and price of each acquisition that a text tells."""
    found: dict[Thing, dict[str, Claim]] = {}
    for claim in extract_acquisitions(analyse(read_document("a.txt", f"What happened today\n\n{text}".encode()))):
        found.setdefault(claim.subject, {})[claim.predicate] = claim
    result = []
    for deal in found.values():
        acquirer, target, price = deal["acquirer"].value, deal["target"].value, deal.get("amount")
        assert isinstance(acquirer, Thing)
        assert isinstance(target, Thing)
        amount = int(price.value.amount) if price and isinstance(price.value, Money) else None
        result.append((acquirer.key, target.key, str(deal["status"].value), amount))
    return result


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ostrel acquired Quorvex for $40 million in May.", ("Ostrel", "Quorvex", "closed", 40_000_000)),
        ("Ostrel has bought drone maker Quorvex.", ("Ostrel", "Quorvex", "closed", None)),
        ("Ostrel, which makes vans, bought Quorvex in 2024.", ("Ostrel", "Quorvex", "closed", None)),
        ("Quorvex was acquired by Ostrel for $40 million.", ("Ostrel", "Quorvex", "closed", 40_000_000)),
        ("Quorvex, which was bought by Ostrel in 2023, makes drones.", ("Ostrel", "Quorvex", "closed", None)),
        ("Ostrel's acquisition of Quorvex pleased its users.", ("Ostrel", "Quorvex", "closed", None)),
        ("Ostrel completed its $40 million purchase of Quorvex.", ("Ostrel", "Quorvex", "closed", 40_000_000)),
        ("Ostrel said it will acquire Quorvex.", ("Ostrel", "Quorvex", "planned", None)),
        ("Ostrel has agreed to buy Quorvex for $40 million.", ("Ostrel", "Quorvex", "planned", 40_000_000)),
        ("Ostrel is buying Quorvex.", ("Ostrel", "Quorvex", "planned", None)),
        (
            "Ostrel is in advanced talks to acquire Quorvex for as much as $3 billion, people familiar with it say.",
            ("Ostrel", "Quorvex", "rumoured", 3_000_000_000),
        ),
        ("Marrow sold Quorvex to Ostrel for $40 million.", ("Ostrel", "Quorvex", "closed", 40_000_000)),
        ("Ostrel raised $5 million. It also bought Quorvex.", ("Ostrel", "Quorvex", "closed", None)),
    ],
)
def test_an_acquisition(text: str, expected: tuple[str, str, str, int | None]) -> None:
    assert expected in deals(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ostrel bought shares in Quorvex.",
        "Ostrel acquired a 10% stake in Quorvex for $5 million.",
        "Ostrel buys Quorvex's chips.",
        "Ostrel picked up $5 million from Tarn Ventures.",
        "Quorvex walked away from a takeover proposal by Ostrel.",
        "Quorvex has not been acquired by Ostrel.",
        "Quorvex wants to buy servers.",
    ],
)
def test_no_acquisition(text: str) -> None:
    assert deals(text) == []


def test_one_acquisition_told_twice_is_one() -> None:
    text = "Ostrel to buy Quorvex\n\nOstrel has agreed to buy Quorvex. Ostrel's purchase of Quorvex is its third."
    assert len(deals(text)) == 1
