"""Whose a round is that goes on with those told just before. All names are invented."""

# ruff: noqa: E501 -- texts are easier to read whole

import pytest

from tests.kg.extractors.rounds.test_rounds import facts

BEFORE = "Veldra raised a $6.5 million seed round led by Okmo Ventures. Dr Ada Lind, the chairman of Brindle Health, joined in. "

GOES_ON = {
    "a further": "A further $7 million followed in March from Tern Capital.",
    "came a": "Later that year came a $7 million Series A from Tern Capital.",
    "followed by": "That was followed by a $7 million Series A, with Tern Capital in the lead.",
    "the firm": "And in March 2024, when insurers had begun to take note, the firm sold a further $7 million of shares to a group led by Tern Capital.",
    "the fund added": "Tern Capital added $7 million in July 2024.",
}


@pytest.mark.parametrize("text", GOES_ON.values(), ids=GOES_ON)
def test_what_followed_is_of_the_company_told_before(text: str) -> None:
    found = facts(BEFORE + text)["rounds"]
    assert [(r["company"], r["amount"]) for r in found] == [("Veldra", 6_500_000), ("Veldra", 7_000_000)]
    assert found[1]["investors"] == ["Tern Capital"]


def test_a_founder_calls_the_round_of_the_headline_by_its_stage() -> None:
    text = "# Veldra raises $6.4M, and what we plan to do with it\n\nAs of today it's public that we've raised a Series A. Okmo Ventures led it. We're still nineteen people.\n\nIt's $6.4 million.\n"
    (told,) = facts(text)["rounds"]
    assert (told["stage"], told["amount"], told["leads"]) == ("series-a", 6_400_000, ["Okmo Ventures"])


def test_who_is_quoted_by_is_the_subject_of_what_it_did() -> None:
    text = "Veldra gets a loan\n\nVeldra raised $65 million from Tern Capital. Okmo Bank took part. Otso Fund led its Series A in 2022.\n\nAccording to Okmo Bank, chips are in demand. In February it lent $15 million to Quayle."
    found = {r["company"]: r["investors"] for r in facts(text)["rounds"]}
    assert found["Quayle"] == ["Okmo Bank"]
