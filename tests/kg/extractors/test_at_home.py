"""Who speaks of itself where it is at home, and companies named only beside who runs them. All names are invented."""

# ruff: noqa: E501 -- sentences are easier to read whole

import pytest

from tests.kg.extractors.rounds.test_rounds import facts, first


@pytest.mark.parametrize(
    "opening",
    ["At Hafen Ventures we have long believed in boxes. ", "Hafen is thrilled to announce that we're backing boxes. "],
)
def test_an_investor_that_says_we_where_it_is_at_home(opening: str) -> None:
    text = f"Why we invested in Tindra Robotics\n\n{opening}We led the $12 million seed of Tindra Robotics, together with Tern Capital."
    (found,) = facts(text)["rounds"]
    assert {first(n).split()[0] for n in found["leads"]} >= {"Hafen"}


def test_a_company_that_is_named_only_beside_who_runs_it() -> None:
    text = "Some news\n\n12 May 2021\n\nAda Lind, the chief executive of Leeds insurer Tindra, would rather talk about goats.\n\nLast week the company agreed to sell 22% of its shares to Hafen Ventures for $12 million."
    (found,) = facts(text)["rounds"]
    assert (first(found["company"]), found["amount"], found["investors"]) == ("Tindra", 12_000_000, ["Hafen Ventures"])
