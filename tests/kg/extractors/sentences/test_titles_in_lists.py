"""Titles and houses beside the names of a list. All names are invented."""

import pytest

from tests.kg.extractors.rounds.test_rounds import the_round


@pytest.mark.parametrize(
    ("givers", "investors"),
    [
        ("Ada Lind, former CEO, Brasso Coffee, and Hafen Ventures", {"Ada Lind", "Hafen Ventures"}),
        ("Ada Lind, founder, Brasso, Bo Ek, ex-CFO, Tindra Motors, and Hafen Ventures",
         {"Ada Lind", "Bo Ek", "Hafen Ventures"}),
        ("Ada Lind - managing director - Brasso India and Hafen Ventures", {"Ada Lind", "Hafen Ventures"}),
        ("the Tindra Solar group, Hafen Ventures and Brasso", {"Tindra Solar", "Hafen Ventures", "Brasso"}),
    ],
)  # fmt: skip
def test_what_somebody_is_and_where_stands_between_the_names(givers: str, investors: set[str]) -> None:
    assert set(the_round(f"Quellmar raised $5 million in a seed round from {givers}.")["investors"]) == investors
