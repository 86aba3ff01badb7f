"""What one gave as part of a larger round, and to several companies at once; who only tells of another's round."""

# ruff: noqa: E501 -- snippets are easier to read whole than broken

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document
from tests.kg.extractors.rounds.test_rounds import facts


@pytest.mark.parametrize(
    ("text", "amount", "givers"),
    [
        ("Halden Bank has invested $5 million in Zwerk as part of its $20 million Series B.", 20, ["Halden Bank"]),
        (
            "Halden Bank is investing $5 million in Zwerk. The investment is part of a $20 million Series B led by Tern Capital.",
            20,
            ["Halden Bank", "Tern Capital"],
        ),
        (
            "Halden Bank is putting $5 million into Zwerk. Halden Bank said the $5 million is a portion of the $20 million that was raised in its latest round, a Series C that closed in May.",
            20,
            ["Halden Bank"],
        ),
        (
            "Tern Capital put $3 million into Zwerk, part of a $12 million seed round led by Otso Fund.",
            12,
            ["Otso Fund", "Tern Capital"],
        ),
        (
            "Zwerk received $5 million from Halden Bank, part of a $30 million round that closed in May.",
            30,
            ["Halden Bank"],
        ),
    ],
)
def test_what_one_gave_is_part_of_the_round(text: str, amount: int, givers: list[str]) -> None:
    (told,) = facts(text)["rounds"]
    assert (told["company"], told["amount"] / 1e6, sorted(told["investors"])) == ("Zwerk", amount, givers)


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("Tern Capital has invested in Zwerk, Kuppa and Voltwala.", ["Kuppa", "Voltwala", "Zwerk"]),
        ("Ada Lindqvist, 52, was an early investor in Zwerk.", ["Zwerk"]),
        ("Tern Capital's first two investments were in the kite maker Zwerk and Kuppa.", ["Kuppa", "Zwerk"]),
        (
            "Lindqvist was an investor in Zwerk as well, and has in recent years put several million dollars into payments startup Kuppa and into Voltwala, whose chair she is.",
            ["Kuppa", "Voltwala", "Zwerk"],
        ),
        ("Okafor joined Google in 2010 and later backed Zwerk and Kuppa.", ["Kuppa", "Zwerk"]),
    ],
)
def test_each_company_that_somebody_backed(text: str, companies: list[str]) -> None:
    assert sorted(told["company"] for told in facts(text)["rounds"]) == companies


@pytest.mark.parametrize(
    ("text", "rounds"),
    [
        (
            "Zwerk competes with Kuppa, which had raised $27 million from Otso Fund in October 2023.",
            [("Kuppa", 27)],
        ),
        (
            "Zwerk, which competes with Kuppa, which raised $20 million in May, has closed a seed round of $3 million.",
            [("Kuppa", 20), ("Zwerk", 3)],
        ),
    ],
)
def test_a_rival_told_of_in_a_relative_clause_has_its_own_sum(text: str, rounds: list[tuple[str, int]]) -> None:
    assert [(told["company"], told["amount"] / 1e6) for told in facts(text)["rounds"]] == rounds


def test_a_round_before_a_series_is_not_that_series() -> None:
    told = facts(
        "Zwerk has raised $5 million in a pre-Series B round led by Otso Fund. It was valued at $50 million when it closed its Series A in August 2019."
    )["rounds"]
    assert (told[0]["amount"], told[0]["stage"], told[0]["date"]) == (5_000_000, None, None)


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        (
            "Zwerk raised $2 million led by Otso Fund, and Tern Capital, Halden Growth and Kuppa Partners put in money.",
            ["Otso Fund"],
        ),
        (
            "Zwerk raised $2 million in a round led by Otso Fund, and Tern Capital, Halden Growth and the family office of Bo Ek also joined.",
            ["Otso Fund"],
        ),
        (
            "Zwerk raised $2 million in a round led by Otso Fund, Tern Capital and Halden Growth, and it will hire.",
            ["Otso Fund", "Tern Capital", "Halden Growth"],
        ),
    ],
)
def test_a_list_after_the_lead_has_a_verb_of_its_own(text: str, leads: list[str]) -> None:
    assert facts(text)["rounds"][0]["leads"] == leads


@pytest.mark.parametrize(
    "text",
    [
        "Zwerk is scouting for $35 million.",
        "Zwerk is out to raise $35 million.",
        "Tern Capital and Otso Fund have been holding talks on investing about $35 million in Zwerk.",
        "Zwerk sells shares to the public and says that it wants $35 million in that campaign.",
    ],
)
def test_what_is_only_sought_is_planned(text: str) -> None:
    (told,) = facts(text)["rounds"]
    assert (told["company"], told["amount"], told["status"]) == ("Zwerk", 35_000_000, "planned")


@pytest.mark.parametrize(
    ("text", "givers"),
    [
        ("Zwerk raised $5 million led by Otso Fund. Next to them are Hafen Labs and Kuppa.", ["Hafen Labs", "Kuppa"]),
        (
            "Zwerk raised $5 million led by Otso Fund. Beside them stand Hafen and Tern Partners.",
            ["Hafen", "Tern Partners"],
        ),
        (
            "Zwerk raised $5 million from the Wertheim family, Delek Motors and 8i Ventures.",
            ["8i Ventures", "Delek Motors", "Wertheim family"],
        ),
        (
            "Zwerk raised $5 million from Unicorn India Ventures and Startup Chile.",
            ["Startup Chile", "Unicorn India Ventures"],
        ),
        ("Zwerk has raised tens of millions of dollars from Tern Capital.", ["Tern Capital"]),
    ],
)
def test_who_gave(text: str, givers: list[str]) -> None:
    assert sorted(set(facts(text)["rounds"][0]["investors"]) - {"Otso Fund"}) == givers


@pytest.mark.parametrize(
    "name",
    [
        "Zwerk Foods Pvt. Ltd",
        "Zwerk Foods Pte. Ltd.",
        "Zwerk Foods (Pty) Ltd",
        "Zwerk Foods Sdn. Bhd.",
        "Zwerk Foods Company of Leeds, England,",
    ],
)
def test_legal_forms_and_seats_are_no_part_of_a_name(name: str) -> None:
    (told,) = facts(f"{name} has raised $4 million.")["rounds"]
    assert told["company"].removesuffix(" Company") == "Zwerk Foods"


def test_initials_stand_for_the_name_they_abbreviate() -> None:
    told = facts(
        "Halden Regional Development Bank put $4 million into Zwerk. HRD said it would lend more. HRD Bridge is its loan."
    )
    assert told["rounds"][0]["investors"] == ["Halden Regional Development Bank|HRD"]


def test_a_bare_dollar_is_the_one_that_the_text_marks_the_same_figure_with() -> None:
    text = "Zwerk announces $32M Series A\n\nMONTREAL, May 14, 2024 - Zwerk announced the closing of a CA$32 million Series A led by Tern Capital."
    (told,) = facts(text)["rounds"]
    assert (told["amount"], told["currency"]) == (32_000_000, "CAD")


def test_whose_programme_gave() -> None:
    told = facts("Zwerk has raised $3 million from Kuppa, Tern Capital's Seedling programme and Otso.")["rounds"]
    assert told[0]["investors"] == ["Kuppa", "Tern Capital", "Otso"]


def test_those_in_talks_about_investing_would_give() -> None:
    told = facts(
        "Zwerk hires. Sources say that Tern Capital and Otso Fund have been holding talks on investing about $55 million in a first institutional round of Zwerk."
    )["rounds"]
    assert (told[0]["investors"], told[0]["status"]) == (["Tern Capital", "Otso Fund"], "rumoured")


@pytest.mark.xfail(reason="weights overrule the rule here", strict=True)
def test_an_investor_that_is_not_called_so_speaks_of_what_it_led() -> None:
    told = facts(
        "Our investment in Zwerk\n\nAda Lind, Partner | Halden Works | May 3, 2021\n\nToday we are glad to share that we have led the $8M Series A of Zwerk with Otso Fund.\n\n"
        "Our fourth fund closed in March. Kuppa, whose $3M seed round we co-led with Tern Capital in 2020, was the first.\n\nHalden Works is an early-stage venture firm in Oslo."
    )["rounds"]
    assert [(r["company"], r["leads"]) for r in told] == [
        ("Zwerk", ["Halden Works"]),
        ("Kuppa", ["Halden Works", "Tern Capital"]),
    ]


def test_what_startups_raised_is_nobodys_total() -> None:
    assert (
        facts("Zwerk's data shows that Indian startups have raised around $97 million so far in 2024.")["totals"] == []
    )


def test_a_round_of_investors_alone_is_told_once() -> None:
    text = (
        "# Deals of the day, 12 November 2025\n\n| Company | Amount | Round | Investors |\n|---|---|---|---|\n| Zwerk | $4M | Seed | Tern Capital |\n"
        "| Kuppa | Undisclosed | Angel | Ada Lind; Bo Ek |\n\n## Kuppa gets angel cheque\n\nKuppa has raised an undisclosed amount from angel investors Ada Lind and Bo Ek.\n"
    )
    document = read_document("deals.md", text.encode())
    rounds = facts_of(Reading(document, extract_claims(document, least=0)))["rounds"]
    assert [r["company"] for r in rounds] == ["Zwerk", "Kuppa"]


def test_a_table_is_about_whom_the_line_above_it_calls_it() -> None:
    text = (
        "# Kuppa swallows Zwerk in $38m deal\n\nKuppa, a Swedish maker of kites, has acquired Zwerk, an Oslo startup. To pay for it, the buyer has raised $30 million from its owners.\n\n"
        "Zwerk was set up in 2018 by two linguists. It sells voice bots to banks, and Zwerk trains them itself.\n\n"
        "The exit is a good one for those that backed it:\n\n| Year | Stage | Sum | Backers |\n|---|---|---|---|\n| 2020 | Seed | $2m | Tern Capital |\n"
    )
    document = read_document("deal.md", text.encode())
    rounds = facts_of(Reading(document, extract_claims(document, least=0)))["rounds"]
    assert [r["company"] for r in rounds if r["stage"] == "seed"] == ["Zwerk"]


def test_what_others_add_makes_the_round_as_large_as_it_is_said_to_be() -> None:
    text = (
        "18 March 2026\n\nHafen Capital has invested $40 million in Quellmar. Kielo Ventures put in a further $10 million, "
        "which takes the round to $50 million.\n"
    )
    [told] = facts(text)["rounds"]
    assert (told["company"], told["amount"]) == ("Quellmar", 50_000_000)
    assert told["contributions"] == {"Hafen Capital": 40_000_000, "Kielo Ventures": 10_000_000}


def test_a_size_that_the_sums_told_do_not_add_up_to_leaves_the_round_as_it_is() -> None:
    text = (
        "18 March 2026\n\nHafen Capital has invested $40 million in Quellmar. Kielo Ventures put in a further $10 million, "
        "which takes the round to $75 million.\n"
    )
    [told] = facts(text)["rounds"]
    assert told["amount"] == 40_000_000
