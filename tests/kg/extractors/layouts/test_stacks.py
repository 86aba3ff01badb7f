"""Rounds told in stacks of lines. All names are invented."""

from typing import Any

import pytest

from kg.claims import Reading
from kg.extractors import analyse, extract_claims
from kg.extractors.layouts.stacks import find_stacks
from kg.facts import facts_of
from kg.readers import read_document

ROUNDS = [
    ("Quellmar", "seed", 3_000_000, ("Hafen Ventures", "Ostwind"), ("Hafen Ventures",)),
    ("Tindra Labs", "series-a", 12_000_000, ("Lysva Partners", "Kielo Capital"), ("Lysva Partners",)),
]


def rounds(text: str) -> list[tuple[Any, ...]]:
    document = read_document("page.txt", f"The Kite\n\nNo. 4, 9 May 2025\n\nHello. Two deals.\n\n{text}\n".encode())
    found = facts_of(Reading(document, extract_claims(document)))["rounds"]
    return sorted((r["company"], r["stage"], r["amount"], tuple(r["investors"]), tuple(r["leads"])) for r in found)


@pytest.mark.parametrize(
    "text",
    [
        "🚀 Quellmar (Graz)\n💰 €3M Seed\n👥 Hafen Ventures (lead), Ostwind\n🛠 kites that pull ships\n\n"
        "🚀 Tindra Labs (Turku)\n💰 €12M Series A\n👥 Lysva Partners (lead), Kielo Capital\n🛠 freight by rail",
        "Quellmar // Graz // kites that pull ships\nSeed // €3 million // led by Hafen Ventures, with Ostwind\n\n"
        "Tindra Labs // Turku // freight by rail\nSeries A // €12 million // led by Lysva Partners, with Kielo Capital",
        "Quellmar\n\nGraz · kites that pull ships\n\n€3m · Seed\n\nHafen Ventures (lead), Ostwind\n\nIt will hire.\n\n"
        "Tindra Labs\n\nTurku · freight\n\n€12m · Series A\n\nLysva Partners (lead), Kielo Capital\n\nIt owns wagons.",
    ],
)
def test_the_name_stands_as_far_above_the_sum_in_each_stack(text: str) -> None:
    assert rounds(text) == ROUNDS


def test_one_stack_alone_is_none() -> None:
    document = read_document("page.txt", "Notes\n\nQuellmar\n€3M Seed\nHafen Ventures\n".encode())
    assert find_stacks(analyse(document)) == []
