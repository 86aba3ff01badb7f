"""Purchases told in what describes the one that was bought."""

import pytest

from tests.kg.extractors.rounds.test_rounds import facts


@pytest.mark.parametrize(
    "text",
    [
        "Tambora, a Zurich-based start-up that Kelvio took over a short time ago, will form the core of the team.",
        "Tambora, a start-up Kelvio acquired in 2019, will form the core of the team.",
        "Tambora, the games studio acquired by Kelvio in May, is hiring.",
        "The team of Tambora, a Berlin startup recently taken over by Kelvio, is growing.",
        "It runs on software from Tambora, the data specialist Kelvio snapped up in 2021.",
        "Tambora, a company Kelvio bought two years ago, is hiring.",
        "The work is led by Tambora, the lab bought last year by Kelvio.",
        "Tambora, a rival Kelvio swallowed for an undisclosed sum, is no more.",
    ],
)
def test_who_bought_the_one_described(text: str) -> None:
    (told,) = facts(text)["acquisitions"]
    assert (told["acquirer"], told["target"], told["status"]) == ("Kelvio", "Tambora", "closed")


@pytest.mark.parametrize(
    "text",
    [
        "Tambora, a company Kelvio founded in 2019, is hiring.",
        "Tambora, a company Kelvio bought a stake in last year, is hiring.",
        "Tambora, a supplier Kelvio bought chips from, is hiring.",
    ],
)
def test_nobody_is_bought_where_something_else_is(text: str) -> None:
    assert facts(text)["acquisitions"] == []
