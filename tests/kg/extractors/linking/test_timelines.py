"""Histories told under lines of dates, and letters of founders."""

# ruff: noqa: E501

from typing import Any

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document


def rounds(text: str, name: str = "a.md") -> list[dict[str, Any]]:
    document = read_document(name, text.encode())
    found: list[dict[str, Any]] = facts_of(Reading(document, extract_claims(document)))["rounds"]  # type: ignore[assignment]
    return found


def test_a_line_of_a_date_dates_what_is_told_below() -> None:
    told = rounds(
        "# Tarnfell: a history\n\n**May 2014**\n\nTarnfell is founded by Ada Lind.\n\n**June 2015**\n\nTarnfell raised a $2.4M seed round "
        "led by Ostra Ventures.\n\n**March 2017**\n\nTarnfell raised a $9M Series A led by Hafen Capital.\n"
    )
    assert [(r["stage"], r["date"]) for r in told] == [("seed", "2015-06"), ("series-a", "2017-03")]


def test_a_small_name_in_bold_that_no_dictionary_has_is_found() -> None:
    told = rounds(
        "# News of the spring\n\n*Apr 20, 2022*\n\nI was out raising for **quellstitch** with my cofounder, and this morning we told the "
        "world: $6.2M, seed. Ada Lind at Ostra Ventures led; Hafen Capital came in next to her.\n"
    )
    assert [(r["company"], r["amount"], r["status"]) for r in told] == [("quellstitch", 6200000, "closed")]
    assert told[0]["leads"] == ["Ostra Ventures"]


def test_small_words_in_bold_that_raise_are_a_name() -> None:
    told = rounds(
        "# Deals\n\n*Apr 20, 2022*\n\n🔋 **salt & stone**, based out of Leeds, UK, raised £5M from Hafen Capital.\n"
    )
    assert [r["company"] for r in told] == ["salt & stone"]


def test_a_number_begins_a_name_that_ends_as_companies_do() -> None:
    told = rounds(
        "Tarn news\n\n12 May 2021\n\nThere was a $15 million infusion in July for 7 Lakes Systems Inc., a maker of pumps.\n",
        "a.txt",
    )
    assert [r["company"] for r in told] == ["7 Lakes Systems Inc."]


def test_whoever_obtains_a_sum_ends_the_list_before() -> None:
    told = rounds(
        "Tarn news\n\n12 May 2021\n\nTarnfell secured $60m in a Series C round led by Ostra Holdings, and Oslo-based Quellmar obtained "
        "$40m from Hafen Capital.\n",
        "a.txt",
    )
    assert [(r["company"], r["investors"]) for r in told] == [
        ("Tarnfell", ["Ostra Holdings"]),
        ("Quellmar", ["Hafen Capital"]),
    ]


def test_what_somebody_is_known_for_does_not_end_a_list() -> None:
    told = rounds(
        "Tarn news\n\n12 May 2021\n\nTarnfell raised $5m. The angels: Hugh Castell, again, Sara Ellery of bolt fame, and Tomas Wrona.\n",
        "a.txt",
    )
    assert told[0]["investors"] == ["Hugh Castell", "Sara Ellery", "Tomas Wrona"]


def test_what_became_of_an_investor_since_does_not_hide_what_it_did() -> None:
    told = rounds(
        "Tarn news\n\n12 May 2021\n\nTarnfell makes drugs. Quellmar – since bought by Bolt Myers for $74bn – contributed to its $24m Series B round.\n",
        "a.txt",
    )
    assert [(r["company"], r["amount"], r["investors"]) for r in told] == [("Tarnfell", 24000000, ["Quellmar"])]


def test_seed_money_that_one_put_in_is_the_seed_round() -> None:
    told = rounds(
        "Tarn news\n\n12 May 2021\n\nTarnfell was spun out in 2015. Ostra Capital put in the $4.5 million seed money the year after.\n",
        "a.txt",
    )
    assert [(r["stage"], r["amount"], r["investors"]) for r in told] == [("seed", 4500000, ["Ostra Capital"])]
