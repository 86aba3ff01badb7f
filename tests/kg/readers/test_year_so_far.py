"""A text that tells what a year has brought so far was written in that year."""

import pytest

from kg.readers import read_document
from tests.kg.extractors.rounds.test_rounds import facts


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Drone makers have taken in $3 billion in 2023 so far, a report says.", "2023"),
        ("There are 19 unicorns in 2021, and counting.", "2021"),
        ("So far in 2024 the sector has had nine rounds.", "2024"),
        ("The sector had nine rounds in 2024.", None),
        ("It was slow in 2023 so far, and in 2022 to date as well.", None),
    ],
)
def test_the_year_so_far_is_the_year_of_writing(text: str, year: str | None) -> None:
    published = read_document("a.txt", f"Rounds in this field\n\n{text}".encode()).published
    assert (published.text if published else None) == year


@pytest.mark.parametrize(
    ("when", "date"),
    [
        ("in February", "2023-02"),
        ("in January this year", "2023-01"),
        ("last year", "2022"),
        ("on Monday", None),
    ],
)
def test_months_without_a_year_are_of_it(when: str, date: str | None) -> None:
    text = f"Drones have a good year: $3 billion came in 2023 so far.\n\nQuorvex raised $5 million in Series A {when}."
    assert [each["date"] for each in facts(text)["rounds"]] == [date]
