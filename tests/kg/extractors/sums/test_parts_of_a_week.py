"""Deals told as parts of all the money of a time, and sums put in by somebody. All names are invented."""

import pytest

from tests.kg.extractors.rounds.test_rounds import facts
from tests.kg.extractors.test_voices import rounds_of


@pytest.mark.parametrize(
    "sentence",
    [
        "Two data centre operators account for 98% of the total - Brindle ($120m) and Tarn Labs ($60m).",
        "Two deals made up most of the total: Brindle ($120m) and Tarn Labs ($60m).",
        "Half of the sum went to two companies, Brindle ($120m) and Tarn Labs ($60m).",
        "Two big rounds brought in most of that money - Brindle ($120m) and Tarn Labs ($60m).",
        "A handful of fintechs took the bulk of the month's funding – Brindle ($120m), Tarn Labs ($60m).",
        "Just two deals were responsible for 80% of the amount: Brindle ($120m) and Tarn Labs ($60m).",
        "Of all the capital, 60% went to two startups: Brindle ($120m) and Tarn Labs ($60m).",
        "Several firms collected nearly all of the cash: Brindle ($120m) and Tarn Labs ($60m).",
    ],
)
def test_who_took_most_of_a_week_raised_it(sentence: str) -> None:
    told = facts(f"Startups pulled in $200m last week. {sentence}")
    assert [(r["company"], r["amount"]) for r in told["rounds"]] == [
        ("Brindle", 120_000_000),
        ("Tarn Labs", 60_000_000),
    ]
    assert told["totals"] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Brindle made known on Friday that $69 million has been put in by Orvane Capital.",
        "Brindle announced that $69 million has been put in by Orvane Capital in return for a minority holding.",
        "Brindle announced that $69 million has been put in by Orvane Capital in exchange for a minority stake.",
        "Brindle disclosed that $69 million was infused by Orvane Capital.",
        "Brindle let it be known that $69 million was invested by Orvane Capital for a minority interest.",
        "Brindle said on Monday that $69 million had been injected by Orvane Capital.",
        "At Brindle, $69 million has been put in by Orvane Capital.",
        "Brindle confirmed that $69 million had just been put in by Orvane Capital.",
    ],
)
def test_what_somebody_put_in_is_a_round(sentence: str) -> None:
    assert rounds_of(sentence) == {("Brindle", None, 69_000_000, frozenset(), frozenset({"Orvane Capital"}))}
