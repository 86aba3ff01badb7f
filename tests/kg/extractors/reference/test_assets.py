"""What a company owns, builds or sells raises nothing. All names are invented."""

import pytest

from kg.extractors.analysis import analyse
from kg.extractors.reference.assets import assets_of
from kg.readers import read_document


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Quellmar took a loan for Halde 2, the company's 90-megawatt building near Jena.", {"Halde 2"}),
        ("Quellmar sells its open-weights model Ostrix to banks.", {"Ostrix"}),
        ("The two met in Tarnwerk, the University's incubator, in 2012.", {"Tarnwerk"}),
        ("Quellmar bought Tarnwerk, Hafen's chip affiliate, in 2012.", set()),
        ("Quellmar bought Tarnwerk, its largest rival.", set()),
        ("Hafen Ventures backs Tarnwerk, Belgium's claims platform.", set()),
        ("Hafen Ventures backs Tarnwerk, the Netherlands' first payments app.", set()),
    ],
)
def test_assets(text: str, names: set[str]) -> None:
    analysis = analyse(read_document("x.txt", text.encode()))
    found = assets_of(analysis)
    assert {e.name for e in analysis.entities.all() if id(e) in found} == names
