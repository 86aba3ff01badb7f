"""Dates of running text, resolved against the day of publication and against the date told before."""

import pytest

from kg.dates import PartialDate
from kg.extractors import extract_claims
from kg.extractors.mentions.dates import find_dates
from kg.readers import read_document
from tests.kg.extractors.rounds.test_rounds import facts

#: A text published on 16 May 2026, and its dates.
TOLD: list[tuple[str, list[str | None]]] = [
    ("five months ago", ["2025-12"]),
    ("in late 2023; a Series A came the following May", ["2023", "2024-05"]),
    ("in early 2022. In October that year it took", ["2022", "2022-10"]),
    ("in 2016, and a fund came in the following year to lead", ["2016", "2017"]),
    ("in November 2023; the following March it took", ["2023-11", "2024-03"]),
    ("was crowned last year: it raised $5 million in March, from", ["2025", "2025-03"]),
    ("in May 2020 and $4 million the year before, when", ["2020-05", "2019"]),
    ("Fourteen months ago it closed one", ["2025-03"]),
    ("three weeks ago", ["2026-04"]),
    ("two years ago", ["2024"]),
    ("ten days ago", ["2026-05-06"]),
    ("on Saturday", ["2026-05-16"]),
    ("last Saturday", ["2026-05-09"]),
    ("last fall", ["2025"]),
    ("this spring", ["2026"]),
    ("in the winter", ["2025"]),
    ("in June 2025, and another in the same month", ["2025-06", "2025-06"]),
    ("in 2020, and a loan the same year", ["2020", "2020"]),
    ("in September 2023, nine months after a seed round", ["2023-09", "2022-12"]),
    ("on 3 March 2024, and two days later a loan", ["2024-03-03", "2024-03-05"]),
    ("in March 2024 and, a year earlier, another", ["2024-03", "2023"]),
    ("comes six months after its seed", ["2025-11"]),
    ("It opened in 2020. That was six months after its seed", ["2020", "2025-11"]),
    ("a year earlier", ["2025"]),
    ("on Wednesday, May 6", ["2026-05-06"]),
    ("on Wednesday (6 May)", ["2026-05-06"]),
    ("In March this year it raised", ["2026-03"]),
    ("in the first quarter", ["2026-Q1"]),
    ("in the third quarter", ["2025-Q3"]),
    ("in the last quarter", ["2026-Q1"]),
    ("the same month", [None]),
    ("in Q1 2026, and one in the same month", ["2026-Q1", None]),
]


@pytest.mark.parametrize(("text", "dates"), TOLD, ids=[t for t, _ in TOLD])
def test_dates_are_resolved(text: str, dates: list[str | None]) -> None:
    assert [m.date and m.date.text for m in find_dates(text, PartialDate("2026-05-16"))] == dates


def test_without_a_day_of_publication_a_relative_date_stays_open() -> None:
    assert [m.date for m in find_dates("three weeks ago", None)] == [None]


ROUNDS = [
    ("Quellmar raised a $5 million seed round at the end of March 2024.", "2024-03"),
    ("Hafen Ventures led Quellmar's $5 million seed round, which dates from March 2024.", "2024-03"),
    ("The $5 million seed round of Quellmar, made public in March 2024, was led by Hafen Ventures.", "2024-03"),
    ("Quellmar raised a $5 million seed round by the end of March 2024.", None),
    ("Quellmar picked up $5 million in March 2024.", "2024-03"),
    ("Quellmar raised $5 million at a valuation of more than $50 million in March 2024.", "2024-03"),
    ("Quellmar raised $5 million, nearly triple the $2 million of March 2024.", None),
    ("Quellmar launched in March 2024 with $5 million in seed funding from Hafen Ventures.", "2024-03"),
]


@pytest.mark.parametrize(("text", "date"), ROUNDS)
def test_a_round_has_the_date_that_is_told_of_it(text: str, date: str | None) -> None:
    assert [r["date"] for r in facts(text)["rounds"]] == [date]


def test_the_round_before_is_dated_by_the_time_between() -> None:
    text = (
        "Quellmar raised a $9 million Series A in June 2024, "
        "nine months after a $2 million seed round led by Hafen Ventures."
    )
    assert {r["amount"]: r["date"] for r in facts(text)["rounds"]} == {9_000_000: "2024-06", 2_000_000: "2023-09"}


def test_what_a_digest_of_the_week_tells_is_dated_to_the_month() -> None:
    text = "---\ndate: 2026-05-16\n---\n# Deals of the week\n\n## Quellmar – $5m seed\n\nHafen Ventures led.\n"
    claims = extract_claims(read_document("week.md", text.encode()))
    assert [str(c.value.text) for c in claims if c.predicate == "date"] == ["2026-05"]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Last March, the company began.", ["2026-03"]),
        ("Last year, it began. This week it ended.", ["2025", "2026-05"]),
        ("It began in March of last year and ended in May of last year.", ["2025-03", "2025-05"]),
        ("It began in Q3 last year.", ["2025-Q3"]),
        ("It began two and a half years ago.", ["2023"]),
        ("It began in October 2020 and ended the following spring.", ["2020-10", "2021"]),
        ("It began in 2019; that June it ended.", ["2019", "2019-06"]),
        ("It began back in '21 and ended in March '22.", ["2021", "2022-03"]),
        ("It began on 12.03.2021.", ["2021-03-12"]),
        ("It began last quarter.", ["2026-Q1"]),
        ("It began a couple of years ago.", ["2024"]),
    ],
)
def test_dates_told_from_others_and_in_short(text: str, dates: list[str | None]) -> None:
    assert [m.date and m.date.text for m in find_dates(text, PartialDate("2026-05-16"))] == dates


def test_a_comma_may_stand_between_a_month_and_that_year() -> None:
    found = find_dates("It began in May 2019. In October, that year, it raised $5m.", PartialDate("2026-05-15"))
    assert [mention.date for mention in found] == [PartialDate("2019-05"), PartialDate("2019-10")]
