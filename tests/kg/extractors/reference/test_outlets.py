"""The paper that a document appeared in is nobody it tells of. All names are invented."""

# ruff: noqa: E501 -- sentences are easier to read whole

import pytest

from kg.extractors.analysis import analyse
from kg.extractors.reference.outlets import publishers_of
from kg.readers import read_document
from tests.kg.extractors.rounds.test_rounds import facts, first


def names(text: str) -> tuple[set[str], set[str]]:
    analysis = analyse(read_document("news.txt", text.encode()))
    outlets, speakers = publishers_of(analysis)
    found = analysis.entities.all()
    return {e.name for e in found if id(e) in outlets}, {e.name for e in found if id(e) in speakers}


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("Quellmar is hiring, its founder told Kitewire. The firm sells sails.", "Kitewire"),
        ("Its founder said to Kitewire that Quellmar is hiring. The firm sells sails.", "Kitewire"),
        ("Quellmar is hiring, Kitewire was told on Monday. The firm sells sails.", "Kitewire"),
        ("Quellmar is hiring. Thanks for being one of the readers of Kitewire. The firm sells sails.", "Kitewire"),
        ("Kitewire has learned that Quellmar is hiring. The firm sells sails.", "Kitewire"),
        ("Kitewire | News of the kite trade since 2009\n\nQuellmar is hiring this year.", "Kitewire"),
    ],
)
def test_outlets(text: str, outlet: str) -> None:
    assert names(text) == ({outlet}, set())


def test_a_company_that_tells_of_itself() -> None:
    text = "Quellmar · products · blog\n\nWe have raised our seed round, and here is why.\n\n© 2019 Quellmar"
    assert names(text) == (set(), {"Quellmar"})


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Today I can share that we’ve raised a Series B led by Hafen. Why?\n\nWrite to press@quellmar.io. Quellmar sells sails.",
            "Quellmar",
        ),
        ("How much did you raise?\n\nA lot. We announced it. Tindra asked.\n\nQuellmar sells sails. Write to us at jobs@quellmar.com.", "Quellmar"),
    ],
)  # fmt: skip
def test_whose_page_it_is_its_addresses_tell(text: str, speaker: str) -> None:
    assert names(text) == (set(), {speaker})


def test_a_quote_of_several_sentences_is_no_page_of_a_company() -> None:
    text = "“It was hard. We raised it twice. We closed it late,” said Ada Lind of Quellmar. The market is large."
    assert names(text)[1] == set()


def test_who_is_only_cited() -> None:
    assert names("According to data platform Datenwerk, the company is worth $5m. Quellmar sells sails.")[0] == {
        "Datenwerk"
    }


def test_a_name_above_the_headline_is_that_of_the_paper() -> None:
    found = facts(
        "THE UPLAND\n\nWhy a founder says no to money from abroad\n\nBy Ada Lindqvar, 3 October 2024\n\n"
        "Quellmar was three people in Leeds. Last month Hafen Ventures led its $9 million Series B.\n\n"
        "You're receiving The Upland because you signed up."
    )
    assert [first(r["company"]) for r in found["rounds"]] == ["Quellmar"]
