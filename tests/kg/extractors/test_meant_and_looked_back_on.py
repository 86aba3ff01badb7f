"""Rounds that are only meant, sums told of a round in passing, and what earlier backers are called by."""

# ruff: noqa: E501 -- snippets are easier to read whole than broken

import pytest

from tests.kg.extractors.rounds.test_rounds import facts

Told = list[tuple[str, str | None, int | None, str]]


def told(text: str) -> Told:
    """Return company, stage, sum and status of the rounds that a text tells of, however unlikely."""
    return [(r["company"], r["stage"], r["amount"], r["status"]) for r in facts(text)["rounds"]]


MEANT = (
    "means to go to market for $25 million once it has 100 customers", "will go out for $25 million in the spring",
    "intends to tap investors for $25 million next year", "is pitching funds on a $25 million round", "is on the road for $25 million",
    "has set its sights on a $25 million round", "is lining up a $25 million round", "has opened a $25 million round",
    "has pencilled in a $25 million round for the autumn", "is chasing $25 million in fresh capital",
    "has hired bankers to help it find $25 million in new equity",
)  # fmt: skip


@pytest.mark.parametrize("meant", MEANT)
def test_a_round_that_is_meant_is_planned(meant: str) -> None:
    assert told(f"Tindra {meant}.") == [("Tindra", None, 25000000, "planned")]


@pytest.mark.parametrize(
    "text",
    ["Word is that Tindra is close to a $25 million round.", "Tindra is nearing a deal for $25 million, two people briefed on the matter said."],
)  # fmt: skip
def test_what_people_say_is_meant_is_rumoured(text: str) -> None:
    assert told(text) == [("Tindra", None, 25000000, "rumoured")]


@pytest.mark.parametrize("cards", ["is on the cards", "is in the pipeline", "should follow"])
def test_a_round_in_prospect_is_planned(cards: str) -> None:
    assert told(f"A $25 million Series B {cards} for Tindra.") == [("Tindra", "series-b", 25000000, "planned")]


STAGED = (
    "Tindra closed its Series B on 2 June 2025 with $55 million from Alder Ventures.",
    "Tindra completed its Series B last June with $55 million from Alder Ventures.",
    "Tindra closed a Series B three times as big, $55 million, with Alder Ventures.",
)


@pytest.mark.parametrize("text", STAGED)
def test_a_stage_reaches_its_sum_over_a_date(text: str) -> None:
    assert told(text) == [("Tindra", "series-b", 55000000, "closed")]


def test_seed_money_that_is_gone_was_a_round() -> None:
    assert told("Tindra had gone through $2.5 million of seed money.") == [("Tindra", "seed", 2500000, "closed")]


def test_its_most_recent_financing_may_be_dated_before_its_size() -> None:
    text = "Tindra makes sensors. Its most recent financing, in 2024, came to $260 million."
    assert told(text) == [("Tindra", None, 260000000, "closed")]


@pytest.mark.parametrize("got", ["took in from", "collected from", "raised from", "got from"])
def test_what_is_half_of_a_round_leaves_the_round(got: str) -> None:
    text = f"The fine is more than half of the $26 million that Tindra {got} Alder Ventures in its Series B."
    assert told(text) == [("Tindra", "series-b", 26000000, "closed")]


@pytest.mark.parametrize(
    "text",
    [
        "Tindra has set aside $5 million for the fine.",
        "Tindra expects billings of $7 million this year.",
        "Tindra booked its first large order, worth $5 million, in October.",
    ],
)
def test_what_is_set_aside_billed_or_ordered_is_no_round(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "makes", ["is making a growth investment of", "makes an equity investment of", "made a strategic investment of"]
)
def test_who_makes_an_investment_of_a_sum_gives_it(makes: str) -> None:
    text = f"Tindra let investors in: Alder Ventures {makes} $75 million for a minority stake."
    assert [(r["company"], r["amount"], r["investors"]) for r in facts(text)["rounds"]] == [
        ("Tindra", 75000000, ["Alder Ventures"])
    ]


@pytest.mark.parametrize(
    "bought", ["is paying $75 million for a tenth of Tindra", "has picked up a tenth of Tindra for $75 million"]
)
def test_a_fraction_is_a_stake(bought: str) -> None:
    (told,) = facts(f"Alder Ventures {bought}.")["rounds"]
    assert (told["company"], told["amount"], told["investors"]) == ("Tindra", 75000000, ["Alder Ventures"])


def test_a_seed_backer_backed_the_seed() -> None:
    text = "Tindra raised $9 million from Cairn Partners. Seed backer Alder Ventures returned."
    assert [(r["stage"], r["amount"], sorted(r["investors"])) for r in facts(text)["rounds"]] == [
        (None, 9000000, ["Alder Ventures", "Cairn Partners"]),
        ("seed", None, ["Alder Ventures"]),
    ]


def test_half_and_so_much_are_parts_of_it() -> None:
    text = "Tindra raised 38 million kronor in a share issue. Alder Ventures signed for half, SEK 19 million, and Bryn Capital for SEK 6 million."
    assert facts(text)["rounds"][0]["contributions"] == {"Alder Ventures": 19000000, "Bryn Capital": 6000000}


def test_a_hoped_for_value_is_no_valuation() -> None:
    text = "Tindra is raising $1 billion. It hopes that the deal will lift its valuation beyond $12 billion."
    assert facts(text)["valuations"] == []


def test_whoever_it_was_not_did_not_lead() -> None:
    text = "Tindra raised $8 million. It was not Alder Ventures but Bryn Capital that led."
    assert [(sorted(r["investors"]), r["leads"]) for r in facts(text)["rounds"]] == [
        (["Bryn Capital"], ["Bryn Capital"])
    ]


def test_new_directors_are_no_investors() -> None:
    text = "Tindra has sold $31 million in equity. The filing names two new directors, Ada Lind and Bo Ek."
    assert [r["investors"] for r in facts(text)["rounds"]] == [[]]
