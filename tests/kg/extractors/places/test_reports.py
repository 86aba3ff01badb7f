"""Where country reports and columns place companies and those who speak of them. All names are invented."""

# ruff: noqa: E501 -- sentences are easier to read whole

import pytest

from tests.kg.extractors.rounds.test_rounds import facts, first

RAISED = "Quandrel raised €12m in a Series A led by Hafen Ventures. "


@pytest.mark.parametrize(
    ("text", "name", "city"),
    [
        ("In Oulu, which never stopped building radios, Ostrivo makes power chips. It raised €8m in May.", "Ostrivo", "Oulu"),
        ("In Jakarta, for example, Ostrivo rents out chips. It raised $8m in May.", "Ostrivo", "Jakarta"),
        ("The best-known name is Quandrel. The chip designer from Espoo collected €12m in a Series A led by Hafen Ventures.", "Quandrel", "Espoo"),
        (RAISED + "Ada Lind, an analyst at Brimsel Research in Bristol, called the deal overdue.", "Brimsel Research", "Bristol"),
        (RAISED + "Ostrivo Partners, an offshoot of Tern Capital, manages over $1 billion and is based in Leeds. It invested in Quandrel.", "Ostrivo Partners", "Leeds"),
    ],
)  # fmt: skip
def test_where_it_is(text: str, name: str, city: str) -> None:
    assert {first(place["entity"]): place["city"] for place in facts(text)["locations"]}.get(name) == city


def test_who_hosts_a_machine_is_no_home_of_its_maker() -> None:
    text = RAISED + "Leeds already hosts Ostrivo, a computer."
    assert "Ostrivo" not in {first(place["entity"]) for place in facts(text)["locations"]}
