"""Rounds as columns and market overviews tell them. All names are invented."""

# ruff: noqa: E501 -- sentences are easier to read whole

from tests.kg.extractors.rounds.test_rounds import facts, first


def test_the_cheque_that_went_to_a_company_is_its_round() -> None:
    text = "Quandrel raised €20m in a Series A led by Hafen Ventures in June. In Britain the largest cheque of recent times went to Cambridge-based Ostrivo: $300m in January 2024, led by Tern Capital, at a value of $5bn."
    (found,) = (r for r in facts(text)["rounds"] if r["amount"] == 300_000_000)
    assert (first(found["company"]), found["valuation"], {first(n) for n in found["leads"]}) == ("Ostrivo", 5_000_000_000, {"Tern Capital"})  # fmt: skip


def test_a_round_that_the_next_step_will_be_is_planned() -> None:
    text = "Quandrel raised a €20m Series A in 2021 led by Hafen Ventures. The next step, its chief executive says, will be a Series B of around €100m."
    assert {r["stage"]: r["status"] for r in facts(text)["rounds"]} == {"series-a": "closed", "series-b": "planned"}


def test_who_talks_about_taking_part_is_an_investor_of_the_planned_round() -> None:
    text = (
        "Quandrel, a New York startup, is in discussions to raise around $600 million in a Series C led by Hafen Capital, according to three people. "
        "Tern and Nordlys are also talking about taking part, two of the people said."
    )
    (found,) = facts(text)["rounds"]
    assert {first(n) for n in found["investors"]} == {"Hafen Capital", "Tern", "Nordlys"}


def test_a_sum_set_off_by_commas_is_that_of_the_stage_before_it() -> None:
    text = "Quandrel is five years old. Hafen Ventures led the Series C, $120 million, last March."
    (found,) = facts(text)["rounds"]
    assert (found["stage"], found["amount"], {first(n) for n in found["leads"]}) == ("series-c", 120_000_000, {"Hafen Ventures"})  # fmt: skip


def test_a_gift_that_is_part_of_a_round_is_no_round_beside_it() -> None:
    text = (
        "Tern Fund has approved an investment of $50 million in Quandrel, a designer of chips. "
        "The public money is part of a $200 million round. Hafen Ventures is in, and so is Nordlys Capital."
    )
    amounts = {r["amount"] for r in facts(text)["rounds"]}
    assert 50_000_000 not in amounts


def test_sums_in_brackets_are_of_the_companies_beside_them() -> None:
    text = "Hafen Ventures has been busy. In the past six months the firm has led rounds in Quandrel ($40m), Ostrivo ($22m) and Tolmar ($15m)."
    rounds = facts(text)["rounds"]
    assert {first(r["company"]): r["amount"] for r in rounds} == {
        "Quandrel": 40_000_000,
        "Ostrivo": 22_000_000,
        "Tolmar": 15_000_000,
    }
    assert all([first(n) for n in r["leads"]] == ["Hafen Ventures"] for r in rounds)


def test_a_rumour_told_below_a_headline_is_one() -> None:
    text = (
        "News: Quandrel in talks for $150 million\n\nQuandrel in talks for $150 million\n\n"
        "Quandrel is in discussions to raise about $150 million in a Series B round, people with knowledge of the matter said."
    )
    (found,) = facts(text)["rounds"]
    assert found["status"] == "rumoured"
