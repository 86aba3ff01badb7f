"""Whom a sentence brings up for the next ones to go on about. All names are invented."""

# ruff: noqa: E501 -- sentences are easier to read whole

import pytest

from tests.kg.extractors.rounds.test_rounds import facts, first

BEFORE = "Quandrel raised $80m in March in a round led by Hafen Ventures.\n\n"


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Quandrel's nearest rival at home, Rotterdam's Ostrivo, also works on photonics. It brought in €14m from Tern Capital and Nordlys in November.", 14_000_000),
        ("Its main challenger is Ostrivo of Rotterdam, which rents out chips to hospitals; it borrowed €15m from Tern Bank last summer.", 15_000_000),
        ("Its newest competitor is Ostrivo. The company took €16m from Tern Capital last summer.", 16_000_000),
        ("Among its rivals is Ostrivo, founded by two former bankers. It secured a €17m Series A in May.", 17_000_000),
        ("Two engineers from Quandrel founded Ostrivo in Tampere last spring. It squeezes models onto small devices. Tern Capital and Nordlys gave it €3 million in seed capital in January.", 3_000_000),
        ("Then there is Ostrivo. It raised €19m from Tern Capital in June.", 19_000_000),
        ("The bar has been set by Ostrivo, a company that one of Quandrel's founders left. The Oslo developer closed a round of €21m in June, led by Tern Capital.", 21_000_000),
        ("Tolmar wants the same customers. So does Ostrivo, which prefers to rent to hospitals. The Rotterdam company closed a Series C of €22m in June.", 22_000_000),
        ("Clinics belong to Ostrivo, a maker of scanners from Rotterdam. It closed a Series C of €23m in June.", 23_000_000),
        ("Then there is Quandrel's most direct competitor, the Turin startup Ostrivo. It brought in €18m in March, with Tern Capital as lead investor.", 18_000_000),
    ],
)  # fmt: skip
def test_a_company_that_is_brought_up_is_what_it_stands_for_next(text: str, amount: int) -> None:
    (found,) = (r for r in facts(BEFORE + text)["rounds"] if r["amount"] == amount)
    assert first(found["company"]) == "Ostrivo"


def test_who_is_brought_up_gives_way_to_the_next_subject() -> None:
    text = (
        "The best-known name is Ostrivo. Its chips stand in hospitals. Tolmar, also of Espoo, is older and richer. "
        "Hafen Ventures led its last round, €150 million in December."
    )
    (found,) = facts(text)["rounds"]
    assert (first(found["company"]), [first(n) for n in found["leads"]]) == ("Tolmar", ["Hafen Ventures"])


@pytest.mark.parametrize(
    "text",
    [
        "I would rather they came from Funen. The company raised $7m in 2016.",
        "Ada Lind was among the angels. So was Bo Ek of Tolmar. It then got a grant of $7m.",
    ],
)
def test_where_things_come_from_and_who_took_part_too_are_not_brought_up(text: str) -> None:
    (found,) = (r for r in facts(BEFORE + "Quandrel has grown. " + text)["rounds"] if r["amount"] == 7_000_000)
    assert first(found["company"]) == "Quandrel"
