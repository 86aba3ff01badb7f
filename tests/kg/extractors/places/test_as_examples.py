"""Companies told as examples of those of a country sit there."""

import pytest

from tests.kg.extractors.rounds.test_rounds import facts


@pytest.mark.parametrize(
    "text",
    [
        "A crop of Irish software startups, like Kelvio, Tambora and Skadra, came after this.",
        "Startups from Ireland such as Kelvio, Tambora and Skadra are hiring.",
        "Companies from Ireland, including Kelvio, Tambora and Skadra, are hiring.",
        "Irish AI companies, for example Kelvio, Tambora and Skadra, are hiring.",
    ],
)
def test_each_example_sits_there(text: str) -> None:
    told = {(place["entity"], place["country"]) for place in facts(text)["locations"]}
    assert told == {("Kelvio", "IE"), ("Tambora", "IE"), ("Skadra", "IE")}


@pytest.mark.parametrize(
    "text",
    [
        "Irish firms sold goods to Kelvio and Tambora.",
        "Irish startups had a hard year. Their investors are Northlight Capital and Birch Ventures.",
        "The Irish startup attracted several business angels too, including Ana Oru.",
    ],
)
def test_whom_they_deal_with_sits_anywhere(text: str) -> None:
    assert facts(text)["locations"] == []
