"""What tells whose an investor is, by names of its own, is no part of a list of investors. All names are invented."""

# ruff: noqa: E501 -- sentences are easier to read whole than broken

import pytest

from tests.kg.extractors.test_voices import rounds_of

OPENING = "Brackenridge raised $30 million in a Series B led by Tern Capital. "


def _others(text: str) -> set[str]:
    ((company, stage, amount, leads, others),) = rounds_of(OPENING + text)
    assert (company, stage, amount, leads) == ("Brackenridge", "series-b", 30_000_000, {"Tern Capital"})
    return set(others)


ONE_OWNER = [
    "the venture fund of Pellworm",
    "the impact fund of France's Pellworm",
    "the private vehicle of Pellworm's Maria Hoffmann",
    "an investment firm with a focus on ports that was founded by Pellworm's former chairman, Maria Hoffmann",
    "which is the investment arm of Pellworm's parent, Quarrell Group",
    "a firm backed by Pellworm",
    "the seed fund of Pellworm",
    "the vehicle formed by the university, Pellworm and Quarrell",
]
SEVERAL = [
    "the fund of Maria Hoffmann and Pellworm's Peter Jones",
    "a fund set up by Pellworm, Quarrell, Rosmead and the Bank of Tindra",
    "a vehicle launched in 2019 by Pellworm, Quarrell and Rosmead",
]


@pytest.mark.parametrize("owned", [*ONE_OWNER, *SEVERAL])
def test_owners_of_a_fund_give_nothing_themselves(owned: str) -> None:
    assert _others(f"Okapi Ventures, {owned}, also took part.") == {"Okapi Ventures"}


@pytest.mark.parametrize("owned", ONE_OWNER)
def test_owners_of_the_last_one_give_nothing_themselves(owned: str) -> None:
    assert _others(f"Halden Growth joined, as did Okapi Ventures, {owned}.") == {"Halden Growth", "Okapi Ventures"}


def test_a_list_goes_on_behind_whose_one_of_it_is() -> None:
    assert _others("Okapi Ventures, Pellworm's fund, and Halden Growth took part.") == {
        "Okapi Ventures",
        "Halden Growth",
    }
    assert _others("Okapi Ventures, the firm of Maria Hoffmann, the Ridley Fund and Halden Growth took part.") == {
        "Okapi Ventures",
        "Ridley Fund",
        "Halden Growth",
    }
    assert _others("Okapi Ventures, Halden Growth, and OVX of Pellworm joined in.") == {
        "Okapi Ventures",
        "Halden Growth",
        "OVX",
    }
    assert _others("Okapi Ventures, (once of Pellworm), Halden Growth and Ridley Fund took part.") == {
        "Okapi Ventures",
        "Halden Growth",
        "Ridley Fund",
    }


def test_founders_of_a_company_end_at_the_comma_before_its_verb() -> None:
    text = "Brackenridge, a firm set up by Pellworm, Quarrell and Rosmead, has raised $30 million in a Series B led by Tern."
    ((company, _, amount, leads, others),) = rounds_of(text)
    assert (company, amount, leads, others) == ("Brackenridge", 30_000_000, {"Tern"}, set())


@pytest.mark.parametrize(
    "leading", ["Leading it is Tern Capital", "Leading the round was Tern Capital", "The lead was Tern Capital"]
)
@pytest.mark.parametrize(
    "joining",
    [
        "Okapi Ventures, Halden Growth and Pellworm are putting money in too",
        "Okapi Ventures, Halden Growth, and Pellworm joined in",
        "Okapi Ventures, Halden Growth and Pellworm also took part",
    ],
)
def test_those_of_a_clause_of_their_own_do_not_lead(leading: str, joining: str) -> None:
    ((_, _, _, leads, others),) = rounds_of(f"Brackenridge raised $30 million in a Series B. {leading}, and {joining}.")
    assert (leads, others) == ({"Tern Capital"}, {"Okapi Ventures", "Halden Growth", "Pellworm"})


@pytest.mark.parametrize(
    ("listed", "name"),
    [
        ("Lenora Capital and Incubator Group (LCIG)", "Lenora Capital and Incubator Group"),
        ("Tindra Growth and Resource Holdings (TGARH)", "Tindra Growth and Resource Holdings"),
        ("Halden Growth & Income Trust (HGIT)", "Halden Growth & Income Trust"),
    ],
)
def test_an_abbreviation_behind_two_parts_makes_them_one_name(listed: str, name: str) -> None:
    text = f"Brackenridge raised $30 million in a Series B from Okapi Ventures, {listed} and Pellworm."
    ((_, _, _, leads, others),) = rounds_of(text)
    assert (leads, others) == (set(), {"Okapi Ventures", name, "Pellworm"})
