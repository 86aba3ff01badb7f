"""Investors told without a round, in a paragraph about another company than the last round's."""

import pytest

from tests.kg.extractors.rounds.test_rounds import facts


def _investors(text: str) -> dict[str, list[str]]:
    told: dict[str, list[str]] = {}
    for each in facts(text)["rounds"]:
        told.setdefault(each["company"], []).extend(each["investors"])
    return told


def test_investors_are_told_of_the_round_of_the_company_of_their_paragraph() -> None:
    text = (
        "Two robot makers of the month\n\n"
        "Quellmar of Lyon raised $30 million in a Series B round in March.\n\n"
        "Its rival Skadra closed a $12 million seed round in April.\n\n"
        "Quellmar makes barges that steer themselves. "
        "Tern Capital, Osprey Ventures and Birk Partners joined Quellmar's round."
    )
    told = _investors(text)
    assert {"Tern Capital", "Osprey Ventures", "Birk Partners"} <= {*told["Quellmar"]}
    assert told["Skadra"] == []


def test_what_several_gave_to_the_company_of_their_paragraph_is_a_round_of_its() -> None:
    text = (
        "Robots are back\n\n"
        "Skadra closed a $12 million seed round in April.\n\n"
        "Quellmar, whose idea is much the same, moved to Lyon in November, when Tern Capital, Osprey Ventures and Birk "
        "Partners put in $40 million."
    )
    found = [r for r in facts(text)["rounds"] if r["company"] == "Quellmar"]
    assert [(r["amount"], sorted(r["investors"])) for r in found] == [
        (40_000_000, ["Birk Partners", "Osprey Ventures", "Tern Capital"])
    ]


@pytest.mark.parametrize(
    "told",
    [
        "Quellmar's filing shows stakes in companies like Tambor, Osprey Labs and Birk.",
        "Quellmar has a portfolio featuring winners such as Tambor, Osprey Labs and Birk.",
        "Quellmar was set up in 2023 as a joint project of Tambor, Osprey Labs and Birk.",
        "The figures of Quellmar rest on coverage of the same round by Tambor, Osprey Labs and Birk.",
        "Quellmar has orders in hand, one of them from Tambor.",
    ],
)
def test_who_is_owned_founded_or_wrote_of_it_gave_nothing(told: str) -> None:
    text = f"Quellmar, a maker of barges, raised $30 million in a Series B round led by Tern Capital. {told}"
    assert _investors(text)["Quellmar"] == ["Tern Capital"]
