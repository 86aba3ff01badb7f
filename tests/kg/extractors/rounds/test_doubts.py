"""What is likelier wrong than right is not told, and confidence says how likely the rest is."""

from kg.claims import Claim, Kind
from kg.extractors import extract_claims
from kg.money import Money
from kg.readers import read_document

ARTICLE = """\
Brindle raises $12 million Series A led by Fenwick Ventures

Oslo, March 3, 2024. Brindle, an Oslo maker of sensors for barns, has raised $12 million in a Series A round led by
Fenwick Ventures, with participation from Hallmark Growth. The company raised a $3 million seed round in 2021.

Brindle competes with Stallwise. With $40 million, Stallwise is the talk of the fair.
"""


def claims(least: float | None = None) -> tuple[Claim, ...]:
    document = read_document("article.txt", ARTICLE.encode())
    return extract_claims(document) if least is None else extract_claims(document, least=least)


def test_what_the_article_reports_is_told() -> None:
    told = {int(c.value.amount) for c in claims() if isinstance(c.value, Money)}
    assert told == {12_000_000, 3_000_000}


def test_a_higher_bar_tells_no_more_and_its_claims_are_among_the_others() -> None:
    rounds = [
        {(c.predicate, str(c.value)) for c in claims(least) if c.subject.kind is Kind.ROUND}
        for least in (0.0, 0.5, 0.8, 1.0)
    ]
    assert rounds[0] >= rounds[1] >= rounds[2] >= rounds[3] == set()


def test_a_round_told_in_a_clear_sentence_is_surer_than_chance() -> None:
    assert all(c.confidence > 0.5 for c in claims() if c.predicate in ("company", "investor", "leadInvestor"))
