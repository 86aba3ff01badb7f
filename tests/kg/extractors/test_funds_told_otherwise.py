"""Funds whose sentence has no common verb for their setting up, and what they are called then."""

import pytest

from kg.extractors import extract_claims
from kg.money import Money
from kg.readers import read_document


def funds(text: str) -> set[tuple[str | None, int | None]]:
    """Return name and size of each fund that a text tells."""
    told: dict[object, dict[str, object]] = {}
    for claim in extract_claims(read_document("a.txt", f"What happened today\n\n{text}".encode())):
        if claim.subject.kind.name == "FUND":
            value = int(claim.value.amount) if isinstance(claim.value, Money) else claim.value
            told.setdefault(claim.subject, {})[claim.predicate] = value
    return {(d.get("name"), d.get("amount")) for d in told.values()}  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "name", "size"),
    [
        (
            "Tarn Ventures, an investor in Accra, has shut a $36 million fund with the support of Coil.",
            "Tarn Ventures",
            36,
        ),
        ("Tarn Ventures has collected nearly $80 million for what is to be its biggest fund.", "Tarn Ventures", 80),
        ("A $90 million fund for robots was opened by Tarn Ventures.", "Tarn Ventures", 90),
        ("Brumal has set up Tarn Capital, a big $300 million investment fund for late rounds.", "Tarn Capital", 300),
        ("Brumal has wrapped up its third fund, Tarn Seed Three, at $85 million.", "Tarn Seed Three", 85),
        ("Brumal (Lagos) announced a $43 million first close for Tarn Alpha, which backs clinics.", "Tarn Alpha", 43),
        (
            "The news is that the Berlin-based Tarn Ventures closed its newest fund at $500 million.",
            "Tarn Ventures",
            500,
        ),
        ("Tarn Ventures, which closed a $50 million fund in 2013 with Coil, is circling.", "Tarn Ventures", 50),
        ("Related: Pons moves to Rome · Tarn Ventures closes fifth fund at $100 million", "Tarn Ventures", 100),
        ("Tarn Ventures I was filled in October with $64 million, much of it from Coil.", "Tarn Ventures I", 64),
        ("Tarn Ventures in Kyoto has $35 million for deep tech, half of it from Coil.", "Tarn Ventures", 35),
        ("In China, a freshly minted $8 million AI fund is to steer money into research.", None, 8),
    ],
)
def test_fund(text: str, name: str | None, size: int) -> None:
    assert funds(text) == {(name, size * 10**6)}


def test_the_fund_before_is_one_too() -> None:
    text = "Tarn Ventures closed its fifth fund at $175 million, a little more than the $160 million of its fourth."
    assert funds(text) == {("Tarn Ventures", 175 * 10**6), ("Tarn Ventures", 160 * 10**6)}


@pytest.mark.parametrize(
    "text",
    [
        "Coil will contribute $5 million out of a fund gathered from others.",
        "The Tarn Growth Fund is putting $13 million into a maker of sensors.",
        "Mersa Labs got a special purpose financing vehicle of up to $500 million from Coil Bank.",
        "They were offered $600 million by a sovereign fund and declined.",
        "Founded in 2019, Mersa Labs sells its software by the vehicle, at around $400 a month.",
    ],
)
def test_no_fund(text: str) -> None:
    assert funds(text) == set()
