"""Investors told by what they are ("his firm", "the Oslo fund"), and what investors gave that no round is told of before."""

# ruff: noqa: E501 -- sentences are easier to read whole

import pytest

from tests.kg.extractors.rounds.test_rounds import facts

WHO_GAVE: dict[str, tuple[str, list[str], list[str]]] = {
    "his firm": (
        '"We met Quellmar in a shed," says Bo Ek, a partner at Ostwind. His firm has led the $6 million seed round of Quellmar.',
        ["Ostwind"],
        ["Ostwind"],
    ),
    "the city's VC": (
        "Who still buys kites? Tindra does. The Oslo VC is leading a €9 million Series A in Quellmar, the kite maker.",
        ["Tindra"],
        ["Tindra"],
    ),
    "a person of a firm, which led": (
        'Quellmar signed a €7 million Series A. "They listen," says Ada Lind of Ostwind, which led.',
        ["Ostwind"],
        ["Ostwind"],
    ),
    "the investor is": (
        "Quellmar took $16 million from a single investor. That investor is Norway's Tindra.",
        ["Tindra"],
        [],
    ),
    "together with another": (
        "Quellmar merged with Brenholt in May. Hafen Ventures, together with Tindra Capital, led a $70 million round for the kite maker.",
        ["Hafen Ventures", "Tindra Capital"],
        ["Hafen Ventures", "Tindra Capital"],
    ),
    "somebody's fund": (
        "Quellmar sells kites. Ostwind's growth equity arm led its $20 million Series B.",
        ["Ostwind"],
        ["Ostwind"],
    ),
    "from them, as a sentence": (
        "Quellmar makes kites. It has raised €3 million. From Ostwind and 1,900 small investors on its platform.",
        ["Ostwind"],
        [],
    ),
}


@pytest.mark.parametrize(("text", "investors", "leads"), WHO_GAVE.values(), ids=WHO_GAVE)
def test_who_gave_is_found(text: str, investors: list[str], leads: list[str]) -> None:
    (found,) = facts(text)["rounds"]
    assert (found["company"], sorted(found["investors"]), sorted(found["leads"])) == ("Quellmar", investors, leads)


SHARES: dict[str, tuple[str, list[tuple[float | None, list[str]]]]] = {
    "what two gave in one sentence": (
        "In Oslo, Quellmar builds kites. Hafen Ventures and Tindra Capital supplied €7.5 million of equity.",
        [(7.5, ["Hafen Ventures", "Tindra Capital"])],
    ),
    "each so much": (
        "Oslo's Quellmar has found two backers for its kites. Tindra Ventures is contributing €3 million and Hafen Ventures €1 million.",
        [(None, ["Hafen Ventures", "Tindra Ventures"])],
    ),
    "a stake in the described company": (
        "Quellmar makes kites. Tindra Growth is buying a minority stake in the Oslo firm for an undisclosed sum.",
        [(None, ["Tindra Growth"])],
    ),
}


@pytest.mark.parametrize(("text", "rounds"), SHARES.values(), ids=SHARES)
def test_what_was_given_without_a_round_is_one(text: str, rounds: list[tuple[float | None, list[str]]]) -> None:
    found = [(r["amount"] and r["amount"] / 10**6, sorted(r["investors"])) for r in facts(text)["rounds"]]
    assert found == rounds


def test_a_heading_may_tell_the_sum_before_the_company() -> None:
    text = "# Deals\n\n## $8m - Quellmar (kites)\n\nMade in Oslo. The investor is Norway's Tindra.\n\n## $3m - Brenholt (sails)\n\nFrom Ostwind and 90 small investors.\n"
    found = facts(text)["rounds"]
    assert [(r["company"], r["amount"], r["investors"]) for r in found] == [
        ("Quellmar", 8_000_000, ["Tindra"]),
        ("Brenholt", 3_000_000, ["Ostwind"]),
    ]


def test_a_number_after_a_dateline_is_no_name() -> None:
    text = "OSLO - Eight months after it closed a $9 million Series B, Quellmar has gone back to the same well. The launch startup said Wednesday it had added $7 million to the round."
    assert {r["company"] for r in facts(text)["rounds"]} == {"Quellmar"}


def test_what_went_before_is_not_the_round_whose_investors_follow() -> None:
    text = (
        "Quellmar grows. After its €5 million Series A from Ostwind Ventures, the Oslo firm is adding $80 million in a Series B led by "
        "Tindra Capital. Hafen Ventures and Brenholt joined."
    )
    found = {r["stage"]: sorted(r["investors"]) for r in facts(text)["rounds"]}
    assert found == {"series-a": ["Ostwind Ventures"], "series-b": ["Brenholt", "Hafen Ventures", "Tindra Capital"]}


def test_an_equity_round_is_not_the_loan_of_the_same_size() -> None:
    text = "Quellmar got a $10 million loan from Tindra Bank. A year earlier it had closed a $10 million equity round: Ostwind invested all of it."
    assert [(r["stage"], r["investors"]) for r in facts(text)["rounds"]] == [
        ("debt", ["Tindra Bank"]),
        (None, ["Ostwind"]),
    ]


def test_investors_told_before_the_sum_are_of_its_round() -> None:
    text = (
        "Quellmar, a neighbour of Brenholt in Oslo, has a US investor. Hafen Ventures took the lead, Tindra Capital followed, and Ostwind "
        "Partners sold a part of its stake. Quellmar receives $26 million in fresh money."
    )
    (found,) = facts(text)["rounds"]
    assert {"Hafen Ventures", "Tindra Capital"} <= set(found["investors"])


def test_employees_of_another_company_lead_no_round() -> None:
    text = "Quellmar raised €3 million from Hafen Ventures. The Oslo outfit is led by two former Tindra executives."
    (found,) = facts(text)["rounds"]
    assert found["investors"] == ["Hafen Ventures"]


def test_only_the_last_of_a_list_led_what_a_relative_clause_tells() -> None:
    text = (
        "Quellmar has closed a $90 million Series C. The financing was led by Belgian investment company Tindra. Ostwind put in more, and so did "
        "Hafen Ventures, Brenholt Capital and Lindgren Partners, which led the company's $50 million Series B 13 months ago."
    )
    found = {r["stage"]: (r["leads"], sorted(r["investors"])) for r in facts(text)["rounds"]}
    assert found == {
        "series-c": (["Tindra"], ["Brenholt Capital", "Hafen Ventures", "Lindgren Partners", "Ostwind", "Tindra"]),
        "series-b": (["Lindgren Partners"], ["Lindgren Partners"]),
    }


def test_another_that_followed_with_a_sum_from_somebody_raised_it() -> None:
    text = "Oslo's Quellmar raised $30 million in a round led by Hafen Ventures, and Sweden's Tindra followed with $17.5 million from Ostwind Capital."
    assert [(r["company"], r["amount"], r["investors"]) for r in facts(text)["rounds"]] == [
        ("Quellmar", 30_000_000, ["Hafen Ventures"]),
        ("Tindra", 17_500_000, ["Ostwind Capital"]),
    ]


def test_the_noun_raise_raises_nothing() -> None:
    text = "Quellmar raised $80m on Monday. All of the cash in Quellmar's latest raise comes from the $45bn buyout house Tindra Growth."
    (found,) = facts(text)["rounds"]
    assert (found["amount"], found["investors"]) == (80_000_000, ["Tindra Growth"])


def test_existing_investors_beside_the_leads_lead_nothing() -> None:
    text = "Quellmar announced a $17 million round led by Hafen Ventures and Tindra Capital, together with existing investors Ostwind and Brenholt."
    (found,) = facts(text)["rounds"]
    assert sorted(found["leads"]) == ["Hafen Ventures", "Tindra Capital"]
