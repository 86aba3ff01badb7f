"""Dates told of all rounds of a sentence, and those on which a company began, which date no round."""

import pytest

from tests.kg.extractors.rounds.test_rounds import facts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Part of this trend are the €51 million raise of Quorvex, the €6 million funding of Belmora, and the "
            "€3 million round of Tindrex, every one of them in 2025.",
            ["2025", "2025", "2025"],
        ),
        ("Quorvex raised $5 million and Belmora raised $7 million, both in 2021.", ["2021", "2021"]),
        ("Quorvex was established in Oslo in 2019 and has raised $5 million from Tarn Capital.", [None]),
        ("Quorvex came into being in 2019 and raised $5 million from Tarn Capital.", [None]),
        ("Quorvex, founded in Leeds in 2019, raised $5 million from Tarn Capital.", [None]),
    ],
)
def test_dates(text: str, expected: list[str | None]) -> None:
    assert [each.get("date") for each in facts(text)["rounds"]] == expected
