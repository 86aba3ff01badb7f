"""Backing told without a round or a sum: done, or only thought of. All names are invented."""

# ruff: noqa: E501 -- texts are easier to read whole

import pytest

from tests.kg.extractors.rounds.test_rounds import facts


def told(text: str) -> list[tuple[str, str, int | None, list[str]]]:
    """Return company, status, sum and investors of the rounds that a text tells of."""
    return [(r["company"], r["status"], r["amount"], r["investors"]) for r in facts(text)["rounds"]]


PLANNED = {
    "weighing": ("Okmo Capital is weighing an investment in the model maker Veldra.", "planned"),
    "weighing, it is said": ("Okmo Capital is reportedly weighing an investment in Veldra, a paper wrote.", "rumoured"),
    "considering a stake": ("Okmo Capital is considering taking a stake in Veldra, two people said.", "rumoured"),
    "discussions to back": ("Okmo Capital is said to be in discussions to back Ghent-based Veldra.", "rumoured"),
    "plans": ("Okmo Capital plans to invest in the lidar maker Veldra.", "planned"),
    "close to leading": ("Okmo Capital is close to leading a round in Veldra.", "planned"),
    "explored": ("Okmo Capital has explored buying a minority stake in Veldra, sources said.", "rumoured"),
    "held talks": ("Okmo Capital has held talks about putting money into Veldra.", "planned"),
}


@pytest.mark.parametrize(("text", "status"), PLANNED.values(), ids=PLANNED)
def test_backing_that_is_thought_of_is_a_planned_round(text: str, status: str) -> None:
    assert told(text) == [("Veldra", status, None, ["Okmo Capital"])]


DONE = {
    "a percentage": "Okmo Capital picks up 26% in Veldra.",
    "first in a country": "Okmo Capital also made its first investment in the Philippines, in payroll startup Veldra.",
    "after a colon": "Okmo Capital made its second investment: an undisclosed stake in Veldra, the used-car site.",
    "a modest amount": "Okmo Capital tipped a modest amount into Veldra in 2022.",
    "an undisclosed sum to": "Okmo Capital supplied an undisclosed sum to Veldra, the maker of glass panels.",
    "bought into it": "Last month Veldra, the database company, said that Okmo Capital had bought into it.",
    "its backer": "Okmo Capital was Veldra's very first backer.",
}


@pytest.mark.parametrize("text", DONE.values(), ids=DONE)
def test_backing_without_a_sum_is_a_round(text: str) -> None:
    assert told(text) == [("Veldra", "closed", None, ["Okmo Capital"])]


def test_money_for_a_product_is_the_makers() -> None:
    text = "Veldra is close to a Series A from Okmo Capital for its Swahili voice bots, it says."
    assert [(r["company"], r["stage"], r["investors"]) for r in facts(text)["rounds"]] == [
        ("Veldra", "series-a", ["Okmo Capital"])
    ]


ASIDES = {
    "where and what": "Veldra landed $65 million from a group led by Okmo Capital, and Ostrivo Networks of San Jose, which watches networks too, has raised $86 million.",
    "where": "Veldra landed $65 million in a round led by Okmo Capital, and Ostrivo of Leeds has secured $4 million.",
    "what": "Veldra landed $65 million from Okmo Capital, and Ostrivo, which builds kites, has just raised $3 million.",
}


@pytest.mark.parametrize("text", ASIDES.values(), ids=ASIDES)
def test_who_raises_past_an_aside_is_no_investor(text: str) -> None:
    first = facts(text)["rounds"][0]
    assert (first["company"], first["investors"]) == ("Veldra", ["Okmo Capital"])


def test_the_units_through_which_somebody_pays_are_no_companies_backed() -> None:
    text = "Veldra raised $5 million from Okmo Capital. Okmo Capital is funding its share through its Growth and Tidewater units."
    assert told(text) == [("Veldra", "closed", 5_000_000, ["Okmo Capital"])]
