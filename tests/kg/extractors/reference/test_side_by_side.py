"""Paragraphs side by side that each tell of another company. All names are invented."""

from tests.kg.extractors.rounds.test_rounds import facts, first

ROUND_UP = """Grape robots are the rage

4 May 2024

Quellmar (Leeds) is at work in forty vineyards. Nordlys Capital led its $9 million Series A in 2021.

Tindrask, from Oslo, sells to wineries only. Last year Hafen Ventures led a $4 million seed.

Out of Switzerland comes Brunnvik. Its machines walk. Kelp Partners and Dorn Capital co-led the $50 million Series B.

Osmerol was late to the field. At the end of 2023 came a Series C of $62 million from Alder Equity.
"""


def test_each_paragraph_is_about_the_company_it_began_with() -> None:
    told = {(first(r["company"]), r["stage"], r["amount"]) for r in facts(ROUND_UP)["rounds"]}
    assert told == {
        ("Quellmar", "series-a", 9_000_000),
        ("Tindrask", "seed", 4_000_000),
        ("Brunnvik", "series-b", 50_000_000),
        ("Osmerol", "series-c", 62_000_000),
    }


def test_whom_a_title_says_to_be_bought_is_the_one_the_text_tells_of() -> None:
    found = facts(
        "Tindrask snaps up Leeds's Quellmar for $90 million\n\n"
        "Tindrask said that it has acquired Quellmar, a maker of robots. "
        "The founder recalled November 2018, when Hafen Ventures headed the company's $7 million Series B."
    )
    assert [(first(r["company"]), r["amount"]) for r in found["rounds"]] == [("Quellmar", 7_000_000)]


def test_who_is_named_first_to_tell_what_it_makes_is_told_of_next() -> None:
    found = facts(
        "Quellmar plans to raise $60 million\n\nQuellmar will not be alone. Tindrask, also of Leeds, makes chips for "
        "cameras. In April 2024 it raised $120 million, adding up to $340 million since its founding."
    )
    assert {(first(r["company"]), r["amount"]) for r in found["rounds"]} == {
        ("Quellmar", 60_000_000),
        ("Tindrask", 120_000_000),
    }
    assert [(first(t["company"]), t["amount"]) for t in found["totals"]] == [("Tindrask", 340_000_000)]
