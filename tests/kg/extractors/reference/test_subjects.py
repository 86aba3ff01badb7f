"""Who "it", "the company" and "we" are. All names are invented."""

# ruff: noqa: E501 -- sentences are easier to read whole

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document
from tests.kg.extractors.rounds.test_rounds import facts, first

NEWS = "Tindra raised $42 million in a Series B led by Hafen Ventures. Tindra makes kites.\n\n"


@pytest.mark.parametrize(
    ("text", "company", "amount"),
    [
        (NEWS + "The market is crowded. Quellmar, co-founded by Ada Lind, was valued at $4.5 billion in October when it raised $175 million.", "Quellmar", 175_000_000),
        (
            "Quellmar does nothing by halves. The company behind the Tindra kite has closed a Series D of $23 "
            "million.", "Quellmar", 23_000_000),
        ("Five months after raising $90 million, Quellmar is back.", "Quellmar", 90_000_000),
        (NEWS + "Ostwind, the venture arm of Hafen, is there. It helped. The company had earlier raised $6 million in its Series A.", "Tindra", 6_000_000),
        (
            "* Tindra of Oslo is raising a Series D.\n* Quellmar expects rain. It raised $13 million in April "
            "2020.", "Quellmar", 13_000_000),
        (NEWS + "In January the Bank of Kites granted it a 10-year loan of $60 million.", "Tindra", 60_000_000),
        (NEWS + "In July Hafen Ventures led a seed round; Hafen's $75 million Series A in February was the third.", "Tindra", 75_000_000),
    ],
)  # fmt: skip
def test_whom_a_round_is_of(text: str, company: str, amount: int) -> None:
    assert [first(r["company"]) for r in facts(text)["rounds"] if r["amount"] == amount] == [company]


def test_investors_who_led_one_round_each() -> None:
    found = facts(
        "Tindra is glad of Hafen Ventures and Ostwind Capital, who led its $2m seed and $7m Series A respectively."
    )
    assert {(r["amount"], first(n)) for r in found["rounds"] for n in r["leads"]} == {
        (2_000_000, "Hafen Ventures"),
        (7_000_000, "Ostwind Capital"),
    }


def test_both_rounds_led_by_one() -> None:
    found = facts("Tindra raised $11M in seed funding in 2022 and a $34M Series A in 2023, both led by Hafen Ventures.")
    assert [[first(n) for n in r["leads"]] for r in found["rounds"]] == [["Hafen Ventures"], ["Hafen Ventures"]]


def test_a_round_told_in_a_heading_is_the_one_told_below_it() -> None:
    page = "<h1>Deals</h1><h3>Tindra &ndash; &pound;18m</h3><p>The Oslo company secured a Series A led by Hafen Ventures.</p><h3>Quellmar &ndash; &pound;3m</h3><p>Seed.</p>"
    document = read_document("page.html", f"<html><body>{page}</body></html>".encode())
    rounds = [
        r
        for r in facts_of(Reading(document, extract_claims(document, least=0)))["rounds"]
        if first(r["company"]) == "Tindra"
    ]
    assert [(r["amount"], r["stage"]) for r in rounds] == [(18_000_000, "series-a")]


@pytest.mark.parametrize(
    ("text", "company", "amount"),
    [
        (NEWS + "Ostwind Capital was back as well, having led the Series A of $6 million two years earlier.", "Tindra", 6_000_000),
        ("**Tindra** 🇳🇱 Delft. Kites that fly themselves. €6M seed from Hafen Ventures.", "Tindra", 6_000_000),
        ("Quellmar, which sells sails, was valued at $4.5 billion when Hafen Ventures led its $175 million Series C.", "Quellmar", 175_000_000),
    ],
)  # fmt: skip
def test_whom_a_round_is_of_that_others_are_named_beside(text: str, company: str, amount: int) -> None:
    assert [first(r["company"]) for r in facts(text)["rounds"] if r["amount"] == amount] == [company]


@pytest.mark.parametrize(
    "sentence",
    [
        "Its shares closed 0.3% lower at $62 in Tokyo.",
        "Startups cumulatively raised $142 million last week.",
        "Oslo was on top: it pocketed $119 million across six deals.",
        "Seed funding fell 38% to $6.1 million.",
        "It sells chips, as does Quellmar, which Ostwind picked up in 2016 for what was said to be $350 million.",
        "A lender, Tindra Bank, opens with paid-in capital of $250 million.",
    ],
)
def test_sums_that_no_company_raised(sentence: str) -> None:
    assert [r["amount"] for r in facts(NEWS + sentence)["rounds"]] == [42_000_000]


def test_investors_below_another_company_are_not_of_the_round_before() -> None:
    found = facts(
        "Quellmar, which makes kites, raised $5 million in a seed round led by Hafen Ventures.\n\n"
        "Then there is Tindra, the maker of pumps, which nobody had on the list. Ostwind Capital and Lysva Ventures took part."
    )
    assert [(r["company"], r["investors"]) for r in found["rounds"] if r["company"] == "Quellmar"] == [
        ("Quellmar", ["Hafen Ventures"])
    ]


def test_a_sum_goes_to_whom_it_went_to() -> None:
    found = facts(
        "Hafen Ventures made two investments in May. The larger one, a $5 million seed round, went to Quellmar, which makes kites."
    )
    assert [(r["company"], r["amount"]) for r in found["rounds"]] == [("Quellmar", 5_000_000)]


def test_a_table_below_another_company_s_section_is_of_that_company() -> None:
    page = (
        "# Tindra raises again\n\nTindra of Oslo raised $40 million in a Series B. Tindra sells kites.\n\n"
        "## Across town\n\nTwo streets away sits Quellmar, whose sails have been flying since 2022.\n\n"
        "| Date | Type | Sum | From |\n|---|---|---|---|\n| May 2023 | Series A | €16m | Hafen Capital (lead) |\n"
    )
    document = read_document("page.md", page.encode())
    rounds = facts_of(Reading(document, extract_claims(document)))["rounds"]
    assert [first(r["company"]) for r in rounds if r["amount"] == 16_000_000] == ["Quellmar"]


def test_who_is_cited_is_not_whose_series_it_is() -> None:
    text = "According to Datenwerk, the company was worth $50m in its Series C, led by Hafen Ventures."
    rounds = facts(NEWS + "Tindra is growing. " + text)["rounds"]
    assert {first(r["company"]) for r in rounds} == {"Tindra"}


@pytest.mark.xfail(reason="weights overrule the rule here", strict=True)
def test_who_is_in_the_title_raises_though_it_once_put_money_into_another() -> None:
    text = (
        "# Insurer Tidewell sounds out new backers\n\n"
        "Tidewell is talking to investors again, three people say. Tidewell sells flood cover to farmers, and Tidewell "
        "says claims are paid within a day.\n\n"
        "The regulator asked Tidewell about its reserves last year. Tidewell has put $2 million into Aarhus's Regnbue, a "
        "forecaster.\n\n"
        "The insurer was started in 2016. Kinnevik Hav and Byfound led a $14 million Series A in May 2018. Tidewell "
        "employs 90 people, and Tidewell plans to hire 30 more.\n"
    )
    document = read_document("x.md", text.encode())
    rounds = facts_of(Reading(document, extract_claims(document, least=0)))["rounds"]
    assert [(r["company"], r["amount"]) for r in rounds if r["stage"] == "series-a"] == [("Tidewell", 14_000_000)]


def test_a_heading_that_tells_of_funding_names_a_company_where_its_section_goes_on_with_it() -> None:
    text = (
        "# Orbit weekly\n\n### Ostwind: a satellite\n\nOstwind raised $42 million in a Series A.\n\n"
        "### Quellmar: fresh funding for lunar ice\n\nQuellmar Robotics has a plan for a plant, and now $12M in seed "
        "funding from investors led by Hafen Ventures.\n"
    )
    rounds = facts_of(Reading(d := read_document("x.md", text.encode()), extract_claims(d, least=0)))["rounds"]
    assert [(first(r["company"]), r["amount"]) for r in rounds if r["stage"] == "seed"] == [
        ("Quellmar Robotics", 12_000_000)
    ]
