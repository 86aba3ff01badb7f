"""Acquisitions told in tables."""

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document


def _facts(rows: str, kind: str) -> list[dict[str, object]]:
    text = f"# The quarter in chips\n\nBy Ines Falk, 3 July 2019\n\n## Exits\n\n{rows}\n"
    document = read_document("page.md", text.encode())
    facts: list[dict[str, object]] = facts_of(Reading(document, extract_claims(document)))[kind]
    return facts


_BUYERS = """| Target | Acquirer | Price | Notes |
| --- | --- | --- | --- |
| Quillon | Harrowgate Systems | $310M | Optical switches |
| Tindra | Bellweather | n/a | Agreed; needs approval |
| Ostrava Photonics | Marlowe Group | $9M | Called off in May |
"""


def test_a_column_of_buyers_beside_one_of_companies_tells_acquisitions_with_price_and_status() -> None:
    told = {
        (deal["acquirer"], deal["target"]): (deal["amount"], deal["status"]) for deal in _facts(_BUYERS, "acquisitions")
    }
    assert told == {
        ("Harrowgate Systems", "Quillon"): (310_000_000, "closed"),
        ("Bellweather", "Tindra"): (None, "planned"),
    }


def test_such_a_table_tells_no_rounds() -> None:
    assert _facts(_BUYERS, "rounds") == []


@pytest.mark.parametrize("kind", ["M&A", "Acquisition", "Buyout"])
def test_a_row_of_a_table_of_rounds_may_tell_that_the_company_was_bought(kind: str) -> None:
    rows = f"""| Startup | Amount | Stage | Investors |
| --- | --- | --- | --- |
| Quillon | $12M | Series A | Falk Ventures |
| Tindra | - | {kind} | Bellweather |
"""
    assert [(r["company"], r["stage"]) for r in _facts(rows, "rounds")] == [("Quillon", "series-a")]
    assert [(a["acquirer"], a["target"]) for a in _facts(rows, "acquisitions")] == [("Bellweather", "Tindra")]
