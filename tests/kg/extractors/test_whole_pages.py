"""What whole pages hold besides plain sentences: boxes, run-in headings, entries, questions. All names are invented."""

# ruff: noqa: E501 -- texts are easier to read whole

from typing import Any

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document
from tests.kg.extractors.rounds.test_rounds import facts


def of_page(name: str, text: str) -> dict[str, Any]:
    document = read_document(name, text.encode())
    return facts_of(Reading(document, extract_claims(document)))


def rounds_of(name: str, text: str) -> set[tuple[str, str | None, int | None]]:
    return {(r["company"], r["stage"], r["amount"]) for r in of_page(name, text)["rounds"]}


RAISED = "Veldra, a Leeds chip designer, raised a $5 million Series A from Okmo Ventures. "


@pytest.mark.parametrize(
    "text",
    [
        "Since its foundation nine years ago, Veldra has received $48 million from investors.",
        "Since it was set up in 2015, the company has attracted $48 million.",
        "Adding the two up, it has had $48 million from investors.",
        "Taken together, that makes $48 million.",
        "Counting both rounds, the startup has raised $48 million.",
        "There is now something over $48 million in the company all told.",
        "Investors have now put $48 million into it altogether.",
        "With its earlier rounds, Veldra has raised $48 million.",
    ],
)
def test_what_was_raised_in_all(text: str) -> None:
    found = facts(RAISED + text)
    assert [t["amount"] for t in found["totals"]] == [48_000_000]
    assert [r["amount"] for r in found["rounds"]] == [5_000_000]


def test_the_answer_to_how_much_was_raised_is_a_total() -> None:
    page = "# Veldra: the questions\n\nVeldra designs chips in Leeds.\n\n## How much money has Veldra raised?\n\nThrough its Series C, $482 million.\n\n## Where does it stand?\n\nFirst.\n"
    assert [t["amount"] for t in of_page("a.md", page)["totals"]] == [482_000_000]


@pytest.mark.parametrize(
    "text",
    [
        "Veldra raised $70 million in a Series B, with Coatley at the head of the round.",
        "Veldra brought in $70 million this month with Coatley at the head of the Series B.",
        "Veldra brought in $70 million this month with Coatley at the helm of the Series B.",
        "Veldra brought in $70 million this month with Coatley anchoring the round.",
        "Veldra brought in $70 million this month with Coatley splitting the lead with nobody.",
    ],
)
def test_who_is_at_its_head_leads(text: str) -> None:
    (told,) = facts(text)["rounds"]
    assert told["leads"] == ["Coatley"]


@pytest.mark.parametrize(
    "text",
    [
        "There is one new name on the cap table: Macfadden, a law firm.",
        "Two fresh faces came aboard: Macfadden and Bolt Capital.",
        "And there's a first-time backer as well: Macfadden.",
        "Macfadden is the new face among its shareholders.",
    ],
)
def test_a_new_name_takes_part(text: str) -> None:
    (told,) = facts("Veldra of Leeds brought in $70 million in a Series B from Okmo Ventures. " + text)["rounds"]
    assert "Macfadden" in told["investors"]


@pytest.mark.parametrize(
    "text",
    [
        "Okmo Ventures is leading Veldra's $24 million Series A, with Ada Lind joining our board.",
        "Okmo Ventures led Veldra's $24 million Series A, with Ada Lind joining the board of directors.",
        "Okmo Ventures led Veldra's $24 million Series A; Ada Lind joins as a board director.",
        "Okmo Ventures led Veldra's $24 million Series A. Ada Lind takes a seat on the board as part of it.",
        "Okmo Ventures led Veldra's $24 million Series A. Of its rivals, the names most often heard are Dornix and Etcher.",
        "Okmo Ventures led Veldra's $24 million Series A. Among young companies the names that come up are Dornix and Etcher, all of them makers of chips.",
        "Okmo Ventures led Veldra's $24 million Series A. The fund is run jointly by Quay Capital and Dornix Partners.",
    ],
)
def test_a_seat_or_a_rival_is_no_investor(text: str) -> None:
    (told,) = facts(text)["rounds"]
    assert told["investors"] == ["Okmo Ventures"]


@pytest.mark.parametrize(
    "text",
    [
        "Veldra, whose robots photograph cells, went public this April for $436 million.",
        "Veldra listed in New York in May 2020 and collected $436 million.",
        "Veldra floated on Nasdaq in May 2020, raising $436 million.",
        "Veldra made its stock market debut in May 2020, pulling in $436 million.",
        "Veldra took in $436 million on its debut in Hong Kong in 2020.",
        "Veldra's flotation in 2020 brought in $436 million.",
        "Veldra debuted on Nasdaq last year, fetching $436 million.",
        "Veldra sold shares worth $436 million when it went public in 2020.",
    ],
)
def test_what_a_listing_brings(text: str) -> None:
    (told,) = facts(text)["rounds"]
    assert (told["stage"], told["amount"]) == ("ipo", 436_000_000)


def test_what_is_raised_before_a_listing_is_another_sum() -> None:
    (told,) = facts("Veldra raised $30 million from Okmo Ventures ahead of its flotation next year.")["rounds"]
    assert told["stage"] is None


def test_a_heading_within_a_paragraph_names_nobody() -> None:
    page = (
        "# Money in robots\n\n**Surgery is drawing patient money.** Memor, whose two arms imitate a surgeon's, received clearance in February. "
        "Peregrin Ventures and Ceras led its $30 million Series D.\n\nRepurposing. Healor, from Oxford, matches drugs to diseases. It raised $56 million in a Series B led by Atomix.\n"
    )
    assert rounds_of("a.md", page) == {("Memor", "series-d", 30_000_000), ("Healor", "series-b", 56_000_000)}


def test_a_box_of_highlights_names_nobody() -> None:
    page = (
        "# Trestle closes Series A, will triple its footprint\n\n*Story Highlights*\n\n* Bridge-inspection robotics firm raised $9.4 million\n* About 35 local jobs expected\n\n"
        "A Quay University spinout whose robots crawl bridges has closed on $9.4 million.\n\n"
        "Trestle Inc. of Leeds confirmed the Series A. Grit Ventures was the lead.\n"
    )
    (told,) = of_page("a.md", page)["rounds"]
    assert (told["company"], told["amount"], told["leads"]) == ("Trestle Inc.|Trestle", 9_400_000, ["Grit Ventures"])


def test_entries_with_a_place_and_a_dash_are_of_their_own_companies() -> None:
    page = (
        "Tessel Labs has raised a $24 million Series A led by Okmo Ventures. We are hiring, and we thank our team.\n\n"
        "Zlatar (Brno) – speech markers that show illness early. €6.5M Series A in February. Lead: Credit Peak Ventures.\n\n"
        "Wierz Systems (Kraków) – makes drones fly home. Customers: two ministries. €11M seed from Okmo Ventures.\n\n"
        "Kuka Soft (Budapest) – repairs old code. €1.8M pre-seed, led by Day Fund.\n"
    )
    assert rounds_of("a.txt", page) == {
        ("Tessel Labs", "series-a", 24_000_000),
        ("Zlatar", "series-a", 6_500_000),
        ("Wierz Systems", "seed", 11_000_000),
        ("Kuka Soft", "pre-seed", 1_800_000),
    }


def test_a_box_of_related_deals_is_read_and_one_of_related_news_is_not() -> None:
    page = (
        "<html><body><h1>Veldra raises $5 million</h1><p>Veldra, a Leeds maker of robots, has raised $5 million from Okmo Ventures to hire staff and open an office.</p>"
        '<section class="related"><h2>{}</h2><ul><li><a href="#">Basal Grid closes $85M Series B led by Tindra Partners</a></li></ul></section></body></html>'
    )
    assert ("Basal Grid", "series-b", 85_000_000) in rounds_of("a.html", page.format("Related deals"))
    assert len(rounds_of("a.html", page.format("Related"))) == 1


def test_a_name_with_and_in_a_column_of_companies_is_one() -> None:
    page = "# Deals of May 2019\n\n| Company | City | Stage | Amount | Lead |\n|---|---|---|---|---|\n| Owlet and Finch | Ottawa | Seed | $4m | Okmo Ventures |\n| Veldra | Leeds | Seed | $5m | Dorn Capital |\n\nOwlet and Finch makes software.\n"
    assert rounds_of("a.md", page) == {("Owlet and Finch", "seed", 4_000_000), ("Veldra", "seed", 5_000_000)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In Oslo and New York, Veldra goes after the same work.", [("Veldra", "New York"), ("Veldra", "Oslo")]),
        ("Its backer Rockfall Capital sits one hour down the highway in Toronto.", [("Rockfall Capital", "Toronto")]),
        ("Veldra calls Lyon home.", [("Veldra", "Lyon")]),
        ("HQ'd in New York, Veldra makes robots.", [("Veldra", "New York")]),
        ("Veldra is headquartered one floor above a bakery in Lyon.", [("Veldra", "Lyon")]),
        ("Its headquarters are in Lyon.", [("Veldra", "Lyon")]),
        ("Okmo bought WhiteSocks, the Mumbai coding school for children.", [("WhiteSocks", "Mumbai")]),
    ],
)
def test_where_somebody_is_told_to_sit(text: str, found: list[tuple[str, str]]) -> None:
    told = facts("Veldra has raised $5 million in seed funding. " + text)["locations"]
    assert sorted((each["entity"], each["city"]) for each in told) == found


def test_the_year_in_which_something_else_began_dates_no_round() -> None:
    text = "That is the highest sum since we began this publication in 2016, and it owes much to one transaction: the $200 million Series B of Veldra."
    (told,) = facts(text)["rounds"]
    assert told["date"] is None


def test_what_a_listing_should_bring_is_planned() -> None:
    (told,) = facts(
        "Veldra of Leeds has filed for a listing. The chief executive said the IPO should bring in $100 million."
    )["rounds"]
    assert (told["status"], told["amount"]) == ("planned", 100_000_000)


def test_the_value_of_many_deals_is_nobodys_valuation() -> None:
    text = (
        "We counted 41 financings with an aggregate value of $512 million, led by the $200 million Series B of Veldra."
    )
    assert facts(text)["valuations"] == []


@pytest.mark.parametrize(
    "front", ["out in front", "in front", "up front", "out front", "at the wheel", "in the driving seat"]
)
def test_who_is_in_front_leads(front: str) -> None:
    (told,) = facts(f"Veldra has its Series B: $90 million, with Okmo Ventures {front} and Azim behind it.")["rounds"]
    assert told["leads"] == ["Okmo Ventures"]


def test_a_story_below_a_headline_that_names_one_company_is_about_it() -> None:
    page = (
        "THE LEDGER LINE\nTuesday 14 March 2023\n\nMORNING MONEY\n\nQuillor, the Dublin payments firm, raised €40m in a Series B led by Okmo Ventures.\n\n"
        "How Lumenar won over the sceptics\n\nWhen Orla Keane first pitched Lumenar to investors, 22 said no. Last week the Limerick firm closed a $60m Series C. Tindra Partners led the round.\n\n"
        '"We nearly ran out of cash in 2018," she recalls. A €2m bridge from Dorn Capital saw it through.\n'
    )
    assert rounds_of("a.txt", page) == {
        ("Quillor", "series-b", 40_000_000),
        ("Lumenar", "series-c", 60_000_000),
        ("Lumenar", "bridge", 2_000_000),
    }


@pytest.mark.parametrize(
    "text",
    [
        "In May Okmo Ventures wrote a $5 million check to Kirra, a Toronto company.",
        "In May Okmo Ventures handed Kirra $5 million.",
        "In May Okmo Ventures backed Kirra with $5 million.",
        "In May Okmo Ventures led a $5 million seed round for Kirra.",
        "In May Okmo Ventures made a $5 million investment in Kirra.",
    ],
)
def test_who_is_given_a_sum_has_it(text: str) -> None:
    found = facts("Veldra closed a £6 million Series A led by Dorn Capital. Its rivals are not idle. " + text)["rounds"]
    assert ("Kirra", 5_000_000, ["Okmo Ventures"]) in [(r["company"], r["amount"], r["investors"]) for r in found]


def test_an_investors_series_c_is_that_of_the_company() -> None:
    text = "Veldra, a Leeds chip designer, is four years old. Its Series C was led by Okmo Partners. Okmo Partners' Series C set the price at $2.1 billion post-money."
    found = facts(text)
    assert {r["company"] for r in found["rounds"]} == {"Veldra"}
    assert [(v["company"], v["amount"]) for v in found["valuations"]] == [("Veldra", 2_100_000_000)]


def test_what_many_raised_in_all_is_nobodys_total() -> None:
    text = "Veldra has raised $5 million. One number: 41. That is how many startups raised money to cool servers this year, $2.3 billion in all."
    assert facts(text)["totals"] == []
