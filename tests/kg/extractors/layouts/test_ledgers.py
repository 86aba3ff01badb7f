"""Tables of who gave how much belong to the round whose sum they make up. All names are invented."""

import pytest

from kg.claims import Reading
from kg.extractors import extract_claims
from kg.facts import facts_of
from kg.readers import read_document

_TEXT = """# How we raised

**Ada Lind**, founder of Quellmar

Quellmar raised $400,000 in May 2017, and the other $600,000 in November 2019.

| Investor | First call | Amount |
|---|---|---|
| Elm Ventures | 5/16 | $350,000 |
| Bo Ek | 5/17 | ${last},000 |
| Total | | |

We sell sails.
"""


def _rounds(text: str) -> dict[int, dict[str, object]]:
    document = read_document("x.md", text.encode())
    return {r["amount"]: r for r in facts_of(Reading(document, extract_claims(document, least=0)))["rounds"]}


def test_the_investors_of_a_table_are_those_of_the_round_of_their_sum() -> None:
    found = _rounds(_TEXT.replace("{last}", "250"))
    assert found.keys() == {400_000, 600_000}
    assert found[400_000]["investors"] == []
    assert found[600_000]["contributions"] == {"Elm Ventures": 350_000, "Bo Ek": 250_000}


@pytest.mark.parametrize("last", ["100", "900"])
def test_where_no_round_has_their_sum_they_are_nobodys(last: str) -> None:
    assert all(not r["investors"] for r in _rounds(_TEXT.replace("{last}", last)).values())
