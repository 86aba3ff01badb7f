"""Terms of contracts and labels of facts are written like names, and name nobody."""

import pytest

from kg.extractors.analysis import analyse
from kg.readers import read_document


def names(text: str) -> set[str]:
    found = analyse(read_document("a.txt", f"What happened today\n\n{text}".encode()))
    return {
        member.mention.name
        for sentence in found.sentences
        for element in sentence.elements
        if element.kind == "G"
        for member in element.members
    }


@pytest.mark.parametrize(
    "term",
    ["Purchase Price", "Purchase Agreement", "Rights Issue", "Offering", "Tranche", "Closing Date", "Earn-Out Period"],
)
def test_a_term_of_a_contract_is_no_name(term: str) -> None:
    text = f"Verdano paid $40 million (the “{term}”) to Lexivore. The {term} was settled in May."
    assert names(text) == {"Verdano", "Lexivore"}


def test_a_label_on_a_line_of_its_own_is_no_name() -> None:
    text = "- Stage\n- private, late\n- Valuation\n- $3 billion\n- Investors\n- not told\n\nVerdano grew."
    assert names(text) == {"Verdano"}


@pytest.mark.parametrize("name", ["Stage Lexivore", "Unit", "Price Verdano"])
def test_a_company_may_be_called_by_such_words(name: str) -> None:
    assert any(found.startswith(name.partition(" ")[0]) for found in names(f"The startup {name} raised $40 million."))
