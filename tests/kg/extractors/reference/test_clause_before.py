"""After a colon "the company" is whom the clause before brings up. All names are invented."""

import pytest

from tests.kg.extractors.rounds.test_rounds import facts

FIRST = "In June Insilor Medicine raised $255 million in a Series C. "


@pytest.mark.parametrize(
    "text",
    [
        "July belonged to Bolter: the Toronto company, which looks for RNA therapies, closed a $50 million round.",
        "Then there is Bolter: the Leeds firm raised $50 million in July.",
        "Next came Bolter; the Leeds firm raised $50 million from Quay Capital.",
        "Bolter came next: it raised $50 million from Quay Capital.",
        "It was a good month for Bolter too: the startup raised $50 million from Quay Capital.",
        "August was all about Bolter: the company raised $50 million from Quay Capital.",
        "Autumn was Bolter's season – the company took in $50 million from Quay Capital.",
    ],
)
def test_who_is_brought_up_raises(text: str) -> None:
    found = {(r["company"], r["amount"]) for r in facts(FIRST + text)["rounds"]}
    assert found == {("Insilor Medicine", 255_000_000), ("Bolter", 50_000_000)}


@pytest.mark.parametrize(
    "text",
    [
        "It competes with Bolter: the company also raised $5 million from Quay Capital in 2019.",
        "Its chief came from Bolter: the company also raised $5 million from Quay Capital in 2019.",
    ],
)
def test_who_is_named_in_passing_does_not(text: str) -> None:
    assert {r["company"] for r in facts(FIRST + text)["rounds"]} == {"Insilor Medicine"}
