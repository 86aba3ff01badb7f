"""The size that a company's own round has grown to is its sum, where the text tells no other."""

import pytest

from tests.kg.extractors.rounds.test_rounds import facts


@pytest.mark.parametrize(
    "text",
    [
        "Kelvio expands its seed round to €4 million.",
        "Kelvio extended its seed to €4 million.",
        "Kelvio has topped up its seed funding to €4 million.",
        "Kelvio bumps its seed round to €4 million.",
        "Kelvio has now brought its seed round to €4 million.",
        "Kelvio upped its seed to €4 million with a cheque from Northlight Capital.",
        "Kelvio has grown its oversubscribed seed round to €4 million.",
        "Kelvio stretched its seed round to €4 million.",
    ],
)
def test_a_round_has_the_size_that_it_grew_to(text: str) -> None:
    (told,) = facts(text)["rounds"]
    assert (told["company"], told["stage"], told["amount"], told["currency"]) == ("Kelvio", "seed", 4000000, "EUR")


@pytest.mark.parametrize(
    "text",
    [
        "Kelvio has extended its Series A to $32 million with a second tranche of $24 million from Northlight Capital.",
        "Kelvio has raised $24 million from Northlight Capital, growing its Series A to $32 million.",
        "Kelvio raised $24 million in a Series A in May. Kelvio has since extended its Series A to $32 million.",
    ],
)
def test_what_was_added_is_the_round_where_it_is_told(text: str) -> None:
    (told,) = facts(text)["rounds"]
    assert (told["company"], told["amount"]) == ("Kelvio", 24000000)


def test_a_stake_in_a_round_is_not_the_round() -> None:
    told = facts("Northlight Capital raised its stake in the Series A to $30 million.")["rounds"]
    assert [r["amount"] for r in told if r["amount"]] == []
