"""People right behind a company run it; behind a round, they led it. Who only speaks in an interview raises nothing."""

import pytest

from tests.kg.extractors.rounds.test_rounds import facts, the_round


@pytest.mark.parametrize(
    "sentence",
    [
        "The Leeds startup, led by Ada Lindqvist and Tom Berger, builds looms for carbon fibre.",
        "The company, now led by Ada Lindqvist, builds looms for carbon fibre.",
        "The firm is led by Ada Lindqvist and Tom Berger, who met at a mill.",
    ],
)
def test_people_who_lead_a_company_invest_nothing_in_it(sentence: str) -> None:
    before, after = "# Loomera is here\n\nLoomera opened its doors on Thursday.", "It raised $20m from Birch Ventures."
    assert the_round(f"{before} {sentence} {after}")["investors"] == ["Birch Ventures"]


def test_people_who_lead_a_round_are_its_leads() -> None:
    text = "# Loomera raises money\n\nLoomera has raised $2 million in a round led by Ada Lindqvist."
    assert the_round(text)["leads"] == ["Ada Lindqvist"]


def test_a_round_is_not_of_the_year_in_which_its_company_was_put_together() -> None:
    text = (
        "# Big cheques\n\nThe biggest cheque went to Loomera. The Leeds outfit, put together in 2022 by two engineers, "
        "closed a $50 million Series B headed by Birch Ventures."
    )
    assert the_round(text)["date"] is None


def test_who_speaks_by_turns_raises_nothing() -> None:
    text = (
        "# Loomera raises $85 million: an interview with Ada Lindqvist\n\nTB: How did it begin?\n\n"
        "AL: Birch heard about us from a weaver. Their first investment was $10 million in 2010, and Cedar Capital "
        "led a $20 million round in 2012.\n\nTB: And now?\n\nAL: Loomera has raised $85 million from Elm Partners."
    )
    assert {item["company"] for item in facts(text)["rounds"]} == {"Loomera"}
