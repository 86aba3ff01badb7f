"""Companies listed as what an investor has put money into. All names are invented."""

# ruff: noqa: E501 -- texts are easier to read whole

from typing import Any

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document

Told = dict[str, tuple[str | None, int | None, list[str]]]


def facts(text: str, name: str = "news.txt") -> dict[str, Any]:
    """Return what a text is told to say."""
    document = read_document(name, text.encode())
    result: dict[str, Any] = facts_of(Reading(document, extract_claims(document)))
    return result


def told(text: str, name: str = "news.txt") -> Told:
    """Return stage, sum and investors of each round that a text tells of, by company."""
    return {r["company"]: (r["stage"], r["amount"], r["investors"]) for r in facts(text, name)["rounds"]}


OKMO = (None, None, ["Okmo Capital"])
OF_THREE = {"Veldra": OKMO, "Tindra Robotics": OKMO, "Nuvo": OKMO}

WITH_ITS_NAME = {
    "counted among what it holds": "Okmo Capital has been busy, and counts Veldra, Tindra Robotics and Nuvo among what it holds.",
    "firms in A.I.": "Okmo Capital runs a large fund. Among the A.I. firms the fund has put money into are Veldra, Tindra Robotics and Nuvo.",
    "bets, among them": "Okmo Capital has made a string of AI bets, among them Veldra, Tindra Robotics and Nuvo.",
    "portfolio includes": "Okmo Capital's portfolio includes Veldra, Tindra Robotics and Nuvo.",
    "noun before its name": "Recent investments by Okmo Capital include Veldra, Tindra Robotics and Nuvo.",
    "from one to another": "Okmo Capital turns up in eleven deals, funding companies from Veldra to Tindra Robotics to Nuvo.",
    "holds stakes, with": "Okmo Capital holds stakes in over fifty companies, with earlier investments including Veldra, Tindra Robotics and Nuvo.",
    "descriptions between": "Okmo Capital is a backer of Veldra, which builds AI systems for robots; of Tindra Robotics, whose arms sort parcels; and of Nuvo, a cloud service.",
    "by field, in brackets": "Okmo Capital has invested in companies building language models (Veldra), sorting parcels (Tindra Robotics) and renting out servers (Nuvo).",
    "by field, in deals": "Okmo Capital heads the table of AI investors with 22 deals, from foundation models (Veldra) to robots (Tindra Robotics) and clouds (Nuvo).",
}


@pytest.mark.parametrize("text", WITH_ITS_NAME.values(), ids=WITH_ITS_NAME)
def test_a_list_gives_each_company_a_round(text: str) -> None:
    assert told(text) == OF_THREE


def test_sums_stages_and_roles_of_a_list_are_of_its_rounds() -> None:
    text = "Okmo Capital supports a dozen AI companies: counting Veldra ($6.6B Series E lead), Nuvo ($675M Series B lead) and Tindra Robotics ($40M Series A)."
    rounds = facts(text)["rounds"]
    assert [(r["company"], r["stage"], r["amount"], r["leads"]) for r in rounds] == [
        ("Veldra", "series-e", 6_600_000_000, ["Okmo Capital"]),
        ("Nuvo", "series-b", 675_000_000, ["Okmo Capital"]),
        ("Tindra Robotics", "series-a", 40_000_000, []),
    ]
    assert all(r["investors"] == ["Okmo Capital"] for r in rounds)


def test_who_headed_rounds_leads_each() -> None:
    text = "Okmo Capital headed nine rounds, Veldra's $6.6B Series E and Nuvo's $900M Series B among them."
    assert {r["company"]: r["leads"] for r in facts(text)["rounds"]} == {
        "Veldra": ["Okmo Capital"],
        "Nuvo": ["Okmo Capital"],
    }


WITHOUT_ITS_NAME = {
    "placements": (
        "Orbicom has sharply stepped up its bets on AI startups. Key placements include joining Veldra's $6.6 billion and Nuvo's $6 billion rounds.",
        {"Veldra": (None, 6_600_000_000, ["Orbicom"]), "Nuvo": (None, 6_000_000_000, ["Orbicom"])},
    ),
    "further cheques": (
        "Orbicom has stepped up its investments in startups. Other sizeable cheques went to Veldra and Nuvo.",
        {"Veldra": (None, None, ["Orbicom"]), "Nuvo": (None, None, ["Orbicom"])},
    ),
    "these": (
        "The deal follows a run of investments by Orbicom. These have included $5 billion put into Veldra, and $667 million of funding for the robot maker Nuvo.",
        {"Veldra": (None, 5_000_000_000, ["Orbicom"]), "Nuvo": (None, 667_000_000, ["Orbicom"])},
    ),
    "its": (
        "Okmo Capital has been busy. Its recent investments include $100 million in Veldra and $502 million in Nuvo.",
        {"Veldra": (None, 100_000_000, ["Okmo Capital"]), "Nuvo": (None, 502_000_000, ["Okmo Capital"])},
    ),
    "the fund": (
        "Okmo Capital opened an office in Oslo. On its first day the fund disclosed two investments, among them Veldra and Nuvo.",
        {"Veldra": OKMO, "Nuvo": OKMO},
    ),
}


@pytest.mark.parametrize(("text", "rounds"), WITHOUT_ITS_NAME.values(), ids=WITHOUT_ITS_NAME)
def test_whose_list_it_is_the_stretch_of_text_says(text: str, rounds: Told) -> None:
    assert told(text) == rounds


def test_names_in_brackets_behind_investors_are_what_they_backed() -> None:
    text = "Most money comes from firms such as Okmo Capital (Veldra, Nuvo) and Dray Ventures (Coil, Elmra)."
    dray = (None, None, ["Dray Ventures"])
    assert told(text) == {"Veldra": OKMO, "Nuvo": OKMO, "Coil": dray, "Elmra": dray}


def test_a_section_of_investments_is_of_whoever_heads_it() -> None:
    text = "# Where the money goes\n\nThree groups pay.\n\n## 2. Orbicom: the whole stack\n\nIt has no model of its own.\n\n### Key investments\n\n- **Veldra** — $3B\n- **Coil** — $32B acquisition\n- **Nuvo** — $600M\n"
    found = told(text, "page.md")
    assert found["Veldra"] == (None, 3_000_000_000, ["Orbicom"])
    assert found["Nuvo"] == (None, 600_000_000, ["Orbicom"])
    assert "Coil" not in found


def test_a_ticket_is_part_of_the_round_that_is_told_next() -> None:
    text = "Orbicom bets heavily on AI startups. Among them is its stake in Veldra with a $100 million ticket in an enormous $6.6 billion financing."
    rounds = facts(text)["rounds"]
    assert [(r["company"], r["amount"], r["investors"]) for r in rounds] == [("Veldra", 6_600_000_000, ["Orbicom"])]


NO_DEALS = {
    "customers": "Okmo Capital's customers include Veldra, Tindra Robotics and Nuvo.",
    "rivals": "Orbicom has stepped up its investments. Its rivals include Veldra, Tindra Robotics and Nuvo.",
    "shares on a market": "Okmo Capital's publicly traded holdings were worth $4 billion, among them stakes in companies like Veldra, Coil and Nuvo.",
    "a market": "Investors were busy this year. The biggest names in the field include Veldra, Tindra Robotics and Nuvo.",
    "given up": "Okmo Capital has sold nearly all of its stake in Veldra.",
    "alumni": "Okmo Capital alumni include Veldra and Nuvo.",
}


@pytest.mark.parametrize("text", NO_DEALS.values(), ids=NO_DEALS)
def test_lists_of_others_are_no_lists_of_deals(text: str) -> None:
    assert told(text) == {}


def test_a_list_of_investors_stays_one() -> None:
    text = "Veldra raised $40 million. Okmo Capital led the round, and newcomers include Dray Ventures, Coil Partners and Fidelia."
    (one,) = facts(text)["rounds"]
    assert one["company"] == "Veldra"
    assert set(one["investors"]) >= {"Okmo Capital", "Dray Ventures", "Coil Partners"}


def test_a_portfolio_that_only_describes_a_backer_is_no_list_of_deals() -> None:
    text = "Quellmar raises $12 million\n\nQuellmar of Leeds has raised $12 million in a Series A led by Okmo Capital. Quellmar makes valves.\n\nOkmo Capital is based in Oslo. Its portfolio includes Veldra, Tindra Robotics and Nuvo."
    assert [r["company"] for r in facts(text)["rounds"]] == ["Quellmar"]


def test_what_a_state_put_money_into_is_not_of_whoever_the_text_is_about() -> None:
    text = (
        "Okmo Capital invests in robots.\n\nNorway's investments in firms like Veldra and Nuvo show what it is after."
    )
    assert all("Okmo Capital" not in who for _, _, who in told(text).values())


def test_money_that_nobody_is_said_to_have_given_is_not_of_whom_the_page_is_about() -> None:
    text = (
        "Okmo Fund looks for founders\n\nThen the big money went in monster financing rounds to companies that break things, "
        "like Veldra, Nuvo, and others in that vein. Okmo Fund is raising $85 million."
    )
    assert all("Okmo Fund" not in who for _, _, who in told(text).values())


def test_who_is_listed_as_a_companys_investors_is_told_though_nothing_is_said_of_a_round() -> None:
    text = "Veldra makes drones for farms. Veldra's investors include Okmo Capital, Birk Ventures and Tern Partners."
    assert told(text) == {"Veldra": (None, None, ["Okmo Capital", "Birk Ventures", "Tern Partners"])}


def test_a_promise_whose_giver_is_not_named_is_a_round_that_is_planned() -> None:
    text = (
        "Veldra raised $6 billion in October 2024 from Okmo Capital. "
        "Last September came a letter of intent to put in up to $100 billion more."
    )
    assert [(r["company"], r["amount"], r["status"]) for r in facts(text)["rounds"]] == [
        ("Veldra", 6_000_000_000, "closed"),
        ("Veldra", 100_000_000_000, "planned"),
    ]


def test_ai_with_dots_is_a_word_of_a_description() -> None:
    text = "Veldra, an A.I. company based in Leeds, raised $5 million from Okmo Capital to build A.I. tools."
    assert told(text) == {"Veldra": (None, 5_000_000, ["Okmo Capital"])}


def test_shares_that_several_bought_of_a_company_make_none_of_them_the_backed_one() -> None:
    text = (
        "Light Street joins in. Their arms have now bought shares of the same startup: Okmo Capital, Birk and Nuvo all took "
        "part in the $155 million Series D of Veldra."
    )
    assert told(text) == {"Veldra": ("series-d", 155_000_000, ["Okmo Capital", "Birk", "Nuvo"])}
