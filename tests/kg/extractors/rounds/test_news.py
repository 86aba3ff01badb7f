"""A round without a date is of the month of publication where it is told as news, and of no month in a survey."""

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document

_HEAD = "---\ntitle: {title}\ndate: 2026-03-09\n---\n\n"


def dates(title: str, text: str) -> list[str | None]:
    """Return the dates of the rounds of an article that was published in March 2026."""
    document = read_document("a.md", (_HEAD.format(title=title) + text).encode())
    return [told["date"] for told in facts_of(Reading(document, extract_claims(document, least=0)))["rounds"]]


def test_what_a_company_has_announced_is_news() -> None:
    text = "Quorvex said on Monday it has raised $12 million in a Series A led by Tarn Ventures.\n"
    assert all(date is not None and date.startswith("2026-03") for date in dates("Quorvex raises $12 million", text))


def test_what_a_survey_of_years_mentions_is_not() -> None:
    text = (
        "The landscape of robotics keeps changing. Between 2023 and 2026 a surge of capital marks a new era, and the "
        "transformation gains momentum.\n\n## Capital\n\n- Quorvex, a maker of arms, raised $12 million, supporting "
        "the trend.\n- Ostrel raised $7 million for its grippers.\n"
    )
    assert dates("The 2023–2026 surge in robotics: trends and outlook", text) == [None, None]


def test_a_page_that_is_nothing_but_a_table_is_read() -> None:
    text = "| Company | Round | Amount |\n| --- | --- | --- |\n| Brenholt | Seed | $3 million |\n"
    document = read_document("a.md", ("---\ndate: 2026-03-09\n---\n\n" + text).encode())
    assert [told["company"] for told in facts_of(Reading(document, extract_claims(document)))["rounds"]] == ["Brenholt"]


def test_a_round_told_among_news_is_news_as_they_are() -> None:
    others = (
        "It was a busy time for robots.\n\nOstrel, a maker of grippers, got hold of $7 million in a seed round led by "
        "Tarn Ventures.\n\nBrenholt, which sorts parcels, got hold of $9 million from Vale Capital.\n\nPelluto, which "
        "paints ships, got hold of $11 million from Heron Partners.\n\n"
    )
    one = "Quorvex makes arms that weld. Its $5 million Series A came from Tarn Ventures and Vale Capital.\n"
    assert dates("Four companies, four cheques", others + one) == ["2026-03"] * 4


def test_what_a_house_makes_known_is_news_of_all_that_it_lists() -> None:
    told = (
        "LEEDS – Tarn Ventures today introduced three startups in which it has newly invested.\n\n"
        "**Ostrel** (Leeds) makes grippers. Its $8 million Series A was led by Tarn Ventures.\n\n"
        "**Quorvex** (Oslo) reads X-rays. Its $17 million Series B was led by Vale Capital.\n\n"
        "**Pelluto** (Bern) paints ships. Tarn Ventures led the $5 million seed round.\n"
    )
    assert dates("Tarn Ventures backs three startups that move things", told) == ["2026-03"] * 3
