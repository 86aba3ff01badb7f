"""Dollars whose country stands behind the sign, as Australian and Canadian papers write them."""

import pytest

from kg.extractors.mentions.money import find_money


@pytest.mark.parametrize(
    ("text", "currency"),
    [("$A19 million", "AUD"), ("$NZ19m", "NZD"), ("$C19 million", "CAD"), ("$US19 million", "USD")],
)
def test_the_country_may_stand_behind_the_sign(text: str, currency: str) -> None:
    (found,) = find_money(f"It raised {text} in May.")
    assert (int(found.money.amount), found.money.currency) == (19_000_000, currency)
