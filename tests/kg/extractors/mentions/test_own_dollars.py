"""Whose dollars a bare sign means: by where a company is listed, the only country spoken of, how a text begins."""

import pytest

from kg.extractors.mentions.currencies import Currencies


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("TORONTO - Quellmar Inc. (TSXV: QLM), of Toronto, has sold units at $0.05 each.", "CAD"),
        ("Vancouver, Canada - Quellmar (CBOE Canada: QLM) of Vancouver raised $9 million.", "CAD"),
        ("Sydney - Quellmar (ASX: QLM), of Melbourne, raised $9 million.", "AUD"),
        ("Australian startup Quellmar raised $9 million from the Australian Government.", "AUD"),
        (
            "A$50 million went to Quellmar of Sydney, Australia. It asked Australian funds in Melbourne for $130m.",
            "AUD",
        ),
        ("TORONTO - Quellmar Inc. (TSXV: QLM), of Toronto, raised US$9 million, then $5 million.", "USD"),
        ("Canadian startup Quellmar raised $9 million from the Canadian government.", "USD"),
        ("Australian startup Quellmar raised $9 million from funds of San Francisco and Sydney.", "USD"),
        ("Quellmar raised $9 million. Nobody in Australia did.", "USD"),
    ],
)
def test_a_bare_sign_means_the_dollars_of_who_speaks(text: str, currency: str) -> None:
    assert Currencies(text).of("$", 0) == currency
