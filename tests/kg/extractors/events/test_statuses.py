"""Whether a round is done, planned, or only talked about. All names are invented."""

import pytest

from tests.kg.extractors.rounds.test_rounds import the_round


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Quellmar raised $5 million in a seed round led by Hafen Ventures.", "closed"),
        ("Quellmar is completing a Series B of $135 million.", "planned"),
        ("Quellmar expects $65 million from Hafen Ventures.", "planned"),
        ("Quellmar postponed a Series B it had hoped to close in April.", "planned"),
        ("Quellmar is in talks to raise $200 million in a Series D, the Kite Times reported.", "rumoured"),
        ("Quellmar is in talks to raise $200 million in a Series D, two people said.", "rumoured"),
        ("Quellmar is raising $28 million from Hafen Ventures, we are told.", "rumoured"),
        ("Quellmar is finalising a $28 million round led by Hafen Ventures, reports say.", "rumoured"),
        ("Quellmar is closing in on a $28 million round, per two investors we spoke to.", "rumoured"),
        ("The founders say that Quellmar will go out for a Series B of $28 million next year.", "planned"),
        ("Quellmar Robotics to raise $28 million from Hafen Ventures.", "planned"),
        ("Quellmar has targeted a Series B of $28 million.", "planned"),
        ("Quellmar has signed a delayed draw term loan of $28 million.", "closed"),
        ("Months before a proposed merger, Quellmar closed a $28 million round.", "closed"),
        ("Ahead of an expected vote, Quellmar has raised $28 million.", "closed"),
        ("Ahead of an expected vote, Quellmar plans to raise $28 million.", "planned"),
        ("Pending approval of a planned merger, Quellmar took in $28 million from Hafen Ventures.", "closed"),
        ("Quellmar plans to list on Nasdaq in May and raise $28 million.", "planned"),
        ("Quellmar, which closed a $25 million seed round in June, is reported to be for sale.", "closed"),
        ("Quellmar announced a $130 million Series A, reportedly the largest of its kind.", "closed"),
        (
            "Quellmar announced that Hafen Ventures has led a $150m investment, at what our sources say is a $1bn "
            "valuation.", "closed"),
    ],
)  # fmt: skip
def test_status(sentence: str, status: str) -> None:
    assert the_round(sentence)["status"] == status
