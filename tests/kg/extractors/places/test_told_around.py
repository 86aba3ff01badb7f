"""Where somebody sits, told around the name: in a line with a label, of "the … from …", by "us", past an aside."""

import pytest

from kg.extractors import extract_claims
from kg.readers import read_document


def seats(text: str) -> set[tuple[str, str]]:
    document = read_document("a.md", (text if text.startswith("#") else f"# What happened today\n\n{text}\n").encode())
    return {
        (claim.subject.key, str(getattr(claim.value, "key", claim.value)))
        for claim in extract_claims(document)
        if claim.predicate == "country"
    }


def test_a_line_with_a_label_tells_of_the_company_of_its_entry() -> None:
    text = (
        "# Week\n\n## Money in\n\nQuorvex: $5M (Series A)\n\nWhat: robots\n\nWhere: Graz\n\nLed by: Tolmin Ventures\n\n"
        "Takeaway: Robots are back.\n\nOstrel: $9M (Series B)\n\nWhat: pumps\n\nWhere: Lyon\n\nLed by: Brumal\n\n"
        "Takeaway: Pumps are back.\n"
    )
    assert seats(text) == {("Quorvex", "AT"), ("Ostrel", "FR")}


def test_a_description_with_its_origin_stands_for_the_company_before() -> None:
    text = (
        "The best-known name is Quorvex. The quantum computer builder from Espoo collected $320 million last September "
        "in a Series B led by Tolmin Ventures."
    )
    assert seats(text) == {("Quorvex", "FI")}


@pytest.mark.parametrize(
    "aside",
    [", for example,", ", which never stopped building radios,", ", home to three universities,", ", by contrast,"],
)
def test_a_place_opens_the_sentence_before_an_aside(aside: str) -> None:
    assert seats(f"In Oulu{aside} Quorvex raised $4 million.") == {("Quorvex", "FI")}


@pytest.mark.parametrize(
    ("text", "seat"),
    [
        (
            "Tolmin Ventures, which belongs to German reinsurer Kessling Re, invested $23 million in Quorvex.",
            "Kessling Re",
        ),
        ("Quorvex raised $5 million from Tolmin Ventures, owned by Germany's Kessling Bank.", "Kessling Bank"),
    ],
)
def test_whose_it_is_sits_there_where_that_is_named(text: str, seat: str) -> None:
    assert seats(text) == {(seat, "DE")}


def test_an_investor_is_at_its_firm_in_a_city() -> None:
    text = "Robots are back, says Jussi Harju, who invests in hardware at Tolmin Ventures in Helsinki."
    assert seats(f"{text} Quorvex raised $5 million in a seed round.") == {("Tolmin Ventures", "FI")}


def test_we_say_where_we_are() -> None:
    text = (
        "# Why we raised $5M\n\nToday we are announcing that Quorvex has raised $5 million in a seed round led by "
        "Tolmin Ventures.\n\nThere are 41 of us now, still in Melbourne, still mostly in sheds.\n"
    )
    assert seats(text) == {("Quorvex", "AU")}


@pytest.mark.parametrize(
    "text",
    [
        "Xu Chang in Shanghai contributed to this story.",
        "Georgia Tech alums Raj Bhatt and Lindsay Cole founded it.",
        "Quorvex was spun out of the University of Chicago.",
    ],
)
def test_credits_and_schools_seat_nobody(text: str) -> None:
    assert seats(f"Quorvex raised $5 million in a seed round led by Tolmin Ventures.\n\n{text}") == set()


def test_both_places_of_a_description_count() -> None:
    assert ("Quorvex", "GB") in seats("Quorvex raised $4 million. The London and Lagos-based firm makes models.")


@pytest.mark.parametrize(
    "text",
    [
        "A third went home to Turku to set up Quorvex.",
        "They met in Turku, where they founded Quorvex in 2019.",
        "Two of them moved to Turku and started a company called Quorvex.",
    ],
)
def test_a_company_sits_where_it_was_begun(text: str) -> None:
    assert seats(f"Who left\n\n{text} It raised $3 million from Beltran.") == {("Quorvex", "FI")}


def test_the_friends_of_a_company_do_not_share_its_seat() -> None:
    text = (
        "Exits\n\nThe group has bought Quorvex. "
        "The Turku start-up had good friends: Beltran and Ostrel Partners led its $6 million seed."
    )
    assert not {who for who, _ in seats(text)} & {"Beltran", "Ostrel Partners"}
