"""What one investor gave, told in market overviews. All names are invented."""

# ruff: noqa: E501 -- sentences are easier to read whole

import pytest

from tests.kg.extractors.rounds.test_rounds import facts, first

RAISED = "Quandrel raised $90 million in May 2023 in a Series B led by Hafen Ventures. "


@pytest.mark.parametrize(
    ("text", "company", "amount", "investors"),
    [
        (RAISED + "Tern Ventures, the Saudi venture firm owned by an oil company, added $15 million that July.", "Quandrel", 15_000_000, {"Tern Ventures"}),
        ("Brimsel wrote a $4bn cheque for Quandrel in March 2024, having already invested $1.25bn the previous September.", "Quandrel", 1_250_000_000, {"Brimsel"}),
        ("Tern Capital put $3bn into Quandrel in 2023 and another $500m into Ostrivo, its French rival.", "Ostrivo", 500_000_000, {"Tern Capital"}),
        ("The council said Korea's Nural Fund had approved an investment of KRW 250 billion in Quandrel, a designer of chips.", "Quandrel", 250_000_000_000, {"Nural Fund"}),
        ("Brimsel and Tern Capital are to invest up to $15 billion in Quandrel.", "Quandrel", 15_000_000_000, {"Brimsel", "Tern Capital"}),
    ],
)  # fmt: skip
def test_what_an_investor_gave(text: str, company: str, amount: int, investors: set[str]) -> None:
    (found,) = (r for r in facts(text)["rounds"] if r["amount"] == amount)
    assert (first(found["company"]), {first(n) for n in found["investors"]}) == (company, investors)


def test_who_sells_goods_gives_nothing() -> None:
    text = "Brimsel and Hafen are to invest up to $15 billion in Quandrel; Quandrel will buy $30 billion of computing from Ostrivo."
    (found,) = facts(text)["rounds"]
    assert "Ostrivo" not in {first(n) for n in found["investors"]}


def test_what_each_gave_stands_in_brackets_after_a_description() -> None:
    text = "Oslo-based Quandrel secured NOK 220m last week. The money came from Hafen Ventures (NOK 120m), the state fund Nysnøfond (NOK 60m) and the founders."
    (found,) = facts(text)["rounds"]
    assert {first(name): given for name, given in found["contributions"].items()} == {"Hafen Ventures": 120_000_000, "Nysnøfond": 60_000_000}  # fmt: skip


def test_a_sum_in_talks_over_it_is_no_price() -> None:
    text = "Last month Quandrel was working on a raise of more than $200m, and Ostrivo is in discussions with Tern Capital over at least $750m."
    told = facts(text)
    assert told["valuations"] == []
    assert [r["investors"] for r in told["rounds"] if first(r["company"]) == "Quandrel"] == [[]]


def test_a_stake_of_so_much_is_what_its_buyer_gave() -> None:
    text = "Brimsel of Abu Dhabi has taken a $1.5bn stake in Quandrel, a cloud company."
    (found,) = facts(text)["rounds"]
    assert (first(found["company"]), found["amount"], [first(n) for n in found["investors"]]) == ("Quandrel", 1_500_000_000, ["Brimsel"])  # fmt: skip


def test_of_all_that_was_invested_nobody_raised_it() -> None:
    text = "Of the $1.3bn invested in African startups last year, a third went to one company: Quandrel."
    assert facts(text)["rounds"] == []


def test_what_was_raised_before_the_most_recent_round_is_a_total() -> None:
    text = "Quandrel is in a different league, having raised $2.2bn, most recently $900m in a Series F led by Hafen Ventures last spring."
    told = facts(text)
    assert [t["amount"] for t in told["totals"]] == [2_200_000_000]
    assert [(r["stage"], r["amount"]) for r in told["rounds"]] == [("series-f", 900_000_000)]


def test_what_was_taken_over_the_years_is_a_total() -> None:
    text = "Buyers are circling Quandrel. The Haifa chip firm has taken $340m from investors over the years."
    told = facts(text)
    assert ([t["amount"] for t in told["totals"]], told["rounds"]) == ([340_000_000], [])


OF_QUANDREL = "Quandrel is a Lyon startup that designs barges. "


@pytest.mark.parametrize(
    "sentence",
    [
        "Brimsel has topped up its holding in Quandrel with a further $9 million.",
        "Brimsel raised its stake in Quandrel to 22% with another $9 million.",
        "Brimsel upped its bet on Quandrel by $9 million.",
        "Brimsel made its largest bet yet, $9 million, on Quandrel.",
        "Brimsel now has 15 percent of Quandrel in return for $9 million.",
        "Brimsel paid $9 million and holds a tenth of Quandrel.",
        "Brimsel opened a credit line of $9 million for the company.",
        "Brimsel, which extended a credit line of $9 million to the company back in 2021, agreed to wait.",
        "Brimsel made $9 million available to Quandrel.",
        "Brimsel has purchased $9 million of common stock from employees of the company.",
        "Employees of Quandrel sold $9 million of stock to Brimsel.",
        "Quandrel issued new shares worth $9 million to Brimsel.",
        "Brimsel acquired a minority interest through a capital increase of $9 million.",
        "Brimsel supplied the $9 million of Quandrel's Series A.",
        "Brimsel underwrote the $9 million seed round of Quandrel.",
    ],
)
def test_one_investor_gave_it_all(sentence: str) -> None:
    (found,) = facts(OF_QUANDREL + sentence)["rounds"]
    assert (first(found["company"]), found["amount"]) == ("Quandrel", 9_000_000)
    assert {first(name) for name in found["investors"]} == {"Brimsel"}


def test_what_each_gave_is_no_round_of_its_own() -> None:
    (found,) = facts(
        "Brimsel Fund, Hafen Ventures and Tern Capital financed Quandrel's $27 million seed. Nobody led; each put in $9 million."
    )["rounds"]
    assert (found["amount"], sorted(first(name) for name in found["investors"])) == (
        27_000_000,
        ["Brimsel Fund", "Hafen Ventures", "Tern Capital"],
    )


def test_with_how_much_somebody_took_part_is_not_the_size_of_the_round() -> None:
    (found,) = facts(OF_QUANDREL + "Brimsel participated with $9 million in Quandrel's Series A.")["rounds"]
    assert (found["stage"], found["amount"]) == ("series-a", None)


@pytest.mark.parametrize(
    "sentence",
    [
        "Brimsel, the Omani fund, is lead investor of a $27 million Series D for Quandrel, with a commitment of $9 million.",
        "Brimsel led Quandrel's $27 million Series D with a cheque of $9 million.",
        "Quandrel raised $27 million in a Series D. Brimsel was co-pilot with $9 million.",
    ],
)
def test_with_how_much_somebody_leads_or_joins_is_its_part(sentence: str) -> None:
    (found,) = facts(sentence)["rounds"]
    assert (first(found["company"]), found["amount"], found["stage"]) == ("Quandrel", 27_000_000, "series-d")
    assert {first(name): given for name, given in found["contributions"].items()} == {"Brimsel": 9_000_000}
