"""Rounds told in less usual ways: who is talked into them, whom money helps, what a crowd pledged, names of old."""

# ruff: noqa: E501 -- snippets are easier to read whole than broken

import pytest

from tests.kg.extractors.rounds.test_rounds import facts

Told = list[tuple[str, str | None, int | None, list[str], list[str]]]


def told(text: str) -> Told:
    """Return company, stage, sum, investors and leads of the rounds that a text tells of, however unlikely."""
    rounds = facts(text)["rounds"]
    return [(r["company"], r["stage"], r["amount"], sorted(r["investors"]), sorted(r["leads"])) for r in rounds]


@pytest.mark.parametrize(
    ("text", "rounds"),
    [
        (
            "She talked Balderton Capital into leading a $6 million seed round for her new company, Brokkel.",
            [("Brokkel", "seed", 6000000, ["Balderton Capital"], ["Balderton Capital"])],
        ),
        (
            "Two engineers convinced Hafen Ventures to lead a $4 million seed round in their Oslo startup, Brokkel.",
            [("Brokkel", "seed", 4000000, ["Hafen Ventures"], ["Hafen Ventures"])],
        ),
        (
            "He did persuade Otso Capital and Tindra Ventures to put up $9 million for Brokkel, his second company.",
            [("Brokkel", None, 9000000, ["Otso Capital", "Tindra Ventures"], [])],
        ),
        (
            "Brokkel plans to list next year, having lured Otso Capital into a €40 million pre-IPO round last June.",
            [("Brokkel", None, 40000000, ["Otso Capital"], [])],
        ),
    ],
)
def test_who_is_talked_into_a_round_takes_part_in_it(text: str, rounds: Told) -> None:
    assert [r for r in told(text) if r[1] != "ipo"] == rounds


@pytest.mark.parametrize(
    ("text", "rounds"),
    [
        (
            "In 2016, when it was known as Kettl, Brokkel raised $1.2 million from Otso Capital.",
            [("Brokkel", None, 1200000, ["Otso Capital"], [])],
        ),
        (
            "Unlike Kettl or Morna, which rely on banks, Oslo's Brokkel has raised $11 million from Otso Capital.",
            [("Brokkel", None, 11000000, ["Otso Capital"], [])],
        ),
        (
            "So says Tomas Havel, whose company, Brokkel, last week closed a €4.5 million seed round led by Otso Capital.",
            [("Brokkel", "seed", 4500000, ["Otso Capital"], ["Otso Capital"])],
        ),
    ],
)
def test_names_beside_the_company_do_not_take_its_place(text: str, rounds: Told) -> None:
    assert [(r[0].split("|")[0], *r[1:]) for r in told(text)] == [(name, *rest) for name, *rest in rounds]


@pytest.mark.parametrize(
    ("text", "rounds"),
    [
        (
            "Oslo's Brokkel has put €12 million in the bank, with Tindra Ventures opening its wallet once again.",
            [("Brokkel", None, 12000000, ["Tindra Ventures"], [])],
        ),
        (
            "Some 2,300 small investors have put £950,000 into the Bristol cider maker Brokkel.",
            [("Brokkel", None, 950000, [], [])],
        ),
        (
            "Brokkel had no buyer left and turned to Otso Capital for €2 million.",
            [("Brokkel", None, 2000000, ["Otso Capital"], [])],
        ),
        ("Brokkel's latest round comes to $52 million.", [("Brokkel", None, 52000000, [], [])]),
        (
            "The €8 million, which Tindra Ventures and Otso Capital supplied, will let Oslo-based Brokkel hire 30 people.",
            [("Brokkel", None, 8000000, ["Otso Capital", "Tindra Ventures"], [])],
        ),
        (
            "A bridge round of $3 million from Tindra Ventures should carry Brokkel through to its Series B.",
            [("Brokkel", "bridge", 3000000, ["Tindra Ventures"], [])],
        ),
    ],
)
def test_money_that_a_company_has_by_other_verbs(text: str, rounds: Told) -> None:
    assert told(text) == rounds


@pytest.mark.parametrize(
    ("text", "rounds"),
    [
        (
            "Otso Capital, which had led Brokkel's seed and Series A rounds, did not take part.",
            [
                ("Brokkel", "seed", None, ["Otso Capital"], ["Otso Capital"]),
                ("Brokkel", "series-a", None, ["Otso Capital"], ["Otso Capital"]),
            ],
        ),
        (
            "Otso Capital likes to double down: having led Brokkel's €5 million seed, the firm has now led its €16 million Series A.",
            [
                ("Brokkel", "seed", 5000000, ["Otso Capital"], ["Otso Capital"]),
                ("Brokkel", "series-a", 16000000, ["Otso Capital"], ["Otso Capital"]),
            ],
        ),
    ],
)
def test_who_led_two_rounds_is_told_of_both(text: str, rounds: Told) -> None:
    assert told(text) == rounds


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Brokkel raised $4 million from 8VC, 5AM Ventures and Otso Capital.", ["5AM Ventures", "8VC", "Otso Capital"]),
        ("Brokkel raised $4 million in a round led by kettlix with participation from Otso Capital.", ["Otso Capital", "kettlix"]),
        ("Brokkel got $1.5 million in seed funding from kettlix and angel investor Ada Lind.", ["Ada Lind", "kettlix"]),
        ("Brokkel raised $9 million from investors including Otso Fund, Founder Collective, and Seedcamp.", ["Founder Collective", "Otso Fund", "Seedcamp"]),
        ("Brokkel has won a £1.5m Innovate UK grant.", ["Innovate UK"]),
        ("Otso Capital took the lead in the €9 million financing of Oslo's Brokkel, in which Seaya also took part.", ["Otso Capital", "Seaya"]),
        ("Brokkel closed a $25 million Series A (Bessemer, Otso Capital).", ["Bessemer", "Otso Capital"]),
    ],
)  # fmt: skip
def test_investors_by_their_names_and_places(text: str, who: list[str]) -> None:
    assert [(each[0], each[3]) for each in told(text)] == [("Brokkel", who)]


@pytest.mark.parametrize(
    ("text", "deals"),
    [
        ("From today, Brokkel is part of the Zendesk family.", [("Zendesk", "Brokkel")]),
        ("Brokkel's new owner, Philips, had made an offer before.", [("Philips", "Brokkel")]),
        (
            "Oslo's Brokkel was bought by OLX in 2016, and the same buyer later added Morna.",
            [("OLX", "Brokkel"), ("OLX", "Morna")],
        ),
    ],
)
def test_companies_that_belong_to_another(text: str, deals: list[tuple[str, str]]) -> None:
    assert sorted((d["acquirer"], d["target"]) for d in facts(text)["acquisitions"]) == deals


def test_whose_valuation_a_sentence_opens_with() -> None:
    found = facts("Last valued at $2.2 billion, Brokkel has retained JPMorgan to prepare a flotation in London.")
    assert [(v["company"], v["amount"]) for v in found["valuations"]] == [("Brokkel", 2200000000)]
    assert [(r["company"], r["stage"]) for r in found["rounds"]] == [("Brokkel", "ipo")]


@pytest.mark.parametrize(
    "before",
    [
        "Kettl's closest rival in Spain, Brokkel, is growing.",
        "Kettl's Spanish competitor Brokkel is growing.",
        "Kettl alumni are behind Brokkel, a processing start-up in Amsterdam.",
        "Panama-based Brokkel was part of Y Combinator's winter batch.",
    ],
)
def test_who_only_describes_another_company_is_not_spoken_of(before: str) -> None:
    rounds = [("Brokkel", None, 9000000, ["Otso Capital"], [])]
    assert told(f"{before} The startup has raised $9 million from Otso Capital.") == rounds


@pytest.mark.parametrize(
    ("text", "rounds"),
    [
        (
            "Her previous company, a recruiting tool named Brokkel, had raised $9 million from NEA in 2012 before LinkedIn snapped it up.",
            [("Brokkel", None, 9000000, ["NEA"], [])],
        ),
        (
            "The company, Brokkel, counts Otso Capital and Tindra Ventures among its investors.",
            [("Brokkel", None, None, ["Otso Capital", "Tindra Ventures"], [])],
        ),
        (
            "Brokkel, a growing company since Hafen Capital's €7m last year, opened offices in Porto.",
            [("Brokkel", None, 7000000, ["Hafen Capital"], [])],
        ),
    ],
)
def test_investors_in_asides_of_the_company(text: str, rounds: Told) -> None:
    assert told(text) == rounds


def test_what_investors_money_built_is_no_investor() -> None:
    (found,) = told("Brokkel took $2 million from Otso Capital and built Kettl, whose arms now work at Walmart.")
    assert (found[0], found[3]) == ("Brokkel", ["Otso Capital"])
