"""What stands after a name and a comma is a clause of its own if it has its own verb; all names are invented."""

import pytest

from tests.kg.extractors.rounds.test_rounds import facts


@pytest.mark.parametrize(
    "told",
    [
        "Besides Osprey, the new investors of this raise are Tern Capital and Birk.",
        "Besides Osprey, the earlier investors in Quellmar include Tern Capital and Birk.",
        "Apart from Osprey, its backers in the round include Tern Capital and Birk.",
        "Next to Osprey, other investors in the round are Tern Capital and Birk.",
    ],
)
def test_investors_told_after_besides(told: str) -> None:
    (found,) = facts("Quellmar raised $36 million in a Series A round. " + told)["rounds"]
    assert {"Tern Capital", "Birk"} <= {*found["investors"]}


def test_who_raises_is_not_one_of_those_told_after_besides() -> None:
    text = "Besides Tambor and Skadra, Quellmar, a Lyon-based maker of barges, raised $9 million, led by Tern Capital."
    (found,) = facts(text)["rounds"]
    assert (found["company"], found["investors"]) == ("Quellmar", ["Tern Capital"])


def test_a_description_with_a_relative_clause_stays_one() -> None:
    text = "The round was led by Tern Capital, the fund whose partners are former brewers, and Osprey Fund joined."
    (found,) = facts("Quellmar raised $36 million in a Series A round. " + text)["rounds"]
    assert sorted(found["investors"]) == ["Osprey Fund", "Tern Capital"]


def test_people_are_found_behind_their_titles() -> None:
    text = "Quellmar raised $3 million. The round was led by Dr. Ada Lind and Prof. Bo Ek, and Mr. Carl Dahl joined."
    (found,) = facts(text)["rounds"]
    assert sorted(found["investors"]) == ["Ada Lind", "Bo Ek", "Carl Dahl"]
