"""Companies and sums with asides between them, money told from its end, and what is only meant. Names are invented."""

import pytest

from tests.kg.extractors.acquisitions.test_acquisitions import deals
from tests.kg.extractors.rounds.test_rounds import first, the_round

ASIDES = [
    "Quellmar, of which Tarn Group is a major shareholder, raised $12 million from Hafen Ventures.",
    "Quellmar, in which Tarn Group holds a stake, has raised $12 million from Hafen Ventures.",
    "Quellmar, a firm in which Tarn Group has a tenth, secured $12 million from Hafen Ventures.",
    "Quellmar, for which Tarn makes the chips, has landed $12 million from Hafen Ventures.",
    "Quellmar, from which Tarn Group buys its chips, has closed on $12 million from Hafen Ventures.",
    "Last year, when Quellmar, of which Tarn Group owns a fifth, raised $12 million from Hafen Ventures, it was small.",
    "Into Quellmar, Hafen Ventures put $12 million.",
    "Into Quellmar, the tide firm, Hafen Ventures invested $12 million in May 2021.",
    "In Quellmar, Hafen Ventures has invested $12 million.",
    "Shares in Quellmar worth $12 million were sold to Hafen Ventures.",
    "A stake in Quellmar worth $12 million was bought by Hafen Ventures in March.",
    "Hafen Ventures's biggest bet so far, $12 million in Quellmar, was made in May.",
    "Another $12 million has flowed to Quellmar from Hafen Ventures.",
    "In all, $12 million is the sum that went to Quellmar from Hafen Ventures.",
]


@pytest.mark.parametrize("sentence", ASIDES)
def test_who_raises_across_an_aside_or_told_first(sentence: str) -> None:
    found = the_round(sentence)
    assert (first(found["company"]), found["amount"]) == ("Quellmar", 12_000_000)


@pytest.mark.parametrize(
    ("sentence", "stage"),
    [
        ("A seed round has given Quellmar $4 million.", "seed"),
        ("A Series B round brought Quellmar $4 million.", "series-b"),
        ("The Series C put $4 million into Quellmar's coffers.", "series-c"),
        ("In all $4 million has come to Quellmar in its Series B financing.", "series-b"),
        ("The new Series B has raised $4 million for Quellmar.", "series-b"),
        ("The placement has brought in $4 million for Quellmar.", None),
        ("A new round has raised $4 million for the Oslo startup Quellmar.", None),
        ("$4 million in fresh money has gone to Quellmar.", None),
    ],
)
def test_what_a_round_brought(sentence: str, stage: str | None) -> None:
    found = the_round(sentence)
    assert (first(found["company"]), found["amount"], found["stage"]) == ("Quellmar", 4_000_000, stage)


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Hafen Ventures may put $50 million into Quellmar.", "planned"),
        ("Hafen Ventures could invest $50 million in Quellmar.", "planned"),
        ("Quellmar is discussing a $50 million round with Hafen Ventures.", "planned"),
        ("Quellmar has nearly raised $50 million from Hafen Ventures.", "planned"),
        ("Quellmar has almost secured $50 million, people close to it said.", "rumoured"),
        ("As much as $50 million is what Quellmar hopes to raise.", "planned"),
        ("More than $50 million is what Quellmar wants to take in with its IPO.", "planned"),
        ("Quellmar may be small, but it has raised $50 million.", "closed"),
    ],
)
def test_what_may_come_is_no_deal_yet(sentence: str, status: str) -> None:
    assert the_round(sentence)["status"] == status


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quorvex might be bought by Ostrel.", ("Ostrel", "Quorvex", "planned", None)),
        ("Quorvex may soon be acquired by Ostrel.", ("Ostrel", "Quorvex", "planned", None)),
        ("Quorvex could be sold to Ostrel, sources said.", ("Ostrel", "Quorvex", "rumoured", None)),
        ("Tarnsen is discussing a sale of Quorvex to its rival Ostrel.", ("Ostrel", "Quorvex", "planned", None)),
        ("Ostrel is working on a takeover of Quorvex.", ("Ostrel", "Quorvex", "planned", None)),
        (
            "Rivals include Tarn and Ostrel, which in June agreed to buy Quorvex.",
            ("Ostrel", "Quorvex", "planned", None),
        ),
        (
            "One rival is Ostrel, which is set to take over the Leeds firm Quorvex.",
            ("Ostrel", "Quorvex", "planned", None),
        ),
        ("Tarnsen sold Quorvex to its rival Ostrel.", ("Ostrel", "Quorvex", "closed", None)),
    ],
)
def test_what_may_be_bought(text: str, expected: tuple[str, str, str, int | None]) -> None:
    assert deals(text) == [expected]


@pytest.mark.parametrize(
    "text", ["Ostrel sells to Quorvex and Beltran.", "One is Ostrel, which agreed to buy Quorvex's chips."]
)
def test_who_sells_goods_is_not_bought(text: str) -> None:
    assert deals(text) == []
