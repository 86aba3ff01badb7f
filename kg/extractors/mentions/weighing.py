"""What the words around speak for, where a name may begin, go on, or be that of a place: weights beside the rules.

Three questions of a kind, each answered by a log-linear model as in ``kg.extractors.evidence.weights``: does a name begin with
a capitalized word where any word has a capital; does it go on through "and", "&", "of" ("Plug and Play", but not
"Accel and Index"); is "Phoenix" the city here? ``benchmarks/extraction/fit_names.py`` makes the table of weights from
annotated documents. No name is evidence: words count by their class (``sort_of``), common ones by themselves.
"""

# ruff: noqa: E501 -- regular expressions and word lists are easier to read whole than broken

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from kg import places
from kg.extractors.evidence.weights import added, weights_of
from kg.extractors.mentions.kinds import country_of, maybe_place
from kg.extractors.mentions.tokens import Token, ends_investor, looks_like_name
from kg.extractors.mentions.usage import Usage
from kg.extractors.wording.words import (
    COMPANY_NOUNS,
    GENERIC,
    GIVEN_NAMES,
    HEADLINE_VERBS,
    INVESTOR_TAILS,
    PLAIN,
    PREPOSITIONS,
    STARTERS,
    TERMS,
    TITLES,
    VERBS,
    common_words,
    is_english,
)

JOINTS = frozenset("and of for in to by".split())
"""Small words that may stand inside a name."""

DESCRIBED = re.compile(
    r", (?:which|whose|an? [A-Za-z]|the [A-Z]\w+(?:[ -][A-Z][\w-]+){0,2}(?: [a-z-]+){0,2} (?:maker|company|startup|cloud|firm|"
    r"developer|lender|app|group|platform|lab|business|outfit)\b|the [a-z]+ (?:of|that|which|maker|company|startup|app|firm|developer|lender|"
    r"insurer|retailer|platform|group|bank|business|service)\b)"
)
"""What is said of a company after its name: "Acme, the maker of …", "Acme, which …"."""

INTRODUCED = re.compile(
    rf"(?:,| –| —) (?:an?|the) (?:(?!of\b|for\b|in\b|and\b|that\b|which\b|who\b)[\w’'-]+ ){{0,6}}?"
    rf"(?:{COMPANY_NOUNS}|consultancy|carrier|agency)\b(?! of (?:the|an?)\b)"
)
"""What is said of a company beside its name even where the name is a common word: "Foundation, a robotics startup"."""

_INSTITUTION = re.compile(
    r"(?:Bank|University|Ministry|Government|Department|Fund|Institute|Board|Association|Center|"
    r"Centre|College|Office|Council|Commission|Agency|School|Academy|Company|Society|Trust|House|Group|Services)s?$"
)


#: How strong evidence must be for each question. The rules seem surer on the documents that weights are learnt from
#: than they are, so a name needs less than nothing; what is no place after all is a name lost, so a place needs more.
_LEAST = {"opener": -1.75, "joint": -1.0, "ampersand": -0.6, "place": 0.5}


def likely(question: str, evidence: Iterable[str]) -> bool:
    """Return whether evidence speaks for yes; ``question`` is opener, joint, ampersand or place."""
    return added(weights_of("names"), evidence)[0] > _LEAST[question]


@lru_cache(maxsize=16384)
def sort_of(word: str) -> str:
    """Return what sort of word a capitalized word is.

    >>> [sort_of(word) for word in ("Ventures", "Labs", "University", "Peru", "Priya", "Play", "GIC", "Accel", "3M")]
    ["funder's", 'generic', 'institution', 'country', 'given', 'common', 'capitals', 'name', 'number']
    """
    low = word.lower()
    for sort, holds in (
        ("number", not word[0].isalpha()),
        ("funder's", low in INVESTOR_TAILS),
        ("institution", _INSTITUTION.match(word) is not None),
        ("generic", low in GENERIC),
        ("plain", low in PLAIN),
        ("term", low in TERMS),
        ("country", country_of(word) is not None),
        ("given", low in GIVEN_NAMES),
        ("common", low in common_words()),
        ("capitals", len(word) > 1 and word.isupper()),
        ("english", is_english(word)),
        ("city", maybe_place(word)),
    ):
        if holds:
            return sort
    return "name"


def joint_evidence(usage: Usage, tokens: Sequence[Token], low: int, j: int, said: bool) -> Iterator[str]:
    """Yield what speaks for a name's going on at ``j``: a small word, or the word after "&"; ``said`` by the rules."""
    joint = tokens[j].text if tokens[j].text in JOINTS else usage.gap(tokens, j - 1).strip()
    right = j + 1 if tokens[j].text in JOINTS else j
    high = right + 1
    while high < len(tokens) and usage.gap(tokens, high - 1) == " " and looks_like_name(tokens[high].text):
        high += 1
    sorts = sort_of(tokens[j - 1].text), sort_of(tokens[right].text), sort_of(tokens[high - 1].text)
    yield f"{joint}:"
    yield f"{joint}: {'said' if said else 'not said'}"
    yield "joint said" if said else "joint not said"
    yield f"{joint}: after {sorts[0]}"
    yield f"{joint}: before {sorts[1]}"
    yield f"{joint}: between {sorts[0]} and {sorts[1]}"
    yield f"{joint}: to {sorts[2]}"
    yield f"{joint}: from {sorts[0]} to {sorts[2]}"
    yield f"{joint}: {min(3, j - low)} and {min(3, high - right)}"
    if j - low > 1:
        yield f"{joint}: first {sort_of(tokens[low].text)}"
    before, after = _beside(usage, tokens, low, -1), _beside(usage, tokens, high - 1, 1)
    yield f"{joint}: left of all {before}"
    yield f"{joint}: right of all {after}"
    yield f"{joint}: within {before} and {after}"
    text = usage.text
    left, later = text[tokens[low].start : tokens[j - 1].end], text[tokens[right].start : tokens[high - 1].end]
    whole = text[tokens[low].start : tokens[high - 1].end]
    count = text.count(whole)
    if count > 1:
        yield f"{joint}: whole again"
    if text.count(left) > count:
        yield f"{joint}: left alone"
    if text.count(later) > count:
        yield f"{joint}: right alone"
    initials = "".join(word[0] for word in whole.split() if word[0].isupper())
    if text.startswith(f" ({initials}", tokens[high - 1].end):
        yield f"{joint}: initials"


def opener_evidence(usage: Usage, tokens: Sequence[Token], i: int, said: bool) -> Iterator[str]:
    """Yield what speaks for a name's beginning with a word where any word has a capital; ``said`` by the rules."""
    end = i + 1
    while end < len(tokens) and usage.gap(tokens, end - 1) == " " and looks_like_name(tokens[end].text):
        end += 1
    yield "opens:"
    yield "opens: said" if said else "opens: not said"
    yield from _opening_word(usage, tokens, i, end)
    yield from _opened_words(usage, tokens, i, end)
    yield from _after_opened(usage, tokens, i, end)


def _opening_word(usage: Usage, tokens: Sequence[Token], i: int, end: int) -> Iterator[str]:
    """Yield what the word itself tells, of words with capitals up to ``end``, and how the document uses it."""
    word, count = tokens[i].text, min(3, end - i)
    low, sort = word.lower(), sort_of(word)
    yield f"opens: {sort}"
    yield f"opens: {count}"
    yield f"opens: {sort} {count}"
    mark = "start" if i == 0 else _mark(usage.text[max(0, tokens[i].start - 2) : tokens[i].start])
    yield f"opens: at {mark}"
    yield f"opens: {sort} at {mark}"
    if low in STARTERS:
        yield "opens: starter"
        yield f"opens: starter {count}"
        yield f"opens: starter {sort_of(tokens[min(i + 1, end - 1)].text)} {sort_of(tokens[end - 1].text)}"
    if low in common_words():
        yield f"opens: word {low}"
    for ending in ("ed", "ing", "ly", "s"):
        if low.endswith(ending):
            yield f"opens: -{ending}"
    if low in VERBS or low in TITLES:
        yield "opens: verb or title"
    if word[1:] != word[1:].lower():
        yield "opens: inner capital"
    if "." in word or not word.isascii():
        yield "opens: marks"
    if tokens[i].possessive:
        yield f"opens: possessive {count}"
        yield f"opens: {sort} possessive"
    for name, used in (("lower", low in usage.lower), ("inner", word in usage.inner), ("alone", word in usage.alone)):
        if used:
            yield f"opens: {name}"
            yield f"opens: {name} {count}"
            yield f"opens: {sort} {name}"


def _opened_words(usage: Usage, tokens: Sequence[Token], i: int, end: int) -> Iterator[str]:
    """Yield what the words with capitals tell that go on with it."""
    word, count = tokens[i].text, min(3, end - i)
    sort, last = sort_of(word), sort_of(tokens[end - 1].text)
    if i == 0 and end == len(tokens):
        yield f"opens: whole {count}"
        yield f"opens: whole {last}"
    if end > i + 1:
        following = tokens[i + 1].text
        yield f"opens: next {sort_of(following)}"
        yield f"opens: last {last}"
        yield f"opens: {sort} {sort_of(following)}"
        if (word, following) in usage.pairs:
            yield "opens: pair"
        if following in usage.alone:
            yield "opens: next alone"
    if usage.text.count(usage.text[tokens[i].start : tokens[end - 1].end]) > 1:
        yield f"opens: again {count}"
        yield f"opens: {sort} again {count}"


def _after_opened(usage: Usage, tokens: Sequence[Token], i: int, end: int) -> Iterator[str]:
    """Yield what stands behind those words."""
    sort, count = sort_of(tokens[i].text), min(3, end - i)
    then = _beside(usage, tokens, end - 1, 1)
    if then in ("of", "for") and end + 1 < len(tokens) and tokens[end + 1].text[0].isupper():
        yield f"opens: {sort} {then} a name"
        then = f"{then} a name"
    if not then[0].isalpha():
        after = usage.text[tokens[end - 1].end :][:12].lstrip(then + " ")[:1]
        then += "A" if after.isupper() else "a" if after.islower() else "1"
    if then in VERBS or then in HEADLINE_VERBS or then.endswith("ed"):
        yield f"opens: {count} then a verb"
        yield f"opens: {sort} then a verb"
    for ending in ("s", "ing"):
        if then.endswith(ending) and then != "nothing":
            yield f"opens: {sort} then -{ending}"
    yield f"opens: then {then}"
    yield f"opens: {count} then {then}"
    yield f"opens: {sort} then {then}"


def place_evidence(usage: Usage, tokens: Sequence[Token], a: int, b: int) -> Iterator[str]:
    """Yield what speaks for a name's being that of the place that is called so."""
    name = " ".join(token.text for token in tokens[a:b])
    yield "place:"
    left, right = _beside(usage, tokens, a, -1), _beside(usage, tokens, b - 1, 1)
    yield f"place: {min(3, b - a)}"
    yield f"place: after {left}"
    yield f"place: before {right}"
    yield f"place: between {left} and {right}"
    before = tokens[a - 2].text.lower() if a > 1 else ""
    if before in common_words():
        yield f"place: after {before} {left}"
    if a and left in (",", "and", "&"):
        other = tokens[a - 1 if left == "," else a - 2].text
        yield f"place: listed after {sort_of(other) if other[0].isupper() else 'small'}"
    if b + 1 < len(tokens) and right in (",", "and", "&"):
        first = last = b if right in (",", "&") else b + 1
        while usage.gap(tokens, last) == " " and looks_like_name(tokens[last + 1].text):
            last += 1
        other = tokens[first].text
        yield f"place: listed before {sort_of(other) if other[0].isupper() else 'small'}"
        if last > first and other[0].isupper():
            yield f"place: listed before a name to {sort_of(tokens[last].text)}"
    if _acts(usage.text, name):
        yield "place: acts"
    if tokens[b - 1].possessive:
        yield "place: possessive"
    if a == 0 and b == len(tokens):
        yield "place: whole"
    if b < len(tokens) and (places.subdivision_country(tokens[b].text) or country_of(tokens[b].text)):
        further = usage.gap(tokens, b) == " " and looks_like_name(tokens[b + 1].text)
        yield f"place: {'name of a region' if further else 'region'} {right}"
    if DESCRIBED.match(usage.text, tokens[b - 1].end):
        yield "place: described"
    if left == "from" and SUM_FROM.search(usage.text, max(0, tokens[a].start - 60), tokens[a].start):
        yield "place: after a sum from"
    if city := places.find_city(name):
        yield f"place: size {len(str(city.population))}"
        if city.ambiguous:
            yield "place: ambiguous"
            yield f"place: ambiguous {left}"
    if all(word.lower() in common_words() for word in name.split()):
        yield "place: common"
    if name.isupper():
        yield "place: capitals"
        yield f"place: capitals {right}"
    if len(name) > 3 and places.subdivision_country(name):
        yield "place: subdivision"
    for word in ("in", "based in", "of", "from"):
        if f" {word} {name}" in usage.text:
            yield f"place: elsewhere {word}"
    if f"{name}-based" in usage.text:
        yield "place: elsewhere -based"


SUM_FROM = re.compile(
    r"[$€£¥₹]\s?\d[^.;]{0,30} from $|\d\s?(?:m|bn|mln|million|billion|crore|lakh)\b[^.;]{0,25} from $"
)


def _acts(text: str, name: str) -> bool:
    """Return whether a name stands before a verb, or in the name of an investor, at one of its first places."""
    at = -1
    for _ in range(6):
        at = text.find(name, at + 1)
        if at < 0:
            return False
        after = text[at + len(name) : at + len(name) + 24]
        word = after.split(maxsplit=1)[0] if after[:1] == " " and after.strip() else ""
        if word in VERBS or word in _ACTS or ends_investor(word.strip(".,;:)") or "-"):
            return True
    return False


_ACTS = frozenset("led leads co-led invests participated backs said says announced plans Motor Motors Group".split())


def _beside(usage: Usage, tokens: Sequence[Token], k: int, way: int) -> str:
    """Return what stands beside a token: a mark, a common word, or what sort of name."""
    if not 0 <= k + way < len(tokens):
        return "nothing"
    gap = usage.gap(tokens, min(k, k + way)).strip()
    if gap and not (way > 0 and gap in ("'s", "’s")):
        return gap[0 if way > 0 else -1]
    word = tokens[k + way].text
    known = word in common_words() or word in PREPOSITIONS or word in STARTERS
    return word if known else "small" if word.islower() else sort_of(word)


def _mark(before: str) -> str:
    mark = before.strip()
    return mark[-1] if mark else "line" if "\n" in before else "nothing"
