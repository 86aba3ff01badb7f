"""Sums that are told in passing, by idioms of persuasion, brackets and shares. All names are invented."""

# ruff: noqa: E501 -- sentences are easier to read whole than broken

import pytest

from tests.kg.extractors.test_voices import rounds_of


@pytest.mark.parametrize(
    "text",
    [
        "Brindle persuaded Orvane to part with $7 million.",
        "It took Brindle four months to prise $7 million out of Orvane.",
        "Orvane's latest cheque, $7 million, went to Brindle, a Leeds pump maker.",
        "Brindle (Orvane, $7 million, 2021) has folded.",
        "Orvane, which bought a tenth of Brindle for $7 million in 2011, is patient.",
        "Orvane wrote a cheque for $7 million that Brindle promptly banked.",
        "The minutes tell of Orvane, who wrote the $7 million cheque that started Brindle.",
        "Brindle was born lucky: Orvane handed its founders $7 million before they had an office.",
    ],
)
def test_who_gave_it_is_told_in_passing(text: str) -> None:
    ((company, stage, amount, leads, others),) = rounds_of(text)
    assert (company, stage, amount, leads, others) == ("Brindle", None, 7_000_000, frozenset(), frozenset({"Orvane"}))


def test_two_who_followed_at_two_times() -> None:
    text = "Brindle is old. Kolm and Tessel followed in 2020 with $3 million, and Orvane put in $5 million in December 2022."
    assert rounds_of(text) == {
        ("Brindle", None, 3_000_000, frozenset(), frozenset({"Kolm", "Tessel"})),
        ("Brindle", None, 5_000_000, frozenset(), frozenset({"Orvane"})),
    }
