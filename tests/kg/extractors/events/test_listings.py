"""Listings that are planned, in the words of many outlets."""

import pytest

from tests.kg.extractors.rounds.test_rounds import facts

PLANS = {
    "is preparing": "Veldra is preparing a listing in Hong Kong, people close to it say.",
    "banks picked": "Veldra (Ghent, payments) has picked banks for a listing on the Nasdaq.",
    "go-ahead": "Veldra received the regulator's go-ahead for its public listing.",
    "on its way": "Veldra makes robots. It's on its way to an IPO in the first half of next year.",
    "would come": "Veldra makes robots. An initial public offering would come soon, it said.",
    "pencilled in": "Veldra makes robots. A listing, for which it wants a better market, is pencilled in for 2027.",
    "prices": "Veldra is going public at $11 to $13 a share.",
    "ahead of it": "Veldra is reportedly seeking up to $500m ahead of a flotation next year.",
    "relative clause": "Brindle bought Okmo, while Veldra, which is weighing an IPO on Wall Street, said nothing.",
    "run by a bank": "Ostrel Bank was hired to run the initial public offering, which Veldra aims to complete soon.",
    "floats": "Veldra confirmed that it is preparing to float as early as the second half of 2027.",
}


@pytest.mark.parametrize("text", PLANS.values(), ids=PLANS)
def test_a_planned_listing_is_a_round(text: str) -> None:
    listed = [r for r in facts(text)["rounds"] if r["stage"] == "ipo"]
    assert [(r["company"], r["amount"], r["status"] != "closed") for r in listed] == [("Veldra", None, True)]


NONE = {
    "denied": "Veldra raised $5m from Okmo Ventures. It has no plans to go public.",
    "off the agenda": "Veldra raised $5m from Okmo Ventures. A flotation is not on the agenda, it said.",
    "merger": "Veldra agreed to go public by merging with Brindle Acquisition at $1.2bn.",
    "of homes": "Veldra raised $5m from Okmo Ventures. It plans to list its homes in Berlin.",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_no_listing_is_planned(text: str) -> None:
    assert not [r for r in facts(text)["rounds"] if r["stage"] == "ipo"]


def test_who_runs_a_listing_backs_nobody() -> None:
    found = facts(
        "Veldra is preparing a listing on the Nasdaq next year and has selected Okmo Securities as lead manager."
    )
    assert [r["investors"] for r in found["rounds"]] == [[]]


@pytest.mark.parametrize("verb", ["expects", "aims for", "is targeting"])
def test_a_listing_to_come_may_have_its_year(verb: str) -> None:
    (told,) = facts(f"Veldra makes robots. It {verb} an IPO in 2027.")["rounds"]
    assert (told["stage"], told["status"], told["date"]) == ("ipo", "planned", "2027")


def test_a_listing_that_is_eyed_is_not_the_round_told_beside_it() -> None:
    found = facts("Veldra, which is eyeing an IPO, raised $9 million from Okmo Ventures.")["rounds"]
    assert [r["stage"] for r in found if r["amount"] == 9_000_000] == [None]
