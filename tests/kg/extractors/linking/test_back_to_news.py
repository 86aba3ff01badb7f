"""A text comes back from a company's history to its news, and from a sum to its equity and its debt."""

# ruff: noqa: E501 -- sentences are easier to read whole

from typing import Any

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document


def _rounds(text: str) -> dict[int, dict[str, Any]]:
    document = read_document("news.txt", text.encode())
    facts = facts_of(Reading(document, extract_claims(document)))
    return {int(each["amount"] / 1e5): each for each in facts["rounds"] if each["amount"]}


HISTORY = (
    "Pump maker Quellmar raises $30m\n\n12 May 2023\n\nThe Leeds company Quellmar has raised $30 million in a Series B round.\n\n"
    "It makes pumps for dikes. A $9 million Series A followed in 2020, led by Hafen Ventures.\n\n"
)


@pytest.mark.parametrize(
    "comes_back",
    [
        "The new money was led by Tindra Capital.",
        "The latest round was led by Tindra Capital.",
        "This time Tindra Capital was the lead investor.",
        "The round was led by Tindra Capital.",
    ],
)
def test_who_led_the_new_money_led_the_round_of_the_headline(comes_back: str) -> None:
    found = _rounds(HISTORY + comes_back)
    assert found[300]["leads"] == ["Tindra Capital"]
    assert found[90]["leads"] == ["Hafen Ventures"]


def test_newcomers_are_of_the_news() -> None:
    found = _rounds(HISTORY + "Two newcomers, Tindra Capital and Ostwind Ventures, also invested.")
    assert {"Tindra Capital", "Ostwind Ventures"} <= set(found[300]["investors"])
    assert found[90]["investors"] == ["Hafen Ventures"]


def test_equity_and_debt_beside_each_other_are_two_rounds() -> None:
    found = _rounds(
        "Quellmar gets €9m\n\n12 May 2023\n\nQuellmar, a Leeds maker of pumps, has €9 million to spend.\n\n"
        "The package is made up of €6 million in equity and a €3 million loan. "
        "The equity portion is a Series A led by Hafen Ventures. The loan comes from Tindra Bank."
    )
    assert (found[60]["stage"], found[60]["investors"]) == ("series-a", ["Hafen Ventures"])
    assert (found[30]["stage"], found[30]["investors"]) == ("debt", ["Tindra Bank"])


def test_what_an_angel_runs_did_not_raise() -> None:
    found = _rounds(
        "Quellmar raises $4m\n\n12 May 2023\n\nQuellmar, a Leeds maker of pumps, has raised $4 million from Hafen Ventures.\n\n"
        "Ada Lind, who runs Tindra, was among the angels when it raised a $650,000 pre-seed round in 2021."
    )
    assert found[6]["company"] == "Quellmar"


def test_what_founders_ran_before_and_who_founded_it_gave_nothing() -> None:
    found = _rounds(
        "Quellmar raises $4m\n\n12 May 2023\n\nQuellmar, a Leeds maker of pumps, has raised $4 million from Hafen Ventures.\n\n"
        "Before starting Quellmar they ran Ostwind Capital, a builder that boasted of finishing $190 million worth of flats. "
        "It was founded by Ada Lind and Bo Ek, along with its technology chief Cy Dorn."
    )
    assert list(found) == [40]
    assert found[40]["investors"] == ["Hafen Ventures"]


def test_a_word_in_quotation_marks_after_an_article_is_no_company() -> None:
    found = _rounds(
        'News of the week\n\n12 May 2023\n\nQuellmar, also an "iSeller," announced that it had closed a $100 million Series B round led by Hafen Ventures.'
    )
    assert found[1000]["company"] == "Quellmar"


def test_dollars_turned_into_those_of_the_united_states_are_others() -> None:
    found = _rounds(
        "Quellmar raises $62m\n\n6 June 2024\n\nAuckland start-up Quellmar has raised $62 million (US$38m) in a Series B round. An earlier $15m Series A came in 2021. Blackmore of Wellington led."
    )
    assert {each["currency"] for each in found.values()} == {"NZD"}
