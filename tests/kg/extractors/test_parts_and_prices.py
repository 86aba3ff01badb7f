"""What is one investor's part of a round, and whose price is whose: shares, and valuations beside other sums."""

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document


def _facts(text: str) -> dict[str, list[dict[str, object]]]:
    page = f"News of the week\n\n12 May 2021\n\n{text}\n"
    document = read_document("page.txt", page.encode())
    facts: dict[str, list[dict[str, object]]] = facts_of(Reading(document, extract_claims(document, least=0)))
    return facts


@pytest.mark.parametrize(
    ("text", "given"),
    [
        (
            "Quorvex raised a Series C. Tessarine Partners, which sits in Oslo, said in a filing that its share of the "
            "round was $2.2 million.",
            {"Tessarine Partners": 2_200_000},
        ),
        (
            "Quorvex received $40 million from Okapi Motors as part of a $62 million Series B.",
            {"Okapi Motors": 40_000_000},
        ),
        (
            "Quorvex raised $12 million in a Series A. The remaining $7 million is a credit line from Tessarine.",
            {"Tessarine": 7_000_000},
        ),
        (
            "Quorvex raised €2m. A part of the money, €400K, is a convertible note that the Bergen Innovation Fund "
            "will turn into shares.",
            {"Bergen Innovation Fund": 400_000},
        ),
        (
            "Quorvex has raked in €150 million from investors including the grocer Okapi at €50 million and Tessarine "
            "at €30 million.",
            {"Okapi": 50_000_000, "Tessarine": 30_000_000},
        ),
        (
            "Quorvex raised $300 million. Okapi Super tipped in $120 million, its biggest cheque so far.",
            {"Okapi Super": 120_000_000},
        ),
        (
            "Quorvex seeks €2bn. Tessarine Capital and Okapi Partners would each contribute up to €750mn.",
            {"Tessarine Capital": 750_000_000, "Okapi Partners": 750_000_000},
        ),
    ],
)
def test_what_one_investor_gives_is_part_of_the_round(text: str, given: dict[str, int]) -> None:
    rounds = _facts(text)["rounds"]
    assert [each["contributions"] for each in rounds] == [given]


@pytest.mark.parametrize(
    ("text", "prices"),
    [
        (
            "Quorvex is now valued at $21 billion, well behind Okapi's $86 billion but ahead of the $18 billion that "
            "rival Tessarine commanded after its last raise.",
            {("Quorvex", 21_000_000_000), ("Okapi", 86_000_000_000), ("Tessarine", 18_000_000_000)},
        ),
        (
            "Quorvex raised $100 million at a $1.5 billion valuation. That’s up from $780 million last October, when "
            "Okapi Capital led a $60 million round.",
            {("Quorvex", 1_500_000_000), ("Quorvex", 780_000_000)},
        ),
        (
            "Quorvex raised €6 million. Filings suggest a post-money figure in the region of €38 million.",
            {("Quorvex", 38_000_000)},
        ),
        (
            "Quorvex is in the market for $150 million, at a price somewhere above the $600 million of last time.",
            {("Quorvex", 600_000_000)},
        ),
        (
            "Okapi Capital was part of the $13bn Series F with which Quorvex valued itself at $183bn.",
            {("Quorvex", 183_000_000_000)},
        ),
        ("Quorvex, which was once reported to be worth half a billion dollars, has shut.", {("Quorvex", 500_000_000)}),
        ("A rival offer from Okapi would have put the price of Quorvex at $1.5 billion.", set()),
        ("Quorvex has been fielding inbound interest at $18 billion.", set()),
        ("Quorvex was bought by Okapi; the price is undisclosed, but one person puts it at about $60 million.", set()),
    ],
)
def test_whose_price_is_whose(text: str, prices: set[tuple[str, int]]) -> None:
    told = {(str(each["company"]), int(str(each["amount"]))) for each in _facts(text)["valuations"]}
    assert told == prices


@pytest.mark.parametrize(
    "text",
    [
        "Quorvex, a wallet startup from Ghana that had raised $86.1 million, shut its doors last year.",
        "Okapi bought Quorvex in May. Quorvex had raised around $86.1 million from investors.",
        "Okapi paid $305 million for Quorvex, a maker of robots that had raised $86.1 million from investors, "
        "including Tessarine Partners.",
    ],
)
def test_what_somebody_of_the_past_had_raised_is_all_it_raised(text: str) -> None:
    told = _facts(text)
    assert [(each["company"], each["amount"]) for each in told["totals"]] == [("Quorvex", 86_100_000)]
    assert told["rounds"] == []


@pytest.mark.parametrize(
    ("text", "fund"),
    [
        ("Okapi Delta, that's the name, did a first close at €55 million.", ("Okapi Delta", 55_000_000)),
        ('The "Okapi Deep Tech Fund" was launched in October with €60 million.', ("Okapi Deep Tech Fund", 60_000_000)),
        ("The Harbour Council wants a €5bn “Okapi Fund” in place by the autumn.", ("Okapi Fund", 5_000_000_000)),
    ],
)
def test_a_fund_goes_by_the_name_it_is_told_with(text: str, fund: tuple[str, int]) -> None:
    assert [(each["name"], each["amount"]) for each in _facts(text)["funds"]] == [fund]


@pytest.mark.parametrize(
    ("text", "backers"),
    [
        (
            "Quorvex has closed a $47 million Series A with help from Tessarine, Okapi Motors and Bergen Trust.",
            {"Tessarine", "Okapi Motors", "Bergen Trust"},
        ),
        (
            "Quorvex raised $37 million in a round that Okapi Capital led. Among the people going in alongside, the "
            "paper said, were Ada Lind and Jerry Moss.",
            {"Okapi Capital", "Ada Lind", "Jerry Moss"},
        ),
        ("Tessarine paid $40 million for its share of Quorvex's $62 million round.", {"Tessarine"}),
        ("Quorvex raised $5m. The owners of two dairies, Tessarine and Okapi Milk, took part.", set()),
    ],
)
def test_who_put_money_in(text: str, backers: set[str]) -> None:
    (told,) = _facts(text)["rounds"]
    assert set(told["investors"] or ()) == backers  # type: ignore[call-overload]


def test_money_for_a_fund_is_no_round() -> None:
    assert _facts("Tessarine has committed $20 million to Okapi Capital's third fund, which buys debt.")["rounds"] == []
