"""Who lent or gave a sum, what of a round it was, and what it was not. All names are invented."""

# ruff: noqa: E501 -- texts are easier to read whole

import pytest

from tests.kg.extractors.rounds.test_rounds import facts

LENT = {
    "lent": ("Okmo Bank backs makers. In February it lent $15 million to Veldra for its plant.", "debt", 15),
    "subsidy": (
        "The Okmo Foundation pays for tools. It approved a subsidy of $19 million for Veldra in April.",
        "grant",
        19,
    ),
    "named": ("Okmo Bank lent $15 million to Veldra.", "debt", 15),
}


@pytest.mark.parametrize(("text", "stage", "millions"), LENT.values(), ids=LENT)
def test_who_lends_gives(text: str, stage: str, millions: int) -> None:
    (told,) = facts(text)["rounds"]
    assert (told["company"], told["stage"], told["amount"]) == ("Veldra", stage, millions * 1_000_000)
    assert told["investors"][0].startswith("Okmo")


def test_who_joins_a_lender_gives_too() -> None:
    (told,) = facts("In June Tern Bank joined Okmo Bank in a $9 million facility for Veldra of Leeds.")["rounds"]
    assert told["company"] == "Veldra"


def test_a_lender_without_a_taker_lends_to_whom_all_is_told_of() -> None:
    text = "Veldra raised $30 million in a Series B led by Okmo Ventures. Tern Bank has since lent another $11 million; that was in October."
    found = facts(text)["rounds"]
    assert [(r["company"], r["amount"]) for r in found] == [("Veldra", 30_000_000), ("Veldra", 11_000_000)]


WHOLE = {
    "part": "Okmo Bank has approved an investment of $5 million in Veldra. The public money is part of a $20 million round.",
    "slice": "Okmo Bank said it has acquired $5 million worth of new shares in Veldra. The bank's money is one slice of a $20 million Series C round.",
}


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE)
def test_what_is_part_of_a_round_makes_no_other(text: str) -> None:
    (told,) = facts(text)["rounds"]
    assert (told["company"], told["amount"]) == ("Veldra", 20_000_000)
    assert told["contributions"] == {"Okmo Bank": 5_000_000}


GIVEN = {
    "nearly all": "Veldra closed a Series A round of $20 million. Practically all of it, namely $15 million, was put up by Okmo Ventures.",
    "pitched in": "Veldra raised $20 million in a Series A. Okmo Ventures pitched in with $15 million.",
}


@pytest.mark.parametrize("text", GIVEN.values(), ids=GIVEN)
def test_what_one_gave_of_it_is_no_round(text: str) -> None:
    (told,) = facts(text)["rounds"]
    assert told["contributions"] == {"Okmo Ventures": 15_000_000}


def test_what_is_still_to_be_sold_is_no_round() -> None:
    found = facts("Veldra has sold $14.3 million of an equity offering, which leaves $3.7 million still to be sold.")
    assert 3_700_000 not in [r["amount"] for r in found["rounds"]]


def test_capital_raised_so_far_is_a_total() -> None:
    found = facts("Veldra raised a $20 million Series A. So the account stands at $31 million of capital raised.")
    assert [t["amount"] for t in found["totals"]] == [31_000_000]


def test_a_stage_is_told_beside_its_sum_with_commas() -> None:
    (told,) = facts("Okmo Ventures led Veldra's seed round, $5.5 million, that same year.")["rounds"]
    assert (told["stage"], told["amount"]) == ("seed", 5_500_000)


def test_a_stage_is_told_with_when_its_sum_was_raised() -> None:
    (told,) = facts("Veldra sold shares in its seed round of April 2024, when it obtained $2.5 million.")["rounds"]
    assert (told["stage"], told["amount"], told["date"]) == ("seed", 2_500_000, "2024-04")


def test_lines_below_a_heading_on_worth_are_valuations() -> None:
    text = "# Veldra\n\nVeldra sells pumps.\n\n## What is Veldra worth?\n\n- August 2025: $13 billion (Series E)\n- September 2024: $6.5 billion (Series D)\n"
    found = facts(text)
    assert [v["amount"] for v in found["valuations"]] == [13_000_000_000, 6_500_000_000]
    assert [r for r in found["rounds"] if r["amount"]] == []


def test_each_of_two_sums_has_its_own_stage() -> None:
    found = facts("Veldra had a grant of $6 million and a convertible loan of $4 million.")["rounds"]
    assert [(r["stage"], r["amount"]) for r in found] == [("grant", 6_000_000), ("convertible", 4_000_000)]


def test_a_mix_of_equity_and_debt_is_no_loan() -> None:
    (told,) = facts("Veldra said it has raised $75 million in a mix of equity and debt.")["rounds"]
    assert (told["stage"], told["amount"]) == (None, 75_000_000)


def test_what_a_sum_is_given_as_is_its_stage() -> None:
    (told,) = facts("Okmo Holdings invested $12 million in Veldra of Leeds by way of a convertible debenture.")[
        "rounds"
    ]
    assert (told["stage"], told["amount"]) == ("convertible", 12_000_000)


def test_what_was_pulled_in_over_a_lifetime_is_a_total() -> None:
    found = facts(
        "Veldra was founded in 2011. Over its lifetime the company has pulled in a little over $7 million, grants of $650,000 from the Okmo Foundation among it."
    )
    assert [t["amount"] for t in found["totals"]] == [7_000_000]
    assert [(r["stage"], r["amount"]) for r in found["rounds"]] == [("grant", 650_000)]


def test_the_rest_of_a_mix_is_a_loan_of_its_own() -> None:
    text = "Veldra has raised $6.5 million in equity and debt. The equity portion, a $4 million Series A round, was led by Okmo Ventures. The remaining $2.5 million is a working capital loan from Tern Fund."
    found = facts(text)["rounds"]
    assert ("debt", 2_500_000, ["Tern Fund"]) in [(r["stage"], r["amount"], r["investors"]) for r in found]


GRANTS = {
    "was awarded": "Veldra, in the Netherlands, was awarded a Horizon Nord grant of $3 million in March for its chips.",
    "received": "Veldra received a Horizon Nord grant of $3 million.",
    "worth": "Veldra was selected for a Horizon Nord grant worth $3 million.",
    "has": "Veldra makes robots. It also has a Horizon Nord grant of $3 million.",
    "the sum first": "Veldra won a $3 million Horizon Nord grant in May.",
    "the giver first": "Horizon Nord awarded Veldra a $3 million grant in 2022.",
    "a bank's loan": "Veldra has secured a $3 million Horizon Nord Bank loan.",
}


@pytest.mark.parametrize("text", GRANTS.values(), ids=GRANTS)
def test_who_is_named_within_a_grant_or_loan_gives_it(text: str) -> None:
    (told,) = facts(text)["rounds"]
    assert (told["company"], told["amount"]) == ("Veldra", 3_000_000)
    assert told["investors"] in (["Horizon Nord"], ["Horizon Nord Bank"])


BETS = {
    "of the investments": "Of Okmo Capital's investments this year, the biggest was $3 million in Veldra.",
    "that it put into": "Okmo Capital's largest bet this year was the $3 million that it put into Veldra.",
    "the only other deal": "Okmo Capital's only other deal was $3 million in the Leeds startup Veldra.",
}


@pytest.mark.parametrize("text", BETS.values(), ids=BETS)
def test_somebodys_bet_on_a_company_is_its_round(text: str) -> None:
    (told,) = facts(text)["rounds"]
    assert (told["company"], told["amount"], told["investors"]) == ("Veldra", 3_000_000, ["Okmo Capital"])


PLANNED_WHOLES = {
    "raised": "Veldra has raised $3 million of a planned $5 million round, according to a filing.",
    "sold": "According to a filing, Veldra Inc. has sold $3 million of a planned $5 million offering.",
    "what could be": "Veldra has reeled in $3 million of what could be a $5 million round, a filing shows.",
    "out of": "New filing: Veldra takes in $3 million out of a targeted $5 million.",
}


@pytest.mark.parametrize("text", PLANNED_WHOLES.values(), ids=PLANNED_WHOLES)
def test_of_a_planned_sum_only_what_is_raised_is_a_round(text: str) -> None:
    assert [(r["amount"], r["status"]) for r in facts(text)["rounds"]] == [(3_000_000, "closed")]
