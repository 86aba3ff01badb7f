"""Which names of a document are short for which others: "Acme" for "Acme AI", "Lind" for "Ada Lind", or initials."""

import re
from collections.abc import Mapping
from functools import lru_cache

from kg.extractors.mentions.kinds import NameMention, maybe_place
from kg.extractors.wording.words import GENERIC, INVESTOR_TAILS, is_english

Words = tuple[str, ...]
"""A name as ``folded`` gives it."""

_LEGAL = frozenset(
    "inc incorporated ltd limited llc llp lp gmbh ag sa asa ab oy nv bv plc corp corporation co company kk pte "
    "pvt sas spa se".split()
)
#: What may follow a name without making it that of another company.
_SOFT = frozenset(
    "ai labs lab robotics technologies technology group systems inc ltd semiconductor semiconductors health "
    "bio therapeutics security intelligence software networks analytics data energy motors management space "
    "aerospace industries platforms global holdings international solutions computing biosciences pharma "
    "pharmaceuticals medical quantum photonics games studios interactive io com app money pay bank financial "
    "foods mobility microsystems cyber services".split()
)
#: What makes a longer name that of another company, or of an arm.
_DISTINCT = frozenset(
    "cloud securities electronics next ventures capital infrastructure japan india china europe asia america "
    "bank university research".split()
)
_FIRMS = frozenset(("cloud", "electronics", "infrastructure", "research", "next"))
_LINKS = frozenset(("and", "of", "the", "for", "&", "de", "du", "des", "la", "del"))


@lru_cache(maxsize=16384)
def folded(name: str) -> Words:
    """Return the words of a name without case, marks and legal suffixes.

    >>> folded("Aker ASA"), folded("T. Rowe Price")
    (('aker',), ('t', 'rowe', 'price'))
    """
    words = re.sub(r"[^\w&+]+", " ", name.replace("'s", "s").lower()).split()
    while len(words) > 1 and words[-1] in _LEGAL:
        words.pop()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return tuple(words)


def acronyms_of(
    first: Mapping[Words, NameMention], spellings: Mapping[Words, Mapping[str, NameMention]]
) -> dict[Words, Words]:
    """Return which names are the initials of which other one: "KDB" of "Korea Development Bank"."""
    found: dict[Words, Words] = {}
    for key in spellings:
        if len(key) == 1 and 3 <= len(key[0]) <= 6 and next(iter(spellings[key])).isupper():
            spelt = [k for k in first if key[0] in _initials(k)]
            if len(spelt) == 1 and spelt[0] != key:
                found[key] = spelt[0]
    return found


@lru_cache(maxsize=8192)
def _initials(key: Words) -> tuple[str, ...]:
    """Return how the initials of a name of several words may be written; what it is may be left out ("… Bank")."""
    words = [word for word in key if word not in _LINKS]
    if len(words) < 3:
        return ()
    letters = "".join(word[0] for word in words)
    ways = {letters, "".join(word[0] for word in key)}
    if len(words) > 3 and words[-1] in GENERIC:
        ways.add(letters[:-1])
    return tuple(ways)


def short_forms_of(first: Mapping[Words, NameMention], count: Mapping[Words, int]) -> dict[Words, Words]:
    """Return which name is short for which longer one ("Skild" for "Skild AI")."""
    by_head: dict[str, list[Words]] = {}
    for key in first:
        by_head.setdefault(key[0], []).append(key)
    found = {key[1:]: key for key in first if len(key) > 2 and key[1:] in first and maybe_place(key[0].title())}
    for key in first:
        if len(key) > 2 and maybe_place(key[0].title()):
            found |= {short: key for short in _without_seat(key) if short in first and by_head[short[0]] == [short]}
    for keys in by_head.values():
        for key in keys:
            if key in found:
                continue  # "Shudong Technology" beside "Beijing Shudong Technology"
            longer = [k for k in keys if len(k) > len(key) and k[: len(key)] == key]
            if longer and (best := _bearer(key, longer, first, count)):
                found[key] = best
        people = [k for k in keys if first[k].kind == "person" and len(k) > 1]
        for person in people:
            last = folded(first[person].name.split()[-1])  # of two words where it has a hyphen
            if last in first and last not in found:
                found[last] = person
    return found


def _without_seat(key: Words) -> list[Words]:
    """Return how a name that opens with a city may be shortened: "Beijing Acme Technology" to "Acme"."""
    name = key[1]
    own = len(name) > 3 and name not in GENERIC and not is_english(name) and not maybe_place(name.title())
    return [key[1:end] for end in range(2, len(key))] if own else []


def _bearer(
    key: Words, longer: list[Words], first: Mapping[Words, NameMention], count: Mapping[Words, int]
) -> Words | None:
    """Return the longer name that a short one stands for; ``None`` where that is unsure."""
    if len(key) > 1 and len(longer) == 1 and len(longer[0]) - len(key) <= 2 and not all(w in GENERIC for w in key):
        house = key[-1] in INVESTOR_TAILS and _is_vehicle(longer[0])  # "Hafen Capital" and its "Hafen Capital IV"
        return None if house else longer[0]
    longer = [k for k in longer if not _is_vehicle(k)] or longer
    longer = [k for k in longer if count[k] >= count[key] or not _is_product(first[k].name, k)]
    if not longer:
        return None
    soft = [k for k in longer if all(w in _SOFT for w in k[len(key) :])]
    if len(soft) == 1 and len(longer) == 1:
        return soft[0]
    if len(longer) == 1:
        only = longer[0]
        tail = only[len(key) :]
        arm = any(w in INVESTOR_TAILS or w in ("funds",) for w in tail)
        if not arm and count[only] == 1 and count[key] > 6:
            return None
        if arm:
            if first[only].span < first[key].span:
                return only
            return only if first[key].span.start < 200 and count[key] <= 3 else None
        introduced = count[only] <= 2 and not _FIRMS.isdisjoint(tail)  # in full once, then by the first word
        shorter = first[only].span < first[key].span and (count[key] <= count[only] or introduced)
        if any(w in _DISTINCT for w in tail) and not shorter:
            return None
        linked = any(w in ("&", "and") for w in tail) and first[only].span < first[key].span
        return only if len(tail) <= 2 or (linked and len(tail) < 4 and not is_english(key[0])) else None
    chain = sorted(longer, key=len)
    if all(k[: len(chain[0])] == chain[0] for k in chain) and count[chain[0]] > 1:
        tail = chain[0][len(key) :]
        if len(tail) <= 2 and not any(w in _DISTINCT or w in INVESTOR_TAILS for w in tail):
            return chain[0]
    nested = all(chain[-1][: len(k)] == k for k in chain)
    if nested and (all(w in _SOFT for w in chain[-1][len(key) :]) or first[chain[-1]].span < first[key].span):
        return chain[-1]
    return soft[0] if len(soft) == 1 and count[soft[0]] >= 1 and len(longer) <= 2 and key[0] not in GENERIC else None


#: What tells a company's products apart, next to its name: "Sable-9B", "Sable V2".
_VERSION = re.compile(r"[a-z]?\d+(?:[.]\d+)?[a-z]?|mini|nano|pro|xl|max|ultra|lite|turbo|one|two")


def _is_product(name: str, key: Words) -> bool:
    """Return whether a name is made of a shorter one by a version or a hyphen, as products are named ("Sable-Mix")."""
    return _VERSION.fullmatch(key[-1]) is not None or name.lower().startswith(f"{key[0]}-")


def _is_vehicle(key: Words) -> bool:
    """Return whether a name is that of one fund of many ("Hafen III", "Hafen Growth Fund V"), not of its investor."""
    return re.fullmatch(r"[ivx]+|\d+", key[-1]) is not None or "fund" in key
