"""Tellings of real pages: sums raised twice, money in funds, people who raise, the crowd behind a sum. All names are invented."""

# ruff: noqa: E501 -- sentences are easier to read whole than broken

import pytest

from tests.kg.extractors.test_voices import facts, rounds_of

_TAKEN = ("Brindle", None, 40_000_000, frozenset({"Tarn Capital"}), frozenset[str]())


@pytest.mark.parametrize(
    "before",
    [
        "The new money comes after an earlier $40 million injection from Orvane Ventures.",
        "The round follows a previous $40 million injection from Orvane Ventures.",
        "It comes on the heels of an earlier $40 million investment from Orvane Ventures.",
        "It follows its previous $40 million round from Orvane Ventures.",
        "That comes on top of another $40 million from Orvane Ventures.",
        "The cash comes after a similar $40 million investment from Orvane Ventures.",
    ],
)
def test_the_same_sum_once_more_is_another_round(before: str) -> None:
    text = f"Brindle has landed $40 million in a round led by Tarn Capital, its third. {before}"
    assert rounds_of(text) == {_TAKEN, ("Brindle", None, 40_000_000, frozenset(), frozenset({"Orvane Ventures"}))}


def test_the_same_sum_at_another_price_is_another_round() -> None:
    text = "Brindle raised $40 million in May 2014 at a $300 million valuation. In January 2014, Brindle raised $40 million at a $90 million valuation."
    assert sorted(each["valuation"] for each in facts(text)["rounds"]) == [90_000_000, 300_000_000]


def test_the_price_before_and_after_the_money_is_of_one_round() -> None:
    text = "Brindle raised $25 million at a $200 million pre-money valuation. The $25 million round values Brindle at $225 million."
    assert len(facts(text)["rounds"]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Brindle has secured $12 million in new funds from Orvane Ventures.",
        "The startup, Brindle, raised $12 million in funds from Orvane Ventures.",
        "Brindle has raised $12 million worth of fresh funds from Orvane Ventures.",
        "Brindle received $12 million in equity funds from Orvane Ventures.",
        "Brindle raised fresh funds of $12 million from Orvane Ventures.",
        "Brindle took in $12 million or so in additional funds from Orvane Ventures.",
        "Brindle pulled in $12 million in growth funds from Orvane Ventures.",
        "Brindle has bagged $12 million in fresh venture funds from Orvane Ventures.",
    ],
)
def test_fresh_funds_are_money(text: str) -> None:
    told = facts(text)
    assert [(each["company"], each["amount"], each["investors"]) for each in told["rounds"]] == [
        ("Brindle", 12_000_000, ["Orvane Ventures"])
    ]
    assert told["funds"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Orvane Ventures raised $500 million in new funds to back young companies.",
        "Orvane Ventures closed its $500 million growth fund.",
    ],
)
def test_the_funds_of_a_house_are_pools(text: str) -> None:
    told = facts(text)
    assert (told["rounds"], [each["amount"] for each in told["funds"]]) == ([], [500_000_000])


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lind left in May. Now she has landed $20 million for Brindle, her robotics venture.",
        "Ada Lind left in May. She secured $20 million in seed funding for Brindle.",
        "The entrepreneur has picked up $20 million for Brindle.",
        "The pair have raised $20 million for Brindle to build satellites.",
        "Ada Lind left in May. She then raised $20 million for her new startup, Brindle.",
        "In 2011 Ada Lind left Kolm. She has raised $20 million for Brindle, which sells shoes.",
        "Ada Lind left in May. She has quietly raised $20 million for a startup called Brindle.",
        "The duo has now landed $20 million for Brindle.",
    ],
)
def test_who_raises_for_a_company_leaves_the_round_to_it(text: str) -> None:
    assert [(each["company"], each["amount"]) for each in facts(text)["rounds"]] == [("Brindle", 20_000_000)]


@pytest.mark.parametrize(
    "text",
    [
        "A good part of the $75 million that was just pumped into Brindle came from the crowd one would expect—Orvane Ventures, Tarn Capital and their ilk.",
        "Much of the $75 million just poured into Brindle came from Orvane Ventures and Tarn Capital.",
        "Most of the $75 million that Brindle has taken in came from Orvane Ventures and Tarn Capital.",
        "Most of the $75 million raised by Brindle came from the usual names: Orvane Ventures and Tarn Capital.",
        "The $75 million that has just been invested in Brindle comes from Orvane Ventures and Tarn Capital.",
        "Part of the $75 million that went into Brindle came from Orvane Ventures and Tarn Capital.",
        "The $75 million injected into Brindle came from people who know the trade – Orvane Ventures, Tarn Capital.",
        "The $75 million plowed into Brindle came courtesy of Orvane Ventures and Tarn Capital.",
    ],
)
def test_the_crowd_a_sum_came_from_invests(text: str) -> None:
    ((company, stage, amount, leads, others),) = rounds_of(text)
    assert (company, stage, amount, leads) == ("Brindle", None, 75_000_000, frozenset())
    assert others == {"Orvane Ventures", "Tarn Capital"}


@pytest.mark.parametrize(
    "text",
    [
        "With so many investors clamoring to get in, Brindle could raise $200 million.",
        "Amid strong demand from investors, Brindle is set to raise $200 million.",
        "With a crowd of investors at the door, Brindle might raise $200 million.",
        "As it sounds out investors, Brindle hopes to raise $200 million.",
    ],
)
def test_who_might_raise_is_none_of_the_investors(text: str) -> None:
    ((company, _, amount, _, others),) = rounds_of(f"Brindle rents out bicycles. {text}")
    assert (company, amount, others) == ("Brindle", 200_000_000, frozenset())


def test_what_somebody_once_was_is_no_subject() -> None:
    text = "Brindle raised $9 million. Among the backers were Ada Lind and Bo Marsh, once the chief of Kolmbank. The startup’s haul to date stands at $20 million."
    told = facts(text)
    assert {each["company"] for each in (*told["rounds"], *told["totals"])} == {"Brindle"}


@pytest.mark.parametrize(
    "text",
    [
        "Orvane Ventures is said to be negotiating a place in the syndicate.",
        "Orvane Ventures is negotiating a spot in the round.",
        "Orvane Ventures is angling for a seat in the syndicate.",
        "Orvane Ventures is reportedly vying for an allocation.",
        "Orvane Ventures is in talks over a place in the deal.",
        "Orvane Ventures is likewise anticipated to put in money.",
        "Orvane Ventures is tipped to take part too.",
        "Orvane Ventures is slated to join the round.",
    ],
)
def test_who_is_after_a_place_may_join(text: str) -> None:
    ((company, _, amount, _, others),) = rounds_of(f"Brindle is raising a $2 billion round. {text}")
    assert (company, amount, others) == ("Brindle", 2_000_000_000, frozenset({"Orvane Ventures"}))


@pytest.mark.parametrize(
    "text",
    [
        "Brindle just got an extra $10 million from Orvane Ventures for its Series C, which now stands at $32 million.",
        "Brindle has taken another $10 million from Orvane Ventures for its Series C, which now totals $32 million.",
        "Brindle raised a further $10 million from Orvane Ventures for its Series C round, which has grown to $32 million.",
        "Brindle added $10 million from Orvane Ventures to its Series C, now at $32 million.",
    ],
)
def test_what_a_round_stands_at_is_no_price(text: str) -> None:
    told = facts(text)
    assert ([each["company"] for each in told["rounds"]], told["valuations"]) == (["Brindle"], [])


@pytest.mark.parametrize(
    "text",
    [
        "Lind helped launch Brindle, eventually purchased by Orvane for $1 billion.",
        "Lind was behind Brindle, soon snapped up by Orvane for $1 billion.",
        "Lind started Brindle, ultimately taken over by Orvane for $1 billion.",
        "Lind built Brindle, of which he owned a third and which Orvane bought for $1 billion.",
        "Lind built Brindle, in which he held a third and which Orvane acquired for $1 billion.",
        "Lind started Brindle, eventually sold to Orvane for $1 billion.",
    ],
)
def test_what_became_of_an_earlier_company(text: str) -> None:
    told = facts(text)["acquisitions"]
    assert [(each["acquirer"], each["target"], each["amount"]) for each in told] == [("Orvane", "Brindle", 10**9)]


@pytest.mark.parametrize(
    "text",
    [
        "Brindle would overtake Quarn, the Turku maker of kites whose most recent valuation was $45 billion.",
        "Brindle competes with Quarn, a kite maker whose latest valuation was $45 billion.",
        "Brindle trails Quarn, whose last valuation came to $45 billion.",
    ],
)
def test_whose_last_valuation_it_was(text: str) -> None:
    assert [(each["company"], each["amount"]) for each in facts(text)["valuations"]] == [("Quarn", 45 * 10**9)]


@pytest.mark.parametrize(
    "text",
    [
        "The $7.5 billion that venture funds spent in the quarter amounts to a 5 percent drop, Brindle said.",
        "Investors kept up the pace, putting $7.5 billion to work across 835 deals, Brindle said.",
        "Not quite so thrilling is the extension of Brindle's partnership with Orvane and Quarn.",
        "Brindle has a contract with Orvane, which grants $1.1 million per year for research at both universities.",
    ],
)
def test_no_round_of_a_company(text: str) -> None:
    told = facts(text)
    assert (told["rounds"], told["valuations"], told["totals"]) == ([], [], [])


def test_a_partner_beside_the_firm_is_no_investor() -> None:
    text = (
        "Ada Lind, a partner at Orvane Ventures, likes Brindle. Lind and Orvane Ventures led its $9 million Series A."
    )
    assert rounds_of(text) == {("Brindle", "series-a", 9_000_000, frozenset({"Orvane Ventures"}), frozenset())}


@pytest.mark.parametrize(
    ("seat", "city"),
    [
        ("a year-old, Palo Alto, Ca.-based developer of goggles", "Palo Alto"),
        ("a Bedford, Mass. maker of wafers", "Bedford"),
        ("a Boulder, Co.-based security company", "Boulder"),
        ("a two-year-old, Seattle, Wa.-based startup whose app walks dogs", "Seattle"),
        ("an Austin, Texas startup", "Austin"),
        ("a Waterloo, Ont.-based supplier", "Waterloo"),
        ("a Brooklyn, N.Y.-based maker of pans", "Brooklyn"),
        ("a Portland, Or.-based brewer", "Portland"),
    ],
)
def test_states_cut_short_stand_in_descriptions(seat: str, city: str) -> None:
    told = facts(f"Brindle, {seat}, has landed $2 million from Orvane Ventures.")
    assert [(each["company"], each["amount"], each["investors"]) for each in told["rounds"]] == [
        ("Brindle", 2_000_000, ["Orvane Ventures"])
    ]
    assert [(each["entity"], each["city"]) for each in told["locations"]] == [("Brindle", city)]


@pytest.mark.parametrize(
    "glued",
    [
        "Lake VenturesOrvane Capital",
        "Lake PartnersOrvane Capital",
        "Lake AngelsOrvane Capital",
        "Lake AngelOrvane Capital",
        "Lake InvestmentsOrvane Capital",
    ],
)
def test_houses_run_together_are_two(glued: str) -> None:
    first, second = glued.split("Orvane")
    assert set(facts(f"Brindle raised $3 million from {glued} and Tarn Ventures.")["rounds"][0]["investors"]) == {
        first,
        f"Orvane{second}",
        "Tarn Ventures",
    }
