"""Whom a flag is of that opens a line, and what a title says of the places of a round-up. All names are invented."""

import pytest

from kg.extractors import extract_claims
from kg.readers import read_document


def countries(text: str) -> set[tuple[str, str]]:
    """Return (name, country) of all that a text ties to a country."""
    document = read_document("a.txt", text.encode())
    return {
        (claim.subject.key, str(getattr(claim.value, "key", claim.value)))
        for claim in extract_claims(document)
        if claim.predicate == "country"
    }


@pytest.mark.parametrize(
    "line",
    [
        "🇸🇪 Polarsteam raises €77M",
        "🇸🇪 €77M of external funding for EV maker Polarsteam",
        "🇸🇪 €100M lets Polarsteam build more EV chargers",
        "🇸🇪 The end for Polarsteam, a tech darling",
        "- 🇸🇪 Polarsteam: €77M",
        "• 🇸🇪 Series A of €77M for Polarsteam, with Baobab Ventures",
    ],
)
def test_a_flag_that_opens_a_line_is_of_whom_the_line_is_about(line: str) -> None:
    assert countries(f"The big rounds\n\n{line}\n") == {("Polarsteam", "SE")}


def test_a_flag_after_a_name_is_of_that_name() -> None:
    text = "Sunubank 🇸🇳 raised $40m from Baobab Ventures 🇳🇬. Kolanut 🇲🇱 got $4m.\n"
    assert countries(text) == {("Sunubank", "SN"), ("Baobab Ventures", "NG"), ("Kolanut", "ML")}


ROUNDS = "Polarsteam raised $5 million.\n\nGrovecast raised $7 million.\n\nKoinos raised $9 million.\n"


@pytest.mark.parametrize(
    "title",
    [
        "The ten largest funding rounds in the U.S.",
        "All startups in the US that got money this week",
        "Biggest deals across the United States in May",
        "The week's seed rounds in America",
    ],
)
def test_a_title_that_gathers_rounds_by_their_country_tells_it_of_each(title: str) -> None:
    assert countries(f"{title}\n\n{ROUNDS}") == {("Polarsteam", "US"), ("Grovecast", "US"), ("Koinos", "US")}
