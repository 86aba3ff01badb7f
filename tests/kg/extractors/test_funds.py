"""A pool of money set up to invest is a fund; a round of a company is none."""

import pytest

from kg.claims import Claim, Kind, Thing
from kg.extractors import extract_claims
from kg.extractors.analysis import analyse
from kg.extractors.funds.reading import extract_funds
from kg.money import Money
from kg.readers import read_document


def funds(text: str) -> list[tuple[str | None, int | None, list[str]]]:
    """Return name, size and backers of each fund that a text tells of."""
    found: dict[Thing, list[Claim]] = {}
    for claim in extract_funds(analyse(read_document("a.txt", f"What happened today\n\n{text}".encode()))):
        found.setdefault(claim.subject, []).append(claim)
    return [
        (
            next((str(c.value) for c in claims if c.predicate == "name"), None),
            next((int(c.value.amount) for c in claims if isinstance(c.value, Money)), None),
            [c.value.key for c in claims if c.predicate == "backer" and isinstance(c.value, Thing)],
        )
        for claims in found.values()
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tarn Ventures now has $18m in its maiden fund for robots.", ("Tarn Ventures", 18_000_000, [])),
        ("Tarn's second growth fund has reached $350m.", ("Tarn", 350_000_000, [])),
        ("A $90m fund for robots is about to be launched by Tarn.", ("Tarn", 90_000_000, [])),
        ("Leeds-based Tarn Ventures has wrapped up its fifth fund at €40m.", ("Tarn Ventures", 40_000_000, [])),
        ("Tarn Ventures has $18m for technologies that change cities.", ("Tarn Ventures", 18_000_000, [])),
        ("Tarn Ventures closed a $150 million fund to back robots.", ("Tarn Ventures", 150_000_000, [])),
        ("Tarn Ventures launched a €50m fund backed by Ostrel.", ("Tarn Ventures", 50_000_000, ["Ostrel"])),
        ("Tarn Capital closed Tarn Capital Fund II at $121m.", ("Tarn Capital Fund II", 121_000_000, [])),
        ("Tarn Ventures held a first close on its fund at €40m.", ("Tarn Ventures", 40_000_000, [])),
        (
            "Tarn Ventures closed an €80m growth vehicle, Tarn Opportunity, backed by Ostrel.",
            ("Tarn Opportunity", 80_000_000, ["Ostrel"]),
        ),
        ("Tarn Ventures IV (Leeds, deep tech): €50m.", ("Tarn Ventures IV", 50_000_000, [])),
        ("Tarn led a round of Quorvex through its $5 billion Nordic fund.", (None, 5_000_000_000, [])),
        ("Tarn Capital, with €534 million under management in its first fund, led.", (None, 534_000_000, [])),
        ("Tarn Ventures held a first close of €40m on a targeted €90m fund.", ("Tarn Ventures", 40_000_000, [])),
        ("Tarn hit a first close, NOK 40m, of Tarn Delta.", ("Tarn Delta", 40_000_000, [])),
        ("The firm closed Tarn Growth I at $250m in May.", ("Tarn Growth I", 250_000_000, [])),
        ("Tarn Seed Fund IV, a $60m vehicle, backs robots.", ("Tarn Seed Fund IV", 60_000_000, [])),
        ("Tarn Ventures doubled its AI fund to $50m.", ("Tarn Ventures", 50_000_000, [])),
        ("Tarn Origin III, meant for small cheques, comes to $300m.", ("Tarn Origin III", 300_000_000, [])),
        (
            "The Tarn Innovation Fund, a €1 billion pot filled by 24 states, is slow.",
            ("Tarn Innovation Fund", 1_000_000_000, []),
        ),
        ("Tarn Fund I was €6 million, most of it from friends.", ("Tarn Fund I", 6_000_000, [])),
        ("Tarn Ventures is on the road for $350m.", ("Tarn Ventures", 350_000_000, [])),
        (
            "Tarn Ventures closed its second fund at $18m, with Ostrel and Marrow Bank among its backers.",
            ("Tarn Ventures", 18_000_000, ["Ostrel", "Marrow Bank"]),
        ),
        ("Tarn added Harbour Fund II and Meadow Fund II, $150m each.", ("Harbour Fund II", 150_000_000, [])),
        ("Tarn added Harbour Fund II and Meadow Fund II, $150m each.", ("Meadow Fund II", 150_000_000, [])),
    ],
)
def test_a_fund(text: str, expected: tuple[str | None, int | None, list[str]]) -> None:
    assert expected in funds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Quorvex raised $5 million in a Series A led by Tarn Ventures.",
        "Quorvex closed a $5 million funding round.",
        "The Ostrel Growth Fund led the $5 million round of Quorvex.",
        "Quorvex was valued at $45 billion when Tarn Fund II led a $639m round.",
        "Quorvex had raised $45m in total from Ostrel, Tarn Falcon Fund and others.",
        "Tarn Ventures, a fund that manages $2 billion, invested $5 million in Quorvex.",
    ],
)
def test_no_fund(text: str) -> None:
    assert funds(text) == []


def test_the_size_of_a_fund_is_no_round() -> None:
    text = "What happened today\n\nTarn Capital raised $80m in the first close of its third fund, Tarn Delta III."
    subjects = {claim.subject.kind for claim in extract_claims(read_document("a.txt", text.encode()))}
    assert Kind.FUND in subjects
    assert Kind.ROUND not in subjects


def test_a_fund_among_the_deals_of_a_table() -> None:
    table = (
        "# Deals of the day\n\nCompany | Amount | Stage | Investors | Sector\n--- | --- | --- | --- | ---\n"
        "Quorvex | $5 Mn | Seed | Tolmin Ventures | Robots\n"
        "Lotus Growth Fund | $180 Mn | First Close (Fundraising) | Marrow Bank; Brumal Asia | Private equity\n"
        "Ostrel | $9 Mn | Series A | Tolmin Ventures | Pumps\n"
    )
    claims = [*extract_funds(analyse(read_document("a.md", table.encode())))]
    assert [claim.value for claim in claims if claim.predicate == "name"] == ["Lotus Growth Fund"]
    backers = [claim.value for claim in claims if claim.predicate == "backer"]
    assert [each.key for each in backers if isinstance(each, Thing)] == ["Marrow Bank", "Brumal Asia"]
