"""The second half of a story: rivals, early backers and history told in passing. All names are invented."""

# ruff: noqa: E501 -- sentences are easier to read whole

import pytest

from kg.documents import Span
from kg.extractors.sentences.elements import split_sentences
from tests.kg.extractors.rounds.test_rounds import facts, first

STORY = "Quellmar raises NOK 180 million\n\nOSLO, 15 September 2022. Quellmar has raised NOK 180 million from Elm Capital.\n\n"


def _told(text: str, amount: int) -> tuple[str, list[str], list[str]]:
    (found,) = (r for r in facts(STORY + text)["rounds"] if r["amount"] == amount)
    return first(found["company"]), [first(n) for n in found["leads"]], sorted(first(n) for n in found["investors"])


@pytest.mark.parametrize(
    ("text", "amount", "giver"),
    [
        ("Birch passed at first, but then put up $5 million in seed money in 2017.", 5_000_000, "Birch"),
        ("Birch didn't, and supplied $6 million in seed capital at the end of 2017.", 6_000_000, "Birch"),
        ("Norsk Innovation added a loan of NOK 7 million in 2019.", 7_000_000, "Norsk Innovation"),
        ("Norsk Innovation chipped in with a grant of NOK 8 million.", 8_000_000, "Norsk Innovation"),
    ],
)
def test_who_puts_money_up_for_the_company_of_the_story_gives_it(text: str, amount: int, giver: str) -> None:
    assert _told(text, amount) == ("Quellmar", [], [giver])


def test_a_fund_that_wrote_a_letter_is_no_paper_and_led_what_it_is_said_to_have_led() -> None:
    text = "Birch Ventures wrote to the board last month. It led a $92m round in October 2021, joined by Acme Partners."
    assert _told(text, 92_000_000) == ("Quellmar", ["Birch Ventures"], ["Acme Partners", "Birch Ventures"])


def test_it_that_led_is_whom_the_sentence_before_sets_off() -> None:
    text = "It was Birch Ventures that made its name. In October 2021 it led a $92m round, joined by Acme Partners."
    assert _told(text, 92_000_000) == ("Quellmar", ["Birch Ventures"], ["Acme Partners", "Birch Ventures"])


def test_an_ocean_is_no_city() -> None:
    text = "Across the Atlantic, American drone builder Tidecast brought in $100 million in October 2021."
    (place,) = (p for p in facts(STORY + text)["locations"] if p["entity"] == "Tidecast")
    assert (place["city"], place["country"]) == (None, "US")


def test_a_month_brings_money_for_whom_it_names() -> None:
    text = "Runmar added $141m to its Series C in June. The same month brought $270m for Tidecast in Toronto, which builds models."
    assert _told(text, 270_000_000)[0] == "Tidecast"


def test_whose_financing_is_led_also_in_june_takes_no_part_in_it() -> None:
    text = "Birch Ventures chose Paris for its next bet and led the €105m seed financing of Tidecast, another developer, also in June."
    company, leads, investors = _told(text, 105_000_000)
    assert (company, leads, investors) == ("Tidecast", ["Birch Ventures"], ["Birch Ventures"])


def test_the_unicorn_club_is_no_company() -> None:
    text = "Robotics firm Tidecast, headquartered in Palo Alto, had entered the unicorn club in 2021 after a $400 million Series E led by Oak Associates."
    assert _told(text, 400_000_000) == ("Tidecast", ["Oak Associates"], ["Oak Associates"])


def test_a_sentence_ends_in_the_us_before_a_name_but_not_before_an_authority() -> None:
    text = (
        "The sums are dwarfed by those in the U.S. Tidecast AI, a maker of robots, is in talks to raise $1.5 billion."
    )
    assert _told(text, 1_500_000_000)[0] == "Tidecast AI"
    text = "It works in the U.S. Food and Drug Administration's pilot. It has 30 staff."
    assert len(split_sentences(text, Span(0, len(text)))) == 2


def test_a_stage_alone_at_the_head_of_an_entry_is_that_of_its_round() -> None:
    text = "# The top two\n\n## 1. Quellmar – $600M (Oslo)\n\nSeries F. Elm Capital led. It builds pumps.\n\n"
    text += "## 2. Tidecast – $23M (Bergen)\n\nA Series A. Acme Partners led.\n"
    assert [(first(r["company"]), r["stage"], r["leads"]) for r in facts(text)["rounds"]] == [
        ("Quellmar", "series-f", ["Elm Capital"]),
        ("Tidecast", "series-a", ["Acme Partners"]),
    ]
