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


def test_one_of_several() -> None:
    text = "Quorvex would rank fifth among the most valuable Irish startups, after Belmora and Tindrex, data shows."
    assert {("Quorvex", "IE"), ("Belmora", "IE"), ("Tindrex", "IE")} <= located(text)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("🇸🇪 €87M of external funding for EV maker Quorvex", "Quorvex"),
        ("🇸🇪 €10M lets Quorvex put up more chargers", "Quorvex"),
        ("🇸🇪 Startups to be financed: Quorvex raised over €100M in 2023", "Quorvex"),
        ("🇸🇪 The end for Quorvex, a tech unicorn once worth £4bn", "Quorvex"),
        ("- 🇸🇪 Series B of €30 million secured by Quorvex from Ostrel Capital", "Quorvex"),
    ],
)
def test_a_flag_that_opens_a_line_is_of_whom_the_line_is_about(line: str, name: str) -> None:
    assert located(line) == {(name, "SE")}


def test_but_not_where_the_line_says_who_is_from_there() -> None:
    assert located("🇩🇪 Tarn Holdings takes over Berlin-based Quorvex") == {("Quorvex", "DE"), ("Quorvex", "Berlin")}


@pytest.mark.parametrize("label", ["HQ", "Headquarters", "- Location", "Head office", "Country of origin"])
def test_a_label_stands_above_its_place(label: str) -> None:
    bullet = "- " if label.startswith("-") else ""
    text = f"Quorvex raised $5 million in March.\n\n{label}\n\n{bullet}Oslo, Norway\n\nFounded\n\n2013"
    assert located(text) == {("Quorvex", "Oslo"), ("Quorvex", "NO")}
