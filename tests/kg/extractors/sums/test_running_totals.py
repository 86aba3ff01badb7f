"""Running totals told in passing, by the years gone by or as what a round lifts; what is only one round is none."""

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document


def facts(text: str) -> dict[str, list[dict[str, object]]]:
    document = read_document("a.txt", f"Some news of the week\n\n12 May 2021\n\n{text}".encode())
    return facts_of(Reading(document, extract_claims(document, least=0)))


@pytest.mark.parametrize(
    "text",
    [
        "Quellmar (a safe bet given the $86 million they have raised, most of it spent) is a unicorn now.",
        "Nine years and $86 million of venture capital on, Quellmar was bought by Tindra.",
        "Four rounds and $86 million later, Quellmar shut its doors.",
        "Quellmar is a maker of kites that has collected $86 million until today.",
        "Quellmar, a maker of kites, has raised $86 million up to now.",
        "Quellmar has pulled in $86 million of equity across a string of deals.",
        "Quellmar makes kites. The sum of the money it has raised came to $86 million.",
        "Quellmar makes kites. Its funding overall now stands at $86 million.",
        "Firms such as Quellmar, with a total of $86 million raised, were left out.",
    ],
)
def test_what_somebody_has_raised_by_now_is_a_total(text: str) -> None:
    found = facts(text)
    assert [(each["company"], each["amount"]) for each in found["totals"]] == [("Quellmar", 86_000_000)]
    assert not found["rounds"]


@pytest.mark.parametrize(
    "lifting",
    [
        "which lifts the capital put into it in all to nearly $86 million",
        "which lifts its overall financing so far to $86 million",
        "bringing its total funding to $86 million",
        "raising the money invested in it to date to $86 million",
    ],
)
def test_a_round_and_the_total_it_lifts(lifting: str) -> None:
    found = facts(f"Quellmar, a wallet startup from Ghana, has taken in $40 million, {lifting}.")
    assert [each["amount"] for each in found["rounds"]] == [40_000_000]
    assert [each["amount"] for each in found["totals"]] == [86_000_000]


@pytest.mark.parametrize(
    "superlative",
    [
        "in what is the biggest round so far for a maker of kites",
        "in the largest fundraise to date by a Ghanaian company",
        "in the country's first private deal so far",
    ],
)
def test_the_most_of_its_kind_so_far_is_one_round(superlative: str) -> None:
    found = facts(f"Quellmar has secured $40 million {superlative}.")
    assert [each["amount"] for each in found["rounds"]] == [40_000_000]
    assert not found["totals"]


@pytest.mark.parametrize("in_all", ["In all", "In total", "All in all,", "In all,"])
def test_what_a_company_raised_in_all_is_a_total_with_a_comma_or_without(in_all: str) -> None:
    found = facts(f"Quellmar makes kites. {in_all} Quellmar has raised $40 million.")
    assert [each["amount"] for each in found["totals"]] == [40_000_000]
    assert not found["rounds"]
