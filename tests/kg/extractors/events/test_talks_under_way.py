"""Talks that are under way, on, or taking place: the round is yet to come."""

import pytest

from tests.kg.extractors.rounds.test_rounds import facts


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Talks are on at Kelvio over a $40 million funding round.", "planned"),
        ("Negotiations are under way for a $40 million round at Kelvio.", "planned"),
        ("Talks are said to be under way at Kelvio over a $40 million round.", "rumoured"),
        ("Negotiations with Northlight Capital are under way about a $40 million investment in Kelvio.", "planned"),
        ("Discussions are taking place about a $40 million Series B for Kelvio.", "planned"),
        ("Work is under way at Kelvio on a $40 million Series B.", "planned"),
        ("Conversations have begun at Kelvio about a $40 million Series B.", "planned"),
        ("Talks between Kelvio and its backers are at an advanced stage over a $40 million Series B.", "planned"),
    ],
)
def test_a_round_that_is_talked_about_is_not_closed(text: str, status: str) -> None:
    (told,) = facts(text)["rounds"]
    assert (told["company"], told["amount"], told["status"]) == ("Kelvio", 40000000, status)
