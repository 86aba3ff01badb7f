"""Pages about one company and filings: labels with values, and what they say of the company at their head."""

import pytest

from kg.claims import Claim, Kind, Thing
from kg.extractors import extract_claims
from kg.money import Money
from kg.readers import read_document

PROFILE = """<html><head><title>Quorvex - funding and investors</title></head><body><h1>Quorvex</h1>
<p>Freight software.</p><dl><dt>Founded</dt><dd>2016</dd><dt>Headquarters</dt><dd>Rotterdam, Netherlands</dd>
<dt>Total raised</dt><dd>$48.5M</dd><dt>Last round</dt><dd>Series B, $30M (Mar 2022)</dd>
<dt>Valuation</dt><dd>$210M</dd><dt>Lead investor</dt><dd>Tarn Capital</dd></dl></body></html>"""
FILING = """FORM D: Notice of Exempt Offering of Securities

Filed: March 14, 2023
Issuer: Quorvex Robotics, Inc.
Address: 410 Harbor St, Oakland, CA
Date of first sale: March 1, 2023
Total offering amount: $12,000,000
Total amount sold: $8,500,000
Total remaining to be sold: $3,500,000
Type of securities: Equity
"""


def of_kind(kind: Kind, name: str, text: str) -> list[dict[str, object]]:
    """Return the events of a kind that a document tells: what is said of each, by predicate."""
    found: dict[Thing, dict[str, object]] = {}
    for claim in extract_claims(read_document(name, text.encode())):
        if claim.subject.kind is kind:
            found.setdefault(claim.subject, {})[claim.predicate] = _plain(claim)
    return list(found.values())


def _plain(claim: Claim) -> object:
    match claim.value:
        case Thing(key=key):
            return key
        case Money(amount=amount):
            return int(amount)
        case other:
            return str(getattr(other, "text", other))


def test_the_last_round_of_a_profile() -> None:
    (made,) = of_kind(Kind.ROUND, "p.html", PROFILE)
    expected = {"company": "Quorvex", "stage": "series-b", "amount": 30_000_000, "date": "2022-03"}
    assert expected.items() <= made.items()
    assert made["leadInvestor"] == "Tarn Capital"


def test_what_a_profile_says_was_raised_in_all_is_a_total() -> None:
    assert of_kind(Kind.TOTAL, "p.html", PROFILE) == [{"company": "Quorvex", "amount": 48_500_000}]


def test_the_place_of_a_profile_is_its_company_s() -> None:
    places = {
        (c.subject.key, _plain(c))
        for c in extract_claims(read_document("p.html", PROFILE.encode()))
        if c.predicate == "city"
    }
    assert places == {("Quorvex", "Rotterdam, NL")}


def test_what_was_sold_under_a_filing_is_a_round() -> None:
    (made,) = of_kind(Kind.ROUND, "f.txt", FILING)
    assert (made["company"], made["amount"], made["date"]) == ("Quorvex Robotics", 8_500_000, "2023-03-01")
    assert of_kind(Kind.TOTAL, "f.txt", FILING) == []


def test_a_filing_of_which_nothing_is_sold_has_its_target() -> None:
    text = FILING.replace("Total amount sold: $8,500,000\n", "")
    assert [made["amount"] for made in of_kind(Kind.ROUND, "f.txt", text)] == [12_000_000]


@pytest.mark.parametrize(("letter", "stage"), [("A", "series-a"), ("C", "series-c")])
def test_a_letter_in_the_column_of_stages(letter: str, stage: str) -> None:
    text = f"# Rounds of May\n\n| Startup | Raised (EURm) | Stage |\n|---|---|---|\n| Quorvex | 12 | {letter} |\n"
    text += "| Ostrel | 4 | Seed |\n"
    assert {"company": "Quorvex", "stage": stage, "amount": 12_000_000}.items() <= of_kind(Kind.ROUND, "t.md", text)[
        0
    ].items()


def test_columns_are_known_by_a_word_of_their_headings_and_rows_of_purchases_are_no_rounds() -> None:
    text = "# Deals of May\n\n| Startup | Amt. (M$) | Type | Investor, acquirer, partner |\n|---|---|---|---|\n"
    text += "| Quorvex | 12 | Series A | Tarn Capital |\n| Ostrel | 4 | seed | Holm Foods |\n"
    text += "| Drevan | 9 | acquisition | Holm Foods |\n"
    first, second = of_kind(Kind.ROUND, "t.md", text)
    assert {"company": "Quorvex", "amount": 12_000_000, "investor": "Tarn Capital"}.items() <= first.items()
    assert {"company": "Ostrel", "amount": 4_000_000, "investor": "Holm Foods"}.items() <= second.items()


def test_rows_of_investors_are_no_rounds_of_their_own() -> None:
    text = "# How Quorvex raised its seed\n\n| Investor | First call | Check |\n|---|---|---|\n"
    text += "| Tarn Capital | May 2 | $50,000 |\n| Ada Holm | May 9 | $20,000 |\n"
    assert of_kind(Kind.ROUND, "t.md", text) == []


@pytest.mark.parametrize("line", ["Graz, Austria", "Graz", "Graz. Kites for ships.", "Graz · kites for ships"])
def test_a_place_that_stands_first_below_a_name_is_where_its_bearer_is(line: str) -> None:
    page = f"# Ours\n\n## Quorvex\n\n{line}\n\n## Tindra Mills\n\nIt sells oil in Turku.\n"
    claims = extract_claims(read_document("p.md", page.encode()))
    assert {(c.subject.key, _plain(c)) for c in claims if c.predicate == "city"} == {("Quorvex", "Graz, AT")}
