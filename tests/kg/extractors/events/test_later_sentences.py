"""Investors told beside a round, in later sentences and in passing. All names are invented."""

# ruff: noqa: E501 -- texts are easier to read whole

import pytest

from tests.kg.extractors.rounds.test_rounds import facts

RAISED = "Veldra raised $30 million in a Series B led by Okmo Ventures. "

JOIN = {
    "a new name": "Brindle Capital is a new name on the shareholder list as well.",
    "an arrival": "Brindle Capital is the latest addition to the cap table.",
    "a newcomer": "Brindle Capital is a newcomer to the list.",
    "the only new name": "The only new name is Brindle Capital.",
    "in it too": "Brindle Capital is in it too.",
    "talking of it": "Brindle Capital is also talking about taking part.",
    "a star": "There is also a football star: Ada Brindle.",
    "in again, along with": "Tern Partners and Otso Fund are in again, along with Brindle Capital of Leeds.",
}


@pytest.mark.parametrize("text", JOIN.values(), ids=JOIN)
def test_who_is_told_next_takes_part(text: str) -> None:
    (told,) = facts(RAISED + text)["rounds"]
    assert {"Brindle Capital", "Ada Brindle"} & set(told["investors"])


def test_whom_it_counts_as_customers_may_take_part() -> None:
    (told,) = facts(
        "Veldra raised $30 million. The round was led by Okmo Ventures, joined by Tern Partners and by two carriers which are also customers: Brindle Air and Quayle."
    )["rounds"]
    assert set(told["investors"]) == {"Okmo Ventures", "Tern Partners", "Brindle Air", "Quayle"}


def test_others_join_the_round_that_their_leader_led() -> None:
    text = "Veldra raised a $30 million Series B led by Okmo Ventures. A $4 million seed in 2021 came from Tern Partners. Okmo Ventures was joined by Brindle Capital."
    found = {r["stage"]: set(r["investors"]) for r in facts(text)["rounds"]}
    assert found == {"series-b": {"Okmo Ventures", "Brindle Capital"}, "seed": {"Tern Partners"}}


LEADS = {
    "at the head": "Veldra raised a Series B of $39 million in 2021, this time with Okmo Ventures at the head.",
    "a lead with a cheque": "Veldra is raising $39 million. Okmo Ventures is expected to lead with a $30 million cheque.",
    "in the lead then": "Veldra raised $39 million in 2020. At that time Okmo Ventures were in the lead.",
    "shares to a group": "Veldra sold $39 million of shares to a group led by Okmo Ventures.",
    "lenders in a group": "A group of lenders led by Okmo Ventures said on Thursday it will provide $39 million to Veldra.",
}


@pytest.mark.parametrize("text", LEADS.values(), ids=LEADS)
def test_who_heads_those_who_give_leads(text: str) -> None:
    (told,) = facts(text)["rounds"]
    assert (told["company"], told["amount"], told["leads"]) == ("Veldra", 39_000_000, ["Okmo Ventures"])


def test_a_founder_leads_and_not_what_they_founded() -> None:
    (told,) = facts("Veldra closed a $23 million Series A led by Ada Lind, the co-founder of Brindle Point.")["rounds"]
    assert told["leads"] == ["Ada Lind"]


def test_a_partner_leads_for_their_firm() -> None:
    (told,) = facts("Veldra closed a $23 million Series A led by Ada Lind, a partner at Brindle Capital.")["rounds"]
    assert told["leads"] == ["Brindle Capital"]


def test_who_sits_on_the_board_with_somebody_gives_nothing() -> None:
    text = RAISED + "Tern Partners took part too. It is joining the board alongside Ada Lind and Bo Ek."
    (told,) = facts(text)["rounds"]
    assert told["investors"] == ["Okmo Ventures", "Tern Partners"]


def test_a_grant_is_given_by_whose_programme_it_is() -> None:
    (told,) = facts("In September 2024 Veldra won a $3.2 million grant under the Brindle Foundation's SunUp program.")[
        "rounds"
    ]
    assert (told["stage"], told["investors"]) == ("grant", ["Brindle Foundation"])


def test_a_kind_of_grant_is_no_giver() -> None:
    (told,) = facts("Veldra received a $1.5 million SBIR grant from the Brindle Foundation.")["rounds"]
    assert told["investors"] == ["Brindle Foundation"]


def test_who_commits_to_a_fund_does_not_invest_in_the_company() -> None:
    text = (
        RAISED
        + "Its second fund, Okmo Growth II, closed this spring at $150 million with commitments from Tern Pensions and the Otso Fund."
    )
    (told,) = facts(text)["rounds"]
    assert told["investors"] == ["Okmo Ventures"]


def test_others_raised_before_one_does() -> None:
    found = facts(
        "Local rivals have been raising quickly: Noma Security left stealth with a $32 million Series A led by Okmo Ventures."
    )["rounds"]
    assert [(r["company"], r["status"], r["leads"]) for r in found] == [("Noma Security", "closed", ["Okmo Ventures"])]


def test_an_arm_gives_and_not_whose_it_is() -> None:
    (told,) = facts(
        "Veldra raised $5 million, with the venture capital arm of Brindle Power Co., Kyuden Ventures, as well as Tern contributing."
    )["rounds"]
    assert told["investors"] == ["Kyuden Ventures", "Tern"]


def test_where_founders_worked_does_not_raise() -> None:
    (told,) = facts(
        "Quayle, started by alumni of Brindle, Tern and Otso's truck group, landed a $52 million Series A from investors led by Okmo Ventures."
    )["rounds"]
    assert (told["company"], told["leads"]) == ("Quayle", ["Okmo Ventures"])


def test_who_says_so_makes_a_headline_a_rumour() -> None:
    (told,) = facts(
        "Veldra in talks to raise $60M\n\nVeldra is in talks to raise around $60 million in a Series C, two people aware of the matter said.\n"
    )["rounds"]
    assert told["status"] == "rumoured"


def test_a_price_compared_dates_the_round_told_with_it() -> None:
    text = "Veldra is valued at $310 million, up from $85 million in September 2022, when it picked up $14 million from Okmo Ventures."
    (told,) = facts(text)["rounds"]
    assert (told["amount"], told["date"]) == (14_000_000, "2022-09")


def test_what_an_investor_gave_is_the_round_of_the_headline_in_its_own_currency() -> None:
    text = "Veldra nets $19m from chemical giant's arm\n\nOkmo Ventures has poured 600 million baht (US$19 million) into Veldra, a grocery app.\n"
    (told,) = facts(text)["rounds"]
    assert (told["amount"], told["currency"], told["investors"]) == (600_000_000, "THB", ["Okmo Ventures"])


def test_who_is_a_director_as_another_is_gives_nothing() -> None:
    text = "Veldra has raised $9 million. Okmo Ventures' Sid Quayle is listed as a director, as is Blake Modersen."
    (told,) = facts(text)["rounds"]
    assert "Blake Modersen" not in told["investors"]


def test_who_writes_cheques_beside_the_lead_investor_does_not_lead() -> None:
    text = "Veldra raised a $1.8 million seed, in which Okmo Ventures was the lead investor, Tern Fund and Otso Capital also writing cheques."
    (told,) = facts(text)["rounds"]
    assert (told["leads"], told["investors"]) == (["Okmo Ventures"], ["Okmo Ventures", "Tern Fund", "Otso Capital"])


def test_who_had_backed_it_so_far_is_not_in_the_new_round() -> None:
    text = "Veldra has sold a 6% stake to Okmo Motors for $48 million.\n\nVeldra had been backed so far by Tern Fund, Otso Capital and Brindle Capital.\n"
    assert all("Tern Fund" not in r["investors"] for r in facts(text)["rounds"] if r["amount"])


def test_where_a_founder_who_invests_comes_from_raises_nothing() -> None:
    text = "Pendle raised $5 million from Okmo Ventures. Brindle co-founder Ada Lind has invested too. The company landed a $1 million grant in March."
    assert {r["company"] for r in facts(text)["rounds"]} == {"Pendle"}


def test_a_round_is_of_whom_reveals_it() -> None:
    (told,) = facts("Okmo Ventures is back again in the $5.1 million Series A that Pendle reveals today.")["rounds"]
    assert (told["company"], told["amount"]) == ("Pendle", 5_100_000)
