"""Rounds told in cards: a name, and below it labels and values. All names are invented."""

from typing import Any

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document


def facts(text: str) -> dict[str, Any]:
    document = read_document("page.txt", f"The Kite\n\nNo. 4, 9 May 2025\n\n{text}\n".encode())
    return facts_of(Reading(document, extract_claims(document)))


def rounds(found: dict[str, Any]) -> list[tuple[Any, ...]]:
    return sorted(
        (r["company"], r["stage"], r["amount"], tuple(r["investors"]), tuple(r["leads"])) for r in found["rounds"]
    )


ALIGNED = """\
QUELLMAR
  where   Graz, Austria
  what    kites that pull cargo ships
  round   €3m seed
  who     Hafen Ventures (lead), Ostwind
  note    It will hire nine people.

TINDRA LABS
  where   Turku
  what    freight software
  round   €12m Series A
  who     Led by Lysva Partners. Also: Kielo Capital
  note    Ostwind had led the €2m pre-seed in 2023.
"""


def test_cards_lined_up_tell_a_round_each_and_what_their_notes_add() -> None:
    assert rounds(facts(ALIGNED)) == [
        ("QUELLMAR", "seed", 3_000_000, ("Hafen Ventures", "Ostwind"), ("Hafen Ventures",)),
        ("TINDRA LABS", "pre-seed", 2_000_000, ("Ostwind",), ("Ostwind",)),
        ("TINDRA LABS", "series-a", 12_000_000, ("Lysva Partners", "Kielo Capital"), ("Lysva Partners",)),
    ]


def test_the_label_where_tells_where_the_company_of_the_card_is() -> None:
    found = {(each["entity"], each["city"]) for each in facts(ALIGNED)["locations"]}
    assert found == {("QUELLMAR", "Graz"), ("TINDRA LABS", "Turku")}


@pytest.mark.parametrize(
    ("how_much", "who"),
    [("How much: {}", "From whom: {}"), ("Round: {}", "Who paid: {}"), ("Money: {}", "Backers: {}")],
)
def test_the_labels_may_be_questions_and_other_words(how_much: str, who: str) -> None:
    cards = (
        ("Quellmar", "€3m, seed", "Hafen Ventures (€1m), Ostwind"),
        ("Tindra Labs", "€12m, Series A", "Lysva Partners"),
    )
    text = "\n\n".join(f"{n}\nTown: Graz\n{how_much.format(m)}\n{who.format(w)}" for n, m, w in cards)
    found = facts(text)
    assert rounds(found) == [
        ("Quellmar", "seed", 3_000_000, ("Hafen Ventures", "Ostwind"), ()),
        ("Tindra Labs", "series-a", 12_000_000, ("Lysva Partners",), ()),
    ]
    assert {"Hafen Ventures": 1_000_000} in [r["contributions"] for r in found["rounds"]]


def test_what_a_card_is_looking_for_is_planned() -> None:
    text = ALIGNED.replace("€3m seed", "Looking for €3m, says its head").replace("Hafen Ventures (lead), ", "")
    planned = [(r["company"], r["amount"]) for r in facts(text)["rounds"] if r["status"] == "planned"]
    assert planned == [("QUELLMAR", 3_000_000)]


def test_one_label_may_tell_of_a_round_and_its_givers_by_itself() -> None:
    text = ALIGNED.replace("€3m seed", 'n/d, "strategic", from Ostwind').replace(
        "  who     Hafen Ventures (lead), Ostwind\n", ""
    )
    assert ("QUELLMAR", "strategic", None, ("Ostwind",), ()) in rounds(facts(text))


def test_who_holds_shares_of_what_is_to_be_listed_gives_it_nothing() -> None:
    text = "Quellmar, a maker of kites, plans to list on the NYSE. Shareholders include Hafen Ventures and Ostwind."
    assert [r["investors"] for r in facts(text)["rounds"]] == [[]]
