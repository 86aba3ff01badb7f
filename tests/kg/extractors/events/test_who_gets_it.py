"""Whose a round is that is told below the news of another company, in whichever voice and order. Names are invented."""

from typing import Any

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document

OTHER = (
    "Quellmar, a maker of pumps, raised $41 million in a Series C in 2019 from Hafen Ventures.\n\n"
    "Much has happened since in the trade.\n\n"
)


def bearers(text: str, least: float = 0.5) -> dict[float, str]:
    """Return by sum the company of each round that a text tells, however likely it is."""
    document = read_document("wire.md", (OTHER + text + "\n").encode())
    found: list[dict[str, Any]] = facts_of(Reading(document, extract_claims(document, least)))["rounds"]
    return {each["amount"]: each["company"].partition("|")[0] for each in found if each["amount"] != 41_000_000}


PASSIVES = [
    "$24 million in Series B money was recently drawn by Pirolka.",
    "Just over $24 million has been brought in by Pirolka, a Leeds maker of sensors, from Tarn Capital.",
    "A $24 million seed round has now been wrapped up by Pirolka.",
    "$24 million in fresh capital has been obtained by the Leeds startup Pirolka.",
    "A round of $24 million was made public on Monday by Pirolka.",
    "$24 million was pulled in by Pirolka, with Tarn Capital in the lead.",
    "$24 million in funding has been unveiled by Pirolka.",
    "A Series B worth $24 million, led by Tarn Capital, has been completed by Pirolka.",
    "A Series A round of $24 million is being finalized by Pirolka and draws Ostmark, the country's largest farmer.",
]


@pytest.mark.parametrize("sentence", PASSIVES)
def test_who_gets_a_sum_in_the_passive(sentence: str) -> None:
    assert bearers(sentence) == {24_000_000: "Pirolka"}


def test_who_gets_a_sum_in_the_passive_is_no_investor() -> None:
    text = "$24 million in Series B investment was recently drawn by Pirolka."
    document = read_document("wire.md", text.encode())
    assert facts_of(Reading(document, extract_claims(document, 0)))["rounds"][0]["investors"] == []


def test_several_by_whom_a_tranche_was_taken_up_give() -> None:
    text = "Pirolka closed its Series B. An extension of it, worth $20 million, was picked up by Tarn and Ostmark."
    document = read_document("wire.md", text.encode())
    told = facts_of(Reading(document, extract_claims(document, 0)))["rounds"]
    assert {name for each in told for name in each["investors"]} == {"Tarn", "Ostmark"}


SEEN = [
    "In May we also saw Pirolka, a provider of software, unveil a Series A raise of $24m.",
    "The week saw Pirolka land $24 million from Tarn Capital.",
    "At the top of the list was Pirolka, a search engine, with a $24 million round led by Tarn Capital.",
    "The deals of the month were led by Pirolka, a dairy brand that raised $24 million.",
    "Among the Series A deals, Pirolka took a chunk of $24 million, led by Tarn Capital.",
]


@pytest.mark.parametrize("sentence", SEEN)
def test_who_is_seen_to_get_a_sum_or_heads_a_list_gives_none(sentence: str) -> None:
    assert bearers(sentence) == {24_000_000: "Pirolka"}


def test_who_leads_and_tells_of_a_grant_beside_leads() -> None:
    text = "Pirolka raised $24 million in a round led by Tarn Capital with a $2 million grant from Ostmark on top."
    document = read_document("wire.md", text.encode())
    assert facts_of(Reading(document, extract_claims(document, 0)))["rounds"][0]["leads"] == ["Tarn Capital"]


OWNED = [
    "Tarn Capital led Pirolka's Series B round of $24 million.",
    "Tarn Capital, which led Pirolka's seed round of $24 million, wants more.",
    "Tarn Capital joined Pirolka's Series B, which raised $24 million.",
    "In Pirolka's Series B of $24 million, Tarn Capital took the lead.",
    "Ostmark's $24 million investment in Pirolka came in May.",
    "Ostmark announced an investment in Pirolka of $24 million.",
]


@pytest.mark.parametrize("sentence", OWNED)
def test_whose_round_somebody_else_led(sentence: str) -> None:
    assert bearers(sentence, 0) == {24_000_000: "Pirolka"}


DONE_TO_OTHERS = [
    "Pirolka overtook Ostmark after raising $24 million in a Series C.",
    "Pirolka beat Ostmark by raising $24 million in a Series C.",
    "Pirolka, which entered the Unicorn club after raising $24 million in a Series C, is from Leeds.",
    "Pirolka has signed up Ostmark and closed a $24 million Series C.",
    "Ostmark competes with Pirolka, a Leeds firm that closed a $24 million round in May.",
    "After Ostmark and Belcrest, Pirolka raised $24 million in a Series A.",
    "After Ostmark, Pirolka too has closed a Series A of $24 million.",
]


@pytest.mark.parametrize("sentence", DONE_TO_OTHERS)
def test_whom_the_company_overtakes_or_follows_gets_nothing(sentence: str) -> None:
    assert bearers(sentence) == {24_000_000: "Pirolka"}


TELLING = [
    "Pirolka told Tidewire that it had raised $24 million in a Series A.",
    "In an interview with Tidewire, Pirolka's founder said it had raised $24 million in a Series A.",
    "Pirolka boss Ada Lind says she has raised $24 million in a Series A.",
    "Ostmark co-founder Ada Lind has raised $24 million for a new startup called Pirolka.",
    "The team behind Pirolka closed a $24 million Series A.",
]


@pytest.mark.parametrize("sentence", TELLING)
def test_for_whom_people_speak_and_raise(sentence: str) -> None:
    assert bearers(sentence, 0) == {24_000_000: "Pirolka"}


SPOKEN_OF = [
    "Pirolka makes pumps. Ostmark is a customer. The startup closed a $24 million Series A in May.",
    "Pirolka makes pumps. Among its customers is Ostmark. In May it closed a $24 million Series A.",
    "Ada Lind left Ostmark to found Pirolka in 2020. The company raised $24 million in May.",
    "With software, weather data and some science, the Leeds company Pirolka foresees storms. Series A: $24 million.",
]


@pytest.mark.parametrize("sentence", SPOKEN_OF)
def test_of_whom_the_next_sentence_speaks(sentence: str) -> None:
    assert bearers(sentence) == {24_000_000: "Pirolka"}


def test_one_of_several_names_at_the_subject_is_weighed() -> None:
    text = "Pirolka, Sweden-based BNPL company, secured $24M in funding at a $600M valuation."
    assert bearers(text) == {24_000_000: "Pirolka"}


def test_a_title_that_names_nobody_is_told_right_by_its_text() -> None:
    text = (
        "# Nordic Startup News Today: How a $230 Million Seed Round Rewrote the Rules\n\n"
        "Nordic Startup News Today: How a $230 Million Seed Round Rewrote the Rules\n\n"
        "Venture capital had a loud week.\n\n"
        "Pirolka is a digital bank from Turku. Pirolka has just raised $230 million in a seed round led by Tarn "
        "Capital. Pirolka wants to serve bakers.\n"
    )
    document = read_document("wire.md", text.encode())
    told = facts_of(Reading(document, extract_claims(document)))["rounds"]
    assert [(each["company"], each["amount"], each["leads"]) for each in told] == [
        ("Pirolka", 230_000_000, ["Tarn Capital"])
    ]


def test_a_company_is_no_thing_of_its_own() -> None:
    text = "Pirolka unveiled another $24 million in funding to beat Ostmark. According to Pirolka its chips are fast."
    assert bearers(text) == {24_000_000: "Pirolka"}


LOANS = [
    "Tarn Bank unveiled a $24 million loan with a term of seven years to Pirolka to build ships.",
    "Tarn Bank granted a seven-year, $24 million loan to Pirolka to build ships.",
]


@pytest.mark.parametrize("sentence", LOANS)
def test_who_borrows_and_who_lends(sentence: str) -> None:
    document = read_document("wire.md", (OTHER + sentence).encode())
    told = facts_of(Reading(document, extract_claims(document, 0)))["rounds"]
    assert [(r["company"], r["investors"]) for r in told if r["stage"] == "debt"] == [("Pirolka", ["Tarn Bank"])]


def test_a_former_chief_does_not_speak_for_the_company() -> None:
    text = "Pirolka makes pumps. The former Ostmark president Ada Lind runs it. She raised $24 million in a Series A."
    assert "Ostmark" not in bearers(text, 0).values()
