"""Rounds take the date of their stretch of a document: a post, an entry of a timeline, a section, a month's report."""

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document


def dates(text: str) -> dict[str, str | None]:
    document = read_document("a.txt", text.encode())
    facts = facts_of(Reading(document, extract_claims(document, least=0)))
    return {f"{r['company']} {r['amount']}": r["date"] for r in facts["rounds"]}


def test_the_lines_of_a_timeline_date_what_stands_below_them() -> None:
    told = dates(
        "The Quorvex story\n\nMay 2011\n\nQuorvex is incorporated.\n\nMarch 2012\n\n"
        "Quorvex raises a $2 million seed round led by Okapi Ventures.\n\n4 June 2014\n\n"
        "Quorvex raises a $9 million Series A led by Tern Capital.\n\nJuly 2015\n\nWe move.\n"
    )
    assert told == {"Quorvex 2000000": "2012-03", "Quorvex 9000000": "2014-06-04"}


def test_a_heading_dates_its_section_and_a_title_the_report() -> None:
    told = dates(
        "# Robot funding in May 2017\n\nBy Ada Lind | June 2, 2017\n\n"
        "- Quorvex raised $4 million in a Series A led by Okapi Ventures.\n"
        "- Brackenridge raised $5 million in a Series B led by Tern Capital.\n"
        "- Pallisade raised $6 million in seed funding from Halden Growth.\n"
        "- Ostrel raised $7 million in seed funding from Lumen Capital.\n\n"
        "## What we missed in April\n\nTessarine raised $8 million in a Series A led by Norrland Invest.\n"
    )
    assert told["Quorvex 4000000"] == told["Brackenridge 5000000"] == "2017-05"
    assert told["Tessarine 8000000"] == "2017-04"


def test_what_is_yet_to_come_dates_no_round_and_what_is_past_is_done() -> None:
    told = dates(
        "Quorvex news\n\n12 May 2021\n\n"
        "Quorvex plans to raise a $9 million Series B in the first quarter of 2022, it said."
    )
    assert told == {"Quorvex 9000000": None}


def test_what_makes_up_the_sum_of_the_news_is_news() -> None:
    told = dates(
        "Quorvex lands €11.4 million\n\n12 May 2021\n\nQuorvex, a maker of arms, has secured €11.4 million.\n\n"
        "The equity portion, a €9.3 million Series A, was led by Okapi Ventures. The remaining €2.1 million is a "
        "loan from Business Tessarine.\n"
    )
    assert told["Quorvex 9300000"] == told["Quorvex 2100000"] == "2021-05"
