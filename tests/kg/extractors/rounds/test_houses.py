"""Who gives money to a house that runs funds takes part in no round. All names are invented."""

import pytest

from tests.kg.extractors.rounds.test_rounds import facts


@pytest.mark.parametrize(
    "text",
    [
        "Hafen got money from the Tarn Super Fund, and that is rare, said Hafen partner Mark Vinter.",
        "Hafen got money from the Tarn Super Fund for its Hafen Growth Fund 6.",
        "VC firm Hafen took money from the Tarn Super Fund and from Orvane Capital.",
        "Hafen, an early-stage venture capital firm, counts the Tarn Super Fund and Orvane Capital among its backers.",
        "Hafen, the private equity house, took money from the Tarn Super Fund.",
        "On Wednesday Hafen wrapped up a fund of $1 billion. Hafen counts the Tarn Super Fund among its backers.",
        "Hafen's third fund is invested by now. Hafen is backed by the Tarn Super Fund and Orvane Capital.",
        "Hafen took money from the Tarn Super Fund. It raised the money together with investment firm Hafen Dock.",
    ],
)
def test_money_for_a_house_is_no_round(text: str) -> None:
    assert facts(text)["rounds"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Hafen, a maker of pumps, counts Tarn Super Fund and Orvane Capital among its backers.",
        "Hafen is backed by Orvane Capital, the venture capital firm.",
        "Hafen took money from Orvane Capital and its partner, private equity firm Tarn.",
    ],
)
def test_money_for_a_company_is_one(text: str) -> None:
    assert [r["company"] for r in facts(text)["rounds"]] == ["Hafen"]
