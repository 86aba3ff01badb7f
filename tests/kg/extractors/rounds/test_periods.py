"""A report on many companies is of a month or quarter, as its title says or how it begins; what it lists is of that."""

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document

ITEMS = (
    "- Quorvex, based in Leeds, raised $4 million in a Series A led by Okapi Ventures.\n"
    "- Brackenridge, in Lyon, got $5 million from Tern Capital.\n"
    "- Pallisade picked up $6 million in seed funding from Halden Growth.\n"
    "- Ostrel raised $7 million in seed funding from Lumen Capital.\n"
)


def dates(text: str) -> set[str | None]:
    document = read_document("a.txt", text.encode())
    facts = facts_of(Reading(document, extract_claims(document)))
    return {each["date"] for each in facts["rounds"]}


def test_a_month_in_the_title_is_that_of_the_report() -> None:
    assert dates(f"# May money: $22M for four robot makers\n\nBy Ada Lind | June 2, 2016\n\n{ITEMS}") == {"2016-05"}
    assert dates(f"# The biggest rounds of December\n\nBy Ada Lind | January 4, 2017\n\n{ITEMS}") == {"2016-12"}


def test_the_text_tells_the_year_where_no_day_of_publication_does() -> None:
    text = (
        "# The four biggest rounds of May\n\nNobody made it onto our list for May 2024 with less than $4 million.\n\n"
    )
    assert dates(text + ITEMS) == {"2024-05"}


def test_a_quarter_told_at_the_beginning_is_that_of_the_list() -> None:
    for told in ("in the first three months of the year", "in the first quarter", "between January and March"):
        text = f"# Four cheques\n\nBy Ada Lind | 14 April 2026\n\nStartups took in €9.4bn of funding {told}.\n\n{ITEMS}"
        assert dates(text) == {"2026-Q1"}
    text = (
        "# Four cheques\n\nBy Ada Lind | 14 January 2026\n\nCompanies raised €9bn in the three months to December.\n\n"
    )
    assert dates(text + ITEMS) == {"2025-Q4"}


def test_a_day_is_no_month_and_a_month_long_past_no_period() -> None:
    text = "# Deals of May 3 and what they mean for startups\n\nBy Ada Lind | June 2, 2016\n\n"
    assert dates(text + ITEMS) == {"2016-06"}


def test_a_month_in_which_much_was_announced_dates_what_follows() -> None:
    found = dates(
        "# What you missed\n\nBy Ada Lind | January 10, 2022\n\n"
        "The last days of December brought a glut of announcements.\n\n"
        "Quorvex raised $4 million in a Series A led by Okapi Ventures.\n\n"
        "Brackenridge raised $5 million from Tern Capital.\n"
    )
    assert found == {"2021-12"}


def test_a_korean_date_line_is_the_day_of_publication() -> None:
    document = read_document("a.txt", b"Winter comes for apps\n\n2022. 11. 25.\n\nQuorvex raised $4 million.")
    assert document.published is not None
    assert document.published.text == "2022-11-25"
