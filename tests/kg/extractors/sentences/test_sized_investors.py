"""How large an investor is belongs to its description, and is nobody's round."""

# ruff: noqa: E501 -- snippets are easier to read whole than broken

import pytest

from tests.kg.extractors.rounds.test_rounds import facts


@pytest.mark.parametrize(
    "text",
    [
        "Northlight Capital, the $4.7 billion champs of venture capital and private equity, sank €20 million into Kelvio.",
        "Northlight Capital, the $4.7 billion venture firm, invested €20 million in Kelvio.",
        "Northlight Capital, the $2bn London investor, has put €20m into Kelvio.",
        "Northlight Capital, an $800 million San Francisco venture firm, has put €20 million into Kelvio.",
        "Kelvio raised €20 million from Northlight Capital, the $4 billion private equity giant.",
        "Kelvio raised €20 million from $4 billion venture firm Northlight Capital.",
        "Kelvio took €20 million from Northlight Capital, a $4bn hedge fund manager.",
        "Kelvio has raised €20 million from the $900 million pension investor Northlight Capital.",
    ],
)
def test_the_size_of_an_investor_is_no_round(text: str) -> None:
    (told,) = facts(text)["rounds"]
    assert (told["company"], told["amount"], told["currency"], told["investors"]) == (
        "Kelvio",
        20000000,
        "EUR",
        ["Northlight Capital"],
    )


@pytest.mark.parametrize(
    "text",
    [
        "Kelvio received its first money, a $3 million equity investment from Northlight Capital.",
        "Kelvio announced $3 million in venture investment from Northlight Capital.",
        "Kelvio secured $3 million Northlight Capital investment.",
    ],
)
def test_what_is_given_is_no_size_of_a_giver(text: str) -> None:
    (told,) = facts(text)["rounds"]
    assert told["amount"] == 3000000
