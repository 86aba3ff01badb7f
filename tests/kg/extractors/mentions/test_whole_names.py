"""Names of which other signs than capitals show where they begin and end."""

import pytest

from kg.extractors import analyse
from kg.readers import read_document


def names_in(text: str) -> list[str]:
    return [name.name for name in analyse(read_document("page.txt", text.encode())).names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "It had money from the Northern Board for Arts, Sport and the Sea (NBASS).",
            ["Northern Board for Arts, Sport and the Sea", "NBASS"],
        ),
        ("It had money from Tarn Capital and Incubator Group (TCIG).", ["Tarn Capital and Incubator Group", "TCIG"]),
        (
            "It had money from the Bureau of Tides, Harbours and Lights (B*THAL).",
            ["Bureau of Tides, Harbours and Lights"],
        ),
        ("It had money from Tarn, Hafen and Ostwind (TQO).", ["Tarn", "Hafen", "Ostwind", "TQO"]),
    ],
)
def test_initials_in_brackets(text: str, names: list[str]) -> None:
    assert names_in(text)[: len(names)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Deals. Quellmar Buys Kite Maker Ostwind Quellmar has bought Ostwind for cash.",
            ["Quellmar", "Ostwind", "Quellmar", "Ostwind"],
        ),
        (
            "Deals. Quellmar Acquires Smart Kite Startup Tarnwick Tarnwick, a kite app, said so. Tarnwick is small.",
            ["Quellmar", "Tarnwick", "Tarnwick", "Tarnwick"],
        ),
        (
            "It was sold to Quellmar Quellmar, the kite maker, said. Quellmar is big.",
            ["Quellmar", "Quellmar", "Quellmar"],
        ),
        ("It was sold to Quell Quell, the kite maker.", ["Quell Quell"]),
    ],
)
def test_headlines_run_into_the_text(text: str, names: list[str]) -> None:
    assert [name for name in names_in(text) if name != "Deals"] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "It raised $4m from Tarn ventures, Hafen capital and Ostwind partners.",
            ["Tarn ventures", "Hafen capital", "Ostwind partners"],
        ),
        ("It raised $4m, with Hafen invest leading and Tarn capital joining.", ["Hafen invest", "Tarn capital"]),
        ("It pleases us that Tarn and Hafen invest as well.", ["Tarn", "Hafen"]),
        ("It raised $4m from Swedish angels and from Hafen.", ["Swedish", "Hafen"]),
        (
            "It got $4m from We Kite Flyers, You Founder Circle and oh! Ventures.",
            ["We Kite Flyers", "You Founder Circle", "oh! Ventures"],
        ),
        ("From VCs Tarnwick had raised $4m.", ["Tarnwick"]),
        ("With my colleague Ada I met Tarnwick.", ["Ada", "Tarnwick"]),
        ("It had $4m from wealthy individuals (QHIs) and from Hafen.", ["Hafen"]),
        ("Ambassador Lindqvist told of Hafen.", ["Lindqvist", "Hafen"]),
        ("Tarnwick (Beijing) Technology Co., Ltd. has raised $4m.", ["Tarnwick (Beijing) Technology"]),
        ("It is Tarnwick (Suzhou) Kite Robotics, the maker of kites.", ["Tarnwick (Suzhou) Kite Robotics"]),
        ("Hafen backed KitesterUndisclosed, and then it backed TarnwickA$30M.", ["Hafen", "Kitester", "Tarnwick"]),
    ],
)
def test_edges(text: str, names: list[str]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Yesterday we wrote about Foundation, a kite startup that flies.", ["Foundation"]),
        ("There is $4m behind it from CMA, the Norwegian shipping group.", ["CMA", "Norwegian"]),
        ("Yesterday we met the Fund, a kite investor that flies.", []),
        (
            "Kitester was bought by Genoa, a pharmacy company. Genoa, which is based in Leeds, is old.",
            ["Kitester", "Genoa", "Genoa", "Leeds"],
        ),
    ],
)
def test_what_is_introduced(text: str, names: list[str]) -> None:
    assert names_in(text) == names


def test_a_city_that_is_a_company() -> None:
    document = read_document("page.txt", b"Kitester was bought by Genoa, a pharmacy company. It is far from Bergen.")
    assert [(name.name, name.kind) for name in analyse(document).names] == [
        ("Kitester", "organization"),
        ("Genoa", "organization"),
        ("Bergen", "place"),
    ]


def test_subject_of_a_headline_beside_known_names() -> None:
    text = b"# Quellmar Buys Tarnwick, and Few Saw It Coming\n\nThe price of Tarnwick was low.\n"
    assert [name.name for name in analyse(read_document("page.md", text)).names] == ["Quellmar", "Tarnwick", "Tarnwick"]


def test_trades_in_the_plural() -> None:
    assert names_in("Hafen puts $4m into AgTech startups, and the AgTech sector grows.") == ["Hafen"]
