"""Tables of an investor's portfolio, whose cells tell whole rounds."""

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document

PAGE = """<!doctype html><html><head><title>Portfolio</title></head><body><h1>Portfolio</h1>
<p>Hafen Ventures is a first-cheque investor in kites. We work from Oslo.</p>
<table><thead><tr><th>Company</th><th>Home</th><th>When we invested</th><th>Alongside</th>
<th>Since then</th></tr></thead><tbody>
<tr><td>Quellmar</td><td>Leeds, UK</td><td>Seed, &pound;2m, May 2021 (we led)</td><td>Tindra Capital, Ostwind</td>
<td>Series A, &pound;9m, 2023, led by Brenholt; we did our pro rata</td></tr>
<tr><td>Pirolen</td><td>Oslo, Norway</td><td>Pre-seed, &euro;1m, 2022</td><td>Lindgren Partners (lead), Ostwind</td>
<td>&euro;5m loan from the Nordic Investment Bank</td></tr>
<tr><td>Varkel</td><td>Turin, Italy</td><td>SAFE, &pound;350k, 2023</td><td>just us</td><td>Closed down, 2025</td></tr>
</tbody></table></body></html>"""


def test_each_cell_with_a_stage_and_a_sum_is_a_round_of_its_row() -> None:
    document = read_document("portfolio.html", PAGE.encode())
    found = facts_of(Reading(document, extract_claims(document, least=0)))["rounds"]
    told = [(r["company"], r["stage"], r["amount"], sorted(r["investors"]), r["leads"]) for r in found]
    assert told == [
        ("Quellmar", "seed", 2_000_000, ["Hafen Ventures", "Ostwind", "Tindra Capital"], ["Hafen Ventures"]),
        ("Quellmar", "series-a", 9_000_000, ["Brenholt", "Hafen Ventures"], ["Brenholt"]),
        ("Pirolen", "pre-seed", 1_000_000, ["Hafen Ventures", "Lindgren Partners", "Ostwind"], ["Lindgren Partners"]),
        ("Pirolen", "debt", 5_000_000, ["Nordic Investment Bank"], []),
        ("Varkel", "convertible", 350_000, ["Hafen Ventures"], []),
    ]
