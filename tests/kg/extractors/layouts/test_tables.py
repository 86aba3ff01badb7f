"""Rounds told in tables."""

# ruff: noqa: E501

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document


def test_a_column_in_millions_and_one_of_investors_or_acquirers_are_read() -> None:
    text = (
        "# Robots, March 2020\n\nMoney moved.\n\n"
        "| Company | Amt. (M$) | Type | Investor, acquirer, partner | Date |\n|---|---|---|---|---|\n"
        "| Aisling Edge | 6.2 | Series B | Sparrow Group, Elm Capital | March 30 |\n"
        "| Inivista | | acquisition | Kollmann | March 11 |\n"
        "| Dumpling Robotics | 5.5 | seed | see below | March 5 |\n"
    )
    document = read_document("a.md", text.encode())
    rounds = facts_of(Reading(document, extract_claims(document)))["rounds"]
    assert [(r["company"], r["amount"], r["investors"]) for r in rounds] == [
        ("Aisling Edge", 6_200_000, ["Sparrow Group", "Elm Capital"]),
        ("Dumpling Robotics", 5_500_000, []),
    ]


def test_a_table_without_companies_is_about_the_one_right_above_it() -> None:
    text = (
        "# Pylon raises $50 million\n\nPylon raised $50 million in a Series C led by Elm Capital.\n\n"
        "Across town sits Quellmar, whose backers prefer smaller helpings:\n\n"
        "| Date | Type | Sum | From |\n|---|---|---|---|\n| May 2025 | Series A | €16m | Birch Ventures (lead) |\n"
        "| May 2023 | Seed | €2m | Birch Ventures |\n"
    )
    document = read_document("a.md", text.encode())
    rounds = facts_of(Reading(document, extract_claims(document)))["rounds"]
    assert {(r["company"], r["amount"]) for r in rounds} >= {("Quellmar", 16_000_000), ("Quellmar", 2_000_000)}


def test_the_text_below_a_table_goes_on_about_its_rounds() -> None:
    text = (
        "# Deals of May\n\n*June 2, 2021*\n\n| Company | Amt. (M$) | Type | Lead investor, partner | Date |\n|---|---|---|---|---|\n"
        "| Tarnfell AS | 14.2 | Series B | Ostra Ventures | May 3, 2021 |\n| Quellmar | 32 | Series A | Hafen Capital | May 9, 2021 |\n\n"
        "## Ports\n\nTrondheim's Tarnfell will use its round, in which Seedling Capital took part as well, to build cranes.\n"
    )
    document = read_document("a.md", text.encode())
    rounds = facts_of(Reading(document, extract_claims(document)))["rounds"]
    assert [(r["company"], r["leads"], sorted(r["investors"])) for r in rounds] == [
        ("Tarnfell AS|Tarnfell", ["Ostra Ventures"], ["Ostra Ventures", "Seedling Capital"]),
        ("Quellmar", ["Hafen Capital"], ["Hafen Capital"]),
    ]


def test_headings_of_columns_may_be_written_as_programs_write_them() -> None:
    table = "name;closed_on;type\nQuellmar;2021-11-12;seed\nTarnfell;2021-10-21;seed\n"
    document = read_document("deals.csv", table.encode())
    rounds = facts_of(Reading(document, extract_claims(document)))["rounds"]
    assert [(r["company"], r["date"]) for r in rounds] == [("Quellmar", "2021-11-12"), ("Tarnfell", "2021-10-21")]


def test_a_column_headed_raise_tells_rounds() -> None:
    text = (
        "# Money in the September quarter\n\nAll figures are in US dollars.\n\n"
        "| Company | What it does | Raise |\n|---|---|---|\n"
        "| Aisling Edge | Edge boxes | $40m |\n| Dumpling Robotics | Kitchens | $18m |\n"
    )
    document = read_document("a.md", text.encode())
    rounds = facts_of(Reading(document, extract_claims(document)))["rounds"]
    assert [(r["company"], r["amount"]) for r in rounds] == [
        ("Aisling Edge", 40_000_000),
        ("Dumpling Robotics", 18_000_000),
    ]


def test_a_column_states_the_scale_of_its_sums() -> None:
    text = (
        "# Unicorns of the year\n\nThose that are biggest:\n\n"
        "| Rank | Company | Valuation ($B) | Country |\n|---|---|---|---|\n"
        "| #1 | Aisling Edge | $75 | China |\n| #2 | Dumpling Robotics | $7.2 | Norway |\n"
        "| #3 | Kelvio Mail | $900M | Spain |\n"
    )
    document = read_document("a.md", text.encode())
    told = facts_of(Reading(document, extract_claims(document)))["valuations"]
    assert [(v["company"], v["amount"]) for v in told] == [
        ("Aisling Edge", 75_000_000_000),
        ("Dumpling Robotics", 7_200_000_000),
        ("Kelvio Mail", 900_000_000),
    ]


def test_a_column_of_valuations_may_tell_other_sums() -> None:
    text = (
        "# Kites compared\n\nWho is who:\n\n"
        "| Company | Revenue | Valuation | Status |\n|---|---|---|---|\n"
        "| Aisling Edge | $3.4B | ~$44B market cap | Listed |\n| Dumpling Robotics | $1B | Bought for $6.5B | Private |\n"
        "| Kelvio Mail | $48M | Private ($150M raised) | 800 customers |\n| Tarn Delta | $60M | $1B+ ($350M raised) | 20 staff |\n"
    )
    document = read_document("a.md", text.encode())
    told = facts_of(Reading(document, extract_claims(document)))
    assert [(v["company"], v["amount"]) for v in told["valuations"]] == [("Tarn Delta", 1_000_000_000)]
    assert [(v["company"], v["amount"]) for v in told["totals"]] == [
        ("Kelvio Mail", 150_000_000),
        ("Tarn Delta", 350_000_000),
    ]
