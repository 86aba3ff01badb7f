"""What has capitals and is no company: defined terms, legal forms, a headline's verb; and who stands right beside one."""

# ruff: noqa: E501 -- texts are easier to read whole than broken

import pytest

from kg.extractors import analyse, extract_claims
from kg.readers import read_document


def names_in(text: str) -> list[str]:
    return [name.name for name in analyse(read_document("page.txt", text.encode())).names if name.kind != "place"]


def rounds_in(text: str) -> list[tuple[str, int | None]]:
    claims = extract_claims(read_document("page.txt", text.encode()))
    sums = {c.subject: int(c.value.amount) for c in claims if c.predicate == "amount" and hasattr(c.value, "amount")}
    told = [c for c in claims if c.predicate == "company" and c.subject.kind.name == "ROUND"]
    return sorted((c.value.key, sums.get(c.subject)) for c in told if hasattr(c.value, "key"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('Quellmar AB resolved on an issue of shares (the "Rights Issue"). Through the Rights Issue it gets cash.', ["Quellmar AB"]),
        ("Tarn Oyj signed it in May (the “Share Purchase Agreement”). The Share Purchase Agreement ends soon.", ["Tarn Oyj"]),
        ('Tarn Oyj sold securities (each a "Unit"). A Unit holds one share, and the Units cost $2 each.', ["Tarn Oyj"]),
        ("Hafen Limited (“Hafen”) met Tarn Oyj. Hafen and Tarn Oyj spoke.", ["Hafen Limited", "Hafen", "Tarn Oyj", "Hafen", "Tarn Oyj"]),
    ],
)  # fmt: skip
def test_defined_terms(text: str, names: list[str]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The chief executive of Quellmar Martina Lind said so.", ["Quellmar", "Martina Lind"]),
        ("So wrote the CEO of Tarnwick Systems Daniel Okoro in May.", ["Tarnwick Systems", "Daniel Okoro"]),
        ("We met Tarnwick Systems MD Arjun Okoro there.", ["Tarnwick Systems", "Arjun Okoro"]),
        ("The CEO of Martin Lind Capital said so.", ["Martin Lind Capital"]),
    ],
)
def test_company_before_who_runs_it(text: str, names: list[str]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Vise++ has raised $4 million from Hafen Capital.", "Vise++"),
        (
            "Tarnwick Robotics Wraps Up Series A At $5M, it is said, well short of the sum that was sought.",
            "Tarnwick Robotics",
        ),
        ("Hyphen leaps to a valuation of $9 billion.", "Hyphen"),
        ("Lateral takes in $40 million for its kites.", "Lateral"),
    ],
)
def test_names_at_their_fullest(text: str, name: str) -> None:
    assert names_in(text)[0] == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("News reached us from Tarn Systems that it took in $5M.", ["Tarn Systems"]),
        ("Stage\n\nprivate, with money from Hafen Capital.", ["Hafen Capital"]),
    ],
)
def test_words_that_name_nobody(text: str, names: list[str]) -> None:
    assert names_in(text) == names


def test_legal_form_alone_is_no_company() -> None:
    text = "Hafen Venture Capital 2016, L.P. has put money into Quellmar in connection with a $5 million financing."
    assert "L.P." not in names_in(text)
    assert "L.P" not in names_in(text)


@pytest.mark.parametrize(
    ("text", "rounds"),
    [
        (
            "In a $24 million funding round for Quellmar Optics, a Leeds startup that makes lenses for cars, Ostwind "
            "Ventures, the venture arm of Ostwind Werke, took part.",
            [("Quellmar Optics", 24_000_000)],
        ),
        (
            "A $9 million round was made public by the data storage firm Quellmar; and Ostwind let it be known that it "
            "had bought a rival.",
            [("Quellmar", 9_000_000)],
        ),
        (
            "Among the biggest deals were Tarnwick Systems‘ $103.5M Series C round from backers including Lune, Hafen "
            "Ventures and Ostwind Industries and Quellmar Systems‘ $40M Series B headed by Formation Nine.",
            [("Quellmar Systems", 40_000_000), ("Tarnwick Systems", 103_500_000)],
        ),
        (
            "The Kite Report counted 38 deals. That is a recovery from the year before, when kite companies, with the "
            "wind making everything uncertain, took in some $600 million.",
            [],
        ),
    ],
)  # fmt: skip
def test_whose_round(text: str, rounds: list[tuple[str, int]]) -> None:
    assert rounds_in(text) == rounds


def test_founder_in_brackets_is_nobody_that_raises() -> None:
    text = (
        "Ro (the founder of Quellmar) wrote to us. Ro and the others kept Quellmar quiet. Later they landed a "
        "terrific Series A round from Hafen Capital."
    )
    assert rounds_in(text) == [("Quellmar", None)]
