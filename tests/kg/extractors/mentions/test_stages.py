"""Stages of financing in running text."""

import pytest

from kg.extractors.mentions.stages import find_stages


@pytest.mark.parametrize("words", ["went public in May", "plans to list on Nasdaq", "its debut on the Oslo exchange"])
def test_a_listing(words: str) -> None:
    assert [each.stage for each in find_stages(f"Ostrel {words}.")] == ["ipo"]
