"""Rounds told in passing: in relative clauses, in brackets, in a phrase with "with", beside what is denied."""

# ruff: noqa: E501 -- snippets are easier to read whole than broken

import pytest

from kg.extractors.events.denials import denied_in
from tests.kg.extractors.rounds.test_rounds import facts


def told(text: str) -> list[tuple[str, str | None, int | None, list[str]]]:
    """Return company, stage, sum and investors of the rounds that a text tells of."""
    return [(r["company"], r["stage"], r["amount"], sorted(r["investors"])) for r in facts(text)["rounds"]]


@pytest.mark.parametrize(
    ("text", "rounds"),
    [
        (
            "Brokkel, for which Accel had once led a $5m seed, went bust.",
            [("Brokkel", "seed", 5000000, ["Accel"])],
        ),
        (
            "Brokkel, in which Accel and Index Ventures invested $20m in 2019, went bust.",
            [("Brokkel", None, 20000000, ["Accel", "Index Ventures"])],
        ),
        (
            "The Oslo lender Brokkel, to which DNB granted a loan of $40m in 2019, went bust.",
            [("Brokkel", "debt", 40000000, ["DNB"])],
        ),
        (
            "Nobody knew Brokkel before Accel put $7m into it.",
            [("Brokkel", None, 7000000, ["Accel"])],
        ),
        (
            "The €12m that Accel and Seedcamp stumped up for the baker Brokkel is gone.",
            [("Brokkel", None, 12000000, ["Accel", "Seedcamp"])],
        ),
        (
            "Brokkel, which Temasek put $413 million into in March, is expanding.",
            [("Brokkel", None, 413000000, ["Temasek"])],
        ),
        (
            "The move follows a seed round of $4 million which Brokkel completed in October.",
            [("Brokkel", "seed", 4000000, [])],
        ),
        pytest.param(
            "Otso Fund, whose $60m cheque bought it a fifth of Brokkel, is pleased.",
            [("Brokkel", None, 60000000, ["Otso Fund"])],
            marks=pytest.mark.xfail(reason="weights overrule the rule here", strict=True),
        ),
        (
            "Otso Fund was an early backer of Brokkel, writing a $2m cheque in 2014.",
            [("Brokkel", None, 2000000, ["Otso Fund"])],
        ),
    ],
)
def test_a_relative_clause_tells_who_gave_what_to_whom(
    text: str, rounds: list[tuple[str, str | None, int | None, list[str]]]
) -> None:
    assert told(text) == rounds


@pytest.mark.parametrize(
    ("text", "rounds"),
    [
        (
            "Zwerk had shown the way; Brokkel followed, with a $15m Series A from Accel.",
            [("Brokkel", "series-a", 15000000, ["Accel"])],
        ),
        (
            "Two made the list: Zwerk, fresh off an $85m Series D led by Accel, and Brokkel, with $3m in seed money from Seedcamp.",
            [("Zwerk", "series-d", 85000000, ["Accel"]), ("Brokkel", "seed", 3000000, ["Seedcamp"])],
        ),
        (
            "By contrast Brokkel, with $85 million of Accel and Temasek money in the bank, can wait.",
            [("Brokkel", None, 85000000, ["Accel", "Temasek"])],
        ),
        (
            "Brokkel raised a Series A in 2014 (led by Accel, $10m) and a Series B in 2016 (Temasek and Accel, $40m).",
            [("Brokkel", "series-a", 10000000, ["Accel"]), ("Brokkel", "series-b", 40000000, ["Accel", "Temasek"])],
        ),
        (
            "Zwerk raised $30 million in 2018, and Brokkel followed with $17 million from Accel.",
            [("Zwerk", None, 30000000, []), ("Brokkel", None, 17000000, ["Accel"])],
        ),
        (
            "Clinic software provider Brokkel, Oslo-based lender Zwerk and robot maker Kuppa came next with $28 million, $18 million and $9 million, respectively.",
            [("Brokkel", None, 28000000, []), ("Zwerk", None, 18000000, []), ("Kuppa", None, 9000000, [])],
        ),
        (
            "Brokkel headed the list with a $12 million Series A co-led by Accel and Seedcamp.",
            [("Brokkel", "series-a", 12000000, ["Accel", "Seedcamp"])],
        ),
        (
            "The year belonged to Zwerk and to Brokkel, the latter having raised $40m from Accel.",
            [("Brokkel", None, 40000000, ["Accel"])],
        ),
    ],
)
def test_a_phrase_beside_a_name_tells_of_its_round(
    text: str, rounds: list[tuple[str, str | None, int | None, list[str]]]
) -> None:
    assert told(text) == rounds


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("Zwerk never raised a Series B; its rival Brokkel closed one of $30m in May.", ["Brokkel"]),
        ("Instead of raising a Series C, Brokkel borrowed €30m from BNP Paribas.", ["Brokkel"]),
        ("Brokkel, which has yet to turn a profit, raised $20m from Accel in May.", ["Brokkel"]),
        ("Having turned down an offer from Google, Brokkel raised $50m from Accel.", ["Brokkel"]),
        ("Brokkel turned down an offer of $50m from Google and raised $20m from Accel instead.", ["Brokkel"]),
        ("Brokkel was in talks to raise $50m from Accel, but the talks fell through.", []),
        ("Brokkel abandoned a planned $50m round in May.", []),
        ("A $50m round for Brokkel, led by Accel, was called off in May.", []),
        ("Brokkel failed to raise $5m.", []),
    ],
)
def test_a_denial_reaches_as_far_as_its_clause(text: str, companies: list[str]) -> None:
    assert [company for company, *_ in told(text)] == companies


def test_who_walked_away_with_money_has_it() -> None:
    assert denied_in("<G0> walked away with <M0> .") == []


@pytest.mark.parametrize("word", ["If", "Whereas", "Even", "Though", "Unless", "Soon"])
def test_a_word_that_opens_a_clause_is_no_part_of_a_name(word: str) -> None:
    assert [company for company, *_ in told(f"{word} Brokkel raised $50m from Accel, it would show.")] in (
        ["Brokkel"],
        [],
    )


def test_a_word_that_opens_a_clause_may_be_a_name_elsewhere() -> None:
    assert told("Even Healthcare raised $20m from Accel. Ada Lind runs Even Healthcare.") == [
        ("Even Healthcare", None, 20000000, ["Accel"])
    ]


@pytest.mark.parametrize(
    ("text", "investors"),
    [
        ("The Oslo lender Brokkel, in which Accel and Temasek both hold stakes, is growing.", ["Accel", "Temasek"]),
        ("It helped that Brokkel, whose early investors include Accel and Temasek, is known.", ["Accel", "Temasek"]),
        ("Accel, Temasek and Globis are all on the cap table of Brokkel.", ["Accel", "Globis", "Temasek"]),
        ("Backed by Accel, Brokkel sells drones.", ["Accel"]),
        ("Little is left of Brokkel, the bakery chain once backed by Accel and Temasek.", ["Accel", "Temasek"]),
        ("Eight weeks later Accel had agreed to fund what became Brokkel.", ["Accel"]),
        (
            "Zwerk got €50 million from Temasek in May, and Brokkel, the oldest of the lot, sold a minority stake to Accel.",
            ["Accel"],
        ),
    ],
)
def test_who_holds_a_part_of_a_company_backed_it(text: str, investors: list[str]) -> None:
    assert ("Brokkel", None, None, investors) in told(text)
