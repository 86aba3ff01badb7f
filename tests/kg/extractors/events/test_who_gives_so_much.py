"""Those of a syndicate with their sums, parts of a whole, who gives a grant, and who runs a company. All names are invented."""

# ruff: noqa: E501 -- sentences are easier to read whole than broken

import pytest

from kg.claims import Kind
from kg.extractors import extract_claims
from kg.readers import read_document
from tests.kg.extractors.test_voices import rounds_of

OPENING = "Brackenridge raised $50 million in a Series B. "


def _shares(text: str) -> dict[str, int]:
    claims = extract_claims(read_document("news.md", text.encode()))
    parts = [c for c in claims if c.predicate == "amount" and c.subject.kind is Kind.INVESTMENT]
    return {c.subject.key.rsplit("|", 1)[1]: int(c.value.amount / 1_000_000) for c in parts}


@pytest.mark.parametrize(
    "said",
    [
        "The lending syndicate includes",
        "The investors are",
        "The backers of the round were",
        "In its lending syndicate are",
        "The consortium is made up of",
    ],
)
def test_sums_beside_the_names_of_a_syndicate_are_what_each_of_it_gave(said: str) -> None:
    text = f"{OPENING}{said} Okapi Ventures ($20 million), Pellworm ($13 million) and Quarrell ($17 million)."
    assert _shares(text) == {"Okapi Ventures": 20, "Pellworm": 13, "Quarrell": 17}
    assert [told[0] for told in rounds_of(text)] == ["Brackenridge"]


def test_sums_beside_the_names_of_a_list_of_rounds_are_rounds() -> None:
    text = "The week's biggest rounds: Brackenridge ($50 million), Pellworm ($20 million) and Quarrell ($7 million)."
    assert {told[0] for told in rounds_of(text)} == {"Brackenridge", "Pellworm", "Quarrell"}


@pytest.mark.parametrize(
    "said",
    [
        "It breaks down into $30 million out of the Okapi Fund and $20 million from Pellworm.",
        "The round consists of $30 million from the Okapi Fund and $20 million from Pellworm.",
        "The money is made up of $30 million from the Okapi Fund, and $20 million from Pellworm.",
    ],
)
def test_what_a_round_breaks_down_into_is_what_each_gave(said: str) -> None:
    assert _shares(OPENING + said) == {"Okapi Fund": 30, "Pellworm": 20}
    assert [told[2] for told in rounds_of(OPENING + said)] == [50_000_000]


@pytest.mark.parametrize(
    "put", ["put tens of millions of yuan into", "poured an undisclosed amount into", "put money in"]
)
def test_who_puts_an_unnamed_sum_into_a_round_takes_part(put: str) -> None:
    ((_, _, _, leads, others),) = rounds_of(f"{OPENING}Okapi Ventures and Pellworm, old hands both, {put} the round.")
    assert (leads, others) == (set(), {"Okapi Ventures", "Pellworm"})


def test_who_gives_a_loan_is_told_behind_its_sum() -> None:
    text = "Brackenridge has secured a convertible loan note of $8 million by the Pellworm Investment Bank."
    ((company, _, amount, _, others),) = rounds_of(text)
    assert (company, amount, others) == ("Brackenridge", 8_000_000, {"Pellworm Investment Bank"})


@pytest.mark.parametrize("verb", ["invested $5 million in Brackenridge", "put $5 million into Brackenridge"])
def test_who_puts_money_in_may_lead_by_it(verb: str) -> None:
    ((company, _, _, leads, _),) = rounds_of(f"Okapi Ventures {verb}, leading its seed round.")
    assert (company, leads) == ("Brackenridge", {"Okapi Ventures"})


@pytest.mark.parametrize(
    "said",
    [
        "Among the clients of Brackenridge, which was worth $2 billion in 2022, are well-known names such as Pellworm and Quarrell.",
        "New on the board are Maria Hoffmann, partner at Okapi Ventures, and Peter Jones, who founded Pellworm.",
        "Led by Maria Hoffmann and Peter Jones, the company makes kites.",
        "Behind it is Maria Hoffmann, one of the best kite makers.",
        "The report has a few candidates as well: e-wallet Pellworm, Quarrell (fintech), and Rosmead, a platform for fashion.",
    ],
)
def test_clients_directors_founders_and_candidates_give_nothing(said: str) -> None:
    told = {
        (company, frozenset(leads), frozenset(others)) for company, _, _, leads, others in rounds_of(OPENING + said)
    }
    assert told == {("Brackenridge", frozenset(), frozenset())}


def test_a_kind_of_loan_is_no_lender() -> None:
    ((company, stage, amount, leads, others),) = rounds_of(
        "Brackenridge has agreed a $900 million Delayed Draw Term Loan to buy chips."
    )
    assert (company, stage, amount, leads | others) == ("Brackenridge", "debt", 900_000_000, set())
