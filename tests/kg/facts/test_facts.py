"""Facts come back as they went in, and what is out of order is refused with its place."""

import json
import runpy
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.claims import Claim, Kind, Reading, Thing, investment_of
from kg.documents import Document
from kg.errors import DocumentError
from kg.facts import claims_from, facts_of, read_facts
from kg.money import Money

SHARED = Path(__file__).resolve().parents[3] / "../shared/evaluation"
NAMES = st.sampled_from(
    ["Nscale|nScale", "Aker ASA|Aker", "Nvidia", "Citadel", "8090 Industries", 'O"<b>Reilly', "株式会社"]
)
AMOUNTS = st.integers(1, 10**15)


def document() -> Document:
    return Document(sha256="0", name="facts.json", media_type="application/json", text="")


def again(facts: dict[str, object]) -> dict[str, object]:
    return facts_of(Reading(document(), claims_from(facts)))


@st.composite
def rounds(draw: st.DrawFn) -> dict[str, object]:
    investors = draw(st.lists(NAMES, unique=True, min_size=1))
    givers = draw(st.lists(st.sampled_from(investors), unique=True))
    return {
        "company": draw(NAMES),
        "stage": draw(st.sampled_from([None, "seed", "series-k"])),
        "amount": draw(AMOUNTS),
        "currency": draw(st.sampled_from(["USD", "EUR"])),
        "date": draw(st.sampled_from([None, "2026", "2026-Q1", "2026-03", "2026-03-09"])),
        "status": draw(st.sampled_from(["closed", "planned", "rumoured"])),
        "leads": investors[: draw(st.integers(0, 2))],
        "investors": investors,
        "contributions": {name: draw(AMOUNTS) for name in sorted(givers, key=investors.index)},
        "valuation": None,
    }


@st.composite
def all_facts(draw: st.DrawFn) -> dict[str, object]:
    sums = st.fixed_dictionaries({"company": NAMES, "amount": AMOUNTS, "currency": st.sampled_from(["USD", "JPY"])})
    fund = st.fixed_dictionaries(
        {"name": st.none(), "amount": AMOUNTS, "currency": st.just("USD"), "backers": st.lists(NAMES, unique=True)}
    )
    deal = st.fixed_dictionaries(
        {
            "acquirer": NAMES,
            "target": NAMES,
            "amount": AMOUNTS,
            "currency": st.just("GBP"),
            "status": st.just("planned"),
        }
    )
    unique = {"unique_by": lambda fact: tuple(fact.values())}
    return {
        "document": "facts.json",
        "published": None,
        "rounds": draw(st.lists(rounds(), max_size=3)),
        "totals": draw(st.lists(sums, max_size=2, **unique)),
        "valuations": draw(st.lists(sums, max_size=2, **unique)),
        "locations": [],
        "themes": [],
        "acquisitions": draw(st.lists(deal, max_size=2)),
        "funds": draw(st.lists(fund, max_size=2)),
    }


@given(all_facts())
def test_facts_come_back_as_they_went_in(facts: dict[str, object]) -> None:
    assert again(facts) == facts


@pytest.mark.skipif(not SHARED.exists(), reason="the annotated documents are not beside this repository")
def test_the_scorer_sees_no_difference_in_annotated_facts_that_went_through_claims() -> None:
    score = runpy.run_path(str(SHARED / "score.py"))
    for path in sorted(SHARED.glob("*/*.gold.json")):
        facts = json.loads(path.read_text(encoding="utf-8"))
        known = facts_of(read_facts(path.name, path.read_bytes()))
        for kind, (missed, wrong, _) in score["compare"](facts, known, score["ancestors"]()).items():
            assert (missed, wrong) == ([], []), (path.name, kind)


def test_the_valuation_of_a_round_is_one_thing_with_that_of_the_list() -> None:
    claims = claims_from(
        {
            "rounds": [
                {"company": "Nscale", "amount": 2e9, "currency": "USD", "status": "closed", "valuation": 14600000000}
            ],
            "valuations": [{"company": "Nscale", "amount": 14600000000, "currency": "USD"}],
        }
    )
    valuation = Thing(Kind.VALUATION, "1")
    assert {claim.subject for claim in claims if claim.subject.kind is Kind.VALUATION} == {valuation}
    assert Claim(valuation, "setBy", Thing(Kind.ROUND, "1"), ()) in claims


def test_one_name_of_a_joined_pair_means_the_same_thing() -> None:
    claims = claims_from(
        {
            "rounds": [{"company": "Nscale", "stage": "seed", "investors": ["a16z"]}],
            "locations": [{"entity": "Andreessen Horowitz|a16z", "city": "Menlo Park", "country": "US"}],
        }
    )
    firm = Thing(Kind.ORGANIZATION, "Andreessen Horowitz")
    assert Claim(Thing(Kind.ROUND, "1"), "investor", firm, ()) in claims
    assert Claim(firm, "city", Thing(Kind.CITY, "Menlo Park, US"), ()) in claims


def test_people_and_states_keep_their_kind() -> None:
    facts = {
        "rounds": [{"company": "Humain", "investors": ["Jeff Bezos", "Saudi Arabia"]}],
        "persons": ["Jeff Bezos"],
        "states": {"Saudi Arabia": "SA"},
    }
    claims = claims_from(facts)
    round_ = Thing(Kind.ROUND, "1")
    assert Claim(round_, "investor", Thing(Kind.PERSON, "Jeff Bezos"), ()) in claims
    assert Claim(round_, "investor", Thing(Kind.COUNTRY, "SA"), ()) in claims
    assert again(facts)["persons"] == ["Jeff Bezos"]
    assert again(facts)["states"] == {"Saudi Arabia": "SA"}


def test_the_surer_of_two_claims_is_told() -> None:
    company, raised = Thing(Kind.ORGANIZATION, "Nscale"), Thing(Kind.ROUND, "1")
    claims = (
        Claim(raised, "company", company, ()),
        Claim(raised, "stage", "seed", (), 0.4),
        Claim(raised, "stage", "series-a", (), 0.9),
        Claim(investment_of(Thing(Kind.ORGANIZATION, "Nvidia"), raised), "amount", Money(5, "USD"), ()),
    )
    facts = facts_of(Reading(document(), claims))
    assert [fact["stage"] for fact in facts["rounds"]] == ["series-a"]


def test_an_amount_that_is_whole_is_written_without_a_point() -> None:
    facts = again({"totals": [{"company": "Nscale", "amount": 3.3e9, "currency": "USD"}]})
    assert json.dumps(facts["totals"]) == '[{"company": "Nscale", "amount": 3300000000, "currency": "USD"}]'


TOTAL = {"company": "Nscale", "amount": 1, "currency": "USD"}


@pytest.mark.parametrize(
    ("facts", "message"),
    [
        ([], "facts: expected an object with lists of facts, found a list"),
        ({}, "facts: holds none of the lists rounds, totals"),
        ({"round": []}, "facts: unknown key 'round'; known are acquisitions"),
        ({"totals": {}}, "holds none of the lists"),
        ({"totals": "x"}, "facts: totals: expected a list, found text"),
        ({"totals": [3]}, r"facts: totals\[0\]: expected an object, found a number"),
        ({"totals": [TOTAL | {"x": 1}]}, r"totals\[0\]: unknown key 'x'"),
        ({"totals": [{"company": "Nscale"}]}, r"totals\[0\]\.amount: is missing"),
        ({"totals": [{"amount": 1, "currency": "USD"}]}, r"totals\[0\]\.company: is missing"),
        ({"totals": [{"company": "Nscale", "amount": 1}]}, "an amount without a currency"),
        ({"totals": [TOTAL | {"currency": "dollars"}]}, "'dollars' is no ISO 4217 code"),
        ({"totals": [TOTAL | {"amount": 10**30}]}, "1e[+]30 is no amount; allowed is more than 0, up to 10"),
        ({"totals": [TOTAL | {"amount": 10**400}]}, "a number of 300 digits or more is no amount"),
        ({"totals": [TOTAL | {"amount": float("nan")}]}, "nan is no amount"),
        ({"totals": [TOTAL | {"amount": 0}]}, "0 is no amount"),
        ({"totals": [TOTAL | {"amount": True}]}, "expected a number, found true or false"),
        ({"totals": [TOTAL | {"company": "x" * 10_000}]}, "a name of 10,000 characters; the longest allowed has 300"),
        ({"totals": [TOTAL | {"company": "x" * 400 + "|y"}]}, "a name of 400 characters"),
        ({"totals": [TOTAL | {"company": "a\nb"}]}, "control characters or line breaks in the name"),
        ({"totals": [TOTAL | {"company": "a||b"}]}, "an empty name between bars"),
        ({"totals": [TOTAL | {"company": " "}]}, "is empty"),
        ({"totals": [TOTAL | {"company": 5}]}, "expected text, found a number"),
        ({"rounds": [{"company": "N", "date": "9999-13"}]}, r"rounds\[0\]\.date: '9999-13' is no date"),
        ({"rounds": [{"company": "N", "date": "9999"}]}, "'9999' lies outside the years 1900 to 2100"),
        ({"rounds": [{"company": "N", "date": 2026}]}, "expected a date like '2026-03-09', found a number"),
        ({"rounds": [{"company": "N", "stage": "series-z"}]}, "'series-z' is none of bridge"),
        ({"rounds": [{"company": "N", "status": "done"}]}, "'done' is none of closed, planned, rumoured"),
        ({"rounds": [{"company": "N", "investors": "Nvidia"}]}, r"rounds\[0\]\.investors: expected a list of names"),
        ({"rounds": [{"company": "N", "contributions": []}]}, "expected an object, found a list"),
        ({"rounds": [{"company": "N", "valuation": 3}]}, "an amount without a currency"),
        ({"locations": [{"entity": "N", "city": "London"}]}, r"locations\[0\]\.country: is missing"),
        ({"locations": [{"entity": "N", "country": "UK!"}]}, "'UK!' is no ISO 3166-1 code"),
        ({"themes": [{"company": "N", "theme": "AI chips"}]}, "'AI chips' is no identifier"),
        ({"totals": [], "published": "soon"}, "published: 'soon' is no date"),
    ],
)
def test_what_is_out_of_order_is_refused_with_its_place(facts: object, message: str) -> None:
    with pytest.raises(DocumentError, match=message):
        claims_from(facts)


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b'{"totals": [1' + b"0" * 5000 + b"]}"])
def test_a_file_that_is_no_json_is_refused(data: bytes) -> None:
    with pytest.raises(DocumentError, match=r"^broken\.json: "):
        read_facts("broken.json", data)
