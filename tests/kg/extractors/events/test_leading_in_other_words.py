"""Who leads a round, in sentences that say so by a seat, a part or a piece of paper; all names are invented."""

# ruff: noqa: E501 -- sentences are easier to read whole than broken

import pytest

from tests.kg.extractors.test_voices import rounds_of

OPENING = "Quellmar, a Lyon startup that designs barges, has raised $30 million in a Series B round. "
LEADS = [
    "Tern Capital ended up leading the round.",
    "Tern Capital wound up leading it.",
    "Tern Capital chose to lead.",
    "Tern Capital stepped up to lead the deal.",
    "Tern Capital haggled over the price and led.",
    "The round, which Tern Capital shaped and led, closed in May.",
    "Tern Capital wrote the lead cheque.",
    "Tern Capital signed the lead check.",
    "The lead cheque came from Tern Capital.",
    "Tern Capital assumed the lead role.",
    "The round's lead role went to Tern Capital.",
    "Leadership of the round fell to Tern Capital.",
    "Tern Capital was in the driver's seat.",
    "Tern Capital was in command.",
    "The Series B closed with Tern Capital in command.",
    "The Series B closed with Tern Capital at the wheel.",
    "Tern Capital took the helm of the round.",
    "Tern Capital held the pen on the term sheet.",
    "Tern Capital's name is at the top of the term sheet.",
    "At the top of the term sheet is Tern Capital.",
    "Tern Capital captained the syndicate.",
    "Tern Capital orchestrated the round.",
    "The round was headlined by Tern Capital.",
    "The round was driven by Tern Capital.",
    "Leading the pack of investors is Tern Capital.",
    "At its head stands Tern Capital.",
    "Tern Capital was the round's lead.",
    "Under Tern Capital's lead, the round closed in two weeks.",
]


@pytest.mark.parametrize("sentence", LEADS)
def test_a_later_sentence_tells_who_led(sentence: str) -> None:
    ((company, stage, amount, leads, others),) = rounds_of(OPENING + sentence)
    assert (company, stage, amount) == ("Quellmar", "series-b", 30_000_000)
    assert (leads, others) == ({"Tern Capital"}, set())


@pytest.mark.parametrize(
    "sentence",
    [
        "Halden Foods leads the market with a share of 40%.",
        "Halden leads in Europe, others in Asia.",
        "Halden took the lead in barges for coal.",
        "The market is led by Halden.",
        "With Ada Lind firmly at the wheel, the company has tripled its staff.",
        "Halden is in command of the market.",
        "Halden topped the list of buyers.",
        "Halden drove sales in Spain.",
        "Ada Lind steers the company from Lyon.",
    ],
)
def test_who_leads_a_market_or_a_company_leads_no_round(sentence: str) -> None:
    ((_, _, _, leads, others),) = rounds_of(OPENING + sentence)
    assert (leads, others) == (set(), set())


def test_the_last_of_several_is_said_to_be_the_lead() -> None:
    ((_, _, _, leads, others),) = rounds_of(
        "Quellmar raised $30 million in May from Okapi Ventures, Halden Growth and Tern Capital, Tern Capital being the lead."
    )
    assert (leads, others) == ({"Tern Capital"}, {"Okapi Ventures", "Halden Growth"})


def test_who_is_an_anchor_or_a_cornerstone_takes_part() -> None:
    ((_, _, _, leads, others),) = rounds_of(
        OPENING + "Tern Capital came in as cornerstone investor. The anchor investor is Okapi Ventures."
    )
    assert (leads, others) == (set(), {"Tern Capital", "Okapi Ventures"})
