"""Stages of financing in running text."""

import pytest

from kg.extractors.mentions.stages import find_stages


@pytest.mark.parametrize("words", ["went public in May", "plans to list on Nasdaq", "its debut on the Oslo exchange"])
def test_a_listing(words: str) -> None:
    assert [each.stage for each in find_stages(f"Ostrel {words}.")] == ["ipo"]


@pytest.mark.parametrize("words", ["delayed draw term loan", "GPU-backed loan", "delayed-draw credit facility"])
def test_debt_of_a_kind(words: str) -> None:
    text = f"Ostrel agreed a {words}."
    assert [(each.stage, each.span.quote(text)) for each in find_stages(text)] == [("debt", words)]
