"""An earlier round that a sentence on the news only looks back to. All names are invented."""

from typing import Any

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document


def rounds(text: str) -> dict[float, tuple[str | None, list[str]]]:
    document = read_document("letter.md", f"# Chip Notes\n\n29 June 2024\n\n{text}\n".encode())
    found: list[dict[str, Any]] = facts_of(Reading(document, extract_claims(document)))["rounds"]
    return {r["amount"]: (r["stage"], sorted(r["investors"])) for r in found}


@pytest.mark.parametrize(
    "text",
    [
        "## 1. Quellmar: $120 million for a chip that does one thing\n\nNine digits, in hardware! The company told us "
        "about it on Tuesday, thirteen months after a seed of $5.4 million in May 2023.\n\n**Who's in:** Kielo "
        "Capital, which was already aboard, led together with newcomer Ostwind Ventures.",
        "Quellmar raised $120 million on Tuesday. That follows a $5.4 million seed last year. Kielo Capital and "
        "Ostwind Ventures led.",
        "Quellmar raised $120 million on Tuesday. It comes on top of a $5.4 million seed from last year. The "
        "investors are Kielo Capital and Ostwind Ventures.",
    ],
)
def test_who_is_told_next_is_in_the_news(text: str) -> None:
    assert rounds(text) == {120e6: (None, ["Kielo Capital", "Ostwind Ventures"]), 5.4e6: ("seed", [])}
