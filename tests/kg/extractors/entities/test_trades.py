"""Names of two words that end in what a company deals in. All are invented."""

# ruff: noqa: E501 -- sentences are easier to read whole

import pytest

from tests.kg.extractors.rounds.test_rounds import facts, first


@pytest.mark.parametrize("name", ["Tessa Security", "Anna Photonics", "Clara Logistics"])
def test_a_name_that_ends_in_a_trade_is_a_company(name: str) -> None:
    text = f"Rivals have been raising: {name} left stealth last November with a $32 million Series A led by Hafen Ventures."
    (found,) = facts(text)["rounds"]
    assert (first(found["company"]), found["stage"]) == (name, "series-a")


def test_who_rents_out_and_was_founded_is_no_person() -> None:
    text = "Smaller firms fill the gap. Amara Kivela leases radios to farmers and secured $20 million from Tern Ventures in November."
    (found,) = facts(text)["rounds"]
    assert first(found["company"]) == "Amara Kivela"
