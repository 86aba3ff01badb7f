"""What one investor gives: by cheque, parted with, the rest of a round, all together. All names are invented."""

# ruff: noqa: E501 -- sentences are easier to read whole than broken

import pytest

from kg.extractors.analysis import analyse
from kg.extractors.sums.comparing import ALTOGETHER
from kg.extractors.sums.roles import read_sums
from kg.extractors.sums.views import Sum
from kg.readers import read_document
from tests.kg.extractors.test_voices import rounds_of

MAKES = "Brackenridge makes kilns. "


def sums_of(text: str) -> list[Sum]:
    """Return the sums of a text with what they are."""
    analysis = analyse(read_document("told.txt", text.encode()))
    return [item for sentence in analysis.sentences for item in read_sums(sentence)]


@pytest.mark.parametrize(
    "told",
    [
        "Okapi Foods cut a $250,000 cheque in 2020.",
        "On its board sits Okapi Foods, which cut a $250,000 cheque in 2020.",
        "Okapi Foods wrote it a $250,000 cheque in 2020.",
        "Okapi Foods wrote the startup's first cheque, $250,000, in 2020.",
        "Okapi Foods signed its first cheque for $250,000.",
        "Okapi Foods parted with $250,000.",
        "Okapi Foods shelled out $250,000 last year.",
        "Okapi Foods signed for $250,000 in Brackenridge.",
        "Okapi Foods has earmarked $250,000 for a stake in Brackenridge.",
        "Okapi Foods provided the other $250,000.",
        "Okapi Foods, a customer, covered the remaining $250,000.",
        "Okapi Foods took $250,000 worth.",
    ],
)
def test_who_parts_with_a_sum_gives_it(told: str) -> None:
    (given,) = sums_of(MAKES + told)
    assert (given.role, given.who and given.who.text) == ("share", "Okapi Foods")


@pytest.mark.parametrize(
    "told",
    ["Okapi Foods shelled out $250,000 for a warehouse.", "Okapi Foods sent $250,000 last year."],
)
def test_who_spends_on_goods_or_nowhere_gives_nothing(told: str) -> None:
    assert [given.role for given in sums_of(MAKES + told)] != ["share"]


def test_a_cheque_with_a_stage_is_a_round_of_its_own() -> None:
    assert rounds_of(f"{MAKES}The director is from Okapi Africa, which cut a $250,000 pre-seed cheque in 2020.") == {
        ("Brackenridge", "pre-seed", 250_000, frozenset(), frozenset({"Okapi Africa"}))
    }


def test_what_a_lead_invests_is_no_round_beside_the_total_round() -> None:
    assert rounds_of(
        "Okapi Ventures announced that it has led the Series A of Brackenridge with an investment of $5 million, out of a total round of $8.5 million."
    ) == {("Brackenridge", "series-a", 8_500_000, frozenset({"Okapi Ventures"}), frozenset())}


@pytest.mark.parametrize(
    "told",
    [
        "Okapi Foods subscribes for $9 million and Halden Mills for $6 million, making $15 million in all.",
        "Okapi Foods put in $9 million and Halden Mills $6 million, $15 million together.",
        "It was Okapi Foods and Halden Mills that parted with $7.5 million apiece, $15 million together.",
    ],
)
def test_what_the_gifts_make_together_is_the_round(told: str) -> None:
    whole = sums_of(MAKES + told)[-1]
    assert (whole.role, whole.rule, whole.mention.money.amount) == (
        "round",
        ALTOGETHER,
        15_000_000,
    )


@pytest.mark.parametrize(
    "told",
    [
        "Okapi Bank's $2 million loan of 2023 has been repaid.",
        "Okapi Bank lent nothing this time; its $2 million loan from 2023 is still there.",
        "Okapi Bank is expected to lend up to $2 million once the papers are signed.",
    ],
)
def test_the_loan_of_a_bank_is_taken_by_another(told: str) -> None:
    (loan,) = rounds_of(MAKES + told)
    assert (loan[0], loan[1], loan[4]) == ("Brackenridge", "debt", {"Okapi Bank"})


@pytest.mark.parametrize(
    "told",
    [
        "Okapi Bank purchased 30% of Brackenridge last year.",
        "Okapi Bank picked up a tenth of Brackenridge.",
        "Brackenridge is now part-owned by Okapi Bank.",
        "Okapi Bank joined the shareholders of Brackenridge.",
        "Okapi Bank's first deal is Brackenridge.",
        "Okapi Bank's maiden investment was a stake in Brackenridge.",
    ],
)
def test_who_buys_a_part_of_a_company_is_its_backer(told: str) -> None:
    assert rounds_of(told) == {("Brackenridge", None, None, frozenset(), frozenset({"Okapi Bank"}))}


def test_who_buys_most_of_a_company_is_none() -> None:
    assert rounds_of("Okapi Bank purchased 70% of Brackenridge last year.") == set()


@pytest.mark.parametrize(
    ("named", "description"),
    [("Okapi Motors", "carmaker"), ("Okapi Semiconductor", "chipmaker"), ("Okapi Insurance", "insurer")],
)
def test_a_trade_means_whose_name_tells_of_it(named: str, description: str) -> None:
    told = f"{named} is new among its backers. The {description} put $12 million into a Series B of $30 million."
    (found,) = rounds_of(MAKES + told)
    assert (found[0], found[1], found[4]) == ("Brackenridge", "series-b", {named})
