"""What an investor's own page says of the rounds that it took part in. All names are invented."""

# ruff: noqa: E501

from typing import Any

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document

PAGE = """\
Hafen Ventures: companies

Hafen Ventures writes first cheques in Graz.

mell
Home: Graz
Our entry: {}

Tindra
Home: Turku
Our entry: Seed, 2019: €2m, shared with Ostwind Capital

Vello
Home: Oslo
Our entry: Pre-seed, 2018
"""


def house_of(page: str) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return by the company of each round who invested and who led."""
    document = read_document("page.txt", page.encode())
    found: Any = facts_of(Reading(document, extract_claims(document)))["rounds"]
    return {each["company"]: (tuple(sorted(each["investors"])), tuple(each["leads"])) for each in found}


@pytest.mark.parametrize(
    ("entry", "others", "leads"),
    [
        ("Seed, 2021", (), ()),
        ("Seed, 2021 (lead)", (), ("Hafen Ventures",)),
        ("Series A, 2022, alongside Kielo Capital", ("Kielo Capital",), ()),
        ("Series A, €4m, led by Kielo Capital", ("Kielo Capital",), ("Kielo Capital",)),
    ],
)
def test_the_house_takes_part_in_the_rounds_that_it_entered_with(
    entry: str, others: tuple[str, ...], leads: tuple[str, ...]
) -> None:
    found = house_of(PAGE.format(entry))
    assert found["mell"] == (("Hafen Ventures", *others), leads)
    assert found["Tindra"] == (("Hafen Ventures", "Ostwind Capital"), ())
    assert found["Vello"] == (("Hafen Ventures",), ())


def test_we_in_a_section_is_the_house_and_what_another_clause_tells_is_not_its() -> None:
    page = PAGE.format("Seed, 2021") + "\nOrr Mills\nHome: Bergen\n€3m seed from us; Kielo led its €9m Series A.\n"
    document = read_document("page.txt", page.encode())
    found: Any = facts_of(Reading(document, extract_claims(document)))["rounds"]
    told = {each["amount"]: sorted(each["investors"]) for each in found if each["company"] == "Orr Mills"}
    assert told == {3_000_000: ["Hafen Ventures"], 9_000_000: ["Kielo"]}


@pytest.mark.parametrize("title", ["Our investments – Ellvik Ventures", "Ellvik Ventures | Portfolio"])
def test_the_title_of_a_page_may_name_its_house(title: str) -> None:
    cards = "".join(
        f"<article><h3>{name}</h3><p>{does}</p><dl><dt>Based in</dt><dd>{where}</dd><dt>We invested</dt>"
        f"<dd>Seed, 2023</dd><dt>Co-investors</dt><dd>{who}</dd></dl></article>"
        for name, does, where, who in (
            ("Vintermark", "Batteries for ferries.", "Trondheim, Norway", "Statholm Ventures"),
            ("Pellbrook", "Robots that mend hulls.", "Tallinn, Estonia", "Terra Capital"),
            ("Quorvex", "Chips for hearing aids.", "Copenhagen, Denmark", "Birch Ventures"),
        )
    )
    page = (
        f"<html><head><title>{title}</title></head><body><main><h1>Our investments</h1>"
        f"<p>We are a small partnership in Oslo.</p>{cards}</main></body></html>"
    )
    document = read_document("a.html", page.encode())
    facts = facts_of(Reading(document, extract_claims(document)))
    assert [(r["company"], r["stage"], sorted(r["investors"])) for r in facts["rounds"]] == [
        ("Vintermark", "seed", ["Ellvik Ventures", "Statholm Ventures"]),
        ("Pellbrook", "seed", ["Ellvik Ventures", "Terra Capital"]),
        ("Quorvex", "seed", ["Birch Ventures", "Ellvik Ventures"]),
    ]
    assert {(p["entity"], p["city"]) for p in facts["locations"]} == {
        ("Ellvik Ventures", "Oslo"),
        ("Vintermark", "Trondheim"),
        ("Pellbrook", "Tallinn"),
        ("Quorvex", "Copenhagen"),
    }


def test_a_card_may_tell_what_its_house_did_without_naming_it() -> None:
    page = (
        "<html><head><title>Our companies | Fjordkap</title></head><body><h1>Our companies</h1>"
        "<p>Fjordkap is an early-stage investor in Oslo.</p><h3>Brannvakt</h3><p>Watches power grids. We led the NOK 30m seed "
        "in 2022.</p><h3>Rootly Farm</h3><p>Weeding robots. Joined the €4m Series A led by Smartholm Capital in 2024.</p></body></html>"
    )
    document = read_document("a.html", page.encode())
    rounds = facts_of(Reading(document, extract_claims(document)))["rounds"]
    assert [(r["company"], sorted(r["investors"]), r["leads"]) for r in rounds] == [
        ("Brannvakt", ["Fjordkap"], ["Fjordkap"]),
        ("Rootly Farm", ["Fjordkap", "Smartholm Capital"], ["Smartholm Capital"]),
    ]
