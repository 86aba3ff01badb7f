"""Investors who come in, keep their part, lead one after another, or are named together first. All names are invented."""

# ruff: noqa: E501 -- sentences are easier to read whole than broken

import pytest

from tests.kg.extractors.test_voices import rounds_of

LEADS_B = {("Brackenridge", "series-b", 30_000_000, frozenset({"Okapi Ventures"}), frozenset[str]())}
BOTH_LEAD_B = {
    ("Brackenridge", "series-b", 30_000_000, frozenset({"Okapi Ventures", "Halden Growth"}), frozenset[str]())
}
OPENING = "Brackenridge raised $30 million in a Series B led by Tern Capital. "


@pytest.mark.parametrize(
    "told",
    [
        "entered in the Series B",
        "boarded the round",
        "squeezed into the round",
        "got in on the round",
        "sat in the syndicate",
        "picked up a slice of the round",
        "helped fill the round",
        "took smaller slices",
        "maintained their percentage",
        "defended their stakes",
        "avoided dilution",
        "opened their wallets",
        "stood by it",
        "invested again",
    ],
)
def test_a_verb_of_coming_in_or_of_keeping_up_makes_an_investor(told: str) -> None:
    ((company, stage, amount, leads, others),) = rounds_of(f"{OPENING}Okapi Ventures and Halden Growth {told}.")
    assert (company, stage, amount) == ("Brackenridge", "series-b", 30_000_000)
    assert (leads, others) == ({"Tern Capital"}, {"Okapi Ventures", "Halden Growth"})


@pytest.mark.parametrize(
    "told",
    [
        "Okapi Ventures is the mystery lead of Brackenridge's $30 million Series B.",
        "Okapi Ventures was the surprise lead investor in Brackenridge's $30 million Series B.",
        "Okapi Ventures turned out to be the natural lead for Brackenridge's $30 million Series B.",
        "It was Okapi Ventures that came in as lead investor of Brackenridge's $30 million Series B.",
        "Brackenridge raised a $30 million Series B, and it was Okapi Ventures that set the price as lead investor.",
        "Okapi Ventures, under whose lead Brackenridge has taken in a $30 million Series B, is from Lima.",
        "Okapi Ventures steered Brackenridge's $30 million Series B.",
    ],
)
def test_the_lead_is_told_by_a_noun_of_any_kind(told: str) -> None:
    assert rounds_of(told) == LEADS_B


@pytest.mark.parametrize(
    "told",
    [
        "Okapi Ventures led Brackenridge's $3 million Series A in 2019, Halden Growth its $30 million Series B a year later.",
        "Okapi Ventures led the $3 million Series A of Brackenridge in 2019; Halden Growth the $30 million Series B of 2020.",
        "Okapi Ventures anchored Brackenridge's $3 million Series A and Halden Growth its $30 million Series B.",
    ],
)
def test_the_verb_of_leading_stands_once_for_two_rounds(told: str) -> None:
    assert rounds_of(told) == {
        ("Brackenridge", "series-a", 3_000_000, frozenset({"Okapi Ventures"}), frozenset()),
        ("Brackenridge", "series-b", 30_000_000, frozenset({"Halden Growth"}), frozenset()),
    }


NAMED_BEFORE = "Brackenridge makes kilns. Okapi Ventures and Halden Growth rarely agree. "


@pytest.mark.parametrize(
    "told",
    [
        "The two firms co-led its $30 million Series B.",
        "The pair led its $30 million Series B.",
        "For Brackenridge they did: the two houses jointly led a $30 million Series B.",
        "Both led its $30 million Series B.",
    ],
)
def test_who_led_together_is_named_in_the_sentence_before(told: str) -> None:
    assert rounds_of(NAMED_BEFORE + told) == BOTH_LEAD_B


@pytest.mark.parametrize(
    "told",
    [
        "Both have invested again.",
        "The two companies also put in money.",
        "Both joined the round.",
    ],
)
def test_who_took_part_together_is_named_in_the_sentence_before(told: str) -> None:
    ((_, _, _, leads, others),) = rounds_of(f"{OPENING}Okapi Foods and Halden Mills are customers. {told}")
    assert (leads, others) == ({"Tern Capital"}, {"Okapi Foods", "Halden Mills"})


def test_all_of_three_take_part_but_two_are_not_three() -> None:
    ((_, _, _, _, others),) = rounds_of(
        f"{OPENING}Okapi Foods, Selby Glass and Halden Mills are customers. All of them backed the Series B."
    )
    assert others == {"Okapi Foods", "Selby Glass", "Halden Mills"}
    ((_, _, _, _, others),) = rounds_of(f"{OPENING}Okapi Foods and Halden Mills are customers. All three invested.")
    assert others == set()


def test_who_led_an_earlier_round_is_told_in_a_relative_clause_with_they() -> None:
    told = "Its backers, Okapi Ventures and Halden Growth, remain in place from the $30 million Series B they co-led in 2015."
    assert rounds_of(f"Brackenridge makes kilns. {told}") == BOTH_LEAD_B


def test_who_enters_the_last_stage_of_a_round_invests_nothing() -> None:
    ((company, *_, others),) = rounds_of(
        "Brackenridge has entered the last stage of its $30 million Series B, led by Tern Capital."
    )
    assert (company, others) == ("Brackenridge", set())
