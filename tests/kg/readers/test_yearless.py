"""Dates at the head of letters whose year other lines tell, and documents told date by date."""

# ruff: noqa: E501

from kg.readers import read_document
from kg.readers.yearless import dated_without_year


def test_the_year_of_the_rights_dates_a_letter() -> None:
    lines = ["The Tin Whistle -- Thursday, March 8", "Hello all.", "© 2018 Whistle Media"]
    assert str(dated_without_year(lines).text) == "2018-03-08"  # type: ignore[union-attr]


def test_a_day_of_the_week_that_does_not_fit_dates_nothing() -> None:
    assert dated_without_year(["The Tin Whistle -- Thursday, March 8", "Hello all.", "© 2019 Whistle Media"]) is None


def test_a_day_of_the_week_finds_its_year_among_those_told() -> None:
    lines = ["Deals | Friday, 14 June", "Bolt, founded in 2015, opened an office.", "It is the third of 2019."]
    assert dated_without_year(lines).text == "2019-06-14"  # type: ignore[union-attr]


def test_a_history_is_not_published_on_its_first_date() -> None:
    text = "Our story\n\nMay 2014\n\nWe begin.\n\nJune 2014\n\nSeed round.\n\nJuly 2015\n\nWe grow.\n"
    assert read_document("story.txt", text.encode()).published is None


def test_other_names_of_meta_tags_date_a_page() -> None:
    page = '<html><head><title>Tarn</title><meta name="post_date" content="2021-08-31T11:47"></head><body><p>Tarn raised $3m.</p></body></html>'
    document = read_document("a.html", page.encode())
    assert document.published is not None
    assert document.published.text == "2021-08-31"


def test_a_report_on_a_year_is_of_that_year_unless_it_knows_a_later_one() -> None:
    text = "The best-funded startups of 2023\n\nIn August, Bolt took in $1 billion from Tarn Capital.\n"
    published = read_document("report.txt", text.encode()).published
    assert published is not None
    assert published.text == "2023"
    assert read_document("report.txt", f"{text}\nIn 2024 all was quiet.\n".encode()).published is None
