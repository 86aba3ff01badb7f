"""Words describe a company that stands elsewhere: in the line above, in the sentence before, or far before them."""

import pytest

from kg.extractors import extract_claims
from kg.extractors.themes.words import find_theme_words
from kg.readers import read_document


def themes(text: str, name: str = "a.txt") -> set[tuple[str, str]]:
    claims = extract_claims(read_document(name, text.encode()))
    return {(claim.subject.key, str(claim.value)) for claim in claims if claim.predicate == "theme"}


@pytest.mark.parametrize("label", ["What", "Product", "Business", "Sector", "What it does"])
def test_a_labelled_line_describes_the_company_of_its_section(label: str) -> None:
    text = (
        "# Rounds of the week\n\n"
        f"## Quorvex\n\nRaised: $5 million seed led by Tolmin Ventures\n\n{label}: humanoid robots\n\n"
        f"## Ostrel\n\nRaised: $9 million Series A led by Brumal Capital\n\n{label}: quantum computers\n"
    )
    assert {("Quorvex", "robotics"), ("Ostrel", "quantum-computing")} <= themes(text, "a.md")


def test_a_description_stands_for_the_company_named_before() -> None:
    text = (
        "Quorvex raised $5 million in a seed round in 2021.\n\n"
        "Quorvex went another way. Tolmin Retail invested $132 million in the robot maker in 2022."
    )
    assert ("Quorvex", "robotics") in themes(text)


@pytest.mark.parametrize(
    ("verb", "theme"),
    [
        ("hunts for malware in the networks of utilities", "cybersecurity"),
        ("scans mammograms for early signs of trouble", "healthcare-ai"),
        ("sorts parcels with robots", "robotics"),
    ],
)
def test_what_the_subject_of_a_sentence_does_describes_it_whatever_the_verb(verb: str, theme: str) -> None:
    assert ("Quorvex", theme) in themes(f"Quorvex {verb}, and its $5 million seed round was led by Tolmin Ventures.")


def found(text: str) -> list[str]:
    return [hit.theme for hit in find_theme_words(text)]


def test_plural_of_short_names_of_chips() -> None:
    assert found("rents out GPUs") == ["gpu-cloud"]
    assert found("optical switches") == found("optical switch") == ["ai-networking", "photonics"]


def test_an_accelerator_of_startups_is_no_chip() -> None:
    assert found("They took part in the accelerator") == []
    assert found("an AI accelerator") == ["ai-chips"]


def test_voice_agents_are_both() -> None:
    assert set(found("sells voice agents to clinics")) >= {"voice-ai", "ai-agents"}


@pytest.mark.parametrize("heading", ["Pitch", "Core product", "What they build", "In one line", "Focus area"])
def test_a_column_of_what_companies_do_may_be_called_in_many_ways(heading: str) -> None:
    text = (
        f"# Two tools\n\n| Company | {heading} | Last round |\n|---|---|---|\n"
        "| Corvane | Humanoid robots | Series A, $7M |\n"
        "| Pellbrook | Quantum sensors | Seed, £4M |\n"
    )
    claims = extract_claims(read_document("a.md", text.encode()))
    found = {(claim.subject.key, str(claim.value)) for claim in claims if claim.predicate == "theme"}
    assert found == {("Corvane", "robotics"), ("Pellbrook", "quantum-computing")}


@pytest.mark.parametrize(
    ("does", "theme"),
    [
        ("a maker of pluggable transceivers", "ai-networking"),
        ("which sells exoskeletons", "robotics"),
        ("which makes text-to-speech software", "voice-ai"),
        ("which sells crop insurance", "fintech"),
        ("which sells guardrails for agents", "agent-infrastructure"),
    ],
)
def test_what_things_are_for_is_told_by_what_they_are(does: str, theme: str) -> None:
    assert ("Quorvex", theme) in themes(f"Quorvex raises $5 million\n\nQuorvex, {does}, raised $5 million.")
