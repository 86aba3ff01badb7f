"""Pages of several stories, each below its headline, and people who stand for their company in it. All is invented."""

# ruff: noqa: E501 -- headlines are easier to read whole

import pytest

from tests.kg.extractors.rounds.test_rounds import facts, first

PAGE = """Priya Nair's next act: what she runs besides Everlane

Everlane is the parent of food service Zest and of grocery app Blip, yet Nair has started other companies.

{heading}

{text}

Brightly sets up a laboratory for research in food

Brightly wants to hire forty people for it.

Zoe Rao made partner at Spindle Invest as bets on chips grow

The promotion arrives while Spindle Invest is investing out of its third vehicle.
"""


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Jonas Beck of Quellmar meets Gulf investors about $50 million round", "The company wants to raise at least $50 million in the round."),
        ("Jonas Beck of Quellmar sees investors about $50 million round", "The startup hopes to raise $50 million, two people said."),
        ("Quellmar wants $50 million for its chat service", "The company behind Quellchat wants to raise $50 million in a new round."),
        ("Quellmar seeks $50 million to build chat services", "The startup is in talks to raise $50 million, people said."),
    ],
)  # fmt: skip
def test_the_company_is_that_of_the_headline_above(heading: str, text: str) -> None:
    told = facts(PAGE.format(heading=heading, text=text))["rounds"]
    assert {(first(r["company"]), r["amount"]) for r in told} == {("Quellmar", 50_000_000)}
