"""What a company does is read from its description, in the most specific terms."""

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.extractors.analysis import analyse
from kg.extractors.themes.reading import extract_themes
from kg.extractors.themes.words import find_theme_words
from kg.facts import facts_of
from kg.readers import read_document
from kg.themes import THEMES


def themes(text: str, name: str = "a.txt") -> set[tuple[str, str]]:
    claims = extract_themes(
        analyse(read_document(name, (text if name == "a.csv" else f"What happened today\n\n{text}").encode()))
    )
    return {(claim.subject.key, str(claim.value)) for claim in claims}


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("Quorvex, a maker of humanoid robots, raised $5 million.", "robotics"),
        ("Inference chip startup Quorvex raised $5 million.", "inference-chips"),
        ("Quorvex raised $5 million. The company builds vector databases.", "vector-databases"),
        ("Quorvex raised $5 million to develop self-driving trucks.", "autonomous-vehicles"),
        ("- Quorvex (Leeds, liquid cooling) - $5M seed", "cooling"),
        ("Quorvex, which rents out GPUs from its GPU cloud, raised $5 million.", "gpu-cloud"),
        ("Quorvex, a neobank, raised $5 million.", "fintech"),
        ("Quorvex, whose software tracks emissions across supply chains, raised $5 million.", "carbon-tracking"),
        (
            "Company,What it does,Amount\nQuorvex,Drug discovery with AI,$5m\nOstrel,Voice agents,$7m\n",
            "drug-discovery",
        ),
    ],
)
def test_what_a_company_does(text: str, theme: str) -> None:
    assert ("Quorvex", theme) in themes(text, "a.csv" if text.startswith("Company,") else "a.txt")


def test_an_investor_s_own_trade_is_no_theme() -> None:
    assert {who for who, _ in themes("Quorvex raised $5 million from Tarn Capital, a fintech investor.")} <= {"Quorvex"}


def test_the_narrower_of_two_themes_is_kept() -> None:
    found = themes("Quorvex, a semiconductor startup that designs AI chips, raised $5 million.")
    assert found == {("Quorvex", "ai-chips")}


def test_every_theme_has_words() -> None:
    for theme in THEMES.values():
        if theme.id == "applications":
            continue  # says nothing about what a company does
        assert theme.id in {hit.theme for hit in find_theme_words(" . ".join((theme.label, *theme.also_called)))}, (
            theme.id
        )


def _told(text: str) -> set[tuple[str, str]]:
    document = read_document("a.txt", f"What happened today\n\n{text}".encode())
    found = [claim for claim in extract_claims(document) if claim.predicate == "theme"]
    return {(claim.subject.key, str(claim.value)) for claim in found}


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("Ostrel, a maker of corporate cards, raised $5 million.", "fintech"),
        ("Ostrel, which builds synthetic aperture radar satellites, raised $5 million.", "space"),
        (
            "Ostrel raised $5 million. Its trapped-ion machines fill a room: it is a quantum hardware firm.",
            "quantum-computing",
        ),
        ("Ostrel (Leeds, expense reports) raised $5 million.", "enterprise-software"),
        ("Ostrel raised $5 million to deploy its picking robots.", "robotics"),
        ("Ostrel raised $5 million. Neural processing units are hard to sell.", "ai-chips"),
    ],
)
def test_what_a_company_that_raises_does(text: str, theme: str) -> None:
    assert ("Ostrel", theme) in _told(text)


def test_only_those_that_raise_money_or_are_bought_have_themes() -> None:
    text = "Ostrel, a maker of robots, raised $5 million. Marrow, a maker of satellites, is across the road."
    assert _told(text) == {("Ostrel", "robotics")}


def test_for_whom_something_is_made_says_less_than_what_is_made() -> None:
    text = "Quellmar, a Ghent maker of optical interconnects for data centres, raised €5 million from Hafen Ventures."
    document = read_document("a.txt", text.encode())
    facts = facts_of(Reading(document, extract_claims(document)))
    themes = {each["theme"] for each in facts["themes"]}
    assert "data-centers" not in themes
    assert themes


def test_a_digest_of_many_companies_has_no_topic_that_its_head_does_not_name() -> None:
    sums = "".join(
        f"{name}, of Leeds, raised ${amount} million from Hafen Ventures.\n\n"
        for amount, name in enumerate(("Quellmar", "Tindra", "Ostwind", "Brenholt", "Pallisade"), 3)
    )
    last = "Also read: payments, banking, insurance, lending, fintech and payments again; neobanks, mortgages."
    document = read_document("a.txt", f"Deals of the week\n\n12 May 2021\n\n{sums}{last}".encode())
    facts = facts_of(Reading(document, extract_claims(document)))
    assert facts["themes"] == []
