"""Who came in at an earlier stage, told beside the round that is news; all names are invented."""

import pytest

from tests.kg.extractors.test_voices import rounds_of

OPENING = (
    "Quellmar, a Lyon startup that designs barges, has raised $30 million in a Series B round led by Tern Capital. "
)
EARLIER = [
    ("seed", "Seed investor Okapi Ventures did not take part."),
    ("seed", "Okapi Ventures, whose seed money dates from 2019, was diluted."),
    ("seed", "Okapi Ventures, in since the seed round of 2019, did not sell."),
    ("series-a", "Okapi Ventures, a holder since the 2019 Series A, sat this one out."),
    ("seed", "Okapi Ventures keeps what it bought in the 2021 seed round."),
    ("series-a", "Okapi Ventures first invested in 2020, in the Series A."),
    ("seed", "Okapi Ventures first backed the company in its 2020 seed round."),
    ("seed", "Okapi Ventures's involvement goes back to the seed round of 2019."),
    ("seed", "The 2019 seed round had been the work of Okapi Ventures."),
    ("seed", "Okapi Ventures had written the seed cheque in 2019."),
    ("seed", "Okapi Ventures, which financed the seed round in 2022, remains a shareholder."),
]


@pytest.mark.parametrize(("stage", "sentence"), EARLIER, ids=[sentence[:60] for _, sentence in EARLIER])
def test_who_came_in_earlier_is_in_a_round_of_its_own(stage: str, sentence: str) -> None:
    found = {told[1]: told for told in rounds_of(OPENING + sentence)}
    assert found["series-b"] == ("Quellmar", "series-b", 30_000_000, {"Tern Capital"}, set())
    assert found[stage] == ("Quellmar", stage, None, set(), {"Okapi Ventures"})


def test_who_led_an_earlier_round_is_named_by_it() -> None:
    found = {told[1]: told for told in rounds_of(OPENING + "Series A lead Okapi Ventures returned.")}
    assert found["series-a"] == ("Quellmar", "series-a", None, {"Okapi Ventures"}, set())


THERE_BEFORE = [
    "Okapi Ventures and Halden Growth were shareholders already.",
    "Okapi Ventures and Halden Growth already held shares.",
    "Okapi Ventures and Halden Growth had invested before.",
    "Okapi Ventures and Halden Growth already owned stakes in it.",
    "Okapi Ventures and Halden Growth were already investors.",
    "Okapi Ventures and Halden Growth had come in at an earlier stage.",
    "Okapi Ventures and Halden Growth had backed the company earlier.",
    "Already on the cap table were Okapi Ventures and Halden Growth.",
    "Okapi Ventures and Halden Growth were already on board.",
    "Okapi Ventures and Halden Growth had both put money in before.",
]


@pytest.mark.parametrize("sentence", THERE_BEFORE)
def test_who_was_there_before_is_in_a_round_of_which_no_more_is_known(sentence: str) -> None:
    assert rounds_of(OPENING + sentence) == {
        ("Quellmar", "series-b", 30_000_000, frozenset({"Tern Capital"}), frozenset()),
        ("Quellmar", None, None, frozenset(), frozenset({"Okapi Ventures", "Halden Growth"})),
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Okapi Ventures, already an investor, took part again.",
        "Okapi Ventures, which already owned shares, came back.",
    ],
)
def test_who_was_there_before_and_takes_part_is_in_the_round(sentence: str) -> None:
    told = {("Quellmar", "series-b", 30_000_000, frozenset({"Tern Capital"}), frozenset({"Okapi Ventures"}))}
    assert rounds_of(OPENING + sentence) == told
