"""Patterns that look for their own words first find what the plain ones find."""

import importlib
import pkgutil
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kg.extractors
from kg.extractors import deal_patterns
from kg.extractors.mentions import dates, stages
from kg.extractors.patterns import Family, Openings, Pattern, needs, starts

FAMILIES = [
    value
    for module in pkgutil.iter_modules(kg.extractors.__path__, "kg.extractors.")
    for value in vars(importlib.import_module(module.name)).values()
    if isinstance(value, Family)
]
WORDS = st.sampled_from(
    "<G0> <G1> <A0> <M0> <S0> led by the round joined with from participation , ; ( ) and also lead investor acquired "
    "for sold to it bought stake in Series B seed last March 12 May 2024 Q3 today two weeks ago debt IPO".split()
)
TEXTS = st.lists(WORDS, max_size=14).map(" ".join)


def test_there_are_families() -> None:
    assert len(FAMILIES) >= 3


@settings(max_examples=30, deadline=None)
@given(TEXTS)
def test_a_family_leaves_out_only_what_cannot_match(text: str) -> None:
    for family in FAMILIES:
        likely = {pattern for _, pattern in family.likely(text)}
        for _, pattern in family._members:
            assert pattern in likely or not pattern.search(text)


@settings(max_examples=30, deadline=None)
@given(TEXTS)
def test_every_match_holds_a_needed_word(text: str) -> None:
    for pattern in vars(deal_patterns).values():
        if isinstance(pattern, re.Pattern) and (words := needs(pattern)) and pattern.search(text):
            assert any(word in text for word in words)


@settings(max_examples=30, deadline=None)
@given(TEXTS)
def test_openings_find_all_matches(text: str) -> None:
    for openings in (dates._DATE, stages._STAGE):
        plain = [match.span() for match in openings.compiled.finditer(text)]
        assert [match.span() for match in openings.finditer(text, starts(text))] == plain


@settings(max_examples=30, deadline=None)
@given(TEXTS)
def test_a_pattern_finds_what_a_plain_one_finds(text: str) -> None:
    for expression, flags in ((r"\bled by (?:the )?<G", 0), (r"SERIES (?P<letter>[a-k])", re.I), (r"\w+ (?:and|,)", 0)):
        pattern, plain = Pattern(expression, flags), re.compile(expression, flags)
        assert [m.span() for m in pattern.finditer(text)] == [m.span() for m in plain.finditer(text)]
        assert (pattern.search(text) is None) == (plain.search(text) is None)


def test_words_are_not_needed_where_case_may_differ_inside_only() -> None:
    assert needs(re.compile(r"(?i:seed) money")) == (" money",)
    assert needs(re.compile(r"a(?:bc)?")) == ()
    assert needs(re.compile(r"acquisition|takeover")) == ("takeover", "acquisition")


def test_a_pattern_that_may_begin_with_anything_has_no_openings() -> None:
    with pytest.raises(ValueError, match="may begin with anything"):
        Openings(r".*round")


def test_where_words_start_counts_characters_of_the_text() -> None:
    assert starts("İn 2024") == [(0, "İn "), (3, "000")]


def test_an_empty_family_tries_nothing() -> None:
    assert Family([]).likely("anything") == ()
