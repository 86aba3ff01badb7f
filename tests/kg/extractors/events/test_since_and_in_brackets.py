"""Investors since an earlier round, and those whose parts stand in brackets. All names are invented."""

# ruff: noqa: E501 -- sentences are easier to read whole than broken

import pytest

from tests.kg.extractors.rounds.test_rounds import facts
from tests.kg.extractors.test_voices import rounds_of

MAKES = "Brackenridge makes kilns. "


@pytest.mark.parametrize(
    "told",
    [
        "Okapi Foods has been in since the seed round.",
        "Okapi Foods, on board since the seed, holds a tenth.",
        "Okapi Foods, a holder since the company's seed round, waived its right to take part.",
        "Okapi Foods has been a shareholder since Brackenridge's seed round.",
        "Okapi Foods, an owner from seed days, sits on the board.",
    ],
)
def test_who_is_there_since_a_round_took_part_in_it(told: str) -> None:
    assert rounds_of(MAKES + told) == {("Brackenridge", "seed", None, frozenset(), frozenset({"Okapi Foods"}))}


@pytest.mark.parametrize("aside", ["an investor since the seed", "a backer from seed days", "on board since the seed"])
def test_who_is_there_since_a_round_and_comes_back_took_part_in_both(aside: str) -> None:
    opening = "Brackenridge raised a $9 million Series B led by Tern Capital. "
    found = {told[1]: told[4] for told in rounds_of(f"{opening}Okapi Foods, {aside}, invested again.")}
    assert found == {"series-b": {"Okapi Foods"}, "seed": {"Okapi Foods"}}


PARTS = {"Okapi Ventures": 5_000_000, "Halden Mills": 3_000_000, "Selby Glass": 1_000_000}


@pytest.mark.parametrize(
    "told",
    [
        "Brackenridge raised a $9 million Series B from Okapi Ventures (lead, $5 million), Halden Mills ($3 million) and Selby Glass ($1 million).",
        "Brackenridge raised a $9 million Series B from Okapi Ventures ($5 million, lead), Halden Mills ($3 million) and Selby Glass ($1 million).",
        "Brackenridge raised a $9 million Series B from Okapi Ventures (as lead, with $5 million), Halden Mills ($3 million) and Selby Glass ($1 million).",
        'Brackenridge raised a $9 million Series B from Okapi Ventures ("Lead, $5 million"), Halden Mills ("$3 million") and Selby Glass ("$1 million").',
    ],
)
def test_brackets_tell_who_leads_and_what_each_gives(told: str) -> None:
    (found,) = facts(told)["rounds"]
    assert (found["company"], found["amount"], found["leads"]) == ("Brackenridge", 9_000_000, ["Okapi Ventures"])
    assert found["contributions"] == PARTS


def test_a_clause_on_the_investor_may_stand_before_its_verb() -> None:
    told = "Okapi Foods, in whose ovens the company's kilns are tested, entered in the $10 million Series A."
    assert rounds_of(MAKES + told) == {
        ("Brackenridge", "series-a", 10_000_000, frozenset(), frozenset({"Okapi Foods"}))
    }


def test_what_is_paid_for_more_shares_is_put_in_by_who_was_named_before() -> None:
    (found,) = rounds_of(f"{MAKES}Okapi Foods owns a part of it. It paid $750,000 for the additional shares.")
    assert (found[0], found[2], found[4]) == ("Brackenridge", 750_000, {"Okapi Foods"})


@pytest.mark.parametrize(
    ("told", "millions"),
    [
        ("Brackenridge, the kiln startup that Okapi Ventures, Halden Growth and Selby Capital had funded with $11 million in 2016, has folded.", 11),
        ("Brackenridge, an insurer which Okapi Ventures, Halden Growth and Selby Capital financed with $11 million, has folded.", 11),
        ("Brackenridge, the kiln maker in which Okapi Ventures, Halden Growth and Selby Capital invested $11 million, has folded.", 11),
    ],
)  # fmt: skip
def test_what_a_company_is_may_tell_who_funded_it(told: str, millions: int) -> None:
    ((company, _, amount, _, others),) = rounds_of(told)
    assert (company, amount) == ("Brackenridge", millions * 1_000_000)
    assert others == {"Okapi Ventures", "Halden Growth", "Selby Capital"}


@pytest.mark.parametrize("trade", ["airline", "brewer"])
def test_a_trade_of_any_kind_stands_for_who_was_named(trade: str) -> None:
    told = f"Its owner is Okapi Foods, a Leeds {trade}. The {trade} led its $30 million Series B."
    ((company, _, amount, leads, _),) = rounds_of(f"{MAKES}{told}")
    assert (company, amount, leads) == ("Brackenridge", 30_000_000, {"Okapi Foods"})
