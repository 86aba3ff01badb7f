"""A list of names that has had its "and" ends at the comma before the subject of the sentence."""

import pytest

from tests.kg.extractors.rounds.test_rounds import facts


@pytest.mark.parametrize(
    "opening",
    [
        "Set up by ex-employees of Skadra and Tellor, AML startup Kelvio of Estonia",
        "Founded by alumni of Skadra and Tellor, the payments startup Kelvio",
        "Launched in 2019 by veterans of Skadra and Tellor, Kelvio",
        "Created by the founders of Skadra and Tellor, Riga-based fintech Kelvio",
        "Following in the footsteps of Skadra and Tellor, Kelvio",
        "Used by Skadra and Tellor, AI startup Kelvio of Latvia",
        "A rival of Skadra and Tellor, insurance startup Kelvio",
        "Run by former engineers of Skadra, Tambora and Tellor, Kelvio",
    ],
)
@pytest.mark.parametrize("verb", ["has raised", "picked up", "closed"])
def test_whom_a_clause_opens_with_raises_nothing(opening: str, verb: str) -> None:
    told = facts(f"{opening} {verb} $2 million in seed funding.")["rounds"]
    assert [(r["company"], r["amount"], r["stage"], r["investors"]) for r in told] == [("Kelvio", 2000000, "seed", [])]


def test_a_list_goes_on_where_no_verb_follows() -> None:
    text = "Kelvio raised $2 million, led by Skadra Ventures and Tellor Capital, Osprey Fund and Birk."
    (told,) = facts(text)["rounds"]
    assert len(told["investors"]) == 4


def test_a_sum_in_brackets_ends_what_somebody_is() -> None:
    text = (
        "Among the rest were Kelvio from Riga, which forecasts tides ($4.2m seed round); and Osprey, "
        "a Leeds engine for marketing (a $7m Series A last year)."
    )
    told = facts(text)["rounds"]
    assert ("Osprey", 7_000_000, "series-a") in [(r["company"], r["amount"], r["stage"]) for r in told]


@pytest.mark.parametrize("hears", ["was told yesterday", "has learnt", "can reveal", "had heard earlier"])
def test_a_paper_that_hears_of_it_is_none_of_the_list(hears: str) -> None:
    text = f"Kelvio raised $2 million from backers among whom are Skadra, Tellor and Osprey, Kitewire {hears}."
    (told,) = facts(text)["rounds"]
    assert told["investors"] == ["Skadra", "Tellor", "Osprey"]
