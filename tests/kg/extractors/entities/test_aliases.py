"""Other names that a text tells right beside a name."""

import pytest

from kg.documents import Span
from kg.extractors.entities.aliases import aliases_after, is_old_name
from kg.extractors.mentions.kinds import NameMention


def _mention(text: str, name: str) -> NameMention:
    at = text.index(name)
    return NameMention(Span(at, at + len(name)), name, "organization")


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Quellmar Ostra Labs (QOL) raised $5m.", ["QOL"]),
        ("Quellmar Ostra Labs, formerly Pallisade, raised $5m.", ["Pallisade"]),
        ('Quellmar Ostra Labs ("Quellmar" or the "Company") raised $5m.', ["Quellmar"]),
        ('Quellmar Ostra Labs (TSX: QOL) (the "Company") raised $5m.', []),
        ("Quellmar Ostra Labs (Berlin) raised $5m.", []),
        ("Quellmar Ostra Labs, the former head of Pallisade, said so.", []),
    ],
)
def test_brackets_and_former_names_tell_another_name(text: str, other: list[str]) -> None:
    assert [alias.name for alias in aliases_after(text, _mention(text, "Quellmar Ostra Labs"))] == other


def test_a_name_that_a_company_was_still_called_by_is_an_old_one() -> None:
    text = "Back when it was still called Pallisade, Quellmar raised $5m."
    assert is_old_name(text, _mention(text, "Pallisade"))
    assert not is_old_name(text, _mention(text, "Quellmar"))
