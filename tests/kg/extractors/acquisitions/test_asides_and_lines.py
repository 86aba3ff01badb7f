"""Deals told with an aside before the name, in a line without a subject, or by a description."""

import pytest

from kg.extractors import extract_claims
from kg.money import Money
from kg.readers import read_document


def deals(text: str, name: str = "a.txt") -> set[tuple[str, str, str]]:
    document = read_document(name, (text if name == "a.md" else f"What happened today\n\n{text}").encode())
    told: dict[object, dict[str, str]] = {}
    for claim in extract_claims(document):
        if claim.subject.kind.name == "ACQUISITION":
            value = getattr(claim.value, "key", claim.value)
            told.setdefault(claim.subject, {})[claim.predicate] = str(value)
    return {(deal["acquirer"], deal["target"], deal["status"]) for deal in told.values()}


@pytest.mark.parametrize(
    "text",
    [
        "Verdano, a software house from Turin, bought, for EUR 38 million, Lexivore, whose program reads contracts.",
        "Verdano acquired, for an undisclosed sum, Lexivore, a contract reader.",
        "Verdano has bought a smaller labelling shop as well: Lexivore, from Manila, for $9 million.",
        "Brumal Equity sold Lexivore, an Austin, Texas-based maker of tests for schools, to Verdano for $410 million.",
        "Otto Reil built up Lexivore, which went to Verdano for 527 million dollars in 2014.",
        "Verdano swooped on Lexivore last year, paying $30 million.",
        "The latest is Lexivore, started by two graduates, for which Verdano paid $230 million.",
        "Lexivore filed for bankruptcy, selling what was left to Verdano for $75 million.",
        "Verdano, which absorbed Coilcom's affiliate Lexivore in December last year, is preparing a round.",
        "Lexivore raised $30 million in 2021. Verdano then bought the company for some $20 billion.",
    ],
)
def test_a_deal_done(text: str) -> None:
    assert deals(text) == {("Verdano", "Lexivore", "closed")}


@pytest.mark.parametrize(
    "text",
    [
        "Payments firm Lexivore is drawing takeover interest from Verdano, people familiar with the matter say.",
        "Lexivore raised $25 million in May. It is now in talks to sell itself to Verdano, that person said.",
    ],
)
def test_a_deal_rumoured(text: str) -> None:
    assert deals(text) == {("Verdano", "Lexivore", "rumoured")}


def test_a_deal_planned() -> None:
    text = "The largest exit is Lexivore, for which Verdano will pay $32 billion once regulators approve."
    assert deals(text) == {("Verdano", "Lexivore", "planned")}


def test_a_line_of_milestones_tells_of_the_company_of_the_page() -> None:
    text = (
        "# Verdano Robotics\n\nVerdano Robotics raised $5 million in a seed round led by Ostrel Ventures.\n\n"
        "## Timeline\n\n- **Aug 2025.** Purchase of Lexivore.\n- In May 2024, acquired Coilcom, a maker of pumps.\n"
    )
    assert deals(text, "a.md") == {
        ("Verdano Robotics", "Lexivore", "closed"),
        ("Verdano Robotics", "Coilcom", "closed"),
    }


def test_a_line_of_a_portfolio_tells_of_the_company_above() -> None:
    text = (
        "# Companies of Ostrel\n\n## Lexivore\n\nLaw.\n\nStatus: Exited. Bought by Verdano in 2024."
        "\n\n## Tharsis Labs\n\nQuantum.\n\nStatus: Exited. Sold in 2025 to Coilcom, which is based in Finland.\n"
    )
    assert deals(text, "a.md") == {("Verdano", "Lexivore", "closed"), ("Coilcom", "Tharsis Labs", "closed")}


def test_shares_in_a_company_are_not_the_company() -> None:
    assert deals("Brumal Equity sold shares in Lexivore, a pump maker, to Verdano.") == set()


def test_an_offer_declined_is_no_deal() -> None:
    assert deals("Lexivore made news when it declined an acquisition offer from Verdano in March.") == set()


def test_the_sum_is_the_price() -> None:
    text = "Verdano bought, for $38 million, Lexivore, whose program reads contracts."
    claims = extract_claims(read_document("a.txt", f"What happened today\n\n{text}".encode()))
    sums = [claim.value for claim in claims if claim.predicate == "amount"]
    assert [(int(each.amount), each.currency) for each in sums if isinstance(each, Money)] == [(38_000_000, "USD")]


@pytest.mark.parametrize(
    "text",
    [
        "Quorvex raised $2m from Beltran Capital. Ostrel paid $40m for it in 2024.",
        "Quorvex raised $2m from Beltran Capital. In 2024 Ostrel buys the lot for $40m.",
        "Quorvex was never short of suitors. Ostrel has taken over the Oslo lender, at a price nobody gives.",
        "Ostrel made off with Quorvex for $40m.",
    ],
)
def test_what_was_told_of_before_is_bought(text: str) -> None:
    assert deals(text) == {("Ostrel", "Quorvex", "closed")}
