"""The page about the ontology says what the Turtle says."""

import csv
from pathlib import Path

from kg import vocabulary
from ontology import path_of
from ontology.page import page

PAGE = Path(__file__).resolve().parents[2] / "docs" / "ontology.md"


def test_the_page_is_made_from_the_turtle() -> None:
    assert PAGE.read_text("utf-8") == page(), "run: python -m ontology.page"


def test_every_rule_is_said_in_words() -> None:
    rules = [line for line in page().splitlines() if line.startswith("| `ci:") and line.count("|") == 4]
    assert len(rules) > 100
    assert not [line for line in rules if line.endswith("|  |")]


def test_the_crosswalk_speaks_of_terms_that_there_are() -> None:
    with path_of("crosswalk.csv").open(encoding="utf-8", newline="") as lines:
        header, *rows = csv.reader(lines)
    assert header[1:] == ["Crunchbase", "PitchBook", "Diffbot", "schema.org"]
    for term, *others in rows:
        prefix, _, name = term.partition(" ")[0].partition(":")
        assert hasattr(getattr(vocabulary, prefix.upper()), name)
        assert len(others) == 4
