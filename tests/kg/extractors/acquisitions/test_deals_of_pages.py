"""Deals as pages tell them: in headlines, in questions, line by line, as nouns, beside other clauses."""

import pytest

from tests.kg.extractors.acquisitions.test_asides_and_lines import deals


@pytest.mark.parametrize(
    "headline",
    [
        "Verdano Buys Lexivore, and Few Saw It Coming",
        "Turin Software Firm Verdano Acquires Lexivore to Expand in Law",
        "Lexivore Acquired by Verdano",
        "Verdano Snaps Up Legal Startup Lexivore for $30 Million",
        "Verdano Completes Acquisition of Lexivore",
    ],
)
def test_a_headline_in_capitals(headline: str) -> None:
    text = f"{headline}\n\nLawyers were surprised. A program that reads contracts changes hands, Verdano said.\n"
    assert {(a, b) for a, b, _ in deals(text)} == {("Verdano", "Lexivore")}


def test_the_assets_of_somebody_may_be_bought() -> None:
    assert deals("Verdano is negotiating to buy Lexivore's Malaysian assets.") == {("Verdano", "Lexivore", "planned")}


def test_who_only_mentions_a_purchase_buys_nobody() -> None:
    assert not deals("Ambassador Ettinger mentions the purchase of Lexivore for $210 million.")


def test_a_planned_deal_in_a_line_of_capitals() -> None:
    assert deals("Other news.\n\n- Verdano to Acquire Lexivore Systems\n") == {
        ("Verdano", "Lexivore Systems", "planned")
    }


def test_a_headline_that_buys_nobody() -> None:
    assert not deals("Verdano Buys Time for New Chip\n\nLawyers were surprised, Verdano said.\n")


def test_a_headline_that_ran_into_its_text() -> None:
    text = (
        "M&A. Verdano Buys Augmented Law Firm Lexivore Verdano has purchased Lexivore, a startup. "
        "Lexivore takes no new customers. Verdano said so."
    )
    assert deals(text) == {("Verdano", "Lexivore", "closed")}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Has Verdano's acquisition of Lexivore got more to do with data?", {("Verdano", "Lexivore", "closed")}),
        ("What did the takeover of Lexivore by Verdano cost?", {("Verdano", "Lexivore", "closed")}),
        ("Will Verdano buy Lexivore?", set()),
        ("Has Verdano bought Lexivore?", set()),
    ],
)
def test_what_a_question_takes_for_granted(question: str, expected: set[tuple[str, str, str]]) -> None:
    assert deals(f"Lexivore reads contracts. {question}") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Lexivore, a reader of contracts, is the latest purchase of Turin software company Verdano.",
        "Lexivore became the third acquisition by Verdano.",
        "£1.15 billion: that is what Verdano, the software house, paid funds of Brumal Equity for Lexivore.",
        "Lexivore was founded in 2008; not long ago it was sold to Verdano for over $1 billion.",
        "Verdano has bought a company from the U.K. named Lexivore, holder of patents.",
        "The licence came to Verdano with its takeover of Lexivore, a lender.",
        "A paper notes that Lexivore was lately bought by Verdano.",
        "Lexivore went not long ago to Verdano, for all of $28 million.",
        "Lexivore, which went to Verdano for a sum that was not made public, reads contracts.",
    ],
)
def test_who_bought_and_what(text: str) -> None:
    assert deals(text) == {("Verdano", "Lexivore", "closed")}


@pytest.mark.parametrize(
    "text",
    [
        "Verdano is buying Lexivore, a small company based in Sweden, and Bolderon is taking over Kelvio, a lab.",
        "Verdano is buying Lexivore, Bolderon is taking over Kelvio.",
    ],
)
def test_who_is_bought_ends_where_another_clause_begins(text: str) -> None:
    assert deals(text) == {("Verdano", "Lexivore", "planned"), ("Bolderon", "Kelvio", "planned")}


def test_lines_of_the_page_of_one_company() -> None:
    text = (
        "# Verdano\n\nVerdano is a software house from Turin. Verdano raised a $20 million Series A in 2019.\n\n"
        "## Timeline\n\n- 2021: Buys Lexivore ($30M), which reads contracts\n- 2023: Acquires Kelvio\n"
    )
    assert deals(text, "a.md") == {("Verdano", "Lexivore", "closed"), ("Verdano", "Kelvio", "closed")}
