"""Who leads a round, told by where they stand or what they steer. All names are invented."""

import pytest

from tests.kg.extractors.test_voices import rounds_of


@pytest.mark.parametrize(
    "text",
    [
        "Brindle raised $20 million with Orvane Capital out in front.",
        "Brindle raised $20 million, Orvane Capital in the driving seat.",
        "Brindle raised $20 million (Orvane Capital at the head of the table).",
        "Brindle raised $20 million, with Orvane Capital at the wheel.",
        "Brindle raised $20 million, with Orvane Capital calling the shots.",
        "Brindle raised $20 million, Orvane Capital having taken the lead.",
        "Brindle raised $20 million in May. Orvane Capital steered the round.",
        "Brindle raised $20 million in May. Orvane Capital was at the helm of the round.",
        "Brindle raised $20 million; Orvane Capital took point.",
        "Brindle raised $20 million in a round steered by Orvane Capital.",
        "Brindle raised $20 million under Orvane Capital's leadership.",
        "Brindle sealed an Orvane Capital-fronted round of $20 million.",
    ],
)
def test_who_stands_at_the_helm_leads(text: str) -> None:
    assert rounds_of(text) == {("Brindle", None, 20_000_000, frozenset({"Orvane Capital"}), frozenset())}


@pytest.mark.parametrize(
    "text",
    [
        "Brindle, whose Series A Orvane led in spite of a bad review, is now for sale.",
        "Brindle, the Series A of which Orvane led, is for sale.",
        "Orvane made its name with Brindle, a pump company whose Series A it led.",
    ],
)
def test_whose_round_somebody_led(text: str) -> None:
    assert rounds_of(text) == {("Brindle", "series-a", None, frozenset({"Orvane"}), frozenset())}


@pytest.mark.parametrize(
    "text",
    [
        "Before that Brindle had leaned on Orvane, sole investor in a $20 million Series B.",
        "Brindle makes pumps. Orvane came next, as sole subscriber to its $20 million Series B.",
        "Brindle had good friends: Orvane was the main name on its $20 million Series B.",
        "Brindle raised a $20 million Series B in which Orvane was the only buyer.",
    ],
)
def test_a_noun_tells_who_took_part(text: str) -> None:
    assert rounds_of(text) == {("Brindle", "series-b", 20_000_000, frozenset(), frozenset({"Orvane"}))}
