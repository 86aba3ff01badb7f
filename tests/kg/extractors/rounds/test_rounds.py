"""Rounds are read from sentences in every voice and order. All names are invented."""

# ruff: noqa: E501 -- sentences are easier to read whole

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document


def facts(text: str) -> dict[str, Any]:
    document = read_document("news.txt", text.encode())
    result: dict[str, Any] = facts_of(Reading(document, extract_claims(document, least=0)))
    return result


def first(names: str) -> str:
    return names.split("|", maxsplit=1)[0]


def the_round(text: str) -> dict[str, Any]:
    rounds = facts(text)["rounds"]
    assert len(rounds) == 1, rounds
    found: dict[str, Any] = rounds[0]
    return found


@pytest.mark.parametrize(
    ("sentence", "company", "amount", "currency"),
    [
        ("Quellmar has raised $12 million in seed funding.", "Quellmar", 12_000_000, "USD"),
        ("Berlin-based Quellmar bagged €4.5m in a round led by Hafen Ventures.", "Quellmar", 4_500_000, "EUR"),
        ("A $30 million Series A was closed by Quellmar on Monday.", "Quellmar", 30_000_000, "USD"),
        ("Hafen Ventures has invested $3bn in Quellmar.", "Quellmar", 3_000_000_000, "USD"),
        ("Hafen Ventures led Quellmar's £20m Series B.", "Quellmar", 20_000_000, "GBP"),
        ("Quellmar secured Rs 40 crore ($4.8 million) in a pre-Series A round.", "Quellmar", 400_000_000, "INR"),
        ("Quellmar pulled in 2.4 billion yen in a Series B.", "Quellmar", 2_400_000_000, "JPY"),
        ("Quellmar raised US$60.2 million in Series A funding.", "Quellmar", 60_200_000, "USD"),
        ("Quellmar raised half a billion dollars in a Series F round.", "Quellmar", 500_000_000, "USD"),
        ("Quellmar closed a C$180M growth round.", "Quellmar", 180_000_000, "CAD"),
        ("Quellmar secured 1 billion yuan (~$140 million) from Hafen Ventures.", "Quellmar", 1_000_000_000, "CNY"),
        (
            "Quellmar, which makes valves, said on Tuesday it had raised $9 million in a seed round.",
            "Quellmar",
            9_000_000,
            "USD",
        ),
        ("Quellmar borrowed €50 million from seven banks.", "Quellmar", 50_000_000, "EUR"),
    ],
)
def test_who_raises_how_much(sentence: str, company: str, amount: int, currency: str) -> None:
    found = the_round(sentence)
    assert (first(found["company"]), found["amount"], found["currency"]) == (company, amount, currency)


@pytest.mark.parametrize(
    ("sentence", "leads", "others"),
    [
        ("Quellmar raised $5m led by Hafen Ventures and Ostwind Capital.", {"Hafen Ventures", "Ostwind Capital"}, set()),
        ("Quellmar raised $5m from Hafen Ventures, Ostwind & Sons and Mira Capital.", set(), {"Hafen Ventures", "Ostwind & Sons", "Mira Capital"}),
        ("Quellmar raised a $5m Series A, with Hafen Ventures leading and Ostwind Capital participating.", {"Hafen Ventures"}, {"Ostwind Capital"}),
        ("Quellmar raised $5m in a round led by Hafen Ventures, the venture arm of Norbank, with participation from Ostwind Capital.", {"Hafen Ventures"}, {"Ostwind Capital"}),
        ("Quellmar raised a $5m seed. Hafen Ventures led, and existing investors Ostwind Capital and Mira Capital doubled down.", {"Hafen Ventures"}, {"Ostwind Capital", "Mira Capital"}),
        ("Quellmar raised a $5m seed. Lead: Hafen Ventures.", {"Hafen Ventures"}, set()),
        ("Quellmar raised a $5m seed. Hafen Ventures joined in, as did Ostwind Capital.", set(), {"Hafen Ventures", "Ostwind Capital"}),
        ("Quellmar raised a $5m seed that counted Hafen Ventures and Ostwind Capital among its backers.", set(), {"Hafen Ventures", "Ostwind Capital"}),
        ("Quellmar raised $5m from Hafen Ventures (lead), 1912 Capital and Priya Solberg, the founder of Tindra.", {"Hafen Ventures"}, {"1912 Capital", "Priya Solberg"}),
    ],
)  # fmt: skip
def test_who_leads_and_who_joins(sentence: str, leads: set[str], others: set[str]) -> None:
    found = the_round(sentence)
    assert {first(n) for n in found["leads"]} == leads
    assert {first(n) for n in found["investors"]} == leads | others


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Quellmar has closed a $5m Series A.", "closed"),
        ("Quellmar is in talks to raise $5 million in a Series A.", "planned"),
        ("Quellmar plans to raise $5 million in a Series A next year.", "planned"),
        ("Quellmar is in talks to raise $5 million, according to people familiar with the matter.", "rumoured"),
        ("Quellmar has reportedly raised $5 million in a Series A.", "rumoured"),
    ],
)
def test_whether_it_is_done(sentence: str, status: str) -> None:
    assert the_round(sentence)["status"] == status


@pytest.mark.parametrize(
    "sentence",
    [
        "Quellmar had revenue of $12 million last year.",
        "Quellmar won a $30 million contract from the navy.",
        "Quellmar will spend $2 billion on a plant in Ohio.",
        "The market for valves is worth $40 billion.",
        "Hafen Ventures has closed a $200 million fund.",
        "Quellmar denied that it is raising $50 million.",
        "European startups raised $15 billion in 2024.",
        "Quellmar bought Tindra for $70 million.",
        "Quellmar's shares closed 2% higher, giving it a market value of $3 billion.",
        "Quellmar received orders worth $45 million.",
    ],
)
def test_a_sum_that_is_no_round(sentence: str) -> None:
    assert facts(sentence)["rounds"] == []


def test_a_total_is_no_round() -> None:
    found = facts("Quellmar has raised $45 million to date.")
    assert found["rounds"] == []
    assert [t["amount"] for t in found["totals"]] == [45_000_000]


def test_a_round_told_twice_is_one() -> None:
    text = (
        "Quellmar raises $12M\n\nQuellmar, a Leeds startup, has raised $12 million in a Series A led by Hafen Ventures.\n\n"
        "The round values the company at $80 million. The $12 million will pay for engineers."
    )
    found = facts(text)
    assert [(r["stage"], r["amount"], r["valuation"]) for r in found["rounds"]] == [
        ("series-a", 12_000_000, 80_000_000)
    ]


def test_history_is_kept_apart() -> None:
    text = (
        "Quellmar has raised $40 million in a Series B led by Hafen Ventures. "
        "The company had previously raised $9 million in a Series A led by Ostwind Capital in June 2021."
    )
    rounds = facts(text)["rounds"]
    assert {(r["stage"], r["amount"], r["date"], first(r["leads"][0])) for r in rounds} == {
        ("series-b", 40_000_000, None, "Hafen Ventures"),
        ("series-a", 9_000_000, "2021-06", "Ostwind Capital"),
    }


def test_pronouns_follow_the_subject() -> None:
    text = "Tindra makes kites. Quellmar, founded by two sailors, makes valves. It raised a $7 million seed from Hafen Ventures."
    assert first(the_round(text)["company"]) == "Quellmar"


def test_relative_dates_need_a_day_of_publication() -> None:
    assert the_round("Quellmar raised a $7 million seed on Tuesday.")["date"] is None
    text = "Quellmar raises $7M\n\n15 May 2026\n\nQuellmar raised a $7 million seed on Tuesday."
    assert the_round(text)["date"] == "2026-05-12"


def test_a_share_is_told_apart() -> None:
    found = the_round("Quellmar raised a $50 million Series C led by Hafen Ventures, which put in $20 million.")
    assert {first(k): v for k, v in found["contributions"].items()} == {"Hafen Ventures": 20_000_000}


def test_a_table_of_rounds() -> None:
    text = (
        "# Quellmar so far\n\nQuellmar makes valves.\n\n| Round | Date | Amount | Led by | Valuation |\n|---|---|---|---|---|\n"
        "| Series A | June 2021 | $9M | Ostwind Capital | $40M |\n| Series B | May 2023 | $40M | Hafen Ventures | – |\n"
    )
    document = read_document("table.md", text.encode())
    found: dict[str, Any] = facts_of(Reading(document, extract_claims(document, least=0)))
    assert {(r["stage"], r["amount"], r["date"], first(r["leads"][0]), r["valuation"]) for r in found["rounds"]} == {
        ("series-a", 9_000_000, "2021-06", "Ostwind Capital", 40_000_000),
        ("series-b", 40_000_000, "2023-05", "Hafen Ventures", None),
    }


def test_every_claim_quotes_the_text() -> None:
    text = "Quellmar, of Leeds, raised $12 million in a Series A led by Hafen Ventures at a $90 million valuation."
    document = read_document("news.txt", text.encode())
    claims = extract_claims(document)
    assert claims
    for claim in claims:
        assert claim.spans and claim.rule and 0 < claim.confidence <= 1
        assert all(span.quote(document.text) for span in claim.spans)


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    text = "".join(c for c in text if c.isprintable())
    assert extract_claims(read_document("any.txt", ("Acme raised $5m. " + text).encode())) is not None


@given(st.integers(1, 999), st.sampled_from(["million", "billion"]))
def test_the_sum_is_the_sum_told(figure: int, scale: str) -> None:
    found = the_round(f"Quellmar has raised ${figure} {scale} in a Series C.")
    assert found["amount"] == figure * (10**6 if scale == "million" else 10**9)


def test_deals_that_a_summary_of_a_year_lists_are_of_that_year() -> None:
    rounds = facts(
        "Robotics funding in 2024 went to fewer hands. Top deals include Quellmar ($300M for kites), Ostwind Labs "
        "($120M for sails) and Tindra ($90M for oars)."
    )["rounds"]
    assert {(first(r["company"]), r["date"]) for r in rounds} == {
        ("Quellmar", "2024"), ("Ostwind Labs", "2024"), ("Tindra", "2024"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("Kuppa raised $8 million. Heading the round was Speedlake.", ["Speedlake"]),
        (
            "Kuppa raised $8 million. Speedlake and Duneworks split the lead, Point Ten tagged along.",
            ["Speedlake", "Duneworks"],
        ),
        ("Kuppa raised $8 million. Speedlake wrote the biggest cheque and leads the round.", ["Speedlake"]),
        ("Speedlake Ventures doubled down on Kuppa, leading its $8 million Series A.", ["Speedlake Ventures"]),
        (
            "Kuppa raised $8 million. Speedlake, which hatched the firm, and Duneworks co-led the round.",
            ["Speedlake", "Duneworks"],
        ),
    ],
)
def test_who_leads_in_other_orders(text: str, leads: list[str]) -> None:
    assert sorted(the_round(text)["leads"]) == sorted(leads)


def test_what_each_company_took_from_whom_may_leave_out_the_verb() -> None:
    text = "Kuppa took $4 million from Serein, Zwerk $11 million from Partell and Otso $25 million from Flint Capital."
    told = [(r["company"], r["investors"]) for r in facts(text)["rounds"]]
    assert told == [("Kuppa", ["Serein"]), ("Zwerk", ["Partell"]), ("Otso", ["Flint Capital"])]


def test_most_of_a_company_is_bought_not_funded() -> None:
    assert facts("Castell Capital bought a majority stake in German firm Lehmo for $80 million.")["rounds"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Their company, kettl (the small k is meant), raised a $3 million seed round led by Hafen Ventures.",
        "Two bakers in Oslo started a firm called kettl. It raised a $3 million seed round led by Hafen Ventures.",
    ],
)
def test_small_names_are_introduced(text: str) -> None:
    found = facts(text + " The founders of kettl say that kettl will hire.")
    assert [(first(r["company"]), r["amount"]) for r in found["rounds"]] == [("kettl", 3_000_000)]


def test_what_describes_by_a_prefix_is_no_name() -> None:
    found = facts("Ex-Tindra duo raises $3 million\n\nQuellmar, a London lab, closed the seed round on Monday.")
    assert {first(r["company"]) for r in found["rounds"]} == {"Quellmar"}


def test_courts_and_laws_raise_nothing_however_often_they_are_named() -> None:
    found = facts(
        "The High Court heard of it under the Serious Harbours Ordinance. Quellmar has raised a seed round. The High Court "
        "sat in May. It raised $5 million from Hafen Ventures."
    )
    assert {r["company"] for r in found["rounds"]} == {"Quellmar"}


def test_verbs_of_sharing_betting_and_buying_into_give_money() -> None:
    shared = facts("Hafen Ventures and Ostwind Capital are sharing a $7 million Series A in Quellmar.")
    bet = facts("Tarn Works and Hafen Ventures have bet 5 billion won on Seoul-based Quellmar.")
    bought = facts("Tarn Works and Hafen Ventures have bought into Quellmar, which makes tea.")
    backed = facts("Ostwind Capital has joined Hafen Ventures in financing Quellmar, which raised $2 million.")
    through = facts("Tarn Works, via its Tea Fund, and Hafen Ventures infused $2 million in Quellmar.")
    for found, names in (
        (shared, {"Hafen Ventures", "Ostwind Capital"}),
        (bet, {"Tarn Works", "Hafen Ventures"}),
        (bought, {"Tarn Works", "Hafen Ventures"}),
        (backed, {"Ostwind Capital", "Hafen Ventures"}),
        (through, {"Tarn Works", "Hafen Ventures"}),
    ):
        assert [(r["company"], {first(n) for n in r["investors"]}) for r in found["rounds"]] == [("Quellmar", names)]


def test_who_is_described_by_what_is_theirs_is_the_investor() -> None:
    found = facts("Quellmar raised $5m from Hafen Ventures, Tarnpad maker Tarn Works and the people behind Ostwind.")
    assert {first(n) for n in found["rounds"][0]["investors"]} == {"Hafen Ventures", "Tarn Works"}


def test_a_relative_clause_behind_the_company_tells_who_led() -> None:
    found = facts("Hafen Ventures took part in the $8 million Series A of Quellmar, which was led by Ostwind Capital.")
    assert [first(n) for n in found["rounds"][0]["leads"]] == ["Ostwind Capital"]


def test_a_sum_of_two_transactions_gives_way_to_them() -> None:
    text = (
        'Quellmar Raises $41 Million\n\nQuellmar Sails Inc. ("Quellmar" or the "Company") announced that it has raised $41 million '
        "through two transactions.\n\nThe first is a $16 million Series C financing, led by Elm Capital. Hafen Teachers' subscribed for "
        "$5 million of the preferred shares.\n\nThe second is a $25 million construction loan for Halde 2, the Company's plant near Jena. "
        "The loan can be increased by up to $7 million."
    )
    found = facts(text)["rounds"]
    assert {first(r["company"]) for r in found} == {"Quellmar Sails Inc."}
    assert {(r["stage"], r["amount"]) for r in found} == {("series-c", 16_000_000), ("debt", 25_000_000)}
    assert [r["contributions"] for r in found if r["stage"] == "series-c"] == [{"Hafen Teachers": 5_000_000}]


def test_the_founders_raise_for_their_company_not_for_where_they_met() -> None:
    text = (
        "Quellmar closed a Series A of $31 million, led by Elm Capital.\n\n"
        "The pair spent two years at Tarnwerk, and in 2012 raised a $4 million seed round from Birch Ventures."
    )
    assert {(first(r["company"]), r["stage"]) for r in facts(text)["rounds"]} == {
        ("Quellmar", "series-a"),
        ("Quellmar", "seed"),
    }


def test_a_list_with_semicolons_goes_on_after_the_description_of_each() -> None:
    text = (
        "Quellmar raised a $2 million pre-seed from angels: Ada Lind, a founder; Bo Ek, my old boss at the Hafen "
        "Commission, who sold it; and Cy Dahl, who let us use her garage."
    )
    assert {first(name) for name in the_round(text)["investors"]} >= {"Ada Lind", "Bo Ek", "Cy Dahl"}


@pytest.mark.parametrize(
    ("told", "investors"),
    [
        ("We are honoured to welcome Elm Capital to the family.", {"Elm Capital"}),
        ("It has Elm Capital and Birch Ventures on its side.", {"Elm Capital", "Birch Ventures"}),
        (
            "It drew backing from Elm Capital; a club of private angels in Leeds; and the Birch Syndicate.",
            {"Elm Capital", "Birch Syndicate"},
        ),
        ("Elm Capital took part, and so did a man whom all know: Bo Ek, who sold Tarn.", {"Elm Capital", "Bo Ek"}),
    ],
)
def test_backing_in_the_words_of_letters(told: str, investors: set[str]) -> None:
    assert {
        first(name) for name in the_round(f"Quellmar has raised a $4 million seed round. {told}")["investors"]
    } == investors


def test_who_was_granted_a_sum_took_a_grant() -> None:
    found = the_round("Quellmar, which makes sails, was granted €2.2 million under the same scheme in October.")
    assert (found["company"], found["stage"]) == ("Quellmar", "grant")
