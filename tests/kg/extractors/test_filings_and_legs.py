"""Stories from company registers, and rounds in several legs, as Asian outlets tell them. All names are invented."""

from typing import Any

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.extractors.layouts.headings import column_kind
from kg.facts import facts_of
from kg.readers import read_document


def facts(text: str) -> dict[str, Any]:
    document = read_document("page.txt", f"Notes of the week\n\n12 May 2021\n\n{text}\n".encode())
    return facts_of(Reading(document, extract_claims(document, least=0)))


def rounds(text: str) -> list[tuple[Any, ...]]:
    return [(r["company"], r["stage"], r["amount"], tuple(r["investors"])) for r in facts(text)["rounds"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Quellmar was valued at $120 million in its Series B. Hafen Invest had led that round, worth $22 million.",
            [("Quellmar", "series-b", 22_000_000, ("Hafen Invest",))],
        ),
        (
            "Quellmar closed its Series B last year. The round, sized at $22 million, was led by Hafen Invest.",
            [("Quellmar", "series-b", 22_000_000, ("Hafen Invest",))],
        ),
        (
            "Quellmar has raised $210 million in its Series C2. It had wrapped up the first leg, or Series C1, in "
            "December at $120 million. Hafen Capital led that one.",
            [("Quellmar", "series-c", 210_000_000, ()), ("Quellmar", "series-c", 120_000_000, ("Hafen Capital",))],
        ),
        (
            "Quellmar has completed an A+ round led by Hafen Capital. Its Series A was led by Lysva Star in 2020.",
            [("Quellmar", "series-a", None, ("Hafen Capital",)), ("Quellmar", "series-a", None, ("Lysva Star",))],
        ),
        (
            "Quellmar took 150 million yuan in its Series C1. A C2 is in the works and could be closed this year.",
            [("Quellmar", "series-c", 150_000_000, ()), ("Quellmar", "series-c", None, ())],
        ),
        (
            "Quellmar raised $4 million from Tindra Auto and, by way of its asset management unit, Ostrel Motor.",
            [("Quellmar", None, 4_000_000, ("Tindra Auto", "Ostrel Motor"))],
        ),
        (
            "Quellmar raised $4 million from 6th Lysva Capital.",
            [("Quellmar", None, 4_000_000, ("6th Lysva Capital",))],
        ),
        (
            "Quellmar raised $4 million from Prime Venture Partners. It had raised $1 million in a seed led by Prime.",
            [
                ("Quellmar", None, 4_000_000, ("Prime Venture Partners|Prime",)),
                ("Quellmar", "seed", 1_000_000, ("Prime Venture Partners|Prime",)),
            ],
        ),
        (
            "Quellmar is raising Rs 40 crore led by Hafen Capital, its filings accessed from the Registrar of "
            "Companies show.",
            [("Quellmar", None, 400_000_000, ("Hafen Capital",))],
        ),
        (
            "Rivals include Tindra and Ostrel. The latter, an Incheon startup, got $25 million from Hafen Capital.",
            [("Ostrel", None, 25_000_000, ("Hafen Capital",))],
        ),
    ],
)
def test_rounds(text: str, expected: list[tuple[Any, ...]]) -> None:
    assert rounds(text) == expected


def test_who_only_reports_raises_nothing() -> None:
    (told,) = facts("Last month, Kitewire exclusively reported that Ostrel was in talks for a $15 million round.")[
        "rounds"
    ]
    assert (told["company"], told["status"]) == ("Ostrel", "rumoured")


def test_a_prospectus_is_a_plan() -> None:
    (told,) = facts("Ostrel files DRHP to raise Rs 900 Cr via IPO.")["rounds"]
    assert (told["company"], told["status"], told["stage"]) == ("Ostrel", "planned", "ipo")


def test_what_several_gave_respectively_is_no_round_of_its_own() -> None:
    text = (
        "Quellmar raised Rs 50 crore from Hafen Capital. Lysva Partners and Tindra Invest put in Rs 14 crore and "
        "Rs 8 crore, respectively."
    )
    (told,) = facts(text)["rounds"]
    assert told["contributions"] == {"Lysva Partners": 140_000_000, "Tindra Invest": 80_000_000}


def test_all_that_was_invested() -> None:
    text = "Quellmar has raised KRW 5 billion from Hafen Capital. Its accumulated funding reached KRW 30 billion."
    assert [t["amount"] for t in facts(text)["totals"]] == [30_000_000_000]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Quellmar raised 1.2 billion yen in the first close of its Series B led by Hafen Capital. In the second "
            "close, it raised 600 million yen from Tindra Bank.",
            [
                ("Quellmar", "series-b", 1_200_000_000, ("Hafen Capital",)),
                ("Quellmar", "series-b", 600_000_000, ("Tindra Bank",)),
            ],
        ),
        (
            "Quellmar has raised 2 billion yen, with Hafen Capital as lead investor and Tindra Bank and Lysva Corp. "
            "as underwriters of the third-party allotment.",
            [("Quellmar", None, 2_000_000_000, ("Hafen Capital", "Tindra Bank", "Lysva Corp."))],
        ),
        (
            "Quellmar has raised 2 billion yen. Tindra Bank and Lysva Trust took up the new shares.",
            [("Quellmar", None, 2_000_000_000, ("Tindra Bank", "Lysva Trust"))],
        ),
        ("Ostrel to receive KRW 100 billion capital increase.", [("Ostrel", None, 100_000_000_000, ())]),
        ("Tindra made a strategic investment in Quellmar in July.", [("Quellmar", "strategic", None, ("Tindra",))]),
        (
            'Quellmar, of Suzhou, obtained "tens of millions of RMB" in August; Tindra was the sole investor.',
            [("Quellmar", None, None, ("Tindra",))],
        ),
        (
            "The largest deal so far was Quellmar's. The Leeds- and Turku-based operator received $400 million from "
            "Hafen Capital.",
            [("Quellmar", None, 400_000_000, ("Hafen Capital",))],
        ),
        (
            "Quellmar has raised a $900 million loan led by Hafen Bank. Tindra and Lysva Trust are in the syndicate.",
            [("Quellmar", "debt", 900_000_000, ("Hafen Bank", "Tindra", "Lysva Trust"))],
        ),
        (
            "Qingdao Drive and a rival tested their vans. Qingdao Drive is young. Qingdao was started in 2018 and had "
            "raised $3 million from Hafen Capital.",
            [("Qingdao Drive|Qingdao", None, 3_000_000, ("Hafen Capital",))],
        ),
    ],
)
def test_rounds_told_otherwise(text: str, expected: list[tuple[Any, ...]]) -> None:
    assert rounds(text) == expected


def test_what_a_paper_has_learned_is_done() -> None:
    (told,) = facts("Ostrel has pocketed $150 million from Hafen Capital in its Series C1, Kitewire has learned.")[
        "rounds"
    ]
    assert told["status"] == "closed"


@pytest.mark.parametrize(
    ("above", "heading", "cell", "amount"),
    [
        ("(unit: KRW, - : undisclosed)", "Amount", "0.8 billion", 800_000_000),
        ("(Unit: million won)", "Amount", "12.5", 12_500_000),
        ("Figures in million yen.", "Amount", "1,250", 1_250_000_000),
        ("", "Funding (Rs Cr)", "35", 350_000_000),
    ],
)
def test_units_of_tables(above: str, heading: str, cell: str, amount: int) -> None:
    text = (
        f"Startups of the week. {above}\n\n| Startup | {heading} | Stage | Investors |\n|---|---|---|---|\n"
        f"| Quellmar | {cell} | Series A | Hafen Capital |\n| Ostrel | - | Seed | Lysva Partners |\n"
        "| Tindra | - | M&A | Hafen Auto |\n"
    )
    document = read_document("page.md", f"# Weekly\n\n{text}".encode())
    found = facts_of(Reading(document, extract_claims(document)))["rounds"]
    assert [(r["company"], r["amount"]) for r in found] == [("Quellmar", amount), ("Ostrel", None)]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Funding round size", "amount"),
        ("Funding round type", "stage"),
        ("Type of deal", "stage"),
        ("Funding", "amount"),
    ],
)
def test_what_columns_hold(heading: str, kind: str) -> None:
    assert column_kind(heading) == kind


def test_who_arranges_a_listing_has_no_total() -> None:
    text = (
        "Quellmar has raised KRW 5 billion from Hafen Capital. Ostrel Securities has been picked as the underwriter. "
        "Cumulative funding now amounts to KRW 30 billion."
    )
    assert [t["company"] for t in facts(text)["totals"]] == ["Quellmar"]


def test_a_plus_is_another_leg_than_the_series_at_another_date() -> None:
    text = (
        "SHENZHEN, August 20, 2020 - Veldra has taken in $14 million in a Series B+ round. Okmo Capital led it. "
        "Only in July 2020, Veldra had signed a Series B of more than $14 million, "
        "for which Brindle Capital was the lead."
    )
    assert [(r["stage"], r["leads"]) for r in facts(text)["rounds"]] == [
        ("series-b", ["Okmo Capital"]),
        ("series-b", ["Brindle Capital"]),
    ]
