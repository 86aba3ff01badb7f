"""A date counts as that of publication only where a document says so."""

import pytest

from kg.dates import PartialDate
from kg.readers import read_document
from kg.readers.dating import published_in


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("30 April 2026", "2026-04-30"),
        ("2026. 4. 30.", "2026-04-30"),
        ("10:42, Sept. 8, 2025", "2025-09-08"),
        ("MONTREAL, QC – (October 3, 2022) – Quorvex today announced its Series B.", "2022-10-03"),
        ("BANGALORE: 12 May 2015: Quorvex said that it has raised funding.", "2015-05-12"),
        ("9:05 am EST, May 3, 2021", "2021-05-03"),
        ("11:47, 24.06.25", "2025-06-24"),
        (
            "São Paulo, August 2018 -- When Quorvex began, it had nobody but its two founders and a flat in the north.",
            "2018-08",
        ),
        ("Thursday, 30 April 2026", "2026-04-30"),
        ("Updated Mar 16, 2026", "2026-03-16"),
        ("Published: 2026-03-09T08:00:00Z", "2026-03-09"),
        ("Posted on 25/03/2013", "2013-03-25"),
        ("Posted on 12/03/2013", "2013"),
        ("LONDON, March 9, 2026 -- Nscale today announced a round.", "2026-03-09"),
        ("SAN FRANCISCO--(BUSINESS WIRE)--March 9, 2026--Nscale today announced a round.", "2026-03-09"),
        ("SYDNEY, Feb 9, 2026 - Australian developer Firmus said it had secured debt.", "2026-02-09"),
        ("Dec 8, 2025 (Newsdesk) - Japan's SoftBank is in talks.", "2025-12-08"),
        ("By Tove Lindqvist · 11 June 2026", "2026-06-11"),
        ("By A. Writer | March 9, 2026 | 5 min read", "2026-03-09"),
        ("Pocket & Palm, March 2026", "2026-03"),
        ("Oct. 14, 2025 6:00 am ET", "2025-10-14"),
        ("1st September 2014, 10:02 GMT", "2014-09-01"),
        ("September 12, 2017 07:00 AM Eastern Daylight Time", "2017-09-12"),
        ("London, January 27, 2014. Ostrel has bought Quorvex.", "2014-01-27"),
        ("ISTANBUL/KYIV, 2 November 2022 (Black Sea Business) -- Ostrel has bought Quorvex.", "2022-11-02"),
        ("Lyon, France – 3 June 2024, 6:00 p.m. CEST – Quorvex, a maker of drones", "2024-06-03"),
        ("The Lever Letter (English digest), 24 August 2023", "2023-08-24"),
        ("A newsletter about other people's money. 31 October 2023.", "2023-10-31"),
        ("LatamBriefing · 11 de julio de 2023 · in English", "2023-07-11"),
        ("Posted on 12.06.2014 by A. Writer", "2014-06-12"),
        ("12:10, 30.04.26", "2026-04-30"),
        ("03 Sep’24 | 2 min read | A. Writer", "2024-09-03"),
        ("From the October 2024 issue of Amps & Volts.", "2024-10"),
        ("Monday again! 7 November 2016. Our count for the week: 15 deals, all told in the list below.", "2016-11-07"),
        (
            "September 2014 — Everybody with a stake in the datacenter is drawing closer to a young firm these days.",
            "2014-09",
        ),
    ],
)
def test_a_line_that_dates_the_document(line: str, date: str) -> None:
    found = published_in(["Nscale raises two billion dollars in the largest round of the year", line])
    assert found is not None
    assert found.text == date


@pytest.mark.parametrize(
    "line",
    [
        "The company was founded on 9 March 2024 in London and employs 300 people there.",
        "On March 9, 2026, Nscale announced that it had raised two billion dollars.",
        "In September 2025 it raised $1.1 billion.",
        "Raised $40m on 9 March 2026",
        "Nscale Series C, March 9, 2026: $2bn round",
        "Call 12/03/20134",
        "Founded: 9 March 2016",
        "31 February 2026",
    ],
)
def test_a_line_that_merely_tells_a_date(line: str) -> None:
    assert published_in(["Nscale raises two billion dollars in the largest round of the year", line]) is None


def test_publication_goes_before_update_and_the_reader_says_which_half_is_the_day() -> None:
    found = published_in(["Updated 10/03/2026", "Published 09/03/2026"], day_first=True)
    assert found is not None
    assert found.text == "2026-03-09"


def test_a_title_may_say_which_week_it_tells_of() -> None:
    found = [
        published_in([title]) for title in ("Deals: week of January 5, 2026", "Deals in the week ending 21 August 2020")
    ]
    assert [date.text for date in found if date] == ["2026-01", "2020-08-21"]


def test_a_dateline_without_a_year_counts_where_the_title_completes_it() -> None:
    line = "LONDON, Dec 11 (Wire) - The following financings were announced."
    found = published_in(["Financings announced on Thursday, Dec 11 2025, among them one of Quorvex", line])
    assert found is not None
    assert found.text == "2025-12-11"
    assert published_in(["Financings announced on Thursday", line]) is None


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Harbour Light Morning | Thursday, June 12, 2025", "2025-06-12"),
        ("THE QUAY | Opening bell | Wed, 19 Nov 2025", "2025-11-19"),
        ("Polish funding of the day: 18th September 2025", "2025-09-18"),
        ("Money in the Baltics: week 3, 2026", "2026-01"),
        ("FILINGS WATCH - WEEK ENDED FRIDAY, APRIL 19, 2019", "2019-04-19"),
        (
            "PORTO, Portugal & TURIN, Italy--(NEWSLINE)--May 4, 2020--Granito Bio today announced a Series B.",
            "2020-05-04",
        ),
        ("Chennai, Sep 1, 2022 (PTX) Space startup Vaanam on Thursday said it has raised money.", "2022-09-01"),
        (
            "Posted by Rosa Lind on July 21, 2015 | Filed under: Funding, Education | 6 Comments | 1,204 shares",
            "2015-07-21",
        ),
    ],
)
def test_heads_of_letters_and_datelines_tell_the_day(line: str, date: str) -> None:
    found = published_in([line, "Granito Bio raised money, and others did too."])
    assert found is not None
    assert found.text == date


def test_a_sentence_about_a_round_in_a_month_is_no_head() -> None:
    assert published_in(["Granito raised $4 million in a round that closed: 12 March 2021"]) is None


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ["Quorvex raises $2bn by Anna Berg on 8 May 2019 at 7:01 am", "Every May, crews climb ladders."],
            "2019-05-08",
        ),
        (["Dealflow #88", "May 13, 2024 · The money of the region, every Monday. Flags show where."], "2024-05-13"),
        (["Quorvex raises", "LEEDS, UK--(Wirepost - Jul 25, 2012) - Quorvex has raised money."], "2012-07-25"),
        (["Quorvex raises", "This article was posted on June 18, 2025, at 2:10 p.m. on our site."], "2025-06-18"),
        (["NORTH", "Money in the Gulf, Africa and Latin America. No. 14, 12 February 2026"], "2026-02-12"),
        (["Quorvex raises", "Bernd Tallis December 11th, 2018 @quorvex Like Us"], "2018-12-11"),
        (["Quorvex may be worth more", "By Alma Ferr • 09/23/25 3:40pm"], "2025-09-23"),
        (["date 2020-11", "Big money for Quorvex"], "2020-11"),
    ],
)
def test_more_heads_are_dated(lines: list[str], expected: str) -> None:
    found = published_in(lines)
    assert found is not None and found.text == expected


def test_a_document_may_be_dated_where_it_is_signed_off() -> None:
    text = (
        "Quorvex has raised $5 million.\n\n" + "More was said of this and that.\n\n" * 12 + "The Post, 15 July 2025.\n"
    )
    published = read_document("a.txt", text.encode()).published
    assert published is not None and published.text == "2025-07-15"


_BODY = "\n\nQuorvex has raised $5 million, it said on Tuesday. Its arms fold shirts in hospitals.\n\nMore was said.\n"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("AUG 27, 2019 ∙ Paid subscribers get the whole list.", "2019-08-27"),
        ("Jane Moss / 27 August 2019 / Robotics", "2019-08-27"),
        ("Tuesday 27 August 2019 11:47 am | Updated: Wednesday 28 August 2019 12:10 pm", "2019-08-27"),
        ("Last updated: 30 August 2019. First published: 27 August 2019", "2019-08-27"),
        ("Weekly insights, August 19th - August 24th, 2019", "2019-08-24"),
        ("Robots: the week of money, 30 August – 3 September 2019", "2019-09-03"),
        ("27 sierpnia 2019", "2019-08-27"),
        ("2019. augusztus 27.", "2019-08-27"),
        ("2019年8月27日", "2019-08-27"),
        ("Leeds, 27 August 2019: Quorvex, a maker of arms, has raised money.", "2019-08-27"),
        ("(Leeds, August 27, 2019) Quorvex, a maker of arms, has raised money.", "2019-08-27"),
    ],
)
def test_heads_in_many_hands_and_languages(head: str, expected: str) -> None:
    published = read_document("a.txt", f"Quorvex is paid for arms\n\n{head}{_BODY}".encode()).published
    assert published is not None and published.text == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("August 27 2019 robot round-up", "2019-08-27"),
        ("The robots report: August 2019", "2019-08"),
        ("Funding in August 2019: who got what", "2019-08"),
        ("The Fold, Vol. 3, No. 12, August 2019", "2019-08"),
        ("Quorvex raised $5m in August 2019, filings say", None),
        ("What founders learnt from August 2019", None),
    ],
)
def test_the_title_of_a_letter_or_report_may_date_it(title: str, expected: str | None) -> None:
    published = read_document("a.txt", f"{title}{_BODY}".encode()).published
    assert (published and published.text) == expected


def test_a_day_without_a_year_takes_that_of_the_copyright_where_the_weekday_agrees() -> None:
    def published(head: str, foot: str) -> str | None:
        date = read_document("a.txt", f"{head}{_BODY}\n{foot}\n".encode()).published
        return date and date.text

    assert published("The Fold -- Tuesday, August 27", "(c) 2019 Fold Media. All rights reserved.") == "2019-08-27"
    assert published("The Fold -- Tuesday, August 27", "(c) 2022 Fold Media. All rights reserved.") is None
    assert published("The Fold -- Tuesday, August 27", "All rights reserved.") is None


@pytest.mark.parametrize(
    "mark",
    [
        '<meta name="article:published" content="2019-08-27T11:47:00+01:00">',
        '<meta name="citation_publication_date" content="2019/08/27">',
        '<meta property="dcterms.issued" content="2019-08-27">',
        '<script type="application/ld+json">{"@type":"PodcastEpisode","datePublished":"2019-08-27"}</script>',
        '<link rel="canonical" href="https://fold.example/news/2019/aug/27/quorvex">',
        '<span class="entry-date"><b>27</b><b>Aug</b><b>2019</b></span>',
        '<span data-date="2019-08-27">3 days ago</span>',
    ],
)
def test_pages_mark_their_date_in_many_ways(mark: str) -> None:
    page = (
        f"<html><head>{mark}<title>Quorvex is paid</title></head><body><p>Quorvex has raised money.</p></body></html>"
    )
    published = read_document("a.html", page.encode()).published
    assert published is not None and published.text == "2019-08-27"


def test_the_day_of_a_change_is_not_that_of_publication() -> None:
    page = '<meta property="article:modified_at" content="2019-08-27"><p>Quorvex has raised money.</p>'
    assert read_document("a.html", page.encode()).published is None


def test_the_dates_of_a_table_are_those_of_its_rows() -> None:
    table = "company;closed;amount\nQuorvex;2021-11-12;USD 5m\nOstrel;2021-10-21;USD 7m\n"
    assert read_document("rounds.csv", table.encode()).published is None


def test_a_report_on_a_month_was_published_when_its_byline_says() -> None:
    assert published_in(["Robot money: May 2021", "By Tove Lindqvist | June 8, 2021"]) == PartialDate("2021-06-08")
    assert published_in(["Robot money: May 2021", "Ostrel, founded on 8 June 2021, leads."]) == PartialDate("2021-05")


def test_a_label_may_stand_behind_who_keeps_a_page() -> None:
    line = "Kept by the Pelluto desk. Last update: 2 October 2025. Mistakes to the editors."
    assert published_in(["The tracker", line]) == PartialDate("2025-10-02")


def test_a_menu_above_the_headline_hides_neither_headline_nor_day() -> None:
    menu = "".join(f"- {entry}\n" for entry in ("Home", "News", "Deals", "Robots", "Drones", "Events", "Jobs", "Shop"))
    byline = "By A. Writer | April 9, 2020"
    page = f"[The Bolt](#)\n\n{menu}- About us\n- Print\n- Radio\n\n# Ostrel raises $5m\n\n{byline}\n\nIt has."
    document = read_document("a.md", page.encode())
    assert document.title == "Ostrel raises $5m"
    assert document.published == PartialDate("2020-04-09")


def test_below_a_menu_of_a_plain_text_the_first_line_is_the_title() -> None:
    menu = "  • Home\n  • News\n  • Robots\n    • Arms\n  • Events\n\n"
    page = f"{menu}Robot money: May 2021\n\nBy A. Writer | June 8, 2021\n\n{'It has raised money. ' * 9}\n"
    document = read_document("a.txt", page.encode())
    assert document.title == "Robot money: May 2021"
    assert document.published == PartialDate("2021-06-08")


@pytest.mark.parametrize(
    "line",
    [
        "LEEDS. Quorvex announced today, March 3, 2021, a round of $5m.",
        "Quorvex announced today, March 3, 2021, that it has closed a round.",
        "Quorvex today (3 March 2021) said it had raised $5m.",
    ],
)
def test_the_day_called_today_counts_where_nothing_else_dates_a_text(line: str) -> None:
    found = published_in(["Quorvex raises $5m", line])
    assert found is not None
    assert found.text == "2021-03-03"
    dated = published_in(["Quorvex raises $5m", line, "Published: 2021-03-09"])
    assert dated is not None
    assert dated.text == "2021-03-09"


@pytest.mark.parametrize(
    "line", ["Founded on March 3, 2021 Quorvex has raised $5m.", "On March 3, 2019, the firm was founded."]
)
def test_the_day_of_something_else_dates_no_text(line: str) -> None:
    assert published_in(["Quorvex raises $5m", line]) is None
