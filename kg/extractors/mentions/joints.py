"""What holds the words of a name together: particles, "and", "&", "of", possessives."""

# ruff: noqa: E501 -- regular expressions and word lists are easier to read whole than broken

import re
from collections.abc import Sequence

from kg import places
from kg.extractors.mentions.kinds import country_of, maybe_place
from kg.extractors.mentions.tokens import CAPITAL_COMPOUND, Token, looks_like_name
from kg.extractors.mentions.usage import Usage
from kg.extractors.mentions.weighing import JOINTS, joint_evidence, likely, sort_of
from kg.extractors.wording.words import (
    GENERIC,
    INVESTOR_TAILS,
    LABEL_WORDS,
    PLAIN,
    TERMS,
    TITLES,
    common_words,
    is_english,
)

INITIAL = re.compile(r"[A-Z](?:\.[A-Z])*$")


INSTITUTION = re.compile(
    r"(?:Bank|Cent(?:er|re)s?|University|Ministry|Government|Department|Fund|Institute|Board|Association|Republic|Kingdom|College|"
    r"Office|Council"
    r"|Commission|Bureau|Chamber|Agency|State|School|Academy|Company|Corporation|Society|Trust|Friends|House|"
    r"Province|Bay|League|Sons)$"
)


_ROMANCE = re.compile(
    r"(?:Fonds|Caisse|Banque|Fond[oa]|Fundo|Banco|Soci[ée]t[ée]|Sociedad|Agen(?:ce|cia)|Minist[èe]r[eio]o?|Institut[eo]?|"
    r"Conse(?:il|jo)|Corporaci[óo]n|Cassa|Centr[eo]|Cr[ée]dit|Group?e|Grupo|Universi\w+|Fonda(?:tion|zione)|Funda\w+)$"
)
_ABROAD = frozenset(
    "do das della dello degli für fur zur zum und et voor och og i til av af på w na dla pour para con ja és și ve".split()
)
"""Particles that are English words too, or join what else is two names: only after a word that is not English."""

_SEATS = frozenset("Port City County Municipality Region Canton Kingdom Republic Commonwealth Archdiocese".split())
"""What is named with its place: "the Port of Hamburg"."""

_FIRMS = frozenset("Company Corporation Group House Sons Works Brothers".split())
"""What ends a name before the place where its bearer sits."""

PARTICLES = frozenset("de du des la le del der von van di da dos den y al bin ben e".split())

#: "Van den Berg", "von der Heide", "de la Rue".
_TWO_PARTICLES = frozenset(
    (
        ("van", "den"),
        ("van", "der"),
        ("van", "de"),
        ("von", "der"),
        ("von", "dem"),
        ("de", "la"),
        ("de", "los"),
        ("de", "las"),
    )
)


def goes_on(usage: Usage, tokens: Sequence[Token], free: Sequence[bool], j: int) -> bool:
    """Return whether a word with a capital follows the small word at ``j``."""
    return (
        j + 1 < len(tokens)
        and free[j + 1]
        and tokens[j + 1].text[0].isupper()
        and usage.gap(tokens, j) == " "
        and ("-" not in tokens[j + 1].text or not CAPITAL_COMPOUND.match(tokens[j + 1].text))
    )


#: Whose something is in names: "Teachers' Pension Plan", "Children's Fund".
_OWNERS = frozenset(
    "Teachers Nurses Investors Farmers Founders Women Employees Police Firefighters Workers Engineers Lloyds Brothers Officers Artists "
    "Drivers Doctors Physicians Pilots Judges Miners Veterans Students Travellers Travelers Builders Makers".split()
)
_OWNER = frozenset(
    "Women Men Children People Founder King Queen Lady Master Driver Farmer Trader Monk Bishop Knight Hunter Fisherman Shepherd Sailor "
    "Pilgrim Devil Wolf Lion Bear Eagle Traveller Traveler Merchant".split()
)


def through_possessive(usage: Usage, tokens: Sequence[Token], i: int, j: int) -> bool:
    """Return whether a name goes on after a possessive ("Ontario Teachers' Pension Plan", "Lowe's Ventures")."""
    last, word = tokens[j - 1], tokens[j].text
    plural = last.text[-1] in "sS" and usage.text[last.end : last.end + 1] in ("'", "’")
    if country_of(last.text) or (j - i > 1 and country_of(" ".join(t.text for t in tokens[i:j]))):
        return False
    if plural:
        return (looks_like_name(word) or word == "Co-op") and last.text in _OWNERS
    if last.text in _OWNER or (j - i > 1 and tokens[j - 2].text in ("Saint", "St")):
        return looks_like_name(word)
    ends = not (j + 1 < len(tokens) and usage.gap(tokens, j) == " " and looks_like_name(tokens[j + 1].text))
    return (
        word.lower() in GENERIC
        and word[0].isupper()
        and (ends or word.lower() in INVESTOR_TAILS or tokens[j + 1].text.lower() in INVESTOR_TAILS)
        and not (word.lower() not in INVESTOR_TAILS and maybe_place(last.text))
    )


def small_words(usage: Usage, tokens: Sequence[Token], free: Sequence[bool], i: int, j: int) -> int:
    """Return how many words from the small one at ``j`` on go on with the name that begins at ``i``; 0 if none."""
    word, last = tokens[j].text, tokens[j - 1].text
    if goes_on(usage, tokens, free, j):
        following = tokens[j + 1].text
        if (
            word in PARTICLES
            or ((word in _ABROAD or not word.isascii()) and not is_english(last))
            or (len(word) == 1 and word != "a" and following.lower() in GENERIC)
        ):
            return 2
        if word in ("a", "the") and _is_phrase(usage, tokens, i, j):
            return 2
        if word == "and" and (_is_certain(usage, tokens, i, j) or _is_spelt(usage, tokens, i, j + 1)):
            return 2
        if word == "for" and _is_cause(usage, tokens, j + 1):
            return 2
        if word == "of" and last in _SEATS and maybe_place(following):
            return 2
        if word == "of" and j - i > 1 and last in _FIRMS and _is_seat(usage, tokens, j + 1):
            return 0
        if (
            word in JOINTS
            and not _parts_two(tokens, i, j)
            and likely("joint", joint_evidence(usage, tokens, i, j, holds(usage, tokens, i, j)))
        ):
            return 2
    if (
        (word in PARTICLES or word == "et")
        and _ROMANCE.match(tokens[i].text)
        and _is_foreign(usage, tokens, free, j + 1)
    ):
        return 2
    if (word, tokens[min(j + 1, len(tokens) - 1)].text) in _TWO_PARTICLES and free[j + 1]:
        return 3 if usage.gap(tokens, j) == " " and goes_on(usage, tokens, free, j + 1) else 0
    of_the = (
        word == "of" and j + 2 < len(tokens) and tokens[j + 1].text == "the" and looks_like_name(tokens[j + 2].text)
    )
    return 3 if of_the and (INSTITUTION.search(last) or _is_saying(tokens, i, j)) else 0


def _is_seat(usage: Usage, tokens: Sequence[Token], k: int) -> bool:
    """Return whether a place within its state or country stands at ``k``: "the Hartley Company of Walla Walla, Washington"."""
    end = k + 1
    while end < min(len(tokens), k + 3) and usage.gap(tokens, end - 1) == " " and tokens[end].text[0].isupper():
        end += 1
    if end >= len(tokens) or usage.gap(tokens, end - 1) != ", " or not tokens[end].text[0].isupper():
        return False
    within = tokens[end].text
    known = places.subdivision_country(within) or places.country_code(within)
    return known is not None and maybe_place(" ".join(t.text for t in tokens[k:end]))


def _parts_two(tokens: Sequence[Token], i: int, j: int) -> bool:
    """Return whether a small word stands after the whole name of an investor: "Acme Partners and Innovation Works"."""
    last, following = tokens[j - 1].text, tokens[j + 1].text
    if j - i < 2 or last not in INVESTOR_FORMS:
        return False
    if tokens[j].text == "of":  # "the Quellmar Fund of Tarn"
        return (
            sort_of(tokens[i].text) == "name" and i > 0 and tokens[i - 1].text == "the" and not maybe_place(following)
        )
    return tokens[j].text == "and" and following.lower() not in GENERIC


def _is_cause(usage: Usage, tokens: Sequence[Token], k: int) -> bool:
    """Return whether a common noun has a capital amid words in small letters: "handed over by Acme for Startups"."""
    word = tokens[k].text
    low = word.lower()
    if not word[1:].islower() or (low not in usage.lower and sort_of(word) not in ("common", "english")):
        return False
    if low in TERMS | TITLES | LABEL_WORDS or country_of(word) or maybe_place(word):
        return False
    after = tokens[k + 1].text if k + 1 < len(tokens) and usage.gap(tokens, k) == " " else ""
    return after.islower() and is_english(word)


def _is_phrase(usage: Usage, tokens: Sequence[Token], i: int, j: int) -> bool:
    """Return whether common words with capitals amid a sentence are a saying: "rivals such as Who Gives a Hoot"."""
    amid = i > 0 and not usage.opens(tokens[i])
    return amid and j - i > 1 and all(is_english(t.text) for t in (*tokens[i:j], tokens[j + 1]))


def _is_saying(tokens: Sequence[Token], i: int, j: int) -> bool:
    """Return whether common words stand on both sides of an "of the": "Rise of the Rest"."""
    last, following = tokens[j - 1].text.lower(), tokens[j + 2].text.lower()
    return (
        j - i == 1
        and last in common_words()
        and following in common_words()
        and not {last, following} & (TITLES | TERMS | LABEL_WORDS | GENERIC)
    )


def _is_foreign(usage: Usage, tokens: Sequence[Token], free: Sequence[bool], j: int) -> bool:
    """Return whether a word in lower case, none of the common English ones, follows."""
    return (
        j < len(tokens)
        and free[j]
        and len(tokens[j].text) > 3
        and tokens[j].text.islower()
        and tokens[j].text not in common_words()
        and usage.gap(tokens, j - 1) == " "
    )


def holds(usage: Usage, tokens: Sequence[Token], i: int, j: int) -> bool:
    """Return whether the rules hold a small word, or the word after "&", for a part of the name that begins at ``i``."""
    word, last = tokens[j].text, tokens[j - 1].text
    if word in ("of", "for"):
        if last.startswith("Cent"):  # "Ontario Centres of Excellence", but "Acme Data Centers of Dallas"
            return not maybe_place(tokens[j + 1].text)
        return INSTITUTION.search(last) is not None
    if word == "and":
        return _inner_and(usage, tokens, i, j)
    if word in JOINTS:
        return word == "by" and last == "Fund" and j - i > 1
    return _ampersand(usage, tokens, i, j)


def _inner_and(usage: Usage, tokens: Sequence[Token], i: int, j: int) -> bool:
    """Return whether an "and" stands inside a name: plain nouns on both sides and an institution's noun after."""
    if j + 1 >= len(tokens) or usage.gap(tokens, j) != " ":
        return False
    left, right = tokens[j - 1].text, tokens[j + 1].text
    tail = tokens[j + 2].text if j + 2 < len(tokens) and usage.gap(tokens, j + 1) == " " else ""
    return right[:1].isupper() and (
        (left.lower() in PLAIN and right.lower() in PLAIN and tail[:1].isupper())
        or (tail in ("Foundation", "Byers", "Sons") and j - i == 1)
        or (right in ("Research", "Company") and (left.lower() in GENERIC or right == "Company"))
        or (left.lower() in PLAIN and right.lower() in PLAIN and j - i > 1)
        or (
            j - i == 1
            and sort_of(left) in ("common", "english")
            and _only_together(usage, left, right)
            and _amid_list(usage, tokens, i, j)
        )
    )


INVESTOR_FORMS = frozenset("Ventures Capital Partners Fund Growth Angels VC".split())
_AND_ANOTHER = re.compile(r" and (?:the )?[A-Z]")


def _is_certain(usage: Usage, tokens: Sequence[Token], i: int, j: int) -> bool:
    """Return whether two common words are one name by what stands around: "it was Bread and Butter Ventures that …"."""
    left, right = tokens[j - 1].text, tokens[j + 1].text
    common = all(sort_of(word) in ("common", "english") for word in (left, right))
    if j - i > 1 or not common or not _only_together(usage, left, right):
        return False
    tail = tokens[j + 2].text if j + 2 < len(tokens) and usage.gap(tokens, j + 1) == " " else ""
    if tail in INVESTOR_FORMS:
        return i > 0 and tokens[i - 1].text in ("was", "is") and usage.gap(tokens, i - 1) == " "
    listed = i > 0 and usage.gap(tokens, i - 1) == ", " and tokens[i - 1].text[0].isupper()
    return listed and _AND_ANOTHER.match(usage.text, tokens[j + 1].end) is not None


def _is_spelt(usage: Usage, tokens: Sequence[Token], i: int, k: int) -> bool:
    """Return whether brackets abbreviate what stands on both sides of a joint: "Acme Capital and Growth Group (ACGG)"."""
    end = k + 1
    while end < len(tokens) and usage.gap(tokens, end - 1) == " " and (tokens[end].text[0].isupper()):
        end += 1
    if (spelt := _BRACKETS.match(usage.text, tokens[end - 1].end)) is None:
        return False
    initials = ["".join(t.text[0] for t in part if t.text[0].isupper()) for part in (tokens[i:k], tokens[k:end])]
    return "".join(initials) == spelt[1].replace("&", "") or "A".join(initials) == spelt[1]


#: An abbreviation behind a name.
_BRACKETS = re.compile(r" \(([A-Z&]{3,8})\)")


def _only_together(usage: Usage, left: str, right: str) -> bool:
    """Return whether a word stands nowhere in the document without the one that an "and" joins to it."""
    return usage.text.count(left) == usage.text.count(f"{left} and {right}")


def _amid_list(usage: Usage, tokens: Sequence[Token], i: int, j: int) -> bool:
    """Return whether a list goes on after an "and", and ends with another: "Accel, Bricks and Mortar Capital, GV and …"."""
    if not i or usage.gap(tokens, i - 1).strip() != ",":
        return False
    end = j + 2
    while end < len(tokens) and usage.gap(tokens, end - 1) == " " and looks_like_name(tokens[end].text):
        end += 1
    return _GOES_ON.match(usage.text, tokens[end - 1].end) is not None


_GOES_ON = re.compile(r", [A-Z][^.;:]{1,200}?,? and [A-Z]")


_CO_LEADS = re.compile(r" \(?co-?le[ad]")


def are_two(usage: Usage, tokens: Sequence[Token], i: int, j: int) -> bool:
    """Return whether "A & B" are two for certain: each a whole name of an investor, or said to lead together."""
    end = j + 1
    while end < len(tokens) and usage.gap(tokens, end - 1) == " " and looks_like_name(tokens[end].text):
        end += 1
    tails = tokens[j - 1].text.lower(), tokens[end - 1].text.lower()
    if end - j > 1 and j - i > 1 and all(tail in INVESTOR_TAILS for tail in tails):
        return True
    if (
        j - i > 1
        and tokens[j - 1].text in INVESTOR_FORMS
        and end - j == 1
        and sort_of(tokens[j].text) in ("name", "capitals")
    ):
        return True
    together = i > 1 and tokens[i - 1].text == "by" and tokens[i - 2].text.lower() in ("co-led", "coled")
    return (together and usage.text[tokens[end - 1].end : tokens[end - 1].end + 1] != ",") or (
        _CO_LEADS.match(usage.text, tokens[end - 1].end) is not None
        and usage.gap(tokens, i - 1).strip() not in (",", "&")
    )


def _ampersand(usage: Usage, tokens: Sequence[Token], i: int, j: int) -> bool:
    """Return whether "A & B" is one name; two names where either side is a full name of its own."""
    right = tokens[j].text
    if _is_spelt(usage, tokens, i, j):
        return True
    nexts = tokens[j + 1].text if j + 1 < len(tokens) and usage.gap(tokens, j) == " " else ""
    tail = [t.text for t in tokens[j : j + 5]]
    if any(
        w in ("Foundation", "Company", "Sons", "Co") and all(x[:1].isupper() for x in tail[: k + 1])
        for k, w in enumerate(tail)
    ):
        return True
    if right.lower() in GENERIC or right in ("Co", "Sons", "Company", "Research", "Partners"):
        return True
    if (
        nexts[:1].isupper()
        and nexts.lower() in GENERIC
        and j - i >= 1
        and tokens[j - 1].text.lower() not in INVESTOR_TAILS
    ):
        return True
    return (
        j - i == 1
        and not (nexts[:1].isupper() and nexts.lower() not in GENERIC)
        and tokens[i].text.lower() not in TERMS
    )
