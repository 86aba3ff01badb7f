"""Backing told in passing: by nouns, in descriptions beside a name, of "it" and "the latter". All names are invented."""

# ruff: noqa: E501 -- texts are easier to read whole

import pytest

from tests.kg.extractors.rounds.test_rounds import facts


def told(text: str) -> list[tuple[str, int | None, list[str]]]:
    """Return company, sum and investors of the rounds that a text tells of."""
    return [(r["company"], r["amount"], sorted(r["investors"])) for r in facts(text)["rounds"]]


BESIDE = {
    "has the backing of": "Veldra, a maker of pumps that has the backing of funds tied to Okmo Capital, has bought Nimbar.",
    "with its backing": "Veldra, a Ghent quantum startup with Okmo Capital's backing, has opened a laboratory.",
    "portfolio firm": "Veldra, an Okmo Capital portfolio firm which does checkouts and is growing abroad, bought Nimbar.",
    "which it backs": "Veldra, which Okmo Capital backs, has opened a second mill.",
    "backed by, in brackets": "Ruth Amsel founded Veldra (a vision startup backed by Okmo Capital).",
    "among whose backers": "Veldra, a superapp from Ghent, among whose backers is Okmo Capital, intends to launch in Ostrava.",
    "is a portfolio company of": "Veldra Limited is registered in Ghent, with engineers in Ostrava, and is a portfolio company of Okmo Capital.",
    "holder of": "Nimbar has bought a company named Veldra, holder of twelve patents as well as of venture money from Okmo Capital.",
}


@pytest.mark.parametrize("text", BESIDE.values(), ids=BESIDE)
def test_descriptions_tell_who_backed_whom(text: str) -> None:
    assert [(c.removesuffix(" Limited"), m, i) for c, m, i in told(text)] == [("Veldra", None, ["Okmo Capital"])]


def test_who_backed_before_is_not_in_the_new_round() -> None:
    text = "Veldra, which builds turbines and has Okmo Capital among its backers, has raised $5 million from Lindvik Ventures."
    assert sorted(told(text), key=str) == [
        ("Veldra", 5_000_000, ["Lindvik Ventures"]),
        ("Veldra", None, ["Okmo Capital"]),
    ]


def test_who_backed_before_and_again_is_in_one_round() -> None:
    text = (
        "Veldra, which builds turbines and has Okmo Capital among its backers, has raised $5 million from Okmo Capital."
    )
    assert told(text) == [("Veldra", 5_000_000, ["Okmo Capital"])]


NOBODYS = {
    "support": "Veldra won Okmo Motors's support for its chips.",
    "a report": "Okmo Capital has invested in early-stage startups, Ostrivo reported.",
    "for a service": "Nimbar, a startup with Okmo Motors's support for its map service, has shut down.",
    "to the public": "A minority stake in Veldra will be sold to the public.",
    "nobody's": "Veldra, a pump maker without Okmo Capital among its backers, has bought Nimbar.",
}


@pytest.mark.parametrize("text", NOBODYS.values(), ids=NOBODYS)
def test_other_support_is_no_backing(text: str) -> None:
    assert told(text) == []


def test_owners_have_put_money_into_no_round() -> None:
    assert told("Veldra, whose joint owners are Okmo Capital and Lindvik Ventures, has bought Nimbar.") == []


def test_the_last_of_several_is_described() -> None:
    text = "Nimbar, Ostrivo and Veldra, which Okmo Capital backs, are all spending."
    assert told(text) == [("Veldra", None, ["Okmo Capital"])]


STAKES = {
    "stake to be bought": ("A minority stake in Veldra is to be bought by Okmo Capital.", "planned"),
    "stake was acquired": ("A 10% stake in Veldra was acquired by Okmo Capital.", "closed"),
    "stake sold to": ("A further stake in Veldra has been sold to Okmo Capital.", "closed"),
    "given its funds": ("Veldra was given Okmo Capital funds.", "closed"),
    "received its money": ("Veldra, in 2018 a little firm in Ghent, received Okmo Capital money.", "closed"),
    "one of those": (
        "Veldra, a supplier of mills, is one of the two companies in which Okmo Capital invests first.",
        "closed",
    ),
    "an aside between": ("Okmo Capital, reputedly the richest, acquired a quarter of Veldra.", "closed"),
}


@pytest.mark.parametrize(("text", "status"), STAKES.values(), ids=STAKES)
def test_stakes_and_money_in_other_orders(text: str, status: str) -> None:
    rounds = [(r["company"], r["status"], r["amount"], r["investors"]) for r in facts(text)["rounds"]]
    assert rounds == [("Veldra", status, None, ["Okmo Capital"])]


MEANT = {
    "it counts": "Veldra makes exoskeletons. It counts Okmo Capital and Lindvik Ventures among its backers.",
    "it has collected": "Veldra never asked banks, but it had collected some money from Okmo Capital and Lindvik Ventures.",
    "the latter": "Peers include Nimbar, which Gojo acquired in 2017, and Veldra of the Philippines; the latter has been funded by Okmo Capital and Lindvik Ventures.",
}


@pytest.mark.parametrize("text", MEANT.values(), ids=MEANT)
def test_pronouns_and_the_latter_stand_for_who_is_backed(text: str) -> None:
    assert told(text) == [("Veldra", None, ["Lindvik Ventures", "Okmo Capital"])]


SEVERAL = {
    "after a colon": "Okmo Capital has so far invested in three startups: Veldra, Nimbar and Ostrivo.",
    "both backed by": "Veldra, Nimbar and Ostrivo are all backed by Okmo Capital.",
    "the first to receive": "The first startups to get money from Okmo Capital were Veldra, Nimbar and Ostrivo.",
}


@pytest.mark.parametrize("text", SEVERAL.values(), ids=SEVERAL)
def test_each_of_several_is_backed(text: str) -> None:
    assert told(text) == [(name, None, ["Okmo Capital"]) for name in ("Veldra", "Nimbar", "Ostrivo")]


def test_the_deal_of_before_is_no_stake_of_now() -> None:
    text = "Okmo Motors makes cars. News of the deal came on the day that Okmo Motors also disclosed an agreement to buy a 5% stake in Veldra."
    assert told(text) == [("Veldra", None, ["Okmo Motors"])]


def test_a_stake_at_a_valuation_has_no_price() -> None:
    found = facts(
        "Okmo Capital had acquired about a quarter of Veldra, a pump maker, at a company value of about $450 million."
    )
    assert [(r["company"], r["amount"]) for r in found["rounds"]] == [("Veldra", None)]
    assert [(v["company"], v["amount"]) for v in found["valuations"]] == [("Veldra", 450_000_000)]


def test_with_support_from_another_backs_the_round_and_no_investor() -> None:
    text = "Veldra closed a $16m Series B led by Okmo Capital, with support from Lindvik Ventures."
    assert told(text) == [("Veldra", 16_000_000, ["Lindvik Ventures", "Okmo Capital"])]
