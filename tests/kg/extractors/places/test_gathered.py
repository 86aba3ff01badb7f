"""Companies that a place gathers are all told to be there, however the list is led to."""

import pytest

from tests.kg.extractors.places.test_locations import located


@pytest.mark.parametrize(
    "text",
    [
        "Irish software startups, like Quorvex, Belmora, and Tindrex, came next.",
        "It would cost more than most Irish startups, after Quorvex, Belmora and Tindrex, data shows.",
        "Irish startups raised $40 million in June: Quorvex ($20m), Belmora ($15m) and Tindrex ($5m).",
        "Four Irish companies made the list this year — Quorvex, Belmora and Tindrex.",
        "Among the winners are the Irish trio Quorvex, Belmora and Tindrex.",
        "Ireland counted three deals: Quorvex (€30m), Belmora (€20m) and Tindrex (€10m).",
        "Startups from Ireland such as Quorvex, Belmora and Tindrex raised €100m.",
        "The fastest-growing startups sit in Ireland, for instance Quorvex, Belmora and Tindrex, which makes pumps.",
        "New backers are three firms from Ireland, Quorvex (a bank), Belmora and Tindrex.",
        "In Ireland, Quorvex, Belmora and Tindrex raised $5 million each.",
        "Three of the startups are Irish: Quorvex ($2m), Belmora ($1m) and, of course, Tindrex, whose round was large.",
        "The total leaves out Quorvex, Belmora and Tindrex, Irish as well.",
    ],
)
def test_each_of_a_list(text: str) -> None:
    assert {("Quorvex", "IE"), ("Belmora", "IE"), ("Tindrex", "IE")} <= located(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Irish startups such as Quorvex, Belmora and Tindrex, Ostrel Capital data shows, grew.", "Ostrel Capital"),
        ("Chinese chipmakers rallied after Quorvex said that it would buy more.", "Quorvex"),
    ],
)
def test_but_none_after_it(text: str, name: str) -> None:
    assert name not in {each for each, _ in located(text)}


def test_a_round_up_that_opens_with_a_country() -> None:
    text = (
        "Money for startups in India stayed scarce this week, as the pandemic went on.\n\n"
        "Quorvex raised $5 million led by Ostrel Capital.\n\nBelmora raised $3 million from Tarn Ventures.\n\n"
        "Tindrex closed a $2 million seed round led by Hafen Ventures."
    )
    assert {("Quorvex", "IN"), ("Belmora", "IN"), ("Tindrex", "IN")} <= located(text)
