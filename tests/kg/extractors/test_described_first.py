"""Companies that are described before they are named, and other ways of telling whose a round is. All names are invented."""

# ruff: noqa: E501 -- sentences are easier to read whole

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document

#: What each text tells: (company, amount in millions, its investors) of every round that is told.
CASES: dict[str, tuple[str, list[tuple[str, float, list[str]]]]] = {
    "named in the next paragraph": (
        "A Belfast biotechnology company which makes tests for cattle has landed a £2m investment.\n\nQuellmar Diagnostics, based at the harbour, secured the money from Hafen Ventures.",
        [("Quellmar Diagnostics", 2, ["Hafen Ventures"])],
    ),
    "named in the next paragraph, first words in capitals": (
        "A SPEECH recognition company spun out of the University of Leeds has secured £4 million to hire staff.\n\nQuellmar, which employs 23 people, said the funding was led by Hafen Ventures. Quellmar sells to banks.",
        [("Quellmar", 4, ["Hafen Ventures"])],
    ),
    "a sum made up of two rounds": (
        "Quellmar, a lender, has secured £83m in fresh funding.\n\nThe sum is made up of an £8m Series A led by Hafen Ventures and a £75m debt facility from Tindra Bank.",
        [("Quellmar", 8, ["Hafen Ventures"]), ("Quellmar", 75, ["Tindra Bank"])],
    ),
    "part of it comes from": (
        "Quellmar raised £5m in a round led by Hafen Ventures, with £1.5m coming from Tindra Bank.",
        [("Quellmar", 5, ["Hafen Ventures", "Tindra Bank"])],
    ),
    "a grant that an agency came through with": (
        "Quellmar raised $5 million in 2019. The Department of Forestry came through with a $650,000 grant in 2018.",
        [("Quellmar", 0.65, ["Department of Forestry"]), ("Quellmar", 5, [])],
    ),
    "joined with a commitment": (
        "Quellmar raised $210 million in a round led by Hafen Ventures. Ostwind joined as a strategic investor with a $25 million commitment, along with Tindra Investments.",
        [("Quellmar", 210, ["Hafen Ventures", "Ostwind", "Tindra Investments"])],
    ),
    "places in a list": (
        "Quellmar raised $5 million from Ostwind Corp., of Moline, Ill.; Tindra Labs; and the Brenholt Foundation.",
        [("Quellmar", 5, ["Brenholt Foundation", "Ostwind Corp.", "Tindra Labs"])],
    ),
    "the name of an arm": (
        "Quellmar raised $5 million from Hafen Ventures, Tindra, through its Blue fund, and Ostwind's venture arm, Ostwind Next.",
        [("Quellmar", 5, ["Hafen Ventures", "Ostwind Next", "Tindra"])],
    ),
    "small names behind places": (
        "Leeds-based quellmar, which makes kites, took on £12m from Hafen Ventures and Oslo's tindral in January.",
        [("quellmar", 12, ["Hafen Ventures", "tindral"])],
    ),
    "a sea is nobody": (
        "Across the Atlantic, Quellmar closed a $25 million Series B led by Hafen Ventures.",
        [("Quellmar", 25, ["Hafen Ventures"])],
    ),
    "who was the lead, and who went along": (
        "Quellmar raised $5 million. Hafen Ventures was the lead, Tindra Capital and Ostwind Capital went along.",
        [("Quellmar", 5, ["Hafen Ventures", "Ostwind Capital", "Tindra Capital"])],
    ),
    "the spinout": (
        "Quellmar was founded in 2016 at Leeds University. The Leeds University spinout has raised £3 million from Hafen Ventures.",
        [("Quellmar", 3, ["Hafen Ventures"])],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_whose_rounds(name: str) -> None:
    text, expected = CASES[name]
    document = read_document("news.txt", f"News of the week\n\n12 May 2021\n\n{text}".encode())
    rounds = facts_of(Reading(document, extract_claims(document)))["rounds"]
    assert sorted((r["company"], r["amount"] / 1e6, sorted(r["investors"])) for r in rounds) == expected


def test_months_without_a_year_name_nobody() -> None:
    text = "Quellmar\n\n12 May 2021\n\nIn the year to March, turnover rose. Last March, Quellmar raised £3 million from Hafen Ventures."
    document = read_document("news.txt", text.encode())
    (only,) = facts_of(Reading(document, extract_claims(document)))["rounds"]
    assert (only["company"], only["date"]) == ("Quellmar", "2021-03")


def test_a_month_after_a_given_name_is_part_of_the_name() -> None:
    text = "Quellmar\n\n12 May 2021\n\nQuellmar raised $3 million from Hafen Ventures and Ada May."
    document = read_document("news.txt", text.encode())
    (only,) = facts_of(Reading(document, extract_claims(document)))["rounds"]
    assert only["investors"] == ["Hafen Ventures", "Ada May"]


def test_a_name_in_the_title_alone_was_not_told_before_its_description() -> None:
    text = (
        "Leeds healthtech Quellmar secures investment\n\nPublished: May 12, 2021\n\nA Leeds healthtech has landed £3 million from "
        "Hafen Ventures.\n\nQuellmar, founded by Ada Lind, says its system works."
    )
    document = read_document("news.txt", text.encode())
    (only,) = facts_of(Reading(document, extract_claims(document)))["rounds"]
    assert (only["company"], only["amount"]) == ("Quellmar", 3_000_000)
