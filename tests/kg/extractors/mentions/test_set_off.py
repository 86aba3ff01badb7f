"""Names that their writer set off in bold."""

import pytest

from kg.extractors.mentions.set_off import set_off_names
from kg.readers import read_document


def _names(text: str) -> list[str]:
    document = read_document("x.md", f"# Deals of the week\n\nMoney moved.\n\n{text}\n\nMore next week.".encode())
    return [span.quote(document.text) for span in set_off_names(document.text, document.blocks, [])]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("**ramble** — cards for clubs, lyon. $5m seed.", ["ramble"]),
        ("- **Pylon Bio**, $5m. Led by **Elm Capital**.", ["Pylon Bio", "Elm Capital"]),
        ("**3. (tied) Ada Robotics, seed, Lyon:** It makes arms.", ["Ada Robotics"]),
        ("**① Lingxi 灵犀 (Hangzhou)** – arms, mostly.", ["Lingxi"]),
        ("**Anda Verde** 🇧🇷 raised $5m. **Hules 🇨🇷** did not.", ["Anda Verde", "Hules"]),
        ("It was **Shift**, the car site, and **Blue Ocean**, its rival.", ["Shift", "Blue Ocean"]),
        ("With **Hohe Tatra Fonds (HTF)** and **Elm Capital [new]** on board.", ["Hohe Tatra Fonds", "Elm Capital"]),
        ("**Quellmar Inc.** raised $5m.", ["Quellmar Inc"]),
    ],
)
def test_names_in_bold_are_found_as_they_stand(text: str, names: list[str]) -> None:
    assert _names(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "**For startups:** prices fall.",
        "**Handwriting.** It is bad.",
        "**Acquisition:** Ada bought Bolt.",
        "- **Best case:** nobody buys it.",
        "**What to do now?** Nothing.",
        "It took **nine** months and **a lot of luck**.",
        "**By Ada Lind, founder** · 9 May",
        "**Elm, Birch and Oak** led.",
    ],
)
def test_labels_and_sentences_in_bold_are_no_names(text: str) -> None:
    assert _names(text) == []
