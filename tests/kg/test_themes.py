"""Themes are found by what people call them, and a theme means everything below it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.themes import THEMES, find_theme, narrower

LIST = Path(__file__).resolve().parents[3] / "shared" / "evaluation" / "themes.txt"


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("data-centers", "data-centers"),
        ("Data centers", "data-centers"),
        ("data centre", "data-centers"),
        ("GPU clouds", "gpu-cloud"),
        ("neocloud", "gpu-cloud"),
        ("LLMs", "foundation-models"),
        ("Energy", "energy"),
        ("chips", "semiconductors"),
        ("RISC-V", "risc-v"),
        ("self-driving", "autonomous-vehicles"),
        ("defence", "defense"),
        ("AI factories", "ai-infrastructure"),
        ("", None),
        ("basket weaving", None),
    ],
)
def test_a_theme_is_found_by_its_names(text: str, theme: str | None) -> None:
    assert find_theme(text) == theme


def test_a_theme_means_everything_below_it() -> None:
    assert narrower("semiconductors") == {
        "semiconductors", "ai-chips", "inference-chips", "training-chips", "neuromorphic-chips",
        "memory-chips", "risc-v", "photonics", "quantum-computing",
    }  # fmt: skip
    with pytest.raises(KeyError):
        narrower("no-such-theme")


@given(st.sampled_from(sorted(THEMES)))
def test_what_is_below_a_theme_is_below_what_is_above_it(theme: str) -> None:
    broader = THEMES[theme].broader
    assert theme in narrower(theme)
    assert broader is None or narrower(theme) < narrower(broader)


@given(st.sampled_from(sorted(THEMES)))
def test_every_identifier_and_label_finds_its_own_theme(theme: str) -> None:
    assert find_theme(theme) == find_theme(THEMES[theme].label) == find_theme(THEMES[theme].label.upper()) == theme


@pytest.mark.skipif(not LIST.exists(), reason="the list of themes of the evaluation is not here")
def test_the_themes_are_those_of_the_evaluation() -> None:
    rows = [line.split("|") for line in LIST.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    assert len(rows) == len(THEMES)
    for identifier, label, broader, also_called in ([cell.strip() for cell in row] for row in rows):
        theme = THEMES[identifier]
        assert (theme.label, theme.broader or "") == (label, broader)
        assert {name.strip() for name in also_called.split(",") if name.strip()} <= set(theme.also_called)
