"""Rounds as outlets around the world tell them: in idioms, of allotments, with the verb standing once. All is invented."""

# ruff: noqa: E501 -- sentences are easier to read whole than broken

import pytest

from tests.kg.extractors.test_voices import rounds_of

OPENING = "Brackenridge, a Nairobi insurer, raised $30 million in a Series B. "

LEADERS = [
    "Tern Ventures was the leader of the tour, and Okapi Capital accompanied it.",
    "Tern Ventures acted as lead; Okapi Capital was the other purchaser.",
    "Tern Ventures took the reins of the round, and Okapi Capital wrote the rest.",
    "Tern Ventures wrote the term sheet and Okapi Capital topped it up.",
    "Tern Ventures pulled the cart; Okapi Capital tagged along.",
    "Lead was Tern Ventures, flanked by Okapi Capital.",
    "Tern Ventures, leader of the operation, and Okapi Capital were the investors.",
    "Tern Ventures drove the round and Okapi Capital entered the shareholder structure.",
]


@pytest.mark.parametrize("sentence", LEADERS)
def test_a_leader_is_known_by_many_words(sentence: str) -> None:
    ((company, _, amount, leads, others),) = rounds_of(OPENING + sentence)
    assert (company, amount) == ("Brackenridge", 30_000_000)
    assert (leads, others) == ({"Tern Ventures"}, {"Okapi Capital"})


JOINERS = [
    "Tern Ventures and Okapi Capital completed it.",
    "Tern Ventures wrote the bulk of it; Okapi Capital topped it up.",
    "Tern Ventures and Okapi Capital each paid in half of the money.",
    "Tern Ventures and Okapi Capital entered the shareholder structure.",
    "Tern Ventures with Okapi Capital accompanied it.",
    "Tern Ventures took $18 million of the round and Okapi Capital picked up the remaining $12 million.",
    "Tern Ventures subscribed to $18 million and Okapi Capital to $12 million.",
    "Of this, Tern Ventures has put in $18 million, while Okapi Capital accounts for the remaining $12 million.",
]


@pytest.mark.parametrize("sentence", JOINERS)
def test_who_takes_part_is_known_by_many_words(sentence: str) -> None:
    ((company, _, amount, leads, others),) = rounds_of(OPENING + sentence)
    assert (company, amount) == ("Brackenridge", 30_000_000)
    assert (leads, others) == (set(), {"Tern Ventures", "Okapi Capital"})


def test_who_leads_together_with_help_of_others_is_not_joined_in_the_lead() -> None:
    sentence = "Tern Ventures and Okapi Capital co-led, with participation from Halden Partners."
    ((_, _, _, leads, others),) = rounds_of(OPENING + sentence)
    assert (leads, others) == ({"Tern Ventures", "Okapi Capital"}, {"Halden Partners"})


GIFTS = [
    "Tern Ventures had gone in with $5 million in 2017.",
    "Tern Ventures came on board in 2017 with $5 million.",
    "The tap was first opened by Tern Ventures, with $5 million in 2017.",
    "Its first believer was Tern Ventures, with $5 million in 2017.",
    "Tern Ventures opened the account in 2017 with $5 million.",
    "In 2017 Tern Ventures took a punt on the company with $5 million.",
    "Tern Ventures got the ball rolling in 2017 with $5 million.",
]


@pytest.mark.parametrize("sentence", GIFTS)
def test_what_one_investor_came_with_is_a_round(sentence: str) -> None:
    ((company, _, amount, _, others),) = rounds_of("Brackenridge is a Nairobi insurer. " + sentence)
    assert (company, amount, others) == ("Brackenridge", 5_000_000, {"Tern Ventures"})


def test_what_two_came_with_at_two_times_are_two_rounds() -> None:
    text = "Brackenridge is a Nairobi insurer. Tern Ventures came on board in 2017 with $5 million, and Okapi Capital followed in 2019 as the only investor in a $9 million Series A."
    told = {(company, amount, *others) for company, _, amount, _, others in rounds_of(text)}
    assert told == {("Brackenridge", 5_000_000, "Tern Ventures"), ("Brackenridge", 9_000_000, "Okapi Capital")}


ISSUES = [
    "Brackenridge SA has carried out a reserved capital increase of €9 million to the benefit of Tern Ventures (€5 million) and Okapi Capital (€4 million).",
    "Brackenridge SA has completed a capital increase of €9 million in favour of Tern Ventures (€5 million) and Okapi Capital (€4 million).",
    "Brackenridge SA has resolved on a directed share issue of 4 million shares, thereby raising €9 million before transaction costs. The subscribers are Tern Ventures and Okapi Capital.",
]


@pytest.mark.parametrize("text", ISSUES)
def test_an_issue_of_shares_goes_to_those_it_is_reserved_for(text: str) -> None:
    ((company, _, amount, _, others),) = rounds_of(text)
    assert (company, amount, others) == ("Brackenridge SA", 9_000_000, {"Tern Ventures", "Okapi Capital"})


def test_what_an_investor_gave_to_hundreds_is_no_round() -> None:
    text = "Brackenridge raised $30 million from Tern Ventures. Tern Ventures has committed more than $2 billion to over 550 companies since 1997."
    assert [(company, amount) for company, _, amount, _, _ in rounds_of(text)] == [("Brackenridge", 30_000_000)]
