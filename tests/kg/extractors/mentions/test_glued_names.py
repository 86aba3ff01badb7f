"""Names of firms set without what stood between them, or with a mark of their own. All names are invented."""

# ruff: noqa: E501 -- lists of names are easier to read whole than broken

import pytest

from kg.extractors import extract_claims
from kg.readers import read_document


def investors(text: str) -> list[str]:
    """Return who is told to have invested."""
    claims = extract_claims(read_document("a.txt", text.encode()))
    return [claim.value.key for claim in claims if claim.predicate == "investor" and not isinstance(claim.value, str)]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Norvell Partners, VR FundSV AngelGreystone PartnersBetaflow", ["Norvell Partners", "VR Fund", "SV Angel", "Greystone Partners", "Betaflow"]),
        ("Norvell CapitalGreystone Ventures", ["Norvell Capital", "Greystone Ventures"]),
        ("Norvell VenturesGreystone and Betaflow", ["Norvell Ventures", "Greystone", "Betaflow"]),
        ("Norvell HoldingsGreystone Equity", ["Norvell Holdings", "Greystone Equity"]),
        ("CapitalG and AngelList", ["CapitalG", "AngelList"]),
        ("Ooh! Ventures and Betaflow", ["Ooh! Ventures", "Betaflow"]),
        ("Boom! Capital, Betaflow and Yay! Angels", ["Boom! Capital", "Betaflow", "Yay! Angels"]),
    ],
)  # fmt: skip
def test_firms_are_told_apart_where_their_links_ran_together(told: str, expected: list[str]) -> None:
    assert investors(f"Grovecast raised $3 million from {told}.") == expected


@pytest.mark.parametrize(
    "told",
    [
        "The Harbor Street Journal puts the valuation at $19 billion",
        "Tallybook pegs its valuation at $19 billion",
        "Tallybook estimates the value at $19 billion",
        "Tallybook has the total at $190 million",
    ],
)
def test_who_puts_a_sum_at_so_much_is_no_investor(told: str) -> None:
    assert investors(f"Coatwell led the $11 million round of Grovecast, and {told}.") == ["Coatwell"]


@pytest.mark.parametrize(
    "kind", ["two PIPE financings", "a PIPE transaction", "two ATM offerings", "its SAFT placement"]
)
def test_the_kind_of_a_financing_is_no_investor(kind: str) -> None:
    assert investors(f"Grovecast raised $344 million from {kind}.") == []
