"""What stands beside names without being part of them: agencies, openers, products, ends of sentences."""

import pytest

from kg.documents import Span
from kg.extractors.sentences.elements import split_sentences
from tests.kg.extractors.mentions.test_names import names_in
from tests.kg.extractors.rounds.test_rounds import facts, first

RELEASES = [
    "TURKU--(TIDING WIRE)--The Fjord Foundation has given Quellmar, Inc. a grant of $25,600.",
    "BOSTON, May 4, 2021 (NORTH NEWSWIRE) -- The Fjord Foundation has awarded Quellmar a grant of $25,600.",
    "LONDON, 12 March 2019 /PRTidings/ -- The Fjord Foundation gave Quellmar a grant worth $25,600.",
    "TORONTO, ON--(Tidewired - June 03, 2015) - The Fjord Foundation handed Quellmar another grant of $25,600.",
    "SINGAPORE, Nov 3, 2022 - (TDN Newswire) - The Fjord Foundation has promised Quellmar $25,600 in grants.",
    "MONTREAL, QC / TIDEWIRE / June 2, 2023 / The Fjord Foundation granted Quellmar a grant of $25,600.",
    "New York, NY – (TIDEWEB) – January 12, 2016 – The Fjord Foundation awards Quellmar a grant of $25,600.",
    "Vancouver, British Columbia--(Tidefile Corp. - July 4, 2022) - Fjord Foundation gives Quellmar a $25,600 grant.",
]


@pytest.mark.parametrize("release", RELEASES)
def test_the_agency_of_a_dateline_takes_no_money_and_who_is_given_a_grant_gives_none(release: str) -> None:
    (told,) = facts(release)["rounds"]
    assert (first(told["company"]), told["amount"]) == ("Quellmar", 25_600)
    assert [first(each) for each in told["investors"]] == ["Fjord Foundation"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("What is the story According to Tidings, Tarn met Hafen.", ["Tidings", "Tarn", "Hafen"]),
        ("Notes of 2017 According to Tidings, Tarn met Hafen.", ["Tidings", "Tarn", "Hafen"]),
        ("The big picture While Tarn grew, its rivals did not.", ["Tarn"]),
        ("The context Although Tarn grew, its rivals did not.", ["Tarn"]),
        ("It is another choice than Tarn GPU clusters.", ["Tarn"]),
        ("It rents Tarn H100 chips, and uses the Hafen API daily.", ["Tarn", "Hafen"]),
        ("It put money into Tarn Cos., the office firm.", ["Tarn Cos."]),
        ("It led a round in Belmar, Inc., a robotics company.", ["Belmar, Inc."]),
        ("It met investors with Silver Lake at their head.", ["Silver Lake"]),
    ],
)  # fmt: skip
def test_openers_and_products_are_no_names(text: str, names: list[str]) -> None:
    assert [name.removesuffix(", Inc.") for name in names_in(text)] == [n.removesuffix(", Inc.") for n in names]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It was led by Tarn of the U.S. Hafen Capital, Lysva and Ostel Partners joined.", 2),
        ("It is from the U.S. Hafen Ventures led.", 2),
        ("It has offices in Washington, D.C. Hafen led the round.", 2),
        ("It sells throughout the E.U. Hafen led the round.", 2),
        ("It leads in A.I. Hafen led the round.", 2),
        ("It is a friend of the U.S. Navy and of the U.S. Venture Partners.", 1),
        ("It sells to the U.S. Department of Tides.", 1),
    ],
)
def test_an_abbreviation_may_end_a_sentence(text: str, sentences: int) -> None:
    assert len(split_sentences(text, Span(0, len(text)))) == sentences
