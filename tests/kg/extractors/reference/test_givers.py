"""Who "it", "we" and "the firm" are that lead a round. All names are invented."""

# ruff: noqa: E501 -- sentences are easier to read whole

import pytest

from tests.kg.extractors.rounds.test_rounds import facts, first

FUND = "Hafen Ventures closes its third fund\n\nHafen Ventures of Oslo has closed its third fund. "


@pytest.mark.parametrize(
    ("text", "company", "amount", "investors", "leads"),
    [
        (FUND + "In May it led the €2.8 million seed round of Bergen's Quellmar, whose machines sort fish, together with Tern Capital.", "Quellmar", 2_800_000, {"Hafen Ventures", "Tern Capital"}, {"Hafen Ventures"}),
        (FUND + "It led the seed of Tindra. It put €1.5 million into Quellmar, a Leeds startup.", "Quellmar", 1_500_000, {"Hafen Ventures"}, set()),
        (FUND + "And it joined the Series A of the cyber company Quellmar, an €11 million round led by Tern Capital in July.", "Quellmar", 11_000_000, {"Hafen Ventures", "Tern Capital"}, {"Tern Capital"}),
        ("Quellmar raised $5m in 2020. Ostwind Capital, Ada Lind's firm, came to Quellmar early: it led the company's $10.6m round in 2015.", "Quellmar", 10_600_000, {"Ostwind Capital"}, {"Ostwind Capital"}),
        ("Quellmar raised $20m in a Series A led by Hafen Ventures. Hafen Ventures had come in first in 2013, when it led a $4m round.", "Quellmar", 4_000_000, {"Hafen Ventures"}, {"Hafen Ventures"}),
        ("Ostwind Asset Management holds a stake in Tindra. In August it put $45 million into Quellmar, a shop, and in July it led a $35 million round for Brimsel.", "Brimsel", 35_000_000, {"Ostwind Asset Management"}, {"Ostwind Asset Management"}),
    ],
)  # fmt: skip
def test_a_pronoun_that_gives(text: str, company: str, amount: int, investors: set[str], leads: set[str]) -> None:
    (found,) = (r for r in facts(text)["rounds"] if r["amount"] == amount)
    assert first(found["company"]) == company
    assert {first(n) for n in found["investors"]} == investors
    assert {first(n) for n in found["leads"]} == leads


def test_the_fund_that_is_an_object_is_no_subject() -> None:
    text = "This week it was Quellmar. The Oslo startup, whose software steers kites, had received $114 million from the fund and Hafen Ventures."
    (found,) = facts(text)["rounds"]
    assert (first(found["company"]), [first(n) for n in found["investors"]]) == ("Quellmar", ["Hafen Ventures"])


def test_whoever_is_credited_with_a_report_gives_nothing() -> None:
    text = (
        "Hafen is paying $1.9 billion for the rest of Quellmar, says Tidings. "
        "Quellmar had raised a $175 million Series C in 2016 led by the Swiss drug giant."
    )
    (found,) = facts(text)["rounds"]
    assert [first(n) for n in found["leads"]] == ["Hafen"]


def test_it_stands_for_whom_a_description_stood_for_before() -> None:
    text = (
        "Brimsel put $100 million into Quandrel in April 2023. In Britain, the chipmaker invested $683 million in Ostrivo, a data "
        "centre developer, as part of the $1.1 billion Series B that Hafen Ventures led in September. It gave $2 billion to "
        "Tolmar, a model lab, in December."
    )
    given = {first(r["company"]): {first(n) for n in r["investors"]} for r in facts(text)["rounds"]}
    assert given == {"Quandrel": {"Brimsel"}, "Ostrivo": {"Hafen Ventures", "Brimsel"}, "Tolmar": {"Brimsel"}}
