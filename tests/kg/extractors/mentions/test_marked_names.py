"""Names that end in a mark of their own, and rare words that are none. All names are invented."""

import pytest

from tests.kg.extractors.rounds.test_rounds import facts, first
from tests.kg.extractors.test_voices import rounds_of


@pytest.mark.parametrize(
    ("text", "company"),
    [
        (
            "Pling! Tea raises $8 million\n\nThe chain Pling! Tea has raised $8 million from Orvane Capital.",
            "Pling! Tea",
        ),
        ("Vroomly! has raised $8 million from Orvane Capital.", "Vroomly!"),
        ("Learning app Vroomly! raised $8 million. Vroomly!'s investors include Orvane Capital.", "Vroomly!"),
        ("Vroomly!, a maker of scooters, raised $8 million from Orvane Capital.", "Vroomly!"),
        ("The $8 million round for Vroomly! was led by Orvane Capital. Vroomly! is based in Oslo.", "Vroomly!"),
        ("Robots& raised $8 million. Robots& was backed by Orvane Capital in the round.", "Robots&"),
        ("Robots&, a Leeds lab, raised $8 million from Orvane Capital. Robots& makes arms.", "Robots&"),
        ("Snack brand Oho! Nuts raised $8 million from Orvane Capital. Shops sell Oho! Nuts widely.", "Oho! Nuts"),
    ],
)
def test_a_mark_at_the_end_of_a_word_belongs_to_a_name_that_is_written_so(text: str, company: str) -> None:
    assert [first(r["company"]) for r in facts(text)["rounds"]] == [company]


@pytest.mark.parametrize(
    "cry",
    [
        "Wow! What a week.",
        "Congratulations! Brindle is on a roll.",
        "Thanks! We love Brindle.",
        "Hooray! And there is more.",
    ],
)
def test_a_cry_is_no_part_of_a_name(cry: str) -> None:
    told = rounds_of(f"{cry} Brindle raised $8 million from Orvane Capital.")
    assert told == {("Brindle", None, 8_000_000, frozenset(), frozenset({"Orvane Capital"}))}


@pytest.mark.parametrize("noun", ["rounds", "funds", "deals", "startups", "firms"])
def test_a_rare_word_that_tells_of_which_kind_many_are_is_no_company(noun: str) -> None:
    text = (
        f"There were nine gigasized {noun}, and the gigasized {noun} brought in $2 billion of the money, said a report "
        f"by Brindle Bank and Tarn Partners. Half of all gigasized {noun} were in Norway."
    )
    assert "gigasized" not in str(facts(text))


def test_yuan_are_known_though_misspelt() -> None:
    for spelt in ("reminbi", "renmimbi", "remnimbi"):
        told = facts(f"Brindle raised 1.1 billion {spelt} (US$ 170 million) from Orvane Capital.")["rounds"]
        assert [(r["amount"], r["currency"]) for r in told] == [(1_100_000_000, "CNY")]
