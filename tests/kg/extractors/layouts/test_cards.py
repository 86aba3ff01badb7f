"""Rounds told in cards: a name, and below it labels and values. All names are invented."""

from typing import Any

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.extractors.analysis import analyse
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


TOLD = [
    ("Loom", "seed", 3_000_000, ("Hafen Ventures", "Ostwind"), ("Hafen Ventures",)),
    ("Tindra Labs", "series-a", 12_000_000, ("Lysva Partners", "Kielo Capital"), ("Lysva Partners",)),
]


@pytest.mark.parametrize(
    "text",
    [
        ">> Loom: €3M (Seed)\nWhat: kites that pull ships\nWhere: New York\nLed by: Hafen Ventures\nAlso in: Ostwind\n"
        "Takeaway: Wind is free.\n\n"
        ">> Tindra Labs: €12M (Series A)\nWhat: freight by rail\nWhere: Turku\nLed by: Lysva Partners\n"
        "Also in: Kielo Capital\nTakeaway: Rails are not.",
        "## 1. Loom – €3 million seed\n\n- Where: New York\n- Lead investor: Hafen Ventures\n"
        "- Other investors: Ostwind\n\n"
        "2. Tindra Labs – €12 million Series A\n\n- Where: Turku\n- Lead investor: Lysva Partners\n"
        "- Other investors: Kielo Capital",
    ],
)
def test_the_line_above_the_labels_tells_whose_they_are_and_how_much(text: str) -> None:
    assert rounds(facts(text)) == TOLD


def test_a_line_of_a_card_goes_on_about_its_company() -> None:
    found = facts(
        "Loom: €3M (Seed)\nWhat: kites\nWhere: Graz\nLed by: Hafen Ventures\nAlso in: Ostwind\n\n"
        "Tindra Labs: €12M (Series B)\nWhat: freight\nWhere: Turku\nLed by: Lysva Partners\nAlso in: Kielo Capital\n"
        "Valuation: €90M. It was €20M in May 2023, when Ostwind led a €4M Series A."
    )
    assert ("Tindra Labs", "series-a", 4_000_000, ("Ostwind",), ("Ostwind",)) in rounds(found)


def test_a_digest_of_items_below_a_line_with_a_sum_is_not_its_list_of_labels() -> None:
    found = facts(
        "**Loom** — **€220M**, Series C\n\nThe Graz builder of kites is a unicorn now.\n\n"
        "- **Tindra Labs** (€12M, Series A). Turku. Freight. *Investors:* Lysva Partners (lead), Kielo Capital.\n"
        "- **Quellmar** (€9M, seed). Oslo. Rails. *Investors:* Hafen Ventures (lead), Ostwind.\n"
    )
    assert TOLD[1] in rounds(found)
    assert all("Lysva Partners" not in investors for who, *_, investors, _ in rounds(found) if who == "Loom")


def test_a_numbered_heading_of_a_name_and_its_place_names_a_company_told_nowhere_else() -> None:
    found = facts(
        "1. Loom Learning, Graz\n\nAmount: €3M\nStage: Seed\nInvestors: Hafen Ventures (lead), Ostwind\n\n"
        "Parents get lessons by post.\n\n"
        "2. Tindra Labs, Turku\n\nAmount: undisclosed\nStage: Series A\n"
        "Investors: Lysva Partners (lead), Kielo Capital\n\n"
        "Tindra Labs owns wagons.\n\n"
        "3. Quellmar, Oslo\n\nAmount: €9M\nStage: Seed\nInvestors: Ostwind\n\nQuellmar makes kites.\n"
    )
    assert [who for who, *_ in rounds(found)] == ["Loom Learning", "Quellmar", "Tindra Labs"]


PROSE = """\
q-Mell
Based: Graz
Product: presses for roof tiles
Closed €4 million in May 2024 (Series A). Hafen Ventures and Ostwind shared the lead. Kielo joined them.

Marbles
Based: Turku
Product: oils without palm
Its presses run in Brandauer's mills. Last March it brought in €6 million, Lysva Partners included. The Oberland \
programme had backed it before.

Vello
Based: Oslo
Product: bicycles on rails
In April Hafen Ventures led a €9 million Series B, and Vello came out of it worth €40 million.

Orr & Tide
Based: Bergen
Product: mills in the tide
Acquired in 2023 by Brandauer for €11 million.
"""


def test_cards_with_prose_are_about_whom_their_headings_name_whatever_these_look_like() -> None:
    assert rounds(facts(PROSE)) == [
        ("Marbles", None, 6_000_000, ("Lysva Partners",), ()),
        ("Vello", "series-b", 9_000_000, ("Hafen Ventures",), ("Hafen Ventures",)),
        ("q-Mell", "series-a", 4_000_000, ("Hafen Ventures", "Ostwind", "Kielo"), ("Hafen Ventures", "Ostwind")),
    ]


def test_what_is_said_without_a_subject_in_a_card_is_said_of_its_company() -> None:
    found = facts(PROSE)
    assert [(a["acquirer"], a["target"], a["amount"]) for a in found["acquisitions"]] == [
        ("Brandauer", "Orr & Tide", 11_000_000)
    ]
    assert {(each["entity"], each["city"]) for each in found["locations"]} == {
        ("q-Mell", "Graz"),
        ("Marbles", "Turku"),
        ("Vello", "Oslo"),
        ("Orr & Tide", "Bergen"),
    }


@pytest.mark.parametrize("labels", ["Company: Quellmar\nDate: May", "Question: why?\nAnswer: because"])
def test_headings_above_labels_that_name_the_company_or_tell_no_fact_head_no_card(labels: str) -> None:
    text = "\n\n".join(f"Round {word}\n{labels}\nIt goes on." for word in ("one", "two", "three"))
    document = read_document("page.txt", f"The Kite\n\n{text}\n".encode())
    assert analyse(document).cards == frozenset()
