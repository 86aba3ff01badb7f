"""Rounds told in other words than "raised": shares of them, their letters, what founders took, interviews, former names."""

# ruff: noqa: E501 -- the sentences are easier to read whole

from typing import Any

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document


def facts(text: str, name: str = "news.md") -> dict[str, Any]:
    document = read_document(name, f"# News of the week\n\n12 May 2021\n\n{text}".encode())
    return facts_of(Reading(document, extract_claims(document, least=0)))


@pytest.mark.parametrize(
    "sentence",
    [
        "Hafen Ventures took $40 million of the round.",
        "Hafen Ventures took $40 million of the C.",
        "Hafen Ventures, which uses its kites, bought $40 million of that Series C.",
        "Hafen Ventures is picking up $40 million of the offering.",
    ],
)
def test_an_investor_takes_part_of_a_round(sentence: str) -> None:
    (told,) = facts(f"Quellmar raised a $90m Series C in May. {sentence}")["rounds"]
    assert (told["company"], told["amount"], told["investors"]) == ("Quellmar", 90_000_000, ["Hafen Ventures"])
    assert told["contributions"] == {"Hafen Ventures": 40_000_000}


def test_a_table_of_proceeds_and_purchasers() -> None:
    rows = "| Series | First closing | Gross proceeds | Largest purchaser |\n|---|---|---|---|\n| A | May 2017 | $11.4M | Hafen Ventures |\n| B | June 2019 | $28M | Orlen Partners |\n"
    rounds = facts(f"Quellmar has filed its prospectus. Quellmar makes kites.\n\n{rows}")["rounds"]
    assert [(r["company"], r["stage"], r["amount"], r["date"], r["investors"]) for r in rounds] == [
        ("Quellmar", "series-a", 11_400_000, "2017-05", ["Hafen Ventures"]),
        ("Quellmar", "series-b", 28_000_000, "2019-06", ["Orlen Partners"]),
    ]


def test_founders_who_leave_an_employer_with_money() -> None:
    text = "Quellmar's co-founders Ada Lind and Bo Ek met in Leeds. Lind and Ek left Tindra Systems in 2019 with $4m of seed funding from Hafen Ventures."
    (told,) = facts(text)["rounds"]
    assert (told["company"], told["stage"], told["investors"]) == ("Quellmar", "seed", ["Hafen Ventures"])


def test_the_round_in_which_a_company_valued_itself() -> None:
    text = "Hafen Ventures put $2m into Brightfell in March, while Orlen Partners was part of the $13m Series B with which Quellmar valued itself at $180m."
    rounds = {r["company"]: r["investors"] for r in facts(text)["rounds"]}
    assert rounds == {"Brightfell": ["Hafen Ventures"], "Quellmar": ["Orlen Partners"]}


def test_the_other_investors_after_one_named_before() -> None:
    text = "Quellmar raised $5m from Hafen Ventures. Besides Hafen, the other new shareholders are Orlen Partners and Tindra Capital."
    (told,) = facts(text)["rounds"]
    assert {name.split("|")[0] for name in told["investors"]} == {"Hafen Ventures", "Orlen Partners", "Tindra Capital"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The Leeds company was incorporated in 2014 as Brightfell.",
        "The Leeds operator, formerly known as Brightfell, makes kites.",
    ],
)
def test_a_former_name_told_of_a_description(sentence: str) -> None:
    (told,) = facts(f"Quellmar makes kites. {sentence} Brightfell raised $5m in May.")["rounds"]
    assert set(told["company"].split("|")) == {"Quellmar", "Brightfell"}


def test_we_is_whose_chief_is_asked() -> None:
    text = (
        '# "Nobody wanted kites": Quellmar\'s CEO on patience\n\nBy Bo Ek · Kite Weekly · 11.09.2023\n\n'
        "Quellmar Systems makes kites. Kite Weekly met its chief in Leeds.\n\n**Kite Weekly: Was there another way?**\n\n"
        "**Lind:** We also have a $9 million loan from the Hafen Bank, drawn last year.\n\n**Who was first?**\n\n"
        "**Lind:** Orlen Partners gave us $2 million in seed when we had nothing.\n"
    )
    document = read_document("talk.md", text.encode())
    rounds = facts_of(Reading(document, extract_claims(document, least=0)))["rounds"]
    assert {(r["company"].split("|")[0], r["stage"], r["amount"]) for r in rounds} == {
        ("Quellmar Systems", "debt", 9_000_000),
        ("Quellmar Systems", "seed", 2_000_000),
    }


def test_a_pronoun_and_its_verb_in_one_word() -> None:
    (told,) = facts("Quellmar is fine. It'd pulled in $11 million from Hafen Ventures a fortnight before.")["rounds"]
    assert (told["company"], told["amount"]) == ("Quellmar", 11_000_000)


def test_a_listing_that_a_company_gets_ready_for_after_a_round() -> None:
    text = "Quellmar has brought in about $20 million and is getting ready for an initial public offering in Leeds, people familiar with the matter said."
    rounds = {r["stage"]: r["amount"] for r in facts(text)["rounds"]}
    assert rounds == {None: 20_000_000, "ipo": None}


def test_it_is_who_raised_in_the_sentence_before() -> None:
    text = "Quellmar raised $90m in March. Quellmar makes kites, and Quellmar sells them.\n\nQuellmar is not alone. Brightfell got a $7 million loan in May from Hafen Ventures. It had raised $11 million of equity from Orlen Partners a month before."
    rounds = {(r["company"], r["amount"]) for r in facts(text)["rounds"]}
    assert ("Brightfell", 11_000_000) in rounds or ("Quellmar", 11_000_000) not in rounds


def test_a_town_that_leads_a_round_is_none() -> None:
    (told,) = facts("Quellmar said Hafen Ventures and Silver Lake were leading its $64 million Series C.")["rounds"]
    assert told["leads"] == ["Hafen Ventures", "Silver Lake"]


def test_a_sum_in_bucks_and_in_a_range() -> None:
    amounts = [r["amount"] for r in facts("Quellmar raised half a billion bucks from Hafen Ventures.")["rounds"]]
    assert amounts == [500_000_000]
    amounts = [r["amount"] for r in facts("Quellmar wants to raise $2 to $3 million from Hafen Ventures.")["rounds"]]
    assert amounts == [2_000_000]


@pytest.mark.parametrize(
    "sentence",
    [
        "Quellmar has arranged for employees and early shareholders to sell about $45 million of stock.",
        "Employees of Quellmar sold $45 million of shares in May.",
        "Hafen Ventures is buying $45 million of shares from employees of Quellmar.",
    ],
)
def test_shares_that_staff_sell_are_a_secondary(sentence: str) -> None:
    (told,) = facts(sentence)["rounds"]
    assert (told["company"], told["stage"], told["amount"]) == ("Quellmar", "secondary", 45_000_000)


def test_a_loan_secured_on_things_came_from_lenders() -> None:
    text = "Quellmar makes kites. A $11 million loan secured on its chips came from Hafen Ventures and Orlen Partners in May."
    (told,) = facts(text)["rounds"]
    assert (told["stage"], told["investors"]) == ("debt", ["Hafen Ventures", "Orlen Partners"])


def test_the_larger_and_the_earlier_of_two() -> None:
    text = (
        "Quellmar borrowed $46 million in May 2021. The loan follows a $12 million facility that the Leeds firm signed in April 2020. "
        "Hafen Bank led the larger package; Tindra Bank also lent. The earlier one came from Orlen Bank on its own."
    )
    rounds = {r["amount"]: (r["leads"], r["investors"]) for r in facts(text)["rounds"]}
    assert rounds == {
        46_000_000: (["Hafen Bank"], ["Hafen Bank", "Tindra Bank"]),
        12_000_000: ([], ["Orlen Bank"]),
    }


def test_who_talks_to_investors_has_raised_nothing_yet() -> None:
    (told,) = facts("Quellmar is talking to investors about raising as much as $30 million.")["rounds"]
    assert told["status"] == "planned"


def test_sukuk_are_debt() -> None:
    (told,) = facts("Quellmar has sold MYR 11m of sukuk to finance a second plant.")["rounds"]
    assert (told["stage"], told["amount"], told["currency"]) == ("debt", 11_000_000, "MYR")


def test_members_of_a_board_invest_nothing() -> None:
    text = "Quellmar raised $5m from Hafen Ventures. It later announced a new board that includes Dan Lind and Tindra Institution economist Bo Ek."
    (told,) = facts(text)["rounds"]
    assert told["investors"] == ["Hafen Ventures"]


def test_a_subject_after_a_semicolon_raises_what_its_clause_tells() -> None:
    text = "Brightfell secured $109 million in a Series B from Hafen Ventures; Quellmar raised twice, with a Series A of $25 million led by Orlen Partners and then a Series B of $55 million."
    rounds = {r["amount"]: r["company"] for r in facts(text)["rounds"]}
    assert rounds == {109_000_000: "Brightfell", 25_000_000: "Quellmar", 55_000_000: "Quellmar"}


def test_a_range_told_with_both_its_sums_is_one() -> None:
    (told,) = facts("Quellmar has begun talks about an equity raise of $60 million to $80 million.")["rounds"]
    assert (told["amount"], told["status"]) == (60_000_000, "planned")


def test_a_buyer_raises_to_pay() -> None:
    (told,) = facts("Quellmar bought Tindra, a maker of pumps. To fund the purchase, the company raised $55 million.")[
        "rounds"
    ]
    assert told["company"] == "Quellmar"
