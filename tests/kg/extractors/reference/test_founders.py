"""Whose company is whose. All names are invented."""

import pytest

from kg.extractors.analysis import analyse
from kg.extractors.reference.founders import Founders
from kg.readers import read_document


def companies(text: str) -> dict[str, str]:
    analysis = analyse(read_document("news.txt", text.encode()))
    founders = Founders(analysis)
    told = {e.name: founders.company_of(e) for e in analysis.entities.all()}
    return {person: company.name for person, company in told.items() if company is not None}


@pytest.mark.parametrize(
    "text",
    [
        "Anna Lind runs Quellmar.",
        "Anna Lind is the founder of Quellmar.",
        "Anna Lind started Quellmar in 2012.",
        "So says Anna Lind, Quellmar's chief executive.",
        "Quellmar was founded by Anna Lind.",
    ],
)
def test_founders(text: str) -> None:
    assert companies(text) == {"Anna Lind": "Quellmar"}


@pytest.mark.parametrize(
    "text", ["Anna Lind left Quellmar.", "Anna Lind, once head of Quellmar, paints.", "Anna Lind backed Quellmar."]
)
def test_people_who_run_nothing(text: str) -> None:
    assert companies(text) == {}
