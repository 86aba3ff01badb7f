"""What somebody gives with a stage of its own. All names are invented."""

import pytest

from tests.kg.extractors.rounds.test_rounds import facts, first


def told(text: str) -> set[tuple[str, str | None, float | None, tuple[str, ...]]]:
    rounds = facts(text)["rounds"]
    return {(first(r["company"]), r["stage"], r["amount"], tuple(sorted(map(first, r["investors"])))) for r in rounds}


@pytest.mark.parametrize(
    ("sentence", "stage", "amount"),
    [
        ("Tern Capital came in with a $7 million Series A in 2018.", "series-a", 7_000_000),
        ("Before that, Tern Capital had already written them a pre-seed ticket of $500k.", "pre-seed", 500_000),
        ("Tern Capital chipped in $500k of seed money in 2018.", "seed", 500_000),
        ("Tern Capital provided the $2m seed in 2018.", "seed", 2_000_000),
        ("Tern Capital came through with a $650,000 grant in 2018.", "grant", 650_000),
    ],
)
def test_a_gift_with_a_stage_is_a_round_of_its_own(sentence: str, stage: str, amount: int) -> None:
    text = f"Tindra, a Leeds seed maker, has raised $40 million from Hafen Ventures. {sentence}"
    assert told(text) == {
        ("Tindra", None, 40_000_000, ("Hafen Ventures",)),
        ("Tindra", stage, amount, ("Tern Capital",)),
    }
