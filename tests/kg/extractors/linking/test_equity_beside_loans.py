"""A loan told beside equity: each has its own stage, and its own investors."""

# ruff: noqa: E501 -- snippets are easier to read whole than broken

import pytest

from tests.kg.extractors.rounds.test_rounds import facts


@pytest.mark.parametrize(
    "text",
    [
        "Kelvio has bagged $4 million in initial funding. In addition, the firm has got a $10 million loan from Sterling "
        "Bank. Early-stage investors including Northlight Capital have supplied funding to Kelvio.",
        "Kelvio raised $4 million in equity. On top of that, it took out a loan of $10 million from Sterling Bank. "
        "Investors in the equity round include Northlight Capital.",
        "Kelvio has closed a $4 million round. Sterling Bank also granted it a credit line of $10 million. Northlight "
        "Capital led the equity part.",
        "Kelvio announced $4 million in fresh funding. It also has a loan of $10 million from Sterling Bank. Angel "
        "investors such as Northlight Capital took part.",
    ],
)
def test_who_puts_equity_in_has_lent_nothing(text: str) -> None:
    told = {r["amount"]: (r["stage"], r["investors"]) for r in facts(text)["rounds"]}
    assert told == {4000000: (None, ["Northlight Capital"]), 10000000: ("debt", ["Sterling Bank"])}


@pytest.mark.parametrize(
    "text",
    [
        "Kelvio raised $4 million and a loan of $10 million from Sterling Bank.",
        "Kelvio raised $4 million in equity plus a credit line of $10 million.",
        "Kelvio raised $4 million as well as a loan of $10 million.",
        "Kelvio raised $4 million together with a venture loan of $10 million.",
    ],
)
def test_a_loan_has_its_own_sum(text: str) -> None:
    assert {r["amount"]: r["stage"] for r in facts(text)["rounds"]} == {4000000: None, 10000000: "debt"}
