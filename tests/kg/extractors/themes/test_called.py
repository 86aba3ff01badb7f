"""Who is called by its trade has its theme among several companies, though nothing is told of its money."""

import pytest

from tests.kg.extractors.rounds.test_rounds import facts

OTHERS = "Quorvex raised $5 million. Tambora raised $9 million. Skadra raised $4 million. Pelnor raised $6 million.\n\n"


def told(text: str) -> set[tuple[str, str]]:
    return {(each["company"], each["theme"]) for each in facts(OTHERS + text)["themes"]}


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("Kelvio, a fintech startup from Ghana, plans to grow.", "fintech"),
        ("The buyer is robotics startup Kelvio.", "robotics"),
        ("Next to it stands Kelvio, the AI chipmaker.", "ai-chips"),
    ],
)
def test_called_by_its_trade(text: str, theme: str) -> None:
    assert told(text) == {("Kelvio", theme)}


@pytest.mark.parametrize(
    "text",
    [
        "The founders come from Kelvio's AI lab.",
        "Kelvio, a pension house, had a good year.",
    ],
)
def test_what_is_no_trade_of_theirs(text: str) -> None:
    assert told(text) == set()
