"""A text that breaks off tells nothing of the half name or the half sum with which it ends."""

import pytest

from kg.extractors import analyse, extract_claims
from kg.readers import read_document

OPENING = "Quellmar has raised $4 million in seed money this week. It makes kites for farms and for ports. "


def names_in(text: str) -> list[str]:
    return [name.name for name in analyse(read_document("page.txt", text.encode())).names if name.kind != "place"]


@pytest.mark.parametrize(
    ("end", "names"),
    [
        (
            "The backers of the round were Hafen Capital, Ostwind Ventures and Lindq",
            ["Hafen Capital", "Ostwind Ventures"],
        ),
        ("The backers of the round were Hafen Capital and Ostwind Fun", ["Hafen Capital"]),
        ("The round as a whole was led by Hafen Capital Managem", ["Hafen Capital"]),
        ("The round as a whole was led by Hafen Capital", ["Hafen Capital"]),
        ("The round as a whole was led by Hafen Capital.", ["Hafen Capital"]),
        ("The round was led by Hafen, and nobody had heard before of Hafen", ["Hafen", "Hafen"]),
        ("The round as a whole was led by Tarnwick", []),
        ("The round as a whole was led by Tarnwick.", ["Tarnwick"]),
        ("The rest of the money will be spent in Ju", []),
    ],
)
def test_half_names(end: str, names: list[str]) -> None:
    assert names_in(OPENING + end) == ["Quellmar", *names]


@pytest.mark.parametrize(
    "text",
    [
        "Backers of the round were Hafen Capital, Ostwind Ventures and Tarnwick",
        OPENING + "\n\nTags: kites, ports and farms of Tarnwick",
        OPENING + "\n\nKites by Tarnwick",
        OPENING + "\n\nAll about the kites | Privacy and the terms of Tarnwick",
    ],
)
def test_lines_that_break_off_nowhere(text: str) -> None:
    assert names_in(text)[-1] == "Tarnwick"


@pytest.mark.parametrize(
    ("end", "sums"),
    [
        ("Its rival Hafen Kites has raised a series A of $4", 1),
        ("Its rival Hafen Kites has raised a series A of $4 milli", 1),
        ("Its rival Hafen Kites has raised a series A of $40 million", 2),
    ],
)
def test_half_sums(end: str, sums: int) -> None:
    claims = extract_claims(read_document("page.txt", (OPENING + end).encode()))
    assert sum(claim.predicate == "amount" for claim in claims) == sums


def test_a_heading_said_again_is_read_as_a_heading() -> None:
    heading = "Funding News of the Week: A $40 Million Seed Round Rewrites the Rules"
    document = read_document("page.md", f"# {heading}\n\n{heading}\n\n{OPENING}".encode())
    assert [name.name for name in analyse(document).names] == ["Quellmar"]
