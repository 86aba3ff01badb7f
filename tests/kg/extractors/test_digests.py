"""Entries of newsletters and digests: listings, deals, totals and hearsay told in a sentence or two.

All names are invented.
"""

from typing import Any

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document


def facts(entry: str) -> dict[str, Any]:
    page = f"# Acorn Weekly, issue 12\n\nJune 4, 2025\n\n## Deals\n\n- {entry}\n"
    document = read_document("letter.md", page.encode())
    return facts_of(Reading(document, extract_claims(document)))


@pytest.mark.parametrize(
    ("entry", "amount", "status"),
    [
        (
            "Quellmar, an Oslo maker of kites, plans to raise $120 million in an offering of 8 million shares priced "
            "between $14 and $16. The company is backed by Hafen Ventures and Ostwind.",
            120_000_000,
            "planned",
        ),
        (
            "Quellmar set terms for its IPO: 9 million shares at $15 to $17, to raise about $144 million.",
            144e6,
            "planned",
        ),
        (
            "Quellmar wants to list in New York in the autumn of 2026 and raise as much as $1.5 billion.",
            1.5e9,
            "planned",
        ),
        ("Quellmar priced its IPO at $24 a share, above its marketed range, raising $610 million.", 610e6, "closed"),
        ("Quellmar priced its initial public offering at €9 apiece and brought in €80 million.", 80e6, "closed"),
    ],
)
def test_what_a_listing_brings_is_one_round_without_those_who_own_the_company(
    entry: str, amount: float, status: str
) -> None:
    (told,) = facts(entry)["rounds"]
    assert (told["company"], told["stage"], told["amount"], told["status"], told["investors"]) == (
        "Quellmar", "ipo", amount, status, [],
    )  # fmt: skip


@pytest.mark.parametrize(
    "entry",
    [
        "Hafen took over Graz's Quellmar, an invoicing startup. Price: $60 million.",
        "Hafen acquired Quellmar of Graz, which makes kites. We hear $60 million, though neither would comment.",
        "Hafen has bought Quellmar. The price tag: $60 million.",
    ],
)
def test_the_price_of_a_deal_may_be_a_sentence_of_its_own(entry: str) -> None:
    found = facts(entry)
    assert [(a["acquirer"], a["target"], a["amount"]) for a in found["acquisitions"]] == [("Hafen", "Quellmar", 60e6)]
    assert found["rounds"] == []


def test_what_the_one_that_is_bought_had_raised_is_no_price() -> None:
    (deal,) = facts("Hafen acquired Quellmar, an Oslo kite startup that had raised $22m from Ostwind.")["acquisitions"]
    assert (deal["target"], deal["amount"]) == ("Quellmar", None)


@pytest.mark.parametrize(
    "entry",
    [
        "Three people tell me that Quellmar wants $30M, in a round that Hafen Ventures would lead.",
        "Quellmar is after $30M, a person who has seen the deck tells us.",
        "Quellmar is in talks for about $30 million from Hafen Ventures, two investors tell us.",
    ],
)
def test_what_people_tell_us_is_a_rumour(entry: str) -> None:
    assert [(r["company"], r["amount"], r["status"]) for r in facts(entry)["rounds"]] == [
        ("Quellmar", 30e6, "rumoured")
    ]


def test_who_is_talked_to_about_a_stage_may_give() -> None:
    (told,) = facts("Quellmar is talking to Hafen Ventures about a large Series B.")["rounds"]
    assert (told["stage"], told["status"], told["investors"]) == ("series-b", "planned", ["Hafen Ventures"])


def test_money_raised_since_the_founding_is_a_total() -> None:
    found = facts("Quellmar raised $40M led by Hafen Ventures. Money raised since the 2012 founding: $306 million.")
    assert [(t["company"], t["amount"]) for t in found["totals"]] == [("Quellmar", 306e6)]
    assert [r["amount"] for r in found["rounds"]] == [40e6]


def test_each_of_those_that_follow_has_its_own_round() -> None:
    found = facts(
        "Tindra led the list with $14 million in Series A funding from Lysva Partners. It was followed by space firm "
        "Quellmar, which bagged $9.5 million from Hafen Ventures, and edtech startup Kitefold, which picked up "
        "$5 million led by Ostwind Capital."
    )
    assert {(r["company"], r["amount"], *r["investors"]) for r in found["rounds"]} == {
        ("Tindra", 14e6, "Lysva Partners"),
        ("Quellmar", 9.5e6, "Hafen Ventures"),
        ("Kitefold", 5e6, "Ostwind Capital"),
    }


@pytest.mark.parametrize(
    "entry",
    [
        "Quellmar raised $18M. This Series A came from Hafen Ventures and Ostwind Capital, the former as lead.",
        "Quellmar raised an $18M Series A from Ostwind Capital and Hafen Ventures, the latter leading.",
        "Quellmar raised an $18M Series A. Hafen Ventures was the deal lead; Ostwind Capital anted up, too.",
    ],
)
def test_one_of_two_leads(entry: str) -> None:
    (told,) = facts(entry)["rounds"]
    assert (sorted(told["investors"]), told["leads"]) == (["Hafen Ventures", "Ostwind Capital"], ["Hafen Ventures"])


def test_a_slice_of_the_round_is_what_its_owner_put_in() -> None:
    (told,) = facts(
        "Quellmar raised a $27 million Series B from Hafen Ventures and Tindra Corp. Tindra Corp's $10 million slice "
        "of the round comes with a licence."
    )["rounds"]
    assert told["contributions"] == {"Tindra Corp": 10e6}


def test_a_bridge_is_a_stage_by_itself() -> None:
    assert [r["stage"] for r in facts("Quellmar picked up a $500,000 bridge from Hafen Ventures.")["rounds"]] == [
        "bridge"
    ]


def test_a_numbered_seed_fund_is_a_name() -> None:
    found = facts("Tindra Hill, a Leeds venture firm, closed its second fund, Tindra Seed II, with $45 million.")
    assert [(f["name"], f["amount"]) for f in found["funds"]] == [("Tindra Seed II", 45e6)]
    assert found["rounds"] == []


def test_a_small_name_is_found_where_money_goes_into_it() -> None:
    (told,) = facts("Hafen Capital has made a strategic investment of $23 million in relayo.")["rounds"]
    assert (told["company"], told["investors"]) == ("relayo", ["Hafen Capital"])


def test_who_led_a_sum_led_a_round() -> None:
    found = facts("Quellmar is valued at $2B. Last September it was worth $1.2B, when Hafen Ventures led $400M.")
    assert [(r["amount"], r["leads"]) for r in found["rounds"]] == [(400e6, ["Hafen Ventures"])]


def test_a_size_by_its_label_is_that_of_the_round_wanted_just_before() -> None:
    (told,) = facts("Quellmar wants a Series C before the year is out. Size: US$300m to begin with.")["rounds"]
    assert (told["stage"], told["amount"], told["status"]) == ("series-c", 300e6, "planned")


@pytest.mark.parametrize(
    "entry",
    [
        "Also sold: Oslo-based Quellmar, to Hafen Technologies, for a sum neither will name.",
        "Sold: Quellmar to Hafen Technologies.",
    ],
)
def test_an_entry_may_begin_with_its_participle(entry: str) -> None:
    assert [(a["acquirer"], a["target"]) for a in facts(entry)["acquisitions"]] == [("Hafen Technologies", "Quellmar")]


def test_what_an_investor_plans_to_add_is_planned() -> None:
    found = facts(
        "Quellmar landed $1 billion in May 2024 from Hafen Ventures. A further $500 million from Ostwind is planned."
    )
    assert [(r["amount"], r["status"]) for r in found["rounds"]] == [(1e9, "closed"), (500e6, "planned")]
