"""Whose "we" it is: a page on which a company, or an investor, tells of itself."""

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.extractors.analysis import analyse
from kg.facts import facts_of
from kg.readers import read_document


def _facts(text: str, name: str = "x.txt"):
    document = read_document(name, text.encode())
    return facts_of(Reading(document, extract_claims(document)))


def _voice(text: str, name: str = "x.txt") -> str | None:
    voice = analyse(read_document(name, text.encode())).voice
    return voice.entity.name if voice is not None else None


def test_a_company_that_tells_of_its_round_is_the_one_it_names_itself() -> None:
    text = (
        "More light for less\n\nBy Ada Lind, co-founder and CEO of Quellmar\n\n"
        "Today I can share that we've raised $12 million in a Series A led by Birch Ventures. "
        "We closed our seed round of $2 million in 2019 with Elm Capital."
    )
    assert _voice(text) == "Quellmar"
    assert [(r["company"], r["amount"]) for r in _facts(text)["rounds"]] == [
        ("Quellmar", 12_000_000),
        ("Quellmar", 2_000_000),
    ]


def test_an_investor_that_tells_of_its_deals_takes_part_in_them() -> None:
    text = (
        "Why small cheques\n\nToday I'm happy to say that Fernhill Ventures has closed its third fund.\n\n"
        "Quellmar builds grid software. We led its €1.8 million seed in February 2019 with Elm Capital."
    )
    assert _voice(text) == "Fernhill Ventures"
    (found,) = _facts(text)["rounds"]
    assert found["company"] == "Quellmar"
    assert set(found["investors"]) == {"Fernhill Ventures", "Elm Capital"}


@pytest.mark.parametrize(
    "text",
    [
        "Quellmar raised $12 million, we hear. By our count it is the largest seed of the week. Birch Ventures led.",
        'Quellmar raised $12 million. "We raised it in nine days," said Ada Lind, co-founder of Quellmar.',
    ],
)
def test_papers_and_those_they_quote_have_no_voice(text: str) -> None:
    assert _voice(text) is None


def test_the_name_of_a_weblog_says_whose_it_is() -> None:
    page = (
        '<html><head><meta property="og:site_name" content="Quellmar Blog"></head>'
        "<body><article><h1>More light</h1>"
        "<p>Our seed round was led by Birch Ventures. With Quellmar, farmers see their fields.</p>"
        "</article></body></html>"
    )
    assert _voice(page, "x.html") == "Quellmar"


_PAGE = (
    '<html><head><title>{0} | Fernhill Ventures</title><meta property="og:site_name" content="Fernhill Ventures">'
    "</head><body><h1>{0}</h1><p>{1}</p><p>Quellmar sells sails. It was founded in Leeds by Ada Lind.</p></body></html>"
)


@pytest.mark.parametrize(
    ("said", "leads"),
    [
        ("We're proud to be leading the $12 million Series A in Quellmar, joined by Elm Capital.", True),
        ("That is why we are delighted to lead Quellmar's $12 million Series A. Elm Capital joined.", True),
        ("We are pleased to have participated in Quellmar's $12 million Series A, led by Elm Capital.", False),
    ],
)
def test_an_investor_that_only_its_site_names_takes_part_in_what_we_led(said: str, leads: bool) -> None:
    (found,) = _facts(_PAGE.format("Our investment in Quellmar", said), "x.html")["rounds"]
    assert (found["company"], found["stage"]) == ("Quellmar", "series-a")
    assert set(found["investors"]) == {"Fernhill Ventures", "Elm Capital"}
    assert found["leads"] == (["Fernhill Ventures"] if leads else ["Elm Capital"])


def test_this_round_is_not_the_one_of_former_times() -> None:
    said = (
        "Quellmar has raised a €24 million Series A. We led the €4 million seed of Quellmar in March 2020, and we are "
        "back with a contribution to this round, which Elm Capital leads."
    )
    found = {r["stage"]: r for r in _facts(_PAGE.format("Back to Quellmar", said), "x.html")["rounds"]}
    assert found["series-a"]["leads"] == ["Elm Capital"]
    assert found["seed"]["leads"] == ["Fernhill Ventures"]


def test_the_owner_of_the_rights_tells_of_itself() -> None:
    text = (
        "# 1.0, and our pre-seed\n\nBy Ada Lind, founder\n\nToday we show what Quellmar is going to be. "
        "We're also announcing the $2.1M pre-seed that lets us get there. Elm Capital led it, with Birch Ventures.\n\n"
        "We count on GitHub, we use Tidecast and Lantern, and we thank our users.\n\n© 2023 Quellmar Software AB\n"
    )
    assert _voice(text, "x.md") == "Quellmar"
    (raised,) = _facts(text, "x.md")["rounds"]
    assert (raised["company"], raised["stage"], raised["amount"]) == ("Quellmar", "pre-seed", 2_100_000)
    assert raised["investors"] == ["Elm Capital", "Birch Ventures"]


def test_what_a_title_names_and_the_text_describes_tells_of_itself() -> None:
    text = (
        "# What Quellmar learned from 200 meetings\n\nIn all we have raised $1,590,000: the last of it in October. "
        "Our first meeting was in April, and I wrote to everyone we knew. We went to Elm Capital.\n\n"
        "Quellmar is the place where teams write down what they know.\n"
    )
    assert _voice(text, "x.md") == "Quellmar"


def test_one_phrase_in_a_newsletter_gives_it_no_voice() -> None:
    told = "Quellmar makes sensors and hired a head of sales in Lyon. Tidecast, of Turin, maps tides for ports. "
    text = f"# Quellmar, and the week\n\n{told * 12}\n\nThe founder told us: we closed our round in May.\n"
    assert _voice(text, "x.md") is None


def test_an_accelerator_that_looks_for_money_for_those_it_backs_is_no_company_that_raises() -> None:
    text = (
        "# News of the portfolio\n\nWe are back with what our companies did. We hope you like this quarter.\n\n"
        "Quellmar has raised €1 million from Elm Capital. We're raising glasses for our friends.\n\n"
        "© 2023 Amber Quay Accelerator\n"
    )
    assert _voice(text, "x.md") is None


def test_we_want_to_tell_is_no_plan_and_people_who_give_are_no_rumour() -> None:
    text = (
        "# Our seed\n\nBy Ada Lind, founder of Quellmar\n\nToday I want to tell you about our $2.1M seed round. "
        "The money comes from people who have built companies. We thank Elm Capital, who led it.\n"
    )
    assert [(r["company"], r["status"]) for r in _facts(text, "x.md")["rounds"]] == [("Quellmar", "closed")]
