"""Who sits where, told by descriptions of several, long lists, what a maker makes, and the datelines of releases."""

# ruff: noqa: E501

import pytest

from tests.kg.extractors.places.test_locations import located


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quorvex and Belmora, two of Tindrex's rivals in Ireland, grew too.", {"Quorvex", "Belmora"}),
        ("Quorvex, Belmora and Ostrel, leading names in Ireland's chip trade, put in money.", {"Quorvex", "Ostrel"}),
        ("Quorvex and Belmora, Ireland's two biggest tech firms, joined in.", {"Quorvex", "Belmora"}),
        ("Quorvex and Belmora are the two largest lenders of Ireland.", {"Quorvex", "Belmora"}),
        ("Two Irish veterans of online printing, Quorvex and Belmora, unveiled a merger.", {"Quorvex", "Belmora"}),
        ("Quorvex and Belmora, two Irish startups, raised $5 million.", {"Quorvex", "Belmora"}),
        (
            "Half went to two startups from Ireland — Quorvex, which sells locks, and Belmora, which runs cafés.",
            {"Quorvex", "Belmora"},
        ),
        (
            "Further AI firms in Ireland to raise money in 2018 are Quorvex, which scans livers and got $29 million from "
            "Ostrel Capital; the clinic chain Belmora ($26 million); Tindrex, maker of software ($28 million); and Hafen.",
            {"Quorvex", "Belmora", "Tindrex", "Hafen"},
        ),
        (
            "Among the backers are several of Ireland's largest institutions, namely Quorvex, Belmora and the University of Tarn.",
            {"Quorvex", "Belmora", "University of Tarn"},
        ),
        ("In Ireland, the year added 3 unicorns, which include Quorvex, Belmora and Tindrex.", {"Quorvex", "Tindrex"}),
        ("As before, Quorvex from Dublin and Belmora from Cork had rounds too.", {"Quorvex", "Belmora"}),
    ],
)
def test_all_of_several(text: str, expected: set[str]) -> None:
    assert {(each, "IE") for each in expected} <= located(text)


def test_two_funds_more_are_not_those_before() -> None:
    text = "New are Quorvex Partners and Belmora Fund, plus two funds from Belgium, Tarn Invest and Ostrel Invest."
    assert {pair for pair in located(text) if pair[1] == "BE"} == {("Tarn Invest", "BE"), ("Ostrel Invest", "BE")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There was $100 million for Quorvex, also a startup from France.", ("Quorvex", "FR")),
        ("The Japanese maker of cutting tools Quorvex (TSE:6136) paid for it.", ("Quorvex", "JP")),
        ("Then followed a company based in Abu Dhabi that few people had heard of: Quorvex.", ("Quorvex", "Abu Dhabi")),
        ("Quorvex, whose base is New York, raised $33 million.", ("Quorvex", "New York")),
        ("Quorvex, which drafts contracts and is Danish ($4m seed), also raised.", ("Quorvex", "DK")),
        (
            "The Zurich-based Belmora spin-off Quorvex closes its first round with CHF 4.6 million.",
            ("Quorvex", "Zurich"),
        ),
        (
            "Quorvex raised $20 million led by Tarn Capital. With the money, led by Tarn Capital, the AI giant from Leeds "
            "came close to its goal.",
            ("Quorvex", "Leeds"),
        ),
    ],
)
def test_one(text: str, expected: tuple[str, str]) -> None:
    assert expected in located(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It comes second, after the Irish company purchased Quorvex, a maker of cars, in 2017.", "Quorvex"),
        ("Ostrel, the Oslo-based maker of code editor Quorvex, raised $5 million.", "Quorvex"),
        ("Quorvex follows another startup located in Dublin that asked the crowd for money.", "Quorvex"),
        ("Quorvex raised $9 million, and left its earlier base in Dublin.", "Quorvex"),
        ("The price of Quorvex Ltd was put at a total of US$3,151,385 by Belmora.", "Quorvex Ltd"),
        ("Quorvex raised $250 million in 2025, bringing notes to about 100 health systems in Ireland.", "Quorvex"),
    ],
)
def test_not_of_whom_it_is_not_told(text: str, name: str) -> None:
    assert name not in {each for each, _ in located(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "OSLO, Norway, Oct. 13, 2021 (GLOBE NEWSWIRE) -- Following up on its news of May, Quorvex Inc. (OSE: QUO) "
            "(the “Company”), a maker of pumps, is happy to report that it has bought Belmora.",
            ("Quorvex Inc.", "Oslo"),
        ),
        (
            'OSLO - Wire OutReach Newswire - 22 March 2024 – Quorvex Company ("QC" or the "Company") takes pleasure in '
            "making known that Belmora is now its own.",
            ("Quorvex Company", "Oslo"),
        ),
        (
            "Oslo, Norway - January 8th, 2026 - Tarn Capital today unveiled its fund of $1.5 billion.",
            ("Tarn Capital", "Oslo"),
        ),
        (
            "Oslo, – April 30, 2024 – Quorvex Inc. is pleased to report that it raised $9 million.",
            ("Quorvex Inc.", "Oslo"),
        ),
    ],
)
def test_dateline_with_its_day(text: str, expected: tuple[str, str]) -> None:
    assert expected in located(text)


def test_dateline_of_an_agency_is_no_seat() -> None:
    text = "OSLO, Jan 5, 2024 (Reuters) - Quorvex today announced that it raised $5 million."
    assert located(text) == set()
