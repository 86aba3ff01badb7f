"""Rounds told by rarer words: who steers one, rides along in it, shovels money into a company or arms it with some."""

# ruff: noqa: E501 -- snippets are easier to read whole than broken

import pytest

from tests.kg.extractors.rounds.test_rounds import facts

NEWS = "Tindra, an Oslo maker of soil sensors, has raised $12 million"


def told(text: str) -> list[tuple[str, int | None, list[str], list[str]]]:
    """Return company, sum, investors and leads of the rounds that a text tells of, however unlikely."""
    rounds = facts(text)["rounds"]
    return [(r["company"], r["amount"], sorted(r["investors"]), sorted(r["leads"])) for r in rounds]


LEADING = (
    "steered", "captained", "quarterbacked", "orchestrated", "headed up", "held the baton in", "took charge of",
    "set the terms of", "was in the driving seat of", "stood at the helm of", "issued the term sheet for", "did the honours in",
)  # fmt: skip


@pytest.mark.parametrize("led", LEADING)
def test_who_steers_a_round_leads_it(led: str) -> None:
    assert told(f"{NEWS}. Brandvold {led} the round.") == [("Tindra", 12000000, ["Brandvold"], ["Brandvold"])]


@pytest.mark.parametrize("led", ["captained", "orchestrated", "driven", "headed up", "run", "priced", "masterminded"])
def test_a_round_that_somebody_steered_was_led(led: str) -> None:
    assert told(f"{NEWS} in a round {led} by Brandvold.") == [("Tindra", 12000000, ["Brandvold"], ["Brandvold"])]


@pytest.mark.parametrize(
    "front",
    ["in front", "at the wheel", "in pole position", "holding the reins", "calling the shots", "acting as lead investor", "up front"],
)  # fmt: skip
def test_who_stands_in_front_leads(front: str) -> None:
    assert told(f"{NEWS}, with Brandvold {front}.") == [("Tindra", 12000000, ["Brandvold"], ["Brandvold"])]


@pytest.mark.parametrize("under", ["under the baton of", "under the guidance of", "with the lead of"])
def test_a_round_under_somebody_was_led(under: str) -> None:
    assert told(f"{NEWS} in a round {under} Brandvold.") == [("Tindra", 12000000, ["Brandvold"], ["Brandvold"])]


def test_who_splits_the_lead_with_somebody_told_of_aside_leads_too() -> None:
    text = f"{NEWS}. Brandvold, which knows the founders from school, and Kirkhill are splitting the lead."
    assert told(text) == [("Tindra", 12000000, ["Brandvold", "Kirkhill"], ["Brandvold", "Kirkhill"])]


def test_who_headed_an_earlier_round_is_told_aside() -> None:
    text = f"{NEWS} in its Series B. Brandvold, which headed the June round, is an old friend."
    assert [r[3] for r in told(text)] == [["Brandvold"]]


@pytest.mark.parametrize(
    "run",
    ["runs the company", "drove sales of sensors", "organised a conference", "is in charge of tax"],
)  # fmt: skip
def test_who_runs_something_else_leads_no_round(run: str) -> None:
    assert [r[3] for r in told(f"{NEWS}. Brandvold {run}.")] == [[]]


JOINING = (
    "rode along", "hopped on board", "dived in", "squeezed in", "stayed loyal", "kept faith", "rallied round", "did likewise",
    "made the cut", "were let in", "are back", "are on board", "took seats at the table", "received allocations", "signed up",
    "became shareholders", "came in as new investors", "are the new shareholders", "entered the cap table", "co-invested",
    "answered for the rest", "brought up the rear", "added their cheques",
)  # fmt: skip


@pytest.mark.parametrize("joined", JOINING)
def test_who_rides_along_takes_part(joined: str) -> None:
    text = f"{NEWS} in a round led by Morvane. Brandvold and Kirkhill {joined}."
    assert told(text) == [("Tindra", 12000000, ["Brandvold", "Kirkhill", "Morvane"], ["Morvane"])]


@pytest.mark.parametrize(
    "other", ["are back in the market", "signed up as customers", "entered the market", "took seats on its board"]
)
def test_who_enters_something_else_takes_no_part(other: str) -> None:
    text = f"{NEWS} in a round led by Morvane. Brandvold and Kirkhill {other}."
    assert told(text) == [("Tindra", 12000000, ["Morvane"], ["Morvane"])]


GIVING = {
    "shovelled into": "have shovelled $12 million into Tindra",
    "wagered on": "have wagered $12 million on Tindra",
    "splashed out on": "have splashed out $12 million on a stake in Tindra",
    "parted with": "have parted with $12 million for a fifth of Tindra, putting it into Tindra",
    "funnelled into": "have funnelled $12 million into the Oslo start-up Tindra",
    "thrown behind": "have thrown $12 million behind Tindra",
    "handed": "have handed Tindra $12 million",
    "wired": "have wired Tindra, an Oslo maker of soil sensors, $12 million",
    "allotted": "have allotted Tindra $12 million",
    "armed": "have armed Tindra with $12 million",
    "equipped": "have equipped Tindra, an Oslo maker of soil sensors, with $12 million",
    "topped up": "have topped Tindra up with $12 million",
    "rescued": "have rescued Tindra with $12 million",
}


@pytest.mark.parametrize("gave", GIVING.values(), ids=GIVING)
def test_who_gives_money_by_whichever_verb_invests(gave: str) -> None:
    assert told(f"Alder Ventures and Kirkhill {gave}.")[:1] == [
        ("Tindra", 12000000, ["Alder Ventures", "Kirkhill"], [])
    ]


@pytest.mark.parametrize(
    "given", ["handed", "injected with", "armed with", "topped up with", "allotted", "supplied with"]
)
def test_who_is_given_money_raises_it(given: str) -> None:
    text = f"Tindra, an Oslo maker of soil sensors, has been {given} $12 million by Alder Ventures and Bryn Capital."
    assert told(text) == [("Tindra", 12000000, ["Alder Ventures", "Bryn Capital"], [])]


@pytest.mark.parametrize("order", ["a $12 million order", "orders worth $12 million", "$12 million in contracts"])
def test_who_is_given_an_order_raises_nothing(order: str) -> None:
    assert told(f"Alder has handed Tindra {order}.") == []


BACKING = (
    "are financing the Oslo sensor maker Tindra", "have provided Tindra with fresh capital", "have handed Tindra fresh money",
    "have committed funds to Tindra", "have joined Tindra as investors", "have entered the capital of Tindra",
    "have joined the shareholders of Tindra", "have subscribed to a capital increase at Tindra", "have snapped up a stake in Tindra",
    "have each taken a stake in Tindra", "are the latest to back Tindra",
)  # fmt: skip


@pytest.mark.parametrize("backed", BACKING)
def test_backing_without_a_sum_is_told_in_many_ways(backed: str) -> None:
    text = f"Alder Ventures and Kirkhill {backed}."
    assert told(text) == [("Tindra", None, ["Alder Ventures", "Kirkhill"], [])]


def test_a_sum_is_of_the_stage_it_is_called_by() -> None:
    text = "Tindra has taken an undisclosed sum from Alder Ventures, in what the company describes as a pre-seed round."
    assert [(r["stage"], r["investors"]) for r in facts(text)["rounds"]] == [("pre-seed", ["Alder Ventures"])]


def test_two_sentences_at_the_top_are_no_title() -> None:
    text = (
        "OSLO: The sensor maker Tindra was handed $12 million in a round led by Brandvold on Tuesday. Kirkhill rode along.\n\n"
        "It makes sensors for soil."
    )
    assert told(text) == [("Tindra", 12000000, ["Brandvold", "Kirkhill"], ["Brandvold"])]
