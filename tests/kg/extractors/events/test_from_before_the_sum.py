"""The giver between the verb and what is given: "obtained from Acme a facility of $25 million"."""

# ruff: noqa: E501 -- snippets are easier to read whole than broken

import pytest

from tests.kg.extractors.rounds.test_rounds import facts


@pytest.mark.parametrize(
    "text",
    [
        "Kelvio raised from Northlight Capital a seed round of $3 million.",
        "Kelvio received from Northlight Capital an investment of $3 million.",
        "Kelvio secured from the lender Northlight Capital a credit line worth $3 million.",
        "Kelvio has obtained from Northlight Capital a facility for financing student loans that amounts to $3 million.",
        "Kelvio attracted from Northlight Capital some $3 million in fresh capital.",
        "Kelvio has won from Northlight Capital a grant of $3 million.",
        "Kelvio received from Northlight Capital, its first backer, an investment of $3 million.",
        "Kelvio bagged from Northlight Capital a $3 million cheque.",
    ],
)
def test_who_is_named_before_the_sum_gave_it(text: str) -> None:
    (told,) = facts(text)["rounds"]
    assert (told["company"], told["amount"], told["investors"]) == ("Kelvio", 3000000, ["Northlight Capital"])


@pytest.mark.parametrize(
    "text",
    [
        "Kelvio obtained from Tambora a licence worth $3 million.",
        "Kelvio has from Tambora an order worth $4 million.",
        "Kelvio has secured from Tambora a deal worth $4 million to supply chips.",
    ],
)
def test_goods_are_no_round(text: str) -> None:
    assert facts(text)["rounds"] == []
