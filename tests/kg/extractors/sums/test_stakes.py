"""Shares of a company that somebody buys for a sum. All names are invented."""

# ruff: noqa: E501 -- sentences are easier to read whole

import pytest

from tests.kg.extractors.rounds.test_rounds import facts, first


@pytest.mark.parametrize(
    ("sentence", "amount"),
    [
        ("Brightfell Holdings snapped up a 12% stake in the Lagos grocer Quellmar for $14 million last week.", 14_000_000),
        ("Quellmar has sold a 9.5 percent stake to Brightfell Holdings for 30 million euros.", 30_000_000),
        ("Brightfell Holdings is to subscribe to 40 million euros of new shares in Quellmar, a maker of kites.", 40_000_000),
        ("Orlen Bank agreed to sell 8 per cent of its unit Quellmar to Brightfell Holdings for $20 million.", 20_000_000),
        ("A 15 per cent stake in Quellmar was bought by Brightfell Holdings for $12 million.", 12_000_000),
        ("Brightfell Holdings will hold 30 percent of Quellmar after investing $50 million.", 50_000_000),
        ("Brightfell Holdings has become an anchor shareholder in Quellmar, investing $50 million.", 50_000_000),
        ("Brightfell Holdings has joined a club of investors putting 90 million ringgit into Quellmar.", 90_000_000),
        ("Brightfell Holdings increased its stake in Quellmar to 22 percent for $31 million.", 31_000_000),
        ("For $80 million, Brightfell Holdings gets 12% of Quellmar.", 80_000_000),
        ("Brightfell Holdings came to the aid of Quellmar with a $7 million loan.", 7_000_000),
    ],
)  # fmt: skip
def test_who_buys_part_of_a_company_invests_in_it(sentence: str, amount: int) -> None:
    told = facts(sentence)
    assert [(first(r["company"]), r["amount"]) for r in told["rounds"]] == [("Quellmar", amount)]
    assert [first(name) for r in told["rounds"] for name in r["investors"]] == ["Brightfell Holdings"]
    assert told["acquisitions"] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Brightfell Holdings bought a 70% stake in Quellmar for $9 million.",
        "Brightfell Holdings has sold its 10% stake in Quellmar for $9 million.",
    ],
)
def test_who_buys_most_of_a_company_or_sells_its_part_does_not(sentence: str) -> None:
    assert facts(sentence)["rounds"] == []


@pytest.mark.parametrize(
    ("sentence", "company", "amount", "investors", "leads"),
    [
        ("Quellmar is finalising a round of 600 million euros led by Hafen Ventures, the Leeds Gazette reported last week.", "Quellmar", 600_000_000, {"Hafen Ventures"}, {"Hafen Ventures"}),
        ("Brightfell said in May that it would invest in Quellmar, a Leeds insurer, as lead investor in a $90mn Series C that also included Hafen Ventures.", "Quellmar", 90_000_000, {"Brightfell", "Hafen Ventures"}, {"Brightfell"}),
        ("Quellmar got $100M in May: a convertible note, Hafen Ventures ($30M), Tindra Capital ($20M) and Orlen Partners for the rest.", "Quellmar", 100_000_000, {"Hafen Ventures", "Tindra Capital", "Orlen Partners"}, set()),
        ("The two founders behind Quellmar, a Leeds insurer, received $5 million in seed money from Hafen Ventures.", "Quellmar", 5_000_000, {"Hafen Ventures"}, set()),
        ("Quellmar became a unicorn in May after a round with Hafen Ventures and Tindra Capital.", "Quellmar", None, {"Hafen Ventures", "Tindra Capital"}, set()),
        ("Quellmar, another Leeds spinout that insures kites, raised a $22 million Series B led by Hafen Ventures.", "Quellmar", 22_000_000, {"Hafen Ventures"}, {"Hafen Ventures"}),
    ],
)  # fmt: skip
def test_what_stands_between_company_sum_and_investors(
    sentence: str, company: str, amount: int | None, investors: set[str], leads: set[str]
) -> None:
    (told,) = facts(sentence)["rounds"]
    assert (first(told["company"]), told["amount"]) == (company, amount)
    assert {first(name) for name in told["investors"]} == investors
    assert {first(name) for name in told["leads"]} == leads


def test_names_below_a_heading_of_investors_are_investors() -> None:
    text = (
        "Quellmar raises 9 million euros\n\nQuellmar has raised 9 million euros through an allotment of new shares.\n\n"
        "1. Underwriters of the allotment (* denotes lead investor)\n\n- Hafen Bank Corporation*\n- Tindra Industries\n"
    )
    (told,) = facts(text)["rounds"]
    assert {first(name) for name in told["investors"]} == {"Hafen Bank Corporation", "Tindra Industries"}
    assert [first(name) for name in told["leads"]] == ["Hafen Bank Corporation"]


@pytest.mark.parametrize(
    ("sentence", "sums"),
    [
        ("Quellmar raised $65 million in a Series B from Hafen Ventures in May. Tindra Capital put up all of the initial $6 million.", {65_000_000, 6_000_000}),
        ("Brightfell invested SEK820m in Quellmar in 2019; Tindra Capital had bought in for SEK790m four months earlier.", {820_000_000, 790_000_000}),
        ("By contrast Quellmar, a Leeds company which insures kites, was able to attract $28m in June from Hafen Ventures.", {28_000_000}),
        ("Quellmar, of Sunnyvale, Ca., which insures kites, landed a $16.2M Series B.", {16_200_000}),
    ],
)  # fmt: skip
def test_what_one_investor_gave_at_another_time(sentence: str, sums: set[int]) -> None:
    rounds = facts(sentence)["rounds"]
    assert {r["amount"] for r in rounds} == sums
    assert {first(r["company"]) for r in rounds} == {"Quellmar"}


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Brightfell joined Quellmar in its 90 million euro Series A, headed by Hafen Ventures.", {(90_000_000, ("Brightfell", "Hafen Ventures"))}),
        ("Orlen Bank was hired by Quellmar to arrange an initial public offering that could raise $300 million next year.", {(300_000_000, ())}),
        ("Orlen Bank extends a 20 million euro venture loan to Lagos- and London-based Quellmar.", {(20_000_000, ("Orlen Bank",))}),
        ("Tindra put $35 million into Quellmar in April, following Brightfell's $150 million in February.", {(35_000_000, ("Tindra",)), (150_000_000, ("Brightfell",))}),
        ("Of the $130 million that Quellmar has just raised, $80 million was contributed by Hafen Ventures.", {(130_000_000, ("Hafen Ventures",))}),
        ("Quellmar completed a $29 million placement, of which Hafen Ventures took $12 million.", {(29_000_000, ("Hafen Ventures",))}),
        ("Brightfell and Tindra are the new names on the shareholder list of Quellmar, which raised $19 million on Monday.", {(19_000_000, ("Brightfell", "Tindra"))}),
    ],
)  # fmt: skip
def test_money_told_by_who_gave_it(sentence: str, told: set[tuple[int, tuple[str, ...]]]) -> None:
    rounds = facts(sentence)["rounds"]
    assert {first(r["company"]) for r in rounds} == {"Quellmar"}
    assert {(r["amount"], tuple(sorted(first(name) for name in r["investors"]))) for r in rounds} == told


def test_each_of_a_list_with_its_own_sum() -> None:
    text = "The list of the week\n\nClinic app Quellmar, Leeds-based lender Tindra Pay and payment gateway Ostrel came next with $28 million, $18 million and $9.5 million, respectively."
    assert {(first(r["company"]), r["amount"]) for r in facts(text)["rounds"]} == {
        ("Quellmar", 28_000_000), ("Tindra Pay", 18_000_000), ("Ostrel", 9_500_000),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "leads"),
    [
        ("Quellmar headed the list with a $12 million Series A co-led by Hafen Ventures.", {"Hafen Ventures"}),
        ("Quellmar's round, a Series C of $9 million, was led by Hafen Ventures.", {"Hafen Ventures"}),
        ("Quellmar raised $9 million. The round had three leaders, all of them old hands: Hafen Ventures; payments giant Brightfell; and Tindra Capital.", {"Hafen Ventures", "Brightfell", "Tindra Capital"}),
    ],
)  # fmt: skip
def test_who_leads(sentence: str, leads: set[str]) -> None:
    (told,) = facts(sentence)["rounds"]
    assert first(told["company"]) == "Quellmar"
    assert {first(name) for name in told["leads"]} == leads


def test_a_portal_that_reports_after_a_list_of_investors_is_none_of_them() -> None:
    text = "The Leeds firm Quellmar, started in 2018 by Ada Lind and Bo Ek, picked up $5 million from Hafen Ventures and Tindra Capital, news portal Ostrel reported."
    (told,) = facts(text)["rounds"]
    assert {first(name) for name in told["investors"]} == {"Hafen Ventures", "Tindra Capital"}


def test_who_came_in_as_lead_investor_leads_and_not_who_joined() -> None:
    text = "Quellmar raised $5 million. Brightfell, which came in as lead investor, was joined by new shareholders Orlen Bank and Hafen Ventures."
    (told,) = facts(text)["rounds"]
    assert [first(name) for name in told["leads"]] == ["Brightfell"]
