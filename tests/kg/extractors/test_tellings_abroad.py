"""Rounds as outlets around the world tell them: in idioms, of allotments, with the verb standing once. All is invented."""

# ruff: noqa: E501 -- sentences are easier to read whole than broken

import pytest

from kg.claims import Kind
from kg.extractors import extract_claims
from kg.readers import read_document
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


HANDED = [
    "Tern Ventures advanced Brackenridge $5 million.",
    "Tern Ventures wired $5 million to Brackenridge.",
    "Tern Ventures supports Brackenridge with $5 million.",
    "Tern Ventures enters Brackenridge with $5 million.",
    "Tern Ventures rolled the dice on Brackenridge with $5 million.",
    "Tern Ventures believes in Brackenridge and invests $5 million.",
    "Tern Ventures takes a minority stake in Brackenridge and pays $5 million for it.",
    "Tern Ventures has signed off on a $5 million tranche of Brackenridge's Series A.",
    "Brackenridge persuaded Tern Ventures to invest $5 million.",
    "Brackenridge has Tern Ventures to thank for $5 million.",
    "Brackenridge cedes 8% to Tern Ventures for $5 million.",
]


@pytest.mark.parametrize("text", HANDED)
def test_who_hands_over_a_sum_is_an_investor_by_many_verbs(text: str) -> None:
    ((company, _, amount, leads, others),) = rounds_of(text)
    assert (company, amount, leads, others) == ("Brackenridge", 5_000_000, set(), {"Tern Ventures"})


NOBODY = [
    "Investors are circling Brackenridge. The Leeds lender raised $5 million from Tern Ventures.",
    "Backers were keen on Brackenridge, which raised $5 million from Tern Ventures.",
    "Leeds shoppers have a new friend in Brackenridge. The lender has raised $5 million from Tern Ventures.",
    "According to Tidings, Brackenridge has raised $5 million from Tern Ventures.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_who_is_spoken_of_raises_and_does_not_invest(text: str) -> None:
    ((company, _, amount, _, others),) = rounds_of(text)
    assert (company, amount, others) == ("Brackenridge", 5_000_000, {"Tern Ventures"})


def test_who_is_said_to_be_the_investor_stands_alone() -> None:
    text = "Brackenridge raised $5 million. The exclusive investor is Tern Ventures, and Okapi Capital served as exclusive financial adviser."
    ((_, _, _, _, others),) = rounds_of(text)
    assert others == {"Tern Ventures"}


def test_those_who_run_the_books_of_a_listing_do_not_invest_in_it() -> None:
    text = "Brackenridge has received the regulator's nod for an initial public offering comprising a fresh issue of Rs 900 crore and an offer for sale. Tern Capital and Okapi Financial are the book-running lead managers."
    assert rounds_of(text) == {("Brackenridge", "ipo", 9_000_000_000, frozenset(), frozenset())}


LEGS = [
    ("Brackenridge has locked in $30 million of asset-backed financing from Tern Bank.", "debt"),
    ("Brackenridge has signed a $30 million facility with Tern Bank.", "debt"),
    ("Brackenridge drew $30 million of non-dilutive funding from the Tern Fund.", "grant"),
    ("Brackenridge hopes to tie up a $30 million bridge before Ramadan.", "bridge"),
    ("Brackenridge has allotted 4,100 Series B preference shares at $70 each to raise $30 million.", "series-b"),
    ("Tern Capital has bought out early employees of Brackenridge for $30 million.", "secondary"),
]


@pytest.mark.parametrize(("text", "stage"), LEGS)
def test_the_kind_of_a_round_is_known_by_many_words(text: str, stage: str) -> None:
    ((company, told, amount, _, _),) = rounds_of(text)
    assert (company, told, amount) == ("Brackenridge", stage, 30_000_000)


def test_a_plant_is_no_loan() -> None:
    assert rounds_of("Brackenridge opened a $40 million facility in Leeds.") == set()


MONEY = [
    ("Rmb30m", "CNY"),
    ("100 million RMB", "CNY"),
    ("40 million TL", "TRY"),
    ("40 mln zł", "PLN"),
    ("Shs40 billion", "KES"),
    ("P250 million", "PHP"),
    ("KD 4 million", "KWD"),
    ("DKr210m", "DKK"),
    ("R$ 1,2 bi", "BRL"),
    ("Rp 30 miliar", "IDR"),
]


@pytest.mark.parametrize(("money", "currency"), MONEY)
def test_money_is_known_as_its_country_writes_it(money: str, currency: str) -> None:
    document = read_document("news.txt", f"Brackenridge raised {money} from Tern Ventures.".encode())
    told = [
        c.value.currency
        for c in extract_claims(document, 0)
        if c.predicate == "amount" and c.subject.kind is Kind.ROUND
    ]
    assert told == [currency]
