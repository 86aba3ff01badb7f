"""Who backed whom in any voice: who gives, what is done and to whom, in every combination. All names are invented."""

# ruff: noqa: E501 -- texts are easier to read whole

import pytest

from kg.extractors import extract_claims
from kg.readers import read_document
from tests.kg.extractors.rounds.test_rounds import facts


def told(text: str) -> list[tuple[str, int | None, list[str]]]:
    """Return company, sum and investors of the rounds that a text tells of."""
    return [(r["company"], r["amount"], sorted(r["investors"])) for r in facts(text)["rounds"]]


ONE = {
    "an adverb": "Hollis Capital subsequently invested in Brightvale.",
    "likewise": "Hollis Capital likewise put money into Brightvale, a maker of drones.",
    "something beside, with a sum": "Hollis Capital, which manages $3 billion, has already put money into Brightvale.",
    "holds": "Hollis Capital holds equity in Brightvale too.",
    "has money in": "Hollis Capital has money in Brightvale.",
    "stands behind": "Hollis Capital stands behind Brightvale.",
    "bet on": "Hollis Capital bet early on Brightvale.",
    "a cheque": "Hollis Capital has written a cheque to Brightvale.",
    "beside the name": "Hollis Capital, an early investor in Brightvale, opened an office in Paris.",
    "companies such as": "Hollis Capital, a backer of companies such as Brightvale, opened an office in Paris.",
    "known for": "Hollis Capital, known for backing Brightvale, opened an office in Paris.",
    "its investments": "Hollis Capital is best known for its early investment in Brightvale.",
    "portfolio": "Hollis Capital's portfolio includes Brightvale.",
    "whose bets": "Hollis Capital, whose bets include Brightvale, opened an office in Paris.",
    "by": "Earlier investments by Hollis Capital include Brightvale.",
    "among its": "Hollis Capital counts Brightvale among its portfolio companies.",
    "in its portfolio": "Hollis Capital has Brightvale in its portfolio.",
    "is among": "Brightvale is among Hollis Capital's portfolio companies.",
    "is one of": "Brightvale is one of the first bets of Hollis Capital.",
    "welcomed": "Brightvale welcomed Hollis Capital as its newest backer.",
    "welcomed, after a sum": "Brightvale announced revenue of $100 million and greeted Hollis Capital as a shareholder.",
    "added to a list": "Brightvale added Hollis Capital to its list of investors.",
    "it": "Hollis Capital invests in software. It was the earliest investor in Brightvale.",
    "its": "Hollis Capital invests in software. Its portfolio includes Brightvale.",
    "the firm": "Hollis Capital invests in software. The firm has a stake in Brightvale.",
}


@pytest.mark.parametrize("text", ONE.values(), ids=ONE)
def test_who_gives_and_what_is_done(text: str) -> None:
    assert told(text) == [("Brightvale", None, ["Hollis Capital"])]


SEVERAL = {
    "a list": "Hollis Capital subsequently invested in Brightvale and Corrano.",
    "again with of": "Hollis Capital is a backer of Brightvale, which builds drones; and of Corrano, a chipmaker.",
    "again with in": "Hollis Capital owns a stake in Brightvale, a drone maker, and in Corrano, a chip designer.",
    "from, to": "Hollis Capital has funded companies from Brightvale to Corrano.",
    "their money": "Two more drone firms already have Hollis Capital's money: Brightvale and Corrano.",
    "among them": "Hollis Capital has made five investments, among them Brightvale and Corrano.",
    "of a description": "Hollis Capital invests in software. The firm disclosed five investments, among them Brightvale and Corrano.",
    "companies such as": "Hollis Capital has made investments in companies such as Brightvale and Corrano.",
    "went to": "Cheques from Hollis Capital went to Brightvale and Corrano.",
    "among the first": "Brightvale and Corrano are among the first bets of Hollis Capital.",
    "among, in front": "Among the investments of Hollis Capital are Brightvale and Corrano.",
    "possessive": "Hollis Capital's investments in Brightvale and Corrano show what it looks for.",
    "in a description": "Hollis Capital, whose bets include the insurer Brightvale and the bank Corrano, opened an office in Paris.",
    "two nouns": "Hollis Capital, a backer of Brightvale and an early investor in Corrano, opened an office in Paris.",
    "both have": "Brightvale and Corrano have both taken money from Hollis Capital.",
    "they received": "Brightvale and Corrano received investments from Hollis Capital.",
}


@pytest.mark.parametrize("text", SEVERAL.values(), ids=SEVERAL)
def test_to_whom_goes_on(text: str) -> None:
    assert sorted(told(text)) == [("Brightvale", None, ["Hollis Capital"]), ("Corrano", None, ["Hollis Capital"])]


NOBODYS = {
    "software": "Hollis supports Brightvale with cloud software and Corrano with chips.",
    "a customer": "Hollis, a customer of Brightvale, opened a plant.",
    "customers": "Hollis counts Brightvale and Corrano among its clients.",
    "a new customer": "Hollis welcomed Brightvale as its newest customer.",
    "partners": "Hollis has added Brightvale to its list of partners.",
    "products": "Hollis's portfolio includes three products: Brightvale, Corrano and Dunmore.",
    "a former one": "Hollis Capital, a former investor in Brightvale, is an adviser to Corrano.",
    "research": "Hollis funds research at Corrano University.",
    "a lobby": "Hollis Capital joined Brightvale and Corrano in a lobbying group.",
    "more than it had": "Hollis Motors is to double its stake in Brightvale.",
}


@pytest.mark.parametrize("text", NOBODYS.values(), ids=NOBODYS)
def test_other_dealings_are_no_backing(text: str) -> None:
    claims = extract_claims(read_document("news.txt", text.encode()))
    assert [claim.value for claim in claims if claim.predicate == "investor"] == []


def test_the_subject_of_what_follows_is_not_backed() -> None:
    text = "Hollis Capital has backed companies such as Brightvale (Canada), and Corrano has backed Dunmore."
    assert sorted(told(text)) == [("Brightvale", None, ["Hollis Capital"]), ("Dunmore", None, ["Corrano"])]


def test_who_leads_is_not_backed_by_those_who_join() -> None:
    text = "Brightvale has raised $5 million. Hollis was the lead investor, with solid backing from Merle Ventures."
    assert told(text) == [("Brightvale", 5_000_000, ["Hollis", "Merle Ventures"])]


def test_what_else_somebody_backed_is_told_in_passing() -> None:
    text = (
        "Brightvale has raised $5 million in a Series B led by Hollis Capital. It has backed Corrano, Dunmore and Eskval early. "
        "Merle Ventures led the previous round, a Series A of $2 million."
    )
    assert ("Brightvale", 2_000_000, ["Merle Ventures"]) in told(text)


def test_what_may_come_is_planned() -> None:
    rounds = facts("Hollis Capital could put money into Brightvale, two people said.")["rounds"]
    assert [(r["company"], r["status"], r["investors"]) for r in rounds] == [
        ("Brightvale", "rumoured", ["Hollis Capital"])
    ]


def test_the_prior_fund_goes_by_its_firm() -> None:
    text = "Fund II continues the record of Hollis Partners, as may be seen from the prior fund's investments in Brightvale and Corrano."
    assert sorted(told(text)) == [("Brightvale", None, ["Hollis Partners"]), ("Corrano", None, ["Hollis Partners"])]


def test_since_an_earlier_stage_of_a_company_that_is_named() -> None:
    text = (
        "Brightvale is raising $50 million. Hollis Capital, a backer of Brightvale since its seed round in 2019 and an early "
        "investor in Corrano, opened an office in Paris."
    )
    rounds = facts(text)["rounds"]
    assert ("Brightvale", "seed", ["Hollis Capital"]) in [(r["company"], r["stage"], r["investors"]) for r in rounds]
    assert ("Corrano", None, ["Hollis Capital"]) in [(r["company"], r["stage"], r["investors"]) for r in rounds]
