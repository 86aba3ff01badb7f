"""Names of two words are told apart by what the document says of them. All names are invented."""

import pytest

from kg.extractors.analysis import analyse
from kg.extractors.mentions.kinds import kind_of
from kg.readers import read_document
from tests.kg.extractors.rounds.test_rounds import facts, first


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Adoa Lindqvar left Tindra in 2018 to start a firm.", "Adoa Lindqvar", "person"),
        ("Adoa Lindqvar, a founder of Tindra, is here.", "Adoa Lindqvar", "person"),
        ("Adoa Lindqvar keeps bees in her garden. Lindqvar sold Tindra.", "Adoa Lindqvar", "person"),
        ("Opal Tide says it will hire. Opal Tide is based in Leeds.", "Opal Tide", "organization"),
        ("Opal Tide, a startup in Leeds, said so.", "Opal Tide", "organization"),
        ("Tindra MX says so.", "Tindra MX", "organization"),
        ("They met Opal Tide's founders. Opal Tide told us so.", "Opal Tide", "organization"),
        ("Noma Brindle left stealth in May with a product.", "Noma Brindle", "organization"),
        ("Awan Nusa rents out machines to banks.", "Awan Nusa", "organization"),
        ("Hafen Ventures left the board with his vote.", "Hafen Ventures", "organization"),
        ("Kites sell, CEO Marsk tells us. Marsk began the company in 2019.", "Marsk", "person"),
        ("Chief executive Marsk said so. Marsk is proud.", "Marsk", "person"),
        ("Founder Marsk said so. Marsk left his job in 2018.", "Marsk", "person"),
        ('"We sell kites," said co-founder Marsk. Marsk is proud.', "Marsk", "person"),
        ("As co-founder and CEO Marsk explains, kites are hard.", "Marsk", "person"),
        ("Ada Lind, CEO Marsk, said so. Marsk raised $12 million.", "Marsk", "organization"),
        ("Wrenholt Pope and Mike Gundar, both ex-Tindra, met in Leeds.", "Wrenholt Pope", "person"),
        ("Wrenholt Pope and Mike Gundar, both of Tindra, set the firm up in 2022.", "Wrenholt Pope", "person"),
        ("Wrenholt Pope began the company in 2022.", "Wrenholt Pope", "person"),
        ("Founders: Ada Lind, Wrenholt Pope, Trim Dao", "Wrenholt Pope", "person"),
    ],
)
def test_whose_name_it_is(text: str, name: str, kind: str) -> None:
    analysis = analyse(read_document("news.txt", text.encode()))
    kinds = {
        m.mention.kind for s in analysis.sentences for e in s.elements for m in e.members if m.mention.name == name
    }
    assert kinds == {kind}


@pytest.mark.parametrize(
    "name",
    [
        "Thiago Brandão",
        "Ngozi Okafor",
        "Siddhant Raval",
        "Hiroki Sato",
        "Wojciech Dąbrowski",
        "Aravind Kolhatkar",
        "Ayelet Barzan",
        "Oguz Tekinalp",
        "Zurab Kiknadze",
        "Nkechi Obaseki",
    ],
)
def test_given_names_of_many_languages_tell_people(name: str) -> None:
    assert kind_of(name) == "person"


@pytest.mark.parametrize("name", ["Kofi Pay", "Emre Robotics", "Stella Networks", "Porsche SE", "Priya Ventures"])
def test_companies_called_by_a_given_name_are_none(name: str) -> None:
    assert kind_of(name) == "organization"


def test_a_given_name_is_a_person_of_whom_an_office_is_told() -> None:
    found = facts(
        "I first met Ganesh, the CEO of Quellmar, in a lift. "
        "Quellmar then raised a $3.9 million seed led by Hafen Ventures."
    )
    assert [(first(r["company"]), [first(n) for n in r["leads"]]) for r in found["rounds"]] == [
        ("Quellmar", ["Hafen Ventures"])
    ]


def test_my_co_founder_is_a_person_whatever_the_name() -> None:
    found = facts(
        "Quellmar raised $9 million\n\nAda Lind, the CEO of Quellmar, told us how.\n\n"
        '"My cofounder Bramli sings. We raised $600,000 from Nordlys Capital in 2020."'
    )
    assert {first(r["company"]) for r in found["rounds"]} == {"Quellmar"}
