"""Patterns that look for their own words first find what the plain ones find."""

import importlib
import pkgutil
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import kg.extractors
from kg.extractors.mentions import dates, stages
from kg.extractors.wording.needs import folded, needs
from kg.extractors.wording.openings import Openings
from kg.extractors.wording.patterns import Family, Pattern, part_of, words_of

VALUES = [
    value
    for module in pkgutil.walk_packages(kg.extractors.__path__, "kg.extractors.")
    for value in vars(importlib.import_module(module.name)).values()
]
FAMILIES = [value for value in VALUES if isinstance(value, Family)]
PATTERNS = [value for value in VALUES if isinstance(value, Pattern)]
EXPRESSIONS = [value.compiled if isinstance(value, Pattern) else value for value in VALUES]
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
    for pattern in EXPRESSIONS:
        if isinstance(pattern, re.Pattern) and pattern.search(text) and (needed := needs(pattern)) is not None:
            given_ = folded(text) if pattern.flags & re.IGNORECASE else text
            assert needed.words & words_of(given_) or any(part in given_ for part in needed.parts)


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.pattern[:30])
def test_what_matches_a_pattern_is_found_by_it_among_other_words(pattern: Pattern) -> None:
    @settings(max_examples=2, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True, database=None)
    @given(st.from_regex(pattern.compiled), TEXTS)
    def found(text: str, others: str) -> None:
        whole = f"{others} {text}"
        plain = [match.span() for match in pattern.compiled.finditer(whole)]
        assert [match.span() for match in pattern.finditer(whole)] == plain
        assert (pattern.search(whole) is None) == (not plain)

    found()


@settings(max_examples=100, deadline=None)
@given(st.text("ab _-'<.\n", max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_the_words_of_part_of_a_text_are_among_those_known_of_it(text: str, start: int, stop: int) -> None:
    part = part_of(text, start, stop)
    assert part == text[start:stop]
    assert set(re.findall(r"\w+", part)) <= words_of(part)


@settings(max_examples=30, deadline=None)
@given(TEXTS)
def test_openings_find_all_matches(text: str) -> None:
    for openings in (dates._DATE, stages._STAGE):
        plain = [match.span() for match in openings.compiled.finditer(text)]
        assert [match.span() for match in openings.finditer(text)] == plain


@pytest.mark.parametrize("openings", [dates._DATE, stages._STAGE], ids=["dates", "stages"])
def test_openings_find_whatever_matches(openings: Openings) -> None:
    @settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
    @given(st.from_regex(openings.compiled, fullmatch=True))
    def found(text: str) -> None:
        plain = [match.span() for match in openings.compiled.finditer(text)]
        assert [match.span() for match in openings.finditer(text)] == plain

    found()


@settings(max_examples=30, deadline=None)
@given(TEXTS)
def test_a_pattern_finds_what_a_plain_one_finds(text: str) -> None:
    for expression, flags in ((r"\bled by (?:the )?<G", 0), (r"SERIES (?P<letter>[a-k])", re.I), (r"\w+ (?:and|,)", 0)):
        pattern, plain = Pattern(expression, flags), re.compile(expression, flags)
        assert [m.span() for m in pattern.finditer(text)] == [m.span() for m in plain.finditer(text)]
        assert (pattern.search(text) is None) == (plain.search(text) is None)


@pytest.mark.parametrize(
    ("expression", "words", "parts"),
    [
        (r"(?i:seed) money", set(), (" money",)),
        (r"(?i:seed) money\b", {"money"}, ()),
        (r"acquisition|takeover", set(), ("takeover", "acquisition")),
        (r"\b(?:acquisition|takeover)\b", {"acquisition", "takeover"}, ()),
        (r"\d(?: round| rounds| deal| deals| raise)(?!\w)", {"round", "rounds", "deal", "deals", "raise"}, ()),
        (r"\d(?: round| rounds| deal| deals| raise)(?![^\w])", set(), (" deal", " raise", " round")),
        (r"(?<= )closed(?= )", {"closed"}, ()),
    ],
)
def test_what_a_pattern_needs_is_a_whole_word_where_no_word_can_go_on(
    expression: str, words: set[str], parts: tuple[str, ...]
) -> None:
    needed = needs(re.compile(expression))
    assert needed is not None
    assert (set(needed.words), needed.parts) == (words, parts)


def test_a_pattern_that_matches_without_any_word_needs_nothing() -> None:
    assert needs(re.compile(r"\d+(?: round)?")) is None


def test_letters_that_case_does_not_tell_apart_are_found() -> None:
    assert Pattern(r"\bseries\b", re.I).search("a ſerıes") is not None


def test_a_pattern_that_may_begin_with_anything_has_no_openings() -> None:
    with pytest.raises(ValueError, match="may begin with anything"):
        Openings(r".*round")


def test_an_empty_family_tries_nothing() -> None:
    assert Family([]).likely("anything") == ()
