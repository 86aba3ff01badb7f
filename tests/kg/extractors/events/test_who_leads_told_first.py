"""Who leads, where the sentence opens with leading; all names are invented."""

import pytest

from tests.kg.extractors.rounds.test_rounds import facts

OPENING = "Quellmar, a Lyon startup that designs barges, has raised $30 million in a Series B round. "
TOLD_FIRST = [
    "Leading the funding drive was Tern Capital.",
    "Leading the round, says the company, was Tern Capital.",
    "Spearheading the deal was Tern Capital.",
    "Heading the syndicate behind the deal was Tern Capital.",
    "At the head of Quellmar's $30 million Series B stands Tern Capital.",
    "At the head of its newest financing round, the company's statement has it, was Tern Capital.",
    "In front of the syndicate stood Tern Capital.",
    "In the lead, according to the company, is Tern Capital.",
    "The lead in Quellmar's Series B round lies with Tern Capital.",
    "The lead role in the deal, so the company said, fell to Tern Capital.",
    "The lead on the round was taken by Tern Capital.",
    "The lead of the financing rests with Tern Capital.",
]


@pytest.mark.parametrize("told", TOLD_FIRST)
def test_who_is_told_after_the_leading_leads(told: str) -> None:
    (found,) = facts(OPENING + told)["rounds"]
    assert (found["leads"], found["investors"]) == (["Tern Capital"], ["Tern Capital"])


def test_those_who_take_part_after_the_leader_do_not_lead() -> None:
    text = "Leading the round, says the company, was Tern Capital, and earlier backers Osprey and Birk joined it."
    (found,) = facts(OPENING + text)["rounds"]
    assert (found["leads"], sorted(found["investors"])) == (["Tern Capital"], ["Birk", "Osprey", "Tern Capital"])


def test_those_on_the_cap_table_beside_co_leaders_do_not_lead() -> None:
    text = "Tern Capital and Hafen Fund co-led, with Osprey Ventures and Birk Partners also on the cap table."
    (found,) = facts(OPENING + text)["rounds"]
    assert sorted(found["leads"]) == ["Hafen Fund", "Tern Capital"]
    assert sorted(found["investors"]) == ["Birk Partners", "Hafen Fund", "Osprey Ventures", "Tern Capital"]


@pytest.mark.parametrize(
    "told",
    [
        "At the head of the company is Ada Lind.",
        "In front of the market is Tern Robotics.",
        "Leading the engineering team is Ada Lind.",
        "The lead in the field lies with Tern Robotics.",
    ],
)
def test_who_leads_a_company_or_a_market_gives_nothing(told: str) -> None:
    (found,) = facts(OPENING + told)["rounds"]
    assert (found["leads"], found["investors"]) == ([], [])
