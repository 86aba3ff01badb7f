"""Rounds told in lines of fields without headings, and in tables by stage. All names are invented."""

from typing import Any

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document


def facts(text: str) -> dict[str, Any]:
    document = read_document("page.md", text.encode())
    result: dict[str, Any] = facts_of(Reading(document, extract_claims(document, least=0)))
    return result


def test_a_history_with_a_round_to_a_line() -> None:
    found = facts(
        "# Quellmar\n\nQuellmar makes kites.\n\n"
        "Dec 2025 — Series B — $160M — Hafen Ventures (lead), Ostwind Capital — $8B post\n\n"
        "Jun 2024 — Series A — $30M — Hafen Ventures & Lysva Partners (co-lead)\n"
    )
    rounds = {(r["stage"], r["amount"], r["date"], tuple(r["leads"]), r["valuation"]) for r in found["rounds"]}
    assert rounds == {
        ("series-b", 160_000_000, "2025-12", ("Hafen Ventures",), 8_000_000_000),
        ("series-a", 30_000_000, "2024-06", ("Hafen Ventures", "Lysva Partners"), None),
    }


def test_a_list_with_a_company_to_a_line() -> None:
    found = facts(
        "# Rivals\n\n- Tindra — Oslo — $816M raised — $5.6B valuation\n- Vellamo — Turku — $12M seed — Hafen Ventures\n"
    )
    assert [(t["company"], t["amount"]) for t in found["totals"]] == [("Tindra", 816_000_000)]
    assert [(v["company"], v["amount"]) for v in found["valuations"]] == [("Tindra", 5_600_000_000)]
    assert [(r["company"], r["amount"], r["investors"]) for r in found["rounds"]] == [
        ("Vellamo", 12_000_000, ["Hafen Ventures"])
    ]


def test_a_table_with_a_stage_to_a_column() -> None:
    found = facts(
        "# Quellmar raises again\n\nQuellmar makes kites.\n\n"
        "| | Series A | Series B |\n|---|---|---|\n| When | Jan 2025 | Jun 2025 |\n| Amount | $10M | $90M |\n"
        "| Post-money | $25M | $990M |\n| Lead | Hafen Ventures | Ostwind Capital |\n"
    )
    assert [(r["stage"], r["amount"], r["date"], r["leads"], r["valuation"]) for r in found["rounds"]] == [
        ("series-a", 10_000_000, "2025-01", ["Hafen Ventures"], 25_000_000),
        ("series-b", 90_000_000, "2025-06", ["Ostwind Capital"], 990_000_000),
    ]


def test_a_row_of_sums_is_nobodys() -> None:
    found = facts(
        "| Date | Company | Amount | Round |\n|---|---|---|---|\n| Jun 29 | Tindra | $13M | Seed |\n"
        "| Jun 13 | Vellamo | $5M | Seed |\n| | Total (2) | $18M | |\n"
    )
    assert [r["amount"] for r in found["rounds"]] == [13_000_000, 5_000_000]


def test_a_code_before_each_name_is_nobody() -> None:
    found = facts(
        "# Deals\n\n- OSL – **Quellmar** – kites for farms – $21M Series A (Hafen Ventures)\n"
        "- BGO – **Tindra Pumps** – $15.5M for its pumps (led by Ostwind Capital)\n"
        "- TRD – **Vellamo** – ice machines – $8M seed (lead: Lysva Partners)\n"
    )
    assert [(r["company"], r["amount"]) for r in found["rounds"]] == [
        ("Quellmar", 21_000_000),
        ("Tindra Pumps", 15_500_000),
        ("Vellamo", 8_000_000),
    ]


def test_a_name_in_small_letters_heads_a_line_with_its_sum() -> None:
    rounds = facts("Two rounds\n\nquillo — €14M seed. The Porto startup times deliveries. Fenwick Ventures led.\n")[
        "rounds"
    ]
    assert [(r["company"], r["amount"], r["leads"]) for r in rounds] == [("quillo", 14_000_000, ["Fenwick Ventures"])]


def test_a_people_is_no_company() -> None:
    assert facts("Two rounds\n\nThe Swedes raised $30 million, the Californian raised $10 million.\n")["rounds"] == []
