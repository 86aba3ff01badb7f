"""Who is likely to give, and who only runs, sells or takes over something. All names are invented."""

import pytest

from tests.kg.extractors.rounds.test_rounds import facts
from tests.kg.extractors.test_voices import rounds_of

OPENING = "Brindle is raising $20 million in a round led by Orvane Capital. "


@pytest.mark.parametrize(
    "sentence",
    [
        "Tarn Group is likely to be one more investor in the round.",
        "Tarn Group is expected to be another investor in the round.",
        "Tarn Group is one more investor in the round.",
        "Tarn Group is said to be set to be among the investors in the round.",
        "Tarn Group is likewise weighing an investment.",
        "Tarn Group is also considering an investment in the round.",
        "Tarn Group, a media company, is reportedly exploring an investment.",
        "Tarn Group was also mulling a minority investment.",
    ],
)
def test_who_is_likely_to_give_is_told_as_giving(sentence: str) -> None:
    assert rounds_of(OPENING + sentence) == {
        ("Brindle", None, 20_000_000, frozenset({"Orvane Capital"}), frozenset({"Tarn Group"}))
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "The company has done poorly for years with Jane Baumann in charge.",
        "With Peter Olsen at the helm, Brindle has grown to 40 people.",
        "Neil Fong took over the Brindle board seat of Tarn Principal in March from Albert Shyy, who left.",
        "Neil Fong replaces Albert Shyy on the board of Brindle.",
        "Swapan Jha and Tarun Mehra are going to part with 10 lakh shares apiece.",
        "Ada Lind, who runs Brindle, stepped down; Bo Ek of Tarn Group now sits there.",
    ],
)
def test_who_runs_sells_or_takes_over_gives_nothing(sentence: str) -> None:
    told = facts("Brindle raised $20 million from Orvane Capital. " + sentence)
    assert [(r["company"], r["investors"]) for r in told["rounds"]] == [("Brindle", ["Orvane Capital"])]
    assert told["acquisitions"] == []


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (
            "Brindle is close to receiving fresh money from Orvane Capital, the growth equity investor, sources said.",
            "rumoured",
        ),
        ("Brindle is about to get new money from Orvane Capital.", "planned"),
        ("Brindle, a maker of pumps, is set to receive fresh capital from Orvane Capital.", "planned"),
        ("Brindle is in talks to take fresh funding from Orvane Capital, two people said.", "rumoured"),
        ("Brindle is in line to get new funding from Orvane Capital.", "planned"),
    ],
)
def test_money_that_is_about_to_come_is_planned(sentence: str, status: str) -> None:
    told = facts(sentence)["rounds"]
    assert [(r["company"], r["investors"], r["status"], r["stage"]) for r in told] == [
        ("Brindle", ["Orvane Capital"], status, None)
    ]


@pytest.mark.parametrize(
    "filed", ["submits DRHP", "files draft papers", "lodges prospectus", "refiles DRHP", "submitted its prospectus"]
)
def test_papers_for_a_listing_plan_it(filed: str) -> None:
    told = facts(f"Brindle Motors {filed} for Rs 3,100 Cr IPO")["rounds"]
    assert [(r["stage"], r["amount"], r["status"]) for r in told] == [("ipo", 31_000_000_000, "planned")]


def test_also_in_talks_is_no_taking_part() -> None:
    told = facts("Brindle was also in talks with Tarn Inc. over $10 billion or more, as Bloomberg News has reported.")[
        "rounds"
    ]
    assert [(r["company"], r["investors"], r["status"]) for r in told] == [("Brindle", ["Tarn Inc."], "rumoured")]
