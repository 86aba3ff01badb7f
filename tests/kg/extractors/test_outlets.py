"""The paper that a document appeared in is nobody it tells of. All names are invented."""

import pytest

from kg.extractors.analysis import analyse
from kg.extractors.outlets import publishers_of
from kg.readers import read_document


def names(text: str) -> tuple[set[str], set[str]]:
    analysis = analyse(read_document("news.txt", text.encode()))
    outlets, speakers = publishers_of(analysis)
    found = analysis.entities.all()
    return {e.name for e in found if id(e) in outlets}, {e.name for e in found if id(e) in speakers}


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("Quellmar is hiring, its founder told Kitewire. The firm sells sails.", "Kitewire"),
        ("Kitewire has learned that Quellmar is hiring. The firm sells sails.", "Kitewire"),
        ("Kitewire | News of the kite trade since 2009\n\nQuellmar is hiring this year.", "Kitewire"),
    ],
)
def test_outlets(text: str, outlet: str) -> None:
    assert names(text) == ({outlet}, set())


def test_a_company_that_tells_of_itself() -> None:
    text = "Quellmar · products · blog\n\nWe have raised our seed round, and here is why.\n\n© 2019 Quellmar"
    assert names(text) == (set(), {"Quellmar"})
