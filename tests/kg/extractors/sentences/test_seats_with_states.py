"""A seat told with its state describes a company as one told without does."""

import pytest

from kg.claims import Reading
from kg.extractors import analyse, extract_claims
from kg.facts import facts_of
from kg.readers import read_document


def masks(text: str) -> list[str]:
    return [sentence.mask for sentence in analyse(read_document("a.txt", f"Title\n\n{text}".encode())).sentences[1:]]


@pytest.mark.parametrize(
    "seat",
    ["Austin", "Austin, Texas", "Mountain View, Calif.", "Raleigh, N.C.", "Palo Alto, CA", "Pune, India"],
)
def test_the_company_of_a_city_and_state_is_a_description(seat: str) -> None:
    assert masks(f"The {seat}-based startup makes arms.") == ["<A0> makes arms ."]
    assert masks(f"{seat}-based Quorvex raised $5 million.") == ["<G0> raised <M0> ."]


@pytest.mark.parametrize(
    "what",
    [
        "a two-year-old, Pune, India-based company that reads X-rays",
        "a seven-year-old, Leeds-based maker of arms",
        "a small, Leeds-based company",
        "an eight-year-old, venture-backed company",
    ],
)
def test_adjectives_with_a_comma_between_them_are_one_description(what: str) -> None:
    assert masks(f"Quorvex, {what}, has raised $5 million from Tarn Ventures.") == ["<G0> has raised <M0> from <G1> ."]


def test_a_round_is_of_whom_it_propelled() -> None:
    text = (
        "Insurers of the year\n\nOstrel Health, of Leeds, covers 2 million people.\n\nIt was a $95 million Series D, "
        "led by Tarn Ventures, that propelled Columbus, Ohio-based Quorvex to a valuation of $1.1 billion.\n"
    )
    document = read_document("a.txt", text.encode())
    told = facts_of(Reading(document, extract_claims(document, least=0)))
    assert [(each["company"], each["amount"]) for each in told["rounds"]] == [("Quorvex", 95_000_000)]
    assert [each["company"] for each in told["valuations"]] == ["Quorvex"]


def test_whose_fund_invests_does_not_invest() -> None:
    text = "Quorvex raised $5 million from Tarn Ventures and Vale Capital, the private fund of {}."
    for whose in ("Ada Lind and Bo Ekholm", "founders Ada Lind and Bo Ekholm", "Ada Lind"):
        document = read_document("a.txt", f"Title\n\n{text.format(whose)}".encode())
        told = facts_of(Reading(document, extract_claims(document, least=0)))
        assert [each["investors"] for each in told["rounds"]] == [["Tarn Ventures", "Vale Capital"]]


def test_the_money_raised_goes_to_a_company() -> None:
    for spent in ("will go into Quorvex, of Leeds", "goes to Quorvex, of Leeds", "will help Quorvex to hire"):
        document = read_document("a.txt", f"A round is led\n\nThe $29 million raised {spent}.\n".encode())
        told = facts_of(Reading(document, extract_claims(document, least=0)))
        assert [(each["company"], each["amount"]) for each in told["rounds"]] == [("Quorvex", 29_000_000)]
        assert told["totals"] == []
