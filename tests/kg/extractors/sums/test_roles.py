"""What a sum is: a round, a valuation, a total, or nobody's round. All names are invented."""

# ruff: noqa: E501 -- sentences are easier to read whole

import pytest

from tests.kg.extractors.rounds.test_rounds import facts, first


@pytest.mark.parametrize(
    ("sentence", "amount"),
    [
        ("Quellmar has sold another GBP 40 million of stock.", 40_000_000),
        ("Quellmar has been looking since the spring for some 20 million euros.", 20_000_000),
        ("Quellmar is $75 million richer since the 21st, thanks to a Series D.", 75_000_000),
        ("Quellmar found C$22 million from existing shareholders in August.", 22_000_000),
        ("Left out: Quellmar ($150M, March, Hafen Ventures), which fell into the first quarter.", 150_000_000),
        ("Quellmar's first big facility, $2.3bn in August 2023, came from Hafen Ventures.", 2_300_000_000),
        ("Quellmar closed its Series E at about $200 million, led by Hafen Ventures.", 200_000_000),
        (
            "Quellmar confirmed that Hafen Ventures has invested in its ongoing round, which three sources pegged "
            "at $1.2 billion.", 1_200_000_000),
        ("In March Quellmar's B round brought EUR 190 million.", 190_000_000),
        ("Quellmar raised $26 million for its data centre cooling.", 26_000_000),
        pytest.param("Quellmar reported selling $18,400,000 of a $25,000,000 offering.", 18_400_000, marks=pytest.mark.xfail(reason="weights overrule the rule here", strict=True)),
    ],
)  # fmt: skip
def test_sums_that_are_rounds(sentence: str, amount: int) -> None:
    rounds = facts(sentence)["rounds"]
    assert [(first(r["company"]), r["amount"]) for r in rounds] == [("Quellmar", amount)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Quellmar writes cheques of between £1m and £4m at the seed stage.",
        "Cheques will be between £1m and £4m, at seed and Series A.",
        "Initial investments are £250,000 to £1m, with more money up to Series B.",
        "Quellmar has disbursed loans worth Rs 1,450 crore to 38,000 shops.",
        "Supergiant rounds ($100 million or more) made up half of the volume.",
        "Investments in robotics totaled $1.5 billion in July.",
        "The founder of a startup that raised €40m wrote to complain.",
        "Quellmar said shipments could bring in $2 billion.",
        "Quellmar is out raising $400M or so for Fund III.",
        "The average fund raised last year was $210 million.",
        "Quellmar sold its entire Tindra stake for $5.83 billion.",
        "Quellmar put $2 billion in a Tindra supercluster.",
    ],
)
def test_sums_that_are_nobodys_rounds(sentence: str) -> None:
    assert facts(sentence)["rounds"] == []


@pytest.mark.parametrize(
    ("sentence", "amount"),
    [
        ("Quellmar raised a seed round. Together with a grant, Quellmar has now raised $550 million.", 550_000_000),
        ("Quellmar got to production on €25m of seed and Series A money.", 25_000_000),
        ("Quellmar had raised about $1 billion in its lifetime.", 1_000_000_000),
    ],
)
def test_totals(sentence: str, amount: int) -> None:
    assert [t["amount"] for t in facts(sentence)["totals"]] == [amount]


def test_a_total_of_one_company_is_not_that_of_the_next() -> None:
    found = facts("Tindra has raised $141 million since 2008, Quellmar took $30 million in March in a Series C.")
    assert [(first(t["company"]), t["amount"]) for t in found["totals"]] == [("Tindra", 141_000_000)]


def test_what_a_total_includes_is_no_total() -> None:
    found = facts("Quellmar has raised over $10 million to date, including a seed round of $1.6 million in 2018.")
    assert [t["amount"] for t in found["totals"]] == [10_000_000]


@pytest.mark.parametrize(
    ("sentence", "amounts"),
    [
        (
            "Quellmar was valued at $5 billion in its June round, up from $3 billion in "
            "February.", [5_000_000_000, 3_000_000_000]),
        ("Quellmar is going public at $11 to $13 a share.", []),
        ("Quellmar is weighing an IPO at a valuation of $10 billion.", []),
        ("The median seed valuation of Quellmar's peers is $16 million.", []),
    ],
)  # fmt: skip
def test_valuations(sentence: str, amounts: list[int]) -> None:
    assert [v["amount"] for v in facts(sentence)["valuations"]] == amounts


def test_a_headline_that_sums_up_the_rounds_below_it_is_none() -> None:
    text = (
        "Quellmar secures $1 billion\n\nQuellmar has closed a $750 million Series C led by Hafen Ventures. "
        "Ostwind Capital plans to put in a further $250 million when kites fly."
    )
    assert 1_000_000_000 not in {r["amount"] for r in facts(text)["rounds"]}


def test_a_whole_told_with_the_rounds_it_is_made_of() -> None:
    text = "Quellmar has secured $120 million, consisting of a $70 million Series D led by Hafen Ventures and a $50 million loan."
    assert {r["amount"] for r in facts(text)["rounds"]} == {70_000_000, 50_000_000}


@pytest.mark.parametrize(
    "sentence",
    [
        "Quellmar's customers have saved a total of $30 million so far.",
        "Total this week: €231 million in 14 deals.",
        "Quellmar would rather not have sold any shares so far, apart from €850,000 of them.",
        "The total includes $26 million of undisclosed notes.",
    ],
)
def test_sums_that_are_no_total(sentence: str) -> None:
    assert facts("Quellmar raised $9 million. " + sentence)["totals"] == []


def test_a_sum_over_several_rounds_is_a_total() -> None:
    found = facts("Quellmar has now collected $61 million from Hafen Ventures and others over four rounds.")
    assert [(first(t["company"]), t["amount"]) for t in found["totals"]] == [("Quellmar", 61_000_000)]
    assert found["rounds"] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Quellmar announced a $40 million first close of its second fund.",
        "Quellmar snaps up Tindra Motors for some $40 million.",
    ],
)
def test_a_fund_or_a_price_is_no_round(sentence: str) -> None:
    assert not facts(sentence)["rounds"]


@pytest.mark.parametrize(
    "text",
    [
        "Kuppa raised $38 million: $23 million of equity and $15 million in debt.",
        "Kuppa has closed $38 million, made up of a $23-million Series A round and a $15-million loan.",
        "Until then Kuppa had just $38 million: $23 million from Otso Capital in 2019, and $15 million from Borev in 2021.",
    ],
)
def test_parts_that_make_up_a_sum_are_the_rounds(text: str) -> None:
    assert [r["amount"] for r in facts(text)["rounds"]] == [23_000_000, 15_000_000]


def test_a_staged_round_stays_one_whatever_it_is_made_of() -> None:
    text = "Kuppa closed a $38 million Series B: $23 million in equity and $15 million in debt."
    first_told = facts(text)["rounds"][0]
    assert (first_told["amount"], first_told["stage"]) == (38_000_000, "series-b")


@pytest.mark.parametrize("mark", ["", "- ", "1. "])
def test_a_list_of_what_each_raised_in_all_tells_totals(mark: str) -> None:
    entries = f"{mark}Tindra Systems: $174,700,000\n{mark}Quellmar: $119,500,000\n"
    found = facts(f"Who is rich?\n\nHere is what the notable ones have raised altogether:\n\n{entries}\nOthers wait.\n")
    assert found["rounds"] == []
    assert [t["amount"] for t in found["totals"]] == [174_700_000, 119_500_000]


GIVEN: dict[str, tuple[str, str | None, int]] = {
    "Veldra raised a seed round. It set out to raise $2 million and ended up with $3 million.": (
        "Veldra",
        None,
        3_000_000,
    ),
    "The aid goes with a seed round of $4 million which Veldra completed in May.": ("Veldra", "seed", 4_000_000),
    "The agency announced a non-repayable contribution of $3 million to Leeds-based Veldra.": (
        "Veldra",
        "grant",
        3_000_000,
    ),
    "Veldra, which Okmo Ventures put $9 million into in 2021, is growing.": ("Veldra", None, 9_000_000),
    "Veldra headed the list with a $12 million Series A led by Okmo Ventures.": ("Veldra", "series-a", 12_000_000),
    "Veldra has extended its Series A to $9 million with a second tranche of $4 million.": (
        "Veldra",
        "series-a",
        4_000_000,
    ),
}


@pytest.mark.parametrize("text", GIVEN, ids=str)
def test_who_got_what_by_the_clause(text: str) -> None:
    company, stage, amount = GIVEN[text]
    told = [(r["company"], r["stage"], r["amount"]) for r in facts(text)["rounds"]]
    assert (company, stage or told[0][1], amount) in told


def test_sums_dealt_out_to_companies_in_a_list() -> None:
    text = "Clinic firm Veldra, lender Okmo and gateway Brindle came next with $9 million, $8 million and $7 million, respectively."
    told = {(r["company"], r["amount"]) for r in facts(text)["rounds"]}
    assert told == {("Veldra", 9_000_000), ("Okmo", 8_000_000), ("Brindle", 7_000_000)}


def test_the_rest_of_a_round_is_no_round_of_its_own() -> None:
    text = (
        "Veldra raised $46 million in a Series B. Of this, $16 million is an investment by Okmo Ventures. "
        "The other $30 million came from investors led by Brindle Capital."
    )
    (told,) = facts(text)["rounds"]
    assert told["amount"] == 46_000_000
    assert {"Okmo Ventures", "Brindle Capital"} <= set(told["investors"])


def test_whose_round_the_apposed_stage_is() -> None:
    text = "Okmo raised $3 million. Veldra raised $9 million. Okmo's round, a Series C, was led by Brindle Capital."
    stages = {r["company"]: r["stage"] for r in facts(text)["rounds"]}
    assert stages == {"Okmo": "series-c", "Veldra": None}


@pytest.mark.parametrize(
    "text",
    [
        "Okmo Ventures raised a fund and picked up Veldra, a chip maker once valued at $2 billion, over the summer.",
        "The extension put a price of $2 billion on Veldra.",
        "Veldra has since been marked down by Okmo to $2 billion.",
    ],
)
def test_whose_value_it_is(text: str) -> None:
    assert [(v["company"], v["amount"]) for v in facts(text)["valuations"]] == [("Veldra", 2_000_000_000)]


def test_sums_in_a_list_of_names_are_no_prices_of_the_name_before() -> None:
    assert facts("The deals were Veldra ($2.7m), Okmo ($5.2m) and Brindle ($48m).")["valuations"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Quellmar set out to raise $3 million and ended up with $4 million.",
        "Quellmar had planned to raise $3 million but closed on $4 million in June.",
        "Quellmar, which had sought $3 million, came away with $4 million.",
        "Quellmar was looking for $3 million and took $4 million from Hafen Ventures.",
        "Quellmar wanted to raise $3m, but demand was such that it stopped at $4m.",
    ],
)
def test_what_was_looked_for_is_no_round_beside_what_came_of_it(text: str) -> None:
    assert [(r["amount"], r["status"]) for r in facts(text)["rounds"]] == [(4_000_000, "closed")]


def test_what_is_looked_for_after_a_round_leaves_that_round() -> None:
    found = facts("Quellmar is looking to raise $20 million after raising $5 million last year.")
    assert 20_000_000 in [r["amount"] for r in found["rounds"]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nordlys Pension has invested $30 million into Quellmar's second growth fund.",
        "Nordlys Pension puts €20 million into three venture funds.",
        "The Nordlys initiative has committed a total of over €1bn to four funds.",
        "Nordlys Pension will put in $25 million in Quellmar Venture Debt Fund IV.",
        "Nordlys Pension commits $25 million to Quellmar's new fund.",
    ],
)
def test_what_goes_into_funds_is_no_round(sentence: str) -> None:
    assert facts(sentence)["rounds"] == []
