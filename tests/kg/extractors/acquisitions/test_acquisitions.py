"""Who buys whom, in active and passive voice, done, coming and talked about."""

import pytest

from kg.claims import Claim, Thing
from kg.extractors.acquisitions.reading import extract_acquisitions
from kg.extractors.analysis import analyse
from kg.money import Money
from kg.readers import read_document


def deals(text: str) -> list[tuple[str, str, str, int | None]]:
    """Return acquirer, target, status and price of each acquisition that a text tells."""
    found: dict[Thing, dict[str, Claim]] = {}
    for claim in extract_acquisitions(analyse(read_document("a.txt", f"What happened today\n\n{text}".encode()))):
        found.setdefault(claim.subject, {})[claim.predicate] = claim
    result = []
    for deal in found.values():
        acquirer, target, price = deal["acquirer"].value, deal["target"].value, deal.get("amount")
        assert isinstance(acquirer, Thing)
        assert isinstance(target, Thing)
        amount = int(price.value.amount) if price and isinstance(price.value, Money) else None
        result.append((acquirer.key, target.key, str(deal["status"].value), amount))
    return result


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ostrel acquired Quorvex for $40 million in May.", ("Ostrel", "Quorvex", "closed", 40_000_000)),
        ("Quorvex, nowadays part of Ostrel, came in as well.", ("Ostrel", "Quorvex", "closed", None)),
        ("Both had worked at Quorvex, which is now part of Ostrel.", ("Ostrel", "Quorvex", "closed", None)),
        ("Quorvex (now owned by Ostrel) made pumps.", ("Ostrel", "Quorvex", "closed", None)),
        ("Quorvex, today a unit of Ostrel, made pumps.", ("Ostrel", "Quorvex", "closed", None)),
        ("Quorvex, since 2021 a part of Ostrel, made pumps.", ("Ostrel", "Quorvex", "closed", None)),
        ("He ran Quorvex, for which Ostrel later paid $40 million.", ("Ostrel", "Quorvex", "closed", 40_000_000)),
        (
            "She left Belco and then Quorvex, for which Ostrel in 2019 paid $40 million.",
            ("Ostrel", "Quorvex", "closed", 40_000_000),
        ),
        ("Ostrel offered $40 million in May for Quorvex.", ("Ostrel", "Quorvex", "planned", 40_000_000)),
        ("Ostrel's bid for Quorvex stands at $40 million.", ("Ostrel", "Quorvex", "planned", 40_000_000)),
        ("Ostrel is close to taking Quorvex off Beltran's hands.", ("Ostrel", "Quorvex", "planned", None)),
        ("Ostrel swallowed yet another one - this time it's Quorvex.", ("Ostrel", "Quorvex", "closed", None)),
        ("Ostrel has just bought another French firm, Quorvex.", ("Ostrel", "Quorvex", "closed", None)),
        ("Ostrel picked up a team of nine in Porto, a company called Quorvex.", ("Ostrel", "Quorvex", "closed", None)),
        ("Quorvex sold to Ostrel in £40m deal", ("Ostrel", "Quorvex", "closed", 40_000_000)),
        ("We left out takeovers, such as that of Quorvex by Ostrel.", ("Ostrel", "Quorvex", "closed", None)),
        ("The acquisition in May of Quorvex by Ostrel came late.", ("Ostrel", "Quorvex", "closed", None)),
        ("Quorvex was reported to be in talks to be sold to Ostrel.", ("Ostrel", "Quorvex", "rumoured", None)),
        ("Quorvex is about to be acquired by Ostrel.", ("Ostrel", "Quorvex", "planned", None)),
        ("Quorvex was sold. The buyer is the lens group Ostrel.", ("Ostrel", "Quorvex", "closed", None)),
        ("Ostrel owns Quorvex, having paid $40 million for it in 2021.", ("Ostrel", "Quorvex", "closed", 40_000_000)),
        ("Ostrel did not disclose the terms of its acquisition of Quorvex.", ("Ostrel", "Quorvex", "closed", None)),
        (
            "Ostrel agreed to buy a 65 percent stake in Quorvex for $40 million.",
            ("Ostrel", "Quorvex", "planned", 40_000_000),
        ),
        ("Neither side would say what Ostrel paid for Quorvex.", ("Ostrel", "Quorvex", "closed", None)),
        (
            "Ostrel is among the bidders for software group Quorvex, Reuters reported.",
            ("Ostrel", "Quorvex", "rumoured", None),
        ),
        ("The regulator cleared the takeover of drone maker Quorvex by Ostrel.", ("Ostrel", "Quorvex", "closed", None)),
        ("Ostrel said it had agreed to purchase Quorvex, a team of eight.", ("Ostrel", "Quorvex", "planned", None)),
        ("Ostrel has bought drone maker Quorvex.", ("Ostrel", "Quorvex", "closed", None)),
        (
            "Quorvex, a Zurich-based start-up that Ostrel took over a short time ago, forms the core.",
            ("Ostrel", "Quorvex", "closed", None),
        ),
        (
            "Among them is Quorvex, of which he was a cofounder and which Ostrel acquired for $40 million in 2014.",
            ("Ostrel", "Quorvex", "closed", 40_000_000),
        ),
        (
            "He helped launch Quorvex, eventually purchased by Ostrel for $40 million.",
            ("Ostrel", "Quorvex", "closed", 40_000_000),
        ),
        ("Quorvex Labs, nowadays part of Ostrel Group, came in too.", ("Ostrel Group", "Quorvex Labs", "closed", None)),
        ("Quorvex, a payments firm, might be bought by Ostrel.", ("Ostrel", "Quorvex", "planned", None)),
        (
            "Both came from Tindrex Corp. and Quorvex Corp., for which Ostrel later paid $40 million.",
            ("Ostrel", "Quorvex Corp.", "closed", 40_000_000),
        ),
        (
            "Ostrel, which in June agreed to buy Quorvex, a British competitor, sells pumps.",
            ("Ostrel", "Quorvex", "planned", None),
        ),
        ("Ostrel, which makes vans, bought Quorvex in 2024.", ("Ostrel", "Quorvex", "closed", None)),
        ("Quorvex was acquired by Ostrel for $40 million.", ("Ostrel", "Quorvex", "closed", 40_000_000)),
        ("Quorvex, which was bought by Ostrel in 2023, makes drones.", ("Ostrel", "Quorvex", "closed", None)),
        ("Ostrel's acquisition of Quorvex pleased its users.", ("Ostrel", "Quorvex", "closed", None)),
        ("Ostrel completed its $40 million purchase of Quorvex.", ("Ostrel", "Quorvex", "closed", 40_000_000)),
        ("Ostrel said it will acquire Quorvex.", ("Ostrel", "Quorvex", "planned", None)),
        ("Ostrel has agreed to buy Quorvex for $40 million.", ("Ostrel", "Quorvex", "planned", 40_000_000)),
        ("Quorvex sold to Ostrel this summer for less than it had raised.", ("Ostrel", "Quorvex", "closed", None)),
        ("Quorvex went to Ostrel last June, for its engineers mostly.", ("Ostrel", "Quorvex", "closed", None)),
        ("Quorvex to go to Ostrel for $40 million", ("Ostrel", "Quorvex", "planned", 40_000_000)),
        ("Quorvex makes vans. It was bought by Ostrel in 2019.", ("Ostrel", "Quorvex", "closed", None)),
        ("Quorvex of Malmö ran out of cash. Ostrel bought it for very little.", ("Ostrel", "Quorvex", "closed", None)),
        ("Quorvex raised €5m. The Munich app was sold in June to Ostrel.", ("Ostrel", "Quorvex", "closed", None)),
        ("Ostrel's Quorvex, bought last year for $40 million, is gone.", ("Ostrel", "Quorvex", "closed", 40_000_000)),
        ("Ostrel is in late-stage talks to acquire Quorvex.", ("Ostrel", "Quorvex", "planned", None)),
        ("Ostrel is set to buy a 51% stake in game studio Quorvex.", ("Ostrel", "Quorvex", "planned", None)),
        ("Ostrel is to acquire Kochi-based Quorvex’s remaining 50%.", ("Ostrel", "Quorvex", "planned", None)),
        ("In May Ostrel bought the patents and lab equipment of Quorvex.", ("Ostrel", "Quorvex", "closed", None)),
        ("Ostrel scooped up what was left of Quorvex.", ("Ostrel", "Quorvex", "closed", None)),
        ("Ostrel paid an undisclosed sum for Quorvex.", ("Ostrel", "Quorvex", "closed", None)),
        ("Ostrel is close to a deal for Quorvex.", ("Ostrel", "Quorvex", "planned", None)),
        ("The sale of Quorvex, a maker of vans, to Ostrel closed in May.", ("Ostrel", "Quorvex", "closed", None)),
        ("Ostrel plans to raise its stake in Quorvex to 72%.", ("Ostrel", "Quorvex", "planned", None)),
        ("Ostrel is buying Quorvex.", ("Ostrel", "Quorvex", "planned", None)),
        (
            "Ostrel is in advanced talks to acquire Quorvex for as much as $3 billion, people familiar with it say.",
            ("Ostrel", "Quorvex", "rumoured", 3_000_000_000),
        ),
        ("Marrow sold Quorvex to Ostrel for $40 million.", ("Ostrel", "Quorvex", "closed", 40_000_000)),
        ("After buying Quorvex in 2023, Ostrel hired its founder.", ("Ostrel", "Quorvex", "closed", None)),
        ("Acquired by Ostrel in 2014, Quorvex sits in Leeds.", ("Ostrel", "Quorvex", "closed", None)),
        ("Quorvex was bought for $40 million by Ostrel.", ("Ostrel", "Quorvex", "closed", 40_000_000)),
        (
            "Quorvex (acquired by Ostrel for $40 million in 2020) made drones.",
            ("Ostrel", "Quorvex", "closed", 40_000_000),
        ),
        ("Quorvex, a maker of drones that Ostrel bought in 2021, closes.", ("Ostrel", "Quorvex", "closed", None)),
        (
            "He sold his first company, Quorvex, to Ostrel in 2015 for $40 million.",
            ("Ostrel", "Quorvex", "closed", 40_000_000),
        ),
        ("Among the exits was Quorvex, sold to Ostrel for $40 million.", ("Ostrel", "Quorvex", "closed", 40_000_000)),
        ("Quorvex has agreed to sell itself to Ostrel.", ("Ostrel", "Quorvex", "planned", None)),
        ("Ostrel shelled out $40 million for Quorvex.", ("Ostrel", "Quorvex", "closed", 40_000_000)),
        ("Ostrel made a $40 million bid for Quorvex.", ("Ostrel", "Quorvex", "planned", 40_000_000)),
        ("Ostrel closes $40 million Quorvex acquisition", ("Ostrel", "Quorvex", "closed", 40_000_000)),
        ("Quorvex Labs acquisition by Ostrel completed", ("Ostrel", "Quorvex Labs", "closed", None)),
        (
            "Ostrel's $40 million takeover of Quorvex still needs approval.",
            ("Ostrel", "Quorvex", "planned", 40_000_000),
        ),
        ("Quorvex became part of Ostrel in 2022.", ("Ostrel", "Quorvex", "closed", None)),
        (
            "Ostrel is rich. Quorvex Labs – maker of drones, an Ostrel subsidiary since 2024.",
            ("Ostrel", "Quorvex Labs", "closed", None),
        ),
        (
            "Ostrel completed the purchase, agreed last May, of 80 percent of Quorvex.",
            ("Ostrel", "Quorvex", "closed", None),
        ),
        ("It was Ostrel that bought Quorvex in 2021.", ("Ostrel", "Quorvex", "closed", None)),
        ("Ostrel raised $5 million. It also bought Quorvex.", ("Ostrel", "Quorvex", "closed", None)),
        (
            "Quellmar has agreed to be taken over by Hafen for €300 million.",
            ("Hafen", "Quellmar", "planned", 300_000_000),
        ),
        ("Quellmar said it would be bought by Hafen in an all-share deal.", ("Hafen", "Quellmar", "planned", None)),
        ("Quellmar has since been absorbed by Hafen.", ("Hafen", "Quellmar", "closed", None)),
    ],
)
def test_an_acquisition(text: str, expected: tuple[str, str, str, int | None]) -> None:
    assert expected in deals(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ostrel isn't in talks to buy Quorvex, its spokesman said.",
        "Ostrel terminates its agreement to acquire Quorvex.",
        "Ostrel’s purchase of a stake in Quorvex was its largest check.",
        "Ostrel bought shares in Quorvex.",
        "Ostrel acquired a 10% stake in Quorvex for $5 million.",
        "Ostrel buys Quorvex's chips.",
        "Ostrel picked up $5 million from Tarn Ventures.",
        "Quorvex walked away from a takeover proposal by Ostrel.",
        "Ostrel's acquisition of Quorvex collapsed in 2022.",
        "The sale of Quorvex to Ostrel was called off.",
        "Ostrel dismissed as groundless a report that it was considering a bid for Quorvex.",
        "Quorvex has not been acquired by Ostrel.",
        "Quorvex wants to buy servers.",
        "Ostrel bought Quorvex? No, it built it.",
        "Reports that Ostrel was preparing an offer for Quorvex were “completely invented”, it said.",
        "Ostrel bought it. Quorvex makes vans.",
    ],
)
def test_no_acquisition(text: str) -> None:
    assert deals(text) == []


def test_one_acquisition_told_twice_is_one() -> None:
    text = "Ostrel to buy Quorvex\n\nOstrel has agreed to buy Quorvex. Ostrel's purchase of Quorvex is its third."
    assert len(deals(text)) == 1


@pytest.mark.parametrize(
    ("text", "buyer"),
    [
        ("Ostrel, backed by Tarn Ventures, acquired Quorvex for $165 million.", "Ostrel"),
        ("Ostrel completed its $12 billion take-private of Quorvex.", "Ostrel"),
        ("Ostrel took Quorvex private for $2 billion.", "Ostrel"),
        ("Ostrel is buying a majority in Quorvex.", "Ostrel"),
        ("Ostrel has completed the purchase of certain assets of Quorvex.", "Ostrel"),
        ("Ostrel has bought its smaller rival, Quorvex, for $3 million.", "Ostrel"),
        ("Ostrel spent $15 million on Quorvex in 2017.", "Ostrel"),
        ("Lindwurm fought Quorvex; the latter was later taken over by Ostrel.", "Ostrel"),
        ("Quorvex now belongs to Ostrel.", "Ostrel"),
        ("Ostrel is said to be eyeing Quorvex.", "Ostrel"),
    ],
)
def test_further_ways_to_tell_who_bought(text: str, buyer: str) -> None:
    assert [(one, two) for one, two, _, _ in deals(text)] == [(buyer, "Quorvex")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ostrel, already listed, agreed in June to buy Quorvex, a spin-out.", ["Quorvex"]),
        ("In May, Ostrel acquired certain assets of Austin, Texas-based Quorvex.", ["Quorvex"]),
        ("Quorvex in Oslo was bought by Ostrel for $2 billion in 2019.", ["Quorvex"]),
        ("Quorvex, once worth $3 billion, was sold to Ostrel in May.", ["Quorvex"]),
        ("Quorvex, a Bergen company that fixes vans in <1 day>, was snapped up by Ostrel.", ["Quorvex"]),
        ("Quorvex had told staff that Ostrel had bought all of its shares.", ["Quorvex"]),
        ("Quorvex has been free since Ostrel acquired it a little over a year ago.", ["Quorvex"]),
        ("Quorvex had run out of money before Ostrel snapped it up.", ["Quorvex"]),
        ("Quorvex was failing by the time Ostrel took it off their hands.", ["Quorvex"]),
        ("Since its sale to Ostrel, Quorvex has doubled its staff.", ["Quorvex"]),
        ("Two years after its acquisition by Ostrel, little is left of Quorvex.", ["Quorvex"]),
        ("She joined Quorvex and left on the day that Ostrel completed its takeover.", ["Quorvex"]),
        ("Both worked for the tax app Quorvex, which Ostrel took private.", ["Quorvex"]),
        ("Quorvex has fallen far from the $44 million that Ostrel paid for it.", ["Quorvex"]),
        ("In the end Quorvex went to Ostrel for a reported $9 million.", ["Quorvex"]),
        ("With Ostrel now owning Quorvex, prices have gone up.", ["Quorvex"]),
        ("Ostrel will buy the remaining 48% of Quorvex.", ["Quorvex"]),
        ("Quorvex would be merged into Ostrel.", ["Quorvex"]),
        ("Ostrel has put in a bid of $3 billion for the lab firm Quorvex.", ["Quorvex"]),
        ("Birch Fund has offloaded its majority stake in Quorvex to Ostrel.", ["Quorvex"]),
        ("Ostrel bought nine smaller rivals, Bergen's Quorvex and Plimsa among them.", ["Plimsa", "Quorvex"]),
        ("Ostrel bought Quorvex, an app with a million users, and the Oslo agency Plimsa.", ["Plimsa", "Quorvex"]),
        ("Ostrel bought Quorvex in May and Plimsa the same year.", ["Plimsa", "Quorvex"]),
        ("Ostrel made four acquisitions, the last being Quorvex.", ["Quorvex"]),
        ("Quorvex and Plimsa (Ostrel paid $5 million for the latter) are gone.", ["Plimsa"]),
        ("Ostrel bought a fifth of Quorvex, buying out early backer Plimsa Capital.", []),
        ("Ostrel dropped an agreement to buy Quorvex.", []),
    ],
)
def test_who_is_bought_is_found_however_it_is_told(text: str, expected: list[str]) -> None:
    assert sorted(target for buyer, target, *_ in deals(text) if buyer == "Ostrel") == expected


def test_of_two_purchases_each_has_its_buyer() -> None:
    told = deals("Ostrel's purchase of Quorvex, and Birnam's of Plimsa, left Coil alone.")
    assert [deal[:2] for deal in told] == [("Ostrel", "Quorvex"), ("Birnam", "Plimsa")]


@pytest.mark.parametrize(
    "text",
    [
        "The business grew out of Quorvex, for which Ostrel paid $2 billion in 2000.",
        "In 2003 she co-founded Quorvex, an Oslo maker of vans that was sold to Ostrel in 2011.",
        "Ostrel snapped up one of the pioneers, Oslo-based Quorvex, in 2017.",
    ],
)
def test_what_was_bought_long_ago(text: str) -> None:
    assert ("Ostrel", "Quorvex") in [deal[:2] for deal in deals(text)]


def test_what_marks_set_off_tells_who_bought() -> None:
    assert deals("Celder – since bought by Bristle Myers for $74bn – led the round of Tarn.")[0][:2] == (
        "Bristle Myers",
        "Celder",
    )
    assert deals("The gang from his former company, Spotwell (sold to Ostra in 2011), is back.")[0][:2] == (
        "Ostra",
        "Spotwell",
    )
    assert deals("Quellmar, which sold to Walmart and Target, raised $5m.") == []


def test_a_company_that_entered_into_an_agreement_buys() -> None:
    text = (
        "Tarnfell raised $5m. The Company also announced that it has entered into "
        "a definitive agreement to acquire Quellmar."
    )
    assert [deal[:3] for deal in deals(text)] == [("Tarnfell", "Quellmar", "planned")]


@pytest.mark.parametrize(
    "text",
    [
        "Quorvex, now part of Ostrel's catalog, sells well.",
        "Quorvex, now part of the Ostrel accelerator, raised money.",
        "Quorvex, today part of the Ostrel Foundation, is free.",
        "Quorvex, now part of Ostrel Capital, was a fund.",
    ],
)
def test_what_belongs_to_something_else_than_a_company_is_not_bought(text: str) -> None:
    assert deals(text) == []
