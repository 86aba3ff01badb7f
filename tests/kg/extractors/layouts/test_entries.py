"""Rounds told as entries of a digest, in lines, items, fragments and between semicolons. All names are invented."""

from typing import Any

import pytest

from kg.claims import Reading
from kg.extractors import analyse, extract_claims
from kg.extractors.layouts.entries import find_entries
from kg.facts import facts_of
from kg.readers import read_document


def rounds(text: str) -> list[tuple[Any, ...]]:
    document = read_document("page.txt", f"Notes of the week\n\n{text}\n".encode())
    found = facts_of(Reading(document, extract_claims(document, least=0)))["rounds"]
    return sorted((r["company"], r["stage"], r["amount"], tuple(r["investors"]), tuple(r["leads"])) for r in found)


QUELLMAR = ("Quellmar", "seed", 3_000_000, ("Hafen Ventures",), ())
TINDRA = ("Tindra Labs", "series-a", 12_000_000, ("Lysva Partners", "Ostwind"), ("Lysva Partners",))


@pytest.mark.parametrize(
    "text",
    [
        "Quellmar (Graz, kites): €3M, seed, Hafen Ventures\n"
        "Tindra Labs (Turku, freight): €12M, Series A, Lysva Partners (lead), Ostwind",
        "Deals: Quellmar (kites, Graz) €3m, seed, Hafen Ventures; "
        "Tindra Labs, €12m, Series A, Lysva Partners (lead) and Ostwind.",
        "- €3m, seed: Quellmar, a maker of kites, from Hafen Ventures\n"
        "- €12m, Series A: Tindra Labs, which books freight, led by Lysva Partners, with Ostwind",
        "Quellmar. Graz. Kites for cargo ships. €3m, seed. Hafen Ventures.\n\n"
        "Tindra Labs. Turku. Freight software. €12m, Series A. Lysva Partners (lead), Ostwind.",
        "Other rounds: Quellmar/€3m/seed/Hafen Ventures; Tindra Labs/€12m/Series A/Lysva Partners (lead), Ostwind.",
        "Seed: Quellmar, €3m (Hafen Ventures).\n\nSeries A: Tindra Labs, €12m (Lysva Partners (lead), Ostwind).",
    ],
)
def test_entries_side_by_side_have_a_round_each(text: str) -> None:
    assert rounds(text) == [QUELLMAR, TINDRA]


def test_the_stage_before_a_row_is_that_of_all_its_entries() -> None:
    found = rounds("Series B: Quellmar, $60m (Hafen Ventures); Tindra Labs, $44m (Lysva Partners).")
    assert [(company, stage) for company, stage, *_ in found] == [("Quellmar", "series-b"), ("Tindra Labs", "series-b")]


def test_what_is_told_below_an_entry_is_of_its_round() -> None:
    found = rounds(
        "1. Quellmar, Graz, €3 million, seed. Its kites pull ships. Investors: Hafen Ventures.\n"
        "2. Tindra Labs, Turku, €12 million, Series A. It books freight. Investors: Lysva Partners."
    )
    assert [(company, investors) for company, _, _, investors, _ in found] == [
        ("Quellmar", ("Hafen Ventures",)),
        ("Tindra Labs", ("Lysva Partners",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "- Quellmar — Compliance Officer, Graz (€3,000 a month)\n- Tindra — Driver, Turku (€2,000 a month)",
        "Quellmar: $174,700,000\n\nTindra Labs: $50,000,000",
        "- Hafen Ventures: €3m\n- Lysva Partners: €1m",
    ],
)
def test_names_beside_bare_sums_are_no_entries(text: str) -> None:
    assert find_entries(analyse(read_document("page.txt", f"Notes of the week\n\n{text}\n".encode()))) == []


def test_a_sum_after_that_of_the_round_is_its_price() -> None:
    text = (
        "Notes of the week\n\n"
        "- Quellmar (Graz; kites) — $40M Series B, Hafen Ventures leading, at $300M.\n"
        "- Tindra Labs (Turku; freight) — $15M seed at about $80M. Lysva Partners led.\n"
    )
    document = read_document("page.md", text.encode())
    told = facts_of(Reading(document, extract_claims(document)))["valuations"]
    assert [(v["company"], v["amount"]) for v in told] == [("Quellmar", 300_000_000), ("Tindra Labs", 80_000_000)]
