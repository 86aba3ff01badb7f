"""What is plainly said to be all that a company has raised is a total, and no round."""

import pytest

from tests.kg.extractors.rounds.test_rounds import facts

_ROUND = "Quorvex closed a $12m Series B led by Tarn Ventures. "


@pytest.mark.parametrize(
    "text",
    [
        "Tarn led a $12m Series B for Quorvex, the drone maker, which now has $30m of funding in all.",
        _ROUND + "With this investment Quorvex has secured $30m in private capital since its founding in 2017.",
        _ROUND + "Together with the new financing, Quorvex's haul since birth stands at $30m.",
        _ROUND + "Ostrel Capital joined in. That makes $30m to date.",
        "Prior to now, Quorvex had raised roughly $30m, mostly from Tarn.",
        _ROUND + "Around $30m has gone into Quorvex so far, according to a database.",
        "Quorvex, a healthtech company, has to date obtained $30m for its work in Vietnam.",
        _ROUND + "The cumulative amount raised by Quorvex, including borrowings, has reached $30m.",
        _ROUND + "Altogether, that's $30m.",
        _ROUND + "It has now pulled in $30m overall.",
        _ROUND + "Including this round, it has banked $30m from backers.",
        _ROUND + "Its funding tally is now $30m.",
        _ROUND + "In all, backers have put more than $30m into the business.",
        _ROUND + "Investors have so far sunk $30m into it.",
        _ROUND + "Shareholders have ploughed $30m into Quorvex to date.",
        _ROUND + "Its investors, who have put in $30m between them since 2016, want growth.",
    ],
)
def test_what_is_said_to_be_all_is_a_total(text: str) -> None:
    told = facts(text)
    assert [(t["company"], t["amount"]) for t in told["totals"]] == [("Quorvex", 30_000_000)]
    assert not [r for r in told["rounds"] if r["amount"] == 30_000_000]


@pytest.mark.parametrize(
    "text",
    [
        "Quorvex has raised $30m in a Series B so far subscribed by Tarn Ventures.",
        "Counting this round, it is the third time that Quorvex has raised. The Series B of $30m was led by Tarn.",
    ],
)
def test_a_round_is_no_total(text: str) -> None:
    assert not facts(text)["totals"]
